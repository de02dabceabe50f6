"""How wide text is in scripts that fonts for Latin lack: in the font that the brand names for them, else with care.

With care means: East Asian letters are an em wide; of all others each is as wide as in the widest of several fonts
(`assets/fonts/other scripts.json`), which joined letters hardly ever reach. Arabic letters take the form that their
neighbours give them, since these are much narrower than letters by themselves.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise, zip_longest
from typing import TypeGuard

from deck.brand.metrics import EM, OTHER_SCRIPTS, Face, font
from deck.brand.script import Script, scripts_of, stretches
from deck.page.shaping import is_possible, shaped

BESIDE = EM // 5
"""What a program may set between an East Asian letter and a Latin one or a figure."""
_ARABIC = re.compile("[\u0600-\u08ff]")


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
    found = []
    for start, end, script in stretches(text):
        if script and script.joined and not (_shapes(complex_) and all(map(complex_.has, text[start:end]))):
            found.append(script)
    return tuple(dict.fromkeys(found))


def _shapes(own: Face | None) -> TypeGuard[Face]:
    """Whether letters can be joined as in the font itself."""
    return own is not None and own.file is not None and is_possible()


def _in_script(text: str, script: Script, own: Face | None, latin: Face) -> list[int]:
    """In the font for the script if it has the letters, shaped if its file is there; else with care."""
    if own is None or not all(map(own.has, text)):
        return font(OTHER_SCRIPTS, None).face(bold=latin.is_bold).advances(joined(text))
    if script.complex and own.file and is_possible():
        return list(shaped(text, script, *own.file))
    return own.advances(joined(text))


def joined(text: str) -> str:
    """The text with Arabic letters in the forms that their neighbours give them, where Unicode has signs for these.

    Everything else stays, and every sign stays one sign.
    """
    if not _ARABIC.search(text):
        return text
    before, found = "", list(text)
    letters = [index for index, character in enumerate(text) if unicodedata.category(character) != "Mn"]
    for index, following in zip_longest(letters, letters[1:]):
        own, after = text[index], text[following] if following is not None else ""
        starts, ends = _joins(own, after), _joins(before, own)
        form = {(True, True): "medial", (True, False): "initial", (False, True): "final"}.get(
            (starts, ends), "isolated"
        )
        found[index] = _forms().get((form, own), own)
        before = own
    return "".join(found)


def _joins(one: str, two: str) -> bool:
    """Whether a letter joins the next: it has an initial form, and the next a final one."""
    return ("initial", one) in _forms() and ("final", two) in _forms()


@cache
def _forms() -> dict[tuple[str, str], str]:
    """Form and letter -> the sign of the letter in that form."""
    signs = map(chr, (*range(0xFB50, 0xFC00), *range(0xFE70, 0xFEFD)))
    told = ((sign, unicodedata.decomposition(sign).split()) for sign in signs)
    return {(parts[0].strip("<>"), chr(int(parts[1], 16))): sign for sign, parts in told if len(parts) == 2}


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
    """Whether a sign is East Asian or not; neither a space nor what fonts of both have."""
    width = unicodedata.east_asian_width(character)
    if width in "WF":
        return "asian"
    return "" if width == "A" or character.isspace() else "other"
