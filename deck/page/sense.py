"""Where a title breaks: at the sense. After a colon, a semicolon or a comma, else into lines of like length.

A break costs what it hurts; of all ways to set the text on so many lines the cheapest is taken. A line costs the square
of its width in widths of the frame, so that two lines that differ by d cost d²/2 more than two of equal length.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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

_WORD = re.compile(r"\w[\w’'-]*")


def sense_breaks(extent: Extent, start: int, end: int, room: Length, count: int) -> Breaks | None:
    """The best places at which the text between two offsets breaks into `count` lines; None when they do not fit."""
    places = [place for place in opportunities(extent.text, start, end) if not (place.hyphen or place.guessed)]
    costs = {place.end: _cost(extent.text, place) for place in places[:-1]} if count > 1 else {}
    best: dict[int, tuple[float, Breaks]] = {start: (0.0, ())}
    for line in range(count - 1):
        best = _next_lines(extent, best, places[:-1], costs, room, first=line == 0)
    alone = {begin: LONE if _is_alone(extent.text, begin, end) else 0.0 for begin in best}
    ways = [
        (cost + (extent.width(begin, places[-1].ink) / room) ** 2 + alone[begin], breaks)
        for begin, (cost, breaks) in best.items()
        if extent.width(begin, places[-1].ink) <= room
    ]
    return min(ways, key=lambda way: way[0], default=(0.0, None))[1]


def _next_lines(
    extent: Extent,
    best: Mapping[int, tuple[float, Breaks]],
    places: Sequence[Opportunity],
    costs: Mapping[int, float],
    room: Length,
    *,
    first: bool,
) -> dict[int, tuple[float, Breaks]]:
    """One line more: the cheapest way to each place that a line reaches, from the cheapest ways so far."""
    reached: dict[int, tuple[float, Breaks]] = {}
    for begin, (cost, breaks) in best.items():
        for place in places:
            width = extent.width(begin, place.ink)
            if place.end <= begin or width > room:
                continue
            alone = 0.0 if first or not _is_alone(extent.text, begin, place.ink) else LONE
            whole = cost + (width / room) ** 2 + costs[place.end] + alone
            if place.end not in reached or whole < reached[place.end][0]:
                reached[place.end] = (whole, (*breaks, place))
    return reached


def _cost(text: str, place: Opportunity) -> float:
    """What a break there hurts, below zero where it helps."""
    before, after = _WORD.findall(text, 0, place.ink), _WORD.search(text, place.end)
    sign = AFTER.get(text[place.ink - 1 : place.ink], 0.0)
    if sign or not before or after is None:
        return sign
    if place.ink == place.end:
        return IN_WORD
    return _clings(before[-1], after[0]) + (BEFORE_SHORT if _is_short(after[0]) else 0.0)


def _clings(word: str, next_word: str) -> float:
    if _is_short(word) or word[-1].isdigit():
        return LEANS
    return IN_NAME if word[0].isupper() and next_word[0].isupper() else 0.0


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether one word stands between two offsets. Where no space tells words apart, a few letters are one."""
    words = _WORD.findall(text, start, end)
    return len(words) == 1 and (len(words[0]) <= SHORT or not is_foreign(words[0]))


def _is_short(word: str) -> bool:
    return word.islower() and (len(word) <= SHORT or word in _LONGER_LEANING)


def fewest(extent: Extent, start: int, end: int, room: Length, most: int) -> Breaks | None:
    """The breaks for as few lines as the text needs; None when it needs more than `most`.

    None are set where only a dictionary would say where words end (Thai): the program breaks such lines.
    """
    for count in range(1, most + 1):
        breaks = sense_breaks(extent, start, end, room, count)
        if breaks is not None:
            return breaks
    is_guessed = any(place.guessed for place in opportunities(extent.text, start, end))
    return () if is_guessed and len(tuple(filled(extent, start, end, room))) <= most else None
