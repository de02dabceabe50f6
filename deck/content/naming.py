"""The keys of the slides and items of a section, made of what their authors wrote.

Keys are short: the first words of a title, a name up to its first comma. Where several begin alike, each has all of its
words, and items their slide's key before them: so what is put before never takes over an address, it only makes a
short one longer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, get_args, get_origin

from deck.content.address import name_slug, slug, spoken, title_slug
from deck.content.bind import written_out
from deck.content.key import keys
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.kinds.slide import Part, Slide
from deck.source.node import Mapping, Scalar, Sequence


class Naming:
    """Knows the slides of one section, each its block with the model of its kind."""

    def __init__(self, slides: Iterable[tuple[Mapping, type[Slide]]] = ()) -> None:
        slides = tuple(slides)
        self._slides = _shared(_slide_key(model, node) for node, model in slides if not words(node, "id"))
        items = (own for node, model in slides for own in _parts(node, model))
        self._items = _shared(_item_key(part, item)[0] for part, item in items if not words(item, "id"))

    def slide(self, node: Mapping, model: type[Slide]) -> str:
        """The slide's own `id`, else the first words of what it says, else its kind."""
        key = slug(words(node, "id")) or _slide_key(model, node)
        return _slide_key(model, node, whole=True) if key in self._slides else key

    def item(self, node: Mapping, model: type[Part]) -> tuple[str, bool]:
        """The item's own `id`, else made of its name, else of its first figure's name, else of its first text.

        And whether another slide may have it too: any may show the same figure.
        """
        own = slug(words(node, "id"))
        if own:
            return own, False
        key, of_a_figure = _item_key(model, node)
        if key not in self._items:
            return key, of_a_figure
        return _item_key(model, node, whole=True)[0], True


def _shared(made: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key, times in Counter(made).items() if times > 1)


def _slide_key(model: type[Slide], node: Mapping, *, whole: bool = False) -> str:
    said = words(node, model.HEADLINE) or words(node, "title")
    return (slug(spoken(said)) if whole else title_slug(said)) or slug(words(node, "kind"))


def _item_key(model: type[Part], node: Mapping, *, whole: bool = False) -> tuple[str, bool]:
    """And whether a figure names it."""
    wanted = {key.name: key.wanted for key in keys(model).values()}
    said = ((name, words(node, name)) for name in _tried(wanted))
    made = ((name, slug(spoken(text)) if whole else name_slug(text)) for name, text in said)
    return next(((key, wanted.get(name) is Reference) for name, key in made if key), (slug(model.__name__), False))


def _tried(wanted: dict[str, Any]) -> tuple[str, ...]:
    references = (name for name, what in wanted.items() if what is Reference)
    texts = (name for name, what in wanted.items() if _is_text(what))
    return ("name", *references, *texts)


def _is_text(wanted: Any) -> bool:
    return wanted is str or (isinstance(wanted, type) and issubclass(wanted, Inline))


def _parts(node: Mapping, model: type) -> Iterator[tuple[type[Part], Mapping]]:
    """The items under `node`, at any depth, each with its model."""
    for key in keys(model).values():
        wanted = get_args(key.wanted)[0] if get_origin(key.wanted) is tuple else key.wanted
        if not (isinstance(wanted, type) and issubclass(wanted, Part)):
            continue
        value = node.value(key.name)
        for each in value.items if isinstance(value, Sequence) else (value,):
            item = written_out(each, wanted) if each is not None else None
            if isinstance(item, Mapping):
                yield wanted, item
                yield from _parts(item, wanted)


def words(node: Mapping, key: str) -> str:
    """The text under a key of a block; empty where there is none."""
    value = node.value(key)
    return value.text if isinstance(value, Scalar) else ""
