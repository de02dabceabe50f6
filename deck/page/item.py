"""What stands on a page. A closed set: Text, Table, Chart, Picture, Equation, Drawing; one writer each."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

from deck.brand.shape import Shape
from deck.figures.run import Run
from deck.frozen import frozen
from deck.page.chart import ChartSpec
from deck.source.span import NOWHERE, Span
from deck.units import Box, Length


@frozen
class Paragraph:
    """Runs under one role of the slot. `size` is a step down the role's own scale, decided by measuring."""

    role: str
    runs: tuple[Run, ...]
    size: Length | None = None
    floored: bool = False
    """Whether it stands on the floor of its role: `size` is the floor's, the runs state what they have."""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@frozen(kw_only=True)
class Text:
    """Paragraphs in a slot of the layout. `address` names what they say: `leviers/aws#head`."""

    address: str
    slot: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@frozen(kw_only=True)
class Cell:
    """One cell of a table: a single paragraph, styled directly (tables take nothing from placeholders)."""

    runs: tuple[Run, ...]
    bold: bool = False
    colour: str = "text"
    align: Literal["l", "ctr", "r"] = "l"
    size: Length
    margin_right: Length = 0
    """Shifts the number left, so that decimals align down a column."""
    margin_left: Length = 0
    """Keeps text that wraps clear of the column before."""
    margin_top: Length = 0
    anchor: Literal["t", "ctr", "b"] = "ctr"

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@frozen(kw_only=True)
class Table:
    """A native table in a `tbl` slot: a header row, then the body. Rules are drawn, fills are not."""

    address: str
    slot: str
    columns: tuple[Length, ...]
    heights: tuple[Length, ...]
    """The height of each row, the header's first."""
    rows: tuple[tuple[Cell, ...], ...]
    alt: str
    data: bool = True
    """Whether it shows figures, and not words alone."""
    rightwards: bool = False
    """The first column stands at the right, for readers from right to left."""


@frozen(kw_only=True)
class Chart:
    """A chart in a `chart` slot: native, or the same spec as a figure."""

    address: str
    slot: str
    spec: ChartSpec
    alt: str
    """Its message and its values."""


@frozen(kw_only=True)
class Picture:
    """A picture in a `pic` slot, cropped to fill it, or whole, at the slot's top left corner."""

    address: str
    slot: str
    path: Path
    alt: str
    focus: float = 0.5
    """Which part a crop of the height keeps: 0 the top, 1 the bottom; 1/3 for portraits, faces are high."""
    whole: bool = False
    """Nothing of it is cut."""


@frozen(kw_only=True)
class Equation:
    """A formula in a `pic` slot: LaTeX, drawn at the left of the slot and halfway down it."""

    address: str
    slot: str
    latex: str
    alt: str
    """The LaTeX, after words for it if the author gave any."""
    size: Length
    """The type size, at most: smaller where the slot is too narrow or too low."""
    group: tuple[str, ...]
    """All formulas of the page, this one among them: they share one size. Their slots are of one size, too."""
    span: Span = NOWHERE
    """Where the LaTeX stands in the content."""


@frozen(kw_only=True)
class Drawing:
    """Shapes on the slide itself: bars in a table, initials in a medallion. Several make one group.

    With `runs`, its only shape bears that text, centred, in the palette role `colour`. Without `alt` it is decoration.
    """

    address: str
    shapes: tuple[Shape, ...]
    runs: tuple[Run, ...] = ()
    size: Length = 0
    colour: str = "text"
    bold: bool = True
    alt: str = ""


Item: TypeAlias = Text | Table | Chart | Picture | Equation | Drawing


def frame(item: Item, slot_box: Box) -> Box:
    """The frame of a graphic: its slot's, but a table is as high as its rows."""
    if isinstance(item, Table):
        return Box(slot_box.x, slot_box.y, sum(item.columns), sum(item.heights))
    return slot_box
