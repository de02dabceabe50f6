"""Path data as moves, lines and curves."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.brand.svg_path import PathError, Segment, segments


def ends(data: str) -> list[tuple[float, float]]:
    return [(round(step.points[-1][0], 6), round(step.points[-1][1], 6)) for step in segments(data) if step.points]


def test_relative_and_absolute_commands_draw_alike() -> None:
    assert ends("m10 10 h20 v5 l-20,0 z") == ends("M10 10 H30 V15 L10 15 Z") == [(10, 10), (30, 10), (30, 15), (10, 15)]


def test_points_after_a_move_are_lines() -> None:
    assert [step.command for step in segments("M0 0 1 1 2 0z")] == ["M", "L", "L", "Z"]


def test_a_path_goes_on_from_where_it_was_closed() -> None:
    assert ends("M5 5 h10 v10 z l1 1")[-1] == (6, 6)


def test_numbers_may_touch_as_editors_write_them() -> None:
    assert ends("M.5.5-1-1e1") == [(0.5, 0.5), (-1, -10)]


def test_arc_flags_may_touch_the_number_that_follows() -> None:
    assert ends("M0 0a5 5 0 0110 0") == ends("M0 0 A 5 5 0 0 1 10 0")


@given(st.floats(0.1, 100), st.booleans(), st.booleans())
def test_every_point_of_a_quarter_curve_lies_on_its_circle(radius: float, large: bool, sweep: bool) -> None:
    chord = radius * 1.2
    steps = segments(f"M0 0 A{radius} {radius} 0 {int(large)} {int(sweep)} {chord} 0")
    distance = (radius**2 - (chord / 2) ** 2) ** 0.5 * (-1 if large == sweep else 1)
    # in a page's axes y grows downward: the centre of a sweeping small arc lies below its chord
    centre = (chord / 2, distance)
    start = (0.0, 0.0)
    for step in steps[1:]:
        (x1, y1), (x2, y2), (x3, y3) = step.points
        middle = ((start[0] + 3 * x1 + 3 * x2 + x3) / 8, (start[1] + 3 * y1 + 3 * y2 + y3) / 8)
        for point in (middle, (x3, y3)):
            assert hypot(point[0] - centre[0], point[1] - centre[1]) == pytest.approx(radius, rel=1e-3)
        start = (x3, y3)
    assert start == pytest.approx((chord, 0))


def test_a_circle_of_no_radius_is_a_line() -> None:
    assert segments("M0 0 A0 5 0 0 1 3 3")[1] == Segment("L", ((3, 3),))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "the path is empty"),
        ("L 1 1", "a path begins with M"),
        ("M0 0 Q 1 1 2 2", 'the path uses "Q"; a mark may use M, L, H, V, C, A and Z'),
        ("M0", "a number is missing after 'M0'"),
        ("M0 0 A1 1 0 2 0 3 3", "an arc's flags are 0 or 1"),
        ("M0 0 #", 'the path uses "#"; a mark may use M, L, H, V, C, A and Z'),
    ],
)
def test_what_a_mark_cannot_hold_is_named(data: str, message: str) -> None:
    with pytest.raises(PathError) as error:
        segments(data)
    assert str(error.value) == message


@given(st.text(alphabet="MmLlHhVvCcAaZzQ0123456789.,-e \n", max_size=60))
def test_any_text_is_drawn_or_refused(data: str) -> None:
    try:
        steps = segments(data)
    except PathError:
        return
    assert steps[0].command == "M"
