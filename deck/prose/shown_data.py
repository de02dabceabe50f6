"""What a slide shows as data, whatever draws them: rows by name, each with its values by period or by heading.

The rows of a chart, of a table of figures or of words; the figures of levers and of key figures; the points of a list
that are nothing but `Name: 14 hires`. A title is read against them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, shown
from deck.figures.book import CHANGE, VALUE, Reference
from deck.figures.inline import Inline
from deck.figures.interval import Interval, added_up
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
from deck.prose.tabulated import Cell, tabulated

_SUMMED = Late(
    r"(?i)\W*(?:"
    r"(?:grand |group |overall |sous-|sub-?)?(?:total|totaux)\b|ensemble|overall|all\b|tous\b"
    r"|national|france entière|pays entier"
    r"|moyenne|médiane|average|mean|median"
    r"|autres?|others?|divers|reste|rest"
    r"|objectif|cible|prévu|target|goal|plan(?:ned)?\b|budget"
    r")\b"
)
"""A row that is none of those compared."""
_TOTAL = Late(r"(?i)\W*(?:(?:grand |group |overall )?total(?: général)?|ensemble|overall|all|tous)\W*")
"""A row that is what all rows come to."""
_UNIT = Late(r"\s*\((?P<unit>[^()]{1,24})\)\s*$|,\s*(?:en|in)\s+(?P<behind>[^,]{1,24})$")
"""Behind a heading: what its numbers are in."""
_POINT = Late(r"(?P<name>[^:\d]{2,40}?)\s?:\s(?P<value>[^:]{1,40})")
_STEM = 5
"""So many letters that two roots begin with make them one word; of one fewer, what follows must be an ending."""
_LONGEST_ENDING = 5
_ENDINGS = Late("ati|ment|ement|ag|eur|er|ing")
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
    """A row: its label, its values by column, the roots of the words that tell it from the others."""

    label: str
    values: Mapping[str, Datum]
    roots: frozenset[str] = frozenset()

    @property
    def summed(self) -> Interval:
        """All of its values together."""
        return added_up(own.interval for own in self.values.values())


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
    """The roots of what its numbers count, not of what its rows are: of units and of the headings above them."""
    partial: bool = False
    """Whether a row was left out that is none of those compared: a total, an average, all others."""
    total: Row | None = None
    """The one row that was left out as it is what all come to."""

    @property
    def last(self) -> str:
        return self.columns[-1]

    @property
    def spans_time(self) -> bool:
        return self.timed and len(self.columns) > 1

    @property
    def starts(self) -> Sequence[str]:
        """From when a title may say that something changed that says no year: the first time, the last but one."""
        return list(dict.fromkeys((self.columns[0], self.columns[-2])))

    def pairs(self, column: str) -> list[tuple[Row, Datum]]:
        """The rows that have a value there."""
        return [(row, row.values[column]) for row in self.rows if column in row.values]


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
    if len(short) >= _STEM:
        return len(long) - len(short) <= _LONGEST_ENDING
    return len(short) == _STEM - 1 and _ENDINGS.fullmatch(long[len(short) :]) is not None


def is_among(own: str, roots: Iterable[str]) -> bool:
    """Whether it may be of one word with one of them."""
    return any(is_same(own, each) for each in roots)


def told_apart(labels: Sequence[str], tag: str) -> list[frozenset[str]]:
    """The roots of the words of each label that no other label has."""
    own_roots = [roots_of(label, tag) for label in labels]
    times = Counter(each for own in own_roots for each in own)
    return [frozenset(each for each in own if times[each] == 1) for own in own_roots]


def data_of(slide: Slide, report: Report, spoken: frozenset[str]) -> Data | None:
    """What the slide shows of what the title speaks of, in those roots; None where it is no data of one unit."""
    tag = report.language.tag
    shown_rows, about = _read(slide, report)
    read = _of_one_measure(shown_rows, spoken, tag)
    kept = [row for row in read if row.values and not _SUMMED.match(row.label)]
    data = [datum for row in kept for datum in row.values.values()]
    units = {datum.amount.unit for datum in data}
    if len(units) != 1:
        return None
    unit, columns, labels = units.pop(), _columns(kept), [row.label for row in kept]
    totals = [row for row in read if _TOTAL.fullmatch(row.label)]
    timed = all(map(moment, columns))
    kind = slide.columns[0] if isinstance(slide, TextTable) and slide.columns else ""
    counted = roots_of(" ".join([about, unit, *(datum.shown for datum in data)]), tag)
    return Data(
        rows=[row._replace(roots=own) for row, own in zip(kept, told_apart(labels, tag), strict=True)],
        columns=in_order(columns) if timed else columns,
        timed=timed,
        words=counted | roots_of(" ".join([kind, *columns, *labels]), tag),
        unit=unit,
        counted=counted,
        partial=len(kept) < len(read),
        total=totals[0] if len(totals) == 1 else None,
    )


def _of_one_measure(rows: Sequence[Row], spoken: frozenset[str], tag: str) -> Sequence[Row]:
    """Of columns that are several measures, the one that the title names; nothing where it names none."""
    columns = _columns(rows)
    if len(columns) < 2 or all(map(moment, columns)):
        return rows
    own_roots = zip(columns, told_apart(columns, tag), strict=True)
    named = [column for column, own in own_roots if own and all(is_among(each, spoken) for each in own)]
    return [_only(row, named) for row in rows] if len(named) == 1 else []


def _columns(rows: Iterable[Row]) -> list[str]:
    return list(dict.fromkeys(column for row in rows for column in row.values))


def _only(row: Row, columns: Iterable[str]) -> Row:
    """The row with its values of those columns."""
    return row._replace(values={column: row.values[column] for column in columns if column in row.values})


def _read(slide: Slide, report: Report) -> tuple[Sequence[Row], str]:
    """The rows of a slide, and what their numbers are said to be: the headings, the unit above a chart."""
    language = report.language
    if isinstance(slide, ChartSlide):
        rows = _of_references(slide.rows, language)
        return [_only(row, slide.series) for row in rows] if slide.series else rows, slide.unit
    if isinstance(slide, KeyFigures):
        return _of_references([*filter(None, [slide.hero]), *slide.figures], language), ""
    if isinstance(slide, BigNumber):
        caption = slide.caption.text if slide.caption else ""
        return _of_references([slide.figure, *slide.compare], language), caption
    if isinstance(slide, Levers):
        return _of_levers(slide, language), ""
    if isinstance(slide, TextTable | TableSlide):
        return _of_table(slide, report)
    if isinstance(slide, TextSlide) and slide.points and slide.text is None:
        return _of_points(slide, language), ""
    return [], ""


def _of_references(references: Iterable[Reference], language: Language) -> list[Row]:
    """A row for each figure, with all of its periods where it is called bare."""
    found: dict[str, Row] = {}
    for reference in references:
        figure = reference.figure
        parts = figure.quantities if reference.whole else {reference.part: reference.quantity}
        values = {part: _datum(own, language) for part, own in parts.items() if part != CHANGE}
        kept = {("" if part == VALUE else part): own for part, own in values.items() if own}
        if len(kept) > 1:
            kept.pop("", None)
        before = found[figure.name].values if figure.name in found else {}
        found[figure.name] = Row(figure.label, {**before, **kept})
    return list(found.values())


def _of_levers(slide: Levers, language: Language) -> Sequence[Row]:
    """The levers with their figures; none where one has no figure."""
    figures = [(lever.name, lever.figure) for lever in slide.levers if lever.figure]
    if len(figures) < len(slide.levers):
        return []
    return [row._replace(label=name) for name, figure in figures for row in _of_references([figure], language)]


def _datum(quantity: Quantity, language: Language) -> Datum | None:
    own = amount(quantity)
    return Datum(own, plain(shown(quantity, language)), quantity.signed) if own else None


def _of_table(slide: TextTable | TableSlide, report: Report) -> tuple[Sequence[Row], str]:
    table = tabulated(slide, report)
    if table is None:
        return [], ""
    headings = [_heading(own) for own in table.columns]
    if len({name for name, _ in headings}) < len(headings):
        return [], ""
    rows = []
    for row in table.rows:
        cells = zip(headings, row.cells, strict=False)
        values = {name: _of_cell(cell, unit, report.language) for (name, unit), cell in cells if cell}
        rows.append(Row(row.label, values))
    return rows, " ".join(table.columns)


def _heading(written: str) -> tuple[str, tuple[int, str]]:
    """A column's name, and the unit behind it."""
    match = _UNIT.search(written)
    if match is None or _YEAR.fullmatch(match["unit"] or ""):
        return written.strip(), (0, "")
    return written[: match.start()].strip(), unit_of(match["unit"] or match["behind"])


def _of_cell(cell: Cell, unit: tuple[int, str], language: Language) -> Datum:
    """A number with its own unit, else with that of its heading."""
    own, (scale, name) = cell.amount, unit
    if not own.unit and not own.scale and (name or scale):
        own = Amount(own.interval.scaled(scale), name, scale)
    return Datum(own, plain(shown(cell.quantity, language)), cell.quantity.signed)


def _of_points(slide: TextSlide, language: Language) -> Sequence[Row]:
    """The points that are a name and a number; none where one is more than that."""
    found = []
    for point in slide.points:
        text = point.text.text if isinstance(point.text, Inline) else ""
        match = _POINT.fullmatch(f"{point.name} : {text}" if point.name else text)
        own = _typed(match["value"], language) if match and not point.points else None
        if not match or not own:
            return []
        found.append(Row(match["name"].strip(), {"": own}))
    return found


def _typed(text: str, language: Language) -> Datum | None:
    if not any(map(str.isdigit, text)):
        return None
    try:
        return _datum(parse_quantity(text.rstrip(" ."), decimal=language.decimal), language)
    except ValueError:
        return None
