"""Where a placeholder's frame stands, and where its text stands in it."""

from __future__ import annotations

import re

import pytest

from deck.brand.layout import HANGING, Slot
from deck.brand.role import role
from deck.template.placeholder import placeholder_shape
from deck.units import Box, inch, pt

BOX = Box(inch(2), inch(1), inch(3), inch(1))


@pytest.mark.parametrize("language", ["en-GB", "ar-SA", "he-IL"])
def test_spaces_at_the_ends_of_lines_have_room_beside_the_text_on_the_side_where_lines_end(language: str) -> None:
    left, right = (0, HANGING) if language == "en-GB" else (HANGING, 0)
    slot = Slot(name="text", box=BOX, roles=(role("text", 18),))
    shape = placeholder_shape(slot, 2, ph="", levels="", paragraphs="", language=language)
    found = re.search(r'<a:off x="(\d+)" y="\d+"/><a:ext cx="(\d+)"', shape)
    insets = re.search(r'lIns="(\d+)" tIns="0" rIns="(\d+)"', shape)
    assert found
    assert insets
    assert (int(insets[1]), int(insets[2])) == (left, right)
    assert int(found[1]) + left == BOX.x
    assert int(found[1]) + int(found[2]) - right == BOX.right
    assert pt(6) == HANGING
