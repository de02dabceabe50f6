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
"""Where the next line begins -> the cheapest way to there: what it costs, and its breaks."""

_WORD = re.compile(r"\w[\w’'-]*")


def fewest(extent: Extent, start: int, end: int, room: Length, most: int) -> Breaks | None:
    """The best breaks for as few lines as the text between two offsets needs; None when it needs more than `most`.

    None are set where only a dictionary would say where words end (Thai): the program breaks such lines.
    """
    found = opportunities(extent.text, start, end)
    best: _Ways = {start: (0.0, ())}
    if most > 0 and extent.width(start, found[-1].ink) <= room:
        return ()
    title = _Title(extent, room, tuple(place for place in found if not (place.hyphen or place.guessed)))
    for line in range(1, most):
        best = title.next_lines(best, first=line == 1)
        breaks = title.cheapest(best)
        if breaks is not None:
            return breaks
    is_guessed = any(place.guessed for place in found)
    return () if is_guessed and len(tuple(filled(extent, start, end, room))) <= most else None


class _Title:
    """A title between two of its places: what lines of it and breaks cost."""

    def __init__(self, extent: Extent, room: Length, places: Breaks) -> None:
        self._extent, self._room, self._places = extent, room, places
        self._words = tuple(_WORD.finditer(extent.text))
        self._begins = [word.start() for word in self._words]
        self._costs = {place.end: self._cost(place) for place in places[:-1]}

    def next_lines(self, best: _Ways, *, first: bool) -> _Ways:
        """One line more: the cheapest way to each place that a line reaches, from the cheapest ways so far."""
        reached: _Ways = {}
        for begin, (cost, breaks) in best.items():
            for place in self._reached(begin):
                whole = cost + self._line(begin, place.ink, first=first) + self._costs[place.end]
                if place.end not in reached or whole < reached[place.end][0]:
                    reached[place.end] = (whole, (*breaks, place))
        return reached

    def cheapest(self, best: _Ways) -> Breaks | None:
        """The breaks of the cheapest way on which the rest is the last line; None where it fits nowhere."""
        end = self._places[-1].ink
        ways = [
            (cost + self._line(begin, end), breaks)
            for begin, (cost, breaks) in best.items()
            if self._extent.width(begin, end) <= self._room
        ]
        return min(ways, key=itemgetter(0), default=(0.0, None))[1]

    def _reached(self, begin: int) -> Breaks:
        """The places, but for the last, at which a line that begins there may end."""
        first = bisect_right(self._places, begin, key=itemgetter(1))
        last = bisect_right(self._places, self._extent.reach(begin, self._room), key=itemgetter(0))
        return self._places[first : min(last, len(self._places) - 1)]

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
