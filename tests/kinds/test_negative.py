"""One rule for figures below zero, on every kind of page: a colour of their own, which no accent overrides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from deck.charts.clustered import point_colour
from deck.figures.book import Figure, Reference
from deck.figures.quantity import parse_quantity
from deck.page.item import Chart, Drawing, Table
from deck.page.page import Page
from tests.decks import RESULTS, pages

LISTED = "  - name: Fewer of them\n    figure: {call}\n    highlight: {accent}\n  - name: Others\n    figure: margin\n"
SLIDES = {
    "levers": f"kind: levers\ntitle: What we did\nlevers:\n{LISTED}",
    "risks": f"kind: risks\ntitle: What may happen\nrisks:\n{LISTED}",
    "compare": f"kind: compare\ntitle: One and another\ncolumns:\n{LISTED}",
    "closing": f"kind: closing\ntitle: To remember\nfigures:\n{LISTED}".replace("- name: Fewer of them\n    ", "- ")
    .replace("- name: Others\n    ", "- "),
    "summary": f"kind: summary\ntitle: In short\ntext: Said.\nfacts:\n{LISTED}",
    "figure": "kind: figure\ntitle: Fewer came back\nfigure: {call}\n",
    "big-number": "kind: big-number\ntitle: Fewer came back\nfigure: {call}\n",
    "key-figures": "kind: key-figures\ntitle: Fewer came back\nhero: {call}\nfigures: [sales, {call}]\n",
    "table": "kind: table\ntitle: Fewer came back\nrows: [sales, returns, plan, orders]\ncolumns: [2025, change]\n",
}  # fmt: skip


def shown(page: Page) -> Iterator[tuple[str, str]]:
    """Every run of the page's body with its colour."""
    yield from ((run.text, run.colour) for item in page.body for own in item.paragraphs for run in own.runs)
    tables = (item for item in page.items if isinstance(item, Table))
    yield from ((cell.text, cell.colour) for item in tables for row in item.rows for cell in row)


@pytest.mark.parametrize("accent", ["yes", "no"])
@pytest.mark.parametrize("kind", SLIDES)
def test_a_figure_below_zero_has_the_colour_of_such_figures(kind: str, accent: str, tmp_path: Path) -> None:
    (page,) = pages(tmp_path, SLIDES[kind].format(call="returns change", accent=accent))
    below = [colour for words, colour in shown(page) if words.startswith("−")]
    assert set(below) == {"negative"}
    assert "negative" not in [colour for words, colour in shown(page) if words.startswith(("+", "£", "25"))]


def test_its_unit_has_it_too(tmp_path: Path) -> None:
    results = "section: Results\nfigures:\n  gap:\n    label: Gap\n    value: −11 points\n"
    slide = "kind: levers\ntitle: Behind\nlevers:\n  - name: Us\n    figure: gap\n  - name: Them\n    caption: Ahead\n"
    (page,) = pages(tmp_path, slide, results=results)
    assert [colour for words, colour in shown(page) if "11" in words or "points" in words] == ["negative"] * 2


def test_a_fall_told_without_its_sign_is_a_figure_like_others(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, SLIDES["figure"].format(call="returns change, unsigned"))
    assert "negative" not in [colour for _, colour in shown(page)]


LESS = RESULTS.replace("    label: Returned goods\n", "    label: Returned goods\n    better: less\n")
BARS = "kind: chart\ntitle: Fewer came back\nchart: bars\nrows: [returns change, sales change]\n"


@pytest.mark.parametrize(("change", "colours"), [("−6.5%", False), ("+6.5%", True)])
@pytest.mark.parametrize("kind", SLIDES)
def test_where_less_is_better_a_rise_has_that_colour_and_a_fall_has_not(
    kind: str, change: str, *, colours: bool, tmp_path: Path
) -> None:
    slide = SLIDES[kind].format(call="returns change", accent="yes")
    (page,) = pages(tmp_path, slide, results=LESS.replace("−6.5%", change))
    found = [colour for words, colour in shown(page) if words.startswith((change[:4], "6.5"))]
    assert found
    assert ({"negative"} == set(found)) is colours
    drawn = [
        own for item in page.items if isinstance(item, Drawing) for own in item.shapes if "returns#bar" in own.name
    ]
    assert [own.fill == "negative" for own in drawn] == ([colours] if kind == "table" else [])


@pytest.mark.parametrize(("change", "colour"), [("−6.5%", "highlight"), ("+6.5%", "negative")])
def test_so_have_its_bars(change: str, colour: str, tmp_path: Path) -> None:
    (page,) = pages(tmp_path, f"{BARS}highlight: returns change\n", results=LESS.replace("−6.5%", change))
    (chart,) = (item for item in page.items if isinstance(item, Chart))
    (own,) = (each for each in chart.spec.series[0].points if "6.5" in each.label)
    assert point_colour(chart.spec.series[0], own) == colour


@pytest.mark.parametrize(("value", "adverse"), [("−20%", False), ("+20%", True), ("20", False), ("—", False)])
def test_a_level_is_no_news_however_large(value: str, adverse: bool) -> None:
    goal = Figure(name="goal", label="Goal", quantities={"value": parse_quantity(value)}, better="less")
    assert Reference(goal, "value").is_adverse is adverse
