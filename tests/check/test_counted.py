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
