"""Things are counted one by one: their total is told to the last one, where a rounded total is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.prose.counted import counts_things
from tests.check.figures import found
from tests.check.test_sums_in_tables import told

COUNTS = [
    ("Result, Matches", ["Won, 14", "Drawn, 5", "Lost, 7", "Total, 26"], "26"),
    ("Team, Hours, Staff", ["Early, 5 to 1, 21", "Late, 1 to 9, 18", "Night, 9 to 5, 8", "Total, –, 47"], "47"),
    ("Cause, Incidents 2025", ["Release, 11", "Network, 5", "Hardware, 4", "Total, 20"], "20"),
]


@pytest.mark.parametrize(("columns", "rows", "total"), COUNTS)
def test_a_total_of_counts_is_told_if_it_is_one_off(columns: str, rows: list[str], total: str, tmp_path: Path) -> None:
    assert told(tmp_path, columns, *rows) == []
    off = [row.replace(total, str(int(total) - 1)) if row.startswith("Total") else row for row in rows]
    assert told(tmp_path / "off", columns, *off) == [f"total-disagrees {int(total) - 1}"]


@pytest.mark.parametrize(
    ("columns", "title"),
    [
        ("Item, Sales", "Sales by item"),
        ("Item, Staff (thousands)", "Staff by item"),
        ("Item, Staff", "Staff by item, in thousands"),
        ("Item, Staff (FTE)", "Staff by item"),
        ("Item, Sales per employee", "Sales by item"),
    ],
)
def test_a_total_of_what_may_be_rounded_may_be_off(columns: str, title: str, tmp_path: Path) -> None:
    assert told(tmp_path, columns, "A, 41", "B, 17", "C, 22", "Total, 79", title=title) == []


@pytest.mark.parametrize(
    "rows", [["A, 1412", "B, 171", "C, 220", "Total, 1804"], ["A, 40", "B, 15", "C, 25", "Total, 80"]]
)
def test_large_or_round_numbers_may_be_rounded(rows: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, "Item, Visits", *rows) == []


def test_declared_parts_that_count_things_make_their_total(tmp_path: Path) -> None:
    def codes(folder: str, label: str, unit: str, total: int) -> list[str]:
        head = f"    unit: {unit}\n" if unit else ""
        results = (
            "section: Results\nsource: books\nsources:\n  books: Our books, 2025\nfigures:\n"
            f"  all:\n    label: {label}\n{head}    2025: {total}\n    parts: [a, b, c]\n"
            f"  a:\n    label: Release\n{head}    2025: 11\n  b:\n    label: Network\n{head}    2025: 6\n"
            f"  c:\n    label: Hardware\n{head}    2025: 4\n"
        )
        slide = "kind: table\ntitle: Which is which\nrows: [a, b, c, all]\ncolumns: [2025]\n"
        return [own.code for own in found(tmp_path / folder, slide, results=results)]

    assert codes("right", "Major incidents", "", 21) == []
    assert codes("wrong", "Major incidents", "", 20) == ["total-disagrees"]
    assert codes("money", "Cost", "M€", 20) == []
    assert codes("unknown", "Cost", "", 20) == []


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Matchs", True), ("Effectif", True), ("Effectif (ETP)", False), ("Part des élèves", False), ("Ventes", False)],
)
def test_headings_say_whether_things_are_counted(heading: str, expected: bool) -> None:
    assert counts_things(heading) is expected


@pytest.mark.parametrize(
    ("heading", "title", "expected"),
    [
        ("Cores", "Four sites, 96 cores in three campaigns", True),
        ("Carottes", "Quatre sites, 96 carottes prélevées", True),
        ("Amphoras", "Where we found 96 amphoras", True),
        ("Amphoras", "Where we found amphoras", False),
        ("Amphoras", "Where we found 1,096 amphoras", False),
        ("Amphoras", "Where we found 96 amphoras, in thousands", False),
        ("Hours", "Who worked the 96 hours", False),
        ("Sales", "The 96 sales", False),
    ],
)
def test_a_heading_counts_what_the_title_counts(heading: str, title: str, expected: bool) -> None:
    assert counts_things(heading, title) is expected


SPANS = ["2016-2018, £1.3m", "2019-2021, £1.9m", "2022-2025, £2.1m"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([*SPANS, "2016-2025, £5.3m"], []),
        ([*SPANS, "2016-2025, £5.9m"], ["total-disagrees £5.9m"]),
        ([*SPANS, "2016–2025, £4.3m"], ["total-disagrees £4.3m"]),
        ([*SPANS, "2016-2025, £1.8m"], []),  # a mean
        ([*SPANS, "2026-2035, £5.9m"], []),
        ([*SPANS, "2010-2025, £5.9m"], []),
        (["2016-2018, £1.3m", "2016-2021, £3.2m", "2016-2025, £5.9m"], []),  # each from the start
    ],
)
def test_a_period_of_all_the_periods_above_it_is_their_total(
    rows: list[str], expected: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, "Period, Receipts", *rows) == expected


def test_a_rate_of_all_the_periods_above_it_is_no_total(tmp_path: Path) -> None:
    assert told(tmp_path, "Period, Average receipts", *SPANS, "2016-2025, £5.9m") == []
