"""Every text of a report that its audience sees or hears, as its author wrote it, and where its characters stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import Any

from deck.content.key import keys
from deck.content.model import Report
from deck.figures.inline import Inline
from deck.figures.markup import CALL
from deck.figures.placed import Placed
from deck.figures.spared import WEB, blanked
from deck.frozen import frozen
from deck.kinds.slide import Part, Slide
from deck.prose.read_once import read_once
from deck.source.node import Scalar
from deck.source.span import Span
from deck.source.text import SourceText


@frozen
class Said:
    """One text."""

    raw: str
    """As written: with markup and calls; of plain text, as the language sets it."""
    field: str
    """The model's field that holds it: `title`, `notes`, `caption`."""
    span: Span
    """Of the text itself where it has one, else of the block that holds it."""
    inline: bool
    slide: Slide | None = None
    heading: str = ""
    """What names the item that it says something of: its `name:`, its `caption:`, the first cell of its row."""
    column: str = ""
    """The heading of its column."""
    date: str = ""
    """When its item was, where the item has a date."""

    @property
    def words(self) -> str:
        """The text without its markup, calls blanked out, every character where it stands in `raw`."""
        return _without_markup(self.raw) if self.inline else self.raw

    @property
    def typed_words(self) -> str:
        """The same for what is told of signs and units: without what typography spares, addresses and file names."""
        return _without_markup(blanked(self.raw)) if self.inline else blanked(self.raw)

    def place(self, texts: Mapping[str, SourceText], start: int, end: int) -> Span:
        """Where the characters from `start` up to `end` of the text stand in its file."""
        source = texts.get(self.span.path)
        if source is None:
            return self.span
        if self.inline:
            return source.span_in(Scalar(self.raw, self.span, plain=False), start, end)
        if isinstance(self.raw, Placed):
            return _in_scalar(source, self.raw, start, end)
        return _found(source, self.span, self.raw, start, end)


_HEADINGS = ("name", "caption")
_CELLS = "cells"
_LINK = re.compile(rf"\]\([^)\n]*\)|{WEB}")
_SIGNS = ("*", "`", "[", "]", "<", "://")
"""Most texts have none of what is taken out of them."""
_MARKUP = re.compile(r"[*`\[\]]")


@lru_cache(maxsize=65536)  # one check after another asks for the same
def _without_markup(words: str) -> str:
    if not any(sign in words for sign in _SIGNS):
        return words
    return _MARKUP.sub(" ", CALL.sub(_blank, _LINK.sub(_blank, words)))


def _blank(match: re.Match[str]) -> str:
    return "\ufffc" * len(match[0])


@read_once
def said(report: Report) -> Sequence[Said]:
    """The deck's texts, then those of each section's slides, in order."""
    return tuple(_said(report))


def said_together(report: Report) -> Iterator[tuple[Slide, Sequence[Said]]]:
    """Each slide of the sections with its texts."""
    of_slides = (own for own in said(report) if own.slide is not None)
    for _, group in groupby(of_slides, key=lambda own: id(own.slide)):
        texts = tuple(group)
        if (slide := texts[0].slide) is not None:
            yield slide, texts


def _said(report: Report) -> Iterator[Said]:
    deck = report.deck
    yield Said(deck.title.raw, "title", deck.title.span, inline=True)
    if deck.subtitle:
        yield Said(deck.subtitle, "subtitle", deck.span, inline=False)
    yield from said_by(deck.cover)
    for section in report.sections:
        for slide in section.slides:
            yield from said_by(slide, slide)


def said_by(part: Part, slide: Slide | None = None) -> Iterator[Said]:
    """The texts of one slide, or of one of its items, in the order of its keys."""
    cells = getattr(part, _CELLS, None)
    if cells:
        yield from _said_in_row(cells, part, slide)
        return
    named = next((name for name in _HEADINGS if getattr(part, name, None)), "")
    heading = _plain(getattr(part, named)) if named else ""
    date = str(getattr(part, "date", ""))
    for name in _texts(type(part)):
        for own in _said_in(getattr(part, name), name, part, slide):
            named_so = heading if name != named and not own.heading else own.heading
            yield replace(own, heading=named_so, date=date) if named_so != own.heading or date else own


def _said_in_row(cells: Sequence[Inline], part: Part, slide: Slide | None) -> Iterator[Said]:
    """The texts of a row: its first cell names what the others say something of."""
    columns = getattr(slide, "columns", ())
    for index, cell in enumerate(cells):
        for own in _said_in(cell, _CELLS, part, slide):
            column = str(columns[index]) if index < len(columns) else ""
            yield replace(own, heading=_plain(cells[0]), column=column) if index else own


def _plain(named: Inline | str) -> str:
    return (named if isinstance(named, str) else named.text).strip()


def _texts(model: type[Part]) -> tuple[str, ...]:
    """The fields of a model that may hold texts for the audience."""
    return tuple(key.field for key in keys(model).values() if not key.plain and key.field != "source")


def _said_in(value: Any, name: str, part: Part, slide: Slide | None) -> Iterator[Said]:
    if isinstance(value, Inline):
        if name != "title" or value.span != part.span:  # else the section's name, standing in for a title
            yield Said(value.raw, name, value.span, inline=True, slide=slide)
    elif isinstance(value, str):
        if value:
            yield Said(value, name, part.span, inline=False, slide=slide)
    elif isinstance(value, Part):
        yield from said_by(value, slide)
    elif isinstance(value, tuple):
        for item in value:
            yield from _said_in(item, name, part, slide)


def _in_scalar(source: SourceText, text: Placed, start: int, end: int) -> Span:
    """Where a stretch of plain text stands in the scalar that it was made of; else the whole of that."""
    match = re.fullmatch(rf"\s*{_parted(text, start, end)}\s*", text.scalar.text)
    return source.span_in(text.scalar, *match.span(2)) if match else text.scalar.span


def _found(source: SourceText, block: Span, text: str, start: int, end: int) -> Span:
    """Where a stretch of plain text stands in a block that holds it; else the block's first line."""
    begin, until = source.offset(block.line, block.column), source.offset(block.end_line, block.end_column)
    if (as_typed := source.text.find(text, begin, until)) >= 0:
        return source.span(as_typed + start, as_typed + end)
    match = re.compile(_parted(text, start, end)).search(source.text, begin, until)
    if match:
        return source.span(*match.span(2))
    return source.span(begin, min(until, begin + len(source.line(block.line)) - block.column + 1))


def _parted(text: str, start: int, end: int) -> str:
    """A pattern of three groups: what stands before the stretch, the stretch, and what stands behind."""
    return "".join(f"({_as_typed(part)})" for part in (text[:start], text[start:end], text[end:]))


def _as_typed(text: str) -> str:
    """A pattern: the text before typography set its spaces, quotes and dashes."""
    return "".join(_TYPED.get(sign) or (r"\s*" if sign.isspace() else re.escape(sign)) for sign in text)


_TYPED = {
    "’": "['’]",
    "«": "[«“\"']",
    "»": "[»”\"']",
    "“": "[“\"']",
    "”": "[”\"']",
    "…": r"(?:…|\.\.\.)",
    "‘": "['‘]",
    "–": r"(?:–|\s*-{1,3}\s*)",
    "−": "[−-]",
    "≈": "[≈~]",
    ",": "[,.]?",
    ".": "[.,]",
    "<": r"\\?<",
    **{sign: rf"\s*{re.escape(sign)}" for sign in ":;!?%"},
}


def flowing(text: str) -> str:
    """The text with line breaks within a sentence as spaces: a block of YAML is broken anywhere, within a date too."""
    return re.sub(r"(?<=[^\n.:;!?])\n(?=[a-zà-ÿ0-9])", " ", text)
