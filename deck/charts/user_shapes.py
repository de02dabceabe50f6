"""Notes inside a native chart (`c:userShapes`): text boxes anchored in fractions of it, moving with it."""

from __future__ import annotations

from deck.charts.ink import NO_FILL, NO_LINE, Ink
from deck.charts.markup import NAMESPACES, document, element
from deck.page.chart import ChartNote

DRAWING = {"xmlns:cdr": "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"}


def user_shapes(notes: tuple[ChartNote, ...], ink: Ink) -> bytes:
    """The drawing part with one text box a note."""
    anchors = (_anchor(note, number, ink) for number, note in enumerate(notes, start=1))
    spaces = {name: NAMESPACES[name] for name in ("xmlns:c", "xmlns:a")}
    return document(element("c:userShapes", *anchors, **spaces, **DRAWING))


def _anchor(note: ChartNote, number: int, ink: Ink) -> str:
    rect = note.rect
    return element(
        "cdr:relSizeAnchor",
        _corner("cdr:from", rect.x, rect.y),
        _corner("cdr:to", rect.x + rect.width, rect.y + rect.height),
        _box(note, number, ink),
    )


def _corner(tag: str, x: float, y: float) -> str:
    return element(tag, element("cdr:x", _fraction(x)), element("cdr:y", _fraction(y)))


def _box(note: ChartNote, number: int, ink: Ink) -> str:
    # Ids count from 2; PowerPoint keeps 1 for itself.
    names = element("cdr:cNvPr", id=number + 1, name=f"Note {number}")
    place = element("a:xfrm", element("a:off", x=0, y=0), element("a:ext", cx=0, cy=0))
    shape = element("a:prstGeom", element("a:avLst"), prst="rect")
    body = element(
        "a:bodyPr", element("a:noAutofit"), vert="horz", wrap="none", lIns=0, tIns=0, rIns=0, bIns=0, anchor=note.anchor
    )
    paragraphs = (_paragraph(line, note, ink) for line in note.text.split("\n"))
    return element(
        "cdr:sp",
        element("cdr:nvSpPr", names, element("cdr:cNvSpPr", txBox=1)),
        element("cdr:spPr", place, shape, NO_FILL, NO_LINE),
        element("cdr:txBody", body, element("a:lstStyle"), *paragraphs),
        macro="",
        textlink="",
    )


def _paragraph(line: str, note: ChartNote, ink: Ink) -> str:
    runs = (ink.run(line, note.look),) if line else ()
    return element("a:p", element("a:pPr", algn=note.align), *runs, ink.end_properties(note.look))


def _fraction(value: float) -> str:
    """A coordinate of the frame, which the schema holds between 0 and 1."""
    return f"{min(max(value, 0.0), 1.0):.6f}".rstrip("0").rstrip(".")
