"""Pages over the brand's template: every part of the deck, sealed and zipped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from io import BytesIO

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part

from deck.brand.brand import Brand
from deck.brand.grid import PAGE
from deck.charts.drawers import Drawers, equation_drawer
from deck.page.page import Page
from deck.template import compile_template
from deck.template.xml import DECLARATION, P
from deck.units import Size
from deck.write.foot import set_footer
from deck.write.notes import notes_xml, placeholders
from deck.write.package import zip_parts
from deck.write.properties import Properties, core_properties, extended_properties, one_line
from deck.write.seal import SEAL, seal_properties, sealed
from deck.write.sections import section_extension
from deck.write.slide import Edition, pen_of, slide_xml
from deck.write.stock import CUSTOM_XML, CUSTOM_XML_PROPERTIES, CUSTOM_XML_PROPS, Stock, parts_of


def write(
    pages: Sequence[Page],
    properties: Properties,
    brand: Brand,
    *,
    size: Size = PAGE,
    drawers: Drawers | None = None,
    labels: str = "Labels",
) -> bytes:
    """The deck as the bytes of a .pptx, the same for the same arguments.

    `size` is the page's, for which the pages were laid out. `drawers` draw formulas, and charts where they are to be
    pictures; by default charts are native. `labels` heads the label columns of the charts' workbooks, in the deck's
    language. Raises PictureError for a file that is no picture, EquationError for LaTeX that cannot be drawn.
    """
    drawers = drawers or Drawers(None, equation_drawer(brand))
    return zip_parts(sealed(_parts(pages, properties, brand, size, drawers, labels)))


def _parts(
    pages: Sequence[Page], properties: Properties, brand: Brand, size: Size, drawers: Drawers, labels: str
) -> dict[str, bytes]:
    """All parts by name; the seal is still empty."""
    layouts = tuple({page.layout.name: page.layout for page in pages}.values())
    template = compile_template(brand, layouts, language=properties.language, size=size)
    presentation = Presentation(BytesIO(zip_parts(template, packed=False)))
    package, main = presentation.part.package, presentation.part
    stock = Stock(package)
    edition = Edition(brand, properties, stock, drawers, labels)
    for layout in presentation.slide_layouts if properties.footer else ():
        set_footer(layout.part._element, properties.footer, properties.language)
    if properties.footer:
        _set_printed_footers(main, properties)
    compiled = {layout.name: own.part for layout, own in zip(layouts, presentation.slide_layouts, strict=True)}
    slides = [
        _slide(page, name, number, compiled[page.layout.name], edition)
        for number, (page, name) in enumerate(zip(pages, slide_names(pages), strict=True), start=1)
    ]
    _add_notes(pages, slides, main.part_related_by(RELATIONSHIP_TYPE.NOTES_MASTER), edition)
    _list_slides(main, slides, pages, properties)
    _add_seal(main, stock)
    noted = sum(bool(page.notes) for page in pages)
    return {
        **parts_of(package),
        "docProps/core.xml": core_properties(properties),
        "docProps/app.xml": extended_properties(len(pages), noted),
    }


def _set_printed_footers(main: Part, properties: Properties) -> None:
    """The deck's footer on the masters of notes and handouts. python-pptx keeps a handout master as bytes."""
    notes = main.part_related_by(RELATIONSHIP_TYPE.NOTES_MASTER)
    handout = main.part_related_by(RELATIONSHIP_TYPE.HANDOUT_MASTER)
    set_footer(notes._element, properties.footer, properties.language)
    root = etree.fromstring(handout.blob)
    set_footer(root, properties.footer, properties.language)
    handout.blob = DECLARATION.encode() + etree.tostring(root)


def slide_names(pages: Sequence[Page]) -> list[str]:
    """A name for every page: its address; where a slide goes on over several pages, the later ones are numbered."""
    seen: Counter[str] = Counter()
    names = []
    for page in pages:
        seen[page.address] += 1
        again = seen[page.address]
        names.append(page.address if again == 1 else f"{page.address}.{again}")
    return names


def _slide(page: Page, name: str, number: int, layout: Part, edition: Edition) -> Part:
    slide = edition.stock.new(f"/ppt/slides/slide{number}.xml", CONTENT_TYPE.PML_SLIDE)
    slide.relate_to(layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    slide.blob = slide_xml(page, name, number, slide, edition)
    return slide


def _add_notes(pages: Sequence[Page], slides: Sequence[Part], notes_master: Part, edition: Edition) -> None:
    """A notes page for every slide that has notes."""
    masters = placeholders(notes_master)
    for number, (page, slide) in enumerate(zip(pages, slides, strict=True), start=1):
        if page.notes:
            notes = edition.stock.new(f"/ppt/notesSlides/notesSlide{number}.xml", CONTENT_TYPE.PML_NOTES_SLIDE)
            notes.relate_to(notes_master, RELATIONSHIP_TYPE.NOTES_MASTER)
            notes.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
            slide.relate_to(notes, RELATIONSHIP_TYPE.NOTES_SLIDE)
            notes.blob = notes_xml(page, number, masters, pen_of(notes, edition, page), edition.properties.footer)


def _list_slides(main: Part, slides: Sequence[Part], pages: Sequence[Page], properties: Properties) -> None:
    """The slides in their order and sections, in ppt/presentation.xml."""
    listed = main._element.get_or_add_sldIdLst()
    for slide in slides:
        listed.add_sldId(main.relate_to(slide, RELATIONSHIP_TYPE.SLIDE))
    ids = [entry.id for entry in listed.sldId_lst]
    extension = section_extension(pages, ids, one_line(properties.title))
    # extLst is the last child of p:presentation
    extensions = main._element.find(f"{{{P}}}extLst")
    if extensions is None:
        extensions = etree.SubElement(main._element, f"{{{P}}}extLst")
    extensions.append(etree.fromstring(extension))


def _add_seal(main: Part, stock: Stock) -> None:
    """The custom XML item that will carry the digest, and its properties."""
    item = stock.new(f"/{SEAL}", CONTENT_TYPE.XML)
    own = stock.new("/customXml/itemProps1.xml", CUSTOM_XML_PROPERTIES, seal_properties())
    item.relate_to(own, CUSTOM_XML_PROPS)
    main.relate_to(item, CUSTOM_XML)
