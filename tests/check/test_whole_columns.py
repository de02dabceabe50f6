"""Columns of a table whose shares leave nothing out, and totals under more of their names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_titles_and_data import table, told

CHANNELS = "Friends, 41%", "Press, 22%", "Passing by, 11%", "Other, 7%"
MANY = "Bath, 62%", "York, 48%", "Other, 30%"
MANY_TITLES = [
    "Share of women by site",
    "Women are many in all sites",
    "Where members are active (two sites possible)",
    "Multiple answers",
    "Our sites, without Hull",
]
STOPS = "Gare, 6 200", "Université, 3 600", "Hôpital, 2 400", "Autres, 7 800"


@pytest.mark.parametrize(("share", "is_told"), [("19%", False), ("29%", True), ("9%", True)])
def test_shares_with_a_row_of_all_others_come_to_the_whole(tmp_path: Path, share: str, is_told: bool) -> None:
    slide = table("How visitors found us", "Channel, Share", *CHANNELS, f"Social media, {share}")
    assert bool(told(tmp_path, "en", slide)) is is_told


@pytest.mark.parametrize(
    "slide",
    [
        table("How visitors found us: several answers", "Channel, Share", *CHANNELS, "Social media, 29%"),
        table("How visitors found us", "Channel, Growth", *CHANNELS, "Social media, 29%"),
        table("How visitors found us", "Channel, Share", *CHANNELS[:3], "Social media, 9%"),
        table("Share of women by trade", "Trade, Share of women", *CHANNELS, "Social media, 29%"),
        table("How visitors found us", "Channel, Share", *CHANNELS, "Social media, +29%"),
        *(table(title, "Site, Share", *MANY) for title in MANY_TITLES),
        table("How visitors found us", "Channel, Share", *CHANNELS, "Fairs, 19%", "of which in May, 9%"),
        table("Satisfied visitors", "Satisfaction rate, Share", *CHANNELS, "Social media, 29%"),
    ],
)
def test_other_percentages_need_not_come_to_the_whole(tmp_path: Path, slide: tuple[str, str]) -> None:
    assert not told(tmp_path, "en", slide)


@pytest.mark.parametrize(("total", "is_told"), [("20 000", False), ("21 000", True)])
def test_numbers_a_day_have_a_total(tmp_path: Path, total: str, is_told: bool) -> None:
    slide = table("Les stations", "Station, Montées par jour", *STOPS, f"Total, {total}")
    assert bool(told(tmp_path, "fr", slide)) is is_told


@pytest.mark.parametrize(("part", "is_told"), [("780 k€", False), ("870 k€", True)])
def test_a_total_budget_is_a_total_in_french_order_too(tmp_path: Path, part: str, is_told: bool) -> None:
    slide = table("Les comptes", "Poste, Montant", "Billets, 1 420 k€", f"Aides, {part}", "Dons, 400 k€",
                  "Budget total, 2 600 k€")  # fmt: skip
    assert bool(told(tmp_path, "fr", slide)) is is_told


def test_numbers_a_head_have_no_total(tmp_path: Path) -> None:
    slide = table("Repas", "Site, Repas par élève", "Nord, 120", "Sud, 130", "Est, 125", "Total, 380")
    assert not told(tmp_path, "fr", slide)
