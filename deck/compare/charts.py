"""What changed in a chart: series and categories by name, then point by point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.compare.change import Change, Kind
from deck.compare.pairs import Pairs, pair
from deck.compare.texts import text_changes
from deck.compare.words import likeness, seen
from deck.frozen import frozen
from deck.reading.deck import Paragraph, Plot, Point

_LEAST = 0.6


@frozen
class _Line:
    """A series, or the points of all series in one category."""

    place: int
    name: str
    points: tuple[Point, ...]

    @property
    def text(self) -> str:
        return f"{seen(self.name)}: {', '.join(_read(point) or 'none' for point in self.points)}"


def chart_changes(old: Plot, new: Plot, shape: str) -> Iterator[Change]:
    """What a chart shows otherwise."""
    if old.kind != new.kind:
        yield Change(kind="chart", shape=shape, old=old.kind, new=new.kind)
    categories = _paired(_categories(old), _categories(new))
    series = _paired(_series(old), _series(new))
    yield from _whole(categories, "category", shape)
    yield from _whole(series, "series", shape)
    for was, now in series.both:
        for before, after in categories.both:
            place = (was.name, before.name) if len(old.series) > 1 else (before.name,)
            named = tuple(name for name in place if name)
            yield from _point(was.points[before.place], now.points[after.place], shape, named)
    yield from text_changes(_notes(old, new), _notes(new, old), shape)


def _paired(old: Sequence[_Line], new: Sequence[_Line]) -> Pairs[_Line]:
    return pair(old, new, [lambda line: seen(line.name)], _likeness, least=_LEAST, in_place=True)


def _whole(lines: Pairs[_Line], kind: Kind, shape: str) -> Iterator[Change]:
    for line in lines.removed:
        yield Change(kind=kind, shape=shape, place=(line.name,), old=line.text)
    for line in lines.added:
        yield Change(kind=kind, shape=shape, place=(line.name,), new=line.text)
    for was, now in lines.both:
        if seen(was.name) != seen(now.name):
            yield Change(kind=kind, shape=shape, old=was.name, new=now.name)
    for was, now in lines.moved:
        yield Change(kind=kind, shape=shape, place=(now.name,), old=was.text, new=now.text, moved=True)


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


def _series(plot: Plot) -> list[_Line]:
    return [_Line(place, series.name, series.points) for place, series in enumerate(plot.series)]


def _categories(plot: Plot) -> list[_Line]:
    return [
        _Line(place, name, tuple(series.points[place] for series in plot.series))
        for place, name in enumerate(plot.categories)
    ]


def _likeness(old: _Line, new: _Line) -> float:
    return likeness(old.text, new.text)
