"""The slides of one section: their kinds, their addresses, what they take from the section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from deck.content.address import Addresses, slug
from deck.content.bind import Binder
from deck.content.key import keys, model_in_words
from deck.content.meant_key import in_english
from deck.content.meant_kind import meant_kind
from deck.content.model import Section
from deck.content.naming import Naming, words
from deck.content.one_line import parted
from deck.content.salvage import is_broken, rest_of
from deck.content.sourced import Sources
from deck.figures.book import Reference
from deck.figures.run import Run
from deck.kinds import kind, names
from deck.kinds.slide import Part, Slide, Title
from deck.source.finding import Severity
from deck.source.fix import Edit, Fix
from deck.source.node import Entry, Mapping, Node, Scalar, Sequence
from deck.source.suggestion import GUESS, alike, nearest, suggest

OF_A_KIND = ("unknown-key", "missing-key", "missing-title", "too-few", "wrong-type")
"""Codes of what only a kind asks for."""


class Slides:
    """Binds the slides of a section. `binder` names their items with the addresses handed out here.

    `sources` knows those of the figures that slides show.
    """

    def __init__(self, section: Section, binder: Binder, sources: Sources) -> None:
        self._section = section
        self._binder = binder
        self._sources = sources
        self._addresses = Addresses(section.key)
        self._slide = ""
        self._naming = Naming()
        self._broken: list[Slide] = []
        binder.address_of = self._item_address

    def bind(self, entry: Entry) -> tuple[tuple[Slide, ...], tuple[Slide, ...]]:
        """The slides under `slides:`, and what could be read of those that have errors."""
        if not isinstance(entry.value, Sequence):
            advice = 'begin each slide on a line of its own with "- kind: "'
            self._binder.say("wrong-type", 'expected a list for "slides"', entry.key.span, advice=advice)
            return (), ()
        kinds = [found for node in entry.value.items if (found := self._kind(node)) is not None]
        self._naming = Naming(kinds)
        claimed = [self._claim(node, self._naming.slide(node, model)) for node, model in kinds]  # before any item's
        bound = [
            (self._bind if words(node, "kind").strip() in names() else self._guessed)(node, model, address)
            for (node, model), address in zip(kinds, claimed, strict=True)
        ]
        return tuple(slide for slide in bound if slide is not None), tuple(self._broken)

    def _bind(self, node: Mapping, model: type[Slide], address: str) -> Slide | None:
        self._slide = address.rpartition("/")[2]
        derived = {
            "address": address,
            "section": self._section.name,
            "source": () if model.OF_THE_DECK else self._section.source,
        }
        what = f"{model_in_words(model).removesuffix(' slide')} slide"
        slide: Any = self._binder.record(node, model, what=what, others=("kind",), derived=derived)
        if is_broken(slide) or not self._has_periods(slide, node):
            self._broken += [rest] if (rest := rest_of(slide)) else []
            return None
        return self._titled(self._addressed(slide if node.entry("source") else self._sources.of(slide)), node)

    def _guessed(self, node: Mapping, model: type[Slide], address: str) -> Slide | None:
        """What is wrong with the values of a slide whose kind is a guess: its keys may be those of another kind."""
        told = len(self._binder.findings)
        slide = self._bind(node, model, address)
        found = self._binder.findings
        found[told:] = [own for own in found[told:] if own.code not in OF_A_KIND]
        return slide

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
        node = self._spelt(parted(node, _behind_kind, keys(Slide), self._binder.source, self._binder.findings))
        named = node.entry("kind")
        if named is None:
            self._binder.missing_key(node, "kind", "a slide", ", ".join(names()))
            return None
        name = named.value.text.strip() if isinstance(named.value, Scalar) else ""
        if name not in names():
            meant = meant_kind(name)
            self._unknown_kind(name, meant, named.value)
            name = meant  # so that the slide's other mistakes are told at once
            if not name:
                return None
        model: type[Slide] = kind(name).model
        return node, model

    def _spelt(self, node: Mapping) -> Mapping:
        """The block with the key `kind` where another stands for it, which is told: then all else can be told too."""
        if node.entry("kind"):
            return node
        meant = (own for own in node.entries if in_english(own.key.text) == "kind" or nearest(own.key.text, ("kind",)))
        wrong = next(meant, None)
        if wrong is None:
            return node
        at = wrong.key.span
        fix, advice = Fix((Edit(at, "kind"),)), 'did you mean "kind"?'
        self._binder.say("unknown-key", f'no key "{wrong.key.text}" in a slide', at, advice=advice, fix=fix)
        right = Entry(Scalar("kind", at), wrong.value)
        return Mapping(tuple(right if own is wrong else own for own in node.entries), node.span)

    def _unknown_kind(self, name: str, near: str, node: Node) -> None:
        message = f'no kind of slide "{name}"' if name else "expected the name of a kind of slide"
        code = "unknown-kind" if isinstance(node, Scalar) else "wrong-type"
        fix = Fix((Edit(node.span, near),), safe=alike(name, near)) if near else None
        advice = f'{GUESS} "{near}"?' if near else f"kinds: {', '.join(names())}"
        self._binder.say(code, message, node.span, advice=advice, fix=fix)

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
        key, shared = self._naming.item(node, model)
        return self._claim(node, key, self._slide, shared=shared)

    def _claim(self, node: Mapping, key: str, slide: str = "", *, shared: bool = False) -> str:
        own = node.value("id")
        if isinstance(own, Scalar) and self._addresses.has(key):
            message = f'"{own.text}" already names something in this section'
            self._binder.say("duplicate-id", message, own.span, advice="choose another, or remove the line")
        return self._addresses.claim(key, slide, shared=shared)


def _behind_kind(entry: Entry, word: str) -> bool:
    """Whether a word before a colon in the line of the kind is a key of a slide."""
    return entry.key.text == "kind" and word in keys(Slide)


def _references(slide: Slide) -> Iterator[Reference]:
    """The figures that it calls in lists of its own."""
    for field in slide.SHOWN:
        value = getattr(slide, field)
        yield from (own for own in (value if isinstance(value, tuple) else (value,)) if isinstance(own, Reference))
