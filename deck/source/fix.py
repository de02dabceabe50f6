"""A fix: what to write where, so that a finding is gone. Data that editors, agents and `deck check --fix` can apply."""

from __future__ import annotations

from collections.abc import Iterable

from deck.frozen import frozen
from deck.source.span import Span
from deck.source.text import SourceText


@frozen
class Edit:
    """One stretch of a file replaced; an empty stretch is an insertion, an empty text a deletion."""

    span: Span
    text: str


@frozen
class Fix:
    """Edits that belong together: all of them or none.

    `safe` when the author meant nothing else; a fix that guesses (a name much like another) is offered, never applied.
    """

    edits: tuple[Edit, ...]
    safe: bool = True


def mended(source: SourceText, fixes: Iterable[Fix]) -> tuple[str, int]:
    """The text with the fixes applied, in their order, and how many were; one that touches an earlier one waits."""
    taken: list[tuple[int, int, str]] = []
    count = 0
    for fix in fixes:
        edits = [(*offsets_of(source, edit.span), edit.text) for edit in fix.edits]
        if any(start <= other[1] and other[0] <= end for start, end, _ in edits for other in taken):
            continue
        taken += edits
        count += 1
    text = source.text
    for start, end, words in sorted(taken, reverse=True):
        text = text[:start] + words + text[end:]
    return text, count


def offsets_of(source: SourceText, span: Span) -> tuple[int, int]:
    """Where the span begins and ends in the text."""
    return source.offset(span.line, span.column), source.offset(span.end_line, span.end_column)
