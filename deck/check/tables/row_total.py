"""A column that is labelled a total, and is not the sum of those before it: `Site`, `Women`, `Men`, `Total`.

What column_total.py says of rows. Where the other rows of a table prove what its title says, that all of it is of one
unit, a total may be less than a part, or many times the sum: it is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from deck.check.tables.change_heading import period
from deck.check.tables.column_total import SEVERAL, most_times, sum_of, told
from deck.check.tables.evidence import is_mistyped_for
from deck.check.tables.overlap import OF_PEOPLE
from deck.check.tables.total_label import has_no_sum, is_part_of_one, is_total
from deck.figures.interval import Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.measure import MEASURES
from deck.figures.numeral import unit_of
from deck.figures.quantity import CURRENCY
from deck.prose.counted import counts_things
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_YEAR = Late(r"(?i)\W*(?:année|l['’]année|year|full year|exercice|(?:total )?(?:19|20)\d\d)\W*(?:\([^)]*\))?\W*")
_PARTS = (2, 4, 12)
_OF_A_YEAR = frozenset({"t", "q", "s", "h", "trimestre", "quarter", "semestre", "month", "half"})
"""What a year has four, two and twelve of."""
_UNIT = r"\(([^)\d]+)\)"
"""In the heading of the rows: all of them are of one measure."""


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for each total at the end of a row that the row contradicts."""
    across = [at for at, heading in enumerate(table.columns) if at > 1 and is_total(heading)] or _years(table.columns)
    if len(across) == 1 and not any(map(is_total, table.columns[:1])) and not re.search(SEVERAL, table.about):
        yield from _across(table, across[0], language)


def _years(columns: Sequence[str]) -> list[int]:
    """The column of the year, where all columns before it are its quarters, its halves or its months."""
    for at, heading in enumerate(columns):
        if _YEAR.fullmatch(heading):
            parts = [period(own, 0) for own in columns[:at]]
            forms = {own.form.split()[-1] for own in parts if own}
            return [at] if at in _PARTS and all(parts) and len(forms) == 1 and forms <= _OF_A_YEAR else []
    return []


def _across(table: Table, last: int, language: Language) -> Iterator[Finding]:
    """The totals at the end of rows: `North | 12 | 15 | 27` under `Site, Women, Men, Total`; a share may follow."""
    if has_no_sum(" ".join(table.columns[: last + 1])):
        return
    found: list[Finding] = []
    sums: list[tuple[Cell, list[Cell | None]]] = []
    right = 0
    rows = [row for row in table.rows if not _counts_others(row.label, table.about)]
    for row in rows:
        total = row.cell(last)
        if total and not row.summed and not has_no_sum(row.label):
            parts = [row.cell(own) for own in range(last) if not is_part_of_one(table.columns[own])]
            whole = sum_of(total, parts)
            right += whole is not None and whole.meets(total.amount.interval)
            sums.append((total, parts))
    if not right and _is_without_one([own for own in sums if None not in own[1]]):
        return
    proven = right > 0 and (re.search(_UNIT, table.corner) is not None or counts_things(table.corner))
    if not proven and right > 1 and right > len(sums) - right and _is_of_one_unit(table.about):
        proven = True
        sums = [(total, parts) for total, parts in sums if not _may_be_state(total, parts)]
    of_money = not right and _is_money(table.corner)
    sure: list[Finding] = []
    for total, parts in sums:
        own = [*told(total, [parts], most_times(table, table.columns[last]), language, "beside it", proven=proven)]
        found += own
        mistyped = is_mistyped_for(total, sum_of(total, parts, proven=True))
        sure += own if (mistyped or of_money) and not _may_be_state(total, parts) else []
    every = (last == len(table.columns) - 1 and is_total(table.columns[last])) or len(found) <= right
    yield from found if every else sure


def _is_money(corner: str) -> bool:
    """Whether the heading of the rows is nothing but money: `$m` before `Q1, Q2, Q3, Q4, Year`, which adds up."""
    return re.fullmatch(CURRENCY, unit_of(corner.strip())[1]) is not None


def _is_of_one_unit(title: str) -> bool:
    """Whether a title says in which unit all numbers below it are: `Sales by quarter (£bn)`."""
    units = [unit.strip() for unit in re.findall(_UNIT, title)]
    return any(unit in MEASURES or re.fullmatch(CURRENCY, unit_of(unit)[1]) for unit in units)


def _counts_others(label: str, about: str) -> bool:
    """Whether a row below money counts people: who buys in two quarters is one customer of the year."""
    units = [unit_of(unit.strip())[1] for unit in re.findall(_UNIT, about)]
    return any(re.fullmatch(CURRENCY, unit) for unit in units) and OF_PEOPLE.search(label) is not None


def _is_without_one(sums: Sequence[tuple[Cell, list[Cell | None]]]) -> bool:
    """Whether all totals are those of all columns but the same one, which counts some of them once more: part-time."""
    left = [
        [sum_of(total, [*parts[:at], *parts[at + 1 :]]) for at in range(len(parts))] if len(parts) > 2 else []
        for total, parts in sums
    ]
    return len(sums) > 1 and any(
        all(
            made is not None and made.meets(total.amount.interval)
            for made, (total, _) in zip(column, sums, strict=True)
        )
        for column in zip(*left, strict=False)
    )


def _may_be_state(total: Cell, parts: Sequence[Cell | None]) -> bool:
    """Whether it is no sum but how things stood: at the end, at most, or in the middle."""
    given = [part.amount.interval for part in parts if part]
    mean = added_up(given).over(Interval(Decimal(len(given)), Decimal(len(given)))) if given else None
    return any(own.meets(total.amount.interval) for own in (*given, *([mean] if mean else [])))
