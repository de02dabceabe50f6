"""A sentence that says what a table of words says in its row, otherwise. See value_twice.

`The Team plan costs $59 a month` behind `Team | $49` under `Plan | Price`; `The backend team has 12 people` behind
`Backend | 14` under `Team | People`. What the columns are called is said by a verb, or by what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from deck.check import value_twice
from deck.check.slides import slides
from deck.content.model import Report
from deck.figures.amount import plain, shown
from deck.figures.vocabulary import words
from deck.kinds.text_table import TextTable
from deck.prose.content_words import plain_words
from deck.prose.measures import adds_nothing, root
from deck.prose.said import said
from deck.prose.sentence import OTHER, YEAR, Sentence, Value, sentences
from deck.prose.stating import EARLIER, SUPPOSED
from deck.prose.tabulated import Cell, tabulated
from deck.source.finding import Finding
from deck.source.text import SourceText

_PRICES = words("price prices prix tarif tarifs cost costs coût coûts fee fees")
_COSTS = words("costs cost coûte coûtent vaut valent est is sells vend")
_PEOPLE = words("""
    people persons person employees staff members headcount size effectif effectifs personnes personne salariés agents
    membres employés collaborateurs workers
""")
_HAS = words("has have counts employs compte comptent a ont emploie emploient réunit regroupe")
_RATE = r"(?i)\s*(?:(?:a|an|per|each|par|chaque|le|la) ?(?:month|year|week|day|mois|an|semaine|jour|année))?(?=\W|$)"
"""Behind a price: what it is for does not change which one it is."""
_ENDS = r"(?i)\s*(?:$|[.,;:!?)–—]|(?:and|et|but|mais|today|aujourd['’]hui|now|désormais)\b)"


class _Named(NamedTuple):
    """A row of two columns: its words, its number, where the sentence may say it."""

    name: frozenset[str]
    """The stems of its first cell."""
    called: frozenset[str]
    """Of the heading above it: what every row is."""
    priced: bool
    counted: frozenset[str]
    """The stems of what its number may count; none for a price."""
    cell: Cell
    slide: TextTable


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number of a sentence that the row it speaks of contradicts."""
    named = list(_rows(report))
    if not named:
        return
    for own in said(report):
        if not own.column and own.slide is not None:
            for sentence in sentences(own, report):
                yield from _of_sentence(sentence, named, report, texts)


def _rows(report: Report) -> Iterator[_Named]:
    """The rows of tables of two columns, a name and what it costs or how many it has; each name once in the deck."""
    tag = report.language.tag
    found: list[_Named] = []
    for slide in slides(report):
        table = tabulated(slide, report) if isinstance(slide, TextTable) else None
        if not isinstance(slide, TextTable) or table is None or len(table.columns) != 1:
            continue
        heading = frozenset(plain_words(table.columns[0]))
        priced, counted = bool(heading & _folded(_PRICES)), _roots(table.columns[0], tag)
        counted |= _roots(" ".join(_PEOPLE), tag) if heading & _folded(_PEOPLE) else frozenset()
        called = _roots(slide.columns[0], tag)
        for row in table.rows:
            cell, name = row.cells[0] if row.cells else None, _roots(row.label, tag)
            if cell and name and bool(cell.amount.unit) == priced and not cell.quantity.signed:
                found.append(_Named(name, called, priced, frozenset() if priced else counted, cell, slide))
    names = [own.name for own in found]
    return (own for own in found if names.count(own.name) == 1)


def _folded(several: frozenset[str]) -> frozenset[str]:
    return frozenset(plain_words(" ".join(several)))


def _roots(text: str, tag: str) -> frozenset[str]:
    return frozenset(root(word, tag) for word in plain_words(text) if not adds_nothing(word))


def _of_sentence(
    sentence: Sentence, named: Sequence[_Named], report: Report, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    value = sentence.values[0]
    head = sentence.shape[sentence.start : value.start]
    if any(sign in head for sign in (OTHER, YEAR, ",", ":")) or value.signed or value.called:
        return
    if re.search(SUPPOSED, sentence.said.raw[sentence.start : sentence.end]) or re.search(EARLIER, sentence.text):
        return
    if YEAR in sentence.text:
        return
    tag, spoken = report.language.tag, plain_words(sentence.said.words[sentence.start : value.start])
    for row in named:
        if row.slide is not sentence.said.slide and _speaks_of(row, spoken, sentence, value, tag):
            if not row.cell.amount.interval.meets(value.amount.interval):
                yield _finding(row, sentence, value, report, texts)
            return


def _speaks_of(row: _Named, spoken: Sequence[str], sentence: Sentence, value: Value, tag: str) -> bool:
    """Whether the sentence says nothing before its number but the row's name, what it is, and that it costs or has."""
    verbs = _folded(_COSTS if row.priced else _HAS)
    said_by = {root(word, tag) for word in spoken if not adds_nothing(word) and word not in verbs}
    if not row.name <= said_by or said_by - row.name - row.called or not verbs & {*spoken}:
        return False
    behind = sentence.said.words[value.end : sentence.end]
    if row.priced:
        rate = re.match(_RATE, behind)
        return (
            value.amount.unit == row.cell.amount.unit
            and re.match(_ENDS, behind[rate.end() if rate else 0 :]) is not None
        )
    noun = re.match(r"\s(?:de |d['’]|of )?([^\W\d_]+)", behind)
    return (
        noun is not None
        and not value.amount.unit
        and root(noun[1], tag) in row.counted
        and re.match(_ENDS, behind[noun.end() :]) is not None
    )


def _finding(row: _Named, sentence: Sentence, value: Value, report: Report, texts: Mapping[str, SourceText]) -> Finding:
    place, other = row.cell.place, plain(shown(row.cell.quantity, report.language))
    message = f'"{sentence.shown(value)}" here, and "{other}" in {place.path}:{place.line}'
    span = sentence.said.place(texts, value.start, value.end)
    return value_twice.of_texts(message, span, value_twice.TWO_THINGS)
