"""Where a title breaks: at the sense. After a colon, a semicolon or a comma, else into lines of like length.

A break costs what it hurts; of all ways to set the text on so many lines the cheapest is taken. A line costs the square
of its width in widths of the frame, so that two lines that differ by d cost d²/2 more than two of equal length.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TypeAlias

from deck.brand.script import is_foreign
from deck.page.lines import Opportunity, filled, opportunities
from deck.page.measure import Extent
from deck.units import Length

AFTER = {":": -2.0, ";": -1.5, "!": -1.0, "?": -1.0, "…": -1.0, ".": -0.25, ",": -0.25, "–": -0.1, "—": -0.1}
AFTER |= {
    "：": -2.0,
    "；": -1.5,
    "！": -1.0,
    "？": -1.0,
    "。": -1.0,
    "，": -0.25,
    "、": -0.1,
    "؛": -1.5,
    "؟": -1.0,
    "،": -0.25,
}
"""What a break gains after a sign: colon and semicolon always decide, a comma unless it leaves a stub of a line."""
LEANS = 0.1
"""After a word that leans on the next: a short one (de, la, et, the, of) or a number."""
BEFORE_SHORT = -0.04
"""Before a short word, where a phrase begins."""
IN_NAME = 0.06
"""Between two words with capitals."""
IN_WORD = 0.3
"""After a hyphen."""
LONE = 5.0
"""One word alone on a line, but for the first, where it announces the others."""
SHORT = 3
_LONGER_LEANING = frozenset((
    *("dans", "pour", "avec", "sans", "sous", "vers", "chez", "plus", "leur", "leurs", "entre"),
    *("with", "from", "into", "than", "that", "their", "more"),
))  # fmt: skip
Breaks: TypeAlias = tuple[Opportunity, ...]
_Ways: TypeAlias = dict[int, tuple[float, Breaks]]
"""The first place of the next line -> the cheapest way to there: what it costs, and its breaks."""

_WORD = re.compile(r"\w[\w’'-]*")


def fewest(extent: Extent, start: int, end: int, room: Length, most: int) -> Breaks | None:
    """The best breaks for as few lines as the text between two offsets needs; None when it needs more than `most`.

    None are set where only a dictionary would say where words end (Thai): the program breaks such lines.
    """
    if most < 1:
        return None
    if extent.width(start, start + len(extent.text[start:end].rstrip(" \t"))) <= room:
        return ()
    found = opportunities(extent.text, start, end)
    breaks = _Title(extent, start, room, tuple(own for own in found if not (own.hyphen or own.guessed))).breaks(most)
    if breaks is not None:
        return breaks
    is_guessed = any(place.guessed for place in found)
    return () if is_guessed and len(tuple(filled(extent, start, end, room))) <= most else None


class _Title:
    """A title and its places: what lines of it and breaks cost. A line that begins at n may end at place n or later."""

    def __init__(self, extent: Extent, start: int, room: Length, places: Breaks) -> None:
        self._extent, self._room, self._places = extent, room, places
        self._starts = (start, *(place.end for place in places))
        self._words = tuple(_WORD.finditer(extent.text))
        self._begins = [word.start() for word in self._words]

    def breaks(self, most: int) -> Breaks | None:
        """The breaks of the cheapest way with as few lines as can be; None where these are more than `most`."""
        latest = self._latest(most)
        if latest is None:
            return None
        best: _Ways = {0: (0.0, ())}
        for ends in map(range, self._earliest(len(latest)), latest):
            best = self._next_lines(best, ends)
        end = self._places[-1].ink
        ways = ((cost + self._line(self._starts[begin], end), breaks) for begin, (cost, breaks) in best.items())
        return min(ways, key=itemgetter(0))[1]

    def _latest(self, most: int) -> list[int] | None:
        """Before which place each line but the last ends, at the latest; None where that makes too many lines."""
        found = [0]
        while not self._has_room(found[-1], len(self._places) - 1):
            after = self._reached(found[-1])
            if len(found) == most or after == found[-1]:
                return None
            found.append(after)
        return found[1:]

    def _earliest(self, breaks: int) -> list[int]:
        """The first place at which each of so many lines may end if the rest is to have room on those after it."""
        found = [len(self._places) - 1]
        for _ in range(breaks):
            found.append(self._first(found[-1]))
        return found[:0:-1]

    def _first(self, end: int) -> int:
        """The first place after which a line has room up to that end."""
        return bisect_left(range(end), True, key=lambda place: self._has_room(place + 1, end))

    def _next_lines(self, best: _Ways, ends: range) -> _Ways:
        """One line more: the cheapest way to each of these places that it reaches, from the cheapest ways so far."""
        reached: _Ways = {}
        costs = {end: self._cost(self._places[end]) for end in ends}
        for begin, (cost, breaks) in best.items():
            start = self._starts[begin]
            for end in range(max(begin, ends.start), min(self._reached(begin), ends.stop)):
                place = self._places[end]
                whole = cost + self._line(start, place.ink, first=not breaks) + costs[end]
                if end + 1 not in reached or whole < reached[end + 1][0]:
                    reached[end + 1] = (whole, (*breaks, place))
        return reached

    def _has_room(self, begin: int, end: int) -> bool:
        """Whether a line from there to that place is no wider than the room."""
        return self._extent.width(self._starts[begin], self._places[end].ink) <= self._room

    def _reached(self, begin: int) -> int:
        """Before which place, but for the title's end, a line that begins there must end."""
        reach = self._extent.reach(self._starts[begin], self._room)
        return min(bisect_right(self._places, reach, lo=begin, key=itemgetter(0)), len(self._places) - 1)

    def _line(self, start: int, end: int, *, first: bool = False) -> float:
        """What a line costs."""
        alone = LONE if not first and self._is_alone(start, end) else 0.0
        return (self._extent.width(start, end) / self._room) ** 2 + alone

    def _cost(self, place: Opportunity) -> float:
        """What a break there hurts, below zero where it helps."""
        sign = AFTER.get(self._extent.text[place.ink - 1 : place.ink], 0.0)
        index = bisect_left(self._begins, place.ink)
        after = _WORD.search(self._extent.text, place.end)
        if sign or not index or after is None:
            return sign
        if place.ink == place.end:
            return IN_WORD
        before = self._words[index - 1][0][: place.ink - self._begins[index - 1]]
        return _clings(before, after[0]) + (BEFORE_SHORT if _is_short(after[0]) else 0.0)

    def _is_alone(self, start: int, end: int) -> bool:
        """Whether one word stands between two offsets. Where no space tells words apart, a few letters are one."""
        words = _WORD.findall(self._extent.text, start, end)
        return len(words) == 1 and (len(words[0]) <= SHORT or not is_foreign(words[0]))


def _clings(word: str, next_word: str) -> float:
    if _is_short(word) or word[-1].isdigit():
        return LEANS
    return IN_NAME if word[0].isupper() and next_word[0].isupper() else 0.0


def _is_short(word: str) -> bool:
    return word.islower() and (len(word) <= SHORT or word in _LONGER_LEANING)
