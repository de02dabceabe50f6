"""Which thing is which."""

from __future__ import annotations

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from deck.compare.pairs import Pairs, pair


def alike(old: str, new: str) -> float:
    return SequenceMatcher(None, old, new).ratio()


def paired(old: list[str], new: list[str], *, in_place: bool = False) -> Pairs[str]:
    """Words, known by what stands before a colon, else by their letters."""
    return pair(old, new, [lambda word: word.partition(":")[0] if ":" in word else ""], alike, in_place=in_place)


def test_a_key_counts_more_than_likeness() -> None:
    assert paired(["a:one"], ["b:one", "a:two"]).both == (("a:one", "a:two"),)


def test_what_has_no_key_finds_what_is_most_alike() -> None:
    pairs = paired(["breakfast", "dinner"], ["dinners", "lunch"])
    assert (pairs.both, pairs.removed, pairs.added) == ((("dinner", "dinners"),), ("breakfast",), ("lunch",))


def test_of_two_copies_the_unchanged_one_is_the_original() -> None:
    pairs = paired(["a:one"], ["a:one changed", "a:one"])
    assert pairs.both == (("a:one", "a:one"),)
    assert pairs.added == ("a:one changed",)


def test_in_place_something_wholly_different_is_still_the_same_thing() -> None:
    old, new = ["a:", "xyz", "b:"], ["a:", "uvw", "b:"]
    assert paired(old, new, in_place=True).both == (("a:", "a:"), ("xyz", "uvw"), ("b:", "b:"))
    assert paired(old, new).removed == ("xyz",)


def test_in_place_something_inserted_stays_new() -> None:
    assert paired(["a:", "b:"], ["a:", "new", "b:"], in_place=True).added == ("new",)


def test_only_what_left_the_order_has_moved() -> None:
    pairs = paired(["a:", "b:", "c:", "d:"], ["d:", "a:", "b:", "c:"])
    assert pairs.moved == (("d:", "d:"),)


def test_what_others_were_inserted_before_has_not_moved() -> None:
    assert paired(["a:", "b:"], ["x:", "a:", "y:", "b:"]).moved == ()


@given(
    st.lists(st.text("ab:", max_size=3), max_size=8), st.lists(st.text("ab:", max_size=3), max_size=8), st.booleans()
)
def test_everything_is_paired_removed_or_added_just_once(old: list[str], new: list[str], in_place: bool) -> None:
    pairs = paired(old, new, in_place=in_place)
    assert sorted([was for was, _ in pairs.both] + list(pairs.removed)) == sorted(old)
    assert sorted([now for _, now in pairs.both] + list(pairs.added)) == sorted(new)
    assert set(pairs.moved) <= set(pairs.both)


@given(st.permutations([f"{number}:" for number in range(7)]))
def test_those_that_stay_are_in_the_old_order(new: list[str]) -> None:
    old = sorted(new)
    moved = {now for _, now in paired(old, new).moved}
    stayed = [word for word in new if word not in moved]
    assert stayed == sorted(stayed)
    assert len(moved) < len(new)
