"""A page: a layout and the items that fill it, measured and placed; what `check` and `write` know of a slide."""

from __future__ import annotations

from dataclasses import dataclass, replace

from deck.brand.layout import Layout
from deck.figures.run import Run
from deck.page.item import Item, Text
from deck.source.span import NOWHERE, Span


@dataclass(frozen=True, slots=True, kw_only=True)
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
    span: Span = NOWHERE
    """Where its content stands."""

    @property
    def title(self) -> str:
        """The title's text, line breaks as spaces."""
        for item in self.items:
            if isinstance(item, Text) and item.slot == "title":
                return " ".join(item.text.split("\n"))
        return ""

    def titled(self, more: str) -> Page:
        """The page with more text at the end of its title."""
        return replace(self, items=tuple(_longer(item, more) if _is_title(item) else item for item in self.items))


def _is_title(item: Item) -> bool:
    return isinstance(item, Text) and item.slot == "title"


def _longer(item: Item, more: str) -> Item:
    assert isinstance(item, Text)
    *paragraphs, last = item.paragraphs
    return replace(item, paragraphs=(*paragraphs, replace(last, runs=(*last.runs, Run(more)))))
