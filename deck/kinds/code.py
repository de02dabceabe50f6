"""Code, in letters of one width, its words of the language in bold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from deck.brand.layout import Layout, Slot
from deck.figures.run import Run
from deck.kinds.parts import fitted, page, text, written
from deck.kinds.slide import CodeLanguage, Kind, Plain, Slide, Verbatim
from deck.kinds.style import Style
from deck.page.fit import SAFE, fits, resized
from deck.page.item import Paragraph, Text
from deck.page.page import Page
from deck.page.syntax import Line, code_lines, folded, length
from deck.units import Length

MARK = "└ "
"""Begins a line that goes on from the one above: Courier New has it, and no language uses it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeSlide(Slide):
    """Code, in letters of one width, its words of the language in bold."""

    code: Annotated[Verbatim, "The code, indented under `code: |`: about 20 lines of about 110 characters"]
    language: Annotated[
        CodeLanguage | None, Plain, "What it is written in: python, sql, json, …; else all in one look"
    ] = None
    caption: Annotated[str, "What it is, above it: a file's name, about 60 characters"] = ""


def plan(slide: CodeSlide, style: Style) -> tuple[Page, ...]:
    name = "code-caption" if slide.caption else "code"
    caption = written((text(slide, "caption", ("caption", slide.caption)),))
    return (page(slide, style, name, (*caption, _code(slide, style.layout(name), style))),)


def _code(slide: CodeSlide, layout: Layout, style: Style) -> Text:
    """At the largest size at which no line breaks; a line too long even for the smallest is folded at any size."""
    slot = layout.slot("code")
    (role,) = slot.roles
    lines = code_lines(slide.code.text, slide.language or "")
    if max(map(length, lines)) <= characters(slot, role.sizes[-1], style):
        return fitted((_text(slide, lines),), "code", layout, style, lines=1)[0]
    tried = [_folded(slide, lines, slot, size, style) for size in role.sizes]
    return next((own for own in tried if fits(own, slot, style.brand, style.measure)), tried[-1])


def _folded(slide: CodeSlide, lines: Sequence[Line], slot: Slot, size: Length, style: Style) -> Text:
    most = characters(slot, size, style)
    code = _text(slide, [folded(line, most, MARK) for line in lines])
    return resized(code, "code", size if size != slot.roles[0].size else None)


def _text(slide: CodeSlide, lines: Sequence[Line]) -> Text:
    paragraphs = tuple(Paragraph("code", line) for line in lines)
    return Text(address=f"{slide.address}#code", slot="code", paragraphs=paragraphs)


def characters(slot: Slot, size: Length, style: Style) -> int:
    """How many characters stand on a line of the slot."""
    (role,) = slot.roles
    return slot.box.width * SAFE // 100 * 100 // style.measure.width((Run("0" * 100),), role, size)


KIND = Kind(
    CodeSlide,
    plan,
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
