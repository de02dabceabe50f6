"""The specs of a slide's chart: columns over time, bars to rank; and whether all its words have room there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from deck.brand.layout import Layout
from deck.figures.book import Reference
from deck.kinds.plots import (
    ACTUAL_LABEL,
    GROUP,
    GROWTH,
    PERIOD,
    PREVIOUS_LABEL,
    PREVIOUS_PERIOD,
    SCALE,
    bar_value,
    fitting,
    gap_drawn,
    label_of,
    label_width,
    part_of,
    point,
    wrapped,
)
from deck.kinds.style import Style
from deck.page.chart import ChartSpec, Point, Rect, Series, TextLook
from deck.units import inches, pt

if TYPE_CHECKING:
    from deck.kinds.chart import ChartSlide

COLUMN_GAP, OVERLAP = 80, -7
"""Between groups of columns and between those of a group, in percent of a column."""
NAME_LINES = 3
"""Under a group of columns, at most."""


def columns_spec(slide: ChartSlide, layout: Layout, style: Style) -> ChartSpec | None:
    """Columns, a group for each row; None where names or values have no room even at the smallest size."""
    frame = layout.slot("chart").box
    width, height = inches(frame.width), inches(frame.height)
    names = [row.figure.label if slide.series else label_of(row) for row in slide.rows]
    share = width / len(names)
    look = fitting(names, GROUP, 0.94 * share, style)
    lines = _lines(names, look, 0.94 * share, style)
    series = _fitted_series(_series(slide, style), share, style)
    if lines is None or lines > NAME_LINES or series is None:
        return None
    offset = 0.26 if len(slide.series) > 1 else 0.06
    above, below = 0.34, offset + 0.16 + lines * 1.2 * inches(look.size)
    return ChartSpec(
        kind="columns",
        categories=tuple(names),
        series=series,
        unit=slide.rows[0].quantity.unit,
        plot=Rect(0, above / height, 1, (height - above - below) / height),
        gap_width=COLUMN_GAP,
        overlap=OVERLAP,
        category_look=look,
        category_offset=offset / height,
        tone=layout.tone,
        title=slide.title.text if slide.title else slide.section,
    )


def _lines(names: Sequence[str], look: TextLook, width: float, style: Style) -> int | None:
    """On how many lines so wide (inches) the longest name stands; None where a word of one is wider."""
    bold = replace(look, bold=True)
    if any(label_width(word, bold, style) > width for name in names for word in name.split()):
        return None
    return max(wrapped(name, bold, width, style).count("\n") + 1 for name in names)


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


def _fitted_series(series: tuple[Series, ...], share: float, style: Style) -> tuple[Series, ...] | None:
    """The series with their values at the largest size at which none meets its neighbour's; None where none is."""
    count = len(series)
    column = share / (count - (count - 1) * OVERLAP / 100 + COLUMN_GAP / 100)
    room = 0.95 * share if count == 1 else column * (1 - OVERLAP / 100) - 0.02
    labels = [own.label for each in series for own in each.points]
    if any(each.name_look and label_width(each.name, PERIOD, style) > room for each in series):
        return None
    for size in (pt(size) for size in SCALE if pt(size) <= ACTUAL_LABEL.size):
        if all(label_width(label, replace(ACTUAL_LABEL, size=size), style) <= room for label in labels):
            return tuple(replace(own, label=replace(own.label, size=min(own.label.size, size))) for own in series)
    return None


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


NEAR = 0.15
"""Between a bar's end and its label, in inches, and a little more."""


def bars_spec(slide: ChartSlide, layout: Layout, style: Style) -> ChartSpec | None:
    """Ranked, the largest on top, labels inside the bars where they fit; None where names or values have no room."""
    ranked = ranking(slide.rows)
    frame = layout.slot("chart").box
    width, band = inches(frame.width), inches(frame.height) / len(ranked)
    labels = min(LABELS, LABELS_SHARE * width)
    room = (width - labels) / GROWTH
    name = _name_look([_bar_name(row, slide) for row in ranked], labels - 0.2, band, style)
    placed = _placed(slide, ranked, room, band, style)
    if name is None or placed is None:
        return None
    points, inside, outside, low = placed
    highlighted = tuple(index for index, own in enumerate(points) if own.colour == "highlight")
    spec = ChartSpec(
        kind="bars",
        categories=tuple(wrapped(_bar_name(row, slide), name, labels - 0.2, style) for row in ranked),
        series=(Series(name=slide.unit or ranked[0].quantity.unit, points=points, colour="context", label=outside),),
        unit=ranked[0].quantity.unit,
        plot=Rect(labels / width, 0, room / width, 1),
        gap_width=GAP,
        minimum=low,
        category_look=name,
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


def of_one_period(slide: ChartSlide) -> ChartSlide:
    """The slide as bars show it: one bar for each figure, in the last of the periods that it names."""
    if slide.chart == "columns" or not slide.series:
        return slide
    period = slide.series[-1]
    rows = tuple(_in_period(row, period) for row in slide.rows)
    highlight = slide.highlight and _in_period(slide.highlight, period)
    return replace(slide, rows=rows, highlight=highlight, series=(period,))


def _in_period(row: Reference, period: str) -> Reference:
    """A figure called bare in that period, where it has one."""
    return part_of(row, period) if row.whole and period in row.figure.quantities else row


def ranking(rows: Sequence[Reference]) -> tuple[Reference, ...]:
    """The rows as bars stand: the largest on top, those without a value last."""
    return tuple(sorted(rows, key=lambda row: bar_value(row.quantity) or Decimal(0), reverse=True))


def _name_look(names: Sequence[str], width: float, band: float, style: Style) -> TextLook | None:
    """How the bars' names look, each in its band of so many inches; None where one has no room at the smallest size."""
    looks = [replace(NAME, size=pt(size)) for size in SCALE if pt(size) <= NAME.size]
    for look in looks:
        lines = _lines(names, look, width, style)
        if lines is not None and lines * 1.2 * inches(look.size) <= band:
            return look
    return None


def _placed(
    slide: ChartSlide, rows: Sequence[Reference], room: float, band: float, style: Style
) -> tuple[tuple[Point, ...], TextLook, TextLook, Decimal] | None:
    """The bars with their labels inside or outside, the looks of both, and where the axis begins.

    At the largest size at which every label has room; None where there is none.
    """
    own = [_point(slide, row, "", style) for row in rows]
    for size in (size for size in SCALE if pt(size) <= _inside(band / (1 + GAP / 100)).size):
        inside, outside = replace(INSIDE, size=pt(size)), replace(OUTSIDE, size=min(OUTSIDE.size, pt(size)))
        low, high = _axis(own, outside, room, style)
        unit = room / float(high - low)
        points = [replace(each, inside=_is_inside(each, inside, unit, style)) for each in own]
        if all(_has_room(each, outside, unit, float(high) * unit, style) for each in points):
            coloured = (replace(each, colour=each.colour or "context") for each in points)
            return tuple(coloured), inside, outside, low
    return None


def _axis(points: Sequence[Point], outside: TextLook, room: float, style: Style) -> tuple[Decimal, Decimal]:
    """The ends of the axis: as far below zero as a negative bar and its label, which stands before it, reach."""
    values = [each.value for each in points if each.value is not None]
    high = max([Decimal(0), *values])
    low = min([Decimal(0), *values])
    for each in points:
        if each.value is not None and each.value < 0:
            label = Decimal(label_width(each.label, outside, style) + NEAR)
            whole = Decimal(room)
            low = min(low, (each.value * whole - label * high) / max(whole - label, Decimal("0.1")))
    low = Decimal(f"{low:.6g}")
    return (low, high) if high > low else (low, low + 1)


def _is_inside(own: Point, look: TextLook, unit: float, style: Style) -> bool:
    """Whether the bar is long enough for its label; one below zero bears it outside."""
    return own.value is not None and float(own.value) * unit > label_width(own.label, look, style) + 0.4


def _has_room(own: Point, look: TextLook, unit: float, right: float, style: Style) -> bool:
    """Whether a label outside, behind its bar, ends on the chart."""
    if own.inside or own.value is None or own.value < 0:
        return True
    return float(own.value) * unit + label_width(own.label, look, style) + NEAR <= right


def _inside(bar: float) -> TextLook:
    """The look of labels inside bars so many inches high: the largest that a bar holds."""
    sizes = (size for size in SCALE if pt(size) <= INSIDE.size and LABEL_HEIGHT * inches(pt(size)) <= bar)
    return replace(INSIDE, size=pt(next(sizes, SCALE[-1])))


def _bar_name(row: Reference, slide: ChartSlide) -> str:
    """Its short name, with the period where the chart ranks periods; what is above the chart is said there."""
    return label_of(row) if row.part in row.figure.periods and row.part not in slide.series else row.figure.brief
