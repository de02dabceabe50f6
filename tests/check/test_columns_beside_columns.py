"""A number that the column beside it contradicts: a running total, shares of one whole, a rate that is stated."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, written


def told(folder: Path, columns: str, rows: list[str], title: str = "A table of things", note: str = "") -> list[str]:
    lines = "".join(f"  - {listed(row)}\n" for row in rows)
    slide = f'kind: text-table\ntitle: "{title}"\ncolumns: {listed(columns)}\nrows:\n{lines}'
    slide += f'note: "{note}"\n' if note else ""
    codes = ("total-disagrees", "share-disagrees")
    return [written(own, folder).strip('"') for own in found(folder, slide) if own.code in codes]


def listed(texts: str) -> str:
    return "[" + ", ".join(f'"{own}"' for own in texts.split("; ")) + "]"


RUNNING = ["Early; 41; 41", "Noon; 214; 255", "Late; 71; 326", "Night; 16; 342"]
WRONG = [
    ("Window; Tickets; Cumulative", ["Early; 41; 41", "Noon; 241; 255", *RUNNING[2:]], "A table", "", "241"),
    ("Window; Tickets; Cumulative", [*RUNNING[:3], "Night; 61; 342"], "A table", "", "342"),
    (
        "Crop; Hectares; Share",
        ["Grass; 61; 64%", "Maize; 27; 23%", "Barley; 13; 14%"],
        "Of 96 hectares, most are grass",
        "",
        "27",
    ),
    (
        "Way; Trips; Share",
        ["A; 400; 40%", "B; 250; 25%", "C; 140; 20%", "D; 100; 10%", "E; 50; 5%"],
        "Ways",
        "",
        "140",
    ),
    ("Crop; Hectares; Share", ["Grass; 61; 64%", "All others; 27; 23%", "Rye; 13; 14%"], "Of 96 hectares", "", "27"),
    (
        "Flat; Shares; Part",
        ["T2; 150; £4860", "T3; 205; £6246", "T4; 260; £8424"],
        "Parts",
        "A share is £32.40",
        "£6246",
    ),
]
RIGHT = [
    ("Window; Tickets; Cumulative", RUNNING, "A table", ""),
    ("Window; Tickets; Cumulative", ["Early; 41; 120", "Noon; 214; 334", "Late; 71; 405"], "A table", ""),
    ("Window; Tickets; Since January", ["Early; 41; 41", "Noon; 241; 255", *RUNNING[2:]], "A table", ""),
    ("Crop; Hectares; Share", ["Grass; 61; 64%", "Maize; 22; 23%", "Barley; 13; 14%"], "Of 96 hectares, most", ""),
    ("Crop; Hectares; Share", ["Grass; 61; 64%", "Maize; 27; 23%", "Barley; 13; 14%"], "Shares of sales", ""),
    ("Crop; Hectares; Share", ["Grass; 61; 64%", "Maize; 27; 23%", "Rye; 13; 44%"], "Of 96 hectares, most", ""),
    ("Flat; Shares; Part", ["T2; 150; £4860", "T3; 205; £6642", "T4; 260; £8424"], "Parts", "A share is £32.40"),
    ("Flat; Shares; Part", ["T2; 150; £4860", "T3; 205; £6246", "T4; 260; £8424"], "Parts", ""),
    ("Order; Pens; Price", ["A; 100; £500", "B; 200; £1000", "C; 900; £3600"], "Prices", "We sold 12 at £7"),
    ("Flat; Shares; Rate", ["T2; 150; £4860", "T3; 205; £6246", "T4; 260; £8424"], "Parts", "A share is £32.40"),
    ("Flat; Shares; Part", ["T2; 150; £4860", "T4; 260; £8424", "Total; 410; £13284"], "Parts", "A share is £32.40"),
    (
        "Town; Letters; Cost",
        ["A; 41; £59", "B; 61; £88", "C; 81; £117", "D; 101; £146", "E; 121; £175", "Total; 405; £585"],
        "Letters",
        "A stamp is £1.45",
    ),
    ("Room; Guests; Rent", ["A; 2; £64", "B; 3; £92", "C; 1; £75"], "Rooms", "We keep £30 of each"),
    ("Week; Chairs; Cumulative tables", ["One; 2; 4", "Two; 3; 9", "Three; 1; 10"], "A table", ""),
]


@pytest.mark.parametrize(("columns", "rows", "title", "note", "cell"), WRONG)
def test_the_number_that_its_neighbour_contradicts_is_told(
    columns: str, rows: list[str], title: str, note: str, cell: str, tmp_path: Path
) -> None:
    assert told(tmp_path, columns, rows, title, note) == [cell]


@pytest.mark.parametrize(("columns", "rows", "title", "note"), RIGHT)
def test_columns_that_agree_or_say_nothing_of_each_other_are_left_alone(
    columns: str, rows: list[str], title: str, note: str, tmp_path: Path
) -> None:
    assert told(tmp_path, columns, rows, title, note) == []
