"""A row that is said to be a part of the one above it, and is larger: `Sales | 281`, `of which garden | 343`.

Told is only what no part can be larger than: not a net result, a balance, a rate or an average. Columns likewise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.check.figures.total import CODE
from deck.check.tables.total_label import has_no_sum, is_total
from deck.figures.amount import plain, shown
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.counted import counts_things
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Row, Table
from deck.source.finding import Finding

_PART = Late(r"(?i)\W*(?:dont|of (?:which|whom|them))\b")
_ADDS_UP = Late(
    r"(?i)\b(?:ventes|chiffres? d['’]affaires|recettes|dépenses|frais|charges|budgets?|investissements?|subventions?"
    r"|dons|aides|prêts|exportations|importations|émissions|production|consommation|surfaces?|superficie|déchets|tonnages?"
    r"|récoltes?|fréquentation|population|emplois|embauches|voyageurs|passagers|habitants|clients|nuitées|entrées"
    r"|billets|trafic|stocks?|masse salariale"
    r"|sales|revenues?|turnover|spending|expenditure|expenses|budgets?|investments?|grants|donations|loans|exports"
    r"|imports|emissions|output|production|consumption|energy use|area|waste|tonnage|harvest|attendance|population"
    r"|hires|passengers|inhabitants|customers|visitors|visiteurs|nights|tickets|traffic|payroll|footfall)\b"
)
"""Of what there is no less than nothing, so that each part is less than the whole."""
_NET = Late(
    r"(?i)[%‰/]|\b(?:nett?e?s?|solde|balance|résultats?|results?|profits?|bénéfices?|marges?|margins?|variance|rate"
    r"|each|chaque|chacun\w*|équivalents?|equivalents?|hausse|baisse|progression|gains?|delta|elimina\w+|élimin\w+"
    r"|intra[- ]\w+|inter(?:[- ]\w+|company|co)|consolid\w+|cumul\w*|base 100|index\w*|indices?|median\w*"
    r"|intensit\w+|offsets?|compens\w+)\b"
)
"""Said of a table: of its parts some may be less than nothing, or it gives rates."""
_DONE_WITH_IT = Late(
    r"(?i)\W*(?:dont|of (?:which|whom|them)) (?:(?:\w+ment|cash|already|déjà) )?(?:dépens|réalis|exécut|pay|vers"
    r"|rembours|encaiss|engag|consomm|vendu|utilis|livr|évacu|recycl|trait|factur|achev|termin|spent|paid|repaid|sold|used"
    r"|collected|received|committed|consumed|delivered|shipped|recycled|treated|processed|invoiced|completed|redeemed)"
    r"(?:e?s?|ée?s?)\b"
)
"""What became of it: of more than came in, where something was left of last year, or more was spent than planned."""
_MANY_TIMES = 3
"""So many times as large, it rather counts other things."""


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for each part that is larger than its whole, unless it is so in all columns."""
    if _may_be_less_than_nothing(table):
        return
    if any(_PART.match(row.label) for row in table.rows):
        yield from _in_rows(table, table.about, language)
    if any(map(_PART.match, table.columns)):
        yield from _in_rows(table.turned(), table.about, language)


def _may_be_less_than_nothing(table: Table) -> bool:
    return any(cell.amount.interval.high < 0 for row in table.rows for cell in row.cells if cell)


def _says_no_sum(text: str) -> bool:
    return has_no_sum(text) or _NET.search(text) is not None


def _in_rows(table: Table, about: str, language: Language) -> Iterator[Finding]:
    wholes: list[Row] = []
    for row in table.rows:
        if not _PART.match(row.label):
            wholes.append(row)
        elif wholes and not row.summed and _is_of_one_thing(wholes[-1], row, about):
            pairs = [
                (own, [cell for whole in wholes if (cell := whole.cell(at))])
                for at, heading in enumerate(table.columns)
                if (own := row.cell(at)) and wholes[-1].cell(at) and not _says_no_sum(heading)
            ]
            larger = [(own, above[-1]) for own, above in pairs if _is_larger_than_all(own, above)]
            if larger and (len(larger) < len(pairs) or len(pairs) == 1):
                yield from (_finding(*own, row.label, language) for own in larger)


def _is_of_one_thing(whole: Row, part: Row, about: str) -> bool:
    """Whether the row above is of what adds up, and the part is not in a unit of its own."""
    texts = (whole.label, part.label, about.replace(whole.label, " "))
    if "(" in part.label or _DONE_WITH_IT.match(part.label) or any(map(_says_no_sum, texts)):
        return False
    of = f"{whole.label} {about}" if is_total(whole.label) else whole.label
    return _ADDS_UP.search(of) is not None or counts_things(of)


def _is_larger_than_all(own: Cell, above: Sequence[Cell]) -> bool:
    """Whether a part is more than the row above it, and than any other."""
    if own.quantity.signed or own.amount.unit in (PERCENT, POINTS):
        return False
    part, whole = own.amount.interval, above[-1].amount.interval
    few = 0 < whole.low < part.low and part.high < whole.high * _MANY_TIMES
    return few and all(each.amount.unit == own.amount.unit and each.amount.interval.high < part.low for each in above)


def _finding(part: Cell, whole: Cell, label: str, language: Language) -> Finding:
    own, above = (plain(shown(each.quantity, language)) for each in (part, whole))
    return disagreement(CODE, f'"{own}" is said to be a part of {above}, and is more', part.place, label)
