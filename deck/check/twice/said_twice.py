"""One quantity with two values in two texts, none of which calls a figure; and a text beside a figure. See value_twice.

Only what has the same words, the same unit and the same period is compared, and nothing that may be two things: the
texts of two places or groups, of two columns, of a plan. A mistake is a near value, as one that was not updated is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from deck.check.figures import value_twice
from deck.content.model import Report
from deck.figures.amount import amount, shown
from deck.figures.book import CHANGE, VALUE, Figure
from deck.figures.interval import Interval
from deck.prose.context import Contexts
from deck.prose.mentioning import Base, Bases, base
from deck.prose.said import Said, said
from deck.prose.stating import Statement, label_words, readable, statements
from deck.source.finding import Finding
from deck.source.span import NOWHERE, Span
from deck.source.text import SourceText

_YEAR = r"(?:19|20)\d\d"
_NEAR = {True: Decimal(2), False: Decimal("1.3")}
"""How many times as large the one may be: both of a year that is named, or not."""
_NEAR_SLIP = Decimal("1.5")
"""How many times as large one may be that has all but one of its digits."""
_MOST_VALUES = 2
"""What has three values has them of several things."""


_Slides: TypeAlias = tuple[int, int]


class _Value(NamedTuple):
    """A value that the deck gives: of a text, or of a figure."""

    interval: Interval
    written: str
    dated: bool
    stated: Statement | None = None
    """None for a figure's."""
    of_figure: Span = NOWHERE

    def place(self, texts: Mapping[str, SourceText]) -> Span:
        """Where it stands."""
        own = self.stated
        return own.said.place(texts, own.start, own.end) if own else self.of_figure


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each value in a text that an earlier one of the same thing contradicts."""
    spoken = list(said(report))
    contexts = Contexts(report, spoken)
    groups: dict[tuple[frozenset[str], str], list[Statement]] = {}
    for stated in _stated(spoken, report):
        groups.setdefault((stated.of, stated.unit), []).append(stated)
    figures = _figures(report, contexts) if groups else {}
    told: list[tuple[_Value, _Value]] = []
    agreeing: set[_Slides] = set()
    for key, group in groups.items():
        if len(group) > 1 or key in figures:
            by_period = _by_period(group, contexts)
            told += _contradictions(figures.get(key, {}), by_period, contexts)
            agreeing.update(_agreements(by_period))
    yield from (_finding(*pair, texts) for pair in _of_one_thing(told, agreeing))


def _stated(spoken: Sequence[Said], report: Report) -> Iterator[Statement]:
    """What the texts state, in their order: by itself, and in passing where it is stated by itself elsewhere."""
    language = report.language.tag
    read = [(own, readable(own, report)) for own in spoken]
    alone = [tuple(statements(own, sentences, language)) for own, sentences in read]
    known = (base(stated, language) for several in alone for stated in several)
    bases = Bases((*_labels(report), *known), language)
    for (own, sentences), several in zip(read, alone, strict=True):
        passing = [each for sentence in sentences if not own.column for each in bases.mentioned(sentence)]
        known_at = {each.start for each in passing}
        own_ones = (each for each in several if each.start not in known_at)
        yield from sorted((*own_ones, *passing), key=lambda each: each.start)


def _labels(report: Report) -> Iterator[Base]:
    """What the figures are of, as a sentence says it."""
    for figure in report.figures:
        for quantity in figure.quantities.values():
            if (own := amount(quantity)) is not None:
                yield Base(*_of(figure, own.unit, report.language.tag), figure.label)


def _of(figure: Figure, unit: str, language: str) -> tuple[frozenset[str], str]:
    """The words of a figure and its unit; what it counts is one of the words."""
    words = label_words(re.sub(_YEAR, " ", figure.label), language)
    counts = unit.isalpha() and unit.islower() and len(unit) > 3
    return (words | label_words(unit, language), "") if counts else (words, unit.casefold())


def _figures(report: Report, contexts: Contexts) -> dict[tuple[frozenset[str], str], dict[str, list[_Value]]]:
    """The values of figures by the words of their labels and their unit, then by their period."""
    found: dict[tuple[frozenset[str], str], dict[str, list[_Value]]] = {}
    for figure in report.figures:
        years = re.findall(_YEAR, figure.label)
        for part, quantity in figure.quantities.items():
            own = amount(quantity)
            if own is None or part == CHANGE or quantity.signed or len(years) > 1:
                continue
            period = (years or [""])[0] if part == VALUE else part
            value = _Value(own.interval, shown(quantity, report.language), bool(period), None, figure.place(part))
            key = period or contexts.now
            found.setdefault(_of(figure, own.unit, report.language.tag), {}).setdefault(key, []).append(value)
    return found


def _by_period(group: Sequence[Statement], contexts: Contexts) -> dict[str, list[_Value]]:
    """The values of one thing, by when it has them."""
    found: dict[str, list[_Value]] = {}
    for stated in group:
        period = contexts.period(stated)
        if period is not None:
            value = _Value(stated.interval, stated.written, bool(stated.period), stated)
            found.setdefault(period, []).append(value)
    return found


def _contradictions(
    figures: Mapping[str, Sequence[_Value]], by_period: Mapping[str, Sequence[_Value]], contexts: Contexts
) -> Iterator[tuple[_Value, _Value]]:
    """The earlier and the later of two values that cannot both be; a figure of the same words comes first."""
    for period, values in by_period.items():
        known = figures.get(period, ())
        if known:
            every = [each for several in figures.values() for each in several]
            sure = contexts.is_now_sure or any(own.dated for own in known)
            for own in values:
                if own.dated and not sure:
                    continue
                if all(_contradict(each, own) for each in known) and not (
                    not own.dated and any(_agree(each, own) for each in every)
                ):
                    yield known[0], own
        elif len(_apart(values)) == _MOST_VALUES:
            first = values[0]
            yield from (
                (first, later) for later in values[1:] if _contradict(first, later) and _alike(first, later, contexts)
            )


def _alike(one: _Value, other: _Value, contexts: Contexts) -> bool:
    return bool(one.stated and other.stated and contexts.alike(one.stated, other.stated))


def _agreements(by_period: Mapping[str, Sequence[_Value]]) -> Iterator[_Slides]:
    """The slides that give something the same value as the slide that gives it first."""
    for values in by_period.values():
        yield from (_slides(values[0], later) for later in values[1:] if _agree(values[0], later))


def _of_one_thing(told: Sequence[tuple[_Value, _Value]], agreeing: Set[_Slides]) -> Iterator[tuple[_Value, _Value]]:
    """The pairs but for those of two slides that give several things other values throughout: of two places, say."""
    often = Counter(_slides(*pair) for pair in told if pair[0].stated)
    places: set[tuple[int, int]] = set()
    for pair in told:
        slides = _slides(*pair)
        own = pair[1].stated
        place = (id(own.said), own.start) if own else (0, 0)
        if place not in places and (often[slides] < 2 or slides in agreeing or slides[0] == slides[1]):
            places.add(place)
            yield pair


def _slides(one: _Value, other: _Value) -> _Slides:
    first, second = (id(own.stated.said.slide) if own.stated else 0 for own in (one, other))
    return first, second


def _apart(values: Sequence[_Value]) -> list[_Value]:
    """One of each of the values that differ."""
    found: list[_Value] = []
    for own in values:
        if len(found) <= _MOST_VALUES and not any(_agree(own, other) for other in found):
            found.append(own)
    return found


def _agree(one: _Value, other: _Value) -> bool:
    return one.interval.overlaps(other.interval) or one.interval == other.interval


def _contradict(one: _Value, other: _Value) -> bool:
    """Whether both cannot be, and the one is so near the other that it may be meant for it."""
    low, high = sorted((_middle(one.interval), _middle(other.interval)))
    near = _NEAR[one.dated and other.dated]
    slipped = _are_turned(one, other) or (high <= low * _NEAR_SLIP and _is_one_digit(one, other))
    # bounds that meet, `under 5` and `5 or more`, part two cases
    return not _agree(one, other) and 0 < low < high and (high <= low * near or slipped)


def _is_one_digit(one: _Value, other: _Value) -> bool:
    """Whether one digit is another: `27 %` and `37 %`."""
    first, second = (re.sub(r"\D", "", each.written) for each in (one, other))
    return len(first) == len(second) > 1 and sum(a != b for a, b in zip(first, second, strict=True)) == 1


def _are_turned(one: _Value, other: _Value) -> bool:
    """Whether two digits changed places, or one: `24,700` and `42,700`."""
    first, second = (re.sub(r"\D", "", each.written) for each in (one, other))
    return len(first) == len(second) > 1 and sorted(first) == sorted(second)


def _middle(interval: Interval) -> Decimal:
    if not interval.low.is_finite():
        return interval.high
    return (interval.low + interval.high) / 2 if interval.high.is_finite() else interval.low


def _finding(earlier: _Value, later: _Value, texts: Mapping[str, SourceText]) -> Finding:
    first = earlier.place(texts)
    place = f"{first.path}:{first.line}"
    names = later.stated.names if later.stated else ""
    message = f'"{later.written}" here, and "{earlier.written}" in {place}, for the same: {names}'
    advice = f", better write it once as a figure and call it{value_twice.TWO_THINGS}"
    return value_twice.of_texts(message, later.place(texts), advice)
