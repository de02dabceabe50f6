"""Text that does not fit its place, even at the smallest size of its role.

Why: every text is measured with the metrics of the brand's fonts before anything is written, in the frame that the
layout gives it. Where it is too long even at the smallest size, the deck would show it cut or over its neighbour.

Instead: shorten it by about as many characters as the finding says, or move a sentence to `notes:`. A title has two
lines of about 60 characters.

Example:

    text: The sentence that the audience must read.
    notes: The sentences that the speaker says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.kinds.style import Style
from deck.page.fit import overflow
from deck.page.item import Text
from deck.page.page import Page
from deck.source.finding import Finding

CODE = "text-overflow"


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A finding for each text that is higher than its frame."""
    for page in pages:
        for item in page.items:
            if isinstance(item, Text):
                slot = page.layout.slot(item.slot)
                beyond = overflow(item, slot, style.brand, style.measure)
                if beyond:
                    yield _finding(page, item, 1 + beyond / slot.box.height)


def _finding(page: Page, item: Text, ratio: float) -> Finding:
    """The excess in characters: the text's length beyond what as much of it as fits would have."""
    words = item.text.replace("\n", " ")
    excess = max(1, round(len(words) - len(words) / ratio))
    part = item.address.rpartition("#")[2]
    return Finding(
        code=CODE,
        message=f'the text "{_opening(words)}" is about {excess} characters too long for its place ({part})',
        span=page.span,
        label="in this slide",
        help=f"shorten it by about {excess} characters, or move a sentence to notes:",
    )


def _opening(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39].rstrip()}…"
