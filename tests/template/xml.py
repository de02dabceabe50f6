"""Looking into the XML of a template."""

from __future__ import annotations

from lxml import etree

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def root(xml: bytes) -> etree._Element:
    return etree.fromstring(xml)


def find(element: etree._Element, path: str) -> list[etree._Element]:
    """The elements at an XPath; prefixes a, p and r."""
    found = element.xpath(path, namespaces=SPACES)
    assert isinstance(found, list)
    return found


def only(element: etree._Element, path: str) -> etree._Element:
    (found,) = find(element, path)
    return found


def values(element: etree._Element, path: str) -> list[str]:
    """The attribute values at an XPath."""
    return [str(value) for value in find(element, path)]
