"""The line at the foot of every page: the deck's title and date, in the same words wherever they have room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from deck.brand.layout import Slot
from deck.brand.metrics import font
from deck.figures.run import Run
from deck.kinds.style import Style
from deck.page.fit import line_count
from deck.page.measure import Measure
from deck.page.page import Page

WIDE = "Arial"
DOT = "\u00a0\u00a0·\u00a0\u00a0"


def footer(title: str, when: str, pages: Sequence[Page], style: Style) -> str:
    """Title and date where the widest footer of the deck holds them, else as much of the title as it holds."""
    slots = [slot for page in pages for slot in page.layout.slots if slot.type == "ftr"]
    if not slots:
        return _joined(title, when)
    return _longest(max(slots, key=lambda slot: slot.box.width), title, when, style)


def narrow_footers(title: str, when: str, pages: Sequence[Page], style: Style) -> Mapping[str, str]:
    """What stands at the foot of layouts that have no room for the deck's own words there, by their names."""
    words = footer(title, when, pages, style)
    slots = {page.layout.name: slot for page in pages for slot in page.layout.slots if slot.type == "ftr"}
    return {name: _longest(slot, title, when, style) for name, slot in slots.items() if not _holds(slot, words, style)}


def _longest(slot: Slot, title: str, when: str, style: Style) -> str:
    return next((words for words in _shorter(title, when) if _holds(slot, words, style)), "")


def _shorter(title: str, when: str) -> Iterator[str]:
    """The words, and what may stand for them: without the date, the subject alone, the beginning."""
    yield _joined(title, when)
    yield title
    subject = title.partition(":")[0].rstrip(" \u00a0")
    yield _joined(subject, when)
    yield subject
    words = subject.split(" ")
    for count in range(len(words) - 1, 0, -1):
        yield " ".join(words[:count]).rstrip(" ,;:\u00a0") + "…"


def _joined(*parts: str) -> str:
    return DOT.join(part for part in parts if part)


def _holds(slot: Slot, words: str, style: Style) -> bool:
    """In the brand's font, and in the wider one that most brands are set in: so these say the same."""
    wide = font(WIDE, None)
    measures = (style.measure, Measure(wide, wide))
    return all(line_count((Run(words),), slot.roles[0], slot.box.width, own) == 1 for own in measures)
