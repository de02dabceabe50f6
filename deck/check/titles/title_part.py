"""A part, a sum that a title says of the rows of its slide: `a third of the meals`, `three measures save £72k`."""

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
from deck.prose.shown_data import Row, is_same, roots_of
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import ways_in

_MOST = Decimal("1.5")
"""A sum that is so many times the total is of other things."""
_BESIDE = Late(
    r"\b(?:objectif|target|goal|chacune?s?|chaque|each|every|per|par(?! an)|new|nouve\w+|over"
    r"|sur|en|in (?:two|three|four|five)|premi\w+|top|main"
    r"|principa\w+|about half|of which|dont|jusqu|(?<!add )up to|more than|plus de|moins de"
    r"|less than|at least|au moins|biggest|largest|first)\b"
)
_SOME = Late(r"\b(?:two|three|four|five|six|deux|trois|quatre|cinq|six) (?:of|de nos|des|parmi)\b")
"""Of more than that."""
_TOGETHER = Late(
    r"\b(?:together|ensemble|between them|in total|au total|in all|a elles? \w+|a eux \w+"
    r"|add up|totalisent|totals?|combined|reunis|reunies|cumul\w+)\b"
)
_THESE = Late(r"\b(?:these|ces|the|les|our|nos) (?:[a-z]+ )?[a-z]+s\b")
_OF_PART = rf"(?:{FRACTION}+)(?: (?:of|des|de|du|d'|out of))? ?(?:(?:the|all|our|its|la|le|les|l'|nos|notre) ?)*"
_NO_CHANGE = Late(r"\b(?:des|les|of(?: the)?|the) (?:gains|cuts|hausses|baisses|savings)\b|\b(?:font|fait) gagner\b")
_COMES_FROM = Late(
    r"\b(?:comes?|coming|is|are|vient|viennent|provien\w+|vont|va|goes|go) (?:from|to|with|de|d'|du|des|au|aux|a)"
    rf" ?(?:the |la |le |les |l')?(?P<one>{A_ROW})\W*$"
)
_ARE = Late(
    r"\b(?:is|are|was|were|est|sont|makes? up|made up|accounts? for|represent\w*|pese\w*"
    r"|constitu\w*|se font|fait|font)\b"
)
_WHOLE = Late(
    r"\b(?:makes? up|made up|accounts? for|represent\w*|pese\w*|provid\w*|suppl(?:y|ies)"
    r"|fourni\w*|brings?|apport\w*|assur\w*|concentr\w*"
    r"|produi\w*|produces?|generat\w*|gener\w*|compte\w* pour|delivers?|is|est|are|sont|holds?"
    r"|detien\w*|absorb\w*|takes?)\b"
)


def judge(title: Title) -> Verdict | None:
    """What the values say where they contradict the title."""
    shape = title.shape
    fractions = re.findall(f"{FRACTION}+", shape)
    values = title.sentence.values
    if ways_in(_NO_CHANGE.sub(" ", shape)) or (
        title.years and not all(year in title.data.columns for year in title.years)
    ):
        return None
    if len(fractions) == 1 and not values:
        span = re.search(f"{FRACTION}+", shape)
        assert span is not None
        stated = percentage(title.sentence.said.words[slice(*span.span())])
        if (stated is not None and stated.high < HUNDRED) or (stated is not None and stated.low >= 50):
            return _of_share(title, stated, span.span()) or _of_whole(title, stated, span.span())
        return None
    if fractions or len(values) != 1:
        return None
    (value,) = values
    if value.amount.unit == PERCENT and title.data.unit != PERCENT:
        return _of_whole(title, value.amount.interval, (value.start, value.end))
    return _of_sum(title, value)


def _of_share(title: Title, stated: Interval, span: tuple[int, int]) -> Verdict | None:
    """A fraction of what a row's percentage is said of."""
    data = title.data
    rows = {row.label: row for _, _, row in title.rows}
    if data.unit != PERCENT or (len(rows) != 1 and len(data.rows) > 1):
        return None
    row = next(iter(rows.values())) if rows else data.rows[0]
    words = _root_words(title, row)
    noun = _noun_of(title, span)
    written = title.sentence.said.words[slice(*span)]
    inside = [
        word
        for word in re.findall(r"[^\W\d_]{3,}", written)
        if roots_of(word, title.tag) and _is_of(word, words, title.tag)
    ]
    if not inside and (not noun or not _is_of(noun, words, title.tag)):
        return None
    if len(title.unknown) > 1 or not _ARE.search(title.shape):
        return None
    key = title.years[0] if title.years else next((key for key in reversed(data.columns) if key in row.values), "")
    own = row.values.get(key)
    if own is None or own.interval.meets(stated):
        return None
    return Verdict(share.CODE, *span, f"{row.label} is {own.shown}")


def _root_words(title: Title, row: Row) -> frozenset[str]:
    return roots_of(row.label, title.tag)


def _is_of(word: str, words: frozenset[str], tag: str) -> bool:
    return any(is_same(root(word.casefold(), tag), each) for each in words) or any(
        is_same(own, each) for own in roots_of(word, tag) for each in words
    )


def _noun_of(title: Title, span: tuple[int, int]) -> str:
    """What it is a fraction of: the word behind it."""
    rest = title.sentence.said.words[span[1] :]
    match = re.match(
        r"\s(?:of|des|de|du|out of)?\s?(?:d['’])?(?:(?:the|all|our|its|la|le|les|nos|notre|l['’])\s?)*([^\W\d_]+)", rest
    )
    return match[1] if match else ""


def _of_whole(title: Title, stated: Interval, span: tuple[int, int]) -> Verdict | None:
    """A row's share of all rows: more than they leave it, whatever else the whole may hold."""
    data = title.data
    rows = {row.label: row for _, _, row in title.rows}
    if (
        data.unit in (PERCENT, POINTS)
        or len(rows) != 1
        or len(data.rows) < 3
        or title.is_of_another
        or len(title.unknown) > 2
    ):
        return None
    row = next(iter(rows.values()))
    behind = _COMES_FROM.search(title.shape[span[1] :])
    if not behind and (len(title.rows) > 1 or title.rows[0][0] > span[0]):
        return None
    if not behind and not _WHOLE.search(title.shape[title.rows[0][1] : span[0]]):
        return None
    if re.search(r"\b(?:already|deja|only|twice|times|fois)\b", title.shape):
        return None
    key = title.years[0] if title.years else data.last
    if any(key not in each.values for each in data.rows):
        return None
    whole = added_up(each.values[key].interval for each in data.rows)
    quotient = row.values[key].interval.over(whole)
    own = quotient.times(HUNDRED) if quotient else None
    if own is None or stated.low <= own.high:
        return None
    return Verdict(share.CODE, *span, f"{row.label} is {row.values[key].shown} of {_listed(title, key)}")


def _of_sum(title: Title, value: Value) -> Verdict | None:
    """A total of all rows, which the title counts or takes together; of the two that it names."""
    data, shape = title.data, title.shape
    if (
        value.signed
        or title.data.partial
        or _BESIDE.search(re.sub(r"\ba elles?\b|\bover all\b", "", shape))
        or not _is_in_unit(title, value)
    ):
        return None
    if _SOME.search(shape):
        return None
    rows = list({row.label: row for _, _, row in title.rows}.values())
    together = _TOGETHER.search(shape)
    if rows:
        joined = re.search(rf"{A_ROW} (?:and|et|&|,) (?:the |la |le |les |l')?{A_ROW}", shape)
        if len(rows) != 2 or not joined or not together:
            return None
        summed: Sequence[Row] = rows
    else:
        counts = [
            int(own.value) for own in numerals(title.sentence.said.words, title.tag) if own.bare and not own.in_digits
        ]
        if counts and (len(counts) != 1 or counts[0] != len(data.rows)):
            return None
        if (not counts and not (together and _THESE.search(shape))) or len(data.rows) < 2:
            return None
        summed = data.rows
    if title.is_of_another or len(title.unknown) > 4:
        return None
    key = title.years[0] if title.years else data.last
    if any(key not in row.values for row in summed):
        return None
    whole, own = added_up(row.values[key].interval for row in summed), value.counted
    if value.bare and data.unit != value.amount.unit.casefold():
        own = value.amount.interval
    scale = next(iter(summed[0].values.values())).amount.scale
    for each in (own, own.scaled(scale) if value.bare else own):
        if each.meets(whole) or each.low / _MOST > whole.high or each.high * _MOST < whole.low:
            return None
    return Verdict(total.CODE, value.start, value.end, _listed(title, key, summed))


def _is_in_unit(title: Title, value: Value) -> bool:
    data, unit = title.data, value.amount.unit.casefold()
    if unit in (PERCENT, POINTS):
        return False
    if value.bare and not unit:
        noun = re.match(r" (?:[a-z]+ )?(?:de |d'|of )?([a-z]+)", title.shape[value.end :])
        words = re.findall(r"[a-z]+", title.shape[value.end : value.end + 40])
        return bool(noun) and any(is_same(root(word, title.tag), each) for word in words[:3] for each in data.words)
    return unit == data.unit


def _listed(title: Title, key: str, rows: Sequence[Row] = ()) -> str:
    return listed([(row.label, row.values[key]) for row in rows or title.data.rows])
