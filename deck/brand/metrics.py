"""Font metrics: how wide characters are, from tables of numbers, never from what is installed.

Tables are JSON (`assets/fonts/extract.py` says what stands in them), one a family. A font without a table is measured
with a wide known one, wider still, and says so (`known`), so that text planned with it fits and a finding can be made.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from operator import getitem
from pathlib import Path
from typing import Any

from deck.brand.advances import EM, Advances, Kerning
from deck.brand.shipped import shipped
from deck.brand.table_fault import fault_of_table

__all__ = ["EM", "Face", "FontMetrics", "families", "family", "font"]

TWINS = {
    "arimo": "arial", "helvetica": "arial", "liberation sans": "arial", "carlito": "calibri",
    "courier": "courier new", "cousine": "courier new", "liberation mono": "courier new",
    "gelasio": "georgia", "selawik": "segoe ui", "liberation serif": "times new roman", "tinos": "times new roman",
    "times": "times new roman", "caladea": "cambria",
}  # fmt: skip
"""Fonts drawn to another's widths. Of Caladea only the first version is; the later is narrower."""
STAND_IN = "arial"
"""The widest of the sans tables, for a font without one."""
STAND_IN_FACTOR = 1.10
"""Text in an unknown font is taken to be so much wider: covers all common text faces but the very wide."""
STAND_IN_LINE = 1.37
"""The line height of an unknown font, in ems: as high as any common text face for Latin has."""
OTHER_SCRIPTS = "other scripts"
"""The table of what text fonts lack."""
MISSING_STYLES = {"bold": ("regular", 1.12), "italic": ("regular", 1.03), "boldItalic": ("bold", 1.03)}
"""A style whose numbers are not known -> the style it is measured with, and by how much wider it may be."""


class Face:
    """One style of a font."""

    def __init__(
        self,
        table: Mapping[str, Any],
        factor: float = 1.0,
        *,
        bold: bool = False,
        known: bool = True,
        folder: Path = Path(),
    ) -> None:
        em = table["unitsPerEm"]
        self.file = (folder / table["file"], int(table.get("index", 0))) if "file" in table else None
        """The font file, if the project keeps it, and the place in it: for scripts that need shaping."""
        self.ascender, self.descender = table["ascender"] / em, table["descender"] / em
        self.line = self.ascender - self.descender + table["lineGap"] / em if known else STAND_IN_LINE
        """The font's own line height, in ems."""
        self.is_bold = bold
        self._advances = Advances(table["advances"], EM / em * factor, self._spare)
        self._kerning = Kerning(table["kerning"], EM / em * factor)

    def has(self, character: str) -> bool:
        """Whether the font itself has the character."""
        return self._advances.own(character) is not None

    def advances(self, text: str) -> list[int]:
        """The width of each character, in units of EM."""
        return list(map(self._advances.__getitem__, text))

    def kernings(self, text: str) -> list[int]:
        """What kerning adds to each character, in units of EM; nothing to the last."""
        return [*map(getitem, map(self._kerning.__getitem__, text), text[1:]), 0][: len(text)]

    def widens(self, text: str) -> bool:
        """Whether kerning may make any of the text wider: in most fonts it hardly ever does."""
        return not self._kerning.wideners.isdisjoint(text)

    def _spare(self, character: str) -> int | None:
        """The width in the fonts that stand in for what this one lacks."""
        for name, factor in ((STAND_IN, STAND_IN_FACTOR), (OTHER_SCRIPTS, 1.0)):
            spare = font(name, None).face(bold=self.is_bold)
            width = None if spare is self else spare._advances.own(character)
            if width is not None:
                return round(width * factor)
        return None


@dataclass(frozen=True, eq=False)
class FontMetrics:
    """A family in its four styles; each is read when text first asks for it."""

    family: str
    table: Mapping[str, Any] = field(repr=False)
    factor: float = 1.0
    """All widths times this: above 1 where the numbers are those of a narrower font."""
    known: bool = True
    """False: measured with another font's numbers, on the careful side."""
    path: Path = Path()
    """The table's file."""

    def face(self, *, bold: bool = False, italic: bool = False) -> Face:
        if bold:
            return self._bold_italic if italic else self._bold
        return self._italic if italic else self._regular

    @property
    def styles(self) -> tuple[str, ...]:
        """The styles whose own numbers are known."""
        return tuple(style for style, own in self.table["styles"].items() if isinstance(own, dict))

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
        numbers, factor = self._numbers(style)
        is_own = self.known or "careful" in self.table  # a stand-in made for this very font has its heights
        bold, folder = style.startswith("bold"), self.path.parent
        return Face(numbers, self.factor * factor, bold=bold, known=is_own, folder=folder)

    def _numbers(self, style: str) -> tuple[Mapping[str, Any], float]:
        """A style's numbers, and what to take them times: another's where it has none."""
        own = self.table["styles"].get(style)
        if isinstance(own, str):
            return self._numbers(own)
        if own is not None:
            return own, 1.0
        if style not in MISSING_STYLES:  # a family of which only the bold is known
            return next(each for each in self.table["styles"].values() if isinstance(each, dict)), 1.0
        other, factor = MISSING_STYLES[style]
        numbers, further = self._numbers(other)
        return numbers, factor * further


def family(name: str) -> str:
    """The family whose table a font is measured with, where there is one: `Liberation Sans` is `arial`."""
    return TWINS.get(slug(name), slug(name))


def slug(name: str) -> str:
    """A font's name as its table is called."""
    return " ".join(name.casefold().split())


@cache
def font(name: str, project: Path | None = Path()) -> FontMetrics:
    """The metrics of a font by its name in any case: the project's own table, else the shipped one, else a stand-in.

    Without a project only what is shipped counts.
    """
    for own in (slug(name), family(name)):
        for folder in _folders(project):
            path = folder / f"{own}.json"
            if is_plain(own) and path.is_file():
                return _metrics(name, path)
    path = shipped("fonts", f"{STAND_IN}.json")
    return FontMetrics(name, _read(path), STAND_IN_FACTOR, known=False, path=path)


def project_table(name: str, project: Path | None) -> Path | None:
    """The project's own table for a font of that name, where it has one."""
    paths = (_folders(project)[0] / f"{own}.json" for own in (slug(name), family(name)) if is_plain(own))
    return next((path for path in paths if path.is_file()), None) if project is not None else None


def families(project: Path = Path()) -> Iterator[FontMetrics]:
    """The fonts that have tables, the project's own first; a shipped one of the same name is hidden."""
    found: dict[str, Path] = {}
    for folder in _folders(project):
        for path in sorted(folder.glob("*.json")):
            found.setdefault(path.stem, path)
    for path in found.values():
        if not fault_of_table(path):
            yield _metrics(_read(path)["family"], path)


def _metrics(name: str, path: Path) -> FontMetrics:
    table = _read(path)
    return FontMetrics(name, table, table.get("widen", 1.0), known=not table.get("careful"), path=path)


def _folders(project: Path | None) -> tuple[Path, ...]:
    return (*((project / "assets" / "fonts",) if project is not None else ()), shipped("fonts"))


def is_plain(name: str) -> bool:
    """A font's name is not a path."""
    return bool(name) and not set(name) & set("/\\:.")


def _read(table: Path) -> Mapping[str, Any]:
    tables: Mapping[str, Any] = json.loads(table.read_bytes())
    return tables
