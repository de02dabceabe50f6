"""A number written out in a text that contradicts the figure it stands beside.

Level: warning

Why: a number typed into a sentence does not follow when the figure changes, and then the slide says two things. Told is
a number with a unit, beside the label or the name of a figure, that is none of the figure's values within its rounding.

Instead: call the figure by name, `<profit 2025>`, and it is always right. Where the sentence speaks of something else,
allow the finding on its line.

Example:

    title: Net profit reaches $79bn          # told: the figure says 77.7
    title: Net profit reaches <profit 2025>
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from deck.check.figures.contradiction import Contradiction, contradicted
from deck.content.model import Report
from deck.figures.amount import amount
from deck.figures.book import CHANGE, VALUE, Figure
from deck.figures.change import in_percent
from deck.figures.interval import Interval
from deck.figures.moment import WRITTEN_YEAR, in_order, years_of
from deck.figures.numeral import Numeral, numerals
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.accounted import is_accounted_for, leading
from deck.prose.columns import is_of_a_column
from deck.prose.comparing import (
    FEW,
    before,
    changes,
    claims_more,
    counts_all,
    interval_of,
    is_level,
    is_one,
    is_turned,
    levels_of,
    may_be,
    parts_of,
    steps,
    unit_end,
    without_units,
)
from deck.prose.content_words import content_words
from deck.prose.dating import counts_since, is_of_earlier, is_within_a_year, year_of
from deck.prose.governing import governing, more_behind
from deck.prose.heading import may_be_under, value_under_heading
from deck.prose.lead import others_named, owner_named
from deck.prose.linking import Link, is_hypothetical, is_narrowed
from deck.prose.mention import Mention, labels_of
from deck.prose.said import Said, said
from deck.prose.scope import (
    blanked,
    counted_per,
    counted_per_before,
    is_another,
    is_base,
    is_of_another_scope,
    is_quoted,
)
from deck.prose.sentence import MEASURE
from deck.prose.some_of import differences, is_beside_it
from deck.prose.spoken_of import LabelWords
from deck.source.finding import Finding
from deck.source.text import SourceText

CODE = "literal-disagrees"

_BASE = (
    r"(?i)\b(?:depuis|since|from|on|par rapport à|compared (?:with|to)|vs\.?|versus|against|contre|entre|between)"
    rf"\s+({WRITTEN_YEAR})\b"
)
"""The year that a change counts from."""
_SPAN = rf"(?i)\b(?:de|from|entre|between)\s+({WRITTEN_YEAR})\s+(?:à|to|et|and)\s+({WRITTEN_YEAR})\b"
"""Years of which a text speaks together."""
_TO = r"(?i)\b(?:to|at|à)\s*$"
"""Before a number: it is where a change led."""
_A_PAIR, _NEAR = 2, 12
"""More of a unit are no way of speaking; and so far behind a number its unit is looked for."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number beside a figure's label, name or call that contradicts the figure."""
    checked = _Checked(report)
    for _, together in groupby(said(report), key=lambda own: (id(own.slide), own.field, own.column)):
        items = list(together)
        for own in items:
            for told in checked.contradictions(own, [each.words for each in items if each is not own]):
                yield contradicted(CODE, own, told, report, texts)


class _Checked:
    """The numbers of a deck's texts, beside the figures that they are said of."""

    def __init__(self, report: Report) -> None:
        self._figures = report.figures
        self._label_words = LabelWords(report.figures, report.language.tag)
        self._language = report.language.tag
        years = years_of(part for figure in report.figures for part in figure.periods)
        self._own = report.deck.title.text.casefold() + report.deck.subtitle.casefold()
        self._now = {max(years, default=""), report.deck.date[:4]} - {""}
        """The years that a figure without periods may be of."""

    def contradictions(self, own: Said, others: Sequence[str]) -> Iterator[Contradiction]:
        """The numbers of the text that the figures they are said of cannot have; beside it stand others of its list."""
        numbers = self._numbers(own.words)
        mentions = self._mentions(own) if numbers and not is_of_a_column(own) else []
        beside = leading(others, self._language) if mentions else ()
        yield from self._contradictions(own.words, numbers, mentions, beside)
        if numbers and not mentions and own.heading and (headed := value_under_heading(own, numbers)):
            mentions = [each for each in self._mentions(headed.said) if each.end - each.start == len(own.heading)]
            for told in self._contradictions(headed.said.raw, self._numbers(headed.said.raw), mentions):
                yield told.moved(headed.shift)

    def _numbers(self, words: str) -> list[Numeral]:
        return [number for number in numerals(words, self._language) if _may_be_a_figure(number, words)]

    def _contradictions(
        self, words: str, numbers: Sequence[Numeral], mentions: Sequence[Mention], beside: Sequence[Numeral] = ()
    ) -> Iterator[Contradiction]:
        around = _around(words, mentions)
        groups = [tuple(group) for _, group in groupby(numbers if mentions else (), key=lambda number: number.start)]
        bases = [ends for ends in groups if is_base(words, ends[0].start, ends[-1].end)]
        for ends, following in zip(groups, [*groups[1:], ()], strict=False):
            if is_quoted(words, ends[0].start):
                continue
            for mention, tie in governing(words, ends[0], mentions, self._language):
                more = more_behind(words, ends[-1], mention)
                end = more.end if more else ends[-1].end
                if is_another(words, mention, ends[0].start) or self._is_of_each(words, end, mention):
                    continue
                if is_of_another_scope(words, end, mentions):
                    continue
                named = [*others_named(around, ends[0].start, self._language), *owner_named(words, mention.start)]
                if _is_of_another(around, mentions, ends) or any(own.casefold() not in self._own for own in named):
                    continue
                if all(
                    is_beside_it(figure, words, ends, (mention.start, mention.end), following)
                    for figure in mention.figures
                ):
                    continue
                figures = [
                    own
                    for own in mention.figures
                    if (self._contradicts(own, words, ends, tie) and not _counts_from_others(own, words, ends, bases))
                    or is_turned(own, words, ends, following)
                ]
                if len(figures) < len(mention.figures) or self._is_anothers(words, ends, mention):
                    continue
                others = [figure for each in mentions for figure in each.figures]
                if not is_accounted_for(words, ends, figures[0], others, [*numbers, *beside]):
                    yield Contradiction(
                        ends[0].start, ends[0].end, figures[0], *self._change(figures[0], words, ends[0], tie)
                    )

    def _mentions(self, own: Said) -> list[Mention]:
        """The figures that a text speaks of: under a date, those that may be of its year."""
        found = [each for each in labels_of(self._figures).mentions(own) if may_be_under(own.heading, each)]
        years = {*re.findall(WRITTEN_YEAR, own.date)}
        dated = [self._now.union(*(figure.periods for figure in each.figures)) for each in found]
        return [each for each, own in zip(found, dated, strict=True) if not years or years & own]

    def _contradicts(self, figure: Figure, words: str, ends: Sequence[Numeral], tie: Link) -> bool:
        """Whether the figure has values to compare, and none of them can be this number."""
        number = ends[0]
        unchanged = not (tie.changed or number.sign)
        if is_of_earlier(words, figure.periods) or (unchanged and counts_since(words, (*figure.periods, *self._now))):
            return False
        if any(not {*years} <= {*figure.periods} for years in re.findall(_SPAN, words)):
            return False
        if (tie.changed or number.sign) and {*re.findall(_BASE, words)} - {*figure.periods}:
            return False
        literal = interval_of(words, ends, tie.limit)
        changed = self._changes(figure, words, number, tie)
        if changed is None:
            levels = list(self._levels(figure, words, number, tie))
            still = unchanged and not (tie.by or tie.direction)
            meant = [*levels, *(differences(figure) if still else ())]
            return bool(levels) and not any(
                own.overlaps(literal) and not claims_more(ends, literal, own) for own in meant
            )
        if not number.sign and not tie.direction:
            return bool(changed) and not any(
                own.overlaps(each) for own in changed for each in (literal, literal.negated())
            )
        falls = number.sign == "-" or (not number.sign and tie.direction < 0)
        literal = literal.negated() if falls else literal
        return bool(changed) and not any(own.overlaps(literal) for own in changed)

    def _changes(self, figure: Figure, words: str, number: Numeral, tie: Link) -> list[Interval] | None:
        """What the number may be as a change in percent or points; empty where nobody can know, None if it is none."""
        parts = parts_of(figure)
        if number.unit not in (PERCENT, POINTS):
            return None
        if not number.sign and _is_declared(figure, words, (number,)):
            return None
        is_change = tie.changed or number.sign != ""
        to_level = not is_change or (not number.sign and re.search(_TO, before(words, number)) is not None)
        if to_level and any(own.unit == PERCENT for part, own in parts.items() if part != CHANGE):
            return None
        periods = [part for part in parts if part != CHANGE]
        year = year_of(words, number.start, number.end)
        if not (is_change or not periods) or (year and periods and year != in_order(periods)[-1]):
            return []
        return [] if len(parts) == 1 and is_level(figure, number.unit) else list(changes(parts, number.unit))

    def _change(self, figure: Figure, words: str, number: Numeral, tie: Link) -> tuple[str, Interval | None]:
        """The unit and the true size of a change, where the number states one and the figure has two values."""
        periods = in_order(figure.periods)[-2:]
        values = [amount(figure.quantities[period]) for period in periods]
        if len(values) < 2 or not (first := values[0]) or not (last := values[1]) or first.unit != last.unit:
            return "", None
        if self._changes(figure, words, number, tie):
            found = in_percent(first, last) if number.unit == PERCENT else (last.interval.minus(first.interval),)
            return number.unit, found[0] if found else None
        changed = tie.changed or number.sign
        if not changed or number.unit in (PERCENT, POINTS) or re.search(_TO, before(words, number)):
            return "", None
        return figure.quantities[periods[-1]].unit, last.interval.minus(first.interval)

    def _levels(self, figure: Figure, words: str, number: Numeral, tie: Link) -> Iterator[Interval]:
        """What the number may be as a value, or as the difference of two where something changed."""
        parts = {part: own for part, own in levels_of(figure).items() if is_one(own, number, words)}
        year = year_of(words, number.start, unit_end(words, number, (figure,)))
        levels = [own.interval for part, own in parts.items() if self._is_of(part, year, figure)]
        is_step = tie.by or (number.sign and not any(figure.quantities[part].signed for part in parts))
        led_to = re.search(_TO, before(words, number)) is not None
        if tie.changed and not led_to and len(figure.periods) < 2:
            return  # `Debt fell by £2m`, and nobody knows from where
        if not is_step:
            yield from levels
        if is_step or (levels and tie.changed):
            up = {"+": 1, "-": -1}.get(number.sign, tie.direction)
            yield from steps(figure, parts, up, until=year if is_step else "")

    def _is_of(self, part: str, year: str, figure: Figure) -> bool:
        """Whether that part may be meant where the text names that year, or none."""
        if not year or part == year:
            return True
        return part == VALUE and (year in figure.label or year in self._now)

    def _is_of_each(self, words: str, end: int, mention: Mention) -> bool:
        """Whether it is said of one of what the figure's label does not name: `net income of $66m is $1.38 a share`."""
        per = counted_per(words, end, self._language) or counted_per_before(words, end, self._language)
        each = content_words(per, self._language)
        return bool(each) and not any(each <= content_words(own.label, self._language) for own in mention.figures)

    def _is_anothers(self, words: str, ends: Sequence[Numeral], mention: Mention) -> bool:
        """Whether it is the value of another figure of which the text speaks in other words."""
        literal = interval_of(words, ends)
        return any(
            figure not in mention.figures
            and (not (parts := parts_of(figure)) or any(may_be(own, ends[0], words, literal) for own in parts.values()))
            for figure in self._label_words.spoken_of(words)
        )


def _around(words: str, mentions: Sequence[Mention]) -> str:
    """The text with the names of figures blanked out, every character where it stood: their words say nothing of it."""
    for mention in mentions:
        words = blanked(words, mention.start, mention.end)
    return words


def _is_of_another(words: str, mentions: Sequence[Mention], ends: Sequence[Numeral]) -> bool:
    """Whether the sentence speaks of what may be, of a part or of a time within, beyond the names of the figures."""
    at, end = ends[0].start, ends[-1].end
    around = without_units(blanked(words, at, end), [figure for mention in mentions for figure in mention.figures])
    periods = {part for mention in mentions for figure in mention.figures for part in figure.periods}
    by_quarters = any(re.match(r"[TQSH]\d", part) for part in periods)
    narrowed = not by_quarters and (is_narrowed(around, at) or is_within_a_year(around, at, periods))
    return narrowed or is_hypothetical(around, at)


def _is_declared(figure: Figure, words: str, ends: Sequence[Numeral]) -> bool:
    """Whether it is one of the figure's values, of any period."""
    return any(may_be(own, ends[0], words, interval_of(words, ends)) for own in levels_of(figure).values())


def _counts_from_others(
    figure: Figure, words: str, ends: Sequence[Numeral], bases: Sequence[Sequence[Numeral]]
) -> bool:
    """Whether it is a value that something counts from, and none of the figure's; or the change since such a value."""
    others = [own for own in bases if not _is_declared(figure, words, own)]
    return ends in others or (bool(others) and ends[0].unit in (PERCENT, POINTS))


def _may_be_a_figure(number: Numeral, words: str) -> bool:
    is_few = number.bare and number.value < FEW and number.value == number.value.to_integral()
    measured = number.value > _A_PAIR and re.match(MEASURE, words[number.end : number.end + _NEAR]) is not None
    return number.in_digits and not (number.is_year or (is_few and not measured and not counts_all(words, number)))
