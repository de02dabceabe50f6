"""A sentence that says one thing of one row, and nothing else: `North rose 31% in 2024`, `Nord arrive en tête`.

Wholly understood or not at all: its subject is the row's whole label, then come a verb, a number, a year; a word that
is none of these may be of another scope, and there is no statement. Read in the shape of a title (title_shape.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from deck.figures.amount import Amount, amount
from deck.figures.interval import Interval
from deck.figures.language import language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, parse_quantity
from deck.frozen import frozen
from deck.prose.fraction import percentage
from deck.prose.measures import root
from deck.prose.plain_forms import A_CHANGE, A_FACTOR, A_FIRST, A_SHARE, A_VALUE, FACTOR, FIRST_SIGNS, LEAD
from deck.prose.said_factor import factors_in
from deck.prose.sentence import VALUE
from deck.prose.shown_data import Row, is_among
from deck.prose.title_shape import Title, fold, is_row
from deck.prose.title_way import way_of, ways_in


class Kind(Enum):
    """What is said of a row."""

    CHANGE = "how it changed"
    SHARE = "its share of all"
    FIRST = "that it is first"
    VALUE = "its value"


@frozen
class Statement:
    """One thing that a sentence says of one row, and where that stands."""

    kind: Kind
    row: Row
    span: tuple[int, int]
    stated: Interval
    """How much; 0 of who is first."""
    unit: str = ""
    """Of a change: `%`, `points`, `×`, or that of the data."""
    year: str = ""
    """In which it is."""
    since: str = ""
    """The year that a change begins with."""
    in_a_year: bool = False
    verb: int = -1
    """Of a change: where the verb begins, or its number."""
    is_largest: bool = False
    """Whether none but the highest value can be first."""


_IS_DONE_TO = Late(
    r"(?:amelior|improv|raise|raising|reduc|reduit|reduis|rais|cut|shed|added|alourdi|creus|etoff|elargi)"
)
"""How verbs begin that something does to something else, or that tell no measure."""
_IS_NO_FACT = Late(r"(?:ra|ront|rait|raient|er|ing|ant)$|^(?:up|down|lower)$")
"""How verbs end that say what shall be, or nothing by themselves."""
_ENDS = ".!  \n"


def statement_in(title: Title) -> Statement | None:
    """What the sentence says, where it is that and no more."""
    start, end = title.sentence.start, title.sentence.end
    if len({sign for sign in title.shape[start:end] if is_row(sign)}) != 1:
        return None
    while start < end and title.shape[start].isspace():
        start += 1
    while end > start and title.shape[end - 1] in _ENDS:
        end -= 1
    shape = _with_factor(title)[:end]
    lead = LEAD.match(shape, start) if shape.startswith(("in ", "en "), start) else None
    year, begin = (title.written(lead.span("lead")), lead.end()) if lead else ("", start)
    for signs, forms, read in _READ:
        for form in forms if any(sign in shape[begin:] for sign in signs) else ():
            match = form.fullmatch(shape[begin:])
            found = read(title, match, begin) if match and _is_whole_label(title, match, begin) else None
            if match and found:
                return _dated(title, match, begin, year, found)
    return None


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by


def _is_whole_label(title: Title, match: re.Match[str], begin: int) -> bool:
    """Whether the sentence calls the row by all of its label, not by some words of it."""
    label = fold(title.row(match["row"]).label).strip()
    return fold(title.written(_moved(match.span("row"), begin))) == re.sub(r"^(?:the |l[ea]s? |l')", "", label)


def _dated(title: Title, match: re.Match[str], begin: int, lead: str, found: Statement) -> Statement | None:
    """The statement with the years that it is said of; none where it says two such times."""
    groups = match.groupdict()

    def written(name: str) -> str:
        return title.written(_moved(match.span(name), begin)) if groups.get(name) else ""

    if lead and (written("in") or written("last") or written("year")):
        return None
    return replace(
        found,
        year=lead or written("in") or written("last"),
        since=written("since") or written("first"),
        in_a_year=bool(groups.get("year")),
    )


def _with_factor(title: Title) -> str:
    """Its shape with a sign in place of how many times, where it says that once."""
    found = list(factors_in(title.sentence))
    if len(found) != 1:
        return title.shape
    start, end = found[0].start, found[0].end
    return title.shape[:start] + FACTOR * (end - start) + title.shape[end:]


def _amount(title: Title, match: re.Match[str], begin: int) -> Amount | None:
    """The number as a cell of the data would be read; none where it counts another thing or says about how many."""
    span = _moved(match.span("v"), begin)
    value, noun = title.sentence.by_start.get(span[0]), match.groupdict().get("noun")
    if value is None or value.signed or _is_about(title, span):
        return None
    if not noun:
        return value.amount
    if value.bare and not title.data.unit and is_among(root(noun, title.tag), title.data.counted):
        return value.amount
    try:
        read = parse_quantity(title.written((span[0], begin + match.end("noun"))), decimal=language(title.tag).decimal)
    except ValueError:
        return None
    return amount(read)


def _change(title: Title, match: re.Match[str], begin: int) -> Statement | None:
    groups, row = match.groupdict(), title.row(match["row"])
    if groups.get("signed"):
        span = _moved(match.span("signed"), begin)
        value = title.sentence.by_start.get(span[0])
        own, sign = value.amount if value and value.signed else None, 1
    else:
        span, own, sign = _moved(match.span("v"), begin), _amount(title, match, begin), _way(groups)
    if own is None or not sign or not own.unit:
        return None
    stated = own.interval if sign > 0 else own.interval.negated()
    verb = next((match.start(name) for name in ("verb", "side") if groups.get(name)), span[0] - begin)
    return Statement(Kind.CHANGE, row, span, stated, own.unit, verb=begin + verb)


def _way(groups: dict[str, str | None]) -> int:
    """1 for more, −1 for less, 0 where no verb says which."""
    if groups.get("more") or groups.get("less"):
        return 1 if groups["more"] else -1
    said = groups.get("side") or groups.get("verb") or ""
    if groups.get("verb") and (_IS_DONE_TO.match(said) or _IS_NO_FACT.search(said)):
        return 0
    ways = ways_in(said)
    return way_of(ways) if len(ways) == 1 and (groups.get("side") or ways[0].span == (0, len(said))) else 0


def _factor(title: Title, match: re.Match[str], begin: int) -> Statement | None:
    (own,) = factors_in(title.sentence)
    if own.of_time:
        return None
    span = _moved(match.span("factor"), begin)
    return Statement(Kind.CHANGE, title.row(match["row"]), span, own.ratio, "×", verb=span[0])


def _share(title: Title, match: re.Match[str], begin: int) -> Statement | None:
    span = _moved(match.span("f" if match["f"] else "v"), begin)
    value = title.sentence.by_start.get(span[0])
    stated = percentage(title.written(span)) if match["f"] else value.amount.interval if value else None
    if stated is None or (value and (value.amount.unit != PERCENT or _is_about(title, span))):
        return None
    return Statement(Kind.SHARE, title.row(match["row"]), span, stated)


def _first(title: Title, match: re.Match[str], begin: int) -> Statement | None:
    groups = match.groupdict()
    span = _moved(match.span("most" if groups.get("most") else "place"), begin)
    return Statement(Kind.FIRST, title.row(match["row"]), span, _NOTHING, is_largest=bool(groups.get("most")))


def _value(title: Title, match: re.Match[str], begin: int) -> Statement | None:
    own = _amount(title, match, begin)
    if own is None or own.unit.casefold() != title.data.unit.casefold():
        return None
    return Statement(Kind.VALUE, title.row(match["row"]), _moved(match.span("v"), begin), own.interval)


def _is_about(title: Title, span: tuple[int, int]) -> bool:
    """Whether it says about how many: what that may be, nobody knows."""
    return title.written(span)[0].isalpha()


_NOTHING = Interval(Decimal(0), Decimal(0))
_Read: TypeAlias = Callable[[Title, re.Match[str], int], Statement | None]
_READ: tuple[tuple[tuple[str, ...], tuple[Late, ...], _Read], ...] = (
    ((VALUE,), A_CHANGE, _change),
    ((FACTOR,), (A_FACTOR,), _factor),
    (("total", "ensemble", "whole"), A_SHARE, _share),
    (FIRST_SIGNS, A_FIRST, _first),
    ((VALUE,), A_VALUE, _value),
)
"""What stands in a sentence of such forms, the forms, and what they say."""
