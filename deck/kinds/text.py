"""Plain text: paragraphs and points, for what no other kind says better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated, ClassVar, TypeAlias

from deck.brand.layout import Layout
from deck.brand.layouts.statements import text_name
from deck.brand.script import is_right_to_left
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.figures.typography import NBSP
from deck.frozen import frozen
from deck.kinds.parts import page
from deck.kinds.slide import Count, Kind, Part, Portion, Slide, part_of
from deck.kinds.style import Style
from deck.page.blocks import NESTED, Block, Frame
from deck.page.flow import Flow
from deck.page.item import Paragraph, Text
from deck.page.nesting import nested_frames
from deck.page.page import Page

MOST, CONTINUED = 7, 6
"""So many points on a page; on each of several, no more than an audience takes in."""


@frozen(kw_only=True)
class ThirdLevelPoint(Part):
    """A point below a point below a point: the lowest there is."""

    SHORTHAND: ClassVar = "text"
    REFUSED: ClassVar = {"points": "a list has three levels: say it in text:, or make a slide of the point above"}

    name: Annotated[str, "What it is about, in bold"] = ""
    text: Annotated[Inline | None, "The sentence"] = None


@frozen(kw_only=True)
class SecondLevelPoint(Part):
    """A point below a point: a name, a sentence, or both on one line."""

    SHORTHAND: ClassVar = "text"

    name: Annotated[str, "What it is about, in bold"] = ""
    text: Annotated[Inline | None, "The sentence"] = None
    points: Annotated[tuple[ThirdLevelPoint, ...], "Points below it, of the third level", Count(0, MOST)] = ()


@frozen(kw_only=True)
class TextPoint(Part):
    """A point: a heading, a sentence, or both, and points below it. A point that is only text is its sentence."""

    SHORTHAND: ClassVar = "text"

    name: Annotated[str, "The heading, in bold"] = ""
    text: Annotated[Inline | None, "The sentence"] = None
    points: Annotated[tuple[SecondLevelPoint, ...], "Points below it, which may have points", Count(0, MOST)] = ()


LEVELS = ("bullet", *NESTED)
"""The roles of points, from the upper to the lower."""
AnyPoint: TypeAlias = TextPoint | SecondLevelPoint | ThirdLevelPoint


@frozen(kw_only=True)
class TextSlide(Slide):
    """Plain text: paragraphs and points, for what no other kind says better."""

    text: Annotated[Inline | None, "Paragraphs; a blank line between two"] = None
    points: Annotated[tuple[TextPoint, ...], "Points under the text", Count(0, MOST)] = ()


def plan(slide: TextSlide, style: Style) -> tuple[Page, ...]:
    """On one page if all has room there, else on as many as it needs: any text has its place.

    Each page names the sources of all its figures.
    """
    said = _said(slide, style)
    layout = _layout(said, style)
    frames = _frames(said, layout, style)
    texts = (slide.text, *(text for point in slide.points for text in _texts(point)))
    mentions = [own for text in texts if text for own in text.mentions]
    portions = [Portion(number=number, count=len(frames)) for number in range(1, len(frames) + 1)]
    slides = [part_of(slide, own) for own in portions] if len(frames) > 1 else [slide]
    return tuple(
        page(own, style, layout.name, (Text(address=f"{slide.address}#text", slot="text", paragraphs=frame),), mentions)
        for own, frame in zip(slides, frames, strict=True)
    )


def _texts(point: AnyPoint) -> Iterator[Inline | None]:
    """Its sentence, and those of the points below it."""
    yield point.text
    for own in _below(point):
        yield from _texts(own)


def _below(point: AnyPoint) -> tuple[SecondLevelPoint, ...] | tuple[ThirdLevelPoint, ...]:
    return () if isinstance(point, ThirdLevelPoint) else point.points


def _said(slide: TextSlide, style: Style) -> list[Block]:
    """Its paragraphs, then its points."""
    paragraphs = [(Paragraph("text", runs),) for runs in (slide.text.paragraphs if slide.text else ())]
    return [*paragraphs, *(block for point in slide.points for block in _blocks(point, style))]


def _layout(said: Sequence[Block], style: Style) -> Layout:
    """The layout for points with points below them or without, and for the side from which most of the text is read."""
    own = [paragraph for block in said for paragraph in block]
    mirrored = sum(is_right_to_left(paragraph.text) for paragraph in own) * 2 > len(own)
    return style.layout(text_name(nested=any(paragraph.role in NESTED for paragraph in own), mirrored=mirrored))


def _frames(said: Sequence[Block], layout: Layout, style: Style) -> tuple[Frame, ...]:
    """The paragraphs and points of each page, all at the largest sizes at which they fit."""
    flow = Flow(layout.slot("text"), style.brand, style.measure, MOST)
    one = flow.one(said)
    if one is not None:
        return (one,)
    return nested_frames(said, replace(flow, most=CONTINUED), NBSP + style.language.word("continued"))


def _blocks(point: TextPoint, style: Style) -> list[Block]:
    """A heading and its sentence, close together; without a heading, bullets. The points below stay with the last.

    Points below nothing stand a level higher.
    """
    sentences = point.text.paragraphs if point.text else ()
    if not point.name and not sentences:
        return [own for lower in point.points if (own := tuple(_lower(lower, LEVELS, style)))]
    if point.name:
        blocks = [(Paragraph("heading", (Run(point.name),)), *(Paragraph("sentence", runs) for runs in sentences))]
    else:
        blocks = [(Paragraph("bullet", runs),) for runs in sentences]
    below = (own for lower in point.points for own in _lower(lower, NESTED, style))
    return [*blocks[:-1], (*blocks[-1], *below)]


def _lower(point: SecondLevelPoint | ThirdLevelPoint, roles: Sequence[str], style: Style) -> Iterator[Paragraph]:
    """A point below another, its name before its sentence; then those below it."""
    name = (Run(point.name, bold=True),) if point.name else ()
    first, *others = (point.text.paragraphs if point.text else ()) or ((),)
    own = [Paragraph(roles[0], runs) for runs in (_named(name, first, style), *others) if runs]
    yield from own
    for lower in _below(point):
        yield from _lower(lower, roles[1:] if own else roles, style)


def _named(name: tuple[Run, ...], said: tuple[Run, ...], style: Style) -> tuple[Run, ...]:
    """`Name: sentence`, with what the language sets between them, if the name does not end in a sign of its own."""
    if not name or not said:
        return name or said
    between = style.language.word("named-value", name="", value="") if name[0].text[-1:].isalnum() else " "
    return (*name, Run(between), *said)


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
    points:
      - name: Harbour line
        text: opened in May
        points: [Weekdays only, No night buses]
      - Old depots
  - text: The islands
""",
)
