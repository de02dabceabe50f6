"""How many years lie between two, and texts that say another number of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.elapsed import miscounted
from tests.check.figures import found


def told(text: str, language: str = "en-GB") -> list[str]:
    return [text[own.start : own.end] for own in miscounted(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "wrong"),
    [
        ("En sept ans, de 2020 à 2025, la ville a planté 3 000 arbres", "fr-FR", ["sept ans"]),
        ("Entre 2015 et 2025, soit 12 ans, le prix double", "fr-FR", ["12 ans"]),
        ("Entre 2015 et 2025, soit 12\u202fans, le prix double", "fr-FR", ["12\u202fans"]),
        ("It took seven years, from 2016 to 2020, to build the network.", "en-GB", ["seven years"]),
        ("De 2016 à 2020, il a fallu sept ans pour bâtir le réseau.", "fr-FR", ["sept ans"]),
        ("Il a fallu deux ans, de 2016 à 2020, pour bâtir le réseau.", "fr-FR", ["deux ans"]),
        ("Un programme sur 8 ans (2015–2025)", "fr-FR", ["8 ans"]),
        ("Fondée en 1998, la coopérative fête ses 30 ans en 2026", "fr-FR", ["30 ans"]),
        ("Founded in 1998, the co-op celebrates its 40th birthday in 2026", "en-GB", ["40th birthday"]),
        ("In the ten years from 2018 to 2024 the flock doubled", "en-GB", ["ten years"]),
        ("L'école fêtera ses 50 ans en 2026 : elle a été fondée en 1967", "fr-FR", ["50 ans"]),
        ("Over three years, from 2020 to 2025, prices doubled", "en-GB", ["three years"]),
        ("Founded in 1962, the choir turned 40 in 2012.", "en-GB", ["40"]),
        ("Opened in 1980, the mill will turn 50 in 2028", "en-GB", ["50"]),
        ("Born in 1990, the fair turns 40 in 2025", "en-GB", ["40"]),
    ],
)
def test_a_number_of_years_that_the_years_beside_it_contradict_is_told(
    text: str, language: str, wrong: list[str]
) -> None:
    assert told(text, language) == wrong


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("En cinq ans, de 2020 à 2025", "fr-FR"),
        ("It took four years, from 2016 to 2020, to build the network.", "en-GB"),
        ("De 2016 à 2020, il a fallu cinq ans pour bâtir le réseau.", "fr-FR"),
        ("De 2016 à 2020, il a fallu trois ans de travaux par pont.", "fr-FR"),
        ("Six exercices : en six ans, de 2020 à 2025", "fr-FR"),
        ("Entre 2019 et 2024, en deux ans de crise", "fr-FR"),
        ("Founded in 1962, the choir turned 50 in 2012.", "en-GB"),
        ("Founded in 1961, its current head turned 50 in 2021.", "en-GB"),
        ("Launched in 2015, the site turned 3 in 2019 into apps.", "en-GB"),
        ("Opened in 2001, the cinema turned 20 in 2022, a year late.", "en-GB"),
        ("Fondée en 1961, sa directrice fête ses 50 ans en 2021.", "fr-FR"),
        ("Ouvert en 2001, le cinéma a fêté ses 20 ans en 2022, avec un an de retard.", "fr-FR"),
        ("Founded in 1962, the firm turned 40 acres into a park in 2012.", "en-GB"),
        ("Founded in 1962, the school turned to 40 tutors in 2012.", "en-GB"),
        ("Founded in 1962 by Ada, who had turned 30 in 1958.", "en-GB"),
        ("Entre 2019 et 2024, deux ans ont été perdus", "fr-FR"),
        ("Fondée en 1998, elle fête les 10 ans de sa boutique en 2026", "fr-FR"),
        ("Founded in 1998, it marks the 10th anniversary of its shop in 2026", "en-GB"),
        ("Founded in 1998, the fair has its 20th edition in 2026", "en-GB"),
        ("In the ten years from 2015 to 2025 the flock doubled", "en-GB"),
        ("L'école fêtera ses 50 ans en 2026 : elle a été fondée en 1976", "fr-FR"),
        ("L'école fêtera ses 50 ans en 2026 : elle a ouvert sa cour, fermée en 1967", "fr-FR"),
        ("In recent years, from 2019 to 2024, prices rose", "en-GB"),
        ("In five years we doubled: from 2020 to 2024 we planted 3,000 trees", "en-GB"),
    ],
)
def test_other_lengths_other_feasts_and_other_stretches_are_none(text: str, language: str) -> None:
    assert told(text, language) == []


@given(st.integers(1950, 2040), st.integers(1, 30), st.integers(1, 60))
def test_both_ways_to_count_the_ends_are_right_and_no_third(first: int, years: int, said: int) -> None:
    text = f"In {said} years, from {first} to {first + years}, it grew"
    assert (told(text) == []) is (said in (years, years + 1))


def test_the_finding_says_how_many_years_there_are(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: Prices rose\ntext: In eight years, from 2020 to 2025, prices rose.\n"
    (own,) = found(tmp_path, slide)
    assert own.message == '"eight years" disagrees with its years: from 2020 to 2025 there are 5'
