"""PowerPoint's *Reset Slide*, simulated: what a slide states for itself is taken from its placeholders."""

from __future__ import annotations

from lxml import etree

from deck.write.package import unzip_parts, zip_parts
from tests.package_rules import A, P, placeholder

RUN_ATTRIBUTES = ("sz", "spc", "kern")
RUN_CHILDREN = ("ln", "noFill", "solidFill", "gradFill", "effectLst", "highlight", "latin", "ea", "cs", "sym")
PARAGRAPH_ATTRIBUTES = ("marL", "marR", "indent", "algn")
PARAGRAPH_CHILDREN = ("lnSpc", "spcBef", "spcAft")


def stripped(data: bytes) -> bytes:
    """The deck without direct position, size, colour, font and spacing on the placeholders of its slides.

    Text, levels, bold and italic, languages and links stay; graphic frames too, which must state their place.
    """
    parts = unzip_parts(data)
    for name in parts:
        if name.startswith("ppt/slides/slide"):
            slide = etree.fromstring(parts[name])
            for shape in slide.iter(f"{P}sp", f"{P}pic"):
                if placeholder(shape) is not None:
                    _strip(shape)
            parts[name] = etree.tostring(slide, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zip_parts(parts)


def _strip(shape: etree._Element) -> None:
    for properties in shape.findall(f"{P}spPr"):
        properties.clear()
    for frame in shape.iter(f"{A}bodyPr"):
        frame.clear()
    for paragraph in shape.iter(f"{A}pPr"):
        _drop(paragraph, PARAGRAPH_ATTRIBUTES, PARAGRAPH_CHILDREN)
    for run in shape.iter(f"{A}rPr", f"{A}endParaRPr"):
        _drop(run, RUN_ATTRIBUTES, RUN_CHILDREN)


def _drop(element: etree._Element, attributes: tuple[str, ...], children: tuple[str, ...]) -> None:
    for attribute in attributes:
        element.attrib.pop(attribute, None)
    for child in list(element):
        if etree.QName(child).localname in children:
            element.remove(child)
