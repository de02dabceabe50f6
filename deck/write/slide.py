"""One page as the XML of a slide (ECMA-376 part 1, 19.3.1.38): shapes in reading order, footer and number last."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, assert_never
from urllib.parse import quote
from zlib import crc32

from deck.brand.brand import Brand
from deck.brand.layout import Slot
from deck.brand.palette import Tone
from deck.charts.drawers import Drawers
from deck.charts.native import native
from deck.frozen import frozen
from deck.page.item import Chart, Drawing, Equation, Item, Picture, Table, Text, frame
from deck.page.page import Page
from deck.template.package import Part
from deck.template.page import TREE_ROOT, colour_map_override
from deck.template.placeholder import paragraph, slide_number
from deck.template.properties import Properties
from deck.template.xml import SPACES, escape, part
from deck.write.album import Album
from deck.write.drawing import drawing
from deck.write.graphic import CHART, TABLE, chart_reference, graphic_frame, picture_frame
from deck.write.pen import Pen, named
from deck.write.picture import Media
from deck.write.stock import Stock
from deck.write.table import table_grid
from deck.write.text import placeholder, placeholder_text, reference

if TYPE_CHECKING:
    from deck.charts.figure import FigureImage

FIRST_SHAPE_ID = 2
"""Id 1 is the shape tree itself."""
_IN_ADDRESSES = "%/:?#[]@!$&'()*+,;=~-._"
"""Characters of a link's address that stay as they are; what a URI cannot hold is percent-encoded."""


@frozen
class Edition:
    """What all slides of one deck share."""

    brand: Brand
    properties: Properties
    stock: Stock
    drawers: Drawers
    labels: str
    """Heads the label columns of the charts' workbooks."""
    album: Album


def slide_xml(page: Page, name: str, number: int, slide: Part, edition: Edition) -> bytes:
    """The slide's content. Whatever it refers to becomes a relationship of `slide`.

    `name` is the slide's own in the deck: the page's address, unique. `number` is the one it shows.
    """
    pen = pen_of(slide, edition, page)
    numbers = count(FIRST_SHAPE_ID)
    shapes = [_item(item, page, slide, edition, numbers, pen) for item in page.items]
    shapes += _footer(page, number, edition, numbers, pen)
    colours = colour_map_override(page.layout.tone, light_links=_has_light_links(page))
    return part(
        f'<p:sld {SPACES}><p:cSld name="{escape(name)}"><p:spTree>{TREE_ROOT}{"".join(shapes)}</p:spTree>'
        f"{_creation_id(name)}</p:cSld>{colours}</p:sld>"
    )


def _has_light_links(page: Page) -> bool:
    """Whether its links stand on a dark panel, all of them: for programs that know no colour of a link's own."""
    texts = [item for item in page.items if isinstance(item, Text)]
    linked = {
        page.layout.slot(item.slot).tone
        for item in texts
        if any(run.link for paragraph in item.paragraphs for run in paragraph.runs)
    }
    return linked == {Tone.PANEL}


def pen_of(owner: Part, edition: Edition, page: Page) -> Pen:
    """A pen for the part that is being written: links become its relationships."""

    def link(address: str) -> str:
        return owner.link_to(quote(address, safe=_IN_ADDRESSES))

    return Pen(edition.brand, page.layout.tone, edition.properties.language, link)


def _item(item: Item, page: Page, slide: Part, edition: Edition, numbers: Iterator[int], pen: Pen) -> str:
    if isinstance(item, Drawing):
        return drawing(item, page.layout, numbers, pen)
    slot, number = page.layout.slot(item.slot), next(numbers)
    match item:
        case Text():
            return placeholder_text(item, slot, number, pen.on(slot.tone))
        case Table():
            grid = table_grid(item, pen.on(slot.tone))
            return graphic_frame(number, item.address, item.alt, slot, frame(item, slot.box), TABLE, grid)
        case Chart():
            return _chart(item, slot, number, slide, edition)
        case Equation():
            drawn = edition.drawers.equation(item, pen.on(slot.tone).tone, slot.box.size)
            return _drawn(drawn, item.address, item.alt, slot, number, slide, edition)
        case Picture():
            return _picture(item, slot, number, slide, edition)
        case _:
            assert_never(item)


def _picture(item: Picture, slot: Slot, number: int, slide: Part, edition: Edition) -> str:
    media, crop = edition.album.shown(item, slot.box.size)
    image = slide.relate_to(edition.stock.media(media))
    return picture_frame(number, item.address, item.alt, slot, image, crop=crop)


def _chart(item: Chart, slot: Slot, number: int, slide: Part, edition: Edition) -> str:
    if edition.drawers.figure is not None:
        drawn = edition.drawers.figure(item.spec, slot.box.size)
        return _drawn(drawn, item.address, item.alt, slot, number, slide, edition)
    chart = edition.stock.chart(native(item.spec, edition.brand, edition.properties.language, labels=edition.labels))
    content = chart_reference(slide.relate_to(chart))
    return graphic_frame(number, item.address, item.alt, slot, frame(item, slot.box), CHART, content)


def _drawn(drawn: FigureImage, address: str, alt: str, slot: Slot, number: int, slide: Part, edition: Edition) -> str:
    """A figure in its frame: the SVG, and the PNG for who cannot read it."""
    png, svg = (edition.stock.media(media) for media in (Media(drawn.png, "png"), Media(drawn.svg, "svg")))
    image, vector = (slide.relate_to(media) for media in (png, svg))
    return picture_frame(number, address, alt, slot, image, vector)


def _footer(page: Page, number: int, edition: Edition, numbers: Iterator[int], pen: Pen) -> Iterator[str]:
    """Footer and slide number, where the layout has them."""
    foot = edition.properties.narrow_footers.get(page.layout.name, edition.properties.footer)
    for slot in page.layout.slots:
        name = f"{page.address}#{slot.name}"
        if slot.type == "ftr" and foot:
            text = paragraph(foot, 0, pen.language)
            yield placeholder(named(next(numbers), name), reference(slot), text)
        if slot.type == "sldNum":
            yield placeholder(named(next(numbers), name), reference(slot), slide_number(pen.language, str(number)))


def _creation_id(name: str) -> str:
    """`p14:creationId` (MS-PPTX 2.3.2), which PowerPoint keeps while a slide is moved and renamed; from its name."""
    identity = crc32(name.encode()) or 1
    return (
        '<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}">'
        f'<p14:creationId xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="{identity}"/>'
        "</p:ext></p:extLst>"
    )
