"""Chart specs from figures: the comparisons that several kinds draw, placed within frames of any size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from deck.brand.layout import Layout, Slot
from deck.brand.role import role
from deck.figures.book import Reference
from deck.figures.quantity import Quantity
from deck.figures.run import Run
from deck.kinds.slide import Slide
from deck.kinds.style import Style
from deck.page.chart import ChartLine, ChartNote, ChartSpec, ChartTriangle, Point, Rect, Series, TextLook
from deck.page.item import Chart
from deck.page.lines import break_lines
from deck.page.plot import bar_rects
from deck.units import Size, inch, inches, pt

PERIOD = TextLook(size=pt(12), bold=True)
PREVIOUS_PERIOD = TextLook(size=pt(12), colour="secondary")
GROUP = TextLook(size=pt(16))
PREVIOUS_LABEL = TextLook(size=pt(16), colour="secondary")
SCALE = (32, 24, 20, 18, 16, 14, 12)
"""The sizes of labels, in points."""
ACTUAL_LABEL = TextLook(size=pt(18), bold=True)


def label_of(reference: Reference, *, short: bool = False) -> str:
    """What a figure is, with its period where it has one: `Bénéfice net 2025`."""
    figure = reference.figure
    label = figure.brief if short else figure.label
    return f"{label} {reference.part}" if reference.part in figure.periods else label


def bar_value(quantity: Quantity) -> Decimal | None:
    """The length of its bar: a range ends at its upper end."""
    return quantity.upper if quantity.upper is not None else quantity.value


def point(reference: Reference, style: Style, colour: str = "", *, unit: bool = True) -> Point:
    """A bar and its label, with or without the unit."""
    quantity = reference.quantity
    label = style.language.figure(quantity, unsigned=reference.unsigned) if unit else style.language.number(quantity)
    return Point(value=bar_value(quantity), label=label, colour="negative" if reference.is_adverse else colour)


def part_of(reference: Reference, part: str) -> Reference:
    """Another quantity of the same figure: its value for a year, its change."""
    return replace(reference, part=part, whole=False)


def alt_text(slide: Slide, spec: ChartSpec, style: Style) -> str:
    """The chart's message, then its values, series by series."""
    title = " ".join(slide.title.text.split("\n")) if slide.title else spec.title
    told = []
    for series in spec.series:
        listed = listed_values(spec.categories, series.points, style)
        several = len(spec.series) > 1
        told.append(style.language.word("named-value", name=series.name, value=listed) if several else listed)
    return f"{title.rstrip(' .')}. {style.language.word('chart-alt', values='. '.join(told))}"


def listed_values(names: Iterable[str], points: Iterable[Point], style: Style) -> str:
    """`Revenus AWS : ≈ 107 ; Revenus publicitaires : 56`, for alternative text."""
    words = style.language.word
    pairs = (
        words("named-value", name=name.replace("\n", " "), value=own.label)
        for name, own in zip(names, points, strict=True)
    )
    return words("list-break").join(pairs)


def cover_chart(address: str, references: Sequence[Reference], layout: Layout, style: Style, title: str) -> Chart:
    """The artwork of the cover: one series in rising order, the largest highlighted, on the slide's bottom edge."""
    rising = sorted(references, key=lambda reference: bar_value(reference.quantity) or Decimal(0))
    points = [point(reference, style, "context") for reference in rising]
    if points[-1].colour != "negative":
        points[-1] = replace(points[-1], colour="highlight")
    frame = layout.slot("chart").box
    width, height = inches(frame.width), inches(frame.height)
    name = TextLook(size=pt(12), colour="on-context")
    highlighted = TextLook(size=pt(12), bold=True, colour="on-highlight")
    names = [reference.figure.brief for reference in rising]
    longest = max(label_width(word, highlighted, style) for own in names for word in own.split())
    gap = _cover_gap(longest, width / len(rising))
    bar = width / len(rising) / (1 + gap / 100)
    spec = ChartSpec(
        kind="columns",
        categories=tuple(wrapped(own, highlighted, max(longest, bar - BAR_AIR), style) for own in names),
        series=(Series(name=title, points=tuple(points), colour="context", label=TextLook(size=pt(14), bold=True)),),
        unit=rising[0].quantity.unit,
        plot=Rect(0, ABOVE_TALLEST / height, 1, 1 - ABOVE_TALLEST / height),
        gap_width=gap,
        category_look=name,
        category_place="foot",
        category_offset=0.62 / height,
        highlighted_categories=(len(points) - 1,),
        highlighted_look=highlighted,
        axis=False,
        tone=layout.tone,
        title=title,
    )
    values = listed_values((reference.figure.label for reference in rising), points, style)
    alt = f"{title.rstrip(' .')}. {style.language.word('chart-alt', values=values)}"
    return Chart(address=f"{address}#chart", slot="chart", spec=spec, alt=alt)


GROWTH = 1.11
"""How much longer than its longest bar a chart may grow: a tenth more (*Edit Data*) is not cut at the frame."""
ABOVE_TALLEST = 0.65
"""Room for the value above the tallest bar of the cover, in inches."""
BAR_AIR = 0.14
"""Beside a name in a bar of the cover, in inches, both sides together."""
COVER_GAP, NARROW_GAP = 32, 8
"""Between the cover's bars in percent of a bar; on a narrow page, so little that their names still stand in them."""


def _cover_gap(longest: float, pitch: float) -> int:
    """The gap at which the longest word fits its bar, with air on both sides."""
    return max(NARROW_GAP, min(COVER_GAP, int(100 * (pitch / (longest + BAR_AIR) - 1))))


def period_charts(places: Sequence[tuple[Reference, str, str]], layout: Layout, style: Style) -> tuple[Chart, ...]:
    """The two last periods of each figure as bars, those of one unit on one scale. None where it has no two of them.

    `places` are figures, each with its slot and the chart's address. Nor is there any where a slot is too narrow.
    """
    drawn = [(figure, slot, address) for figure, slot, address in places if len(last_periods(figure)) == 2]
    labels = [own.label for figure, *_ in drawn for own in _period_points(figure, style)]
    left = max([0.62, *(0.15 + label_width(period, QUIET, style) for own, *_ in drawn for period in last_periods(own))])
    right = max([0.81, *(0.20 + label_width(label, QUIET, style) for label in labels)])
    charts = []
    for figure, slot, address in drawn:
        if left + right + SHORTEST_BARS <= inches(layout.slot(slot).box.width):
            peers = [own for own, *_ in drawn if own.quantity.unit == figure.quantity.unit]
            spec = _period_spec(figure, layout, layout.slot(slot), (left, right), style)
            charts.append(_period_chart(address, slot, figure, _scaled(spec, peers), style))
    return tuple(charts)


QUIET = TextLook(size=pt(14), bold=True)
"""The wider of the two looks of periods and their values."""
SHORTEST_BARS = 0.8
"""In inches: what the longest of the bars has at least."""


def last_periods(reference: Reference) -> list[str]:
    """The two last periods of a figure that stands there whole, as far as they have values."""
    figure = reference.figure
    return [part for part in figure.periods if reference.whole and figure.quantities[part].value is not None][-2:]


def _period_points(reference: Reference, style: Style) -> list[Point]:
    return [point(part_of(reference, part), style, unit=False) for part in last_periods(reference)]


def _period_spec(
    reference: Reference, layout: Layout, slot: Slot, edges: tuple[float, float], style: Style
) -> ChartSpec:
    """Two bars between two edges, in inches: the period before beside the last one."""
    before, last = _period_points(reference, style)
    quiet = TextLook(size=QUIET.size, colour="secondary")
    points = (
        replace(before, colour=before.colour or "previous", look=quiet),
        replace(last, colour=last.colour or "actual"),
    )
    width, height = inches(slot.box.width), inches(slot.box.height)
    left, right = edges
    return ChartSpec(
        kind="bars",
        categories=tuple(last_periods(reference)),
        series=(Series(name=reference.figure.label, points=points, colour="actual", label=QUIET),),
        unit=reference.quantity.unit,
        plot=Rect(left / width, 0, (width - left - right) / width, 1 - 0.05 / height),
        gap_width=39,
        category_look=quiet,
        category_place="left",
        highlighted_categories=(1,),
        highlighted_look=QUIET,
        axis=False,
        tone=slot.tone or layout.tone,
        title=reference.figure.label,
    )


def _scaled(spec: ChartSpec, peers: Sequence[Reference]) -> ChartSpec:
    """The chart on the scale of all figures of its unit."""
    parts = [part_of(own, period) for own in peers for period in last_periods(own)]
    values = [value for own in parts if (value := bar_value(own.quantity)) is not None]
    return replace(spec, minimum=min(Decimal(0), *values), maximum=max(Decimal(0), *values))


def _period_chart(address: str, slot: str, reference: Reference, spec: ChartSpec, style: Style) -> Chart:
    unit = f" ({reference.quantity.unit})" if reference.quantity.unit else ""
    title = style.language.prose(f"{reference.figure.label}{unit}")
    listed = listed_values(spec.categories, spec.series[0].points, style)
    alt = f"{title}. {style.language.word('chart-alt', values=listed)}"
    return Chart(address=address, slot=slot, spec=spec, alt=alt)


def scale_chart(slide: Slide, references: Sequence[Reference], hero: Reference, layout: Layout, style: Style) -> Chart:
    """Figures of one unit as bars on one scale, each named above its bar; the hero's is highlighted."""
    points = tuple(
        point(reference, style, "highlight" if reference.name == hero.name else "context", unit=False)
        for reference in references
    )
    frame = layout.slot("chart").box
    width, height = inches(frame.width), inches(frame.height)
    pitch = height / max(len(references), 3)
    names = _scale_names(references, width, style)
    right = max(0.95, 0.20 + max(label_width(own.label, ACTUAL_LABEL, style) for own in points))
    spec = ChartSpec(
        kind="bars",
        categories=tuple(names),
        series=(Series(name=references[0].quantity.unit, points=points, colour="context", label=ACTUAL_LABEL),),
        unit=references[0].quantity.unit,
        plot=Rect(0, 0, (width - right) / width, pitch * len(references) / height),
        gap_width=round(100 * (pitch - 0.46) / 0.46),
        category_look=fitting(names, GROUP, width, style),
        category_place="above",
        highlighted_categories=tuple(index for index, own in enumerate(points) if own.colour == "highlight"),
        axis=False,
        tone=layout.tone,
        title=label_of(hero),
    )
    return Chart(address=f"{slide.address}#chart", slot="chart", spec=spec, alt=alt_text(slide, spec, style))


def _scale_names(references: Sequence[Reference], width: float, style: Style) -> list[str]:
    """The figures' names; the short ones where a whole one is wider than the chart."""
    whole = [label_of(reference) for reference in references]
    if all(style.lines((Run(name, bold=True),), role("name", 14), inch(width)) == 1 for name in whole):
        return whole
    return [label_of(reference, short=True) for reference in references]


def fitting(texts: Iterable[str], look: TextLook, width: float, style: Style) -> TextLook:
    """The look at the largest size of the scale at which each text, were it bold, stands on a line so wide (inches)."""
    looks = [replace(look, size=pt(size)) for size in SCALE if pt(size) <= look.size]
    texts = tuple(texts)
    fits = (own for own in looks if all(label_width(text, replace(own, bold=True), style) <= width for text in texts))
    return next(fits, looks[-1])


def label_width(text: str, look: TextLook, style: Style) -> float:
    """The width of a chart's label in inches."""
    return inches(style.measure.width((Run(text, bold=look.bold),), role("label", look.size / pt(1))))


def wrapped(text: str, look: TextLook, width: float, style: Style) -> str:
    """A chart's label with newlines where it must break to stand within so many inches."""
    lines = break_lines((Run(text, bold=look.bold),), role("label", look.size / pt(1)), inch(width), style.measure)
    return "\n".join(line.text.strip() for line in lines)


def gap_drawn(spec: ChartSpec, index: int, words: str, frame: Size, style: Style) -> ChartSpec:
    """Lying bars, the gap between the first and the bar `index` drawn: a line down from the longer, a double arrow."""
    bars = bar_rects(spec)[0]
    longest, bar = bars[0], bars[index]
    if longest is None or bar is None:
        return spec
    left, right = bar.x + bar.width + 0.006, longest.x + longest.width
    middle, tip = bar.y + bar.height / 2, right - 0.006
    length, half = inch(0.14) / frame.width, inch(0.07) / frame.height
    drop = ChartLine(
        start=(right, longest.y + longest.height),
        end=(right, bar.y + bar.height),
        width=pt(0.75),
        colour="secondary",
        dashed=True,
    )
    shaft = ChartLine(start=(left + length, middle), end=(tip - length, middle), width=pt(1.25))
    heads = tuple(
        ChartTriangle(corners=((at, middle), (at + back, middle - half), (at + back, middle + half)))
        for at, back in ((left, length), (tip, -length))
    )
    above = Rect(left, bar.y, tip - left, bar.height / 2 - 0.035)
    look = fitting((words,), TextLook(size=pt(24), bold=True), 0.94 * inches(frame.width) * (tip - left), style)
    label = ChartNote(rect=above, text=words, look=look, anchor="b")
    return replace(spec, lines=(drop, shaft), triangles=heads, notes=(*spec.notes, label))
