"""Which thing of one deck is which of the other: slides, shapes, paragraphs, rows, columns, series, categories."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeAlias, TypeVar

from deck.frozen import frozen

T = TypeVar("T")
Key: TypeAlias = Callable[[T], Hashable]
"""What tells a thing from others; empty (falsy) for one that it cannot tell."""
Likeness: TypeAlias = Callable[[T, T], float]
"""How much two things have in common, from 0 to 1; negative for two that cannot be one thing."""


@frozen
class Pairs(Generic[T]):
    """Who is who. Everything of both sides is in just one of the three."""

    both: tuple[tuple[T, T], ...]
    """Old and new, in the new order."""
    removed: tuple[T, ...]
    added: tuple[T, ...]
    moved: tuple[tuple[T, T], ...]
    """Those of `both` that left the order of the others: as few as explain the new order."""


def pair(
    old: Sequence[T],
    new: Sequence[T],
    keys: Sequence[Key[T]],
    likeness: Likeness[T],
    *,
    least: float = 0.5,
    in_place: bool = False,
) -> Pairs[T]:
    """Pairs what has the same key, the first of `keys` first, then what is most alike (and at least `least`).

    `in_place`: what is left over then, and stands beside a pair or at the same end on both sides, is one thing too.
    """
    matching = _Matching(old, new, likeness)
    for key in keys:
        matching.by(key)
    matching.by_likeness(least)
    if in_place:
        matching.by_place()
    return matching.pairs()


class _Matching(Generic[T]):
    """What is matched so far, by place."""

    def __init__(self, old: Sequence[T], new: Sequence[T], likeness: Likeness[T]) -> None:
        self._old, self._new, self._likeness = old, new, likeness
        self._forth: dict[int, int] = {}
        self._back: dict[int, int] = {}

    def by(self, key: Key[T]) -> None:
        """Several that share a key (a slide copied in PowerPoint) find the one that they are most like."""
        groups: dict[Hashable, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for side, things, taken in ((0, self._old, self._forth), (1, self._new, self._back)):
            for place, thing in enumerate(things):
                if place not in taken and key(thing):
                    groups[key(thing)][side].append(place)
        for before, after in groups.values():
            if len(before) == len(after) == 1:
                self._match(before[0], after[0])
            else:
                self._best_first(before, after, 0.0)

    def by_likeness(self, least: float) -> None:
        self._best_first(self._left(self._old, self._forth), self._left(self._new, self._back), least)

    def by_place(self) -> None:
        """Forwards beside the one before, then backwards beside the one after."""
        for step in (1, -1):
            ends = (-1, -1) if step == 1 else (len(self._old), len(self._new))
            matched = {ends[0]: ends[1], **self._forth}
            for place in range(len(self._old))[::step]:
                beside = matched.get(place - step)
                if place in self._forth or beside is None:
                    continue
                if self._can_match(place, beside + step):
                    self._match(place, beside + step)
                    matched[place] = beside + step

    def pairs(self) -> Pairs[T]:
        order = sorted(self._back)
        stay = set(_longest_rise([self._back[place] for place in order]))
        both = [(self._old[self._back[place]], self._new[place]) for place in order]
        return Pairs(
            both=tuple(both),
            removed=tuple(self._old[place] for place in self._left(self._old, self._forth)),
            added=tuple(self._new[place] for place in self._left(self._new, self._back)),
            moved=tuple(each for index, each in enumerate(both) if index not in stay),
        )

    def _can_match(self, before: int, after: int) -> bool:
        free = 0 <= after < len(self._new) and after not in self._back
        return free and self._likeness(self._old[before], self._new[after]) >= 0

    def _match(self, before: int, after: int) -> None:
        self._forth[before], self._back[after] = after, before

    def _best_first(self, before: Sequence[int], after: Sequence[int], least: float) -> None:
        """The most alike first; among equals, those nearest in place."""
        scored = ((self._likeness(self._old[i], self._new[j]), abs(i - j), i, j) for i in before for j in after)
        for _, _, i, j in sorted((each for each in scored if each[0] >= least), key=lambda s: (-s[0], *s[1:])):
            if i not in self._forth and j not in self._back:
                self._match(i, j)

    @staticmethod
    def _left(things: Sequence[T], taken: dict[int, int]) -> list[int]:
        return [place for place in range(len(things)) if place not in taken]


def _longest_rise(numbers: Sequence[int]) -> list[int]:
    """The places of a longest rising subsequence of distinct numbers."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(tails, number)
        before.append(ends[length - 1] if length else -1)
        tails[length:] = [number, *tails[length + 1 :]]
        ends[length:] = [place, *ends[length + 1 :]]
    rise: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        rise.append(place)
        place = before[place]
    return rise[::-1]
