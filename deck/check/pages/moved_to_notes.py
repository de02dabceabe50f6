"""A sentence of the line at the foot of a page that has no room there.

Level: info

Why: that line says what an author notes about the figures, how computed ones were computed, what signs mean, and the
source, on two lines. It is said in as few words as it can be; what is beyond that stands in the speaker's notes alone,
where the audience does not see it.

Instead: shorten `note:` or the names under `sources:`, or show fewer computed figures on one slide. A page of 16:9 has
the longest lines.

Example:

    kind: big-number
    title: Five things to know about one number
    note: |
      The first of them.

      And so on, for ten lines.    # told: what is beyond two lines goes to the notes
    figure: sales
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.kinds.style import Style
from deck.page.page import Page
from deck.source.finding import Finding, Severity

CODE = "moved-to-notes"
SHOWN = 60
"""Characters of a sentence that say which it is."""


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A finding for each page that says less at its foot than it should."""
    del style
    for page in pages:
        if page.moved:
            yield Finding(
                code=CODE,
                message=f"no room at the foot of this page for {_said(page.moved)}: in the notes instead",
                span=page.span,
                label="in this slide",
                help="shorten its note: or the names of its sources",
                severity=Severity.INFO,
            )


def _said(sentences: Sequence[str]) -> str:
    """The first of them, and how many more there are."""
    first, more = sentences[0], len(sentences) - 1
    quoted = f'"{first[:SHOWN].rstrip()}…"' if len(first) > SHOWN else f'"{first}"'
    return f"{quoted} and {more} more sentence{'s' * (more > 1)}" if more else quoted
