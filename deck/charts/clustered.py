"""Bars side by side from zero: what columns and bars share in the file, which is all but their direction."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from deck.charts.axes import axes, axis_ids, plot_layout
from deck.charts.ink import Ink
from deck.charts.labels import data_labels, label_range
from deck.charts.markup import element, text, val
from deck.charts.workbook import category_cells, name_cell, one_line, value_cells
from deck.page.chart import ChartSpec, Point, Series


def clustered(spec: ChartSpec, ink: Ink, direction: Literal["col", "bar"]) -> str:
    """`c:plotArea`'s children: layout, `c:barChart`, axes."""
    chart = element(
        "c:barChart",
        val("c:barDir", direction),
        val("c:grouping", "clustered"),
        val("c:varyColors", 0),
        *(_series(spec, index, ink) for index in range(len(spec.series))),
        val("c:gapWidth", spec.gap_width),
        val("c:overlap", spec.overlap),
        axis_ids(),
    )
    return plot_layout(spec) + chart + axes(spec, ink)


def point_colour(series: Series, point: Point) -> str:
    """The palette role of a bar: the point's own, then its series'."""
    return point.colour or series.colour


def _series(spec: ChartSpec, index: int, ink: Ink) -> str:
    series = spec.series[index]
    return element(
        "c:ser",
        val("c:idx", index),
        val("c:order", index),
        element("c:tx", _strings(name_cell(index), (series.name,))),
        ink.bar(series.colour),
        val("c:invertIfNegative", 0),
        *_own_colours(series, ink),
        data_labels(spec, index, ink),
        element("c:cat", _strings(category_cells(spec), tuple(map(one_line, spec.categories)))),
        element("c:val", _numbers(value_cells(spec, index), tuple(point.value for point in series.points))),
        label_range(spec, index),
    )


def _own_colours(series: Series, ink: Ink) -> tuple[str, ...]:
    """`c:dPt` for each bar whose colour is not its series'."""
    return tuple(
        element("c:dPt", val("c:idx", place), val("c:invertIfNegative", 0), val("c:bubble3D", 0), ink.bar(colour))
        for place, point in enumerate(series.points)
        if (colour := point_colour(series, point)) != series.colour and point.value is not None
    )


def _strings(formula: str, values: tuple[str, ...]) -> str:
    points = (element("c:pt", element("c:v", text(value)), idx=index) for index, value in enumerate(values))
    cache = element("c:strCache", val("c:ptCount", len(values)), *points)
    return element("c:strRef", element("c:f", formula), cache)


def _numbers(formula: str, values: tuple[Decimal | None, ...]) -> str:
    """A missing value has no `c:pt`: its cell is empty, and so is its place."""
    points = (
        element("c:pt", element("c:v", format(value, "f")), idx=index)
        for index, value in enumerate(values)
        if value is not None
    )
    cache = element("c:numCache", element("c:formatCode", "General"), val("c:ptCount", len(values)), *points)
    return element("c:numRef", element("c:f", formula), cache)
