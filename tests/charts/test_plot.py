"""Bars stand where PowerPoint draws them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given

from deck.page.chart import ChartSpec, Rect, Series
from deck.page.plot import LYING, bar_rects, baseline, group_rects, scale, slot_rects
from tests.charts.specs import ranking, specs, two_years

ROUNDING = 1e-9


def along(spec: ChartSpec, rect: Rect) -> tuple[float, float]:
    """Where a rectangle begins and ends on the category axis."""
    return (rect.y, rect.y + rect.height) if spec.kind in LYING else (rect.x, rect.x + rect.width)


def ends(spec: ChartSpec, rect: Rect) -> tuple[float, float]:
    """Where a rectangle begins and ends on the value axis."""
    return (rect.x, rect.x + rect.width) if spec.kind in LYING else (rect.y, rect.y + rect.height)


@given(specs())
def test_bars_lie_inside_the_plot(spec: ChartSpec) -> None:
    plot = spec.plot
    for rect in (rect for rects in bar_rects(spec) for rect in rects if rect is not None):
        assert rect.x >= plot.x - ROUNDING
        assert rect.y >= plot.y - ROUNDING
        assert rect.x + rect.width <= plot.x + plot.width + ROUNDING
        assert rect.y + rect.height <= plot.y + plot.height + ROUNDING


@given(specs())
def test_bars_overlap_only_by_the_overlap(spec: ChartSpec) -> None:
    slots = slot_rects(spec)
    for category in range(len(spec.categories)):
        for one, next_one in pairwise(series[category] for series in slots):
            (start, end), (next_start, _) = along(spec, one), along(spec, next_one)
            assert end - next_start == pytest.approx(spec.overlap / 100 * (end - start), abs=ROUNDING)


@given(specs())
def test_groups_stand_apart_by_the_gap(spec: ChartSpec) -> None:
    slots = slot_rects(spec)
    for category in range(len(spec.categories) - 1):
        start, end = along(spec, slots[-1][category])
        next_start, _ = along(spec, slots[0][category + 1])
        assert next_start - end == pytest.approx(spec.gap_width / 100 * (end - start), abs=ROUNDING)


@given(specs())
def test_lengths_are_in_proportion_to_values(spec: ChartSpec) -> None:
    axis = scale(spec)
    plot = spec.plot.width if spec.kind in LYING else spec.plot.height
    for series, rects in zip(spec.series, bar_rects(spec), strict=True):
        for point, rect in zip(series.points, rects, strict=True):
            assert (rect is None) == (point.value is None)
            if rect is not None and point.value is not None:
                low, high = ends(spec, rect)
                share = float(abs(point.value) / (axis.high - axis.low))
                assert high - low == pytest.approx(share * plot, abs=ROUNDING)


@given(specs())
def test_every_bar_touches_the_baseline_on_its_own_side(spec: ChartSpec) -> None:
    zero = baseline(spec)
    for series, rects in zip(spec.series, bar_rects(spec), strict=True):
        for point, rect in zip(series.points, rects, strict=True):
            if rect is not None and point.value is not None:
                low, high = ends(spec, rect)
                grows_up = (point.value >= 0) == (spec.kind in LYING)
                assert (low if grows_up else high) == pytest.approx(zero, abs=ROUNDING)


@given(specs())
def test_slots_lie_in_their_groups(spec: ChartSpec) -> None:
    for slots in slot_rects(spec):
        for slot, group in zip(slots, group_rects(spec), strict=True):
            (start, end), (first, last) = along(spec, slot), along(spec, group)
            assert first - ROUNDING <= start <= end <= last + ROUNDING


def test_one_bar_in_two_categories_with_a_gap_of_a_bar_takes_a_quarter_each() -> None:
    spec = replace(ranking(), gap_width=100, categories=("A", "B"), series=(_short(ranking()),), plot=Rect(0, 0, 1, 1))
    assert [(slot.y, slot.height) for slot in slot_rects(spec)[0]] == [(0.125, 0.25), (0.625, 0.25)]


def _short(spec: ChartSpec) -> Series:
    return replace(spec.series[0], points=spec.series[0].points[:2])


def test_a_bar_is_cut_at_the_maximum() -> None:
    spec = replace(two_years(), maximum=Decimal(100))
    rects = bar_rects(spec)[1]
    assert rects[0] is not None
    assert rects[0].y == pytest.approx(spec.plot.y)


def test_a_chart_of_missing_values_still_has_an_axis() -> None:
    spec = two_years()
    nothing = tuple(replace(point, value=None) for point in spec.series[0].points)
    axis = scale(replace(spec, series=(replace(spec.series[0], points=nothing),)))
    assert (axis.low, axis.high) == (0, 1)
