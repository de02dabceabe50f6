"""Two to four statements under one another, each with the figure that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.kinds.parts import accented, figure_runs, fitted, fitted_figures, page, text, written
from deck.kinds.slide import Count, Kind, Part, Slide
from deck.kinds.style import Style
from deck.page.item import Text
from deck.page.page import Page

UNIT = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk(Part):
    """One statement: a figure, a heading, a sentence."""

    name: Annotated[Inline, "The statement, in one line of about 50 characters"]
    figure: Annotated[Reference | None, "The figure that it rests on, called by name"] = None
    caption: Annotated[str, "What the figure is; its label by default"] = ""
    text: Annotated[Inline | None, "The nuance, in a sentence"] = None
    highlight: Annotated[bool, "Whether this is the figure that the page is about"] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Risks(Slide):
    """Two to four statements under one another, each with the figure that it rests on."""

    risks: Annotated[tuple[Risk, ...], "The statements", Count(1, 4)]


def plan(slide: Risks, style: Style) -> tuple[Page, ...]:
    name = f"rows-{len(slide.risks)}"
    layout = style.layout(name)
    rows = list(enumerate(slide.risks, 1))
    accent = accented([risk.figure for risk in slide.risks], slide, [risk.highlight for risk in slide.risks])
    figures = fitted_figures(
        lambda unit: [_figure(risk, index, unit, style, accent=index - 1 == accent) for index, risk in rows],
        *(layout, style, 0, UNIT),
    )
    words = [
        text(risk, f"row-{index}", ("name", risk.name), ("text", risk.text or ""), name="text") for index, risk in rows
    ]
    words = list(fitted(fitted(words, "name", layout, style), "text", layout, style))
    items = [item for pair in zip(figures, words, strict=True) for item in pair]
    shown = [risk.figure for risk in slide.risks if risk.figure]
    texts = [words for risk in slide.risks for words in (risk.name, risk.text) if words]
    return (page(slide, style, name, written(items), (*shown, *(m for words in texts for m in words.mentions))),)


def _figure(risk: Risk, index: int, unit: float, style: Style, *, accent: bool) -> Text:
    if risk.figure is None:
        return text(risk, f"figure-{index}", ("caption", risk.caption), name="figure")
    role = "figure-highlight" if accent else "figure"
    caption = risk.caption or risk.figure.figure.label
    return text(
        risk, f"figure-{index}", (role, figure_runs(risk.figure, style, unit)), ("caption", caption), name="figure"
    )


KIND = Kind(
    Risks,
    plan,
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
