"""Patterns that are compiled when they are first used: a text needs few of all that the checks know.

What makes one slow to compile is a set with signs beyond Latin-1 that lie apart (`[$€£]`, `[.!?…]`): ten times as slow
as a set without, or with no more than two ranges. In what most decks need, such signs are alternatives therefore; of
alternatives that are one sign each `re` makes a set, so the optional `[ \\u00a0\\u202f]?` is `(?:[ \\u00a0]?|\\u202f)`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator


class Late:
    """A pattern as `re.compile` gives it, with what the checks ask of one."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags
        self._made: re.Pattern[str] | None = None

    def search(self, text: str) -> re.Match[str] | None:
        return self._compiled().search(text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self._compiled().match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._compiled().fullmatch(text)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._compiled().sub(by, text)

    def findall(self, text: str) -> list[str]:
        return self._compiled().findall(text)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        return self._compiled().split(text, maxsplit)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self._compiled().finditer(text, start, end)

    def _compiled(self) -> re.Pattern[str]:
        if self._made is None:
            self._made = re.compile(self.pattern, self._flags)
        return self._made
