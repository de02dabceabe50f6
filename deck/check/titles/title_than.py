"""Two rows of its slide that a title compares: which has more, how many times as much, by how much.

`Lyon sells more than Metz`, `Trams carry twice as many as buses`, `Leeds leads York by 12 points`. Told where the two
values, their totals or their changes say so in no reading; silent where the title names a third row or measure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from deck.check.figures import claim, variation
from deck.check.titles.title_verdict import Verdict, gained, is_above, listed, percent
from deck.figures.interval import ONE, UNBOUNDED, Interval, added_up
from deck.figures.late import Late
from deck.figures.numeral import SPELLED
from deck.figures.quantity import CURRENCY, PERCENT, POINTS
from deck.frozen import frozen
from deck.prose.sentence import VALUE, Value
from deck.prose.shown_data import Data, Datum, Row
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import ways_in

_THE = r"(?:(?:the|le|la|les|l'|a|in|at|en|au|aux|dans|chez|those in|that of|celui de|celle de|ceux de|celles de) ?)*"
_THAN = rf"(?:than|que|qu'|as|de|to|from)(?: {_THE}|{_THE}| one in | in )"
_MORE_OR_LESS = (
    r"(?:(?P<more>more|higher|larger|bigger|greater|plus|superieure?s?)"
    r"|(?P<less>fewer|less|lower|smaller|moins|inferieure?s?)"
    r"|(?P<dear>plus cher\w*|dearer|more expensive|costlier)"
    r"|(?P<cheap>moins cher\w*|cheaper|less expensive))"
)
_WORDS = ("more", "less", "dear", "cheap")
_COMPARED = Late(
    rf"(?P<one>{A_ROW})[^{VALUE}.;:!?]{{0,60}}?\b{_MORE_OR_LESS}\b(?P<noun>[^.;:!?]{{0,40}}?) {_THAN}(?P<other>{A_ROW})"
)
"""`Lyon sells more bread than Metz`."""
_WHERE = Late(
    rf"\b{_MORE_OR_LESS}(?P<noun>[^.;:!?{VALUE}]{{0,30}}?) (?:in|at|a|en|dans|chez) {_THE}(?P<one>{A_ROW})"
    rf" (?:than|que|qu') ?{_THE}(?P<other>{A_ROW})"
)
"""`more rain in Metz than in Lyon`."""
_BEATS = Late(
    rf"(?P<one>{A_ROW})(?: [a-z']+){{0,2}}? (?:"
    r"(?P<more>ahead of|above|larger than|bigger than|higher than|tops|beats?|exceeds?|surpass\w*"
    r"|outsells?|outperforms?|outstrips?|outnumbers?|devant|au-dessus d[eu]|devan\w+|depass\w+|bat)"
    r"|(?P<less>behind|below|smaller than|lower than|trails?|lags? behind|derriere|en dessous d[eu]|suit)"
    rf") {_THE}(?P<other>{A_ROW})"
)
"""`Lyon is ahead of Metz`."""
_TIMES = Late(
    r"(?P<how>more than |plus de |nearly |almost |presque |pres de |about |environ )?"
    r"(?P<n>twice|double|deux fois|two times|half|deux fois moins"
    r"|trois fois|three times|quatre fois|four times|cinq fois|five times)\b"
)
_AS_MUCH = Late(
    rf"(?P<one>{A_ROW})[^.;:]{{0,40}}?\b(?P<t>{_TIMES.pattern}) as (?:much|many|large|high)[^.;:]{{0,20}}?"
    rf" as (?:{_THE})(?P<other>{A_ROW})"
)
"""`Lyon sells twice as much as Metz`."""
_OF_COMPARISON = Late(
    r"cher|expensive|cheaper|dearer|costl|ahead|behind|depass|devan|derriere|exceed|outs|beat|surpass|trail|lags"
)
_NUMBERS = {**SPELLED, "twice": 2, "double": 2}
_SO_MANY_TIMES = {
    2: (Decimal("1.7"), Decimal("2.4"), Decimal("1.98")),
    3: (Decimal("2.5"), Decimal("3.5"), Decimal("2.97")),
    4: (Decimal("3.5"), Decimal("4.5"), Decimal("3.96")),
    5: (Decimal("4.5"), Decimal("5.5"), Decimal("4.95")),
}
"""What so many times may mean, from and to, and the least that is more than that."""
_NEARLY = Decimal("0.875")
"""So much of it may be nearly as much."""
_GAP = Late(
    r"\b(?:"
    r"more|less|fewer|higher|lower|above|below|ahead|behind|cheaper|dearer|plus cher\w*|moins cher\w*|de plus|de moins"
    r"|gap|difference|lead|ecart|de difference|d'avance|separates?|separent?"
    r")\b"
)
_AND_OTHERS = Late(rf"{A_ROW} (?:and|et|or|ou|&) {_THE}{A_ROW}|{A_ROW}, {_THE}{A_ROW}")
_COUNTED = Late(r" (?:more |fewer |de )?([a-z]+)")
_BEGINNING = 4
"""Letters by which a word is known in another form."""


@frozen
class _Said:
    """That one row has more than the other, or less; how many times as much."""

    one: Row
    other: Row
    way: int
    start: int
    end: int
    times: Interval | None = None


def judge(title: Title) -> Verdict | None:
    """What the values of the two rows say where they contradict the title."""
    rows, values = title.rows, title.sentence.values
    if len(rows) != 2 or title.is_of_another:
        return None
    if len(values) == 1:
        return _of_gap(title, values[0])
    said = None if values or _AND_OTHERS.search(title.shape) else _said(title)
    if said is None:
        return None
    pairs = _pairs(title, said.one, said.other)
    if not pairs or not all(_is_wrong(said, *pair) for pair in pairs):
        return None
    code = variation.CODE if said.times else claim.CODE
    return Verdict(code, said.start, said.end, _why(title, (said.one, said.other)))


def _is_wrong(said: _Said, one: Interval, other: Interval) -> bool:
    if said.times:
        ratio = one.over(other)
        return ratio is not None and not said.times.meets(ratio)
    return is_above(other, one) if said.way > 0 else is_above(one, other)


def _said(title: Title) -> _Said | None:
    """What it says of two rows, in the first form that fits."""
    for form in (_WHERE, _COMPARED, _BEATS):
        if match := form.search(title.shape):
            return _compared(title, match) if _is_of_these(title, match) else None
    match = _AS_MUCH.search(title.shape)
    factor = _factor(match, 1) if match and len(title.unknown) < 2 else None
    if match is None or factor is None:
        return None
    return _Said(title.row(match["one"]), title.row(match["other"]), 1, *match.span("t"), factor)


def _is_of_these(title: Title, match: re.Match[str]) -> bool:
    """Whether it says nothing else: no measure that the data do not have, nothing beside the comparison."""
    groups = match.groupdict()
    if (groups.get("dear") or groups.get("cheap")) and not re.fullmatch(CURRENCY, title.data.unit):
        return False
    if VALUE in match[0] or any(not match.start() <= at < match.end() for at, _ in title.unknown):
        return False
    others = [own for own in title.unknown if not _OF_COMPARISON.match(own.text)]
    if groups.get("noun") and any(match.start("noun") <= at < match.end("noun") for at, _ in others):
        return False
    return len([word for _, word in others if not ways_in(word)]) < 2


def _compared(title: Title, match: re.Match[str]) -> _Said | None:
    """Which of the two has more; how many times, where the title says it."""
    groups = match.groupdict()
    word = next(key for key in _WORDS if groups.get(key))
    one, other, way = title.row(match["one"]), title.row(match["other"]), 1 if word in ("more", "dear") else -1
    if times := _TIMES.search(title.shape):
        factor = _factor(times, way)
        return _Said(one, other, way, *times.span(), factor) if factor else None
    if re.search(r"\b(?:as|fois|times)\b", match[0]):
        return None
    start = match.start(word)
    end = min(at for at in (match.start("one"), match.start("other")) if at > start)
    return _Said(one, other, way, start, end - 1)


def _factor(match: re.Match[str], way: int) -> Interval | None:
    """How many times as much the first of two has, where the second has so many times as much: `three times less`."""
    number, how = _NUMBERS.get(match["n"].split()[0]), (match["how"] or "").strip()
    if number not in _SO_MANY_TIMES:
        return None
    low, high, beyond = _SO_MANY_TIMES[number]
    if how in ("more than", "plus de"):
        low, high = beyond, UNBOUNDED
    if how in ("nearly", "almost", "presque", "pres de"):
        low *= _NEARLY
    if way > 0:
        return Interval(low, high)
    return ONE.over(Interval(low, high)) if high.is_finite() else None


def _pairs(title: Title, one: Row, other: Row) -> Sequence[tuple[Interval, Interval]]:
    """What may be compared: the values of a year or the last, all together, the changes."""
    data = title.data
    moves = [
        way for way in ways_in(title.shape) if title.shape[slice(*way.span)] not in ("up", "down", "higher", "lower")
    ]
    if moves:
        return _changes(data, one, other, moves[0].sign)
    found = [(first.interval, second.interval) for first, second in _levels(title, one, other)]
    if not title.years and data.spans_time:
        found.append((_all_together(one), _all_together(other)))
    return found


def _changes(data: Data, one: Row, other: Row, sign: int) -> Sequence[tuple[Interval, Interval]]:
    """By how much both changed the way that is said, in their unit and in percent."""
    if not data.spans_time or not all({*data.starts, data.last} <= {*row.values} for row in (one, other)):
        return []
    found = []
    for first in data.starts:
        for measure in (gained, percent):
            own, others = (measure(row.values[first], row.values[data.last]) for row in (one, other))
            if own is not None and others is not None:
                found.append((own, others) if sign > 0 else (own.negated(), others.negated()))
    return found


def _levels(title: Title, one: Row, other: Row) -> Sequence[tuple[Datum, Datum]]:
    return [(one.values[key], other.values[key]) for key in title.columns if key in one.values and key in other.values]


def _all_together(row: Row) -> Interval:
    return added_up(own.interval for own in row.values.values())


def _of_gap(title: Title, value: Value) -> Verdict | None:
    """`Leeds leads York by 12 points`: a difference in the unit of the rows that theirs is not."""
    if value.signed or not _GAP.search(title.shape) or len(title.unknown) > 2 or not _is_in_unit(title, value):
        return None
    if ways_in(_GAP.sub("", title.shape)):
        return None
    one, other = (own.row for own in title.named[:2])
    levels = [(first.interval, second.interval) for first, second in _levels(title, one, other)]
    gaps, said = [first.minus(second) for first, second in levels], value.counted
    if not gaps or any(said.meets(gap) or said.meets(gap.negated()) for gap in gaps):
        return None
    known = [own for pair in levels for own in pair]
    if said.low > max(own.high for own in known) or any(said.meets(own) for own in known):
        return None  # of another measure (a year's, all together); or the value itself, twelve more than the other
    return Verdict(variation.CODE, value.start, value.end, _why(title, (one, other)))


def _is_in_unit(title: Title, value: Value) -> bool:
    unit, own = value.amount.unit.casefold(), title.data.unit
    if unit:
        return unit == own or (unit == POINTS and own == PERCENT)
    noun = _COUNTED.match(title.shape, value.end)
    return not own or (noun is not None and any(noun[1][:_BEGINNING] == word[:_BEGINNING] for word in own.split()))


def _why(title: Title, rows: Sequence[Row]) -> str:
    """The values of both: of few columns all, else the last."""
    data = title.data
    columns = data.columns if len(data.columns) < 3 else [data.last]
    values = ([(key, row.values[key]) for key in columns if key in row.values] for row in rows)
    return "; ".join(f"{row.label} {listed(own)}" for row, own in zip(rows, values, strict=True))
