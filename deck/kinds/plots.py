"""Chart specs from figures: the comparisons that several kinds draw, placed to the inch within their frames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from deck.brand.layout import Layout
from deck.brand.role import role
from deck.figures.book import Reference
from deck.figures.quantity import Quantity
from deck.figures.run import Run
from deck.kinds.slide import Slide
from deck.kinds.style import Style
from deck.page.chart import ChartNote, ChartSpec, Point, Rect, Series, TextLook
from deck.page.item import Chart
from deck.page.plot import bar_rects
from deck.units import inches, pt

SMALL = TextLook(size=pt(12))
GROUP = TextLook(size=pt(16))
PREVIOUS_LABEL = TextLook(size=pt(16), colour="secondary")
ACTUAL_LABEL = TextLook(size=pt(18), bold=True)


def label_of(reference: Reference) -> str:
    """What a figure is, with its period where it has one: `Bénéfice net 2025`."""
    figure = reference.figure
    return f"{figure.label} {reference.part}" if reference.part in figure.periods else figure.label


def bar_value(quantity: Quantity) -> Decimal | None:
    """The length of its bar: a range ends at its upper end."""
    return quantity.upper if quantity.upper is not None else quantity.value


def point(reference: Reference, style: Style, colour: str = "", *, unit: bool = True) -> Point:
    """A bar and its label, with or without the unit."""
    quantity = reference.quantity
    label = style.language.figure(quantity, unsigned=reference.unsigned) if unit else style.language.number(quantity)
    value = bar_value(quantity)
    return Point(value=value, label=label, colour="negative" if value is not None and value < 0 else colour)


def part_of(reference: Reference, part: str) -> Reference:
    """Another quantity of the same figure: its value for a year, its change."""
    return replace(reference, part=part, whole=False)


def alt_text(slide: Slide, spec: ChartSpec, style: Style) -> str:
    """The chart's message, then its values, series by series."""
    title = " ".join(slide.title.text.split("\n")) if slide.title else spec.title
    values = []
    for series in spec.series:
        pairs = (f"{name} {point.label}" for name, point in zip(spec.categories, series.points, strict=True))
        listed = " ; ".join(pairs)
        values.append(f"{series.name} : {listed}" if len(spec.series) > 1 else listed)
    return style.language.prose(f"{title.rstrip('.')}. {'. '.join(values)}.")


def cover_chart(address: str, references: Sequence[Reference], layout: Layout, style: Style, title: str) -> Chart:
    """The artwork of the cover: one series in rising order, the largest highlighted, on the slide's bottom edge."""
    rising = sorted(references, key=lambda reference: bar_value(reference.quantity) or Decimal(0))
    points = [point(reference, style, "context") for reference in rising]
    points[-1] = replace(points[-1], colour="highlight")
    frame = layout.slot("chart").box
    height = COVER_TALLEST / inches(frame.height)
    spec = ChartSpec(
        kind="columns",
        categories=tuple(reference.figure.label for reference in rising),
        series=(Series(name=title, points=tuple(points), colour="context", label=TextLook(size=pt(14), bold=True)),),
        unit=rising[0].quantity.unit,
        plot=Rect(0, 1 - height, 1, height),
        gap_width=32,
        axis=False,
        tone=layout.tone,
        title=title,
    )
    spec = replace(spec, notes=_names_in_bars(spec, inches(frame.height)))
    values = " ; ".join(f"{name} {point.label}" for name, point in zip(spec.categories, points, strict=True))
    return Chart(address=f"{address}#chart", slot="chart", spec=spec, alt=style.language.prose(f"{title}. {values}."))


COVER_TALLEST = 5.55


def _names_in_bars(spec: ChartSpec, height: float) -> tuple[ChartNote, ...]:
    """Each name at the foot of its bar."""
    notes = []
    rects = bar_rects(spec)[0]
    for name, bar, own in zip(spec.categories, rects, spec.series[0].points, strict=True):
        if bar is None:
            continue
        look = TextLook(
            size=pt(12),
            bold=own.colour == "highlight",
            colour="on-highlight" if own.colour == "highlight" else "on-context",
        )
        foot = Rect(bar.x - 0.01, 1 - 0.66 / height, bar.width + 0.02, 0.56 / height)
        notes.append(ChartNote(rect=foot, text=name, look=look, anchor="b"))
    return tuple(notes)


def hero_chart(slide: Slide, hero: Reference, layout: Layout, style: Style) -> Chart | None:
    """Last period and the one before as two bars; None where the figure has no two periods."""
    periods = [part for part in hero.figure.periods if hero.figure.quantities[part].value is not None][-2:]
    if len(periods) < 2:
        return None
    points = [point(part_of(hero, part), style, unit=False) for part in periods]
    points = [replace(points[0], colour="previous"), replace(points[1], colour="actual")]
    frame = layout.slot("hero-chart").box
    width, height = inches(frame.width), inches(frame.height)
    spec = ChartSpec(
        kind="bars",
        categories=tuple(periods),
        series=(Series(name=hero.figure.label, points=tuple(points), colour="actual", label=TextLook(size=pt(14))),),
        unit=hero.quantity.unit,
        plot=Rect(0.62 / width, 0, 2.72 / width, 1.0 / height),
        gap_width=39,
        category_look=TextLook(size=pt(14)),
        highlighted_categories=(1,),
        axis=False,
        tone=layout.slot("hero-chart").tone or layout.tone,
        title=hero.figure.label,
    )
    values = " ; ".join(f"{period} {own.label}" for period, own in zip(periods, points, strict=True))
    unit = f" ({hero.quantity.unit})" if hero.quantity.unit else ""
    alt = style.language.prose(f"{hero.figure.label}{unit} : {values}.")
    return Chart(address=f"{slide.address}#hero-chart", slot="hero-chart", spec=spec, alt=alt)


def scale_chart(slide: Slide, references: Sequence[Reference], hero: Reference, layout: Layout, style: Style) -> Chart:
    """Figures of one unit as bars on one scale, each named above its bar; the hero's is highlighted."""
    points = tuple(
        point(reference, style, "highlight" if reference.name == hero.name else "context", unit=False)
        for reference in references
    )
    frame = layout.slot("chart").box
    width, height = inches(frame.width), inches(frame.height)
    pitch = height / max(len(references), 3)
    spec = ChartSpec(
        kind="bars",
        categories=tuple(label_of(reference) for reference in references),
        series=(Series(name=references[0].quantity.unit, points=points, colour="context", label=ACTUAL_LABEL),),
        unit=references[0].quantity.unit,
        plot=Rect(0, 0, (width - 0.95) / width, pitch * len(references) / height),
        gap_width=round(100 * (pitch - 0.46) / 0.46),
        axis=False,
        tone=layout.tone,
        title=label_of(hero),
    )
    notes = tuple(
        ChartNote(
            rect=Rect(0, (index * pitch + (pitch - 0.46) / 2 - 0.32) / height, 1, 0.28 / height),
            text=name,
            look=TextLook(size=pt(16), bold=own.colour == "highlight"),
            align="l",
            anchor="b",
        )
        for index, (name, own) in enumerate(zip(spec.categories, points, strict=True))
    )
    spec = replace(spec, notes=notes)
    return Chart(address=f"{slide.address}#chart", slot="chart", spec=spec, alt=alt_text(slide, spec, style))


def label_width(text: str, look: TextLook, style: Style) -> float:
    """The width of a chart's label in inches."""
    return inches(style.measure.width((Run(text, bold=look.bold),), role("label", look.size / pt(1))))
