"""In how many rows of its slide something rose or fell, as a title says it: in two of four, only in one, in all.

`Three of five sites grew`, `Only Lyon lost customers`, `Sales fell everywhere but in Metz`, `Rents rose in every city`.
Silent where a word may narrow what is counted, or where a row was left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from deck.check.figures import announced_count
from deck.check.titles.title_verdict import RIGHT, Verdict, is_above, listed
from deck.figures.late import Late
from deck.figures.numeral import SPELLED, numerals
from deck.frozen import frozen
from deck.prose.sentence import VALUE
from deck.prose.shown_data import Row
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import way_of, ways_in
from deck.prose.way import Way

_NUMBERS = {**SPELLED, "one": 1, "un": 1, "une": 1}
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
_ONLY = Late(
    rf"^(?:only|seule?s?) {_THE}{_KIND}(?P<row>{A_ROW})"
    rf"|^(?:[a-z' ]{{0,12}}?)(?P<own>{A_ROW}) (?:is|est|reste|remains) (?:the only|la seule?|le seul|l'unique)\b"
)
_BUT = Late(
    r"(?:^|\b(?:in|across|dans|at) |\b)(?:all|every(?:where)?|each|tou\w+|chaque|partout)\b[^,;:]*?"
    r"\b(?:but|except|apart from|sauf|hormis|excepte|a l'exception de)(?: for)?(?: in| at| a| dans| de)? "
    rf"{_THE}(?:[a-z]+ (?:de |d'|of ))?(?P<row>{A_ROW})"
)
_EXCEPT = ("sauf", "but", "except", "everywhere", "partout")
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


@frozen
class _Reading:
    """The rows that surely went the way that the title says, and those that may have."""

    sure: frozenset[str]
    possible: frozenset[str]

    def agrees(self, said: frozenset[str] | int) -> bool:
        """Whether these rows, or so many, may be all that went that way."""
        if isinstance(said, int):
            return len(self.sure) <= said <= len(self.possible)
        return self.sure <= said <= self.possible


@frozen
class _Said:
    """The rows of which the title says it, or how many, and where."""

    span: tuple[int, int]
    rows: frozenset[str] | int


def judge(title: Title) -> Verdict | None:
    """What the rows say where they contradict the title."""
    data, ways = title.data, _ways(title)
    way = way_of(ways)
    if not data.spans_time or len(data.rows) < 2 or data.partial or not way or len(ways) > 2 or _says_more(title):
        return None
    spans = _spans(title)
    said = _said(title) if spans and all(own.bare for own in title.sentence.values) else None
    if said is None or not all({*span} <= {*row.values} for span in spans for row in data.rows):
        return None
    if any(_reading(data.rows, *span, way).agrees(said.rows) for span in spans):
        return RIGHT
    first, last = spans[-1]
    moves = [(f"{row.label} {row.values[first].shown} →", row.values[last]) for row in data.rows]
    return Verdict(announced_count.CODE, *said.span, listed(moves))


def _ways(title: Title) -> Sequence[Way]:
    """The words that say whether something became more or less; how it is compared with a year before is one."""
    then = _THAN_BEFORE.search(title.shape)
    found = ways_in(title.shape)
    return [Way(*then.span(), 1 if then["more"] else -1, then[0])] if then and not found else found


def _says_more(title: Title) -> bool:
    """Whether it speaks of more than that something, counted of every row, rose or fell."""
    words = [word for _, word in title.unknown]
    plain = [word for word in words if _PLAIN.match(word)]
    others = [word for word in words if not _PLAIN.match(word) and not ways_in(word)]
    return len(plain) > 2 or any(word not in _EXCEPT for word in others) or (title.is_of_another and bool(others))


def _said(title: Title) -> _Said | None:
    """Of which rows it says that something rose or fell, or of how many."""
    rows = frozenset(row.label for row in title.data.rows)
    if title.named:
        if but := _BUT.search(title.plain):
            return _Said(but.span("row"), rows - {title.row(but["row"]).label})
        only = _ONLY.match(title.plain) if len(title.rows) == 1 else None
        return _Said(only.span(only.lastgroup or ""), frozenset({title.rows[0].label})) if only else None
    if match := _OF.search(title.plain):
        number, whole = (_number(title.written(match.span(key)), title.tag) for key in ("n", "of"))
        return _Said(match.span("n"), number) if number is not None and whole == len(rows) else None
    every = _ALL.search(title.plain)
    return _Said(every.span(), rows) if every else None


def _number(written: str, tag: str) -> int | None:
    if (folded := written.casefold()) in _NUMBERS:
        return _NUMBERS[folded]
    found = numerals(written, tag)
    return int(found[0].value) if found else None


def _spans(title: Title) -> list[tuple[str, str]]:
    """From when to when it may be said: up to now, since a year, or in a year."""
    data, years = title.data, title.years
    if not years:
        return [(start, data.last) for start in data.starts]
    if len(years) > 1 or years[0] not in data.columns:
        return []
    if _SINCE.search(title.shape):
        return [(years[0], data.last)] if years[0] != data.last else []
    at = data.columns.index(years[0])
    return [(data.columns[at - 1], years[0])] if at else []


def _reading(rows: Sequence[Row], start: str, end: str, way: int) -> _Reading:
    moves = {row.label: _move(row, start, end) for row in rows}
    still = {row.label for row in rows if row.values[start].shown == row.values[end].shown}
    sure = frozenset(label for label, move in moves.items() if move == way)
    return _Reading(sure, sure | frozenset(label for label, move in moves.items() if move == 0 and label not in still))


def _move(row: Row, start: str, end: str) -> int:
    """1 where it surely rose, −1 where it surely fell."""
    first, last = row.values[start].interval, row.values[end].interval
    return is_above(last, first) - is_above(first, last)
