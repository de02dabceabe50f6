"""A number of a row that another table of the same gives otherwise. See value_twice.

`Revenue in 2023 and 2024` and `Revenue in 2024`: what the columns are of stands in the titles. Two tables are of one
thing where they measure the same, their rows agree but for one, and nothing says that the one was drawn up anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeAlias

from deck.check.slides import slides
from deck.check.twice.apart import TOLD_APART, are_titled_apart, says_how
from deck.check.twice.disagreeing import agree
from deck.check.twice.given import YEAR, years_in
from deck.check.twice.shown import OF_OTHERS, Shown, of_table
from deck.check.twice.telling import TWO_THINGS, twice
from deck.content.model import Report
from deck.figures.slip import all_digits
from deck.kinds.slide import Slide
from deck.kinds.text_table import TextTable
from deck.prose.basis import narrowing
from deck.prose.content_words import content_words, plain_words
from deck.prose.context import speaks_of_another_time
from deck.prose.measured_here import measured
from deck.prose.tabulated import tabulated
from deck.source.finding import Finding
from deck.source.text import SourceText

_NAME = re.compile(r"(?<=[\w,;:’'] )(?:[dlDL]['’])?([A-ZÀ-Ý][\w-]+)")
_YEAR = re.compile(YEAR)
_FEWEST = 3
"""So many digits has a number in common that is no chance."""
_Key: TypeAlias = tuple[frozenset[str], str, str, frozenset[str]]
"""The words of a row, the year of its column, the unit, what else its column says."""


class _Table(NamedTuple):
    """The numbers of a table that have a name and a year, and what says of what it is."""

    cells: Mapping[_Key, Shown]
    measure: frozenset[str]
    slide: Slide
    telling: frozenset[str]
    """The words of its title, its corner and its note that tell one thing from another that is called the same."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such number, in the later of two tables."""
    tables = [own for own in _tables(report) if own.cells]
    for one, other in combinations(tables, 2):
        of_one = _are_of_one(one, other)
        if not of_one and are_titled_apart(one.slide, other.slide):
            continue
        keys = [key for key in one.cells.keys() & other.cells.keys() if key[3] or of_one]
        shared = [(one.cells[key], other.cells[key]) for key in keys]
        apart = [pair for pair in shared if not agree(*pair)]
        alike = [pair for pair in shared if agree(*pair)]
        if len(apart) == 1 and (_are_alike(alike) if of_one else _are_surely_alike(alike)):
            ((earlier, later),) = apart
            yield twice(later, earlier, texts, f", for the same: {later.label}", TWO_THINGS)


def _are_of_one(one: _Table, other: _Table) -> bool:
    """Whether two tables measure the same, and neither names what the other does not."""
    return bool(one.measure) and one.measure == other.measure and one.telling == other.telling


def _are_alike(alike: Sequence[tuple[Shown, Shown]]) -> bool:
    """Whether a number that both have is no chance."""
    return any(len(all_digits(one.written)) >= _FEWEST for one, _ in alike) or len(alike) > 2


def _are_surely_alike(alike: Sequence[tuple[Shown, Shown]]) -> bool:
    """Whether several numbers that both have are no chance: their columns are called the same, their titles are not."""
    return sum(len(all_digits(one.written)) >= _FEWEST for one, _ in alike) > 1


def _tables(report: Report) -> Iterator[_Table]:
    language = report.language.tag
    several = [
        slide for slide in slides(report) if isinstance(slide, TextTable) and _YEAR.search(" ".join(slide.columns))
    ]
    for slide in several if len(several) > 1 else ():
        table = tabulated(slide, report)
        if table is None or _is_of_another_state(f"{table.around} {' '.join(table.columns)}"):
            continue
        named = Counter(content_words(row.label, language) for row in table.rows)
        cells = {
            (label, min(years), shown.amount.unit, column): shown
            for shown in of_table(table, report)
            if (label := content_words(shown.label, language)) and named[label] == 1
            if not re.fullmatch(OF_OTHERS, shown.label) and len(years := years_in(shown.heading)) == 1
            if not (column := content_words(re.sub(YEAR, " ", shown.column), language))
            or measured(shown.column, language)
        }
        title = slide.title.text if slide.title else ""
        said = f"{table.about} {slide.note.text if slide.note else ''}"
        telling = narrowing(said, language) | {*_NAME.findall(title)} | ({*plain_words(table.around)} & TOLD_APART)
        yield _Table(cells, measured(table.about, language), slide, telling)


def _is_of_another_state(text: str) -> bool:
    return says_how(text) or speaks_of_another_time(text)
