"""Code under a rule, in letters of one width; with a line above it that says what it is, or without."""

from __future__ import annotations

from functools import partial

from deck.brand.grid import BODY_BOTTOM, BODY_TOP, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, rule
from deck.brand.role import role
from deck.units import box

CODE = role("code", 20, line=95, mono=True, steps=(18, 16, 14, 12))
CAPTION = role("caption", 14, bold=True)
LABEL = 0.34
"""The line above the rule."""


def layouts(grid: Grid) -> Drawings:
    return {"code": partial(_alone, grid), "code-caption": partial(_captioned, grid)}


def _alone(grid: Grid) -> Layout:
    return content_page(grid, "code", _code(grid, BODY_TOP), shapes=(rule("rule", MARGIN, BODY_TOP, grid.content),))


def _captioned(grid: Grid) -> Layout:
    caption = Slot(name="caption", box=box(MARGIN, BODY_TOP - 0.06, grid.content, 0.28), roles=(CAPTION,))
    top = BODY_TOP + LABEL - 0.06
    code, line = _code(grid, top), rule("rule", MARGIN, top, grid.content)
    return content_page(grid, "code-caption", caption, code, shapes=(line,))


def _code(grid: Grid, top: float) -> Slot:
    return Slot(
        name="code", box=box(MARGIN, top + 0.12, grid.content, BODY_BOTTOM - top - 0.12), roles=(CODE,), shrinks=True
    )
