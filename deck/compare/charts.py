"""What changed in a chart: series and categories by name, then point by point."""

from __future__ import annotations

from collections.abc import Iterator

from deck.compare.change import Change, Kind
from deck.compare.lines import Line, paired, whole
from deck.compare.pairs import Pairs
from deck.compare.texts import text_changes
from deck.compare.words import seen
from deck.reading.deck import Paragraph, Plot, Point


def chart_changes(old: Plot, new: Plot, shape: str) -> Iterator[Change]:
    """What a chart shows otherwise."""
    if old.kind != new.kind:
        yield Change(kind="chart", shape=shape, old=old.kind, new=new.kind)
    categories = paired(_categories(old), _categories(new))
    series = paired(_series(old), _series(new))
    yield from _lines(categories, "category", shape)
    yield from _lines(series, "series", shape)
    for was, now in series.both:
        for before, after in categories.both:
            place = (was.name, before.name) if len(old.series) > 1 else (before.name,)
            named = tuple(name for name in place if name)
            yield from _point(was.cells[before.place], now.cells[after.place], shape, named)
    yield from text_changes(_notes(old, new), _notes(new, old), shape)


def _lines(lines: Pairs[Line[Point]], kind: Kind, shape: str) -> Iterator[Change]:
    yield from whole(lines, kind, shape)
    for was, now in lines.both:
        if seen(was.name) != seen(now.name):
            yield Change(kind=kind, shape=shape, old=was.name, new=now.name)


def _point(old: Point, new: Point, shape: str, place: tuple[str, ...]) -> Iterator[Change]:
    """A bar and its label should not part: where only one of them changed, that is told."""
    relabelled, revalued = seen(_read(old)) != seen(_read(new)), old.value != new.value
    if relabelled:
        kind: Kind = "point" if revalued else "label"
        yield Change(kind=kind, shape=shape, place=place, old=_read(old), new=_read(new))
    elif revalued:
        yield Change(kind="value", shape=shape, place=place, old=old.value, new=new.value)


def _notes(plot: Plot, other: Plot) -> list[Paragraph]:
    """The texts drawn in a chart, without those that only repeat the names of categories and series."""
    named = {seen(name) for each in (plot, other) for name in (*each.categories, *(line.name for line in each.series))}
    return [Paragraph(note) for note in plot.notes if seen(note) not in named]


def _read(point: Point) -> str:
    """What is read at the point."""
    return point.label or point.value


def _series(plot: Plot) -> list[Line[Point]]:
    return [_line(place, series.name, series.points) for place, series in enumerate(plot.series)]


def _categories(plot: Plot) -> list[Line[Point]]:
    return [
        _line(place, name, tuple(series.points[place] for series in plot.series))
        for place, name in enumerate(plot.categories)
    ]


def _line(place: int, name: str, points: tuple[Point, ...]) -> Line[Point]:
    return Line(place, name, points, f"{seen(name)}: {', '.join(_read(point) or 'none' for point in points)}")
