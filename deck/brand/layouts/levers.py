"""Levers: one to four in a row, five to eight in two rows. Each has a head (index, figure, caption) and a body.

Levers of words alone (`levers-4-words`) have their names where the heads are, right above the texts.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from deck.brand.grid import BODY_TOP, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, rule, with_highlight
from deck.brand.role import Role, role
from deck.frozen import frozen
from deck.units import Box, box, pt

PARTS = ((2, 3), (3, 4), (4, 5), (6, 7))
"""Counts of levers that may stand in the geometry of one more, where a list goes on over several slides."""
IN_A_ROW = 4
SMALL_PITCH, SQUARE_PITCH = 2.20, 2.17
BASELINE = 0.82
"""Where a line of an exact pitch has its baseline, in parts of the pitch: about so in PowerPoint and LibreOffice."""
CAPITAL = 0.716
"""How high capitals and digits are, in parts of their size."""
INDEX = role("index", 14, colour="secondary", line=pt(20))


@frozen
class _Row:
    """How a row of so many levers is set, in inches and points."""

    columns: int
    gap: float
    body: float
    head_roles: tuple[Role, ...]
    body_roles: tuple[Role, ...]


def _head(figure: float, pitch: float, tracking: float, caption: float, words: float) -> tuple[Role, ...]:
    """Words in the figure's place: one line stands on the figures' baseline, two (`words-2`) hang where these begin.

    So their index is as far from them as from a figure. Their lines are of one pitch at any size, so that they stay.
    """
    line = 1.07 * words
    above = BASELINE * (pitch - line)
    steps = tuple(size for size in (24, 22, 20, 18) if size < words)
    roles = (
        role("figure", figure, bold=True, tracking=tracking, line=pt(pitch), steps=_steps(figure)),
        role("caption", caption, line=pt(caption * 1.2), before=1),
        role("words", words, bold=True, line=pt(line), before=above, steps=steps),
        role("words-2", words, bold=True, line=pt(line), before=above - CAPITAL * (figure - words), steps=steps),
    )
    return with_highlight(*roles, of=("figure",))


def _steps(size: float) -> tuple[float, ...]:
    """Down to half the size: few steps of a large one, since a list has only so many levels to carry them.

    Beside less than 24 pt a unit could not be read.
    """
    down = 8 if size >= 48 else 4
    return tuple(range(int(size) - down, max(24, int(size / 2)) - 1, -down))


def _body(name: float, text: float) -> tuple[Role, ...]:
    return with_highlight(
        role("name", name, bold=True, steps=(18, 16)),
        role("text", text, line=108, before=4, steps=(14,)),
        of=("name",),
    )


ROWS = {
    1: _Row(6, 0.25, 4.52, (INDEX, *_head(80, 100, -1.4, 16, 28)), _body(24, 18)),
    2: _Row(6, 0.25, 4.52, (INDEX, *_head(80, 100, -1.4, 16, 28)), _body(24, 18)),
    3: _Row(4, 0.25, 4.08, (INDEX, *_head(60, 72, -1.4, 14, 28)), _body(20, 16)),
    4: _Row(3, 0.10, 4.08, (INDEX, *_head(48, 64.8, -1.4, 14, 24)), _body(20, 16)),
}
SMALL_HEAD = with_highlight(
    role("figure", 32, bold=True, tracking=-0.6, line=pt(39), steps=(28, 24)),
    role("caption", 14, colour="secondary", line=pt(17)),
    role("words", 20, bold=True, line=pt(38), steps=(18, 16)),
    role("words-2", 20, bold=True, line=pt(24), steps=(18, 16)),
    of=("figure",),
)
SMALL_TEXT_BELOW = role("text", 14, line=105, before=2)
SMALL_BODY = with_highlight(role("name", 16, bold=True, steps=(14,)), SMALL_TEXT_BELOW, of=("name",))
SQUARE_HEAD = with_highlight(
    role("figure", 40, bold=True, tracking=-0.8, line=pt(48), steps=(36, 32, 28, 24)),
    role("caption", 14, line=pt(17)),
    role("words", 20, bold=True, line=pt(47), steps=(18, 16)),
    role("words-2", 20, bold=True, line=pt(26), steps=(18, 16)),
    of=("figure",),
)
SQUARE_BODY = with_highlight(role("name", 18, bold=True, steps=(16,)), SMALL_TEXT_BELOW, of=("name",))
NAME = with_highlight(role("name", 28, bold=True, line=pt(33.6), steps=(24, 20)), of=("name",))
SMALL_NAME = with_highlight(role("name", 20, bold=True, steps=(18, 16)), of=("name",))
TEXT = (role("text", 18, line=108, steps=(16, 14)),)
SMALL_TEXT = (role("text", 16, line=105, steps=(14,)),)
ALONE_NAME = with_highlight(role("name", 40, bold=True, steps=(36, 32, 28, 24, 20)), of=("name",))
"""One lever of words has the page to itself."""
ALONE_TEXT = (role("text", 24, line=108, steps=(20, 18, 16, 14)),)


def layouts(grid: Grid) -> Drawings:
    counts = (*((count, count) for count in range(1, 9)), *PARTS)
    return {
        layout_name(count, of, words=words): partial(_levers, grid, count, of, words=words)
        for words in (False, True)
        for count, of in counts
    }


def layout_name(count: int, of: int, *, words: bool) -> str:
    """The layout of so many levers in the geometry of `of`, with figures or of words alone."""
    return f"levers-{count}" + (f"-of-{of}" if count < of else "") + ("-words" if words else "")


def _levers(grid: Grid, count: int, of: int, *, words: bool) -> Layout:
    slots: list[Slot] = []
    rules = []
    for index in range(count):
        x, y, width = _place(grid, index, count, of)
        if words and of == 1:
            width = grid.span(10)
        rules.append(rule(f"rule {index + 1}", x, y, width))
        parts = _words(grid, x, y, width, of) if words else _figured(grid, x, y, width, of)
        slots += [replace(slot, name=f"{slot.name}-{index + 1}") for slot in parts]
    return content_page(grid, layout_name(count, of, words=words), *slots, shapes=tuple(rules))


def _is_square(grid: Grid, of: int) -> bool:
    """Four on a narrow page stand two by two, with all that four in a row have but their indices."""
    return of == IN_A_ROW and grid.narrow


def is_counted(grid: Grid, of: int) -> bool:
    """Whether so many levers have their indices: those that stand in one row."""
    return of <= IN_A_ROW and not _is_square(grid, of)


def _place(grid: Grid, index: int, count: int, of: int) -> tuple[float, float, float]:
    """Where the rule of a lever begins, and its length. Two rows have half of the levers each."""
    if _is_square(grid, of):
        return grid.column(1 + 6 * (index % 2)), BODY_TOP + SQUARE_PITCH * (index // 2), grid.span(6)
    if of <= IN_A_ROW:
        columns = ROWS[of].columns
        return grid.column(1 + columns * index), BODY_TOP, grid.span(columns)
    across, columns = (count + 1) // 2, 12 // ((of + 1) // 2)
    x, y = grid.column(1 + columns * (index % across)), BODY_TOP + SMALL_PITCH * (index // across)
    return x, y, grid.span(columns)


def _figured(grid: Grid, x: float, y: float, width: float, of: int) -> tuple[Slot, ...]:
    if _is_square(grid, of):
        head, body = box(x, y + 0.08, width, 0.98), box(x, y + 1.14, width, 0.92)
        return _slot("head", head, SQUARE_HEAD), _slot("body", body, SQUARE_BODY)
    if of > IN_A_ROW:
        head, body = box(x, y + 0.10, width, 0.82), box(x, y + 0.96, width - 0.1, 1.10)
        return _slot("head", head, SMALL_HEAD), _slot("body", body, SMALL_BODY)
    row = ROWS[of]
    head = box(x, 2.22, width - row.gap, row.body - 0.10 - 2.22)
    body = box(x, row.body, width - row.gap, 6.38 - row.body)
    return _slot("head", head, row.head_roles), _slot("body", body, row.body_roles)


def _words(grid: Grid, x: float, y: float, width: float, of: int) -> tuple[Slot, ...]:
    """The name stands on the text, whether it has one line or two; from five on there is one, and no index."""
    if of > IN_A_ROW:
        head, body = box(x, y + 0.12, width, 0.40), box(x, y + 0.54, width - 0.1, 1.52)
        return _slot("head", head, SMALL_NAME), _slot("body", body, SMALL_TEXT)
    gap = ROWS[of].gap
    if _is_square(grid, of):
        head, body = box(x, y + 0.14, width - gap, 0.72), box(x, y + 0.94, width - gap, 1.10)
        return replace(_slot("head", head, SMALL_NAME), anchor="b"), _slot("body", body, SMALL_TEXT)
    index = Slot(name="index", box=box(x, y + 0.12, width, 0.28), roles=(INDEX,))
    head, body = box(x, y + 0.56, width - gap, 0.95), box(x, y + 1.59, width - gap, 4.28 - 1.59)
    name, text = (ALONE_NAME, ALONE_TEXT) if of == 1 else (NAME, TEXT)
    return index, replace(_slot("head", head, name), anchor="b"), _slot("body", body, text)


def _slot(name: str, place: Box, roles: tuple[Role, ...]) -> Slot:
    return Slot(name=name, box=place, roles=roles, shrinks=True)
