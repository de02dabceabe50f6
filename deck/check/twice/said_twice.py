"""One quantity with two values in two texts, none of which calls a figure; and a text beside a figure. See value_twice.

Only what has the same words, the same unit and the same period is compared, and nothing that may be two things: the
texts of two places or groups, of two columns, of a plan. A mistake is a near value, as one that was not updated is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from deck.check.twice.apart import are_drawn_up_apart, are_of_two_tables, of_two_places, slides_of, where
from deck.check.twice.disagreeing import agree, are_two, is_mistyped, ratio
from deck.check.twice.shown import Key, Shown, by_name, key_of
from deck.check.twice.telling import A_FIGURE, twice
from deck.content.model import Report
from deck.figures.amount import amount
from deck.prose.context import Contexts, contexts
from deck.prose.mentioning import Base, Bases, base
from deck.prose.said import said
from deck.prose.stating import Statement, label_words, readable, statements
from deck.source.finding import Finding
from deck.source.text import SourceText

_NEAR = {True: Decimal(2), False: Decimal("1.3")}
"""How many times as large the one may be: both of a year that is named, or not."""
_Pair: TypeAlias = tuple[Statement | Shown, Statement]
"""The earlier, or what a figure gives, and the later."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each value in a text that an earlier one of the same thing contradicts."""
    groups: dict[Key, list[Statement]] = {}
    for stated in _stated(report):
        groups.setdefault((stated.of, stated.unit), []).append(stated)
    around = contexts(report)
    figures = by_name(report, lambda label, _: label_words(label, report.language.tag)) if groups else {}
    by_period = {key: _by_period(group, around) for key, group in groups.items() if len(group) > 1 or key in figures}
    pairs = [pair for key, own in by_period.items() for pair in _contradictions(figures.get(key, ()), own, report)]
    firsts = [(own[0], later) for periods in by_period.values() for own in periods.values() for later in own[1:]]
    agreeing = {slides_of(*pair) for pair in firsts if agree(*pair)}
    apart = of_two_places((one, other) for one, other in pairs if isinstance(one, Statement)) - agreeing
    told: set[tuple[int, int]] = set()
    for one, other in pairs:
        of_one = isinstance(one, Shown) or one.said.slide is other.said.slide or slides_of(one, other) not in apart
        if of_one and where(other) not in told:
            told.add(where(other))
            yield twice(other, one, texts, f", for the same: {other.names}", A_FIGURE)


def _stated(report: Report) -> Iterator[Statement]:
    """What the texts state, in their order: by itself, and in passing where it is stated by itself elsewhere."""
    language = report.language.tag
    read = [(own, readable(own, report)) for own in said(report)]
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
                key = key_of(figure.label, own.unit, lambda label, _: label_words(label, report.language.tag))
                yield Base(*key, figure.label)


def _by_period(group: Sequence[Statement], around: Contexts) -> Mapping[str, Sequence[Statement]]:
    """The values of one thing, by when it has them."""
    found: dict[str, list[Statement]] = {}
    for stated in group:
        if (period := around.period(stated)) is not None:
            found.setdefault(period, []).append(stated)
    return found


def _contradictions(
    figure: Sequence[Shown], by_period: Mapping[str, Sequence[Statement]], report: Report
) -> Iterator[_Pair]:
    """The earlier and the later of two values that cannot both be; a figure of the same words comes first."""
    around = contexts(report)
    for period, values in by_period.items():
        known = [each for each in figure if (each.period or around.now) == period]
        if known:
            sure = around.is_now_sure or any(each.period for each in known)
            for own in values:
                fits = sure if own.period else not any(agree(each, own) for each in figure)
                if fits and all(_contradict(each, own) for each in known):
                    yield known[0], own
        elif are_two(values):
            first = values[0]
            yield from (
                (first, own) for own in values[1:] if _contradict(first, own) and _are_of_one(first, own, report)
            )


def _are_of_one(one: Statement, other: Statement, report: Report) -> bool:
    """Whether nothing around two texts says that they speak of two things, or of one drawn up in two ways."""
    tables = one.said.column and other.said.column
    two = are_of_two_tables(one, other) if tables else are_drawn_up_apart(one, other, report.language.tag)
    return not two and contexts(report).alike(one, other)


def _contradict(one: Statement | Shown, other: Statement) -> bool:
    """Whether both cannot be, and the one is so near the other that it may be meant for it."""
    times = ratio(one, other)
    near = times <= _NEAR[bool(one.period and other.period)] or is_mistyped(one, other)
    # bounds that meet, `under 5` and `5 or more`, part two cases
    return not agree(one, other) and times > 1 and times.is_finite() and near
