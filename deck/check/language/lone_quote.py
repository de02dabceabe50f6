"""A quotation mark without its partner.

Level: info

Why: straight quotes become those of the language in pairs, and one alone stays as it was typed. An opening mark without
the closing one leaves the audience to guess where the quotation ends. Inches behind a number (`a 24" screen`) are none.

Instead: write the missing one, or take the other out.

Example:

    text: He called it "a beginning          # told
    text: He called it "a beginning"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.content.model import Report
from deck.figures.language import Language
from deck.prose.said import said
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "lone-quote"

_STRAIGHT = re.compile(r'(?<!\d)"')
_PAIRS = (("«", "»"), ("“", "”"))


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A remark on each text with a quotation mark that stands alone."""
    for own in said(report):
        if any(sign in own.raw for sign in '"«»“”') and (at := _lone(own.typed_words, report.language)) is not None:
            yield Finding(
                code=CODE,
                message="this quotation mark has no partner",
                span=own.place(texts, at, at + 1),
                label="here",
                help="write the missing one, or take this one out",
                severity=Severity.INFO,
            )


def _lone(words: str, language: Language) -> int | None:
    """Where the first of them stands."""
    for opening, closing in _PAIRS:
        if (at := _unbalanced(words, opening, closing)) is not None:
            return at
    straight = list(_STRAIGHT.finditer(words))
    is_left = straight and '"' in language.prose(words)
    return straight[-1].start() if is_left and (len(straight) % 2 or not _pairs(words, straight)) else None


def _unbalanced(words: str, opening: str, closing: str) -> int | None:
    """The first that closes nothing, or the last that nothing closes; a quotation goes on in a new paragraph."""
    if closing == "”" and "„" in words:
        return None  # „German“ and „Polish” quotations
    opened: list[int] = []
    for match in re.finditer(f"[{opening}{closing}]", words):
        if match[0] == opening:
            opened.append(match.start())
        elif not opened:
            return match.start()
        else:
            opened.pop()
    goes_on = re.search(r"\n\s*\n", words.strip()) is not None
    return None if goes_on or not opened else opened[-1]


def _pairs(words: str, straight: list[re.Match[str]]) -> bool:
    """Whether they stand in pairs, each around words."""
    opens, closes = straight[::2], straight[1::2]
    return all(not words[own.start() - 1 : own.start()].isalnum() or not own.start() for own in opens) and all(
        not words[own.end() : own.end() + 1].isalnum() for own in closes
    )
