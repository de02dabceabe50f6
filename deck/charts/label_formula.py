"""A label that follows its number: the formula of its cell, so that no edited number stands under an old label.

`FIXED` prints with the decimal mark of whoever opens the workbook; the deck's own mark is put in its place.
"""

from __future__ import annotations

import re
from decimal import Decimal

_PRINTED = re.compile(r"\d+(?:[.,]\d+)?")
SIGNS = "+−"


def label_formula(label: str, value: Decimal | None, cell: str) -> str | None:
    """`="≈ "&…&" %"` for the label of the number in `cell`.

    None where the label is not that number in plain digits: grouped thousands, a range, a word; it then stays as text.
    """
    found = _PRINTED.findall(label)
    if value is None or len(found) != 1 or "E" in str(value):
        return None
    whole, mark, decimals = _split(found[0])
    if Decimal(f"{whole}.{decimals or 0}") != abs(value):
        return None
    before, _, after = label.partition(found[0])
    sign = next((sign for sign in SIGNS if sign in before), "")
    lead, _, between = before.partition(sign) if sign else ("", "", before)
    number = f"FIXED(ABS({cell}),{len(decimals)},TRUE)"
    if mark:
        number = f'SUBSTITUTE({number},"{"." if mark == "," else ","}","{mark}")'
    positive = "+" if sign == "+" else ""
    pieces = (_text(lead), f'IF({cell}<0,"−",IF({cell}>0,"{positive}",""))', _text(between), number, _text(after))
    return "=" + "&".join(piece for piece in pieces if piece)


def _split(printed: str) -> tuple[str, str, str]:
    """Whole digits, decimal mark, decimals."""
    for mark in ",.":
        if mark in printed:
            whole, _, decimals = printed.partition(mark)
            return whole, mark, decimals
    return printed, "", ""


def _text(characters: str) -> str:
    """A text as a formula writes it; nothing for nothing."""
    doubled = characters.replace('"', '""')
    return f'"{doubled}"' if characters else ""
