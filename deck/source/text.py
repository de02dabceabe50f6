"""The text of one content file, and the way from character offsets to lines and columns."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

from deck.frozen import frozen
from deck.source.node import Scalar
from deck.source.span import Span

ESCAPED = {"x": 4, "u": 6, "U": 10}
"""Lengths of the numeric escapes of double quotes, backslash included; every other escape has two characters."""

STYLES = ('"', "'", "|", ">")


@frozen
class SourceText:
    """A file's text, line ends as `\\n`, without BOM. Offsets count characters from 0."""

    path: str
    """As the user sees it."""
    text: str
    starts: tuple[int, ...]
    """The offset at which each line starts."""

    @classmethod
    def of(cls, path: str, text: str) -> SourceText:
        """The source of `text`, whose line ends may be of any system."""
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        starts = [0]
        for line in text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        return cls(path, text, tuple(starts[:-1]))

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines, without their ends."""
        return tuple(self.text.split("\n"))

    def line_number(self, offset: int) -> int:
        """The line, from 1, in which the offset lies."""
        return bisect_right(self.starts, offset)

    def line_start(self, number: int) -> int:
        """The offset at which a line, counted from 1, starts."""
        return self.starts[number - 1]

    def line(self, number: int) -> str:
        """A line, counted from 1, without its end; empty where the file has no such line."""
        if not 1 <= number <= len(self.starts):
            return ""
        end = self.starts[number] - 1 if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end]

    def span(self, start: int, end: int) -> Span:
        """The span of the characters from `start` up to `end`, clipped to the file."""
        start = min(start, len(self.text))
        end = min(max(start, end), len(self.text))
        line, end_line = self.line_number(start), self.line_number(end)
        column, end_column = start - self.starts[line - 1] + 1, end - self.starts[end_line - 1] + 1
        return Span(self.path, line, column, end_line, end_column)

    def slice(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[self.offset(span.line, span.column) : self.offset(span.end_line, span.end_column)]

    def offset(self, line: int, column: int) -> int:
        """The offset of a place given as line and column, both from 1."""
        return self.starts[line - 1] + column - 1

    def span_in(self, scalar: Scalar, start: int, end: int) -> Span:
        """Where `scalar.text[start:end]` stands, through folding, indentation and escapes.

        Exact for every character that is not white space; a folded space stands at the line end that became it.
        """
        offsets = self._offsets(scalar)
        first = offsets[min(start, len(scalar.text))]
        if not start < end <= len(scalar.text):
            return self.span(first, first)
        last, char = offsets[end - 1], scalar.text[end - 1]
        return self.span(first, last + max(1, self._length(last, char, self._style(scalar))))

    def _style(self, scalar: Scalar) -> str:
        """The sign that begins a scalar that is not plain."""
        at = self.offset(scalar.span.line, scalar.span.column)
        first = self.text[at : at + 1]
        return first if not scalar.plain and first in STYLES else ""

    @lru_cache(maxsize=1)  # noqa: B019 - many places of one text are asked for in turn, and one file is kept
    def _offsets(self, scalar: Scalar) -> tuple[int, ...]:
        """The offset of each character of the scalar's text, and of its end: both are walked side by side."""
        at, end = (
            self.offset(scalar.span.line, scalar.span.column),
            self.offset(scalar.span.end_line, scalar.span.end_column),
        )
        style = self._style(scalar)
        if style in ("|", ">"):
            header = re.compile(r"[|>][-+\d]*[ ]*(?:#[^\n]*)?\n?").match(self.text, at)
            at = header.end() if header else end
        elif style:
            at, end = at + 1, end - 1
        offsets = []
        for char in scalar.text:
            at = self._next(at, end, char, style)
            offsets.append(min(at, end))
            at += self._length(at, char, style)
        return (*offsets, min(at, end))

    def _next(self, at: int, end: int, char: str, style: str) -> int:
        """Where the character stands, not before `at`: past the white space that YAML takes away.

        White space that YAML refuses (a form feed) is not taken away: the reader has put another sign in its place.
        """
        if char.isspace():
            return at
        while at < end and (_is_taken(self.text[at]) or (style == '"' and self.text[at : at + 2] == "\\\n")):
            at += 2 if self.text[at] == "\\" else 1
        return at

    def _length(self, at: int, char: str, style: str) -> int:
        """How many characters of the file stand for one of the text."""
        here = self.text[at : at + 1]
        if style == "'" and char == "'":
            return 2
        if style == '"' and here == "\\":
            return ESCAPED.get(self.text[at + 1 : at + 2], 2)
        return 1 if here == char or not char.isspace() else 0


def _is_taken(char: str) -> bool:
    """Whether it is white space that may stand between the words of a value and be none of it."""
    return char in " \t\n" or unicodedata.category(char) == "Zs"
