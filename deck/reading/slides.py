"""From a file to the deck that it holds."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from deck.reading.deck import Deck, Paragraph, Shape, Slide, Words
from deck.reading.package import P, Package, opened, slide_names
from deck.reading.shapes import FOOTER, Ground, elements, placeholder, shapes
from deck.reading.text import one_line, paragraphs, plain

_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_NOTES = "body"


def read_deck(file: Path | bytes, shown: Path | None = None) -> Deck:
    """The deck in a file, or in the bytes of one; errors name it `shown`.

    Raises ReadError for what is no deck that can be read, OSError for what the disk refuses.
    """
    path = shown or (file if isinstance(file, Path) else Path("deck.pptx"))
    with opened(file, path) as package:
        names = slide_names(package)
        return Deck(tuple(_slide(package, name, number) for number, name in enumerate(names, start=1)))


def is_hidden(root: etree._Element) -> bool:
    """Whether a slide is left out when the deck is shown."""
    return root.get("show") in ("0", "false")


def _slide(package: Package, part: str, number: int) -> Slide:
    root, relations = package.xml(part), package.relations(part)
    found = shapes(root, Ground(package, relations))
    shown = root.find(f"{{{P}}}cSld")
    identity = root.find(f".//{{{_P14}}}creationId")
    return Slide(
        number=number,
        title=_title(found),
        shapes=found,
        notes=_notes(package, package.related(part, "notesSlide")),
        footer=_footer(root),
        hidden=is_hidden(root),
        identity="" if identity is None else identity.get("val", ""),
        name="" if shown is None else shown.get("name", ""),
    )


def _title(found: tuple[Shape, ...]) -> str:
    """The text of the title placeholder on one line."""
    for shape in found:
        if shape.is_title and isinstance(shape.content, Words):
            return one_line(" ".join(paragraph.text for paragraph in shape.content.paragraphs))
    return ""


def _footer(root: etree._Element) -> str:
    return next((one_line(plain(each)) for each in elements(root) if placeholder(each) == FOOTER), "")


def _notes(package: Package, part: str) -> tuple[Paragraph, ...]:
    if not part:
        return ()
    root, relations = package.xml(part), package.relations(part)
    spoken = (each for each in elements(root) if placeholder(each) == _NOTES)
    return tuple(paragraph for each in spoken for paragraph in paragraphs(each, relations))
