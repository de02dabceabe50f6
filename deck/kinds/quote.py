"""A sentence someone said, large; who said it under it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from deck.brand.shape import Shape
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.parts import page, text
from deck.kinds.slide import Kind, Slide
from deck.kinds.style import Style
from deck.page.item import Drawing
from deck.page.page import Page
from deck.units import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Slide):
    """A sentence someone said, large; who said it under it."""

    HEADLINE: ClassVar = "text"

    text: Annotated[Inline, "What was said, without quotation marks: about 110 characters"]
    by: Annotated[str, "Who said it"]
    role: Annotated[str, "Who that is"] = ""


CHEVRON = ((0, 500), (280, 0), (500, 0), (220, 500), (500, 1000), (280, 1000))
COMMA = ((0, 0), (440, 0), (440, 520), (190, 1000), (0, 1000), (120, 520), (0, 520))
"""Geometric marks in thousandths of their box, drawn, so that no reader takes them for text."""


def plan(slide: Quote, style: Style) -> tuple[Page, ...]:
    said = text(
        slide, "by", ("by", slide.by), ("role", slide.role),
    )  # fmt: skip
    layout = style.layout("quote")
    marks = (
        Drawing(address=f"{slide.address}#opening", shapes=_marks(layout.frame("opening"), style, opening=True)),
        Drawing(address=f"{slide.address}#closing", shapes=_marks(layout.frame("closing"), style, opening=False)),
    )
    shown = (said, *marks)
    return (
        page(_with_title_in_notes(slide), style, "quote", shown, slide.text.mentions, title=slide.text, title_lines=4),
    )


def _with_title_in_notes(slide: Quote) -> Quote:
    """The quote stands in the title's place: what the author calls the title is for the speaker."""
    if slide.title is None:
        return slide
    said = slide.notes.runs if slide.notes else ()
    return replace(slide, notes=Inline((*slide.title.runs, *((Run("\n"), *said) if said else ()))))


def _marks(frame: Box, style: Style, *, opening: bool) -> tuple[Shape, ...]:
    """Two guillemets, or two inverted commas, as the deck's language quotes."""
    if style.language.quotes == "«»":
        outline = CHEVRON if opening else tuple((500 - x, y) for x, y in CHEVRON)
    else:
        outline = COMMA if not opening else tuple((440 - x, 1000 - y) for x, y in COMMA)
    return tuple(
        Shape(
            name=f"mark {number}",
            box=frame,
            geometry="freeform",
            fill="highlight",
            outline=tuple((x + shift, y) for x, y in outline),
        )
        for number, shift in ((1, 0), (2, 500))
    )


KIND = Kind(
    Quote,
    plan,
    example="""\
kind: quote
text: We will not go back to the way it was
by: Ada Example
role: Head of operations
""",
)
