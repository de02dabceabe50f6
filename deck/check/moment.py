"""Years, quarters, months and days as authors write them, in order; and those that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from deck.figures.english import ENGLISH
from deck.figures.french import FRENCH

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FAR_YEAR = r"2[1-9]\d\d"
"""A slip of the keyboard: 2205."""
_DAY = r"(?P<day>\d\d?)(?:er|st|nd|rd|th)?"
_PARTS = {"t": 4, "q": 4, "s": 2, "h": 2}
"""How many quarters and halves a year has."""


class Moment(NamedTuple):
    """A stretch of time. Moments of one form can be put in order: by year, then by what their form counts."""

    form: str
    place: tuple[int, ...]


@cache
def moment(text: str) -> Moment | None:
    """What a period or a date says; None for words, and for what cannot be."""
    return next((own for own in _readings(text) if own is not None), None)


def is_impossible(text: str) -> bool:
    """Whether it is written as a time that no calendar has: `T5 2025`, `2025-13`, `30 février 2025`."""
    if moment(text) is not None:
        return False
    return re.fullmatch(_FAR_YEAR, text.strip()) is not None or any(True for _ in _readings(text))


def in_order(periods: Sequence[str]) -> tuple[str, ...]:
    """Periods from the first to the last; as written where they are no times of one form."""
    moments = [own for own in map(moment, periods) if own is not None]
    if len(moments) < len(periods) or len({own.form for own in moments}) > 1:
        return tuple(periods)
    return tuple(period for _, period in sorted(zip(moments, periods, strict=True)))


def impossible_in(text: str) -> Iterator[re.Match[str]]:
    """The dates in a text that cannot be, and the stretches of years that end before they begin."""
    folded = text.casefold()
    if not re.search(_YEAR, folded):
        return
    for form, signs, pattern in _IN_PROSE:
        if any(sign in folded for sign in signs or _months()):
            for match in re.finditer(pattern, text, re.IGNORECASE):
                if _is_time(match) and _place(form, match) is None:
                    yield match


def _readings(text: str) -> Iterator[Moment | None]:
    """What each form makes of a text that it fits; None where no calendar has that. Words without a digit fit none."""
    plain = " ".join(text.split())
    for form, pattern in _ALONE if any(sign.isdigit() for sign in plain) else ():
        match = re.fullmatch(pattern, plain, re.IGNORECASE)
        if match and _is_time(match):
            place = _place(form, match)
            yield Moment(form, place) if place else None


def _is_time(match: re.Match[str]) -> bool:
    """Whether the word that should be a month is one."""
    month = match.groupdict().get("month") or "1"
    return month.isdigit() or month.lower() in _months()


def _place(form: str, match: re.Match[str]) -> tuple[int, ...] | None:
    """The year, then the quarter, the month and the day; None for what cannot be."""
    year = int(match["year"])
    if form == "years":
        until = int(match["until"])
        until += year - year % 100 if until < 100 else 0
        return (year, until) if year <= until else None
    if form == "part":
        number = int(match["number"])
        return (year, number) if 1 <= number <= _PARTS[match["part"].lower()] else None
    if form == "year":
        return (year,)
    return _date(form, match)


def _date(form: str, match: re.Match[str]) -> tuple[int, ...] | None:
    written = match["month"].lower()
    month = int(written) if written.isdigit() else _months()[written]
    day = int(match["day"]) if form == "day" else 1
    try:
        date(int(match["year"]), month, day)
    except ValueError:
        return None
    return (int(match["year"]), month, day)[: 3 if form == "day" else 2]


@cache
def _months() -> dict[str, int]:
    """Names of months, whole and shortened, in every language -> their number."""
    names: dict[str, int] = {}
    for months in (FRENCH.months, ENGLISH.months):
        names |= {month.lower(): number for number, month in enumerate(months, 1)}
        names |= {month[:length].lower(): number for number, month in enumerate(months, 1) for length in (3, 4)}
    return {name: number for name, number in names.items() if name not in ("juil", "jui", "mar")} | {"juil": 7}


_SPACE = "[ \u00a0\u202f]"
_UNTIL = r"(?P<until>(?:19|20)\d\d)"
_MONTH = r"(?P<month>[^\W\d_]{3,9})\.?"
_ALONE = (
    ("year", rf"(?:(?:FY|exercice|année|fin|end of|year) ?)?{_YEAR}"),
    ("part", rf"(?P<part>[TQSH])(?P<number>\d)[ -]?{_YEAR}"),
    ("part", rf"{_YEAR}[ -]?(?P<part>[TQSH])(?P<number>\d)"),
    ("month", rf"{_YEAR}-(?P<month>\d\d)"),
    ("month", rf"{_MONTH} {_YEAR}"),
    ("years", rf"(?:FY ?)?{_YEAR}[/–-](?P<until>(?:(?:19|20)\d)?\d\d?(?<=\d\d))"),
    ("day", rf"{_YEAR}-(?P<month>\d\d)-{_DAY}"),
    ("day", rf"{_DAY} {_MONTH} {_YEAR}"),
)
"""The forms of a period that stands alone, the commonest first."""
_PARTS_SIGNS = ("t5", "t6", "t7", "t8", "t9", "t0", "q5", "q6", "q7", "q8", "q9", "q0")
_IN_PROSE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("part", _PARTS_SIGNS, rf"\b(?P<part>[TQ])(?P<number>\d){_SPACE}{_YEAR}\b"),
    ("day", ("-",), rf"(?<![\w-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"),
    ("day", (), rf"(?<![\d.,]){_DAY}{_SPACE}{_MONTH}{_SPACE}{_YEAR}\b"),
    ("day", (), rf"\b{_MONTH}{_SPACE}{_DAY},{_SPACE}{_YEAR}\b"),
    ("years", ("–",), rf"(?<![\w–-]){_YEAR}{_SPACE}?–{_SPACE}?(?P<until>(?:19|20)\d\d)(?![\w–-])"),
    ("years", ("entre", "between"), rf"\b(?:entre|between){_SPACE}{_YEAR}{_SPACE}(?:et|and){_SPACE}{_UNTIL}\b"),
    ("years", (" à ", "from"), rf"\b(?:de|from){_SPACE}{_YEAR}{_SPACE}(?:à|to){_SPACE}{_UNTIL}\b"),
)
"""What is a time wherever it stands: forms that mean nothing else, each with what such a text holds (else a month)."""
