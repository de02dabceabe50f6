"""A list of one point, or of more points than an audience takes in.

Level: warning

Why: a list of one is a sentence with a bullet. Of more than six points nobody remembers the middle ones, and the
speaker begins to read them out.

Instead: make the single point part of the text. Split a long list by what its points have in common, and say that in
two titles; or move the details to `notes:`.

Example:

    kind: text
    title: What we did not measure
    points:                     # told: one point
      - text: The north, where the network is new
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.kinds.style import Style
from deck.page.item import Text
from deck.page.page import Page
from deck.source.finding import Finding, Severity

CODE = "list-length"
FEWEST, MOST = 2, 6
POINTS = ("bullet", "heading")
"""The roles of which each paragraph is a point."""


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A warning for each text whose points are too few or too many, as its author divided them."""
    del style
    for page in pages:
        for item in page.items if page.parts == 1 and not page.instead_of else ():
            points = [own for own in item.paragraphs if own.role in POINTS] if isinstance(item, Text) else []
            if points and _is_list(item, page) and not FEWEST <= len(points) <= MOST:
                yield _finding(page, len(points))


def _is_list(item: object, page: Page) -> bool:
    """A text of points, not the sources at the end nor a heading above names."""
    return isinstance(item, Text) and "bullet" in {role.name for role in page.layout.slot(item.slot).roles}


def _finding(page: Page, found: int) -> Finding:
    few = found < FEWEST
    return Finding(
        code=CODE,
        message="this list has one point" if few else f"this list has {found} points, more than anybody takes in",
        span=page.span,
        label="in this slide",
        help="write it as a sentence in text:" if few else "split it over two titles, or move details to notes:",
        severity=Severity.WARNING,
    )
