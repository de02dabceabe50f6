"""A number typed into a text that is exactly the value of one named figure.

Level: info

Why: typed digits stay as they are when the figure changes. Called by name, the number follows.

Instead: write the call in its place. Where the number is something else that happens to be as large, allow the remark
on its line. Told is a number with a unit that one figure has, to the digit, and no other; of few digits only beside the
figure's label.

Example:

    title: Sales reach $716.9bn          # told: it is <sales 2025>
    title: Sales reach <sales 2025>
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple, TypeAlias

from deck.check.comparing import governing
from deck.check.mention import Labels
from deck.check.numeral import Numeral, numerals, unit_of
from deck.check.said import Said, said
from deck.content.model import Report
from deck.figures.book import UNSIGNED, Figure, Figures, Reference
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.text import SourceText

CODE = "unbound-number"

_TELLING = 3
"""So many digits are seldom the same by chance."""
_Key: TypeAlias = tuple[Decimal, int, str, bool]
"""A number as printed: digits, scale, unit, whether it is approximate."""


class _Value(NamedTuple):
    figure: Figure
    part: str


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A remark on each number that could be a call."""
    values = _values(report.figures)
    labels = Labels(report.figures) if values else None
    for own in said(report) if labels else ():
        numbers = numerals(own.words, report.language.tag) if own.inline else ()
        for _, group in groupby(numbers, key=lambda number: number.start):
            number, *more = group
            found = values.get(_key(number), []) if not more and not number.bare else []
            if labels and len(found) == 1 and _is_meant(number, found[0], own, labels, report.language.tag):
                yield _finding(own, number, found[0], texts)


def _values(figures: Figures) -> dict[_Key, list[_Value]]:
    """What each number is the value of; computed figures too, limits and ranges not."""
    values: dict[_Key, list[_Value]] = {}
    for figure in figures:
        for part, quantity in figure.quantities.items():
            if quantity.value is not None and quantity.upper is None and not quantity.qualifier:
                scale, unit = unit_of(quantity.unit)
                key = (abs(quantity.value), scale, unit, quantity.approximate)
                values.setdefault(key, []).append(_Value(figure, part))
    return values


def _key(number: Numeral) -> _Key:
    return number.value, number.scale, number.unit, number.about


def _is_meant(number: Numeral, value: _Value, own: Said, labels: Labels, language: str) -> bool:
    """Whether it is hardly another number: its digits are many, or it is said of the figure."""
    if len(number.value.as_tuple().digits) >= _TELLING:
        return True
    governed = governing(own.words, number, labels.mentions(own), language)
    return any(value.figure in mention.figures for mention, _ in governed)


def _finding(own: Said, number: Numeral, value: _Value, texts: Mapping[str, SourceText]) -> Finding:
    place = own.place(texts, number.start, number.end)
    signed = value.figure.quantities[value.part].signed and not number.sign
    call = f"<{Reference(value.figure, value.part).name}{f', {UNSIGNED}' if signed else ''}>"
    return Finding(
        code=CODE,
        message=f'"{own.raw[number.start : number.end].strip()}" is the figure {call}',
        span=place,
        label="here",
        help=f"write {call}, and it follows the figure; or allow it: # deck: allow {CODE}",
        severity=Severity.INFO,
        fix=Fix((Edit(place, call),), safe=False),
    )
