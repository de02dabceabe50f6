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
        *("Day; Who; Sold; Cumulative", ["1 May; Ann; 41; 41", "2 May; Eve; 241; 255", "3 May; Tom; 71; 326"]),
        *("A table", "", "241"),
    ),
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
    (
        "Flat; Owner; Shares; Part",
        ["T2; Ann; 150; £4860", "T3; Eve; 205; £6246", "T4; Tom; 260; £8424"],
        "Parts",
        "A share is £32.40",
        "£6246",
    ),
    *(
        (
            f"Crop; Hectares; {other}; Share",
            [f"Grass; 61; {one}; 64%", f"Maize; 27; {two}; 23%", f"Rye; 13; {one}; 14%"],
            "Of 96 hectares",
            "",
            "27",
        )
        for other, one, two in (("More", "−4", "3"), ("Watered", "40%", "80%"), ("Price", "£4", "£5"))
    ),
    (
        *("Way; Trips; Share", ["A; 400; 40%", "B; 250; 25%", "C; 140; 14%", "D; 100; 10%", "E; 110; 6%"]),
        *("Ways", "", "6%"),
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
    ("Flat; Shares; Part", ["T2; 150; £4860", "T3; 205; £6246"], "Parts", "A share is £32.40"),
    ("Flat; Shares; Part", ["T1; 0; £0", "T2; 150; £4860", "T4; 260; £8424"], "Parts", "A share is £32.40"),
    (
        "Flat; Shares; Part; Paid",
        ["T2; 150; £4860; £4860", "T3; 205; £6642; £6000", "T4; 260; £8424; £8424"],
        "Parts",
        "A share is £32.40",
    ),
    ("Hall; Seats; Tickets", ["A; 40; 80", "B; 50; 100", "C; 45; 75"], "Tickets", "We are open 2"),
    ("Team; Shift; Parts", ["A; 40 h; 80", "B; 50 h; 100", "C; 45 h; 75"], "Parts", "The two shifts take turns"),
    ("Team; Shift; Parts", ["A; 40 h; 80", "B; 50 h; 100", "C; 45 h; 75"], "Parts", "The 2 shifts take turns"),
    ("Group; Seats; Paid", ["A; 50; £600", "B; 100; £1200", "C; 80; £900"], "Seats", "Cheaper since 12 May"),
    ("Item; Cost; Sold at", ["A; £40; £80", "B; £50; £100", "C; £45; £99"], "Sales", "We give £2 of each"),
    ("Crop; Hectares; Share", ["Grass; 61; 64%", "Maize; 27; 36%"], "95 days of harvest", ""),
    ("Crop; Hectares; Share", ["Grass; 61; 64%", "Maize; 27; 36%", "Rye; 1; 0%"], "95 days of harvest", ""),
    ("Crop; Hectares; Share", ["Grass; 1296; 64%", "Maize; 580; 23%", "Rye; 283; 14%"], "Sales in 2025", ""),
    ("Crop; Hectares; %", ["Grass; 61; +64%", "Maize; 27; +23%", "Rye; 13; +14%"], "Of 96 hectares", ""),
    ("Way; Trips; Share", ["A; 60; 50%", "B; 26; 20%", "C; 12; 10%", "D; 12; 10%", "E; 12; 10%"], "Ways", ""),
    ("Crop; Hectares; Share", ["Grass; 61; 64%", "Maize; 22; 23%", "Rye; 12; 13%"], "Of 98 hectares, most", ""),
    ("Partner; Hours; Share", ["Ann; 61; £64", "Eve; 27; £23", "Tom; 13; £14"], "Of 96 hours", ""),
    ("Room; Guests; Rent", ["A; 2; £64", "B; 3; £92", "C; 1; £75"], "Rooms", "We keep £30 of each"),
    (
        *("Crop; Hectares; Tonnes; Share", ["Grass; 61; 640; 64%", "Maize; 27; 230; 23%", "Rye; 13; 140; 14%"]),
        *("Of 96 hectares", ""),
    ),
    ("Day; Badges; Cumulative", ["1 May; 41; £41", "2 May; 24; £53", "3 May; 30; £83", "4 May; 9; £92"], "At £1", ""),
    ("Window; Tickets; Cumulative", [*RUNNING[:3], "Night; 16; —"], "A table", ""),
    ("Day; Sold; Cumulative gain", ["A; 41; 41", "B; 214; 240", "C; 71; 311", "D; 16; 320", "E; 35; 355"], "Sold", ""),
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
