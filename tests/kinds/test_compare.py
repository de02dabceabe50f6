"""Two columns compared: their text begins under what stands at their heads, and no lower."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.page.page import Page
from tests.decks import planned

LONG = "Until the contract of last winter, and a while beyond"


def page(folder: Path, **head: str) -> Page:
    keys = ", ".join(f"{key}: '{words}'" for key, words in head.items())
    columns = f"[{{ {keys}, text: Paid in May }}, {{ name: After, text: Paid in June }}]"
    _, only = planned(folder, f"kind: compare\ntitle: For and against\ncolumns: {columns}\n").pages
    return only


@pytest.mark.parametrize(
    ("head", "layout"),
    [
        ({"name": "Before"}, "compare"),
        ({"name": LONG}, "compare-captions"),
        ({"name": "Before", "caption": "quiet"}, "compare-captions"),
        ({"name": LONG, "caption": "quiet"}, "compare-captions"),
        ({"name": LONG, "caption": LONG * 2}, "compare-figures"),
        ({"name": "Before", "figure": "sales 2024"}, "compare-figures"),
    ],
)
def test_text_begins_where_the_heads_end(head: dict[str, str], layout: str, tmp_path: Path) -> None:
    assert page(tmp_path, **head).layout.name == layout
