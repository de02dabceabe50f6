"""What the layouts share: title, kicker, source line, footer, number, and the rules of the page."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Layout, Slot
from deck.brand.palette import Tone
from deck.brand.role import Role, role
from deck.brand.shape import Shape, Stroke
from deck.units import Box, box, pt

TITLE = role("title", 28, bold=True, line=95, tracking=-0.3, heading=True, steps=(24,))
NARROW_TITLE = replace(TITLE, steps=(pt(24), pt(22)))
"""On a narrow page the same words take three lines."""
KICKER = role("kicker", 12, bold=True, colour="kicker")
SOURCE = role("source", 12, colour="secondary")
FOOTER = role("footer", 10, colour="secondary")
NUMBER = role("number", 10, bold=True, colour="secondary", align="r")

PANEL_EDGE = Stroke("panel-edge", pt(0.75))
"""On a dark page a panel is a dark a shade deeper: there its edge tells it from the page."""
FOOTER_X = 1.385
"""Beside the mark."""
FIXED_IDX = {"footer": 11, "number": 12, "kicker": 13, "source": 14}
"""Placeholders that every page has keep one index in all layouts, so that changing the layout keeps their text."""
FIRST_IDX = 20
RANKS = {"title": 0, "kicker": 1, "source": 3, "footer": 4, "number": 5}
"""Reading order: title, kicker, the body (2) as it comes, source, footer, number."""


def title(width: float, height: float = 1.00, own: Role = TITLE) -> Slot:
    return Slot(name="title", type="title", box=box(MARGIN, 0.80, width, height), roles=(own,))


def kicker(width: float) -> Slot:
    return Slot(name="kicker", box=box(MARGIN, 0.50, width, 0.24), roles=(KICKER,))


def source(grid: Grid, lines: int = 2) -> Slot:
    high = 0.20 * lines + 0.02
    return Slot(name="source", box=box(MARGIN, 6.84 - high, grid.content, high), roles=(SOURCE,), anchor="b")


def footer(width: float) -> Slot:
    return Slot(name="footer", type="ftr", box=box(FOOTER_X, 7.00, width, 0.23), roles=(FOOTER,), anchor="ctr")


def number(grid: Grid) -> Slot:
    place = box(grid.right - 1, 7.00, 1.0, 0.23)
    return Slot(name="number", type="sldNum", box=place, roles=(NUMBER,), anchor="ctr")


def rule(name: str, x: float, y: float, width: float, *, hairline: bool = False) -> Shape:
    """A horizontal rule: 1 pt in the text's colour, or a hairline."""
    stroke = Stroke("hairline", pt(0.75)) if hairline else Stroke("rule", pt(1))
    return Shape(name=name, box=box(x, y, width, 0), geometry="line", stroke=stroke)


def row_rules(count: int, x: float, width: float, pitch: float, top: float = BODY_TOP) -> tuple[Shape, ...]:
    """A rule above each of `count` rows: the first full, the others hairlines."""
    return tuple(rule(f"rule {index + 1}", x, top + index * pitch, width, hairline=index > 0) for index in range(count))


def content_page(
    grid: Grid,
    name: str,
    *slots: Slot,
    tone: Tone = Tone.LIGHT,
    shapes: tuple[Shape, ...] = (),
    panels: tuple[tuple[Box, Tone], ...] = (),
    frames: tuple[tuple[str, Box], ...] = (),
) -> Layout:
    """A layout with all that a content page has. A slot named like a common one stands in its place."""
    own = {slot.name for slot in slots}
    common = (
        title(grid.span(11), 1.06, NARROW_TITLE) if grid.narrow else title(grid.span(11)),
        kicker(grid.span(8)),
        source(grid),
        footer(min(7.5, grid.right - 1.2 - FOOTER_X)),
        number(grid),
    )
    every = (*slots, *(slot for slot in common if slot.name not in own))
    return Layout(
        name=name,
        tone=tone,
        slots=numbered(tuple(sorted(every, key=lambda slot: RANKS.get(slot.name, 2)))),
        shapes=shapes,
        panels=panels,
        frames=frames,
    )


def numbered(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """The slots with their placeholder indices: fixed for those that every page has, counted for the others."""
    free = iter(range(FIRST_IDX, FIRST_IDX + len(slots)))
    return tuple(slot if slot.type == "title" else replace(slot, idx=_idx(slot, free)) for slot in slots)


def _idx(slot: Slot, free: Iterator[int]) -> int:
    return FIXED_IDX[slot.name] if slot.name in FIXED_IDX else next(free)


def with_highlight(*roles: Role, of: Collection[str]) -> tuple[Role, ...]:
    """The roles, and those named in `of` once more in the highlight colour, as last levels."""
    return (*roles, *(own.highlighted for own in roles if own.name in of))
