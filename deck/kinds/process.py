"""Steps from the first to the last, from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from deck.brand.layouts.process import LEAST, PARTS, layout_name
from deck.figures.inline import Inline
from deck.frozen import frozen
from deck.kinds.parts import fitted, fitted_under_names, page, text
from deck.kinds.slide import Count, Kind, Part, Slide
from deck.kinds.style import Style
from deck.kinds.wording import as_text, point
from deck.page.item import Text
from deck.page.page import Page


@frozen(kw_only=True)
class Stage(Part):
    """One step: what it is called, what is done."""

    name: Annotated[str, "The step: two lines of about 16 characters"]
    text: Annotated[Inline | None, "What is done: about 90 characters"] = None
    highlight: Annotated[bool, "Whether this is the step that the page is about"] = False


@frozen(kw_only=True)
class Process(Slide):
    """Steps from the first to the last, from left to right."""

    steps: Annotated[tuple[Stage, ...], "The steps, in order", Count(2, 6)]


def plan(slide: Process, style: Style) -> tuple[Page, ...]:
    name = layout_name(len(slide.steps), _fullest(slide))
    layout = style.layout(name)
    numbered = list(enumerate(slide.steps, 1))
    words: Sequence[Text] = [
        text(own, f"step-{index}", ("name", own.name), ("text", own.text or ""), name="step") for index, own in numbered
    ]
    words = fitted_under_names(words, layout, style)
    numerals = fitted([_numeral(own, index, slide) for index, own in numbered], "numeral", layout, style, lines=1)
    items = [item for pair in zip(numerals, words, strict=True) for item in pair]
    mentions = [mention for own in slide.steps if own.text for mention in own.text.mentions]
    return (page(slide, style, name, items, mentions),)


def _fullest(slide: Process) -> int:
    """How many steps the geometry of the page is made for: those of the fullest part, if there are several."""
    count = len(slide.steps)
    return slide.portion.fullest if (count, slide.portion.fullest) in PARTS else max(count, LEAST)


def _numeral(own: Stage, index: int, slide: Process) -> Text:
    role = "numeral-highlight" if own.highlight else "numeral"
    return text(own, f"numeral-{index}", (role, str(index - 1 + slide.portion.first)), name="numeral")


def as_points(slide: Process, style: Style) -> Slide:
    """A heading for each step, with its number, under it what is done."""
    del style
    numbered = enumerate(slide.steps, slide.portion.first)
    return as_text(slide, points=[point(f"{number}. {own.name}", own.text) for number, own in numbered])


KIND = Kind(
    Process,
    plan,
    many="steps",
    otherwise=as_points,
    example="""\
kind: process
title: A broken bike is back on its dock in three days
steps:
  - name: Report
    text: The app asks what is wrong
  - name: Collect
    text: The van passes twice a day
  - name: Repair
    text: Two thirds need no part
    highlight: yes
""",
)
