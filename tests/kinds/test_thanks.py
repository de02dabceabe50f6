"""The page of thanks invites to ask, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.page.item import Text
from tests.decks import DECK, pages

FRENCH = DECK.replace("en-GB", "fr-FR")


def said(folder: Path, slide: str, deck: str = DECK) -> list[str]:
    (page,) = pages(folder, f"kind: thanks\n{slide}", deck=deck)
    words = (item.text for item in page.items if isinstance(item, Text) and item.slot in ("title", "words"))
    return [own.replace("\u00a0", " ") for own in words]


@pytest.mark.parametrize(
    ("slide", "deck", "words"),
    [
        ("", DECK, ["Thank you", "Questions?"]),
        ("title: Questions?\n", DECK, ["Questions?"]),
        ("title: Any questions, or doubts?\n", DECK, ["Any questions, or doubts?"]),
        ("title: Thanks to all\n", DECK, ["Thanks to all", "Questions?"]),
        ("title: Questions?\ntext: Ask us now\n", DECK, ["Questions?", "Ask us now"]),
        ("title: Place à vos questions\n", FRENCH, ["Place à vos questions"]),
        ("title: Merci à tous\n", FRENCH, ["Merci à tous", "Vos questions ?"]),
    ],
)
def test_it_invites_to_ask_once(slide: str, deck: str, words: list[str], tmp_path: Path) -> None:
    assert said(tmp_path, slide, deck) == words
