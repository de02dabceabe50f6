"""The authors on pages of their own, after a cover that has no room for all their names."""

from __future__ import annotations

from deck.brand.layouts.authors import columns
from deck.figures.run import Run
from deck.kinds.parts import page
from deck.kinds.slide import Portion, Slide, Title, part_of
from deck.kinds.style import Style
from deck.page.flow import Flow
from deck.page.item import Paragraph, Text
from deck.page.page import Page

IN_A_COLUMN = 12
"""So many names at most: more are no list that anybody reads."""


def author_pages(cover: Slide, style: Style) -> tuple[Page, ...]:
    """All names in order, down the columns of as few pages as they need."""
    layout = style.layout("authors")
    flow = Flow(layout.slot("names-1"), style.brand, style.measure, IN_A_COLUMN)
    filled = flow.frames([(Paragraph("name", (Run(author.name),)),) for author in style.authors])
    across = columns(style.grid)
    pages = [filled[first : first + across] for first in range(0, len(filled), across)]
    title = Title((Run(style.language.word("authors")),))
    slide = Slide(title=title, address=f"{cover.address}/authors", section=cover.section, span=cover.span)
    return tuple(
        page(part_of(slide, Portion(number=number, count=len(pages))), style, "authors", _columns(slide, shown))
        for number, shown in enumerate(pages, 1)
    )


def _columns(slide: Slide, filled: tuple[tuple[Paragraph, ...], ...]) -> list[Text]:
    return [
        Text(address=f"{slide.address}#names-{number}", slot=f"names-{number}", paragraphs=names)
        for number, names in enumerate(filled, 1)
    ]
