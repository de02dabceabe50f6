"""Totals that are less than their rows come to, since somebody is in two of them; and those that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found

SPORTS = "Sport, Members", "Tennis, 420", "Rowing, 310", "Judo, 180"
TOWNS = "Town, Members", "York, 420", "Hull, 310", "Bath, 180"
MISSIONS = "Mission, Bénévoles", "Accueil, 42", "Bar, 31", "Scène, 18"
SALES = "Unit, Sales 2024", "Rail, £40m", "Road, £30m"
RIGHT = [
    (TOWNS, "Total, 790", "Members of two clubs are counted once in the total."),
    (TOWNS, "Total, 790", "Un adhérent de deux clubs est compté une fois dans le total."),
    (TOWNS, "Total, 790", "Many go in for sports in two towns."),
    (TOWNS, "Total (distinct members), 790", ""),
    (TOWNS, "Total people, 790", ""),
    (TOWNS, "Total without second clubs, 790", ""),
    (SPORTS, "Total, 790", ""),
    (SPORTS, "All members, 790", ""),
    (MISSIONS, "Total, 70", ""),
    (MISSIONS, "Total personnes, 70", ""),
    (("Month, Active users", "January, 420", "February, 410", "March, 430"), "Total, 600", ""),
    (("Jour, Participants", "Lundi, 42", "Mardi, 31", "Mercredi, 48"), "Total, 70", ""),
    (("Age, Jobs", "Under 18, 300", "18 and over, 500", "60 and over, 200"), "Total, 800", ""),
    (("Âge, Emplois", "Moins de 18 ans, 300", "18 ans et plus, 500", "60 ans et plus, 200"), "Total, 800", ""),
    (("Kind, Jobs", "Girls, 300", "Boys, 320", "Boarders, 41"), "Total, 620", ""),
    (("Zone, Emplois", "Europe, 700", "Union européenne, 600", "Asie, 200"), "Total, 900", ""),
    (("Where, Trips", "App, 420", "Web, 510", "Both, 180"), "Total, 750", ""),
    (SALES, "Group total, £66m", "Sales between units are taken out."),
    (SALES, "Total groupe, £66m", "Les ventes internes sont éliminées."),
    (SALES, "Consolidated total, £66m", ""),
    (SALES, "Total consolidé, £66m", ""),
    (SALES, "Total, £110m", "Sea is left out."),
]
WRONG = [
    (TOWNS, "Total, 790", ""),
    (TOWNS, "Total, 1090", "Many go in for sports in two towns."),
    (SPORTS, "Total, 1090", ""),
    (("Kind, Jobs", "Girls, 300", "Boys, 320"), "Total, 520", ""),
    (("Age, Jobs", "Under 18, 300", "18 and over, 500"), "Total, 700", ""),
    (("Month, Jobs", "January, 420", "February, 410", "March, 430"), "Total, 600", ""),
    (SALES, "Group total, £66m", ""),
    (SALES, "Total, £110m", ""),
]


def _codes(folder: Path, table: tuple[str, ...], total: str, note: str) -> list[str]:
    columns, *rows = table
    lines = "".join(f"  - [{row}]\n" for row in (*rows, total))
    said = f'note: "{note}"\n' if note else ""
    slide = f"kind: text-table\ntitle: The year\ncolumns: [{columns}]\nrows:\n{lines}{said}"
    return [each.code for each in found(folder, slide)]


@pytest.mark.parametrize(("table", "total", "note"), RIGHT)
def test_a_total_of_rows_that_overlap_is_left_alone(
    tmp_path: Path, table: tuple[str, ...], total: str, note: str
) -> None:
    assert _codes(tmp_path, table, total, note) == []


@pytest.mark.parametrize(("table", "total", "note"), WRONG)
def test_a_total_of_rows_that_do_not_overlap_or_that_is_more_than_they_is_told(
    tmp_path: Path, table: tuple[str, ...], total: str, note: str
) -> None:
    assert _codes(tmp_path, table, total, note) == ["total-disagrees"]
