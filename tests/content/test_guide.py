"""The page for writers: short, complete, and what it shows builds."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from deck.build import plan
from deck.content.guide import guide
from deck.content.key import keys
from deck.kinds import kind, names

LINES = guide().splitlines()


def test_it_is_one_page() -> None:
    assert len(LINES) <= 120
    assert max(len(line) for line in LINES) <= 120


@pytest.mark.parametrize("told", ["source: []", "auteurs.yaml", "`unit: £`, needs no 1000000", "in one period"])
def test_it_tells_what_writers_could_not_guess(told: str) -> None:
    assert told in guide()


@pytest.mark.parametrize("name", names())
def test_it_names_every_kind_with_every_key_of_its_own(name: str) -> None:
    start = next(number for number, line in enumerate(LINES) if line.startswith(f"  {name} "))
    told = LINES[start]
    for line in LINES[start + 1 :]:
        if not line.startswith(" " * 8):
            break
        told += line
    general = next(number for number, line in enumerate(LINES) if line.startswith("KINDS OF SLIDES"))
    told += " ".join(LINES[general : general + 4])
    assert [key for key in keys(kind(name).model) if key != "id" and key not in told] == []


def test_the_section_that_it_shows_builds_with_nothing_to_mend(tmp_path: Path) -> None:
    start = LINES.index("A section file:") + 1
    end = next(number for number, line in enumerate(LINES) if line.startswith("FIGURES"))
    (tmp_path / "results.yaml").write_text(dedent("\n".join(LINES[start:end])), encoding="utf-8")
    deck = "title: A year\nlanguage: en-GB\nsections: [results]\nunits: { £m: millions of pounds }\n"
    (tmp_path / "deck.yaml").write_text(deck, encoding="utf-8")
    assert plan(tmp_path).findings == ()
