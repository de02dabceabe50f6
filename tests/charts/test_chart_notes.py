"""What native parts cannot say is said by notes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deck.page.chart import ChartNote, ChartSpec, Rect, TextLook
from deck.page.chart_notes import drawn_notes, on_axis
from deck.page.plot import bar_rects, baseline, slot_rects
from deck.units import pt
from tests.charts.specs import GROUP, LABEL, ranking, two_years


def note(spec: ChartSpec, text: str) -> ChartNote:
    return next(note for note in drawn_notes(spec) if note.text == text)


def test_a_missing_value_is_told_on_the_axis_at_its_place() -> None:
    spec = two_years()
    missing, slot = note(spec, "n.d."), slot_rects(spec)[0][2]
    assert (missing.rect.x, missing.rect.width) == (slot.x, slot.width)
    assert missing.rect.y + missing.rect.height == pytest.approx(baseline(spec))
    assert missing.anchor == "b"
    assert missing.look == LABEL


def test_a_missing_value_without_a_label_says_nothing() -> None:
    spec = two_years()
    silent = replace(spec.series[0], points=tuple(replace(point, label="") for point in spec.series[0].points))
    assert "n.d." not in [note.text for note in drawn_notes(replace(spec, series=(silent, spec.series[1])))]


def test_the_name_of_a_series_stands_under_each_of_its_bars() -> None:
    spec = two_years()
    years = [note.rect for note in drawn_notes(spec) if note.text == "2025"]
    assert [rect.x for rect in years] == [slot.x for slot in slot_rects(spec)[1]]
    assert {rect.y for rect in years} == {spec.plot.y + spec.plot.height}
    assert {rect.height for rect in years} == {spec.category_offset}


def test_the_axis_prints_names_of_one_look_itself() -> None:
    assert on_axis(two_years())
    assert "Cloud" not in [note.text for note in drawn_notes(two_years())]


def test_an_axis_cannot_set_one_name_in_bold_so_all_become_notes() -> None:
    spec = replace(two_years(), highlighted_categories=(0,))
    assert not on_axis(spec)
    assert note(spec, "Cloud").look == replace(GROUP, bold=True)
    assert note(spec, "Orders").look == GROUP
    assert note(spec, "Orders").rect.y > spec.plot.y + spec.plot.height + spec.category_offset


def test_a_highlighted_name_takes_its_own_look() -> None:
    look = TextLook(size=pt(12), colour="on-highlight")
    assert note(replace(ranking(), highlighted_look=look), "Two\nlines").look == look


def test_names_at_the_left_begin_at_the_frame_and_end_before_the_bars() -> None:
    left = note(ranking(), "One")
    assert (left.rect.x, left.align, left.anchor) == (0.0, "l", "ctr")
    assert left.rect.x + left.rect.width < ranking().plot.x


def test_names_above_stand_between_the_bars() -> None:
    spec = replace(ranking(), category_place="above")
    first, second = slot_rects(spec)[0][:2]
    above = note(spec, "Two\nlines").rect
    assert first.y + first.height <= above.y < above.y + above.height < second.y


def test_names_at_the_foot_stand_inside_the_column() -> None:
    spec = replace(two_years(), category_place="foot", category_offset=0.2, series=two_years().series[1:])
    foot, column = note(spec, "Orders").rect, bar_rects(spec)[0][2]
    assert column is not None
    assert (foot.x, foot.width) == (column.x, column.width)
    assert foot.y + foot.height == pytest.approx(column.y + column.height)


def test_a_chart_without_category_look_has_no_names() -> None:
    assert drawn_notes(replace(ranking(), category_look=None)) == ()


def test_notes_of_the_chart_itself_come_last() -> None:
    own = ChartNote(rect=Rect(0, 0, 1, 0.1), text="gap", look=LABEL)
    assert drawn_notes(replace(two_years(), notes=(own,)))[-1] == own
