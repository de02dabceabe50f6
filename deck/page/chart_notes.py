"""The text that a chart needs beside what its native parts can say, as notes at their places.

A native chart cannot label a missing point, set one category name in bold, or put the name of a series under each of
its bars. Notes can, inside the chart (`c:userShapes`): they move with it. The figure draws the same notes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from deck.page.chart import ChartNote, ChartSpec, Rect, TextLook
from deck.page.plot import LYING, baseline, group_rects, slot_rects

GAP = 0.012
"""Between a bar and a note beside it, in fractions of the frame."""


def drawn_notes(spec: ChartSpec) -> tuple[ChartNote, ...]:
    """All notes of a chart: category names, names of series, missing values, then the notes of its own."""
    names = () if on_axis(spec) else category_names(spec)
    return (*names, *_series_names(spec), *_missing(spec), *spec.notes)


def on_axis(spec: ChartSpec) -> bool:
    """Whether the axis itself prints the category names: at its place, and all in one look."""
    return spec.category_look is not None and spec.category_place == "axis" and not spec.highlighted_categories


def look_of(spec: ChartSpec, category: int) -> TextLook | None:
    """How the name of one category looks."""
    if spec.category_look is None or category not in spec.highlighted_categories:
        return spec.category_look
    return spec.highlighted_look or replace(spec.category_look, bold=True)


def category_names(spec: ChartSpec) -> tuple[ChartNote, ...]:
    """The category names at their places, whoever draws them."""
    looks = (look_of(spec, index) for index in range(len(spec.categories)))
    return tuple(_category(spec, index, look) for index, look in enumerate(looks) if look is not None)


def _category(spec: ChartSpec, index: int, look: TextLook) -> ChartNote:
    name, place = spec.categories[index], spec.category_place
    slots, group = slot_rects(spec), group_rects(spec)[index]
    first = slots[0][index]
    if place == "above":
        above = max(series[index - 1].y + series[index - 1].height for series in slots) if index else 0.0
        rect = Rect(spec.plot.x, above, 1 - spec.plot.x, first.y - above - GAP)
        return ChartNote(rect=rect, text=name, look=look, align="l", anchor="b")
    if place == "foot":
        top = spec.plot.y + spec.plot.height - spec.category_offset
        return ChartNote(rect=Rect(first.x, top, first.width, spec.category_offset), text=name, look=look)
    gap = 0.0 if on_axis(spec) else GAP  # an axis leaves its own
    if spec.kind in LYING:
        rect = Rect(0.0, group.y, max(0.0, spec.plot.x - spec.category_offset - gap), group.height)
        return ChartNote(rect=rect, text=name, look=look, align="l" if place == "left" else "r", anchor="ctr")
    top = spec.plot.y + spec.plot.height + spec.category_offset + gap
    return ChartNote(rect=Rect(group.x, top, group.width, max(0.0, 1 - top)), text=name, look=look)


def _series_names(spec: ChartSpec) -> Iterator[ChartNote]:
    for series, slots in zip(spec.series, slot_rects(spec), strict=True):
        if series.name_look is None:
            continue
        for slot in slots:
            if spec.kind in LYING:
                rect = Rect(spec.plot.x - spec.category_offset, slot.y, spec.category_offset - GAP, slot.height)
                yield ChartNote(rect=rect, text=series.name, look=series.name_look, align="r", anchor="ctr")
            else:
                rect = Rect(slot.x, spec.plot.y + spec.plot.height, slot.width, spec.category_offset)
                yield ChartNote(rect=rect, text=series.name, look=series.name_look, anchor="ctr")


def _missing(spec: ChartSpec) -> Iterator[ChartNote]:
    zero = baseline(spec)
    for series, slots in zip(spec.series, slot_rects(spec), strict=True):
        for point, slot in zip(series.points, slots, strict=True):
            if point.value is not None or not point.label:
                continue
            look = point.look or series.label
            if spec.kind in LYING:
                rect = Rect(zero + GAP, slot.y, max(0.0, slot.x + slot.width - zero - GAP), slot.height)
                yield ChartNote(rect=rect, text=point.label, look=look, align="l", anchor="ctr")
            else:
                rect = Rect(slot.x, slot.y, slot.width, zero - slot.y)
                yield ChartNote(rect=rect, text=point.label, look=look, anchor="b")
