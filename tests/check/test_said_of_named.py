"""A share that a sentence says of two figures, both by their names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.decks import DECK

FRENCH = (
    "section: Résultats\nfigures:\n"
    "  billets: { label: Billetterie, unit: k€, 2024: 410, 2025: 486 }\n"
    "  recettes: { label: Recettes, unit: k€, 2024: 800, 2025: 900 }\n"
    "  public: { label: Abonnés, 2024: 310, 2025: 340 }\n"
)
ENGLISH = (
    "section: Results\nfigures:\n"
    "  tickets: { label: Ticket sales, unit: £k, 2024: 410, 2025: 486 }\n"
    "  income: { label: Income, unit: £k, 2024: 800, 2025: 900 }\n"
    "  members: { label: Members, 2024: 310, 2025: 340 }\n"
)


def codes(folder: Path, text: str, figures: str) -> list[str]:
    deck = DECK if figures is ENGLISH else DECK.replace("en-GB", "fr-FR")
    told = found(folder, f'kind: text\ntitle: "We go on"\ntext: "{text}"\n', deck=deck, results=figures)
    return [own.code for own in told if own.code != "unbound-number"]


@pytest.mark.parametrize("verb", ["représente", "pèse", "fait", "fournit", "assure", "couvre", "mobilise"])
def test_a_share_of_a_named_figure_in_french_is_told_where_the_two_exclude_it(verb: str, tmp_path: Path) -> None:
    assert codes(tmp_path / "wrong", f"La billetterie {verb} 64 % des recettes.", FRENCH) == ["share-disagrees"]
    assert codes(tmp_path / "right", f"La billetterie {verb} 54 % des recettes.", FRENCH) == []


@pytest.mark.parametrize("verb", ["make up", "cover", "provide", "account for", "are", "take up"])
def test_a_share_of_a_named_figure_in_english_is_told_where_the_two_exclude_it(verb: str, tmp_path: Path) -> None:
    assert codes(tmp_path / "wrong", f"Ticket sales {verb} 64% of income.", ENGLISH) == ["share-disagrees"]
    assert codes(tmp_path / "right", f"Ticket sales {verb} 54% of income.", ENGLISH) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Les abonnés assurent 40 % des recettes.", FRENCH),  # so many people bring so much money
        ("La billetterie fait 64 % des recettes du samedi.", FRENCH),
        ("En 2024, la billetterie faisait 51 % des recettes.", FRENCH),
        ("La billetterie génère 70 % des recettes annexes.", FRENCH),
        ("Members provide 40% of income.", ENGLISH),
        ("Gifts and ticket sales make up 64% of income.", ENGLISH),
        ("Les dons et la billetterie font 64 % des recettes.", FRENCH),
        ("Ticket sales cover 64% of income from visitors.", ENGLISH),
        ("If ticket sales cover 64% of income, we go on.", ENGLISH),
    ],
)
def test_a_share_of_something_narrower_or_of_another_kind_is_left_alone(
    text: str, figures: str, tmp_path: Path
) -> None:
    assert codes(tmp_path, text, figures) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Billetterie : {} % des recettes", FRENCH),
        ("La billetterie : {} % de nos recettes.", FRENCH),
        ("Billetterie en 2025 : {} % du montant des recettes", FRENCH),
        ("La billetterie représente {} % du volume total des recettes.", FRENCH),
        ("Ticket sales: {}% of income", ENGLISH),
        ("Ticket sales in 2025: {}% of our income.", ENGLISH),
        ("Ticket sales (2025): {}% of the total amount of income", ENGLISH),
    ],
)
def test_a_share_behind_a_name_and_a_colon_is_held_against_both_figures(
    text: str, figures: str, tmp_path: Path
) -> None:
    assert codes(tmp_path / "wrong", text.replace("{}", "64"), figures) == ["share-disagrees"]
    assert codes(tmp_path / "right", text.replace("{}", "54"), figures) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Abonnés : 64 % des recettes", FRENCH),
        ("Billetterie : 64 % des recettes du samedi", FRENCH),
        ("Hors billetterie : 64 % des recettes", FRENCH),
        ("Dons et billetterie : 64 % des recettes", FRENCH),
        ("Billetterie : 64 % de marge sur les recettes", FRENCH),
        ("Billetterie : 64 % de la part des recettes", FRENCH),
        ("Billetterie : objectif 64 % des recettes", FRENCH),
        ("Online ticket sales: 64% of income", ENGLISH),
        ("Ticket sales: 64% of income from visitors", ENGLISH),
    ],
)
def test_a_colon_behind_more_than_the_name_says_nothing_of_both(text: str, figures: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text, figures) == []
