"""« Did you mean »."""

from __future__ import annotations

import pytest

from deck.source.suggestion import nearest, suggest

KEYS = ["title", "text", "kicker", "key-figures", "légende"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("TITLE", "title"),
        ("keyfigures", "key-figures"),
        ("legende", "légende"),
        ("kiker", "kicker"),
    ],
)
def test_the_nearest_name_is_meant(word: str, meant: str) -> None:
    assert suggest(word, KEYS) == f'did you mean "{meant}"?'


def test_a_word_like_none_is_answered_with_all_names() -> None:
    assert suggest("xyz", KEYS, "keys here") == "keys here: title, text, kicker, key-figures, légende"
    assert suggest("xyz", []) == ""


def test_a_long_list_is_cut() -> None:
    assert suggest("?", [str(n) for n in range(20)]).endswith("10, 11 and 8 more")


def test_of_equally_near_names_the_first_is_taken() -> None:
    assert nearest("ab", ["abx", "aby"]) == nearest("ab", ["abx"]) == "abx"
    assert nearest("ab", ["xyz"]) is None
