"""Three to five steps that come round again, on a track."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Annotated

from deck.brand.layout import Layout
from deck.brand.layouts.loop import layout_names
from deck.brand.shape import Shape
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import fitted, fitted_under_names, page, text
from deck.kinds.process import Process, Stage
from deck.kinds.slide import Count, Kind, Part, Slide, shared
from deck.kinds.style import Style
from deck.kinds.wording import joined
from deck.page.fit import holds
from deck.page.item import Drawing, Item
from deck.page.page import Page
from deck.units import Box, Length, pt

NUMERAL = pt(28)
AIR = pt(12)
"""Between the words on the way back and the track."""


@frozen(kw_only=True)
class Step(Part):
    """One step: a verb, and what is done."""

    name: Annotated[str, "The step, in a word or two"]
    text: Annotated[Inline | None, "What is done: about 50 characters"] = None
    highlight: Annotated[bool, "Whether this is the step that the page is about"] = False


@frozen(kw_only=True)
class Loop(Slide):
    """Three to five steps that come round again, on a track."""

    steps: Annotated[tuple[Step, ...], "The steps, in order", Count(3, 5)]
    back: Annotated[str, "What leads from the last step back to the first: about 40 characters"] = ""


def plan(slide: Loop, style: Style) -> tuple[Page, ...]:
    """On the lowest track within which its steps stand as large as on the highest."""
    *lower, highest = (_planned(slide, name, style) for name in layout_names(len(slide.steps)))
    as_large = (own for own in lower if _sizes(own) == _sizes(highest))
    return (next((own for own in as_large if holds(own, style.brand, style.measure)), highest),)


def _sizes(page: Page) -> list[Length | None]:
    return [said.size for text in page.body for said in text.paragraphs]


def _planned(slide: Loop, name: str, style: Style) -> Page:
    layout = style.layout(name)
    steps = [
        text(step, f"step-{index}", ("name", step.name), ("text", step.text or ""), name="step")
        for index, step in enumerate(slide.steps, 1)
    ]
    steps = list(fitted_under_names(steps, layout, style, lines=1))
    items: list[Item] = []
    for index, (step, words) in enumerate(zip(slide.steps, steps, strict=True), 1):
        items += [_node(step, index, layout.frame(f"node-{index}")), words]
    mentions = [mention for step in slide.steps if step.text for mention in step.text.mentions]
    return page(slide, style, name, (*items, *_back(slide, layout, style)), mentions)


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
        colour="on-highlight" if step.highlight else "on-actual",
    )


def _back(slide: Loop, layout: Layout, style: Style) -> tuple[Item, ...]:
    """The words on the way back, on a stretch of page, as long as they are, that interrupts the track."""
    if not slide.back:
        return ()
    (said,) = fitted((text(slide, "back", ("back", slide.back)),), "back", layout, style)
    (words,), role = said.paragraphs, layout.slot("back").roles[0]
    frame = layout.frame("gap")
    width = min(frame.width, style.measure.width(words.runs, style.brand.dressed(role), words.size) + 2 * AIR)
    place = replace(frame, x=frame.x + (frame.width - width) // 2, width=width)
    return (Drawing(address=f"{slide.address}#gap", shapes=(Shape(name="gap", box=place, fill="page"),)), said)


def as_process(slide: Loop, style: Style) -> Slide:
    """Its steps in order; what leads back to the first stands under the last."""
    del style
    steps = [Stage(**{field.name: getattr(own, field.name) for field in fields(Step)}) for own in slide.steps]
    if slide.back:
        said = [own for own in (steps[-1].text, Inline((Run(slide.back, bold=True),))) if own]
        steps[-1] = replace(steps[-1], text=joined("\n", *said))
    return Process(**shared(slide), steps=tuple(steps))


KIND = Kind(
    Loop,
    plan,
    otherwise=as_process,
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
