"""Lines that stand too far left or right: how to say so, and the edits that move them."""

from __future__ import annotations

from deck.source.fix import Edit, Fix
from deck.source.line import indentation
from deck.source.span import Span
from deck.source.text import SourceText

_NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four"}


def begins_line(source: SourceText, span: Span) -> bool:
    """Whether nothing but spaces stands before it in its line."""
    return not source.line(span.line)[: span.column - 1].strip(" ")


def moved(source: SourceText, first: int, last: int, by: int) -> tuple[str, Fix]:
    """What to do so that the lines stand `by` columns further right (left, where it is below zero), and the fix."""
    while last > first and not source.line(last).strip():
        last -= 1
    lines = f"line {first}" if first == last else f"lines {first} to {last}"
    columns = f"{_NUMBERS.get(abs(by), abs(by))} {'column' if abs(by) == 1 else 'columns'}"
    edits = tuple(_edit(source, number, by) for number in range(first, last + 1) if source.line(number).strip())
    return f"move {lines} {columns} to the {'right' if by > 0 else 'left'}", Fix(edits, safe=False)


def _edit(source: SourceText, number: int, by: int) -> Edit:
    """The edit of one line; one that has too few spaces loses those that it has."""
    line = source.line(number)
    lost = min(max(0, -by), indentation(line))
    return Edit(Span(source.path, number, 1, number, 1 + lost), " " * max(0, by))
