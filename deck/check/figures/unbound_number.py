"""A number typed into a text that is exactly the value of one named figure.

Level: info

Why: typed digits stay as they are when the figure changes. Called by name, the number follows.

Instead: write the call in its place. Where the number is something else that happens to be as large, allow the remark
on its line. Told is a number with a unit that one figure has, to the digit, and no other; of few digits, or of things
counted, only beside the figure's label.

Example:

    title: Sales reach $716.9bn          # told: it is <sales 2025>
    title: Sales reach <sales 2025>
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple, TypeAlias

from deck.content.model import Report
from deck.figures.book import UNSIGNED, Figure, Figures, Reference
from deck.figures.numeral import Numeral, numerals, unit_of
from deck.prose.governing import governing
from deck.prose.mention import Labels, labels_of
from deck.prose.said import Said, said
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
    labels = labels_of(report.figures) if values else None
    units = frozenset(unit for _, _, unit, _ in values if unit.isalpha())
    for own in said(report) if labels else ():
        numbers = numerals(own.words, report.language.tag) if own.inline else ()
        for _, group in groupby(numbers, key=lambda number: number.start):
            number, *more = group
            unit = _unit_behind(own.words[number.end :], units) if number.bare else ""
            found = values.get(_key(number, unit), []) if not more and number.in_digits and not number.is_year else []
            counts = number.bare and not unit
            if labels and len(found) == 1 and _is_meant(number, found[0], own, labels, report.language.tag, counts):
                yield _finding(own, number.start, number.end + len(unit), bool(number.sign), found[0], texts)


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


def _unit_behind(text: str, units: Set[str]) -> str:
    """What stands behind a number as the unit of some figure (` GWh`), with the space before it; empty for none."""
    behind = re.match(r"(?:[ \u00a0]?|\u202f)[^\W\d_]+", text)
    return behind[0] if behind and behind[0].strip().casefold() in units else ""


def _key(number: Numeral, unit: str) -> _Key:
    return number.value, number.scale, unit.strip().casefold() or number.unit, number.about


def _is_meant(number: Numeral, value: _Value, own: Said, labels: Labels, language: str, counts: bool) -> bool:
    """Whether it is hardly another number: its digits are many and have a unit, or it is said of the figure."""
    if not counts and len(number.value.as_tuple().digits) >= _TELLING:
        return True
    governed = governing(own.words, number, labels.mentions(own), language)
    return any(value.figure in mention.figures for mention, _ in governed)


def _finding(
    own: Said, start: int, end: int, has_sign: bool, value: _Value, texts: Mapping[str, SourceText]
) -> Finding:
    """At the number with its unit; one without a sign does not call for that of the figure."""
    place = own.place(texts, start, end)
    signed = value.figure.quantities[value.part].signed and not has_sign
    call = f"<{Reference(value.figure, value.part).name}{f', {UNSIGNED}' if signed else ''}>"
    return Finding(
        code=CODE,
        message=f'"{own.raw[start:end].strip()}" is the figure {call}',
        span=place,
        label="here",
        help=f"write {call}, and it follows the figure; or allow it: # deck: allow {CODE}",
        severity=Severity.INFO,
        fix=Fix((Edit(place, call),), safe=False),
    )
