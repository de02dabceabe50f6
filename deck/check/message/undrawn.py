"""A difference that a chart is asked to draw, and cannot.

Level: warning

Why: the arrow of a difference goes from the longest bar to the highlighted one. Columns have none; without a
highlighted bar, or where that is the longest itself, there is nothing that it could stand between, and it is left out.

Instead: write `highlight:` with the bar that the title speaks of, take `chart: bars`, or take the line out.

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
from deck.kinds.chart_specs import ranking
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
        """
}
Shown: TypeAlias = TableSlide | ChartSlide


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each difference that is not drawn, and for each highlight of what is not shown."""
    del texts
    for slide in slides(report):
        if isinstance(slide, TableSlide | ChartSlide) and slide.highlight is not None:
            shown = _names(slide)
            name = slide.highlight.figure.name if isinstance(slide, TableSlide) else slide.highlight.name
            if name not in shown:
                yield _unshown(slide, slide.highlight, shown)
                continue
        if isinstance(slide, ChartSlide) and slide.difference and (why := _why_undrawn(slide)):
            message = f"the difference is not drawn: {why}"
            yield _finding(CODE, message, slide, "name another highlight:, or leave it out")


def _names(slide: Shown) -> tuple[str, ...]:
    """What a highlight may be called."""
    if isinstance(slide, TableSlide):
        return tuple(row.figure.name for row in slide.rows)
    parts = slide.series if slide.chart == "columns" else ()
    if not parts:
        return tuple(row.name for row in slide.rows)
    return tuple(part_of(row, part).name for row in slide.rows for part in parts if part in row.figure.quantities)


def _why_undrawn(slide: ChartSlide) -> str:
    if slide.chart == "columns":
        return "columns have no arrow between bars"
    if slide.highlight is None:
        return "no bar is highlighted"
    return "the highlighted bar is the longest" if ranking(slide.rows)[0].name == slide.highlight.name else ""


def _unshown(slide: Shown, highlight: Reference, shown: tuple[str, ...]) -> Finding:
    advice = f"name one of its rows: {', '.join(shown)}"
    return _finding("unshown-highlight", f'"{highlight.name}" is highlighted and not shown', slide, advice)


def _finding(code: str, message: str, slide: Shown, advice: str) -> Finding:
    return Finding(
        code=code, message=message, span=slide.span, label="in this slide", help=advice, severity=Severity.WARNING
    )
