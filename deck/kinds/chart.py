"""A chart: columns over time, or bars to rank in one period, with a difference; beside it, what to read from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from deck.figures.book import Reference
from deck.figures.expression import parse_formula, terms
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.chart_specs import bars_spec, columns_spec, of_one_period, ranking
from deck.kinds.parts import figure_part, figure_runs, fitted, fitted_figures, page, text, written
from deck.kinds.plots import alt_text, label_of
from deck.kinds.plots import part_of as quantity_of
from deck.kinds.slide import Count, Kind, Part, Period, Plain, Slide, shared
from deck.kinds.style import Style
from deck.kinds.table import TableSlide
from deck.kinds.text import TextPoint
from deck.kinds.wording import as_text, captioned, joined, named_figure, point
from deck.page.fit import holds
from deck.page.item import Chart, Item, Text
from deck.page.page import Page

UNITS = (18, 14, 12)
"""Points of a figure's unit and qualifier; the smaller ones where the figure has no room with the others."""
ROWS, SERIES, READINGS = 6, 2, 3
"""As many as a page shows."""


@frozen(kw_only=True)
class ReadingFigure(Part):
    """One figure to read beside the chart, and what it is."""

    figure: Annotated[Reference, "The figure, called by name"]
    text: Annotated[Inline | None, "What it is; its label by default"] = None


@frozen(kw_only=True)
class Reading(Part):
    """What to read from the chart: a heading and up to three figures."""

    title: Annotated[str, "The heading: `Gain in a year`"]
    figures: Annotated[tuple[ReadingFigure, ...], "Figures with what they are", Count(1, READINGS)]


@frozen(kw_only=True)
class ChartSlide(Slide):
    """A chart: columns over time, or bars to rank in one period, with a difference; beside it, what to read from it."""

    SHOWN: ClassVar = ("rows",)

    chart: Annotated[Literal["columns", "bars"], Plain, "`columns` over time, `bars` to rank"]
    rows: Annotated[tuple[Reference, ...], "The figures, called by name", Count(1, ROWS)]
    series: Annotated[
        tuple[str, ...], Plain, Period, "The periods to show side by side, at most two; bars show one", Count(0, SERIES)
    ] = ()
    unit: Annotated[str, "What the chart measures, above it; the figures' unit by default"] = ""
    highlight: Annotated[Reference | None, "The one bar that the title speaks of"] = None
    difference: Annotated[Reference | None, "In bars: a computed gap between the first bar and the highlighted one"] = (
        None
    )
    reading: Annotated[Reading | None, "What to read from it, at the side"] = None


def plan(slide: ChartSlide, style: Style) -> tuple[Page, ...]:
    """A page; none where names or values have no room in the chart, or readings none beside it."""
    slide = of_one_period(slide)
    readings = _readings(slide)
    if len(readings) > READINGS:
        return ()
    name = f"chart-reading-{len(readings)}" if readings else "chart"
    layout = style.layout(name)
    draw = columns_spec if slide.chart == "columns" else bars_spec
    spec = draw(slide, layout, style)
    if spec is None:
        return ()
    chart = Chart(address=f"{slide.address}#chart", slot="chart", spec=spec, alt=alt_text(slide, spec, style))
    above = text(slide, "unit", ("unit", _measured(slide, spec.unit, style)))
    measured = fitted(written((above,)), "unit", layout, style, lines=1)
    items: list[Item] = [*measured, chart]
    if readings:
        heading = slide.reading.title if slide.reading else style.language.word("change")
        items.append(text(slide.reading or slide, "heading", ("unit", heading)))
        accent = next((own for own in readings if _is_highlight(own, slide, style)), None)
        numbered = list(enumerate(readings, 1))
        items += fitted_figures(
            lambda unit: [_reading(own, index, unit, style, accent=own is accent) for index, own in numbered],
            *(layout, style, *UNITS),
        )
    shown = [*_drawn(slide), *(reading.figure for reading in readings)]
    shown += [slide.difference] if slide.difference else []
    return (page(slide, style, name, items, shown),)


def _measured(slide: ChartSlide, unit: str, style: Style) -> str:
    """What the chart measures; the period of bars too, which are of one."""
    said = slide.unit or style.language.prose(unit)
    period = "".join(slide.series) if slide.chart == "bars" else ""
    return said if period in said else ", ".join(filter(None, (said, period)))


def _readings(slide: ChartSlide) -> tuple[ReadingFigure, ...]:
    """The author's; for columns over time without any, each row's change where all have one."""
    if slide.reading:
        return slide.reading.figures
    if slide.chart == "bars" or len(slide.series) < 2 or len(slide.rows) > 3:
        return ()
    if not all("change" in row.figure.quantities for row in slide.rows):
        return ()
    return tuple(
        ReadingFigure(figure=quantity_of(row, "change"), address=figure_part(slide, row).address)
        for row in {row.figure.name: row for row in slide.rows}.values()
    )


def _is_highlight(reading: ReadingFigure, slide: ChartSlide, style: Style) -> bool:
    return slide.highlight is not None and slide.highlight.name in _terms(reading.figure, style)


def _reading(reading: ReadingFigure, index: int, unit: float, style: Style, *, accent: bool) -> Text:
    role = "figure-highlight" if accent else "figure"
    runs = figure_runs(reading.figure, style, unit)
    words = reading.text or reading.figure.figure.label
    return text(reading, f"reading-{index}", (role, runs), ("text", words), name="reading")


def _terms(reference: Reference, style: Style) -> tuple[str, ...]:
    """The figure itself and the calls that it is computed from."""
    formula = reference.figure.formulas.get(reference.part)
    calls = (term.call for term in terms(parse_formula(formula, style.language.decimal))) if formula else ()
    return (reference.name, *calls)


def _drawn(slide: ChartSlide) -> list[Reference]:
    """The quantities that the chart draws, series by series."""
    if slide.chart == "bars" or not slide.series:
        return list(slide.rows)
    return [quantity_of(row, part) for part in slide.series for row in slide.rows if part in row.figure.quantities]


def otherwise(slide: ChartSlide, style: Style) -> tuple[Slide, ...]:
    """The chart with what has room on its page, the rest of what to read after it; what is no chart, as a table."""
    chart = _drawable(slide, style)
    data: Slide = chart or _as_table(slide, style)
    shown = chart.reading.figures if chart and chart.reading else ()
    left = [own for own in (slide.reading.figures if slide.reading else ()) if own not in shown]
    said = [] if chart is None or chart.unit == slide.unit else [Inline((Run(slide.unit),))]
    points = [_in_words(slide.reading, left, style)] if slide.reading and left else []
    return (data, as_text(slide, said, points)) if said or points else (data,)


def _drawable(slide: ChartSlide, style: Style) -> ChartSlide | None:
    """The chart without what has no room on its page; None where it cannot be drawn at all."""
    if len(slide.rows) > ROWS or len(slide.series) > SERIES:
        return None
    reading = replace(slide.reading, figures=()) if slide.reading else None
    bare = replace(slide, reading=reading, unit="")
    if not _holds(bare, style):
        return None
    if _holds(replace(bare, unit=slide.unit), style):
        bare = replace(bare, unit=slide.unit)
    if slide.reading is None or reading is None:
        return bare
    alone = ((own, replace(bare, reading=replace(reading, figures=(own,)))) for own in slide.reading.figures)
    kept = tuple(own for own, chart in alone if _holds(chart, style))[:READINGS]
    return replace(bare, reading=replace(reading, figures=kept))


def _holds(slide: ChartSlide, style: Style) -> bool:
    pages = plan(slide, style)
    return bool(pages) and all(holds(own, style.brand, style.measure) for own in pages)


def _as_table(slide: ChartSlide, style: Style) -> Slide:
    """Its figures in the same order; those of different periods or kinds, which are no table, in words."""
    rows = ranking(slide.rows) if slide.chart == "bars" else slide.rows
    columns = slide.series or tuple({row.part: row for row in rows})
    gap = named_figure(slide.difference, style) if slide.difference else None
    unit = Inline((Run(slide.unit),)) if slide.unit else None
    said = [words for words in (slide.note, unit, gap) if words]
    if len(columns) > 1 and not slide.series:
        return as_text(slide, said, [point("", named_figure(row, style, label_of(row))) for row in rows])
    common = {**shared(slide), "note": joined("\n", *said) if said else None}
    return TableSlide(**common, rows=rows, columns=columns, highlight=slide.highlight)


def _in_words(reading: Reading, figures: Sequence[ReadingFigure], style: Style) -> TextPoint:
    return point(reading.title, *(captioned(own.figure, style, own.text) for own in figures))


KIND = Kind(
    ChartSlide,
    plan,
    otherwise=otherwise,
    example="""\
kind: chart
title: Profit outgrew sales
chart: columns
series: [2024, 2025]
rows: [sales, profit]
highlight: profit 2025
""",
)
