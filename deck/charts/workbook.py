"""The workbook inside a native chart: what *Edit Data* opens, and what the chart's formulas refer to.

One sheet: categories in column A, a column of numbers a series, then a column of labels a series. A label is the number
as the deck prints it, and follows it when it is edited; the chart shows these cells (`c15:datalabelsRange`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from deck.charts.label_formula import label_formula
from deck.page.chart import ChartSpec, Point
from deck.page.plot import LYING

SHEET = "Sheet1"
CREATED = datetime(2000, 1, 1)
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
COLUMN_WIDTH = 18
"""In characters."""
NO_BREAK_SPACE = "\u00a0"
UNIX = 3
"""`create_system`: zipfile would write the machine's own."""


def workbook(spec: ChartSpec, labels: str) -> bytes:
    """The .xlsx, the same bytes for the same spec. `labels` heads the label columns: `Labels 2025`."""
    import xlsxwriter  # only when there is a chart

    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_urls": False})
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 2 * len(spec.series), COLUMN_WIDTH)
    _write(sheet, 0, [spec.unit, *map(one_line, spec.categories)])
    for index, series in enumerate(spec.series):
        _write(sheet, 1 + index, [series.name, *(point.value for point in series.points)])
        _write_labels(sheet, spec, index, f"{labels} {series.name}".strip())
    book.close()
    return _canonical(file.getvalue())


def _write(sheet: Any, column: int, cells: Iterable[str | Decimal | None]) -> None:
    """Numbers as numbers; text as text, though it look like a number or a formula; what is missing not at all."""
    for row, cell in enumerate(cells):
        if isinstance(cell, str):
            if cell:
                sheet.write_string(row, column, cell)
        elif cell is not None:
            sheet.write_number(row, column, float(cell))


def _write_labels(sheet: Any, spec: ChartSpec, index: int, head: str) -> None:
    """The labels of a series, each following its number where it prints it in plain digits."""
    column = 1 + len(spec.series) + index
    sheet.write_string(0, column, head)
    for row, point in enumerate(spec.series[index].points, start=1):
        label = label_cell(spec, point)
        formula = label_formula(label, point.value, f"{_letter(1 + index)}{row + 1}")
        if formula:
            sheet.write_formula(row, column, formula, None, label)
        else:
            sheet.write_string(row, column, label)


def label_cell(spec: ChartSpec, point: Point) -> str:
    """The label as its cell holds it: where bars lie, a no-break space keeps it clear of the bar's end.

    PowerPoint would heed the label's insets, LibreOffice does not.
    """
    if spec.kind not in LYING or not point.label:
        return point.label
    negative = point.value is not None and point.value < 0
    return f"{point.label}{NO_BREAK_SPACE}" if point.inside != negative else f"{NO_BREAK_SPACE}{point.label}"


def one_line(name: str) -> str:
    """A name without the line breaks that its place in the drawing needs."""
    return " ".join(name.split("\n"))


def category_cells(spec: ChartSpec) -> str:
    """The formula of the categories."""
    return f"{SHEET}!$A$2:$A${1 + len(spec.categories)}"


def name_cell(index: int) -> str:
    """The formula of the name of a series."""
    return f"{SHEET}!${_letter(1 + index)}$1"


def value_cells(spec: ChartSpec, index: int) -> str:
    """The formula of the values of a series."""
    return _column(spec, 1 + index)


def label_cells(spec: ChartSpec, index: int) -> str:
    """The formula of the labels of a series."""
    return _column(spec, 1 + len(spec.series) + index)


def _column(spec: ChartSpec, column: int) -> str:
    letter = _letter(column)
    return f"{SHEET}!${letter}$2:${letter}${1 + len(spec.categories)}"


def _letter(column: int) -> str:
    """A, B … Z, AA …: the name of a column counted from 0."""
    name = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _canonical(package: bytes) -> bytes:
    """The same package without a trace of the machine that zipped it."""
    file = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, ZIP_EPOCH)
            entry.create_system, entry.compress_type = UNIX, ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return file.getvalue()
