"""`--slides`, as people write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.render.office import RenderError
from deck.render.selection import selected


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("3,5-7", (3, 5, 6, 7)), ("7, 3 ,3", (3, 7)), ("1-13", tuple(range(1, 14))), ("2–4", (2, 3, 4)), ("13", (13,))],
)
def test_numbers_and_ranges_name_slides_in_the_decks_order(text: str, numbers: tuple[int, ...]) -> None:
    assert selected(text, 13) == numbers


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        ("14", "there is no slide 14", "the last one is slide 13"),
        ("12-15", "there is no slide 14", "the last one is slide 13"),
        ("3,999999999", "there is no slide 999999999", "the last one is slide 13"),
        ("1-999999999", "there is no slide 14", "the last one is slide 13"),
        ("0", "there is no slide 0", "slides are counted from 1"),
        ("7-5", "7-5 runs backwards in --slides", "write 5-7"),
        ("three", 'cannot read "three" in --slides', "write numbers and ranges, for instance 3,5-7"),
        ("3,,5", 'cannot read "" in --slides', "write numbers and ranges, for instance 3,5-7"),
        ("-3", 'cannot read "-3" in --slides', "write numbers and ranges, for instance 3,5-7"),
        ("٣", 'cannot read "٣" in --slides', "write numbers and ranges, for instance 3,5-7"),
    ],
)
def test_what_cannot_be_is_told_with_what_to_write(text: str, message: str, remedy: str) -> None:
    with pytest.raises(RenderError) as caught:
        selected(text, 13)
    assert (caught.value.message, caught.value.help) == (message, remedy)


@given(st.text(st.sampled_from("0123456789,-– x"), max_size=12), st.integers(1, 200))
def test_any_text_gives_slides_of_the_deck_or_a_refusal(text: str, count: int) -> None:
    try:
        numbers = selected(text, count)
    except RenderError:
        return
    assert set(numbers) <= set(range(1, count + 1))
    assert list(numbers) == sorted(set(numbers)) != []
