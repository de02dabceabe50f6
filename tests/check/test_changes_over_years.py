"""The change from the first of a row of years to the last: told where these do not give it."""

from __future__ import annotations

import pytest

from tests.check.test_sums_in_prose import ENGLISH, FRENCH, told

ROW, RANGEE = "2,480 loans in 2021, 2,150 in 2022, 3,014 in 2023", "2 480 prêts en 2021, 2 150 en 2022, 3 014 en 2023"
CHANGES = [
    (ENGLISH, f"{ROW}: the two-year rise is {{}}%.", "21.5", "12.5"),
    (ENGLISH, f"{ROW}: a rise of {{}}% over two years.", "21.5", "25.1"),
    (ENGLISH, f"{ROW}, up {{}}% in 2 years.", "22", "40"),
    (ENGLISH, f"{ROW}, or +{{}}% in two years.", "21.5", "40.2"),
    (
        ENGLISH,
        "Takings were £31.4m in 2020, £29.0m in 2022 and £26.1m in 2024: the four-year fall is {}%.",
        "16.9",
        "10",
    ),
    (FRENCH, f"{RANGEE} : la hausse sur deux ans est de {{}} %.", "21,5", "12,5"),
    (FRENCH, f"{RANGEE}, soit une hausse de {{}} % en deux ans.", "21,5", "25,1"),
    (FRENCH, f"{RANGEE}, en hausse de {{}} % sur 2 ans.", "22", "40"),
    (FRENCH, f"{RANGEE}, soit +{{}} % en deux ans.", "21,5", "40,2"),
]


@pytest.mark.parametrize(("deck", "text", "right", "wrong"), CHANGES)
def test_a_change_over_all_years_of_a_row_is_that_from_the_first_to_the_last(
    deck: str, text: str, right: str, wrong: str
) -> None:
    assert [found.code for found in told(text.replace("{}", wrong), deck)] == ["variation-disagrees"]
    assert not told(text.replace("{}", right), deck)


@pytest.mark.parametrize(
    ("deck", "text"),
    [
        (ENGLISH, f"{ROW}: the one-year rise is 40.2%."),
        (ENGLISH, f"{ROW}: the three-year rise is 5%."),
        (ENGLISH, f"{ROW}: the two-year rise in fines is 5%."),
        (ENGLISH, f"{ROW}: the mean two-year rise is 5%."),
        (ENGLISH, f"{ROW}: a rise of 5% over two years in Leeds."),
        (ENGLISH, f"{ROW}, 5% over two years."),
        (ENGLISH, f"{ROW}, with costs up 5% in two years."),
        (ENGLISH, "2,480 loans in 2021, 2,150 fines in 2022, 3,014 in 2023: the two-year rise is 5%."),
        (ENGLISH, "31% in 2021, 29% in 2022, 34% in 2023: the two-year rise is 5%."),
        (FRENCH, f"{RANGEE} : la hausse sur un an est de 40,2 %."),
        (FRENCH, f"{RANGEE} : la hausse sur trois ans est de 5 %."),
        (FRENCH, f"{RANGEE} : la hausse annuelle moyenne sur deux ans est de 10,2 %."),
        (FRENCH, f"{RANGEE} : la hausse des loyers sur deux ans est de 5 %."),
        (FRENCH, f"{RANGEE}, en hausse de 10,2 % par an."),
        (FRENCH, f"{RANGEE}, soit une hausse de 5 % en deux ans des amendes."),
    ],
)
def test_a_change_in_another_time_or_of_something_else_is_left_alone(deck: str, text: str) -> None:
    assert not told(text, deck)
