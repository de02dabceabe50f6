"""A number that the column beside it contradicts: a running total, shares of one whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, written

TOTAL, SHARE = "total-disagrees", "share-disagrees"


def told(folder: Path, columns: str, rows: list[str], *, codes: tuple[str, ...] = (TOTAL, SHARE)) -> list[str]:
    lines = "".join(f"  - {listed(row)}\n" for row in rows)
    slide = f"kind: text-table\ntitle: A table of things\ncolumns: {listed(columns)}\nrows:\n{lines}"
    return [written(own, folder).strip('"') for own in found(folder, slide) if own.code in codes]


def listed(texts: str) -> str:
    return "[" + ", ".join(f'"{own}"' for own in texts.split("; ")) + "]"


RUNNING = ["Early; 41; 41", "Noon; 214; 255", "Late; 71; 326", "Night; 16; 342"]
WRONG = [
    ("Window; Tickets; Cumulative", [*RUNNING[:3], "Night; 61; 342"], "342"),
    ("Way; Trips; Share", ["A; 400; 40%", "B; 250; 25%", "C; 140; 14%", "D; 100; 10%", "E; 110; 6%"], "6%"),
]
RIGHT = [
    ("Window; Tickets; Cumulative", RUNNING),
    ("Window; Tickets; Cumulative", ["Early; 41; 120", "Noon; 214; 334", "Late; 71; 405"]),
    ("Window; Tickets; Since January", ["Early; 41; 41", "Noon; 241; 255", *RUNNING[2:]]),
    ("Crop; Hectares; Share", ["Grass; 61; 64%", "Maize; 22; 23%", "Barley; 13; 14%"]),
    ("Crop; Hectares; %", ["Grass; 61; +64%", "Maize; 27; +23%", "Rye; 13; +14%"]),
    ("Way; Trips; Share", ["A; 60; 50%", "B; 26; 20%", "C; 12; 10%", "D; 12; 10%", "E; 12; 10%"]),
    ("Partner; Hours; Share", ["Ann; 61; £64", "Eve; 27; £23", "Tom; 13; £14"]),
    ("Crop; Hectares; Tonnes; Share", ["Grass; 61; 640; 64%", "Maize; 27; 230; 23%", "Rye; 13; 140; 14%"]),
    ("Day; Badges; Cumulative", ["1 May; 41; £41", "2 May; 24; £53", "3 May; 30; £83", "4 May; 9; £92"]),
    ("Window; Tickets; Cumulative", [*RUNNING[:3], "Night; 16; —"]),
    ("Day; Sold; Cumulative gain", ["A; 41; 41", "B; 214; 240", "C; 71; 311", "D; 16; 320", "E; 35; 355"]),
    ("Week; Chairs; Cumulative tables", ["One; 2; 4", "Two; 3; 9", "Three; 1; 10"]),
]


@pytest.mark.parametrize(("columns", "rows", "cell"), WRONG)
def test_the_number_that_its_neighbour_contradicts_is_told(
    columns: str, rows: list[str], cell: str, tmp_path: Path
) -> None:
    assert told(tmp_path, columns, rows) == [cell]


@pytest.mark.parametrize(("columns", "rows"), RIGHT)
def test_columns_that_agree_or_say_nothing_of_each_other_are_left_alone(
    columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, columns, rows) == []
