"""One quantity with two values in two sentences, in whatever construction each gives it. See value_twice.

What has the same name, unit and period is compared; a value beside it counts as a mistake where it is near or a slip of
the pen, the less so the less is sure of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from deck.check.twice.apart import are_drawn_up_apart, of_two_places, slides_of, where
from deck.check.twice.disagreeing import agree, are_two, is_mistyped, ratio
from deck.check.twice.shown import Key, Shown, by_name
from deck.check.twice.telling import A_FIGURE, twice
from deck.content.model import Report
from deck.figures.slip import all_digits
from deck.prose.context import Contexts, contexts
from deck.prose.named import Named, name_of, named
from deck.prose.said import said
from deck.prose.stating import Statement, readable
from deck.source.finding import Finding
from deck.source.text import SourceText

_SEASON = re.compile(r"\b(?:winter|spring|summer|autumn|hiver|printemps|automne|(?:l['’]|cet |en )été)\b")
_NEAR, _NEAR_SLIP = Decimal("1.3"), Decimal(2)
"""How many times as large one may be; and beside a figure, one that has all but one of its digits."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each value that an earlier sentence, or a figure, gives otherwise of the same name."""
    language = report.language.tag
    spoken = [own for own in said(report) if own.slide is not None and not own.column]
    found = [each for own in spoken for sentence in readable(own, report) for each in named(sentence, language)]
    if not found:
        return
    around = contexts(report)
    # `Cost` alone may be that of anything
    figures = by_name(report, lambda label, unit: name_of(label, unit.casefold(), language))
    told: set[tuple[int, int]] = set()
    for each in found:
        meant = _beside(each, figures.get((each.of.of, each.of.unit), ()), around)
        if meant and where(each.of) not in told:
            told.add(where(each.of))
            yield twice(each.of, meant, texts, _of(each), A_FIGURE)
    pairs = [pair for several in _groups(found) for pair in _pairs(several, around)]
    apart = of_two_places({(where(one.of), where(other.of)): (one.of, other.of) for one, other in pairs}.values())
    for one, other in pairs:
        of_one = one.of.said.slide is other.of.said.slide or slides_of(one.of, other.of) not in apart
        if where(other.of) not in told and of_one and _may_be_mistaken(one, other):
            told.add(where(other.of))
            yield twice(other.of, one.of, texts, _of(other), A_FIGURE)


def _of(own: Named) -> str:
    return f", for the same: {own.of.names}"


def _beside(own: Named, figure: Sequence[Shown], around: Contexts) -> Shown | None:
    """The value of a figure that a sentence contradicts; None where any of its values agrees."""
    period = around.period(own.of) if figure else None
    if period is None or any(agree(each, own.of) for each in figure):
        return None
    now = around.now if around.is_now_sure or not own.of.period else ""
    whole = len(own.of.of) > 1
    for each in figure:
        if (each.period or now) == period:
            if is_mistyped(each, own.of, _NEAR_SLIP):
                return each if whole or own.sure else None
            if own.sure and whole and ratio(each, own.of) <= _NEAR:
                return each
    return None


def _groups(found: Sequence[Named]) -> Iterable[Sequence[Named]]:
    """The values of one name; what a sentence of the same slide says in short is of the longer name."""
    groups: dict[Key, list[Named]] = {}
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


def _pairs(several: Sequence[Named], around: Contexts) -> Iterator[tuple[Named, Named]]:
    """The first of them with each that contradicts it; none where there are three values: of several things."""
    places: dict[tuple[int, int], Named] = {}
    for each in several:
        if where(each.of) not in places or each.sure:
            places[where(each.of)] = each
    first, *others = places.values()
    if are_two([each.of for each in places.values()]):
        yield from ((first, later) for later in others if _differ(first.of, later.of, around))


def _differ(one: Statement, other: Statement, around: Contexts) -> bool:
    """Whether two values are of one time and place, and not the same."""
    if agree(one, other) or not _are_of_one_time(one, other, around):
        return False
    if one.said is other.said:
        return True
    return (
        around.alike(one, other)
        and _part_of_year(one) == _part_of_year(other)
        and not are_drawn_up_apart(one, other, around.language)
    )


def _are_of_one_time(one: Statement, other: Statement, around: Contexts) -> bool:
    if (one.period and other.period) or one.said.slide is not other.said.slide:
        first, second = around.period(one), around.period(other)
        return first is not None and first == second
    return True  # of the year that the other names


def _part_of_year(own: Statement) -> frozenset[str]:
    """The seasons that its text names."""
    return frozenset(_SEASON.findall(own.said.words.casefold()))


def _may_be_mistaken(one: Named, other: Named) -> bool:
    """Whether the one is near enough to be the other, mistyped or not updated; the less so the less is sure."""
    first, second = one.of, other.of
    size, sure = len(first.of) + bool(first.period and second.period), one.sure and other.sure
    if is_mistyped(first, second):
        return sure or (size > 1 and (size > 2 or len(all_digits(first.written)) > 2))
    return sure and size > 1 and ratio(first, second) <= _NEAR
