"""The chart as a picture, drawn by matplotlib from the spec of its native twin: SVG, and PNG for who cannot read it.

Text is outlines, the ground is transparent, and the same spec gives the same bytes: no date, no program's name, no
settings of the user's.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from deck.brand.brand import Brand
from deck.charts.kind import kind
from deck.charts.sketch import Sketch
from deck.charts.typeface import typeface
from deck.page.chart import ChartSpec
from deck.page.chart_notes import drawn_notes
from deck.units import Size, inches

DPI = 220
SALT = "deck"
"""Matplotlib makes the ids in an SVG from it."""
NOTHING_SAID = {"Creator": None, "Date": None, "Format": None, "Type": None}


@dataclass(frozen=True, slots=True)
class FigureImage:
    """One figure, twice."""

    svg: bytes
    png: bytes
    notes: tuple[str, ...] = ()
    """What the user should know: a font that another stands in for."""


def figure(spec: ChartSpec, brand: Brand, size: Size) -> FigureImage:
    """The chart at its size on the slide. The PNG has 220 dots to the inch."""
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    face = typeface(brand.body_font)
    svg, png = BytesIO(), BytesIO()
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams["svg.hashsalt"] = SALT
        drawing = Figure(figsize=(inches(size.width), inches(size.height)), dpi=DPI, frameon=False)
        sheet = Sketch(drawing, brand, spec.tone, size, face)
        kind(spec.kind).sketch(spec, sheet)
        for note in drawn_notes(spec):
            sheet.note(note)
        FigureCanvasAgg(drawing)
        drawing.savefig(png, format="png", dpi=DPI, metadata={"Software": None})
        FigureCanvasSVG(drawing)
        drawing.savefig(svg, format="svg", metadata=NOTHING_SAID)
    return FigureImage(svg.getvalue(), png.getvalue(), (face.note,) if face.note else ())
