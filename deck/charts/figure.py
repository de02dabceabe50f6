"""The chart as a picture, drawn by matplotlib from the spec of its native twin: SVG, and PNG for who cannot read it.

Text is outlines, the ground is transparent, and the same spec gives the same bytes: no date, no program's name, no
settings of the user's.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import Any

from deck.brand.brand import Brand
from deck.charts.hushed import hush
from deck.charts.kind import kind
from deck.charts.sketch import Sketch
from deck.charts.stroke import Stroke
from deck.charts.typeface import notes, typeface
from deck.frozen import frozen
from deck.page.chart import ChartSpec
from deck.page.chart_notes import drawn_notes
from deck.units import Size

DPI = 220
RUN_LENGTHS = 3
"""zlib's strategy for pictures of flat colours: a third faster, and no larger."""
NOTHING_SAID = {"Creator": None, "Date": None, "Format": None, "Type": None}


@frozen
class FigureImage:
    """One figure, twice."""

    svg: bytes
    png: bytes
    notes: tuple[str, ...] = ()
    """What the user should know: a font that another stands in for."""


def figure(spec: ChartSpec, brand: Brand, size: Size) -> FigureImage:
    """The chart at its size on the slide. The PNG has 220 dots to the inch."""
    sheet = Sketch(brand, spec.tone, size, typeface(brand.body_font))
    kind(spec.kind).sketch(spec, sheet)
    for line in spec.lines:
        sheet.connector(line)
    for triangle in spec.triangles:
        sheet.triangle(triangle)
    for note in drawn_notes(spec):
        sheet.note(note)
    return image(sheet.strokes, sheet.width, sheet.height, notes(brand.body_font))


def image(strokes: Sequence[Stroke], width: float, height: float, notes: tuple[str, ...] = ()) -> FigureImage:
    """The strokes, in points and y down, on a clear ground of that size in points."""
    hush()
    import matplotlib as mpl

    with mpl.rc_context():
        mpl.rcdefaults()
        return FigureImage(_svg(strokes, width, height), _png(strokes, width, height), notes)


def _svg(strokes: Sequence[Stroke], width: float, height: float) -> bytes:
    from matplotlib.backends.backend_svg import RendererSVG
    from matplotlib.transforms import Affine2D

    file = StringIO()
    renderer = RendererSVG(width, height, file, metadata=NOTHING_SAID)  # type: ignore[no-untyped-call]
    _draw(strokes, renderer, Affine2D().scale(1, -1).translate(0, height))
    renderer.finalize()  # type: ignore[no-untyped-call]
    return file.getvalue().encode()


def _png(strokes: Sequence[Stroke], across: float, down: float) -> bytes:
    from matplotlib.backends.backend_agg import RendererAgg
    from matplotlib.transforms import Affine2D
    from PIL import Image

    scale = DPI / 72
    width, height = round(across * scale), round(down * scale)
    renderer = RendererAgg(width, height, DPI)  # type: ignore[no-untyped-call]
    _draw(strokes, renderer, Affine2D().scale(scale, -scale).translate(0, height))
    file = BytesIO()
    dots = renderer.buffer_rgba()  # type: ignore[no-untyped-call]
    picture = Image.frombuffer("RGBA", (width, height), dots, "raw", "RGBA", 0, 1)
    picture.save(file, "png", dpi=(DPI, DPI), compress_type=RUN_LENGTHS)
    return file.getvalue()


def _draw(strokes: Sequence[Stroke], renderer: Any, page: Any) -> None:
    """Matplotlib's renderers draw paths; its figures and artists, which take long to import, are not needed.

    `page` is the `Affine2D` from points, y down, to the renderer's own units.
    """
    from matplotlib.colors import to_rgb
    from matplotlib.path import Path

    for stroke in strokes:
        colour = to_rgb(stroke.colour)
        context = renderer.new_gc()
        context.set_linewidth(stroke.width)
        context.set_foreground(colour, isRGBA=False)
        context.set_capstyle("butt")
        context.set_snap(None if stroke.sharp else False)
        path = Path(stroke.outline.places, stroke.outline.codes)
        renderer.draw_path(context, path, page, None if stroke.width else colour)
        context.restore()
