"""How a kind of chart registers: one file in this folder, of the kind's name, that says `KIND`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from deck.charts.ink import Ink
from deck.charts.sketch import Sketch
from deck.frozen import frozen
from deck.page.chart import ChartKind, ChartSpec


@frozen
class Kind:
    """One kind of chart, drawn twice from the same spec."""

    plot_area: Callable[[ChartSpec, Ink], str]
    """The children of `c:plotArea`: layout, the chart itself, its axes."""
    sketch: Callable[[ChartSpec, Sketch], None]
    """The same, drawn on a figure."""


@cache
def kind(name: ChartKind) -> Kind:
    """The kind of that name."""
    registered: Kind = import_module(f"deck.charts.{name}").KIND
    return registered
