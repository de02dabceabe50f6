"""One figure, giant; what it is in words; beside it, what it compares with, on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import NBSP, fitted, page, text, tint, written
from deck.kinds.plots import scale_chart
from deck.kinds.slide import Count, Kind, Slide
from deck.kinds.style import Style
from deck.kinds.wording import as_text, captioned, named_figure, point
from deck.page.fit import fits
from deck.page.item import Item, Text
from deck.page.page import Page
from deck.units import pt

CALIBRES = {"giant-3": 3, "giant-4": 4, "giant-5": 5, "giant-7": 7, "giant-10": 10, "giant-14": 14, "giant-20": 20}
"""The giant roles, and how many characters each is made for, on the widest page."""
QUALIFIER = pt(28)
"""Of `more than`, before the figure."""
COMPARED = 4
"""As many bars as a page has room for."""


@frozen(kw_only=True)
class BigNumber(Slide):
    """One figure, giant; what it is in words; beside it, what it compares with, on one scale."""

    figure: Annotated[Reference, "The figure, called by name"]
    caption: Annotated[Inline | None, "What it is, in a few words: `invested in infrastructure`"] = None
    compare: Annotated[
        tuple[Reference, ...], "Up to four figures of one unit to draw it beside", Count(0, COMPARED)
    ] = ()


def plan(slide: BigNumber, style: Style) -> tuple[Page, ...]:
    before, number, unit = style.language.parts(slide.figure.quantity, unsigned=slide.figure.unsigned)
    giant = _giant(slide, before, number, style)
    unit_words = style.language.unit_words(slide.figure.quantity.unit, style.units) if unit else ""
    lines = (
        ("unit", unit_words),
        ("caption", slide.caption or slide.figure.figure.label),
    )
    layout = style.layout("big-number")
    words: Sequence[Text] = written((text(slide, "words", *lines),))
    for role in ("unit", "caption"):
        words = fitted(words, role, layout, style)
    items: tuple[Item, ...] = (*written((giant,)), *words, *_comparison(slide, style))
    return (page(slide, style, "big-number", items, (slide.figure, *slide.compare)),)


def _giant(slide: BigNumber, before: str, number: str, style: Style) -> Text:
    """The figure in the largest giant role that holds so many characters and has the width for them."""
    slot = style.layout("big-number").slot("figure")
    *larger, smallest = CALIBRES
    colour = tint(slide.figure)
    qualifier = (Run(before.replace(" ", NBSP) + NBSP, size=QUALIFIER, colour=colour),) if before else ()
    runs = (*qualifier, Run(number, colour=colour))
    fitting = (text(slide, "figure", (role, runs)) for role in larger if len(number) <= CALIBRES[role])
    tried = (own for own in fitting if fits(own, slot, style.brand, style.measure))
    return next(tried, text(slide, "figure", (smallest, runs)))


def _comparison(slide: BigNumber, style: Style) -> tuple[Item, ...]:
    if not slide.compare:
        return ()
    drawn = compared(slide)
    unit = style.language.prose(drawn[0].quantity.unit)
    chart = scale_chart(slide, drawn, slide.figure, style.layout("big-number"), style)
    return (*written((text(slide, "unit", ("unit", unit)),)), chart)


def compared(slide: BigNumber) -> tuple[Reference, ...]:
    """What is drawn on one scale: below what the figure compares with itself, unless its author has placed it."""
    given = slide.compare
    placed = any(own.name == slide.figure.name for own in given)
    alike = all(own.quantity.unit == slide.figure.quantity.unit for own in given)
    return given if placed or not alike or not 0 < len(given) < COMPARED else (*given, slide.figure)


def as_points(slide: BigNumber, style: Style) -> Slide:
    """The figure with its words; a point for each that it compares with."""
    compared = [point("", named_figure(own, style)) for own in slide.compare]
    return as_text(slide, [captioned(slide.figure, style, slide.caption) or Inline(())], compared)


KIND = Kind(
    BigNumber,
    plan,
    otherwise=as_points,
    example="""\
kind: big-number
title: The plan costs more than the year earned
figure: plan
caption: to be invested next year
compare: [sales 2025, plan, profit 2025]
""",
)
