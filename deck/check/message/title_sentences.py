"""A title that says several things: two sentences, or three clauses in a row.

Level: warning

Why: an audience keeps one message a page. Of a title with two it keeps neither, and the page has to prove both.

Instead: make two slides of it, each with its message; or keep the stronger one, and let `notes:` say the other. Two
halves of one thought (`Growth pays; 2026 will tell at what price`), a question with its answer, are one message.

Example:

    title: Sales grew by 12%. Costs fell in the south      # told
    title: Sales grew by 12% while costs fell
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.slides import own_title, slides, title_place
from deck.content.model import Report
from deck.prose.statement import sentences
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "title-sentences"

_CLAUSES = re.compile(r"\s*;\s+")
MOST_CLAUSES = 2


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each title of several sentences, or of three clauses and more."""
    for slide in slides(report):
        title = own_title(slide)
        at = _second(title.raw) if title else None
        if title is not None and at is not None:
            yield Finding(
                code=CODE,
                message="this title says more than one thing",
                span=title_place(title, texts, at, len(title.raw.rstrip())),
                label="from here on",
                help="make two slides of it, or move the second message to notes:",
                severity=Severity.WARNING,
            )


def _second(written: str) -> int | None:
    """Where the second sentence begins, or the third clause; None where there is none."""
    words = written.rstrip()
    first, *others = sentences(words)
    if others and first.endswith(".") and len(first.split()) > 2:
        return words.index(others[0], len(first))
    clauses = [match.end() for match in _CLAUSES.finditer(words)]
    return clauses[MOST_CLAUSES - 1] if len(clauses) >= MOST_CLAUSES else None
