"""Days of the week that do not fit their dates: `from Friday 29 to Sunday 30`, `16 April 2025, and Friday 17`.

A date with its year, before them in the same text, tells which of them is wrong; else two days of one month tell each
other, whatever the year is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES, WEEKDAYS, month_numbers
from deck.figures.spaces import widened

_DAYS = "|".join(WEEKDAYS)
_SPACE = "[ \u00a0]"
_MENTION = Late(
    rf"\b(?P<weekday>{_DAYS}),?{_SPACE}(?:(?:the|le){_SPACE})?"
    rf"(?:(?P<ahead>{MONTH_NAMES}){_SPACE}(?P<number>\d\d?)(?:st|nd|rd|th)?"
    rf"|(?P<day>\d\d?)(?:er|st|nd|rd|th)?(?:{_SPACE}(?:of{_SPACE})?(?P<month>{MONTH_NAMES}))?)"
    rf"(?![\d:,.]?\d|{_SPACE}?(?:h\b|heures|hours|am\b|pm\b|%|[€£$]))(?P<year>,?{_SPACE}(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_DATE = Late(
    rf"(?<![\d.,])(?:(?P<day>\d\d?)(?:er|st|nd|rd|th)?{_SPACE}(?:of{_SPACE})?(?P<month>{MONTH_NAMES}),?{_SPACE}"
    rf"(?P<year>(?:19|20)\d\d)|(?P<ahead>{MONTH_NAMES}){_SPACE}(?P<number>\d\d?)(?:st|nd|rd|th)?,?{_SPACE}"
    r"(?P<of>(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_BEHIND = Late(rf"(?:,{_SPACE}|{_SPACE}?\(){_SPACE}?(?:(?:un|le|a){_SPACE})?(?P<weekday>{_DAYS})\b(?!{_SPACE}\d)", re.I)
"""Behind a date: `20 March 2026, a Friday`."""
_JOINED = Late(rf"{_SPACE}?(?:(?P<to>au|to)|et|and|until|till|–|-|,){_SPACE}?(?:(?:le|the|on){_SPACE})?", re.IGNORECASE)
_FROM = Late(rf"\b(?:du|from){_SPACE}$", re.IGNORECASE)
_ON = Late(rf"\b(?:le|the|on|lendemain|next day|day after),?{_SPACE}$", re.IGNORECASE)
_ALONE = Late(
    rf"\W*(?:(?:un|le|a|on a|on){_SPACE})?(?P<weekday>{_DAYS})"
    rf"(?=\W*$|,|;|{_SPACE}(?:aussi|encore|also|too|again|matin|soir|après-midi|morning|evening|afternoon)\b)",
    re.IGNORECASE,
)
"""At the beginning of a text."""
_PAIR = Late(
    rf"\b(?P<weekday>{_DAYS})s?{_SPACE}?(?P<joined>et|and|&|–|-){_SPACE}?(?P<next>{_DAYS})s?,?{_SPACE}"
    rf"(?:(?:the|les?){_SPACE})?"
    rf"(?:(?P<day>\d\d?)(?:er|st|nd|rd|th)?{_SPACE}?(?:et|and|&|–|-){_SPACE}?(?P<last>\d\d?)(?:er|st|nd|rd|th)?{_SPACE}"
    rf"(?:of{_SPACE})?(?P<month>{MONTH_NAMES})"
    rf"|(?P<ahead>{MONTH_NAMES}){_SPACE}(?P<number>\d\d?)(?:st|nd|rd|th)?{_SPACE}?(?:et|and|&|–|-){_SPACE}?"
    rf"(?P<end>\d\d?)(?:st|nd|rd|th)?)(?P<year>,?{_SPACE}(?:19|20)\d\d)?(?!\w)",
    re.IGNORECASE,
)
"""Two days of the week, then their two days: `Saturday and Sunday, 15 and 16 August 2026`."""
_NO_THINGS = Late(r"\W*$|\s?[.,;:)–]")
"""Behind a number that counts nothing."""
_NEXT_DAYS = 45
"""A day without a year, so few days after a date that has one, is of the same year."""


class Misnamed(NamedTuple):
    """A day of the week that its date is not: where it stands, and which one it is (0 for Monday)."""

    start: int
    end: int
    right: int


def misnamed(text: str) -> Iterator[Misnamed]:
    """The days of the week in a text that the days beside them exclude."""
    folded = text.casefold()
    if not any(own in folded for own in WEEKDAYS):
        return
    text = widened(text)
    dates = [(own.end(), known) for own in _DATE.finditer(text) if (known := _date(own))]
    for end, known in dates:
        behind = _BEHIND.match(text, end)
        if behind and known.weekday() != index_of(behind):
            yield Misnamed(*behind.span("weekday"), known.weekday())
    for pair in _PAIR.finditer(text):
        if (right := _right_day(pair)) is not None:
            yield Misnamed(pair.start(), pair.start() + len(pair["weekday"]), right)
    mentions = list(_MENTION.finditer(text))
    known_days = {own.start(): day for own in mentions if (day := _known_day(text, own, dates))}
    for own in mentions:
        if own.start() in known_days and not own["year"]:
            yield from _unless(own, known_days[own.start()].weekday())
    for one, other in pairwise(mentions):
        days = _apart(one, other) if _are_days_of_one_month(text, one, other) else 0
        first, last = known_days.get(one.start()), known_days.get(other.start())
        if days > 0 and not first:
            yield from _unless(one, ((last.weekday() if last else index_of(other)) - days) % 7)
        elif days > 0 and first and not last:
            yield from _unless(other, (first.weekday() + days) % 7)


def _right_day(pair: re.Match[str]) -> int | None:
    """Which day of the week the first of two dates is, where they follow each other and it is another one."""
    one, other = index_of(pair), WEEKDAYS.index(pair["next"].lower()) % 7
    apart = int(pair["last"] or pair["end"]) - _number(pair)
    if not pair["year"] or apart != 1 or (other - one) % 7 != 1:
        return None  # `Monday and Friday, 1 to 30 June`: each of them
    known = _day(int(pair["year"][-4:]), month_numbers()[_month(pair)], _number(pair))
    return known.weekday() if known and known.weekday() != one else None


def _unless(own: re.Match[str], right: int) -> Iterator[Misnamed]:
    """The day of the week of a mention, unless it is the right one."""
    if index_of(own) != right:
        yield Misnamed(own.start(), own.start() + len(own["weekday"]), right)


def _known_day(text: str, own: re.Match[str], dates: Sequence[tuple[int, date]]) -> date | None:
    """Which day a mention means, by its own year or by a date before it."""
    if own["year"]:
        return _day(int(own["year"][-4:]), month_numbers()[_month(own)], _number(own)) if _month(own) else None
    before = [known for end, known in dates if end <= own.start()]
    return _soon_after(before[-1], own) if before and (_month(own) or _is_day(text, own)) else None


def _are_days_of_one_month(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two mentions are joined, and neither number counts things: `Monday 3 March, Tuesday 12 people came`."""
    joined = _JOINED.fullmatch(text[one.end() : other.start()])
    if not joined:
        return False
    from_to = joined["to"] and _FROM.search(text[: one.start()])
    return bool(_month(other) or from_to or (_month(one) and _NO_THINGS.match(text, other.end())))


def weekday_in(text: str) -> re.Match[str] | None:
    """The day of the week that a text begins with, or is: `a Saturday, 16 teams`."""
    return _ALONE.match(text)


def _is_day(text: str, own: re.Match[str]) -> bool:
    """Whether a number without a month is a day, and counts nothing: `the next day, Thursday 17.`"""
    return _ON.search(text[: own.start()]) is not None and _NO_THINGS.match(text, own.end()) is not None


def index_of(match: re.Match[str]) -> int:
    """Which day of the week a match names: 0 for Monday."""
    return WEEKDAYS.index(match["weekday"].lower()) % 7


def day_named(index: int) -> str:
    """Its English name."""
    return WEEKDAYS[index + 7].capitalize()


def _date(match: re.Match[str]) -> date | None:
    month = month_numbers()[(match["month"] or match["ahead"]).lower()]
    return _day(int(match["year"] or match["of"]), month, int(match["day"] or match["number"]))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(match: re.Match[str]) -> str:
    return (match["month"] or match["ahead"] or "").lower()


def _number(match: re.Match[str]) -> int:
    return int(match["day"] or match["number"])


def _apart(one: re.Match[str], other: re.Match[str]) -> int:
    """How many days later the other is, both of one month; 0 where that is unsure."""
    same = _month(one) in ("", _month(other)) or not _month(other)
    return _number(other) - _number(one) if same else 0


def _soon_after(known: date, own: re.Match[str]) -> date | None:
    """The day that is meant where it comes soon after one that is known."""
    month = month_numbers()[_month(own)] if _month(own) else known.month
    meant = _day(known.year, month, _number(own))
    return meant if meant and 0 < (meant - known).days <= _NEXT_DAYS else None
