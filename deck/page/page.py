"""A page: a layout and the items that fill it, measured and placed; what `check` and `write` know of a slide."""

from __future__ import annotations

import re

from deck.brand.layout import Layout
from deck.figures.run import Run
from deck.frozen import frozen
from deck.page.item import Item, Text
from deck.source.span import NOWHERE, Span

HEAD = ("title", "kicker", "source")
"""The roles of what stands around the body of a page."""


@frozen(kw_only=True)
class Page:
    """One slide to be. Items are in reading order: title first, then kicker, body, source."""

    address: str
    """Section and slide: `leviers/quatre-leviers-portent`."""
    section: str
    """The section's heading: the PowerPoint section."""
    layout: Layout
    items: tuple[Item, ...]
    notes: tuple[tuple[Run, ...], ...] = ()
    """What the speaker says: paragraphs."""
    moved: tuple[str, ...] = ()
    """What the line at its foot should say and has no room for: it is in the notes."""
    span: Span = NOWHERE
    """Where its content stands."""
    part: int = 1
    parts: int = 1
    """Which of how many pages of one slide of the content."""
    beyond: int = 0
    """How many items of its slide are more than one page holds; 0 where its texts are too long."""
    item: str = "item"
    """What these are called: `row`."""
    long_kicker: str = ""
    """Its kicker where that is too long for a line: the notes say it whole."""
    hidden_sources: int = 0
    """How many of its sources have no room at its foot; the notes name them all."""
    instead_of: str = ""
    """The kind of slide that its author asked for, which could not hold it."""
    shown_as: str = ""
    """The kind that holds it instead."""

    @property
    def title(self) -> str:
        """The title's text, line breaks as spaces."""
        for item in self.items:
            if isinstance(item, Text) and item.slot == "title":
                return unbroken(item.text)
        return ""

    @property
    def body(self) -> tuple[Text, ...]:
        """Its texts without those around the body: title, kicker, source line. A quote in the title's place is body."""
        return tuple(item for item in self.items if isinstance(item, Text) and self.is_body(item))

    def is_body(self, item: Text) -> bool:
        return self.layout.slot(item.slot).roles[0].name not in HEAD


_UNSPACED = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u2e80", "\ua4cf"),
    ("\uf900", "\ufaff"),
    ("\uff00", "\uffef"),
)
"""Thai and its neighbours, Chinese, Japanese: lines end there without a space."""
_JOINED = re.compile(r"\w-\Z|(?<=\w)[\u2010\u2013\u2014]\Z")


def unbroken(text: str) -> str:
    """A title that was broken into lines on one line again: with a space, where it was not broken inside a word."""
    whole, *lines = text.split("\n")
    for line in lines:
        inside = _JOINED.search(whole) or _is_unspaced(whole[-1:]) or _is_unspaced(line[:1])
        whole += line if inside else f" {line}"
    return whole


def _is_unspaced(char: str) -> bool:
    return any(first <= char <= last for first, last in _UNSPACED)
