"""Columns and bars on a figure: the same rectangles that PowerPoint draws, their labels, the axis."""

from __future__ import annotations

from dataclasses import replace

from deck.charts.axes import LINE
from deck.charts.clustered import point_colour
from deck.charts.labels import label_look
from deck.charts.sketch import Sketch
from deck.charts.workbook import label_cell
from deck.page.chart import ChartSpec, Point, Rect, Series
from deck.page.chart_notes import category_names, on_axis
from deck.page.plot import LYING, bar_rects, baseline

LABEL_GAP = 3.0
"""Between the end of a bar and its label, in points, as PowerPoint and LibreOffice leave it."""
NAME_GAP = 6.5
"""Between the axis and the names it prints."""


def sketch_bars(spec: ChartSpec, sheet: Sketch) -> None:
    """Bars first, then the line they stand on, then text."""
    drawn = [
        (series, point, rect)
        for series, rects in zip(spec.series, bar_rects(spec), strict=True)
        for point, rect in zip(series.points, rects, strict=True)
        if rect is not None
    ]
    for series, point, rect in drawn:
        sheet.rect(rect, point_colour(series, point))
    if spec.axis:
        _axis(spec, sheet)
    for series, point, rect in drawn:
        _label(spec, series, point, rect, sheet)
    if on_axis(spec):
        _names(spec, sheet)


def _names(spec: ChartSpec, sheet: Sketch) -> None:
    """What the axis prints: names wrapped in their share of it, clear of its end."""
    x, y = (-NAME_GAP / sheet.width, 0.0) if spec.kind in LYING else (0.0, NAME_GAP / sheet.height)
    for name in category_names(spec):
        rect = replace(name.rect, x=name.rect.x + x, y=name.rect.y + y)
        sheet.note(replace(name, rect=rect, text=sheet.wrapped(name.text, name.look, rect.width)))


def _axis(spec: ChartSpec, sheet: Sketch) -> None:
    zero, plot = baseline(spec), spec.plot
    if spec.kind in LYING:
        sheet.line((zero, plot.y), (zero, plot.y + plot.height), "rule", LINE)
    else:
        sheet.line((plot.x, zero), (plot.x + plot.width, zero), "rule", LINE)


def _label(spec: ChartSpec, series: Series, point: Point, rect: Rect, sheet: Sketch) -> None:
    """The label at the bar's end, outside or inside; at the other end when the value is negative."""
    negative = point.value is not None and point.value < 0
    label, look = label_cell(spec, point), label_look(spec, series, point)
    gap = -LABEL_GAP if point.inside else LABEL_GAP
    if spec.kind in LYING:
        end = (rect.x if negative else rect.x + rect.width) * sheet.width
        at = (end - gap if negative else end + gap, (rect.y + rect.height / 2) * sheet.height)
        sheet.text(label, look, at, align=float(negative != point.inside), anchor=0.5)
    else:
        end = (rect.y + rect.height if negative else rect.y) * sheet.height
        at = ((rect.x + rect.width / 2) * sheet.width, end + gap if negative else end - gap)
        sheet.text(label, look, at, align=0.5, anchor=float(negative == point.inside))
