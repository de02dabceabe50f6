"""The one series that a title speaks of, and from when to when it may say that it changed."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from deck.check.titles.title_verdict import Verdict, is_above, listed
from deck.figures.late import Late
from deck.figures.numeral import SPELLED
from deck.frozen import frozen
from deck.prose.measures import root
from deck.prose.sentence import YEAR
from deck.prose.shown_data import Datum, is_among
from deck.prose.title_shape import A_ROW, Title, Word
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
COUNTS = {**SPELLED, **dict.fromkeys(("one", "a", "an", "un"), 1)}
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
    # verbs of no measure
    r"|carry|transport|throw|jete"
    r")"
)
_OF_WHAT = Late(
    r"\b(?:among|in|for|of|by|from|with|to|at|on"
    r"|en|dans|chez|pour|par|des|de|du|d'|a|au|aux|avec|sur)(?: the| la| les| le| l')?$"
)
_GOES_ON = Late(r"'? (?:de |du |des |d'|a |au |aux )")
_LETTERS = Late(r"[a-z]{3,}")
_A_WORD = Late(rf"(?:{A_ROW}|[a-z]{{3,}}) $")
_NO_NOUN = Late(r"\b(?:est|sont|ont|nous|on|ils|elles|que|les|des|une|fois|plus|moins) $")
_BEFORE = Late(rf"(?:{A_ROW}|[a-z]+) $")
_NO_PLURALS = ("as", "is", "was", "has", "bus", "us", "its")


@frozen
class Series:
    """The values of one row, two at least, in order of time."""

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
    """The one row that it names, or the only one, where nothing narrows it to a part or to another measure."""
    data, rows = title.data, title.rows
    if not data.timed or title.is_of_another or _OF_ALL.search(title.plain):
        return None
    if len(rows) > 1 or (not rows and (len(data.rows) > 1 or not _speaks_of_data(title))) or _is_narrowed(title):
        return None
    row = (rows or data.rows)[0]
    values = {time: row.values[time] for time in data.columns if time in row.values}
    return Series(row.label, values) if len(values) > 1 else None


def _speaks_of_data(title: Title) -> bool:
    """Whether a word of the only row, or of its unit, stands in the title."""
    words = _LETTERS.finditer(title.shape)
    return any(is_among(root(word[0], title.tag), title.data.words) for word in words)


def left_over(title: Title) -> list[Word]:
    """The words that say neither what the data are of nor how, and since when, something changes."""
    return [word for word in title.unknown if not ways_in(word.text) and not _OF_CHANGES.match(word.text)]


def _is_narrowed(title: Title) -> bool:
    """Whether words that the data do not know may say of what part of it: `among young voters`, `en danse`."""
    others = left_over(title)
    return len(others) > 1 or any(_narrows(title, word) for word in others)


def _narrows(title: Title, word: Word) -> bool:
    ahead, behind = title.shape[: word.start], title.shape[word.start + len(word.text) :]
    if _OF_WHAT.search(ahead.rstrip()):
        return True
    if title.tag.startswith("fr"):  # an adjective stands behind its noun: `inscriptions tardives`
        return not _GOES_ON.match(behind) and _A_WORD.search(ahead) is not None and not _NO_NOUN.search(ahead)
    return _is_behind_plural(title, ahead)


def _is_behind_plural(title: Title, ahead: str) -> bool:
    """Whether the word before ends as a plural does: it is no verb's subject alone, `sales staff fell`."""
    before = _BEFORE.search(ahead)
    last = title.written(before.span()).split()[-1] if before else ""
    return last.endswith("s") and last.lower() not in _NO_PLURALS


def stretches(title: Title, series: Series) -> list[tuple[Datum, Datum]]:
    """From when to when the change may be; nothing where the title says a time that the data do not have."""
    values, years = series.values, title.years
    if len(years) > 2 or any(year not in values for year in years):
        return []
    return [(values[first], values[last]) for first, last in _spans(title, series.times) if first in values]


def _spans(title: Title, times: list[str]) -> list[tuple[str, str]]:
    """The first time and the last of each change that it may speak of; of so many years, even times not in the data."""
    years, now, is_since = title.years, times[-1], SINCE.search(title.shape) is not None
    if len(years) == 2:  # from one to the other, or from one of them to now: `doubled since 2021, and above 2019`
        return [(min(years), max(years)), *((year, now) for year in years if is_since and year != now)]
    if length := _IN_YEARS.search(title.shape):
        number = int(length["n"]) if length["n"].isdigit() else COUNTS[length["n"]]
        ends = years if years and not is_since else times
        return [(str(int(end) - number), end) for end in ends if end.isdigit()]
    if not years:
        return [(time, now) for time in times[:-1]]
    year = years[0]
    if is_since:
        return [(year, now)] if year != now else []
    return [(time, year) for time in times[: times.index(year)]]
