"""The foot of a page: footer and slide number, as PowerPoint's own *Header & Footer* writes them."""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from deck.template.xml import A, P
from deck.write.pen import clean

_NUMBER_FIELD = f"{{{uuid5(NAMESPACE_URL, 'urn:deck:slide-number')}}}".upper()


def footer_paragraph(text: str, language: str) -> str:
    """A paragraph of plain text."""
    properties = f'lang="{language}"'
    return f"<a:p><a:r><a:rPr {properties}/><a:t>{clean(text)}</a:t></a:r><a:endParaRPr {properties}/></a:p>"


def number_paragraph(number: int, language: str) -> str:
    """A paragraph with the field that PowerPoint counts itself, and the number as it is now."""
    properties = f'lang="{language}"'
    return (
        f'<a:p><a:fld id="{_NUMBER_FIELD}" type="slidenum"><a:rPr {properties}/><a:t>{number}</a:t></a:fld>'
        f"<a:endParaRPr {properties}/></a:p>"
    )


def set_footer(root: Any, text: str, language: str) -> None:
    """The deck's footer on a layout, for slides that somebody adds, or on a master of what is printed.

    LibreOffice styles none that is empty there.
    """
    paragraph = etree.fromstring(f'<w xmlns:a="{A}">{footer_paragraph(text, language)}</w>')[0]
    for shape in root.iterfind(f".//{{{P}}}sp"):
        ph, frame = shape.find(f".//{{{P}}}ph"), shape.find(f"{{{P}}}txBody")
        if ph is not None and ph.get("type") == "ftr":
            frame.replace(frame.find(f"{{{A}}}p"), paragraph)
