"""What pages would leave out, or show as missing, without a word; and where what is told of them stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.build import plan
from deck.source.finding import Finding, Severity
from tests.decks import DECK, RESULTS, content

BARS = "kind: chart\nchart: bars\ntitle: The plan leads\nrows: [plan, sales 2025, profit 2025]\n"
GAP = RESULTS + "  gap:\n    label: Gap\n    value: = plan - profit 2025\n"


def told(folder: Path, *slides: str, **files: str) -> list[Finding]:
    shown = "".join(f"  - {slide.strip()}\n".replace("\n", "\n    ").rstrip(" ") for slide in slides)
    files = {"results": f"{GAP}slides:\n{shown}"} | files
    return list(plan(content(folder, **files)).findings)


def table(columns: str, rows: str = "[sales, plan]", more: str = "") -> str:
    return f"kind: table\ntitle: Sales grew\nrows: {rows}\ncolumns: {columns}\n{more}"


def test_a_value_never_written_is_told_once_where_the_figure_stands(tmp_path: Path) -> None:
    columns = BARS.replace("bars", "columns").replace("[plan, sales 2025, profit 2025]", "[sales, plan]")
    (found,) = told(tmp_path, table("[2024, 2025]"), columns + "series: [2024, 2025]\n")
    assert (found.code, found.severity) == ("missing-cell", Severity.INFO)
    assert found.message == '"plan" has no 2024 and no 2025: the page shows "n/a" there'
    line = (tmp_path / "content/results.yaml").read_text(encoding="utf-8").splitlines()[found.span.line - 1]
    assert line.strip() == "plan:"


def test_a_value_that_is_not_given_is_meant(tmp_path: Path) -> None:
    assert told(tmp_path, table("[2024, 2025, change]", "[sales, returns]")) == []


@pytest.mark.parametrize(
    ("more", "why", "what"),
    [
        ("", "no bar is highlighted", "name the bar that the title speaks of under highlight:"),
        (
            "highlight: sales 2025\n",
            "the highlighted bar is the longest",
            "name another bar under highlight:, or leave difference: out",
        ),
    ],
)
def test_a_difference_that_no_arrow_can_show_is_told(more: str, why: str, what: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, f"{BARS}difference: gap\n{more}")
    assert (found.code, found.message) == ("undrawn-difference", f"the difference is not drawn: {why}")
    assert found.help == what


def test_columns_draw_no_difference_whatever_is_highlighted(tmp_path: Path) -> None:
    slide = "kind: chart\nchart: columns\ntitle: Sales grew\nrows: [sales]\nseries: [2024, 2025]\ndifference: gap\n"
    (found,) = told(tmp_path, slide + "highlight: sales 2025\n")
    assert (found.code, found.help) == ("undrawn-difference", "leave difference: out, or say it under reading:")


def test_bars_of_two_periods_show_the_last_and_it_is_told(tmp_path: Path) -> None:
    slide = "kind: chart\nchart: bars\ntitle: Sales lead\nrows: [sales, profit]\nseries: [2024, 2025]\n"
    (found,) = told(tmp_path, slide)
    assert (found.code, found.message) == ("undrawn-series", "bars show 2025 only, not 2024")
    assert found.help == "write series: [2025], or chart: columns"


def test_a_highlight_by_name_is_that_figures_bar_in_the_period_shown(tmp_path: Path) -> None:
    slide = "kind: chart\nchart: bars\ntitle: Sales lead\nrows: [sales, profit]\nseries: [2024]\n"
    assert told(tmp_path, f"{slide}highlight: profit\n") == []


def test_a_difference_from_the_longest_bar_to_the_highlighted_one_is_drawn(tmp_path: Path) -> None:
    assert told(tmp_path, f"{BARS}difference: gap\nhighlight: profit 2025\n") == []


@pytest.mark.parametrize(
    "slide", [table("[2024, 2025]", "[sales]", "highlight: profit\n"), f"{BARS}highlight: sales 2024\n"]
)
def test_a_highlight_on_what_is_not_shown_is_told(slide: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, slide)
    assert found.code == "unshown-highlight"
    assert found.help.startswith("name one of its rows: ")


LONG = "A word and another " * 60
LEVER = "kind: levers\ntitle: Three levers\nlevers:\n  - name: One\n    text: A.\n  - name: {}\n    text: B.\n"


def pointed(folder: Path, found: Finding) -> str:
    lines = (folder / "content/results.yaml").read_text(encoding="utf-8").splitlines()
    return lines[found.span.line - 1].strip()


def test_a_title_that_is_too_long_is_told_at_the_title(tmp_path: Path) -> None:
    found = [own for own in told(tmp_path, f"kind: text\ntitle: {LONG}\ntext: A.\n") if own.code == "text-overflow"]
    assert [pointed(tmp_path, own).split()[0] for own in found] == ["title:"]
    assert found[0].span.column > 5


def test_a_word_too_wide_for_its_place_is_told_at_its_item(tmp_path: Path) -> None:
    found = told(tmp_path, LEVER.format("Donau" * 9))
    broken = [own for own in found if own.code == "broken-word"]
    assert [pointed(tmp_path, own) for own in broken] == [f"- name: {'Donau' * 9}"]


@pytest.mark.parametrize("brand", ["encrre", "broken"])
def test_without_its_brand_a_deck_is_checked_all_the_same_and_not_made(brand: str, tmp_path: Path) -> None:
    (tmp_path / "assets/brands/broken").mkdir(parents=True)
    (tmp_path / "assets/brands/broken/brand.yaml").write_text("colours: none\n", encoding="utf-8")
    deck = DECK + f"brand: {brand}\n"
    found = told(tmp_path, f"kind: text\ntitle: {LONG}\ntext: A.\n", f"{BARS}difference: gap\n", deck=deck)
    codes = {own.code for own in found}
    assert {"text-overflow", "undrawn-difference"} <= codes
    assert plan(tmp_path / "content").pages == ()
    if brand == "encrre":
        (unknown,) = (own for own in found if own.code == "unknown-brand")
        assert (unknown.span.line, unknown.span.column) == (deck.count("\n"), 8)
        assert unknown.help == 'did you mean "encre"?'
