"""One figure, very large, on a panel; beside it up to three points that explain it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Annotated, ClassVar

from deck.brand.layout import Layout
from deck.brand.layouts.split import LONE, POINTS, ROOMY, layout_name
from deck.brand.shape import Shape
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.quantity import Quantity
from deck.frozen import frozen
from deck.kinds.parts import figure_runs, fitted, fitted_figures, page, text, written
from deck.kinds.slide import Count, Kind, Part, Plain, Slide, Title
from deck.kinds.style import Style
from deck.kinds.wording import as_text, captioned, point
from deck.page.fit import holds
from deck.page.item import Drawing, Item
from deck.page.page import Page
from deck.units import Box

UNITS = 88, 72, 60, 48, 36, 24, 16
"""Points of a figure's unit and qualifier; the smaller ones where the figure has no room with the others."""


@frozen(kw_only=True)
class Explanation(Part):
    """One point: a heading and a sentence."""

    name: Annotated[str, "The heading, in bold: about 35 characters"]
    text: Annotated[Inline | None, "The sentence: about 90 characters"] = None


@frozen(kw_only=True)
class FigureSlide(Slide):
    """One figure, very large, on a panel; beside it up to three points that explain it."""

    DERIVED: ClassVar = (*Slide.DERIVED, "label")

    title: Annotated[Title | None, "The slide's message: a sentence, at most three lines of about 26 characters"] = None
    figure: Annotated[Reference, "The figure, called by name"]
    points: Annotated[tuple[Explanation, ...], "What explains it", Count(0, 3)] = ()
    share_of: Annotated[str, Plain, "The whole that it is a share of, drawn as a bar: `100 %`"] = ""
    label: Inline | None = None
    """What the figure is, where that is not its own label (a lever alone)."""


def plan(slide: FigureSlide, style: Style) -> tuple[Page, ...]:
    """A lone point set large; up to three of a sentence each; one or two in more words have the room of three.

    Where the points go on, all pages look as the fullest.
    """
    count, plain = slide.portion.fullest or len(slide.points), not _is_share(slide)
    roomy: list[int | str] = [own for own in ROOMY if own == count]
    tried = roomy if roomy and slide.portion.fullest else [POINTS, *roomy]
    *first, last = [LONE, *tried] if count == 1 else tried
    for points in first:
        planned = _planned(slide, layout_name(points, plain=plain), style)
        if holds(planned, style.brand, style.measure):
            return (planned,)
    return (_planned(slide, layout_name(last, plain=plain), style),)


def _is_share(slide: FigureSlide) -> bool:
    """Whether the figure is drawn as a part of its whole."""
    quantity = slide.figure.quantity
    part = quantity.unit == "%" and quantity.value is not None and 0 <= quantity.value <= 100
    return bool(slide.share_of) and part


def _planned(slide: FigureSlide, name: str, style: Style) -> Page:
    layout = style.layout(name)
    points = [
        text(point, f"point-{index}", ("name", point.name), ("text", point.text or ""), name="text")
        for index, point in enumerate(slide.points, 1)
    ]
    for role in ("text", "name"):
        points = list(fitted(points, role, layout, style))
    giant = fitted_figures(
        lambda unit: [text(slide, "figure", ("figure", figure_runs(slide.figure, style, unit, percent=True)))],
        *(layout, style, *UNITS),
    )
    label = fitted((text(slide, "label", ("label", slide.label or slide.figure.figure.label)),), "label", layout, style)
    items: tuple[Item, ...] = (*written(points), *label, *giant, *_share(slide, layout, style))
    texts = (slide.label, *(point.text for point in slide.points))
    mentions = [mention for own in texts if own for mention in own.mentions]
    return page(slide, style, name, items, (slide.figure, *mentions))


def as_points(slide: FigureSlide, style: Style) -> Slide:
    """The figure in a sentence, a heading for each point with its text."""
    said = captioned(slide.figure, style, slide.label)
    return as_text(slide, [said] if said else [], [point(own.name, own.text) for own in slide.points])


def _share(slide: FigureSlide, layout: Layout, style: Style) -> tuple[Item, ...]:
    """The figure as a part of its whole: a bar, and what either end of it is."""
    quantity = slide.figure.quantity
    if not _is_share(slide) or quantity.value is None:
        return ()
    words = style.language.word
    rest = replace(quantity, value=100 - quantity.value, low=None, high=None, signed=False)
    remainder = f"{words('remainder')}, {words('computed-mark')}"
    whole = words("out-of", whole=style.language.prose(slide.share_of))
    (above,) = fitted((text(slide, "whole", ("label", whole)),), "label", layout, style, lines=1)
    return (
        above,
        Drawing(address=f"{slide.address}#share", shapes=_bar(quantity, layout.frame("whole"))),
        text(slide, "part", ("figure", figure_runs(slide.figure, style)), ("caption", slide.figure.figure.brief)),
        text(slide, "rest", ("figure", style.language.figure(rest)), ("caption", remainder)),
    )


def _bar(quantity: Quantity, whole: Box) -> tuple[Shape, ...]:
    share = round(whole.width * (quantity.value or Decimal(0)) / 100)
    return (
        Shape(name="whole", box=whole, fill="context"),
        Shape(name="share", box=replace(whole, width=share), fill="highlight"),
    )


KIND = Kind(
    FigureSlide,
    plan,
    many="points",
    otherwise=as_points,
    example="""\
kind: figure
title: One pound in four stays
figure: margin
share-of: 100 %
points:
  - name: Prices followed costs
    text: New contracts are indexed
""",
)
