"""A quantity: a number with the digits its author wrote, its unit, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One value as the report prints it: `638`, `716,9`, `~107`, `—`, `+12 %`, `plus de 27 000`, `~5–9 %`, `200 Mds $`.

    `value` is None when it is not given. A range has both `value` (its lower end) and `upper`.
    """

    value: Decimal | None
    upper: Decimal | None = None
    decimals: int = 0
    """How many digits its author printed after the decimal mark."""
    unit: str = ""
    """As written, with ordinary spaces: `Mds $`, `%`, `points`."""
    approximate: bool = False
    """Written with ~ (printed with ≈): rounded at its printed digit."""
    signed: bool = False
    """Written with its sign: a variation."""
    qualifier: str = ""
    """Words before the number: `plus de`."""
    low: Decimal | None = None
    high: Decimal | None = None
    """The unrounded value lies in [low, high]."""
    computed: str = ""
    """For a computed value, how: `128,7 − ≈ 107`, in the deck's language without markup; else empty."""
