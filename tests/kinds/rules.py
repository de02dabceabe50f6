"""What must hold for the geometry of any page: nothing off the slide, nothing over anything else.

Text counts with the room that its lines take, a table with its rows, a drawing with each of its shapes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from deck.brand.layout import Slot
from deck.brand.script import is_right_to_left
from deck.brand.shape import Shape
from deck.kinds.style import Style
from deck.page.item import Drawing, Item, Table, Text, frame
from deck.page.lines import set_paragraph, stacked
from deck.page.page import Page
from deck.units import Box, Length, inches, pt

TOUCH = pt(0.5)
"""Neighbours may meet, and frames are rounded."""
SOLID, DESCENT = 80, 20
"""Giant figures are set at 80 % of a line. Below their baseline, the last fifth of an em, they show nothing."""


def misplaced(page: Page, style: Style) -> list[str]:
    """Everything that is wrong with the places of a page's items."""
    return [*off_slide(page, style), *overlaps(page, style), *crossings(page, style)]


def off_slide(page: Page, style: Style) -> Iterator[str]:
    whole = Box(0, 0, style.grid.size.width, style.grid.size.height)
    for item in page.items:
        for box in boxes(item, page, style):
            if not _within(box, whole):
                yield f"{page.address}: {item.address} leaves the slide ({_said(box)})"


def overlaps(page: Page, style: Style) -> Iterator[str]:
    """Items that stand over one another, where that is not how they are meant."""
    for first, second in combinations(page.items, 2):
        if is_meant(first, second):
            continue
        for one in boxes(first, page, style):
            for other in boxes(second, page, style):
                if meet(one, other):
                    yield f"{page.address}: {first.address} ({_said(one)}) and {second.address} ({_said(other)})"


def is_meant(first: Item, second: Item) -> bool:
    """Bars lie over their table; a stretch of page interrupts what the layout draws, and words stand on it."""
    kinds = {type(first), type(second)}
    return kinds == {Drawing, Table} or any(isinstance(item, Drawing) and is_page(item) for item in (first, second))


def is_page(item: Drawing) -> bool:
    """It shows nothing: it is painted in the colour of the page."""
    return all(shape.fill == "page" and shape.stroke is None for shape in item.shapes)


def crossings(page: Page, style: Style) -> Iterator[str]:
    """Text on a rule or an arrow of the layout, or partly on a panel."""
    for item in page.items:
        if not isinstance(item, Text):
            continue
        crossed = ((box, shape) for box in boxes(item, page, style) for shape in page.layout.shapes)
        for box, shape in crossed:
            if is_crossed(box, shape):
                yield f"{page.address}: {item.address} ({_said(box)}) crosses {shape.name} ({_said(shape.box)})"


def is_crossed(box: Box, shape: Shape) -> bool:
    """A line or a filled shape; inside a panel text is at home, and an outline (the track) is a line around it."""
    if shape.fill == "panel":
        return meet(box, shape.box) and not _within(box, shape.box)
    if not shape.fill and shape.geometry != "line":
        return False
    return meet(box, shape.box)


def boxes(item: Item, page: Page, style: Style) -> tuple[Box, ...]:
    """The room that an item takes on the slide."""
    if isinstance(item, Drawing):
        return tuple(shape.box for shape in item.shapes)
    slot = page.layout.slot(item.slot)
    if not isinstance(item, Text):
        return (frame(item, slot.box),)
    return tuple(ink(item, slot, style))


def ink(item: Text, slot: Slot, style: Style) -> Iterator[Box]:
    """Where each line of a text stands in its frame: a quotation mark may follow the last."""
    roles = {role.name: style.brand.dressed(role) for role in slot.roles}
    paragraphs = [
        set_paragraph(own.runs, roles[own.role], slot.box.width, style.measure, own.size) for own in item.paragraphs
    ]
    y = slot.box.y + _share(slot.box.height - stacked(paragraphs), slot.anchor)
    for index, (own, paragraph) in enumerate(zip(paragraphs, item.paragraphs, strict=True)):
        y += own.role.before if index else 0
        for line in own.lines:
            width, height = own.role.indent + line.width, style.measure.pitch(own.role, line.size)
            below = DESCENT * line.size // 100 if own.role.line == SOLID else 0
            side = "r" if is_right_to_left(paragraph.text) else own.role.align
            yield Box(slot.box.x + _share(slot.box.width - width, side), y, width, height - below)
            y += height


def _share(spare: Length, side: str) -> Length:
    """How much of the spare room lies before: left or above."""
    return {"l": 0, "t": 0, "ctr": spare // 2, "r": spare, "b": spare}[side]


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge; a line is a box without height or width, and counts."""
    return _shared(one.x, one.right, other.x, other.right) and _shared(one.y, one.bottom, other.y, other.bottom)


def _shared(start: Length, end: Length, other_start: Length, other_end: Length) -> bool:
    return min(end, other_end) - max(start, other_start) > (
        TOUCH if end > start and other_end > other_start else -TOUCH
    )


def _within(box: Box, whole: Box) -> bool:
    return (
        box.x >= whole.x - TOUCH
        and box.y >= whole.y - TOUCH
        and box.right <= whole.right + TOUCH
        and box.bottom <= whole.bottom + TOUCH
    )


def _said(box: Box) -> str:
    return ", ".join(f"{inches(length):.2f}" for length in (box.x, box.y, box.width, box.height))
