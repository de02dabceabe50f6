"""Values that are so much each time: `£940 a month`, `85 g par repas`, `€12/h`. The whole is the value."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.sentence import CALENDAR, VALUE, Sentence, Value

_ENDS = (
    r"(?=\s*(?:[,;:.()]|$)|\s+(?:in|en|over|within|since|depuis|sur|contre|against|versus|vs|au lieu|instead|auparavant"
    r"|avant|hier|aujourd['’]hui|before|today|previously|désormais|now|this|last|cet|cette|ce)\b)"
)
_EACH = Late(
    r"(?i)(?: ?/ ?[^\W\d_]+| [^\W\d_]{1,2} ?/ ?[^\W\d_]+|,? (?:(?:per|par) [^\W\d_]+"
    r"|(?:an?|each|every) (?:year|month|week|day|hour|minute|night|match|game|head|person|pupil|piece|item|pound|kilo"
    r"|square metre|square foot|tonne|ton|litre|gallon|seat|user|licen[cs]e|ticket|customer|passenger|employee|member"
    r"|visit|parcel|order|meal|copy|mile)"
    r"|(?:le|la) (?:kilo|litre|mètre carré|tonne|nuit|place|pièce|séance)|l['’](?:heure|unité)))"
    rf"{_ENDS}"
)
_EACH_TIME = (
    r"(?: ?/ ?| (?:par|per|an?|each|every|chaque) )(heure|hour|jour|day|semaine|week|mois|month|année|an|year)\b"
)
_RATES = Late(rf"(?i){_EACH_TIME}(?! (?:earlier|ago|before|later))")
_OF_COUNTED = Late(rf"(?i)(?<={VALUE})(?: [^\W\d_][\w'’-]*){{1,2}}(?P<rate>{_EACH_TIME}){_ENDS}")
"""Behind what is counted: `84 files a week against 28`."""
_EACH_OF = Late(r"(?i)(?: ?/ ?| (?:per|par|an?|each|every|le|la) (?!cent)| l['’])([^\W\d_]+)$")
"""Where the clause ends with it: behind `from 5 to 4 days a week raises` something else is told."""

_IN_A_SPAN = Late(r"(?i)\b(?:en|in|over|within|sur) $")


def with_rates(sentence: Sentence) -> Sentence:
    """The sentence with each rate as one value: what is said of its change is not said of a change a month.

    A percentage is left as it is: `5% a year` may be how much something grows.
    """
    values = [_whole(value, sentence) for value in sentence.values]
    shape = _without_rates(sentence, {each_of(value, sentence) for value in values} - {""})
    for old, new in zip(sentence.values, values, strict=True):
        if new.end > old.end:
            shape = f"{shape[: old.end]}{VALUE * (new.end - old.end)}{shape[new.end :]}"
    if shape == sentence.shape:
        return sentence
    return replace(sentence, shape=shape, values=values, by_start={value.start: value for value in values})


def each_of(value: Value, sentence: Sentence) -> str:
    """What a rate is for each of, `month`; empty where it is none."""
    found = _EACH_OF.search(sentence.shown(value))
    return found[1].casefold() if found else ""


def _without_rates(sentence: Sentence, others: Set[str]) -> str:
    """The shape with blanks for the rates of what is counted, where all are the same, `others` too."""
    shape = sentence.shape
    if not any(sign in shape for sign in (" par ", " per ", " a ", " an ", " each ", " every ", " chaque ")):
        return shape
    if len(others | {own[1].casefold() for own in _RATES.finditer(shape, sentence.start, sentence.end)}) == 1:
        for own in _OF_COUNTED.finditer(shape, sentence.start, sentence.end):
            start, end = own.span("rate")
            shape = f"{shape[:start]}{' ' * (end - start)}{shape[end:]}"
    return shape


def _whole(value: Value, sentence: Sentence) -> Value:
    """The value with what it is for each of."""
    if value.amount.unit in (PERCENT, POINTS) or value.signed:
        return value
    each = _EACH.match(sentence.shape, value.end)
    return replace(value, end=each.end()) if each else value


def without_spans(sentence: Sentence, start: int, end: int) -> str:
    """What stands there, how long it took blanked out: `tripled in 6 years, from 40 to 120`."""
    gap = sentence.shape[start:end]
    for own in sentence.values:
        inside = start < own.start and own.end <= end and own.amount.unit in CALENDAR
        if inside and _IN_A_SPAN.search(sentence.shape[start : own.start]):
            gap = gap[: own.start - start] + " " * (own.end - own.start) + gap[own.end - start :]
    return gap
