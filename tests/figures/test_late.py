"""Patterns that wait for their first text."""

from __future__ import annotations

import re

import pytest

from deck.figures.late import Late


def test_a_late_pattern_finds_what_a_compiled_one_finds() -> None:
    late, soon = Late(r"(\w)\1", re.IGNORECASE), re.compile(r"(\w)\1", re.IGNORECASE)
    for text in ("book Keeper", "aA", "", "abc"):
        assert [own.span() for own in late.finditer(text)] == [own.span() for own in soon.finditer(text)]
        assert bool(late.search(text)) == bool(soon.search(text))
        assert bool(late.match(text, 1)) == bool(soon.match(text, 1))
        assert bool(late.fullmatch(text)) == bool(soon.fullmatch(text))
        assert [own.span() for own in late.finditer(text, 2, 9)] == [own.span() for own in soon.finditer(text, 2, 9)]


def test_a_late_pattern_is_compiled_when_first_used() -> None:
    late = Late("(")
    with pytest.raises(re.error):
        late.search("text")
