"""A chart: columns for a few figures over time, bars to rank a few; what to read from it at the side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from deck.brand.layout import Layout
from deck.figures.book import Reference
from deck.figures.formula import parse_formula, terms
from deck.figures.inline import Inline
from deck.frozen import frozen
from deck.kinds.parts import figure_part, figure_runs, page, text, written
from deck.kinds.plots import (
    ACTUAL_LABEL,
    GROUP,
    PERIOD,
    PREVIOUS_LABEL,
    PREVIOUS_PERIOD,
    SCALE,
    alt_text,
    bar_value,
    fitting,
    gap_drawn,
    label_of,
    label_width,
    part_of,
    point,
    wrapped,
)
from deck.kinds.slide import Count, Kind, Part, Period, Plain, Slide
from deck.kinds.style import Style
from deck.page.chart import ChartSpec, Point, Rect, Series, TextLook
from deck.page.item import Chart, Item, Text
from deck.page.page import Page
from deck.units import inches, pt

UNIT = 18


@frozen(kw_only=True)
class ReadingFigure(Part):
    """One figure to read beside the chart, and what it is."""

    figure: Annotated[Reference, "The figure, called by name"]
    text: Annotated[Inline | None, "What it is; its label by default"] = None


@frozen(kw_only=True)
class Reading(Part):
    """What to read from the chart: a heading and up to three figures."""

    title: Annotated[str, "The heading: `Gain in a year`"]
    figures: Annotated[tuple[ReadingFigure, ...], "Figures with what they are", Count(1, 3)]


@frozen(kw_only=True)
class ChartSlide(Slide):
    """A chart: columns for a few figures over time, bars to rank a few; what to read from it at the side."""

    SHOWN: ClassVar = ("rows",)

    chart: Annotated[Literal["columns", "bars"], Plain, "`columns` over time, `bars` to rank"]
    rows: Annotated[tuple[Reference, ...], "The figures, called by name", Count(1, 6)]
    series: Annotated[tuple[str, ...], Plain, Period, "The periods to show side by side, at most two", Count(0, 2)] = ()
    unit: Annotated[str, "What the chart measures, above it; the figures' unit by default"] = ""
    highlight: Annotated[Reference | None, "The one bar that the title speaks of"] = None
    difference: Annotated[Reference | None, "A computed gap between the first bar and the highlighted one"] = None
    reading: Annotated[Reading | None, "What to read from it, at the side"] = None


def plan(slide: ChartSlide, style: Style) -> tuple[Page, ...]:
    readings = _readings(slide)
    name = f"chart-reading-{len(readings)}" if readings else "chart"
    layout = style.layout(name)
    spec = _columns(slide, layout, style) if slide.chart == "columns" else _bars(slide, layout, style)
    chart = Chart(address=f"{slide.address}#chart", slot="chart", spec=spec, alt=alt_text(slide, spec, style))
    unit = slide.unit or style.language.prose(spec.unit)
    items: list[Item] = [*written((text(slide, "unit", ("unit", unit)),)), chart]
    if readings:
        heading = slide.reading.title if slide.reading else style.language.word("change")
        items.append(text(slide.reading or slide, "heading", ("unit", heading)))
        accent = next((own for own in readings if _is_highlight(own, slide)), None)
        items += [_reading(own, index, style, accent=own is accent) for index, own in enumerate(readings, 1)]
    shown = [*_drawn(slide), *(reading.figure for reading in readings)]
    shown += [slide.difference] if slide.difference else []
    return (page(slide, style, name, items, shown),)


def _readings(slide: ChartSlide) -> tuple[ReadingFigure, ...]:
    """The author's; for columns over time without any, each row's change where all have one."""
    if slide.reading:
        return slide.reading.figures
    if slide.chart == "bars" or len(slide.series) < 2 or len(slide.rows) > 3:
        return ()
    if not all("change" in row.figure.quantities for row in slide.rows):
        return ()
    return tuple(
        ReadingFigure(figure=part_of(row, "change"), address=figure_part(slide, row).address)
        for row in {row.figure.name: row for row in slide.rows}.values()
    )


def _is_highlight(reading: ReadingFigure, slide: ChartSlide) -> bool:
    return slide.highlight is not None and slide.highlight.name in _terms(reading.figure)


def _reading(reading: ReadingFigure, index: int, style: Style, *, accent: bool) -> Text:
    role = "figure-highlight" if accent else "figure"
    runs = figure_runs(reading.figure, style, UNIT)
    words = reading.text or reading.figure.figure.label
    return text(reading, f"reading-{index}", (role, runs), ("text", words), name="reading")


def _terms(reference: Reference) -> tuple[str, ...]:
    """The figure itself and the calls that it is computed from."""
    formula = reference.figure.formulas.get(reference.part)
    calls = (term.call for term in terms(parse_formula(formula))) if formula else ()
    return (reference.name, *calls)


def _drawn(slide: ChartSlide) -> list[Reference]:
    """The quantities that the chart draws, series by series."""
    if not slide.series:
        return list(slide.rows)
    return [part_of(row, part) for part in slide.series for row in slide.rows if part in row.figure.quantities]


def _columns(slide: ChartSlide, layout: Layout, style: Style) -> ChartSpec:
    frame = layout.slot("chart").box
    width, height = inches(frame.width), inches(frame.height)
    names = [row.figure.label if slide.series else label_of(row) for row in slide.rows]
    look, lines = _names(names, width / len(names), style)
    offset = 0.26 if len(slide.series) > 1 else 0.06
    above, below = 0.34, offset + 0.16 + lines * 1.2 * inches(look.size)
    return ChartSpec(
        kind="columns",
        categories=tuple(names),
        series=_series(slide, style),
        unit=slide.rows[0].quantity.unit,
        plot=Rect(0, above / height, 1, (height - above - below) / height),
        gap_width=80,
        overlap=-7,
        category_look=look,
        category_offset=offset / height,
        tone=layout.tone,
        title=slide.title.text if slide.title else slide.section,
    )


def _names(names: Sequence[str], share: float, style: Style) -> tuple[TextLook, int]:
    """How the groups' names look, each under its share of the axis in inches, and on how many lines."""
    look = fitting(names, GROUP, 0.94 * share, style)
    return look, max(wrapped(name, look, 0.94 * share, style).count("\n") + 1 for name in names)


def _series(slide: ChartSlide, style: Style) -> tuple[Series, ...]:
    """One series a period: the last is the actual one, the one before is context."""
    parts = slide.series or ("",)
    series = []
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        points = tuple(_point(slide, row, part, style) for row in slide.rows)
        series.append(
            Series(
                name=part or slide.rows[0].quantity.unit,
                points=points,
                colour="actual" if last else "previous",
                label=ACTUAL_LABEL if last else PREVIOUS_LABEL,
                name_look=(PERIOD if last else PREVIOUS_PERIOD) if len(parts) > 1 else None,
            )
        )
    return tuple(series)


def _point(slide: ChartSlide, row: Reference, part: str, style: Style) -> Point:
    if part and part not in row.figure.quantities:
        return Point(value=None, label=style.language.word("missing"))
    reference = part_of(row, part) if part else row
    highlighted = slide.highlight is not None and slide.highlight.name == reference.name
    return point(reference, style, "highlight" if highlighted else "", unit=_keeps_unit(reference))


def _keeps_unit(reference: Reference) -> bool:
    """Levels bear no unit, it stands above the chart; percentages keep their sign."""
    return reference.quantity.unit in ("%", "points")


NAME = TextLook(size=pt(18))
INSIDE = TextLook(size=pt(32), bold=True, colour="on-context")
GAP = 70
"""Between two bars, in percent of a bar."""
LABEL_HEIGHT = 1.15
"""Of a label that stands inside a bar, in its size."""
OUTSIDE = TextLook(size=pt(24), bold=True)
LABELS, LABELS_SHARE = 2.29, 0.24
"""Width of the category labels in inches, and how much of the chart they take at most."""


def _bars(slide: ChartSlide, layout: Layout, style: Style) -> ChartSpec:
    """Ranked, the largest on top; the label inside the bar's end where it fits."""
    ranked = sorted(slide.rows, key=lambda row: bar_value(row.quantity) or Decimal(0), reverse=True)
    frame = layout.slot("chart").box
    width = inches(frame.width)
    labels = min(LABELS, LABELS_SHARE * width)
    room = width - labels - 0.02
    longest = max((bar_value(row.quantity) or Decimal(0) for row in ranked), default=Decimal(1)) or Decimal(1)
    inside = _inside(inches(frame.height) / len(ranked) / (1 + GAP / 100))
    outside = replace(OUTSIDE, size=min(OUTSIDE.size, inside.size))
    points = []
    for row in ranked:
        own = _point(slide, row, "", style)
        length = float((own.value or 0) / longest) * room
        fits = own.value is not None and length > label_width(own.label, inside, style) + 0.4
        points.append(replace(own, colour=own.colour or "context", inside=fits))
    highlighted = tuple(index for index, own in enumerate(points) if own.colour == "highlight")
    spec = ChartSpec(
        kind="bars",
        categories=tuple(wrapped(_bar_name(row), NAME, labels - 0.2, style) for row in ranked),
        series=(
            Series(name=slide.unit or ranked[0].quantity.unit, points=tuple(points), colour="context", label=outside),
        ),
        unit=ranked[0].quantity.unit,
        plot=Rect(labels / width, 0, room / width, 1),
        gap_width=GAP,
        category_look=NAME,
        category_place="left",
        highlighted_categories=highlighted,
        label_inside=inside,
        tone=layout.tone,
        title=slide.title.text if slide.title else slide.section,
    )
    if slide.difference is None or not highlighted or highlighted[0] == 0:
        return spec
    gap = style.language.figure(slide.difference.quantity, unsigned=True)  # the arrow says which is longer
    return gap_drawn(spec, highlighted[0], style.language.word("gap", gap=gap), frame.size, style)


def _inside(bar: float) -> TextLook:
    """The look of labels inside bars so many inches high: the largest that a bar holds."""
    sizes = (size for size in SCALE if pt(size) <= INSIDE.size and LABEL_HEIGHT * inches(pt(size)) <= bar)
    return replace(INSIDE, size=pt(next(sizes, SCALE[-1])))


def _bar_name(row: Reference) -> str:
    """Its short name, with the period where the chart ranks periods."""
    return label_of(row) if row.part in row.figure.periods else row.figure.brief


KIND = Kind(
    ChartSlide,
    plan,
    example="""\
kind: chart
title: Sales and profit both grew
chart: columns
series: [2024, 2025]
rows: [sales, profit]
highlight: sales 2025
""",
)
