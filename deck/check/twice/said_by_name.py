"""One quantity with two values in two sentences, in whatever construction each gives it. See value_twice.

What has the same name, unit and period is compared; a value beside it counts as a mistake where it is near or a slip of
the pen, the less so the less is sure of the name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from deck.check.figures import value_twice
from deck.content.model import Report
from deck.figures.amount import amount, shown
from deck.figures.book import CHANGE, VALUE
from deck.figures.interval import Interval
from deck.prose.context import Contexts
from deck.prose.named import Named, name_of, named
from deck.prose.said import said
from deck.prose.stating import Statement, readable
from deck.source.finding import Finding
from deck.source.span import Span
from deck.source.text import SourceText

_YEAR = r"(?:19|20)\d\d"
_SEASON = re.compile(r"\b(?:winter|spring|summer|autumn|hiver|printemps|automne|(?:l['’]|cet |en )été)\b")
_NEAR = Decimal("1.3")
_NEAR_SLIP = {False: Decimal("1.5"), True: Decimal(2)}
"""How many times as large one may be that has all but one of its digits; beside a figure."""
_Key: TypeAlias = tuple[frozenset[str], str]


class _OfFigure(NamedTuple):
    """A value of a figure."""

    period: str
    interval: Interval
    written: str
    place: Span


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each value that an earlier sentence, or a figure, gives otherwise of the same name."""
    spoken = [own for own in said(report) if own.slide is not None and not own.column]
    found = [
        each for own in spoken for sentence in readable(own, report) for each in named(sentence, report.language.tag)
    ]
    if not found:
        return
    figures, contexts = _figures(report), Contexts(report, tuple(said(report)))
    told: set[tuple[int, int]] = set()
    for each in found:
        known = figures.get((each.of.of, each.of.unit), ())
        if known and (own := _beside(each, known, contexts)) and _place(each) not in told:
            told.add(_place(each))
            yield _finding(own.written, own.place, each.of, texts)
    pairs = [pair for several in _groups(found) for pair in _pairs(several, contexts)]
    often = Counter(
        _slides(*pair) for pair in {(_place(one), _place(other)): (one, other) for one, other in pairs}.values()
    )
    for one, other in pairs:
        same = one.of.said.slide is other.of.said.slide
        alone = same or often[_slides(one, other)] == 1
        if _place(other) not in told and alone and _may_be_mistaken(one, other):
            told.add(_place(other))
            yield _finding(one.of.written, one.of.said.place(texts, one.of.start, one.of.end), other.of, texts)


def _figures(report: Report) -> Mapping[_Key, Sequence[_OfFigure]]:
    """The values of figures by their name and unit; what one counts is part of its name."""
    found: dict[_Key, list[_OfFigure]] = {}
    language = report.language.tag
    for figure in report.figures:
        years = re.findall(_YEAR, figure.label)
        for part, quantity in figure.quantities.items():
            own = amount(quantity)
            if own is None or part == CHANGE or quantity.signed or len(years) > 1:
                continue
            counts = own.unit.isalpha() and own.unit.islower() and len(own.unit) > 3
            unit = "" if counts else own.unit.casefold()
            name = name_of(f"{figure.label} {own.unit if counts else ''}", unit, language)
            period = (years or [""])[0] if part == VALUE else part
            value = _OfFigure(period, own.interval, shown(quantity, report.language), figure.place(part))
            if name:  # `Cost` alone may be that of anything
                found.setdefault((name, unit), []).append(value)
    return found


def _beside(own: Named, known: Sequence[_OfFigure], contexts: Contexts) -> _OfFigure | None:
    """The value of a figure that a sentence contradicts; None where any of its values agrees."""
    period = contexts.period(own.of)
    if period is None or any(_agree(each.interval, own.of.interval) for each in known):
        return None
    sure = contexts.is_now_sure or not own.of.period
    fitting = [each for each in known if (each.period or (contexts.now if sure else "")) == period]
    size = len(own.of.of)
    for each in fitting:
        if _is_slip(each.written, own.of.written, each.interval, own.of.interval, beside=True):
            return each if size > 1 or own.sure else None
        if own.sure and size > 1 and _ratio(each.interval, own.of.interval) <= _NEAR:
            return each
    return None


def _groups(found: Sequence[Named]) -> Iterable[Sequence[Named]]:
    """The values of one name; what a sentence of the same slide says in short is of the longer name."""
    groups: dict[_Key, list[Named]] = {}
    slides: dict[tuple[int, str], list[Named]] = {}
    for each in found:
        groups.setdefault((each.of.of, each.of.unit), []).append(each)
        if each.subject:
            slides.setdefault((id(each.of.said.slide), each.of.unit), []).append(each)
    for each in found:
        of = each.of.of
        for longer in slides.get((id(each.of.said.slide), each.of.unit), ()) if each.definite and len(of) > 1 else ():
            if of < longer.of.of and longer.of.of - of <= longer.subject:
                groups[longer.of.of, each.of.unit].append(each._replace(of=each.of._replace(of=longer.of.of)))
                break
    return [several for several in groups.values() if len(several) > 1]


def _pairs(several: Sequence[Named], contexts: Contexts) -> Iterator[tuple[Named, Named]]:
    """The first of them with each that contradicts it; none where there are three values: of several things."""
    places: dict[tuple[int, int], Named] = {}
    for each in several:
        if _place(each) not in places or each.sure:
            places[_place(each)] = each
    first, *others = places.values()
    if len({each.of.interval for each in places.values()}) == 2:
        yield from ((first, later) for later in others if _differ(first.of, later.of, contexts))


def _differ(one: Statement, other: Statement, contexts: Contexts) -> bool:
    """Whether two values are of one time and place, and not the same."""
    if _agree(one.interval, other.interval) or not _are_of_one_time(one, other, contexts):
        return False
    return one.said is other.said or (contexts.alike(one, other) and _part_of_year(one) == _part_of_year(other))


def _may_be_mistaken(one: Named, other: Named) -> bool:
    """Whether the one is near enough to be the other, mistyped or not updated; the less so the less is sure."""
    first, second = one.of, other.of
    dated = bool(first.period and second.period)
    size, sure = len(first.of) + dated, one.sure and other.sure
    if _is_slip(first.written, second.written, first.interval, second.interval):
        digits = len(re.sub(r"\D", "", first.written))
        return sure or (size > 1 and (size > 2 or digits > 2))
    return sure and size > 1 and _ratio(first.interval, second.interval) <= _NEAR


def _part_of_year(own: Statement) -> frozenset[str]:
    """The seasons that its text names."""
    return frozenset(_SEASON.findall(own.said.words.casefold()))


def _are_of_one_time(one: Statement, other: Statement, contexts: Contexts) -> bool:
    if (one.period and other.period) or one.said.slide is not other.said.slide:
        first, second = contexts.period(one), contexts.period(other)
        return first is not None and first == second
    return True  # of the year that the other names


def _agree(one: Interval, other: Interval) -> bool:
    return one.overlaps(other) or one == other


def _ratio(one: Interval, other: Interval) -> Decimal:
    low, high = sorted((each.low + each.high) / 2 for each in (one, other))
    return high / low if low.is_finite() and high.is_finite() and low > 0 else Decimal("Infinity")


def _is_slip(first: str, second: str, one: Interval, other: Interval, *, beside: bool = False) -> bool:
    """Whether two digits changed places, or one is another."""
    digits = [re.sub(r"\D", "", each) for each in (first, second)]
    if len(digits[0]) != len(digits[1]) or len(digits[0]) < 2:
        return False
    apart = sum(a != b for a, b in zip(*digits, strict=True))
    return sorted(digits[0]) == sorted(digits[1]) or (apart == 1 and _ratio(one, other) <= _NEAR_SLIP[beside])


def _place(own: Named) -> tuple[int, int]:
    return id(own.of.said), own.of.start


def _slides(one: Named, other: Named) -> tuple[int, int]:
    return id(one.of.said.slide), id(other.of.said.slide)


def _finding(written: str, place: Span, own: Statement, texts: Mapping[str, SourceText]) -> Finding:
    message = f'"{own.written}" here, and "{written}" in {place.path}:{place.line}, for the same: {own.names}'
    advice = f", better write it once as a figure and call it{value_twice.TWO_THINGS}"
    return value_twice.of_texts(message, own.said.place(texts, own.start, own.end), advice)
