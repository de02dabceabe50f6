"""How wide text is in scripts that fonts for Latin lack: in the font that the brand names for them, else with care.

With care means: East Asian letters are an em wide; of all others each is as wide as in the widest of several fonts
(`assets/fonts/other scripts.json`), which joined letters hardly ever reach.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from deck.brand.metrics import EM, OTHER_SCRIPTS, Face, font
from deck.brand.script import Script, scripts_of, stretches
from deck.page.shaping import is_possible, shaped

BESIDE = EM // 5
"""What a program may set between an East Asian letter and a Latin one or a figure."""


def widths(text: str, latin: Face, complex_: Face | None, east_asian: Face | None) -> list[int]:
    """The width of each character, in units of EM."""
    found: list[int] = []
    is_asian = any(not script.complex for script in scripts_of(text))
    for start, end, script in stretches(text):
        part = text[start:end]
        if script is None:
            found += _wide_signs(part, latin) if is_asian else latin.advances(part)
        else:
            found += _in_script(part, script, complex_ if script.complex else east_asian, latin)
    return _set_apart(text, found) if is_asian else found


def unshaped(text: str, complex_: Face | None) -> tuple[Script, ...]:
    """The scripts in a text whose letters join, and are measured one by one all the same."""
    joined = [script for script in scripts_of(text) if script.joined]
    return () if complex_ and complex_.file and is_possible() else tuple(joined)


def _in_script(text: str, script: Script, own: Face | None, latin: Face) -> list[int]:
    """In the font for the script if it has the letters, shaped if its file is there; else with care."""
    if own is None or not all(map(own.has, text)):
        return font(OTHER_SCRIPTS).face(bold=latin.is_bold).advances(text)
    if own.file and script.complex and is_possible():
        return list(shaped(text, script, *own.file))
    return own.advances(text)


def _wide_signs(text: str, latin: Face) -> list[int]:
    """Signs that East Asian fonts have as wide as their letters: quotation marks, dashes, dots."""
    is_wide = [unicodedata.east_asian_width(character) == "A" for character in text]
    return [max(EM, own) if wide else own for own, wide in zip(latin.advances(text), is_wide, strict=True)]


def _set_apart(text: str, found: list[int]) -> list[int]:
    """The widths with what may stand between East Asian letters and others."""
    letters = [_side(character) for character in text]
    for index, (one, two) in enumerate(pairwise(letters)):
        found[index] += BESIDE if {one, two} == {"asian", "other"} else 0
    return found


def _side(character: str) -> str:
    if not character.isalnum():
        return ""
    return "asian" if unicodedata.east_asian_width(character) in "WF" else "other"
