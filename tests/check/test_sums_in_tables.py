"""Sums that a reader can do within a table: totals and changes that its other cells contradict, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, written


def told(folder: Path, columns: str, *rows: str, title: str = "A table of things") -> list[str]:
    """The codes of what is told of a table of words, and the cells they stand at."""
    lines = "".join(f"  - [{', '.join(map(_quoted, row.split(', ')))}]\n" for row in rows)
    heads = ", ".join(map(_quoted, columns.replace("'", "").split(", ")))
    slide = f"kind: text-table\ntitle: {title}\ncolumns: [{heads}]\nrows:\n{lines}"
    own = [each for each in found(folder, slide) if each.code in ("total-disagrees", "variation-disagrees")]
    return [f"{each.code} {written(each, folder).strip(chr(34))}" for each in own]


def _quoted(cell: str) -> str:
    return f'"{cell}"'


RIGHT_CHANGES = [
    ("Item, 2024, 2025, Change", ["Income, 110, 125, +14%", "Costs, 90, 84, −7%"]),
    ("Item, 2025, 2024, Change", ["Income, 125, 110, +13.6%"]),
    ("Item, 2024, 2025, Difference", ["Income, 110, 125, +15"]),
    ("Item, 2023, 2024, 2025, Change 2023-2025", ["Income, 100, 110, 125, +25%"]),
    ("Item, 2023, 2024, 2025, 2023–2025 change", ["Income, 100, 110, 125, +25%"]),
    ("Poste, 2023, 2024, 2025, 2023 à 2025 : évolution", ["Recettes, 100, 110, 125, +25 %"]),
    ("Item, 2024, 2025, Rank", ["Income, 110, 125, 3"]),
    ("Item, 2024, 2025, Change", ["Pass rate, 88%, 91%, +3 pts", "Sites, 12, 24, ×2", "Cost, —, 84, —"]),
    ("Item, 2015, 2025, Average annual growth", ["Income, 100, 163, +5%"]),
    ("Item, 2024, 2025, Points", ["Pass rate, 88%, 91%, +3"]),
    ("Club, 2024, 2025, Points", ["Lions, 12, 14, +5"]),
    ("Item, 2024, 2025, Factor", ["Gifts, £11m, £45m, x4.1", "Rents, £10m, £20m, 3"]),
    ("Item, Budget 2025, Actual 2024, Change", ["Income, 100, 163, +5%"]),
    ("Item, 2024, 2025, Change in volume", ["Income, 100, 163, +5%"]),
    ("Site, Q2, Q3, Change", ["Bath, 400, 460, +5%", "Hull, 200, 240, +30%", "York, 90, 99, +3%"]),
    ("Site, Q1, Q2, Q3, Change", ["Bath, 400, 460, 480, +5%", "Hull, 200, 240, 250, +25%"]),
    ("Site, Q4, Q1, Change", ["Bath, 400, 460, +15%", "Hull, 200, 240, +30%"]),
    ("Site, Q1, Q2, Change", ["Bath, 400, 460, +15%", "Hull, —, 240, +30%", "York, 90, 99, +10%"]),
    ("Item, 2015, 2025, Growth p.a.", ["Income, 100, 163, +5%"]),
    ("Item, 2025, 2026, Change 2019-2025", ["Income, 100, 163, +5%"]),
    ("Site, Q3, Q2, Change", ["Bath, 460, 400, +30%", "Hull, 240, 200, +25%", "York, 99, 90, +3%"]),
    ("Item, 2024, 2025, Change in staff", ["Income, 400, 440, +7", "Rents, 500, 550, +9"]),
    ("Item, 2024, 2025, Growth of the sector", ["Income, 400, 440, +17%"]),
    ("Item, 2024, 2025, 'Growth (real)'", ["Income, 400, 440, +7%"]),
    ("Item, 2024, 2025, Change without Kent", ["Income, 400, 440, +7%"]),
    ("Item, 2024, 2025, Change vs peers", ["Income, 400, 440, +7%"]),
    ("Item, 2024, 2025, '%'", ["Bus, 400, 440, 35%", "Tram, 500, 550, 46%", "Train, 200, 250, 19%"]),
    ("Site, H1, Q3, Change", ["Bath, 400, 460, +15%", "Hull, 200, 240, +30%"]),
]
YEARS = "Item, 2023, 2024, 2024/2023"
TREND = "Item, 2022, 2023, 2024, Trend"
TWO_YEARS = ["A, 100, 110, 125, +25%", "B, 40, 44, 50, +25%"]
RIGHT_CHANGES += [
    (YEARS, ["A, 110, 125, +13.6%", "B, 40, 44, +5%", "C, 60, 63, +15%"]),
    (YEARS, ["A, 110, 125, 13.6%", "B, 40, 44, 10%", "C, 20, 22, 30%"]),
    (YEARS, ["A, 110, 125, 13.6%", "B, 40, 44, 10%", "C, 60, 63, 5%", "D, 20, 22, 30%", "E, 30, 33, 40%"]),
    (TREND, [*TWO_YEARS, "C, 60, 66, 69, +5%", "D, 80, 100, 120, +20%"]),
    (TREND, [TWO_YEARS[0], "C, 60, 66, 69, +5%"]),
    ("Item, 2023, 2024, Change", ["A, £110m, £125m, +3 pts"]),
    ("Item, 2024, 2025, Points", ["Pass rate, 88%, 91%, 5"]),
]
WRONG_CHANGES = [
    ("Item, 2023, 2024, 2025, 2023–2025 change", ["Income, 100, 110, 125, +14%"], "+14%"),
    ("Poste, 2023, 2024, 2025, 2023 à 2025 : évolution", ["Recettes, 100, 110, 125, −25 %"], "−25 %"),
    (YEARS, ["A, 110, 125, +13.6%", "B, 40, 44, +20%"], "+20%"),
    (YEARS, ["A, 110, 125, 13.6%", "B, 40, 44, 10%", "C, 60, 63, 5%", "D, 20, 22, 30%"], "30%"),
    (TREND, [*TWO_YEARS, "C, 60, 66, 69, +5%"], "+5%"),
    ("Item, 2024, 2025, Points", ["Pass rate, 88%, 91%, +5"], "+5"),
    ("Item, 2024, 2025, Change", ["Income, £110m, £125m, +24%"], "+24%"),
    ("Item, 2025, 2024, Growth", ["Income, £125m, £110m, −14%"], "−14%"),
    ("Item, '2024 (£m)', '2025 (£m)', 'Change (%)'", ["Income, 110, 125, +24"], "+24"),
    ("Item, Before, After, Change", ["Delay, 12 days, 9 days, −50%"], "−50%"),
    ("Item, Q3 2025, Q4 2025, ±", ["Income, £50m, £55m, +20%"], "+20%"),
    ("Item, 2024, 2025, Change", ["Pass rate, 88%, 91%, +3%", "Sites, 12, 24, ×3"], "×3"),
    ("Item, 2024, 2025, Factor", ["Gifts, £11m, £45m, x6.9", "Rents, £10m, £20m, ×2"], "x6.9"),
    ("Item, 2024, 2025, Change in things, in %", ["Income, 110, 125, +24%"], "+24%"),
    ("Item, 2024, 2025, Change on last year", ["Income, 110, 125, +24%"], "+24%"),
    ("Item, 2024, 2025, '%'", ["Bus, 400, 440, +10%", "Tram, 500, 550, +10%", "Train, 200, 250, +80%"], "+80%"),
    ("Item, 2024, 2025, '%'", ["Bus, 400, 440, 10%", "Tram, 500, 550, 10%", "Train, 200, 250, 35%"], "35%"),
    ("Site, Q2, Q3, Change", ["Bath, 400, 460, +15%", "Hull, 200, 240, +30%", "York, 90, 99, +10%"], "+30%"),
    ("Site, June, July, Difference", ["Bath, 400, 460, +60", "Hull, 200, 240, +70"], "+70"),
    ("Site, Week 1, Week 2, Change", ["Bath, 400, 460, +60", "Hull, 200, 240, +80"], "+80"),
    ("Site, Last year, This year, Change", ["Bath, 400, 460, +25%"], "+25%"),
]
RIGHT_TOTALS = [
    ("Item, 2024, 2025", ["Bus, 40, 44", "Tram, 30, 31", "Total, 70, 75"]),
    ("Item, 2024", ["Bus, 40", "Tram, 30", "Total transport, 70", "Energy, 20", "Total, 90"]),
    ("Item, 2025", ["Bus, 40", "of which electric, 12", "Tram, 30", "Total, 70"]),
    ("Staff, 2025", ["Managers, 40", "of whom women, 18", "Workers, 110", "Total, 150"]),
    ("Item, 2025", ["Bus, 12.4", "Tram, 8.3", "Total, 20.8"]),
    ("Item, Share", ["A, 33.3%", "B, 33.3%", "C, 33.3%", "Total, 100%"]),
    ("Site, Rate", ["North, 40%", "South, 60%", "Total, 48%"]),
    ("Site, Beds, Occupancy", ["North, 40, 80%", "South, 60, 90%", "Total, 100, 86%"]),
    ("Group, Age", ["Women, 45", "Men, 47", "All, 46"]),
    ("Group, Days", ["Women, 45", "Men, 47", "All, 46"]),
    ("Main items, 2025", ["Bus, 40", "Tram, 30", "Total budget, 120"]),
    ("Item, 2025", ["Homes delivered, 120", "Homes begun, 80", "Total stock, 4500"]),
    ("Customer, Orders", ["Hartley, 310", "Moss & Co, 205", "Redway, 88", "All customers, 1020"]),
    ("Item, 2025", ["Visitors, 200", "Tickets, 40", "Snacks, 30", "Total sales, 70"]),
    ("Item, 2025", ["Total income, 70", "Tickets, 40", "Snacks, 30", "Costs, 60"]),
    ("Item, 2025", ["Total, 70", "Tickets, 40", "Snacks, 30"]),
    ("Site, Women, Men, Total", ["North, 12, 15, 27", "South, 8, 9, 17"]),
    ("Site, Staff, Temps, of which trainees, Total", ["North, 120, 18, 9, 138"]),
    ("Item, 2025", ["Salaries, 310", "Contractors, 80", "Staff costs, 390", "Rent, 90", "IT, 45", "Total, 525"]),
    ("Item, Unit price, Number", ["Pen, £2, 10", "Ink, £3, 5", "Total, £35, 15"]),
]
WRONG_TOTALS = [
    ("Item, 2025", ["Bus, £40m", "Tram, £30m", "Total, £90m"], "£90m"),
    ("Item, 2025", ["Bus, £40m", "Tram, £30m", "Total spending, £90m"], "£90m"),
    ("Item, 2024, 2025", ["Bus, 40, 44", "Tram, 30, 31", "Total, 70, 95"], "95"),
    ("Item, 2024", ["Bus, 40", "Tram, 30", "Total transport, 70", "Energy, 20", "Total, 190"], "190"),
    ("Item, Share", ["A, 40%", "B, 35%", "C, 35%", "Total, 100%"], "100%"),
    ("Site, Women, Men, Total", ["North, 12, 15, 37", "South, 8, 9, 17"], "37"),
    ("Item, 2025", ["Total, 90", "Tickets, 40", "Snacks, 30"], "90"),
    ("Item, 2025", ["Salaries, 310", "Temps, 80", "Staff costs, 390", "Rent, 90", "Total, 590"], "590"),
]


@pytest.mark.parametrize(("columns", "rows"), [*RIGHT_CHANGES, *RIGHT_TOTALS])
def test_table_that_is_right_is_left_alone(columns: str, rows: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, columns, *rows) == []


@pytest.mark.parametrize(("columns", "rows", "cell"), WRONG_CHANGES)
def test_change_beside_its_years_is_told_where_these_exclude_it(
    columns: str, rows: list[str], cell: str, tmp_path: Path
) -> None:
    assert f"variation-disagrees {cell}" in told(tmp_path, columns, *rows)


def test_a_change_is_held_against_the_years_that_the_other_rows_count_between(tmp_path: Path) -> None:
    rows = "".join(f"  - [{row}]\n" for row in (*TWO_YEARS, "C, 60, 66, 69, +5%"))
    slide = f"kind: text-table\ntitle: A table of things\ncolumns: [{TREND}]\nrows:\n{rows}"
    (own,) = found(tmp_path, slide)
    assert "60 → 69" in own.message


@pytest.mark.parametrize(("columns", "rows", "cell"), WRONG_TOTALS)
def test_total_row_is_told_where_its_parts_exclude_it(columns: str, rows: list[str], cell: str, tmp_path: Path) -> None:
    assert told(tmp_path, columns, *rows) == [f"total-disagrees {cell}"]


def test_total_of_several_answers_is_no_sum(tmp_path: Path) -> None:
    rows = ["Bus, 52%", "Bike, 38%", "Car, 27%", "Total, 100%"]
    assert told(tmp_path, "Means, Share", *rows, title="Several answers were possible") == []
    assert told(tmp_path / "one", "Means, Share", *rows) == ["total-disagrees 100%"]


@pytest.mark.parametrize(
    ("share", "all_", "expected"),
    [("40%", "100%", ["share-disagrees"]), ("31%", "100%", []), ("40%", "96%", []), ("40%", "—", [])],
)
def test_a_share_is_of_its_column_where_the_total_row_is_a_hundred(
    share: str, all_: str, expected: list[str], tmp_path: Path
) -> None:
    rows = f'rows: [["Gifts", "£31m", "{share}"], ["Rest", "£69m", "–"], ["Total", "£100m", "{all_}"]]'
    slide = f'kind: text-table\ntitle: A table of things\ncolumns: ["Item", "Amount 2025", "Share"]\n{rows}\n'
    assert [own.code for own in found(tmp_path, slide)] == expected
