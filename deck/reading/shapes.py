"""What stands on a slide, out of its shape tree (ECMA-376 part 1, 19.3.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from deck.frozen import frozen
from deck.reading.chart import C, plot
from deck.reading.deck import Content, Grid, Image, Shape, Words
from deck.reading.package import A, P, Package, R, Relation
from deck.reading.text import paragraphs, plain

TITLES = ("title", "ctrTitle")
FOOTER = "ftr"
_NOT_CONTENT = ("ftr", "dt", "sldNum", "hdr", "sldImg")
"""Placeholders of the page's frame."""
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ADEC = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_SHAPES = ("sp", "pic", "graphicFrame", "cxnSp")
_GROUP = f"{{{P}}}grpSp"
_VARIANTS = f"{{{_MC}}}AlternateContent"


@frozen
class Ground:
    """The slide's part that shapes stand in, and what it refers to."""

    package: Package
    relations: Mapping[str, Relation]

    def part(self, identity: str | None) -> str:
        """The part that a relationship leads to; empty for none, and for what lies outside."""
        relation = self.relations.get(identity or "")
        return relation.target if relation and not relation.outside else ""


def shapes(root: etree._Element, ground: Ground) -> tuple[Shape, ...]:
    """The shapes of a slide that say or show something, in reading order. Raises ReadError."""
    found = (_shape(element, ground) for element in elements(root) if placeholder(element) not in _NOT_CONTENT)
    return tuple(shape for shape in found if shape is not None)


def elements(root: etree._Element) -> Iterator[etree._Element]:
    """The elements of all shapes below the shape tree, those in groups too."""
    tree = root.find(f"{{{P}}}cSld/{{{P}}}spTree")
    return iter(()) if tree is None else _members(tree)


def placeholder(element: etree._Element) -> str | None:
    """The type of the placeholder that a shape is; None for a shape that is none."""
    ph = element.find(f"./*/{{{P}}}nvPr/{{{P}}}ph")
    return None if ph is None else ph.get("type", "obj")


def _members(tree: etree._Element) -> Iterator[etree._Element]:
    for element in tree:
        if element.tag == _GROUP:
            yield from _members(element)
        elif element.tag == _VARIANTS:
            chosen = element.find(f"{{{_MC}}}Choice")
            yield from _members(element if chosen is None else chosen)
        elif element.tag in (f"{{{P}}}{tag}" for tag in _SHAPES):
            yield element


def _shape(element: etree._Element, ground: Ground) -> Shape | None:
    properties = element.find(f"./*/{{{P}}}cNvPr")
    content = _content(element, ground)
    if content is None or properties is None:
        return None
    return Shape(
        name=properties.get("name", ""),
        content=content,
        alt=properties.get("descr", ""),
        is_title=placeholder(element) in TITLES,
    )


def _content(element: etree._Element, ground: Ground) -> Content | None:
    """None for what says nothing."""
    match etree.QName(element).localname:
        case "sp":
            return _words(element, ground)
        case "pic":
            return _picture(element, ground)
        case "graphicFrame":
            return _graphic(element, ground)
        case _:
            return None


def _words(element: etree._Element, ground: Ground) -> Words | None:
    said = paragraphs(element, ground.relations)
    return Words(said) if said else None


def _picture(element: etree._Element, ground: Ground) -> Image | None:
    """A picture by the bytes of its bitmap: other programs drop the SVG beside it. None for decoration."""
    decorative = element.find(f".//{{{_ADEC}}}decorative")
    if decorative is not None and decorative.get("val") in ("1", "true"):
        return None
    blip = element.find(f".//{{{A}}}blip")
    return None if blip is None else Image(ground.package.print_of(ground.part(blip.get(f"{{{R}}}embed"))))


def _graphic(element: etree._Element, ground: Ground) -> Content | None:
    """A table, a chart, or the words of a SmartArt diagram."""
    table = element.find(f".//{{{A}}}tbl")
    if table is not None:
        return Grid(tuple(tuple(_cell(cell) for cell in row.iterfind(f"{{{A}}}tc")) for row in _rows(table)))
    chart = element.find(f".//{{{C}}}chart")
    if chart is not None:
        part = ground.part(chart.get(f"{{{R}}}id"))
        return plot(ground.package, part) if part else None
    diagram = element.find(f".//{_DIAGRAM}")
    part = ground.part(diagram.get(f"{{{R}}}dm")) if diagram is not None else ""
    said = paragraphs(ground.package.xml(part), ground.package.relations(part)) if part else ()
    return Words(said) if said else None


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    return table.iterfind(f"{{{A}}}tr")


def _cell(cell: etree._Element) -> str:
    spanned = cell.get("hMerge") in ("1", "true") or cell.get("vMerge") in ("1", "true")
    return "" if spanned else plain(cell)
