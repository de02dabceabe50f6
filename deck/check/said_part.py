"""A share that its part and its whole contradict, in whatever order a sentence says the three. See part_whole.py."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check.share import CODE
from deck.figures.amount import spelled
from deck.figures.interval import HUNDRED
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.pairs import alike
from deck.prose.part_whole import part_of_whole
from deck.prose.sentence import Sentence, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_FEWEST, _MOST = 2, 3


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return any(sign in text for sign in ("ur ", "of ", "/", "("))


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for the share of a sentence that no unrounded values of its part and its whole give."""
    found = part_of_whole(sentence) if _FEWEST <= len(sentence.values) <= _MOST else None
    both = alike(found.part, found.whole) if found else None
    quotient = both[0].amount.interval.over(both[1].amount.interval) if both else None
    computed = quotient.times(HUNDRED) if quotient else None
    if found is None or computed is None or computed.low > HUNDRED or computed.meets(found.share):
        return
    said, part, whole = sentence.written(*found.place), *map(sentence.shown, (found.part, found.whole))
    value = spelled(computed, language, PERCENT, apart=found.share)
    message = f'"{said}" disagrees with {part} / {whole}, which is {value}'
    yield finding(sentence, texts, CODE, message, found.place)
