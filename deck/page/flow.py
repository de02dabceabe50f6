"""Text that flows from one frame to the next: as few frames as it needs, filled alike, broken where it hurts least.

A block (a heading with its text, a point, a paragraph) stays whole where a frame can hold it, and no point is left over
(`page.partition`). One that no frame holds breaks between its paragraphs; a paragraph that no frame holds breaks after
a sentence, else after a line. A heading stays with its text, and of a broken paragraph two lines stand on either side.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import add

from deck.brand.layout import Slot
from deck.brand.role import Role
from deck.frozen import frozen
from deck.page.blocks import Block, Frame, FrameKind
from deck.page.filling import Filling
from deck.page.fit import broken_words
from deck.page.item import Paragraph, Text
from deck.page.partition import evenly, holding, ranges
from deck.units import Length

STEP = 12_700
"""Frames are filled alike to the point."""


@frozen
class Flow(FrameKind):
    """How blocks flow over frames of a kind."""

    def frames(self, blocks: Sequence[Block]) -> tuple[Frame, ...]:
        """As few frames as there are at the smallest sizes, at the largest sizes with which they are no more.

        A size that is stated is a step down the paragraph's role. Words are all there, once, in order.
        """
        if (one := self.one(blocks)) is not None:
            return (one,)
        sizes = self._sizes(blocks)
        fewest = self._count(sizes[-1])
        fitting = (own for own in sizes if self._is_as_good(own, fewest) and not self._breaks_words(own))
        return self._balanced(next(fitting, sizes[-1]), fewest[0])

    def smallest(self, block: Block) -> Block:
        """The block at its smallest sizes."""
        return self._sizes([block])[-1][0]

    def _is_as_good(self, blocks: Sequence[Block], best: tuple[int, int, bool]) -> bool:
        """Whether they need no more frames, and none of them is in pieces that could be whole."""
        own = self._count(blocks)
        return own <= best and own[-1] <= best[-1]

    def one(self, blocks: Sequence[Block]) -> Frame | None:
        """All of them in one frame, at the largest sizes at which they stand in it; None where they do not.

        The largest and the smallest are tried first: hardly any text needs a size between them.
        """
        largest = _sized(blocks, self.slot, 0)
        if self._stands(largest) and not self._breaks_words(largest):
            return _flat(largest)
        smaller = self._sizes(blocks)[1:]
        smallest = smaller[-1] if smaller else largest
        if not self._stands(smallest):
            return None
        fitting = (own for own in smaller if self._stands(own) and not self._breaks_words(own))
        return _flat(next(fitting, smallest))

    def _stands(self, blocks: Sequence[Block]) -> bool:
        return len(self._filled(blocks)) == 1

    def _sizes(self, blocks: Sequence[Block]) -> list[list[Block]]:
        """The blocks at each step, from the largest to the smallest."""
        return [_sized(blocks, self.slot, step) for step in range(max(len(role.sizes) for role in self.slot.roles))]

    def _breaks_words(self, blocks: Sequence[Block]) -> bool:
        text = Text(address="", slot=self.slot.name, paragraphs=_flat(blocks))
        return bool(broken_words(text, self.slot, self.brand, self.measure))

    def _count(self, blocks: Sequence[Block]) -> tuple[int, int, bool]:
        """How many frames they need, how many of them show a single point, and whether blocks come in pieces."""
        parts = self._parts(blocks)
        if not parts:
            return len(self._filled(blocks)), 0, any(self.height(own) > self.slot.box.height for own in blocks)
        lone = sum(len(own) == 1 and not self.is_list(blocks[own.start]) for own in parts)
        return len(parts), lone, False

    def _parts(self, blocks: Sequence[Block]) -> tuple[range, ...]:
        """The blocks of each frame where some are points, and none is higher than a frame; else none."""
        room, heights = self.slot.box.height, [self.height(own) for own in blocks]
        if not any(map(self.is_point, blocks)) or max(heights) > room:
            return ()
        above = [self.role(own[0]).before for own in blocks]  # but for the first of a frame
        together = holding(list(map(add, heights, above)), [room + own for own in above])
        points = holding(list(map(self.is_point, blocks)), [self.most] * len(blocks))
        lists = [at for at, own in enumerate(blocks) if self.is_list(own)]
        sizes = [range(1, most + 1) for most in map(min, together, points)]
        return ranges(evenly(sizes, heights, lists) if lists else evenly(sizes))

    def _balanced(self, blocks: Sequence[Block], count: int) -> tuple[Frame, ...]:
        """The blocks in so many frames: points alike; of other text, the fullest as empty as can be."""
        parts = self._parts(blocks)
        if parts:
            return tuple(_flat(blocks[part.start : part.stop]) for part in parts)
        most = bisect_left(range(self.most), True, 1, key=lambda most: len(self._filled(blocks, most=most)) <= count)
        whole = self.slot.box.height
        rooms = (*range(whole // 2, whole, STEP), whole)  # in less than half of it a heading may have no text
        least = bisect_left(rooms[:-1], True, key=lambda room: len(self._filled(blocks, room, most)) <= count)
        return self._in_company(self._filled(blocks, rooms[least], most))

    def _in_company(self, filled: Sequence[Sequence[Paragraph]]) -> tuple[Frame, ...]:
        """The frames, where a point alone in its own has the one before it for company, if there both have room."""
        frames = [self._blocks_of(own) for own in filled]
        for at in range(len(frames) - 1, 0, -1):
            before, own = frames[at - 1], frames[at]
            is_lone = len(own) == 1 and self.is_point(own[0]) and sum(map(self.is_point, before)) > 1
            if is_lone and self.height((*before[-1], *own[0])) <= self.slot.box.height:
                own.insert(0, before.pop())
        return tuple(map(_flat, frames))

    def _blocks_of(self, frame: Sequence[Paragraph]) -> list[Block]:
        """The points of a frame, and what stands above them."""
        begins = [at for at, own in enumerate(frame) if at and own.role in self.points]
        return [tuple(frame[first:end]) for first, end in pairwise([0, *begins, len(frame)])]

    def _filled(self, blocks: Sequence[Block], room: Length = 0, most: int = 0) -> list[list[Paragraph]]:
        """The blocks in frames of that height and with so many points at most; by default they are the slot's own."""
        whole = self.slot.box.height
        filling = Filling(self, room or whole, most or self.most)
        for block in blocks:
            if (high := self.height(block)) > whole:
                filling.pour(block)
            else:
                filling.put(block, high)
        return filling.frames


def _flat(blocks: Sequence[Block]) -> Frame:
    return tuple(own for block in blocks for own in block)


def _sized(blocks: Sequence[Block], slot: Slot, step: int) -> list[Block]:
    """The blocks with every paragraph so many steps down its role's scale, or at its floor."""
    return [tuple(Paragraph(own.role, own.runs, _size(slot.role(own.role), step)) for own in block) for block in blocks]


def _size(role: Role, step: int) -> Length | None:
    return role.sizes[min(step, len(role.steps))] if step and role.steps else None
