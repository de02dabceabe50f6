"""What changed in a text, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from deck.compare.change import Change, Kind
from deck.compare.pairs import pair
from deck.compare.words import likeness, seen
from deck.reading.deck import Paragraph

_LEAST = 0.4


def text_changes(
    old: Sequence[Paragraph], new: Sequence[Paragraph], shape: str, kind: Kind = "text", place: tuple[str, ...] = ()
) -> Iterator[Change]:
    """The paragraphs that came, went, moved, or read otherwise; and the links that lead elsewhere."""
    change = partial(Change, kind=kind, shape=shape, place=place)
    before, after = list(enumerate(old, start=1)), list(enumerate(new, start=1))
    pairs = pair(before, after, [_reading], _likeness, least=_LEAST, in_place=True)
    for number, paragraph in pairs.removed:
        yield change(paragraph=number, old=paragraph.text)
    for number, paragraph in pairs.added:
        yield change(paragraph=number, new=paragraph.text)
    for (_, was), (number, paragraph) in pairs.both:
        if seen(was.text) != seen(paragraph.text):
            yield change(paragraph=number, old=was.text, new=paragraph.text)
        yield from _links(was, paragraph, shape, number)
    for (_, was), (number, paragraph) in pairs.moved:
        yield change(paragraph=number, old=was.text, new=paragraph.text, moved=True)


def _links(old: Paragraph, new: Paragraph, shape: str, number: int) -> Iterator[Change]:
    gone = [link for link in old.links if link not in new.links]
    come = [link for link in new.links if link not in old.links]
    for index in range(max(len(gone), len(come))):
        was, now = (links[index] if index < len(links) else None for links in (gone, come))
        yield Change(kind="link", shape=shape, paragraph=number, old=was, new=now)


def _reading(numbered: tuple[int, Paragraph]) -> str:
    return seen(numbered[1].text)


def _likeness(old: tuple[int, Paragraph], new: tuple[int, Paragraph]) -> float:
    return likeness(old[1].text, new[1].text)
