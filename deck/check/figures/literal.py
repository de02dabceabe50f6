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
from deck.check.figures.said_of_figure import SaidOfFigure, is_declared
from deck.content.model import Report
from deck.figures.book import CHANGE, Figure
from deck.figures.late import Late
from deck.figures.moment import WRITTEN_YEAR, years_of
from deck.figures.numeral import Numeral, numerals
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.accounted import is_accounted_for, leading
from deck.prose.circumstance import circumstance
from deck.prose.columns import is_of_a_column
from deck.prose.comparing import (
    FEW,
    counts_all,
    interval_of,
    is_turned,
    may_be,
    parts_of,
    without_units,
)
from deck.prose.content_words import content_words
from deck.prose.dating import is_within_a_year
from deck.prose.governing import governing, more_behind
from deck.prose.heading import may_be_under, value_under_heading
from deck.prose.lead import others_named, owner_named
from deck.prose.linking import is_hypothetical, is_narrowed, sentence_around
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
from deck.prose.some_of import is_beside_it
from deck.prose.spoken_of import LabelWords
from deck.source.finding import Finding
from deck.source.text import SourceText

CODE = "literal-disagrees"

_A_PAIR, _NEAR = 2, 12
"""More of a unit are no way of speaking; and so far behind a number its unit is looked for."""
_YEARLY = Late(r"(?i)(?<=%)\s(?:a|each|every|per) year\b|(?<=%)\s(?:par an|l['’]an|chaque année|par année)\b")
"""Behind a percentage: so much each year is not so much from the first year to the last."""


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
        known = [figure for each in mentions for figure in each.figures]
        for ends, following in zip(groups, [*groups[1:], ()], strict=False):
            if is_quoted(words, ends[0].start):
                continue
            each_year = _YEARLY.match(words, ends[-1].end) is not None
            for mention, tie in governing(words, ends[0], mentions, self._language):
                if self._is_of_others(words, around, ends, mention, mentions):
                    continue
                if each_year and not any(map(_is_in_percent, mention.figures)):
                    continue
                place = (mention.start, mention.end)
                if all(is_beside_it(figure, words, ends, place, following) for figure in mention.figures):
                    continue
                each = [SaidOfFigure(figure, words, ends, tie, self._now) for figure in mention.figures]
                wrong = all(
                    (own.contradicts() and not _counts_from_others(own, bases))
                    or is_turned(own.figure, words, ends, following)
                    for own in each
                )
                if wrong and not is_accounted_for(words, ends, each[0].figure, known, [*numbers, *beside]):
                    yield Contradiction(ends[0].start, ends[0].end, each[0].figure, *each[0].change())

    def _is_of_others(
        self, words: str, around: str, ends: Sequence[Numeral], mention: Mention, mentions: Sequence[Mention]
    ) -> bool:
        """Whether a number is said of another quantity than the named one, of a part of it, or of somebody else's."""
        more = more_behind(words, ends[-1], mention)
        end = more.end if more else ends[-1].end
        named = [*others_named(around, ends[0].start, self._language), *owner_named(words, mention.start)]
        return (
            is_another(words, mention, ends[0].start)
            or self._is_of_each(words, end, mention)
            or is_of_another_scope(words, end, mentions)
            or _is_of_another(around, mentions, ends)
            or any(own.casefold() not in self._own for own in named)
            or self._is_anothers(words, ends, mention)
        )

    def _mentions(self, own: Said) -> list[Mention]:
        """The figures that a text speaks of: under a date, those that may be of its year."""
        found = [each for each in labels_of(self._figures).mentions(own) if may_be_under(own.heading, each)]
        years = {*re.findall(WRITTEN_YEAR, own.date)}
        dated = [self._now.union(*(figure.periods for figure in each.figures)) for each in found]
        return [each for each, own in zip(found, dated, strict=True) if not years or years & own]

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


def _is_in_percent(figure: Figure) -> bool:
    return any(own.unit == PERCENT for part, own in figure.quantities.items() if part != CHANGE)


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
    return narrowed or is_hypothetical(around, at) or bool(circumstance(around[sentence_around(around, at)[0] : at]))


def _counts_from_others(own: SaidOfFigure, bases: Sequence[Sequence[Numeral]]) -> bool:
    """Whether it is a value that something counts from, and none of the figure's; or the change since such a value."""
    others = [ends for ends in bases if not is_declared(own.figure, own.words, ends)]
    return own.ends in others or (bool(others) and own.number.unit in (PERCENT, POINTS))


def _may_be_a_figure(number: Numeral, words: str) -> bool:
    is_few = number.bare and number.value < FEW and number.value == number.value.to_integral()
    measured = number.value > _A_PAIR and re.match(MEASURE, words[number.end : number.end + _NEAR]) is not None
    return number.in_digits and not (number.is_year or (is_few and not measured and not counts_all(words, number)))
