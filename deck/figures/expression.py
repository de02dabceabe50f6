"""What a formula says: `(aws 2025 + pub 2025) / ca 2025`, read into a tree. `formula` computes with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from deck.figures.quantity import DecimalMark, Quantity, parse_quantity

PRODUCT = "×"
SIGNS = {
    "+": "+",
    **dict.fromkeys("-−–", "−"),
    **dict.fromkeys(("*", "×", "x", "fois", "times"), PRODUCT),
    **dict.fromkeys("/÷", "/"),
}
"""How an author may write an operator -> how it is printed."""


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


class Number(NamedTuple):
    """A number in the formula itself, taken as exact: `2`, `1,5`, `100 %`."""

    quantity: Quantity
    offset: int


class Operation(NamedTuple):
    """Two sides and `+`, `−`, `×` or `/` between them."""

    sign: str
    left: Expression
    right: Expression
    offset: int


Expression: TypeAlias = Term | Number | Operation


def terms(expression: Expression) -> Iterator[Term]:
    """The figures that a formula calls, in the order written."""
    yield from (leaf for leaf in leaves(expression) if isinstance(leaf, Term))


def leaves(expression: Expression) -> Iterator[Term | Number]:
    """The figures and numbers of a formula, in the order written."""
    if isinstance(expression, Operation):
        yield from leaves(expression.left)
        yield from leaves(expression.right)
    else:
        yield expression


def is_formula(text: str) -> bool:
    """Whether a figure's value is computed: it starts with an equals sign."""
    return text.lstrip().startswith("=")


def has_operator(text: str, begin: int = 0) -> bool:
    """Whether anything is computed in a text, from `begin` on."""
    return _SIGN.search(text, begin) is not None


def parse_formula(text: str, decimal: DecimalMark = ",") -> Expression:
    """The formula that `text` writes, with or without its equals sign. Raises FormulaError with the place of the fault.

    `×` and `/` bind before `+` and `-`; all group from the left. `decimal` is the mark of the deck's language.
    """
    return _Parser(text, decimal).formula()


_SIGN = re.compile(
    r"""
    [+/÷*×()] | −
    | (?<!\d)– | –(?!\d)                # a range of numbers has one dash between digits
    | (?<!\S)- | -(?!\S)                # a hyphen between two letters belongs to a name
    | (?: (?<=[\d%)]) | (?<=[\d%)]\s) ) (?:x|fois|times) (?![^\s(])
    | (?<=\s) x (?=\s*[\d(])
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"\d[\d \u00a0\u2009\u202f]*(?:[.,]\d+)*[ \u00a0\u202f]?%?")
_ODD = re.compile(r"[\^=<>,;:\[\]{}]")
_MOST_TERMS = 50


class _Token(NamedTuple):
    """A sign, or what stands between two signs; empty at the end of the formula."""

    text: str
    offset: int
    is_sign: bool = False


class _Parser:
    """Reads one formula by descent: sums of products of figures, numbers and brackets."""

    def __init__(self, text: str, decimal: DecimalMark) -> None:
        self._text = text
        self._decimal = decimal
        self._tokens = list(self._read(text.index("=") + 1 if is_formula(text) else 0))
        self._next = 0

    def _read(self, begin: int) -> Iterator[_Token]:
        """The signs and what stands between them, then an empty token."""
        for count, sign in enumerate(_SIGN.finditer(self._text, begin)):
            if count + 1 >= _MOST_TERMS:
                raise FormulaError(f"more than {_MOST_TERMS} terms", offset=sign.start())
            yield from self._between(begin, sign.start())
            yield _Token(sign[0], sign.start(), is_sign=True)
            begin = sign.end()
        yield from self._between(begin, len(self._text))
        yield _Token("", len(self._text), is_sign=True)

    def _between(self, begin: int, end: int) -> Iterator[_Token]:
        written = self._text[begin:end].strip()
        if written:
            yield _Token(written, self._text.index(written, begin))

    def formula(self) -> Expression:
        """All of it."""
        if len(self._tokens) == 1:
            example = "write for example: = sales 2025 - sales 2024"
            offset = self._text.index("=") + 1 if is_formula(self._text) else 0
            raise FormulaError("the formula is empty", offset=offset, help=example)
        result = self._sum()
        left = self._tokens[self._next]
        if left.text == ")":
            raise FormulaError('")" closes nothing', offset=left.offset, help='take it out, or open it with "("')
        if left.text:
            raise FormulaError(f'a sign is missing before "{left.text}"', offset=left.offset, help="write +, -, * or /")
        return result

    def _sum(self) -> Expression:
        result = self._product()
        while sign := self._taken("+", "−"):
            result = Operation(SIGNS[sign.text], result, self._product(), sign.offset)
        return result

    def _product(self) -> Expression:
        result = self._factor()
        while sign := self._taken(PRODUCT, "/"):
            result = Operation(SIGNS[sign.text], result, self._factor(), sign.offset)
        return result

    def _factor(self) -> Expression:
        """A figure, a number, or a formula in brackets."""
        token = self._tokens[self._next]
        if token.is_sign and token.text != "(":
            place = f'before "{token.text}"' if token.text else "after the last operator"
            raise FormulaError(f"a figure's name is missing {place}", offset=token.offset)
        self._next += 1
        if not token.is_sign:
            return self._number(token) or self._term(token)
        inside = self._sum()
        if not self._taken(")"):
            raise FormulaError('"(" is never closed', offset=token.offset, help='close it with ")"')
        return inside

    def _taken(self, *signs: str) -> _Token | None:
        """The next token, if it is one of those signs."""
        token = self._tokens[self._next]
        if not token.is_sign or SIGNS.get(token.text, token.text) not in signs:
            return None
        self._next += 1
        return token

    def _number(self, token: _Token) -> Number | None:
        if not _NUMBER.fullmatch(token.text):
            return None
        try:
            quantity = parse_quantity(token.text, decimal=self._decimal)
        except ValueError:
            advice = "write digits, and a decimal mark where there is one"
            raise FormulaError(f'"{token.text}" is no number', offset=token.offset, help=advice) from None
        return Number(replace(quantity, low=quantity.value, high=quantity.value), token.offset)

    def _term(self, token: _Token) -> Term:
        odd = _ODD.search(token.text)
        if odd:
            raise FormulaError(
                f'"{odd[0]}" has no meaning in a formula',
                offset=token.offset + odd.start(),
                help="a formula has named figures and numbers, + - * / and brackets",
            )
        if not re.search(r"[^\W\d_]", token.text):
            raise FormulaError(f'"{token.text}" is no named figure', offset=token.offset, help="call figures by name")
        return Term(" ".join(token.text.split()), token.offset)
