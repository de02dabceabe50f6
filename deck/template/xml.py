"""The little XML that the template is written with: declarations, namespaces, escaping."""

from __future__ import annotations

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'

_WRITTEN = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;"}
_NO_CHARACTERS = (*range(0x09), *range(0x0B, 0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
"""What XML 1.0 has no way to write. None of it can be seen."""
_ESCAPED: dict[int, str | None] = {
    **dict.fromkeys(_NO_CHARACTERS),
    **{ord(own): written for own, written in _WRITTEN.items()},
}


def escape(text: str) -> str:
    """Text as it may stand in an element or between double quotes; what XML cannot write is left out."""
    return text.translate(_ESCAPED)


def part(xml: str) -> bytes:
    """A part of the package."""
    return (DECLARATION + xml).encode()
