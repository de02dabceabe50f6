"""Finds any of many phrases in a text, each only where its first word stands: their number costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+|[^\w\s]")


class Phrases:
    """Phrases, found as whole words in any case, however their spaces and apostrophes are set."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._known = {folded(phrase): phrase for phrase in phrases}
        self._by_word: dict[str, list[str]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        for phrase in self._known.values():
            if first := _WORD.search(phrase):
                self._by_word.setdefault(folded(first[0]), []).append(phrase)

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """Where they stand, in order; of several that begin at one place the longest, and none within another."""
        end = 0
        for word in _WORD.finditer(text) if self._by_word else ():
            if word.start() < end:
                continue
            pattern = self._pattern(folded(word[0]))
            match = pattern.match(text, word.start()) if pattern else None
            if match and folded(match[0]) in self._known:  # `re` takes a dotless i for an i, and folding does not
                end = match.end()
                yield match

    def _pattern(self, first: str) -> re.Pattern[str] | None:
        """Any of the phrases that begin with that word."""
        if first in self._by_word and first not in self._patterns:
            longest = sorted(self._by_word[first], key=len, reverse=True)
            any_of = "|".join(r"\s+".join(_flexible(word) for word in phrase.split()) for phrase in longest)
            self._patterns[first] = re.compile(rf"(?<!\w)(?:{any_of})(?!\w)", re.IGNORECASE)
        return self._patterns.get(first)


def folded(phrase: str) -> str:
    """What a phrase is told apart by."""
    return " ".join(phrase.replace("’", "'").casefold().split())


def _flexible(word: str) -> str:
    return re.escape(word.replace("’", "'")).replace("'", "['’]")
