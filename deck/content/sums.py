"""The sums that figures name for the checks, `of:` and `parts:`: what they call must be there."""

from __future__ import annotations

from collections.abc import Iterator

from deck.figures.book import Figure, Figures, UnknownFigure
from deck.figures.computing import stretch
from deck.figures.expression import FormulaError, parse_formula, terms
from deck.figures.quantity import DecimalMark
from deck.source.finding import Finding
from deck.source.span import Span


def faults_of_sums(figures: Figures, decimal: DecimalMark = ",") -> Iterator[Finding]:
    """An error for each formula under `of:` that cannot be read, and for each unknown name there or in `parts:`."""
    for figure in figures:
        yield from faults_of_sum(figure, figures, decimal)


def faults_of_sum(figure: Figure, figures: Figures, decimal: DecimalMark) -> Iterator[Finding]:
    """Those of one figure."""
    place, formula = figure.place("of"), figure.share_of
    try:
        called = list(terms(parse_formula(formula, decimal))) if formula else []
    except FormulaError as fault:
        span = stretch(place, formula, fault.offset)
        yield Finding(code="bad-formula", message=str(fault), span=span, label="here", help=fault.help)
        return
    for call, offset in called:
        yield from _unknown(figures, call, stretch(place, formula, offset, len(call)))
    for call in figure.parts:
        yield from _unknown(figures, call, figure.place("parts"))
    yield from _itself(figure, (*(call for call, _ in called), *figure.parts))


def _unknown(figures: Figures, call: str, place: Span) -> Iterator[Finding]:
    try:
        figures.resolve(call)
    except UnknownFigure as fault:
        yield Finding(code="unknown-figure", message=str(fault), span=place, label="here", help=fault.help)


def _itself(figure: Figure, calls: tuple[str, ...]) -> Iterator[Finding]:
    """A figure among its own parts would always disagree."""
    if figure.name in calls:
        key = "parts" if figure.name in figure.parts else "of"
        message = f'"{figure.name}" is among its own {"parts" if key == "parts" else "terms"}'
        yield Finding(code="bad-formula", message=message, span=figure.place(key), label="here", help="take it out")
