"""Rows with signs that lead to another amount than their last row states: `Stock on 1 January | 31`, `Given | +141`.

They are added as they stand where the last row is called a total, or where the first and the last are one thing at two
times. Rates have no sum; points have one only where effects make up what was `As reported`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from deck.check.figures.total import CODE
from deck.check.tables.column_total import added, without_sums
from deck.check.tables.total_label import has_no_sum, is_part_of_one, is_total
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.content_words import content_words
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_NET = Late(
    r"\W*(?:net|solde(?: net)?|(?:net|total|overall) change|variation (?:nette|totale)|net (?:flow|gain|movement))\W*",
    re.IGNORECASE,
)
_REPORTED = Late(
    r"\W*(?:as )?(?:reported|published)(?: (?:growth|change))?\W*"
    r"|\W*(?:(?:croissance|évolution|variation) )?(?:publiée?|totale|à données publiées)\W*",
    re.IGNORECASE,
)
_EFFECT = Late(
    r"\b(?:organi(?:c|que)|like[- ]for[- ]like|underlying|comparables?|constante?s?|currenc(?:y|ies)|exchange|change"
    r"|devises?|scope|périmètre|acquisitions?|disposals?|cessions?|volumes?|prices?|prix|mix)\b",
    re.IGNORECASE,
)
"""What makes up the change of one thing; the changes of several things have no sum."""
_OF_POINTS = Late(r"%|\b(?:points?|pts?|pp)\b", re.IGNORECASE)
_BEGINS = Late(
    r"\b(?:initiale?|d['’]ouverture|(?:en|au) début|opening|starting|at (?:the )?start|brought forward)\b",
    re.IGNORECASE,
)
_ENDS = Late(
    r"\b(?:finale?|de clôture|(?:en|à la) fin|closing|ending|at (?:the )?end|carried forward)\b", re.IGNORECASE
)
_TIME = Late(r"(?<!\d)(?:19|20)\d\d(?!\d)|\b\d\d?(?:er|st|nd|rd|th)?\s[^\W\d_]{3,}", re.IGNORECASE)
"""A year, or a day of a month: what two names of one thing differ in."""
_FEWEST = 3


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the last row of a column that its signs do not lead to, unless more columns are so made."""
    found: list[Finding] = []
    agreed = 0
    for column, heading in enumerate(table.columns):
        given = table.filled(column)
        if len(given) >= _FEWEST and _is_led_to(table, heading, given, language):
            above, stated = given[:-1], given[-1].amount.interval
            whole = [own for own, row in zip(above, table.rows, strict=False) if not is_part_of_one(row.label)]
            sums = [added(own) for own in (whole or above, above, without_sums(above))]
            if any(own.meets(stated) for own in sums) or _apart(above).meets(stated):
                agreed += 1
            else:
                found.append(_finding(given[-1], sums[0], language))
    if len(found) == 1 or agreed > len(found):
        yield from found


def _is_led_to(table: Table, heading: str, cells: Sequence[Cell], language: Language) -> bool:
    """Whether the last of the cells is what the others come to: one row is taken away at least, and one added."""
    first, *between, last = (cell.quantity.signed for cell in cells)
    if not all(between) or table.rows[-1].summed:
        return False
    ways = {cell.amount.interval.high < 0 for cell in cells[1 if not first else 0 : -1]}
    label, unit = table.rows[-1].label, cells[0].amount.unit
    if unit == POINTS or (not unit and _OF_POINTS.search(heading)):
        parts = any(_EFFECT.search(row.label) for row in table.rows[:-1])
        return first and last and len(ways) == 2 and parts and _REPORTED.fullmatch(label) is not None
    if unit == PERCENT:
        return False
    if len(ways) != 2:  # bare numbers that all rise are rather rates than amounts
        return bool(unit) and first and last and is_total(label) and not has_no_sum(f"{heading} {label}")
    if not first and not last and _is_one_thing_again(table, language):
        return True
    rates = has_no_sum(heading) or (not unit and (has_no_sum(table.about) or "%" in table.about))
    return not rates and ((is_total(label) and not has_no_sum(label)) or _NET.fullmatch(label) is not None)


def _is_one_thing_again(table: Table, language: Language) -> bool:
    """Whether the last row is the first one at a later time, and no row between: days one below the other are none."""
    begin, *between, end = (row.label for row in table.rows)
    return _are_one_thing(begin, end, language) and not any(_are_one_thing(begin, own, language) for own in between)


def _are_one_thing(first: str, last: str, language: Language) -> bool:
    """Whether two rows are one thing at two times: `Stock on 1 January` and `Stock on 31 December`."""
    if _BEGINS.search(first) and _ENDS.search(last):
        return True
    if not _TIME.search(last):
        return False
    return content_words(_TIME.sub(" ", first), language.tag) == content_words(_TIME.sub(" ", last), language.tag)


def _apart(cells: Sequence[Cell]) -> Interval:
    """The sum of how much each is, whichever way."""
    sizes = (cell.amount.interval for cell in cells)
    return added_up(own.negated() if own.high < 0 else own for own in sizes)


def _finding(cell: Cell, made: Interval, language: Language) -> Finding:
    value, apart = (own.scaled(-cell.amount.scale) for own in (made, cell.amount.interval))
    return disagreement(
        CODE,
        f'"{plain(shown(cell.quantity, language))}" is not what the rows above lead to, '
        f"which is {spelled(value, language, cell.quantity.unit, apart=apart, signed=cell.quantity.signed)}",
        cell.place,
        "the result",
    )
