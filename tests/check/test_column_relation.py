"""Columns that are worked out from others: the one cell that is wrong, and right tables."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check.figures import found, written

CODES = ("total-disagrees", "variation-disagrees", "share-disagrees")
WRONG = [
    (
        "Quarter, Plan, Actual, Variance",
        ["Q1, 10.0, 9.4, −0.6", "Q2, 11.0, 11.5, +0.5", "Q3, 13.0, 14.1, +2.1"],
        "+2.1",
    ),
    ("Trimestre, Plan, Réel, Écart", ["T1, 100, 94, −6", "T2, 110, 115, +5", "T3, 130, 141, +21"], "+21"),
    ("Offer, Net, VAT, Incl. VAT", ["A, £20, £4, £24", "B, £45, £9, £64", "C, £80, £16, £96"], "£64"),
    ("Formule, HT, TVA, TTC", ["A, 20, 4, 24", "B, 45, 9, 64", "C, 80, 16, 96"], "64"),
    (
        "Trade, Exports, Imports, Balance",
        ["Goods, 372, 560, −118", "Services, 498, 312, 186", "All, 870, 872, −2"],
        "−118",
    ),
    ("Group, Sent, Answers, Rate", ["A, 400, 232, 58%", "B, 2600, 780, 40%", "C, 1000, 210, 21%"], "40%"),
    ("Client, Sales, Share, Cumulative", ["A, 6.2, 41%, 41%", "B, 4.8, 32%, 83%", "C, 4.1, 27%, 100%"], "83%"),
    ("Year, Sales, Growth", ["2021, 100, —", "2022, 110, +10%", "2023, 121, +10%", "2024, 133, +20%"], "+20%"),
    ("Item, Sales, Share", ["A, 2600, 62%", "B, 1100, 36%", "C, 500, 12%"], "36%"),
    ("Item, Number, Price, Amount", ["A, 120, £12, £1440", "B, 50, £30, £1500", "C, 400, £25, £1000"], "£1000"),
    ("Field, Area (ha), Wheat (t), Yield (t/ha)", ["A, 12, 90, 7.5", "B, 8, 52, 5.6", "C, 5, 41, 8.2"], "5.6"),
    ("Item, Number, Share of stock", ["A, 312, 52%", "B, 168, 26%", "C, 120, 20%", "All, 600, 100%"], "26%"),
    ("Sort, Won", ["Gold, 7", "Silver, 11", "Bronze, 9", "Total, 31"], "31"),
    (
        "Kind, Members, Rate, Income",
        ["Adults, 121, £250, £29040", "Students, 22, £130, £2860", "Juniors, 43, £110, £4730"],
        "£29040",
    ),
    (
        "Session, School, County, Gap",
        ["2022, 84.1%, 86.9%, −2.8", "2023, 86.0%, 87.2%, −2.1", "2024, 87.5%, 87.9%, −0.4"],
        "−2.1",
    ),
]
RIGHT = [
    ("Session, School, County, Gap", ["2022, 84%, 86.9%, −2.9", "2023, 86%, 87.2%, −1.2", "2024, 88%, 87.9%, −0.4"]),
    ("Session, School, County, Rank change", ["2022, 84%, 86%, −2", "2023, 86%, 87%, −1", "2024, 88%, 87%, −3"]),
    ("Kind, Members, Rate, Income", ["Adults, 121, £240, £29040", "Students, 22, £130, £2860"]),
    ("Quarter, Plan, Actual, Variance", ["Q1, 10.0, 9.4, −0.6", "Q2, 11.0, 11.5, +0.5", "Q3, 13.0, 14.1, +1.1"]),
    ("Item, Budget, Actual, Variance", ["Sales, 100, 110, +10", "Rent, 50, 55, −5", "Staff, 20, 22, −2"]),
    ("Site, Staff, Sales, Margin", ["A, 10, 40, 8", "B, 12, 50, 11", "C, 9, 30, 5"]),
    ("Group, Sent, Answers, Rate", ["A, 400, 232, 58%", "B, 2600, 780, 30%", "Mean, 1500, 506, 44%"]),
    ("Client, Sales, Share", ["A, 6.2, 41%", "B, 4.8, 32%"]),
    ("Site, Sales, Staff, Sales per head", ["A, £12m, 100, £120k", "B, £14m, 200, £70k", "Average, £13m, 150, £87k"]),
    ("Class, Pupils, Boys, Girls", ["A, 20, 12, 40%", "B, 30, 12, 60%", "Average, 25, 12, 52%"]),
    ("Class, Pupils, Girls, Share", ["A, 20, 8, 40%", "B, 30, 18, 60%", "Average, 25, 13, 52%"]),
    ("Year, Sales, Growth", ["2021, 100, —", "2022, 110, +8%", "2023, 121, +7%", "2024, 133, +12%"]),
    ("Item, Unit price, Amount", ["A, £12, £1440", "B, £30, £1500", "C, £25, £1000"]),
    ("Pupil, Maths, Mark", ["A, 14, 12", "B, 9, 13", "C, 16, 11", "Average, 13.4, 12.2"]),
    ("Sort, Won", ["Gold, 7", "Silver, 11", "Bronze, 9", "Total, 28"]),
    ("Item, Number, Share of stock", ["A, 312, 52%", "B, 168, 28%", "C, 120, 20%", "All, 600, 100%"]),
    ("City, People, Rate", ["A, 1200, 12%", "B, 2600, 14%", "C, 900, 9%"]),
    (
        "Care, Base, On top, Rate, Paid",
        ["A, £10.75, £0, 70%, £7.53", "B, £160, £0, 100%, £160", "C, £190, £140, 100%, £330"],
    ),
    ("Grade, Net amount, Worth, Points", ["A, £128.25, £1.25, 103", "B, £85.49, £1.25, 69", "C, £71.20, £1.25, 58"]),
    ("Offer, Net, Options, Total", ["A, £20, £4, £24", "B, £45, £9, £54"]),
]


def told(folder: Path, columns: str, rows: list[str]) -> list[str]:
    quoted = [", ".join(f'"{cell}"' for cell in row.split(", ")) for row in (columns, *rows)]
    lines = "".join(f"  - [{row}]\n" for row in quoted[1:])
    slide = f"kind: text-table\ntitle: A table of things\ncolumns: [{quoted[0]}]\nrows:\n{lines}"
    return [written(each, folder).strip('"') for each in found(folder, slide) if each.code in CODES]


@pytest.mark.parametrize(("columns", "rows", "at"), WRONG)
def test_the_cell_that_the_other_rows_contradict_is_told(
    columns: str, rows: list[str], at: str, tmp_path: Path
) -> None:
    assert told(tmp_path, columns, rows) == [at]


@pytest.mark.parametrize(("columns", "rows"), RIGHT)
def test_a_column_that_is_right_or_not_worked_out_is_left_alone(columns: str, rows: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, columns, rows) == []


VALUES = st.integers(min_value=1_000, max_value=90_000)


@given(st.lists(st.tuples(VALUES, VALUES), min_size=3, max_size=4), st.integers(min_value=0, max_value=2))
def test_differences_and_quotients_of_rounded_values_agree(rows: list[tuple[int, int]], digits: int) -> None:
    with TemporaryDirectory() as folder:
        made = [
            f"{'ABCD'[at]}, {one / 100:.{digits}f}, {other / 100:.{digits}f}, {(other - one) / 100:+.{digits}f}, "
            f"{100 * other / one:.0f}%"
            for at, (one, other) in enumerate(rows)
        ]
        assert told(Path(folder), "Item, Plan, Actual, Variance, Rate", made) == []
