"""Tables of any size: everything on a slide once, columns as wide as they must be and alike on all slides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deck.brand.grid import FORMATS
from deck.build import plan
from deck.figures.book import CHANGE, Figure, Reference
from deck.figures.quantity import parse_quantity
from deck.figures.run import Run
from deck.kinds.continuing import continued
from deck.kinds.slide import Title
from deck.kinds.style import Style
from deck.kinds.table import TableSlide
from deck.page.item import Drawing, Table, frame
from deck.page.page import Page
from deck.page.tabular import cell_role
from deck.units import inch, points, pt
from tests.decks import DECK, RESULTS, content
from tests.kinds.rules import misplaced
from tests.kinds.slides import small
from tests.kinds.tables import high, tables

ANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
FORMS = st.sampled_from(sorted(FORMATS))


def styled(form: str = "16:9") -> Style:
    return replace(small()[1], grid=FORMATS[form])


def table_of(page: Page) -> Table:
    return next(item for item in page.items if isinstance(item, Table))


def bars_of(page: Page) -> list[tuple[str, int]]:
    drawn = (item for item in page.items if isinstance(item, Drawing))
    return [(shape.name, shape.box.width) for item in drawn for shape in item.shapes if shape.name.endswith("#bar")]


def tables_of(slide: TableSlide, form: str) -> tuple[Page, ...]:
    """Its pages; none where a row is higher than a slide, and it is shown as text, nor where it is no table."""
    pages = continued(slide, styled(form))
    return () if pages[0].instead_of or pages[0].layout.name != "table" else pages


def rejoined(pages: tuple[Page, ...], *, every: bool = False) -> Iterator[list[str]]:
    """The table's rows, put together from its pages: a part of the rows begins where the first block comes again.

    With `every` its words too, else the numbers alone.
    """
    part: list[list[str]] = []
    for page in pages:
        header, *rows = table_of(page).rows
        if header == table_of(pages[0]).rows[0]:
            yield from part
            part = [[row[0].text] for row in rows]
        for joined, row in zip(part, rows, strict=True):
            assert joined[0] == row[0].text
            joined += [cell.text for cell in row[1:] if every or cell.align == "r"]
    yield from part


def sized(count: int, columns: tuple[str, ...] = ("2024", "2025", "change")) -> TableSlide:
    """So many rows of the small deck's figures."""
    figures = small()[0].figures
    names = ("sales", "profit", "returns", "orders")
    rows = tuple(figures.resolve(names[index % 4]) for index in range(count))
    return TableSlide(section="Results", address="results/t", rows=rows, columns=columns)


@pytest.mark.parametrize(
    ("rows", "parts"), [(1, [1]), (12, [12]), (13, [7, 6]), (25, [9, 8, 8]), (40, [10] * 4), (60, [12] * 5)]
)
def test_rows_go_on_in_parts_that_are_alike(rows: int, parts: list[int]) -> None:
    pages = continued(sized(rows, columns=("2024", "2025")), styled())
    assert [len(table_of(page).rows) - 1 for page in pages] == parts
    assert [(page.part, page.parts) for page in pages] == [(n, len(parts)) for n in range(1, len(parts) + 1)]


@pytest.mark.parametrize(("rows", "layout"), [(1, "big-number"), (2, "key-figures-2"), (3, "table")])
def test_one_row_or_two_are_key_figures(rows: int, layout: str) -> None:
    (page,) = continued(sized(rows), styled())
    assert page.layout.name == layout
    assert page.instead_of == ""


def test_of_two_rows_the_highlighted_one_is_the_hero() -> None:
    two = sized(2)
    (page,) = continued(replace(two, highlight=two.rows[1]), styled())
    assert page.layout.name == "key-figures-hero-1"
    assert next(item.paragraphs[0].text for item in page.body if item.slot == "hero") == "Profit"


@pytest.mark.parametrize("columns", [("2025",), ("2025", "change"), ("change", "2024", "2025")])
def test_two_rows_of_other_columns_are_a_table(columns: tuple[str, ...]) -> None:
    (page,) = continued(sized(2, columns=columns), styled())
    assert page.layout.name == "table"


@pytest.mark.parametrize(("rows", "size"), [(5, 20), (7, 18), (8, 16), (10, 14), (12, 12), (13, 18), (40, 14)])
def test_type_is_as_large_as_the_fullest_part_allows(rows: int, size: int) -> None:
    page = continued(sized(rows), styled())[0]
    assert {cell.size for row in table_of(page).rows[1:] for cell in row} == {pt(size)}


@ANY
@given(tables(), FORMS)
def test_every_cell_stands_on_one_slide_in_order(slide: TableSlide, form: str) -> None:
    pages = tables_of(slide, form)
    expected = [[row.figure.label, *(row.figure.quantities[part] for part in slide.columns)] for row in slide.rows]
    found = list(rejoined(pages))
    assert len(found) == len(expected)
    language = styled().language
    for (label, *texts), (wanted, *quantities) in zip(found, expected, strict=True):
        assert label == wanted
        for text, quantity in zip(texts, quantities, strict=True):
            assert text in (language.number(quantity), language.figure(quantity))


@ANY
@given(tables(), FORMS)
def test_every_part_stands_in_its_frame_and_nothing_meets(slide: TableSlide, form: str) -> None:
    style = styled(form)
    for page in tables_of(slide, form):
        slot = page.layout.slot("table").box
        own = frame(table_of(page), slot)
        assert own.width <= slot.width
        assert own.height <= slot.height + pt(0.5)
        assert misplaced(page, style) == []


@ANY
@given(tables(), FORMS)
def test_no_row_is_lower_than_its_text_and_no_number_wraps(slide: TableSlide, form: str) -> None:
    style = styled(form)
    for page in tables_of(slide, form):
        table = table_of(page)
        for height, row in zip(table.heights, table.rows, strict=True):
            assert all(high(cell, width, style) <= height for width, cell in zip(table.columns, row, strict=True))


@ANY
@given(tables(), FORMS)
def test_all_parts_have_one_size_one_label_column_and_one_width_for_each_heading(slide: TableSlide, form: str) -> None:
    pages = tables_of(slide, form)
    widths: dict[str, set[int]] = {}
    sizes: set[int] = set()
    for page in pages:
        table = table_of(page)
        sizes |= {cell.size for row in table.rows[1:] for cell in row}
        for width, cell in zip(table.columns, table.rows[0], strict=True):
            widths.setdefault(cell.text if cell.align == "r" else "label" if cell.anchor == "b" else "bars", set()).add(
                width
            )
    assert len(sizes) == 1
    assert all(len(own) == 1 for own in widths.values())


TAILS = {"£12.5m": ".5m", "3": "", "−0.25 kg CO2": ".25 kg CO2", "≈ 4.125%": ".125%", "123,456,789,012": "", "—": ""}
"""What an author writes, and what of it stands right of the units digit."""


def test_decimals_stand_in_one_line_whatever_stands_behind_them() -> None:
    style = styled()
    quantities = [parse_quantity(text, decimal=".") for text in TAILS]
    figures = (Figure(name=f"f{n}", label="x", quantities={"2024": own}) for n, own in enumerate(quantities))
    rows = tuple(Reference(figure, "2024", whole=True) for figure in figures)
    (page,) = continued(TableSlide(section="s", address="s/t", rows=rows, columns=("2024",)), style)
    places = set()
    for (_, cell), tail in zip(table_of(page).rows[1:], TAILS.values(), strict=True):
        behind = (Run(tail.replace(" ", "\u00a0")),)
        role = replace(cell_role(cell.size), bold=cell.bold)
        places.add(round(points(cell.margin_right + style.measure.width(behind, role)), 1))
    assert len(places) == 1


@ANY
@given(tables(columns=4), FORMS)
def test_bars_have_one_scale_on_all_slides(slide: TableSlide, form: str) -> None:
    changes = {row.address: row.figure.quantities[CHANGE] for row in slide.rows if CHANGE in row.figure.quantities}
    drawn = [own for page in tables_of(slide, form) for own in bars_of(page)]
    scales = []
    for name, width in drawn:
        change = changes[name.removesuffix("#bar")]
        value = abs(change.upper if change.upper is not None else change.value or 0)
        if width > inch(0.5):
            scales.append(width / float(value))
    assert max(scales, default=0) <= min(scales, default=0) * 1.001


def names_on(pages: tuple[Page, ...]) -> list[str]:
    """The names of all shapes that are figures' own: bars, cells, readings."""
    items = [item for page in pages for item in page.items]
    bars = [shape.name for item in items if isinstance(item, Drawing) for shape in item.shapes if "#" in shape.name]
    return bars + [item.address for item in items]


KEY_FIGURES = "kind: key-figures\ntitle: Two figures\nfigures: [sales, profit]\n"
CHART = "kind: chart\ntitle: Both grew\nchart: columns\nseries: [2024, 2025]\nrows: [sales, profit]\n"
TABLE = "kind: table\ntitle: All of them\nrows: [{}]\ncolumns: [2025, change]\n"


def test_a_figure_shown_on_several_slides_of_a_section_has_an_address_on_each(tmp_path: Path) -> None:
    pages = plan(content(tmp_path, KEY_FIGURES, CHART, TABLE.format("sales, profit"))).pages
    names = names_on(pages)
    assert len(names) == len(set(names))
    assert {"results/two-figures.sales#figure", "results/all-of-them.sales#bar"} <= set(names)


def test_a_slide_put_before_takes_no_address_of_a_figure(tmp_path: Path) -> None:
    slides = (KEY_FIGURES, TABLE.format("sales, profit"))
    alone = names_on(plan(content(tmp_path / "alone", *slides)).pages)
    after = names_on(plan(content(tmp_path / "after", CHART, KEY_FIGURES.replace("Two", "First"), *slides)).pages)
    assert set(alone) < set(after)


def test_inserting_a_row_renames_no_bar(tmp_path: Path) -> None:
    bars = [
        {name for name in names_on(plan(content(tmp_path / folder, TABLE.format(rows))).pages) if name.endswith("#bar")}
        for folder, rows in (("before", "sales, orders"), ("after", "sales, profit, orders"))
    ]
    assert len(bars[0]) == 2
    assert bars[0] < bars[1]


def test_alternative_text_names_all_rows_where_they_are_few_and_the_ends_where_they_are_many() -> None:
    assert "Rows: Sales, Profit, Returned goods. Columns: 2024, 2025" in table_of(continued(sized(3), styled())[0]).alt
    many = sized(12, columns=("2024", "2025", "change"))
    named = replace(many, title=Title((Run("A message of some length, so that little room is left " * 2),)))
    alt = table_of(continued(named, styled())[0]).alt
    assert "Rows: Sales … Orders in hand at the end of the year (12). Columns: 2024 … Change (3)" in alt
    assert len(alt) <= 250


@pytest.mark.parametrize(("tag", "heading"), [("fr-FR", "Valeur"), ("en-GB", "Value")])
def test_a_column_of_plain_values_is_headed_in_the_language_of_the_deck(tag: str, heading: str, tmp_path: Path) -> None:
    slide = "kind: table\ntitle: What we have\nrows: [orders now]\ncolumns: [value]\n"
    results = f"{RESULTS}  orders now:\n    label: Orders\n    value: 12\n"
    made = plan(content(tmp_path, slide, deck=DECK.replace("en-GB", tag), results=results))
    header = table_of(made.pages[1]).rows[0]
    assert header[-1].text == heading
