from __future__ import annotations

import string
from dataclasses import replace
from typing import Any

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from deck.figures import english, french
from deck.figures.language import Language, language, tags
from deck.figures.quantity import parse_quantity
from tests.figures.test_quantity import quantities

FR, CA, GB, US = (language(tag) for tag in ("fr-FR", "fr-CA", "en-GB", "en-US"))
N = "\u00a0"


@pytest.mark.parametrize(
    ("written", "number", "figure"),
    [
        ("638", "638", "638"),
        ("716,9 Mds $", "716,9", f"716,9{N}Mds{N}$"),
        ("~107 Mds $", f"≈{N}107", f"≈{N}107{N}Mds{N}$"),
        ("—", "n.d.", "n.d."),
        ("+31,2 %", "+31,2", f"+31,2{N}%"),
        ("-18,5%", "−18,5", f"−18,5{N}%"),
        ("+0 %", "0", f"0{N}%"),
        ("plus de 27 000", f"plus de{N}27{N}000", f"plus de{N}27{N}000"),
        ("~5-9 %", f"≈{N}5–9", f"≈{N}5–9{N}%"),
        ("-9–-5 %", f"−9{N}à{N}−5", f"−9{N}à{N}−5{N}%"),
        ("1500 Mds $", f"1{N}500", f"1{N}500{N}Mds{N}$"),
        ("1994", "1994", "1994"),
        ("1 994", f"1{N}994", f"1{N}994"),
        ("-11 points", "−11", f"−11{N}points"),
        ("1,5 points", "1,5", f"1,5{N}point"),
        ("$45.2m", "45,2", f"45,2{N}M$"),
        ("£3bn", "3", f"3{N}Mds{N}£"),
        ("12 milliards de dollars", "12", f"12{N}milliards de dollars"),
    ],
)
def test_a_french_figure(written: str, number: str, figure: str) -> None:
    quantity = parse_quantity(written)
    assert (FR.number(quantity), FR.figure(quantity)) == (number, figure)
    assert CA.figure(quantity) == figure


@pytest.mark.parametrize(
    ("written", "number", "figure"),
    [
        ("716.9", "716.9", "716.9"),
        ("—", "n/a", "n/a"),
        ("+12 %", "+12", "+12%"),
        ("more than 27,000", f"more than{N}27,000", f"more than{N}27,000"),
        ("$45.2m", "45.2", "$45.2m"),
        ("£3bn", "3", "£3bn"),
        ("€ 12", "12", "€12"),
        ("$45.2 million", "45.2", f"$45.2{N}million"),
        ("~$5-9m", f"≈{N}5–9", f"≈{N}$5–9m"),
        ("-$5m", "−5", "−$5m"),
        ("-9–-5 %", f"−9{N}to{N}−5", f"−9{N}to{N}−5%"),
        ("1 points", "1", f"1{N}point"),
        ("1.5 points", "1.5", f"1.5{N}points"),
        ("1234567 km", "1,234,567", f"1,234,567{N}km"),
    ],
)
def test_an_english_figure(written: str, number: str, figure: str) -> None:
    quantity = parse_quantity(written, decimal=".")
    assert (GB.number(quantity), GB.figure(quantity)) == (number, figure)
    assert US.figure(quantity) == figure


@pytest.mark.parametrize(
    ("written", "figure"),
    [
        ("+12 %", f"12{N}%"),
        ("-18,5 %", f"18,5{N}%"),
        ("~+5 %", f"≈{N}5{N}%"),
        ("-9–-5 %", f"5–9{N}%"),
        ("0 %", f"0{N}%"),
    ],
)
def test_unsigned_drops_the_sign_alone(written: str, figure: str) -> None:
    assert FR.figure(parse_quantity(written), unsigned=True) == figure


@pytest.mark.parametrize(
    ("tongue", "written", "parts"),
    [
        (FR, "77,7 Mds $", ("", "77,7", f"Mds{N}$")),
        (FR, "+31,2 %", ("", f"+31,2{N}%", "")),
        (FR, "plus de 27 000", ("plus de", f"27{N}000", "")),
        (FR, "—", ("", "n.d.", "")),
        (GB, "more than $45.2m", ("more than", "$45.2m", "")),
        (GB, "38 %", ("", "38%", "")),
    ],
)
def test_the_unit_can_be_set_apart_but_not_a_percent_sign(
    tongue: Language, written: str, parts: tuple[str, str, str]
) -> None:
    assert tuple(tongue.parts(parse_quantity(written, decimal=tongue.decimal))) == parts


@given(quantities(), st.sampled_from(tags()), st.booleans())
def test_the_parts_make_the_figure(quantity: Any, tag: str, unsigned: bool) -> None:
    tongue = language(tag)
    parts = tongue.parts(quantity, unsigned=unsigned)
    assert N.join(part for part in parts if part) == tongue.figure(quantity, unsigned=unsigned)
    assert "\u202f" not in "".join(parts)


def test_a_computation_says_its_result_with_one_sign_between() -> None:
    gain = replace(parse_quantity("~22 Mds $"), computed=f"128,7{N}−{N}≈{N}107")
    ratio = replace(parse_quantity("2,6"), computed=f"200{N}/{N}77,7")
    assert FR.computation(gain, "Gain").replace(N, " ") == "Gain, valeur calculée : 128,7 − ≈ 107 ≈ 22 Mds $"
    assert FR.computation(ratio).replace(N, " ") == "Valeur calculée : 200 / 77,7 = 2,6"
    assert GB.computation(ratio, "Ratio").replace(N, " ") == "Ratio, computed value: 200 / 77,7 = 2.6"


def test_the_formula_of_a_computation_is_set_by_the_language() -> None:
    gap = replace(parse_quantity("22 points"), computed=f"29{N}%{N}−{N}7{N}%")
    assert GB.computation(gap, "Gap").replace(N, " ") == "Gap, computed value: 29% − 7% = 22 points"
    assert FR.computation(gap, "Écart").replace(N, " ") == "Écart, valeur calculée : 29 % − 7 % = 22 points"


@pytest.mark.parametrize(
    ("tongue", "unit", "words"),
    [
        (FR, "Mds $", "milliards de dollars"),
        (FR, f"Mds{N}$", "milliards de dollars"),
        (FR, "M€", "millions d’euros"),
        (FR, "k$", "milliers de dollars"),
        (FR, "$bn", "milliards de dollars"),
        (FR, "M$ CA", "millions de dollars canadiens"),
        (FR, "€", "euros"),
        (FR, "$", "dollars"),
        (FR, "%", "pour cent"),
        (FR, "points", "points de pourcentage"),
        (FR, "clients", "clients"),
        (GB, "$bn", "billion dollars"),
        (GB, "£m", "million pounds"),
        (GB, "bn", "billion"),
        (GB, "Mds $", "Mds $"),
    ],
)
def test_units_in_words(tongue: Language, unit: str, words: str) -> None:
    assert tongue.unit_words(unit) == words


def test_an_author_may_say_a_unit_in_words_of_their_own() -> None:
    assert FR.unit_words("Mds $", {"Mds $": "milliards de dollars US"}) == "milliards de dollars US"


@pytest.mark.parametrize(
    ("written", "french_date", "british", "american"),
    [
        ("2026", "2026", "2026", "2026"),
        ("2026-02", "février 2026", "February 2026", "February 2026"),
        ("2026-02-05", f"5{N}février 2026", f"5{N}February 2026", f"February{N}5, 2026"),
        ("2026-08-01", f"1er{N}août 2026", f"1{N}August 2026", f"August{N}1, 2026"),
    ],
)
def test_dates(written: str, french_date: str, british: str, american: str) -> None:
    assert (FR.date(written), GB.date(written), US.date(written)) == (french_date, british, american)


def test_a_date_on_a_line_of_its_own_begins_with_a_capital() -> None:
    assert FR.date("2026-02", capital=True) == "Février 2026"
    assert FR.date("2026-02-05", capital=True) == f"5{N}février 2026"


@pytest.mark.parametrize("text", ["2026-13", "2026-02-30", "février 2026", "26-02", "0000-01-01", ""])
def test_what_is_no_date_is_told_with_the_form(text: str) -> None:
    with pytest.raises(ValueError, match="write 2026, 2026-02 or 2026-02-05"):
        FR.date(text)


@pytest.mark.parametrize("tag", tags())
def test_the_months_are_those_of_cldr(tag: str) -> None:
    months = Locale.parse(tag, sep="-").months["format"]["wide"]
    assert [language(tag).date(f"2026-{month:02}") for month in range(1, 13)] == [
        f"{months[month]} 2026" for month in range(1, 13)
    ]


def test_both_languages_know_the_same_words_with_the_same_values() -> None:
    assert list(french.WORDS) == list(english.WORDS)
    for key in french.WORDS:
        assert _values(french.WORDS[key]) == _values(english.WORDS[key]), key


def test_the_program_s_own_words_obey_its_typography() -> None:
    for tag, words in (("fr-FR", french.WORDS), ("en-GB", english.WORDS)):
        for key, text in words.items():
            assert language(tag).prose(text) == text, key


def _values(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_words_take_values_and_lists_have_a_last_and() -> None:
    assert FR.word("continued-part", number=2, count=3) == "(2/3)"
    assert FR.file_word_edited == "modifié"
    assert [FR.joined(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a et b", "a, b et c"]
    assert (GB.joined("abc"), US.joined("abc")) == ("a, b and c", "a, b, and c")


def test_a_language_without_tables_is_refused_naming_those_there_are() -> None:
    with pytest.raises(ValueError, match=r'"de-DE"; there are fr-FR, fr-CA, en-GB, en-US'):
        language("de-DE")
    with pytest.raises(LookupError):
        language("fr")
