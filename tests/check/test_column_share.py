"""Shares in a table of words: of the total row, of their own year, of as many as a heading says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_columns_beside_columns import SHARE, told

GIFTS = ["Gifts; £31m; 31%", "Rents; £49m; 49%", "Rest; £20m; 20%", "Total; £100m; 100%"]
TRIAL = ["Headache; 35; 16.8%", "Nausea; 21; 10.1%", "Rash; 12; 5.8%"]
SOME = ["A; £50m; 25%", "B; £20m; 10%"]  # of £200m
WRONG = [
    ("Item; Amount; Share", ["C; £31m; 26%", *SOME, "Total; £200m; –"], "26%"),
    ("Item; Amount; Share", ["C; £31m; 26%", *SOME, "Total; £200m; 61%"], "26%"),
    ("Item; 2025; Share", ["C; £31m; 26%", *SOME, "Total; £200m; –"], "26%"),
    ("Item; Amount; Share", ["A; £31m; 31%", "B; £69m; 69%", "Total; £100m; 90%"], "90%"),
    ("Item; Amount; Share", ["Gifts; £31m; 40%", *GIFTS[1:]], "40%"),
    ("Item; Amount; Share", ["Gifts; £31m; 40%", *GIFTS[1:3], "Total; £100m; 91%"], "40%"),
    ("Item; Amount; Share", ["Gifts; £31m; 40%", "Total; £100m; 100%"], "40%"),
    ("Item; 2024; 2025; Share 2024", ["A; 300; 500; 30%", "B; 700; 500; 50%", "Total; 1000; 1000; 100%"], "50%"),
    ("Item; 2024; 2025; 2024, %", ["A; 300; 500; 30%", "B; 700; 500; 50%", "Total; 1000; 1000; 100%"], "50%"),
    (
        "Item; 2024; Share 2024; 2025; Share 2025",
        ["A; 300; 30%; 500; 30%", "B; 700; 70%; 500; 50%", "Total; 1000; 100%; 1000; 100%"],
        "30%",
    ),
    ("Item; Amount; Share", [*GIFTS[:3], "Total; £100m; 90%"], "90%"),
    ("Symptom; VX-11, of 208; In %", ["Headache; 35; 18.6%", *TRIAL[1:]], "18.6%"),
    ("Symptom; Patients (n = 208); %", ["Headache; 35; 18.6%", *TRIAL[1:]], "18.6%"),
    ("Symptôme; Sur 1 208 patients; Part", ["Toux; 604; 50%", "Rhume; 302; 35%"], "35%"),
    ("Symptom; Of 200; Rate", ["Headache; 30; 15", "Rash; 12; 16"], "16"),
]
RIGHT = [
    (
        "Town; Visits; of which children; Share",
        ["Bath; 2089; 397; 19%", "Hull; 2995; 1315; 44%", "York; 2088; 399; 19%", "Total; 7172; 2111; 29%"],
    ),
    ("Item; Amount; Share", ["C; £31m; 26%", SOME[0], "Total; £200m; –"]),
    ("Item; Amount; Share", [*SOME, "Total; £200m; 100%"]),
    ("Item; Amount; Share", [*GIFTS[:3], "Total; £100m; 3"]),
    ("Item; Amount; Share", ["Gifts; £31m; 12%", "Rents; £49m; 63%", GIFTS[2], "Total; £100m; 90%"]),
    ("Item; Amount; Share", [GIFTS[0], "Total; £100m; 90%"]),
    ("Item; Amount; Share", [*GIFTS[:2], "Rest; £20m; –", "Total; £100m; 70%"]),
    ("Item; 2024; 2025; Share", ["A; –; 500; 50%", "B; 700; 500; 50%", "Total; 900; 1000; 100%"]),
    ("Item; 2024; 2025; Share", ["A; 300; 500; 50%", "B; 700; 500; 50%", "Total; –; 1000; 100%"]),
    ("Item; Amount; Share", GIFTS),
    ("Item; Amount; Share", [*GIFTS[:3], "Total; £100m; –"]),
    ("Item; Amount; Share", ["A; £1m; 33%", "B; £1m; 33%", "C; £1m; 33%", "Total; £3m; 99%"]),
    ("Item; Amount; Share", ["Gifts; £31m; 12%", "Rents; £49m; 13%", *GIFTS[2:]]),
    ("Item; Amount; Share", ["Gifts; £31m; 12%", GIFTS[1], "Total; £100m; 61%"]),
    ("Item; Amount; Share of members", ["Gifts; £31m; 12%", "Rents; £49m; 63%", *GIFTS[2:]]),
    ("Item; Amount; Share", ["Gifts; £31m; 40", *GIFTS[1:]]),
    ("Item; Amount; Share", ["Gifts; $31m; 40%", *GIFTS[1:]]),
    ("Item; Amount; Share", ["Gifts; £31m; 40%", "Total income; £100m; 100%", "Total costs; £80m; 100%"]),
    ("Item; Amount; Market share", ["Gifts; £31m; 40%", *GIFTS[1:]]),
    ("Symptom; VX-11, of 208; In %", TRIAL),
    ("Symptom; VX-11, of 208; In %", ["Headache; 35; 18.6%", "Nausea; 21; 12.1%", TRIAL[2]]),
    ("Symptom; VX-11; In %", ["Headache; 35; 18.6%", *TRIAL[1:]]),
    ("Symptom; VX-11, of 208; Change", ["Headache; 35; 18.6%", *TRIAL[1:]]),
    ("Symptom; VX-11, of 208; In %", ["Headache; 35; +18.6%", *TRIAL[1:]]),
    ("Symptom; VX-11, of 208; In %", ["Headache; 35%; 18.6%", *TRIAL[1:]]),
    ("Symptom; VX-11, of 208; Part", ["Headache; 35; £18", *TRIAL[1:]]),
    ("Symptom; Top of 0; In %", TRIAL),
    ("Symptom; –; VX-11, of 208; In %", ["Rash; a; 12; 5.8%", "Cough; 9; –; 18.6%", "Fever; 9; 2; –"]),
]


@pytest.mark.parametrize(("columns", "rows", "cell"), WRONG)
def test_a_share_that_its_whole_contradicts_is_told(columns: str, rows: list[str], cell: str, tmp_path: Path) -> None:
    assert told(tmp_path, columns, rows, codes=(SHARE,)) == [cell]


@pytest.mark.parametrize(("columns", "rows"), RIGHT)
def test_shares_that_are_right_or_of_something_else_are_left_alone(
    columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, columns, rows, codes=(SHARE,)) == []
