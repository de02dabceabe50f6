"""Font metrics: how wide characters are, from tables of numbers, never from what is installed.

Tables are JSON (`assets/fonts/extract.py` says what stands in them), one a family. A font without a table is measured
with a wide known one, wider still, and says so (`known`), so that text planned with it fits and a finding can be made.
Widths are in ems times `EM`: whole numbers, the same on every machine.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from operator import add
from pathlib import Path
from typing import Any

from deck.brand.shipped import shipped

EM = 1 << 20
"""Units of an em, finer than any font's own."""
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, joiners and their like show nothing inside a line, whatever width the font gives them."""
TWINS = {
    "arimo": "arial", "helvetica": "arial", "liberation sans": "arial", "carlito": "calibri", "caladea": "cambria",
    "courier": "courier new", "cousine": "courier new", "liberation mono": "courier new",
}  # fmt: skip
"""Fonts drawn to another's widths."""
STAND_IN = "arial"
"""The widest of the sans tables, for a font without one."""
STAND_IN_FACTOR = 1.10
"""Text in an unknown font is taken to be so much wider: covers all common text faces but the very wide."""
VERY_WIDE = {"verdana": 1.25}
"""Those, by how much."""


class Advances(dict[str, int]):
    """Character -> advance width. A character that the font lacks gets a careful width, once."""

    def __missing__(self, character: str) -> int:
        self[character] = width = self._stand_in(character)
        return width

    def _stand_in(self, character: str) -> int:
        category = unicodedata.category(character)
        if category in ("Mn", "Me", "Cf", "Cc"):
            return 0  # marks stand over their letter; controls and joiners show nothing
        if unicodedata.east_asian_width(character) in "WF":
            return EM
        plain = [part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part)]
        if plain != [character] and all(part in self for part in plain):
            return sum(self[part] for part in plain)  # U+202F is a space, … is three dots, a letter is its base
        return EM if category.startswith("S") else self.get("m", EM)  # symbols; the widest of the small letters


class Kerning(dict[str, int]):
    """Two characters -> what stands between them, mostly negative, looked up in the font's rows when first asked."""

    def __init__(self, rows: Mapping[str, Mapping[str, str]], scale: float) -> None:
        super().__init__()
        self._rows = {left: row for lefts, row in rows.items() for left in lefts}
        self._scale = scale

    def __missing__(self, pair: str) -> int:
        row = self._rows.get(pair[0], {})
        units = next((int(value) for value, rights in row.items() if pair[1] in rights), 0)
        self[pair] = value = round(units * self._scale)
        return value


class Face:
    """One style of a font."""

    def __init__(self, table: Mapping[str, Any], factor: float = 1.0) -> None:
        em = table["unitsPerEm"]
        self.ascender, self.descender = table["ascender"] / em, table["descender"] / em
        self.line = self.ascender - self.descender + table["lineGap"] / em
        """The font's own line height, in ems."""
        scale = EM / em * factor
        self._advances = Advances(
            (chr(code), round(int(width) * scale))
            for start, widths in table["advances"].items()
            for code, width in enumerate(widths.split(), int(start, 16))
        )
        self._advances.update(dict.fromkeys(INVISIBLE, 0))
        self._kerning = Kerning(table["kerning"], scale)

    def advances(self, text: str) -> list[int]:
        """The width of each character, in units of EM."""
        return list(map(self._advances.__getitem__, text))

    def kernings(self, text: str) -> list[int]:
        """What kerning adds to each character, in units of EM; nothing to the last."""
        return [*map(self._kerning.__getitem__, map(add, text, text[1:])), 0][: len(text)]


@dataclass(frozen=True, eq=False)
class FontMetrics:
    """A family in its four styles; each is read when text first asks for it."""

    family: str
    table: Mapping[str, Any] = field(repr=False)
    factor: float = 1.0
    """All widths times this: above 1 where the numbers are those of a narrower font."""
    known: bool = True
    """False: measured with another font's numbers, on the careful side."""

    def face(self, *, bold: bool = False, italic: bool = False) -> Face:
        if bold:
            return self._bold_italic if italic else self._bold
        return self._italic if italic else self._regular

    @cached_property
    def _regular(self) -> Face:
        return self._face("regular")

    @cached_property
    def _bold(self) -> Face:
        return self._face("bold")

    @cached_property
    def _italic(self) -> Face:
        return self._face("italic")

    @cached_property
    def _bold_italic(self) -> Face:
        return self._face("boldItalic")

    def _face(self, style: str) -> Face:
        return Face(self.table["styles"][style], self.factor)


def family(name: str) -> str:
    """The family whose table a font is measured with, where there is one: `Liberation Sans` is `arial`."""
    slug = " ".join(name.casefold().split())
    return TWINS.get(slug, slug)


@cache
def font(name: str, project: Path = Path()) -> FontMetrics:
    """The metrics of a font by its name in any case: the project's own table, else the shipped one, else a stand-in."""
    slug = " ".join(name.casefold().split())
    for own in (slug, family(name)):
        for folder in (project / "assets" / "fonts", shipped("fonts")):
            table = folder / f"{own}.json"
            if _is_plain(own) and table.is_file():
                numbers = _read(table)
                return FontMetrics(name, numbers, numbers.get("widen", 1.0))
    return FontMetrics(
        name, _read(shipped("fonts", f"{STAND_IN}.json")), VERY_WIDE.get(slug, STAND_IN_FACTOR), known=False
    )


def _is_plain(name: str) -> bool:
    """A font's name is not a path."""
    return bool(name) and not set(name) & set("/\\:.")


def _read(table: Path) -> Mapping[str, Any]:
    tables: Mapping[str, Any] = json.loads(table.read_bytes())
    return tables
