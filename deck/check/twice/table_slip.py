"""A number of a table that another text gives with two digits turned: `Staff costs were £310m`. See value_twice.

shown_slip.py compares what a slide says with what it shows. Here all tables are read beside all texts: a sentence names
the row, or has what the column counts beside the number of all of it, and its own number stands nowhere else. A title
over a table need not name the total: `The plan costs £148,000`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from deck.check.slides import slides
from deck.check.twice.apart import LIMITED, says_how, title_above
from deck.check.twice.disagreeing import sums
from deck.check.twice.given import YEAR, Given, given, years_in
from deck.check.twice.shown import TOTAL, Shown, of_table
from deck.check.twice.telling import twice
from deck.content.model import Report
from deck.figures.interval import Interval
from deck.figures.slip import all_digits, digits, is_one_digit, is_slip
from deck.kinds.slide import Slide
from deck.prose.content_words import content_words
from deck.prose.context import speaks_of_another_time
from deck.prose.scope import is_doubtful, is_quoted
from deck.prose.standing import numbers_of
from deck.prose.stating import EARLIER, SUPPOSED
from deck.prose.tabulated import Table, tabulated
from deck.source.finding import Finding
from deck.source.text import SourceText

_SPAN = r"((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)"
_FEWEST, _MANY = 3, 4
"""So many digits that are not zeros at its end has a number that is told; by one other digit, so many."""
_MOST = 60
"""Of more numbers anything follows."""


class _Number(NamedTuple):
    """A number of a table, and the words that name it."""

    shown: Shown
    slide: Slide
    table: Table
    words: frozenset[str]
    is_total: bool


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such number, in the text."""
    known = [own for slide in slides(report) for own in _numbers(slide, report)]
    for own in (each for _, said in given(report) for each in said) if known else ():
        if numbers_of(report)[all_digits(own.written)] == 1:
            meant = [each.shown for each in known if _is_meant(own, each, report.language.tag)]
            if len({each.interval for each in meant}) == 1:
                yield twice(own, meant[0], texts)


def _numbers(slide: Slide, report: Report) -> Iterator[_Number]:
    """The numbers of its table, each with the words of its row and of what its column counts."""
    table, language = tabulated(slide, report), report.language.tag
    if table is None:
        return
    whole = _whole_span(table)
    for own in of_table(table, report):
        is_total = own.label == whole or any(re.fullmatch(TOTAL, each) for each in (own.label, own.heading))
        counted = _words(own.column, language) if is_total or not own.amount.unit else frozenset()
        label = frozenset() if is_total else _words(own.label, language)
        is_named = (label or is_total) and (counted or own.amount.unit)
        yield _Number(own, slide, table, label | counted if is_named else frozenset(), is_total)


def _whole_span(table: Table) -> str | None:
    """The last label where its years are those of all rows before: `2016-2025` below `2016-2018`, ..., `2022-2025`."""
    spans = [span.groups() for row in table.rows if (span := re.fullmatch(_SPAN, row.label.strip()))]
    if len(spans) != len(table.rows) or len(spans) <= _FEWEST:
        return None
    *parts, own = spans
    return table.rows[-1].label if own == (parts[0][0], parts[-1][1]) and own not in parts else None


def _words(text: str, language: str) -> frozenset[str]:
    return frozenset() if re.fullmatch(TOTAL, text) else content_words(re.sub(YEAR, " ", text), language)


def _is_meant(own: Given, number: _Number, language: str) -> bool:
    """Whether a sentence gives that number of the table otherwise."""
    titled = own.said.field == "title" and own.said.slide is number.slide and number.is_total
    shown, unit = number.shown, number.shown.amount.unit
    sizes = [len(digits(each)) for each in (own.written, shown.written)]
    other_digit = titled and is_one_digit(own.written, shown.written) and min(sizes) >= _MANY
    fewest = _FEWEST - 1 if titled and unit else _FEWEST  # a title over a table gives what that comes to
    if not (is_slip(own.written, shown.written) or other_digit) or max(sizes) < fewest or not _is_of_unit(own, unit):
        return False
    years, before, at = years_in(own.raw), own.before, own.value.start
    if (years and not years & shown.years) or any(re.search(each, own.raw) for each in (SUPPOSED, EARLIER)):
        return False
    title = title_above(own.said, language)
    if own.said.slide is not number.slide and (says_how(title) or speaks_of_another_time(title)):
        return False
    around = own.around(number.words, language)
    doubtful = is_quoted(around, at) if titled else is_doubtful(around, at) or own.is_narrowed(number.words, language)
    named = len(own.sentence.values) == 1 if titled else _is_named(own, number, language)
    return named and not doubtful and not re.search(LIMITED, before) and not _follows(own, number, alone=titled)


def _is_named(own: Given, number: _Number, language: str) -> bool:
    """Whether a sentence has the words of a number, and of no part of what that comes to."""
    spoken = content_words(own.raw, language)
    if not number.words or not number.words <= spoken:
        return False
    if number.is_total:
        return not _names_a_row(spoken, number.table, language)
    # of a place other things may be counted: those who work there, and those whom it welcomes
    return bool(number.shown.amount.unit) or spoken <= number.words | content_words(number.table.about, language)


def _names_a_row(spoken: frozenset[str], table: Table, language: str) -> bool:
    """Whether a sentence speaks of a part of the table: where it names all rows, they are all of it."""
    labels = [content_words(row.label, language) for row in table.rows if not re.fullmatch(TOTAL, row.label)]
    named = [bool(label and label <= spoken) for label in labels]
    return any(named) and not (all(named) and len(named) > 2)


def _is_of_unit(own: Given, unit: str) -> bool:
    """Whether it has that unit, which may be one that is known from the table alone: `141 hl`."""
    behind = re.match(rf"[ \u00a0\u202f]{re.escape(unit)}(?![^\W_])", own.behind)
    return own.unit == unit.casefold() or bool(own.value.bare and unit and behind)


def _follows(own: Given, number: _Number, *, alone: bool) -> bool:
    """Whether it is a number of the table, or the sum or the difference of two where it may be of a part."""
    cells = (cell.amount.interval for row in number.table.rows for cell in row.cells if cell)
    numbers = [*islice(cells, _MOST)]
    if alone or any(each.meets(own.interval) for each in numbers):
        return any(each.meets(own.interval) for each in numbers)
    counts = own.value.exact and not number.shown.amount.unit
    return any(each.meets(own.interval) for each in sums([*map(_middle, numbers)] if counts else numbers))


def _middle(own: Interval) -> Interval:
    """What a count of things is."""
    middle = (own.low + own.high) / 2
    return Interval(middle, middle)
