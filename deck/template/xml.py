"""The little XML that the template is written with: declarations, namespaces, escaping."""

from __future__ import annotations

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;"})


def escape(text: str) -> str:
    """Text as it may stand in an element or between double quotes."""
    return text.translate(_ESCAPED)


def part(xml: str) -> bytes:
    """A part of the package."""
    return (DECLARATION + xml).encode()
