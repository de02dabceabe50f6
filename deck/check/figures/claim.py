"""A claim written beside a title that the figures contradict.

Level: warning

Why: a title outlives the figures that it was written for. `claim:` beside it says in names what it says in words; when
a figure changes, the claim is checked again. A comparison is told when no unrounded values of its figures make it true;
targets, limits and commitments were not rounded. Without a claim, too, a title is read against the data of its own
slide where it plainly says which row is first, ahead of another or second, when a series peaked or fell first, or which
date of a timeline comes before which.

Instead: write the title anew, or mend the figure. A side of a claim is a figure, a sum, a difference or a quotient of
figures, a product with a number, or a number: `profit change > sales change`, `profit / sales >= 10 %`,
`costs < sales < 2 x costs`, `trams + buses > (bikes + cars) * 1.5`. Where a figure states none itself, `gain` means its
last value less the one before, `change` that in percent.

Example:

    title: Bikes gained more than trams
    claim: bikes gain > trams gain
    title: Sales peaked in 2023      # told: the chart below says 2022
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from deck.check.slides import slides
from deck.content.model import Report
from deck.figures.amount import Amount, amount, spelled
from deck.figures.book import CHANGE, Figure, Figures, UnknownFigure
from deck.figures.change import in_percent
from deck.figures.expression import FormulaError, has_operator, parse_formula, terms
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.measure import MEASURES
from deck.figures.moment import in_order
from deck.figures.numeral import unit_of
from deck.figures.quantity import CURRENCY, PERCENT, POINTS, parse_quantity
from deck.figures.reckoning import as_part, reckoned
from deck.source.finding import Finding, Severity
from deck.source.span import Span
from deck.source.text import SourceText

CODE = "claim-fails"
MORE = {
    "bad-claim": """\
        A claim that cannot be read, or that compares what cannot be compared.

        Level: warning

        Why: a claim that is not checked protects nobody.

        Instead: write two sides with one of `<`, `>`, `<=`, `>=`, `=` between them. A side is a figure called by name,
        a formula of figures, or a number; both sides have one unit.

        Example:

            claim: profit change > sales change
        """
}

GAIN = "gain"
_SIGN = r"(<=|>=|=<|=>|==|!=|[<>=≤≥≠])"
_SAME = {"=<": "<=", "≤": "<=", "=>": ">=", "≥": ">=", "==": "=", "≠": "!="}
_MEASURED = {unit.casefold(): measure for unit, measure in MEASURES.items()}
"""As amounts write units."""
_NUMBER = Late(rf"[~≈]?\s*[+−-]?\s*(?:{CURRENCY})?\s*\d")

_SET = Late(
    r"(?i)(?:objectif|cible|engagement|seuil|limite|plafond|plancher|norme|minimum|maximum|target|goal|commitment"
    r"|threshold|limit|cap|ceiling|floor|contractual)\b"
)
"""What a figure is called that somebody set: nobody rounded it."""


class _Side(NamedTuple):
    """One side of a comparison: as written, and what it may be."""

    text: str
    amount: Amount
    bare: bool = False
    """A number without a unit: it takes that of the other side."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each claim that does not hold, or that cannot be read."""
    del texts
    for slide in slides(report):
        for claim in slide.claim:
            for single in _singles(claim.text.strip()):
                yield from _checked(single, claim.span, report)


def _singles(text: str) -> list[str]:
    """The comparisons of a claim that makes several."""
    pieces = re.split(r"\s*[;\n]\s*|\s+(?:and|et)\s+", text)
    return pieces if all(re.search(_SIGN, piece) for piece in pieces) else [text]


def _checked(text: str, span: Span, report: Report) -> Iterator[Finding]:
    pieces = [piece.strip() for piece in re.split(_SIGN, text)]
    if len(pieces) < 3 or not all(pieces):
        yield _bad(f'"{text}" compares nothing', span, "write for example: profit change > sales change")
        return
    try:
        sides = [_side(piece, report) for piece in pieces[::2]]
    except (FormulaError, UnknownFigure) as fault:
        yield _bad(str(fault), span, fault.help)
        return
    for (left, right), sign in zip(pairwise(sides), pieces[1::2], strict=True):
        if left is not None and right is not None:
            yield from _compared(left, _SAME.get(sign, sign), right, span, report.language)


def _side(text: str, report: Report) -> _Side | None:
    """What one side says; None where a figure of it is not given."""
    if (number := _NUMBER.match(text)) and not has_operator(text, number.end()):
        return _number(text, report.language)
    expression = parse_formula(text, report.language.decimal)
    amounts = {term.call: _called(term.call, report.figures) for term in terms(expression)}
    own = reckoned(expression, amounts.__getitem__)
    if own is None and None not in amounts.values():
        advice = "bring both sides of + and - to one unit; multiply by a number or a percentage"
        raise FormulaError(f'"{text}" cannot be computed', help=advice)
    return _Side(text, own, bare=not own.unit and not any(terms(expression))) if own else None


def _number(text: str, language: Language) -> _Side:
    """A number as it stands: in a claim nothing is rounded."""
    try:
        quantity = parse_quantity(text, decimal=language.decimal)
    except ValueError as fault:
        raise FormulaError(str(fault), help="a side is a figure, a formula of figures, or a number") from None
    scale, unit = unit_of(quantity.unit)
    value = quantity.value or Decimal(0)
    return _Side(text, Amount(Interval(value, quantity.upper or value).scaled(scale), unit, scale), bare=not unit)


def _called(call: str, figures: Figures) -> Amount | None:
    """A figure's quantity, or how it changed between its last two periods."""
    try:
        reference = figures.resolve(call)
        own = amount(reference.quantity)
        return _set(own) if own and reference.part != CHANGE and _SET.match(reference.figure.label) else own
    except UnknownFigure:
        name, _, part = call.rpartition(" ")
        if part not in (GAIN, CHANGE) or name not in figures:
            raise
        return _changed(figures[name], part)


def _set(own: Amount) -> Amount:
    """A target for what it is: it was not rounded."""
    value = (own.interval.low + own.interval.high) / 2
    return own._replace(interval=Interval(value, value)) if value.is_finite() else own


def _changed(figure: Figure, part: str) -> Amount | None:
    periods = in_order(figure.periods)[-2:]
    before, after = ([amount(figure.quantities[period]) for period in periods] + [None, None])[:2]
    if before is None or after is None or before.unit != after.unit:
        return None
    if part == CHANGE:
        own = in_percent(before, after)
        return Amount(own[0], PERCENT, 0) if own else None
    unit = POINTS if after.unit == PERCENT else after.unit
    return Amount(after.interval.minus(before.interval), unit, after.scale)


def _compared(left: _Side, sign: str, right: _Side, span: Span, language: Language) -> Iterator[Finding]:
    one, other = _in_one_unit(left, right)
    if one.unit != other.unit:
        yield _bad(f'"{left.text}" and "{right.text}" have different units', span, "compare figures of one unit")
    elif not _may_hold(one.interval, sign, other.interval):
        first, second = (
            f"{side.text} is {_spelled(own, against, language)}"
            for side, own, against in ((left, one, other), (right, other, one))
        )
        yield Finding(
            code=CODE,
            message=f'"{left.text} {sign} {right.text}" does not hold: {first}, {second}',
            span=span,
            label="here",
            help=f"write the title anew, mend the figure, or allow it: # deck: allow {CODE}",
            severity=Severity.WARNING,
        )


def _in_one_unit(left: _Side, right: _Side) -> tuple[Amount, Amount]:
    """Both amounts: a bare number in the other's unit, TWh in GWh, a percentage beside a quotient as a quotient."""
    one, other = left.amount, right.amount
    if left.bare:
        one = Amount(one.interval.scaled(other.scale), other.unit, other.scale)
    elif right.bare:
        other = Amount(other.interval.scaled(one.scale), one.unit, one.scale)
    if {one.unit, other.unit} == {"", PERCENT}:
        return as_part(one), as_part(other)
    first, second = (_MEASURED.get(side.unit) for side in (one, other))
    if first and second and first != second and first.of == second.of:
        size = first.size / second.size
        return Amount(one.interval.times(size), other.unit, 0), other
    if {one.unit, other.unit} == {POINTS, PERCENT}:
        return one._replace(unit=PERCENT), other._replace(unit=PERCENT)
    return one, other


def _may_hold(left: Interval, sign: str, right: Interval) -> bool:
    """Whether some values that print as written make the comparison true."""
    if sign == "=":
        return left.meets(right)
    if sign == "!=":
        return left != right  # what prints alike is the same to the audience
    if sign in ("<", "<="):
        left, right = right, left
    return left.high > right.low or (len(sign) == 2 and left.high == right.low)


def _spelled(own: Amount, other: Amount, language: Language) -> str:
    """In its unit's printed size."""
    scale = min(own.scale, other.scale)
    unit = own.unit if own.unit in (PERCENT, POINTS) else ""
    return spelled(own.interval.scaled(-scale), language, unit, apart=other.interval.scaled(-scale))


def _bad(message: str, span: Span, advice: str) -> Finding:
    return Finding(code="bad-claim", message=message, span=span, label="here", help=advice, severity=Severity.WARNING)
