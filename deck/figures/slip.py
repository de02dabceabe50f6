"""Two numbers of which one is a slip of the keyboard for the other: `54` and `45`, `£1.92m` and `£1.29m`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from deck.figures.interval import Interval

_FEWEST_DIGITS = 3
_DECIMALS = re.compile(r"\d[.,](\d+)(?!.*\d)")


def all_digits(written: str) -> str:
    """The digits of a number as it is written."""
    return re.sub(r"\D", "", written)


def digits(written: str) -> str:
    """The digits of a number as it is written, without the zeros at its end."""
    return all_digits(written).rstrip("0")


def is_slip(one: str, other: str) -> bool:
    """Whether two neighbouring digits of the one, as it is written, have changed places in the other."""
    first, second = all_digits(one), all_digits(other)
    odd = odd_digits(one, other)
    if len(odd) != 2 or odd[1] - odd[0] != 1 or _decimals(one) != _decimals(other):
        return False
    at = odd[0]
    return first[at : at + 2] == second[at : at + 2][::-1] and "0" not in (first[0], second[0])


def is_one_digit(one: str, other: str) -> bool:
    """Whether all digits but one are the same."""
    return len(odd_digits(one, other)) == 1


def is_mistyped(stated: Decimal, made: Interval, decimals: int) -> bool:
    """Whether what was worked out, printed with so many decimals, is stated with one of three digits or more another,
    or with two neighbours turned."""
    if not (made.low.is_finite() and made.high.is_finite()):
        return False
    written, middle, step = _printed(stated, decimals), (made.low + made.high) / 2, Decimal(1).scaleb(-decimals)
    return any(
        is_slip(written, own) or (len(written) >= _FEWEST_DIGITS and is_one_digit(written, own))
        for own in (_printed(middle + step * more, decimals) for more in (-1, 0, 1))
    )


def _printed(value: Decimal, decimals: int) -> str:
    return str(int(abs(value).scaleb(decimals).to_integral_value()))


def odd_digits(one: str, other: str) -> Sequence[int]:
    """Where the digits of two numbers differ, of which one may be meant for the other: both have as many."""
    first, second = all_digits(one), all_digits(other)
    if len(first) != len(second):
        return []
    return [at for at, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]


def _decimals(written: str) -> int:
    """How many digits stand behind its decimal mark; three behind a mark may be those of thousands."""
    behind = _DECIMALS.search(written)
    return len(behind[1]) if behind and len(behind[1]) != 3 else 0
