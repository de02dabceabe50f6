"""The track of a loop: as high as its steps need, so that it is not hollow."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.decks import pages

STEP = "  - name: {name}\n    text: {text}\n"


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("Once", "loop-3-low"),
        ("Twenty users, one after the other, in town", "loop-3-low"),
        ("Twenty users, one after the other, for a quarter of an hour each, at the station", "loop-3-half"),
        ("Twenty users, one after the other, for a quarter of an hour each. " * 2, "loop-3"),
    ],
)
def test_the_track_is_as_high_as_the_longest_text_needs(text: str, layout: str, tmp_path: Path) -> None:
    steps = "".join(STEP.format(name=name, text=text) for name in ("Ask", "Change", "Measure"))
    (page,) = pages(tmp_path, f"kind: loop\ntitle: Every week\nsteps:\n{steps}")
    assert page.layout.name == layout
    assert not any(own.size for item in page.body for own in item.paragraphs)


def test_long_texts_take_steps_down_before_the_names_over_them(tmp_path: Path) -> None:
    text = "The impact on indicators such as clicks and revenue, over the whole of a week"
    steps = "".join(STEP.format(name=name, text=text) for name in ("Ask", "Draw", "Build", "Measure", "Decide"))
    (page,) = pages(tmp_path, f"kind: loop\ntitle: Every week\nsteps:\n{steps}")
    sizes = {own.role: own.size for item in page.body for own in item.paragraphs}
    assert sizes["text"] is not None
    assert sizes["name"] is None
