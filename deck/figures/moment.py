"""Years, quarters, months and days as authors write them, in order; and those that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from deck.figures.english import ENGLISH
from deck.figures.french import FRENCH

WRITTEN_YEAR = r"(?:19|20)\d\d"
YEAR = rf"(?P<year>{WRITTEN_YEAR})"
YEAR_ALONE = rf"(?<!\d){WRITTEN_YEAR}(?!\d)"
"""In a text: no part of a longer number."""
_FAR_YEAR = r"2[1-9]\d\d"
"""A slip of the keyboard: 2205."""
DAY = r"(?P<day>\d\d?)(?:er|st|nd|rd|th)?"
_PARTS = {"t": 4, "q": 4, "s": 2, "h": 2}
"""How many quarters and halves a year has, by their first letters."""
_LONGEST_MONTHS = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}
_ALSO_WORDS = ("may", "mar", "march", "mars", "sep", "sept", "jun", "dec")
"""Months that are other words too: `45 may`, `12 sept`."""


class Moment(NamedTuple):
    """A stretch of time. Moments of one form can be put in order: by year, then by what their form counts."""

    form: str
    place: tuple[int, ...]

    @property
    def begins(self) -> tuple[int, int, int]:
        """Year, month and day of its first day."""
        year, *rest = self.place
        return year, self._months(rest[0])[0] if rest and self.form != "years" else 1, (rest[1:] or [1])[0]

    @property
    def ends(self) -> tuple[int, int, int]:
        """Of its last day, every month taken for a long one."""
        year, *rest = self.place
        if not rest or self.form == "years":
            return (rest or [year])[0], 12, 31
        return year, self._months(rest[0])[1], (rest[1:] or [31])[0]

    def _months(self, number: int) -> tuple[int, int]:
        """The first and the last month of a part of a year."""
        length = {"quarter": 3, "half": 6}.get(self.form, 1)
        return (number - 1) * length + 1, number * length


@cache
def moment(text: str) -> Moment | None:
    """What a period or a date says; None for words, and for what cannot be."""
    return next((own for own in _readings(text) if own is not None), None)


def is_impossible(text: str) -> bool:
    """Whether it is written as a time that no calendar has: `T5 2025`, `2025-13`, `30 février 2025`."""
    if moment(text) is not None:
        return False
    return re.fullmatch(_FAR_YEAR, text.strip()) is not None or any(True for _ in _readings(text))


def years_of(periods: Iterable[str]) -> tuple[str, ...]:
    """Those of some periods that are years, from the first to the last."""
    return tuple(sorted(own for own in periods if re.fullmatch(WRITTEN_YEAR, own)))


def years_written(text: str) -> list[str]:
    """The years that a text names."""
    return re.findall(YEAR_ALONE, text)


def in_order(periods: Sequence[str]) -> tuple[str, ...]:
    """Periods from the first to the last; as written where they are no times of one form."""
    moments = [own for own in map(moment, periods) if own is not None]
    if len(moments) < len(periods) or len({own.form for own in moments}) > 1:
        return tuple(periods)
    return tuple(period for _, period in sorted(zip(moments, periods, strict=True)))


def months_alone(texts: Sequence[str]) -> tuple[int, ...]:
    """The months of dates that are nothing but months, with a day or without; empty where one is more, or else."""
    found = [_month_alone(text) for text in texts]
    return tuple(month for month in found if month) if all(found) else ()


def _month_alone(text: str) -> int:
    match = re.fullmatch(rf"(?:{DAY} )?{MONTH}|{MONTH.replace('month', 'first')} \d\d?", " ".join(text.split()))
    return month_numbers().get((match["month"] or match["first"]).lower(), 0) if match else 0


def _readings(text: str) -> Iterator[Moment | None]:
    """What each form makes of a text that it fits; None where no calendar has that. Words without a digit fit none."""
    plain = " ".join(text.split())
    for form, pattern in _ALONE if any(sign.isdigit() for sign in plain) else ():
        match = re.fullmatch(pattern, plain, re.IGNORECASE)
        if match and is_time(match):
            found = place(form, match)
            yield Moment(_named(form, match), found) if found else None


def _named(form: str, match: re.Match[str]) -> str:
    """The form of a moment: quarters and halves are not put in one order."""
    return form if form != "part" else "quarter" if _PARTS[match["part"][0].lower()] == 4 else "half"


def is_time(match: re.Match[str]) -> bool:
    """Whether the word that should be a month is one."""
    month = match.groupdict().get("month") or "1"
    return month.isdigit() or month.lower() in month_numbers()


def place(form: str, match: re.Match[str]) -> tuple[int, ...] | None:
    """The year, then the quarter, the month and the day; None for what cannot be."""
    if form == "time":
        return None
    if form == "date":
        return _date_of_any_year(match)
    year = int(match["year"])
    if form == "years":
        until = int(match["until"])
        until += year - year % 100 if until < 100 else 0
        return (year, until) if year <= until else None
    if form == "part":
        number = _ordinal(match["number"])
        return (year, number) if 1 <= number <= _PARTS[match["part"][0].lower()] else None
    if form == "year":
        return (year,)
    found = _date(form, match)
    if form == "weekday" and found is not None:
        return found if date(*found).weekday() == WEEKDAYS.index(match["weekday"].lower()) % 7 else None
    return found


def _ordinal(written: str) -> int:
    return int(written) if written.isdigit() else ORDINALS.index(written.lower()) // 2 + 3


def _date_of_any_year(match: re.Match[str]) -> tuple[int, ...] | None:
    """The month and the day; a place where the month may be another word."""
    name, day = match["month"].lower(), int(match["day"])
    month = month_numbers()[name]
    return (month, day) if name in _ALSO_WORDS or 1 <= day <= _LONGEST_MONTHS[month] else None


def _date(form: str, match: re.Match[str]) -> tuple[int, ...] | None:
    written = match["month"].lower()
    month = int(written) if written.isdigit() else month_numbers()[written]
    day = int(match["day"]) if form in _OF_A_DAY else 1
    orders = ((month, day), (day, month)) if "/" in match[0] and form in _OF_A_DAY else ((month, day),)
    for month, day in orders:  # 31/12 in Europe, 12/31 in the United States
        try:
            date(int(match["year"]), month, day)
        except ValueError:
            continue
        return (int(match["year"]), month, day)[: 3 if form in _OF_A_DAY else 2]
    return None


@cache
def month_numbers() -> dict[str, int]:
    """Names of months, whole and shortened, in every language -> their number."""
    names: dict[str, int] = {}
    for months in (FRENCH.months, ENGLISH.months):
        names |= {month.lower(): number for number, month in enumerate(months, 1)}
        names |= {month[:length].lower(): number for number, month in enumerate(months, 1) for length in (3, 4)}
    return {name: number for name, number in names.items() if name not in ("juil", "jui", "mar")} | {
        "juil": 7,
        "juill": 7,
    }


MONTH_NAMES = "|".join((*FRENCH.months, *ENGLISH.months))
"""A pattern: the months' names in every language."""
MONTH = r"(?P<month>[^\W\d_]{3,9})\.?"
_ALONE = (
    ("year", rf"(?:(?:FY|exercice|année|fin|end of|year) ?)?{YEAR}"),
    ("part", rf"(?P<part>[TQSH])(?P<number>\d)[ -]?{YEAR}"),
    ("part", rf"{YEAR}[ -]?(?P<part>[TQSH])(?P<number>\d)"),
    ("part", rf"(?P<number>\d)(?P<part>[TQSH])[ -]?{YEAR}"),
    (
        "part",
        rf"(?P<number>\d)(?:er|re|e|è|ème|st|nd|rd|th) (?P<part>trim\.?|trimestre|semestre|quarter|half|qtr)"
        rf",?(?: de| of)? {YEAR}",
    ),
    ("part", rf"(?P<part>trimestre|semestre|quarter) (?P<number>\d),?(?: de| of)? {YEAR}"),
    ("month", rf"{YEAR}-(?P<month>\d\d)"),
    ("month", rf"(?P<month>\d\d?)/{YEAR}"),
    ("month", rf"{MONTH} {YEAR}"),
    ("years", rf"(?:FY ?)?{YEAR}[/–-](?P<until>(?:(?:19|20)\d)?\d\d?(?<=\d\d))"),
    ("day", rf"{YEAR}-(?P<month>\d\d)-{DAY}"),
    ("day", rf"(?P<day>\d\d?)/(?P<month>\d\d?)/{YEAR}"),
    ("day", rf"{DAY} {MONTH} {YEAR}"),
    ("day", rf"{MONTH} {DAY},? {YEAR}"),
)
"""The forms of a period that stands alone, the commonest first."""
ORDINALS = (
    *("troisième", "third", "quatrième", "fourth", "cinquième", "fifth", "sixième", "sixth"),
    *("septième", "seventh", "huitième", "eighth"),
)
"""Of a year's parts, from the third."""
_OF_A_DAY = ("day", "weekday")
WEEKDAYS = (
    *("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
