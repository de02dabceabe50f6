"""A number in a slide's own words that is a slip of one that the slide shows. See value_twice.

`The Lille shop leads with £1.29m` above a table that gives Lille £1.92m. No grammar is needed here: the sentence names
the row, its number is none that the slide shows or that follows from what it shows, and two of its digits are turned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from deck.check.figures import value_twice
from deck.content.key import keys
from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, shown
from deck.figures.book import CHANGE, Figure, Reference
from deck.figures.interval import ONE, Interval
from deck.figures.numeral import unit_of
from deck.figures.quantity import PERCENT, Quantity
from deck.figures.slip import digits, is_slip
from deck.kinds.slide import Slide
from deck.prose.columns import UNIT_IN_HEADING
from deck.prose.content_words import content_words
from deck.prose.dating import is_within_a_year
from deck.prose.measures import measures, root
from deck.prose.said import said_together
from deck.prose.scope import blanked, is_doubtful, without
from deck.prose.sentence import Sentence, Value, sentences
from deck.prose.tabulated import Row, Table, tabulated
from deck.source.finding import Finding
from deck.source.span import Span
from deck.source.text import SourceText

_TOTAL = r"(?i)\W*(?:(?:grand )?total|ensemble|all)\W*"
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_OF_IT = r"([^\W\d_]+) (?:du |de la |des |de l['’]|of the )(\S.*)"
_LONG = 3
"""So many digits that are not zeros at its end: turned, they are no chance."""
_MOST = 60
"""Of more numbers anything follows."""


class _Shown(NamedTuple):
    """A number that the slide shows, and the words that name it."""

    words: frozenset[str]
    years: frozenset[str]
    amount: Amount
    quantity: Quantity
    place: Span
    by_itself: frozenset[str] = frozenset()
    """The words behind what a figure measures, where they are several: `sales of the (children's section)`."""


_ALL_BUT = r"(?i)\b(?:all|anything|everything) but\s+$|\b(?:sauf|hormis|except(?: for)?)\s+$"
"""Before what is left of a thing."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number with two digits turned, where a sentence names what the slide shows beside it."""
    declared = _by_digits(report)
    for slide, said in said_together(report):
        numbers = [*_shown(slide, report)][:_MOST]
        for own in said if numbers or declared else ():
            for sentence in sentences(own, report) if not own.column else ():
                for value, meant in _slips(sentence, numbers, declared, report):
                    yield _finding(sentence, value, meant, report, texts)


def _by_digits(report: Report) -> Mapping[str, Sequence[_Shown]]:
    """The values of all figures whose labels are not one word, by their digits in order of size."""
    found: dict[str, list[_Shown]] = {}
    for figure in report.figures:
        for own in _of_figure(figure, report.language.tag):
            if len(own.words) > 1:
                found.setdefault(_key(_written(own, report)), []).append(own)
    return found


def _key(written: str) -> str:
    return "".join(sorted(digits(written)))


def _shown(slide: Slide, report: Report) -> Iterator[_Shown]:
    """The numbers of its table, chart or key figures."""
    language = report.language.tag
    table = tabulated(slide, report)
    if table:
        for row in table.rows:
            yield from _of_row(row, table, language)
        return
    for own in _references(slide):
        yield from _of_figure(own.figure, language)


def _of_figure(figure: Figure, language: str) -> Iterator[_Shown]:
    """Its values, named by its label."""
    words = content_words(re.sub(_YEAR, " ", figure.label), language)
    of = re.fullmatch(_OF_IT, figure.label)
    behind = content_words(of[2], language) if of else frozenset()
    is_named = of is not None and len(behind) > 1 and root(of[1], language) in measures(language)
    by_itself = behind if is_named else frozenset()
    for part, quantity in figure.quantities.items():
        own = amount(quantity)
        if own and part != CHANGE and not quantity.signed:
            years = frozenset(re.findall(_YEAR, f"{figure.label} {part}"))
            yield _Shown(words, years, own, quantity, figure.place(part), by_itself)


def _of_row(row: Row, table: Table, language: str) -> Iterator[_Shown]:
    """The numbers of a row, named by its label; those of a total by what stands above them."""
    for heading, cell in zip(table.columns, row.cells, strict=False):
        unit = re.search(UNIT_IN_HEADING, heading)
        named = heading if re.fullmatch(_TOTAL, row.label) else row.label
        words = content_words(re.sub(_YEAR, " ", re.sub(UNIT_IN_HEADING, " ", named)), language)
        if cell:
            own = cell.amount if cell.amount.unit or not unit else _in_unit(cell.amount, unit[1])
            yield _Shown(words, frozenset(re.findall(_YEAR, heading)), own, cell.quantity, cell.place)


def _in_unit(own: Amount, written: str) -> Amount:
    scale, unit = unit_of(written)
    return Amount(own.interval.scaled(scale), unit, scale)


def _references(slide: Slide) -> Iterator[Reference]:
    """The figures that it shows itself, not those that its texts call."""
    for key in keys(type(slide)).values():
        value = getattr(slide, key.field, None)
        yield from (own for own in (value if isinstance(value, tuple) else (value,)) if isinstance(own, Reference))


def _slips(
    sentence: Sentence, numbers: Sequence[_Shown], declared: Mapping[str, Sequence[_Shown]], report: Report
) -> Iterator[tuple[Value, _Shown]]:
    """The values of a sentence that are none of the slide's, each with the one that it was meant to be."""
    raw = sentence.said.raw[sentence.start : sentence.end]
    spoken, years = content_words(raw, report.language.tag), frozenset(re.findall(_YEAR, raw))
    for value in sentence.values:
        written, unit = sentence.shown(value), value.amount.unit.casefold()
        known = (*numbers, *declared.get(_key(written), ()))
        long = len(digits(written)) >= _LONG and len(sentence.values) == 1
        alike = [own for own in known if (own.amount.unit.casefold()) in (unit, _counted(sentence, value))]
        meant = [
            own
            for own in alike
            if is_slip(written, _written(own, report))
            and own.words
            and (own.words <= spoken or (long and own.by_itself and own.by_itself <= spoken))
            and (not years or not own.years or years & own.years)
        ]
        if value.called or value.signed or len({own.amount for own in meant}) != 1:
            continue
        if re.search(_ALL_BUT, sentence.said.words[: value.start]):
            continue
        around = without(sentence.said.words, meant[0].words, report.language.tag)
        around = blanked(around, value.start, value.end)
        doubtful = is_doubtful(around, value.start) or is_within_a_year(around, value.start, meant[0].years)
        given = any(each.amount.interval.meets(meant[0].amount.interval) for each in sentence.values)
        if not (doubtful or given) and not _follows(value, alike, numbers):
            yield value, meant[0]


def _counted(sentence: Sentence, value: Value) -> str:
    """The word behind a number without a unit, which may be that of a figure: `88.2 million litres`."""
    behind = re.match(r"[ \u00a0\u202f]([^\W\d_]{3,})", sentence.said.words[value.end :])
    return behind[1].casefold() if behind and not value.amount.unit else value.amount.unit.casefold()


def _written(own: _Shown, report: Report) -> str:
    return plain(shown(own.quantity, report.language))


def _follows(value: Value, alike: Sequence[_Shown], numbers: Sequence[_Shown]) -> bool:
    """Whether it is a number of the slide, or the sum, the difference, the share or the growth of two of them."""
    stated = value.amount.interval
    if any(own.amount.interval.meets(stated) for own in alike):
        return True
    pairs = [
        (one.amount, other.amount) for one, other in permutations(numbers, 2) if one.amount.unit == other.amount.unit
    ]
    made = [own for one, other in pairs if one.unit == value.amount.unit for own in _sums(one, other)]
    if value.amount.unit == PERCENT:
        made += [own for one, other in pairs if (over := one.interval.over(other.interval)) for own in _shares(over)]
    return any(own.meets(stated) for own in made)


def _sums(one: Amount, other: Amount) -> tuple[Interval, Interval]:
    return one.interval.plus(other.interval), one.interval.minus(other.interval)


def _shares(quotient: Interval) -> tuple[Interval, ...]:
    growth = quotient.minus(ONE).scaled(2)
    return quotient.scaled(2), growth, growth.negated()


def _finding(sentence: Sentence, value: Value, own: _Shown, report: Report, texts: Mapping[str, SourceText]) -> Finding:
    message = f'"{sentence.shown(value)}" here, and "{_written(own, report)}" in {own.place.path}:{own.place.line}'
    span = sentence.said.place(texts, value.start, value.end)
    return value_twice.of_texts(message, span, value_twice.TWO_THINGS)
