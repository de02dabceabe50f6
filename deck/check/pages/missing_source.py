"""A page with figures that does not say where they come from.

Level: warning

Why: the first question about a figure is where it comes from. The audience, and whoever reads the deck later, must
find the answer on the page itself.

Instead: name the source once under `sources:` in a section file, and call it with `source:` on the slide, or once at
the head of the section for all its slides.

Example:

    section: Results
    source: accounts            # holds for every slide of this file
    sources:
      accounts: Annual accounts 2025
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from deck.figures.numeral import numerals
from deck.kinds.style import Style
from deck.page.item import Chart, Item, Table, Text
from deck.page.page import Page
from deck.source.finding import Finding, Severity

CODE = "missing-source"
_DIGIT = re.compile("[0-9]")
PLACES = ("source", "sources")
"""The slots where a page says it; a page without one (the cover) tells in its notes."""


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A warning for each page with data that names none of the deck's sources; only one where the deck has none."""
    for page in pages:
        if _has_data(page, style) and _could_say(page) and not _says(page, style):
            yield Finding(
                code=CODE,
                message="the figures on this page have no source",
                span=page.span,
                label="in this slide",
                help=_advice(style),
                severity=Severity.WARNING,
            )
            if not style.sources:
                return


MANY = 3
"""So many numbers with their units make data of a text."""


def _has_data(page: Page, style: Style) -> bool:
    return any(_is_data(item) for item in page.items) or _numbers(page, style) >= MANY


def _numbers(page: Page, style: Style) -> int:
    """How many numbers with a unit its texts and tables state, each once."""
    texts = [item.text for item in page.body]
    texts += [cell.text for item in page.items if isinstance(item, Table) for row in item.rows for cell in row]
    stated = (own for text in texts if _DIGIT.search(text) for own in numerals(text, style.language.tag))
    return len({(own.value, own.scale, own.unit) for own in stated if own.unit and own.in_digits})


def _is_data(item: Item) -> bool:
    if isinstance(item, Text):
        return any(own.role.startswith(("figure", "giant")) for own in item.paragraphs)
    return isinstance(item, Chart) or (isinstance(item, Table) and item.data)


def _could_say(page: Page) -> bool:
    return any(slot.name in PLACES for slot in page.layout.slots)


def _says(page: Page, style: Style) -> bool:
    """Whether a source stands in its place: the deck's, or one written out in a note (`Source: …`)."""
    words = {style.language.word("source").casefold(), style.language.word("sources").casefold()}
    known = [*("".join(run.text for run in source.runs) for source in style.sources), *words]
    said = [item.text for item in page.items if isinstance(item, Text) and item.slot in PLACES]
    return any(source in text or source in text.casefold() for text in said for source in known)


def _advice(style: Style) -> str:
    if style.sources:
        return "add source: with a name from sources:, or once at the head of the section"
    return "name it under sources: in a section file, and write source: at the head of the sections that use it"
