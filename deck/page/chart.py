"""What a chart says, free of how it is drawn: native and figure render the same spec.

Geometry is in the chart's own frame: `plot` is the inner plot area in fractions of it, and so are the notes, which
move with the chart (`c:userShapes`). Text sizes are Lengths, colours palette roles.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from deck.brand.palette import Tone
from deck.frozen import frozen
from deck.units import Length

ChartKind: TypeAlias = Literal["columns", "bars"]
CategoryPlace: TypeAlias = Literal["axis", "left", "above", "foot"]


@frozen(kw_only=True)
class TextLook:
    """How a chart's labels look."""

    size: Length
    bold: bool = False
    colour: str = "text"


@frozen(kw_only=True)
class Point:
    """One value: its number for the bar (None leaves a gap), its label as the deck prints it, its colour if its own."""

    value: Decimal | None
    label: str
    colour: str = ""
    inside: bool = False
    """The label stands inside the bar's end, in `label_inside`'s look."""
    look: TextLook | None = None
    """The label's look, where it is not its series' own."""


@frozen(kw_only=True)
class Series:
    """One series: as many points as the chart has categories."""

    name: str
    points: tuple[Point, ...]
    colour: str
    label: TextLook
    name_look: TextLook | None = None
    """In this look the name stands at the axis, under (bars: beside) each bar of the series, in `category_offset`."""


@frozen
class Rect:
    """A rectangle in fractions of the chart's frame."""

    x: float
    y: float
    width: float
    height: float


@frozen(kw_only=True)
class ChartNote:
    """Text that belongs to the plot (years under the bars), at a place in fractions of the chart's frame."""

    rect: Rect
    text: str
    look: TextLook
    align: Literal["l", "ctr", "r"] = "ctr"
    anchor: Literal["t", "ctr", "b"] = "t"


@frozen(kw_only=True)
class ChartLine:
    """A straight line that belongs to the plot (a gap between bars), between two places in fractions of the frame."""

    start: tuple[float, float]
    end: tuple[float, float]
    width: Length
    colour: str = "text"
    dashed: bool = False


@frozen(kw_only=True)
class ChartTriangle:
    """A filled triangle that belongs to the plot: an arrow's head. Corners in fractions of the frame."""

    corners: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
    colour: str = "text"


@frozen(kw_only=True)
class ChartSpec:
    """A chart: bars from zero, labelled directly; no legend, no gridlines, no value axis (docs/design.md)."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    plot: Rect
    gap_width: int
    """Between groups, in percent of a bar."""
    overlap: int = 0
    """Between the bars of a group, in percent of a bar: negative leaves a gap."""
    maximum: Decimal | None = None
    """What a bar as long as the plot stands for; None: the largest value."""
    minimum: Decimal = Decimal(0)
    category_look: TextLook | None = None
    """None: no category names."""
    category_place: CategoryPlace = "axis"
    """Where the category names stand. `axis`: drawn by the axis, so that they follow when the data are edited.

    `left`: from the frame's left edge, before the bars. `above`: over each group of bars. `foot`: inside the column, in
    the lowest `category_offset` of the plot. These three are notes, with a newline where the text breaks.
    """
    category_offset: float = 0.0
    """Room between the axis and its category names, in fractions of the frame: for the names of the series."""
    highlighted_categories: tuple[int, ...] = ()
    """Categories set in `highlighted_look`. An axis has one look for all: then its names are drawn as notes too."""
    highlighted_look: TextLook | None = None
    """None: the category look in bold."""
    label_inside: TextLook | None = None
    axis: bool = True
    """The line on which the bars stand."""
    notes: tuple[ChartNote, ...] = ()
    lines: tuple[ChartLine, ...] = ()
    triangles: tuple[ChartTriangle, ...] = ()
    tone: Tone = Tone.LIGHT
    title: str = ""
    """What it shows, for the workbook and for the figure's file."""
