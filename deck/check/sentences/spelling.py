"""What a sum gives, in the unit in which a number of the sentence is written."""

from __future__ import annotations

import re

from deck.figures.amount import spelled
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.quantity import parse_quantity
from deck.prose.sentence import Sentence, Value


def spelled_like(
    sentence: Sentence,
    value: Value,
    computed: Interval,
    language: Language,
    *,
    signed: bool = False,
    stated: Interval | None = None,
) -> str:
    """The sum as the author would write it beside `value`; `stated` where words say the value's sign."""
    unit = _unit(sentence.shown(value), language)
    if computed.low == computed.high == computed.low.to_integral() and not unit and not signed:
        return str(int(computed.low))
    own, apart = (each.scaled(-value.amount.scale) for each in (computed, stated or value.amount.interval))
    return spelled(own, language, unit, apart=apart, signed=signed)


def _unit(written: str, language: Language) -> str:
    """The unit of a number as figures write it."""
    try:
        return parse_quantity(re.sub(r"^[^\d+\-−–$€£¥]*", "", written), decimal=language.decimal).unit
    except ValueError:
        return ""
