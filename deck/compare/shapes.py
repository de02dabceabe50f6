"""Which shape of a slide is which, and what changed in each."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from deck.compare.change import Change, Kind
from deck.compare.charts import chart_changes
from deck.compare.pairs import pair
from deck.compare.tables import table_changes
from deck.compare.texts import text_changes
from deck.compare.words import likeness, seen
from deck.frozen import frozen
from deck.reading.deck import Content, Grid, Image, Plot, Shape, Slide, Words

_LEAST = 0.4
_PART = "#"
"""Stands in every address of a shape: `leviers/aws#head`."""
_OF_SLIDE = "."
"""Stands before an item that its slide's key qualifies: `leviers/les-quatre.net#figure`."""
_CONTINUED = re.compile(r"\.\d+$")
_FORMS: dict[type[Content], Kind] = {Words: "text", Grid: "table", Plot: "chart", Image: "picture"}


@frozen
class _Placed:
    """A shape, and what it is called within its slide."""

    place: int
    """In the slide's reading order."""
    shape: Shape
    address: str
    """The slide's own shapes by their part (`#title`), since a slide that is retitled has another address."""
    text: str

    @property
    def form(self) -> Kind:
        return _FORMS[type(self.shape.content)]


def shape_changes(old: Slide, new: Slide) -> Iterator[Change]:
    """What reads otherwise on a slide, in its reading order; what was removed comes last."""
    keys = (_address, _title, _content, _name)
    pairs = pair(_placed(old), _placed(new), keys, _likeness, least=_LEAST, in_place=True)
    was = {now.place: before for before, now in pairs.both}
    for now in sorted((*pairs.added, *(now for _, now in pairs.both)), key=lambda placed: placed.place):
        if now.place in was:
            yield from _changes(was[now.place].shape, now.shape)
        else:
            yield Change(kind=now.form, shape=now.shape.name, new=now.text)
    for before in pairs.removed:
        yield Change(kind=before.form, shape=before.shape.name, old=before.text)


def is_address(name: str) -> bool:
    """Whether a shape's name tells where in the content it comes from."""
    return _PART in name and " " not in name


def own_part(name: str, slide: str) -> str:
    """`#title`, `.net#figure` where the slide's key names it, else the whole name. `slide` is the slide's name."""
    for address in (slide, _CONTINUED.sub("", slide)):
        if address and name.startswith((address + _PART, address + _OF_SLIDE)):
            return name[len(address) :]
    return name


def description(content: Content, alt: str = "") -> str:
    """The content as one text."""
    match content:
        case Words():
            return "\n".join(paragraph.text for paragraph in content.paragraphs)
        case Grid():
            return "\n".join(" | ".join(seen(cell) for cell in row) for row in content.rows)
        case Plot():
            return "\n".join(_line(content, place) for place in range(len(content.series)))
        case Image():
            return alt or "without alternative text"


def _line(plot: Plot, place: int) -> str:
    series = plot.series[place]
    points = (
        f"{name} {point.label or point.value}" for name, point in zip(plot.categories, series.points, strict=True)
    )
    return f"{series.name}: {', '.join(points)}"


def _changes(old: Shape, new: Shape) -> Iterator[Change]:
    """What changed in one shape. It is called by its address, on whichever side that is still known."""
    name = old.name if is_address(old.name) and not is_address(new.name) else new.name
    match old.content, new.content:
        case Words(), Words():
            kind: Kind = "title" if old.is_title and new.is_title else "text"
            place = () if is_address(name) else _heading(old.content)
            yield from text_changes(old.content.paragraphs, new.content.paragraphs, name, kind, place)
        case Grid(), Grid():
            yield from table_changes(old.content, new.content, name)
        case Plot(), Plot():
            yield from chart_changes(old.content, new.content, name)
        case Image(), Image():
            yield from _picture_changes(old, new, name)
        case _ if not old.alt or seen(old.alt) != seen(new.alt):  # a chart drawn as a figure still says the same
            forms = (_FORMS[type(shape.content)] for shape in (old, new))
            yield Change(kind="form", shape=name, old=next(forms), new=next(forms))
            yield from _alt_changes(old, new, name)


def _heading(words: Words) -> tuple[str, ...]:
    """What tells a text without an address from the others: its first paragraph, when there are more."""
    return (words.paragraphs[0].text,) if len(words.paragraphs) > 1 else ()


def _picture_changes(old: Shape, new: Shape, name: str) -> Iterator[Change]:
    if old.content != new.content:
        yield Change(
            kind="picture", shape=name, old=description(old.content, old.alt), new=description(new.content, new.alt)
        )
    yield from _alt_changes(old, new, name)


def _alt_changes(old: Shape, new: Shape, name: str) -> Iterator[Change]:
    """Of pictures only: the alternative text of a chart or table follows what it shows, and LibreOffice drops it."""
    if old.alt and new.alt and seen(old.alt) != seen(new.alt):
        yield Change(kind="alt", shape=name, old=old.alt, new=new.alt)


def _placed(slide: Slide) -> list[_Placed]:
    return [
        _Placed(place, shape, own_part(shape.name, slide.name), description(shape.content, shape.alt))
        for place, shape in enumerate(slide.shapes)
    ]


def _address(placed: _Placed) -> str:
    return placed.address if is_address(placed.address) else ""


def _title(placed: _Placed) -> bool:
    return placed.shape.is_title


def _content(placed: _Placed) -> Hashable:
    return placed.form, seen(placed.text)


def _name(placed: _Placed) -> Hashable:
    return placed.form, placed.shape.name


def _likeness(old: _Placed, new: _Placed) -> float:
    if old.form != new.form:
        return -1
    if isinstance(old.shape.content, Image):
        return float(old.shape.content == new.shape.content)
    return likeness(old.text, new.text)
