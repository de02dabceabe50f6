"""Where the bars of a chart stand: the geometry that PowerPoint gives them, in fractions of the chart's frame.

With n series in a category, gap width g and overlap o (both in parts of a bar), a bar is as wide as its category's
share of the axis divided by n - (n - 1) o + g; half of the gap lies on either side of the group. That is how
`c:gapWidth` and `c:overlap` are defined (ECMA-376 part 1, 21.2.2.75 and 21.2.2.131). Columns run from left to right
and stand on the axis, bars from top to bottom and lie against it.
"""

from __future__ import annotations

from decimal import Decimal

from deck.frozen import frozen
from deck.page.chart import ChartSpec, Rect

LYING = frozenset({"bars"})
"""The kinds whose values run from left to right."""


@frozen
class Scale:
    """The ends of the value axis."""

    low: Decimal
    high: Decimal

    def place(self, value: Decimal) -> float:
        """Where a value lies between the ends, from 0 to 1; beyond an end, at that end, as PowerPoint cuts bars."""
        return float((min(max(value, self.low), self.high) - self.low) / (self.high - self.low))


@frozen
class _Lane:
    """A bar's stretch of the category axis, from 0 to 1."""

    start: float
    width: float


def scale(spec: ChartSpec) -> Scale:
    """The value axis: zero and every value lie on it; `spec` may widen it, and may cut it at `maximum`."""
    values = [point.value for series in spec.series for point in series.points if point.value is not None]
    low = min(Decimal(0), spec.minimum, *values)
    high = spec.maximum if spec.maximum is not None else max(Decimal(0), *values, Decimal(0))
    return Scale(low, high if high > low else low + 1)


def bar_rects(spec: ChartSpec) -> tuple[tuple[Rect | None, ...], ...]:
    """The bar of each point of each series; None where the value is missing."""
    ends = scale(spec)
    zero = ends.place(Decimal(0))
    return tuple(
        tuple(
            None if point.value is None else _rect(spec, lane, *sorted((zero, ends.place(point.value))))
            for point, lane in zip(series.points, lanes, strict=True)
        )
        for series, lanes in zip(spec.series, _lanes(spec), strict=True)
    )


def slot_rects(spec: ChartSpec) -> tuple[tuple[Rect, ...], ...]:
    """For each point of each series, the stretch of the whole plot in which its bar may grow."""
    return tuple(tuple(_rect(spec, lane, 0.0, 1.0) for lane in lanes) for lanes in _lanes(spec))


def group_rects(spec: ChartSpec) -> tuple[Rect, ...]:
    """For each category, its share of the plot, half a gap on either side included."""
    share = 1 / len(spec.categories)
    return tuple(_rect(spec, _Lane(index * share, share), 0.0, 1.0) for index in range(len(spec.categories)))


def baseline(spec: ChartSpec) -> float:
    """Where zero lies: an x when the bars lie, else a y."""
    zero = scale(spec).place(Decimal(0))
    if spec.kind in LYING:
        return spec.plot.x + zero * spec.plot.width
    return spec.plot.y + (1 - zero) * spec.plot.height


def _lanes(spec: ChartSpec) -> tuple[tuple[_Lane, ...], ...]:
    count, overlap, gap = len(spec.series), spec.overlap / 100, spec.gap_width / 100
    share = 1 / len(spec.categories)
    width = share / (count - (count - 1) * overlap + gap)
    return tuple(
        tuple(
            _Lane(category * share + width * (gap / 2 + series * (1 - overlap)), width)
            for category in range(len(spec.categories))
        )
        for series in range(count)
    )


def _rect(spec: ChartSpec, lane: _Lane, low: float, high: float) -> Rect:
    """The rectangle over `lane` between two places of the value axis (0 to 1)."""
    plot = spec.plot
    if spec.kind in LYING:
        return Rect(
            plot.x + low * plot.width,
            plot.y + lane.start * plot.height,
            (high - low) * plot.width,
            lane.width * plot.height,
        )
    return Rect(
        plot.x + lane.start * plot.width,
        plot.y + (1 - high) * plot.height,
        lane.width * plot.width,
        (high - low) * plot.height,
    )
