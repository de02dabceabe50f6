"""Where something stands in a content file."""

from __future__ import annotations

from functools import total_ordering

from deck.frozen import frozen


@total_ordering
@frozen
class Span:
    """A stretch of one file: lines and columns from 1, columns in characters, the end exclusive. In order of place.

    `path` is what the user sees: relative to the working directory where possible, with forward slashes.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def lies_in(self, other: Span) -> bool:
        """Whether it begins on a line of the other."""
        return self.path == other.path and other.line <= self.line <= other.end_line

    def __lt__(self, other: Span) -> bool:
        return self._place < other._place

    @property
    def _place(self) -> tuple[str, int, int, int, int]:
        return self.path, self.line, self.column, self.end_line, self.end_column


NOWHERE = Span("", 0, 0, 0, 0)
