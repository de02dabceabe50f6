"""A figure that is called as a row of a table of the same year and unit: told, and left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.twice import figure_of_row
from deck.content.load import load
from tests.decks import DECK, content

TABLE = """\
kind: text-table
title: Timber felled by species
columns: [Species, Timber felled 2024]
rows:
  - [Oak, 41.3 t]
  - [Beech, 128.6 t]
  - [Ash, 77 t]
  - [Plot B, 64.2 t]
"""
TABLEAU = """\
kind: text-table
title: Bois coupé par essence
columns: [Essence, "2023 (t)", "2024 (t)"]
rows:
  - [Chêne, "38,9", "41,3"]
  - [Hêtre, "119,2", "128,6"]
  - [Total, "158,1", "169,9"]
"""


def told(folder: Path, table: str, figures: str, slide: str, tag: str = "en-GB") -> list[str]:
    results = f"section: Results\nfigures:\n{figures}"
    loaded = load(content(folder, slide, table, deck=DECK.replace("en-GB", tag), results=results))
    assert loaded.report is not None
    return [own.message.split('"')[1] for own in figure_of_row.check(loaded.report, loaded.texts)]


def shown(title: str = "A first look", name: str = "oak", caption: str = "in 2024") -> str:
    return f"kind: big-number\ntitle: {title}\nfigure: {name}\ncaption: {caption}\n"


@pytest.mark.parametrize(
    ("label", "value", "cell"),
    [
        ("Oak", "43.1 t", "41.3 t"),  # turned
        ("Oak", "41.8 t", "41.3 t"),
        ("The oak", "42 t", "41.3 t"),
        ("Oak", "91.3 t", "41.3 t"),
        ("Beech", "168.2 t", "128.6 t"),
        ("Beech", "126 t", "128.6 t"),
        ("Ash", "80 t", "77 t"),
        ("Plot B", "46.2 t", "64.2 t"),
    ],
)
def test_a_near_value_or_a_slip_is_told_at_the_cell(tmp_path: Path, label: str, value: str, cell: str) -> None:
    assert told(tmp_path, TABLE, f"  oak: {{label: {label}, 2024: {value}}}\n", shown()) == [cell]


@pytest.mark.parametrize(("label", "value"), [("Chêne", "43,1 t"), ("Hêtre", "126,8 t"), ("Le chêne", "40,7 t")])
def test_the_unit_may_stand_in_the_heading(tmp_path: Path, label: str, value: str) -> None:
    figures = f'  oak: {{label: {label}, 2024: "{value}"}}\n'
    assert len(told(tmp_path, TABLEAU, figures, shown("Un premier regard", caption="en 2024"), "fr-FR")) == 1


@pytest.mark.parametrize(
    ("figure", "title", "caption"),
    [
        ("{label: Oak, 2024: 41.3 t}", "A first look", "in 2024"),
        ("{label: Oak, 2024: 41 t}", "A first look", "in 2024"),
        ("{label: Oak, 2023: 43.1 t}", "A first look", "in 2023"),
        ("{label: Oak, 2024: 43.1 ha}", "A first look", "in 2024"),
        ("{label: Oak, 2024: 12.7 t}", "A first look", "in 2024"),
        ("{label: Oak planted, 2024: 43.1 t}", "A first look", "in 2024"),
        ("{label: Plot A, 2024: 46.2 t}", "A first look", "in 2024"),
        ("{label: Oak, 2024: 43.1 t}", "What we bought", "in 2024"),
        ("{label: Oak, 2024: 43.1 t}", "The sawmill in Ludlow", "in 2024"),
        ("{label: Oak, 2024: 43.1 t}", "The target for the year", "in 2024"),
        ("{label: Oak, 2024: 43.1 t}", "A first look", "of exports in 2024"),
        ("{label: Oak, 2024: 43.1 t}", "A first look", "before the storm of 2022"),
        ("{label: Oak, 2024: 43.1 t}", "The revised accounts", "in 2024"),
    ],
)
def test_what_agrees_or_may_be_of_another_thing_is_not(tmp_path: Path, figure: str, title: str, caption: str) -> None:
    assert told(tmp_path, TABLE, f"  oak: {figure}\n", shown(title, caption=caption)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Timber felled by species", "Timber felled by species (revised)"),
        ("Timber felled 2024", "Timber planned 2024"),
        ("[Species, Timber felled 2024]", "[Species, Timber felled 2025]"),
        ("  - [Ash, 77 t]", "  - [Oak, 12 t]"),
    ],
)
def test_nor_beside_a_table_of_another_state_or_with_two_such_rows(tmp_path: Path, old: str, new: str) -> None:
    assert told(tmp_path, TABLE.replace(old, new), "  oak: {label: Oak, 2024: 43.1 t}\n", shown()) == []


def test_two_figures_that_differ_are_of_another_measure(tmp_path: Path) -> None:
    figures = "  oak: {label: Oak, 2024: 43.1 t}\n  beech: {label: Beech, 2024: 126.8 t}\n"
    both = "kind: key-figures\ntitle: A first look\nfigures: [oak, beech]\n"
    assert told(tmp_path / "a", TABLE, figures, both) == []
    assert told(tmp_path / "b", TABLE, figures.replace("126.8", "128.6"), both) == ["41.3 t"]


def test_a_figure_that_no_slide_shows_is_not_looked_at(tmp_path: Path) -> None:
    text = "kind: text\ntitle: A first look\ntext: Oak is strong.\n"
    assert told(tmp_path, TABLE, "  oak: {label: Oak, 2024: 43.1 t}\n", text) == []
