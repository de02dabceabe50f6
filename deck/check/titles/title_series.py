"""The one series that a title speaks of, and from when to when it may say that it changed."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from deck.check.titles.title_verdict import Verdict, is_above, listed
from deck.figures.late import Late
from deck.figures.numeral import SPELLED
from deck.frozen import frozen
from deck.prose.sentence import YEAR
from deck.prose.shown_data import Data, Datum, Row
from deck.prose.title_shape import Title
from deck.prose.title_way import ways_in

_OF_ALL = Late(
    r"\b(?:all|every(?! year)|everywhere|each(?! year)|tou(?:s|tes)(?! les ans)|partout"
    r"|except|sauf|but|only|seule?s?)\b"
)
"""Of several rows."""
SINCE = Late(
    r"\b(?:since|depuis|from|on|after|apres"
    r"|compared (?:to|with)|par rapport a|than in|qu'en|as in|contre|vs\.?)"
    rf" (?:20\d\d|{YEAR}+)"
)
_IN_YEARS = Late(
    r"\b(?:in|en|over|within|sur)(?: the (?:last|past)| les)?"
    r" (?P<n>one|an?|un|two|deux|three|trois|four|quatre|five|cinq|six|seven|sept|eight|huit|ten|dix|\d\d?)"
    r"(?: dernieres)? (?:years?|ans?|annees?)\b"
)
_COUNTS = {**SPELLED, **dict.fromkeys(("one", "a", "an", "un"), 1)}
_OF_CHANGES = Late(
    r"(?:"
    # how many times, what part of it
    r"doubl|tripl|quadrupl|halv|divis|multipl|twice|fois|autant|half|moitie|demi|third|tiers|quarter|quart"
    # where it came to
    r"|peak|culmin|record|lowest|highest|sommet|pic|bottom|creux|point|niveau|level|atteint|attei|hit|touch"
    # from when to when
    r"|year|first|premiere|last|past|dernier|since|depuis|entre|between|back|retour|compar"
    # how long
    r"|consecuti|running|row|suite|jamais|interruption"
    # how many come, whatever is counted
    r"|frequent|attendance|ridership|footfall"
    # verbs of no measure
    r"|carry|transport|throw|jete"
    r")"
)


@frozen
class Series:
    """The values of one row, in order of time."""

    label: str
    values: Mapping[str, Datum]

    @property
    def times(self) -> list[str]:
        return list(self.values)

    @property
    def moves(self) -> list[int]:
        """From each value to the next: 1 for more, −1 for less, 0 where nobody can tell."""
        pairs = pairwise(own.interval for own in self.values.values())
        return [is_above(last, first) - is_above(first, last) for first, last in pairs]

    def contradicts(self, code: str, span: tuple[int, int]) -> Verdict:
        """What is said there is not what the values are."""
        values = listed([(f"{time}:", own) for time, own in self.values.items()])
        return Verdict(code, *span, f"{self.label} is {values}")


def series_of(title: Title) -> Series | None:
    """The one row that it names, or the only one, where no word may narrow it to a part or say another measure.

    It has two values at least.
    """
    data, rows = title.data, title.rows or title.data.rows
    if len(rows) > 1 or _OF_ALL.search(title.plain) or any(map(_says_more, (word for _, word in title.unknown))):
        return None
    series = series_in(data, rows[0])
    return series if len(series.values) > 1 else None


def series_in(data: Data, row: Row) -> Series:
    """The values of a row, in the order of the columns."""
    return Series(row.label, {time: row.values[time] for time in data.columns if time in row.values})


def _says_more(word: str) -> bool:
    """Whether a word that the data do not know says neither how something changes nor since when."""
    return not ways_in(word) and not _OF_CHANGES.match(word)


def stretches(title: Title, series: Series) -> list[tuple[Datum, Datum]]:
    """From when to when the change may be; nothing where the title says a time that the data do not have."""
    values, years = series.values, title.years
    if len(years) > 2 or any(year not in values for year in years):
        return []
    return [(values[first], values[last]) for first, last in _spans(title, series.times) if first in values]


def _spans(title: Title, times: list[str]) -> list[tuple[str, str]]:
    """The first time and the last of each change that it may speak of."""
    years, now = title.years, times[-1]
    if len(years) == 2:  # from one to the other, or from one of them to now: `doubled since 2021, and above 2019`
        return [(min(years), max(years)), *((year, now) for year in years if year != now)]
    if length := _IN_YEARS.search(title.shape):
        number = int(length["n"]) if length["n"].isdigit() else _COUNTS[length["n"]]
        return [(str(int(end) - number), end) for end in (years or times) if end.isdigit()]
    if years and SINCE.search(title.shape):
        return [(years[0], now)] if years[0] != now else []
    last = years[0] if years else now
    return [(time, last) for time in times[: times.index(last)]]
