from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.language import language, tags
from deck.figures.quantity import Quantity, parse_quantity


def q(value: str, **others: object) -> Quantity:
    return Quantity(value=Decimal(value), **others)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "value", "decimals", "unit"),
    [
        ("638", "638", 0, ""),
        ("716,9", "716.9", 1, ""),
        ("716.9", "716.9", 1, ""),
        ("1.10", "1.10", 2, ""),
        ("200 Mds $", "200", 0, "Mds $"),
        ("200\u00a0Mds\u00a0$", "200", 0, "Mds $"),
        ("27 000", "27000", 0, ""),
        ("27\u202f000,5 t", "27000.5", 1, "t"),
        ("27'000", "27000", 0, ""),
        ("1,234,567", "1234567", 0, ""),
        ("1,234.5", "1234.5", 1, ""),
        ("638M$", "638", 0, "M$"),
        ("12 kg CO2", "12", 0, "kg CO2"),
        ("38 %", "38", 0, "%"),
        ("38%", "38", 0, "%"),
        ("€ 12", "12", 0, "€"),
        ("$45.2m", "45.2", 1, "$m"),
        ("$45.2 million", "45.2", 1, "$ million"),
        ("£3bn", "3", 0, "£bn"),
    ],
)
def test_a_number_keeps_its_digits_and_its_unit(text: str, value: str, decimals: int, unit: str) -> None:
    read = parse_quantity(text)
    assert (str(read.value), read.decimals, read.unit) == (value, decimals, unit)
    assert (read.approximate, read.signed, read.qualifier, read.computed) == (False, False, "", "")


def test_a_comma_before_three_digits_is_decimal_in_french_and_sets_off_thousands_in_english() -> None:
    assert parse_quantity("27,000", decimal=",").value == Decimal("27.000")
    assert parse_quantity("27,000", decimal=".").value == Decimal(27000)
    assert parse_quantity("716,9", decimal=".").value == Decimal("716.9")
    assert parse_quantity("0,125", decimal=".").value == Decimal("0.125")


@pytest.mark.parametrize("text", ["—", "-", "–", "n.d.", "N.D.", "n/a", "null", "~", ""])
def test_what_is_not_given_has_no_value_no_unit_and_no_interval(text: str) -> None:
    assert parse_quantity(text, "Mds $") == Quantity(value=None)


def test_a_sign_makes_a_variation() -> None:
    assert parse_quantity("+12 %").signed
    assert parse_quantity("-18,5 %").value == parse_quantity("−18,5 %").value == Decimal("-18.5")
    assert parse_quantity("−18,5").signed
    assert parse_quantity("-$5m").value == Decimal(-5)
    assert not parse_quantity("12 %").signed


def test_words_before_the_number_qualify_it() -> None:
    assert parse_quantity("plus de 27 000").qualifier == "plus de"
    assert parse_quantity("more than 27,000", decimal=".") == q(
        "27000", qualifier="more than", low=Decimal("26999.5"), high=Decimal("27000.5")
    )


@pytest.mark.parametrize("text", ["~5–9 %", "~5-9%", "≈ 5 – 9 %", "~5 à 9 %", "~5 to 9 %"])
def test_a_range_has_both_ends(text: str) -> None:
    assert parse_quantity(text) == q(
        "5", upper=Decimal(9), unit="%", approximate=True, low=Decimal("4.5"), high=Decimal("9.5")
    )


def test_a_range_may_lie_below_zero() -> None:
    read = parse_quantity("-9–-5")
    assert (read.value, read.upper, read.signed) == (Decimal(-9), Decimal(-5), True)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("200", "199.5", "200.5"),
        ("77,7", "77.65", "77.75"),
        ("~107", "106.5", "107.5"),
        ("-18,5", "-18.55", "-18.45"),
        ("1,10", "1.095", "1.105"),
        ("5,5–9", "5.45", "9.5"),
    ],
)
def test_the_interval_is_half_a_unit_of_the_last_printed_digit(text: str, low: str, high: str) -> None:
    read = parse_quantity(text)
    assert (read.low, read.high) == (Decimal(low), Decimal(high))


def test_the_default_unit_yields_to_a_unit_of_its_own() -> None:
    assert parse_quantity("638", "Mds $").unit == "Mds $"
    assert parse_quantity("638 M€", "Mds $").unit == "M€"
    assert parse_quantity("+12 %", "Mds $").unit == "%"


def test_four_digits_together_without_a_unit_may_be_a_year() -> None:
    assert parse_quantity("1994").ungrouped
    assert not parse_quantity("1 994").ungrouped
    assert not parse_quantity("1994", "Mds $").ungrouped
    assert not parse_quantity("19945").ungrouped


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("beaucoup", '"beaucoup" is not a figure: no number in it'),
        ("12 34", '"12 34" is not a figure: it holds two numbers'),
        ("716,9,5", '"716,9,5" is not a figure: it holds two numbers'),
        ("1.234.567", '"1.234.567" is not a figure: it holds two numbers'),
        ("1 h 30", '"1 h 30" is not a figure: a duration has one unit, as in "90 min"'),
        ("12:30", '"12:30" is not a figure: it holds two numbers'),
        ("1e5", '"1e5" is not a figure: it holds two numbers'),
        ("9–5 %", '"9–5 %" is not a figure: a range goes from the smaller number to the larger'),
        ("2026-02", '"2026-02" is not a figure: a range goes from the smaller number to the larger'),
        ("017", '"017" is not a figure: a number does not begin with 0, and a code is a text'),
        ("0x10", '"0x10" is not a figure: a number does not begin with 0, and a code is a text'),
        ("12 ?", '"12 ?" is not a figure: "?" is no unit'),
        ("12 % environ", '"12 % environ" is not a figure: words go before the number, or into the label'),
        ("1234567890123456789", '"1234567890123456789" has more digits than a figure can have'),
    ],
)
def test_what_is_no_figure_is_told_in_one_line(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_quantity(text)


@given(st.text(max_size=30))
def test_any_text_is_a_quantity_or_a_value_error(text: str) -> None:
    try:
        read = parse_quantity(text)
    except ValueError:
        return
    assert read.value is None or (read.low is not None and read.low < read.value)


@given(st.text("0123456789,.  '~≈+-−–—%$€ MdsbnT()e", max_size=14))
def test_texts_like_figures_never_surprise(text: str) -> None:
    test_any_text_is_a_quantity_or_a_value_error.hypothesis.inner_test(text)  # type: ignore[attr-defined]


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """What an author could have written."""
    decimals = draw(st.integers(0, 4))
    digits = st.integers(0, 10**9)
    half = Decimal(5).scaleb(-decimals - 1)
    value = Decimal(draw(digits)).scaleb(-decimals)
    upper = value + Decimal(draw(st.integers(1, 10**6))).scaleb(-decimals) if draw(st.booleans()) else None
    signed = draw(st.booleans()) and value != 0
    if signed and upper is None and draw(st.booleans()):
        value = -value
    unit = draw(st.sampled_from(["", "%", "Mds $", "M€", "kWh", "clients", "milliards de dollars"]))
    return Quantity(
        value=value,
        upper=upper,
        decimals=decimals,
        unit=unit,
        approximate=draw(st.booleans()),
        signed=signed,
        qualifier=draw(st.sampled_from(["", "plus de", "environ"])),
        low=value - half,
        high=(value if upper is None else upper) + half,
    )


@given(quantities(), st.sampled_from(tags()))
def test_a_printed_figure_reads_back_as_the_same_quantity(quantity: Quantity, tag: str) -> None:
    tongue = language(tag)
    printed = tongue.figure(quantity)
    assert parse_quantity(printed, decimal=tongue.decimal) == quantity
    assert str(parse_quantity(printed, decimal=tongue.decimal).value) == str(quantity.value)


@given(quantities(), st.sampled_from(tags()))
def test_prose_leaves_a_printed_figure_as_it_is(quantity: Quantity, tag: str) -> None:
    printed = language(tag).figure(quantity)
    assert language(tag).prose(printed) == printed


@pytest.mark.parametrize(("written", "unit"), [("4,2 / 5", "/ 5"), ("9 sur 10", "sur 10"), ("4 out of 5", "out of 5")])
def test_a_mark_out_of_so_many_is_one_number(written: str, unit: str) -> None:
    quantity = parse_quantity(written)
    assert (quantity.unit, quantity.given) == (unit, True)
