"""An agenda that has fewer than two sections to list.

Level: info

Why: an agenda of one entry tells the audience nothing.

Instead: put each section of the report into a file of its own, or leave the agenda out. An overview and a closing do
not count, unless their file says `numbered: yes`; an appendix never does.

Example:

    sections:         # deck.yaml: each of them an entry of the agenda
      - figures
      - levers
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.content.frame import chapters, slides
from deck.content.model import Report
from deck.kinds.agenda import Agenda
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "short-agenda"


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A remark on each agenda of a deck with none or one to list."""
    del texts
    count = sum(not chapter.appendix for chapter in chapters(report))
    for slide in slides(report) if count < 2 else ():
        if isinstance(slide, Agenda):
            yield Finding(
                code=CODE,
                message=f"the agenda has {'one entry' if count else 'no entries'}",
                span=report.deck.places.get("agenda", slide.span) if slide.address == "deck/agenda" else slide.span,
                label="here",
                help="an agenda lists the sections, a file each: make more of them, or leave it out",
                severity=Severity.INFO,
            )
