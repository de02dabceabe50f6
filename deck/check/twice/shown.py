"""The numbers that a deck shows outside of its sentences: the values of figures, the cells of tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from deck.check.twice.given import YEAR, years_in
from deck.content.model import Report
from deck.figures.amount import Amount, amount, shown
from deck.figures.book import CHANGE, VALUE, Figure
from deck.figures.interval import Interval
from deck.figures.numeral import unit_of
from deck.prose.columns import UNIT_IN_HEADING
from deck.prose.sentence import MEASURE
from deck.prose.tabulated import Table
from deck.source.span import Span
from deck.source.text import SourceText

TOTAL = r"(?i)\W*(?:(?:grand )?total(?: général)?|ensemble|all|overall|in all|together|sum|somme)\W*"
"""The label of a row, or the heading of a column, that sums up the others."""
OF_OTHERS = rf"{TOTAL}|\W*(?:of which|thereof|including|dont|y compris)\b.*"
"""The label of a row that sums up the others, or is a part of the one above."""
Key: TypeAlias = tuple[frozenset[str], str]
"""The words that name something, and the unit of its values."""


class Shown(NamedTuple):
    """Such a number, by its label and the heading of its period or column."""

    label: str
    heading: str
    amount: Amount
    written: str
    span: Span

    @property
    def interval(self) -> Interval:
        return self.amount.interval

    @property
    def column(self) -> str:
        """Its heading without the unit."""
        return re.sub(UNIT_IN_HEADING, " ", self.heading)

    @property
    def years(self) -> frozenset[str]:
        """Those that its label and its heading name."""
        return years_in(f"{self.label} {self.heading}")

    @property
    def period(self) -> str:
        """Of when it is; empty where nothing says so."""
        return self.heading or max(years_in(self.label), default="")

    def place(self, texts: Mapping[str, SourceText]) -> Span:
        """Where it stands."""
        del texts
        return self.span


def of_figure(figure: Figure, report: Report) -> Iterator[Shown]:
    """The values of a figure."""
    for part, quantity in figure.quantities.items():
        own = amount(quantity)
        if own is not None and part != CHANGE and not quantity.signed:
            heading = "" if part == VALUE else part
            yield Shown(figure.label, heading, own, shown(quantity, report.language), figure.place(part))


def of_table(table: Table, report: Report) -> Iterator[Shown]:
    """The numbers of a table, each in the unit of its heading, or of the table's title, where it has none."""
    of_title = _unit_of_all(table)
    for row in table.rows:
        for heading, cell in zip(table.columns, row.cells, strict=False):
            if cell:
                found = re.search(UNIT_IN_HEADING, heading)
                unit = found[1] if found else of_title if re.fullmatch(YEAR, heading.strip()) else ""
                own = _in_unit(cell.amount, unit) if unit and not cell.amount.unit else cell.amount
                yield Shown(row.label, heading, own, shown(cell.quantity, report.language), cell.place)


def _unit_of_all(table: Table) -> str:
    """The unit at the end of a table's title: its years are in it, where no cell has another."""
    title = table.around.partition("\n")[0]
    found = re.search(rf"{UNIT_IN_HEADING}\W*$", title)
    if not found or any(cell and cell.amount.unit for row in table.rows for cell in row.cells):
        return ""
    return found[1] if re.fullmatch(MEASURE, f" {found[1]}") or re.search("[$€£%]", found[1]) else ""


def _in_unit(own: Amount, written: str) -> Amount:
    scale, unit = unit_of(written)
    return Amount(own.interval.scaled(scale), unit, scale)


_TO_COME = re.compile(r"(?i)\s*(?:à|to)\s")
"""What a label begins with that names what has yet to be: `À gagner`, `To be built`."""


def by_name(report: Report, words: Callable[[str, str], frozenset[str]]) -> Mapping[Key, Sequence[Shown]]:
    """The values of figures by the words of what they are of, and their unit."""
    found: dict[Key, list[Shown]] = {}
    for figure in report.figures:
        if len(years_in(figure.label)) > 1 or _TO_COME.match(figure.label):
            continue
        for own in of_figure(figure, report):
            if (key := key_of(figure.label, own.amount.unit, words))[0]:
                found.setdefault(key, []).append(own)
    return found


def key_of(label: str, unit: str, words: Callable[[str, str], frozenset[str]]) -> Key:
    """The words of a figure beside its year, and its unit; what it counts is one of the words."""
    counts = unit.isalpha() and unit.islower() and len(unit) > 3
    name = f"{re.sub(YEAR, ' ', label)} {unit if counts else ''}"
    return words(name, unit), "" if counts else unit.casefold()
