"""Tables of words of any size: every word once, in order; first lines in line, numbers on the decimal."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deck.brand.grid import FORMATS
from deck.build import in_memory, plan
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.continuing import continued
from deck.kinds.style import Style
from deck.kinds.text_table import TableRow, TextTable
from deck.page.item import Table, Text
from deck.page.page import Page
from deck.units import pt
from tests.decks import content
from tests.kinds.rules import misplaced
from tests.kinds.slides import small
from tests.kinds.tables import LABELS, high
from tests.kinds.test_table import rejoined, table_of

ANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
WORDS = st.sampled_from((*LABELS, "12.5", "3", "—", "1,250 kg", "Yes", "On\ntwo lines", "a " * 400, "b" * 300))


@st.composite
def text_tables(draw: st.DrawFn) -> TextTable:
    """Up to sixty rows and eight columns; rows may be shorter than the headings."""
    told = draw(st.lists(st.lists(WORDS, min_size=1, max_size=8), min_size=1, max_size=6))
    rows = [
        TableRow(cells=tuple(Inline((Run(own),) if own else ()) for own in told[row % len(told)]), highlight=row == 2)
        for row in range(draw(st.integers(1, 60)))
    ]
    first, count = draw(st.sampled_from(("", "Task"))), max(len(row) for row in told) + draw(st.integers(0, 1))
    columns = [first, *(f"{draw(st.sampled_from(('When', 'Who does it with whom')))} {n}" for n in range(1, count))]
    return TextTable(section="Results", address="results/words", columns=tuple(columns), rows=tuple(rows))


def styled(form: str = "16:9") -> Style:
    return replace(small()[1], grid=FORMATS[form])


def words_on(pages: tuple[Page, ...]) -> list[str]:
    """Every word of the bodies, in order."""
    said = (
        "\n".join(cell.text for row in item.rows[1:] for cell in row) if isinstance(item, Table) else item.text
        for page in pages
        for item in page.items
        if isinstance(item, Table) or (isinstance(item, Text) and page.is_body(item))
    )
    return " ".join(said).split()


@ANY
@given(text_tables(), st.sampled_from(sorted(FORMATS)))
def test_every_text_stands_in_its_row_and_column(slide: TextTable, form: str) -> None:
    pages = continued(slide, styled(form))
    if pages[0].instead_of:
        said, at = "".join(words_on(pages)), 0
        for row in slide.rows:
            for cell in row.cells:
                told = "".join(cell.text.split())
                at = said.index(told, at) + len(told)
        return
    width = max(len(slide.columns), *(len(row.cells) for row in slide.rows))
    wanted = [[cell.text for cell in row.cells] + [""] * (width - len(row.cells)) for row in slide.rows]
    assert list(rejoined(pages, every=True)) == wanted


@ANY
@given(text_tables(), st.sampled_from(sorted(FORMATS)))
def test_every_row_holds_its_lines_and_every_part_its_rows(slide: TextTable, form: str) -> None:
    style = styled(form)
    for page in continued(slide, style):
        assert misplaced(page, style) == []
        for item in page.items:
            if isinstance(item, Table):
                pairs = zip(item.heights, item.rows, strict=True)
                assert all(
                    high(cell, width, style) <= height
                    for height, row in pairs
                    for cell, width in zip(row, item.columns, strict=True)
                )


def test_a_column_of_numbers_is_aligned_on_the_decimal_and_others_on_the_left() -> None:
    told = (("Sand", "12.5", "wet"), ("Salt", "3", "12 May"), ("Soot", "—", "0.25"))
    rows = tuple(TableRow(cells=tuple(Inline((Run(own),)) for own in row)) for row in told)
    (page,) = continued(TextTable(section="s", address="s/t", columns=("What", "Tonnes", "State"), rows=rows), styled())
    sand, salt, soot = table_of(page).rows[1:]
    assert [cell.align for cell in sand] == ["l", "r", "l"]
    assert sand[1].margin_right == 0
    assert salt[1].margin_right == soot[1].margin_right > 0
    assert sand[2].margin_left > 0, "text stands clear of the number before it"


def test_forty_rows_are_four_slides_of_ten_at_one_size() -> None:
    rows = tuple(TableRow(cells=(Inline((Run(f"Task {n}"),)), Inline((Run("Ada"),)))) for n in range(40))
    pages = continued(TextTable(section="s", address="s/t", columns=("What", "Who"), rows=rows), styled())
    assert [len(table_of(page).rows) - 1 for page in pages] == [10] * 4
    assert {cell.size for page in pages for row in table_of(page).rows[1:] for cell in row} == {pt(14)}


YAML = """\
kind: text-table
title: Who does what
columns: ["", Who, Cost]
rows:
  - [Report, Ada, <plan>]
  - - Deck
    - ""
  - cells: [Talk, "**Grace**"]
    highlight: yes
"""


def test_rows_are_lists_or_blocks_and_cells_may_be_empty_bold_or_call_figures(tmp_path: Path) -> None:
    planned = plan(content(tmp_path, YAML))
    assert [own.code for own in planned.findings if own.is_error] == []
    table = table_of(planned.pages[1])
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["", "Who", "Cost"],
        ["Report", "Ada", "£20m"],
        ["Deck", "", ""],
        ["Talk", "Grace", ""],
    ]
    assert table.rows[3][1].runs[0].bold
    assert [cell.bold for cell in table.rows[3]] == [True] * 3
    assert planned.pages[1].items[-1].address.endswith("#source")


@pytest.mark.parametrize(("rows", "code"), [("Report, Ada", "wrong-type"), ("[]", "too-few"), ("[[]]", "too-few")])
def test_what_is_no_row_is_told(rows: str, code: str, tmp_path: Path) -> None:
    slide = f"kind: text-table\ntitle: Who does what\ncolumns: [What, Who]\nrows: {rows}\n"
    assert [own.code for own in plan(content(tmp_path, slide)).findings if own.is_error] == [code]


def test_a_word_wider_than_its_column_is_told_once(tmp_path: Path) -> None:
    rows = f"  - [{'b' * 90}, {'c' * 90}]\n  - [{'b' * 90}, d]\n"
    slide = f"kind: text-table\ntitle: Long\ncolumns: [What, Who]\nrows:\n{rows}"
    told = [own.message for own in plan(content(tmp_path, slide)).findings if own.code == "broken-word"]
    assert len(told) == 2


def test_a_row_longer_than_the_headings_loses_nothing() -> None:
    rows = (TableRow(cells=tuple(Inline((Run(own),)) for own in ("Report", "Ada", "May"))),)
    (page,) = continued(TextTable(section="s", address="s/t", columns=("What",), rows=rows), styled())
    assert [cell.text for cell in table_of(page).rows[1]] == ["Report", "Ada", "May"]


@pytest.mark.parametrize(
    ("cities", "rightwards"), [(("القاهرة", "بيروت"), True), (("Cairo", "Beirut"), False), (("Cairo", "בירות"), False)]
)
def test_rows_called_from_right_to_left_stand_in_columns_from_the_right(
    cities: tuple[str, str], rightwards: bool, tmp_path: Path
) -> None:
    rows = "".join(f"  - cells: [{city}, words, words]\n" for city in cities)
    made = plan(content(tmp_path, f"kind: text-table\ntitle: Cities\ncolumns: [City, What, Why]\nrows:\n{rows}"))
    first, second, last = table_of(made.pages[1]).rows[1]
    between = (own.margin_left if rightwards else own.margin_right for own in (first, second, last))
    assert [bool(margin) for margin in between] == [True, True, False]
    with ZipFile(BytesIO(in_memory(made, tmp_path))) as deck:
        assert (b'rtl="1" firstRow="1"' in deck.read("ppt/slides/slide2.xml")) == rightwards
