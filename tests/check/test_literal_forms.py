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


SCALED = {
    "velo": '    label: Vélo\n    unit: k voyages\n    2022: "19,10"\n    2023: "28,38"\n',
    "chaleur": "    label: Chaleur\n    unit: M kilowattheures\n    2023: 610\n",
}
BESIDE = {
    "extra": "    label: Extra staff on Fridays\n    unit: £k\n    value: 27\n",
    "costs": "    label: Running costs\n    unit: £k\n    value: 84\n",
}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Vélo : 28,38 k voyages en 2023", []),
        ("Vélo : 28 380 voyages en 2023", []),
        ("Vélo : 82,38 k voyages en 2023", ["82,38 k"]),
        ("Vélo : 23,88 milliers de voyages en 2023", ["23,88 milliers"]),
        ("Le vélo atteint 28,4 k voyages en 2023", []),
        ("Le vélo atteint 24,8 k voyages en 2023", ["24,8 k"]),
        ("Chaleur : 610 M kilowattheures en 2023", []),
        ("Chaleur : 610 millions de kilowattheures en 2023", []),
        ("Chaleur : 661 millions de kilowattheures en 2023", ["661 millions"]),
    ],
)
def test_a_unit_of_two_words_is_read_whole(text: str, wrong: list[str], tmp_path: Path) -> None:
    own = found(
        tmp_path,
        f'kind: text\ntitle: Tout compte\ntext: "{text}"\n',
        deck=DECK.replace("en-GB", "fr-FR"),
        results=settings(SCALED),
    )
    assert [written(each, tmp_path).strip('"') for each in own if each.code in _CODES] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Where the extra £75,000 came from", []),
        ("We know where the extra £75,000 goes", []),
        ("The costs: £75,000 in all", ["£75,000"]),
        ("The costs are £48,000", ["£48,000"]),
        ("After the £27,000 for extra staff on Fridays, £17,000 remains", []),
        ("After extra staff on Fridays, £17,000 remains", []),
        ("Net of running costs, £17,000 is left", []),
        ("Against running costs, £17,000 comes in", []),
        ("Under running costs, £17,000 goes to the hall", []),
        ("Running costs under 26: £17,000", []),
        ("After £48,000 of running costs, the rest is small", ["£48,000"]),
        ("Less is better. Running costs were £48,000, as you know", ["£48,000"]),
        ("Running costs were £48,000 after all, it turns out", ["£48,000"]),
        ("It ends well. Running costs are £48,000, which is little", ["£48,000"]),
    ],
)
def test_a_number_beside_a_name_may_be_of_what_is_left(text: str, wrong: list[str], tmp_path: Path) -> None:
    own = found(tmp_path, f'kind: text\ntitle: All of it\ntext: "{text}"\n', results=settings(BESIDE))
    assert [written(each, tmp_path).strip('"') for each in own if each.code in _CODES] == wrong
