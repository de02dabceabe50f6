"""A line of text as one matplotlib path. Imported only when a figure is drawn."""

from __future__ import annotations

from typing import TypeAlias

from fontTools.pens.basePen import BasePen
from matplotlib.path import Path

from deck.charts.typeface import Glyphs

Place: TypeAlias = tuple[float, float]
MOVETO, LINETO, CURVE3, CURVE4, CLOSEPOLY = (
    int(code) for code in (Path.MOVETO, Path.LINETO, Path.CURVE3, Path.CURVE4, Path.CLOSEPOLY)
)


def outline(glyphs: Glyphs, line: str, size: float, at: Place) -> Path | None:
    """The outlines of a line set at `size` points from the baseline place `at`, y down. None when all is blank."""
    pen = _PathPen(glyphs, size / glyphs.units, at)
    for letter in line:
        glyph = glyphs.outlines[glyphs.name(letter)]
        glyph.draw(pen)
        pen.x += glyph.width * pen.scale
    return Path(pen.vertices, pen.codes) if pen.vertices else None


class _PathPen(BasePen):  # type: ignore[misc]
    """Collects a path; fontTools resolves components and implied points."""

    def __init__(self, glyphs: Glyphs, scale: float, at: Place) -> None:
        super().__init__(glyphs.outlines)
        self.scale, (self.x, self.y) = scale, at
        self.vertices: list[Place] = []
        self.codes: list[int] = []

    def _moveTo(self, pt: Place) -> None:  # noqa: N802
        self._add(MOVETO, pt)

    def _lineTo(self, pt: Place) -> None:  # noqa: N802
        self._add(LINETO, pt)

    def _qCurveToOne(self, pt1: Place, pt2: Place) -> None:  # noqa: N802
        self._add(CURVE3, pt1, pt2)

    def _curveToOne(self, pt1: Place, pt2: Place, pt3: Place) -> None:  # noqa: N802
        self._add(CURVE4, pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802
        self._add(CLOSEPOLY, (0.0, 0.0))

    def _add(self, code: int, *places: Place) -> None:
        self.vertices += [(self.x + x * self.scale, self.y - y * self.scale) for x, y in places]
        self.codes += [code] * len(places)
