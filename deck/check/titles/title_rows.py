"""In how many rows of its slide something rose or fell, as a title says it: in two of four, only in one, in all."""

from __future__ import annotations

import re
from collections.abc import Callable

from deck.check.figures import announced_count
from deck.check.titles.title_verdict import RIGHT, Verdict, is_above, listed
from deck.figures.late import Late
from deck.figures.numeral import SPELLED, numerals
from deck.prose.sentence import VALUE
from deck.prose.shown_data import Row
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import ways_in

_NUMBERS = {
    **SPELLED,
    **dict.fromkeys(("none", "no", "aucun", "aucune", "nul"), 0),
    **dict.fromkeys(("one", "un", "une", "a"), 1),
    "both": 2,
}
_N = (
    r"(?:one|une?|two|deux|three|trois|four|quatre|five|cinq|six|seven|sept|eight|huit|nine|neuf|ten|dix|\d|["
    + VALUE
    + r"])"
)
_OF = Late(rf"\b(?P<n>{_N})(?: [a-z]+)? (?:of|out of|des|sur|in|parmi)(?: (?:the|our|les|nos|its|ses))? (?P<of>{_N})\b")
_ALL = Late(
    r"(?:^|\b(?:in|across|at|dans) )(?:all(?: (?:the|our|of the|of our))?|every|each|tous les|toutes les"
    r"|tous nos|toutes nos|chaque|both)\b"
)
_ALL_OF = Late(rf"^(?:all|les|the|our|nos) (?P<n>{_N}) ")
_ONE = Late(r"^(?:une? seule?|only one|just one) (?!of|in|des|sur)")
_NONE = Late(r"^(?:none of|no|aucune?|pas une?)\b")
_ONLY = Late(
    rf"^(?:only|seule?s?) (?:the |la |le |les |l')?(?:[a-z]+ (?:de |du |des |d'|of )?(?:la |le "
    rf"|l'|the )?)?(?P<row>{A_ROW})|^(?:[a-z' ]{{0,12}}?)(?P<own>{A_ROW}) (?:is|est|reste"
    rf"|remains) (?:the only|la seule?|le seul|l'unique)\b"
)
_BUT = Late(
    rf"(?:^|\b(?:in|across|dans|at) |\b)(?:all|every(?:where)?|tou\w+|each|chaque"
    rf"|partout)\b[^,;:]*?\b(?:but|except|sauf|hormis|excepte"
    rf"|a l'exception de|apart from)(?: for)?(?: in| at| a| dans| de)? (?:the |la |le |les |l')?(?:[a-z]+ (?:de |d'"
    rf"|of ))?(?P<row>{A_ROW})"
)
_PLAIN = Late(
    r"(?:sales?|ventes?|headcounts?|effectifs?|customers?|clients?|jobs?|emplois?|turnover"
    r"|revenues?|recettes?|numbers?|visits?|visites?|prices?|prix|costs?|couts?|orders?"
    r"|commandes?|attendance|frequentation|membership|adherents?|members?|membres?|staff"
    r"|usagers?|users?|shops?|stores?|magasins?|agences?|branch(?:es)?|towns?|villes?|cit(?:y"
    r"|ies)|departments?|services?|regions?|sites?|teams?|equipes?|schools?|ecoles?|countr(?:y"
    r"|ies)|pays|rents?|loyers?|production|output|profits?|activite|business|results?"
    r"|resultats?|audience)$"
)
_WAYS_OF_NOUNS = re.compile(r"^(?:en hausse|en baisse)")


def judge(title: Title) -> Verdict | None:
    """What the rows say where they contradict the title."""
    data = title.data
    if not data.timed or len(data.columns) < 2 or len(data.rows) < 2 or data.partial:
        return None
    ways = ways_in(title.shape)
    if len({way for _, _, way in ways}) != 1 or len(ways) > 2:
        return None
    others = [
        word
        for _, word in title.unknown
        if not ways_in(word) and not _PLAIN.match(word) and word not in ("sauf", "but", "except")
    ]
    if (
        others
        or (title.is_of_another and not _all_are_plain(title))
        or len([1 for _, word in title.unknown if _PLAIN.match(word)]) > 2
    ):
        return None
    way = ways[0][2]
    readings = _readings(title, way)
    if not readings or (title.sentence.values and not all(own.bare for own in title.sentence.values)):
        return None
    said = _said(title)
    if said is None:
        return None
    start, end, agrees = said
    if any(agrees(sure, possible) for sure, possible in readings):
        return RIGHT
    first = (
        title.years[0]
        if title.years
        and title.years[0] in data.columns[:-1]
        and len(title.years) == 1
        and re.search(r"since|depuis", title.shape)
        else data.columns[-2]
    )
    listing = [
        (f"{row.label} {row.values[first].shown} →", row.values[data.last])
        for row in data.rows
        if {first, data.last} <= {*row.values}
    ]
    return Verdict(announced_count.CODE, start, end, listed(listing))


def _all_are_plain(title: Title) -> bool:
    return all(_PLAIN.match(word) or ways_in(word) for _, word in title.unknown)


_Agrees = Callable[[frozenset[str], frozenset[str]], bool]
"""Whether it holds of the rows that surely did, and of those that may have."""


def _said(title: Title) -> tuple[int, int, _Agrees] | None:
    shape, rows = title.plain, frozenset(row.label for row in title.data.rows)
    if match := _BUT.search(shape):
        but = title.row(match["row"]).label
        return match.start("row"), match.end("row"), lambda sure, possible: but not in sure and rows - {but} <= possible
    match = _ONLY.match(shape)
    if match and len({row.label for _, _, row in title.rows}) == 1:
        key = "row" if match["row"] else "own"
        only = title.row(match[key]).label
        return match.start(key), match.end(key), lambda sure, possible: only in possible and not sure - {only}
    if title.rows:
        return None
    if match := _OF.search(shape):
        words = title.sentence.said.words
        number, whole = (_number(words[slice(*match.span(key))], title.tag) for key in ("n", "of"))
        if whole == len(rows) and number is not None:
            return match.start("n"), match.end("n"), lambda sure, possible: len(sure) <= number <= len(possible)
        return None
    if (match := _ALL.search(shape)) or (
        (match := _ALL_OF.match(shape)) and _number(match["n"], title.tag) == len(rows)
    ):
        return match.start(), match.end(), lambda _, possible: possible == rows
    if _ONE.match(shape):
        return 0, len(shape.split(" ")[0]), lambda sure, possible: len(sure) <= 1 <= len(possible)
    if match := _NONE.match(shape):
        return match.start(), match.end(), lambda sure, _: not sure
    return None


def _number(written: str, tag: str) -> int | None:
    folded = written.casefold()
    if folded in _NUMBERS:
        return _NUMBERS[folded]
    found = numerals(written, tag)
    return int(found[0].value) if len(found) == 1 and found[0].value < 100 else None


def _readings(title: Title, way: int) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The rows that surely went that way, and those that may have, from whenever it may be said."""
    data = title.data
    if any(year not in data.columns for year in title.years) or len(title.years) > 1:
        return []
    starts = {data.columns[0], data.columns[-2]}
    end = data.last
    if title.years and re.search(r"\b(?:since|depuis) ", title.shape):
        starts = {title.years[0]}
    elif title.years:
        end = title.years[0]
        starts = {data.columns[max(0, data.columns.index(end) - 1)]}
    found = []
    for start in starts - {end}:
        if not all({start, end} <= {*row.values} for row in data.rows):
            return []
        sure = frozenset(row.label for row in data.rows if _went(row, start, end) == way)
        not_at_all = frozenset(row.label for row in data.rows if _went(row, start, end) == -way)
        still = frozenset(row.label for row in data.rows if row.values[start].shown == row.values[end].shown)
        found.append((sure, frozenset(row.label for row in data.rows) - not_at_all - still | sure))
    return found


def _went(row: Row, start: str, end: str) -> int:
    one, other = row.values[start].interval, row.values[end].interval
    return is_above(other, one) - is_above(one, other)
