"""Computing the figures that are formulas, each after the figures it calls; what cannot be computed is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from deck.figures.book import CHANGE, Figure, Figures, Reference, UnknownFigure
from deck.figures.expression import Expression, FormulaError, parse_formula, terms
from deck.figures.formula import Printed, evaluate
from deck.figures.quantity import NOT_GIVEN, DecimalMark, Quantity
from deck.source.finding import Finding
from deck.source.flood import MOST
from deck.source.span import Span

Key: TypeAlias = tuple[str, str]
"""A figure's name and one of its parts."""

_DEEPEST = 100
"""So long may a chain of computed figures be."""


def compute(
    figures: Iterable[Figure], number: Printed, decimal: DecimalMark = ",", whole: Printed | None = None
) -> tuple[Figures, tuple[Finding, ...]]:
    """The deck's figures with every formula computed, and what is wrong with the formulas.

    `number` prints a term for the note under a computed figure (`Language.term`), `whole` one whose unit is converted
    (`Language.figure`); `decimal` is the mark of numbers.
    A formula that cannot be computed leaves its part not given, so that everything else can still be checked; one that
    cannot even be read is left out.
    """
    work = _Work(Figures(replace(figure, quantities=_every_part(figure)) for figure in figures), number, decimal, whole)
    computed = {
        figure.name: {part: work.quantity((figure.name, part)) for part in figure.quantities} for figure in work.book
    }
    finished = [
        replace(figure, quantities=computed[figure.name], formulas=work.readable(figure)) for figure in work.book
    ]
    return Figures(finished), tuple(work.findings)


def _every_part(figure: Figure) -> dict[str, Quantity]:
    """A quantity for every part, also those still to compute, so that a call of one is no mistake."""
    pending = {part: NOT_GIVEN for part in figure.formulas if part not in figure.quantities}
    return {**figure.quantities, **pending}


class _Work:
    """The formulas: those settled, and those whose terms are being settled right now."""

    def __init__(self, book: Figures, number: Printed, decimal: DecimalMark, whole: Printed | None) -> None:
        self.book = book
        self.findings: list[Finding] = []
        self._number = number
        self._decimal = decimal
        self._whole = whole
        self._settled: dict[Key, Quantity] = {}
        self._open: list[Key] = []
        self._unreadable: set[Key] = set()

    def readable(self, figure: Figure) -> Mapping[str, str]:
        """The formulas of a figure that mean something."""
        return {part: text for part, text in figure.formulas.items() if (figure.name, part) not in self._unreadable}

    def quantity(self, key: Key) -> Quantity:
        """The quantity of that part, computed when it is a formula and not settled yet."""
        figure, part = self.book[key[0]], key[1]
        if part not in figure.formulas:
            return figure.quantities[part]
        if key not in self._settled and len(self.findings) <= MOST:
            self._open.append(key)
            result = self._computed(figure, part)
            self._open.pop()
            self._settled.setdefault(key, result)
        return self._settled.get(key, NOT_GIVEN)

    def _computed(self, figure: Figure, part: str) -> Quantity:
        text, place = figure.formulas[part], figure.place(part)
        if len(self._open) > _DEEPEST:
            self._tell(
                "bad-formula", f"more than {_DEEPEST} figures are computed one from another", place, "state one of them"
            )
            return NOT_GIVEN
        try:
            expression = parse_formula(text, self._decimal)
        except FormulaError as fault:
            self._unreadable.add((figure.name, part))
            return self._bad(fault, text, place)
        called = self._called(expression)
        if called is None:
            return NOT_GIVEN
        quantities = {call: self.quantity(key) for call, key in called.items()}
        try:
            unit = figure.unit if part != CHANGE else ""
            return evaluate(expression, quantities.__getitem__, self._number, unit, self._whole)
        except FormulaError as fault:
            return self._bad(fault, text, place)

    def _bad(self, fault: FormulaError, text: str, place: Span) -> Quantity:
        self._tell("bad-formula", str(fault), stretch(place, text, fault.offset), fault.help)
        return NOT_GIVEN

    def _called(self, expression: Expression) -> dict[str, Key] | None:
        """The figures that a formula calls; None when one is unknown or leads back to the formula itself."""
        called: dict[str, Key] = {}
        figure, part = self.book[self._open[-1][0]], self._open[-1][1]
        text, place = figure.formulas[part], figure.place(part)
        for term in terms(expression):
            try:
                reference = self.book.resolve(term.call)
            except UnknownFigure as fault:
                advice = 'put a space on both sides of "-" to subtract' if "-" in term.call else fault.help
                self._tell("unknown-figure", str(fault), stretch(place, text, term.offset, len(term.call)), advice)
                return None
            key = (reference.figure.name, reference.part)
            if key in self._open:
                self._tell_cycle(key, place)
                return None
            called[term.call] = key
        return called

    def _tell_cycle(self, key: Key, place: Span) -> None:
        """Name the way round: each figure on it, and the first again."""
        around = [*self._open[self._open.index(key) :], key]
        names = [Reference(self.book[name], part).name for name, part in around]
        self._tell(
            "figure-cycle", f"figures compute each other: {' → '.join(names)}", place, "state one of them as a value"
        )
        for each in around:
            self._settled.setdefault(each, NOT_GIVEN)

    def _tell(self, code: str, message: str, span: Span, help_line: str) -> None:
        self.findings.append(Finding(code=code, message=message, span=span, help=help_line))


def stretch(place: Span, text: str, offset: int, length: int = 1) -> Span:
    """The stretch of a formula at fault, whose value has that place; the whole value when its text stands otherwise."""
    quotes = place.end_column - place.column - len(text)
    if place.line != place.end_line or quotes not in (0, 2):
        return place
    column = min(place.column + quotes // 2 + offset, max(place.column, place.end_column - 1))
    return Span(place.path, place.line, column, place.end_line, min(column + length, place.end_column))
