"""Two to six steps from the first to the last, from left to right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from deck.figures.inline import Inline
from deck.kinds.parts import fitted, page, text
from deck.kinds.slide import Count, Kind, Part, Slide
from deck.kinds.style import Style
from deck.page.item import Item
from deck.page.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage(Part):
    """One step: what it is called, what is done."""

    name: Annotated[str, "The step: two lines of about 16 characters"]
    text: Annotated[Inline | None, "What is done: about 90 characters"] = None
    highlight: Annotated[bool, "Whether this is the step that the page is about"] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Process(Slide):
    """Two to six steps from the first to the last, from left to right."""

    steps: Annotated[tuple[Stage, ...], "The steps, in order", Count(2, 6)]


def plan(slide: Process, style: Style) -> tuple[Page, ...]:
    name = f"process-{len(slide.steps)}"
    layout = style.layout(name)
    numbered = list(enumerate(slide.steps, 1))
    words = [
        text(own, f"step-{index}", ("name", own.name), ("text", own.text or ""), name="step") for index, own in numbered
    ]
    for role in ("name", "text"):
        words = list(fitted(words, role, layout, style))
    items: list[Item] = []
    for (index, own), said in zip(numbered, words, strict=True):
        role = "numeral-highlight" if own.highlight else "numeral"
        items += [text(own, f"numeral-{index}", (role, str(index)), name="numeral"), said]
    mentions = [mention for own in slide.steps if own.text for mention in own.text.mentions]
    return (page(slide, style, name, items, mentions),)


KIND = Kind(
    Process,
    plan,
    example="""\
kind: process
title: A broken bike is back on its dock in three days
steps:
  - name: Report
    text: A rider says what is wrong, in the app
  - name: Collect
    text: The van passes twice a day
  - name: Repair
    text: Two thirds need no part
    highlight: yes
""",
)
