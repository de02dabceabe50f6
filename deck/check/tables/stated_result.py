"""The result of an account that its rows do not make: `Income`, `Expenditure`, `Surplus`, by what they are called.

A table of accounts is read from the top: what comes in is added, what goes out is taken away, and a row of a result is
what is left, of the rows since the last result or of all. Nothing is said where a row has another name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.check.figures.total import CODE
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_LEAD = r"(?i)^(?:total|totaux|all|the|les)\s(?:d[eu]s?\s)?"
_TAIL = (
    r"(?i)\s(?:totale?s?|total|annuel(?:le)?s?|globale?s?|publi\w+|de l'(?:exercice|année)|(?:of|for|in) the year"
    r"|du mois|\(?(?:19|20)\d\d\)?)$"
)
"""Around the name of a row: it is that row all the same."""


class _Account(NamedTuple):
    """What comes in, what goes out, and what is left, as one kind of account calls them."""

    comes: frozenset[str]
    goes: frozenset[str]
    left: frozenset[str]
    begins: str = ""
    """A pattern: what there was at its beginning."""
    ends: str = ""
    """A pattern: what is left at its end."""

    def is_left(self, label: str) -> bool:
        """Whether a row is what is left."""
        return re.search(self.ends, label) is not None if self.ends else label in self.left

    def is_first(self, label: str) -> bool:
        """Whether a row is what there was before anything came or went."""
        return bool(self.begins) and re.search(self.begins, label) is not None


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(own.split()) for own in text.split(","))


_MONEY_IN = """
            recettes, recette, produits, ressources, rentrées, income, incomes, revenue, revenues, receipts,
            encaissements, funding, resources, entrées
            """
_MONEY_OUT = """
            dépenses, dépense, charges, emplois, expenditure, expenditures, expenses, spending, outgoings,
            payments, décaissements, outlays, outlay, sorties
            """
_ARRIVALS = """
            arrivées, arrivals, entrées, entrants, immigration, inflow, inflows, joiners, adhésions,
            embauches, hires, ouvertures, openings, créations, nouveaux clients, nouveaux adhérents,
            nouveaux abonnés, new customers, new members, new subscribers, recrutements, inscriptions
            """
_DEPARTURES = """
            départs, departures, sorties, sortants, emigration, outflow, outflows, leavers, résiliations,
            démissions, fermetures, closures, suppressions, cancellations, radiations, désinscriptions
            """
_ACCOUNTS = (
    _Account(
        _names(_MONEY_IN),
        _names(_MONEY_OUT),
        _names(
            """
            excédent, déficit, résultat, solde, surplus, deficit, balance, result, surplus/deficit, surplus
            / deficit, surplus or deficit, excédent ou déficit, net result, net surplus, net balance,
            excédent budgétaire
            """
        ),
    ),
    _Account(
        _names(
            """
            salaire brut, traitement brut, revenu brut, montant brut, loyer brut, prix brut, brut, gross
            pay, gross salary, gross wage, gross wages, gross income, gross amount, gross sales, gross rent,
            gross, ventes brutes
            """
        ),
        _names(
            """
            cotisations, cotisation, cotisations sociales, cotisations salariales, charges salariales,
            retenues, retenue, prélèvements, déductions, deductions, deduction, impôt, impôts, tax, taxes,
            income tax, contributions, returns, discounts, national insurance, pension, pension
            contributions, csg, mutuelle, impôt à la source, remises, retours, prélèvement à la source
            """
        ),
        _names(
            """
            salaire net, traitement net, revenu net, montant net, loyer net, prix net, net, net à payer, net
            pay, net salary, net wage, net wages, net income, net amount, net sales, net rent, take-home
            pay, ventes nettes, salaire net à payer
            """
        ),
    ),
    _Account(
        _names(_ARRIVALS),
        _names(_DEPARTURES),
        _names(
            """
            solde, solde migratoire, solde net, net change, net flow, net migration, net inflow, variation,
            gain net, variation nette, évolution nette, balance, net gain, net growth, net
            """
        ),
    ),
    _Account(
        _names("naissances, births"),
        _names("décès, deaths"),
        _names(
            "solde, solde naturel, natural change, natural increase, natural balance, accroissement naturel, balance"
        ),
    ),
    _Account(
        _names("exportations, exports"),
        _names("importations, imports"),
        _names("solde, solde commercial, balance, trade balance, trade surplus, trade deficit, excédent, déficit"),
    ),
    _Account(
        _names("actif, actifs, assets"),
        _names("passif, dettes, liabilities"),
        _names("actif net, situation nette, net assets, net worth, equity"),
    ),
    _Account(
        _names("chiffre d'affaires, ventes, sales, revenue, revenues, turnover, net sales"),
        _names(
            "coût des ventes, achats consommés, coût d'achat, cost of sales, cost of goods sold, cost of goods, cogs"
        ),
        _names("marge brute, marge commerciale, gross profit, gross margin"),
    ),
    _Account(
        _names(
            f"""
            {_MONEY_IN}, {_ARRIVALS}, achats, production, additions, purchases, deliveries, in, cash in,
            réceptions, réapprovisionnements, emprunts nouveaux, nouveaux emprunts
            """
        ),
        _names(
            f"""
            {_MONEY_OUT}, {_DEPARTURES}, ventes, consommation, consommations, remboursements, sales,
            disposals, out, issues, pertes, withdrawals, shipments, cash out, repayments, losses, usage
            """
        ),
        frozenset(),
        begins=r"\b(?:initiale?|d'ouverture|(?:en|au) début|opening|starting|at (?:the )?start|brought forward)\b",
        ends=r"\b(?:finale?|de clôture|(?:en|à la) fin|closing|ending|at (?:the )?end|carried forward)\b",
    ),
)
_NO_AMOUNT = (
    r"(?i)%|\b(?:variations?|évolution|change|growth|croissance|parts?|share|indice|index|écarts?|variance|par|per)\b"
)
"""In the heading of a column: nothing that is added."""
_FEWEST = 3


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for each result that the rows of its account, all of them named, do not make."""
    account = next((own for own in _ACCOUNTS if _is(own, table)), None)
    for column, heading in enumerate(table.columns) if account else ():
        if account and not re.search(_NO_AMOUNT, heading):
            yield from _in_column(table, account, column, language)


def _name(label: str) -> str:
    """What a row is called, in lower case and without what does not change its name."""
    return re.sub(_TAIL, "", re.sub(_LEAD, "", label.replace("’", "'").strip(" -–−+=():"))).casefold()


def _is(account: _Account, table: Table) -> bool:
    """Whether all rows are of that account, and the last is what is left of one that comes and one that goes."""
    labels = [_name(row.label) for row in table.rows]
    if len(labels) < _FEWEST or not account.is_left(labels[-1]) or table.rows[-1].summed:
        return False
    first = account.is_first(labels[0])
    between = labels[first:-1]
    if first != bool(account.begins) or not {*between} & account.goes or not (first or {*between} & account.comes):
        return False
    return all((label in account.comes) != (label in account.goes) for label in between)


def _in_column(table: Table, account: _Account, column: int, language: Language) -> Iterator[Finding]:
    cells = [row.cell(column) for row in table.rows]
    given = [cell for cell in cells if cell]
    if len(given) < len(cells) or len({cell.amount.unit for cell in given}) != 1:
        return
    if given[0].amount.unit in (PERCENT, POINTS):
        return
    made = _left(table, account, given)
    stated = given[-1].amount.interval
    if made is None or made.meets(stated) or made.negated().meets(stated) or _is_carried(account, given):
        return
    yield _finding(given[-1], made, language)


def _is_carried(account: _Account, cells: Sequence[Cell]) -> bool:
    """Whether more is left than ever came in: a balance that was carried forward."""
    came = max(abs(cell.amount.interval.high) for cell in cells[:-1])
    return not account.begins and abs(cells[-1].amount.interval.low) > came


def _left(table: Table, account: _Account, cells: Sequence[Cell]) -> Interval | None:
    """What comes in less what goes out, whichever way its sign is written."""
    made: Interval | None = None
    for row, cell in zip(table.rows[:-1], cells[:-1], strict=True):
        own = cell.amount.interval
        if _name(row.label) in account.goes:
            own = own if own.high < 0 else own.negated()
        made = made.plus(own) if made else own
    return made


def _finding(cell: Cell, made: Interval, language: Language) -> Finding:
    value, apart = (own.scaled(-cell.amount.scale) for own in (made, cell.amount.interval))
    return disagreement(
        CODE,
        f'"{plain(shown(cell.quantity, language))}" is not what the rows above leave, '
        f"which is {spelled(value, language, cell.quantity.unit, apart=apart)}",
        cell.place,
        "the result",
    )
