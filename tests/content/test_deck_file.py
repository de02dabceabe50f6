"""The deck file: what only it takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.build import plan
from tests.decks import DECK, content

DATE, EMPTY = "date: 2026-01\n", ""
SLIDE = "kind: text\ntitle: Sales grew\ntext: A.\n"


@pytest.mark.parametrize("line", ["datee: 7e9-41", "namee: a/b", "durationn: 5000"])
def test_a_value_under_a_mistyped_key_that_is_none_does_no_harm(line: str, tmp_path: Path) -> None:
    made = plan(content(tmp_path, SLIDE, deck=f"{DECK.replace(DATE, EMPTY)}{line}\n"))
    assert [own.code for own in made.findings if own.is_error] == ["unknown-key"]
