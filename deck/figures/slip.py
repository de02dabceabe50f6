"""Two numbers of which one is a slip of the keyboard for the other: `54` and `45`, `£1.92m` and `£1.29m`."""

from __future__ import annotations

import re

_DECIMALS = re.compile(r"\d[.,](\d+)(?!.*\d)")


def digits(written: str) -> str:
    """The digits of a number as it is written, without the zeros at its end."""
    return re.sub(r"\D", "", written).rstrip("0")


def is_slip(one: str, other: str) -> bool:
    """Whether two neighbouring digits of the one, as it is written, have changed places in the other."""
    first, second = (re.sub(r"\D", "", own) for own in (one, other))
    apart = [index for index, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]]
    if len(first) != len(second) or len(apart) != 2 or apart[1] - apart[0] != 1 or _decimals(one) != _decimals(other):
        return False
    at = apart[0]
    return first[at : at + 2] == second[at : at + 2][::-1] and "0" not in (first[0], second[0])


def _decimals(written: str) -> int:
    """How many digits stand behind its decimal mark; three behind a mark may be those of thousands."""
    behind = _DECIMALS.search(written)
    return len(behind[1]) if behind and len(behind[1]) != 3 else 0
