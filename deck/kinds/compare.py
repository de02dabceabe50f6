"""Two columns compared: before and after, for and against, one way and the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Annotated

from deck.brand.layout import Layout
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.frozen import frozen
from deck.kinds.continuing import alike
from deck.kinds.parts import (
    Words,
    accented,
    figure_runs,
    fitted,
    fitted_alike,
    fitted_figures,
    name_role,
    page,
    text,
    written,
)
from deck.kinds.slide import Count, Kind, Part, Portion, Slide, part_of
from deck.kinds.style import Style
from deck.kinds.text import TextSlide
from deck.kinds.wording import as_text, captioned, point
from deck.page.fit import fits, overflow
from deck.page.flow import Flow
from deck.page.item import Text
from deck.page.page import Page

COLUMNS = 2
UNITS = 24, 18
"""Points of a figure's unit and qualifier; the second where the figure has no room with the first."""
POINTS = 6
"""Paragraphs in a column: no audience reads more."""


@frozen(kw_only=True)
class Column(Part):
    """One of the two: its name, perhaps a figure, then text or points."""

    name: Annotated[str, "What stands in the column: about 30 characters"]
    figure: Annotated[Reference | None, "The figure at its head, called by name"] = None
    caption: Annotated[Inline | None, "What the figure is: about 40 characters; its label by default"] = None
    text: Annotated[Inline | None, "A sentence or two: about 110 characters"] = None
    points: Annotated[tuple[Inline, ...], "Points: each about 40 characters", Count(0, 4)] = ()
    highlight: Annotated[bool, "Whether the page is about this one: its figure, else its name, is highlighted"] = False


@frozen(kw_only=True)
class Compare(Slide):
    """Two columns compared: before and after, for and against, one way and the other."""

    columns: Annotated[tuple[Column, ...], "The two columns", Count(COLUMNS, COLUMNS)]


def plan(slide: Compare, style: Style) -> tuple[Page, ...]:
    """On one page if all has room there; else the columns go on side by side, under the same heads.

    None where a head has no room, nor for more than two columns, nor where one goes on and the other has ended.
    """
    if len(slide.columns) > COLUMNS:
        return ()
    tried = ((layout, _heads(slide, layout, style)) for layout in map(style.layout, _layout_names(slide)))
    layout, heads = next((own for own in tried if _have_room(own[1], own[0], style)), (None, ()))
    if layout is None:
        return ()
    bodies = _bodies(slide, layout, style)
    few = all(len(own.paragraphs) <= POINTS for own in bodies)
    if few and all(fits(own, layout.slot(own.slot), style.brand, style.measure) for own in bodies):
        return (_page(slide, layout, heads, bodies, style),)
    frames = [_frames(own, layout, style) for own in bodies]
    count = max(map(len, frames))
    columns = [_over(own, count, layout, style) for own in frames]
    if [len(own) for own in columns] != [count] * COLUMNS:
        return ()  # on the last page a head would stand over nothing
    pages = zip(*columns, strict=True)
    parts = (part_of(slide, Portion(number=number, count=count)) for number in range(1, count + 1))
    return alike([_page(part, layout, heads, shown, style) for part, shown in zip(parts, pages, strict=True)])


def _have_room(heads: Sequence[Text], layout: Layout, style: Style) -> bool:
    return not any(overflow(own, layout.slot(own.slot), style.brand, style.measure) for own in heads)


def _page(slide: Compare, layout: Layout, heads: Sequence[Text], bodies: Sequence[Text], style: Style) -> Page:
    shown = [own.figure for own in slide.columns if own.figure]
    said = [words for own in slide.columns for words in (own.caption, own.text, *own.points) if words]
    items = sorted((*heads, *bodies), key=lambda item: item.slot.rpartition("-")[2])
    mentions = [mention for words in said for mention in words.mentions]
    return page(slide, style, layout.name, items, (*shown, *mentions))


def _layout_names(slide: Compare) -> tuple[str, ...]:
    """The layouts to try: the text as high as what stands at the head allows."""
    if any(column.figure for column in slide.columns):
        return ("compare-figures",)
    with_captions = any(column.caption for column in slide.columns)
    return ("compare-captions", "compare-figures") if with_captions else ("compare", "compare-captions")


def _heads(slide: Compare, layout: Layout, style: Style) -> tuple[Text, ...]:
    accent = accented([own.figure for own in slide.columns], slide, [own.highlight for own in slide.columns])
    numbered = list(enumerate(slide.columns, 1))
    heads = fitted_figures(
        lambda unit: fitted(
            [_head(own, index, unit, style, accent=index - 1 == accent) for index, own in numbered],
            *("name", layout, style),
            lines=1,
        ),
        *(layout, style, *UNITS),
    )
    return fitted(heads, "caption", layout, style, lines=1)


def _bodies(slide: Compare, layout: Layout, style: Style) -> tuple[Text, ...]:
    """What stands under the heads, at the largest size at which both have room, or at the smallest."""
    bodies = written(_body(own, index) for index, own in enumerate(slide.columns, 1))
    return fitted_alike(bodies, ("text", "bullet"), layout, style)


def _frames(body: Text, layout: Layout, style: Style) -> list[Text]:
    """A column that is too long, page by page."""
    slot = layout.slot(body.slot)
    flow = Flow(slot, style.brand, style.measure, POINTS)
    blocks = [(replace(own, size=None),) for own in body.paragraphs]
    return [replace(body, paragraphs=shown) for shown in flow.frames(blocks)]


def _over(frames: Sequence[Text], count: int, layout: Layout, style: Style) -> Sequence[Text]:
    """The column over as many pages as its longer neighbour takes, if it has so many points."""
    points = [own for frame in frames for own in frame.paragraphs]
    if len(frames) == count or len(points) < count:
        return frames
    starts = [-(-len(points) * number // count) for number in range(count + 1)]
    parts = [replace(frames[0], paragraphs=tuple(points[first:end])) for first, end in pairwise(starts)]
    slot = layout.slot(frames[0].slot)
    return parts if all(fits(own, slot, style.brand, style.measure) for own in parts) else frames


def _head(column: Column, index: int, unit: float, style: Style, *, accent: bool) -> Text:
    lines: list[tuple[str, Words]] = [(name_role(column.figure, accent=accent), column.name)]
    if column.figure:
        role = "figure-highlight" if accent else "figure"
        lines.append((role, figure_runs(column.figure, style, unit)))
    label = column.figure.figure.label if column.figure else ""
    lines.append(("caption", column.caption or label))
    return text(column, f"head-{index}", *lines, name="head")


def _body(column: Column, index: int) -> Text:
    points = [("bullet", point) for point in column.points]
    return text(column, f"body-{index}", ("text", column.text or ""), *points, name="body")


def as_points(slide: Compare, style: Style) -> TextSlide:
    """Column by column in words: for a name or a caption that is no head, or for much against little."""
    points = [
        point(own.name, captioned(own.figure, style, own.caption), own.text, *own.points) for own in slide.columns
    ]
    return as_text(slide, points=points)


KIND = Kind(
    Compare,
    plan,
    otherwise=as_points,
    spreads=True,
    example="""\
kind: compare
title: The new contract costs less and asks for more
columns:
  - name: Until 2024
    figure: sales 2024
    caption: sold in the year
    points:
      - Every order by letter
      - Paid at the end of the year
  - name: From 2025 on
    figure: sales 2025
    caption: sold in the year
    points:
      - Orders on the web
      - Paid each month
""",
)
