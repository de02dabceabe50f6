"""What a slide shows as data, whatever draws them: rows by name, each with its values by period or by heading.

The rows of a chart, of a table of figures or of words; the figures of levers and of key figures; the points of a list
that are nothing but `Name: 14 hires`. A title is read against them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, shown
from deck.figures.book import CHANGE, VALUE, Reference
from deck.figures.inline import Inline
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.moment import in_order, moment
from deck.figures.numeral import unit_of
from deck.figures.quantity import Quantity, parse_quantity
from deck.kinds.big_number import BigNumber
from deck.kinds.chart import ChartSlide
from deck.kinds.key_figures import KeyFigures
from deck.kinds.levers import Levers
from deck.kinds.slide import Slide
from deck.kinds.table import TableSlide
from deck.kinds.text import TextSlide
from deck.kinds.text_table import TextTable
from deck.prose.content_words import content_words, plain_words
from deck.prose.measures import root
from deck.prose.tabulated import tabulated

_SUMMED = Late(
    r"(?i)\W*(?:(?:grand |sous-|sub)?totaux?\b|(?:grand |sous-|sub)?total\b|ensemble|moyenne"
    r"|médiane|average|mean|median"
    r"|autres?|others?|divers|reste|rest|objectif|target|cible|goal|prévu|plan(?:ned)?\b|budget|all\b|tous\b|overall"
    r"|national|france entière|pays entier)\b"
)
"""A row that is none of those compared."""
_UNIT = Late(r"\s*\((?P<unit>[^()]{1,24})\)\s*$|,\s*(?:en|in)\s+(?P<behind>[^,]{1,24})$")
"""Behind a heading: what its numbers are in."""
_POINT = Late(r"(?P<name>[^:\d]{2,40}?)\s?:\s(?P<value>[^:]{1,40})")
_ENDINGS = re.compile("ati|ment|ement|ag|eur|er|ing")
_YEAR = Late(r"(?:19|20)\d\d")


class Datum(NamedTuple):
    """A value, and how its reader sees it."""

    amount: Amount
    shown: str
    signed: bool = False

    @property
    def interval(self) -> Interval:
        return self.amount.interval


class Row(NamedTuple):
    """A row: its label, the roots of the words that tell it from the others, its values by column."""

    label: str
    roots: frozenset[str]
    values: Mapping[str, Datum]


class Data(NamedTuple):
    """Rows of one unit, the columns in order of time where they are times; what their labels and headings speak of."""

    rows: Sequence[Row]
    columns: Sequence[str]
    timed: bool
    words: frozenset[str]
    """The roots of all labels, headings and units."""
    unit: str
    """That of every value, as amounts write it."""
    counted: frozenset[str] = frozenset()
    """The roots of what its numbers count: of the unit, of the heading above them."""
    partial: bool = False
    """Whether a row was left out that is none of those compared: a total, an average, all others."""

    @property
    def last(self) -> str:
        return self.columns[-1]

    def pairs(self, column: str) -> list[tuple[Row, Datum]]:
        """The rows that have a value there."""
        return [(row, row.values[column]) for row in self.rows if column in row.values]


class _Raw(NamedTuple):
    label: str
    values: Mapping[str, Datum]


def roots_of(text: str, tag: str) -> frozenset[str]:
    """The roots of the words that mean something."""
    return frozenset(
        root(word, tag)
        for word in plain_words(text)
        if len(word) > 1 and not word.isdigit() and content_words(word, tag)
    )


def is_same(one: str, other: str) -> bool:
    """Whether two roots may be of one word: `recrut` and `recrutement`."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if not long.startswith(short):
        return False
    if len(short) > 4:
        return len(long) - len(short) < 6
    return len(short) == 4 and _ENDINGS.fullmatch(long, 4) is not None


def data_of(slide: Slide, report: Report, spoken: frozenset[str]) -> Data | None:
    """What the slide shows of what the title speaks of, in those roots; None where it is no data of one unit."""
    raw, about = _read(slide, report)
    raw = _of_one_measure(raw, spoken, report.language.tag)
    kept = [own for own in raw if own.values and not _SUMMED.match(own.label)]
    units = {datum.amount.unit for own in kept for datum in own.values.values()}
    if not kept or len(units) != 1:
        return None
    tag, columns = report.language.tag, list(dict.fromkeys(key for own in kept for key in own.values))
    timed = all(moment(column) for column in columns)
    own_roots = [roots_of(own.label, tag) for own in kept]
    shared = {each for each in frozenset().union(*own_roots) if sum(each in roots for roots in own_roots) > 1}
    rows = [Row(own.label, roots - shared, own.values) for own, roots in zip(kept, own_roots, strict=True)]
    unit = units.pop()
    written = " ".join([about, unit, *columns, *(own.label for own in kept), *_nouns(kept)])
    ordered = in_order(columns) if timed else columns
    return Data(
        rows,
        ordered,
        timed,
        roots_of(written, tag),
        unit,
        roots_of(f"{about} {unit}", tag),
        partial=len(kept) < len(raw),
    )


def _of_one_measure(raw: Sequence[_Raw], spoken: frozenset[str], tag: str) -> Sequence[_Raw]:
    """Of columns that are several measures, the one that the title names; nothing where it names none."""
    columns = list(dict.fromkeys(key for own in raw for key in own.values))
    if len(columns) < 2 or all(moment(column) for column in columns):
        return raw
    own_roots = {column: roots_of(column, tag) for column in columns}
    named = [
        column
        for column in columns
        if (own := own_roots[column] - frozenset().union(*(own_roots[each] for each in columns if each != column)))
        and all(any(is_same(each, word) for word in spoken) for each in own)
    ]
    if len(named) != 1:
        return []
    return [own._replace(values={key: own.values[key] for key in named if key in own.values}) for own in raw]


def _nouns(kept: Iterable[_Raw]) -> Iterable[str]:
    return (datum.shown for own in kept for datum in own.values.values())


def _read(slide: Slide, report: Report) -> tuple[Sequence[_Raw], str]:
    """The rows of a slide, and what they are said to be: the first heading, the unit above a chart."""
    language = report.language
    if isinstance(slide, ChartSlide):
        rows = _of_references(slide.rows, language)
        if slide.series:
            rows = [
                own._replace(values={key: own.values[key] for key in slide.series if key in own.values}) for own in rows
            ]
        return rows, slide.unit
    if isinstance(slide, KeyFigures):
        return _of_references([*filter(None, [slide.hero]), *slide.figures], language), ""
    if isinstance(slide, BigNumber):
        caption = slide.caption.text if slide.caption else ""
        return _of_references([slide.figure, *slide.compare], language), caption
    if isinstance(slide, Levers):
        levers = [(each.name, each.figure) for each in slide.levers]
        if not all(figure for _, figure in levers):
            return [], ""
        return [
            _Raw(name, own.values) for name, figure in levers if figure for own in _of_references([figure], language)
        ], ""
    if isinstance(slide, TextTable | TableSlide):
        return _of_table(slide, report)
    if isinstance(slide, TextSlide) and slide.points and slide.text is None:
        return _of_points(slide, language), ""
    return [], ""


def _of_references(references: Iterable[Reference], language: Language) -> list[_Raw]:
    """A row for each figure, with all of its periods where it is called bare."""
    found: dict[str, _Raw] = {}
    for reference in references:
        figure = reference.figure
        parts = figure.quantities if reference.whole else {reference.part: reference.quantity}
        values = {part: _datum(own, language) for part, own in parts.items() if part != CHANGE}
        old = found.get(figure.name, _Raw(figure.label, {}))
        kept = {("" if part == VALUE else part): own for part, own in values.items() if own}
        if len(kept) > 1:
            kept.pop("", None)
        found[figure.name] = _Raw(figure.label, {**old.values, **kept})
    return list(found.values())


def _datum(quantity: Quantity, language: Language) -> Datum | None:
    own = amount(quantity)
    return Datum(own, plain(shown(quantity, language)), quantity.signed) if own else None


def _of_table(slide: TextTable | TableSlide, report: Report) -> tuple[Sequence[_Raw], str]:
    table = tabulated(slide, report)
    if table is None:
        return [], ""
    headings = [_heading(own) for own in table.columns]
    names = [name for name, _ in headings]
    if len(set(names)) < len(names):
        return [], ""
    used = [index for index, _ in enumerate(names) if any(row.cells[index : index + 1] != [None] for row in table.rows)]
    rows = []
    for row in table.rows:
        values = {}
        for index, cell in enumerate(row.cells[: len(names)]):
            if cell and index in used:
                own = _in(cell.amount, headings[index][1])
                values[names[index]] = Datum(own, plain(shown(cell.quantity, report.language)), cell.quantity.signed)
        rows.append(_Raw(row.label, values))
    first = slide.columns[0] if isinstance(slide, TextTable) and slide.columns else ""
    return rows, f"{first} {' '.join(table.columns)}"


def _heading(written: str) -> tuple[str, tuple[int, str]]:
    """A column's name, and the unit behind it."""
    match = _UNIT.search(written)
    if match is None or _YEAR.fullmatch(match["unit"] or ""):
        return written.strip(), (0, "")
    return written[: match.start()].strip(), unit_of(match["unit"] or match["behind"])


def _in(own: Amount, unit: tuple[int, str]) -> Amount:
    """A number that has its unit in the heading."""
    scale, name = unit
    return (
        own if own.unit or own.scale or not name + str(scale or "") else Amount(own.interval.scaled(scale), name, scale)
    )


def _of_points(slide: TextSlide, language: Language) -> Sequence[_Raw]:
    """The points that are a name and a number; none where one is more than that."""
    found = []
    for point in slide.points:
        text = point.text.text if isinstance(point.text, Inline) else ""
        match = _POINT.fullmatch(f"{point.name} : {text}" if point.name else text)
        own = _typed(match["value"], language) if match and not point.points else None
        if not match or not own:
            return []
        found.append(_Raw(match["name"].strip(), {"": own}))
    return found


def _typed(text: str, language: Language) -> Datum | None:
    if not any(map(str.isdigit, text)):
        return None
    try:
        return _datum(parse_quantity(text.rstrip(" ."), decimal=language.decimal), language)
    except ValueError:
        return None
