"""One line of YAML seen as its author sees it: indentation, dashes, a key, a value, a comment."""

from __future__ import annotations

import re

from deck.frozen import frozen
from deck.source.text import SourceText

_HEAD = r"""(?x)
        [^\S\n]*(?:-[ \t]+)*                                       # indentation and dashes
        (?:(?:(?:"[^"\n]*"|'[^'\n]*')[^\S\n]*|(?![\["'{#&*!|>%@`])(?:[^:#\n]|:(?=\S))*?):[ \t]+)?  # key and colon
    """
LINE_END = "\x85"
"""What ends a line where a fix begins another one in a file that is read on: for YAML an end, and not counted."""
LONGEST = 300
"""Characters of a line that a finding repeats."""
_COMMENT = re.compile(r"[ \t]#(?=\s|$)")


@frozen
class Line:
    """A line's value: `text` between two offsets of the file, what is before it, and the honest comment after it."""

    number: int
    start: int
    end: int
    text: str
    before: str
    after: str

    def rewritten(self, text: str) -> str:
        """The line with another value, without its indentation: ready to paste."""
        return (self.before + text + self.after).strip()


def indentation(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def line_at(source: SourceText, number: int) -> Line:
    """The line of that number, counted from 1."""
    whole = source.line(number)
    begin = whole.rfind(LINE_END) + 1
    head = re.compile(_HEAD).match(whole, begin)
    begin = head.end() if head else begin
    comment = _COMMENT.search(whole, begin)
    end = begin + len(whole[begin : comment.start() if comment else None].rstrip())
    start = source.line_start(number)
    return Line(number, start + begin, start + end, whole[begin:end], whole[:begin], whole[end:])


def rewritten(source: SourceText, start: int, end: int, text: str) -> str:
    """The line of `start` with the characters up to `end` replaced, without its indentation; `text` alone where that
    line is long."""
    number = source.line_number(start)
    begin = source.line_start(number)
    line = source.line(number)
    if len(line) > LONGEST:
        return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return (line[: start - begin] + text + line[end - begin :]).strip()


def quoted(text: str) -> str:
    """The text between quotes that YAML takes as they are."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
