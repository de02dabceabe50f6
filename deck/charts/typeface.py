"""Letters as outlines, from fonts that come with pinned packages, never from what happens to be installed.

A brand's font is proprietary; its metric twin has the same widths. Outlines are taken from the font file at the weight
wanted (variable fonts included), so that neither hinting nor the font lists of matplotlib or of the system play a part.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from deck.charts.stroke import Outline, Place

TWINS: Mapping[str, tuple[str, str]] = {"Arial": ("fontpkg_arimo", "files/Arimo[wght].ttf")}
"""Font -> the package that brings its metric twin, and the file in it: a variable font with a weight axis."""
BOLD = {"wght": 1.0}
"""The heavy end of the weight axis, normalized (the light end is the font as it is): no need to import varLib."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter in em, y up."""

    width: float
    outline: Outline


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One weight of a font, as fontTools reads it. A letter is read once."""

    outlines: Any
    names: Mapping[int, str]
    units: int
    read: dict[str, Glyph] = field(default_factory=dict)

    def width(self, text: str) -> float:
        """The width of a line of text, in em."""
        return sum(self.glyph(letter).width for letter in text)

    def glyph(self, letter: str) -> Glyph:
        """A letter; the font's own sign for "missing" when it has none."""
        if letter not in self.read:
            from deck.charts.outline import outline  # brings fontTools' pens

            own = self.outlines[self.names.get(ord(letter), ".notdef")]
            self.read[letter] = Glyph(own.width / self.units, outline(own, self.outlines, 1 / self.units))
        return self.read[letter]

    def line(self, text: str, size: float, at: Place) -> Outline:
        """The outlines of a line of text, `size` points large, from the baseline place `at`; y down."""
        (x, y), places, codes = at, list[Place](), list[int]()
        for glyph in map(self.glyph, text):
            places += [(x + right * size, y - up * size) for right, up in glyph.outline.places]
            codes += glyph.outline.codes
            x += glyph.width * size
        return Outline(tuple(places), tuple(codes))


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font in two weights."""

    regular: Glyphs
    bold: Glyphs

    def glyphs(self, bold: bool) -> Glyphs:
        return self.bold if bold else self.regular


@cache
def typeface(font: str) -> Typeface:
    """The metric twin of a font; where no package brings one, DejaVu Sans, which matplotlib brings."""
    twin = _twin(font)
    if twin:
        file = _font(twin)
        return Typeface(_glyphs(file, {}), _glyphs(file, BOLD))
    from matplotlib import get_data_path

    folder = Path(get_data_path()) / "fonts" / "ttf"
    regular, bold = (_glyphs(_font(folder / f"DejaVuSans{weight}.ttf"), {}) for weight in ("", "-Bold"))
    return Typeface(regular, bold)


def notes(font: str) -> tuple[str, ...]:
    """What the user should know of a font's letters in figures. Opens no font."""
    if _twin(font):
        return ()
    return (f"no package brings a twin of {font}: figures are lettered in DejaVu Sans",)


def _twin(font: str) -> Path | None:
    package, file = TWINS.get(font, ("", ""))
    found = find_spec(package) if package else None
    folders = found.submodule_search_locations if found else None
    return Path(folders[0]) / file if folders else None


def _font(file: Path) -> Any:
    from fontTools.ttLib import TTFont

    return TTFont(file, lazy=True)


def _glyphs(font: Any, location: Mapping[str, float]) -> Glyphs:
    outlines = font.getGlyphSet(location=location, normalized=True)
    return Glyphs(outlines, font.getBestCmap(), font["head"].unitsPerEm)
