"""XML as nested calls: what is written reads like what it becomes, and everything is escaped."""

from __future__ import annotations

from html import escape

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = {
    "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
C15 = {"xmlns:c15": "http://schemas.microsoft.com/office/drawing/2012/chart"}


def element(tag: str, *children: str, **attributes: str | int) -> str:
    """`tag` with its attributes around children that are XML already."""
    opening = "".join(f' {name}="{escape(str(value))}"' for name, value in attributes.items())
    return f"<{tag}{opening}>{''.join(children)}</{tag}>" if children else f"<{tag}{opening}/>"


def val(tag: str, value: str | int) -> str:
    """The element that says only `val`, of which charts are full."""
    return element(tag, val=value)


def text(characters: str) -> str:
    """Character data."""
    return escape(characters, quote=False)


def document(root: str) -> bytes:
    """A part's bytes."""
    return (DECLARATION + root).encode()
