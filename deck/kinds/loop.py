"""Three to five steps that come round again, on a track."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from deck.brand.layout import Layout
from deck.brand.shape import Shape
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.parts import fitted, page, text
from deck.kinds.slide import Count, Kind, Part, Slide
from deck.kinds.style import Style
from deck.page.item import Drawing, Item
from deck.page.page import Page
from deck.units import Box, pt

NUMERAL = pt(28)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Part):
    """One step: a verb, and what is done."""

    name: Annotated[str, "The step, in a word or two"]
    text: Annotated[Inline | None, "What is done: about 50 characters"] = None
    highlight: Annotated[bool, "Whether this is the step that the page is about"] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop(Slide):
    """Three to five steps that come round again, on a track."""

    steps: Annotated[tuple[Step, ...], "The steps, in order", Count(3, 5)]
    back: Annotated[str, "What leads from the last step back to the first: about 40 characters"] = ""


def plan(slide: Loop, style: Style) -> tuple[Page, ...]:
    name = f"loop-{len(slide.steps)}"
    layout = style.layout(name)
    steps = [
        text(step, f"step-{index}", ("name", step.name), ("text", step.text or ""), name="step")
        for index, step in enumerate(slide.steps, 1)
    ]
    steps = list(fitted(steps, "name", layout, style, lines=1))
    steps = list(fitted(steps, "text", layout, style))
    items: list[Item] = []
    for index, (step, words) in enumerate(zip(slide.steps, steps, strict=True), 1):
        items += [_node(step, index, layout.frame(f"node-{index}")), words]
    mentions = [mention for step in slide.steps if step.text for mention in step.text.mentions]
    return (page(slide, style, name, (*items, *_back(slide, layout)), mentions),)


def _node(step: Step, index: int, frame: Box) -> Drawing:
    """The step's number on the track."""
    return Drawing(
        address=f"{step.address}#node",
        shapes=(
            Shape(
                name="node",
                box=frame,
                geometry="ellipse",
                fill="highlight" if step.highlight else "actual",
            ),
        ),
        runs=(Run(str(index)),),
        size=NUMERAL,
        colour="on-actual",
    )


def _back(slide: Loop, layout: Layout) -> tuple[Item, ...]:
    """The words on the way back, on a stretch of page that interrupts the track."""
    if not slide.back:
        return ()
    gap = Shape(name="gap", box=layout.frame("gap"), fill="page")
    return (Drawing(address=f"{slide.address}#gap", shapes=(gap,)), text(slide, "back", ("back", slide.back)))


KIND = Kind(
    Loop,
    plan,
    example="""\
kind: loop
title: Every week, the same three steps
steps:
  - name: Ask
    text: Twenty users
  - name: Change
    text: One thing
  - name: Measure
    text: What they do
""",
)
