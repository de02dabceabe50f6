"""One quantity with two values in two places.

Level: warning

Why: the same label, the same period, two numbers: whoever notices trusts neither. Values that differ only in rounding
agree (716.9 and 717), and so do `1.2 bn` and `1 200 m`.

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
from collections.abc import Iterator, Mapping

from deck.check.amount import Amount, amount, shown
from deck.check.interval import Interval
from deck.content.model import Report
from deck.figures.book import CHANGE, VALUE, Figure
from deck.figures.quantity import Quantity
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "value-twice"

_YEAR = re.compile(r",?\s*(?:\b(?:en|in|de|for|fin)\s+)?\(?\b((?:19|20)\d\d)\b\)?", re.IGNORECASE)


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each value that an earlier one of the same label, period and unit contradicts."""
    del texts
    first: dict[tuple[str, str, str], tuple[Figure, str, Amount]] = {}
    for figure in report.figures:
        for part, quantity in figure.quantities.items():
            own = amount(quantity)
            if own is None:
                continue
            told = first.setdefault((*_named(figure, part), own.unit), (figure, part, own))
            if not _agree(told[2].interval, own.interval):
                yield _finding(report, figure, part, quantity, *told[:2])


def _named(figure: Figure, part: str) -> tuple[str, str]:
    """The label and the period, wherever the year is written; a change is that of its periods."""
    label = " ".join(figure.label.replace("’", "'").casefold().split())
    if part == CHANGE:
        return label, " ".join((CHANGE, *figure.periods))
    years = _YEAR.findall(label)
    if part == VALUE and len(years) == 1:
        return " ".join(_YEAR.sub("", label).split()), years[0]
    return label, part


def _agree(one: Interval, other: Interval) -> bool:
    """Whether both may be roundings of one number; what is computed may be exact."""
    return one.overlaps(other) or one == other


def _finding(report: Report, figure: Figure, part: str, quantity: Quantity, other: Figure, others_part: str) -> Finding:
    place, language = other.place(others_part), report.language
    return Finding(
        code=CODE,
        message=f'"{figure.label}" is {shown(quantity, language)} here and '
        f"{shown(other.quantities[others_part], language)} in {place.path}:{place.line}",
        span=figure.place(part),
        label="here",
        help=f"write it once and call it ({other.name}), give one another label, or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )
