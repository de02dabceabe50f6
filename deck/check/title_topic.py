"""A title that names a topic where it could say something.

Level: warning

Why: the section's name stands above the title already. A title that repeats it leaves the audience to find out by
themselves what the page says; most people remember titles only.

Instead: write what the page shows, in a sentence: who did what, and how much.

Example:

    section: Key figures
    slides:
      - kind: table
        title: Key figures                   # told
        title: Profit grew faster than sales
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check.slides import own_title, plain, slides
from deck.content.model import Report
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "title-topic"


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each title that only repeats the line above it."""
    del texts
    for slide in slides(report):
        title = own_title(slide)
        above = {plain(slide.section), plain(slide.kicker)} - {""}
        if title is not None and plain(title.text) in above:
            yield Finding(
                code=CODE,
                message="this title repeats the line above it and says nothing more",
                span=title.span,
                label="here",
                help="write what the audience should remember, in a sentence",
                severity=Severity.WARNING,
            )
