"""Where a text speaks of a named figure: by its label, by its name, or by calling it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from deck.check.said import Said
from deck.figures.book import Figure, Figures, UnknownFigure
from deck.figures.markup import CALL

_BEFORE_NAME = (
    r"(?:^|(?<=[.!?:;(] )|(?<=\ble )|(?<=\bla )|(?<=\bles )|(?<=\bl['’])|(?<=\bthe )|(?<=\bour )|(?<=\bnotre ))"
)
"""A name is an ordinary word too: it is meant where a sentence begins with it, or behind a definite article."""
_PART_OF_IT = (
    r"(?i)(?:['’]s|\b(?:hors|sans|excluding|without|moitié|tiers|quart|partie|share|half|third|quarter|portion|dont"
    r"|of which|double|triple|twice|times|fois)|%)\s+(?:(?:de|du|des|of|the|le|la|les)\s+|d['’]|l['’])*$"
)
"""What makes the thing named behind it another thing: half of it, what is left without it."""


class Mention(NamedTuple):
    """The figures that a stretch of a text means: several where they have one label."""

    figures: tuple[Figure, ...]
    start: int
    end: int
    partial: bool = False
    """Only a part of it is meant, or all but it: `half of net profit`."""


class Labels:
    """Finds the figures of a deck in its texts."""

    def __init__(self, figures: Figures) -> None:
        self._book = figures
        self._by_label: dict[str, list[Figure]] = {}
        for figure in figures:
            for label in dict.fromkeys((figure.label, figure.short)):
                if len(label) > 2:
                    self._by_label.setdefault(_folded(label), []).append(figure)
        self._labels = _pattern(self._by_label)
        self._by_name = {_folded(figure.name): figure for figure in reversed(tuple(figures))}
        names = [figure.name for figure in figures if len(figure.name) > 2 and figure.name not in self._by_label]
        self._names = re.compile(rf"{_BEFORE_NAME}(?:{_pattern(names).pattern})", re.IGNORECASE) if names else None

    def mentions(self, said: Said) -> list[Mention]:
        """Every figure that the text speaks of, in order; none of them within another."""
        words = said.words
        found = [*self._called(said), *self._labelled(words), *self._named(words)]
        found.sort(key=lambda own: (own.start, -own.end))
        kept: list[Mention] = []
        for own in found:
            if not kept or own.start >= kept[-1].end:
                kept.append(own)
        return [own._replace(partial=re.search(_PART_OF_IT, words[: own.start]) is not None) for own in kept]

    def _called(self, said: Said) -> Iterator[Mention]:
        for match in CALL.finditer(said.raw) if said.inline else ():
            try:
                yield Mention((self._book.resolve(match[1]).figure,), *match.span())
            except UnknownFigure:
                continue

    def _labelled(self, words: str) -> Iterator[Mention]:
        for match in self._labels.finditer(words) if self._by_label else ():
            yield Mention(tuple(self._by_label[_folded(match[0])]), *match.span())

    def _named(self, words: str) -> Iterator[Mention]:
        for match in self._names.finditer(words) if self._names else ():
            yield Mention((self._by_name[_folded(match[0])],), *match.span())


def _pattern(labels: Iterable[str]) -> re.Pattern[str]:
    """Any of the labels, the longest first, however their spaces and apostrophes are set."""
    longest = sorted(labels, key=len, reverse=True)
    flexible = (r"\s+".join(re.escape(word).replace("'", "['’]") for word in label.split()) for label in longest)
    return re.compile(rf"(?<!\w)(?:{'|'.join(flexible)})(?!\w)", re.IGNORECASE)


def _folded(label: str) -> str:
    return " ".join(label.replace("’", "'").casefold().split())
