"""More sources than have room at the foot of a slide.

Level: info

Why: the source line has two lines. As many sources are named there as hold, then the number of the others; the
notes name all of them, and so does the closing slide of a deck.

Instead: leave it so, or give the sources shorter names in `sources:`.

Example:

    kind: text
    title: What we did
    source: [counts, survey, annual-report, minutes, contracts, invoices]    # told where these take three lines
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.kinds.style import Style
from deck.page.page import Page
from deck.source.finding import Finding, Severity

CODE = "hidden-sources"


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A finding for each slide of the content that does not name all of its sources."""
    del style
    for page in pages:
        if page.part == 1 and page.hidden_sources:
            count = page.hidden_sources
            subject = f"{count} sources have" if count > 1 else "1 source has"
            yield Finding(
                code=CODE,
                message=f"{subject} no room at the foot of the slide: see the notes",
                span=page.span,
                label="in this slide",
                help="to show them all, give them shorter names in sources:, or call fewer here",
                severity=Severity.INFO,
            )
