"""How the one series that a title speaks of changed: by how much, how many times, from what to what, which way.

`Trips have tripled since 2021`, `Absence is down four points`, `Waits fell from 38 to 24 days`, `Fares keep rising`.
Told where no stretch of time that the title may speak of agrees; silent where it says two such things at once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deck.check.figures import literal, variation
from deck.check.titles.title_series import SINCE, Series, series_of, stretches
from deck.check.titles.title_verdict import RIGHT, Verdict, computed, is_above, is_in_unit
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.kinds.text_table import TextTable
from deck.prose.said_change import Change, changes_in
from deck.prose.sentence import VALUE, YEAR, Value
from deck.prose.shown_data import Datum
from deck.prose.title_shape import Title
from deck.prose.title_way import way_of, ways_in
from deck.prose.way import Way

_TIMES = "×"
_RELATIVE = (_TIMES, PERCENT, POINTS)
_FROM_TO = Late(rf"\b(?:from|de|d') ?(?P<a>{VALUE}+)(?: [a-z]+)? (?:to|a) (?P<b>{VALUE}+)")
_MORE_OR_LESS = Late(r"(?:plus|more|moins|less)$")
_NO_VERBS = ("up", "down", "gains", "higher", "lower", "cuts", "cut")
_BETWEEN = Late(rf"\b(?:between|entre|from|de) {YEAR}")
_IN_YEAR = Late(rf"\b(?:in|en) {YEAR}")
_CLAUSE_ENDS = Late(r"[,:;–—]")


def judge(title: Title) -> Verdict | None:
    """What the values of the series say where they contradict the title."""
    series = series_of(title)
    if series is None:
        return None
    return _from_to(title, series) or _by_how_much(title, series) or _which_way(title, series)


def _from_to(title: Title, series: Series) -> Verdict | None:
    """`from 38% to 76%`: one of the two ends is a value of the series, and the other is none."""
    match = _FROM_TO.search(title.shape)
    if not match:
        return None
    found = (title.sentence.by_start.get(match.start(key)) for key in "ab")
    ends = [own for own in found if own]
    strange = [own for own in ends if not _is_one_of(own, series)]
    if len(ends) < 2 or len(title.sentence.values) != 2 or len(strange) != 1:
        return RIGHT
    return series.contradicts(literal.CODE, (strange[0].start, strange[0].end))


def _is_one_of(own: Value, series: Series) -> bool:
    """Whether it may be a value of the series: `38` where that is of percentages, `12` of thousands."""
    return any(_may_be(own, datum) for datum in series.values.values())


def _may_be(own: Value, datum: Datum) -> bool:
    unit, given, one = own.amount.unit.casefold(), datum.amount.unit, own.amount.interval
    if unit and given and unit != given:
        return False
    return one.meets(datum.interval) or (own.bare and one.scaled(datum.amount.scale).meets(datum.interval))


def _by_how_much(title: Title, series: Series) -> Verdict | None:
    """A change in percent, in points, in the unit of the series, or how many times."""
    changes, values = changes_in(title.sentence), title.sentence.values
    if not changes:
        return RIGHT if values else None
    change, own = changes[0], changes[0].value
    if len(changes) > 1 or len(values) != bool(own) or _is_of_others(title, change):
        return RIGHT
    if own and (_is_one_of(own, series) or not (change.unit in _RELATIVE or is_in_unit(title, own))):
        return RIGHT  # a level: `down to 14%, its lowest since 2021`
    found = [each for first, last in stretches(title, series) for each in computed(change, first.amount, last.amount)]
    if not found or any(own.meets(way) for own in found for way in change.ways):
        return RIGHT
    if change.value and change.unit != _TIMES and not isinstance(title.sentence.said.slide, TextTable):
        return series.contradicts(variation.CODE, (change.value.start, change.value.end))  # as what figures say is
    return series.contradicts(variation.CODE, (change.start, change.end))


def _is_of_others(title: Title, change: Change) -> bool:
    """Whether it says how many times more there is of something else: `three times more content`, `more often`."""
    if change.unit != _TIMES or not _MORE_OR_LESS.search(title.plain[: change.end]):
        return False
    behind = re.match(r" (?!de |d')(?:of )?([a-z]+)", title.plain[change.end :])
    return behind is not None and any(behind[1] == word for _, word in title.unknown)


def _which_way(title: Title, series: Series) -> Verdict | None:
    """A verb that says more where the values say less, whatever stretch of time it may be said of."""
    if title.sentence.values:
        return None
    ways = ways_in(title.shape)
    if not way_of(ways) or len(ways) > 2 or not _is_verb_of_title(title, ways[0]):
        return None
    pairs = [(first.interval, last.interval) for first, last in _meant(title, series)]
    wrong = [is_above(first, last) if ways[0].sign > 0 else is_above(last, first) for first, last in pairs]
    return series.contradicts(variation.CODE, ways[0].span) if wrong and all(wrong) else None


def _meant(title: Title, series: Series) -> Sequence[tuple[Datum, Datum]]:
    """The stretches of time that its verb may be said of: in a year, it is from the one before."""
    years, pairs = title.years, stretches(title, series)
    if not years or (len(years) == 1 and SINCE.search(title.shape)):
        return pairs
    if len(years) == 1:
        return pairs[-1:] if _IN_YEAR.search(title.shape) else []
    return pairs if _BETWEEN.search(title.shape) else []


def _is_verb_of_title(title: Title, way: Way) -> bool:
    """Whether it may be the verb of the whole title: nothing else is said to do anything before it."""
    return title.shape[slice(*way.span)] not in _NO_VERBS and not _CLAUSE_ENDS.search(title.shape[: way.start])
