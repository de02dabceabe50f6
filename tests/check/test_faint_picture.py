"""Transparent pictures that are hardly seen on their page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from deck.build import plan
from tests.decks import DECK, content

LOGO = DECK + "partner:\n  name: Harbour Bank\n  logo: bank.png\n"
DARK, MIDDLE, LIGHT = (20, 30, 50, 255), (200, 90, 20, 255), (250, 250, 250, 255)


def told(folder: Path, ink: tuple[int, int, int, int], ground: tuple[int, int, int, int]) -> list[str]:
    """The codes of what is said of a logo: a square of ink in the middle of its ground."""
    logo = Image.new("RGBA", (160, 80), ground)
    logo.paste(ink, (40, 20, 120, 60))
    (folder / "content/assets").mkdir(parents=True)
    logo.save(folder / "content/assets/bank.png")
    return [own.code for own in plan(content(folder, deck=LOGO)).findings if own.code == "faint-picture"]


@pytest.mark.parametrize(("ink", "faint"), [(DARK, True), (MIDDLE, False), (LIGHT, False)])
def test_dark_ink_on_the_dark_cover_is_told(ink: tuple[int, int, int, int], faint: bool, tmp_path: Path) -> None:
    assert told(tmp_path, ink, (0, 0, 0, 0)) == ["faint-picture"] * faint


def test_a_picture_that_covers_its_ground_is_not_told(tmp_path: Path) -> None:
    assert told(tmp_path, DARK, (255, 255, 255, 255)) == []


def test_a_picture_of_which_nothing_is_seen_is_not_told(tmp_path: Path) -> None:
    assert told(tmp_path, (0, 0, 0, 0), (0, 0, 0, 0)) == []
