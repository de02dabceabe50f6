"""What percentage a fraction in words may mean."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.interval import Interval
from deck.prose.fraction import FRACTION, percentage, with_fractions


@given(st.from_regex(re.compile(FRACTION, re.IGNORECASE | re.ASCII), fullmatch=True))
def test_whatever_is_read_as_a_fraction_is_a_percentage_or_none(written: str) -> None:
    stated = percentage(written)
    assert stated is None or 0 <= stated.low < stated.high


@pytest.mark.parametrize("text", ["Two products cover most needs", "Passes cover most needs"])
def test_a_word_that_ends_like_a_preposition_belongs_to_no_fraction(text: str) -> None:
    shape = with_fractions(text)
    assert [text[at] for at in range(len(text)) if shape[at] != text[at]] == [*"most"]


def test_over_most_of_it_is_still_most_of_it() -> None:
    assert percentage("over most") == Interval(Decimal(50), Decimal(100))
