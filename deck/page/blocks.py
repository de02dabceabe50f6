"""Blocks of text, and the frames that they stand in: what belongs together, and how high it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from deck.brand.brand import Brand
from deck.brand.layout import Slot
from deck.brand.role import Role
from deck.frozen import frozen
from deck.page.ends import between
from deck.page.fit import SAFE
from deck.page.item import Paragraph
from deck.page.lines import Line, break_lines
from deck.page.measure import Measure
from deck.units import Length

Block: TypeAlias = tuple[Paragraph, ...]
"""Paragraphs that belong together; the first may be their heading."""
Frame: TypeAlias = tuple[Paragraph, ...]
"""What one frame shows."""

ALONE = 2
"""So many lines of a broken paragraph stand together at least."""
NARROWEST = 5
"""So many characters stand in a line as long as the type is high, at most."""
NESTED = ("second", "third")
"""The roles of points below points, from the upper to the lower."""


@frozen
class FrameKind:
    """A kind of frame: its slot, the brand's fonts, and how many points it shows at most."""

    slot: Slot
    brand: Brand
    measure: Measure
    most: int
    heading: str = "heading"
    """The role that is never the last of a frame."""
    points: tuple[str, ...] = ("heading", "bullet")
    """The roles with which a block begins that is a point, and is counted."""
    going_on: tuple[tuple[str, str], ...] = (("bullet", "text"), *((own, "text") for own in NESTED))
    """Roles whose rest, in the next frame, has another: a second bullet would be a second point."""

    def leads(self, own: Paragraph, follows: Paragraph) -> bool:
        """Whether the first of two paragraphs is never the last of a frame: a heading, or a point with points below."""
        return own.role == self.heading or _depth(follows) > _depth(own)

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

    def is_list(self, block: Block) -> bool:
        """Whether it may be alone in a frame: it has several points below it."""
        return sum(own.role in NESTED for own in block) > 1

    def height(self, block: Sequence[Paragraph]) -> Length:
        """How high a block stands alone in a frame."""
        before = sum(self.role(own).before for own in block[1:])
        return before + sum(sum(self.pitches(own)) for own in block)


def _depth(paragraph: Paragraph) -> int:
    """How many levels a point lies below the points of the list."""
    return NESTED.index(paragraph.role) + 1 if paragraph.role in NESTED else 0
