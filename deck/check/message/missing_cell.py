"""A cell of a table, or a bar of a chart, for which no value was ever written.

Level: info

Why: the page says "not available" there, as it would of a value that the report does not give. Nobody can tell whether
the author left it out or forgot it.

Instead: write the value; or `—` for one that is not given, which says the same on the page and tells that it is meant.

Example:

    figures:
      orders:
        label: Orders
        2024: —            # without this line, told in a table of 2024 and 2025
        2025: 244
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check.slides import slides
from deck.content.model import Report
from deck.kinds.chart import ChartSlide
from deck.kinds.slide import Slide
from deck.kinds.table import TableSlide
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "missing-cell"


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A remark on each figure that lacks a period of the table or the chart that shows it."""
    del texts
    told: set[str] = set()
    for slide in slides(report):
        periods = _periods(slide)
        for row in getattr(slide, "rows", ()) if periods else ():
            lacking = [period for period in periods if period not in row.figure.quantities]
            if lacking and row.figure.name not in told:
                told.add(row.figure.name)
                yield Finding(
                    code=CODE,
                    message=f'"{row.figure.name}" has no {" and no ".join(lacking)}: '
                    f'the page shows "{report.language.word("missing")}" there',
                    span=row.figure.span,
                    label=f"in the slide in {slide.span.path}:{slide.span.line}",
                    help=f"write the value, or {lacking[0]}: — where it is not given",
                    severity=Severity.INFO,
                )


def _periods(slide: Slide) -> tuple[str, ...]:
    """What is asked of each of its rows."""
    if isinstance(slide, TableSlide):
        return slide.columns
    return slide.series if isinstance(slide, ChartSlide) else ()
