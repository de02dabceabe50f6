"""Two tables of one thing of which one has another number; and tables of two things."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.twice import two_tables
from deck.content.load import load
from tests.decks import DECK, content

BOTH = [["North", "41.2", "46.5"], ["South", "20.1", "22.4"], ["Wales", "8.3", "9.9"]]
ONE = [["North", "49.5"], ["South", "22.4"], ["Wales", "9.9"]]


def table(title: str, columns: list[str], rows: list[list[str]], unit: str = "£{}m", more: str = "") -> str:
    lines = "".join(
        "  - [" + ", ".join(f'"{own if not at else unit.format(own)}"' for at, own in enumerate(row)) + "]\n"
        for row in rows
    )
    heads = ", ".join(f'"{own}"' for own in columns)
    return f'kind: text-table\ntitle: "{title}"\ncolumns: [{heads}]\nrows:\n{lines}{more}'


def told(folder: Path, *slides: str, tag: str = "en-GB") -> list[str]:
    loaded = load(content(folder, *slides, deck=DECK.replace("en-GB", tag)))
    assert loaded.report is not None
    return [own.message.split('"')[1] for own in two_tables.check(loaded.report, loaded.texts)]


def years(title: str, rows: list[list[str]] = BOTH, **more: str) -> str:
    return table(title, ["Region", "2023", "2024"], rows, **more)


def year(title: str, rows: list[list[str]] = ONE, **more: str) -> str:
    return table(title, ["Region", "2024"], rows, **more)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Revenue in 2023 and 2024", "Revenue in 2024"),
        ("Revenue: two years compared", "Revenue: 2024 on its own"),
        ("Our revenue", "Revenue, in detail"),
        ("Two years of sales", "Sales in 2024"),
        ("Costs grew", "Where costs stand"),
    ],
)
def test_what_the_titles_measure_need_not_stand_in_the_headings(tmp_path: Path, first: str, second: str) -> None:
    assert told(tmp_path / "a", years(first), year(second)) == ["£49.5m"]
    assert told(tmp_path / "b", year(second), years(first)) == ["£46.5m"]


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        ("Chiffre d'affaires en 2023 et 2024", "Chiffre d'affaires en 2024", "49,5 M€"),
        ("Dépenses : deux années comparées", "Dépenses : 2024 vue seule", "49,5 M€"),
        ("La production de deux années", "La production en 2024", "49,5 M€"),
    ],
)
def test_so_it_is_in_french(tmp_path: Path, first: str, second: str, value: str) -> None:
    rows = (
        [[own.replace(".", ",") for own in row] for row in BOTH],
        [[own.replace(".", ",") for own in row] for row in ONE],
    )
    slides = years(first, rows[0], unit="{} M€"), year(second, rows[1], unit="{} M€")
    assert told(tmp_path, *slides, tag="fr-FR") == [value]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Revenue in 2023 and 2024", "Costs in 2024"),
        ("Revenue in 2023 and 2024", "Revenue and costs in 2024"),
        ("The regions in 2023 and 2024", "The regions in 2024"),
        ("Revenue in 2023 and 2024", "Revised revenue in 2024"),
        ("Net revenue in 2023 and 2024", "Gross revenue in 2024"),
        ("Revenue in 2023 and 2024", "Revenue in 2024, as first planned: the budget"),
        ("Revenue in 2023 and 2024", "Revenue in 2024 without the new shops"),
        ("Revenue in France", "Revenue in Germany"),
        ("Revenue of the old shops", "Revenue of the shops"),
        ("Average revenue", "Revenue"),
        ("Revenue last month", "Revenue in 2024"),
        ("Revenue in the forecast", "Revenue in 2024"),
    ],
)
def test_tables_of_two_things_are_not_told(tmp_path: Path, first: str, second: str) -> None:
    assert told(tmp_path, years(first), year(second)) == []


@pytest.mark.parametrize(
    "rows",
    [
        [["North", "46.5"], ["South", "22.4"], ["Wales", "9.9"]],
        [["North", "47"], ["South", "22"], ["Wales", "9.9"]],
        [["North", "49.5"], ["South", "22.4"], ["Wales", "9.7"]],  # two apart: of another thing
        [["North", "49.5"], ["Kent", "22.4"], ["Leeds", "9.9"]],  # nothing in common
        [["North", "49.5"], ["Wales", "9.9"]],  # 9.9 alone may be chance
        [["North", "46.5"], ["North", "49.5"], ["South", "22.4"]],  # one name twice
        [["Total", "49.5"], ["South", "22.4"], ["Wales", "9.9"]],
    ],
)
def test_rows_that_agree_or_differ_throughout_are_not_told(tmp_path: Path, rows: list[list[str]]) -> None:
    both = [*BOTH, ["Total", "69.6", "78.8"]]
    assert told(tmp_path, years("Revenue in 2023 and 2024", both), year("Revenue in 2024", rows)) == []


def test_another_unit_another_year_and_a_heading_of_more_are_not_told(tmp_path: Path) -> None:
    first = years("Revenue in 2023 and 2024")
    assert told(tmp_path / "a", first, year("Revenue in 2024", unit="{}%")) == []
    assert told(tmp_path / "b", first, table("Revenue in 2025", ["Region", "2025"], ONE)) == []
    assert told(tmp_path / "c", first, table("Revenue in 2024", ["Region", "Export 2024"], ONE)) == []
    assert told(tmp_path / "d", first, year("Revenue in 2024", more="note: Provisional figures\n")) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Revenue, fiscal years", "Revenue, calendar year 2024"),
        ("Revenue, two years", "Revenue as the press had it"),
        ("Revenue, two years", "Revenue in 2024 like for like"),
        ("Revenue, two years", "Revenue in 2024, consolidated"),
        ("Revenue, two years", "Revenue in 2024 of shops open all year"),
        ("Revenue, two years", "Recurring revenue in 2024"),
        ("Revenue, two years", "Revenue from services in 2024"),
        ("Revenue of schools", "Revenue of colleges"),
        ("Headcount, two years", "Headcount in full-time equivalents"),
        ("Staff, two years", "Staff on permanent contracts"),
    ],
)
def test_a_title_with_a_word_of_its_own_is_of_a_part_or_of_another_way_to_count(
    tmp_path: Path, first: str, second: str
) -> None:
    assert told(tmp_path, years(first), year(second)) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Chiffre d'affaires, deux ans", "Chiffre d'affaires 2024 à périmètre identique"),
        ("Chiffre d'affaires, deux ans", "Chiffre d'affaires récurrent en 2024"),
        ("Chiffre d'affaires des écoles", "Chiffre d'affaires des lycées"),
        ("Effectif, deux ans", "Effectif en équivalents temps plein"),
        ("Dépenses, deux ans", "Dépenses mandatées"),
    ],
)
def test_so_it_is_of_french_titles(tmp_path: Path, first: str, second: str) -> None:
    assert told(tmp_path, years(first), year(second), tag="fr-FR") == []


def test_a_note_a_corner_and_a_part_of_a_row_are_of_another_thing(tmp_path: Path) -> None:
    first = years("Revenue, two years")
    for number, note in enumerate(["As published in May 2025", "Unaudited", "Leeds is a shop of the coast now"]):
        assert told(tmp_path / str(number), first, year("Revenue in 2024", more=f"note: {note}\n")) == []
    ways = (table("Revenue", [f"{own} year", "2024"], rows) for own, rows in (("Calendar", [*BOTH]), ("Tax", [*ONE])))
    assert told(tmp_path / "corner", *ways) == []
    part = years("Revenue, two years", [*BOTH, ["of which Leeds", "12.0", "13.0"]])
    rows = [["Leeds", "13.4"], ["South", "22.4"], ["Wales", "9.9"]]
    assert told(tmp_path / "part", part, year("Revenue in 2024", rows)) == []


FELT = [["North", "46.2"], ["South", "22.4"], ["Kent", "31.7"]]


def headed(title: str, heading: str, rows: list[list[str]], more: str = "") -> str:
    return table(title, ["Sector", heading], rows, more=more)


@pytest.mark.parametrize(
    ("first", "second", "heading"),
    [
        ("Revenue by sector", "How each of us feels about it", "Revenue 2024"),
        ("The year in brief", "Follow-up, team by team", "Costs 2024"),
        ("Debt by market", "What happens next to whom", "Debt 2024"),
    ],
)
def test_below_one_heading_of_a_measure_two_equal_rows_make_the_tables_one(
    tmp_path: Path, first: str, second: str, heading: str
) -> None:
    rows = [["Kent", "31.7"], ["North", "42.6"], ["South", "22.4"]]
    assert told(tmp_path, headed(first, heading, FELT), headed(second, heading, rows)) == ["£42.6m"]


@pytest.mark.parametrize(
    ("heading", "other", "title", "rows"),
    [
        ("Revenue 2024", "Revenue 2024", "How it went", [["North", "42.6"], ["South", "22.4"]]),  # one may be chance
        ("Revenue 2024", "Costs 2024", "How it went", [["North", "42.6"], ["South", "22.4"], ["Kent", "31.7"]]),
        ("Revenue 2024", "Revenue 2023", "How it went", [["North", "42.6"], ["South", "22.4"], ["Kent", "31.7"]]),
        ("Online 2024", "Online 2024", "How it went", [["North", "42.6"], ["South", "22.4"], ["Kent", "31.7"]]),
        ("Revenue 2024", "Revenue 2024", "The revised list", [["North", "42.6"], ["South", "22.4"], ["Kent", "31.7"]]),
        ("Revenue 2024", "Revenue 2024", "The sector", [["North", "42.6"], ["South", "22.4"], ["Kent", "31.7"]]),
        ("Revenue 2024", "Revenue 2024", "How it went", [["North", "42.6"], ["South", "24.2"], ["Kent", "31.7"]]),
    ],
)
def test_below_another_heading_or_with_less_in_common_they_are_two(
    tmp_path: Path, heading: str, other: str, title: str, rows: list[list[str]]
) -> None:
    assert told(tmp_path, headed("The year in brief", heading, FELT), headed(title, other, rows)) == []
