"""How the one series that a title speaks of changed: by how much, how many times, from what to what, which way.

`Trips have tripled since 2021`, `Absence is down four points`, `Waits fell from 38 to 24 days`, `Fares keep rising`.
Told where no stretch of time that the title may speak of agrees; silent where it says two such things at once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from deck.check.figures import claim, literal, variation
from deck.check.titles.title_series import SINCE, Series, left_over, series_of, stretches
from deck.check.titles.title_verdict import RIGHT, Verdict, gained, is_above, percent
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.kinds.text_table import TextTable
from deck.prose.fraction import SIGN as FRACTION
from deck.prose.said_change import Change, changes_in
from deck.prose.sentence import VALUE, YEAR, Value
from deck.prose.shown_data import Datum
from deck.prose.title_shape import Title
from deck.prose.title_way import way_of, ways_in
from deck.prose.way import Way

_TIMES = "×"
_FROM_TO = Late(rf"\b(?:from|de|d') ?(?P<a>{VALUE}+)(?: [a-z]+)? (?:to|a) (?P<b>{VALUE}+)")
_LEVEL = Late(
    r"\b(?:"
    r"(?P<over>above|over|higher than|au-dessus|superieur\w*)"
    r"|(?P<under>below|under|lower than|au-dessous|en dessous|inferieur\w*)"
    r") (?:de )?(?:their |its |the |leur |son |le )?(?:level |niveau )?(?:of |in |de |d'|en )?(?:la |l')?"
    rf"(?P<year>{YEAR}+)(?: level)?"
)
_AS_MANY = Late(
    r"\b(?:(?P<two>twice|double)|(?P<half>half)|(?P<three>three times)|(?P<third>a third)) (?:as (?:many|much)|the)\b"
)
_HOW_MANY = {"two": ("1.75", "2.3"), "half": ("0.42", "0.58"), "three": ("2.5", "3.5"), "third": ("0.28", "0.39")}
"""Between how many times a round word may mean."""
_MORE_OR_LESS = Late(r"(?:plus|more|moins|less)$")
_BY = Late(r"(?: by| de)? (?:about |environ |some |quelque )?|(?: by| de) ")
"""Between a word for a change and how much it is."""
_THAN_IN = Late(
    r"(?: [a-z]+)? (?:(?P<more>de plus|more|higher)|(?P<less>de moins|fewer|less|lower))"
    rf" (?:than in|qu'en|than|que) {YEAR}"
    rf"|(?: [a-z]+){{0,2}} (?:(?P<up>above|over)|(?P<down>below)) {YEAR}"
)
_NO_VERBS = ("up", "down", "gains", "higher", "lower", "cuts", "cut")
_BETWEEN = Late(rf"\b(?:between|entre|from|de) {YEAR}")
_IN_YEAR = Late(rf"\b(?:in|en) {YEAR}")
_CLAUSE_ENDS = Late(r"[,:;–—]")
_BEGINNING = 4
"""Letters by which a word is known in another form."""


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
    changes = _changes(title)
    if not changes:
        return RIGHT if title.sentence.values else None
    change, *others = changes
    if others or len(title.sentence.values) != bool(change.value) or _is_of_others(title, change):
        return RIGHT
    if change.value and _is_one_of(change.value, series):
        return RIGHT  # a level: `down to 14%, its lowest since 2021`
    found = [own for pair in stretches(title, series) for own in _computed(change, *pair, title)]
    if not found or any(own.meets(way) for own in found for way in change.ways):
        return RIGHT
    if change.value and change.unit != _TIMES and not isinstance(title.sentence.said.slide, TextTable):
        return series.contradicts(variation.CODE, (change.value.start, change.value.end))  # as what figures say is
    return series.contradicts(variation.CODE, (change.start, change.end))


def _changes(title: Title) -> Sequence[Change]:
    changes = [own for own in changes_in(title.sentence) if own.value is not None or own.unit in (_TIMES, PERCENT)]
    return changes or _as_many(title) or _plainly(title)


def _as_many(title: Title) -> Sequence[Change]:
    """`twice as many`, `half as much`."""
    spoken = re.sub(f"{FRACTION}+", lambda own: title.written(own.span()).lower(), title.shape)
    match = _AS_MANY.search(spoken)
    if not match or match.lastgroup is None:
        return []
    low, high = map(Decimal, _HOW_MANY[match.lastgroup])
    return [Change(match.start(), match.end(), Interval(low, high), _TIMES, 0, None)]


def _plainly(title: Title) -> Sequence[Change]:
    """`gained 38 customers`, `50 clients de plus qu'en 2023`."""
    if len(title.sentence.values) != 1:
        return []
    (value,) = title.sentence.values
    ahead = title.plain[: value.start]
    before = [way.sign for way in ways_in(ahead) if _BY.fullmatch(ahead[way.end :])]
    after = _THAN_IN.match(title.plain, value.end)
    if len(before) == 1:
        sign = before[0]
    elif after:
        sign = 1 if after["more"] or after["up"] else -1
    else:
        return []
    stated = value.counted if sign > 0 else value.counted.negated()
    return [Change(value.start, value.end, stated, value.amount.unit, sign, value)]


def _is_of_others(title: Title, change: Change) -> bool:
    """Whether it says how many times more there is of something else: `three times more content`, `more often`."""
    if change.unit != _TIMES or not _MORE_OR_LESS.search(title.plain[: change.end]):
        return False
    behind = re.match(r" (?!de |d')(?:of )?([a-z]+)", title.plain[change.end :])
    return behind is not None and any(behind[1] == word for _, word in title.unknown)


def _computed(change: Change, first: Datum, last: Datum, title: Title) -> list[Interval]:
    """The change in the unit in which it is said; of percentages, in percent and in points."""
    if change.unit == _TIMES:
        inverse = first.interval.over(last.interval) if change.of_time else None
        return [own for own in (last.interval.over(first.interval), inverse) if own]
    gain = gained(first, last)
    if change.unit in (PERCENT, POINTS):
        relative = percent(first, last) if change.unit == PERCENT else None
        return [own for own in (gain if first.amount.unit == PERCENT else None, relative) if own]
    return [gain] if change.value and _is_in_unit(change, change.value, first.amount.unit, title) else []


def _is_in_unit(change: Change, value: Value, given: str, title: Title) -> bool:
    """Whether it is said of what the data count, in their unit."""
    unit = change.unit.casefold()
    if not value.bare:
        return unit == given or (not given and unit in title.data.words)
    noun = re.match(r" (?:de |d'|more |fewer |extra )?([a-z]+)", title.shape[value.end :])
    known = re.findall(r"[a-z]{3,}", " ".join((given, *title.data.words)))
    return noun is not None and any(noun[1][:_BEGINNING] == word[:_BEGINNING] for word in known)


def _which_way(title: Title, series: Series) -> Verdict | None:
    """A verb that says more where the values say less, whatever stretch of time it may be said of."""
    if title.sentence.values:
        return None
    if level := _LEVEL.search(title.shape):
        return _against_level(title, series, level)
    ways = ways_in(title.shape)
    if not way_of(ways) or len(ways) > 2 or not _is_verb_of_title(title, ways[0]):
        return None
    pairs = [(first.interval, last.interval) for first, last in _meant(title, series)]
    wrong = [is_above(first, last) if ways[0].sign > 0 else is_above(last, first) for first, last in pairs]
    return series.contradicts(variation.CODE, ways[0].span) if wrong and all(wrong) else None


def _against_level(title: Title, series: Series, level: re.Match[str]) -> Verdict | None:
    """`still below its 2019 level`."""
    year = title.written(level.span("year"))
    if year not in series.times[:-1] or len(title.years) != 1:
        return None
    now, then = (series.values[time].interval for time in (series.times[-1], year))
    wrong = is_above(then, now) if level["over"] else is_above(now, then)
    return series.contradicts(claim.CODE, level.span()) if wrong else RIGHT


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
    others = left_over(title)
    if title.shape[way.start : way.end] in _NO_VERBS or _CLAUSE_ENDS.search(title.shape[: way.start]):
        return False
    return not others or (len(others) == 1 and others[0].start < way.start)
