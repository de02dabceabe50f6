"""Parts of a list: the fewest that hold, alike as far as may be, none of them a single item where that is avoidable."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence


def partition(weights: Sequence[int], room: int) -> tuple[range, ...]:
    """The fewest stretches of items in a row whose weights are `room` at most in all: 11 of which 10 hold are 6 + 5.

    What is heavier than `room` stands alone. Of no items, no parts.
    """
    count = len(filled(weights, room))
    if not count:
        return ()
    even = _even(len(weights), count)
    if all(_weight(weights, part) <= room for part in even):
        return even
    return _without_orphan(weights, _lightest(weights, room, count), room)


def evenly(holding: Sequence[Collection[int]], together: int) -> tuple[int, ...]:
    """The sizes of the fewest parts, where one that begins at item n may have any size of `holding[n]`.

    Of all that many parts those of which fewest are a single item, then the most alike, then the fuller first. Only
    the last part has less than `together` items; no parts where that cannot be.
    """
    items = len(holding)
    best: dict[int, tuple[tuple[int, int, int], tuple[int, ...]]] = {items: ((0, 0, 0), ())}
    for first in reversed(range(items)):
        for size in sorted(holding[first], reverse=True):
            rest = best.get(first + size)
            if rest is None or (size < together and first + size < items):
                continue
            parts, single, squares = rest[0]
            cost = parts + 1, single + (size == 1), squares + size * size
            if first not in best or cost < best[first][0]:
                best[first] = cost, (size, *rest[1])
    return best.get(0, ((0, 0, 0), ()))[1]


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


def _even(items: int, count: int) -> tuple[range, ...]:
    """Parts of one length, the first ones an item longer."""
    least, longer = divmod(items, count)
    ends = [least * (index + 1) + min(longer, index + 1) for index in range(count)]
    return tuple(range(start, end) for start, end in zip([0, *ends], ends, strict=False))


def _lightest(weights: Sequence[int], room: int, count: int) -> tuple[range, ...]:
    """So many parts, filled from the first, whose heaviest is as light as can be."""
    least = min(room, max(weights))
    spare = bisect_left(range(room - least), True, key=lambda more: len(filled(weights, least + more)) <= count)
    return filled(weights, least + spare)


def _without_orphan(weights: Sequence[int], parts: tuple[range, ...], room: int) -> tuple[range, ...]:
    """The last item not alone, if the part before can spare it company."""
    *before, last = parts
    if len(last) > 1 or not before or len(before[-1]) < 3:
        return parts
    company = range(last.start - 1, last.stop)
    if _weight(weights, company) > room:
        return parts
    return (*before[:-1], range(before[-1].start, company.start), company)


def _weight(weights: Sequence[int], part: range) -> int:
    return sum(weights[index] for index in part)
