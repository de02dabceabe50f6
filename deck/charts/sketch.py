"""The sheet on which a kind draws its figure: rectangles, lines and text by palette role, in fractions of the frame.

What it collects is in points from the top left corner, y down, as on the slide.
"""

from __future__ import annotations

from deck.brand.brand import Brand
from deck.brand.contrast import hex_of
from deck.brand.palette import Tone
from deck.charts.stroke import Stroke, dashes, polygon, segment
from deck.charts.typeface import Typeface
from deck.page.chart import ChartLine, ChartNote, ChartTriangle, Rect, TextLook
from deck.units import Length, Size, points

DASH = 4.0
"""A dash in line widths, the gap three quarters of it, as `dash` in DrawingML."""
ALIGNED = {"l": 0.0, "ctr": 0.5, "r": 1.0}
ANCHORED = {"t": 0.0, "ctr": 0.5, "b": 1.0}


class Sketch:
    """A figure of `size` in the brand's look on the tone."""

    def __init__(self, brand: Brand, tone: Tone, size: Size, face: Typeface) -> None:
        self.width, self.height = points(size.width), points(size.height)
        self.strokes: list[Stroke] = []
        self._brand, self._tone, self._face = brand, tone, face

    def rect(self, rect: Rect, colour: str) -> None:
        """A filled rectangle."""
        x, y, width, height = self._points(rect)
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        self.strokes.append(Stroke(polygon(corners), self._hex(colour)))

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: str, width: Length) -> None:
        """A straight line between two places of the frame."""
        ends = ((x * self.width, y * self.height) for x, y in (start, end))
        self.strokes.append(Stroke(segment(*ends), self._hex(colour), points(width)))

    def connector(self, line: ChartLine) -> None:
        """A line of the chart's own, whole or dashed."""
        start, end = ((x * self.width, y * self.height) for x, y in (line.start, line.end))
        thickness, colour = points(line.width), self._hex(line.colour)
        for piece in dashes(start, end, DASH * thickness if line.dashed else 0.0):
            self.strokes.append(Stroke(segment(*piece), colour, thickness))

    def triangle(self, triangle: ChartTriangle) -> None:
        """A filled triangle of the chart's own."""
        corners = [(x * self.width, y * self.height) for x, y in triangle.corners]
        self.strokes.append(Stroke(polygon(corners), self._hex(triangle.colour), sharp=False))

    def note(self, note: ChartNote) -> None:
        """Text in its rectangle, as a text box without insets would set it."""
        x, y, width, height = self._points(note.rect)
        across, down = ALIGNED[note.align], ANCHORED[note.anchor]
        self._lines(note.text, note.look, (x + across * width, y + down * height), across, down)

    def text(self, text: str, look: TextLook, at: tuple[float, float], align: float, anchor: float) -> None:
        """Text whose block has its point (align, anchor), each from 0 to 1, at a place in points."""
        self._lines(text, look, at, align, anchor)

    def wrapped(self, text: str, look: TextLook, width: float) -> str:
        """The text broken at spaces so that no line is wider than `width` (a fraction of the frame), if it can be."""
        room, glyphs, lines = width * self.width / points(look.size), self._face.glyphs(look.bold), [""]
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and glyphs.width(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return "\n".join(lines)

    def _lines(self, text: str, look: TextLook, at: tuple[float, float], align: float, anchor: float) -> None:
        lines, size = text.split("\n"), points(look.size)
        glyphs, pitch = self._face.glyphs(look.bold), self._face.pitch
        top = at[1] - anchor * len(lines) * pitch * size
        for number, line in enumerate(lines):
            left = at[0] - align * glyphs.width(line) * size
            self._letters(line, look, (left, top + (number * pitch + self._face.ascent) * size))

    def _letters(self, line: str, look: TextLook, at: tuple[float, float]) -> None:
        outline = self._face.glyphs(look.bold).line(line, points(look.size), at)
        if outline.places:
            self.strokes.append(Stroke(outline, self._hex(look.colour), sharp=False))

    def _points(self, rect: Rect) -> tuple[float, float, float, float]:
        return rect.x * self.width, rect.y * self.height, rect.width * self.width, rect.height * self.height

    def _hex(self, role: str) -> str:
        return f"#{hex_of(self._brand, role, self._tone)}"
