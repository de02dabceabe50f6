"""Statements under one another, each with the figure that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from deck.brand.layout import Layout
from deck.brand.layouts.rows import PARTS, layout_name
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.frozen import frozen
from deck.kinds.parts import (
    accented,
    figure_runs,
    fitted_figures,
    fitted_under_names,
    kept_in,
    name_role,
    page,
    text,
    written,
)
from deck.kinds.slide import Count, Kind, Part, Slide
from deck.kinds.style import Style
from deck.kinds.wording import as_text, captioned, point
from deck.page.item import Text
from deck.page.page import Page

PAIR = 20
"""Letters that the last two words of a name have at most to stay together: so many leave its other lines long."""
UNITS = 0, 18, 12
"""Points of a figure's unit and qualifier: as large as the figure, smaller where that has no room."""


@frozen(kw_only=True)
class Risk(Part):
    """One statement: a figure, a heading, a sentence."""

    name: Annotated[Inline, "The statement, in one line of about 50 characters"]
    figure: Annotated[Reference | None, "The figure that it rests on, called by name"] = None
    caption: Annotated[str, "What the figure is; its label by default"] = ""
    text: Annotated[Inline | None, "The nuance, in a sentence"] = None
    highlight: Annotated[bool, "Whether the page is about this one: its figure, else its name, is highlighted"] = False


@frozen(kw_only=True)
class Risks(Slide):
    """Statements under one another, each with the figure that it rests on."""

    risks: Annotated[tuple[Risk, ...], "The statements", Count(1, 4)]


def plan(slide: Risks, style: Style) -> tuple[Page, ...]:
    wordy = not any(risk.figure or risk.caption for risk in slide.risks)
    name = layout_name(len(slide.risks), _fullest(slide), words=wordy)
    layout = style.layout(name)
    accent = accented([risk.figure for risk in slide.risks], slide, [risk.highlight for risk in slide.risks])
    words: Sequence[Text] = [_words(risk, index + 1, accent=index == accent) for index, risk in enumerate(slide.risks)]
    words = fitted_under_names(words, layout, style)
    columns = (words,) if wordy else (_figures(slide, accent, layout, style), words)
    items = [item for row in zip(*columns, strict=True) for item in row]
    shown = [risk.figure for risk in slide.risks if risk.figure]
    texts = [words for risk in slide.risks for words in (risk.name, risk.text) if words]
    return (page(slide, style, name, written(items), (*shown, *(m for words in texts for m in words.mentions))),)


def _fullest(slide: Risks) -> int:
    """How many rows the geometry of the page is made for: those of the fullest part, if there are several."""
    own = len(slide.risks), slide.portion.fullest
    return own[1] if own in PARTS else own[0]


def _words(risk: Risk, index: int, *, accent: bool) -> Text:
    role = name_role(risk.figure, accent=accent)
    return text(risk, f"row-{index}", (role, kept_in(risk.name, PAIR)), ("text", risk.text or ""), name="text")


def _figures(slide: Risks, accent: int | None, layout: Layout, style: Style) -> tuple[Text, ...]:
    rows = list(enumerate(slide.risks))
    return fitted_figures(
        lambda unit: [_figure(risk, index + 1, unit, style, accent=index == accent) for index, risk in rows],
        *(layout, style, *UNITS),
    )


def _figure(risk: Risk, index: int, unit: float, style: Style, *, accent: bool) -> Text:
    if risk.figure is None:
        return text(risk, f"figure-{index}", ("caption", risk.caption), name="figure")
    label = risk.figure.figure.label
    lines = (
        ("figure-highlight" if accent else "figure", figure_runs(risk.figure, style, unit)),
        ("caption", risk.caption or (label if label != risk.name.text else "")),  # a row does not say it twice
    )
    return text(risk, f"figure-{index}", *lines, name="figure")


def as_points(slide: Risks, style: Style) -> Slide:
    """A heading for each statement, under it its figure and its nuance."""
    said = [(own.name, captioned(own.figure, style, own.caption), own.text) for own in slide.risks]
    return as_text(slide, points=[point(*words) for words in said])


KIND = Kind(
    Risks,
    plan,
    many="risks",
    otherwise=as_points,
    example="""\
kind: risks
title: Two risks remain
risks:
  - figure: sales change
    name: Growth may slow
    text: The market is **saturated** in two regions
  - name: Costs may rise
    text: Contracts end in the spring
""",
)
