"""What a drawn deck must hold beside its plan: every paragraph on as many lines as planned, inside its frame."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations
from typing import NamedTuple

from deck.brand.layout import Slot
from deck.brand.role import Role, role
from deck.figures.run import Run
from deck.kinds.style import Style
from deck.page.fit import SAFE
from deck.page.item import Cell, Drawing, Paragraph, Table, Text
from deck.page.lines import Line, break_lines
from deck.page.page import Page
from deck.units import Box, Length, points
from tests.fit.drawing import DrawnLine, Place

BESIDE = 2.0
"""Points that a glyph may stand beside its frame: italics lean, and round letters reach a little over."""
ABOVE = 0.25
"""Ems that a line's box may stand over or under its frame: it is taller than its ink."""
TIGHT_TOP, TIGHT_BOTTOM = 0.22, 0.20
"""Parts of a line's box that hold no ink."""


@dataclass(frozen=True)
class Planned:
    """A paragraph as planned: its text, its frame, and its lines; none where it is not broken."""

    text: str
    frame: Box
    lines: tuple[Line, ...]
    unsafe: int = 0
    """How many lines it takes where no hundredth of its frame is kept free."""


def paragraphs(pages: Sequence[Page], style: Style) -> Iterator[tuple[Place, Planned]]:
    """Every paragraph that shows something."""
    for number, page in enumerate(pages, 1):
        for item in page.items:
            for index, own in _paragraphs_of(item, page, style):
                if own.text.strip():
                    yield Place(number, item.address, index), own


def _paragraphs_of(item: object, page: Page, style: Style) -> Iterator[tuple[int, Planned]]:
    match item:
        case Text():
            slot = page.layout.slot(item.slot)
            for index, own in enumerate(item.paragraphs):
                yield index, _in_slot(own, slot, style)
        case Table():
            corner = page.layout.slot(item.slot).box
            cells = zip(_frames(item, corner), (cell for row in item.rows for cell in row), strict=True)
            for index, (frame, cell) in enumerate(cells):
                yield index, _in_cell(cell, frame, style)
        case Drawing() if item.runs:
            (shape,) = item.shapes
            yield 0, Planned("".join(run.text for run in item.runs), shape.box, ())


def _in_slot(paragraph: Paragraph, slot: Slot, style: Style) -> Planned:
    own = style.brand.dressed(slot.roles[slot.level(paragraph.role)])
    return _broken(paragraph.text, paragraph.runs, own, slot.box, slot.box.width, style, paragraph.size)


def _in_cell(cell: Cell, frame: Box, style: Style) -> Planned:
    look = role("cell", points(cell.size), bold=cell.bold)
    return _broken(cell.text, cell.runs, look, frame, frame.width - cell.margin_left - cell.margin_right, style)


def _broken(
    text: str, runs: Sequence[Run], own: Role, frame: Box, width: Length, style: Style, size: Length | None = None
) -> Planned:
    lines, unsafe = (break_lines(runs, own, width * part // 100, style.measure, size) for part in (SAFE, 100))
    return Planned(text, frame, lines, len(unsafe))


def _frames(table: Table, corner: Box) -> Iterator[Box]:
    """The frame of each cell, row by row."""
    lefts, tops = (tuple(accumulate(own, initial=0)) for own in (table.columns, table.heights))
    for top, height in zip(tops, table.heights, strict=False):
        for left, width in zip(lefts, table.columns, strict=False):
            yield Box(corner.x + left, corner.y + top, width, height)


def outside(
    planned: Mapping[Place, Planned], drawn: Mapping[Place, Sequence[DrawnLine]], width: Length
) -> Iterator[str]:
    """Text that is not drawn, or drawn outside its frame or the slide."""
    for place, own in planned.items():
        lines = drawn.get(place, ())
        if not _is_whole(own.text, lines):
            yield f"{_said(place)}: {len(own.text)} characters, drawn: {' / '.join(line.text for line in lines)}"
        for line in lines:
            beyond = _beyond(line, own.frame)
            if beyond > 0 or line.right > points(width) or line.left < 0:
                yield f"{_said(place)}: {beyond:.0f} pt outside its frame: {line.text}"


def _is_whole(text: str, lines: Sequence[DrawnLine]) -> bool:
    """Whether all letters are drawn; ligatures count for two."""
    wanted, shown = (sum(map(str.isalnum, own)) for own in (text, "".join(line.text for line in lines)))
    return shown >= 0.9 * wanted


def _beyond(line: DrawnLine, frame: Box) -> float:
    """How far it stands outside, in points, beyond what nobody sees."""
    beside = max(points(frame.x) - line.left, line.right - points(frame.right)) - BESIDE
    above = max(points(frame.y) - line.top, line.bottom - points(frame.bottom)) - max(BESIDE, ABOVE * line.size)
    return max(beside, above)


def collisions(drawn: Mapping[Place, Sequence[DrawnLine]]) -> Iterator[str]:
    """Lines of different shapes that are drawn over one another."""
    slides: dict[int, list[tuple[Place, DrawnLine]]] = {}
    for place, lines in drawn.items():
        slides.setdefault(place.slide, []).extend((place, line) for line in lines)
    for all_lines in slides.values():
        for (place, line), (other, another) in combinations(all_lines, 2):
            if place.address != other.address and _meet(line, another):
                yield f"{_said(place)}: {line.text} runs into {another.text} of {other.address}"


def _meet(one: DrawnLine, other: DrawnLine) -> bool:
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(_foot(one), _foot(other)) - max(_head(one), _head(other))
    return wide > 1.5 and high > 1.0


def _head(line: DrawnLine) -> float:
    return line.top + TIGHT_TOP * (line.bottom - line.top)


def _foot(line: DrawnLine) -> float:
    return line.bottom - TIGHT_BOTTOM * (line.bottom - line.top)


def _said(place: Place) -> str:
    return f"slide {place.slide}, {place.address}, paragraph {place.paragraph + 1}"


class Miss(NamedTuple):
    """A paragraph that takes another number of lines than planned."""

    place: Place
    planned: int
    drawn: int
    lines: tuple[str, ...]


def miscounted(
    planned: Mapping[Place, Planned], drawn: Mapping[Place, Sequence[DrawnLine]]
) -> tuple[int, tuple[Miss, ...]]:
    """How many paragraphs were counted, and those whose lines are not as many as planned."""
    counted = {place: own for place, own in planned.items() if own.lines and place in drawn}
    misses = (
        Miss(place, len(own.lines), len(drawn[place]), tuple(line.text for line in drawn[place]))
        for place, own in counted.items()
        if len(own.lines) != len(drawn[place])
    )
    return len(counted), tuple(misses)


def listed(misses: Sequence[Miss], planned: Mapping[Place, Planned]) -> list[str]:
    """The misses, each with what explains it."""
    return [
        f"{_said(miss.place)}: {miss.planned} lines planned, {miss.drawn} drawn: {why(miss, planned[miss.place])}"
        for miss in misses
    ]


def why(miss: Miss, own: Planned) -> str:
    """What explains that a paragraph takes a line less than planned; empty where nothing does."""
    if own.unsafe <= miss.drawn:
        return "it has room in the hundredth of its frame that is kept free"
    if any(line.broken for line in own.lines) or _ADDRESS.search(own.text):
        return "a word wider than its frame, or an address, breaks at another letter"
    return "" if miss.planned - miss.drawn > 1 else "its letters are kerned, and were planned without"


_ADDRESS = re.compile(r"\S[/@\\]\S")
