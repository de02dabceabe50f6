"""Plain text: paragraphs and points, for what no other kind says better."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, ClassVar

from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import fitted, page
from deck.kinds.slide import Count, Kind, Part, Portion, Slide, part_of
from deck.kinds.style import Style
from deck.page.fit import holds
from deck.page.flow import Flow
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
    """On one page if all has room there, else on as many as it needs: any text has its place."""
    mentions = [*(slide.text.mentions if slide.text else ())]
    whole = plain_page(slide, style, slide.text, slide.points, mentions)
    if len(slide.points) <= MOST and holds(whole, style.brand, style.measure):
        return (whole,)
    return _flowing(slide, style)


def plain_page(
    slide: Slide, style: Style, body: Inline | None, points: Sequence[TextPoint], mentions: Sequence[Reference]
) -> Page:
    """A page of paragraphs and points, at the largest size at which they fit."""
    paragraphs = [Paragraph("text", runs) for runs in (body.paragraphs if body else ())]
    for point in points:
        paragraphs += _point(point)
        mentions = (*mentions, *(point.text.mentions if point.text else ()))
    layout = style.layout("text")
    words = Text(address=f"{slide.address}#text", slot="text", paragraphs=tuple(paragraphs))
    for role in ("text", "bullet", "heading"):
        (words,) = fitted((words,), role, layout, style)
    return page(slide, style, "text", (words,), mentions)


def _flowing(slide: TextSlide, style: Style) -> tuple[Page, ...]:
    """As many pages as the text needs; each names the sources of all its figures."""
    paragraphs = [(Paragraph("text", runs),) for runs in (slide.text.paragraphs if slide.text else ())]
    blocks = [*paragraphs, *(tuple(_point(point)) for point in slide.points)]
    flow = Flow(style.layout("text").slot("text"), style.brand, style.measure, CONTINUED)
    frames = flow.frames([block for block in blocks if block])
    mentions = [own for text in (slide.text, *(point.text for point in slide.points)) if text for own in text.mentions]
    return tuple(
        page(
            part_of(slide, Portion(number=number, count=len(frames))),
            *(style, "text", (Text(address=f"{slide.address}#text", slot="text", paragraphs=frame),), mentions),
        )
        for number, frame in enumerate(frames, 1)
    )


def _point(point: TextPoint) -> list[Paragraph]:
    """A heading and its sentence; without a heading, a bullet."""
    sentences = point.text.paragraphs if point.text else ()
    if not point.name:
        return [Paragraph("bullet", runs) for runs in sentences]
    return [Paragraph("heading", (Run(point.name),)), *(Paragraph("text", runs) for runs in sentences)]


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
