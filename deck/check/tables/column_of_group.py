"""Shares beside counts whose heading says of how many they are: `VX-11, of 208 | In %`, `Hommes (n = 412) | %`.

The heading of the shares says nothing but that they are; that they are of these, most of the rows say.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.figures.share import CODE
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import HUNDRED, Interval, around
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.numeral import numerals
from deck.figures.quantity import PERCENT
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Row, Table
from deck.source.finding import Finding

_OF_SO_MANY = Late(r"(?i)(?:\b(?:of|sur|out of|parmi|among)\s|\bn\s?=\s?)(?P<many>\d[\d\s.,]*\d|\d)(?![\d%])")
_SHARE = Late(r"(?i)\W*(?:[ei]n %|%|parts?|shares?|taux|rates?|proportion|pourcentage|percent\w*|soit|as %)\W*")


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the shares that their counts exclude, where as many agree at least."""
    headings = [" ".join(own.split()) for own in table.columns]
    for column in range(1, len(headings)):
        many = _OF_SO_MANY.search(headings[column - 1])
        if not many or not _SHARE.fullmatch(headings[column]):
            continue
        number = next(iter(numerals(many["many"].strip(), language.tag)), None)
        if number is None or number.amount <= 0:
            continue
        read = [own for row in table.rows if (own := _read(row, column, around(number.amount, number.amount * 0)))]
        wrong = [own for own in read if not own[2].meets(own[1].amount.interval)]
        if 2 * len(wrong) <= len(read):
            for count, share, made in wrong:
                yield _finding(count, share, made, many["many"].strip(), language)


def says_of_how_many(heading: str) -> bool:
    """Whether a heading says of how many its counts are."""
    return _OF_SO_MANY.search(" ".join(heading.split())) is not None


def _read(row: Row, column: int, whole: Interval) -> tuple[Cell, Cell, Interval] | None:
    """A count, its share, and what the whole makes it."""
    count, share = (row.cells[at] if at < len(row.cells) else None for at in (column - 1, column))
    if count is None or share is None or count.amount.unit == PERCENT or share.quantity.signed:
        return None
    if share.amount.unit not in (PERCENT, ""):
        return None
    value = count.quantity.value if not count.quantity.decimals else None
    exact = Interval(value, value) if value is not None else count.amount.interval
    made = exact.over(whole)
    return (count, share, made.times(HUNDRED)) if made else None


def _finding(count: Cell, share: Cell, made: Interval, whole: str, language: Language) -> Finding:
    said, of = (plain(shown(own.quantity, language)) for own in (share, count))
    value = spelled(made, language, PERCENT, apart=share.amount.interval)
    return disagreement(CODE, f'"{said}" disagrees with {of} / {whole}, which is {value}', share.place, "the share")
