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


def in_order(periods: Sequence[str]) -> tuple[str, ...]:
    """Periods from the first to the last; as written where they are no times of one form."""
    moments = [own for own in map(moment, periods) if own is not None]
    if len(moments) < len(periods) or len({own.form for own in moments}) > 1:
        return tuple(periods)
    return tuple(period for _, period in sorted(zip(moments, periods, strict=True)))


def impossible_in(text: str, language: str = "") -> Iterator[re.Match[str]]:
    """The dates in a text that cannot be, and the stretches of years that end before they begin.

    By the tag of its language: in Europe the day comes before the month, in the United States the other way round.
    """
    text = text.replace("\u202f", "\u00a0")
    folded = text.casefold()
    if not any(sign.isdigit() for sign in folded):
        return
    dated = re.search(_YEAR, folded) is not None
    for form, signs, pattern in _IN_PROSE:
        if (dated or form in _WITHOUT_YEAR) and any(sign in folded for sign in signs or _months()):
            for match in re.finditer(pattern, text, re.IGNORECASE):
                if _is_time(match) and (_place(form, match) is None or _is_turned(match, language)):
                    yield match
    if dated:
        several = len(re.findall(_MONTH_AND_YEAR, text)) > 1
        patterns = (*((_STRETCH,) if several else ()), *((_FROM_START_TO_END,) if _may_begin_and_end(folded) else ()))
        found = (match for pattern in patterns for match in re.finditer(pattern, text, re.IGNORECASE))
        yield from (match for match in found if _ends_before_it_begins(match))


def _may_begin_and_end(folded: str) -> bool:
    return all(any(verb in folded for verb in verbs) for verbs in (_BEGINS, _ENDS))


def _ends_before_it_begins(stretch: re.Match[str]) -> bool:
    """Whether `from 15 March 2025 to 3 January 2025` goes back in time."""
    first, last = (moment(written) for written in stretch.groups() if written)
    return first is not None and last is not None and last.ends < first.begins


_MONTH_FIRST = {"fr-FR": False, "en-US": True}
"""Whether `12/11/2026` is in December; languages that write it both ways are not here."""


def _is_turned(match: re.Match[str], language: str) -> bool:
    """Whether a date in digits only is one when its day and month change places: `12/13/2026` in a French deck."""
    if language not in _MONTH_FIRST or match[0].count("/") != 2:
        return False
    return int(match["day" if _MONTH_FIRST[language] else "month"]) > 12


def months_alone(texts: Sequence[str]) -> tuple[int, ...]:
    """The months of dates that are nothing but months, with a day or without; empty where one is more, or else."""
    found = [_month_alone(text) for text in texts]
    return tuple(month for month in found if month) if all(found) else ()


def _month_alone(text: str) -> int:
    match = re.fullmatch(rf"(?:{_DAY} )?{_MONTH}|{_MONTH.replace('month', 'first')} \d\d?", " ".join(text.split()))
    return _months().get((match["month"] or match["first"]).lower(), 0) if match else 0


def _readings(text: str) -> Iterator[Moment | None]:
    """What each form makes of a text that it fits; None where no calendar has that. Words without a digit fit none."""
    plain = " ".join(text.split())
    for form, pattern in _ALONE if any(sign.isdigit() for sign in plain) else ():
        match = re.fullmatch(pattern, plain, re.IGNORECASE)
        if match and _is_time(match):
            place = _place(form, match)
            yield Moment(_named(form, match), place) if place else None


def _named(form: str, match: re.Match[str]) -> str:
    """The form of a moment: quarters and halves are not put in one order."""
    return form if form != "part" else "quarter" if _PARTS[match["part"][0].lower()] == 4 else "half"


def _is_time(match: re.Match[str]) -> bool:
    """Whether the word that should be a month is one."""
    month = match.groupdict().get("month") or "1"
    return month.isdigit() or month.lower() in _months()


def _place(form: str, match: re.Match[str]) -> tuple[int, ...] | None:
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
    return _date(form, match)


def _ordinal(written: str) -> int:
    return int(written) if written.isdigit() else _ORDINALS.index(written.lower()) // 2 + 3


def _date_of_any_year(match: re.Match[str]) -> tuple[int, ...] | None:
    """The month and the day; a place where the month may be another word."""
    name, day = match["month"].lower(), int(match["day"])
    month = _months()[name]
    return (month, day) if name in _ALSO_WORDS or 1 <= day <= _LONGEST_MONTHS[month] else None


def _date(form: str, match: re.Match[str]) -> tuple[int, ...] | None:
    written = match["month"].lower()
    month = int(written) if written.isdigit() else _months()[written]
    day = int(match["day"]) if form == "day" else 1
    orders = ((month, day), (day, month)) if "/" in match[0] and form == "day" else ((month, day),)
    for month, day in orders:  # 31/12 in Europe, 12/31 in the United States
        try:
            date(int(match["year"]), month, day)
        except ValueError:
            continue
        return (int(match["year"]), month, day)[: 3 if form == "day" else 2]
    return None


@cache
def _months() -> dict[str, int]:
    """Names of months, whole and shortened, in every language -> their number."""
    names: dict[str, int] = {}
    for months in (FRENCH.months, ENGLISH.months):
        names |= {month.lower(): number for number, month in enumerate(months, 1)}
        names |= {month[:length].lower(): number for number, month in enumerate(months, 1) for length in (3, 4)}
    return {name: number for name, number in names.items() if name not in ("juil", "jui", "mar")} | {"juil": 7}


_SPACE = "[ \u00a0]"
_UNTIL = r"(?P<until>(?:19|20)\d\d)"
_MONTH = r"(?P<month>[^\W\d_]{3,9})\.?"
_ALONE = (
    ("year", rf"(?:(?:FY|exercice|année|fin|end of|year) ?)?{_YEAR}"),
    ("part", rf"(?P<part>[TQSH])(?P<number>\d)[ -]?{_YEAR}"),
    ("part", rf"{_YEAR}[ -]?(?P<part>[TQSH])(?P<number>\d)"),
    ("part", rf"(?P<number>\d)(?P<part>[TQSH])[ -]?{_YEAR}"),
    ("month", rf"{_YEAR}-(?P<month>\d\d)"),
    ("month", rf"(?P<month>\d\d?)/{_YEAR}"),
    ("month", rf"{_MONTH} {_YEAR}"),
    ("years", rf"(?:FY ?)?{_YEAR}[/–-](?P<until>(?:(?:19|20)\d)?\d\d?(?<=\d\d))"),
    ("day", rf"{_YEAR}-(?P<month>\d\d)-{_DAY}"),
    ("day", rf"(?P<day>\d\d?)/(?P<month>\d\d?)/{_YEAR}"),
    ("day", rf"{_DAY} {_MONTH} {_YEAR}"),
)
"""The forms of a period that stands alone, the commonest first."""
_PARTS_SIGNS = tuple(f"{part}{number}" for part in "tq" for number in "567890") + tuple(f"h{n}" for n in "34567890")
_ORDINALS = (
    *("troisième", "third", "quatrième", "fourth", "cinquième", "fifth", "sixième", "sixth"),
    *("septième", "seventh", "huitième", "eighth"),
)
_WITHOUT_YEAR = ("time", "date")
_NUMBER = rf"(?P<number>\d(?=e|è|st|nd|rd|th)|{'|'.join(_ORDINALS)})(?:er|e|ème|st|nd|rd|th)?"
_PART = r"(?P<part>trimestre|semestre|quarter|half)"
_SPAN = "plan|programme|program|période|period|stratégie|strategy|mandat|contrat|contract|feuille de route|roadmap"
_AT = (
    r"\b(?:ouv\w+|ferm\w+|commenc\w+|débute\w*|démarr\w*|rendez-vous|réunion|séance|départ|arriv\w+|accueil|clôtur\w+"
    rf"|part|partent|partira|open\w*|clos\w*|start\w*|begin\w*|meet\w*|leav\w*)(?:{_SPACE}\w+){{0,2}}{_SPACE}(?:à|dès|at)"
)
"""Before a time of day; a number of hours alone may be a duration."""
_LATE = rf"(?:(?:[01]?\d|2[0-4]):[6-9]\d|(?:2[5-9]|[3-9]\d)(?:{_SPACE}?h(?:{_SPACE}?[0-5]\d)?|:[0-5]\d))"
_EACH = r"(?:par|pour|de|du|des|d['’]|sur|/|hebdo|après|avant|per|a|of|after|before)"
_DATED = rf"(?:\d\d?(?:er|st|nd|rd|th)?{_SPACE})?[^\W\d_]{{3,9}}\.?{_SPACE}(?:19|20)\d\d"
_MONTH_AND_YEAR = rf"[^\W\d_]{{3}}\.?{_SPACE}(?:19|20)\d\d"
"""Few texts have two: what is searched for in these takes long to compile."""
_STRETCH = (
    rf"\b(?:du|de|from){_SPACE}(?P<first>{_DATED}){_SPACE}(?:au|à|to){_SPACE}(?P<last>{_DATED})\b"
    rf"|(?<!\w)(?P<since>{_DATED}){_SPACE}?–{_SPACE}?(?P<until>{_DATED})\b"
)
_ENDS = ("termine", "achève", "finit", "finira", " end", "finish")
_BEGINS = ("commence", "débute", "start", "begin")
_FROM_START_TO_END = (
    rf"\b(?:commence|commencera|débute|débutera|starts?|begins?){_SPACE}(?:(?:en|le|in|on){_SPACE})?(?P<start>{_DATED})"
    rf",?{_SPACE}(?:et|and){_SPACE}(?:(?:se|s’|s'){_SPACE}?)?(?:termine|terminera|achève|finit|finira|ends?|finish(?:es)?)"
    rf"{_SPACE}(?:(?:en|le|in|on){_SPACE})?(?P<end>{_DATED})\b"
)
_SWAPPED = "2[1-9]0[1-9]"
"""A year of this century whose digits changed places: 2205."""
_SWAPPED_SIGNS = tuple(f"2{digit}0" for digit in "123456789")
_HOURS = tuple(f"{digit}{gap}h" for digit in range(10) for gap in ("", " ", "\u00a0"))
_CLOCK = tuple(f"{digit}:" for digit in range(10))
_IN_PROSE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("part", _PARTS_SIGNS, rf"\b(?P<part>[TQH])(?P<number>\d){_SPACE}{_YEAR}\b"),
    ("part", ("5t", "6t", "7t", "8t", "9t", "0t"), rf"(?<![\w.,])(?P<number>\d)(?P<part>T){_SPACE}{_YEAR}\b"),
    ("part", ("mestre", "quarter", "half"), rf"\b{_NUMBER}{_SPACE}{_PART}{_SPACE}(?:de{_SPACE}|of{_SPACE})?{_YEAR}\b"),
    ("part", ("mestre",), rf"\b(?P<part>trimestre|semestre){_SPACE}(?P<number>\d){_SPACE}(?:de{_SPACE})?{_YEAR}\b"),
    ("day", ("/",), rf"(?<![\w/.,-])(?P<day>\d\d?)/(?P<month>\d\d?)/{_YEAR}(?![\w/-])"),
    ("time", _HOURS, rf"(?<![\w.,])\d\d?{_SPACE}?h{_SPACE}?[6-9]\d(?![\w.,]\d|\w)"),
    ("time", (*_HOURS, *_CLOCK), rf"{_AT}{_SPACE}{_LATE}(?![\w:]|{_SPACE}?{_EACH})"),
    (
        "time",
        ("week", "semaine"),
        rf"\b(?:week|semaine){_SPACE}(?:5[4-9]|[6-9]\d)(?=\s*[:,.;)–-]|{_SPACE}(?:of|de){_SPACE}20\d\d|\s*$)",
    ),
    (
        "time",
        _SWAPPED_SIGNS,
        rf"\b(?:en|depuis|dès|d['’]ici(?: à)?|in|since|by){_SPACE}(?:{_SWAPPED})(?={_SPACE}?[.,;:)]|$)",
    ),
    ("date", (), rf"(?<![\w.,/-]){_DAY}{_SPACE}(?:of{_SPACE})?{_MONTH}(?!\w|{_SPACE}(?:19|20)\d\d)"),
    ("date", (), rf"\b{_MONTH}{_SPACE}(?P<day>\d\d?)(?:st|nd|rd|th)\b(?!,?{_SPACE}(?:19|20)\d\d)"),
    ("date", ("on ", "on\u00a0"), rf"\bon{_SPACE}{_MONTH}{_SPACE}(?P<day>3\d)\b(?!,?{_SPACE}(?:19|20)\d\d)"),
    ("day", ("-",), rf"(?<![\w-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"),
    ("day", (), rf"(?<![\d.,]){_DAY}{_SPACE}(?:of{_SPACE})?{_MONTH}{_SPACE}{_YEAR}\b"),
    ("day", (), rf"\b{_MONTH}{_SPACE}{_DAY},{_SPACE}{_YEAR}\b"),
    ("years", ("–",), rf"(?<![\w–-]){_YEAR}{_SPACE}?–{_SPACE}?(?P<until>(?:19|20)\d\d)(?![\w–-])"),
    ("years", ("-",), rf"\b(?:{_SPAN}){_SPACE}{_YEAR}-{_UNTIL}(?![\w–-])"),
    ("years", ("-",), rf"(?<![\w–-]){_YEAR}-{_UNTIL}(?={_SPACE}(?:{_SPAN})\b)"),
    ("years", ("entre", "between"), rf"\b(?:entre|between){_SPACE}{_YEAR}{_SPACE}(?:et|and){_SPACE}{_UNTIL}\b"),
    ("years", (" à ", "from"), rf"\b(?:de|from){_SPACE}{_YEAR}{_SPACE}(?:à|to){_SPACE}{_UNTIL}\b"),
)
"""What is a time wherever it stands: forms that mean nothing else, each with what such a text holds (else a month)."""
