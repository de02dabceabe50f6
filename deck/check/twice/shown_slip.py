"""A number in a slide's own words that is a slip of one that the slide shows. See value_twice.

`The Lille shop leads with £1.29m` above a table that gives Lille £1.92m. No grammar is needed here: the sentence names
the row, its number is none that the slide shows or that follows from what it shows, and two of its digits are turned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from deck.check.twice.disagreeing import in_order, sums
from deck.check.twice.given import YEAR, Given, given, years_in
from deck.check.twice.shown import TOTAL, Shown, of_figure, of_table
from deck.check.twice.telling import twice
from deck.content.key import keys
from deck.content.model import Report
from deck.figures.book import Reference
from deck.figures.interval import ONE, Interval
from deck.figures.quantity import PERCENT
from deck.figures.slip import digits, is_slip
from deck.kinds.slide import Slide
from deck.prose.content_words import content_words
from deck.prose.dating import is_within_a_year
from deck.prose.measures import measures, root
from deck.prose.scaled import middle
from deck.prose.scope import is_doubtful
from deck.prose.tabulated import tabulated
from deck.source.finding import Finding
from deck.source.text import SourceText

_OF_IT = r"([^\W\d_]+) (?:du |de la |des |de l['’]|of the )(\S.*)"
_COUNTED = r"[ \u00a0\u202f]([^\W\d_]{3,})"
_ALL_BUT = r"(?i)\b(?:all|anything|everything) but\s+$|\b(?:sauf|hormis|except(?: for)?)\s+$"
"""Before what is left of a thing."""
_LONG = 3
"""So many digits that are not zeros at its end: turned, they are no chance."""
_MOST = 60
"""Of more numbers anything follows."""


class _Named(NamedTuple):
    """A number that the slide shows, and the words that name it."""

    shown: Shown
    words: frozenset[str]
    by_itself: frozenset[str] = frozenset()
    """The words behind what a figure measures, where they are several: `sales of the (children's section)`."""

    def is_said(self, spoken: frozenset[str], years: frozenset[str], *, alone: bool) -> bool:
        """Whether a sentence of these words and years names it; by a part of its name, one that gives nothing else."""
        named = self.words <= spoken or (alone and bool(self.by_itself) and self.by_itself <= spoken)
        return bool(self.words) and named and not (years and self.shown.years and not years & self.shown.years)


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number with two digits turned, where a sentence names what the slide shows beside it."""
    declared = _by_digits(report)
    for slide, said in given(report):
        numbers = [*_shown(slide, report)][:_MOST]
        for own in said if numbers or declared else ():
            known = (*numbers, *declared.get(in_order(own.written), ()))
            alike = [each for each in known if each.shown.amount.unit.casefold() in (own.unit, _counted(own))]
            meant = _meant(own, alike, report.language.tag)
            if meant and not _follows(own, alike, numbers):
                yield twice(own, meant, texts)


def _by_digits(report: Report) -> Mapping[str, Sequence[_Named]]:
    """The values of all figures whose labels are not one word, by their digits in order of size."""
    found: dict[str, list[_Named]] = {}
    for figure in report.figures:
        for own in of_figure(figure, report):
            named = _by_label(own, report.language.tag)
            if len(named.words) > 1:
                found.setdefault(in_order(own.written), []).append(named)
    return found


def _shown(slide: Slide, report: Report) -> Iterator[_Named]:
    """The numbers of its table, named by their row, those of a total by their column; else those of its figures."""
    language = report.language.tag
    if table := tabulated(slide, report):
        for own in of_table(table, report):
            name = own.column if re.fullmatch(TOTAL, own.label) else own.label
            yield _Named(own, content_words(re.sub(YEAR, " ", name), language))
        return
    for reference in _references(slide):
        yield from (_by_label(own, language) for own in of_figure(reference.figure, report))


def _by_label(own: Shown, language: str) -> _Named:
    of = re.fullmatch(_OF_IT, own.label)
    behind = content_words(of[2], language) if of and root(of[1], language) in measures(language) else frozenset()
    words = content_words(re.sub(YEAR, " ", own.label), language)
    return _Named(own, words, behind if len(behind) > 1 else frozenset())


def _references(slide: Slide) -> Iterator[Reference]:
    """The figures that it shows itself, not those that its texts call."""
    for key in keys(type(slide)).values():
        value = getattr(slide, key.field, None)
        yield from (own for own in (value if isinstance(value, tuple) else (value,)) if isinstance(own, Reference))


def _counted(own: Given) -> str:
    """The word behind a number without a unit, which may be that of a figure: `88.2 million litres`."""
    behind = re.match(_COUNTED, own.behind)
    return behind[1].casefold() if behind and not own.unit else own.unit


def _meant(own: Given, alike: Sequence[_Named], language: str) -> Shown | None:
    """The one number that a sentence names and gives with two digits turned."""
    slips = [each for each in alike if _is_slip(own, each.shown)]
    if not slips or re.search(_ALL_BUT, own.said.words[: own.value.start]):
        return None
    spoken, years = content_words(own.raw, language), years_in(own.raw)
    alone = len(digits(own.written)) >= _LONG and len(own.sentence.values) == 1
    named = [each for each in slips if each.is_said(spoken, years, alone=alone)]
    if len({each.shown.amount for each in named}) != 1:
        return None
    meant, around, at = named[0].shown, own.around(named[0].words, language), own.value.start
    doubtful = is_doubtful(around, at) or is_within_a_year(around, at, meant.years)
    narrowed = own.is_narrowed(named[0].words, language)
    return None if doubtful or narrowed or own.is_beside(meant.interval) else meant


def _is_slip(own: Given, shown: Shown) -> bool:
    """Whether two of its digits are turned; of £0.35m, too, in £530,000."""
    if own.value.amount.scale == shown.amount.scale:
        return is_slip(own.written, shown.written)
    here, there = (f"{middle(each).normalize():f}" for each in (own.interval, shown.interval))
    return is_slip(here, there)


def _follows(own: Given, alike: Sequence[_Named], numbers: Sequence[_Named]) -> bool:
    """Whether it is a number of the slide, or the sum, the difference, the share or the growth of two of them."""
    if any(each.shown.interval.meets(own.interval) for each in alike):
        return True
    unit = own.value.amount.unit
    made = [*sums([each.shown.interval for each in numbers if each.shown.amount.unit == unit])]
    if unit == PERCENT:
        pairs = [(one.shown, other.shown) for one, other in permutations(numbers, 2)]
        alike_pairs = [(one, other) for one, other in pairs if one.amount.unit == other.amount.unit]
        made += [each for one, other in alike_pairs for each in _shares(one.interval.over(other.interval))]
    return any(each.meets(own.interval) for each in made)


def _shares(quotient: Interval | None) -> tuple[Interval, ...]:
    if quotient is None:
        return ()
    growth = quotient.minus(ONE).scaled(2)
    return quotient.scaled(2), growth, growth.negated()
