"""A share that its part and its whole contradict, in whatever order a sentence says the three. See part_whole.py."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures.share import CODE
from deck.figures.amount import spelled
from deck.figures.interval import HUNDRED
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.pairs import alike
from deck.prose.part_whole import Part, part_of_last, part_of_whole
from deck.prose.sentence import Sentence, finding
from deck.prose.share_of_counted import part_of_counted, part_of_these
from deck.prose.share_roles import part_by_roles
from deck.source.finding import Finding
from deck.source.text import SourceText

_FEWEST, _MOST = 2, 3
_OF_SO_MANY = re.compile(r"\bdes \d")


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return (
        any(sign in text for sign in ("%", "cent", "ur ", "of ", " in ", "/", "("))
        or _OF_SO_MANY.search(text) is not None
    )


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for the share of a sentence that no unrounded values of its part and its whole give."""
    if not _FEWEST <= len(sentence.values) <= _MOST:
        return
    if found := part_of_whole(sentence) or part_by_roles(sentence) or part_of_counted(sentence):
        yield from _compared(sentence, found, sentence, texts, language)


def disagreements_of_next(
    first: Sentence, sentence: Sentence, texts: Mapping[str, SourceText], language: Language
) -> Iterator[Finding]:
    """The same of a sentence that begins with a share of what the one before it counted."""
    found = part_of_last(first, sentence) if len(sentence.values) <= _FEWEST else None
    if found := found or (part_of_these(first, sentence) if len(sentence.values) <= _MOST else None):
        yield from _compared(sentence, found, first, texts, language)


def _compared(
    sentence: Sentence, found: Part, first: Sentence, texts: Mapping[str, SourceText], language: Language
) -> Iterator[Finding]:
    """The whole of the share stands in the first of both."""
    both = (found.part, found.whole) if found.exact else alike(found.part, found.whole)
    one, other = (own.counted if found.exact else own.amount.interval for own in both) if both else (None, None)
    quotient = one.over(other) if one and other else None
    computed = quotient.times(HUNDRED) if quotient else None
    if computed is None or computed.low > HUNDRED or computed.meets(found.share):
        return
    said, part, whole = sentence.written(*found.place), sentence.shown(found.part), first.shown(found.whole)
    value = spelled(computed, language, PERCENT, apart=found.share)
    message = f'"{said}" disagrees with {part} / {whole}, which is {value}'
    yield finding(sentence, texts, CODE, message, found.place)
