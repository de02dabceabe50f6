"""Bars show one period, named above the chart rather than in every name; a big number stands among its bars."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.page.item import Chart
from tests.decks import pages

BARS = "kind: chart\ntitle: Sales lead\nchart: bars\nrows: [sales, profit]\n"


def drawn(folder: Path, more: str) -> tuple[str, tuple[str, ...], list[str]]:
    """What stands above the chart, the names of its bars, and their labels."""
    (page,) = pages(folder, BARS + more)
    (chart,) = (item for item in page.items if isinstance(item, Chart))
    above = next(item for item in page.body if item.slot == "unit")
    (series,) = chart.spec.series
    return above.paragraphs[0].text, chart.spec.categories, [own.label.replace("\u00a0", " ") for own in series.points]


@pytest.mark.parametrize(
    ("more", "above", "names", "labels"),
    [
        ("", "£m", ("Sales 2025", "Profit 2025"), ["46.5", "11.6"]),
        ("series: [2024]\n", "£m, 2024", ("Sales", "Profit"), ["41", "≈ 9"]),
        ("series: [2025]\nunit: Sums in 2025\n", "Sums in 2025", ("Sales", "Profit"), ["46.5", "11.6"]),
    ],
)
def test_bars_show_the_period_that_is_named(
    more: str, above: str, names: tuple[str, ...], labels: list[str], tmp_path: Path
) -> None:
    assert drawn(tmp_path, more) == (above, names, labels)


@pytest.mark.parametrize(
    ("figure", "compare", "names"),
    [
        ("sales", "sales 2024", ("Sales 2024", "Sales 2025")),
        ("plan", "sales 2025, profit 2025", ("Sales 2025", "Profit 2025", "Investment planned for 2026")),
        ("plan", "plan, profit 2025", ("Investment planned for 2026", "Profit 2025")),
        ("sales change", "sales 2024, sales 2025", ("Sales 2024", "Sales 2025")),
        (
            "plan",
            "sales, profit, orders, returns",
            ("Sales 2025", "Profit 2025", "Orders in hand at the end of the year 2025", "Returned goods 2025"),
        ),
    ],
)
def test_a_big_number_stands_among_what_it_compares_with(
    figure: str, compare: str, names: tuple[str, ...], tmp_path: Path
) -> None:
    slide = f"kind: big-number\ntitle: So much\nfigure: {figure}\ncompare: [{compare}]\n"
    (page,) = pages(tmp_path, slide)
    (chart,) = (item for item in page.items if isinstance(item, Chart))
    assert chart.spec.categories == names
