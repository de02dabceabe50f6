"""Text out of DrawingML (ECMA-376 part 1, 21.1.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from deck.reading.deck import Paragraph
from deck.reading.package import A, R, Relation

_MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_LINE_BREAK = f"{{{A}}}br"
_WRITTEN = (f"{{{A}}}t", f"{{{_MATHS}}}t")
_LINKS = (f"{{{A}}}hlinkClick",)


def paragraphs(element: etree._Element, relations: Mapping[str, Relation]) -> tuple[Paragraph, ...]:
    """The paragraphs below an element, the empty ones left out."""
    found = (_paragraph(each, relations) for each in element.iter(f"{{{A}}}p"))
    return tuple(paragraph for paragraph in found if paragraph.text.strip())


def plain(element: etree._Element) -> str:
    """The text below an element, a line a paragraph."""
    return "\n".join("".join(_pieces(each)) for each in element.iter(f"{{{A}}}p")).strip("\n")


def one_line(text: str) -> str:
    """The text with single plain spaces."""
    return " ".join(text.split())


def _paragraph(element: etree._Element, relations: Mapping[str, Relation]) -> Paragraph:
    properties = element.find(f"{{{A}}}pPr")
    level = properties.get("lvl", "0") if properties is not None else "0"
    return Paragraph(
        "".join(_pieces(element)), int(level) if level.isdecimal() else 0, tuple(_links(element, relations))
    )


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    for each in paragraph.iter(_LINE_BREAK, *_WRITTEN):
        yield "\n" if each.tag == _LINE_BREAK else (each.text or "").replace("\v", "\n")


def _links(paragraph: etree._Element, relations: Mapping[str, Relation]) -> Iterator[str]:
    """Addresses outside of the deck; one that several runs share is one."""
    last = ""
    for each in paragraph.iter(*_LINKS):
        relation = relations.get(each.get(f"{{{R}}}id", ""))
        if relation and relation.outside and relation.target != last:
            last = relation.target
            yield last
