"""A chart whose names stand in its columns: natively each column is a series, and its name the series' own.

The axis then has no names that a program could draw a second time under the slide's edge, and the name of every column
stays with its number, in the workbook and for whoever reads the chart aloud.
"""

from __future__ import annotations

from dataclasses import replace

from deck.charts.workbook import one_line
from deck.page.chart import ChartSpec, Series

WIDEST_GAP = 100
"""Between the columns of a group, in percent of a column: what `c:overlap` may say."""


def columns_by_name(spec: ChartSpec) -> ChartSpec:
    """The same columns at the same places, as one category of as many series; other charts as they are."""
    if spec.category_place != "foot" or len(spec.series) != 1 or spec.gap_width > WIDEST_GAP:
        return spec
    (own,) = spec.series
    named = zip(spec.categories, own.points, strict=True)
    series = tuple(
        Series(name=one_line(name), points=(point,), colour=point.colour or own.colour, label=point.look or own.label)
        for name, point in named
    )
    return replace(spec, categories=("",), series=series, overlap=-spec.gap_width, highlighted_categories=())
