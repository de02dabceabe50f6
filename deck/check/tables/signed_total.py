"""Rows with signs that lead to another amount than their last row states: `Stock on 1 January | 31`, `Given | +141`.

They are added as they stand where the last row is called a total, or where the first and the last are one thing at two
times. Rates have no sum; points have one only where effects make up what was `As reported`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from deck.check.figures.total import CODE
from deck.check.tables.column_total import added, lists_all, without_sums
from deck.check.tables.evidence import exact
from deck.check.tables.overlap import may_overlap
from deck.check.tables.total_label import has_no_sum, is_of_all, is_of_others, is_part_of_one, is_total
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.numeral import unit_of
from deck.figures.quantity import CURRENCY, PERCENT, POINTS
from deck.prose.content_words import content_words
from deck.prose.counted import FEWEST_ROUNDED, counts_things, may_be_rounded
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
_RESULT = Late(
    r"\b(?:résultats?|results?|profits?|bénéfices?|pertes?|loss(?:es)?|ebitda?|excédents?|déficits?|surplus|deficits?"
    r"|cash[- ]flows?|flux de trésorerie|income)\b",
    re.IGNORECASE,
)
_OF_OTHERS = Late(
    r"\b(?:opinions?|variances?|gap|margins?|marges?|survey|sondage|polls?|confidence|confiance|returns?|rendements?"
    r"|rentabilit\w+|yields?|ro(?:i|e|a|ce))\b",
    re.IGNORECASE,
)
"""Said of numbers that have no sum, or an account's own signs."""
_UNIT = r"\(([^)\d]+)\)"
_FEWEST = 3


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the last row of a column that its signs do not lead to, unless more columns are so made."""
    found: list[Finding] = []
    agreed = 0
    for column, heading in enumerate(table.columns):
        given = _counted(table, heading, table.filled(column))
        is_led_to = len(given) >= _FEWEST and _is_led_to(table, heading, given, language)
        if is_led_to or (len(given) >= _FEWEST and _is_of_results(table, heading, given)):
            above, stated = given[:-1], given[-1].amount.interval
            sums = [added(own) for own in _readings(table, above)]
            other = _apart(above) if is_led_to else added(above[1:])  # which may be the flows since the first
            if any(own.meets(stated) for own in (*sums, other)):
                agreed += 1
            else:
                found.append(_finding(given[-1], sums[0], language))
    if len(found) == 1 or agreed > len(found):
        yield from found


def _counted(table: Table, heading: str, cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells, each for exactly what it is where they count things: `Members on 1 January`, who joined, who left."""
    if not counts_things(f"{table.rows[0].label} {heading}", table.about) or may_be_rounded(table.around):
        return cells
    if any(abs(cell.quantity.value or Decimal(0)) >= FEWEST_ROUNDED for cell in cells):
        return cells
    return [cell for cell in exact(cells, cells) if cell]


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


def _is_of_results(table: Table, heading: str, cells: Sequence[Cell]) -> bool:
    """Whether the last row is the total of money, or of results, of which some are less than nothing."""
    label, about = table.rows[-1].label, f"{heading} {table.about}"
    if not is_of_all(label) or table.rows[-1].summed or any(is_total(row.label) for row in table.rows[:-1]):
        return False
    if is_of_others(heading) or has_no_sum(table.about) or _OF_OTHERS.search(about) or not lists_all(table, label):
        return False
    if may_overlap(table, label, heading):
        return False
    less = [cell.amount.interval.high < 0 for cell in cells[:-1]]
    if all(less) or not any(less) or cells[-1].amount.interval == cells[-2].amount.interval:
        return False  # what is carried on from row to row ends as it ends
    return _is_money(cells[0], about) or (not cells[0].amount.unit and _RESULT.search(about) is not None)


def _is_money(cell: Cell, heading: str) -> bool:
    said = re.search(_UNIT, heading)
    unit = cell.amount.unit or (unit_of(said[1])[1] if said else "")
    return re.fullmatch(CURRENCY, unit) is not None


def _readings(table: Table, above: Sequence[Cell]) -> Iterator[Sequence[Cell]]:
    """What the last row may be the sum of: those above but for the parts of another, all, all but what sums up."""
    whole = [own for own, row in zip(above, table.rows, strict=False) if not is_part_of_one(row.label)]
    yield from (whole or above, above, without_sums(above))


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
