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
    ],
)
def test_what_may_be_said_of_something_else_is_left_alone(figure: str, text: str, tmp_path: Path) -> None:
    assert told(tmp_path, figure, text) == []
