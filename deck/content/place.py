"""Places inside a value: where a piece of prose stands in the lines of its file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deck.source.span import Span


def within(lines: Sequence[str], span: Span, piece: str, occurrence: int = 0) -> Span:
    """Where `piece` of the text at `span` stands, its white space wrapped or not; `span` when it is not found.

    `lines` are the file's, without their ends; `occurrence` counts from 0.
    """
    pattern = re.compile(r"\s+".join(re.escape(word) for word in piece.split()) or re.escape(piece))
    text, start = _slice(lines, span)
    for index, match in enumerate(pattern.finditer(text)):
        if index == occurrence:
            line, column = _position(text, match.start(), span.line, start)
            end_line, end_column = _position(text, match.end(), span.line, start)
            return Span(span.path, line, column, end_line, end_column)
    return span


def _slice(lines: Sequence[str], span: Span) -> tuple[str, int]:
    """The text of a span from its first column on, and that column."""
    block = list(lines[span.line - 1 : span.end_line])
    if block and span.end_line > span.line and span.end_column == 1:
        block.pop()
    elif block and span.end_line <= span.line + len(block) - 1:
        block[-1] = block[-1][: span.end_column - 1]
    return "\n".join(block)[span.column - 1 :], span.column


def _position(text: str, offset: int, line: int, column: int) -> tuple[int, int]:
    before = text[:offset]
    breaks = before.count("\n")
    if not breaks:
        return line, column + offset
    return line + breaks, offset - before.rfind("\n")


def quoted(lines: Sequence[str], span: Span) -> str:
    """The text of a span between quotes that YAML takes as they are."""
    text = " ".join(_slice(lines, span)[0].split())
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
