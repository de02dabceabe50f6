"""Letters as outlines, from fonts that come with pinned packages, never from what happens to be installed.

A brand's font is proprietary; its metric twin has the same widths. Outlines are taken from the font file at the weight
wanted (variable fonts included), so that neither hinting nor the font lists of matplotlib or of the system play a part.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

TWINS: Mapping[str, tuple[str, str]] = {"Arial": ("fontpkg_arimo", "files/Arimo[wght].ttf")}
"""Font -> the package that brings its metric twin, and the file in it: a variable font with a weight axis."""
REGULAR, BOLD = 400, 700
"""Places on a weight axis."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One weight of a font, as fontTools reads it."""

    outlines: Any
    names: Mapping[int, str]
    units: int

    def width(self, text: str) -> float:
        """The width of a line of text, in em."""
        return sum(float(self.outlines[self.name(letter)].width) for letter in text) / self.units

    def name(self, letter: str) -> str:
        """The glyph of a character; the font's own sign for "missing" when there is none."""
        return self.names.get(ord(letter), ".notdef")


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font in two weights."""

    regular: Glyphs
    bold: Glyphs
    note: str = ""
    """What is wrong with it: it stands in for another."""

    def glyphs(self, bold: bool) -> Glyphs:
        return self.bold if bold else self.regular


@cache
def typeface(font: str) -> Typeface:
    """The metric twin of a font; where no package brings one, DejaVu Sans with a note that says so."""
    twin = TWINS.get(font)
    package = find_spec(twin[0]) if twin else None
    if twin and package and package.submodule_search_locations:
        file = Path(package.submodule_search_locations[0]) / twin[1]
        return Typeface(_glyphs(file, wght=REGULAR), _glyphs(file, wght=BOLD))
    return _stand_in(font)


def _glyphs(file: Path, **axes: float) -> Glyphs:
    from fontTools.ttLib import TTFont

    font = TTFont(file, lazy=True)
    return Glyphs(font.getGlyphSet(location=axes), font.getBestCmap(), font["head"].unitsPerEm)


def _stand_in(font: str) -> Typeface:
    from matplotlib import get_data_path

    folder = Path(get_data_path()) / "fonts" / "ttf"
    regular, bold = _glyphs(folder / "DejaVuSans.ttf"), _glyphs(folder / "DejaVuSans-Bold.ttf")
    return Typeface(regular, bold, f"no package brings a twin of {font}: figures are lettered in DejaVu Sans")
