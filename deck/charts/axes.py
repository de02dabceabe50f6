"""The two axes of a chart of bars: categories on a line or none, values deleted but with fixed ends."""

from __future__ import annotations

from decimal import Context, Decimal

from deck.charts.ink import NO_FILL, NO_LINE, Ink
from deck.charts.markup import element, val
from deck.page.chart import ChartSpec, TextLook
from deck.page.chart_notes import on_axis
from deck.page.plot import LYING, Scale, scale
from deck.units import pt

CATEGORY_AXIS = 1001
VALUE_AXIS = 1002
"""Positive: the schema's type is an unsigned number, though PowerPoint reads negative ones."""
LINE = pt(1)
HORIZONTAL = element("a:bodyPr", rot=0, vert="horz")
"""Names too long for their place are wrapped, never turned."""
UNSEEN = TextLook(size=pt(12))
_DIGITS = Context(prec=12)
"""Finer than any screen, and no tail of binary fractions."""


def axes(spec: ChartSpec, ink: Ink) -> str:
    """`c:catAx` and `c:valAx`. Bars that lie start at the top."""
    return _category_axis(spec, ink) + _value_axis(spec)


def axis_ids() -> str:
    """The references to the axes from the plot."""
    return val("c:axId", CATEGORY_AXIS) + val("c:axId", VALUE_AXIS)


def plot_layout(spec: ChartSpec) -> str:
    """The inner plot area, fixed; lengthened below for names that the axis prints, above so that bars may grow."""
    rect = _native_plot(spec)
    places = (
        val("c:layoutTarget", "inner"),
        val("c:xMode", "edge"),
        val("c:yMode", "edge"),
        *(val(f"c:{side}", _fraction(value)) for side, value in zip("xywh", rect, strict=True)),
    )
    return element("c:layout", element("c:manualLayout", *places))


def _native_plot(spec: ChartSpec) -> tuple[float, float, float, float]:
    plot, below, beyond = spec.plot, _below(spec), _beyond(spec)
    if spec.kind in LYING:
        return plot.x - below, plot.y, plot.width + below + beyond, plot.height
    return plot.x, plot.y - beyond, plot.width, plot.height + below + beyond


def _native_scale(spec: ChartSpec) -> Scale:
    """The ends of the axis over the lengthened plot: bars stand where they would without.

    `c:lblOffset` would be the format's own way to move names off the axis, but its unit is nowhere defined, and
    LibreOffice ignores it. Names set `low` stand at the plot's end: so the plot is made to reach that far below zero.
    Above, it reaches to the frame's edge, so that a number may grow (*Edit Data*) before its bar is cut.
    """
    ends = scale(spec)
    length = spec.plot.width if spec.kind in LYING else spec.plot.height
    unit = (ends.high - ends.low) / Decimal(repr(length))
    low, high = ends.low - unit * Decimal(repr(_below(spec))), ends.high + unit * Decimal(repr(_beyond(spec)))
    return Scale(_DIGITS.create_decimal(low), _DIGITS.create_decimal(high))


def _below(spec: ChartSpec) -> float:
    """The room of the category names, below the plot."""
    return spec.category_offset if on_axis(spec) else 0.0


def _beyond(spec: ChartSpec) -> float:
    """What is free between the plot and the edge that its bars grow to."""
    return max(0.0, 1 - spec.plot.x - spec.plot.width if spec.kind in LYING else spec.plot.y)


def _category_axis(spec: ChartSpec, ink: Ink) -> str:
    lies = spec.kind in LYING
    line = ink.line("rule", LINE) if spec.axis else NO_LINE
    return element(
        "c:catAx",
        val("c:axId", CATEGORY_AXIS),
        element("c:scaling", val("c:orientation", "maxMin" if lies else "minMax")),
        val("c:delete", int(not spec.axis and not on_axis(spec))),
        val("c:axPos", "l" if lies else "b"),
        element("c:numFmt", formatCode="General", sourceLinked=0),
        val("c:majorTickMark", "none"),
        val("c:minorTickMark", "none"),
        val("c:tickLblPos", "low" if on_axis(spec) else "none"),
        element("c:spPr", NO_FILL, line),
        ink.text_properties(spec.category_look if spec.category_look and on_axis(spec) else UNSEEN, HORIZONTAL),
        val("c:crossAx", VALUE_AXIS),
        val("c:crosses", "autoZero"),
        val("c:auto", 1),
        val("c:lblAlgn", "ctr"),
        val("c:lblOffset", 100),
        val("c:noMultiLvlLbl", 0),
    )


def _value_axis(spec: ChartSpec) -> str:
    ends = _native_scale(spec)
    low, high = (format(end.normalize(), "f") for end in (ends.low, ends.high))
    return element(
        "c:valAx",
        val("c:axId", VALUE_AXIS),
        element("c:scaling", val("c:orientation", "minMax"), val("c:max", high), val("c:min", low)),
        val("c:delete", 1),
        val("c:axPos", "t" if spec.kind in LYING else "l"),
        element("c:numFmt", formatCode="General", sourceLinked=0),
        val("c:majorTickMark", "none"),
        val("c:minorTickMark", "none"),
        val("c:tickLblPos", "nextTo"),
        val("c:crossAx", CATEGORY_AXIS),
        val("c:crosses", "autoZero"),
        val("c:crossBetween", "between"),
    )


def _fraction(value: float) -> str:
    """A fraction of the frame, to a millionth."""
    return f"{value:.6f}".rstrip("0").rstrip(".")
