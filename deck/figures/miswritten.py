"""What an author writes for a number, and is none for one sign alone: its remedy is known."""

from __future__ import annotations

import re
from typing import NamedTuple

from deck.figures.late import Late

_SPACE = " \u00a0\u202f"
_PERCENT_FIRST = Late(rf"%\s*([+−-]?\d[\d{_SPACE}.,]*)")
_LETTER_FOR_ZERO = rf"(?=\D*\d)[+−-]?[\dOo][\dOo{_SPACE}.,]*[\dOo]"


class Slip(NamedTuple):
    """What is wrong with it, and what was meant."""

    message: str
    meant: str
    sure: bool = True


def slip_in(written: str) -> Slip | None:
    """The slip in a value that is no figure; None where it is another."""
    written = written.strip()
    if found := _PERCENT_FIRST.fullmatch(written):
        return Slip('a "%" stands behind its number', f"{found[1].strip()} %")
    number = re.match(rf"{_LETTER_FOR_ZERO}(?![^\W\d_])", written)
    if number and re.search("[Oo]", number[0]):
        meant = re.sub("[Oo]", "0", number[0]) + written[number.end() :]
        return Slip("it has the letter O in place of a zero", meant)
    return None
