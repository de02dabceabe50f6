"""By what fraction something changed, in a sentence: `un tiers de plus`, `cut by a quarter`, `reduced to a third`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from deck.figures.interval import HUNDRED, UNBOUNDED, Interval
from deck.figures.late import Late
from deck.prose.fraction import COUNTED_FRACTION, PARTS, percentage
from deck.prose.sentence import Sentence
from deck.prose.way import WAY

_CLOSES = r"\s*(?:[.,;:!?)]|–|—|$)"
_IN_TIME = r"\s(?:in|en|over|within|since|depuis|sur|on)\b"
_ENDS = rf"(?={_CLOSES}|{_IN_TIME})"
"""Behind a fraction: nothing that it may be a part of, or that it may be compared with."""
_GOES_ON = rf"(?={_CLOSES}|{_IN_TIME}|\s(?:to|from|à|entre|between|against|contre|par (?:an|rapport))\b)"
_THING = r"(?: (?!(?:by|to|from|to|de|à|au|d)\b)[^\W\d_][\w'’-]*){1,4}"
"""What was cut: `cut our grant by a third`."""
_BY = Late(
    rf"(?i)\b(?!(?:plus|moins|more|less|fewer|higher|lower|mieux|better)\b){WAY}"
    rf"(?: (?:ainsi|encore|nettement|sharply|again|back))?"
    rf"(?:{_THING}(?= by | d['’]))? (?:de |d['’]|by |of )?(?P<f>{COUNTED_FRACTION}){_GOES_ON}"
)
_SO_MUCH = Late(
    rf"(?i)(?<![\w-])(?P<f>{COUNTED_FRACTION})"
    rf" (?:(?:(?:de|en) )?(?:(?P<more>plus|hausse|more|higher)|(?P<less>moins|baisse|less|fewer|lower))){_ENDS}"
)
_SO_LARGE = Late(
    rf"(?i)\b(?P<f>(?:one|two|three|four)[ -](?:{PARTS})) "
    rf"(?:(?P<more>rise|increase|jump|gain)|(?P<less>drop|fall|decrease|decline|cut|reduction)){_GOES_ON}"
)
_TO = Late(
    r"(?i)\b(?:cut|reduced|down|fell|fallen|dropped|shrank|shrunk|ramen\w+|ramèn\w+|rédui\w+|tomb\w+|descend\w*)"
    rf" (?:(?:(?:almost|nearly|presque) )?(?:to|à) (?P<f>{COUNTED_FRACTION})"
    rf"|au (?P<g>tiers|quart|cinquième|dixième)){_ENDS}"
)
FRACTION_SIGNS = ("tiers", "quart", "cinqui", "dixi", "third", "fifth", "tenth", "a half")
"""One of these stands in every text that says one."""


class Fraction(NamedTuple):
    """A change by a fraction: in percent, or as a factor where it says to what fraction something fell."""

    start: int
    end: int
    stated: Interval
    way: int
    """0 for a factor."""
    word: str = ""
    """What says that it became more."""


def fractions_in(sentence: Sentence) -> Iterator[Fraction]:
    """The changes by fractions that a sentence says, and those to fractions."""
    text = sentence.text.casefold()
    if not any(sign in text for sign in FRACTION_SIGNS):
        return
    for form in (_BY, _SO_MUCH, _SO_LARGE):
        for match in form.finditer(sentence.shape, sentence.start, sentence.end):
            way = 1 if match["more"] else -1
            if stated := _percentage(match["f"]):
                yield Fraction(
                    match.start(), match.end(), stated if way > 0 else stated.negated(), way, match["more"] or ""
                )
    for match in _TO.finditer(sentence.shape, sentence.start, sentence.end):
        if stated := _percentage(match["f"] or match["g"]):
            yield Fraction(match.start(), match.end(), Interval(stated.low / HUNDRED, stated.high / HUNDRED), 0)


def _percentage(written: str) -> Interval | None:
    """Where it lies in percent; what rises by more than a half may rise by any multiple."""
    stated = percentage(written)
    return stated._replace(high=UNBOUNDED) if stated and stated.high == HUNDRED else stated
