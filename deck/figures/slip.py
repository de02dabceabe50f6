"""Two numbers of which one is a slip of the keyboard for the other: `54` and `45`, `£1.92m` and `£1.29m`."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
