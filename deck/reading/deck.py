"""A finished deck as a reader has it before the eyes: slides, and the words, tables, charts and pictures on them.

A shape's name is the address of what it shows (`leviers/aws#head`) where this program wrote it and no other has renamed
it since; so a change in a shape leads to the line in the content that it comes from.
"""

from __future__ import annotations

from typing import TypeAlias

from deck.frozen import frozen


@frozen
class Paragraph:
    """One paragraph; a newline is a line break."""

    text: str
    level: int = 0
    """Of the placeholder's list: in our decks, its role."""
    links: tuple[str, ...] = ()
    """The addresses that its runs lead to, in order."""


@frozen
class Words:
    """Text; no paragraph is empty."""

    paragraphs: tuple[Paragraph, ...]


@frozen
class Grid:
    """A table, its header row first; a cell that another one spans is empty."""

    rows: tuple[tuple[str, ...], ...]


@frozen
class Point:
    """One value of a chart: the number behind the bar, plain and with a decimal point, and the label that is shown."""

    value: str = ""
    label: str = ""


@frozen
class Series:
    """As many points as the chart has categories."""

    name: str
    points: tuple[Point, ...]


@frozen
class Plot:
    """A native chart."""

    kind: str
    """`columns`, `bars`, `line` …"""
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    notes: tuple[str, ...] = ()
    """Texts drawn in the chart: titles, years under bars, gaps."""


@frozen
class Image:
    """A picture. Two with one `print` are the same."""

    print: str


Content: TypeAlias = Words | Grid | Plot | Image


@frozen
class Shape:
    """One thing on a slide."""

    name: str
    """As the selection pane has it."""
    content: Content
    alt: str = ""
    is_title: bool = False


@frozen
class Slide:
    """One slide; shapes without content (rules, bars) are left out, shapes in groups are in the slide's own list."""

    number: int
    """From 1."""
    title: str
    """On one line; empty where the slide has no title placeholder."""
    shapes: tuple[Shape, ...]
    """In reading order."""
    notes: tuple[Paragraph, ...] = ()
    footer: str = ""
    hidden: bool = False
    identity: str = ""
    """`p14:creationId`; empty where it was lost."""
    name: str = ""
    """The slide's own name, in our decks its address; empty where it was lost."""


@frozen
class Deck:
    """The slides in their order."""

    slides: tuple[Slide, ...]
