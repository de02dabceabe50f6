"""A figure whose label says what it is a share of: told where the two figures that it names do not give it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, settings
from tests.decks import DECK

SLIDE = "kind: big-number\ntitle: Ours alone\nfigure: share\ncaption: Of all\n"
ADS, SALES = "    label: Ads\n    unit: £m\n    2024: 4.0\n    2025: 5.0\n", "    label: Sales\n    unit: £m\n"
YEARS = "    2024: 100.0\n    2025: 125.0\n"


def told(folder: Path, tag: str, share: str, ads: str = ADS, sales: str = SALES + YEARS) -> list[str]:
    figures = {"share": share, "ads": ads, "sales": sales}
    own = found(folder, SLIDE, deck=DECK.replace("en-GB", tag), results=settings(figures))
    return [each.code for each in own if each.code == "share-disagrees"]


@pytest.mark.parametrize(
    ("tag", "label"),
    [
        ("en-GB", "Ads (share of sales)"),
        ("en-GB", "Ads as a percentage of sales"),
        ("en-GB", "Share of ads in sales"),
        ("fr-FR", "Poids des ads dans les sales"),
        ("fr-FR", "Ads (en % des sales)"),
    ],
)
def test_a_share_is_held_against_the_figures_that_its_label_names(tmp_path: Path, tag: str, label: str) -> None:
    decimal = "," if tag == "fr-FR" else "."
    parts = [own.replace(".", decimal) for own in (ADS, SALES + YEARS)]
    for year, shares in (("2024", "4.0 %"), ("2025", "4.0 %")):
        right = f"    label: {label}\n    {year}: {shares}\n".replace(".", decimal)
        assert not told(tmp_path / f"right{year}", tag, right, *parts)
        assert told(tmp_path / f"wrong{year}", tag, right.replace("4,0", "6,0").replace("4.0", "6.0"), *parts)


def test_a_share_without_a_year_is_of_the_only_one_that_both_have(tmp_path: Path) -> None:
    share, sales = "    label: Ads (share of sales)\n    value: {}\n", SALES + "    2025: 125.0\n"
    assert not told(tmp_path / "right", "en-GB", share.format("4.0%"), sales=sales)
    assert told(tmp_path / "wrong", "en-GB", share.format("6.0%"), sales=sales)
    assert not told(tmp_path / "two", "en-GB", share.format("6.0%"))


@pytest.mark.parametrize(
    "share",
    [
        "    label: Ads (share of costs)\n    2025: 6.0%\n",
        "    label: Fairs (share of sales)\n    2025: 6.0%\n",
        "    label: Ads and sales\n    2025: 6.0%\n",
        "    label: Ads (share of sales)\n    2025: +6.0%\n",
        "    label: Ads (share of sales)\n    2025: 6.0\n",
        "    label: Ads (share of sales)\n    2023: 6.0%\n",
        "    label: Ads (share of sales)\n    2024: 4.0%\n    2025: 4.0%\n    change: +1 pt\n",
        "    label: Share of sales in ads\n    2025: 6.0%\n",  # more than all of them
        "    label: Share of ads in ads\n    2025: 6.0%\n",
    ],
)
def test_what_is_no_share_of_the_one_in_the_other_is_left_alone(tmp_path: Path, share: str) -> None:
    assert not told(tmp_path, "en-GB", share)
