"""`@frozen` makes what the library's `@dataclass(frozen=True, slots=True)` makes; tested side by side."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.frozen import frozen, hints
from deck.kinds import kind, names


@frozen
class Ours:
    """A value."""

    number: int
    words: str = "none"
    others: dict[str, int] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Theirs:
    """The same value."""

    number: int
    words: str = "none"
    others: dict[str, int] = field(default_factory=dict, repr=False)


@frozen(kw_only=True)
class Named(Ours):
    """A value derived from another, with a field that must be named."""

    name: str
    note: str = ""


@frozen
class Pair:
    """What can be hashed."""

    first: int
    second: str


@frozen
class Nothing:
    """No fields."""


@frozen
class Said:
    """Says itself how it is shown, and what it equals."""

    text: str

    def __repr__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Said) and self.text.lower() == other.text.lower()

    def __hash__(self) -> int:
        return hash(self.text.lower())


GIVEN = st.fixed_dictionaries(
    {"number": st.integers()}, optional={"words": st.text(), "others": st.dictionaries(st.text(), st.integers())}
)


@given(GIVEN, GIVEN)
def test_values_are_equal_and_shown_as_the_library_s(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert repr(Ours(**one)) == repr(Theirs(**one)).replace("Theirs", "Ours")
    assert (Ours(**one) == Ours(**other)) == (Theirs(**one) == Theirs(**other))
    assert replace(Ours(**one), words="new") == Ours(**{**one, "words": "new"})


@given(st.integers(), st.text())
def test_equal_values_hash_alike(number: int, words: str) -> None:
    assert hash(Pair(number, words)) == hash(Pair(number, words)) == hash((number, words))


def test_init_is_compiled_when_the_first_value_is_made() -> None:
    @frozen
    class Own:
        """A value."""

        number: int

    waiting = Own.__init__
    first = Own(1)
    assert Own.__init__ is not waiting
    assert Own(1) == first


def test_another_class_is_another_value() -> None:
    assert Ours(1) != Theirs(1)
    assert Named(number=1, name="") != Ours(1)
    assert Nothing() == Nothing()


def test_a_default_is_made_for_each() -> None:
    assert Ours(1).others is not Ours(1).others


def test_fields_that_must_be_named_are_named() -> None:
    assert Named(1, "a", {}, name="b") == Named(number=1, words="a", name="b", note="")
    assert [own.name for own in fields(Named)] == ["number", "words", "others", "name", "note"]
    with pytest.raises(TypeError, match=r"Named\.__init__\(\) takes from 2 to 4 positional"):
        Named(1, "a", {}, "b")  # type: ignore[misc]


@pytest.mark.parametrize("given", [(), (1, "", {}, 2)])
def test_messages_about_arguments_are_the_library_s(given: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError) as ours:
        Ours(*given)
    with pytest.raises(TypeError) as theirs:
        Theirs(*given)
    assert str(ours.value) == str(theirs.value).replace("Theirs", "Ours")


def test_a_value_never_changes_and_has_no_room_for_more() -> None:
    value = Ours(1)
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'number'"):
        value.number = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'more'"):
        value.more = 2  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'number'"):
        del value.number
    assert not hasattr(value, "__dict__")


def test_what_a_class_says_itself_stays() -> None:
    assert repr(Said("A")) == "A"
    assert Said("A") == Said("a")
    assert len({Said("A"), Said("a")}) == 1


def test_hints_are_those_that_typing_finds() -> None:
    assert hints(Named) == get_type_hints(Named)
    for name in names():
        model = kind(name).model
        assert hints(model) == get_type_hints(model, include_extras=True)


def test_a_value_can_be_taken_apart() -> None:
    match Ours(1, "a"):
        case Ours(number, words):
            assert (number, words) == (1, "a")


@frozen
class Placed:
    """Values with the same words are equal, wherever they stand."""

    words: str
    place: int = field(default=0, compare=False)


def test_a_field_may_stay_out_of_comparisons() -> None:
    assert Placed("a", 1) == Placed("a", 2)
    assert hash(Placed("a", 1)) == hash(Placed("a", 2))
    assert Placed("a") != Placed("b")
