"""When the steps of a timeline are: days, months and times of one day, each from its first moment to its last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES, moment, month_numbers

MINUTES = 24 * 60
_CLOCK = Late(
    r"(?:at |à )?(?P<hour>\d\d?)(?:(?P<mark>[:h]|\sh\s?)(?P<minute>\d\d)?)?\s?(?P<half>am|pm|a\.m\.|p\.m\.)?", re.I
)
_DAY = Late(
    rf"(?:(?P<day>\d\d?)(?:er|st|nd|rd|th)?\s)?(?P<month>{MONTH_NAMES}|[^\W\d_]{{3,4}}\.?)"
    r"(?:\s(?P<number>\d\d?)(?:st|nd|rd|th)?)?(?:,?\s(?P<year>(?:19|20)\d\d))?",
    re.I,
)
_NOON, _LAST_DAY = 12, 31


class Stretch(NamedTuple):
    """From its first minute to its last."""

    first: int
    last: int

    @property
    def day(self) -> date | None:
        """The only day that it is of."""
        day = self.first // MINUTES
        return date.fromordinal(day) if day and self.last - self.first == MINUTES else None


def dated(texts: Sequence[str], year: int = 0) -> list[Stretch | None]:
    """The steps of a timeline, None where one is unsure; a date without its year is of the year of the one before.

    `year` is that of the first one, where it is known. Times that go back are of several days: all are unsure then.
    """
    clocks = [minutes_of(text) for text in texts]
    if any(own is not None for own in clocks):
        known = [own for own in clocks if own is not None]
        sure = len(known) == len(clocks) and sorted(known) == known
        return [Stretch(own, own) for own in known] if sure else [None] * len(clocks)
    found: list[Stretch | None] = []
    last = (year, 0)
    for text in texts:
        own, last = _of_date(" ".join(text.split()), last)
        found.append(own)
    return found


def minutes_of(text: str) -> int | None:
    """The minutes since midnight; None where it is no time of a day."""
    own = _CLOCK.fullmatch(text.strip())
    if own is None or not (own["mark"] or own["half"]):
        return None
    hour, minute = int(own["hour"]), int(own["minute"] or 0)
    if own["half"]:
        hour = hour % _NOON + (_NOON if own["half"].lower().startswith("p") else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _of_date(text: str, last: tuple[int, int]) -> tuple[Stretch | None, tuple[int, int]]:
    """What a date says, and its year and month, by which the next one is read."""
    own = _DAY.fullmatch(text)
    month = month_numbers().get(own["month"].rstrip(".").lower(), 0) if own else 0
    if own is None or not month:
        known = moment(text)
        if known is None:
            return None, (0, 0)
        return _stretch(known.begins, known.ends), (known.ends[0], known.ends[1])
    year = int(own["year"] or 0) or (last[0] + (month < last[1]) if last[0] else 0)
    if not year:
        return None, (0, 0)
    number = int(own["day"] or own["number"] or 0)
    return _stretch((year, month, number or 1), (year, month, number or _LAST_DAY)), (year, month)


def _stretch(first: tuple[int, int, int], last: tuple[int, int, int]) -> Stretch | None:
    """From one day to another, which may be the last of its month."""
    year, month, day = last
    for end in range(day, max(day - 4, 0), -1) if day == _LAST_DAY else (day,):
        try:
            return Stretch(date(*first).toordinal() * MINUTES, (date(year, month, end).toordinal() + 1) * MINUTES)
        except ValueError:
            continue
    return None
