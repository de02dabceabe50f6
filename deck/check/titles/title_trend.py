"""How the one series that a title speaks of changed: by how much, how many times, from what to what, which way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from deck.check.figures import claim, literal, variation
from deck.check.titles.title_series import SINCE, left, series_of, stretches, why, written
from deck.check.titles.title_verdict import RIGHT, Verdict, gained, is_above, percent, steps
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.kinds.text_table import TextTable
from deck.prose.said_change import Change, changes_in
from deck.prose.sentence import VALUE, YEAR, Value
from deck.prose.shown_data import Datum, Row
from deck.prose.title_shape import Title
from deck.prose.title_way import ways_in

_FROM_TO = Late(rf"\b(?:from|de|d') ?(?P<a>{VALUE}+)(?: [a-z]+)? (?:to|a) (?P<b>{VALUE}+)")
_LEVEL = Late(
    rf"\b(?:(?P<over>above|over|au-dessus|higher than|superieur\w*)|(?P<under>below|under"
    rf"|en dessous|au-dessous|lower than|inferieur\w*)) (?:de )?(?:their |its |the |leur |son "
    rf"|le )?(?:level |niveau )?(?:of |in |de |d'|en )?(?:la |l')?(?P<year>{YEAR}+)(?: level)?"
)
_AS_MANY = Late(
    r"\b(?:(?P<two>twice|double)|(?P<half>half)|(?P<three>three times)|(?P<third>a third)) (?:as (?:many|much)|the)\b"
)
_HOW_MANY = {"two": ("1.75", "2.3"), "half": ("0.42", "0.58"), "three": ("2.5", "3.5"), "third": ("0.28", "0.39")}
"""Between how many times a round word may mean."""


def judge(title: Title) -> Verdict | None:
    """What the values of the series say where they contradict the title."""
    row = series_of(title)
    if row is None or not title.data.timed:
        return None
    values = steps(title.data, row)
    if len(values) < 2:
        return None
    for reader in (_from_to, _by_how_much, _which_way):
        verdict = reader(title, row, values)
        if verdict is not None:
            return verdict
    return None


def _from_to(title: Title, row: Row, values: Sequence[tuple[str, Datum]]) -> Verdict | None:
    """`from 38% to 76%`: one of the two ends is a value of the series, and the other is none."""
    match = _FROM_TO.search(title.shape)
    if not match:
        return None
    ends = [title.sentence.by_start.get(match.start(key)) for key in "ab"]
    if None in ends or len(title.sentence.values) != 2:
        return RIGHT
    fits = [own is not None and any(_is_value(own, datum) for _, datum in values) for own in ends]
    if all(fits) or not any(fits):
        return RIGHT
    wrong = ends[fits.index(False)]
    assert wrong is not None
    return Verdict(literal.CODE, wrong.start, wrong.end, why(row, values))


def _is_value(own: Value, datum: Datum) -> bool:
    unit, one = own.amount.unit.casefold(), own.amount.interval
    same = unit in (datum.amount.unit, "") or not datum.amount.unit
    scaled = own.amount.interval.scaled(datum.amount.scale) if own.bare else one
    return same and (one.meets(datum.interval) or scaled.meets(datum.interval))


def _by_how_much(title: Title, row: Row, values: Sequence[tuple[str, Datum]]) -> Verdict | None:
    """A change in percent, in points, in the unit of the series, or how many times."""
    changes = changes_in(title.sentence)
    said = (
        [own for own in changes if own.value is not None or own.unit in ("×", PERCENT)]
        or _as_many(title)
        or _plainly(title)
    )
    if not said:
        return RIGHT if title.sentence.values else None
    if said[0].unit == "×" and re.search(r"(?:plus|more|moins|less)$", title.plain[: said[0].end]):
        behind = re.match(r" (?:de |d'|of )?([a-z]+)", title.plain[said[0].end :])
        if (
            behind
            and behind[1] in {word for _, word in title.unknown}
            and not re.match(r" (?:de |d')", title.plain[said[0].end :])
        ):
            return RIGHT  # so many times more content, more often
    if len(said) != 1 or len(title.sentence.values) != bool(said[0].value):
        return RIGHT
    change = said[0]
    if change.value and any(_is_value(change.value, datum) for _, datum in values):
        return RIGHT  # a level: `down to 14%, its lowest since 2021`
    found = [own for pair in stretches(title, values) for own in _computed(change, *pair, title)]
    if not found or any(own.meets(way) for own in found for way in change.ways):
        return RIGHT
    start, end = change.start, change.end
    if change.value and change.unit != "×" and not isinstance(title.sentence.said.slide, TextTable):
        start, end = change.value.start, change.value.end  # where what figures say is told
    return Verdict(variation.CODE, start, end, why(row, values))


def _as_many(title: Title) -> list[Change]:
    """`twice as many`, `half as much`."""
    shape = re.sub("\ue003+", lambda own: title.sentence.said.words[slice(*own.span())].lower(), title.shape)
    match = _AS_MANY.search(shape)
    if not match or match.lastgroup is None:
        return []
    low, high = _HOW_MANY[match.lastgroup]
    return [Change(match.start(), match.end(), Interval(Decimal(low), Decimal(high)), "×", 0, None)]


def _plainly(title: Title) -> list[Change]:
    """`gained 38 customers`, `50 clients de plus qu'en 2023`."""
    if len(title.sentence.values) != 1:
        return []
    (value,) = title.sentence.values
    ahead, behind = title.plain[: value.start], title.plain[value.end :]
    before = [
        own
        for own in ways_in(ahead)
        if re.fullmatch(r"(?: by| de)? (?:about |environ |some |quelque )?|(?: by| de) ", ahead[own[1] :])
    ]
    after = re.match(
        rf"(?: [a-z]+)? (?:(?P<more>de plus|more|higher)|(?P<less>de moins|fewer|less"
        rf"|lower)) (?:than in|qu'en|than|que) {YEAR}|(?: [a-z]+){{0,2}} (?:(?P<up>above|over)"
        rf"|(?P<down>below)) {YEAR}",
        behind,
    )
    if len(before) != 1 and not after:
        return []
    way = before[0][2] if len(before) == 1 else 1 if after and (after["more"] or after["up"]) else -1
    stated = value.counted if way > 0 else value.counted.negated()
    return [Change(value.start, value.end, stated, value.amount.unit, way, value)]


def _computed(change: Change, first: Datum, last: Datum, title: Title) -> list[Interval]:
    """The change in the unit in which it is said; of percentages, in percent and in points."""
    unit, own = change.unit if change.unit in (PERCENT, POINTS, "×") else change.unit.casefold(), first.amount.unit
    if unit == "×":
        ratio = last.interval.over(first.interval)
        inverse = first.interval.over(last.interval) if change.of_time else None
        return [each for each in (ratio, inverse) if each]
    points = gained(first, last)
    if unit in (PERCENT, POINTS):
        relative = percent(first, last)
        return (
            [points, *([relative] if relative and unit == PERCENT else [])]
            if own == PERCENT
            else [relative]
            if relative and unit == PERCENT
            else []
        )
    if change.value is None:
        return []
    if change.value.bare:
        noun = re.match(r" (?:de |d'|more |fewer |extra )?([a-z]+)", title.shape[change.value.end :])
        counted = noun is not None and any(
            noun[1][:4] == word[:4] for word in re.findall(r"[a-z]{3,}", f"{own} {row_words(title)}")
        )
        return [points] if counted else []
    return [points] if unit == own or (not own and unit in title.data.words) else []


def row_words(title: Title) -> str:
    return " ".join(title.data.words)


def _which_way(title: Title, row: Row, values: Sequence[tuple[str, Datum]]) -> Verdict | None:
    """A verb that says more where the values say less, whatever stretch of time it may be said of."""
    if title.sentence.values:
        return None
    by_year, columns = dict(values), [column for column, _ in values]
    if level := _LEVEL.search(title.shape):
        year = written(title, level.span("year"))
        if year not in columns[:-1] or len(title.years) != 1:
            return None
        now, then = by_year[columns[-1]].interval, by_year[year].interval
        wrong = is_above(then, now) if level["over"] else is_above(now, then)
        return Verdict(claim.CODE, *level.span(), why(row, values)) if wrong else RIGHT
    ways = ways_in(title.shape)
    if len({way for _, _, way in ways}) != 1 or len(ways) > 2:
        return None
    start, end, way = ways[0]
    if title.shape[start:end] in ("up", "down", "gains", "higher", "lower", "cuts", "cut") or not _is_verb_of_it(
        title, start
    ):
        return None
    pairs = stretches(title, values)
    between = len(title.years) == 2 and re.search(r"\b(?:between|entre|from|de) [\ue001]", title.shape) is not None
    if not pairs or (len(title.years) > 1 and not between):
        return None
    if len(title.years) == 1 and not re.search(SINCE, title.shape):
        pairs = pairs[-1:] if columns.index(title.years[0]) else []
        if not re.search(rf"\b(?:in|en) {YEAR}+", title.shape):
            return None
    if pairs and all(
        is_above(a.interval, b.interval) if way > 0 else is_above(b.interval, a.interval) for a, b in pairs
    ):
        return Verdict(variation.CODE, start, end, why(row, values))
    return None


def _is_verb_of_it(title: Title, start: int) -> bool:
    """Whether it may be the verb of the whole title: nothing else is said to do anything before it."""
    others = left(title)
    return not re.search(r"[,:;–—]", title.shape[:start]) and not others[1:] and all(at < start for at, _ in others)
