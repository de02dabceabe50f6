"""What is left of what comes in and what goes out, in a table of nothing else: `Income`, `Expenditure`, `Surplus`.

One year says enough where nothing else may be in the result. A profit may be after tax, a balance that of the bank:
they are told where a year beside them is right, or where they look like a slip of a sign, a digit, two turned ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from deck.check.figures.total import CODE
from deck.check.tables.evidence import is_mistyped_for
from deck.check.tables.total_label import is_of_others
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_UNIT = r"\W*(?:\([^)]*\))?\W*"
_IN, _OUT, _LEFT = (
    Late(rf"(?i)\W*(?:{words}){_UNIT}")
    for words in (
        r"(?:total )?(?:incomes?|revenues?|receipts)|(?:total des )?(?:recettes|produits|ressources)"
        r"|joiners|arrivals|starters|hires|inflows?|entrées|arrivées|embauches|exports|exportations",
        r"(?:total )?(?:expenditures?|spending|costs|expenses|outgoings|payments)"
        r"|(?:total des )?(?:dépenses|charges|coûts)|leavers|departures|outflows?|sorties|départs|imports|importations",
        r"surplus|deficit|balance|result|profit|loss|solde|résultat|excédent|déficit|bénéfice|perte|net|net change"
        r"|net flow|variation nette|(?:trade |balance |solde )?(?:balance|commerciale?)",
    )
)
_SHORTFALL = Late(r"(?i)\W*(?:deficit|loss|déficit|perte)\b")
"""Which may be written without its sign."""
_OF_MORE = Late(r"(?i)\W*(?:balance|solde|profit|bénéfice|loss|perte)" + _UNIT)
_AFTER_TAX = Late(r"(?i)\W*(?:profit|bénéfice)\b")
_MORE = Late(
    r"(?i)\b(?:carried|brought forward|opening|reports?|reporté\w*|reliquat|reserves?|réserves?|tax(?:es)?|impôts?"
    r"|includ\w+|compr(?:end|is)\w*|exceptionnel\w*|exceptional|one-off)\b"
)
"""In what the slide says of it: there is more in the result."""
_ROWS = 3


class _Account(NamedTuple):
    """A column: what its rows make, what it states, and whether they agree."""

    stated: Cell
    made: Interval
    agrees: bool


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for each result that is not what is left, in a table whose rows, or whose columns, are an account."""
    for own in (table, table.turned()):
        if _is_account(own) and not own.rows[-1].summed:
            yield from _of_account(own, own.rows[-1].label, language)


def holds_more(table: Table) -> bool:
    """Whether the result of an account is not of its year alone: the slide says so, or it goes on from the one before.

    No relation of its rows tells what it should be, then.
    """
    accounts = [own for own in (table, table.turned()) if _is_account(own)]
    if accounts and _MORE.search(table.around):
        return True
    return any(_goes_on(*pair) for own in accounts for pair in pairwise(_columns(own)))


def _is_account(table: Table) -> bool:
    labels = [row.label for row in table.rows]
    kinds = (_IN, _OUT, _LEFT)
    return len(labels) == len(kinds) and all(map(Late.fullmatch, kinds, labels))


def _columns(table: Table) -> list[_Account]:
    """What its columns state, but those that are read from others."""
    columns = [at for at, heading in enumerate(table.columns) if not is_of_others(heading)]
    label = table.rows[-1].label
    return [own for at in columns if (own := _read([row.cell(at) for row in table.rows], label))]


def _of_account(table: Table, label: str, language: Language) -> Iterator[Finding]:
    read = _columns(table)
    right = any(own.agrees for own in read)
    for own in read:
        alone = len(read) == 1 and (not _OF_MORE.fullmatch(label) or _is_slip(own, label))
        if not own.agrees and (right or alone):
            yield _finding(own, label, language)


def _goes_on(one: _Account, other: _Account) -> bool:
    """Whether a result is what was left before and what is left now: a balance that is carried from year to year."""
    both = one.stated.amount.interval.plus(other.made)
    return not other.agrees and both.meets(other.stated.amount.interval)


def _read(cells: Sequence[Cell | None], label: str) -> _Account | None:
    """What a column states; None where a number is missing, or of another unit."""
    given = [cell for cell in cells if cell]
    if len(given) < _ROWS or len({cell.amount.unit for cell in given}) > 1 or given[0].amount.unit in (PERCENT, POINTS):
        return None
    first, taken, left = (cell.amount.interval for cell in given)
    made = first.plus(taken) if taken.high < 0 else first.minus(taken)
    turned = _SHORTFALL.match(label) is not None and made.negated().meets(left)
    return _Account(given[-1], made, turned or made.meets(left))


def _is_slip(own: _Account, label: str) -> bool:
    """Whether a result of which other things may be part is wrong all the same: as a sign, a digit, two turned ones.

    A profit is never more than what is left before tax.
    """
    stated, made = own.stated.amount.interval, own.made
    if (stated.high < 0 < made.low) or (made.high < 0 < stated.low and not _SHORTFALL.match(label)):
        return True
    if _AFTER_TAX.match(label) and made.low > 0:
        return stated.low > made.high
    return is_mistyped_for(own.stated, made)


def _finding(own: _Account, label: str, language: Language) -> Finding:
    value, apart = (each.scaled(-own.stated.amount.scale) for each in (own.made, own.stated.amount.interval))
    quantity = own.stated.quantity
    return disagreement(
        CODE,
        f'"{plain(shown(quantity, language))}" is not what is left, '
        f"which is {spelled(value, language, quantity.unit, apart=apart)}",
        own.stated.place,
        label,
    )
