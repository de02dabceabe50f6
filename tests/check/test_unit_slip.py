"""A cell in another unit than its column: told where a note or all other rows say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found

RATES = ("20 Mbit/s, 40 ms", "60 Mbit/s, 35 ms", "200 Mbit/s, 18 ms", "400 Mbit/s, 6 ms")
NOTE = "note: Medians, rates in Mbit/s, delays in ms\n"
STOPS = ("36 h, 12 h", "48 h, 16 h", "24 h, 8 h")


def told(folder: Path, columns: str, rows: tuple[str, ...], note: str = "") -> bool:
    items = "".join(f"  - [{letter}, {row}]\n" for letter, row in zip("ABCD", rows, strict=False))
    slide = f"kind: text-table\ntitle: All of it\ncolumns: [What, {columns}]\nrows:\n{items}{note}"
    return "mixed-units" in [own.code for own in found(folder, slide)]


@pytest.mark.parametrize(
    ("columns", "rows", "note", "wrong"),
    [
        ("Rate, Delay", RATES, NOTE, False),
        ("Rate, Delay", (*RATES[:3], "400 Gbit/s, 6 ms"), NOTE, True),
        ("Rate, Delay", (*RATES[:2], "200 Mbit/s, 18 s", RATES[3]), NOTE, True),
        ("Rate, Delay", (*RATES[:3], "1 Gbit/s, 6 ms"), "", False),
        ("Rate, Delay", (*RATES[:3], "1 Gbit/s, 6 ms"), NOTE.replace("s, delays", "s unless stated, delays"), False),
        ("Rate, Delay", (*RATES[:3], "1 Gbit/s, 6 ms"), NOTE.replace("s, delays", "s, for D in Gbit/s, delays"), False),
        ("Time 2021, Time 2025", ("36 min, 12 min", "40 min, 1 h", "24 min, 8 min"), "", False),
        ("Price, Wait", (*RATES[:3], "1 Gbit/s, 6 ms"), NOTE, False),
        ("Time 2021, Time 2025", STOPS, "", False),
        ("Time 2021, Time 2025", (STOPS[0], "48 h, 16 d", STOPS[2]), "", True),
        ("Time before, Time after", (STOPS[0], "48 min, 16 h", STOPS[2]), "", True),
        ("Time 2021, Time 2025", (STOPS[0], "5 d, 16 h", STOPS[2]), "", False),
        ("Time 2021, Time 2025", (STOPS[0], "20 h, 16 d", "8 h, 24 h"), "", False),
        ("Repair, Delivery", (STOPS[0], "48 h, 16 d", STOPS[2]), "", False),
        ("Time 2021, Time 2025", (STOPS[0], "48 h, 16 d"), "", False),
    ],
)
def test_a_cell_of_another_size_is_told_where_its_column_or_all_other_rows_say_so(
    columns: str, rows: tuple[str, ...], note: str, wrong: bool, tmp_path: Path
) -> None:
    assert told(tmp_path, columns, rows, note) is wrong
