"""Two columns compared: a name each, perhaps a figure under it, then text or points."""

from __future__ import annotations

from functools import partial

from deck.brand.grid import BODY_TOP, GUTTER, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, rule, with_highlight
from deck.brand.role import BULLET, Role, role
from deck.units import box, pt

HEAD = with_highlight(
    role("name", 24, bold=True, steps=(20, 18)),
    role("figure", 60, bold=True, tracking=-1.4, line=pt(72), before=4, steps=(52, 44, 36)),
    role("caption", 16, colour="secondary", line=pt(19.2), steps=(14,)),
    of=("figure", "name"),
)
BELOW_FIGURES, BELOW_CAPTIONS, BELOW_NAMES = 4.36, 3.24, 2.86
"""Where the text begins: with figures at the head, with captions or names of two lines, with names of one."""
COLUMNS = 2


def _body(size: float, *steps: float) -> tuple[Role, ...]:
    """Text and points: large where they have the page to themselves."""
    return (
        role("text", size, line=105, before=6, steps=steps),
        role("bullet", size, line=105, before=6, bullet=BULLET, indent=18, steps=steps),
    )


def layouts(grid: Grid) -> Drawings:
    large = _body(24, 20, 18, 16, 14)
    named = {
        "compare-figures": (BELOW_FIGURES, _body(18, 16, 14)),
        "compare-captions": (BELOW_CAPTIONS, large),
        "compare": (BELOW_NAMES, large),
    }
    return {name: partial(_compare, grid, name, *own) for name, own in named.items()}


def _compare(grid: Grid, name: str, body: float, roles: tuple[Role, ...]) -> Layout:
    width = grid.span(6)
    lefts = [(number, grid.column(1 + 6 * (number - 1))) for number in range(1, COLUMNS + 1)]
    slots = [
        slot
        for number, x in lefts
        for slot in (
            Slot(name=f"head-{number}", box=box(x, 2.22, width - GUTTER, body - 0.10 - 2.22), roles=HEAD, shrinks=True),
            Slot(name=f"body-{number}", box=box(x, body, width - GUTTER, 6.38 - body), roles=roles, shrinks=True),
        )
    ]
    rules = tuple(rule(f"rule {number}", x, BODY_TOP, width) for number, x in lefts)
    return content_page(grid, name, *slots, shapes=rules)
