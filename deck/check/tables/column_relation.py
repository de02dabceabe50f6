"""A column of a table that is worked out from the others, in all of its rows but one; and a row, likewise.

What the others are to it, the rows say themselves: where `Balance` is `Exports` less `Imports` in every row but one,
that one is wrong. Where only one row is right it may be so by chance: then its heading must be of a kind that is worked
out, and few relations that were tried may give so near a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from itertools import permutations
from math import comb
from typing import NamedTuple, TypeAlias

from deck.check.figures import variation
from deck.check.tables.column_share import says_of_how_many
from deck.check.tables.evidence import chance, exact, is_coarse, is_evidence
from deck.check.tables.heading_unit import as_bare, in_units, is_bare
from deck.check.tables.one_kind import gives_its_sign, is_one_kind
from deck.check.tables.relations import RELATIONS, Computed, Relation, growth, of_whole
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.content_words import content_words
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Row, Table
from deck.source.finding import Finding

_Column: TypeAlias = Sequence[Cell | None]

_STRONG = (
    r"(?i)\W*(?:écarts?|variances?|solde|balance|ttc|reste|cumul|reste à \w+|running total|cumulative)"
    r"\W*(?:\([^)]*\))?\s*"
)
"""Headings of what is always worked out: one row that is right is enough to say how."""
_APART = r"(?i)\W*(?:(?:grand |sous-|sub)?total\w*|ensemble|moyenne|average|mean|médiane|median|somme|sum|année|year)\b"
_MEAN = r"(?i)\W*(?:moyenne|average|mean)\b|.*\b(?:médiane?|median|objectif|cible|target|sector|secteur|benchmark)\b"
_AIMED_AT = Late(r"(?i)\b(?:targets?|planned|budgeted|visée?s?|cibles?|objectifs?|prévue?s?|budgétée?s?)\b")
"""No margin of what stands beside it."""
_PER = r"(?i)(?P<one>.+?)\s(?:par|per|each|by|/)\s(?P<other>.+)|(?P<short>.+)/(?P<under>.+)"
_FOR_SO_MANY = (
    r"(?i)(?:\b(?:pour|per|par|aux|sur)|/)\s?(?:(?P<digits>1(?:[., \u00a0\u202f]?0)+)|(?P<word>mille|thousand|cent)\b)"
    r"|(?P<sign>‰)"
)
_POWERS = {"mille": 3, "thousand": 3, "cent": 2}
_BY_CHANCE = {"named": Decimal("0.1"), "spelled": Decimal("0.3"), "": Decimal("0.0001")}
"""How likely the rows that are right may be so by chance: under a heading of the kind, one that says of what, any."""
_FEWEST_PARTS = 3
"""Of two parts of one whole, any two numbers may be near."""
_RIGHT_WITHOUT_NAME, _MOST_WITHOUT_NAME = 3, 7
"""So many rows must be right, in a table of no more columns, where no heading says that they are worked out."""


class _Fit(NamedTuple):
    """A relation that all rows but one have."""

    relation: Relation
    columns: tuple[int, ...]
    right: int
    chance: Decimal
    """Of the rows that are right to be so without any relation."""
    wrong: tuple[int, ...]
    computed: Computed
    named: str
    choices: int = 1
    """How many columns, or pairs of them, were tried under that heading: of many, one agrees by chance."""


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the one cell of a column that is not what the others of its row, or of its column, make it.

    Of a row the last such cell, which is worked out from those before it.
    """
    cells = [[row.cell(index) for row in table.rows] for index in range(len(table.columns))]
    in_unit = in_units(cells, table.columns)
    told: dict[int, Finding] = {}
    for target, heading in enumerate(table.columns):
        columns = as_bare(in_unit, cells) if is_bare(in_unit[target]) else in_unit
        if sum(cell is not None for cell in columns[target]) > 1:
            fits = list(_fits_of(target, heading, columns, table, language))
            if best := _best(fits, 1 if re.fullmatch(_STRONG, heading) else 2):
                told[best.wrong[0]] = _finding(best, columns[target], columns, table.rows, language)
    yield from told.values()


def _fits_of(target: int, heading: str, columns: Sequence[_Column], table: Table, language: Language) -> Iterator[_Fit]:
    """The relations that it may have: of the kind of its heading; any sum, product or quotient in a small table."""
    small = sum(1 for column in columns if any(column)) <= _MOST_WITHOUT_NAME and not _is_in_percent(columns[target])
    for own in RELATIONS:
        if own.heading.search(heading):
            yield from _fits(own, target, "named", columns, table, language)
        elif small and own.of and not own.unsigned and own.code != variation.CODE:
            yield from _fits(own, target, "", columns, table, language)


def _best(fits: Sequence[_Fit], enough: int) -> _Fit | None:
    """The relation that most rows have; None where all rows have one, or where one row or another may be wrong."""
    tried = len({(fit.relation.said, frozenset(fit.columns)) for fit in fits})
    sure = [fit for fit in fits if _is_sure(fit, enough, tried)]
    if len({fit.wrong for fit in sure}) != 1 or any(not fit.wrong and (fit.named or fit.right > 1) for fit in fits):
        return None
    return max(sure, key=lambda fit: fit.right)


def _is_sure(fit: _Fit, enough: int, tried: int) -> bool:
    if fit.named and fit.right >= enough:
        return True
    if fit.relation.code == variation.CODE:
        return False  # of which of two periods it is the change, one row may say by chance
    by_chance = fit.chance * max(tried, fit.choices) <= _BY_CHANCE[fit.named]
    return by_chance and (fit.named != "" or fit.right >= _RIGHT_WITHOUT_NAME)


def _fits(
    relation: Relation, target: int, named: str, columns: Sequence[_Column], table: Table, language: Language
) -> Iterator[_Fit]:
    """How well each choice of columns makes the one that is stated, with one row wrong at most."""
    stated = columns[target]
    if relation.unsigned and any(cell and cell.quantity.signed for cell in stated):
        return
    if relation.made_of and _AIMED_AT.search(table.columns[target]):
        return
    if relation.down is of_whole and (len(stated) < _FEWEST_PARTS or any(map(says_of_how_many, table.columns))):
        return
    others = [index for index in range(len(columns)) if index != target and any(columns[index])]
    chosen: Iterator[tuple[int, ...]] = permutations(others, 2) if relation.of else ((own,) for own in others)
    for choice in chosen:
        if (relation.of is Interval.by or not named) and target < max(choice):
            continue  # an amount stands behind what it is made of
        if not relation.may_be_of([table.columns[own] for own in choice]):
            continue
        if relation.symmetric and choice[0] > choice[1]:
            continue
        fit = _fit(relation, target, choice, columns, table)
        if fit and named and _says_of_what(relation, target, choice, columns, table, language):
            yield fit._replace(named="spelled")
        elif fit:
            yield fit._replace(named=named, choices=comb(len(others), len(choice)) if named else 1)


def _fit(
    relation: Relation, target: int, choice: tuple[int, ...], columns: Sequence[_Column], table: Table
) -> _Fit | None:
    """How well that choice of columns makes the one that is stated; None where more than one row is wrong."""
    stated, of = columns[target], [columns[own] for own in choice]
    power = _power(table.columns[target]) if relation.units == 1 and relation.of is not Interval.by else 0
    computed = _computed(relation, of, stated, table.rows, power)
    pairs = [(row, cell, own) for row, (cell, own) in enumerate(zip(stated, computed, strict=True)) if cell and own]
    wrong = tuple(row for row, cell, own in pairs if not own.meets(cell.amount.interval))
    if len(wrong) > 1 or len(pairs) == len(wrong):
        return None
    turned = any(own.negated().meets(cell.amount.interval) for row, cell, own in pairs if row in wrong)
    if turned and not _says_more(relation, target, choice, columns, table, wrong[0]):
        return None
    if any(_adds_to(column, wrong, pairs) for index, column in enumerate(columns) if index not in choice):
        return None
    exactly = _computed(relation, [exact(column, stated) for column in of], stated, table.rows, power)
    agreed: list[tuple[Cell, Interval]] = []
    for row, cell, own in pairs:
        precise = exactly[row]
        if row in wrong:
            continue
        if precise and precise.meets(cell.amount.interval):
            agreed.append((cell, precise))
        elif not (relation.units == 2 and any(is_coarse(column[row], cell) for column in of)):
            agreed.append((cell, own))
    found = [chance(cell, own) for cell, own in agreed if is_evidence(cell, own)]
    by_chance = reduce(Decimal.__mul__, found, Decimal(1))
    return _Fit(relation, choice, len(found), by_chance, wrong, computed, "") if found else None


def _says_more(
    relation: Relation, target: int, choice: tuple[int, ...], columns: Sequence[_Column], table: Table, row: int
) -> bool:
    """Whether a sign that is the other way round is wrong, and no custom of accounts."""
    if relation.of not in (Interval.minus, growth):
        return False
    last, first = choice if relation.of is Interval.minus else reversed(choice)
    one, other = columns[first][row], columns[last][row]
    others = [column[row] for index, column in enumerate(columns) if index not in (target, *choice)]
    beside = one and other and any(gives_its_sign(own, one, other) for own in others)
    return bool(beside) or is_one_kind(table.rows, columns[first], columns[last])


def _says_of_what(
    relation: Relation,
    target: int,
    choice: tuple[int, ...],
    columns: Sequence[_Column],
    table: Table,
    language: Language,
) -> bool:
    """Whether the headings say of which columns it is made: `Cost per meal` of `Cost` and `Meals`, a total of all."""
    if relation.of in (Interval.plus, Interval.by):
        return len([index for index, own in enumerate(columns) if any(own)]) == len(choice) + 1
    per = re.fullmatch(_PER, table.columns[target])
    if relation.units != 1 or relation.of is Interval.by or per is None:
        return False
    sides = (per["one"] or per["short"], per["other"] or per["under"])
    return all(
        content_words(side, language.tag) & content_words(table.columns[own], language.tag)
        for side, own in zip(sides, choice, strict=True)
    )


def _power(heading: str) -> int:
    """The power of ten by which a quotient is given: `per 1,000 people`, `pour mille`."""
    many = re.search(_FOR_SO_MANY, heading)
    if many is None:
        return 0
    return many["digits"].count("0") if many["digits"] else _POWERS.get((many["word"] or "mille").lower(), 0)


def _adds_to(column: _Column, wrong: Sequence[int], pairs: Sequence[tuple[int, Cell, Interval]]) -> bool:
    """Whether a column has nothing in all rows that agree, and something in the one that does not: a surcharge."""
    cells = [(row, column[row]) for row, *_ in pairs]
    has = [row for row, cell in cells if cell and not cell.amount.interval.low <= 0 <= cell.amount.interval.high]
    return bool(wrong) and has == list(wrong)


def _computed(
    relation: Relation, columns: Sequence[_Column], stated: _Column, rows: Sequence[Row], power: int
) -> Computed:
    """What each row should state; None where its cells cannot make it."""
    if relation.down:
        inside = [index for index, row in enumerate(rows) if not re.match(_APART, row.label)]
        cells = [columns[0][index] for index in inside]
        if not all(cells) or len({cell.amount.unit for cell in cells if cell}) != 1 or len(cells) < 2:
            return [None] * len(rows)
        down = dict(zip(inside, relation.down([cell.amount.interval for cell in cells if cell]), strict=True))
        pairs = list(enumerate(zip(stated, columns[0], strict=True)))
        return [
            down.get(row) if own and one and relation.fits_down(own.amount, one.amount) else None
            for row, (own, one) in pairs
        ]
    found: Computed = []
    in_percent = all(cell is None or cell.amount.unit == PERCENT for cell in stated)  # else a row of rates has no sum
    for row, own, one, other in zip(rows, stated, *columns, strict=True):
        made: Interval | None = None
        if own and one and other and relation.of and relation.fits(own.amount, one.amount, other.amount):
            is_mean = relation.units != 2 and re.match(_MEAN, row.label)  # of quotients, a mean is none
            is_rate = relation.of is Interval.plus and own.amount.unit == PERCENT and not in_percent
            made = None if is_mean or is_rate else relation.of(one.amount.interval, other.amount.interval)
        if own and made and made.high < 0 and own.quantity.value == 0:
            made = None  # nothing is left where more was spent
        found.append(made.scaled(power) if made and power else made)
    return found


def _is_in_percent(column: _Column) -> bool:
    return any(cell is not None and cell.amount.unit in (PERCENT, POINTS) for cell in column)


def _finding(
    fit: _Fit, stated: _Column, columns: Sequence[_Column], rows: Sequence[Row], language: Language
) -> Finding:
    (row,) = fit.wrong
    cell, computed = stated[row], fit.computed[row]
    assert cell is not None
    assert computed is not None  # both were compared
    of = [each.quantity for own in fit.columns if (each := columns[own][row]) is not None]
    said = fit.relation.said.format(*(plain(shown(quantity, language)) for quantity in of))
    value, apart = (own.scaled(-cell.amount.scale) for own in (computed, cell.amount.interval))
    unit = cell.quantity.unit or (PERCENT if fit.relation.percent else "")
    made = spelled(value, language, unit, apart=apart)
    message = f'"{plain(shown(cell.quantity, language))}" disagrees with {said}, which is {made}; the other rows agree'
    return disagreement(fit.relation.code, message, cell.place, rows[row].label)
