"""A column of changes in a table of words that its columns of years contradict. What variation.py says of figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from deck.check.figures.variation import CODE
from deck.check.tables.column_total import is_total
from deck.figures.amount import amount, is_factor, shown, spelled
from deck.figures.change import variations
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import Language
from deck.figures.moment import moment, month_numbers
from deck.figures.quantity import PERCENT, POINTS, Quantity
from deck.prose.content_words import content_words
from deck.prose.tabulated import Cell, Row, Table
from deck.source.finding import Finding, Severity

_CHANGE = (
    r"(?i)\W*(?:variations?|évolutions?|évol\b|var\b|changes?|growth|croissance|progression|hausse|baisse|écarts?"
    r"|différences?"
    r"|differences?|deltas?|Δ|±|\+ ?/ ?[-−–]|yoy|y/y|a/a|% ?(?:change|var)|taux de (?:croissance|variation))"
    r"|^\W*%\W*$|^\W*(?:Δ|±)"
)
_DECLINE = (
    r"(?i)\W*(?:baisses?|reculs?|diminutions?|réductions?|pertes?|chutes?|decreases?|declines?|drops?|falls?|reductions?"
    r"|losses|loss)\b"
)
"""Where its cells say how much less there is."""
_FACTOR = r"(?i)\W*(?:facteurs?|factors?|multipl\w+|ratio)\W*$"
"""Where its cells say how many times as large."""
_POINTS = r"(?i)\W*(?:points?|pts|pp)\W*$"
"""Where its cells say by how many points percentages changed."""
_OTHER = (
    r"(?i)\b(?:annuel\w*|annual\w*|moyen\w*|average|TCAM|CAGR|TCAC|par an|per year|p\.?a|volume|constante?s?"
    r"|comparables?|organi\w+"
    r"|like[- ]for[- ]like|budget|objectif|target|plan|prév\w+|forecast|attendu\w*|expected|mensuel\w*|monthly)\b"
)
"""In its heading: the change of something else."""
_PERCENT = r"\W*%\W*"
_UNITS = (
    r"(?i)\b(?:points?|pts?|pp|vs|yoy|annuel\w*|years?|percent|rate|taux|absolute|relative|absolue|relatif|million|milliers?"
    r"|thousands?|months?|mois|full|last|previous|derni(?:er|ère)|précédente?|période|period)\b"
)
"""Behind `Change`: in what it is given, or since when."""
_FULL_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_STAGES = {
    **dict.fromkeys(("avant", "before", "n-1", "début", "start", "hier", "then"), 0),
    **dict.fromkeys(("l'an dernier", "an dernier", "année précédente", "last year", "previous year"), 0),
    **dict.fromkeys(
        ("après", "after", "n", "fin", "end", "aujourd'hui", "now", "today", "cette année", "this year"), 1
    ),
}
_PART = r"(?:([tqsh])|(?:(trimestre|quarter|semestre|semaine|week|mois|month|année|year) ))(\d\d?)"
"""A part of a year that is not named."""
_UNDATED = 2
_WITHIN = "undated"
"""Their form: two of them may stand beside a change that counts from the year before."""
_BRACKETS = r"\([^)]*\)"


class _Period(NamedTuple):
    """When a column's values are of; `of` is what else its heading says."""

    of: str
    form: str
    place: tuple[int, ...]
    column: int


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for each change beside two years that no unrounded values of these give."""
    for column, heading in enumerate(table.columns):
        kinds = (_CHANGE, _FACTOR, _POINTS)
        named = next(filter(None, (re.match(own, heading) for own in kinds)), None)
        if named and not re.search(_OTHER, heading) and _is_of_them(named.end(), table, column, language):
            periods = _periods(table.columns, heading)
            rows = [row for row in table.rows if periods and _is_whole(row, (column, *periods))]
            if re.fullmatch(_PERCENT, heading) and _are_shares(table, column):
                continue
            told = [own for row in rows for own in _disagreement(row, column, heading, periods, language)]
            if _is_undated(table.columns, periods) and 2 * len(told) > len(rows):
                continue  # they count from elsewhere
            yield from told


def _periods(columns: Sequence[str], heading: str) -> Sequence[int]:
    """The columns of periods, from the first to the last; those that the heading of the change names, where it does."""
    found = sorted(period for index, own in enumerate(columns) if (period := _period(own, index)) is not None)
    if len({(own.of, own.form) for own in found}) != 1:
        return ()
    years = re.findall(_FULL_YEAR, heading)
    named = [own for own in found if str(own.place[0]) in years]
    if re.search(r"\d", heading) and (len(years) != 2 or len(named) != 2):
        return ()
    if found[0].form.startswith(_WITHIN) and (len(found) != _UNDATED or found[0].column > found[1].column):
        return ()
    return [own.column for own in named or found] if len(found) > 1 else ()


def _is_of_them(end: int, table: Table, column: int, language: Language) -> bool:
    """Whether what a heading says behind `Change` is of the table's own values: not `Change in staff`, of sales."""
    narrowed = content_words(re.sub(_UNITS, " ", table.columns[column][end:]), language.tag)
    others = [heading for index, heading in enumerate(table.columns) if index != column]
    return narrowed <= content_words(" ".join((table.about, *others)), language.tag)


def _are_shares(table: Table, column: int) -> bool:
    """Whether percentages without a sign come to the whole: `%` says which part each row is."""
    shares = [cell for row in table.rows if (cell := row.cell(column)) and not is_total(row.label)]
    whole = added_up(own.amount.interval for own in shares) if len(shares) > 1 else None
    near = whole is not None and whole.meets(Interval(HUNDRED - 1, HUNDRED + 1))
    return near and not any(own.quantity.signed for own in shares)


def _is_whole(row: Row, columns: Sequence[int]) -> bool:
    return all(row.cell(column) for column in columns)


def _is_undated(columns: Sequence[str], periods: Sequence[int]) -> bool:
    """Whether the columns are of parts of a year that is not named."""
    found = [_period(columns[own], own) for own in periods]
    return any(own is not None and own.form.startswith(_WITHIN) for own in found)


def _period(heading: str, column: int) -> _Period | None:
    text = " ".join(re.sub(_BRACKETS, " ", heading).split()).casefold().replace("’", "'")
    if any(re.match(own, text) for own in (_CHANGE, _FACTOR, _POINTS)):
        return None
    if text in _STAGES:
        return _Period("", "stage", (_STAGES[text],), column)
    if part := re.fullmatch(_PART, text):
        return _Period("", f"{_WITHIN} {part[1] or part[2]}", (int(part[3]),), column)
    if text in month_numbers():
        return _Period("", f"{_WITHIN} month", (month_numbers()[text],), column)
    if (own := moment(text)) is not None:
        return _Period("", own.form, own.place, column)
    years = re.findall(_FULL_YEAR, text)
    own = moment(years[0]) if len(years) == 1 and not re.search(r"\d", text.replace(years[0], "")) else None
    return _Period(" ".join(text.replace(years[0], "").split()), own.form, own.place, column) if own else None


def _disagreement(row: Row, column: int, heading: str, periods: Sequence[int], language: Language) -> Iterator[Finding]:
    stated = _stated(row, column, heading)
    values = [row.cell(own) for own in periods]
    if stated is None or None in values or (own := amount(stated.quantity)) is None:
        return
    given = [value.quantity for value in values if value]
    if re.match(_POINTS, heading) and not (stated.quantity.signed and {own.unit for own in given} == {PERCENT}):
        return
    computed = [variations(one, other, stated.quantity) for one, other in combinations(given, 2)]
    ways = [own.interval, *([own.interval.negated()] if re.match(_DECLINE, heading) else [])]
    if not all(computed) or any(each.meets(way) for several in computed for each in several for way in ways):
        return
    last = variations(given[-2], given[-1], stated.quantity)[0]
    value, apart = (each.scaled(-own.scale) for each in (last, own.interval))
    factor = is_factor(stated.quantity)
    yield Finding(
        code=CODE,
        message=f'"{shown(stated.quantity, language)}" disagrees with {shown(given[-2], language)} → '
        f"{shown(given[-1], language)}: that is "
        f"{spelled(value, language, stated.quantity.unit if own.unit else '', apart=apart, signed=not factor)}",
        span=stated.place,
        label=row.label,
        help=_advice(stated.quantity, given),
        severity=Severity.WARNING,
    )


def _stated(row: Row, column: int, heading: str) -> Cell | None:
    """The change; in the unit of its heading (`Change, %`) where it names none itself."""
    cell = row.cell(column)
    if cell and re.match(_FACTOR, heading):
        return cell if is_factor(cell.quantity) else None
    if cell is None or cell.quantity.unit:
        return cell
    unit = PERCENT if "%" in heading else POINTS if re.search(r"(?i)\b(?:points?|pts?|pp)\b", heading) else ""
    return cell._replace(quantity=replace(cell.quantity, unit=unit))


def _advice(stated: Quantity, given: Sequence[Quantity]) -> str:
    allow = f"allow it on this line: # deck: allow {CODE}"
    if stated.unit == PERCENT and {own.unit for own in given} == {PERCENT}:
        return f'a difference of percentages is in "points"; else mend the wrong number, or {allow}'
    return f"mend the number that is wrong, or {allow}"
