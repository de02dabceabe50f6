"""Decks as `reading` gives them, made by hand."""

from __future__ import annotations

from dataclasses import replace

from deck.reading.deck import Deck, Grid, Paragraph, Plot, Point, Series, Shape, Slide, Words


def words(*texts: str) -> Words:
    return Words(tuple(map(Paragraph, texts)))


def text(name: str, *texts: str) -> Shape:
    return Shape(name, words(*texts))


def title(said: str, name: str = "title 1") -> Shape:
    return Shape(name, words(said), is_title=True)


def grid(*rows: str) -> Grid:
    """A table from rows such as `Sales | 41 | 46`."""
    return Grid(tuple(tuple(cell.strip() for cell in row.split("|")) for row in rows))


def plot(kind: str = "bars", notes: tuple[str, ...] = (), **series: dict[str, str]) -> Plot:
    """A chart from `sales={"2024": "41", "2025": "46.5 = £46.5m"}`: value, and the label where it has one."""
    categories = tuple(next(iter(series.values()), {}))
    return Plot(kind, categories, tuple(Series(n, tuple(map(_point, s.values()))) for n, s in series.items()), notes)


def _point(written: str) -> Point:
    value, _, label = written.partition(" = ")
    return Point(value, label)


def slide(said: str, *shapes: Shape, notes: tuple[str, ...] = (), **known: str | bool) -> Slide:
    """A slide with that title; `known`: identity, name, footer, hidden."""
    return Slide(
        number=0,
        title=said,
        shapes=(title(said), *shapes) if said else shapes,
        notes=tuple(map(Paragraph, notes)),
        **known,  # type: ignore[arg-type]
    )


def deck(*slides: Slide) -> Deck:
    """The slides, numbered."""
    return Deck(tuple(replace(each, number=number) for number, each in enumerate(slides, start=1)))
