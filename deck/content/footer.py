"""The line at the foot of every page: the deck's title and date, the same words on all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.brand.layout import Slot
from deck.figures.run import Run
from deck.kinds.style import Style
from deck.page.page import Page

DOT = "\u00a0\u00a0·\u00a0\u00a0"


def footer(title: str, when: str, pages: Sequence[Page], style: Style) -> str:
    """Title and date where the narrowest footer of the deck holds them, else as much of the title as it holds."""
    slots = [slot for page in pages for slot in page.layout.slots if slot.type == "ftr"]
    if not slots:
        return DOT.join(part for part in (title, when) if part)
    narrowest = min(slots, key=lambda slot: slot.box.width)
    return next((words for words in _shorter(title, when) if _holds(narrowest, words, style)), "")


def _shorter(title: str, when: str) -> Iterator[str]:
    yield DOT.join(part for part in (title, when) if part)
    yield title
    words = title.split(" ")
    for count in range(len(words) - 1, 0, -1):
        yield " ".join(words[:count]).rstrip(" ,;:\u00a0") + "…"


def _holds(slot: Slot, words: str, style: Style) -> bool:
    return style.lines((Run(words),), slot.roles[0], slot.box.width) == 1
