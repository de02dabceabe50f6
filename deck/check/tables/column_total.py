"""A row or a column that is labelled a total, and is not the sum of the others. What total.py says of figures.

Rates, ranks, prices and averages have no sum; a total that is no larger than the largest of its parts is none either,
unless it is proven to be one: what is counted is, and what another total or another year of its table shows to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from deck.check.figures.total import CODE
from deck.check.tables.change_heading import period
from deck.check.tables.evidence import is_mistyped_for
from deck.check.tables.overlap import may_overlap
from deck.check.tables.total_label import has_no_sum, is_of_all, is_part_of_one, is_total
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.counted import counts_things, exactly, may_be_rounded, to_the_last
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Row, Table
from deck.source.finding import Finding

_NOT_ALL = (
    r"(?i)\b(?:principa(?:ux|les)|(?:main|largest|biggest|key) [^\W\d_]+s|top|premiers?|premières?|examples?"
    r"|exemples?|sélection|selected|clés?|plus (?:grand|gros)\w*s|notamment|dont)\b"
)
"""Not all parts are listed: the total may be larger."""
_SPAN = Late(r"((?:19|20)\d\d) ?[-–—/] ?((?:19|20)\d\d)")
_FEWEST_SPANS = _FEWEST_LEFT = _FEWEST_SUBTOTALS = 2
_ONCE, _SOME, _MUCH = Decimal(1), Decimal("1.5"), Decimal(10)
"""A `Total stock` may be that of more than the rows above; a mere `Total` is theirs."""
_ABOVE = "above"
_WHOLE = Interval(HUNDRED, HUNDRED)
SEVERAL = r"(?i)\b(?:plusieurs réponses|réponses multiples|multiple answers|several answers|more than one answer)\b"
_LEFT_OUT = (
    r"(?i)\b(?:left out|omitted|not (?:shown|listed)|non (?:affich|list|repris|détaill)\w+|n['’]apparai\w+|omise?s?)\b"
)
"""In a note: the same."""


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for each total of a table that its parts contradict."""
    totals = [index for index, row in enumerate(table.rows) if is_total(row.label) and not has_no_sum(row.label)]
    totals = totals or _all_years(table.rows)
    if not totals or re.search(SEVERAL, table.about):
        return
    for index in (own for own in totals if not _is_of_other_rows(table.rows, own, totals)):
        for column, heading in enumerate(table.columns):
            if not table.rows[index].summed and not has_no_sum(heading):
                yield from _in_column(table, index, column, totals, language)


def _all_years(rows: Sequence[Row]) -> list[int]:
    """The last row, where its period is those of all the others, one behind the other: `2016-2025`."""
    spans = [_SPAN.fullmatch(row.label) for row in rows]
    if len(rows) <= _FEWEST_SPANS or not all(spans):
        return []
    *parts, whole = [(int(own[1]), int(own[2])) for own in spans if own]
    runs = all(one[1] + 1 == other[0] for one, other in pairwise(parts))
    return [len(parts)] if runs and whole == (parts[0][0], parts[-1][1]) else []


def _is_of_other_rows(rows: Sequence[Row], index: int, totals: Sequence[int]) -> bool:
    """Whether none of the rows above are its own: `Total costs`, right below `Total income` and its parts."""
    if index - 1 not in totals or is_of_all(rows[index].label):
        return False
    own, other = (re.findall(r"[^\W\d_]+", rows[each].label.casefold())[-1:] for each in (index, index - 1))
    return own != other and len(rows[index].label.split()) > 1


def _in_column(table: Table, index: int, column: int, totals: Sequence[int], language: Language) -> Iterator[Finding]:
    """The finding where no reading of the rows above makes up the total: all of them, or those since another total."""
    total = table.rows[index].cell(column)
    readings = [
        [table.rows[row].cell(column) for row in rows] for rows in _parts_of(table.rows, index, totals) if len(rows) > 1
    ]
    if total and readings:
        if _is_of_each_group(total, readings[0]):
            return
        readings, total = _counted(readings, total, table, column, totals)
        if total.amount.unit == PERCENT and total.amount.interval.meets(_WHOLE):
            total = _exact(total, _WHOLE)  # the parts of a whole are all of it, however it is printed
        parts = [cell for cell in readings[0] if cell]
        if len(parts) == len(readings[0]):
            readings.append([*without_sums(parts)])
        earlier = [table.rows[row].cell(column) for row in totals if row < index]
        is_rest = any(_is_difference(total, own) for own in (readings[0], earlier))
        proven = not is_rest and _is_proven(table, index, column, totals)
        whole = sum_of(total, readings[0], proven=True)
        less = whole is not None and total.amount.interval.high < whole.low
        if less and may_overlap(table, table.rows[index].label, table.columns[column]):
            return
        if not is_rest and (groups := _subtotals(table, index, column, totals)):
            readings = [groups]
        yield from told(total, readings, most_times(table, table.rows[index].label), language, proven=proven)


def _is_proven(table: Table, index: int, column: int, totals: Sequence[int]) -> bool:
    """Whether another total of the column, or this one in another year, is the sum of its rows: so must this one be.

    What counts things is a sum, too, where it is the total of all: only a mean is less than its largest part.
    """
    if counts_things(table.columns[column], table.about) and is_of_all(table.rows[index].label):
        return True
    own = period(table.columns[column], column)
    others = [(at, period(heading, at)) for at, heading in enumerate(table.columns) if at != column]
    years = [at for at, other in others if own and other and (own.of, own.form) == (other.of, other.form)]
    beside = [*((row, column) for row in totals if row != index), *((index, at) for at in years)]
    return any(_adds_up(table, row, at, totals) for row, at in beside)


def _subtotals(table: Table, index: int, column: int, totals: Sequence[int]) -> list[Cell | None]:
    """The subtotals above the total of all, where every row belongs to one, and each is the sum of its own rows.

    The total is that of these then, too: not only of the rows, which may be more and less by their rounding.
    """
    earlier = [row for row in totals if row < index]
    if not is_of_all(table.rows[index].label) or len(earlier) < _FEWEST_SUBTOTALS or earlier[-1] != index - 1:
        return []
    groups = [range(begin + 1, end) for begin, end in pairwise([-1, *earlier])]
    cells = [table.rows[row].cell(column) for row in earlier]
    parts = [[table.rows[row].cell(column) for row in group] for group in groups]
    sums = [sum_of(cell, own) if cell and len(own) > 1 else None for cell, own in zip(cells, parts, strict=True)]
    right = [
        own is not None and cell is not None and own.meets(cell.amount.interval)
        for own, cell in zip(sums, cells, strict=True)
    ]
    return cells if all(right) else []


def _adds_up(table: Table, index: int, column: int, totals: Sequence[int]) -> bool:
    """Whether a total is the sum of all its rows, or of those since another total."""
    total = table.rows[index].cell(column)
    parts = ([table.rows[row].cell(column) for row in rows] for rows in _parts_of(table.rows, index, totals))
    sums = [sum_of(total, own) for own in parts if len(own) > 1] if total else []
    return any(own.meets(total.amount.interval) for own in sums if own and total)


def _is_difference(total: Cell, parts: Sequence[Cell | None]) -> bool:
    """Whether it is what one of the parts is more than another, or the first of them more than all others."""
    given = [part.amount.interval for part in parts if part]
    pairs = [one.minus(other) for one in given for other in given if one is not other]
    rest = [given[0].minus(added_up(given[1:]))] if len(given) > 1 else []
    return any(own.meets(total.amount.interval) for own in (*pairs, *rest))


def _is_of_each_group(total: Cell, cells: Sequence[Cell | None]) -> bool:
    """Whether the rows part the whole in several ways, one below the other: girls and boys, boarders and others."""
    group: list[Cell] = []
    groups = 0
    for cell in cells:
        group += [cell] if cell else []
        added = sum_of(total, group) if group else None
        if added and added.meets(total.amount.interval):
            group, groups = [], groups + 1
    return groups > 1 and not group


def _counted(
    readings: Sequence[Sequence[Cell | None]], total: Cell, table: Table, column: int, totals: Sequence[int]
) -> tuple[list[list[Cell | None]], Cell]:
    """The same, each number for exactly what it is where all of them count things, which nobody rounds."""
    cells = {at: cell for at, row in enumerate(table.rows) if (cell := row.cell(column))}
    sums = [cell for at, cell in cells.items() if at in totals]
    parts = [cell for at, cell in cells.items() if at not in totals]
    counts = exactly([cell.quantity for cell in parts]) if _counts(table, column, totals) else None
    summed = to_the_last([cell.quantity for cell in sums])
    if counts is None or summed is None:
        return [list(own) for own in readings], total
    known = {cell.place: own for cell, own in zip([*parts, *sums], [*counts, *summed], strict=True)}
    sure = [[cell and _exact(cell, known[cell.place]) for cell in own] for own in readings]
    return sure, _exact(total, known[total.place])


def _counts(table: Table, column: int, totals: Sequence[int]) -> bool:
    """Whether a column counts things: its heading says so, or the label of a total: `Total students enrolled`."""
    if may_be_rounded(table.around):
        return False
    labels = [table.rows[at].label for at in totals]
    return any(counts_things(own, table.about) for own in (table.columns[column], *labels))


def _exact(cell: Cell, value: Interval) -> Cell:
    return cell._replace(amount=cell.amount._replace(interval=value))


def without_sums(cells: Sequence[Cell]) -> list[Cell]:
    """The cells but for those that are the sum of two or more right above: a subtotal that is not called one."""
    kept: list[Cell] = []
    for cell in cells:
        sums = (added(kept[-count:]) for count in range(2, len(kept) + 1))
        if not any(own.meets(cell.amount.interval) for own in sums):
            kept.append(cell)
    return kept


def _parts_of(rows: Sequence[Row], index: int, totals: Sequence[int]) -> Iterator[Sequence[int]]:
    """The rows that a total may be the sum of: all above it, those since another total, the totals.

    A `Total income` may be that of the last of them alone; a total that stands first is one of rows below it.
    """
    first = not any(row not in totals for row in range(index))
    beside = [row for row in (range(index + 1, len(rows)) if first else range(index)) if row not in totals]
    whole = [row for row in beside if not is_part_of_one(rows[row].label)]
    yield whole
    if whole != beside:
        yield beside
    alone = is_of_all(rows[index].label) and not first
    for count in () if alone else range(2, len(whole)):
        yield whole[:count] if first else whole[-count:]
    earlier = [row for row in totals if row < index]
    if earlier:
        yield [*earlier, *(row for row in whole if row > earlier[-1])]
        yield earlier


def most_times(table: Table, label: str) -> Decimal:
    """How many times the sum a total may be, since not all of its parts need to be there."""
    if not lists_all(table, label):
        return _ONCE
    return _MUCH if is_of_all(label) else _SOME


def lists_all(table: Table, label: str) -> bool:
    """Whether nothing says that rows are left out of a table, or of the total of that name."""
    return not (re.search(_NOT_ALL, f"{table.about} {label}") or re.search(_LEFT_OUT, table.around))


def told(
    total: Cell,
    readings: Sequence[Sequence[Cell | None]],
    most: Decimal,
    language: Language,
    where: str = _ABOVE,
    *,
    proven: bool,
) -> Iterator[Finding]:
    proven = proven or is_mistyped_for(total, sum_of(total, readings[0], proven=True))
    sums = [sum_of(total, parts, proven=proven) for parts in readings]
    known = [own for own in sums if own is not None]
    if len(known) < len(sums) or any(own.meets(total.amount.interval) for own in known):
        return
    far = all(own.high * most < total.amount.interval.low for own in known)
    if far and (not proven or most == _ONCE):
        return
    value, apart = (own.scaled(-total.amount.scale) for own in (known[0], total.amount.interval))
    yield disagreement(
        CODE,
        f'"{plain(shown(total.quantity, language))}" disagrees with the numbers {where}, '
        f"which add up to {spelled(value, language, total.quantity.unit, apart=apart)}",
        total.place,
        "the total",
        advice=_left_out(total, readings[0], language) if where == _ABOVE else "",
    )


def _left_out(total: Cell, parts: Sequence[Cell | None], language: Language) -> str:
    """What to do where the total would hold without one of its rows: it was added later, or is part of another."""
    given = [part for part in parts if part]
    without = [own for own in given if added([each for each in given if each is not own]).meets(total.amount.interval)]
    if len(without) != 1 or len(given) <= _FEWEST_LEFT:
        return ""
    part_of = "dont …" if language.is_french else "of which …"
    number = plain(shown(without[0].quantity, language))
    return f'add {number} (without that row it would agree), or call the row "{part_of}" where it is part of another'


def sum_of(total: Cell, parts: Sequence[Cell | None], *, proven: bool = False) -> Interval | None:
    """What the parts add up to; None where they cannot be parts: another unit, a sign, one as large as the total.

    Where it is proven that it is a sum, a total that is less than one of its parts is wrong.
    """
    own = total.amount
    given = [part for part in parts if part is not None]
    if len(given) < len(parts) or any(part.amount.unit != own.unit or part.quantity.signed for part in given):
        return None
    if own.unit == POINTS or total.quantity.signed or any(part.amount.interval.high < 0 for part in given):
        return None
    whole = [part for part in (total, *given) if part.amount.interval.low <= HUNDRED <= part.amount.interval.high]
    more = any(part.amount.interval.low > HUNDRED for part in given)
    if own.unit == PERCENT and (more or whole[:1] != [total] or len(whole) > 2):  # each `100 %` has its own whole
        return None
    if own.unit != PERCENT and not proven and max(part.amount.interval.high for part in given) >= own.interval.high:
        return None
    return added(given)


def added(parts: Sequence[Cell]) -> Interval:
    """What they add up to."""
    return added_up(part.amount.interval for part in parts)
