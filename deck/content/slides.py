"""The slides of one section: their kinds, their addresses, what they take from the section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args, get_origin

from deck.content.address import Addresses, name_slug, slug, title_slug
from deck.content.bind import INVALID, Binder, likely, written_out
from deck.content.key import keys, model_in_words
from deck.content.model import Section
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds import kind, names
from deck.kinds.slide import Part, Slide, Title
from deck.source.finding import Severity
from deck.source.node import Entry, Mapping, Node, Scalar, Sequence
from deck.source.suggestion import suggest


class Slides:
    """Binds the slides of a section. `binder` names their items with the addresses handed out here."""

    def __init__(self, section: Section, binder: Binder) -> None:
        self._section = section
        self._binder = binder
        self._addresses = Addresses(section.key)
        self._slide = ""
        self._shared: frozenset[str] = frozenset()
        binder.address_of = self._item_address

    def bind(self, entry: Entry) -> tuple[Slide, ...]:
        """The slides under `slides:`."""
        if not isinstance(entry.value, Sequence):
            advice = 'begin each slide on a line of its own with "- kind: "'
            self._binder.say("wrong-type", 'expected a list for "slides"', entry.key.span, advice=advice)
            return ()
        kinds = [found for node in entry.value.items if (found := self._kind(node)) is not None]
        claimed = [self._claim(node, _slide_key(model, node), "") for node, model in kinds]  # before any item's
        self._shared = _on_several(kinds)
        bound = [self._bind(node, model, address) for (node, model), address in zip(kinds, claimed, strict=True)]
        return tuple(slide for slide in bound if slide is not None)

    def _bind(self, node: Mapping, model: type[Slide], address: str) -> Slide | None:
        self._slide = address.rpartition("/")[2]
        derived = {
            "address": address,
            "section": self._section.name,
            "source": () if model.OF_THE_DECK else self._section.source,
        }
        what = f"{model_in_words(model).removesuffix(' slide')} slide"
        slide: Any = self._binder.record(node, model, what=what, others=("kind",), derived=derived)
        if slide is INVALID or not self._has_periods(slide, node):
            return None
        return self._titled(self._addressed(slide), node)

    def _has_periods(self, slide: Slide, node: Mapping) -> bool:
        """Whether some figure of the slide has each period that it asks for; an error for each that none has."""
        parts = dict.fromkeys(part for own in _references(slide) for part in own.figure.quantities)
        sound = True
        for key in (key for key in keys(type(slide)).values() if key.period and parts):
            value = node.value(key.name)
            for asked in value.items if isinstance(value, Sequence) else (value,):
                if isinstance(asked, Scalar) and asked.text.strip() not in parts:
                    message = f'no figure of this slide has "{asked.text.strip()}"'
                    advice = suggest(asked.text, parts, "they have")
                    self._binder.say("unknown-period", message, asked.span, advice=advice)
                    sound = False
        return sound

    def _addressed(self, slide: Slide) -> Slide:
        """The slide with an address for each figure that it shows as an item of its own."""
        return replace(slide, **{field: self._shown(getattr(slide, field)) for field in slide.SHOWN})

    def _shown(self, figures: Any) -> Any:
        if isinstance(figures, tuple):
            return tuple(self._shown(figure) for figure in figures)
        if not isinstance(figures, Reference):
            return figures
        name = figures.figure.name if figures.whole else figures.name
        return replace(figures, address=self._addresses.claim(slug(name), self._slide, shared=True))

    def _kind(self, node: Node) -> tuple[Mapping, type[Slide]] | None:
        """The slide's block, and the model of the kind that it names."""
        if not isinstance(node, Mapping):
            self._binder.say("wrong-type", "expected a slide", node.span, advice='begin it with "kind: "')
            return None
        named = node.entry("kind")
        if named is None:
            self._binder.missing_key(node, "kind", "a slide", ", ".join(names()))
            return None
        name = named.value.text.strip() if isinstance(named.value, Scalar) else ""
        if name not in names():
            self._unknown_kind(name, named.value)
            return None
        model: type[Slide] = kind(name).model
        return node, model

    def _unknown_kind(self, name: str, node: Node) -> None:
        message = f'no kind of slide "{name}"' if name else "expected the name of a kind of slide"
        code = "unknown-kind" if isinstance(node, Scalar) else "wrong-type"
        fix = likely(name, names(), node.span)
        self._binder.say(code, message, node.span, advice=suggest(name, names(), "kinds"), fix=fix)

    def _titled(self, slide: Slide, node: Mapping) -> Slide:
        """The slide; one without a title has its section's name, and its author is asked for a message."""
        if slide.HEADLINE != "title" or slide.OF_THE_DECK or slide.title is not None:
            return slide
        message = "this slide has no title; the section's name stands in"
        advice = "title: what the audience should remember, in a sentence"
        self._binder.say("missing-title", message, node.entries[0].value.span, advice=advice, severity=Severity.INFO)
        title = Title((Run(self._section.name),), raw=self._section.name, span=slide.span)
        return replace(slide, title=title)

    def _item_address(self, model: type[Part], node: Mapping) -> str:
        key, of_a_figure = _item_key(model, node)
        return self._claim(node, key, self._slide, shared=of_a_figure or key in self._shared)

    def _claim(self, node: Mapping, key: str, slide: str, *, shared: bool = False) -> str:
        own = node.value("id")
        if isinstance(own, Scalar) and self._addresses.has(key):
            message = f'"{own.text}" already names something in this section'
            self._binder.say("duplicate-id", message, own.span, advice="choose another, or remove the line")
        return self._addresses.claim(key, slide, shared=shared)


def _references(slide: Slide) -> Iterator[Reference]:
    """The figures that it calls in lists of its own."""
    for field in slide.SHOWN:
        value = getattr(slide, field)
        yield from (own for own in (value if isinstance(value, tuple) else (value,)) if isinstance(own, Reference))


def _on_several(slides: list[tuple[Mapping, type[Slide]]]) -> frozenset[str]:
    """The keys that items of more than one of `slides` have, but for those that their author chose."""
    met: Counter[str] = Counter()
    for node, model in slides:
        met.update({_item_key(part, item)[0] for part, item in _parts(node, model) if not _words(item, "id")})
    return frozenset(key for key, times in met.items() if times > 1)


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


def _slide_key(model: type[Slide], node: Mapping) -> str:
    """The slide's own `id`, else the first words of what it says, else its kind."""
    own = _words(node, "id")
    said = _words(node, model.HEADLINE) or _words(node, "title")
    return slug(own) or title_slug(said) or slug(_words(node, "kind"))


def _item_key(model: type[Part], node: Mapping) -> tuple[str, bool]:
    """The item's own `id`, else made of its name, else of its first figure's name, else of its first text.

    And whether a figure names it: any slide may show the same one.
    """
    wanted = {key.name: key.wanted for key in keys(model).values()}
    made = (
        (name, slug(_words(node, name)) if name == "id" else name_slug(_words(node, name))) for name in _tried(wanted)
    )
    return next(((key, wanted.get(name) is Reference) for name, key in made if key), (slug(model.__name__), False))


def _tried(wanted: dict[str, Any]) -> tuple[str, ...]:
    references = (name for name, what in wanted.items() if what is Reference)
    texts = (name for name, what in wanted.items() if _is_text(what))
    return ("id", "name", *references, *texts)


def _is_text(wanted: Any) -> bool:
    return wanted is str or (isinstance(wanted, type) and issubclass(wanted, Inline))


def _words(node: Mapping, key: str) -> str:
    value = node.value(key)
    return value.text if isinstance(value, Scalar) else ""
