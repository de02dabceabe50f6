"""One quantity with two values in two places.

Level: warning

Why: the same label, the same period, two numbers: whoever notices trusts neither. Values that differ only in rounding
agree (716.9 and 717), and so do `1.2 bn` and `1 200 m`.

Read are figures, sentences (`AWS: $128.7bn of revenue`, `AWS revenue reached $127bn`, `revenue of $127bn is ...`) and
the cells of tables of words, by their row and column; and what a sentence says in passing of what another says by
itself (`The club has 1,240 members`: `Our 1,420 members rate the app first`). So are a sentence that comes again with
another number or date (`Each turbine yields 6 MW`), one that says what a row of a table says (`The Team plan costs
$59`, `There are 260 rooms in Birch`) or a figure of one value, one that dates what a timeline dates, and a count or a
number of a table with two digits turned (`Our 430 volunteers`). A sentence that gives a number flatly (`North reached
£46.9m in 2024`, `Sales, North: £46.9m in 2024`) is held against the rows of tables, the figures and the other such
sentences of that name and year; two tables of one measure are, row by row, and a figure that is called as a row. Texts
are only compared where they say the same words of one period, and nothing around them speaks of another place, group,
plan, case (`Under 26 years`) or time. Told is the later of the two.

Instead: write the figure once and call it by name wherever it is needed. Two things that are not the same need two
labels (`Sales, France`); or allow the finding on its line.

Example:

    figures:                       # in one file
      sales:
        label: Total sales
        2025: 716.9
    figures:                       # in another
      turnover:
        label: Total sales
        2025: 721.4                # told: 716.9 in the other
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from deck.content.model import Report
from deck.figures.amount import Amount, amount, rough, shown
from deck.figures.book import CHANGE, VALUE, Figure
from deck.figures.interval import Interval
from deck.figures.moment import moment
from deck.prose.context import are_alike_but_one_word
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "value-twice"

_LITTLE = re.compile(r"\b(?:the|our|of|le|la|les|nos|notre|de|du|des)\b|\b[dl]'")
_YEAR = re.compile(r",?\s*(?:\b(?:en|in|de|for|fin)\s+)?\(?\b((?:19|20)\d\d)\b\)?", re.IGNORECASE)


class _Stated(NamedTuple):
    """A value of a figure, and what it says."""

    figure: Figure
    part: str
    amount: Amount


_Pair: TypeAlias = tuple[_Stated, _Stated]


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each value that an earlier one of the same label, period and unit contradicts."""
    del texts
    names = {section.key: section.name for section in report.sections}
    between: dict[tuple[str, str], list[_Pair]] = {}
    for one, other in _pairs(report):
        between.setdefault((one.figure.section, other.figure.section), []).append((one, other))
    for sections, pairs in between.items():
        if not _are_of_two_things(sections, names, pairs):
            yield from (_finding(report, other, one) for one, other in pairs if not _agree(one, other))


def _pairs(report: Report) -> Iterator[_Pair]:
    """Each value with the first of the same label, period and unit."""
    first: dict[tuple[str, str, str], _Stated] = {}
    for figure in report.figures:
        for part, quantity in figure.quantities.items():
            if (said := amount(quantity)) is not None:
                own = _Stated(figure, part, said)
                told = first.setdefault((*_named(figure, part), said.unit), own)
                if told is not own:
                    yield told, own


def _are_of_two_things(sections: tuple[str, str], names: Mapping[str, str], pairs: Sequence[_Pair]) -> bool:
    """Whether two sections have the same labels throughout with other values: a section for each country, say.

    With one label in common their names must tell: `The Leeds site`, `The York site`.
    """
    labels = {other.figure.name for _, other in pairs}
    alike = are_alike_but_one_word(*(names.get(section, "") for section in sections))
    apart = sections[0] != sections[1] and (len(labels) > 1 or alike)
    return apart and not any(_agree(*pair) for pair in pairs)


def _named(figure: Figure, part: str) -> tuple[str, str]:
    """The label and the period, wherever the year is written; a change is that of its periods."""
    label = _plain(figure.label)
    if part == CHANGE:
        units = sorted({own.unit for period in figure.periods if (own := amount(figure.quantities[period]))})
        return label, " ".join((CHANGE, *figure.periods, *units))  # of two units they are two things: staff, and FTE
    years = _YEAR.findall(label)
    if part == VALUE and len(years) == 1:
        return " ".join(_YEAR.sub("", label).split()), f"year ({years[0]},)"
    said = moment(part)
    return label, part if said is None else f"{said.form} {said.place}"


def _plain(label: str) -> str:
    """The label without its case, articles and the like: `the total sales`, `Total sales`."""
    return " ".join(_LITTLE.sub(" ", label.replace("’", "'").casefold()).split())


def _agree(one: _Stated, other: _Stated) -> bool:
    """Whether both may be roundings of one number; what is computed may be exact."""
    return _widest(one).agrees(_widest(other))


def _widest(own: _Stated) -> Interval:
    """Where its value lies; of `~27,000` anywhere within its last digit that is not zero."""
    quantity = own.figure.quantities[own.part]
    if not quantity.approximate or quantity.value is None:
        return own.amount.interval
    return rough(quantity.value, quantity.upper).scaled(own.amount.scale)


def _finding(report: Report, own: _Stated, other: _Stated) -> Finding:
    place = other.figure.place(other.part)
    here, there = (shown(each.figure.quantities[each.part], report.language) for each in (own, other))
    advice = f"write it once and call it ({other.figure.name}), give one another label"
    return Finding(
        code=CODE,
        message=f'"{own.figure.label}" is {here} here and {there} in {place.path}:{place.line}',
        span=own.figure.place(own.part),
        label="here",
        help=f"{advice}, or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )
