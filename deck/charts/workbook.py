"""The workbook inside a native chart: what *Edit Data* opens, and what the chart's formulas refer to.

One sheet: categories in column A, a column of numbers a series, then a column of labels a series. A label is the number
as the deck prints it; the chart shows these cells (`c15:datalabelsRange`), so an edited label cell changes the slide.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from deck.page.chart import ChartSpec, Series

SHEET = "Sheet1"
CREATED = datetime(2000, 1, 1)
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX = 3
"""`create_system`: zipfile would write the machine's own."""


def workbook(spec: ChartSpec, labels: str) -> bytes:
    """The .xlsx, the same bytes for the same spec. `labels` heads the label columns: `Labels 2025`."""
    import xlsxwriter  # only when there is a chart

    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_urls": False})
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 2 * len(spec.series), 18)
    sheet.write_string(0, 0, spec.unit)
    for row, category in enumerate(spec.categories, start=1):
        sheet.write_string(row, 0, one_line(category))
    for index, series in enumerate(spec.series):
        _write_series(sheet, series, 1 + index, 1 + len(spec.series) + index, labels)
    book.close()
    return _canonical(file.getvalue())


def _write_series(sheet: object, series: Series, values: int, labels: int, heading: str) -> None:
    write_string, write_number = sheet.write_string, sheet.write_number  # type: ignore[attr-defined]
    write_string(0, values, series.name)
    write_string(0, labels, f"{heading} {series.name}".strip())
    for row, point in enumerate(series.points, start=1):
        if point.value is not None:
            write_number(row, values, float(point.value))
        write_string(row, labels, point.label)


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
