"""Bold, italic, code or a link that is opened and never closed: the audience would read its signs.

Level: warning

Why: `**` opens right before a word and closes right behind one. Without its partner it is no markup, and stands on the
slide. Stars that mean something else are left alone: `5 * 3`, `12 %*` and its note (`*estimated`), `*.py`.

Instead: close it right behind the last word, or write a backslash before a sign that the audience should see.

Example:

    text: We open **on Sundays from May          # told
    text: We open **on Sundays** from May
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.content.model import Report
from deck.figures.markup import CALL, marked_up
from deck.figures.spared import WEB
from deck.prose.said import said
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "unclosed-markup"

_BLANKED = re.compile(
    rf"\\.|`[^`]+`|{CALL.pattern}|\]\([^)\n]*\)|{WEB}"
    r"|(?P<stars>\*\*?)(?![\s*])(?:[^*]|(?<!\*)\*\*(?!\*)[^*]+\*\*)+?(?<![\s*])(?P=stars)(?!\*)"
)
"""What holds signs that mean something, or belong together."""
_OPENED = re.compile(r"(?:(?<=[\s(«“‘\"'])|\A)(?:\*\*|`)(?=[^\W_]|[«“])|(?<=[\s(«“])(?<!\n)\*(?=[^\W\d_])")
"""A sign right before a word. One star that begins a text calls no partner: so begins a footnote."""
_OPENED_LINK = r"\\.|`[^`]+`|(?P<link>\[[^\[\]]+\]\()(?!(?:(?!\n\s*\n)[^)])*\))"
_NAMES = {"**": "bold", "*": "italic", "`": "code"}


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each text in which something is opened and not closed, at the first of them."""
    for own in said(report):
        if not own.inline:
            continue
        if ("*" in own.raw or "`" in own.raw) and (opened := _opened(own.raw)):
            sign = opened[0]
            yield Finding(
                code=CODE,
                message=f'"{sign}" begins {_NAMES[sign]} here and is never closed',
                span=own.place(texts, *opened.span()),
                label="here",
                help=f'write "{sign}" right behind the last word of it, or "\\{sign}" for a plain sign',
                severity=Severity.WARNING,
            )
        if "](" in own.raw and (opened := _opened_link(own.raw)):
            yield Finding(
                code=CODE,
                message="a link begins here and is never closed",
                span=own.place(texts, *opened.span("link")),
                label="here",
                help='write ")" right behind its address, or "\\[" for a plain "["',
                severity=Severity.WARNING,
            )


def _opened_link(raw: str) -> re.Match[str] | None:
    """The first link whose parenthesis does not end before its paragraph does."""
    return next((own for own in re.finditer(_OPENED_LINK, raw) if own["link"]), None)


def _opened(raw: str) -> re.Match[str] | None:
    """The first sign that opens something; none where they are several stars, as in `*args`, or none is left to see."""
    words = _BLANKED.sub(lambda match: "\ufffc" * len(match[0]), raw)
    opened = list(_OPENED.finditer(words))
    if not opened or (len(opened) > 1 and any(own[0] == "*" for own in opened)):
        return None
    shown = "".join(piece.text for piece in marked_up(raw) if not piece.code)
    return opened[0] if opened[0][0] in shown else None
