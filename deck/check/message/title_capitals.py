"""A title all in capitals.

Level: warning

Why: capitals are read more slowly than words with their shape, they take a third more room, and they shout.

Instead: write the sentence as a sentence. Abbreviations and names keep their capitals.

Example:

    title: RECORD PROFIT IN 2025    # told
    title: Record profit in 2025
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.slides import own_title, slides
from deck.content.model import Report
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "title-capitals"

_WORD = re.compile(r"[^\W\d_]+")
_LONG, _AT_LEAST, _MANY = 5, 2, 4
"""How many words of how many letters it takes, or one among how many: `AWS & IBM` is no shouting."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each title without a small letter and with words that are no abbreviations."""
    del texts
    for slide in slides(report):
        title = own_title(slide)
        if title is not None and _shouts(title.text):
            yield Finding(
                code=CODE,
                message="this title is all in capitals",
                span=title.span,
                label="here",
                help="write it as a sentence: names and abbreviations keep their capitals",
                severity=Severity.WARNING,
            )


def _shouts(text: str) -> bool:
    words = [word for word in _WORD.findall(text) if word != word.lower()]
    long = sum(len(word) >= _LONG for word in words)
    return text == text.upper() and (long >= _AT_LEAST or (long > 0 and len(words) >= _MANY))
