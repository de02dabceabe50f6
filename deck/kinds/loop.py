"""Three to five steps that come round again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from deck.figures.inline import Inline
from deck.kinds.slide import Count, Kind, Part, Slide
from deck.kinds.style import Style
from deck.kinds.text import TextPoint, plain_page
from deck.page.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Part):
    """One step: a verb, and what is done."""

    name: Annotated[str, "The step, in a word or two"]
    text: Annotated[Inline | None, "What is done: about 50 characters"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop(Slide):
    """Three to five steps that come round again."""

    steps: Annotated[tuple[Step, ...], "The steps, in order", Count(3, 5)]


def plan(slide: Loop, style: Style) -> tuple[Page, ...]:
    numbered = [
        TextPoint(name=f"{index}.\u00a0{step.name}", text=step.text) for index, step in enumerate(slide.steps, 1)
    ]
    return (plain_page(slide, style, None, numbered, ()),)


KIND = Kind(
    Loop,
    plan,
    example="""\
kind: loop
title: Every week, the same four steps
steps:
  - name: Ask
    text: Twenty users
  - name: Change
    text: One thing
  - name: Measure
    text: What they do
""",
)
