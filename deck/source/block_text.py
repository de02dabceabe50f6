"""Texts that begin with `|` or `>`: which lines they have, in a file too that the parser did not read to its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from deck.source.line import indentation

_HEADER = re.compile(r"(?:^ *|[:-] +)[|>][-+\d]{0,2} *(?:#.*)?$")
_DASHES = re.compile(r"^ *(?:- +)*")
"""Before a key: what the text must stand further right than."""


def block_texts(lines: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The line in which each such text is announced, and its last line, from 1."""
    header, column = 0, 0
    for number, line in enumerate(lines, 1):
        if header and line.strip() and indentation(line) <= column:
            yield header, number - 1
            header = 0
        if not header and _HEADER.search(line):
            header, column = number, len(line) - len(_DASHES.sub("", line, count=1))
    if header:
        yield header, len(lines)


def lines_inside(texts: Iterable[tuple[int, int]]) -> set[int]:
    """The lines that the texts have below those in which they are announced."""
    return {number for header, last in texts for number in range(header + 1, last + 1)}
