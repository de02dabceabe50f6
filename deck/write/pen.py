"""What writing needs to know of a place: brand, what lies behind, language, and how links are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from deck.brand.brand import Brand
from deck.brand.palette import Tone
from deck.frozen import frozen
from deck.template.colour import solid_fill
from deck.template.drawing import DECORATIVE
from deck.template.xml import escape


@frozen
class Pen:
    """How text and shapes are written in one place of one part."""

    brand: Brand
    tone: Tone
    language: str
    link: Callable[[str], str]
    """Address -> id of its relationship in the part that is being written."""

    def on(self, tone: Tone | None) -> Pen:
        """The same pen over another ground."""
        return self if tone is None or tone is self.tone else replace(self, tone=tone)

    def fill(self, role: str) -> str:
        """`a:solidFill` in the theme colour of a palette role; nothing for no role."""
        return solid_fill(self.brand.colour(role, self.tone)) if role else ""


def named(number: int, name: str, alt: str | None = None) -> str:
    """`p:cNvPr`: id, name, alternative text; an empty one makes it decoration, None leaves it to the shape's text."""
    if alt is None:
        return f'<p:cNvPr id="{number}" name="{escape(name)}"/>'
    if not alt:
        return f'<p:cNvPr id="{number}" name="{escape(name)}">{DECORATIVE}</p:cNvPr>'
    return f'<p:cNvPr id="{number}" name="{escape(name)}" descr="{escape(alt)}"/>'
