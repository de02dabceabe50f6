"""A title that ends with a full stop.

Level: warning

Why: a title is read at a glance, like a headline. The stop adds nothing and looks like a piece of a longer text.

Instead: take it out. Question and exclamation marks, an ellipsis and abbreviations (`etc.`, `Inc.`) may stay.

Example:

    title: Profit grew faster than sales.    # told
    title: Profit grew faster than sales
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.slides import own_title, slides, title_place
from deck.content.model import Report
from deck.figures.late import Late
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.text import SourceText

CODE = "title-stop"

_STOP = re.compile(r"(?<![.…])\.(?=\**$)")
"""Before the marks that end bold or italics, too."""
_ABBREVIATION = Late(r"(?:\b\w|\betc|\b(?:Inc|Ltd|Corp|Co|Bros|Jr|Sr|vs|approx|env|p\. ex|cf|ex|min|max))\.$")


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each title that ends with a stop, with the edit that takes it out."""
    for slide in slides(report):
        title = own_title(slide)
        written = title.raw.rstrip() if title else ""
        stop = _STOP.search(written)
        if title is None or stop is None or _ABBREVIATION.search(written.rstrip("*")):
            continue
        place = title_place(title, texts, *stop.span())
        yield Finding(
            code=CODE,
            message="this title ends with a full stop",
            span=place,
            label="here",
            help="take it out: a title is a headline",
            severity=Severity.WARNING,
            fix=Fix((Edit(place, ""),)),
        )
