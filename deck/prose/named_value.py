"""What a table or a figure says of something by its name: rows of words with their numbers, figures with one value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.content.model import Report
from deck.figures.amount import amount, plain, shown
from deck.figures.book import VALUE
from deck.figures.interval import Interval
from deck.figures.moment import moment
from deck.figures.numeral import unit_of
from deck.figures.quantity import CURRENCIES
from deck.figures.vocabulary import words
from deck.kinds.text_table import TextTable
from deck.prose.content_words import plain_words
from deck.prose.measures import adds_nothing, root
from deck.prose.tabulated import Cell, Table, tabulated
from deck.source.span import Span

_PRICES = words("price prices prix tarif tarifs cost costs cout couts fee fees")
_PEOPLE = words("people employees staff headcount size effectif effectifs personnes salaries agents membres employes")
_PERSONS = """
    people persons person employees staff members headcount size effectif effectifs personnes personne salariés agents
    membres employés collaborateurs workers
"""
_UNIT = r"\(([^)]+)\)"
"""In a heading."""
_NO_NAME = (
    r"(?i)\W*(?:(?:grand |sous-|sub)?total\w*|ensemble|moyenne|average|mean|autres?|others?|divers|médiane|median|all"
    r"|tous|toutes|somme|sum|oui|non|yes|no)\b"
)
_RANK = r"(?i)\W*(?:rangs?|ranks?|n°|#|position|place)\W*"
_NO_MEASURE = (
    r"(?i)\b(?:variations?|évolutions?|changes?|growth|croissance|écarts?|difference|gap|rangs?|rank|année|year|date"
    r"|objectifs?|cibles?|targets?|plan|prév\w+|forecast|max\w*|min\w*|plafond|seuil|limite?)\b|Δ|±"
)
"""In a heading: a change, a rank, a date, what should be, a limit."""
_WAGES = words("""
    salaire salaires remuneration remunerations revenu revenus paie salary salaries wage wages pay income earnings
""")
_FLOW = (
    r"(?i)\b(?:ventes?|vendue?s?|produite?s?|production|reçue?s?|sales|sold|produced|output|received|made|livrée?s?)\b"
)
_RATE_WORDS = words(
    "taux rate ratio part share percentage pourcentage niveau level score nombre number total montant amount"
)
"""In a heading: they need not come again."""


class Named(NamedTuple):
    """A number that is said of something by name."""

    name: frozenset[str]
    """The roots of what it is said of."""
    measure: frozenset[str]
    """The roots of what is measured; empty where a figure's label says all."""
    called: frozenset[str]
    """Of the heading above the name: what every row is."""
    counted: frozenset[str]
    """The roots of what its number may count; empty where it has a unit."""
    unit: str
    interval: Interval
    written: str
    place: Span
    alone: bool = True
    """Whether its row has no other number of that unit."""
    priced: bool = False
    is_average: bool = False
    """Whether its heading or label says so."""
    is_wage: bool = False
    is_flow: bool = False
    """What is sold, received or made."""


def named_values(report: Report) -> Iterator[Named]:
    """The numbers of tables of words by their rows and columns, and of figures by their labels."""
    for slide in (own for section in report.sections for own in section.slides):
        if isinstance(slide, TextTable) and (table := tabulated(slide, report)):
            yield from _of_table(table, report)
    yield from _of_figures(report)


def roots(text: str, language: str) -> frozenset[str]:
    """The roots of the words that say what something is; a single capital letter is a name: `Line B`."""
    letters = re.findall(r"(?<![\w’'])[A-Z](?![\w’'])", text)
    return frozenset(
        [*(root(word, language) for word in plain_words(text) if len(word) > 1 and not adds_nothing(word)), *letters]
    )


def _of_table(table: Table, report: Report) -> Iterator[Named]:
    tag = report.language.tag
    names = Counter(roots(row.label, tag) for row in table.rows)
    called = roots(table.corner, tag)
    columns = [(column, heading) for column, heading in enumerate(table.columns) if _is_measure(heading)]
    if re.fullmatch(_RANK, table.corner):
        return
    for row in table.rows:
        name = roots(row.label, tag) - called or roots(row.label, tag)
        if not name or names[roots(row.label, tag)] > 1 or re.match(_NO_NAME, row.label) or re.search(r"\d", row.label):
            continue
        cells = [(heading, own) for column, heading in columns if (own := _cell(row.cells, column, heading))]
        for heading, own in cells:
            alike = [other for _, other in cells if other.amount.unit == own.amount.unit]
            yield _named(name, called, heading, own, report)._replace(alone=len(alike) == 1)


def _is_measure(heading: str) -> bool:
    """Whether a heading says what is measured; years do not."""
    return not (moment(heading) or re.search(r"\d", heading) or re.search(_NO_MEASURE, heading))


def _cell(cells: Sequence[Cell | None], column: int, heading: str) -> Cell | None:
    """A number, in the unit of its heading where it has none."""
    own = cells[column] if column < len(cells) else None
    if own is None or own.quantity.signed or own.quantity.qualifier or own.quantity.upper:
        return None
    found = re.search(_UNIT, heading)
    if found and not own.amount.unit and not own.amount.scale:
        scale, unit = unit_of(found[1])
        if not scale and not unit:
            return None
        changed = own.amount._replace(interval=own.amount.interval.scaled(scale), unit=unit, scale=scale)
        return own._replace(amount=changed)
    return own


def _named(name: frozenset[str], called: frozenset[str], heading: str, own: Cell, report: Report) -> Named:
    tag, unit = report.language.tag, own.amount.unit.casefold()
    measure = roots(re.sub(_UNIT, " ", heading), tag) - _folded_roots(_RATE_WORDS, tag)
    counts = not unit or (unit.isalpha() and len(unit) > 3)
    counted = measure | roots(unit, tag) if counts else frozenset()
    if counts and {*plain_words(heading)} & _PEOPLE:
        counted |= roots(_PERSONS, tag)
    return Named(
        name,
        measure,
        called,
        counted,
        unit,
        own.amount.interval,
        plain(shown(own.quantity, report.language)),
        own.place,
        is_average=_is_average(heading),
        is_wage=bool({*plain_words(heading)} & _WAGES),
        is_flow=re.search(_FLOW, heading) is not None,
        priced=bool({*plain_words(heading)} & _PRICES) and unit != "" and unit in CURRENCIES,
    )


def _is_average(text: str) -> bool:
    return re.search(r"(?i)\b(?:moyen\w*|average|mean)\b", text) is not None


def _folded_roots(several: frozenset[str], language: str) -> frozenset[str]:
    return frozenset(root(word, language) for word in several)


def _of_figures(report: Report) -> Iterator[Named]:
    """The figures that have one value and no period."""
    tag = report.language.tag
    for figure in report.figures:
        quantity = figure.quantities.get(VALUE)
        own = amount(quantity) if quantity and len(figure.quantities) == 1 else None
        if quantity is None or own is None or quantity.signed or quantity.qualifier or quantity.upper:
            continue
        name = roots(figure.label, tag)
        if (
            not name
            or re.search(r"\d", figure.label)
            or re.match(_NO_NAME, figure.label)
            or re.search(_NO_MEASURE, figure.label)
        ):
            continue
        unit = own.unit.casefold()
        counted = roots(unit, tag) if unit.isalpha() and len(unit) > 3 else frozenset()
        written = plain(shown(quantity, report.language))
        yield Named(
            name,
            frozenset(),
            frozenset(),
            counted,
            unit,
            own.interval,
            written,
            figure.place(VALUE),
            is_average=_is_average(figure.label),
        )
