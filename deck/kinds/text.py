"""Plain text: paragraphs and points, for what no other kind says better."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, ClassVar

from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import page
from deck.kinds.slide import Count, Kind, Part, Portion, Slide, part_of
from deck.kinds.style import Style
from deck.page.flow import Block, Flow, Frame
from deck.page.item import Paragraph, Text
from deck.page.page import Page

MOST, CONTINUED = 7, 6
"""So many points on a page; on each of several, no more than an audience takes in."""


@frozen(kw_only=True)
class TextPoint(Part):
    """A point: a heading, a sentence, or both. A point that is only text is its sentence."""

    SHORTHAND: ClassVar = "text"

    name: Annotated[str, "The heading, in bold"] = ""
    text: Annotated[Inline | None, "The sentence"] = None


@frozen(kw_only=True)
class TextSlide(Slide):
    """Plain text: paragraphs and points, for what no other kind says better."""

    text: Annotated[Inline | None, "Paragraphs; a blank line between two"] = None
    points: Annotated[tuple[TextPoint, ...], "Points under the text", Count(0, MOST)] = ()


def plan(slide: TextSlide, style: Style) -> tuple[Page, ...]:
    """On one page if all has room there, else on as many as it needs: any text has its place.

    Each page names the sources of all its figures.
    """
    frames = _frames(slide, style)
    texts = (slide.text, *(point.text for point in slide.points))
    mentions = [own for text in texts if text for own in text.mentions]
    portions = [Portion(number=number, count=len(frames)) for number in range(1, len(frames) + 1)]
    slides = [part_of(slide, own) for own in portions] if len(frames) > 1 else [slide]
    return tuple(
        page(own, style, "text", (Text(address=f"{slide.address}#text", slot="text", paragraphs=frame),), mentions)
        for own, frame in zip(slides, frames, strict=True)
    )


def _frames(slide: TextSlide, style: Style) -> tuple[Frame, ...]:
    """The paragraphs and points of each page, all at the largest sizes at which they fit."""
    paragraphs = [(Paragraph("text", runs),) for runs in (slide.text.paragraphs if slide.text else ())]
    said = [*paragraphs, *(block for point in slide.points for block in _blocks(point))]
    flow = Flow(style.layout("text").slot("text"), style.brand, style.measure, MOST)
    one = flow.one(said)
    return (one,) if one is not None else replace(flow, most=CONTINUED).frames(said)


def _blocks(point: TextPoint) -> list[Block]:
    """A heading and its sentence, close together; without a heading, bullets."""
    sentences = point.text.paragraphs if point.text else ()
    if not point.name:
        return [(Paragraph("bullet", runs),) for runs in sentences]
    return [(Paragraph("heading", (Run(point.name),)), *(Paragraph("sentence", runs) for runs in sentences))]


KIND = Kind(
    TextSlide,
    plan,
    spreads=True,
    example="""\
kind: text
title: What we did not measure
text: The survey leaves out two regions.
points:
  - text: The north, where the network is new
  - text: The islands
""",
)
