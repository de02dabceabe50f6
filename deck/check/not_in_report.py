"""A number in the deck that its report does not say, and that is not computed from what it says.

Level: warning

Why: with `report:` in deck.yaml, every number of the deck is to come from there. One that does not is a slip of the
keyboard, or news that the report's readers never had. A number rounded from the report's is in the report.

Instead: write the number as the report has it. Compute what is new from named figures, so that the slide can show
how: `value: = sales 2025 - sales 2024`. Or allow the finding on its line.

Example:

    report: report.md            # it says 77.7
    figures:
      profit:
        label: Net profit
        2025: 77.1               # told
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from deck.check.amount import amount, shown, written_interval
from deck.check.interval import Interval
from deck.check.numeral import Numeral, numerals, unit_of
from deck.check.said import Said, said
from deck.content.model import Report
from deck.figures.quantity import PERCENT, Quantity
from deck.source.finding import Finding, Severity
from deck.source.span import Span
from deck.source.text import SourceText

CODE = "not-in-report"

_SPOKEN = ("notes",)
"""Fields of what is said and not shown."""
_SMALLEST = 20
"""A smaller number without a unit counts what stands on the slide."""
_WHOLE = Decimal(100)
"""100 % is the whole of anything."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number, stated or in a text that is shown, that the report does not say."""
    if report.text is None:
        return
    language = report.language
    source = report.text.read_text(encoding="utf-8-sig", errors="replace")
    reported = numerals(source, language.tag)
    for figure in report.figures:
        for part, quantity in figure.quantities.items():
            if quantity.given and part not in figure.formulas and not _is_reported(quantity, reported):
                yield _finding(shown(quantity, language), figure.place(part))
    known = [own.interval for figure in report.figures for own in map(amount, figure.quantities.values()) if own]
    for own in said(report):
        if own.field not in _SPOKEN:
            yield from _literals(own, known, reported, language.tag, texts)


def _literals(
    own: Said, known: Sequence[Interval], reported: Sequence[Numeral], language: str, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """The numbers written out in a text that neither a figure nor the report says."""
    for _, group in groupby(numerals(own.words, language), key=lambda number: number.start):
        number, *_ = ends = tuple(group)
        counts = number.bare and number.value < _SMALLEST
        if not number.in_digits or number.is_year or counts or (number.unit == PERCENT and number.value == _WHOLE):
            continue
        literal = written_interval(ends)
        named = any(literal.overlaps(each) or literal.negated().overlaps(each) for each in known)
        if not named and not all(_says(literal, end, reported) for end in ends):
            yield _finding(own.raw[number.start : number.end].strip(), own.place(texts, number.start, number.end))


def _says(literal: Interval, end: Numeral, reported: Sequence[Numeral]) -> bool:
    for other in reported:
        if other.bare or end.bare:
            if other.value == end.value:
                return True
        elif other.unit == end.unit and literal.low <= other.value.scaleb(other.scale) <= literal.high:
            return True
    return False


def _is_reported(quantity: Quantity, reported: Sequence[Numeral]) -> bool:
    """Whether the report states the quantity, both of its ends where it is a range."""
    return all(_end_is_reported(quantity, end, reported) for end in (quantity.value, quantity.upper) if end is not None)


def _end_is_reported(quantity: Quantity, end: Decimal, reported: Sequence[Numeral]) -> bool:
    scale, unit = unit_of(quantity.unit)
    half = Decimal(5).scaleb(-quantity.decimals - 1)
    low, high = ((abs(end) + by).scaleb(scale) for by in (-half, half))
    for other in reported:
        opposite = quantity.signed and {other.sign, "-" if end < 0 else "+"} == {"+", "-"}
        if opposite:
            continue
        if other.bare or not _is_known(unit):
            if other.value == abs(end) or (not other.bare and low <= other.value.scaleb(other.scale) <= high):
                return True
        elif other.unit == unit and low <= other.value.scaleb(other.scale) <= high:
            return True
    return False


def _is_known(unit: str) -> bool:
    """Whether units of that name are read in prose; what is counted (`trips`) is not."""
    return unit == PERCENT or unit == "points" or len(unit) == 1


def _finding(written: str, place: Span) -> Finding:
    return Finding(
        code=CODE,
        message=f'"{written}" is neither in the report nor computed',
        span=place,
        label="here",
        help=f"write it as the report does, compute it (= a - b), or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )
