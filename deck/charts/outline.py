"""A glyph as a path. Imported only when a figure is drawn: fontTools takes a while."""

from __future__ import annotations

from typing import Any

from fontTools.pens.basePen import BasePen

from deck.charts.stroke import CLOSE, CUBIC, LINE, MOVE, QUADRATIC, Outline, Place


def outline(glyph: Any, glyphs: Any, scale: Place) -> Outline:
    """The outline of one of fontTools' `glyphs`, times `scale` across and up; y up."""
    pen = _OutlinePen(glyphs, scale)
    glyph.draw(pen)
    return Outline(tuple(pen.places), tuple(pen.codes))


class _OutlinePen(BasePen):  # type: ignore[misc]
    """Collects a path; fontTools resolves components and implied points."""

    def __init__(self, glyphs: Any, scale: Place) -> None:
        super().__init__(glyphs)
        self.scale = scale
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
        across, up = self.scale
        self.places += [(x * across, y * up) for x, y in places]
        self.codes += [code] * len(places)
