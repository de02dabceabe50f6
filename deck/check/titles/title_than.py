"""Two rows of its slide that a title compares: which has more, how many times as much, by how much."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.check.figures import claim, variation
from deck.check.titles.title_verdict import Verdict, gained, is_above, listed, percent
from deck.figures.interval import UNBOUNDED, Interval, added_up
from deck.figures.late import Late
from deck.figures.numeral import SPELLED
from deck.figures.quantity import CURRENCY, PERCENT
from deck.prose.sentence import VALUE
from deck.prose.shown_data import Datum, Row
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import ways_in

_THE = r"(?:(?:the|le|la|les|l'|a|in|at|en|au|aux|dans|chez|those in|celui de|celle de|ceux de|celles de|that of) ?)*"
_THAN = rf"(?:than|que|qu'|as|de|to|from)(?: {_THE}|{_THE}| one in | in )"
_MORE = r"(?:more|higher|larger|bigger|greater|plus|superieure?s?)"
_LESS = r"(?:fewer|less|lower|smaller|moins|inferieure?s?)"
_COMPARED = Late(
    rf"(?P<one>{A_ROW})(?P<between>[^{VALUE}.;:!?]{{0,60}}?)\b(?:(?P<more>{_MORE})"
    rf"|(?P<less>{_LESS})|(?P<dear>plus cher\w*|dearer|more"
    rf" expensive|costlier)|(?P<cheap>moins cher\w*|cheaper"
    rf"|less expensive))\b(?P<noun>[^.;:!?]{{0,40}}?) {_THAN}(?P<other>{A_ROW})"
)
_WHERE = Late(
    rf"\b(?:(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<dear>plus cher\w*|dearer|more expensive|costlier)"
    rf"|(?P<cheap>moins cher\w*|cheaper"
    rf"|less expensive))(?P<noun>[^.;:!?{VALUE}]{{0,30}}?) (?:in|at|a|en|dans"
    rf"|chez) {_THE}(?P<one>{A_ROW})"
    rf" (?P<between>)(?:than|que|qu') ?{_THE}(?P<other>{A_ROW})"
)
_BEATS = Late(
    rf"(?P<one>{A_ROW})(?P<between>(?: [a-z']+){{0,2}}?) (?:(?P<more>ahead of|devan\w+"
    rf"|depass\w+|exceeds?|outsells?|outperforms?|beats?|surpass\w*"
    rf"|tops|outstrips?|bat|devant|above|au-dessus d[eu]|outnumbers?|larger than|bigger than"
    rf"|higher than)|(?P<less>behind|derriere"
    rf"|below|en dessous d[eu]|trails?|lags? behind|suit|smaller than|lower than)) {_THE}(?P<other>{A_ROW})"
)
_TIMES = Late(
    r"(?P<how>more than |plus de |nearly |almost |presque |pres de |about "
    r"|environ )?(?P<n>twice|double|deux fois|two times|half|deux fois moins"
    r"|trois fois|three times|quatre fois|four times|cinq fois|five times)\b"
)
_AS_MUCH = Late(
    rf"(?P<one>{A_ROW})[^.;:]{{0,40}}?\b(?P<t>{_TIMES.pattern}) as (?:much|many|large|high)[^.;:]{{0,20}}?"
    rf" as (?:{_THE})(?P<other>{A_ROW})"
)
_COMPARES = Late(
    r"cher|expensive|cheaper|dearer|costl|ahead|behind|depass|devan|derriere|exceed|outs|beat|surpass|trail|lags"
)
_NUMBERS = {**SPELLED, "twice": 2, "double": 2}
_ONE = Interval(Decimal(1), Decimal(1))
_DECIMALS = {
    2: (Decimal("1.7"), Decimal("2.4"), Decimal("1.98")),
    3: (Decimal("2.5"), Decimal("3.5"), Decimal("2.97")),
    4: (Decimal("3.5"), Decimal("4.5"), Decimal("3.96")),
    5: (Decimal("4.5"), Decimal("5.5"), Decimal("4.95")),
}
"""What so many times may mean, and the least that is more than that."""
_GAP = Late(
    r"\b(?:higher|lower|more|less|fewer|above|below|ahead|behind|gap|difference|ecart|de plus|de moins|plus cher\w*"
    r"|moins cher\w*|cheaper|dearer|separates?|separent?|d'avance|de difference|lead)\b"
)
_AND_OTHERS = Late(rf"{A_ROW} (?:and|et|or|ou|&) {_THE}{A_ROW}|{A_ROW}, {_THE}{A_ROW}")


class _Said(NamedTuple):
    """That one row has more than the other, or less; how many times as much."""

    one: Row
    other: Row
    way: int
    start: int
    end: int
    times: Interval | None = None


def judge(title: Title) -> Verdict | None:
    """What the values of the two rows say where they contradict the title."""
    named = title.rows
    if len({row.label for _, _, row in named}) != 2 or title.is_of_another:
        return None
    values = title.sentence.values
    if len(values) == 1:
        return _of_gap(title, [row for _, _, row in named])
    if values or _AND_OTHERS.search(title.shape):
        return None
    said = _said(title)
    if said is None:
        return None
    pairs = _pairs(title, said.one, said.other)
    if not pairs:
        return None
    for one, other in pairs:
        if said.times is not None:
            ratio = one.over(other)
            if ratio is None or said.times.meets(ratio):
                return None
        elif not (is_above(other, one) if said.way > 0 else is_above(one, other)):
            return None
    code = variation.CODE if said.times is not None else claim.CODE
    return Verdict(code, said.start, said.end, _why(title, (said.one, said.other)))


def _said(title: Title) -> _Said | None:
    """What it says of two rows, in the first form that fits."""
    for form in (_WHERE, _COMPARED, _BEATS):
        if match := form.search(title.shape):
            return _of_form(title, match, form) if _is_of_these(title, match) else None
    match = _AS_MUCH.search(title.shape)
    factor = (
        _factor(match["n"].split()[0], (match["how"] or "").strip(), 1) if match and len(title.unknown) < 2 else None
    )
    if match is None or factor is None:
        return None
    return _Said(title.row(match["one"]), title.row(match["other"]), 1, *match.span("t"), factor)


def _is_of_these(title: Title, match: re.Match[str]) -> bool:
    """Whether it says nothing else: no measure that the data do not have, nothing beside the comparison."""
    groups = match.groupdict()
    if (groups.get("dear") or groups.get("cheap")) and not re.fullmatch(CURRENCY, title.data.unit):
        return False
    unknown = [(at, word) for at, word in title.unknown if not _COMPARES.match(word)]
    outside = [word for at, word in title.unknown if not match.start() <= at < match.end()]
    inside = [word for at, word in unknown if match.start() <= at < match.end() and not ways_in(word)]
    noun = [word for at, word in unknown if groups.get("noun") and match.start("noun") <= at < match.end("noun")]
    return not (len(inside) > 1 or noun or outside or re.search(f"[{VALUE}]", match[0]))


def _of_form(title: Title, match: re.Match[str], form: Late) -> _Said | None:
    groups = match.groupdict()
    one, other = title.row(match["one"]), title.row(match["other"])
    way = 1 if groups.get("more") or groups.get("dear") else -1
    if times := _TIMES.search(title.shape):
        factor = _factor(times["n"].split()[0], (times["how"] or "").strip(), way)
        return _Said(one, other, way, times.start(), times.end(), factor) if factor else None
    if re.search(rf"\bas\b|{VALUE}|\b(?:fois|times)\b", match[0]):
        return None
    start, end = match.end("between") + (form is _BEATS), match.start("other") - 1
    if form is _WHERE:
        start, end = match.start(), match.start("one") - 1
    return _Said(one, other, way, start, end)


def _factor(word: str, how: str, way: int) -> Interval | None:
    number = _NUMBERS.get(word)
    if number not in _DECIMALS:
        return None
    low, high, beyond = _DECIMALS[number]
    if how in ("more than", "plus de"):
        low, high = beyond, UNBOUNDED
    if how in ("nearly", "almost", "presque", "pres de"):
        low = low - (low / 8)
    own = Interval(low, high)
    return own if way > 0 else _ONE.over(own) if high.is_finite() else None


def _pairs(title: Title, one: Row, other: Row) -> list[tuple[Interval, Interval]]:
    """What may be compared: the values of a year or the last, all together, the changes."""
    data, ways = title.data, ways_in(title.shape)
    ways = [own for own in ways if not re.match(r"(?:up|down|higher|lower)$", title.shape[own[0] : own[1]])]
    if ways:
        if not data.timed or len(data.columns) < 2:
            return []
        found = []
        for first in {data.columns[0], data.columns[-2]}:
            for measure in (gained, percent):
                if not all({first, data.last} <= {*row.values} for row in (one, other)):
                    return []
                both = [measure(row.values[first], row.values[data.last]) for row in (one, other)]
                if both[0] is not None and both[1] is not None:
                    found.append(
                        (
                            both[0] if ways[0][2] > 0 else both[0].negated(),
                            both[1] if ways[0][2] > 0 else both[1].negated(),
                        )
                    )
        return found
    years = [year for year in title.years if year in data.columns]
    if title.years and not years:
        return []
    found = [
        (one.values[key].interval, other.values[key].interval)
        for key in years or [data.last]
        if key in one.values and key in other.values
    ]
    if not years and data.timed and len(data.columns) > 1:
        found.append((_all_together(one), _all_together(other)))
    return found


def _all_together(row: Row) -> Interval:
    return added_up(own.interval for own in row.values.values())


def _of_gap(title: Title, rows: Sequence[Row]) -> Verdict | None:
    """A difference in the unit of the rows that theirs is not."""
    (value,) = title.sentence.values
    one, other = rows[0], rows[1]
    data = title.data
    unit = value.amount.unit.casefold() or (data.unit if not data.unit or _counts(title, value.end) else "-")
    if (
        value.signed
        or not _GAP.search(title.shape)
        or len(title.unknown) > 2
        or ways_in(re.sub(_GAP.pattern, "", title.shape))
    ):
        return None
    if unit != data.unit and not (data.unit == PERCENT and unit == "points"):
        return None
    pairs = _pairs_of_levels(title, one, other)
    gaps = [(a.interval.minus(b.interval), a, b) for a, b in pairs]
    own = value.counted
    if not gaps or any(own.meets(gap) or own.meets(gap.negated()) for gap, _, _ in gaps):
        return None
    if own.low > max(max(a.interval.high, b.interval.high) for _, a, b in gaps):
        return None  # of another measure: a year's, all together
    return Verdict(variation.CODE, value.start, value.end, _why(title, (one, other)))


def _counts(title: Title, at: int) -> bool:
    noun = re.match(r" (?:more |fewer |de )?([a-z]+)", title.shape[at:])
    return noun is not None and any(noun[1][:4] == word[:4] for word in title.data.unit.split())


def _pairs_of_levels(title: Title, one: Row, other: Row) -> list[tuple[Datum, Datum]]:
    years = [year for year in title.years if year in title.data.columns]
    if title.years and not years:
        return []
    keys = years or [title.data.last]
    return [(one.values[key], other.values[key]) for key in keys if key in one.values and key in other.values]


def _why(title: Title, rows: Sequence[Row]) -> str:
    data = title.data
    columns = data.columns if len(data.columns) < 3 else [data.last]
    return "; ".join(
        f"{row.label} " + listed([(key, row.values[key]) for key in columns if key in row.values]) for row in rows
    )
