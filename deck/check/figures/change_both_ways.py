"""A change of a figure said in its unit and in percent, of which only the percentage is right: see variation.

`Since 2020 we lost 1,360 students, or 8.6%`, where 8.6% are 1,630: two periods of one figure give the percentage,
and not the number. What it was said of need not be named: no other figure gives that percentage, or all deny it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from deck.check.figures import variation
from deck.check.sentences.spelling import spelled_like
from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, rough, shown
from deck.figures.book import Figure
from deck.figures.change import in_percent
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.moment import in_order
from deck.figures.quantity import CURRENCIES, PERCENT, POINTS
from deck.frozen import frozen
from deck.prose.linking import is_hypothetical
from deck.prose.said import said_together
from deck.prose.scope import is_quoted
from deck.prose.sentence import A_VALUE, YEAR, Sentence, Value, finding, sentences
from deck.prose.short_names import figures_on
from deck.prose.shown_data import is_among, roots_of
from deck.prose.way import WAY
from deck.source.finding import Finding
from deck.source.text import SourceText

_NOUN = r"(?: (?!or\b|soit\b|and\b|et\b|in\b|en\b|than\b|que\b)[^\W\d_][\w’'-]*){0,2}"
_CLOSES = r"(?=\s*(?:[.,;!?)]|$))"
_FORMS = (
    Late(
        rf"(?i)\b{WAY}(?: (?:by|de|d['’]|some|about))? ?(?P<n>{A_VALUE})(?P<noun>{_NOUN})"
        rf"(?:,? (?:or|soit|i\.e\.|that is,?) | \()(?P<p>{A_VALUE})\)?{_CLOSES}"
    ),
    Late(
        rf"(?i)\b{WAY}(?: (?:by|de|d['’]|some|about))? ?(?P<p>{A_VALUE})"
        rf"(?:,? (?:or|soit|i\.e\.|that is,?) | \()(?P<n>{A_VALUE})(?P<noun>{_NOUN})\)?{_CLOSES}"
    ),
)
_FEWEST = 2
"""So many digits of a percentage are no chance."""


@frozen
class _Pair:
    """Two values of a figure that give the percentage."""

    figure: Figure
    periods: tuple[str, str]
    step: Interval


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such number."""
    figures = [own for own in report.figures if len(own.periods) > 1]
    if not figures:
        return
    for slide, spoken in said_together(report):
        for own in spoken:
            if own.column or "%" not in own.raw:
                continue
            for sentence in sentences(own, report):
                matches = (match for form in _FORMS for match in form.finditer(sentence.text))
                for match in matches if len(sentence.values) > 1 else ():
                    yield from _told(sentence, match, figures_on(slide), figures, report, texts)


def _told(
    sentence: Sentence,
    match: re.Match[str],
    here: Sequence[Figure],
    figures: Sequence[Figure],
    report: Report,
    texts: Mapping[str, SourceText],
) -> Iterator[Finding]:
    number, percent = (sentence.by_start.get(sentence.start + match.start(own)) for own in "np")
    if number is None or percent is None or percent.amount.unit != PERCENT or number.amount.unit in (PERCENT, POINTS):
        return
    if any(own.signed or own.called for own in (number, percent)) or _digits(sentence, percent) < _FEWEST:
        return
    if is_hypothetical(sentence.said.words, number.start) or is_quoted(sentence.said.words, number.start):
        return
    places = [own.span() for own in re.finditer(f"{YEAR}+", sentence.text)]
    years = [sentence.written(sentence.start + start, sentence.start + end) for start, end in places]
    pairs = [pair for own in figures for pair in _pairs(own, percent, number, match, years)]
    named = [own for own in pairs if own.figure in here or _is_named(own.figure, sentence, report.language.tag)]
    stated = rough((number.amount.interval.low + number.amount.interval.high) / 2) if number.bare else None
    stated = stated or number.amount.interval
    if len(years) > 1 or not named or len({own.figure.name for own in named}) > 1:
        return
    if any(own.step.meets(stated) or own.step.negated().meets(stated) for own in pairs):
        return
    own = named[-1]
    before, after = (plain(shown(own.figure.quantities[each], report.language)) for each in own.periods)
    that = spelled_like(sentence, number, own.step, report.language, signed=True, stated=stated)
    message = (
        f'"{sentence.shown(number)}" disagrees with {before} → {after} of {own.figure.label}, which is '
        f"{sentence.shown(percent)}: that is {that}"
    )
    yield finding(sentence, texts, variation.CODE, message, (number.start, number.end))


def _digits(sentence: Sentence, value: Value) -> int:
    return len(re.sub(r"\D", "", sentence.shown(value)))


def _is_named(figure: Figure, sentence: Sentence, tag: str) -> bool:
    """Whether the sentence has a word of its label."""
    spoken = roots_of(sentence.said.words[sentence.start : sentence.end], tag)
    return any(is_among(own, spoken) for own in roots_of(figure.label, tag))


def _pairs(
    figure: Figure, percent: Value, number: Value, match: re.Match[str], years: Sequence[str]
) -> Iterator[_Pair]:
    """The periods between which it changed by that percentage, that way, since the year that is named."""
    periods = in_order(figure.periods)
    stated = percent.amount.interval if match["more"] else percent.amount.interval.negated()
    for one, other in combinations(periods, 2):
        if years and not {*years} & {one, other}:
            continue
        first, last = (amount(figure.quantities[each]) for each in (one, other))
        if first is None or last is None or first.unit != last.unit or not _measures(number, first):
            continue
        if any(own.meets(stated) for own in in_percent(first, last)[:1]):
            yield _Pair(figure, (one, other), last.interval.minus(first.interval))


def _measures(number: Value, own: Amount) -> bool:
    """Whether it is in the unit of the figure; a bare number counts."""
    if number.bare:
        return own.unit not in (PERCENT, POINTS, *CURRENCIES)
    return number.amount.unit == own.unit
