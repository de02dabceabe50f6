"""Frames while they are filled with blocks of text, whole or in pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from deck.page.blocks import ALONE, Block, FrameKind
from deck.page.ends import between, end_of_line, end_of_sentence
from deck.page.item import Paragraph
from deck.page.lines import Line
from deck.units import Length


class Filling:
    """Frames while they are filled, from the first to the last."""

    def __init__(self, kind: FrameKind, room: Length, most: int) -> None:
        self.frames: list[list[Paragraph]] = [[]]
        self._kind, self._room, self._most = kind, room, most
        self._used = self._blocks = 0

    def put(self, block: Block, high: Length) -> None:
        """A block in one piece: in this frame, else in the next."""
        self._make_room(block)
        if self.frames[-1] and self._above(block) + high > self._left():
            self._turn()
        self._add(block, high)
        self._blocks += self._kind.is_point(block)

    def pour(self, block: Block) -> None:
        """A block in pieces: paragraph by paragraph, each whole if it can be."""
        self._make_room(block)
        begun = False
        for index, own in enumerate(block):
            led = self._led(block[index:])
            if len(led) > 1 and not begun and self.frames[-1] and not self._begins(led):
                self._turn()
            self._pour(own, begun=begun)
            begun = len(led) > 1
        self._blocks += self._kind.is_point(block)

    def _led(self, block: Block) -> Block:
        """The first paragraph, and those of which each may not part from the one before: the last may be broken."""
        count = next((at for at, own in enumerate(pairwise(block), 1) if not self._kind.leads(*own)), len(block))
        return block[:count]

    def _make_room(self, block: Block) -> None:
        """The next frame, where this one has as many points as it may."""
        if self._kind.is_point(block) and self._blocks >= self._most:
            self._turn()

    def _begins(self, led: Block) -> bool:
        """Whether paragraphs, of the last one the first lines, stand in what is left of the frame."""
        whole, first = self._height(led[-1:]), sum(self._kind.pitches(led[-1])[:ALONE])
        return self._above(led) + self._height(led) - whole + first <= self._left()

    def _pour(self, paragraph: Paragraph, *, begun: bool) -> None:
        """A paragraph: whole if any frame holds it so, unless it stands under its heading; else in pieces."""
        rest: Paragraph | None = paragraph
        while rest is not None:
            room = self._left() - self._above((rest,))
            fresh = not self.frames[-1]
            high = self._height((rest,))
            if high <= room or (fresh and high <= self._kind.slot.box.height):
                return self._add((rest,), high)
            piece = None
            if fresh or begun or high > self._kind.slot.box.height:
                a_line = self._kind.pitches(rest)[0] <= room
                piece, rest = cut(rest, self._kind, room, force=fresh or (begun and a_line))
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
        return self._kind.role(block[0]).before if self.frames[-1] else 0

    def _height(self, block: Block) -> Length:
        return self._kind.height(block)


def cut(
    paragraph: Paragraph, kind: FrameKind, room: Length, *, force: bool
) -> tuple[Paragraph | None, Paragraph | None]:
    """As much of a paragraph as stands in the room, and the rest; nothing of it where that would be a line or none.

    With `force` one line at least.
    """
    lines = kind.lines(paragraph)
    fitting = sum(reach <= room for reach in accumulate(kind.pitches(paragraph)))
    count = min(fitting, len(lines) - ALONE)
    if count < ALONE:
        if not force:
            return None, paragraph
        count = max(1, min(fitting, len(lines) - 1))
    tried = (_cut(paragraph, lines, own, kind) for own in range(count, 0, -1))
    # what is cut off may have broken elsewhere: an address breaks by what follows
    return next((own for own in tried if sum(kind.pitches(own[0])) <= room), _cut(paragraph, lines, 1, kind))


def _cut(
    paragraph: Paragraph, lines: Sequence[Line], count: int, kind: FrameKind
) -> tuple[Paragraph, Paragraph | None]:
    """A paragraph after so many lines at most, and the rest."""
    ends = [0, *accumulate(len(line.text) for line in lines)]
    place = end_of_sentence(paragraph.text, ends[max(1, count // 2)], ends[count]) or end_of_line(
        lines, ends, count, ALONE
    )
    rest = replace(paragraph, runs=between(paragraph.runs, place, None))
    rest = _going_on(rest, kind)
    return replace(paragraph, runs=between(paragraph.runs, 0, place)), rest if rest.text else None


def _going_on(rest: Paragraph, kind: FrameKind) -> Paragraph:
    """The rest of a paragraph in the role that it has in the next frame, as large as it was."""
    role = dict(kind.going_on).get(rest.role, rest.role)
    going = replace(rest, role=role)
    size = rest.size or kind.role(rest).size
    return replace(going, size=None if size == kind.role(going).size else size)
