"""Parts of a list: all of it, in order, no part too heavy, as few and as alike as can be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.page.partition import evenly, filled, holding, partition

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


def test_an_item_may_be_alone_that_holds_with_neither_of_its_neighbours() -> None:
    assert sizes([2, 2, 2, 2, 7], 8) == [4, 1]
    assert sizes([2, 2, 7, 2, 2], 8) == [2, 1, 2]


def test_of_three_of_which_two_hold_each_is_alone_of_more_the_first() -> None:
    assert sizes([4] * 3, 8) == [1, 1, 1]
    assert sizes([4] * 4, 8) == [2, 2]
    assert sizes([4] * 5, 8) == [1, 2, 2]
    assert sizes([4] * 11, 8) == [1, 2, 2, 2, 2, 2]
    assert sizes([4, 4, 4, 4, 7], 8) == [2, 2, 1]  # the last has no room beside another


@given(WEIGHTS, ROOM)
def test_every_item_stands_in_one_part_in_order(weights: list[int], room: int) -> None:
    assert [index for part in partition(weights, room) for index in part] == list(range(len(weights)))


@given(WEIGHTS, ROOM)
def test_no_part_is_too_heavy_but_a_single_item(weights: list[int], room: int) -> None:
    for part in partition(weights, room):
        assert len(part) == 1 or sum(weights[index] for index in part) <= room


@given(WEIGHTS, ROOM)
def test_there_is_at_most_one_part_more_than_filling_them_one_by_one_gives(weights: list[int], room: int) -> None:
    assert len(filled(weights, room)) <= len(partition(weights, room)) <= len(filled(weights, room)) + 1


@given(WEIGHTS, ROOM)
def test_none_is_left_over_after_another_with_which_it_holds(weights: list[int], room: int) -> None:
    parts = partition(weights, room)
    alone = [part[0] for part in parts if len(part) == 1 and part[0]]
    if len(alone) < len(weights) - 1:
        assert all(weights[at - 1] + weights[at] > room for at in alone)


@given(st.integers(1, 200), st.integers(1, 30))
def test_parts_of_alike_items_differ_by_one_at_most(count: int, room: int) -> None:
    parts = sizes([1] * count, room)
    assert max(parts) - min(parts) <= 1
    assert min(parts) > 1 or max(parts) == 1 or parts[1:] == [2] * (count // 2)


HOLDING = st.lists(st.sets(st.integers(1, 5)), min_size=1, max_size=10)
"""How many items hold together from each on."""


def cuts(together: list[set[int]]) -> list[tuple[int, ...]]:
    """All ways to cut the list into parts that hold, none of a single item that holds with the one before it."""
    ways = []
    for ends in product((False, True), repeat=len(together) - 1):
        sizes, size = [], 1
        for cut in ends:
            sizes, size = ([*sizes, size], 1) if cut else (sizes, size + 1)
        sizes.append(size)
        holds = all(size in together[at] for at, size in zip(starts(sizes), sizes, strict=True))
        if holds and not any(2 in together[at - 1] for at in alone(sizes) if at):
            ways.append(tuple(sizes))
    return ways


def cost(sizes: Sequence[int], together: list[set[int]]) -> tuple[int, int, int, int]:
    left_over = sum(2 in together[at] for at in alone(sizes))
    return left_over, len(sizes), sizes.count(1), sum(size * size for size in sizes)


def alone(sizes: Sequence[int]) -> list[int]:
    return [at for at, size in zip(starts(sizes), sizes, strict=True) if size == 1]


def starts(sizes: Sequence[int]) -> list[int]:
    return [0, *accumulate(sizes)][:-1]


@pytest.mark.parametrize(
    ("longest", "wanted"),
    [
        ([4] * 9, (3, 3, 3)),
        ([2] * 2, (2,)),
        ([2] * 3, (1, 1, 1)),
        ([3] * 4, (2, 2)),
        ([2] * 5, (1, 2, 2)),
        ([1, 2, 2, 2, 2, 2], (1, 1, 2, 2)),
        ([5, 5, 5, 5, 4, 3, 3, 3, 5, 5, 5, 5, 5], (4, 4, 5)),
        ([3, 2, 1, 2, 2], (3, 2)),
        ([2, 1, 1], (2, 1)),
        ([1, 1], (1, 1)),
    ],
)
def test_parts_that_hold_by_their_items_are_alike(longest: list[int], wanted: tuple[int, ...]) -> None:
    assert evenly([set(range(1, own + 1)) for own in longest]) == wanted


def test_where_an_item_does_not_hold_even_alone_there_are_no_parts() -> None:
    assert evenly([{1, 2}, {1}, set()]) == ()


@given(HOLDING)
def test_no_other_cut_has_fewer_parts_or_single_items_or_is_more_alike(together: list[set[int]]) -> None:
    found, ways = evenly(together), cuts(together)
    each = (1,) * len(together)
    if found == each or not found:
        best = min((cost(own, together) for own in ways), default=(0, len(each)))
        assert found == (each if all(1 in own for own in together) else ())
        assert not ways or found in ways or (best[0] and len(each) <= best[1] + 1)
    else:
        assert found in ways
        assert cost(found, together) == min(cost(own, together) for own in ways)


@given(WEIGHTS, ROOM)
def test_from_each_item_on_so_many_hold_and_one_more_does_not(weights: list[int], room: int) -> None:
    for first, most in enumerate(holding(weights, [room] * len(weights))):
        assert most == 1 or sum(weights[first : first + most]) <= room
        assert first + most == len(weights) or sum(weights[first : first + most + 1]) > room
