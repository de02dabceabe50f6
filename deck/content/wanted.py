"""What a key wants wherever an author may write it, a list or a text: asked before it is known what block it is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import get_args, get_origin

from deck.content.key import Key, in_words, keys
from deck.content.model import Deck, Person, Section, StatedFigure
from deck.kinds import kind, names
from deck.kinds.slide import Part
from deck.source.list_begun import Wanted

_ELSEWHERE: tuple[tuple[str, Wanted], ...] = (("slides", "a list"), ("figures", ""), ("sources", ""))
"""Keys of a section that its model does not name."""


def wanted(name: str) -> Wanted:
    """What every key of that name wants; nothing for an unknown one, and where they do not agree."""
    return _wanted().get(name, "")


@cache
def _wanted() -> Mapping[str, Wanted]:
    found: dict[str, set[Wanted]] = {name: {own} for name, own in _ELSEWHERE}
    for model in (Deck, Section, Person, StatedFigure, *(kind(name).model for name in names())):
        for key in _keys(model):
            found.setdefault(key.name, set()).add(_of(key))
    return {name: own.pop() for name, own in found.items() if len(own) == 1}


def _keys(model: type) -> Iterator[Key]:
    """The keys of a block, and of the blocks in it."""
    for key in keys(model).values():
        yield key
        inner = get_args(key.wanted)[0] if get_origin(key.wanted) is tuple else key.wanted
        if isinstance(inner, type) and issubclass(inner, Part):
            yield from _keys(inner)


def _of(key: Key) -> Wanted:
    if get_origin(key.wanted) is tuple:
        return "a list"
    return "text" if in_words(key.wanted) == "text" else ""
