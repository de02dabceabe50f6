"""A key that nobody knows is told once: with the key that was meant, which is then not missing as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.content.load import load
from tests.decks import content

LEVERS = "kind: levers\ntitle: All\nlevers:\n  - {}: One\n    text: Yes.\n  - name: Two\n    text: No.\n"
FIGURE = "section: Results\nfigures:\n  sales:\n    {}\n    {}\nslides: []\n"


@pytest.mark.parametrize("key", ["nmae", "nom", "heading"])
def test_a_strange_key_stands_in_for_the_only_one_missing(key: str, tmp_path: Path) -> None:
    (told,) = load(content(tmp_path, LEVERS.format(key))).findings
    assert (told.code, told.message) == ("unknown-key", f'no key "{key}" in a lever')
    assert told.help == 'did you mean "name"?'
    assert told.fix is not None
    assert (told.fix.edits[0].text, told.fix.safe) == ("name", False)


def test_of_two_strange_keys_nobody_knows_which_was_meant(tmp_path: Path) -> None:
    told = load(content(tmp_path, LEVERS.format("zweck: One\n    kopf"))).findings
    assert sorted(own.code for own in told) == ["missing-key", "unknown-key", "unknown-key"]


def test_a_strange_key_beside_all_that_is_needed_is_only_strange(tmp_path: Path) -> None:
    (told,) = load(content(tmp_path, LEVERS.format("name: One\n    kopf"))).findings
    assert (told.code, told.help[:9]) == ("unknown-key", "keys here")


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("lable: Sales", "2025: 12"),
        ("libelle: Sales", "2025: 12"),
        ("label: Sales", "vlaue: 12"),
        ("label: Sales", "chnage: 12 %"),
    ],
)
def test_a_mistyped_key_of_a_figure_is_one_finding(label: str, value: str, tmp_path: Path) -> None:
    (told,) = load(content(tmp_path, results=FIGURE.format(label, value))).findings
    assert told.code == "unknown-key"
