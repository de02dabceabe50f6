"""A row of averages: none lies outside its column, and where the others are plain means, all are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from deck.check.figures.total import CODE
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import Interval, added_up
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_MEAN = r"(?i)\W*(?:moyenne|average|mean)\W*"
_QUOTIENT = r"(?i)\b(?:par|per|each|rate|rates|taux|parts?|shares?|ratio|prix|prices?|moyen\w*|average)\b|/"
"""In a heading: its average is that of what it is divided by, not of its rows."""
_NOT_OF_THEM = r"(?i)\W*(?:(?:grand |sous-|sub)?total|ensemble|médiane|median|min|max|objectif|target|écart)\b"


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for each average in the last row that the rows above cannot have."""
    last = table.rows[-1] if len(table.rows) > 2 else None
    if last is None or not re.fullmatch(_MEAN, last.label):
        return
    above = table.rows[:-1]
    if any(re.match(_NOT_OF_THEM, row.label) for row in above):
        return
    means: list[tuple[str, Cell, Interval, list[Interval]]] = []
    for column, cell in enumerate(last.cells):
        others = [row.cell(column) for row in above]
        parts = [own.amount.interval for own in others if own and cell and own.amount.unit == cell.amount.unit]
        if cell and len(parts) == len(above):
            means.append((table.columns[column], cell, _mean(parts), parts))
    plainly = sum(1 for _, cell, mean, _ in means if mean.meets(cell.amount.interval))
    for heading, cell, mean, parts in means:
        own = cell.amount.interval
        beyond = own.high < min(part.low for part in parts) or own.low > max(part.high for part in parts)
        weighted = cell.amount.unit == PERCENT or re.search(_QUOTIENT, heading)
        alone = plainly >= 2 and plainly == len(means) - 1
        if beyond or (alone and not weighted and not mean.meets(own)):
            yield _finding(cell, mean, language)


def _mean(parts: list[Interval]) -> Interval:
    whole, count = added_up(parts), Decimal(len(parts))
    return whole.over(Interval(count, count)) or whole


def _finding(cell: Cell, mean: Interval, language: Language) -> Finding:
    value, apart = (own.scaled(-cell.amount.scale) for own in (mean, cell.amount.interval))
    return disagreement(
        CODE,
        f'"{plain(shown(cell.quantity, language))}" is not the average of the numbers above, '
        f"which is {spelled(value, language, cell.quantity.unit, apart=apart)}",
        cell.place,
        "the average",
    )
