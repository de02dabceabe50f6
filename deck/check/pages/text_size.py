"""Text that is smaller than the back row reads with ease.

Level: warning

Why: every text is set as large as its place allows, down the scale of its role: to 24 pt for a title, 14 pt for what is
read as sentences, 12 pt for captions, sources, lists of names and long tables. Where there is much of it some kinds go
below that, so that it stays together on one slide: the dates of a long timeline, an agenda of many parts, a listing of
code, a title that says in addition which part of its slide this is.

Instead: shorten it, or say it on two slides with a message each.

Example:

    kind: timeline
    title: Eight years
    dates:
      - date: 2019
        name: First docks
        text: Six stations in the old town, and two at the river    # and so on: told, set at 12 pt
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.kinds.style import Style
from deck.page.fitting import TABLE, SetText, set_texts
from deck.page.page import Page
from deck.source.finding import Finding, Severity
from deck.units import points, pt

CODE = "small-text"
FLOOR, COMFORTABLE = pt(12), pt(14)
SMALL_PRINT = frozenset((
    *("source", "note", "kicker", "caption", "unit", "label", "index", "reference", "current", "confidential", "draft"),
    *("author", "contact", "role", "institution", "course", "occasion", "partner", TABLE),
))  # fmt: skip
"""Roles that are small by nature: what stands under a figure, lists of names, the small lines of a cover, tables."""


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A finding for each slide of the content with text under its comfortable size, about the worst of it."""
    del style
    told = set()
    for page in pages:
        small = [own for own in set_texts(page) if own.size < _comfortable(own)]
        if small and page.address not in told:
            told.add(page.address)
            yield _finding(page, min(small, key=lambda own: own.size / _comfortable(own)))


def _comfortable(own: SetText) -> int:
    """What the role's scale ends with, where its words are not smaller than they should be even so."""
    return max(own.least, FLOOR if own.role in SMALL_PRINT else COMFORTABLE)


def _finding(page: Page, own: SetText) -> Finding:
    part = own.address.rpartition("#")[2]
    return Finding(
        code=CODE,
        message=f"text at {points(own.size):g} pt ({part}): {points(_comfortable(own)):g} pt would be easier to read",
        span=page.span,
        label="in this slide",
        help="shorten it, or say it on two slides",
        severity=Severity.WARNING,
    )
