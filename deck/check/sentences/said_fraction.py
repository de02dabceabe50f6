"""A fraction in words beside a percentage that is another: `three in four (68%)`. What share.py says of figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures.share import CODE
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.form import CLOSES, found
from deck.prose.fraction import SIGN, percentage, with_fractions
from deck.prose.sentence import A_VALUE, Sentence, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_OF_SOME = r"(?: (?:of|de|des|du|d['’])(?: ?[^\W\d_][\w'’-]*){1,4}|(?: [^\W\d_][\w'’-]*){1,2})?"
_FORMS = (
    rf"(?P<f>{SIGN}+){_OF_SOME} \((?:soit |or |i\.e\. )?(?P<s>{A_VALUE})\)",
    rf"(?P<s>{A_VALUE}), (?:soit|or|i\.e\.) (?P<f>{SIGN}+){CLOSES}",
)
_NUMBERED = (
    r"(?i)(?:\b(?:first|second|third|fourth|last|next|each|every|per|the|this|previous|premi\w+|deuxième|second\w*"
    r"|troisième|quatrième|derni\w+|chaque|par|ce|le|du|au|seconde?)|[-\d])[ -]?$"
)
"""Before `quarter`, `half`: a stretch of time or of a match."""


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return "%" in text or "cent" in text


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each percentage that the fraction beside it cannot mean."""
    del language
    shape = with_fractions(sentence.shape)
    if SIGN not in shape[sentence.start : sentence.end]:
        return
    for match, values in found(sentence, *_FORMS, shape=shape):
        share, meant = values.get("s"), percentage(sentence.said.raw[slice(*match.span("f"))])
        if share is None or meant is None or share.amount.unit != PERCENT or share.signed:
            continue
        if meant.meets(share.amount.interval) or re.search(_NUMBERED, sentence.shape[: match.start("f")]):
            continue
        message = f'"{sentence.shown(share)}" disagrees with "{sentence.written(*match.span("f"))}"'
        yield finding(sentence, texts, CODE, message, (share.start, share.end))
