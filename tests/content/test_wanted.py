"""What keys want wherever they may stand, as far as all of one name want the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.build import plan
from deck.content.wanted import wanted
from deck.project.mending import mend
from tests.decks import content


@pytest.mark.parametrize(
    ("name", "wants"),
    [
        *(("points", "a list"), ("slides", "a list"), ("sections", "a list"), ("members", "a list")),
        *(("title", "text"), ("text", "text"), ("notes", "text"), ("label", "text"), ("section", "text")),
        *(("kind", ""), ("source", ""), ("figures", ""), ("sources", ""), ("crop", ""), ("poinst", "")),
    ],
)
def test_a_list_or_a_text_or_nothing_that_is_known(name: str, wants: str) -> None:
    assert wanted(name) == wants


@pytest.mark.parametrize("points", ["points: - One\n  - Two", "points: - One\n- Two", "points: - name: One\n  - Two"])
def test_a_list_begun_behind_its_key_is_mended_once_and_then_the_deck_is_right(points: str, tmp_path: Path) -> None:
    folder = content(tmp_path, f"kind: text\ntitle: Two decisions are to be made\n{points}\n")
    planned = plan(folder)
    assert [own.code for own in planned.findings] == ["reserved-start"]
    assert mend(planned.findings, planned.texts) == 1
    again = plan(folder)
    assert again.pages
    assert again.findings == ()
    assert mend(again.findings, again.texts) == 0
