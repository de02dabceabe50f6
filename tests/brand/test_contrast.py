"""Hex values as Office computes them; contrast ratios; the needs of docs/design.md."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.brand.contrast import NEEDS, contrast, faults, hex_of, proposal, shaded
from deck.brand.palette import COLOURS, Tone
from tests.brand.brands import INK, ink

COLOUR = st.integers(0, 0xFFFFFF).map(lambda value: f"{value:06X}")


@pytest.mark.parametrize(
    ("role", "tone", "value"),
    [
        ("text", Tone.LIGHT, "17202E"),
        ("text", Tone.DARK, "FFFFFF"),
        ("text", Tone.PANEL, "FFFFFF"),
        ("page", Tone.DARK, "14233A"),
        ("kicker", Tone.LIGHT, "A4500B"),
        ("secondary", Tone.DARK, "B8BFCB"),
        ("previous", Tone.DARK, "6E7C95"),
        ("hairline", Tone.PAPER, "CFD4DC"),
        ("on-highlight", Tone.LIGHT, "14233A"),
        ("highlight", Tone.DARK, "DB6A0E"),
    ],
)
def test_roles_resolve_to_the_hex_values_of_the_design(role: str, tone: Tone, value: str) -> None:
    assert hex_of(ink(), role, tone) == value


def test_every_role_resolves_on_every_tone() -> None:
    for tone, roles in COLOURS.items():
        for role in roles:
            assert len(hex_of(ink(), role, tone)) == 6


@given(COLOUR)
def test_a_colour_left_as_it_is_keeps_every_digit(value: str) -> None:
    assert shaded(value, 100) == value


@given(COLOUR, st.integers(10, 99))
def test_a_lum_mod_below_100_never_lightens(value: str, mod: int) -> None:
    assert contrast(shaded(value, mod), "000000") <= contrast(value, "000000") + 0.01


def test_office_examples_of_darker_and_lighter() -> None:
    assert shaded("4472C4", 75) == "2F5597"
    assert shaded("4472C4", 40, 60) == "B4C7E7"


def test_contrast_of_black_and_white_is_21_and_of_equals_1() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("DB6A0E", "DB6A0E") == 1


@given(COLOUR, COLOUR)
def test_contrast_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)


def test_the_design_s_own_palette_meets_every_need() -> None:
    assert faults(INK) == []


@pytest.mark.parametrize(
    ("slot", "value", "pairs"),
    [
        ("dk1", "8A8A8A", ["dk1 on lt1", "dk1 on lt2"]),
        ("accent3", "8894A8", ["accent3 on lt1", "accent3 on lt2"]),
        ("accent2", "14233A", ["accent2 on dk2"]),
        ("accent4", "B0B8C6", ["accent4 on lt1"]),
        ("hlink", "6AA0E0", ["hlink on lt1", "hlink on lt2"]),
    ],
)
def test_a_weak_colour_is_named_with_what_lies_behind_it(slot: str, value: str, pairs: list[str]) -> None:
    assert [fault.pair for fault in faults({**INK, slot: value})] == pairs


def test_an_accent_that_is_no_mid_tone_fails_on_all_light_pages() -> None:
    pairs = [fault.pair for fault in faults({**INK, "accent1": "FFB060"})]
    assert pairs == ["accent1 at 75 % on lt1", "accent1 at 75 % on lt2", "accent1 on lt1", "accent1 on lt2"]


def test_small_text_on_the_highlight_needs_one_of_two_inks() -> None:
    # a mid-tone between black-ish and white: neither reaches 4.5
    found = [fault for fault in faults({**INK, "dk2": "3A4A60"}) if fault.need.what.startswith("small text")]
    assert [fault.pair for fault in found] == ["dk2 or lt1 on accent1"]


def test_ratios_are_never_rounded_up() -> None:
    needs = [need for need in NEEDS if need.what == "the highlight"]
    just_below = next(
        value
        for value in (f"{0x7A + step:02X}{0x95:02X}{0x95:02X}" for step in range(80))
        if 2.99 < contrast(value, "FFFFFF") < 3
    )
    theme = {**INK, "accent1": just_below}
    fault = next(fault for fault in faults(theme) if fault.need == needs[0])
    assert fault.shown == "2.99:1"


@pytest.mark.parametrize(("slot", "value"), [("accent1", "FFB060"), ("accent3", "8894A8"), ("hlink", "6AA0E0")])
def test_the_proposed_colour_meets_all_needs(slot: str, value: str) -> None:
    theme = {**INK, slot: value}
    proposed = proposal(theme, faults(theme)[0])
    assert proposed is not None
    assert faults({**theme, proposed[0]: proposed[1]}) == []


def test_a_panel_that_is_no_darker_than_grey_refuses_the_brand_for_its_dark_pages() -> None:
    grey = {**INK, "dk1": "5A5F68"}
    assert contrast(grey["dk1"], grey["lt1"]) > 4.5
    named = [(fault.need.what, fault.pair) for fault in faults(grey)]
    assert ("secondary text on a panel of a dark page", "accent4 at 60 % + 40 % on dk1") in named
    assert {what.endswith("on a panel of a dark page") for what, _ in named} == {True}
