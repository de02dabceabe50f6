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
_NEAR = Decimal("1.6")
"""How many times as large one may be for a value that was not updated."""
_SLIP = Decimal(3)
"""And for one of which a digit is another."""


def is_of_some(figure: Figure, words: str, ends: Sequence[Numeral], name: int) -> bool:
    """Whether the number before a figure's name, which begins at `name`, is like none of its values."""
    number, values = ends[0], list(_values(figure))
    if number.start > name or not values or (number.unit in (PERCENT, POINTS) and not _is_in_percent(figure)):
        return False
    written = digits(words[number.start : number.end])
    return not any(_is_near(number, own) or _is_slip(written, own, number) for own in values)


def lasts(figure: Figure, words: str, ends: Sequence[Numeral]) -> bool:
    """Whether the number says in how long a thing happened that is only counted: `visits in 97 days`."""
    if any(quantity.unit for part, quantity in figure.quantities.items() if part != CHANGE):
        return False
    ahead, behind = words[: ends[0].start], words[ends[-1].end :]
    return re.search(_WITHIN, ahead) is not None and re.match(_TIME, behind) is not None


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
