"""How long it is from one day to another, beside what a text says: `from 28 October [...], which is five weeks`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES, Moment, moment
from deck.figures.numeral import number_of
from deck.figures.spaces import widened

_DAY = r"\d\d?(?:er|st|nd|rd|th)?[ \u00a0][^\W\d_]{3,9}\.?[ \u00a0](?:19|20)\d\d"
_UNITS = r"days?|weeks?|months?|jours|semaines?|mois"
COUNTED = rf"(?P<count>\d{{1,3}}|[^\W\d_]{{2,12}}(?:-[^\W\d_]{{3,6}})?)[ \u00a0](?P<unit>{_UNITS})\b"
_STRETCH = Late(
    rf"(?i)\b(?:du|from|entre le|between)[ \u00a0](?P<first>{_DAY})"
    rf"[ \u00a0](?:au|to|et le|and)[ \u00a0](?P<last>{_DAY})"
    rf"(?:,? (?:which is|that is|i\.e\.|soit|c['’]est-à-dire|ce qui fait|a total of|for) | \()(?P<length>{COUNTED})"
    r"(?=[ \u00a0]?[.,;:!?)]|$)"
)
_DAY_OF_ANY_YEAR = rf"\d\d?(?:er|st|nd|rd|th)?[ \u00a0](?:{MONTH_NAMES})(?:[ \u00a0](?:19|20)\d\d)?"
_SHORT = Late(
    rf"(?i)\b(?:du|from)[ \u00a0](?P<first>{_DAY_OF_ANY_YEAR})[ \u00a0](?:au|to)[ \u00a0](?P<last>{_DAY_OF_ANY_YEAR})"
    rf"(?:,? (?:which is|that is|i\.e\.|soit|c['’]est-à-dire|ce qui fait|a total of|for)|,|[ \u00a0]:) "
    rf"(?P<length>{COUNTED})(?=[ \u00a0]?[.;!?)]|$)"
)
"""The same, with the year left out: weeks and months alone, for `three days` may be those that are worked."""
_UNIT = Late(rf"(?i)\s(?:{_UNITS})\b")
_YEAR, _ANY_YEAR = r"(?:19|20)\d\d(?!\d)", "2025"
_SLACK = {"d": 1, "j": 1, "w": 4, "s": 4, "m": 28}
"""So many days more or fewer are no mistake, by the first letter of a unit: a month is one of 28 to 31 days."""
_DAYS = {"d": 1.0, "j": 1.0, "w": 7.0, "s": 7.0, "m": 30.44}
_MOST_WORKED = 0.75
"""Of some days, at most that many are workdays."""


class Lasting(NamedTuple):
    """A length that its days contradict: where it stands, and how many days there are."""

    start: int
    end: int
    days: int


def misjudged(text: str, language: str) -> Iterator[Lasting]:
    """The lengths in a text that the two days before them contradict."""
    if not _UNIT.search(text):
        return
    text = widened(text)
    whole = list(_STRETCH.finditer(text)) if len(re.findall(_YEAR, text)) > 1 else []
    known = {own.start("length") for own in whole}
    short = (own for own in _SHORT.finditer(text) if own.start("length") not in known and not _is_in_days(own["unit"]))
    for match in (*whole, *short):
        days = days_between(match["first"], match["last"])
        if days and disagrees(match["count"], match["unit"], days, language):
            yield Lasting(*match.span("length"), days)


def _is_in_days(unit: str) -> bool:
    return _DAYS[unit[0].lower()] == 1


def days_between(first: str, last: str) -> int:
    """How many days there are; without a year, to the next such day: one more day in some years is within the slack."""
    of_first, of_last = (own[0] if (own := re.search(_YEAR, text)) else "" for text in (first, last))
    begin = moment(first if of_first else f"{first} {of_last or _ANY_YEAR}")
    end = moment(last if of_last else f"{last} {of_first or _ANY_YEAR}")
    if begin and end and not of_last and end.begins < begin.begins:
        end = moment(f"{last} {end.begins[0] + 1}")
    return days_from(begin, end)


def days_from(first: Moment | None, last: Moment | None) -> int:
    """How many days there are from one day to a later one; 0 where there are none."""
    if first is None or last is None or first.form != "day" or last.form != "day":
        return 0
    return max(0, (date(*last.begins) - date(*first.begins)).days)


def disagrees(count: str, unit: str, days: int, language: str) -> bool:
    """Whether so many days, the last one counted or not, are clearly more or fewer than that.

    Fewer days may be those on which somebody worked: `from 1 January to 31 December, which is 261 days`.
    """
    number = number_of(count, language)
    if number is None:
        return False
    letter = unit[0].lower()
    meant = float(number) * _DAYS[letter]
    if _is_in_days(unit) and meant < days * _MOST_WORKED:
        return False
    return min(abs(meant - days), abs(meant - days - 1)) > _SLACK[letter]
