"""The geometries as data: whatever a kind puts into their slots, each page is built on the same few rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from deck.brand import layouts
from deck.brand.grid import FORMATS, Grid
from deck.brand.layout import Layout, Slot
from deck.brand.layouts import all_layouts, layout, layout_names
from deck.brand.layouts.common import FIXED_IDX
from deck.brand.layouts.levers import BASELINE, CAPITAL
from deck.brand.role import Role
from deck.units import Box, inch, pt

LEVELS = 9
"""List levels that DrawingML has."""
SMALLEST, SMALLEST_AT_FOOT = pt(12), pt(10)
AT_FOOT = ("footer", "number")
WITH_TEXT = ("title", "body", "ftr", "sldNum")
FAMILIES = [
    pytest.param(own, grid, id=f"{own.name} {name}") for name, grid in FORMATS.items() for own in all_layouts(grid)
]
EITHER_OR = {
    ("logo", "partner"): "the partner's logo, or the name in its place",
    ("chart", "figure"): "the cover has a series or one figure",
    ("chart", "caption"): "the cover has a series or one figure",
    ("authors", "author-1"): "medallions, or a list in their place",
    ("authors", "author-2"): "medallions, or a list in their place",
    ("authors", "author-3"): "medallions, or a list in their place",
    ("authors", "portrait-1"): "medallions, or a list in their place",
    ("authors", "portrait-2"): "medallions, or a list in their place",
    ("authors", "portrait-3"): "medallions, or a list in their place",
}
OVERLAPPING = {
    ("figure", "words"): "below the baseline a giant figure shows nothing",
}
ABOVE = inch(0.02)
"""Slots begin side by side although their tops differ by so much."""


def overlap(one: Box, other: Box) -> bool:
    return min(one.right, other.right) > max(one.x, other.x) and min(one.bottom, other.bottom) > max(one.y, other.y)


def overlapping(layout: Layout) -> Iterator[tuple[str, str]]:
    known = {frozenset(pair) for pair in (*EITHER_OR, *OVERLAPPING)}
    for first, second in combinations(layout.slots, 2):
        if overlap(first.box, second.box) and frozenset((first.name, second.name)) not in known:
            yield first.name, second.name


@pytest.mark.parametrize(("layout", "grid"), FAMILIES)
def test_slots_stand_inside_the_page(layout: Layout, grid: Grid) -> None:
    size = grid.size
    outside = [
        own.name
        for own in (*layout.slots, *layout.shapes)
        if own.box.x < 0 or own.box.y < 0 or own.box.right > size.width + 1 or own.box.bottom > size.height + 1
    ]
    assert outside == []
    assert [own.name for own in layout.slots if own.frame.right > size.width + 1] == []


@pytest.mark.parametrize(("layout", "grid"), FAMILIES)
def test_slots_do_not_overlap_but_for_known_reasons(layout: Layout, grid: Grid) -> None:  # noqa: ARG001
    assert list(overlapping(layout)) == []


def test_every_exception_is_needed() -> None:
    met = {
        frozenset((first.name, second.name))
        for grid in FORMATS.values()
        for layout in all_layouts(grid)
        for first, second in combinations(layout.slots, 2)
        if overlap(first.box, second.box)
    }
    assert [pair for pair in (*EITHER_OR, *OVERLAPPING) if frozenset(pair) not in met] == []


@pytest.mark.parametrize("grid", FORMATS.values(), ids=FORMATS)
def test_layouts_have_names_of_their_own_the_same_in_every_format(grid: Grid) -> None:
    names = [layout.name for layout in all_layouts(grid)]
    assert len(set(names)) == len(names)
    assert names == [layout.name for layout in all_layouts()]


def doubled(values: Iterator[object]) -> list[object]:
    return [value for value, times in Counter(values).items() if times > 1]


@pytest.mark.parametrize("layout", all_layouts(), ids=lambda own: own.name)
def test_slots_have_names_and_indices_of_their_own(layout: Layout) -> None:
    assert doubled(slot.name for slot in layout.slots) == []
    assert doubled(slot.idx for slot in layout.slots if slot.type != "title") == []
    assert doubled(shape.name for shape in layout.shapes) == []


@pytest.mark.parametrize("layout", all_layouts(), ids=lambda own: own.name)
def test_what_every_page_has_keeps_one_index_and_nothing_else_takes_it(layout: Layout) -> None:
    for slot in layout.slots:
        assert (slot.idx == FIXED_IDX[slot.name]) if slot.name in FIXED_IDX else slot.idx not in FIXED_IDX.values()


@pytest.mark.parametrize("layout", all_layouts(), ids=lambda own: own.name)
def test_roles_are_list_levels(layout: Layout) -> None:
    for slot in layout.slots:
        assert len(slot.roles) <= LEVELS
        assert doubled(role.name for role in slot.roles) == []
        assert bool(slot.roles) == (slot.type in WITH_TEXT)


def twins(slot: Slot) -> Iterator[tuple[Role, Role]]:
    for role in slot.roles:
        if role.name.endswith("-highlight"):
            yield slot.roles[slot.level(role.name.removesuffix("-highlight"))], role


@pytest.mark.parametrize("layout", all_layouts(), ids=lambda own: own.name)
def test_a_highlighted_role_differs_in_colour_alone(layout: Layout) -> None:
    for slot in layout.slots:
        for plain, twin in twins(slot):
            assert twin == replace(plain, name=twin.name, colour="highlight")


def test_there_are_highlighted_roles() -> None:
    assert any(list(twins(slot)) for layout in all_layouts() for slot in layout.slots)


@pytest.mark.parametrize("layout", all_layouts(), ids=lambda own: own.name)
def test_no_text_is_too_small_to_read(layout: Layout) -> None:
    small = [
        f"{slot.name} {role.name} {size}"
        for slot in layout.slots
        for role in slot.roles
        for size in role.sizes
        if size < (SMALLEST_AT_FOOT if slot.name in AT_FOOT else SMALLEST)
    ]
    assert small == []


@pytest.mark.parametrize("layout", all_layouts(), ids=lambda own: own.name)
def test_sizes_fall_step_by_step(layout: Layout) -> None:
    for slot in layout.slots:
        for role in slot.roles:
            assert list(role.sizes) == sorted(set(role.sizes), reverse=True), f"{slot.name} {role.name}"


@pytest.mark.parametrize("layout", all_layouts(), ids=lambda own: own.name)
def test_a_line_at_the_largest_size_fits_every_slot(layout: Layout) -> None:
    low = [
        f"{slot.name} {role.name}"
        for slot in layout.slots
        for role in slot.roles
        if role.pitch > slot.box.height + pt(0.5) and not role.steps
    ]
    assert low == []


@pytest.mark.parametrize(("layout", "grid"), FAMILIES)
def test_the_title_is_read_first_and_the_number_last(layout: Layout, grid: Grid) -> None:  # noqa: ARG001
    names = [slot.name for slot in layout.slots]
    assert names[0] == "title"
    assert not layout.footer or names[-3:] == ["source", "footer", "number"]


@pytest.mark.parametrize(("layout", "grid"), FAMILIES)
def test_the_body_reads_from_left_to_right_and_from_top_to_bottom(layout: Layout, grid: Grid) -> None:  # noqa: ARG001
    """No slot stands above and left of one that is read before it: beside it at the right, or below it."""
    body = [slot for slot in layout.slots if slot.name not in ("title", "kicker", "source", *AT_FOOT)]
    backwards = [
        f"{later.name} after {earlier.name}"
        for earlier, later in combinations(body, 2)
        if later.box.bottom <= earlier.box.y + ABOVE and later.box.x <= earlier.box.x + ABOVE
    ]
    assert backwards == []


@pytest.mark.parametrize("grid", FORMATS.values(), ids=FORMATS)
def test_texts_around_a_timeline_stand_near_its_line(grid: Grid) -> None:
    own = layout("timeline-8", grid)
    line = next(shape.box.y for shape in own.shapes if shape.name == "line")
    for number in range(1, 9):
        slot = own.slot(f"step-{number}")
        stem = next(shape.box for shape in own.shapes if shape.name == f"stem {number}")
        near = line - slot.box.bottom if slot.anchor == "b" else slot.box.y - line
        assert 0 < near < inch(0.3)
        assert stem.height < inch(0.7)


@pytest.mark.parametrize("grid", FORMATS.values(), ids=FORMATS)
def test_dates_on_one_line_keep_apart(grid: Grid) -> None:
    own = layout("timeline-5", grid)
    dates = [own.slot(f"date-{number}").box for number in range(1, 6)]
    assert all(after.x - before.right >= inch(0.39) for before, after in pairwise(dates))


@pytest.mark.parametrize("grid", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("name", ["cover-3", "cover-6"])
def test_portraits_of_a_cover_touch_neither_each_other_nor_the_lines_around_them(name: str, grid: Grid) -> None:
    own = layout(name, grid)
    portraits = [slot.box for slot in own.slots if slot.round]
    lines = [own.slot(line).box for line in ("occasion", "confidential")]
    for one, other in combinations([*portraits, *lines], 2):
        across = max(one.x, other.x) - min(one.right, other.right)
        down = max(one.y, other.y) - min(one.bottom, other.bottom)
        assert max(across, down) >= inch(0.14)


@pytest.mark.parametrize("name", ["levers-2", "levers-3", "levers-4"])
def test_words_in_a_figure_s_place_stand_on_the_figures_baseline_or_hang_where_these_begin(name: str) -> None:
    slot = layout(name).slot("head-1")
    figure, one, two = (slot.roles[slot.level(own)] for own in ("figure", "words", "words-2"))

    def first_baseline(own: Role) -> float:
        return own.before + BASELINE * own.pitch

    def top(own: Role) -> float:
        return first_baseline(own) - CAPITAL * own.size

    assert abs(first_baseline(one) - first_baseline(figure)) < pt(1.5)
    assert abs(top(two) - top(figure)) < pt(1.5)


@pytest.mark.parametrize("grid", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_levers_of_words_keep_away_from_their_indices(count: int, grid: Grid) -> None:
    own = layout(f"levers-{count}-words", grid)
    gaps = [own.slot(f"head-{index.name[-1]}").box.y - index.box.bottom for index in own.slots if "index" in index.name]
    assert all(gap >= inch(0.15) for gap in gaps)


@pytest.mark.parametrize("grid", FORMATS.values(), ids=FORMATS)
def test_the_last_of_two_closing_figures_stands_above_the_authors(grid: Grid) -> None:
    own = layout("closing-2", grid)
    assert own.slot("figure-2").box.x == own.slot("authors").box.x
    assert own.slot("figure-2").box.right == own.slot("authors").box.right


@pytest.mark.parametrize("grid", FORMATS.values(), ids=FORMATS)
def test_a_lone_point_hangs_from_a_rule_in_line_with_the_bar_of_the_panel(grid: Grid) -> None:
    own = layout("figure-alone", grid)
    (rule,) = (shape for shape in own.shapes if shape.name == "rule")
    assert rule.box.y == own.frame("whole").y


@pytest.mark.parametrize("grid", FORMATS.values(), ids=FORMATS)
def test_a_figure_without_a_bar_begins_where_its_points_do(grid: Grid) -> None:
    plain = layout("figure-plain", grid)
    assert plain.slot("label").box.y == plain.slot("point-1").box.y
    assert not plain.frames


@pytest.mark.parametrize("grid", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("name", ["loop-3-low", "loop-4-half", "loop-5"])
def test_the_steps_of_a_loop_keep_away_from_the_words_on_the_way_back(name: str, grid: Grid) -> None:
    own = layout(name, grid)
    assert own.frame("gap").y - own.slot("step-1").box.bottom >= inch(0.2)
    (track,) = (shape for shape in own.shapes if shape.name == "track")
    radius = track.adjust[0][1] * track.box.height // 100_000
    assert track.box.x + radius <= own.frame("node-1").x + inch(0.03)


@pytest.mark.parametrize("grid", FORMATS.values(), ids=FORMATS)
def test_a_layout_bears_the_name_under_which_it_is_asked_for(grid: Grid) -> None:
    assert [own.name for own in all_layouts(grid)] == list(layout_names(grid))


def test_only_the_layout_that_is_asked_for_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    def others() -> Layout:
        raise AssertionError("nobody asked for it")

    wanted = layout("levers-4")
    monkeypatch.setattr(layouts, "_drawings", lambda *_: {"levers-3": others, "levers-4": lambda: wanted})
    layout.cache_clear()
    assert layout("levers-4") is wanted


@pytest.mark.parametrize("count", [5, 6, 8, 9, 10, 11, 12])
def test_nobody_of_a_team_stands_alone_in_the_last_row(count: int) -> None:
    tops = [slot.box.y for slot in layout(f"team-{count}").slots if slot.name.startswith("person")]
    assert tops.count(max(tops)) > 1
