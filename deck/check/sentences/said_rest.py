"""What is left in a sentence that is not what was taken away: `of 130 beds 40 are closed, leaving 80`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from itertools import product

from deck.check.figures.total import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.interval import HUNDRED, Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.form import found, has
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_LEFT = (
    r"(?:leaving|which leaves|(?:il|en|nous) (?:n['’])?(?:en |nous |y )?rest(?:e|ent|era|eront)"
    r"|rest(?:e|ent|era|eront)|laissant|ce qui laisse)"
)
_ENDS = r"(?P<noun>(?: [^\W\d_]+)?)(?: (?:to \w+|open|left|over|available|à \w+|disponibles?|ouverte?s?|libres?))?"
_FORM = (
    rf"(?:,|;|and|et|[–—]) ?(?:only |seulement )?{_LEFT} (?:us |only |donc |que"
    rf" )?(?P<r>{A_VALUE}){_ENDS}(?=\s*(?:[.,;:!)»”]|$))"
)
_IS_LEFT = (
    rf"(?:,|;|[–—]|:)? ?(?:so|and|donc|then) (?P<r>{A_VALUE})(?P<noun>(?: [^\W\d_]+)?)"
    r" (?:is|are|was|were) (?:still )?(?:left|unspent|available)(?: over)?(?=\s*(?:[.,;:!)»”]|$))"
)
"""`so £7,550 is left over`."""
_OTHERWISE = r"(?i)\b(?:par|per|each|chaque|chacun\w*|contre|against|than|que|dont|of wh(?:ich|om)|jours?|days?)\b"
_SIGNS = ("leav", "reste", "laiss", " left", "unspent", "available")
_MOST = 5
"""So many numbers make a sum that can still be meant."""


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return any(sign in text for sign in _SIGNS)


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each remainder that the numbers before it do not leave."""
    for match, values in (
        found(sentence, _FORM, _IS_LEFT) if len(sentence.values) > 2 and has(sentence, *_SIGNS) else ()
    ):
        rest = values.get("r")
        ahead = [own for own in sentence.values if rest and own.end <= rest.start]
        if rest is None or not 2 <= len(ahead) <= _MOST or any(own.signed for own in (rest, *ahead)):
            continue
        if re.search(_OTHERWISE, sentence.shape[sentence.start : match.start()]) or not _is_of_same(match, sentence):
            continue
        left = _left(ahead, rest)
        if left and not any(each.meets(rest.counted) for each in left):
            shown = spelled_like(sentence, rest, left[0], language)
            base = max(ahead, key=lambda own: own.amount.interval.low if own.amount.unit == rest.amount.unit else 0)
            message = f'"{sentence.shown(rest)}" disagrees with what is left of {sentence.shown(base)}: {shown}'
            yield finding(sentence, texts, CODE, message, (rest.start, rest.end))


def _is_of_same(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether no other thing is counted behind it: `leaving 3 orphans`."""
    noun = match["noun"].strip().casefold()
    return not noun.endswith(("s", "x")) or noun in sentence.text[: match.start() - sentence.start].casefold()


def _left(ahead: Sequence[Value], rest: Value) -> tuple[Interval, ...]:
    """What the numbers before may leave: the largest without the others; of several, some may come or stay."""
    shares = [own for own in ahead if own.amount.unit == PERCENT]
    if shares and rest.amount.unit != PERCENT:
        wholes = [own for own in ahead if own not in shares]
        if len(shares) != 1 or len(wholes) != 1 or not (both := alike(wholes[0], rest)):
            return ()
        share = shares[0].amount.interval
        part = Interval(HUNDRED - share.high, HUNDRED - share.low).scaled(-2)
        own = both[0].amount.interval.by(part)
        return (own, *([other] if (other := both[0].amount.interval.by(share.scaled(-2))) else [])) if own else ()
    both_ways = [alike(own, rest) for own in ahead]
    own_values = [pair[0] for pair in both_ways if pair]
    if len(own_values) != len(ahead) or any(own.bare != rest.bare for own in ahead):
        return ()
    first, *others = sorted(own_values, key=lambda own: own.amount.interval.low, reverse=True)
    if first.amount.interval.high < rest.amount.interval.low:
        return ()
    signs = (way for way in product((-1, 0, 1), repeat=len(others)) if len(others) > 1 or way == (-1,))
    return tuple(
        reduce(
            lambda total, each: total.plus(each[0].counted if each[1] > 0 else each[0].counted.negated()),
            ((other, sign) for other, sign in zip(others, way, strict=True) if sign),
            first.counted,
        )
        for way in signs
    )
