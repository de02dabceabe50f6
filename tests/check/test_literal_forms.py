"""Forms in which a text gives a figure's value: with a unit, with articles in its label, in the words of its unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, settings, written
from tests.decks import DECK

FRENCH = {
    "delai": "    label: Délai moyen de traitement\n    2024: 18 jours\n    2025: 14 jours\n",
    "loyer": "    label: Loyer et charges\n    unit: k€\n    value: 128\n",
}
ENGLISH = {
    "rent": "    label: Rent and charges\n    value: £128,000\n",
    "wait": "    label: Median wait\n    unit: days\n    2024: 18\n    2025: 9\n",
    "loans": "    label: Loans\n    2025: $7.2bn\n",
    "deposits": "    label: Deposits\n    2025: $9.1bn\n",
    "milk": "    label: Milk delivered\n    unit: million litres\n    2024: 84.0\n    2025: 88.2\n",
}
_CODES = ("literal-disagrees", "value-twice")


def told(folder: Path, text: str, tag: str) -> list[str]:
    """The numbers of a text that are told."""
    slide = f'kind: text\ntitle: All of it\ntext: "{text}"\n'
    figures = settings(FRENCH if tag == "fr-FR" else ENGLISH)
    own = found(folder, slide, deck=DECK.replace("en-GB", tag), results=figures)
    return [written(each, folder).strip('"') for each in own if each.code in _CODES]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Le délai moyen de traitement, de 11 jours, doit passer à 8 jours", ["11"]),
        ("Le délai moyen de traitement est de 11 jours", ["11"]),
        ("Le délai moyen de traitement, de 14 jours, doit passer à 8 jours", []),
        ("Le délai moyen de traitement doit passer à 8 jours", []),
        ("Le délai moyen de traitement a baissé de 4 jours", []),
        ("Le délai moyen de traitement est revu tous les 6 mois", []),
        ("Le délai moyen de traitement est suivi par 3 agents", []),
        ("Le délai moyen de traitement est de 9 jours à Nantes", []),
        ("Le loyer et les charges représentent 118 k€", ["118 k€"]),
        ("Le loyer et les charges représentent 128 k€", []),
        ("Le loyer et les charges du café représentent 8 k€", []),
        ("Le loyer et les assurances représentent 118 k€", []),
    ],
)
def test_a_french_text_gives_a_value_in_its_own_form(text: str, wrong: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, text, "fr-FR") == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The median wait is 11 days", ["11"]),
        ("The median wait is 9 days", []),
        ("The median wait fell by 9 days", []),
        ("The median wait is looked at by 2 people", []),
        ("The rent and the charges came to £118,000", ["£118,000"]),
        ("The rent and the charges came to £128,000", []),
        ("Loans of $7.2bn stand against deposits of $9.7bn", ["$9.7bn"]),
        ("Loans of $7.2bn stand against deposits of $9.1bn", []),
        ("The farms delivered 82.8 million litres of milk", ["82.8 million"]),
        ("The farms delivered 88.2 million litres of milk", []),
        ("The farms delivered 82.8 million bottles of milk", []),
    ],
)
def test_an_english_text_gives_a_value_in_its_own_form(text: str, wrong: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, text, "en-GB") == wrong
