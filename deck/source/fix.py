"""A fix: what to write where, so that a finding is gone. Data that editors, agents and `deck check --fix` can apply."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

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


class Replacement(NamedTuple):
    """Other words from one offset of a text to another."""

    start: int
    end: int
    words: str


def mended(source: SourceText, fixes: Iterable[Fix]) -> tuple[str, int]:
    """The text with the fixes applied, in their order, and how many were; one that touches an earlier one waits."""
    edits, count = chosen(source, fixes)
    return replaced(source.text, edits), count


def chosen(source: SourceText, fixes: Iterable[Fix]) -> tuple[list[Replacement], int]:
    """What these fixes replace in the text, without those that touch an earlier one, and how many fixes that is."""
    taken: list[Replacement] = []
    count = 0
    for fix in fixes:
        edits = [Replacement(*offsets_of(source, edit.span), edit.text) for edit in fix.edits]
        if any(one.start <= other.end and other.start <= one.end for one in edits for other in taken):
            continue
        taken += edits
        count += 1
    return taken, count


def replaced(text: str, edits: Iterable[Replacement]) -> str:
    """The text with other words in these places, none of which touch each other."""
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def offsets_of(source: SourceText, span: Span) -> tuple[int, int]:
    """Where the span begins and ends in the text."""
    return source.offset(span.line, span.column), source.offset(span.end_line, span.end_column)
