"""The short way round markdown-it leads where markdown-it leads."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.markup import Piece, is_plainly_starred, marked_up, pieces

WORDS = st.text("ab1é _.,:!?()«»%<>\n\u00a0&;", min_size=1, max_size=6) | st.sampled_from(
    ["<net 2025>", "https://a.fr/b", "mailto:x@y.fr", "<https://a.fr>", "un mot", "5"]
)
STARRED = st.tuples(st.sampled_from(["*", "**"]), WORDS, st.sampled_from(["", " ", ".", " :", ")", "\n"])).map(
    lambda own: f"{own[0]}{own[1]}{own[0]}{own[2]}"
)
TEXTS = st.tuples(st.sampled_from([" ", ""]), st.lists(WORDS | STARRED, max_size=5)).map(
    lambda own: own[0].join(own[1])
)


def looks(found: Iterable[Piece]) -> list[tuple[Piece, str]]:
    """Each look with its text, whatever the pieces were cut into."""
    cut = groupby((piece for piece in found if piece.text), key=lambda piece: piece.with_text(""))
    return [(look, "".join(piece.text for piece in stretch)) for look, stretch in cut]


@given(TEXTS)
def test_plain_stars_mean_what_they_mean_to_markdown(text: str) -> None:
    if is_plainly_starred(text):
        assert looks(pieces(text)) == looks(marked_up(text))


@pytest.mark.parametrize("text", ["**gras** et *italique*.", "un **mot <net 2025>** *en bref* !", "« **a** »"])
def test_stars_around_words_need_no_parser(text: str) -> None:
    assert is_plainly_starred(text)


@pytest.mark.parametrize("text", ["*a **b** c*", "5*3*2", "a*b*", "**a", "*a*b", "`*a*`", r"\*a*", "**<a** b>"])
def test_stars_that_leave_room_for_doubt_are_parsed(text: str) -> None:
    assert not is_plainly_starred(text)


def test_what_follows_an_address_in_angle_brackets_is_no_part_of_it() -> None:
    assert [piece.link for piece in marked_up("<https://a.fr>1 `x`")] == ["https://a.fr", "", ""]
