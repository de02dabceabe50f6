"""How much more a figure is than in a year, said beside its value: told where its own periods do not give it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_titles_and_data import told

SHIPS = 'figures:\n  calls: {label: Ships, 2023: "1,801", 2024: "1,905", 2025: "1,870"}\n'
SHIPS += "  share: {label: Flights on time, 2024: 79%, 2025: 83%}\n  crews: {label: Crews, 2025: 61}\n"
REPAS = "figures:\n  repas: {label: Repas servis, 2024: 61 200, 2025: 73 400}\n"
REPAS += "  benev: {label: Bénévoles actifs, 2024: 180, 2025: 234}\n"


def noted(figures: str, name: str, text: str) -> tuple[str, str]:
    return figures, f'kind: big-number\ntitle: Ours alone\nfigure: {name} 2025\ncaption: This year\nnotes: "{text}"\n'


def english(text: str) -> tuple[str, str]:
    return noted(SHIPS, "calls", text)


def french(text: str) -> tuple[str, str]:
    return noted(REPAS, "repas", text)


CASES = [
    ("en", "1,870 ships called at the port, {} fewer than in 2024.", "35", "53"),
    ("en", "In 2025, <calls 2025> ships called at the port, {} more than in 2023.", "69", "96"),
    ("en", "1,905 ships called in 2024, {}% more than in 2023 and fewer than before.", "6", "16"),
    ("en", "We had 1,870 ships ({}% less than in 2024).", "2", "12"),
    ("en", "The 1,870 ships are {} fewer than in 2024.", "35", "53"),
    ("en", "83% of flights were on time, {} points more than in 2024.", "4", "7"),
    ("en", "1,905 ships called in 2024; in 2025 there were {} fewer in 2025.", "35", "53"),
    ("fr", "Nous avons servi 73 400 repas en 2025, soit un {} de plus qu'en 2024, grâce à vous.", "cinquième", "tiers"),
    ("fr", "Les 234 bénévoles sont là, soit {} de plus qu'en 2024.", "54", "64"),
    ("fr", "Les bénévoles actifs étaient 180 en 2024 ; ils sont {} de plus en 2025.", "54", "64"),
    ("fr", "Nous comptons <benev 2025> bénévoles, soit {} % de plus qu'en 2024 et bien plus qu'avant.", "30", "20"),
]


@pytest.mark.parametrize(("tag", "text", "right", "wrong"), CASES)
def test_a_difference_beside_its_value_is_held_against_the_figure(
    tmp_path: Path, tag: str, text: str, right: str, wrong: str
) -> None:
    slide = english if tag == "en" else french
    assert told(tmp_path / "wrong", tag, slide(text.replace("{}", wrong)))
    assert not told(tmp_path / "right", tag, slide(text.replace("{}", right)))


@pytest.mark.parametrize(
    "text",
    [
        "1,870 ships called at the port and 53 fewer than in 2024 were late.",
        "1,870 ships called at the port, with 53 fewer than in 2024 in tow.",
        "1,870 ships called at the port, of which 53 fewer than in 2024 were tankers.",
        "1,870 ships called at the port, 53 crews fewer than in 2024.",
        "1,870 ships called at the port, 53 fewer than in 2019.",
        "1,870 ships called at the port, 53 fewer than in 2023 and 2024.",
        "1,870 ships called at the port, 53 fewer than planned.",
        "1,870 ships called in 2022, 53 fewer than in 2023.",
        "1,870 containers were lost, 53 fewer than in 2024.",
        "61 crews of our ships came, 53 fewer than in 2024.",
        "1,870 ships would call at the port, 53 fewer than in 2024.",
        "1,870 ships called at the port, 53 fewer than in 2024 in the first half.",
        "The 1,870 ships paid 5% more than in 2024.",
        "The 1,870 ships waited 10% less than in 2024.",
        "1,870 ships called at dues 5% higher than in 2024.",
        "1,870 ships called, dues being 5% higher than in 2024.",
        "1,870 ships called, a third of them tankers, 53 fewer than in 2024.",
        "1,870 ships came in 312 nights, 53 nights fewer than in 2024.",
        "1,870 ships called at our berths, 5 berths more than in 2024.",
        "1,905 ships called in 2024; they were 3% larger in 2025.",
        "83% of flights left full, 2 points more than in 2024.",
        "Serving 1,870 ships took 10% less than in 2024.",
    ],
)
def test_a_difference_of_others_is_left_alone(tmp_path: Path, text: str) -> None:
    assert not told(tmp_path, "en", english(text))
