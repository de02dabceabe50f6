"""The one series that a title speaks of, and from when to when it may say that it changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from deck.check.titles.title_verdict import is_above, listed
from deck.figures.late import Late
from deck.figures.numeral import SPELLED
from deck.prose.measures import root
from deck.prose.sentence import YEAR
from deck.prose.shown_data import Datum, Row, is_same
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import ways_in

_OF_ALL = Late(
    r"\b(?:all|every(?! year)|everywhere|each(?! year)|tou(?:s|tes)(?! les ans)|partout|except"
    r"|sauf|but|only|seule?s?)\b"
)
"""Of several rows."""
SINCE = (
    rf"\b(?:since|depuis|from|on|compared (?:to|with)|par rapport a|than in|qu'en|as in|contre"
    rf"|vs\.?|after|apres) (?:20\d\d|{YEAR}+)"
)
_IN_YEARS = Late(
    r"\b(?:in|en|over|within|sur)(?: the (?:last|past)| les)? (?P<n>one|an?|un|two|deux|three"
    r"|trois|four|quatre|five|cinq|six|seven|sept|eight|huit|ten|dix"
    r"|\d\d?)(?: dernieres)? (?:years?|ans?|annees?)\b"
)
COUNTS = {**SPELLED, **dict.fromkeys(("one", "a", "an", "un"), 1)}
_OTHER_WORDS = Late(
    r"(?:doubl|tripl|quadrupl|halv|divis|multipl|twice|half|peak|culmin|record|lowest|highest"
    r"|sommet|pic|bottom|creux|back|retour|point|niveau|level|carry|transport|throw|jete|year"
    r"|first|premiere|fois|consecuti|running|row|suite|jamais|interruption|since|depuis|moitie"
    r"|tiers|third|quarter|quart|demi|autant|compar|last|past|dernier|entre|between|atteint"
    r"|attei|hit|touch)"
)


def series_of(title: Title) -> Row | None:
    """The one row that it names, or the only one, where nothing narrows it to a part or to another measure."""
    if _OF_ALL.search(title.plain):
        return None
    named = {row.label: row for _, _, row in title.rows}
    if title.is_of_another or len(named) > 1 or (not named and len(title.data.rows) > 1):
        return None
    row = next(iter(named.values())) if named else title.data.rows[0]
    if not named and not _speaks_of(title):
        return None
    return None if _is_narrowed(title) else row


def _speaks_of(title: Title) -> bool:
    """Whether a word of the only row, or of its unit, stands in the title."""
    words = [root(word, title.tag) for word in re.findall(r"[a-z]{3,}", title.shape)]
    return any(is_same(word, each) for word in words for each in title.data.words)


def left(title: Title) -> list[tuple[int, str]]:
    return [(at, word) for at, word in title.unknown if not ways_in(word) and not _OTHER_WORDS.match(word)]


def _is_narrowed(title: Title) -> bool:
    """Whether words that the data do not know may say of what part of it: `among young voters`, `en danse`."""
    others = left(title)
    if len(others) > 1:
        return True
    for at, word in others:
        ahead, behind = title.shape[:at].rstrip(), title.shape[at + len(word) :]
        if re.search(
            r"\b(?:among|in|for|of|by|from|with|to|at|on|en|dans|chez|pour|par|des|de|du|d'|a|au|aux"
            r"|avec|sur)(?: the| la| les| le| l')?$",
            ahead,
        ):
            return True
        if (
            title.tag.startswith("fr")
            and not re.match(r"'? (?:de |du |des |d'|a |au |aux )", behind)
            and _is_behind_known(title, at)
        ):
            return True
        if not title.tag.startswith("fr") and _is_behind_plural(title, at):
            return True
    return False


def _is_behind_known(title: Title, at: int) -> bool:
    """Whether it stands right behind a word, as an adjective does: `inscriptions tardives`."""
    return re.search(rf"(?:{A_ROW}|[a-z]{{3,}}) $", title.shape[:at]) is not None and not re.search(
        r"\b(?:est|sont|ont|nous|on|ils|elles|que|les|des|une|fois|plus|moins) $", title.shape[:at]
    )


def _is_behind_plural(title: Title, at: int) -> bool:
    before = re.search(rf"(?:(?P<row>{A_ROW})|(?P<word>[a-z]+)) $", title.shape[:at])
    if not before:
        return False
    word = title.sentence.said.words[before.start() : before.end()].strip()
    return word.endswith("s") and not re.fullmatch(r"(?:as|is|was|has|bus|us|its)", word.split()[-1].lower())


def stretches(title: Title, values: Sequence[tuple[str, Datum]]) -> list[tuple[Datum, Datum]]:
    """From when to when the change may be; nothing where the title says a time that the data do not have."""
    by_year = dict(values)
    columns = [column for column, _ in values]
    years = title.years
    if any(year not in by_year for year in years) or len(years) > 2:
        return []
    last = columns[-1]
    if len(years) == 2:  # from one to the other, or from one of them to now: `doubled since 2021, and above 2019`
        since = [(by_year[year], by_year[last]) for year in years if year != last and re.search(SINCE, title.shape)]
        return [(by_year[min(years)], by_year[max(years)]), *since]
    if length := _IN_YEARS.search(title.shape):
        number = int(length["n"]) if length["n"].isdigit() else COUNTS.get(length["n"], 0)
        ends = [years[0]] if years and not re.search(SINCE, title.shape) else columns
        starts = {str(int(end) - number): end for end in ends if end.isdigit()}
        return [(by_year[start], by_year[end]) for start, end in starts.items() if start in by_year]
    if years and re.search(SINCE, title.shape):
        return [(by_year[years[0]], by_year[last])] if years[0] != last else []
    if years:
        at = columns.index(years[0])
        return [(by_year[before], by_year[years[0]]) for before in columns[:at]]
    return [(datum, by_year[last]) for column, datum in values if column != last]


def written(title: Title, span: tuple[int, int]) -> str:
    return title.sentence.said.words[slice(*span)]


def moves(values: Sequence[tuple[str, Datum]]) -> list[int]:
    """From each value to the next: 1 for more, −1 for less, 0 where nobody can tell."""
    pairs = pairwise(values)
    return [is_above(b.interval, a.interval) - is_above(a.interval, b.interval) for (_, a), (_, b) in pairs]


def why(row: Row, values: Sequence[tuple[str, Datum]]) -> str:
    return f"{row.label} is " + listed([(f"{column}:", datum) for column, datum in values])
