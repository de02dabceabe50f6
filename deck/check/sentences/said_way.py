"""How far something went from one value to another, said beside both: `from 24.3 to 11.3, by 11.2 points`.

What variation.py says of figures. `gagne 5 points, de 60 à 66 %`; `rose by £2m, from £9m to £12m`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check.figures.variation import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.change import in_percent
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.form import found
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, A_YEAR, Sentence, Value, finding
from deck.prose.way import WAY
from deck.source.finding import Finding
from deck.source.text import SourceText

_WHEN = rf"(?: ?\(?(?:in|en) {A_YEAR}\)?)?"
_NOUNS = ("na", "nb", "nd")
_NOUN = r"(?: (?!to\b|by\b|and\b|et\b|or\b|ou\b|of\b|de\b)[^\W\d_]+)?"
_FROM_TO = rf"(?:from|de|d['’]) ?(?P<a>{A_VALUE})(?P<na>{_NOUN}){_WHEN} (?:to|à) (?P<b>{A_VALUE})(?P<nb>{_NOUN}){_WHEN}"
_CLOSES = r"(?=\s*(?:[.,;:!?)»”]|$)| (?:or|ou|soit|and|et|in|en) )"
_FORMS = (
    rf"\b{_FROM_TO}, (?:by|de|that is,?|or|soit|c['’]est-à-dire) (?P<d>{A_VALUE})(?P<nd>{_NOUN}){_CLOSES}",
    rf"\b{WAY} (?:by |de |d['’])?(?P<d>{A_VALUE})(?P<nd>{_NOUN})"
    rf"(?: (?:en|in|over|sur) (?:un an|a year|one year|the year))?"
    rf", (?:(?:up|down|passant|going|moving|en passant) )?{_FROM_TO}{_CLOSES}",
)


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return "," in text and (" to " in text or " à " in text)


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each distance that no unrounded values of the two ends give."""
    if len(sentence.values) < len("abd"):
        return
    for match, values in found(sentence, *_FORMS):
        first, last, far = (values.get(each) for each in "abd")
        both = alike(first, last) if first and last else None
        if both is None or far is None or far.called or any(own.signed for own in (*both, far)):
            continue
        if both[0].bare and len({match[noun] for noun in _NOUNS}) > 1:
            continue  # 12 more buses, from 45 to 60 seats
        ways = _distances(*both, far)
        stated = far.amount.interval
        if ways and not any(own.meets(each) for own in ways for each in (stated, stated.negated())):
            shown = spelled_like(sentence, far, ways[0], language, signed=True, stated=stated)
            one, other = map(sentence.shown, both)
            message = f'"{sentence.shown(far)}" disagrees with {one} → {other}: that is {shown}'
            yield finding(sentence, texts, CODE, message, (far.start, far.end))


def _distances(first: Value, last: Value, far: Value) -> tuple[Interval, ...]:
    """How far it is, as it is measured; of percentages in percent both ways."""
    unit, own = far.amount.unit, first.amount.unit
    apart = last.amount.interval.minus(first.amount.interval)
    if unit == PERCENT:
        return (*in_percent(first.amount, last.amount), *((apart,) if own == PERCENT else ()))
    if unit == POINTS:
        return (apart,) if own in (PERCENT, POINTS, "") else ()
    return (apart,) if unit == own else ()
