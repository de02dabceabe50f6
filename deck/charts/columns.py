"""Columns standing side by side on the category axis, from zero."""

from __future__ import annotations

from deck.charts.clustered import clustered
from deck.charts.ink import Ink
from deck.charts.kind import Kind
from deck.charts.sketch import Sketch
from deck.charts.sketched_bars import sketch_bars
from deck.page.chart import ChartSpec


def plot_area(spec: ChartSpec, ink: Ink) -> str:
    """What stands in `c:plotArea`."""
    return clustered(spec, ink, "col")


def sketch(spec: ChartSpec, sheet: Sketch) -> None:
    """The same on a figure."""
    sketch_bars(spec, sheet)


KIND = Kind(plot_area, sketch)
