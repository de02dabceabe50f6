"""Where a line may end by Unicode's rules, UAX #14 of Unicode 15.0: for text beyond plain Latin, Greek and Cyrillic.

Stricter than these in two things, so that no program finds fewer places: Korean keeps its words whole, and small kana
never begin a line. Where words end in Thai, Lao, Khmer and Burmese only a dictionary would say: any letter may be the
last (`guessed`), and whoever fills lines leaves room for the rest of a word.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from deck.page.clusters import is_boundary

HANGUL = frozenset(("H2", "H3", "JL", "JV", "JT"))
ALPHABETIC = frozenset(("AL", "HL", "SA"))
PICTURES = frozenset(("ID", "EB", "EM"))
BREAKS = frozenset(("BK", "CR", "LF", "NL"))
CLOSES = frozenset(("CL", "CP", "EX", "IS", "SY"))
_NUMBERS = frozenset((
    *(("CL", "PO"), ("CP", "PO"), ("CL", "PR"), ("CP", "PR"), ("NU", "PO"), ("NU", "PR"), ("PO", "OP"), ("PO", "NU")),
    *(("PR", "OP"), ("PR", "NU"), ("HY", "NU"), ("IS", "NU"), ("NU", "NU"), ("SY", "NU")),
))  # fmt: skip
"""LB25: pairs inside numbers."""
_SYLLABLES = {
    "JL": frozenset(("JL", "JV", "H2", "H3")),
    "JV": frozenset(("JV", "JT")),
    "H2": frozenset(("JV", "JT")),
    "JT": frozenset(("JT",)),
    "H3": frozenset(("JT",)),
}
"""LB26."""


@cache
def class_of(character: str) -> str:
    """The line breaking class. Wide opening brackets are told apart (`OPW`), as LB30 wants."""
    starts, classes = _table()
    own = classes[bisect_right(starts, ord(character)) - 1]
    return "OPW" if own == "OP" and unicodedata.east_asian_width(character) in "FWH" else own


@cache
def _table() -> tuple[tuple[int, ...], tuple[str, ...]]:
    from deck.page.break_classes import STARTS

    tokens = re.findall(r"([0-9a-f]+)([A-Z]\w*)", STARTS)
    return tuple(int(start, 16) for start, _ in tokens), tuple(own for _, own in tokens)


def breaks(text: str) -> Iterator[int]:
    """The offsets before which a line may begin, in order; neither the text's start nor its end."""
    before, spaced, joined = "", False, False
    for offset, character in enumerate(text):
        own = class_of(character)
        if own in ("CM", "ZWJ"):
            joined = own == "ZWJ"
            if before and not spaced and before not in BREAKS and before != "ZW":
                continue  # LB9: part of what it stands on
            own = "AL"  # LB10
        elif own == "SP":
            if before in BREAKS:
                yield offset
            before, spaced = own if not before or before in BREAKS else before, True
            continue
        elif joined and not spaced:
            before, joined = _seen(before, own), False  # LB8a
            continue
        else:
            joined = False
        if before and may_break(before, own, spaced):
            yield offset
        before, spaced = _seen(before, own), False


def _seen(before: str, own: str) -> str:
    """The class of what was read, with what the rules want to know of the character before it."""
    if own == "RI":
        return "RI2" if before == "RI" else "RI"  # LB30a: flags are pairs
    if before == "HL" and own in ("HY", "BA"):
        return "HL-"  # LB21a
    return own


@cache
def may_break(before: str, after: str, spaced: bool) -> bool:
    """Whether a line may end between two classes, with spaces between them or not. The rules in their order."""
    if before in BREAKS:
        return not (before == "CR" and after == "LF" and not spaced)
    if after in BREAKS or after == "ZW":
        return False
    if before == "ZW":
        return True
    held = _holds_over_spaces(before, after)
    if held or spaced:
        return not held
    return not (_holds(before, after) or _holds_words(before, after))


def _holds_over_spaces(before: str, after: str) -> bool:
    """LB11, LB13 to LB17: what holds together even with spaces between."""
    return (
        after == "WJ"
        or after in CLOSES
        or before in ("OP", "OPW")
        or (before == "QU" and after in ("OP", "OPW"))
        or (before in ("CL", "CP") and after == "NS")
        or (before == "B2" and after == "B2")
    )


def _holds(before: str, after: str) -> bool:
    """LB11, LB12, LB19 to LB22: joiners, quotation marks, hyphens, small signs."""
    if before in ("WJ", "GL") or (after == "GL" and before not in ("BA", "HY", "HL-")):
        return True
    if "QU" in (before, after):
        return True
    if "CB" in (before, after):
        return False
    return after in ("BA", "HY", "NS", "IN") or before in ("BB", "HL-") or (before == "SY" and after == "HL")


def _holds_words(before: str, after: str) -> bool:
    """LB23 to LB30b: words, numbers with their signs, syllables, flags."""
    prefixes, suffixes = ("PR", "PO"), ("PO",)
    return (
        (before in ALPHABETIC and after in ("NU", *prefixes, *ALPHABETIC))
        or (before in ("NU", "IS", *prefixes) and after in ALPHABETIC)
        or (before == "PR" and (after in PICTURES or after in HANGUL))
        or (after in suffixes and (before in PICTURES or before in HANGUL))
        or (before, after.removesuffix("W")) in _NUMBERS
        or after in _SYLLABLES.get(before, ())
        or (after == "OP" and (before in ALPHABETIC or before == "NU"))
        or (before == "CP" and (after in ALPHABETIC or after == "NU"))
        or (before == "RI" and after == "RI")
        or (before == "EB" and after == "EM")
        or _holds_korean(before, after)
    )


def _holds_korean(before: str, after: str) -> bool:
    """Stricter than the rules: words of Korean, with figures and Latin letters in them, stay whole."""
    letters = (*HANGUL, *ALPHABETIC, "NU")
    return (before in HANGUL and after in letters) or (after in HANGUL and before in letters)


def guessed(text: str) -> Iterator[int]:
    """The offsets at which words may end in scripts that do not mark them: between any two letters."""
    for offset in range(1, len(text)):
        if class_of(text[offset]) == "SA" and _is_of_them(text[offset - 1]) and is_boundary(text, offset):
            yield offset


def _is_of_them(character: str) -> bool:
    return class_of(character) == "SA" or (class_of(character) == "CM" and character > "\u0e00")
