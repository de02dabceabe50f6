"""Texts word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.compare.words import Stretch, is_number, likeness, numbers, seen, stretches, words

TEXTS = st.text(st.sampled_from("ab,. 1295%≈~+−’\u00a0\n-"), max_size=30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bénéfice net : 77,7 Mds $", ["Bénéfice", "net", ":", "77,7", "Mds", "$"]),
        ("+31,2\u00a0% contre −6.5%", ["+31,2 %", "contre", "−6.5%"]),
        ("≈\u00a0107, ~9", ["≈ 107", ",", "~9"]),
        ("plus de 27\u202f000 l’an", ["plus", "de", "27 000", "l’", "an"]),
        ("1,234.5 in 2024 and 2025", ["1,234.5", "in", "2024", "and", "2025"]),
        ("au T4 2025.", ["au", "T4", "2025", "."]),
        ("2024–2025", ["2024", "–", "2025"]),
    ],
)
def test_a_number_is_one_word_with_its_signs(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("text", ["77,7", "+12 %", "≈\u00a0107", "27 000", "−6.5%"])
def test_numbers_are_known_as_such(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["T4", "77,7 Mds $", "", "twelve"])
def test_other_texts_are_no_numbers(text: str) -> None:
    assert not is_number(text)


def test_what_nobody_sees_makes_no_difference() -> None:
    assert seen("10\u00a0%\nde\u202fplus\u00ad") == seen("10 % de plus")
    assert seen("e\u0301te\u0301") == seen("été")


def test_what_would_steer_a_terminal_is_not_shown() -> None:
    assert seen("a\u009b31mb\u202ec") == "a31mbc"


def test_a_changed_number_is_told_between_what_stays() -> None:
    assert stretches("Net 77,7 Mds $", "Net 78,2 Mds $") == [
        Stretch("Net", "Net"),
        Stretch("77,7", "78,2"),
        Stretch("Mds $", "Mds $"),
    ]
    assert numbers("Net 77,7 Mds $", "Net 78,2 Mds $") == [("77,7", "78,2")]


def test_words_that_give_way_to_words_are_no_numbers() -> None:
    assert numbers("driven by demand", "driven by growth") == []


def test_changes_with_but_a_small_word_between_them_are_one() -> None:
    changed = [each for each in stretches("the cat is on the mat", "the dog is in the mat") if not each.is_kept]
    assert changed == [Stretch("cat is on", "dog is in")]


def test_two_novels_are_taken_as_a_whole() -> None:
    assert len(stretches("a " * 5000, "b " * 5000)) == 1


@given(TEXTS, TEXTS)
def test_stretches_hold_all_words_of_both_texts_in_order(old: str, new: str) -> None:
    told = stretches(old, new)
    assert "".join(each.old for each in told).replace(" ", "") == "".join(words(old)).replace(" ", "")
    assert "".join(each.new for each in told).replace(" ", "") == "".join(words(new)).replace(" ", "")


@given(TEXTS, TEXTS)
def test_likeness_is_a_share_and_whole_for_texts_that_look_equal(old: str, new: str) -> None:
    assert 0 <= likeness(old, new) <= 1
    assert likeness(old, f" {old}\u00a0") == 1
