"""A difference that a chart is asked to draw, and cannot.

Level: warning

Why: the arrow of a difference goes from the longest bar to the highlighted one. Columns have none; without a
highlighted bar, or where that is the longest itself, there is nothing that it could stand between, and it is left out.

Instead: in bars, write `highlight:` with the bar that the title speaks of. Beside columns take the line out; a figure
under `reading:` can say it.

Example:

    chart: bars
    rows: [plan, sales 2025, profit 2025]
    highlight: profit 2025         # without this line, told
    difference: gap
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from deck.check.slides import slides
from deck.content.model import Report
from deck.figures.book import Reference
from deck.kinds.chart import ChartSlide
from deck.kinds.chart_specs import of_one_period, ranking
from deck.kinds.plots import part_of
from deck.kinds.table import TableSlide
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "undrawn-difference"
MORE = {
    "unshown-highlight": """\
        A highlight on a figure that the table or the chart does not show.

        Level: warning

        Why: nothing is highlighted then, and the title speaks of something that nobody finds.

        Instead: name one of its `rows:`; in a chart with periods, with its period.

        Example:

            rows: [sales, profit]
            series: [2024, 2025]
            highlight: profit 2025
        """,
    "undrawn-series": """\
        Bars that are asked to show two periods.

        Level: warning

        Why: bars rank figures, each with one bar; they show the last of the periods, and the other one is nowhere.

        Instead: name the one to show, or take `chart: columns`, which show two side by side.

        Example:

            chart: bars
            rows: [sales, profit]
            series: [2024, 2025]       # told
            series: [2025]
        """,
}
Shown: TypeAlias = TableSlide | ChartSlide


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each difference or period that is not drawn, and for each highlight of what is not shown."""
    del texts
    for own in slides(report):
        slide = of_one_period(own) if isinstance(own, ChartSlide) else own
        if isinstance(own, ChartSlide) and own.chart == "bars" and len(own.series) > 1:
            yield _of_two_periods(own)
        if isinstance(slide, TableSlide | ChartSlide) and slide.highlight is not None:
            shown = _names(slide)
            name = slide.highlight.figure.name if isinstance(slide, TableSlide) else slide.highlight.name
            if name not in shown:
                yield _unshown(slide, slide.highlight, shown)
                continue
        if isinstance(slide, ChartSlide) and slide.difference and (why := _why_undrawn(slide)):
            yield _finding(CODE, f"the difference is not drawn: {why[0]}", slide, why[1])


def _of_two_periods(slide: ChartSlide) -> Finding:
    *others, last = slide.series
    message = f"bars show {last} only, not {' and '.join(others)}"
    return _finding("undrawn-series", message, slide, f"write series: [{last}], or chart: columns")


def _names(slide: Shown) -> tuple[str, ...]:
    """What a highlight may be called."""
    if isinstance(slide, TableSlide):
        return tuple(row.figure.name for row in slide.rows)
    if slide.chart == "bars" or not slide.series:
        return tuple(row.name for row in slide.rows)
    return tuple(
        part_of(row, part).name for row in slide.rows for part in slide.series if part in row.figure.quantities
    )


def _why_undrawn(slide: ChartSlide) -> tuple[str, str] | None:
    """Why no arrow is drawn, and what to do."""
    if slide.chart == "columns":
        return "columns have no arrow between bars", "leave difference: out, or say it under reading:"
    if slide.highlight is None:
        return "no bar is highlighted", "name the bar that the title speaks of under highlight:"
    if ranking(slide.rows)[0].name == slide.highlight.name:
        return "the highlighted bar is the longest", "name another bar under highlight:, or leave difference: out"
    return None


def _unshown(slide: Shown, highlight: Reference, shown: tuple[str, ...]) -> Finding:
    advice = f"name one of its rows: {', '.join(shown)}"
    return _finding("unshown-highlight", f'"{highlight.name}" is highlighted and not shown', slide, advice)


def _finding(code: str, message: str, slide: Shown, advice: str) -> Finding:
    return Finding(
        code=code, message=message, span=slide.span, label="in this slide", help=advice, severity=Severity.WARNING
    )
