"""How wide the columns of a table are: what stands in them, and a share of the room that is left; split where too many.

Numbers get what they need, text what is left, down to its longest word. The first column names the rows: it is on every
slide. What is drawn beside a column goes where that column goes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from math import isqrt

from deck.frozen import frozen
from deck.page.partition import partition
from deck.page.tabular import Manner, MeasuredColumn
from deck.units import Length, inch

NUMBER_WIDTH = inch(1.85)
"""Columns of numbers are no wider unless their numbers are."""
LABEL_GAP, NUMBER_GAP = inch(0.15), inch(0.30)
LEAST_TEXT = inch(1.6)
"""Text that wraps has at least this width, if it needs it."""
WIDEST_WORD = 40
"""A word widens its column up to so many percent of the table, then it breaks."""
RAGGED = 120
"""Text on n lines takes about so many percent of an nth of its width on one."""


@frozen
class Widths:
    """Widths of all columns, and which of them stand together."""

    columns: tuple[Length, ...]
    beside: tuple[Length, ...]
    """Of what is drawn to the right of each."""
    blocks: tuple[tuple[int, ...], ...]
    """The columns of each slide; the first column is in all."""

    @property
    def widest(self) -> Length:
        """The width of the widest block."""
        return max(sum(self.columns[index] + self.beside[index] for index in block) for block in self.blocks)


@frozen
class _Demand:
    """What a column wants: `least` it must have; text likes `most`, numbers as much as their neighbours."""

    least: Length
    most: Length
    numeric: bool
    stretches: bool = True
    """Whether it takes what nobody needs."""
    airy: Length = 0
    """What numbers would like before text that wraps grows beyond its least; 0: no more than that."""


def column_widths(columns: Sequence[MeasuredColumn], manner: Manner, room: Length) -> Widths:
    """The columns set in that manner side by side in `room`, on as few slides as hold them."""
    beside = tuple(own.column.beside * manner.beside // 100 for own in columns)
    first = _demand(columns[0], manner, room, room)
    left = (room - first.least - more for more in beside[1:])
    demands = [first, *(_demand(own, manner, room, most) for own, most in zip(columns[1:], left, strict=True))]
    needs = [own.least + more for own, more in zip(demands, beside, strict=True)]
    stretches = partition(needs[1:], room - needs[0])
    blocks = tuple((0, *(index + 1 for index in stretch)) for stretch in stretches) or ((0,),)
    rooms = {block: room - sum(beside[index] for index in block) for block in blocks}
    return Widths(_columns(demands, rooms), beside, blocks)


def _demand(own: MeasuredColumn, manner: Manner, table: Length, room: Length) -> _Demand:
    """What a column wants of a table so wide; numbers get `room` at most, which is all that others leave."""
    size = manner.step.size
    heading = own.heading(manner.heading, wraps=manner.wraps)
    if own.column.numeric:
        need = min(max(own.line(size), heading) + NUMBER_GAP, max(0, room))
        airy = need + NUMBER_GAP if manner.lines > 1 else 0
        return _Demand(need, max(need, NUMBER_WIDTH), numeric=True, airy=airy)
    line = max(own.line(size), heading)
    most = line + max(LABEL_GAP, own.column.clear + line // 50)
    if manner.lines == 1:
        return _Demand(most, most, numeric=False)
    even = most * RAGGED // 100 // manner.lines if manner.lines else 0
    word = min(max(own.word(size), heading) + LABEL_GAP + own.column.clear, table * WIDEST_WORD // 100)
    return _Demand(min(most, max(word, even, LEAST_TEXT)), most, numeric=False)


def _columns(demands: Sequence[_Demand], rooms: dict[tuple[int, ...], Length]) -> tuple[Length, ...]:
    """The block with the least room to spare comes first; the others have its first column and its rhythm."""
    spare = {block: room - sum(demands[index].least for index in block) for block, room in rooms.items()}
    widths: dict[int, Length] = {}
    own = list(demands)
    for block in sorted(rooms, key=lambda block: spare[block]):
        widths |= zip(block, _grown([own[index] for index in block], rooms[block]), strict=True)
        if own[0].stretches:
            own[0] = _Demand(widths[0], widths[0], numeric=False, stretches=False)
            raised = (index for index in block if demands[index].numeric and widths[index] > demands[index].least)
            level = max((widths[index] for index in raised), default=0)
            own[1:] = [_limited(each, level) for each in own[1:]]
    return tuple(widths[index] for index in range(len(demands)))


def _limited(demand: _Demand, level: Length) -> _Demand:
    return replace(demand, most=max(demand.least, min(demand.most, level))) if demand.numeric else demand


def _grown(demands: Sequence[_Demand], room: Length) -> list[Length]:
    """Numbers get some air, text grows to one line, then numbers to one width, then text takes the rest."""
    airy = [replace(own, least=own.airy) if own.airy else own for own in demands]
    aired = airy if sum(own.least for own in airy) <= room else demands
    widths = _numbers(demands, _texts(aired, room), room)
    takers = [index for index, own in enumerate(demands) if not own.numeric and own.stretches]
    rest = max(0, room - sum(widths))
    for place, index in enumerate(takers):
        widths[index] += rest // len(takers) + (place < rest % len(takers))
    return widths


def _texts(demands: Sequence[_Demand], room: Length) -> list[Length]:
    """Each between its least and its most; longer text gets more, though not in full proportion."""

    def at(share: int) -> list[Length]:
        return [
            own.least if own.numeric else min(max(isqrt(own.most) * share // 100, own.least), own.most)
            for own in demands
        ]

    return at(_largest(100 * max(isqrt(own.most) + 1 for own in demands), room, lambda share: sum(at(share))))


def _numbers(demands: Sequence[_Demand], widths: Sequence[Length], room: Length) -> list[Length]:
    """All columns of numbers at one width, but for those that need more."""

    def at(level: Length) -> list[Length]:
        return [
            max(width, min(level, own.most)) if own.numeric else width
            for own, width in zip(demands, widths, strict=True)
        ]

    return at(_largest(NUMBER_WIDTH, room, lambda level: sum(at(level))))


def _largest(limit: int, room: Length, total: Callable[[int], Length]) -> int:
    """The largest number up to `limit` at which the total is `room` at most; 0 where none is."""
    return max(0, bisect_right(range(limit + 1), room, key=total) - 1)
