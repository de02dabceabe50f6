"""A slide of the content that goes on over several slides of the deck.

Level: info

Why: what is too much for one slide goes on over further ones, whole and in order. Their titles say so: « (suite) »,
or « (1/3) », « (2/3) », « (3/3) ».

Instead: leave it so, or keep it on one slide: the help says how many items or characters are beyond what one holds.
Two slides with a message each say more than one message twice.

Example:

    kind: levers
    title: Nine things that we did
    levers:                     # told: nine levers go on over 2 slides
      - name: Prices
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.kinds.style import Style
from deck.page.page import Page
from deck.source.finding import Finding, Severity

CODE = "slide-continued"


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A finding for each slide that has several pages, at the slide."""
    del style
    for place, page in enumerate(pages):
        if page.part == 1 and page.parts > 1 and not page.instead_of:
            yield Finding(
                code=CODE,
                message=f"this slide goes on over {page.parts} slides",
                span=page.span,
                label="in this slide",
                help=f"to keep it on one, take about {_beyond(page, pages[place + 1 : place + page.parts])} out",
                severity=Severity.INFO,
            )


def _beyond(first: Page, further: Sequence[Page]) -> str:
    """What is too much for one slide: items of a list, else characters."""
    if first.beyond:
        return f"{first.beyond} {first.item}{'s' * (first.beyond > 1)}"
    return f"{sum(len(item.text) for page in further for item in page.body)} characters"
