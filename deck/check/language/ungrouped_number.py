"""A long number written in one, of which nobody can tell whether it counts something or is a code.

Level: info

Why: 1200000 is read digit by digit. What counts something (`1200000 users`, `more than 1200000`) is set in groups of
three by itself; a number that stands alone may be a code, and is left as it is.

Instead: write it in groups, as the language has it: `1 200 000` in French, `1,200,000` in English. Or round it:
`1.2 million`.

Example:

    text: In the second year it was 1200000.      # told
    text: In the second year it was 1,200,000.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.content.model import Report
from deck.figures.typed import counts, grouped, is_code, long_numbers
from deck.prose.said import Said, said
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.text import SourceText

CODE = "ungrouped-number"
SHORTEST = 7
"""Digits: of fewer, most that stand alone are codes."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A remark on each long number that may be a code."""
    for own in said(report):
        for found in long_numbers(own.typed_words):
            if len(found["whole"]) >= SHORTEST and not counts(found) and not is_code(found):
                yield _finding(own, found, " " if report.language.is_french else ",", texts)


def _finding(own: Said, found: re.Match[str], separator: str, texts: Mapping[str, SourceText]) -> Finding:
    place, written = own.place(texts, found.start("whole"), found.end()), grouped(found, separator)
    return Finding(
        code=CODE,
        message=f'"{found[0]}" is hard to read',
        span=place,
        label="here",
        help=f'if it counts something, write "{written}"; a code may stay',
        severity=Severity.INFO,
        fix=Fix((Edit(place, written),), safe=False),
    )
