"""In how many rows of its slide something rose or fell, as a title says it: in two of four, only in one, in all.

`Rents rose in every district`, `Only Lyon lost customers`, `Three of five sites grew`, `Sales fell everywhere but in
Metz`. Silent where a word may narrow what is counted, or where a row was left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from deck.check.figures import announced_count
from deck.check.titles.title_verdict import RIGHT, Verdict, is_above, listed
from deck.figures.late import Late
from deck.figures.numeral import SPELLED, numerals
from deck.frozen import frozen
from deck.prose.sentence import VALUE
from deck.prose.shown_data import Row
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import Way, way_of, ways_in

_NUMBERS = {
    **SPELLED,
    **dict.fromkeys(("none", "no", "aucun", "aucune", "nul"), 0),
    **dict.fromkeys(("one", "un", "une", "a"), 1),
    "both": 2,
}
_MANY = 100
"""So many rows no slide has."""
_N = (
    r"(?:one|une?|two|deux|three|trois|four|quatre|five|cinq|six|seven|sept|eight|huit|nine|neuf|ten|dix"
    rf"|\d|[{VALUE}])"
)
_THE = r"(?:the |la |le |les |l')?"
_KIND = r"(?:[a-z]+ (?:de |du |des |d'|of )?(?:la |le |l'|the )?)?"
_OF = Late(rf"\b(?P<n>{_N})(?: [a-z]+)? (?:of|out of|in|des|sur|parmi)(?: (?:the|our|its|les|nos|ses))? (?P<of>{_N})\b")
_ALL = Late(
    r"(?:^|\b(?:in|across|at|dans) )"
    r"(?:all(?: (?:the|our|of the|of our))?|every|each|both|tous les|toutes les|tous nos|toutes nos|chaque)\b"
)
_ALL_OF = Late(rf"^(?:all|les|the|our|nos) (?P<n>{_N}) ")
_ONE = Late(r"^(?:une? seule?|only one|just one) (?!of|in|des|sur)")
_NONE = Late(r"^(?:none of|no|aucune?|pas une?)\b")
_ONLY = Late(
    rf"^(?:only|seule?s?) {_THE}{_KIND}(?P<row>{A_ROW})"
    rf"|^(?:[a-z' ]{{0,12}}?)(?P<own>{A_ROW}) (?:is|est|reste|remains) (?:the only|la seule?|le seul|l'unique)\b"
)
_BUT = Late(
    r"(?:^|\b(?:in|across|dans|at) |\b)(?:all|every(?:where)?|each|tou\w+|chaque|partout)\b[^,;:]*?"
    r"\b(?:but|except|apart from|sauf|hormis|excepte|a l'exception de)(?: for)?(?: in| at| a| dans| de)? "
    rf"{_THE}(?:[a-z]+ (?:de |d'|of ))?(?P<row>{A_ROW})"
)
_EXCEPT = ("sauf", "but", "except")
_PLAIN = Late(
    r"(?:"
    # what is counted of every row
    r"earn(?:s|ed)?|sold|made|brought|rapport(?:e|ent|ait)|vendu|sales?|ventes?|turnover|revenues?|recettes?|profits?|results?|resultats?|orders?|commandes?|business|activite"
    r"|prices?|prix|costs?|couts?|rents?|loyers?|production|output|numbers?"
    r"|headcounts?|effectifs?|staff|jobs?|emplois?|customers?|clients?|members?|membres?|membership|adherents?"
    r"|users?|usagers?|visits?|visites?|attendance|frequentation|audience"
    # what the rows are
    r"|shops?|stores?|magasins?|branch(?:es)?|agences?|sites?|departments?|services?|teams?|equipes?|schools?|ecoles?"
    r"|towns?|villes?|cit(?:y|ies)|regions?|countr(?:y|ies)|pays"
    r")$"
)
_SINCE = Late(r"\b(?:since|depuis) ")
_THAN_BEFORE = Late(
    r"\b(?:(?P<more>more|higher|plus)|less|fewer|lower|moins) (?:than |qu'|que )"
    r"(?:(?:a|one) year (?:ago|earlier|before)|last year|the year before|il y a un an|un an plus tot|l'an dernier"
    r"|l'an passe|l'annee (?:derniere|precedente|passee))"
)
"""`Only bulk earned less than a year ago`: it fell."""

_Labels: TypeAlias = frozenset[str]


@frozen
class _Reading:
    """The rows that surely went the way that the title says, and those that may have."""

    sure: _Labels
    possible: _Labels


@frozen
class _Said:
    """Where it says in how many rows, and of which readings that holds."""

    start: int
    end: int
    agrees: Callable[[_Reading], bool]


def judge(title: Title) -> Verdict | None:
    """What the rows say where they contradict the title."""
    data, ways = title.data, _ways(title)
    way = way_of(ways)
    if not data.spans_time or len(data.rows) < 2 or data.partial or not way or len(ways) > 2 or _says_more(title):
        return None
    readings = _readings(title, way)
    said = _said(title) if all(own.bare for own in title.sentence.values) else None
    if not readings or said is None:
        return None
    return RIGHT if any(map(said.agrees, readings)) else _verdict(title, said)


def _ways(title: Title) -> Sequence[Way]:
    """The words that say whether something became more or less; how it is compared with a year before is one."""
    then = _THAN_BEFORE.search(title.shape)
    found = ways_in(title.shape)
    return [Way(*then.span(), 1 if then["more"] else -1, then[0])] if then and not found else found


def _verdict(title: Title, said: _Said) -> Verdict:
    """What is said there is not so, by the values of the year that it says, or of the last but one, and by the last."""
    data, years = title.data, title.years
    since = len(years) == 1 and years[0] in data.columns[:-1] and _SINCE.search(title.shape)
    first, last = years[0] if since else data.columns[-2], data.last
    rows = [row for row in data.rows if {first, last} <= {*row.values}]
    moves = [(f"{row.label} {row.values[first].shown} →", row.values[last]) for row in rows]
    return Verdict(announced_count.CODE, said.start, said.end, listed(moves))


def _says_more(title: Title) -> bool:
    """Whether it speaks of more than that something, counted of every row, rose or fell."""
    words = [word for _, word in title.unknown]
    plain = [word for word in words if _PLAIN.match(word)]
    others = [word for word in words if not _PLAIN.match(word) and not ways_in(word)]
    return len(plain) > 2 or any(word not in _EXCEPT for word in others) or (title.is_of_another and bool(others))


def _said(title: Title) -> _Said | None:
    """In how many rows it says that something rose or fell."""
    rows = frozenset(row.label for row in title.data.rows)
    if title.named:
        return _but_one(title, rows) or _only_one(title)
    if match := _OF.search(title.plain):
        return _so_many_of(title, rows, match)
    return _all_or_few(title, rows)


def _but_one(title: Title, rows: _Labels) -> _Said | None:
    """`Sales fell everywhere but in Metz`."""
    match = _BUT.search(title.plain)
    if not match:
        return None
    but = title.row(match["row"]).label
    return _Said(*match.span("row"), lambda own: but not in own.sure and rows - {but} <= own.possible)


def _only_one(title: Title) -> _Said | None:
    """`Only Lyon grew`, `Lyon is the only town that grew`."""
    match = _ONLY.match(title.plain)
    if not match or len(title.rows) > 1:
        return None
    only = title.rows[0].label
    return _Said(*match.span(match.lastgroup or ""), lambda own: only in own.possible and not own.sure - {only})


def _so_many_of(title: Title, rows: _Labels, match: re.Match[str]) -> _Said | None:
    """`two of four shops`: of all of them, not of some."""
    number, whole = (_number(title.written(match.span(key)), title.tag) for key in ("n", "of"))
    if number is None or whole != len(rows):
        return None
    return _Said(*match.span("n"), lambda own: len(own.sure) <= number <= len(own.possible))


def _all_or_few(title: Title, rows: _Labels) -> _Said | None:
    """`in all shops`, `the four shops`, `only one shop`, `no shop`."""
    shape = title.plain
    four = _ALL_OF.match(shape)
    counted = four if four and _number(four["n"], title.tag) == len(rows) else None
    if every := _ALL.search(shape) or counted:
        return _Said(*every.span(), lambda own: own.possible == rows)
    if _ONE.match(shape):
        return _Said(0, shape.index(" "), lambda own: len(own.sure) <= 1 <= len(own.possible))
    if none := _NONE.match(shape):
        return _Said(*none.span(), lambda own: not own.sure)
    return None


def _number(written: str, tag: str) -> int | None:
    folded = written.casefold()
    if folded in _NUMBERS:
        return _NUMBERS[folded]
    found = numerals(written, tag)
    return int(found[0].value) if len(found) == 1 and found[0].value < _MANY else None


def _readings(title: Title, way: int) -> Sequence[_Reading]:
    """The rows that went that way, from whenever it may be said; nothing where one has no value then."""
    rows, spans = title.data.rows, _spans(title)
    if not all({*span} <= {*row.values} for span in spans for row in rows):
        return []
    return [_reading(rows, *span, way) for span in spans]


def _spans(title: Title) -> list[tuple[str, str]]:
    """From when to when it may be said: since a year, in a year, or up to now."""
    data, years = title.data, title.years
    if len(years) > 1 or any(year not in data.columns for year in years):
        return []
    if not years:
        return [(start, data.last) for start in data.starts]
    if _SINCE.search(title.shape):
        return [(years[0], data.last)] if years[0] != data.last else []
    at = data.columns.index(years[0])
    return [(data.columns[at - 1], years[0])] if at else []


def _reading(rows: Sequence[Row], start: str, end: str, way: int) -> _Reading:
    moves = [(row.label, _move(row, start, end)) for row in rows]
    sure = frozenset(label for label, move in moves if move == way)
    against = frozenset(label for label, move in moves if move == -way)
    still = frozenset(row.label for row in rows if row.values[start].shown == row.values[end].shown)
    return _Reading(sure, frozenset(label for label, _ in moves) - against - still | sure)


def _move(row: Row, start: str, end: str) -> int:
    """1 where it surely rose, −1 where it surely fell."""
    first, last = row.values[start].interval, row.values[end].interval
    return is_above(last, first) - is_above(first, last)
