"""A quantity: a number with the digits its author wrote, its unit, and how sure it is."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Literal, TypeAlias

from deck.frozen import frozen

DecimalMark: TypeAlias = Literal[",", "."]

PERCENT = "%"
POINTS = "points"
CURRENCIES = "$€£¥"
CURRENCY = r"(?:(?:US|CA|AU|C|A)?[$£¥]|€)"
"""A pattern: a currency as it stands before a number. `€` is apart, for `figures/late.py` says why."""


@frozen(kw_only=True)
class Quantity:
    """One value as the report prints it: `638`, `716,9`, `~107`, `—`, `+12 %`, `plus de 27 000`, `~5–9 %`, `200 Mds $`.

    `value` is None when it is not given. A range has both `value` (its lower end) and `upper`.
    """

    value: Decimal | None
    upper: Decimal | None = None
    decimals: int = 0
    """How many digits its author printed after the decimal mark."""
    unit: str = ""
    """As written, with ordinary spaces: `Mds $`, `%`, `points`. A currency written before its number leads: `$m`."""
    approximate: bool = False
    """Written with ~ (printed with ≈): rounded at its printed digit."""
    signed: bool = False
    """Written with its sign: a variation."""
    qualifier: str = ""
    """Words before the number: `plus de`."""
    low: Decimal | None = None
    high: Decimal | None = None
    """The unrounded value of the number lies in [low, high]; a qualifier may say more (`plus de`)."""
    computed: str = ""
    """For a computed value, how: `128,7 − ≈ 107`, in the deck's language without markup; else empty."""
    ungrouped: bool = False
    """Four digits written together, without a unit: perhaps a year, so no thousands are set off."""

    @property
    def given(self) -> bool:
        """Whether there is a value at all."""
        return self.value is not None


NOT_GIVEN = Quantity(value=None)

_MISSING = frozenset({"", "~", "-", "–", "—", "−", "null", "n.d.", "n.d", "nd", "n. d.", "n/a", "n.a.", "na"})
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f\t\n", " "))
_GROUPING = str.maketrans(dict.fromkeys(" '’", ""))
_MOST_DIGITS = 18  # far inside the 28 digits that decimal arithmetic carries

_WORDS = r"(?P<qualifier>(?:[^\W\d_][\w.'’-]*\s+|[<>]\s*|[×≤≥]\s*|x(?=[\d.,]))*)"
_HEAD = rf"{_WORDS}(?P<about>[~≈])?\s*(?P<sign>[+\-−])?\s*(?P<currency>{CURRENCY})?\s*(?P<inner>[+\-−])?"
_BETWEEN = r"\s*(?:[–-]|\b(?:à|to)\b)\s*"
_GROUPED_BY_SPACE = r"[1-9][0-9]{0,2}(?:[ '][0-9]{3}|’[0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
_GROUPED_BY_COMMA = r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}(?![0-9])(?:\.[0-9]+)?|(?:,[0-9]{3})+\.[0-9]+)"
_THOUSANDS = r"[1-9][0-9]{0,2},[0-9]{3}(?![0-9])"  # where a comma is no decimal mark: 27,000
_PLAIN = r"[0-9]+(?:[.,][0-9]+)?"
_OUT_OF = r"(?:/|sur|out of|in) ?[0-9]+"
"""A mark, a rate: `4,2 / 5`, `9 sur 10`."""
_DURATION = re.compile(r"(\d{1,3}) ?h ?([0-5]\d)(?: ?min)?")
_CODE = re.compile(r"0(?:\d|[xob]\d)")
"""`017`, `0x10`: not how much of something there is."""
_SECOND_NUMBER = re.compile(r"(?:^[eE]?|[\s.,:;])[0-9]")


def parse_quantity(text: str, unit: str = "", *, decimal: DecimalMark = ",") -> Quantity:
    """The quantity that `text` states; `unit` where it names none itself.

    A dot is always a decimal mark. A comma is one too, unless it can only set off thousands (`1,234,567`), or sets off
    exactly three digits where `decimal` is a dot (`27,000`). Raises ValueError, with one short line for the author,
    when the text is no figure.
    """
    plain = text.translate(_SPACES).strip()
    if plain.lower() in _MISSING:
        return NOT_GIVEN
    found = _figure_pattern(decimal).match(plain)
    if not found:
        raise ValueError(f'"{plain}" is not a figure: no number in it')
    if _CODE.match(plain, found.start("number")):
        raise ValueError(f'"{plain}" is not a figure: a number does not begin with 0, and a code is a text')
    own = _unit(plain, found["currency"] or "", plain[found.end() :])
    value, decimals = _number(found["number"], decimal, negative=_minus(found["sign"]) or _minus(found["inner"]))
    upper, upper_decimals = None, 0
    if found["upper"]:
        upper, upper_decimals = _number(found["upper"], decimal, negative=_minus(found["upper_sign"]))
        if upper <= value:
            raise ValueError(f'"{plain}" is not a figure: a range goes from the smaller number to the larger')
    return Quantity(
        value=value,
        upper=upper,
        decimals=max(decimals, upper_decimals),
        unit=own or unit,
        approximate=bool(found["about"]),
        signed=bool(found["sign"] or found["inner"]),
        qualifier=" ".join(found["qualifier"].split()),
        low=value - _half_digit(decimals),
        high=value + _half_digit(decimals) if upper is None else upper + _half_digit(upper_decimals),
        ungrouped=not (own or unit) and re.fullmatch("[0-9]{4}", found["number"]) is not None,
    )


def with_margin(quantity: Quantity, margin: Quantity) -> Quantity:
    """The quantity, its unrounded value as far from what is printed as `margin` says: `2`, or `5 %` of it."""
    if quantity.low is None or quantity.high is None or margin.value is None:
        return quantity
    relative = margin.unit == PERCENT and quantity.unit != PERCENT
    low, high = (
        abs(end * margin.value) / 100 if relative else abs(margin.value) for end in (quantity.low, quantity.high)
    )
    return replace(quantity, low=quantity.low - low, high=quantity.high + high)


@cache
def _figure_pattern(decimal: DecimalMark) -> re.Pattern[str]:
    forms = [_GROUPED_BY_SPACE, _GROUPED_BY_COMMA, *([_THOUSANDS] if decimal == "." else []), _PLAIN]
    number = "|".join(forms)
    return re.compile(rf"{_HEAD}(?P<number>{number})(?:{_BETWEEN}(?P<upper_sign>[-−])?(?P<upper>{number}))?")


def _minus(sign: str | None) -> bool:
    return sign in ("-", "−")


def _number(written: str, decimal: DecimalMark, *, negative: bool) -> tuple[Decimal, int]:
    """The value and how many digits stand after its decimal mark."""
    digits = written.translate(_GROUPING)
    commas_group = re.fullmatch(_GROUPED_BY_COMMA, digits) or (decimal == "." and re.fullmatch(_THOUSANDS, digits))
    digits = digits.replace(",", "" if commas_group else ".")
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f'"{written}" has more digits than a figure can have')
    value = Decimal(f"-{digits}" if negative else digits)
    return value, len(digits.partition(".")[2])


def _half_digit(decimals: int) -> Decimal:
    """Half a unit of the last printed digit: what rounding may have taken away."""
    return Decimal(5).scaleb(-decimals - 1)


def _unit(text: str, currency: str, tail: str) -> str:
    """The unit as written: what follows the number, behind a currency that went before it."""
    after = tail.strip()
    if duration := _DURATION.fullmatch(text):
        minutes = int(duration[1]) * 60 + int(duration[2])
        raise ValueError(f'"{text}" is not a figure: a duration has one unit, as in "{minutes} min"')
    if _SECOND_NUMBER.search(after) and not re.fullmatch(_OUT_OF, after):
        raise ValueError(f'"{text}" is not a figure: it holds two numbers')
    if after and not (after[0].isalpha() or after[0] in "%‰°/(×′″'\"" + CURRENCIES):
        raise ValueError(f'"{text}" is not a figure: "{after}" is no unit')
    if after[:1] in ("%", "‰") and len(after) > 1:
        raise ValueError(f'"{text}" is not a figure: words go before the number, or into the label')
    space = " " if currency and tail[:1] == " " and after else ""
    return f"{currency}{space}{after}"
