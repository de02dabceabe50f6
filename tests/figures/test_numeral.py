"""Numbers in prose: read with their unit, alike however they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.numeral import Numeral, numerals, units


def one(text: str, language: str = "fr") -> Numeral:
    (numeral,) = numerals(text, language)
    return numeral


@pytest.mark.parametrize(
    ("text", "language", "value", "scale", "unit"),
    [
        ("31,2", "fr", "31.2", 0, ""),
        ("31.2", "fr", "31.2", 0, ""),
        ("716,9 Mds $", "fr", "716.9", 9, "$"),
        ("200 milliards $ d'achats", "fr", "200", 9, "$"),
        ("200 milliards de dollars", "fr", "200", 9, "$"),
        ("$200bn", "en", "200", 9, "$"),
        ("US$ 200 billion", "en", "200", 9, "$"),
        ("£5.6m", "en", "5.6", 6, "£"),
        ("12%", "fr", "12", 0, "%"),
        ("12\u202f%", "fr", "12", 0, "%"),
        ("12 pour cent", "fr", "12", 0, "%"),
        ("12 percent", "en", "12", 0, "%"),
        ("plus de 27 000 départs", "fr", "27000", 0, ""),
        ("27\u202f000", "fr", "27000", 0, ""),
        ("27\u2009000", "fr", "27000", 0, ""),
        ("27\u2009000\u2009€", "fr", "27000", 0, "€"),
        ("27,000", "en", "27000", 0, ""),
        ("27,000", "fr", "27.000", 0, ""),
        ("1,234,567.5", "en", "1234567.5", 0, ""),
        ("trois", "fr", "3", 0, ""),
        ("Four", "en", "4", 0, ""),
        ("11 points", "fr", "11", 0, "points"),
    ],
)
def test_a_number_is_read_with_its_unit(text: str, language: str, value: str, scale: int, unit: str) -> None:
    numeral = one(text, language)
    assert (numeral.value, numeral.scale, numeral.unit) == (Decimal(value), scale, unit)


@pytest.mark.parametrize("text", ["T4", "5G", "15GB", "1er", "A4", "un", "v2.1b"])
def test_digits_in_words_are_no_numbers(text: str) -> None:
    assert numerals(text, "fr") == ()


@pytest.mark.parametrize("text", ["--sizes 10,100,1000", "1,234,56", "sales of 1,234,567,89"])
def test_a_list_of_numbers_set_off_by_commas_is_no_number(text: str) -> None:
    assert numerals(text, "en-GB") == ()


@pytest.mark.parametrize("text", ["~107", "≈ 107", "≈\u00a0107", "environ 107", "près de 107", "about 107"])
def test_what_is_approximate_says_so(text: str) -> None:
    assert one(text).about
    assert one("~107").is_said_by(one(text))
    assert not one("107").is_said_by(one(text))
    assert not one(text).is_said_by(one("107"))


def test_a_range_gives_both_ends_with_one_unit() -> None:
    low, high = numerals("~5–9 %", "fr")
    assert (low.value, high.value) == (5, 9)
    assert (low.unit, high.unit, low.about, high.about) == ("%", "%", True, True)


@pytest.mark.parametrize(
    ("text", "sign"), [("+12 %", "+"), ("−6 %", "-"), ("-6", "-"), ("(+31 %)", "+"), ("à 6-7", "")]
)
def test_signs_are_read(text: str, sign: str) -> None:
    assert numerals(text, "fr")[0].sign == sign


def test_a_sign_may_be_told_in_words_but_not_turned_round() -> None:
    assert one("−6 %").is_said_by(one("6 %"))
    assert one("+6 %").is_said_by(one("6 %"))
    assert not one("−6 %").is_said_by(one("+6 %"))


@pytest.mark.parametrize(
    ("report", "slide", "same"),
    [
        ("200 milliards $", "200 Mds $", True),
        ("200 Mds $", "0,2 billion $", False),
        ("2 millions", "2 000 000", True),
        ("9 %", "9", False),
        ("9 %", "9 points", False),
        ("9 %", "9,0 %", True),
        ("638", "638 Mds $", True),
        ("638 Mds $", "638 Mds €", False),
        ("638 Mds $", "638 M$", False),
        ("3", "trois", True),
    ],
)
def test_units_and_scales_must_agree(report: str, slide: str, same: bool) -> None:
    assert one(report).is_said_by(one(slide)) is same


def test_a_unit_may_stand_apart() -> None:
    assert one("638 Mds $").is_said_by(one("638"), units("Revenus, en Mds $"))
    assert not one("638 Mds $").is_said_by(one("638"), units("Revenus, en M€"))
    assert units("en % et en milliards d'euros, $bn") >= {(0, "%"), (9, "$")}


def test_years_are_dates() -> None:
    assert one("2025").is_year
    assert all(numeral.is_year for numeral in numerals("2024–2025", "fr"))
    assert not one("2025 %").is_year
    assert not one("2 025").is_year
    assert not one("27 000").is_year


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["", " %", " Mds $", " M€"]), st.booleans())
def test_what_is_printed_is_read_back(value: Decimal, unit: str, about: bool) -> None:
    text = f"Le total : {'≈ ' if about else ''}{value:,}".replace(",", "\u202f").replace(".", ",") + unit + "."
    numeral = one(text)
    assert (numeral.value, numeral.about) == (value, about)
    assert text[numeral.start : numeral.end] == numeral.written


@given(st.text(st.sampled_from("0123456789 ,.–-+~≈$€%Mdsmilliards\u202fT\n")), st.sampled_from(["fr", "en"]))
def test_any_text_is_read_and_places_are_true(text: str, language: str) -> None:
    for numeral in numerals(text, language):
        assert text[numeral.start : numeral.end] == numeral.written
        assert numeral.is_said_by(numeral)
