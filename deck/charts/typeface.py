"""Letters as outlines, from fonts that come with pinned packages, never from what happens to be installed.

A brand's font is proprietary: its twin's letters are set to its widths, from the same tables that text is planned with.
Outlines are taken from the font file at the weight wanted (variable fonts included), so that neither hinting nor the
font lists of matplotlib or of the system play a part.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from deck.brand.metrics import EM, Face, family, font
from deck.charts.stroke import Outline, Place
from deck.frozen import frozen

BOLD = {"wght": 1.0}
"""The heavy end of the weight axis, normalized (the light end is the font as it is): no need to import varLib."""


@frozen
class Source:
    """A package that brings letters, in two files or in one with a weight axis, and how a brand's font has them."""

    package: str
    regular: str
    bold: str
    ascent: float
    """From a line's top to its baseline, in em, as the brand's font has it."""
    small: float = 1.0
    tall: float = 1.0
    """How high small letters, and capitals and digits, are drawn. Widths are always those of the brand's font."""


ARIMO = Source("fontpkg_arimo", "files/Arimo[wght].ttf", "", ascent=0.905)
LATO = Source("fontpkg_lato", "files/Lato-Regular.ttf", "files/Lato-Bold.ttf", ascent=0.952, small=0.944, tall=0.896)
TWINS: Mapping[str, Source] = {"arial": ARIMO, "calibri": LATO}
"""Font -> its twin. Arimo has Arial's widths as it is; Lato set to Calibri's widths and heights is Carlito."""


@frozen
class Glyph:
    """One letter in em, y up."""

    width: float
    outline: Outline


@frozen
class Glyphs:
    """One weight of a font, as fontTools reads it, set to the widths of the brand's font. A letter is read once."""

    outlines: Any
    names: Mapping[int, str]
    units: int
    face: Face
    source: Source
    read: dict[str, Glyph] = field(default_factory=dict)

    def width(self, text: str) -> float:
        """The width of a line of text, in em."""
        return sum(self.glyph(letter).width for letter in text)

    def glyph(self, letter: str) -> Glyph:
        """A letter; the font's own sign for "missing" when it has none."""
        if letter not in self.read:
            from deck.charts.outline import outline  # brings fontTools' pens

            own = self.outlines[self.names.get(ord(letter), ".notdef")]
            width = self.face.advances(letter)[0] / EM
            across = width / own.width if own.width else 1 / self.units
            up = (self.source.tall if letter.isupper() or letter.isdigit() else self.source.small) / self.units
            self.read[letter] = Glyph(width, outline(own, self.outlines, (across, up)))
        return self.read[letter]

    def line(self, text: str, size: float, at: Place) -> Outline:
        """The outlines of a line of text, `size` points large, from the baseline place `at`; y down."""
        (x, y), places, codes = at, list[Place](), list[int]()
        for glyph in map(self.glyph, text):
            places += [(x + right * size, y - up * size) for right, up in glyph.outline.places]
            codes += glyph.outline.codes
            x += glyph.width * size
        return Outline(tuple(places), tuple(codes))


@frozen
class Typeface:
    """A font in two weights."""

    regular: Glyphs
    bold: Glyphs

    @property
    def pitch(self) -> float:
        """From one baseline to the next, in em."""
        return float(self.regular.face.line)

    @property
    def ascent(self) -> float:
        """From a line's top to its baseline, in em."""
        return self.regular.source.ascent

    def glyphs(self, bold: bool) -> Glyphs:
        return self.bold if bold else self.regular


@cache
def typeface(name: str) -> Typeface:
    """A font's letters: its twin's, or Arimo's where no package brings one, always as wide as the font itself."""
    source, metrics = TWINS.get(family(name), ARIMO), font(name)
    regular = _font(source, source.regular)
    bold = _font(source, source.bold) if source.bold else regular
    location = {} if source.bold else BOLD
    return Typeface(
        _glyphs(regular, {}, metrics.face(), source), _glyphs(bold, location, metrics.face(bold=True), source)
    )


def notes(name: str) -> tuple[str, ...]:
    """What the user should know of a font's letters in figures. Opens no font."""
    if family(name) in TWINS:
        return ()
    return (
        f"no package brings letters like {name}'s: figures are lettered in Arimo, as wide as {name} is taken to be",
    )


def _font(source: Source, file: str) -> Any:
    from fontTools.ttLib import TTFont

    return TTFont(Path(str(files(source.package))) / file, lazy=True)


def _glyphs(own: Any, location: Mapping[str, float], face: Face, source: Source) -> Glyphs:
    outlines = own.getGlyphSet(location=location, normalized=True)
    return Glyphs(outlines, own.getBestCmap(), own["head"].unitsPerEm, face, source)
