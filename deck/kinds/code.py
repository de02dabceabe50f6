"""Code, in letters of one width, its words of the language in bold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from deck.brand.layout import Layout, Slot
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import fitted, page, text, written
from deck.kinds.slide import CodeLanguage, Kind, Plain, Portion, Slide, Verbatim, part_of
from deck.kinds.style import Style
from deck.kinds.wording import as_text
from deck.page.fit import SAFE, TOLERANCE, fits, overflow, resized
from deck.page.item import Paragraph, Text
from deck.page.listing import listing_pages
from deck.page.page import Page
from deck.page.syntax import Cells, Line, code_lines, folded, length
from deck.units import Length, pt

READABLE = pt(14)
"""Code that goes on over several pages is at least of this size, if its lines let it."""
MARK = "└ "
"""Begins a line that goes on from the one above: Courier New has it, and no language uses it."""


@frozen(kw_only=True)
class CodeSlide(Slide):
    """Code, in letters of one width, its words of the language in bold."""

    code: Annotated[Verbatim, "The code, indented under `code: |`: about 20 lines of about 110 characters"]
    language: Annotated[
        CodeLanguage | None, Plain, "What it is written in: python, sql, json, …; else all in one look"
    ] = None
    caption: Annotated[str, "What it is, above it: a file's name, about 60 characters"] = ""


def plan(slide: CodeSlide, style: Style) -> tuple[Page, ...]:
    """On one page at the largest size at which all has room, else on as many as it takes at a size that can be read."""
    layout = style.layout("code-caption" if slide.caption else "code")
    lines = code_lines(slide.code.text, slide.language or "")
    whole = _whole(slide, lines, layout, style)
    if not overflow(whole, layout.slot("code"), style.brand, style.measure):
        return (_page(slide, whole, style),)
    shown = _pages(slide, lines, layout.slot("code"), style)
    return tuple(
        _page(part_of(slide, Portion(number=number, count=len(shown))), own, style)
        for number, own in enumerate(shown, 1)
    )


def _page(slide: CodeSlide, code: Text, style: Style) -> Page:
    caption = written((text(slide, "caption", ("caption", slide.caption)),))
    return page(slide, style, "code-caption" if slide.caption else "code", (*caption, code))


def _whole(slide: CodeSlide, lines: Sequence[Line], layout: Layout, style: Style) -> Text:
    """At the largest size at which no line breaks; a line too long even for the smallest is folded at any size."""
    slot = layout.slot("code")
    (role,) = slot.roles
    if _longest(lines, slot, style) <= characters(slot, role.sizes[-1], style):
        return fitted((_text(slide, lines),), "code", layout, style, lines=1)[0]
    tried = [_resized(slide, _folded(lines, slot, size, style), size, slot) for size in role.sizes]
    return next((own for own in tried if fits(own, slot, style.brand, style.measure)), tried[-1])


def _pages(slide: CodeSlide, lines: Sequence[Line], slot: Slot, style: Style) -> list[Text]:
    """The code page by page: as few as at `READABLE`, at the largest size that needs no more.

    Where its lines are too long for that, at the smallest size, the longest of them folded.
    """
    (role,) = slot.roles
    longest = _longest(lines, slot, style)
    holding = [size for size in role.sizes if size >= READABLE and longest <= characters(slot, size, style)]
    tried = [_cut(slide, lines, slot, size, style) for size in holding or role.sizes[-1:]]
    return next(pages for pages in tried if len(pages) == len(tried[-1]))


def _cut(slide: CodeSlide, lines: Sequence[Line], slot: Slot, size: Length, style: Style) -> list[Text]:
    """Pages of as many rows as the slot holds: fewer where letters of other scripts make them higher."""
    (role,) = slot.roles
    shown = _folded(lines, slot, size, style)
    for rows in range((slot.box.height + TOLERANCE) // style.measure.pitch(role, size), 0, -1):
        pages = [_resized(slide, page, size, slot) for page in listing_pages(shown, rows)]
        if not any(overflow(page, slot, style.brand, style.measure) for page in pages):
            break
    return pages


def _folded(lines: Sequence[Line], slot: Slot, size: Length, style: Style) -> list[Line]:
    cells = _cells(slot, style)
    return [folded(line, characters(slot, size, style), MARK, cells) for line in lines]


def _longest(lines: Sequence[Line], slot: Slot, style: Style) -> int:
    cells = _cells(slot, style)
    return max(length(line, cells) for line in lines)


def _resized(slide: CodeSlide, lines: Sequence[Line], size: Length, slot: Slot) -> Text:
    return resized(_text(slide, lines), "code", size if size != slot.roles[0].size else None)


def _cells(slot: Slot, style: Style) -> Cells:
    """How many letters of the code's font a letter is as wide as; those of the font itself are all of one width."""
    (role,) = slot.roles
    cell = style.measure.width((Run("0"),), role)

    def cells(character: str) -> int:
        return 1 if character.isascii() else -(-style.measure.width((Run(character),), role) // cell)

    return cells


def _text(slide: CodeSlide, lines: Sequence[Line]) -> Text:
    paragraphs = tuple(Paragraph("code", line) for line in lines)
    return Text(address=f"{slide.address}#code", slot="code", paragraphs=paragraphs)


def characters(slot: Slot, size: Length, style: Style) -> int:
    """How many characters stand on a line of the slot."""
    (role,) = slot.roles
    return slot.box.width * SAFE // 100 * 100 // style.measure.width((Run("0" * 100),), role, size)


def without_caption(slide: CodeSlide, style: Style) -> tuple[Slide, ...]:
    """A caption that is longer than its line stands after the code."""
    del style
    return replace(slide, caption=""), as_text(slide, [Inline((Run(slide.caption),))])


KIND = Kind(
    CodeSlide,
    plan,
    otherwise=without_caption,
    example="""\
kind: code
title: A dock counts its own bikes
caption: dock.py
language: python
code: |
  def free(dock: Dock) -> int:
      # broken ones count
      taken = sum(1 for place in dock.places if place.bike)
      return dock.size - taken
""",
)
