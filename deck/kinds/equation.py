"""Formulas in LaTeX, and what each one says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Annotated

from deck.brand.layouts.equation import equation_name
from deck.figures.inline import Inline
from deck.frozen import frozen
from deck.kinds.parts import fitted, page, text, written
from deck.kinds.slide import Count, Kind, Part, Slide, Verbatim
from deck.kinds.style import Style
from deck.kinds.wording import as_text
from deck.page.fit import has_room
from deck.page.item import Equation, Item, Text
from deck.page.page import Page
from deck.units import pt

SIZES = {1: pt(88), 2: pt(54), 3: pt(40)}
"""By the number of formulas, at most."""


@frozen(kw_only=True)
class Formula(Part):
    """One formula and what it says."""

    latex: Annotated[Verbatim, "The formula in LaTeX, without dollar signs, on one line"]
    caption: Annotated[Inline | None, "What it says: about 90 characters"] = None
    alt: Annotated[str, "How one reads it aloud, for those who cannot see it"] = ""


@frozen(kw_only=True)
class EquationSlide(Slide):
    """Formulas in LaTeX, and what each one says."""

    equations: Annotated[tuple[Formula, ...], "The formulas, in order", Count(1, 3)]


def plan(slide: EquationSlide, style: Style) -> tuple[Page, ...]:
    name = equation_name(len(slide.equations), slide.portion.fullest)
    numbered = list(enumerate(slide.equations, 1))
    captions = [_caption(own, index) for index, own in numbered]
    shown = fitted(captions, "caption", style.layout(name), style)
    items: list[Item] = []
    for (index, own), caption in zip(numbered, shown, strict=True):
        items += [_equation(own, index, slide, style), *written((caption,))]
    mentions = [mention for own in slide.equations if own.caption for mention in own.caption.mentions]
    return (page(slide, style, name, items, mentions),)


def _caption(own: Formula, index: int) -> Text:
    return text(own, f"caption-{index}", ("caption", own.caption or ""), name="caption")


def _equation(own: Formula, index: int, slide: EquationSlide, style: Style) -> Equation:
    latex = own.latex.text
    return Equation(
        address=f"{own.address}#equation",
        slot=f"equation-{index}",
        latex=latex,
        alt=style.language.word("named-value", name=own.alt, value=latex) if own.alt else latex,
        size=SIZES[max(len(slide.equations), slide.portion.fullest)],
        group=tuple(each.latex.text for each in slide.equations),
        span=own.latex.span,
    )


def with_words_after(slide: EquationSlide, style: Style) -> tuple[Slide, ...]:
    """Formulas whose words have room beside them stand there together; any other is alone, with its words after it."""
    others: list[Slide] = []
    small = [_has_room(own, max(SIZES), style) for own in slide.equations]
    for together, run in groupby(zip(small, slide.equations, strict=True), key=lambda pair: pair[0] and not all(small)):
        equations = tuple(own for _, own in run)
        others += [replace(slide, equations=equations)] if together else _each(slide, equations, style)
    return tuple(others)


def _each(slide: EquationSlide, equations: Sequence[Formula], style: Style) -> Iterator[Slide]:
    for own in equations:
        alone = replace(slide, equations=(own,))
        if own.caption is None or _has_room(own, 1, style):
            yield alone
        else:
            yield replace(slide, equations=(replace(own, caption=None),))
            yield as_text(slide, [own.caption])


def _has_room(own: Formula, most: int, style: Style) -> bool:
    """Whether the words of a formula have room on a page of so many."""
    slot = style.layout(equation_name(most, most)).slot("caption-1")
    return has_room(_caption(own, 1), slot, style.brand, style.measure)


KIND = Kind(
    EquationSlide,
    plan,
    many="equations",
    otherwise=with_words_after,
    example=r"""kind: equation
title: Half as many empty docks need a third more vans
equations:
  - latex: v = \frac{2\,d}{t_0}\sqrt{\frac{n}{1 - \rho}}
    caption: Vans by distance, trip time, docks and how full these are
    alt: v is two d over t nought, times the root of n over one minus rho
  - latex: \rho = \frac{1}{n}\sum_{i=1}^{n} b_i
    caption: How full the docks are
""",
)
