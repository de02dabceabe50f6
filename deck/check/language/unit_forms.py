"""One unit, abbreviated in two ways: `Md $` here, `Mds $` there.

Level: info

Why: the audience asks itself whether two abbreviations mean two things. There are several customs for milliards
(`Mds $`, `Md $`, `G$`) and billions (`$bn`, `$b`); a deck follows one. Units in words beside their abbreviation
(`milliards de dollars`, `$3 billion`) are no mixture, nor is `1 Md $` beside `2 Mds $`.

Instead: write the form that the deck uses more often. `deck check --fix` does.

Example:

    unit: Mds $
    text: Dépenses de 200 Md $       # told, if other figures are in Mds $
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from deck.content.model import Report
from deck.figures.book import CHANGE, Figure
from deck.figures.late import Late
from deck.figures.spaces import widened
from deck.prose.said import said
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.span import Span
from deck.source.text import SourceText

CODE = "unit-forms"

_DIGIT = re.compile("[0-9]")
_GAP = "[ \u00a0]?"
_CURRENCY = r"(?:(?:US|CA)?[$£¥]|€)"
_NUMBER = r"(?<!\d)(?P<number>\d{1,18}(?:[.,]\d{1,18})?)"
_FRENCH = Late(rf"{_NUMBER}{_GAP}(?P<form>Mds?|Mrds?|Mio|mio|[GMKk]){_GAP}(?=(?P<currency>{_CURRENCY}))")
_ENGLISH = Late(rf"(?P<currency>{_CURRENCY}){_GAP}{_NUMBER}{_GAP}(?P<form>bn|Bn|BN|[bB]|mn|[mM]|tn|[kK])\b")
_ALONE = Late(rf"^(?P<form>Mds?|Mrds?|Mio|mio|[GMKk]){_GAP}(?P<currency>{_CURRENCY})")
_ALONE_ENGLISH = Late(rf"^(?P<currency>{_CURRENCY}){_GAP}(?P<form>bn|Bn|BN|[bB]|mn|[mM]|tn|[kK])$")
_POINTS = Late(rf"{_NUMBER}{_GAP}(?P<form>pts?|pp)\b\.?")
_MINUTES = Late(rf"{_NUMBER}{_GAP}(?P<form>mn|min)\b")
"""In French: in English `mn` is a million."""
_SCALES = {
    **dict.fromkeys(("k", "K"), 3),
    **dict.fromkeys(("m", "M", "mn", "Mio", "mio"), 6),
    **dict.fromkeys(("Md", "Mds", "Mrd", "Mrds", "G", "bn", "Bn", "BN", "b", "B"), 9),
    "tn": 12,
}
_SINGULAR = {"Mds": "Md", "Mrds": "Mrd", "pts": "pt"}
"""A form -> how it is written of less than two."""


_UNITS = (_ALONE, _ALONE_ENGLISH)
_SECTION_UNIT = re.compile(r"^unit:[ ]*[\"']?([^#\"'\n]*)", re.MULTILINE)


class _Use(NamedTuple):
    """One place where a unit is abbreviated."""

    unit: tuple[int, str]
    form: str
    """As written."""
    plural: str
    """The same of two or more: of 1,5 Md it is Mds, where that is used at all."""
    place: Span


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A remark on each use of a form that is rarer than another of the same unit."""
    uses = list(_uses(report, texts))
    for unit in dict.fromkeys(own.unit for own in uses):
        yield from _mixed([own for own in uses if own.unit == unit])


def _mixed(uses: list[_Use]) -> Iterator[Finding]:
    counted = Counter(own.plural for own in uses if own.plural == own.form)
    if not counted:
        return
    usual, most = counted.most_common(1)[0]  # of two as common, the one used first
    first = next(own for own in uses if own.form == usual)
    for own in dict.fromkeys(uses):
        if usual not in (own.form, own.plural):
            yield Finding(
                code=CODE,
                message=f'"{own.form}" here, "{usual}" in {first.place.path}:{first.place.line}',
                span=own.place,
                label="here",
                help=f'write "{usual}" throughout',
                severity=Severity.INFO,
                fix=Fix((Edit(own.place, usual),), safe=counted[own.form] < most),
            )


def _uses(report: Report, texts: Mapping[str, SourceText]) -> Iterator[_Use]:
    """Those of the figures, one for each value, then those of the texts."""
    forms = (_FRENCH, _ENGLISH, _POINTS, *((_MINUTES,) if report.language.is_french else ()))
    of_sections = {path: _of_section(source) for path, source in texts.items()}
    for figure in report.figures:
        for part in figure.quantities:
            yield from _of_value(figure, part, texts, of_sections)
    for own in said(report):
        words = widened(own.typed_words)
        for pattern in forms if _DIGIT.search(words) else ():
            for match in pattern.finditer(words):
                yield _use(match, own.place(texts, *match.span("form")))


def _of_section(source: SourceText) -> _Use | None:
    """The unit that a section gives to all its figures."""
    section = _SECTION_UNIT.search(source.text)
    return next(_within(source, source.span(*section.span(1)), _UNITS), None) if section else None


def _of_value(
    figure: Figure, part: str, texts: Mapping[str, SourceText], of_sections: Mapping[str, _Use | None]
) -> Iterator[_Use]:
    """The unit of a value: its own, else that of its figure, else that of its section."""
    place = figure.place(part)
    source = texts.get(place.path)
    if source is None or part == CHANGE:
        return
    own = next(_within(source, place, (_FRENCH, _ENGLISH, _POINTS)), None)
    if own is None and "unit" in (figure.spans or {}):
        own = next(_within(source, figure.place("unit"), _UNITS), None)
    elif own is None:
        own = of_sections[place.path]
    if own is not None:
        yield own


def _within(source: SourceText, place: Span, patterns: tuple[Late, ...]) -> Iterator[_Use]:
    """The units abbreviated in a stretch of a file, on one line."""
    text = widened(source.slice(place))
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        begin = place.column + match.start("form")
        yield _use(match, Span(place.path, place.line, begin, place.line, begin + len(match["form"])))


def _use(match: re.Match[str], place: Span) -> _Use:
    form, known = match["form"], match.groupdict()
    unit = (
        (0, "min")
        if form == "min" or ("currency" not in known and form == "mn")
        else (_SCALES.get(form, 0), known.get("currency") or "points")
    )
    plural = next((own for own, singular in _SINGULAR.items() if singular == form), form)
    is_one = "number" in known and Decimal(match["number"].replace(",", ".")) < 2
    return _Use(unit, form, plural if is_one else form, place)
