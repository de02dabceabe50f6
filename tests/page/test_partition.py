"""Parts of a list: all of it, in order, no part too heavy, as few and as alike as can be."""

from __future__ import annotations

from itertools import accumulate, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.page.partition import evenly, filled, partition

WEIGHTS = st.lists(st.integers(1, 50), max_size=60)
ROOM = st.integers(1, 120)


def sizes(weights: list[int], room: int) -> list[int]:
    return [len(part) for part in partition(weights, room)]


def test_eleven_of_which_ten_hold_are_six_and_five() -> None:
    assert sizes([1] * 11, 10) == [6, 5]


def test_forty_of_which_twelve_hold_are_four_times_ten() -> None:
    assert sizes([1] * 40, 12) == [10, 10, 10, 10]


def test_what_holds_is_one_part_and_nothing_is_none() -> None:
    assert sizes([3, 3, 3], 9) == [3]
    assert sizes([], 9) == []


def test_what_is_heavier_than_the_room_stands_alone() -> None:
    assert sizes([2, 20, 2, 2], 9) == [1, 1, 2]


def test_heavy_items_move_the_break_so_that_all_parts_hold() -> None:
    assert sizes([6, 6, 1, 1, 1, 1, 1, 1], 12) == [2, 6]


def test_the_last_item_does_not_stay_alone() -> None:
    assert sizes([1, 1, 1, 1, 1, 7], 8) == [4, 2]
    assert sizes([2, 2, 2, 2, 7], 8) == [4, 1]  # together they would be too heavy


@given(WEIGHTS, ROOM)
def test_every_item_stands_in_one_part_in_order(weights: list[int], room: int) -> None:
    assert [index for part in partition(weights, room) for index in part] == list(range(len(weights)))


@given(WEIGHTS, ROOM)
def test_no_part_is_too_heavy_but_a_single_item(weights: list[int], room: int) -> None:
    for part in partition(weights, room):
        assert len(part) == 1 or sum(weights[index] for index in part) <= room


@given(WEIGHTS, ROOM)
def test_there_are_no_more_parts_than_filling_them_one_by_one_gives(weights: list[int], room: int) -> None:
    assert len(partition(weights, room)) == len(filled(weights, room))


@given(st.integers(1, 200), st.integers(1, 30))
def test_parts_of_alike_items_differ_by_one_at_most(count: int, room: int) -> None:
    parts = sizes([1] * count, room)
    assert max(parts) - min(parts) <= 1


HOLDING = st.lists(st.sets(st.integers(1, 5)), min_size=1, max_size=10)
"""How many items hold together from each on."""


def cuts(holding: list[set[int]]) -> list[tuple[int, ...]]:
    """All ways to cut the list into parts that hold, none of a single item but the last."""
    ways = []
    for ends in product((False, True), repeat=len(holding) - 1):
        sizes, size = [], 1
        for cut in ends:
            sizes, size = ([*sizes, size], 1) if cut else (sizes, size + 1)
        sizes.append(size)
        starts = [0, *accumulate(sizes)][:-1]
        if all(size in holding[at] for at, size in zip(starts, sizes, strict=True)) and 1 not in sizes[:-1]:
            ways.append(tuple(sizes))
    return ways


@pytest.mark.parametrize(
    ("longest", "wanted"),
    [
        ([4] * 9, (3, 3, 3)),
        ([2] * 3, (2, 1)),
        ([5, 5, 5, 5, 4, 3, 3, 3, 5, 5, 5, 5, 5], (4, 4, 5)),
        ([3, 2, 1, 2, 2], (3, 2)),
        ([1, 1], ()),
    ],
)
def test_parts_that_hold_by_their_items_are_alike(longest: list[int], wanted: tuple[int, ...]) -> None:
    assert evenly([set(range(1, own + 1)) for own in longest], 2) == wanted


@given(HOLDING)
def test_no_other_cut_has_fewer_parts_or_single_items_or_is_more_alike(holding: list[set[int]]) -> None:
    found, ways = evenly(holding, 2), cuts(holding)
    assert (found in ways) if ways else (found == ())
    costs = [(len(own), own.count(1), sum(size * size for size in own)) for own in ways]
    assert not ways or (len(found), found.count(1), sum(size * size for size in found)) == min(costs)
