"""Two columns compared: before and after, for and against, one way and the other."""

from __future__ import annotations

from typing import Annotated

from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.frozen import frozen
from deck.kinds.parts import Words, accented, figure_runs, fitted, page, text, written
from deck.kinds.slide import Count, Kind, Part, Slide
from deck.kinds.style import Style
from deck.page.item import Text
from deck.page.page import Page

UNIT = 24


@frozen(kw_only=True)
class Column(Part):
    """One of the two: its name, perhaps a figure, then text or points."""

    name: Annotated[str, "What stands in the column: about 30 characters"]
    figure: Annotated[Reference | None, "The figure at its head, called by name"] = None
    caption: Annotated[Inline | None, "What the figure is: about 40 characters; its label by default"] = None
    text: Annotated[Inline | None, "A sentence or two: about 110 characters"] = None
    points: Annotated[tuple[Inline, ...], "Points: each about 40 characters", Count(0, 4)] = ()
    highlight: Annotated[bool, "Whether this is the figure that the page is about"] = False


@frozen(kw_only=True)
class Compare(Slide):
    """Two columns compared: before and after, for and against, one way and the other."""

    columns: Annotated[tuple[Column, ...], "The two columns", Count(2, 2)]


def plan(slide: Compare, style: Style) -> tuple[Page, ...]:
    headed = any(column.figure or column.caption for column in slide.columns)
    name = "compare-figures" if headed else "compare"
    layout = style.layout(name)
    columns = list(enumerate(slide.columns, 1))
    accent = accented([own.figure for own in slide.columns], slide, [own.highlight for own in slide.columns])
    heads: tuple[Text, ...] = tuple(_head(own, index, style, accent=index - 1 == accent) for index, own in columns)
    bodies: tuple[Text, ...] = tuple(_body(own, index) for index, own in columns)
    for role in ("name", "figure", "caption"):
        heads = fitted(heads, role, layout, style, lines=1)
    for role in ("text", "bullet"):
        bodies = fitted(bodies, role, layout, style)
    items = [item for pair in zip(heads, bodies, strict=True) for item in pair]
    shown = [own.figure for own in slide.columns if own.figure]
    said = [words for own in slide.columns for words in (own.caption, own.text, *own.points) if words]
    return (page(slide, style, name, written(items), (*shown, *(m for words in said for m in words.mentions))),)


def _head(column: Column, index: int, style: Style, *, accent: bool) -> Text:
    lines: list[tuple[str, Words]] = [("name", column.name)]
    if column.figure:
        role = "figure-highlight" if accent else "figure"
        lines.append((role, figure_runs(column.figure, style, UNIT)))
    label = column.figure.figure.label if column.figure else ""
    lines.append(("caption", column.caption or label))
    return text(column, f"head-{index}", *lines, name="head")


def _body(column: Column, index: int) -> Text:
    points = [("bullet", point) for point in column.points]
    return text(column, f"body-{index}", ("text", column.text or ""), *points, name="body")


KIND = Kind(
    Compare,
    plan,
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
