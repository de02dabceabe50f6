"""Values of one thing year after year in a sentence, with changes in brackets: `120 in 2022, 138 in 2023 (+15%)`.

And the change from the first of them to the last, in as many years: `120 in 2021, 130 in 2022, 138 in 2023: the
two-year rise is 15%`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from deck.figures.quantity import PERCENT
from deck.prose.form import found
from deck.prose.pairs import Pair
from deck.prose.said_change import Change
from deck.prose.sentence import A_VALUE, A_YEAR, Sentence, Value

_CHANGE = rf"(?: ?\((?P<c>{A_VALUE})\))?"
_NOUN = r"(?: (?P<noun>(?!(?:en|in)\b)[^\W\d_][\w'’-]*))?"
_FORMS = (
    rf"(?P<v>{A_VALUE}){_NOUN},? \(?(?:en |in |for |fin )?(?P<y>{A_YEAR})\)?{_CHANGE}",
    rf"(?P<y>{A_YEAR}) ?:? (?P<v>{A_VALUE}){_NOUN}{_CHANGE}",
)
_NEXT = r"(?i),? ?(?:(?:puis|then|et|and|mais|but|enfin|finally) )?(?:à |to )?"
_SO_MANY = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_SO_MANY |= {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10}
_OF_YEARS = ("ans", "an", "years", "year")
_WAY = (
    r"(?:(?P<more>hausse|augmentation|progression|croissance|rise|increase|growth|up)"
    r"|(?P<less>baisse|diminution|recul|chute|fall|decrease|decline|drop|down))"
)
_N = rf"(?:(?P<words>{'|'.join(_SO_MANY)}) (?:ans|années|years)|(?P<n>{A_VALUE}))"
_S = rf"(?P<s>{A_VALUE})"
_IS = r"(?: (?:est|était|a été) (?:donc )?de| atteint| s['’]établit à| s['’]élève à| is| was| comes to| reaches| ?:)"
_BEHIND = tuple(
    rf"(?:,| ?[:;–—])(?: (?:soit|or|that is|i\.e\.),?)? {own}\s*[.!]?\s*$"
    for own in (
        rf"(?:(?:la|une|the|an?) )?{_WAY} (?:sur|en|over|in) {_N}{_IS} {_S}",
        rf"(?:(?:the|an?) )?(?P<words>{'|'.join(_SO_MANY)})[- ]year {_WAY}(?:{_IS}| of) {_S}",
        rf"(?:(?:en|une|la|an?|the) )?{_WAY}(?: de| of)? {_S} (?:sur|en|over|in) {_N}",
        rf"{_S} (?:sur|en|over|in) {_N}",
    )
)
"""Behind the row, to the end of the sentence: how much more or less it became, in how many years."""
_LONG = 3
"""So many values make a row: of two, pairs.py knows."""


class _Row(NamedTuple):
    """Values of one thing, the first of the row and the last, and where they end."""

    values: Sequence[Value]
    years: Sequence[str]
    nouns: frozenset[str]
    end: int
    change: Value | None


def steps(sentence: Sentence) -> Mapping[int, Sequence[Value]]:
    """Where each change in brackets begins -> the value before it, behind all earlier ones of its row."""
    rows = (row for form in _FORMS for row in _rows(sentence, form))
    return {row.change.start: row.values for row in rows if row.change and len(row.values) > 1}


def over_years(sentence: Sentence) -> Iterator[tuple[Change, Pair]]:
    """The change over a whole row in percent, with its first value and its last."""
    rows = [row for form in _FORMS for row in _rows(sentence, form) if len(row.values) >= _LONG]
    for match, values in found(sentence, *_BEHIND) if rows else ():
        row = next((own for own in rows if own.end == match.start() and len(own.nouns) <= 1), None)
        stated, named = values.get("s"), match.groupdict()
        if row is None or stated is None or stated.amount.unit != PERCENT or row.values[0].amount.unit == PERCENT:
            continue
        sign = 1 if named.get("more") else -1 if named.get("less") else 0
        if stated.signed == bool(sign):
            continue  # a rise of −5%, or a percentage that no word calls a change
        first, last = row.years[0], row.years[-1]
        if not (first + last).isdecimal() or int(last) - int(first) != _how_many(named.get("words"), values.get("n")):
            continue
        own = stated.amount.interval
        way = sign or (1 if own.high > 0 else -1)
        change = Change(stated.start, stated.end, own.negated() if sign < 0 else own, PERCENT, way, stated)
        yield change, Pair(row.values[0], row.values[-1], row.values[0].start, row.end, counted=True, moves=True)


def _how_many(words: str | None, value: Value | None) -> int:
    """So many years; 0 where that is not told in years."""
    if words:
        return _SO_MANY[words.casefold()]
    return int(value.counted.low) if value and value.amount.unit in _OF_YEARS else 0


def _rows(sentence: Sentence, form: str) -> Iterator[_Row]:
    """Each row as it grows."""
    row = _Row((), (), frozenset(), -1, None)
    for match, values in found(sentence, form):
        own = values.get("v")
        if own is None:
            continue
        dated = sentence.said.raw[match.start("y") : match.end("y")][-4:]
        follows = (
            row.values
            and re.fullmatch(_NEXT, sentence.shape[row.end : match.start()])
            and dated > row.years[-1]
            and own.amount.unit == row.values[-1].amount.unit
        )
        if not follows:
            row = _Row((), (), frozenset(), -1, None)
        nouns = row.nouns | ({match["noun"].casefold()} if match["noun"] else set())
        row = _Row((*row.values, own), (*row.years, dated), nouns, match.end(), values.get("c"))
        yield row
