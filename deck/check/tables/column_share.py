"""A column of shares in a table of words that what they are of contradicts.

They are of the total row (`Total | £733m | 100%`): of the column of their own year, where their heading names one
(`Share 2024`), else of any column of amounts. Or of as many as the heading of the counts beside them says (`VX-11, of
208 | In %`, `Hommes (n = 412) | %`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.check.figures.share import CODE
from deck.check.tables.evidence import exact
from deck.check.tables.total_label import is_of_all, is_part_of_one
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.moment import years_written
from deck.figures.numeral import numerals
from deck.figures.quantity import PERCENT
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Row, Table
from deck.source.finding import Finding

_SHARE = Late(
    r"(?i)\W*(?:(?:parts?|poids|shares?|weight|proportion)"
    r"(?: (?:en %|(?:of|du|de|des|dans) .+|(?:en |in )?(?:19|20)\d\d))?"
    r"|%|[ei]n %|(?:[ei]n )?% (?:of (?:the )?total|of all|du total|de l['’]ensemble)|(?:19|20)\d\d,? %"
    r"|split|mix|breakdown|distribution|répartition|ventilation|quotes?-parts?)\W*$"
)
_TOTAL = Late(r"(?i)\W*(?:(?:grand )?total\w*|ensemble|all)\b")
_OF_SO_MANY = Late(r"(?i)(?:\b(?:of|sur|out of|parmi|among)\s|\bn\s?=\s?)(?P<many>\d[\d\s.,]*\d|\d)(?![\d%])")
_OF_THESE = Late(r"(?i)\W*(?:[ei]n %|%|parts?|shares?|taux|rates?|proportion|pourcentage|percent\w*|soit|as %)\W*")
"""Heads nothing but shares: of the counts beside them, as most of the rows say."""
_ENOUGH = 2
"""So many shares that agree say of what a column is the share."""


class _Share(NamedTuple):
    """The share of a row, and what each column of amounts makes it, with the part and the whole as they are shown."""

    row: Row
    cell: Cell
    made: Sequence[tuple[Interval, str, str]]

    @property
    def agrees(self) -> bool:
        return any(own.meets(self.cell.amount.interval) for own, *_ in self.made)


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the only share of a column that the total row contradicts, and for those of so many that differ."""
    totals = [row for row in table.rows if _TOTAL.match(row.label) or is_of_all(row.label)]
    parted = [] if totals else list(_parted(table))
    for column, heading in enumerate(table.columns):
        if len(totals) == 1 and _SHARE.match(_flat(heading)):
            yield from _of_total(table, table.rows, totals[0], column, language)
        if parted and _SHARE.match(_flat(heading)):
            yield from _of_those_above(table, parted, column, language)
        if column and _OF_THESE.fullmatch(_flat(heading)):
            yield from _of_so_many(table, column, language)


def _parted(table: Table) -> Iterator[Sequence[Row]]:
    """Each row that is parted by those below it (`of which ...`), and these."""
    group: list[Row] = []
    for row in table.rows:
        if is_part_of_one(row.label):
            group += [row] if group else []
        else:
            if len(group) > 1:
                yield group
            group = [row]
    if len(group) > 1:
        yield group


def _of_those_above(
    table: Table, parted: Sequence[Sequence[Row]], column: int, language: Language
) -> Iterator[Finding]:
    """The only share of a part that is not of the row above, which is all, nor of any other row."""
    for own in parted:
        whole = own[0].cell(column)
        if whole is None or _says_all(whole):
            yield from _of_total(table, own, own[0], column, language)


def says_of_how_many(heading: str) -> bool:
    """Whether a heading says of how many its counts are."""
    return _OF_SO_MANY.search(_flat(heading)) is not None


def _flat(heading: str) -> str:
    return " ".join(heading.split())


def _of_total(table: Table, rows: Sequence[Row], total: Row, column: int, language: Language) -> Iterator[Finding]:
    amounts = _amounts(table, column)
    shares = [own for row in rows if (own := _share(table, row, total, column, amounts, language))]
    parts = [own for own in shares if own.row is not total]
    if _is_by_row(shares, amounts):
        return
    wrong = [own for own in parts if not own.agrees and not _is_of_another(table, own, column, amounts, language)]
    whole = total.cell(column)
    if len(wrong) == 1 and (_says_all(whole) or len(parts) > _ENOUGH):
        yield _finding(wrong[0], language)
    elif whole and not wrong and len(parts) >= _ENOUGH and len(parts) == len(rows) - 1:
        yield from _of_whole(whole, total.label, parts, language)


def _is_by_row(shares: Sequence[_Share], amounts: Sequence[int]) -> bool:
    """Whether every share is that of one amount of its row in another: `Visits, of which children, Share`."""

    def agrees(row: Row, share: Cell, one: int, other: int) -> bool:
        part, whole = row.cell(one), row.cell(other)
        own = part.amount.interval.over(whole.amount.interval) if part and whole else None
        return own is not None and own.times(HUNDRED).meets(share.amount.interval)

    pairs = [(one, other) for one in amounts for other in amounts if one != other]
    return any(all(agrees(own.row, own.cell, *pair) for own in shares) for pair in pairs)


def _amounts(table: Table, column: int) -> Sequence[int]:
    """The columns that a share may be of: before it or, of the first, behind it; and of its year where one is."""
    years = years_written(table.columns[column])
    others = range(column) or range(1, len(table.columns))
    return [at for at in others if years_written(table.columns[at]) == years] or others


def _is_of_another(table: Table, own: _Share, column: int, amounts: Sequence[int], language: Language) -> bool:
    """Whether a part of what is in the table already may state its share of that: `of which women`."""
    if not is_part_of_one(own.row.label):
        return False
    others = (_share(table, own.row, row, column, amounts, language) for row in table.rows if row is not own.row)
    return any(each.agrees for each in others if each)


def _says_all(cell: Cell | None) -> bool:
    return cell is not None and cell.amount.interval.low <= HUNDRED <= cell.amount.interval.high


def _share(
    table: Table, row: Row, total: Row, column: int, amounts: Sequence[int], language: Language
) -> _Share | None:
    """The share of a row, where a column of amounts can give it."""
    share = row.cell(column)
    in_percent = share and (share.amount.unit or ("%" in table.columns[column] and PERCENT)) == PERCENT
    if share is None or not in_percent:
        return None
    made = [
        (own.times(HUNDRED), _shown(one, language), _shown(whole, language))
        for one, whole in ((row.cell(other), total.cell(other)) for other in amounts)
        if one and whole and one.amount.unit == whole.amount.unit and one.amount.unit != PERCENT
        if (own := one.amount.interval.over(whole.amount.interval))
    ]
    return _Share(row, share, made) if made else None


def _of_whole(cell: Cell, label: str, parts: Sequence[_Share], language: Language) -> Iterator[Finding]:
    """The share of the total, where it is neither the whole nor what the shares add up to as they are printed."""
    whole = added_up(each.cell.amount.interval for each in parts)
    if cell.amount.unit == PERCENT and not _says_all(cell) and not cell.amount.interval.meets(whole):
        message = f'"{_shown(cell, language)}" is the share of the total, which is 100%'
        yield disagreement(CODE, message, cell.place, label)


def _of_so_many(table: Table, column: int, language: Language) -> Iterator[Finding]:
    """The shares that their counts and the heading of these exclude, where as many agree at least."""
    many = _OF_SO_MANY.search(_flat(table.columns[column - 1]))
    number = next(iter(numerals(many["many"].strip(), language.tag)), None) if many else None
    if number is None:
        return
    read: list[_Share] = []
    for row in table.rows:
        count, share = row.cell(column - 1), row.cell(column)
        if not count or not share or count.amount.unit == PERCENT or share.quantity.signed:
            continue
        (part,) = exact([count], [share])
        made = part.amount.interval.over(Interval(number.amount, number.amount)) if part else None
        if made and share.amount.unit in (PERCENT, ""):
            read.append(_Share(row, share, [(made.times(HUNDRED), _shown(count, language), number.written)]))
    wrong = [own for own in read if not own.agrees]
    if 2 * len(wrong) <= len(read):
        yield from (_finding(own, language) for own in wrong)


def _shown(cell: Cell, language: Language) -> str:
    return plain(shown(cell.quantity, language))


def _finding(wrong: _Share, language: Language) -> Finding:
    computed, one, other = wrong.made[-1]
    value = spelled(computed, language, PERCENT, apart=wrong.cell.amount.interval)
    message = f'"{_shown(wrong.cell, language)}" disagrees with {one} / {other}, which is {value}'
    return disagreement(CODE, message, wrong.cell.place, wrong.row.label)
