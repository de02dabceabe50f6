"""Parts of a list: the fewest that hold, alike as far as may be, and no item left over.

An item may be alone that holds with neither of its neighbours. Where items come out only with one left over (three, two
to a part), it is not the last: of three each is alone, of more the first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

PAIR = 2
"""So many items keep each other company."""


def partition(weights: Sequence[int], room: int) -> tuple[range, ...]:
    """The fewest stretches of items in a row whose weights are `room` at most in all: 11 of which 10 hold are 6 + 5.

    What is heavier than `room` stands alone. Of no items, no parts.
    """
    sizes = even(len(weights), len(filled(weights, room)))
    if 1 in sizes or any(sum(weights[index] for index in part) > room for part in ranges(sizes)):
        sizes = evenly([range(1, most + 1) for most in holding(weights, [room] * len(weights))])
    return ranges(sizes)


def holding(weights: Sequence[int], rooms: Sequence[int]) -> list[int]:
    """How many items hold together from each on, where a part that begins with it has so much room; one at least."""
    before = [0, *accumulate(weights)]
    return [
        max(1, bisect_right(before, before[first] + room, lo=first + 1) - 1 - first) for first, room in enumerate(rooms)
    ]


def even(items: int, parts: int) -> tuple[int, ...]:
    """So many items in so many parts that differ by one at most, the fuller first."""
    size, more = divmod(items, max(1, parts))
    return tuple(size + (number < more) for number in range(parts))


def evenly(
    together: Sequence[Collection[int]], weights: Sequence[int] = (), company: Collection[int] = ()
) -> tuple[int, ...]:
    """The sizes of the fewest parts, where one that begins at item n may have any size of `together[n]`.

    Of all that many parts those of which fewest are a single item, then the most alike, then the fuller first. Parts
    are alike in the `weights` of their items, by default in how many these are; an item of `company` is never alone.
    No parts where that cannot be.
    """
    items = len(together)
    heavy = [0, *accumulate(weights or [1] * items)]
    best: dict[int, tuple[tuple[int, int, int, int], tuple[int, ...]]] = {items: ((0, 0, 0, 0), ())}
    for first in reversed(range(items)):
        before, after = (PAIR in together[at] if at >= 0 else False for at in (first - 1, first))
        for size in sorted(together[first], reverse=True):
            rest = best.get(first + size)
            alone = size == 1 and first not in company
            if rest is None or (alone and before):
                continue
            left, parts, single, squares = rest[0]
            weight = heavy[first + size] - heavy[first]
            cost = left + (alone and after), parts + 1, single + alone, squares + weight * weight
            if first not in best or cost < best[first][0]:
                best[first] = cost, (size, *rest[1])
    (left, *_), sizes = best.get(0, ((0,), ()))
    each = (1,) * items if all(1 in own for own in together) else ()
    return each if not sizes or (each and left and items <= len(sizes) + 1) else sizes


def ranges(sizes: Sequence[int]) -> tuple[range, ...]:
    """The items of parts of these sizes."""
    return tuple(range(end - size, end) for size, end in zip(sizes, accumulate(sizes), strict=True))


def filled(weights: Sequence[int], room: int) -> tuple[range, ...]:
    """Parts from the first item on, each as long as its weight allows, an item at least."""
    return tuple(_filled(weights, room))


def _filled(weights: Sequence[int], room: int) -> Iterator[range]:
    start = weight = 0
    for index, own in enumerate(weights):
        if index > start and weight + own > room:
            yield range(start, index)
            start, weight = index, 0
        weight += own
    if weights:
        yield range(start, len(weights))
