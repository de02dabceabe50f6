"""Numbers that say how long or how much, and count the items of no list: `four days`, `8.5 GWh`, `20 tonnes`."""

from __future__ import annotations

from collections.abc import Sequence

from deck.figures.late import Late
from deck.figures.numeral import Numeral

TIMES = (
    r"(?:secondes?|minutes?|heures?|jours?|journées?|nuits?|semaines?|mois|ans?|années?|siècles?"
    r"|seconds?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries)"
)
"""A pattern: what time is measured in."""
_MEASURED = Late(
    rf"(?i)[ \u00a0\u202f](?:de |d['’])?(?:(?:next|last|past|long|full|whole|longs?|longues?|bons?|bonnes?|good) )?"
    rf"(?:{TIMES}|tonnes?|tons?|kilos?|grammes?|grams?|litres?|liters?|m[èe]tres?|met(?:re|er)s|kilom[èe]tres?"
    r"|kilomet(?:re|er)s|miles?|hectares?|acres?|degrés?|degrees?|centimes?|cents?|pence|times|fois"
    r"|km|kg|cm|mm|ha|kt|Mt|t|[kMGT]Wh?|m[²³])(?![\w²³])"
)
_JOINED = Late(r"(?i)(?:,| et| and| ou| or| à| to) ")
"""Between numbers of one measure: `trois, trois et quatre ans`."""


def measures_in(text: str, numbers: Sequence[Numeral]) -> list[Numeral]:
    """The numbers of time or of another measure, and those with decimals."""
    found: list[Numeral] = []
    for own in reversed(numbers):
        joined = _JOINED.match(text, own.end)
        with_next = joined is not None and any(each.start == joined.end() for each in found)
        if with_next or _MEASURED.match(text, own.end) or own.value != own.value.to_integral_value():
            found.append(own)
    return found
