"""Shapes that a slide draws itself: bars in a table, initials in a medallion, marks of a quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from deck.brand.layout import Layout
from deck.brand.shape import Shape
from deck.page.item import Drawing
from deck.template.drawing import geometry, paint, placed, tone_at
from deck.template.text import text_frame
from deck.units import Box
from deck.write.pen import Pen, named
from deck.write.text import Look, paragraph_of

_CENTRED = '<a:pPr algn="ctr"/>'


def drawing(item: Drawing, layout: Layout, numbers: Iterator[int], pen: Pen) -> str:
    """The item's only shape, or a group of all of them, named by its address. `numbers` gives the shape ids."""
    if len(item.shapes) == 1:
        shape = item.shapes[0]
        own = pen.on(tone_at(layout, shape.box))
        return _shape(shape, named(next(numbers), item.address, item.alt), _text(item, own), own)
    return _group(item, layout, numbers, pen)


def _group(item: Drawing, layout: Layout, numbers: Iterator[int], pen: Pen) -> str:
    box = around(item.shapes)
    name = named(next(numbers), item.address, item.alt)
    place, extent = f'x="{box.x}" y="{box.y}"', f'cx="{box.width}" cy="{box.height}"'
    empty = _text(replace(item, runs=()), pen)
    members = "".join(
        _shape(shape, named(next(numbers), shape.name), empty, pen.on(tone_at(layout, shape.box)))
        for shape in item.shapes
    )
    return (
        f"<p:grpSp><p:nvGrpSpPr>{name}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off {place}/>"
        f"<a:ext {extent}/><a:chOff {place}/><a:chExt {extent}/></a:xfrm></p:grpSpPr>{members}</p:grpSp>"
    )


def around(shapes: tuple[Shape, ...]) -> Box:
    """The smallest box that holds the shapes, their rotation aside."""
    left, top = min(shape.box.x for shape in shapes), min(shape.box.y for shape in shapes)
    right, bottom = max(shape.box.right for shape in shapes), max(shape.box.bottom for shape in shapes)
    return Box(left, top, right - left, bottom - top)


def _shape(shape: Shape, name: str, text: str, pen: Pen) -> str:
    """`p:sp` with its text, or `p:cxnSp` for a line; no theme style, so that no shadow slips in."""
    looks = f"{placed(shape.box, shape.rotation)}{geometry(shape)}{paint(shape, pen.brand, pen.tone)}"
    if shape.geometry == "line":
        return f"<p:cxnSp><p:nvCxnSpPr>{name}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{looks}</p:spPr></p:cxnSp>"
    return f"<p:sp><p:nvSpPr>{name}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{looks}</p:spPr>{text}</p:sp>"


def _text(item: Drawing, pen: Pen) -> str:
    """`p:txBody`: the item's runs, centred; an empty paragraph without."""
    look = Look(bold=item.bold, size=item.size or None, colour=item.colour)
    paragraph = paragraph_of(item.runs, look, pen, _CENTRED)
    return f"<p:txBody>{text_frame('ctr')}<a:lstStyle/>{paragraph}</p:txBody>"
