"""A figure that is called as a row of a table, of the same year and unit, with another number. See value_twice.

`glass: {label: Glass, 2025: 55.6 t}` on its own slide, and `Glass | 58.0 t` under `Waste 2025`: a reader takes them for
one. So they are, where nothing on the slide of the figure is of anything else, and one is near the other or a slip of
the pen; with two rows so, the figures measure another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.check.slides import figures_on, slides
from deck.check.twice.apart import says_how
from deck.check.twice.disagreeing import agree, are_turned, ratio
from deck.check.twice.given import YEAR, years_in
from deck.check.twice.shown import OF_OTHERS, Shown, of_figure, of_table
from deck.check.twice.telling import TWO_THINGS, twice
from deck.content.model import Report
from deck.figures.slip import all_digits, is_one_digit
from deck.kinds.slide import Slide
from deck.kinds.text_table import TextTable
from deck.prose.basis import narrowing
from deck.prose.content_words import content_words
from deck.prose.context import speaks_of_another_time
from deck.prose.flatly import LETTER
from deck.prose.introducing import introduces
from deck.prose.measured_here import measured
from deck.prose.said import said_by
from deck.prose.tabulated import Table, tabulated
from deck.source.finding import Finding
from deck.source.text import SourceText

_NEAR, _FURTHEST = Decimal("1.1"), Decimal(10)
_FEWEST = 3
"""So many digits has a number of which one may be another."""


class _Named(NamedTuple):
    """A value of a figure, and what stands around it where it is shown."""

    shown: Shown
    around: str


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each cell that such a figure contradicts."""
    tables = [slide for slide in slides(report) if isinstance(slide, TextTable)]
    figures = _by_name(report) if tables else {}
    for slide in tables if figures else ():
        table = tabulated(slide, report)
        if table is None or _is_of_another_state(f"{table.around} {' '.join(table.columns)}"):
            continue
        pairs = list(_pairs(table, slide, figures, report))
        apart = [(cell, figure) for cell, figure in pairs if not agree(cell, figure)]
        if len(apart) == 1 and _may_be_meant(*apart[0]):
            cell, figure = apart[0]
            yield twice(cell, figure, texts, f", for the same: {cell.label}", TWO_THINGS)


def _by_name(report: Report) -> Mapping[frozenset[str], Sequence[_Named]]:
    """The values of the figures that slides show, of which each is of one year."""
    language = report.language.tag
    around: dict[str, list[str]] = {}
    for slide in slides(report):
        for figure in figures_on(slide):
            around.setdefault(figure.name, []).append(_said_of_it(slide, language))
    found: dict[frozenset[str], list[_Named]] = {}
    for figure in report.figures:
        if heads := around.get(figure.name):
            for shown in of_figure(figure, report):
                if len(shown.years) == 1:
                    name = _name(re.sub(YEAR, " ", figure.label), language)
                    found.setdefault(name, []).append(_Named(shown, " · ".join(heads)))
    return found


def _said_of_it(slide: Slide, language: str) -> str:
    """All that a slide says; not a title that only says that something is looked at."""
    said = (own.raw for own in said_by(slide, slide) if own.field != "title" or not introduces(own.raw, language))
    return " · ".join([slide.section, *said])


def _name(text: str, language: str) -> frozenset[str]:
    return content_words(text, language) | {*LETTER.findall(text)}


def _pairs(
    table: Table, slide: Slide, figures: Mapping[frozenset[str], Sequence[_Named]], report: Report
) -> Iterator[tuple[Shown, Shown]]:
    """The cells with the figure of their name, year and unit; none where a row has two such cells."""
    language = report.language.tag
    cells: dict[tuple[frozenset[str], frozenset[str], str], list[Shown]] = {}
    for shown in of_table(table, report):
        if len(shown.years) == 1 and not re.fullmatch(OF_OTHERS, shown.label):
            key = (_name(shown.label, language), shown.years, shown.amount.unit.casefold())
            cells.setdefault(key, []).append(shown)
    for (name, years, unit), several in cells.items():
        for figure in figures.get(name, ()) if name and len(several) == 1 else ():
            same = years == figure.shown.years and unit == figure.shown.amount.unit.casefold()
            if same and _are_of_one(figure, several[0], f"{table.about} {slide.section}", language):
                yield several[0], figure.shown


def _are_of_one(figure: _Named, cell: Shown, about: str, language: str) -> bool:
    """Whether nothing around the figure is of another measure, place or state than the table."""
    known = f"{about} {cell.heading} {cell.label}"
    if years_in(figure.around) - cell.years or _is_of_another_state(figure.around):
        return False
    if measured(figure.around, language) - measured(known, language):
        return False
    return narrowing(figure.around, language) <= content_words(known, language) | _name(cell.label, language)


def _is_of_another_state(text: str) -> bool:
    return says_how(text) or speaks_of_another_time(text)


def _may_be_meant(one: Shown, other: Shown) -> bool:
    """Whether the one is near the other, or has its digits in another order, or all but one."""
    digits = [all_digits(own.written) for own in (one, other)]
    slip = are_turned(one.written, other.written) and min(map(len, digits)) > 1
    slip = slip or (is_one_digit(one.written, other.written) and len(digits[0]) >= _FEWEST)
    times = ratio(one, other)
    return times <= _NEAR or (slip and times <= _FURTHEST)
