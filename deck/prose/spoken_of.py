"""Which figures a text may speak of: those all of whose label's words it holds, in whatever order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property

from deck.figures.book import Figure, Figures
from deck.prose.content_words import content_words


class LabelWords:
    """The figures of a report, found by the words of their labels without trying all: a large deck has many."""

    def __init__(self, figures: Figures, language: str) -> None:
        self._figures = figures
        self._language = language

    def spoken_of(self, words: str) -> Iterator[Figure]:
        """The figures whose label's words are all in that text."""
        spoken = content_words(words, self._language)
        for word in ("", *sorted(spoken)):
            yield from (figure for figure, label in self._by_word.get(word, ()) if label <= spoken)

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[tuple[Figure, Set[str]]]]:
        """The figures with the words of their labels, by the rarest of these; by nothing, where there is no word."""
        labels = [(figure, content_words(figure.label, self._language)) for figure in self._figures]
        often = Counter(word for _, label in labels for word in label)
        found: dict[str, list[tuple[Figure, Set[str]]]] = {}
        for figure, label in labels:
            rarest = min(label, key=lambda word: (often[word], word), default="")
            found.setdefault(rarest, []).append((figure, label))
        return found
