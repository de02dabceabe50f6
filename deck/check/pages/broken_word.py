"""A word that is wider than its place, and so breaks in the middle.

Level: warning

Why: PowerPoint breaks such a word at any of its characters, without a hyphen. Addresses may break and are not told.

Instead: use a shorter word, put a soft hyphen or a space where it may break, or give the figure a `short:` label.

Example:

    label: Orders in hand at the end of the year
    short: Orders
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.check.pages.overflow import opening
from deck.check.places import UNKNOWN, Places
from deck.kinds.style import Style
from deck.page import tabular
from deck.page.fit import broken_words
from deck.page.item import Item, Table, Text
from deck.page.page import Page
from deck.source.finding import Finding, Severity

CODE = "broken-word"


def check(pages: Sequence[Page], style: Style, places: Places = UNKNOWN) -> Iterator[Finding]:
    """A warning for each word that has to break."""
    for page in pages:
        for item in page.items:
            for word in _broken(item, page, style):
                yield Finding(
                    code=CODE,
                    message=f'the word "{opening(word)}" is wider than its place and breaks in the middle',
                    span=places.of(item.address, page.span),
                    label="here",
                    help="use a shorter word, or a space or hyphen where it may break",
                    severity=Severity.WARNING,
                )


def _broken(item: Item, page: Page, style: Style) -> tuple[str, ...]:
    if isinstance(item, Table):
        return tabular.broken_words(item, style.measure)
    if isinstance(item, Text):
        return broken_words(item, page.layout.slot(item.slot), style.brand, style.measure)
    return ()
