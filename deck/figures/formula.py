"""Computed figures: `= aws 2025 - aws 2024`. Sums, differences and quotients of named figures, nothing more.

`parse_formula` reads, `evaluate` computes with intervals: each term lies anywhere within the rounding of its printed
digits, and the result is printed with the digits that this leaves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Context, DecimalException, localcontext
from typing import NamedTuple, TypeAlias

from deck.figures.quantity import NOT_GIVEN, PERCENT, POINTS, Quantity
from deck.figures.rounding import Estimate, printed

NBSP = "\u00a0"
SIGNS = {"+": "+", "-": "−", "−": "−", "–": "−", "/": "/", "÷": "/"}
"""How an author may write an operator -> how it is printed."""
ABOUT = frozenset(
    {"environ", "env.", "à peu près", "près de", "presque", "about", "around", "circa", "nearly", "almost"}
)
"""Words before a number that make it approximate. Other words (`plus de`) make it a limit, which nobody can add up."""


class FormulaError(ValueError):
    """A formula that cannot be read or computed: one short line, what to do, and where in the text the fault is."""

    def __init__(self, message: str, *, offset: int = 0, help: str = "") -> None:  # noqa: A002
        super().__init__(message)
        self.offset = offset
        self.help = help


class Term(NamedTuple):
    """A figure called by name, and where its name begins in the formula's text."""

    call: str
    offset: int


class Operation(NamedTuple):
    """Two sides and `+`, `−` or `/` between them."""

    sign: str
    left: Expression
    right: Expression
    offset: int


Expression: TypeAlias = Term | Operation


def terms(expression: Expression) -> Iterator[Term]:
    """The figures that a formula calls, in the order written."""
    if isinstance(expression, Term):
        yield expression
    else:
        yield from terms(expression.left)
        yield from terms(expression.right)


def is_formula(text: str) -> bool:
    """Whether a figure's value is computed: it starts with an equals sign."""
    return text.lstrip().startswith("=")


_OPERATOR = re.compile(r"[+/÷−–]|(?<!\S)-|-(?!\S)")  # a hyphen between two letters belongs to a name
_MOST_TERMS = 50
_ODD = re.compile(r"[*×()^=<>,;:\[\]{}]")


def parse_formula(text: str) -> Expression:
    """The formula that `text` writes, with or without its equals sign. Raises FormulaError with the place of the fault.

    `/` binds before `+` and `-`; both group from the left.
    """
    start = text.index("=") + 1 if is_formula(text) else 0
    signs = list(_OPERATOR.finditer(text, start))
    if len(signs) >= _MOST_TERMS:
        raise FormulaError(f"more than {_MOST_TERMS} terms", offset=signs[_MOST_TERMS - 1].start())
    begins = [start, *(sign.end() for sign in signs)]
    ends = [*(sign.start() for sign in signs), len(text)]
    names = [_name(text, begin, end) for begin, end in zip(begins, ends, strict=True)]
    return _sum(names, [(SIGNS[sign[0]], sign.start()) for sign in signs])


def _name(text: str, begin: int, end: int) -> Term:
    """The name written between two operators."""
    written = text[begin:end].strip()
    if not written:
        if begin == len(text.rstrip()) and not text[:begin].strip(" ="):
            raise FormulaError(
                "the formula is empty", offset=begin, help="write for example: = sales 2025 - sales 2024"
            )
        place = "after the last operator" if end == len(text) else f'before "{text[end]}"'
        raise FormulaError(f"a figure's name is missing {place}", offset=end)
    offset = text.index(written, begin)
    odd = _ODD.search(written)
    if odd:
        raise FormulaError(
            f'"{odd[0]}" has no meaning in a formula',
            offset=offset + odd.start(),
            help="a formula adds, subtracts and divides named figures; give a part of it a name of its own",
        )
    if not re.search(r"[^\W\d_]", written):
        raise FormulaError(
            f'"{written}" is no named figure', offset=offset, help="give the number a name under figures: and call that"
        )
    return Term(" ".join(written.split()), offset)


def _sum(names: list[Term], signs: list[tuple[str, int]]) -> Expression:
    """Quotients first, then sums and differences, each from the left."""
    quotients: list[Expression] = [names[0]]
    between: list[tuple[str, int]] = []
    for name, (sign, at) in zip(names[1:], signs, strict=True):
        if sign == "/":
            quotients[-1] = Operation(sign, quotients[-1], name, at)
        else:
            quotients.append(name)
            between.append((sign, at))
    result = quotients[0]
    for right, (sign, at) in zip(quotients[1:], between, strict=True):
        result = Operation(sign, result, right, at)
    return result


_ARITHMETIC = Context(prec=60)
QuantityOf: TypeAlias = Callable[[str], Quantity]
Printed: TypeAlias = Callable[[Quantity], str]


def evaluate(expression: Expression, quantity_of: QuantityOf, number: Printed) -> Quantity:
    """The formula's result, printed with the digits that the roundings of its terms leave.

    `quantity_of` answers a call, `number` prints a term for the note (`Language.number`). A term that is not given
    makes the result not given. Raises FormulaError when units do not go together, or a divisor may be zero.
    """
    called = [quantity_of(term.call) for term in terms(expression)]
    how = written(expression, quantity_of, number)
    if not all(quantity.given for quantity in called):
        return replace(NOT_GIVEN, computed=how)
    try:
        with localcontext(_ARITHMETIC):
            result = printed(_estimate(expression, quantity_of))
    except DecimalException:
        raise FormulaError("the result has more digits than can be computed") from None
    return replace(result, computed=how)


def written(expression: Expression, quantity_of: QuantityOf, number: Printed) -> str:
    """The formula with its numbers: `128,7 − ≈ 107`."""
    if isinstance(expression, Term):
        quantity = quantity_of(expression.call)
        shown = number(replace(quantity, signed=False))
        if quantity.given and quantity.unit == PERCENT:
            shown += NBSP + PERCENT
        return f"({shown})" if quantity.value is not None and quantity.value < 0 else shown
    left, right = (written(side, quantity_of, number) for side in (expression.left, expression.right))
    return f"{left}{NBSP}{expression.sign}{NBSP}{right}"


def _estimate(expression: Expression, quantity_of: QuantityOf) -> Estimate:
    if isinstance(expression, Term):
        return _of_term(expression, quantity_of(expression.call))
    left, right = (_estimate(side, quantity_of) for side in (expression.left, expression.right))
    if expression.sign == "/":
        return _quotient(left, right, expression)
    return _total(left, right, expression)


def _of_term(term: Term, quantity: Quantity) -> Estimate:
    value, low, high = quantity.value, quantity.low, quantity.high
    about = quantity.qualifier.lower() in ABOUT
    if value is None or low is None or high is None:
        raise FormulaError(f"{term.call} is not given", offset=term.offset)
    if quantity.qualifier and not about:
        raise FormulaError(
            f'"{quantity.qualifier}" makes {term.call} a limit, which a formula cannot compute with', offset=term.offset
        )
    exact = (low + high) / 2 if quantity.computed or quantity.upper is not None else value
    return Estimate(
        value=exact,
        low=low,
        high=high,
        decimals=quantity.decimals,
        unit=quantity.unit,
        approximate=quantity.approximate or about,
        linear=quantity.upper is None,
    )


def _total(left: Estimate, right: Estimate, operation: Operation) -> Estimate:
    """A sum or a difference: lower ends with lower ends, or with upper ends."""
    _expect_one_unit(left, right, operation)
    add = operation.sign == "+"
    low, value, high = (right.low, right.value, right.high) if add else (-right.high, -right.value, -right.low)
    return Estimate(
        value=left.value + value,
        low=left.low + low,
        high=left.high + high,
        decimals=min(left.decimals, right.decimals),
        unit=POINTS if left.unit == PERCENT and not add else left.unit,
        approximate=left.approximate or right.approximate,
        linear=left.linear and right.linear,
    )


def _quotient(left: Estimate, right: Estimate, operation: Operation) -> Estimate:
    """A quotient without a unit; as many significant digits as the poorer side."""
    _expect_one_unit(left, right, operation)
    if right.low <= 0 <= right.high:
        raise FormulaError("the divisor may be zero", offset=operation.offset)
    corners = [side / other for side in (left.low, left.high) for other in (right.low, right.high)]
    value = left.value / right.value
    digits = min(left.significant, right.significant)
    return Estimate(
        value=value,
        low=min(corners),
        high=max(corners),
        decimals=digits - 1 - value.adjusted() if value else left.decimals,
        unit="",
        approximate=left.approximate or right.approximate,
        linear=False,
    )


def _expect_one_unit(left: Estimate, right: Estimate, operation: Operation) -> None:
    if left.unit == right.unit:
        return
    named = [f'"{side.unit}"' if side.unit else "no unit" for side in (left, right)]
    raise FormulaError(
        f"the two sides of {operation.sign} have different units: {named[0]} and {named[1]}",
        offset=operation.offset,
        help="bring both figures to one unit",
    )
