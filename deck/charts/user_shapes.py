"""Notes inside a native chart (`c:userShapes`): text boxes anchored in fractions of it, moving with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from deck.charts.ink import NO_FILL, NO_LINE, Ink
from deck.charts.markup import NAMESPACES, document, element
from deck.page.chart import ChartLine, ChartNote, ChartSpec, ChartTriangle
from deck.page.chart_notes import drawn_notes

Place: TypeAlias = tuple[float, float]
Numbered: TypeAlias = Callable[[int], str]
"""The anchor of a shape, once its id is known."""
DRAWING = {"xmlns:cdr": "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"}
PLACE = element("a:xfrm", element("a:off", x=0, y=0), element("a:ext", cx=0, cy=0))
"""The schema wants one; what counts is the anchor."""


def user_shapes(spec: ChartSpec, ink: Ink) -> bytes | None:
    """The drawing part with all that belongs to the plot; None where there is nothing."""
    drawn = [
        *(_line(line, ink) for line in spec.lines),
        *(_triangle(triangle, ink) for triangle in spec.triangles),
        *(_note(note, ink) for note in drawn_notes(spec)),
    ]
    if not drawn:
        return None
    # Ids count from 2; PowerPoint keeps 1 for itself.
    anchors = (anchored(number) for number, anchored in enumerate(drawn, start=2))
    spaces = {name: NAMESPACES[name] for name in ("xmlns:c", "xmlns:a")}
    return document(element("c:userShapes", *anchors, **spaces, **DRAWING))


def _note(note: ChartNote, ink: Ink) -> Numbered:
    """A text box without insets."""
    rect = note.rect
    body = element(
        "a:bodyPr", element("a:noAutofit"), vert="horz", wrap="none", lIns=0, tIns=0, rIns=0, bIns=0, anchor=note.anchor
    )
    paragraphs = (_paragraph(line, note, ink) for line in note.text.split("\n"))
    text = element("cdr:txBody", body, element("a:lstStyle"), *paragraphs)
    looks = (_preset("rect"), NO_FILL, NO_LINE)
    return _shape("Note", (rect.x, rect.y), (rect.x + rect.width, rect.y + rect.height), looks, text)


def _line(line: ChartLine, ink: Ink) -> Numbered:
    """A line, lying or standing."""
    start, end = sorted((line.start, line.end))
    dash = (element("a:prstDash", val="dash"),) if line.dashed else ()
    return _shape("Line", start, end, (_preset("line"), element("a:ln", ink.fill(line.colour), *dash, w=line.width)))


def _triangle(triangle: ChartTriangle, ink: Ink) -> Numbered:
    """A freeform: LibreOffice leaves the arrowheads of a chart's lines out, so they are shapes."""
    xs, ys = zip(*triangle.corners, strict=True)
    start, end = (min(xs), min(ys)), (max(xs), max(ys))
    steps = [
        element("a:pt", x=_thousandths(x, start[0], end[0]), y=_thousandths(y, start[1], end[1]))
        for x, y in triangle.corners
    ]
    path = element(
        "a:path",
        element("a:moveTo", steps[0]),
        *(element("a:lnTo", step) for step in steps[1:]),
        element("a:close"),
        w=1000,
        h=1000,
    )
    lists = (element(name) for name in ("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"))
    whole = element("a:rect", l=0, t=0, r="r", b="b")
    geometry = element("a:custGeom", *lists, whole, element("a:pathLst", path))
    return _shape("Arrowhead", start, end, (geometry, ink.fill(triangle.colour), NO_LINE))


def _thousandths(value: float, low: float, high: float) -> int:
    return round(1000 * (value - low) / (high - low))


def _preset(name: str) -> str:
    return element("a:prstGeom", element("a:avLst"), prst=name)


def _shape(what: str, start: Place, end: Place, looks: tuple[str, ...], text: str = "") -> Numbered:
    """A shape between two places of the frame, waiting for its id."""

    def numbered(number: int) -> str:
        names = element("cdr:cNvPr", id=number, name=f"{what} {number - 1}")
        shape = element(
            "cdr:sp",
            element("cdr:nvSpPr", names, element("cdr:cNvSpPr", **({"txBox": 1} if text else {}))),
            element("cdr:spPr", PLACE, *looks),
            *((text,) if text else ()),
            macro="",
            textlink="",
        )
        return element("cdr:relSizeAnchor", _corner("cdr:from", *start), _corner("cdr:to", *end), shape)

    return numbered


def _corner(tag: str, x: float, y: float) -> str:
    return element(tag, element("cdr:x", _fraction(x)), element("cdr:y", _fraction(y)))


def _paragraph(line: str, note: ChartNote, ink: Ink) -> str:
    runs = (ink.run(line, note.look),) if line else ()
    return element("a:p", element("a:pPr", algn=note.align), *runs, ink.end_properties(note.look))


def _fraction(value: float) -> str:
    """A coordinate of the frame, which the schema holds between 0 and 1."""
    return f"{min(max(value, 0.0), 1.0):.6f}".rstrip("0").rstrip(".")
