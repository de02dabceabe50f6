"""A number before the name of a figure that counts some of them: `270 members joined`, `71% of absence`.

Whoever mistypes or does not update a value writes one that is near it, or its digits otherwise. A number that is
neither is of a part of the thing, of those who came or went, or of what a plan would add.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from deck.figures.amount import Amount, amount
from deck.figures.book import CHANGE, Figure
from deck.figures.interval import Interval
from deck.figures.numeral import Numeral
from deck.figures.quantity import PERCENT, POINTS
from deck.figures.slip import digits

_WITHIN = r"(?i)\b(?:en|in|sur|over|within|pendant|for|during)\s+$"
_TIME = r"(?i)\s+(?:jours?|days?|semaines?|weeks?|mois|months?|heures?|hours?|minutes?|ans?|années?|years?)\b"
_LASTING = (
    r"(?i)\b(?:jours?|days?|semaines?|weeks?|mois|months?|heures?|hours?|minutes?|ans?|années?|years?|âges?|ages?|durées?"
    r"|durations?|délais?|times?|temps|attentes?|waits?|lengths?|ancienneté|seniority|tenure|retards?|delays?)\b"
)
"""In the name of what is counted in time, its unit said or not."""
_OUT_OF = r"(?i)[^.,;:!?\d]{0,60}\b(?:sur|parmi|out of|of)\s+(?:(?:les|nos|the|our)\s+)?"
"""Between some and all of them: `941 visitors out of 1,148`."""
_NEAR = Decimal("1.6")
"""How many times as large one may be for a value that was not updated."""
_SLIP = Decimal(3)
"""And for one of which a digit is another."""


def is_beside_it(
    figure: Figure, words: str, ends: Sequence[Numeral], name: tuple[int, int], following: Sequence[Numeral]
) -> bool:
    """Whether the number says no value of the figure, though it stands beside its name.

    `name` is where that begins and ends, and `following` the next number.
    """
    return (
        _is_of_some(figure, words, ends, name[0], following)
        or _is_a_time(figure, words, ends)
        or _is_numbered(figure, words, ends, name[1])
    )


def _is_of_some(figure: Figure, words: str, ends: Sequence[Numeral], name: int, following: Sequence[Numeral]) -> bool:
    """Whether the number before the name is like none of the figure's values, or out of one."""
    number, values = ends[0], list(_values(figure))
    if following and re.fullmatch(_OUT_OF, words[ends[-1].end : following[0].start]):
        return any(_is_near(following[0], own, Decimal(1)) for own in values)
    if number.start > name or not values or (number.unit in (PERCENT, POINTS) and not _is_in_percent(figure)):
        return False
    written = digits(words[number.start : number.end])
    return not any(_is_near(number, own) or _is_slip(written, own, number) for own in values)


def _is_a_time(figure: Figure, words: str, ends: Sequence[Numeral]) -> bool:
    """Whether the number is an age or a time beside what is only counted: `visits in 97 days`."""
    if any(quantity.unit for part, quantity in figure.quantities.items() if part != CHANGE):
        return False
    ahead, behind = words[: ends[0].start], words[ends[-1].end :]
    if not re.match(_TIME, behind):
        return False
    return re.search(_WITHIN, ahead) is not None or not re.search(_LASTING, figure.label)


def _is_numbered(figure: Figure, words: str, ends: Sequence[Numeral], end: int) -> bool:
    """Whether the number belongs to a name: a row called `Bus 20`, beside a figure `Bus` in millions."""
    number = ends[0]
    alone = words[end : number.start] == " " and not words[ends[-1].end :].strip()
    whole = number.bare and not number.sign and number.value == number.value.to_integral()
    return alone and whole and all(own.unit for part, own in figure.quantities.items() if part != CHANGE)


def differences(figure: Figure) -> Iterator[Interval]:
    """What may be said of two of its values: how far they lie apart."""
    for one, other in combinations(_values(figure), 2):
        apart = one.interval.minus(other.interval)
        yield apart if apart.low >= 0 else apart.negated()


def _values(figure: Figure) -> Iterator[Amount]:
    for part, quantity in figure.quantities.items():
        own = amount(quantity) if part != CHANGE else None
        if own:
            yield own


def _is_in_percent(figure: Figure) -> bool:
    return any(own.unit == PERCENT for part, own in figure.quantities.items() if part != CHANGE)


def _is_near(number: Numeral, own: Amount, times: Decimal = _NEAR) -> bool:
    value = abs(_middle(own))
    written = (number.amount, number.value.scaleb(own.scale)) if number.bare else (number.amount,)
    return any(each / times <= value <= each * times for each in written)


def _is_slip(written: str, own: Amount, number: Numeral) -> bool:
    """Whether its digits stand in another order, or one of them is another."""
    meant = digits(str(_middle(own)))
    if sorted(meant) == sorted(written):
        return True
    apart = sum(one != other for one, other in zip(meant, written, strict=False))
    return len(meant) == len(written) and apart == 1 and _is_near(number, own, _SLIP)


def _middle(own: Amount) -> Decimal:
    """The value, or the end of it that is known: `more than 27,000`."""
    ends = [end for end in own.interval if end.is_finite()]
    return sum(ends, Decimal(0)) / len(ends) if ends else Decimal(0)
