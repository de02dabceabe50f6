"""Text that flows from one frame to the next: as few frames as it needs, filled alike, broken where it hurts least.

A block (a heading with its text, a point, a paragraph) stays whole where a frame can hold it, and no point is left over
(`page.partition`). One that no frame holds breaks between its paragraphs; a paragraph that no frame holds breaks after
a sentence, else after a line. A heading stays with its text, and of a broken paragraph two lines stand on either side.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from operator import add
from typing import TypeAlias

from deck.brand.brand import Brand
from deck.brand.layout import Slot
from deck.brand.role import Role
from deck.frozen import frozen
from deck.page.ends import between, end_of_line, end_of_sentence
from deck.page.fit import SAFE, broken_words
from deck.page.item import Paragraph, Text
from deck.page.lines import Line, break_lines
from deck.page.measure import Measure
from deck.page.partition import evenly, holding, ranges
from deck.units import Length

Block: TypeAlias = tuple[Paragraph, ...]
"""Paragraphs that belong together; the first may be their heading."""
Frame: TypeAlias = tuple[Paragraph, ...]
"""What one frame shows."""

ALONE = 2
"""So many lines of a broken paragraph stand together at least."""
STEP = 12_700
"""Frames are filled alike to the point."""
NARROWEST = 5
"""So many characters stand in a line as long as the type is high, at most."""


@frozen
class Flow:
    """A kind of frame: its slot, the brand's fonts, and how many points it shows at most."""

    slot: Slot
    brand: Brand
    measure: Measure
    most: int
    heading: str = "heading"
    """The role that is never the last of a frame."""
    points: tuple[str, ...] = ("heading", "bullet")
    """The roles with which a block begins that is a point, and is counted."""
    going_on: tuple[tuple[str, str], ...] = (("bullet", "text"),)
    """Roles whose rest, in the next frame, has another: a second bullet would be a second point."""

    def frames(self, blocks: Sequence[Block]) -> tuple[Frame, ...]:
        """As few frames as there are at the smallest sizes, at the largest sizes with which they are no more.

        A size that is stated is a step down the paragraph's role. Words are all there, once, in order.
        """
        if (one := self.one(blocks)) is not None:
            return (one,)
        sizes = self._sizes(blocks)
        fewest = self._count(sizes[-1])
        fitting = (own for own in sizes if self._count(own) <= fewest and not self._breaks_words(own))
        return self._balanced(next(fitting, sizes[-1]), fewest[0])

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

    def _count(self, blocks: Sequence[Block]) -> tuple[int, int]:
        """How many frames they need, and how many of them show a single point."""
        parts = self._parts(blocks)
        return (len(parts), sum(len(own) == 1 for own in parts)) if parts else (len(self._filled(blocks)), 0)

    def _parts(self, blocks: Sequence[Block]) -> tuple[range, ...]:
        """The blocks of each frame where some are points, and none is higher than a frame; else none."""
        room, heights = self.slot.box.height, [self.height(own) for own in blocks]
        if not any(map(self.is_point, blocks)) or max(heights) > room:
            return ()
        above = [self.role(own[0]).before for own in blocks]  # but for the first of a frame
        together = holding(list(map(add, heights, above)), [room + own for own in above])
        points = holding(list(map(self.is_point, blocks)), [self.most] * len(blocks))
        return ranges(evenly([range(1, most + 1) for most in map(min, together, points)]))

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
        filling = _Filling(self, room or whole, most or self.most)
        for block in blocks:
            if (high := self.height(block)) > whole:
                filling.pour(block)
            else:
                filling.put(block, high)
        return filling.frames

    # heights

    def role(self, paragraph: Paragraph) -> Role:
        return self.brand.dressed(self.slot.role(paragraph.role))

    def lines(self, paragraph: Paragraph) -> tuple[Line, ...]:
        """The lines of a paragraph; of one that is longer than any frame only the first, some more than a frame shows.

        So the cost of a text grows with its length, not with the square of it.
        """
        role, width = self.role(paragraph), self.slot.box.width * SAFE // 100
        size = paragraph.size or role.size
        enough = self.slot.box.height // self.measure.pitch(role, size) + ALONE + 1
        reach = enough * (width * NARROWEST // size)
        while len(paragraph.text) > reach:
            lines = break_lines(between(paragraph.runs, 0, reach), role, width, self.measure, size)
            if len(lines) > enough:
                return lines[:enough]
            reach *= 2
        return break_lines(paragraph.runs, role, width, self.measure, size)

    def pitches(self, paragraph: Paragraph) -> list[Length]:
        """The height of each line."""
        role, sizes = self.role(paragraph), [line.size for line in self.lines(paragraph)]
        pitch = {size: self.measure.pitch(role, size) for size in set(sizes)}  # nearly always one
        return [pitch[size] for size in sizes]

    def is_point(self, block: Block) -> bool:
        return block[0].role in self.points

    def height(self, block: Sequence[Paragraph]) -> Length:
        """How high a block stands alone in a frame."""
        before = sum(self.role(own).before for own in block[1:])
        return before + sum(sum(self.pitches(own)) for own in block)


class _Filling:
    """Frames while they are filled, from the first to the last."""

    def __init__(self, flow: Flow, room: Length, most: int) -> None:
        self.frames: list[list[Paragraph]] = [[]]
        self._flow, self._room, self._most = flow, room, most
        self._used = self._blocks = 0

    def put(self, block: Block, high: Length) -> None:
        """A block in one piece: in this frame, else in the next."""
        self._make_room(block)
        if self.frames[-1] and self._above(block) + high > self._left():
            self._turn()
        self._add(block, high)
        self._blocks += self._flow.is_point(block)

    def pour(self, block: Block) -> None:
        """A block in pieces: paragraph by paragraph, each whole if it can be."""
        self._make_room(block)
        for index, own in enumerate(block):
            follows = block[index + 1] if own.role == self._flow.heading and index + 1 < len(block) else None
            if follows is not None and self.frames[-1] and not self._begins(own, follows):
                self._turn()
            self._pour(own, begun=index > 0 and block[index - 1].role == self._flow.heading)
        self._blocks += self._flow.is_point(block)

    def _make_room(self, block: Block) -> None:
        """The next frame, where this one has as many points as it may."""
        if self._flow.is_point(block) and self._blocks >= self._most:
            self._turn()

    def _begins(self, heading: Paragraph, follows: Paragraph) -> bool:
        """Whether a heading and the first lines under it stand in what is left of the frame."""
        first = sum(self._flow.pitches(follows)[:ALONE])
        return (
            self._above((heading,)) + self._height((heading, follows)) - self._height((follows,)) + first
            <= self._left()
        )

    def _pour(self, paragraph: Paragraph, *, begun: bool) -> None:
        """A paragraph: whole if any frame holds it so, unless it stands under its heading; else in pieces."""
        rest: Paragraph | None = paragraph
        while rest is not None:
            room = self._left() - self._above((rest,))
            fresh = not self.frames[-1]
            high = self._height((rest,))
            if high <= room or (fresh and high <= self._flow.slot.box.height):
                return self._add((rest,), high)
            piece = None
            if fresh or begun or high > self._flow.slot.box.height:
                a_line = self._flow.pitches(rest)[0] <= room
                piece, rest = cut(rest, self._flow, room, force=fresh or (begun and a_line))
            if piece is not None:
                self._add((piece,), self._height((piece,)))
            if rest is not None:
                self._turn()
            begun = False
        return None

    def _add(self, block: Block, high: Length) -> None:
        self._used += self._above(block) + high
        self.frames[-1] += block

    def _turn(self) -> None:
        self.frames.append([])
        self._used = self._blocks = 0

    def _left(self) -> Length:
        return self._room - self._used

    def _above(self, block: Block) -> Length:
        """The space above a block: none at the top of a frame."""
        return self._flow.role(block[0]).before if self.frames[-1] else 0

    def _height(self, block: Block) -> Length:
        return self._flow.height(block)


def cut(paragraph: Paragraph, flow: Flow, room: Length, *, force: bool) -> tuple[Paragraph | None, Paragraph | None]:
    """As much of a paragraph as stands in the room, and the rest; nothing of it where that would be a line or none.

    With `force` one line at least.
    """
    lines = flow.lines(paragraph)
    fitting = sum(reach <= room for reach in accumulate(flow.pitches(paragraph)))
    count = min(fitting, len(lines) - ALONE)
    if count < ALONE:
        if not force:
            return None, paragraph
        count = max(1, min(fitting, len(lines) - 1))
    tried = (_cut(paragraph, lines, own, flow) for own in range(count, 0, -1))
    # what is cut off may have broken elsewhere: an address breaks by what follows
    return next((own for own in tried if sum(flow.pitches(own[0])) <= room), _cut(paragraph, lines, 1, flow))


def _cut(paragraph: Paragraph, lines: Sequence[Line], count: int, flow: Flow) -> tuple[Paragraph, Paragraph | None]:
    """A paragraph after so many lines at most, and the rest."""
    ends = [0, *accumulate(len(line.text) for line in lines)]
    place = end_of_sentence(paragraph.text, ends[max(1, count // 2)], ends[count]) or end_of_line(
        lines, ends, count, ALONE
    )
    rest = replace(paragraph, runs=between(paragraph.runs, place, None))
    rest = replace(rest, role=dict(flow.going_on).get(rest.role, rest.role))
    return replace(paragraph, runs=between(paragraph.runs, 0, place)), rest if rest.text else None


def _flat(blocks: Sequence[Block]) -> Frame:
    return tuple(own for block in blocks for own in block)


def _sized(blocks: Sequence[Block], slot: Slot, step: int) -> list[Block]:
    """The blocks with every paragraph so many steps down its role's scale, or at its floor."""
    return [tuple(Paragraph(own.role, own.runs, _size(slot.role(own.role), step)) for own in block) for block in blocks]


def _size(role: Role, step: int) -> Length | None:
    return role.sizes[min(step, len(role.steps))] if step and role.steps else None
