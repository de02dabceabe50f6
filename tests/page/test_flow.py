"""Text that flows from frame to frame: all of it, in order, broken where it hurts least."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from deck.brand.layout import Slot
from deck.brand.layouts import layout
from deck.figures.run import Run
from deck.page.blocks import ALONE, Block, Frame
from deck.page.flow import Flow
from deck.page.item import Paragraph
from deck.units import Box, inch
from tests.brand.brands import ink
from tests.page.setting import ARIAL

SLOT = layout("text-nested").slot("text")
SENTENCE = "Forty employers now pay half of the yearly pass for all of their staff. "


def flow(slot: Slot = SLOT, most: int = 6) -> Flow:
    return Flow(slot, ink(), ARIAL, most)


def paragraph(words: str, role: str = "text") -> Paragraph:
    return Paragraph(role, (Run(words),))


def points(count: int, words: str = "A point") -> list[Block]:
    return [(paragraph(f"{words} {number}", "bullet"),) for number in range(count)]


def said(frames: tuple[Frame, ...]) -> list[str]:
    return [word for frame in frames for own in frame for word in own.text.split()]


def blocks() -> st.SearchStrategy[list[Block]]:
    """Paragraphs, points and headings with their texts, from a word to more than a page."""
    words = st.builds(lambda count, first: SENTENCE[first:] + SENTENCE * count, st.integers(0, 30), st.integers(0, 60))
    texts = words.map(paragraph)
    headed = st.tuples(st.just(paragraph("A heading", "heading")), texts, texts)
    return st.lists(st.tuples(texts) | headed | st.tuples(words.map(lambda own: paragraph(own, "bullet"))), max_size=12)


@given(blocks(), st.integers(1, 7))
@settings(max_examples=60, deadline=None)
def test_every_word_is_there_once_in_order_and_no_frame_is_too_full(made: list[Block], most: int) -> None:
    own = flow(most=most)
    frames = own.frames(made)
    assert said(frames) == [word for block in made for each in block for word in each.text.split()]
    assert all(own.height(frame) <= SLOT.box.height for frame in frames)
    assert all(sum(each.role in own.points for each in frame) <= most for frame in frames)


@given(blocks())
@example([(paragraph(SENTENCE * 18),), (paragraph("A heading", "heading"), *[paragraph(SENTENCE * 22)] * 2)])
@settings(max_examples=40, deadline=None)
def test_a_heading_stays_with_its_text(made: list[Block]) -> None:
    assert not [frame for frame in flow().frames(made) if frame and frame[-1].role == "heading"]


@given(st.integers(30, 60), st.integers(0, 60))
@settings(max_examples=30, deadline=None)
def test_two_lines_of_a_broken_paragraph_stand_together_at_least(sentences: int, first: int) -> None:
    own = flow()
    frames = own.frames([(paragraph(SENTENCE[first:].replace(".", "") + SENTENCE.replace(".", "") * sentences),)])
    assert len(frames) > 1
    assert all(len(own.lines(each)) >= ALONE for frame in frames for each in frame)


def test_a_paragraph_longer_than_a_frame_breaks_after_a_sentence() -> None:
    first, *_ = flow().frames([(paragraph(SENTENCE * 40),)])
    assert first[-1].text.endswith("staff.")


def test_without_a_sentence_it_breaks_after_a_line() -> None:
    own = flow()
    first, second = own.frames([(paragraph(SENTENCE.replace(".", "") * 40),)])
    lines = own.lines(Paragraph("text", first[-1].runs, first[-1].size))
    assert len(lines[-1].text) > len(lines[0].text) * 3 // 4
    assert second[0].text[0] != " "


@pytest.mark.parametrize(
    ("count", "parts"), [(7, [4, 3]), (11, [6, 5]), (13, [5, 4, 4]), (31, [6, *[5] * 5]), (60, [6] * 10)]
)
def test_frames_are_filled_alike(count: int, parts: list[int]) -> None:
    assert [len(frame) for frame in flow().frames(points(count))] == parts


def test_what_fits_is_set_at_its_own_size_and_more_is_set_smaller_first() -> None:
    few, more = flow(most=9).frames(points(6)), flow(most=9).frames(points(6, SENTENCE * 2))
    assert [len(few), len(more)] == [1, 1]
    assert {own.size for own in few[0]} == {None}
    assert {own.size for own in more[0]} < set(SLOT.roles[SLOT.level("bullet")].steps)


def test_all_roles_step_down_together() -> None:
    (frame,) = flow().frames([(paragraph(SENTENCE * 15),), *points(2)])
    assert len({own.size for own in frame}) == 1
    assert frame[0].size


def test_the_rest_of_a_long_point_is_no_second_point() -> None:
    frames = flow().frames([(paragraph(SENTENCE * 40, "bullet"),)])
    assert [own.role for frame in frames for own in frame] == ["bullet", *["text"] * (len(frames) - 1)]


@pytest.mark.parametrize("count", [12, 13, 14])
def test_no_point_is_left_over_behind_one_that_is_longer_than_a_frame(count: int) -> None:
    long = (paragraph(SENTENCE * 40, "bullet"),)
    *_, before, last = flow().frames([long, *points(count, SENTENCE * 4)])
    assert [own.role for own in last] != ["bullet"] or [own.role for own in before].count("bullet") < 2


def test_runs_keep_their_looks_where_they_are_cut() -> None:
    runs = tuple(Run(SENTENCE, bold=number % 2 == 0, link="https://example.org") for number in range(40))
    frames = flow().frames([(Paragraph("text", runs),)])
    shown = [run for frame in frames for own in frame for run in own.runs]
    assert {run.link for run in shown} == {"https://example.org"}
    paragraphs = [own for frame in frames for own in frame]
    assert all(one.bold != other.bold for own in paragraphs for one, other in pairwise(own.runs))


def test_a_word_wider_than_the_frame_goes_on_at_its_characters() -> None:
    frames = flow().frames([(paragraph("x" * 3000),)])
    assert len(frames) > 1
    assert "".join(said(frames)) == "x" * 3000


def test_a_frame_lower_than_a_line_still_gets_one() -> None:
    slot = Slot(name="text", box=Box(0, 0, inch(3), inch(0.1)), roles=SLOT.roles)
    assert said(flow(slot).frames([(paragraph("One two three"),)])) == ["One", "two", "three"]


def test_nothing_makes_one_empty_frame() -> None:
    assert flow().frames([]) == ((),)
