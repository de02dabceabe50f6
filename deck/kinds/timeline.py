"""Dates in order, on a line."""

from __future__ import annotations

from typing import Annotated

from deck.brand.layouts.timeline import LEAST, PARTS, UNDER, layout_name
from deck.brand.shape import Shape
from deck.figures.inline import Inline
from deck.frozen import frozen
from deck.kinds.parts import fitted, fitted_under_names, page, text
from deck.kinds.slide import Count, Kind, Part, Slide
from deck.kinds.style import Style
from deck.kinds.wording import as_text, point
from deck.page.item import Drawing, Item, Text
from deck.page.page import Page
from deck.units import Box


@frozen(kw_only=True)
class Date(Part):
    """One date: when, what happened, more about it."""

    date: Annotated[str, "When, as it is to be read: about 14 characters"]
    name: Annotated[str, "What happened: two lines of about 15 characters"]
    text: Annotated[Inline | None, "More about it: about 40 characters"] = None
    highlight: Annotated[bool, "Whether this is the date that the page is about"] = False


@frozen(kw_only=True)
class Timeline(Slide):
    """Dates in order, on a line."""

    dates: Annotated[tuple[Date, ...], "The dates, from the first to the last", Count(3, 8)]


def plan(slide: Timeline, style: Style) -> tuple[Page, ...]:
    fullest = _fullest(slide)
    name = layout_name(len(slide.dates), fullest)
    layout = style.layout(name)
    apart = fullest <= UNDER
    texts = [said for index, own in enumerate(slide.dates, 1) for said in _texts(own, index, apart=apart)]
    texts = list(fitted(texts, "date", layout, style, lines=1))
    texts = list(fitted_under_names(texts, layout, style))
    nodes = [_node(own, layout.frame(f"node-{index}")) for index, own in enumerate(slide.dates, 1)]
    each = len(texts) // len(nodes)
    items: list[Item] = []
    for index, node in enumerate(nodes):
        items += [node, *texts[index * each : (index + 1) * each]]
    mentions = [mention for own in slide.dates if own.text for mention in own.text.mentions]
    return (page(slide, style, name, items, mentions),)


def _fullest(slide: Timeline) -> int:
    """How many dates the geometry of the page is made for: those of the fullest part, if there are several."""
    count = len(slide.dates)
    return slide.portion.fullest if (count, slide.portion.fullest) in PARTS else max(count, LEAST)


def _texts(own: Date, index: int, *, apart: bool) -> tuple[Text, ...]:
    """The date above the line and the words under it, or all in one where both stand on one side of it."""
    date = ("date-highlight" if own.highlight else "date", own.date)
    words = ("name", own.name), ("text", own.text or "")
    if apart:
        return text(own, f"date-{index}", date, name="date"), text(own, f"step-{index}", *words, name="text")
    return (text(own, f"step-{index}", date, *words, name="text"),)


def _node(own: Date, frame: Box) -> Drawing:
    """The date's place on the line."""
    dot = Shape(name="dot", box=frame, geometry="ellipse", fill="highlight" if own.highlight else "text")
    return Drawing(address=f"{own.address}#node", shapes=(dot,))


def as_points(slide: Timeline, style: Style) -> Slide:
    """A heading for each date with what happened, under it more about it."""
    named = [(style.language.word("named-value", name=own.date, value=own.name), own.text) for own in slide.dates]
    return as_text(slide, points=[point(*words) for words in named])


KIND = Kind(
    Timeline,
    plan,
    many="dates",
    otherwise=as_points,
    example="""\
kind: timeline
title: Four years from the first dock to the whole town
dates:
  - date: 2022
    name: First docks
    text: Six stations in the old town
  - date: May 2024
    name: The river is crossed
    text: The bridge gets its own lane
    highlight: yes
  - date: 2026
    name: The whole town
    text: No home is farther than 400 m from a dock
""",
)
