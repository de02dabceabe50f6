"""Changes from one period to the next, in tables whose rows or columns are periods."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_sums_in_tables import told

SALES = ["2021, 100, —", "2022, 110, +10%", "2023, 132, +20%", "2024, 165, +25%"]
WRONG = [
    ("Year, Sales, Annual change", [SALES[0], "2022, 110, —", SALES[2], "2024, 165, +15%"], "+15%"),
    ("Year, Sales, Note, Growth", ["2021, 100, a, —", "2022, 110, b, +10%", "2023, 132, c, +40%"], "+40%"),
    ("Year, Sales, Annual change", [*SALES[:3], "2024, 165, +15%"], "+15%"),
    ("Year, Sales, Annual change", ["2024, 165, +15%", *SALES[2::-1]], "+15%"),
    ("Year, Sales, Change", ["2021, £100m, +£5m", "2022, £110m, +£10m", "2023, £132m, +£22m", "2024, £165m, +£43m"],
     "+£43m"),
    ("Item, 2021, 2022, 2023, 2024", ["Sales, 100, 110, 132, 165", "Change, —, +10%, +20%, +15%"], "+15%"),
    ("Year, Sales, Annual change", ["2021, 100, —", "2022, 110, +10%", "2023, 123, +20%", *SALES[3:]], "123"),
    ("Quarter, Sales, Growth", ["Q1 2024, 100, —", "Q2 2024, 110, +10%", "Q3 2024, 132, +30%"], "+30%"),
    ("Year, Staff, Sales, Growth", ["2021, 40, 100, —", "2022, 44, 110, +10%", "2023, 47, 132, +40%"], "+40%"),
]  # fmt: skip
RIGHT = [
    ("Year, Sales, Change", ["2021, 100, —", "Fire sale, 90, −10%", "2022, 110, +22%", "2023, 132, +20%"]),
    ("Site, Sales, Change", ["Bath 2021, 100, —", "Hull 2022, 110, +10%", "York 2023, 132, +40%"]),
    ("Quarter, Sales, Growth", ["Q1 2022, 100, —", "Q2 2023, 110, +10%", "Q3 2024, 132, +31%"]),
    ("Year, Sales, Change", ["2021, £100m, —", "2022, £110m, +10%", "2023, £132m, +20%", "2024, £165m, +3 pts"]),
    ("Year, Sales, Change", ["2021, 100, —", "2022, 110, +10", "2023, 132, +15"]),
    ("Year, Sales, Change", ["2021, 1000, —", "2022, 1100, +20%", "2023, 1210, +10%", "2024, 1344, +12%"]),
    ("Year, Sales, Annual change", SALES),
    ("Year, Sales, Annual change", ["2021, 100, —", "2022, 110, +10%", "2024, 165, +25%"]),
    ("Year, Sales, Average growth since 2021", [*SALES[:3], "2024, 165, +18%"]),
    ("Year, Sales, Growth of the market", ["2021, 100, —", "2022, 110, +4%", "2023, 132, +5%", "2024, 165, +6%"]),
    ("Year, Sales, Profit, Change", ["2021, 100, 9, —", "2022, 110, 7, +10%", "2023, 132, 8, +20%"]),
    ("Site, Sales, Change", ["Bath, 100, —", "Hull, 110, +10%", "York, 132, +40%"]),
    ("Year, Sales, Change", ["2021, 100, +6%", "2022, 110, +10%", "2023, 132, +14%"]),
    ("Year, Sales, Change", ["2021, £100m, +£5m", "2022, £110m, +£10m", "2023, £132m, +£12m"]),
    ("Year, Sales, Annual change", ["2021, 100, —", "2022, 110, +10%", "2023, 123, +20%", "2024, 165, +15%"]),
    ("Year, Sales, Annual change", ["2021, 100, —", "2022, 110, +12%", "2023, 132, +20%", "2024, 165, +28%"]),
]


@pytest.mark.parametrize(("columns", "rows", "cell"), WRONG)
def test_what_the_other_changes_of_a_series_exclude_is_told(
    columns: str, rows: list[str], cell: str, tmp_path: Path
) -> None:
    assert told(tmp_path, columns, *rows) == [f"variation-disagrees {cell}"]


@pytest.mark.parametrize(("columns", "rows"), RIGHT)
def test_changes_that_are_right_or_of_something_else_are_left_alone(
    columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, columns, *rows) == []


def test_a_series_that_was_broken_is_no_series(tmp_path: Path) -> None:
    rows = [*SALES[:3], "2024, 165, +15%"]
    assert told(tmp_path, "Year, Sales, Annual change", *rows, title="Sales, restated in 2024") == []
