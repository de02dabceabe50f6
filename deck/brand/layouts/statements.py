"""Pages that say one thing: a quote, a big number, plain text."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page
from deck.brand.palette import Tone
from deck.brand.role import BULLET, DASH, Role, role
from deck.units import box, inch, pt

QUOTE = role("quote", 48, bold=True, tracking=-0.8, heading=True)
QUOTES = {"quote": 48, "quote-40": 40, "quote-32": 32}
"""The layouts of a quote by their size in points: a size of its own would be lost when the slide is reset."""
MIRRORED_QUOTES = {f"quote-mirrored{name.removeprefix('quote')}": size for name, size in QUOTES.items()}
"""The same for what is written from right to left."""
BY = (role("by", 20, bold=True, steps=(18, 16)), role("role", 16, colour="secondary", before=2, steps=(14,)))
GIANT = {3: (240, -9), 4: (190, -7), 5: (150, -5), 7: (110, -3), 10: (78, -2), 14: (54, -1.4), 20: (48, -1.2)}
"""By how many characters the figure has, digits and marks: size and tracking in points, on a wide page."""
TEXT = (
    role("text", 18, line=105, before=8, steps=(16, 14)),
    role("bullet", 18, line=105, before=6, bullet=BULLET, indent=18, steps=(16, 14)),
    role("heading", 20, bold=True, before=18, steps=(18, 16)),
    role("sentence", 18, line=105, before=2, steps=(16, 14)),
)
BELOW = (
    role("second", 16, line=105, before=4, bullet=DASH, indent=36, steps=(14,)),
    role("third", 14, line=105, before=3, bullet=BULLET, indent=54),
)
"""Points below points. Layouts of their own have them: elsewhere their levels are steps of the other roles."""
NESTED_TEXT = (*TEXT[:2], *BELOW, *TEXT[2:])


def text_name(*, nested: bool, mirrored: bool) -> str:
    """The layout of plain text, with points below points or without, from the left or from the right."""
    return "text" + ("-nested" if nested else "") + ("-mirrored" if mirrored else "")


TEXTS = {
    text_name(nested=nested, mirrored=mirrored): (nested, mirrored)
    for mirrored in (False, True)
    for nested in (False, True)
}
"""The layouts of plain text: whether points have points below them, and whether it is written from right to left."""


def layouts(grid: Grid) -> Drawings:
    quotes = {name: partial(_quote, grid, name, size) for name, size in QUOTES.items()}
    mirrored = {name: partial(_mirrored_quote, grid, name, size) for name, size in MIRRORED_QUOTES.items()}
    texts = {name: partial(_mirrored_text if own[1] else _text, grid, name, own[0]) for name, own in TEXTS.items()}
    return {**quotes, **mirrored, "big-number": partial(_big_number, grid), **texts}


def _quote(grid: Grid, name: str, size: int) -> Layout:
    said = replace(QUOTE, size=pt(size))
    head = Slot(name="title", type="title", box=box(grid.column(3), 2.00, grid.span(10), 2.75), roles=(said,))
    by = Slot(name="by", box=box(grid.column(3), 5.10, grid.span(9), 0.75), roles=BY)
    return content_page(grid, name, head, by, tone=Tone.PAPER)


def _mirrored_quote(grid: Grid, name: str, size: int) -> Layout:
    """The quote and its speaker from the right margin; head and foot of the page stay where every page has them."""
    layout = _quote(grid, name, size)
    slots = (_from_right(slot, grid) if slot.name in ("title", "by") else slot for slot in layout.slots)
    return replace(layout, slots=tuple(slots))


def _from_right(slot: Slot, grid: Grid) -> Slot:
    place = replace(slot.box, x=grid.size.width - slot.box.right)
    return replace(slot, box=place, roles=tuple(replace(own, align="r") for own in slot.roles))


def _giant(width: float) -> tuple[Role, ...]:
    """The giant figures of a column of that width."""
    part = min(1.0, width / 7.1)
    return tuple(
        role(
            f"giant-{count}",
            int(size * part),
            bold=True,
            line=80,
            tracking=round(tracking * part, 1),
            colour="highlight",
        )
        for count, (size, tracking) in GIANT.items()
    )


def _big_number(grid: Grid) -> Layout:
    x, lift = grid.column(8), 0.35 if grid.narrow else 0  # there the words and the source take more lines
    return content_page(
        grid,
        "big-number",
        Slot(
            name="figure",
            box=box(MARGIN - 0.12, 2.01, x - MARGIN - 0.1, 3.28 - lift),
            roles=_giant(x - MARGIN),
            anchor="b",
            shrinks=True,
        ),
        Slot(
            name="words",
            box=box(MARGIN, 5.28 - lift, x - MARGIN - 0.2, 1.12),
            roles=(role("unit", 28, bold=True), role("caption", 18, colour="secondary", before=4, steps=(16, 14))),
        ),
        Slot(name="unit", box=box(x, 2.30, grid.right - x, 0.26), roles=(role("unit", 14, colour="secondary"),)),
        Slot(name="chart", type="chart", box=box(x, 2.66, grid.right - x, 3.42)),
        tone=Tone.DARK,
    )


def _text(grid: Grid, name: str, nested: bool) -> Layout:
    roles = NESTED_TEXT if nested else TEXT
    body = Slot(name="text", box=box(MARGIN, BODY_TOP, grid.span(8), 4.30), roles=roles, shrinks=True)
    return content_page(grid, name, body)


def _mirrored_text(grid: Grid, name: str, nested: bool) -> Layout:
    """The text at the right margin; kicker and title reach from margin to margin: each stands where it is read from."""
    layout, wide = _text(grid, name, nested), {"x": inch(MARGIN), "width": inch(grid.content)}
    places = {"title": wide, "kicker": wide, "text": {"x": inch(grid.column(5))}}
    slots = (replace(slot, box=replace(slot.box, **places.get(slot.name, {}))) for slot in layout.slots)
    return replace(layout, slots=tuple(slots))
