"""Points that have points below them: one that no frame holds goes on in the next, under its heading once more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from deck.figures.run import Run
from deck.page.blocks import NESTED, Block, Frame
from deck.page.flow import Flow
from deck.page.partition import evenly, holding, ranges
from deck.units import Length

LINES = 2
"""A heading that is longer does not come again."""
LEAD = 2
"""Text that takes no more than one in so many of a frame leads in the point below it, and stands on its page."""


def nested_frames(blocks: Sequence[Block], flow: Flow, mark: str) -> tuple[Frame, ...]:
    """The frames of the blocks: `flow.frames`, a point that is too high for one parted between the points below it.

    Where it goes on, its heading comes again with `mark` behind it. Text above the first point is not left alone: that
    point is parted if they do not stand together.
    """
    first = next((at for at, own in enumerate(blocks) if flow.is_point(own)), 0)
    lead = _height(_flat(blocks[:first]), flow)
    leads = {first: lead} if lead * LEAD <= flow.slot.box.height else {}
    pieces = [_pieces(block, flow, mark, leads.get(at, 0)) for at, block in enumerate(blocks)]
    again = {piece[0].runs for own in pieces for piece in own[1:] if piece[0].role not in NESTED}
    frames = flow.frames([piece for own in pieces for piece in own])
    return tuple(tuple(own for at, own in enumerate(frame) if not at or own.runs not in again) for frame in frames)


def _pieces(block: Block, flow: Flow, mark: str, lead: Length) -> list[Block]:
    """The block; where no frame holds it, pieces that each have points below, as many in one as in the other.

    The first leaves room for a `lead` above it, so high. Whole, too, if one of the points below fills more than a frame
    with all that is below that one.
    """
    begins = [at for at, own in enumerate(block) if own.role == NESTED[0]]
    above = lead + flow.role(block[0]).before if lead else 0
    if not begins or above + _height(block, flow) <= flow.slot.box.height:
        return [block]
    head, below = block[: begins[0]], [block[first:end] for first, end in pairwise([*begins, len(block)])]
    again = _again(head, flow, mark)
    parts = _parts(below, head, again, above, flow)
    return [(*(again if part.start else head), *(own for index in part for own in below[index])) for part in parts] or [
        block
    ]


def _parts(below: Sequence[Block], head: Block, again: Block, above: Length, flow: Flow) -> tuple[range, ...]:
    """Which points below stand together under their heading; none where one of them does not hold there.

    With `above` the first part, if it can be, leaves so much room over its heading.
    """
    heights = [flow.role(own[0]).before + _height(own, flow) for own in below]
    rooms = [flow.slot.box.height - _height(own, flow) for own in (head, *[again] * (len(below) - 1))]
    if any(height > room for height, room in zip(heights, rooms, strict=True)):
        return ()
    if heights[0] <= rooms[0] - above:
        rooms[0] -= above
    lists = [at for at, own in enumerate(below) if len(own) > 1]
    return ranges(evenly([range(1, most + 1) for most in holding(heights, rooms)], heights, lists))


def _again(head: Block, flow: Flow, mark: str) -> Block:
    """The heading as it comes again; none where it is too long."""
    own = tuple(replace(first, runs=(*first.runs, Run(mark))) for first in head[:1])
    return own if own and len(flow.lines(flow.smallest(own)[0])) <= LINES else ()


def _flat(blocks: Sequence[Block]) -> Block:
    return tuple(own for block in blocks for own in block)


def _height(block: Block, flow: Flow) -> Length:
    return flow.height(flow.smallest(block)) if block else 0
