"""Patterns that are compiled when they are first used: a text needs few of all that the checks know."""

from __future__ import annotations

import re
from collections.abc import Iterator


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

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._compiled().finditer(text)

    def _compiled(self) -> re.Pattern[str]:
        if self._made is None:
            self._made = re.compile(self.pattern, self._flags)
        return self._made
