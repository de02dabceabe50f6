"""Where two statements stand, and whether they are of one thing: two slides that differ throughout are of two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from typing import TypeAlias

from deck.prose.stating import Statement

Slides: TypeAlias = tuple[int, int]


def slides_of(one: Statement, other: Statement) -> Slides:
    """The slides that make two statements."""
    return id(one.said.slide), id(other.said.slide)


def of_two_places(pairs: Iterable[tuple[Statement, Statement]]) -> Set[Slides]:
    """The slides that give several things other values: of two places, say."""
    often = Counter(slides_of(*pair) for pair in pairs)
    return {slides for slides, several in often.items() if several > 1}


def where(own: Statement) -> tuple[int, int]:
    """The text and the character at which its number stands."""
    return id(own.said), own.start
