"""Pages over the brand's template: every part of the deck, sealed and zipped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from deck.brand.brand import Brand
from deck.brand.grid import PAGE
from deck.charts.drawers import Drawers, equation_drawer
from deck.page.page import Page
from deck.template.compile import new_template
from deck.template.package import Package, Part
from deck.template.properties import Properties, add_properties, one_line
from deck.units import Size
from deck.write.album import Album
from deck.write.notes import notes_xml
from deck.write.package import zip_parts
from deck.write.seal import SEAL, seal_properties, sealed
from deck.write.sections import section_extension
from deck.write.slide import Edition, pen_of, slide_xml
from deck.write.stock import Stock


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
    layouts = {page.layout.name: page.layout for page in pages}
    template = new_template(
        brand,
        tuple(layouts.values()),
        language=properties.language,
        size=size,
        footer=properties.footer,
        narrow_footers=properties.narrow_footers,
    )
    package = template.package
    compiled = dict(zip(layouts, template.layouts, strict=True))
    edition = Edition(brand, properties, Stock(package), drawers, labels, Album(pages))
    slides = [package.add(f"ppt/slides/slide{number}.xml", "slide") for number in range(1, 1 + len(pages))]
    names = slide_names(pages)
    for number, (page, name, slide) in enumerate(zip(pages, names, slides, strict=True), start=1):
        slide.relate_to(compiled[page.layout.name])
        slide.content = slide_xml(page, name, number, slide, edition)
    _add_notes(pages, slides, package, template.notes_master, edition)
    template.list_slides(slides, section_extension(pages, one_line(properties.title)))
    _add_seal(template.main, package)
    add_properties(package, properties, slides=len(pages), notes=sum(bool(page.notes) for page in pages))
    return package.contents()


def slide_names(pages: Sequence[Page]) -> list[str]:
    """A name for every page: its address; where a slide goes on over several pages, the later ones are numbered."""
    seen: Counter[str] = Counter()
    names = []
    for page in pages:
        seen[page.address] += 1
        again = seen[page.address]
        names.append(page.address if again == 1 else f"{page.address}.{again}")
    return names


def _add_notes(pages: Sequence[Page], slides: Sequence[Part], package: Package, master: Part, edition: Edition) -> None:
    """A notes page for every slide that has notes."""
    for number, (page, slide) in enumerate(zip(pages, slides, strict=True), start=1):
        if page.notes:
            notes = package.add(f"ppt/notesSlides/notesSlide{number}.xml", "notesSlide")
            notes.relate_to(master)
            notes.relate_to(slide)
            slide.relate_to(notes)
            notes.content = notes_xml(page, number, pen_of(notes, edition, page), edition.properties.footer)


def _add_seal(main: Part, package: Package) -> None:
    """The custom XML item that will carry the digest, and its properties."""
    item = package.add(SEAL, "customXml")
    item.relate_to(package.add("customXml/itemProps1.xml", "customXmlProps", seal_properties()))
    main.relate_to(item)
