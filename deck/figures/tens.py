"""Numbers in words beyond thirty, in French or English: `fifty-four`, `soixante et un`, `cinquante-quatre`."""

from __future__ import annotations

from decimal import Decimal

from deck.figures.numeral import SPELLED, number_of

_TENS = {
    **dict(zip(("trente", "quarante", "cinquante", "soixante"), range(30, 70, 10), strict=True)),
    **dict(zip(("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), range(30, 100, 10), strict=True)),
}
_UNITS = {**{word: count for word, count in SPELLED.items() if count < 10}, "one": 1, "un": 1}


def number_in_words(text: str, language: str) -> Decimal | None:
    """What a text that is nothing but a number counts, in digits or in words."""
    tens, _, unit = text.casefold().replace("-et-", "-").partition("-")
    if tens in _TENS and (not unit or unit in _UNITS):
        return Decimal(_TENS[tens] + _UNITS.get(unit, 0))
    return number_of(text, language)
