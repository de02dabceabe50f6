"""A slide with more than its kind can show, which is shown as another kind.

Level: info

Why: some kinds have a fixed number of places, and all have places of a fixed size. What does not fit there is shown
as the nearest kind that holds it, with nothing lost; in the end as a text, which holds everything.

Instead: write `kind:` as it is shown, if that is well; or shorten the texts, as `deck kinds KIND` tells.

Example:

    kind: loop
    title: Every week
    steps:                      # told: six steps are shown as "process"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.kinds.style import Style
from deck.page.page import Page
from deck.source.finding import Finding, Severity

CODE = "shown-otherwise"


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A finding for each slide that is not of the kind that was asked for, at the slide."""
    del style
    for page in pages:
        if page.instead_of and page.part == 1:
            yield Finding(
                code=CODE,
                message=f'this is too much for "{page.instead_of}": it is shown as "{page.shown_as}"{_over(page)}',
                span=page.span,
                label="in this slide",
                help=f"write kind: {page.shown_as}, or shorten it: see deck kinds {page.instead_of}",
                severity=Severity.INFO,
            )


def _over(page: Page) -> str:
    return f", over {page.parts} slides" if page.parts > 1 else ""
