"""Values that are so much each time: `£940 a month`, `85 g par repas`, `€12/h`. The whole is the value."""

from __future__ import annotations

from dataclasses import replace

from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.sentence import VALUE, Sentence, Value

_EACH = Late(
    r"(?i)(?: ?/ ?[^\W\d_]+|,? (?:(?:per|par) [^\W\d_]+"
    r"|(?:an?|each|every) (?:year|month|week|day|hour|minute|night|match|game|head|person|pupil|piece|item|pound|kilo"
    r"|square metre|square foot|tonne|ton|litre|gallon)"
    r"|(?:le|la) (?:kilo|litre|mètre carré|tonne|nuit|place|pièce|séance)|l['’](?:heure|unité)))"
    r"(?=\s*(?:[,;:.)]|$)|\s+(?:in|en|over|within|since|depuis|sur)\b)"
)
"""Where the clause ends with it: behind `from 5 to 4 days a week raises` something else is told."""


def with_rates(sentence: Sentence) -> Sentence:
    """The sentence with each rate as one value: what is said of its change is not said of a change a month.

    A percentage is left as it is: `5% a year` may be how much something grows.
    """
    shape, values = sentence.shape, [_whole(value, sentence) for value in sentence.values]
    for old, new in zip(sentence.values, values, strict=True):
        if new.end > old.end:
            shape = f"{shape[: old.end]}{VALUE * (new.end - old.end)}{shape[new.end :]}"
    if shape == sentence.shape:
        return sentence
    return replace(sentence, shape=shape, values=values, by_start={value.start: value for value in values})


def _whole(value: Value, sentence: Sentence) -> Value:
    """The value with what it is for each of."""
    if value.amount.unit in (PERCENT, POINTS) or value.signed:
        return value
    each = _EACH.match(sentence.shape, value.end)
    return replace(value, end=each.end()) if each else value
