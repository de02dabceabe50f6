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
        table("How visitors found us", "Channel, Share", "Friends, 41%", "Other, 50%"),
        table("How visitors found us", "Channel, Share", *CHANNELS, "Web, 19%", "Subtotal of the web, 19%"),
        table("Sites that fail", "Site, Share", "Bath, 12%", "York, 9%", "Hull, 11%", "Other, 8%"),
        table("Who owns us", "Owner, Shares", "Ada, 41", "Bo, 22", "Cy, 29", "Others, 7"),
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


@pytest.mark.parametrize(
    "head", ["Split", "Share of total", "% of total", "% du total", "Répartition", "Mix", "Breakdown"]
)
@pytest.mark.parametrize(("share", "is_told"), [("27%", True), ("23%", False), ("11%", False), ("22.6%", False)])
def test_shares_of_one_total_come_to_no_more_than_it(head: str, share: str, is_told: bool, tmp_path: Path) -> None:
    slide = table("Results differ widely", f'Programme, "{head}"', "Sport, 43%", "Housing, 34%", f"Roads, {share}")
    assert bool(told(tmp_path, "en", slide)) is is_told


@pytest.mark.parametrize(
    "slide",
    [
        table("Sales online", "Year, Share of total", "2022, 43%", "2023, 34%", "2024, 27%"),
        table("Sales online", "Site, Share", "Bath, 43%", "Hull, 34%", "York, 27%"),
        table("Our sales", "Area, Share of total", "Europe, 60%", "France, 35%", "Asia, 40%"),
        table("Reasons to leave", "Reason, Share of total", "Pay, 43%", "Hours, 34%", "Travel, 27%"),
        table("How visitors came (several answers)", "Way, Split", "Bus, 43%", "Car, 34%", "Bike, 27%"),
        table("Our sales", "Area, Split", "Europe, 64%", "of which France, 35%", "Asia, 36%"),
        table("Our sales", "Area, Sales, Share of total", "Bath, £20m, 43%", "Hull, £30m, 34%", "York, £90m, 27%"),
        table("Our sales", "Area, Breakdown", "Bath, 143%", "Hull, 134%", "York, 127%"),
        table("Growth by area", "Area, Split", "Bath, +43%", "Hull, +34%", "York, +27%"),
        table("Our sales", "Area, Share", "Bath, 43%", "Other towns, 25%", "Other areas, 20%"),
        table("Use of tools", "Tool, Mix", "Mail, 43%", "Chat, 34%", "Phone, 27%"),
        table("Our mix", "Area, Mix", "Bath, 43%", "Hull, 58%"),
        table("Our mix", "Area, Mix 2023, Mix 2024", "Bath, 43%, 33%", "Hull, 34%, 39%", "York, 27%, 38%"),
    ],
)
def test_shares_of_several_wholes_may_come_to_more(slide: tuple[str, str], tmp_path: Path) -> None:
    assert told(tmp_path, "en", slide) == []
