"""The summary: the story in one paragraph at the left, two to four facts with their figures at the right."""

from __future__ import annotations

from deck.brand.grid import BODY_TOP, MARGIN, RIGHT
from deck.brand.layout import Layout, Slot
from deck.brand.layouts.common import content_page, row_rules, with_highlight
from deck.brand.role import role
from deck.units import box

LEAD = role("lead", 24, line=110, before=8, steps=(22, 20, 18))
FIGURE = role("figure", 30, bold=True, tracking=-0.6, steps=(24,))
NAME = role("name", 16, bold=True)
TEXT = role("text", 14, colour="secondary", before=3)

PITCH = 1.09
X = 6.021
TEXT_X = 8.343


def layouts() -> tuple[Layout, ...]:
    return tuple(_summary(count) for count in range(1, 5))


def _summary(count: int) -> Layout:
    lead = Slot(name="lead", box=box(MARGIN, 2.06, 4.60, 4.30), roles=(LEAD,), shrinks=True)
    rows = tuple(slot for index in range(count) for slot in _row(index))
    return content_page(f"summary-{count}", lead, *rows, shapes=row_rules(count, X, RIGHT - X, PITCH))


def _row(index: int) -> tuple[Slot, Slot]:
    y = BODY_TOP + index * PITCH
    return (
        Slot(
            name=f"figure-{index + 1}",
            box=box(X, y, 2.25, PITCH),
            roles=with_highlight(FIGURE, of="figure"),
            anchor="ctr",
        ),
        Slot(name=f"fact-{index + 1}", box=box(TEXT_X, y, RIGHT - TEXT_X, PITCH), roles=(NAME, TEXT), anchor="ctr"),
    )
