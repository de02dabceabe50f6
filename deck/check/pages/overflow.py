"""Text that does not fit its place, even at the smallest size of its role.

Why: every text is measured with the metrics of the brand's fonts before anything is written, in the frame that the
layout gives it. What is too much for a slide goes on over further ones; a title or a line of the cover
cannot, and the deck would show it cut or over its neighbour.

Instead: shorten it by as many characters as the finding says, or move a part to `text:` or `notes:`. A title has two
lines of about 60 characters.

Example:

    title: What the audience should remember, in a sentence
    notes: The sentences that the speaker says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.check.places import UNKNOWN, Places
from deck.kinds.style import Style
from deck.page.fit import overflow, room_for
from deck.page.item import Text
from deck.page.page import Page, unbroken
from deck.source.finding import Finding
from deck.source.span import Span

CODE = "text-overflow"
SHOWN = 40
"""So many characters of a text name it."""


def check(pages: Sequence[Page], style: Style, places: Places = UNKNOWN) -> Iterator[Finding]:
    """A finding for each text that is higher than its frame."""
    for page in pages:
        for item in page.items:
            if isinstance(item, Text):
                slot = page.layout.slot(item.slot)
                if overflow(item, slot, style.brand, style.measure):
                    fitting = room_for(item, slot, style.brand, style.measure)
                    yield _finding(places.of(item.address, page.span), item, fitting)


def _finding(place: Span, item: Text, fitting: str) -> Finding:
    """`fitting` is as much of it as has room."""
    words = unbroken(item.text)
    excess = max(1, len(words) - len(fitting))
    part = item.address.rpartition("#")[2]
    end = f'end it after "{_ending(fitting)}"' if fitting else "shorten it"
    return Finding(
        code=CODE,
        message=f'the text "{opening(words)}" is about {excess} characters too long for its place ({part})',
        span=place,
        label="here",
        help=f"{end}, or move the rest to notes:",
    )


def opening(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[: SHOWN - 1].rstrip()}…"


def _ending(words: str) -> str:
    """The last few words."""
    return words if len(words) <= SHOWN else f"…{words[-SHOWN // 2 :].partition(' ')[2]}"
