"""One figure and two or three points that explain it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.parts import figure_runs
from deck.kinds.slide import Count, Kind, Part, Plain, Slide
from deck.kinds.style import Style
from deck.kinds.text import TextPoint, plain_page
from deck.page.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation(Part):
    """One point: a heading and a sentence."""

    name: Annotated[str, "The heading, in bold"]
    text: Annotated[Inline | None, "The sentence"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSlide(Slide):
    """One figure and two or three points that explain it."""

    figure: Annotated[Reference, "The figure, called by name"]
    points: Annotated[tuple[Explanation, ...], "What explains it", Count(0, 3)] = ()
    share_of: Annotated[str, Plain, "The whole that it is a share of: `100 %`"] = ""


def plan(slide: FigureSlide, style: Style) -> tuple[Page, ...]:
    figure = slide.figure
    label = Run(figure.figure.label)
    first = Inline((*figure_runs(figure, style), Run(" : "), label), mentions=(figure,))
    points = [TextPoint(name=point.name, text=point.text) for point in slide.points]
    return (plain_page(slide, style, first, points, (figure,)),)


KIND = Kind(
    FigureSlide,
    plan,
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
