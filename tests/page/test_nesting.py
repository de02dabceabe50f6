"""Points with points below them: whole where a frame holds them, else parted under their heading."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deck.figures.run import Run
from deck.page.blocks import NESTED, Block, Frame
from deck.page.item import Paragraph
from deck.page.nesting import nested_frames
from tests.page.test_flow import SENTENCE, SLOT, flow, paragraph

MARK = " (continued)"


def point(name: str, below: int, *, lowest: int = 0, words: str = "Below", role: str = "heading") -> Block:
    """A point, so many points below it, so many below each of these."""
    lower = [paragraph(f"{words} {number} of {name}", NESTED[0]) for number in range(below)]
    third = [paragraph(f"Third {number}", NESTED[1]) for number in range(lowest)]
    return (paragraph(name, role), *(own for each in lower for own in (each, *third)))


def frames(*blocks: Block) -> tuple[Frame, ...]:
    return nested_frames(blocks, flow(), MARK)


def texts(frame: Frame) -> list[str]:
    return [own.text for own in frame]


def test_points_stand_whole_with_those_below_them() -> None:
    made = frames(*(point(f"Point {number}", 5) for number in range(6)))
    assert [[own for own in texts(frame) if own.startswith("Point")] for frame in made] == [
        ["Point 0", "Point 1"],
        ["Point 2", "Point 3"],
        ["Point 4", "Point 5"],
    ]


def test_a_point_with_several_below_it_may_be_alone() -> None:
    made = frames(point("A", 6), point("B", 4), point("C", 6))
    assert len(made) == 2


def test_a_point_longer_than_a_frame_goes_on_under_its_heading_once_more() -> None:
    first, second = frames(point("Wishes", 18))
    assert texts(first)[0] == "Wishes"
    assert texts(second)[0] == "Wishes (continued)"
    assert [len(first), len(second)] == [10, 10]


@pytest.mark.parametrize("below", [13, 18])
def test_text_above_a_long_point_shares_its_page(below: int) -> None:
    lead = (paragraph("What follows is long"),)
    made = frames(lead, point("Wishes", below))
    assert [texts(frame)[0] for frame in made] == ["What follows is long", "Wishes (continued)"]
    assert texts(made[0])[1] == "Wishes"


def test_text_that_fills_most_of_a_page_leaves_a_long_point_whole() -> None:
    made = frames((paragraph(SENTENCE * 14),), point("Wishes", 12))
    assert [texts(frame)[0] for frame in made] == [SENTENCE * 14, "Wishes"]


def test_a_heading_of_many_lines_does_not_come_again() -> None:
    made = frames(point(SENTENCE * 4, 18, role="bullet"))
    assert made[1][0].role == NESTED[0]


def test_a_heading_comes_again_only_at_the_head_of_a_frame() -> None:
    below = point("Wishes", 3, words=SENTENCE * 9)
    made = frames(below)
    assert [own.text for frame in made for own in frame[1:] if own.text.endswith(MARK)] == []


def test_points_with_as_many_below_them_as_nobody_reads_lose_nothing() -> None:
    made = frames(point("Wishes", 1, lowest=60))
    assert sum(len(frame) for frame in made) == 62


def test_the_rest_of_a_broken_point_is_as_large_as_it_was_and_bears_no_sign() -> None:
    made = frames((paragraph("Wish", "bullet"), paragraph(SENTENCE * 40, NESTED[1])))
    rest = made[-1][0]
    third = SLOT.roles[SLOT.level(NESTED[1])].size
    assert (rest.role, rest.size) == ("text", third)


@st.composite
def blocks(draw: st.DrawFn) -> list[Block]:
    """Points of a word to some lines, with up to twenty below them, at two levels."""
    words = st.integers(0, 3).map(lambda count: "A word " + SENTENCE * count)
    made = []
    for number in range(draw(st.integers(1, 6))):
        roles = draw(st.lists(st.sampled_from((NESTED[0], *NESTED)), max_size=20))
        roles[:1] = [NESTED[0]] if roles else []
        head = paragraph(f"{number} {draw(words)}", draw(st.sampled_from(("heading", "bullet"))) if roles else "bullet")
        made.append((head, *(paragraph(f"{at} {draw(words)}", role) for at, role in enumerate(roles))))
    return made


@given(blocks())
@settings(max_examples=40, deadline=None)
def test_all_is_there_once_in_order_and_no_point_parts_from_the_first_below_it(made: list[Block]) -> None:
    shown = frames(*made)
    said = [word for frame in shown for own in frame if not _again(own) for word in own.text.split()]
    assert said == [word for block in made for own in block for word in own.text.split()]
    assert all(flow().height(frame) <= SLOT.box.height for frame in shown)
    for before, after in pairwise(shown):
        assert _depth(before[-1]) >= _depth(after[0])
        assert before[-1].role != "heading"


def _again(own: Paragraph) -> bool:
    return own.runs[-1] == Run(MARK)


def _depth(own: Paragraph) -> int:
    return NESTED.index(own.role) if own.role in NESTED else -1
