"""The story in one paragraph, and the facts with their figures beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, ClassVar

from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds import risks
from deck.kinds.parts import accented, figure_runs, fitted, fitted_figures, kept, page, text, written
from deck.kinds.risks import Risk, Risks
from deck.kinds.slide import Count, Kind, Part, Slide, shared
from deck.kinds.style import Style
from deck.kinds.text import TextPoint
from deck.kinds.wording import as_text, captioned, named_figure, point
from deck.page.item import Text
from deck.page.page import Page

UNITS = 0, 16, 12
"""Points of a figure's unit and qualifier: as large as the figure, smaller where that has no room."""


@frozen(kw_only=True)
class Fact(Part):
    """One fact: its figure, and what it is."""

    figure: Annotated[Reference, "The figure, called by name"]
    name: Annotated[str, "What it is, in a few words, in bold"] = ""
    text: Annotated[Inline | None, "What it is, or a second line under the name"] = None
    highlight: Annotated[bool, "Whether this is the figure that the page is about"] = False


@frozen(kw_only=True)
class Summary(Slide):
    """The story in one paragraph, and the facts with their figures beside it."""

    AROUND: ClassVar = True

    text: Annotated[Inline, "The story: about 45 words, keywords in **bold**"]
    facts: Annotated[tuple[Fact, ...], "What it rests on", Count(1, 4)]


def plan(slide: Summary, style: Style) -> tuple[Page, ...]:
    """The story beside the first facts; further facts are rows."""
    if slide.portion.first > 1:
        return risks.plan(_as_rows(slide), style)
    name = f"summary-{len(slide.facts)}"
    layout = style.layout(name)
    lead = fitted((text(slide, "lead", ("lead", slide.text)),), "lead", layout, style)
    accent = accented([fact.figure for fact in slide.facts], slide, [fact.highlight for fact in slide.facts])
    facts = list(enumerate(slide.facts, 1))
    figures = fitted_figures(
        lambda unit: [_figure(fact, index, unit, style, accent=index - 1 == accent) for index, fact in facts],
        *(layout, style, *UNITS),
    )
    words: Sequence[Text] = [_words(fact, index) for index, fact in facts]
    for role in ("name", "text"):
        words = fitted(words, role, layout, style)
    rows = [item for pair in zip(figures, words, strict=True) for item in pair]
    shown = [fact.figure for fact in slide.facts]
    mentions = [mention for fact in slide.facts if fact.text for mention in fact.text.mentions]
    return (page(slide, style, name, (*lead, *written(rows)), (*slide.text.mentions, *shown, *mentions)),)


def _as_rows(slide: Summary) -> Risks:
    """Its facts as statements, each named by its words."""
    return Risks(**shared(slide), risks=tuple(_row(fact) for fact in slide.facts))


def _row(fact: Fact) -> Risk:
    name = Inline((Run(fact.name),)) if fact.name else fact.text or Inline((Run(fact.figure.figure.label),))
    return Risk(
        name=name,
        figure=fact.figure,
        caption=fact.figure.figure.brief if fact.name or fact.text else "",
        text=fact.text if fact.name else None,
        highlight=fact.highlight,
        address=fact.address,
        span=fact.span,
    )


def otherwise(slide: Summary, style: Style) -> Slide | tuple[Slide, ...]:
    """A story too long to stand beside its facts stands before them: they follow as rows; one alone, as a point."""
    if len(slide.facts) > 1:
        return as_text(slide, [slide.text]), _as_rows(slide)
    return as_text(slide, [slide.text], [_point(fact, style) for fact in slide.facts])


def _point(fact: Fact, style: Style) -> TextPoint:
    """The figure after the name that it has; what stands under a name stands under both."""
    if fact.name or fact.text is None:
        named = named_figure(fact.figure, style, fact.name)
        return point(named, fact.text) if fact.text else point("", named)
    return point("", captioned(fact.figure, style, fact.text))


def _figure(fact: Fact, index: int, unit: float, style: Style, *, accent: bool) -> Text:
    role = "figure-highlight" if accent else "figure"
    return text(fact, f"figure-{index}", (role, figure_runs(fact.figure, style, unit)), name="figure")


def _words(fact: Fact, index: int) -> Text:
    """Name and text, or the text alone in the name's place."""
    if fact.name or fact.text is None:
        return text(
            fact,
            f"fact-{index}",
            ("name", kept(fact.name or fact.figure.figure.label)),
            ("text", fact.text or ""),
            name="text",
        )
    return text(fact, f"fact-{index}", ("name", fact.text), name="text")


KIND = Kind(
    Summary,
    plan,
    many="facts",
    otherwise=otherwise,
    example="""\
kind: summary
title: Sales grew faster than costs
text: |
  The year closed with **record sales**, and costs grew more slowly.
facts:
  - figure: sales change
    name: Sales
    text: To <sales 2025>
  - figure: margin
    name: Operating margin
""",
)
