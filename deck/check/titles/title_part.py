"""A part, a sum that a title says of the rows of its slide: `a third of the meals`, `three measures save £72k`.

A part is a fraction in words or a percentage, of what a row's own percentage is said of, or of all rows. A sum is that
of as many rows as there are, or of the two that the title joins. Silent where the title says of a change, of a goal, of
each one, or of some of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from deck.check.figures import share, total
from deck.check.titles.title_verdict import Verdict, listed
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.late import Late
from deck.figures.numeral import numerals
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.fraction import SIGN as FRACTION
from deck.prose.fraction import percentage
from deck.prose.measures import root
from deck.prose.sentence import Value
from deck.prose.shown_data import Row, is_among, roots_of
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import ways_in

_HALF = HUNDRED / 2
_MOST = Decimal("1.5")
"""A sum that is so many times the total is of other things."""
_NEAR = 40
"""So many characters behind a number say what it counts, in no more words than these."""
_FEW = 3
_BESIDE = Late(
    r"\b(?:"
    # of each, of others
    r"chacune?s?|chaque|each|every|per|par(?! an)|new|nouve\w+"
    # a goal, a limit
    r"|objectif|target|goal|jusqu|(?<!add )up to|at least|au moins|more than|plus de|less than|moins de|about half"
    # of some of them, of more than them
    r"|of which|dont|over|sur|en|in (?:two|three|four|five)"
    r"|first|premi\w+|top|main|principa\w+|biggest|largest"
    r")\b"
)
_NOT_BESIDE = Late(r"\ba elles?\b|\bover all\b")
_SOME = Late(r"\b(?:two|three|four|five|six|deux|trois|quatre|cinq|six) (?:of|de nos|des|parmi)\b")
"""Of more than that."""
_TOGETHER = Late(
    r"\b(?:together|ensemble|between them|in total|au total|in all|a elles? \w+|a eux \w+"
    r"|add up|totals?|totalisent|combined|reunis|reunies|cumul\w+)\b"
)
_JOINED = Late(rf"{A_ROW} (?:and|et|&|,) (?:the |la |le |les |l')?{A_ROW}")
_THESE = Late(r"\b(?:these|ces|the|les|our|nos) (?:[a-z]+ )?[a-z]+s\b")
_NO_CHANGE = Late(r"\b(?:des|les|of(?: the)?|the) (?:gains|cuts|hausses|baisses|savings)\b|\b(?:font|fait) gagner\b")
_COMES_FROM = Late(
    r"\b(?:comes?|coming|is|are|goes|go|vient|viennent|provien\w+|vont|va) (?:from|to|with|de|d'|du|des|au|aux|a)"
    rf" ?(?:the |la |le |les |l')?(?P<one>{A_ROW})\W*$"
)
"""Behind a part: the row that it is."""
_ARE = Late(
    r"\b(?:is|are|was|were|makes? up|made up|accounts? for|represent\w*"
    r"|est|sont|pese\w*|constitu\w*|se font|fait|font)\b"
)
_MAKES_UP = Late(
    r"\b(?:is|are|makes? up|made up|accounts? for|represent\w*|holds?|takes?|absorb\w*|concentr\w*"
    r"|provid\w*|suppl(?:y|ies)|brings?|delivers?|produces?|generat\w*"
    r"|est|sont|pese\w*|compte\w* pour|detien\w*|fourni\w*|apport\w*|assur\w*|produi\w*|gener\w*)\b"
)
"""Between a row and the part of all that it is."""
_NOT_OF_ALL = Late(r"\b(?:already|deja|only|twice|times|fois)\b")
_OF_NOUN = Late(
    r"\s(?:of|des|de|du|out of)?\s?(?:d['’])?(?:(?:the|all|our|its|la|le|les|nos|notre|l['’])\s?)*([^\W\d_]+)"
)


def judge(title: Title) -> Verdict | None:
    """What the values say where they contradict the title."""
    values, fractions = title.sentence.values, [own.span() for own in re.finditer(f"{FRACTION}+", title.shape)]
    if len(values) + len(fractions) != 1 or any(year not in title.data.columns for year in title.years):
        return None
    if ways_in(_NO_CHANGE.sub(" ", title.shape)):
        return None
    if fractions:
        return _of_fraction(title, fractions[0])
    (value,) = values
    if value.amount.unit == PERCENT and title.data.unit != PERCENT:
        return _of_all(title, value.amount.interval, (value.start, value.end))
    return _of_sum(title, value)


def _of_fraction(title: Title, span: tuple[int, int]) -> Verdict | None:
    stated = percentage(title.written(span))
    if stated is None or (stated.high >= HUNDRED and stated.low < _HALF):
        return None
    return _of_share(title, stated, span) or _of_all(title, stated, span)


def _of_share(title: Title, stated: Interval, span: tuple[int, int]) -> Verdict | None:
    """`Two thirds of pupils cycle` over 48% of pupils: a fraction of what a row's percentage is said of."""
    data, rows = title.data, title.rows or title.data.rows
    if data.unit != PERCENT or len(rows) != 1 or len(title.unknown) > 1 or not _ARE.search(title.shape):
        return None
    row = rows[0]
    if not _is_said_of(title, span, row):
        return None
    time = title.years[0] if title.years else next((each for each in reversed(data.columns) if each in row.values), "")
    own = row.values.get(time)
    if own is None or own.interval.meets(stated):
        return None
    return Verdict(share.CODE, *span, f"{row.label} is {own.shown}")


def _is_said_of(title: Title, span: tuple[int, int], row: Row) -> bool:
    """Whether the fraction is of what the label names: `one pupil in three`, `a third of the pupils`."""
    tag, behind = title.tag, _OF_NOUN.match(title.sentence.said.words, span[1])
    said = [word for word in re.findall(r"[^\W\d_]{3,}", title.written(span)) if roots_of(word, tag)]
    said += [behind[1]] if behind else []
    label = roots_of(row.label, tag)
    return any(is_among(own, label) for word in said for own in (root(word.casefold(), tag), *roots_of(word, tag)))


def _of_all(title: Title, stated: Interval, span: tuple[int, int]) -> Verdict | None:
    """`Trams carry half of all trips`: more than the other rows leave, whatever else the whole may hold."""
    data, rows = title.data, title.rows
    if data.unit in (PERCENT, POINTS) or len(rows) != 1 or len(data.rows) < 3:
        return None
    if title.is_of_another or len(title.unknown) > 2 or _NOT_OF_ALL.search(title.shape) or not _is_of_row(title, span):
        return None
    time, row = title.columns[0], rows[0]
    if any(time not in each.values for each in data.rows):
        return None
    whole = added_up(each.values[time].interval for each in data.rows)
    quotient = row.values[time].interval.over(whole)
    if quotient is None or stated.low <= quotient.times(HUNDRED).high:
        return None
    return Verdict(share.CODE, *span, f"{row.label} is {row.values[time].shown} of {_listed(data.rows, time)}")


def _is_of_row(title: Title, span: tuple[int, int]) -> bool:
    """Whether the part is the row's: `half of it comes from trams`, `trams carry half of it`."""
    if _COMES_FROM.search(title.shape[span[1] :]):
        return True
    first, *others = title.named
    return not others and first.start <= span[0] and _MAKES_UP.search(title.shape[first.end : span[0]]) is not None


def _of_sum(title: Title, value: Value) -> Verdict | None:
    """`The three measures save £72k`, `Trams and buses carry 40,000 together`."""
    if value.signed or title.data.partial or title.is_of_another or len(title.unknown) > 4:
        return None
    if _SOME.search(title.shape) or _BESIDE.search(_NOT_BESIDE.sub("", title.shape)) or not _is_in_unit(title, value):
        return None
    rows, time = _summed(title), title.columns[0]
    if len(rows) < 2 or any(time not in row.values for row in rows):
        return None
    whole = added_up(row.values[time].interval for row in rows)
    if any(own.meets(whole) or not _is_near(own, whole) for own in _claimed(value, title.data.unit, rows[0])):
        return None
    return Verdict(total.CODE, value.start, value.end, _listed(rows, time))


def _summed(title: Title) -> Sequence[Row]:
    """The two rows that it joins; all, where it counts them, or takes them together; else none."""
    rows, shape = title.data.rows, title.shape
    together = _TOGETHER.search(shape) is not None
    if title.named:
        return title.rows if together and len(title.rows) == 2 and _JOINED.search(shape) else []
    words = numerals(title.sentence.said.words, title.tag)
    counts = [int(own.value) for own in words if own.bare and not own.in_digits]
    if counts:
        return rows if counts == [len(rows)] else []
    return rows if together and _THESE.search(shape) else []


def _claimed(value: Value, unit: str, row: Row) -> Sequence[Interval]:
    """What the total may mean: of rows in thousands, a bare one may be of thousands too."""
    if not value.bare:
        return [value.counted]
    own = value.amount.interval if unit != value.amount.unit.casefold() else value.counted
    scale = next(iter(row.values.values())).amount.scale
    return [own, own.scaled(scale)]


def _is_near(own: Interval, whole: Interval) -> bool:
    """Whether one may be meant for the other."""
    return own.low / _MOST <= whole.high and own.high * _MOST >= whole.low


def _is_in_unit(title: Title, value: Value) -> bool:
    """Whether it counts what the data count, in their unit."""
    data, unit = title.data, value.amount.unit.casefold()
    if unit in (PERCENT, POINTS):
        return False
    if unit or not value.bare:
        return unit == data.unit
    behind = title.shape[value.end : value.end + _NEAR]
    words = re.findall(r"[a-z]+", behind)[:_FEW]
    return re.match(" [a-z]", behind) is not None and any(is_among(root(own, title.tag), data.words) for own in words)


def _listed(rows: Sequence[Row], time: str) -> str:
    return listed([(row.label, row.values[time]) for row in rows])
