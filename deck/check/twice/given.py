"""The numbers that the sentences of a deck give, with what is asked of each: its words, its years, its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from deck.content.model import Report
from deck.figures.interval import Interval
from deck.kinds.slide import Slide
from deck.prose.circumstance import circumstance
from deck.prose.content_words import content_words
from deck.prose.read_once import read_once
from deck.prose.said import Said, said_together
from deck.prose.scope import blanked, without
from deck.prose.sentence import Sentence, Value, sentences
from deck.source.span import Span
from deck.source.text import SourceText

YEAR = r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)"


class Given(NamedTuple):
    """A number in its sentence."""

    value: Value
    sentence: Sentence

    @property
    def said(self) -> Said:
        """Its text."""
        return self.sentence.said

    @property
    def interval(self) -> Interval:
        return self.value.amount.interval

    @property
    def unit(self) -> str:
        return self.value.amount.unit.casefold()

    @property
    def written(self) -> str:
        """As its reader sees it."""
        return self.sentence.shown(self.value)

    @property
    def raw(self) -> str:
        """Its sentence, as written."""
        return self.said.raw[self.sentence.start : self.sentence.end]

    @property
    def before(self) -> str:
        """What stands before it in its sentence."""
        return self.sentence.before(self.value)

    @property
    def behind(self) -> str:
        """What stands behind it in its text."""
        return self.said.words[self.value.end :]

    def is_beside(self, other: Interval) -> bool:
        """Whether its sentence gives that number, too."""
        return any(each.amount.interval.meets(other) for each in self.sentence.values)

    def is_narrowed(self, name: Set[str], language: str) -> bool:
        """Whether its sentence begins with a case in which it is so, that is no part of its name: `On Sundays, ...`."""
        case = circumstance(self.before)
        return bool(case) and not content_words(case, language) <= name

    def around(self, name: Set[str] = frozenset(), language: str = "") -> str:
        """Its text without it, and without the words of a name: an `average wait` is no average of others."""
        words = without(self.said.words, name, language) if name else self.said.words
        return blanked(words, self.value.start, self.value.end)

    @property
    def rest(self) -> str:
        """What its text says beside its sentence."""
        return self.sentence.rest

    def place(self, texts: Mapping[str, SourceText]) -> Span:
        """Where it stands."""
        return self.said.place(texts, self.value.start, self.value.end)


@read_once
def given(report: Report) -> Sequence[tuple[Slide, Sequence[Given]]]:
    """Each slide with the numbers of its sentences, not of cells: none that a figure gives, no change."""
    return tuple((slide, tuple(_given(texts, report))) for slide, texts in said_together(report))


def _given(texts: Sequence[Said], report: Report) -> Iterator[Given]:
    for own in texts:
        for sentence in sentences(own, report) if not own.column else ():
            for value in sentence.values:
                if not (value.called or value.signed):
                    yield Given(value, sentence)


def years_in(text: str) -> frozenset[str]:
    """The years that a text names."""
    return frozenset(re.findall(YEAR, text))
