"""A line of text as one path. Imported only when a figure is drawn: fontTools takes a while."""

from __future__ import annotations

from fontTools.pens.basePen import BasePen

from deck.charts.stroke import CLOSE, CUBIC, LINE, MOVE, QUADRATIC, Outline, Place
from deck.charts.typeface import Glyphs


def outline(glyphs: Glyphs, line: str, size: float, at: Place) -> Outline | None:
    """The outlines of a line set at `size` points from the baseline place `at`, y down. None when all is blank."""
    pen = _OutlinePen(glyphs, size / glyphs.units, at)
    for letter in line:
        glyph = glyphs.outlines[glyphs.name(letter)]
        glyph.draw(pen)
        pen.x += glyph.width * pen.scale
    return Outline(tuple(pen.places), tuple(pen.codes)) if pen.places else None


class _OutlinePen(BasePen):  # type: ignore[misc]
    """Collects a path; fontTools resolves components and implied points."""

    def __init__(self, glyphs: Glyphs, scale: float, at: Place) -> None:
        super().__init__(glyphs.outlines)
        self.scale, (self.x, self.y) = scale, at
        self.places: list[Place] = []
        self.codes: list[int] = []

    def _moveTo(self, pt: Place) -> None:  # noqa: N802
        self._add(MOVE, pt)

    def _lineTo(self, pt: Place) -> None:  # noqa: N802
        self._add(LINE, pt)

    def _qCurveToOne(self, pt1: Place, pt2: Place) -> None:  # noqa: N802
        self._add(QUADRATIC, pt1, pt2)

    def _curveToOne(self, pt1: Place, pt2: Place, pt3: Place) -> None:  # noqa: N802
        self._add(CUBIC, pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802
        self._add(CLOSE, (0.0, 0.0))

    def _add(self, code: int, *places: Place) -> None:
        self.places += [(self.x + x * self.scale, self.y - y * self.scale) for x, y in places]
        self.codes += [code] * len(places)
