"""A sentence someone said, large; who said it under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, ClassVar, TypeAlias

from deck.brand.layout import Layout
from deck.brand.layouts.statements import MIRRORED_QUOTES, QUOTES
from deck.brand.role import Role
from deck.brand.script import is_right_to_left
from deck.brand.shape import Shape
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import NBSP, fitted, page, text
from deck.kinds.slide import Kind, Slide, Title
from deck.kinds.style import Style
from deck.kinds.wording import as_text
from deck.page.fit import FittedTitle, fitting_title
from deck.page.item import Drawing, Item, Text
from deck.page.page import Page
from deck.units import Box, Length, Size

Outline: TypeAlias = tuple[tuple[int, int], ...]


@frozen(kw_only=True)
class Quote(Slide):
    """A sentence someone said, large; who said it under it."""

    HEADLINE: ClassVar = "text"

    text: Annotated[Inline, "What was said, without quotation marks: about 110 characters"]
    by: Annotated[str, "Who said it"]
    role: Annotated[str, "Who that is"] = ""


@frozen
class _Marks:
    """A pair of quotation marks, drawn, so that no reader takes them for text. Lengths are ems."""

    left: Outline
    """Half of the mark at the quote's left, in thousandths of the whole; the other half stands 500 to the right."""
    right: Outline
    width: float
    height: float
    top: float
    """Under the top of the line that it begins or ends."""


_CHEVRON = ((0, 500), (280, 0), (500, 0), (220, 500), (500, 1000), (280, 1000))
_COMMA = ((0, 0), (440, 0), (440, 520), (190, 1000), (0, 1000), (120, 520), (0, 520))
GUILLEMETS = _Marks(_CHEVRON, tuple((500 - x, y) for x, y in _CHEVRON), 1.64, 1.37, 0.20)
COMMAS = _Marks(tuple((440 - x, 1000 - y) for x, y in _COMMA), _COMMA, 1.24, 1.04, 0.22)
LINES = 5
GAP = 0.4
"""Between the last line and the closing mark, in ems."""


def plan(slide: Quote, style: Style) -> tuple[Page, ...]:
    """In the largest of its sizes at which the quote and its closing mark have room; no page where none has."""
    for name in MIRRORED_QUOTES if is_right_to_left(slide.text.text) else QUOTES:
        layout = style.layout(name)
        said = _broken(slide, layout, style)
        if said is not None:
            return (_page(slide, said, name, layout, style),)
    return ()


def _page(slide: Quote, said: FittedTitle, name: str, layout: Layout, style: Style) -> Page:
    by: Sequence[Text] = (text(slide, "by", ("by", slide.by), ("role", slide.role)),)
    for role in ("by", "role"):
        by = fitted(by, role, layout, style)
    words = replace(slide.text, runs=said.runs)
    items: tuple[Item, ...] = (*by, *_marks(slide, said, layout, style))
    own = _with_title_in_notes(slide)
    return page(own, style, name, items, slide.text.mentions, title=words)


def _broken(slide: Quote, layout: Layout, style: Style) -> FittedTitle | None:
    """The quote in lines after the last of which the closing mark has room; None where it is too long."""
    slot = layout.slot("title")
    role = style.brand.dressed(slot.roles[0])
    mark = _reserve(role, style)
    for width in (slot.box.width, slot.box.width - mark):
        said = fitting_title(slide.text.runs, role, Size(width, slot.box.height), style.measure, lines=LINES)
        if said is None:
            return None
        if _width(said, role, style) + mark <= slot.box.width:
            return said
    return None


def _reserve(role: Role, style: Style) -> Length:
    """What the closing mark takes at the end of the last line."""
    return round((_pair(style).width + GAP) * role.size)


def _width(said: FittedTitle, role: Role, style: Style) -> Length:
    """The width of the last line."""
    return style.measure.width(Inline(said.runs).paragraphs[-1], role, role.size)


def _pair(style: Style) -> _Marks:
    return GUILLEMETS if style.language.quotes == "«»" else COMMAS


def _marks(slide: Quote, said: FittedTitle, layout: Layout, style: Style) -> tuple[Drawing, Drawing]:
    """Of one size: the opening mark in the margin beside the first line, the closing one after the last.

    Where the quote runs from right to left, they change sides.
    """
    slot, pair = layout.slot("title"), _pair(style)
    role = style.brand.dressed(slot.roles[0])
    em = role.size
    top = slot.box.y + round(pair.top * em)
    tallest = style.measure.extent(said.runs, role, em).largest(0, len(slide.text.text))
    last = top + (len(said.lines) - 1) * style.measure.pitch(role, tallest)
    margin, behind = layout.slot("kicker").box.x, _width(said, role, style) + round(GAP * em)
    width, height = round(pair.width * em), round(pair.height * em)
    if role.align == "r":
        opening, closing = style.grid.size.width - margin - width, slot.box.right - behind - width
        outlines = pair.right, pair.left
    else:
        opening, closing = margin, slot.box.x + behind
        outlines = pair.left, pair.right
    return (
        _drawn(slide, "opening", Box(opening, top, width, height), outlines[0]),
        _drawn(slide, "closing", Box(closing, last, width, height), outlines[1]),
    )


def _drawn(slide: Quote, name: str, place: Box, outline: Outline) -> Drawing:
    halves = (tuple((x + shift, y) for x, y in outline) for shift in (0, 500))
    shapes = tuple(
        Shape(name=f"{name} mark {number}", box=place, geometry="freeform", fill="highlight", outline=half)
        for number, half in enumerate(halves, 1)
    )
    return Drawing(address=f"{slide.address}#{name}", shapes=shapes)


def _with_title_in_notes(slide: Quote) -> Quote:
    """The quote stands in the title's place: what the author calls the title is for the speaker."""
    if slide.title is None:
        return slide
    said = slide.notes.runs if slide.notes else ()
    return replace(slide, notes=Inline((*slide.title.runs, *((Run("\n"), *said) if said else ()))))


def as_words(slide: Quote, style: Style) -> Slide:
    """What was said between quotation marks, then who said it; that is also the title, where there is none."""
    quotes = style.language.quotes
    space = NBSP if style.language.is_french else ""
    said = replace(slide.text, runs=(Run(quotes[0] + space), *slide.text.runs, Run(space + quotes[1])))
    by = Inline((Run(slide.by, bold=True), *((Run(f", {slide.role}"),) if slide.role else ())))
    title = slide.title or Title((Run(slide.by),))
    return as_text(replace(slide, title=title), [said, by])


def numbered(slide: Quote, number: str) -> Quote:
    """The closing mark stands behind the number of a quote that comes again."""
    return replace(slide, text=replace(slide.text, runs=(*slide.text.runs, Run(NBSP + number))))


KIND = Kind(
    Quote,
    plan,
    otherwise=as_words,
    numbered=numbered,
    example="""\
kind: quote
text: We will not go back to the way it was
by: Ada Example
role: Head of operations
""",
)
