"""A number of a table that another text gives with two digits turned: `Staff costs were £310m`. See value_twice.

shown_slip.py compares what a slide says with what it shows. Here all tables are read beside all texts: a sentence names
the row, or has what the column counts beside the number of all of it, and its own number stands nowhere else. A title
over a table need not name the total: `The plan costs £148,000`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from deck.check.figures import value_twice
from deck.check.slides import slides
from deck.check.twice.counted_slip import LIMITED
from deck.content.model import Report
from deck.figures.amount import plain, shown
from deck.figures.interval import Interval
from deck.figures.numeral import unit_of
from deck.figures.slip import digits, is_slip
from deck.kinds.slide import Slide
from deck.prose.columns import UNIT_IN_HEADING
from deck.prose.content_words import content_words
from deck.prose.said import said
from deck.prose.scope import blanked, is_doubtful, is_quoted, without
from deck.prose.sentence import Sentence, Value, sentences
from deck.prose.standing import all_digits, numbers_of
from deck.prose.stating import EARLIER, SUPPOSED
from deck.prose.tabulated import Cell, Row, Table, tabulated
from deck.source.finding import Finding
from deck.source.text import SourceText

_TOTAL = r"(?i)\W*(?:(?:grand )?total(?: général)?|ensemble|all|overall|in all|together|sum|somme)\W*"
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_SPAN = r"((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)"
_FEWEST, _MANY = 3, 4
"""So many digits that are not zeros at its end has a number that is told; by one other digit, so many."""
_MOST = 60
"""Of more numbers anything follows."""


class _Number(NamedTuple):
    """A number of a table, and the words that name it."""

    slide: Slide
    table: Table
    cell: Cell
    unit: str
    interval: Interval
    written: str
    words: frozenset[str]
    years: frozenset[str]
    is_total: bool


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such number, in the text."""
    known = [own for slide in slides(report) for own in _numbers(slide, report)]
    often = numbers_of(report) if known else Counter[str]()
    for own in said(report) if known else ():
        for sentence in sentences(own, report) if not own.column and own.slide is not None else ():
            for value in sentence.values:
                written = sentence.shown(value)
                if often[all_digits(written)] == 1 and not (value.called or value.signed):
                    meant = [each for each in known if _is_meant(sentence, value, each, report.language.tag)]
                    if len({each.interval for each in meant}) == 1:
                        yield _finding(sentence, value, meant[0], texts)


def _numbers(slide: Slide, report: Report) -> Iterator[_Number]:
    """The numbers of its table that have digits enough."""
    table = tabulated(slide, report)
    language = report.language.tag
    for row in table.rows if table else ():
        for heading, cell in zip(table.columns if table else (), row.cells, strict=False):
            if cell is None or table is None:
                continue
            found = re.search(UNIT_IN_HEADING, heading)
            scale, unit = unit_of(found[1]) if found and not cell.amount.unit else (0, cell.amount.unit)
            is_total = any(re.fullmatch(_TOTAL, each) for each in (row.label, heading)) or _is_whole_span(row, table)
            counted = _words(re.sub(UNIT_IN_HEADING, " ", heading), language) if not unit or is_total else frozenset()
            label = frozenset() if is_total else _words(row.label, language)
            yield _Number(
                slide,
                table,
                cell,
                unit,
                cell.amount.interval.scaled(scale),
                plain(shown(cell.quantity, report.language)),
                label | counted if (label or is_total) and (counted or unit) else frozenset(),
                frozenset(re.findall(_YEAR, f"{row.label} {heading}")),
                is_total,
            )


def _is_whole_span(row: Row, table: Table) -> bool:
    """Whether its years are those of all rows before it: `2016-2025` below `2016-2018`, `2019-2021`, `2022-2025`."""
    spans = [re.fullmatch(_SPAN, each.label.strip()) for each in table.rows]
    own = re.fullmatch(_SPAN, row.label.strip())
    if own is None or row is not table.rows[-1] or len(spans) <= _FEWEST:
        return False
    parts = [(span[1], span[2]) for span in spans[:-1] if span]
    return len(parts) == len(spans) - 1 and own.groups() == (parts[0][0], parts[-1][1]) and own.groups() not in parts


def _words(text: str, language: str) -> frozenset[str]:
    return frozenset() if re.fullmatch(_TOTAL, text) else content_words(re.sub(_YEAR, " ", text), language)


def _is_meant(sentence: Sentence, value: Value, own: _Number, language: str) -> bool:
    """Whether a sentence gives that number of the table otherwise."""
    written = sentence.shown(value)
    titled = sentence.said.field == "title" and sentence.said.slide is own.slide and own.is_total
    slipped = is_slip(written, own.written) or (titled and _is_one_digit(written, own.written))
    fewest = _FEWEST - 1 if titled and own.unit else _FEWEST  # a title over a table gives what that comes to
    if not slipped or max(len(digits(each)) for each in (written, own.written)) < fewest:
        return False
    if not _is_of_unit(sentence, value, own.unit):
        return False
    raw = sentence.said.raw[sentence.start : sentence.end]
    years, spoken = frozenset(re.findall(_YEAR, raw)), content_words(raw, language)
    if not titled and (
        not own.words or not own.words <= spoken or (own.is_total and _names_a_row(spoken, own, language))
    ):
        return False
    if titled and len(sentence.values) > 1:
        return False
    if not (titled or own.is_total or own.unit) and spoken - own.words - content_words(own.table.about, language):
        return False  # of a place other things may be counted: those who work there, and those whom it welcomes
    if years and not years & own.years:
        return False
    before = sentence.said.words[sentence.start : value.start]
    around = blanked(without(sentence.said.words, own.words, language), value.start, value.end)
    doubtful = is_quoted(around, value.start) if titled else is_doubtful(around, value.start)
    if doubtful or re.search(LIMITED, before) or re.search(SUPPOSED, raw):
        return False
    exact = value.exact and not own.unit
    return not re.search(EARLIER, raw) and not _follows(value.amount.interval, own.table, alone=titled, exact=exact)


def _is_one_digit(one: str, other: str) -> bool:
    """Whether one of many digits is another."""
    first, second = (re.sub(r"\D", "", each) for each in (one, other))
    apart = sum(a != b for a, b in zip(first, second, strict=False))
    return len(first) == len(second) and apart == 1 and min(len(digits(one)), len(digits(other))) >= _MANY


def _names_a_row(spoken: frozenset[str], own: _Number, language: str) -> bool:
    """Whether a sentence speaks of a part of the table: where it names all rows, they are all of it."""
    labels = [content_words(row.label, language) for row in own.table.rows if not re.fullmatch(_TOTAL, row.label)]
    named = [bool(label and label <= spoken) for label in labels]
    return any(named) and not (all(named) and len(named) > 2)


def _is_of_unit(sentence: Sentence, value: Value, unit: str) -> bool:
    """Whether it has that unit, which may be one that is known from the table alone: `141 hl`."""
    behind = re.match(rf"[ \u00a0\u202f]{re.escape(unit)}(?![^\W_])", sentence.said.words[value.end :])
    return value.amount.unit.casefold() == unit.casefold() or bool(value.bare and unit and behind)


def _follows(stated: Interval, table: Table, *, alone: bool, exact: bool) -> bool:
    """Whether it is a number of the table, or the sum or the difference of two where it may be of a part."""
    numbers: Sequence[Interval] = [cell.amount.interval for row in table.rows for cell in row.cells if cell][:_MOST]
    if alone or any(each.meets(stated) for each in numbers):
        return any(each.meets(stated) for each in numbers)
    pairs = permutations(map(_middle, numbers) if exact else numbers, 2)
    return any(one.plus(other).meets(stated) or one.minus(other).meets(stated) for one, other in pairs)


def _middle(own: Interval) -> Interval:
    """What a count of things is."""
    middle = (own.low + own.high) / 2
    return Interval(middle, middle)


def _finding(sentence: Sentence, value: Value, own: _Number, texts: Mapping[str, SourceText]) -> Finding:
    place = own.cell.place
    message = f'"{sentence.shown(value)}" here, and "{own.written}" in {place.path}:{place.line}'
    span = sentence.said.place(texts, value.start, value.end)
    return value_twice.of_texts(message, span, value_twice.TWO_THINGS)
