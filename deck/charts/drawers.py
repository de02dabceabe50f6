"""What draws for the writer, taking from a cache what was drawn before; nothing is imported until it draws."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from deck.brand.brand import Brand
from deck.brand.palette import Tone
from deck.frozen import frozen
from deck.page.chart import ChartSpec
from deck.page.item import Equation
from deck.units import Size

if TYPE_CHECKING:
    from deck.charts.figure import FigureImage

DrawFigure: TypeAlias = Callable[[ChartSpec, Size], "FigureImage"]
"""The chart as a picture of that size."""
DrawEquation: TypeAlias = Callable[[Equation, Tone, Size], "FigureImage"]
"""The formula as a picture of that size, on what lies behind it. Raises EquationError."""


@frozen
class Drawers:
    """What draws for one deck. Without `figure`, charts stay native."""

    figure: DrawFigure | None
    equation: DrawEquation


def figure_drawer(brand: Brand, cache: Path) -> DrawFigure:
    """Draws charts in the brand's look."""

    def draw(spec: ChartSpec, size: Size) -> FigureImage:
        from deck.charts.cached import cached_figure

        return cached_figure(spec, brand, size, cache)

    return draw


def equation_drawer(brand: Brand, cache: Path | None = None) -> DrawEquation:
    """Draws formulas in the brand's colours; without a cache, each time anew."""

    def draw(item: Equation, tone: Tone, size: Size) -> FigureImage:
        from deck.charts.cached import cached_equation
        from deck.charts.equation import equation

        if cache is None:
            return equation(item, brand, tone, size)
        return cached_equation(item, brand, tone, size, cache)

    return draw
