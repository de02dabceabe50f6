"""Words of more and less are looked up as the pattern of them would find them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from deck.prose.way import LESS, MORE, WAY, WAYS

WORDS = sorted(word.replace("*", "xyz") for word in MORE | LESS)
OTHERS = ["montant", "on", "crept", "upper", "edged", "the", "Up-to-date", "d'augmenter", "LOWER", "lessons"]


@given(st.lists(st.sampled_from(WORDS + OTHERS), max_size=8).map(" ".join))
def test_words_looked_up_are_those_that_their_pattern_finds(text: str) -> None:
    found = re.finditer(rf"(?i)\b{WAY}\b", text)
    assert [(way.span, way.sign > 0) for way in WAYS.among(text)] == [(own.span(), bool(own["more"])) for own in found]


def test_two_words_that_say_one_way_are_one() -> None:
    (way,) = WAYS.among("Sales edged down again")
    assert ("Sales edged down again"[slice(*way.span)], way.sign) == ("edged down", -1)


def test_a_word_of_a_way_is_read_where_it_begins() -> None:
    assert WAYS.at("12 fewer", 3) is not None
    assert WAYS.at("12 fewer", 0) is None
