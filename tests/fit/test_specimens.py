"""Slides that no slide can hold become decks without a fault: those that docs/fitting.md shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.page.item import Table, Text
from tests.fit import specimens
from tests.fit.judge import faults
from tests.fit.specimens import PICTURES, authors, planned, shares, slides

GOES_ON = {"bullets", "table", "wide-table", "levers", "risks", "people"}


@pytest.mark.parametrize("brand", specimens.BRANDS)
def test_specimens_build_whole(brand: str, tmp_path: Path) -> None:
    made = planned(tmp_path, brand)
    assert [own.code for own in made.findings if own.is_error] == []
    assert made.report is not None
    assert made.style is not None
    pages = {name: [made.pages[index] for index in indices] for name, indices in shares(made).items()}
    assert {name for name, own in pages.items() if len(own) > 1} == GOES_ON
    (section,) = made.report.sections
    for name, slide in zip(slides(), section.slides, strict=True):
        assert faults(slide, pages[name], made.style) == []
    said = [item.text for item in pages["authors"][0].items if isinstance(item, Text)]
    assert [name for name in authors() if not any(name.replace(" ", "\u00a0") in own for own in said)] == []
    bullets = [line.text for page in pages["bullets"] for item in page.body for line in item.paragraphs]
    assert len(bullets) == 60
    rows = [row for page in pages["table"] for item in page.items if isinstance(item, Table) for row in item.rows[1:]]
    assert len(rows) == 40


def test_the_documentation_shows_every_specimen() -> None:
    said = PICTURES.with_suffix(".md").read_text(encoding="utf-8")
    wanted = {f"fitting/{name}-{brand}.png" for name in (*slides(), "authors") for brand in specimens.BRANDS}
    assert {name for name in wanted if name not in said} == set()
    assert {name for name in wanted if not (PICTURES.parent / name).is_file()} == set()
