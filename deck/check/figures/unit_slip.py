"""A cell in another unit than its column has, where a note or its own row says so. What mixed_units.py says of tables.

`400 Gbit/s` among `Mbit/s` above `rates in Mbit/s`; `16 d` among hours, in the only row that would rise then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from deck.check.figures.mixed_units import CODE
from deck.check.slides import slides
from deck.content.model import Report
from deck.figures.inline import Inline
from deck.figures.late import Late
from deck.kinds.text_table import TextTable
from deck.prose.content_words import content_words
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

_KINDS = (
    {
        "bit/s": 1e-6,
        "kbit/s": 1e-3,
        "Mbit/s": 1.0,
        "Gbit/s": 1e3,
        "Tbit/s": 1e6,
        "kbps": 1e-3,
        "Mbps": 1.0,
        "Gbps": 1e3,
    },
    {"µs": 1e-6, "ms": 1e-3, "s": 1.0, "min": 60.0, "h": 3600.0, "j": 86400.0, "d": 86400.0, "days": 86400.0}
    | {"jours": 86400.0, "hours": 3600.0, "heures": 3600.0, "minutes": 60.0, "weeks": 604800.0, "semaines": 604800.0},
)
"""Units that differ in size alone, and how large each is."""
_CELL = Late(r"\s*(?P<number>\d+(?:[.,]\d+)?)[ \u00a0\u202f]?(?P<unit>[^\W\d_]+(?:/s)?)\s*")
_STATED = Late(r"(?P<what>[^\W\d_]+) (?:en|in) (?P<unit>[^\W\d_]+(?:/s)?)(?=[\s,.;)]|$)")
_UNIT = re.compile(r"[^\W\d_]+(?:/s)?")
_UNLESS = Late(r"(?i)\b(?:unless|except|sauf|otherwise|sinon|autrement)\b")
_TIME = Late(r"(?i)\b(?:19|20)\d\d\b|\b(?:avant|après|before|after|hier|today|aujourd['’]hui|now|then)\b")
_FEWEST = 3
_FAR = 5
"""A row that goes the other way by less may do so in truth: 40 min, then 1 h."""

Cells = Sequence[re.Match[str] | None]


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each cell whose unit is not that which its column is said, or its row is known, to have."""
    del texts
    for slide in slides(report):
        if isinstance(slide, TextTable):
            yield from _of_table(slide, report.language.tag)


def _of_table(table: TextTable, language: str) -> Iterator[Finding]:
    columns = [
        [_CELL.fullmatch(row.cells[at].text) if at < len(row.cells) else None for row in table.rows]
        for at in range(len(table.columns))
    ]
    told = {(own, row) for own, cells in enumerate(columns) for row in _said_otherwise(table, own, cells, language)}
    for one, other in combinations(range(len(columns)), 2):
        if _is_same_at_other_times(table.columns[one], table.columns[other]):
            told |= {(one, row) if first else (other, row) for row, first in _against_all(columns[one], columns[other])}
    for column, row in sorted(told):
        cell, units = columns[column][row], [own["unit"] for own in columns[column] if own]
        usual = max(set(units), key=units.count)
        span = table.rows[row].cells[column].span
        yield Finding(
            code=CODE,
            message=f'"{cell[0].strip() if cell else ""}" stands among cells in "{usual}"',
            span=span,
            label="here",
            help=f'mend its unit, or state all in "{usual}"; or allow it: # deck: allow {CODE}',
            severity=Severity.WARNING,
        )


def _said_otherwise(table: TextTable, column: int, cells: Cells, language: str) -> Iterator[int]:
    """The rows whose unit is another size of what a note says the column is in: `rates in Mbit/s`."""
    note = getattr(table, "note", None)
    text = note.text if isinstance(note, Inline) else ""
    heading = content_words(table.columns[column], language)
    stated = {own["unit"] for own in _STATED.finditer(text) if heading & content_words(own["what"], language)}
    unit = stated.pop() if len(stated) == 1 and not _UNLESS.search(text) else ""
    if sum(1 for own in cells if own and own["unit"] == unit) < _FEWEST - 1:
        return
    spoken = _UNIT.findall(text)
    for row, own in enumerate(cells):
        if own and own["unit"] not in spoken and any({unit, own["unit"]} <= kind.keys() for kind in _KINDS):
            yield row


def _is_same_at_other_times(one: str, other: str) -> bool:
    bare = [" ".join(_TIME.sub("", heading).casefold().split()) for heading in (one, other)]
    return one != other and bare[0] == bare[1]


def _against_all(before: Cells, after: Cells) -> Iterator[tuple[int, bool]]:
    """The only cell of two columns in another unit, where its row would go the other way than all others by it."""
    pairs = [(one, other) for one, other in zip(before, after, strict=True) if one and other]
    units = [own["unit"] for pair in pairs for own in pair]
    if len(pairs) < _FEWEST or len(pairs) < len(before) or len(set(units)) != len("ab"):
        return
    odd = min(set(units), key=units.count)
    kind = next((own for own in _KINDS if set(units) <= own.keys()), None)
    if units.count(odd) != 1 or kind is None:
        return
    row, first = units.index(odd) // 2, units.index(odd) % 2 == 0
    ways = [_size(other, kind) > _size(one, kind) for one, other in pairs]
    bare = [_number(other) > _number(one) for one, other in pairs]
    low, high = sorted(_size(own, kind) for own in pairs[row])
    if len(set(bare)) == 1 and ways.count(ways[row]) == 1 and high >= low * _FAR:
        yield row, first


def _number(own: re.Match[str]) -> float:
    return float(own["number"].replace(",", "."))


def _size(own: re.Match[str], kind: Mapping[str, float]) -> float:
    return _number(own) * kind[own["unit"]]
