"""What the item that shows a figure says of its earlier value: the wrong ones are told, the others left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, settings, written
from tests.decks import DECK

FIGURES = {
    "sales": "    label: Net sales\n    2023: $71.2m\n    2024: $77.9m\n    2025: $84.6m\n",
    "delay": "    label: Average delay\n    unit: min\n    2023: 6.2\n    2024: 5.4\n    2025: 3.9\n",
    "satisfied": "    label: Satisfied users\n    2024: 71%\n    2025: 83%\n",
    "states": "    label: States served\n    2024: 28\n    2025: 31\n",
}
ITEM = """\
kind: levers
title: What changed
levers:
  - name: First
    figure: {figure}
    text: "{text}"
  - name: Second
    text: Nothing
"""


def told(folder: Path, figure: str, text: str, tag: str = "en-GB") -> list[str]:
    """The numbers of an item that its figure contradicts."""
    own = found(
        folder, ITEM.format(figure=figure, text=text), deck=DECK.replace("en-GB", tag), results=settings(FIGURES)
    )
    return [written(each, folder).strip('"') for each in own if each.code == "literal-disagrees"]


@pytest.mark.parametrize(
    ("figure", "text", "wrong"),
    [
        ("sales 2025", "From $79.7m in 2024", "$79.7m"),
        ("sales 2025", "After $71.2m in 2024", "$71.2m"),
        ("sales 2025", "Up from $79.7m in 2024, the best year so far", "$79.7m"),
        ("sales 2025", "It was $79.7m a year earlier", "$79.7m"),
        ("delay 2025", "The average was 4.5 minutes in 2024", "4.5 minutes"),
        ("delay 2025", "Against 4.5 min in 2024", "4.5 min"),
        ("satisfied 2025", "They were 77% a year before", "77%"),
        ("states", "There were 24 in 2024", "24"),
    ],
)
def test_an_item_says_of_its_figure_what_that_had_then(figure: str, text: str, wrong: str, tmp_path: Path) -> None:
    assert told(tmp_path, figure, text) == [wrong]


@pytest.mark.parametrize(
    ("figure", "text", "wrong"),
    [
        ("delay 2025", "Contre 4,5 minutes en 2024", "4,5 minutes"),
        ("satisfied 2025", "Ils étaient 77 % un an plus tôt", "77 %"),
        ("satisfied 2025", "Après 77 % en 2024", "77 %"),
    ],
)
def test_a_french_item_says_so_too(figure: str, text: str, wrong: str, tmp_path: Path) -> None:
    assert told(tmp_path, figure, text, "fr-FR") == [wrong]


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ("sales 2025", "From $77.9m in 2024"),
        ("sales 2025", "From $78m in 2024 and $71.2m in 2023"),
        ("sales 2025", "After nearly $80m in 2024"),
        ("sales 2025", "Export brought $79.7m in 2024"),
        ("sales 2025", "From a peak of $79.7m in 2024"),
        ("sales 2025", "Against a budget of $79.7m in 2024"),
        ("sales 2025", "Against $79.7m planned in 2024"),
        ("sales 2025", "$9m less than in 2024"),
        ("sales 2025", "From $79.7m in 2022"),
        ("sales 2025", "From $1.2m in 2024, abroad"),
        ("sales 2025", "In York, from $79.7m in 2024"),
        ("sales 2025", "From 41 shops in 2024"),
        ("sales 2025", "Up by $7.7m in 2024"),
        ("sales 2025", "From $79.7m in 2024 on a like-for-like basis"),
        ("satisfied 2025", "From 77% of seniors in 2024"),
        ("satisfied 2025", "Up 9% in 2024"),
        ("states", "From 24 shops in 2024"),
        ("delay 2025", "It was 4.5 hours in 2024"),
        ("sales 2025", "From $79.7m in 2024, with the shop closed since"),
        ("sales 2025", "It was $79.7m in 2024 at the rates of 2025"),
        ("sales 2025", "Asia: $49.7m in 2024"),
        ("sales 2025", "$49.7m in 2024 from the shops"),
        ("sales 2025", "It was $75.1m a year earlier, in euros"),
        ("states", "They were 24 in 2024 at the end of the year"),
        ("states", "From 24 in 2024 full time"),
        ("satisfied 2025", "It was 77% in 2024 among seniors"),
        ("satisfied 2025", "It was 77% a year before among seniors"),
    ],
)
def test_what_may_be_said_of_something_else_is_left_alone(figure: str, text: str, tmp_path: Path) -> None:
    assert told(tmp_path, figure, text) == []


@pytest.mark.parametrize(
    ("figure", "text", "tag", "wrong"),
    [
        ("states", "From 28 to 37 in a year", "en-GB", ["37"]),
        ("states", "Up from 28 to 37", "en-GB", ["37"]),
        ("states", "From 23 to 31 in one year", "en-GB", ["23"]),
        ("states", "De 28 à 37 en un an", "fr-FR", ["37"]),
        ("states", "From 28 to 31 in a year", "en-GB", []),
        ("states", "From 28 to 37 in 2025", "en-GB", ["37"]),
        ("states", "From 28 to 37 in 2026", "en-GB", []),
        ("states", "From 23 to 31 in five years", "en-GB", []),
        ("states", "From 28 to 37 by the end of next year", "en-GB", []),
        ("states", "From 28 to 310 in a year", "en-GB", []),
        ("states", "From 28 to 37 towns", "en-GB", []),
    ],
)
def test_an_item_says_from_where_to_where_its_figure_went(
    figure: str, text: str, tag: str, wrong: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, figure, text, tag) == wrong


@pytest.mark.parametrize(
    ("figure", "text", "tag", "wrong"),
    [
        ("sales 2025", "A quarter of the $86.4m comes from Asia", "en-GB", ["$86.4m"]),
        ("delay", "A guest now waits for 9.3 minutes", "en-GB", ["9.3 minutes"]),
        ("satisfied", "38% now come again", "en-GB", ["38%"]),
        ("sales 2025", "Un quart des 86,4 M$ vient de l'export", "fr-FR", ["86,4 M$"]),
        ("sales 2025", "A quarter of the $84.6m comes from Asia", "en-GB", []),
        ("sales 2025", "Our goal is $86.4m", "en-GB", []),
        ("sales 2025", "They could reach $86.4m", "en-GB", []),
        ("sales 2025", "The budget of 2026 is $86.4m", "en-GB", []),
        ("sales 2025", "The press wrote “$86.4m”", "en-GB", []),
        ("sales 2025", "A quarter of the €86.4m comes from Asia", "en-GB", []),
        ("sales 2025", "With $1.8m of interest it is $86.4m", "en-GB", []),
        ("sales 2025", "Export brought $86.4m in 2025", "en-GB", []),
        ("states", "We have 13 shops", "en-GB", []),
    ],
)
def test_two_digits_of_the_figure_of_an_item_are_turned(
    figure: str, text: str, tag: str, wrong: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, figure, text, tag) == wrong


def test_a_number_that_stands_in_two_places_is_no_slip(tmp_path: Path) -> None:
    slide = ITEM.format(figure="sales 2025", text="With interest it is $86.4m").replace("Nothing", "All of the $86.4m")
    assert "literal-disagrees" not in [own.code for own in found(tmp_path, slide, results=settings(FIGURES))]
