"""Bars show one period: the one that is named, above the chart rather than in every name."""

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
