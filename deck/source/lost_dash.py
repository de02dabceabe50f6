"""Items of a list that lost their dash: their keys run into the item above, or stand where an item is expected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import yaml

from deck.source.event import Stop, start_of
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.line import indentation
from deck.source.text import SourceText
from deck.source.trap import Trap

_KEY = r"[^\s\"'#:\[\]{}][^#:\n]*?(?=[ ]*:(?:\s|$))"
_Keys = list[tuple[str, int]]
"""Keys, and the offset of each."""
_NO_DASH = 'an item of a list begins here without its "-"'
_FEWEST = 2
"""Keys of an item, where no dash at all says that there are items: names that an author chose come twice, too."""

_ITEM = re.compile(rf"(?P<lead>[ ]*)-[ ]+(?P<key>{_KEY})")
_ENTRY = re.compile(rf"(?P<lead>[ ]*)(?P<key>{_KEY})")


@dataclass(slots=True)
class _Frame:
    """A collection that the walk is in: how many nodes of it have come, and its keys."""

    mapping: bool
    count: int = 0
    keys: _Keys = field(default_factory=list)


def first_dash(source: SourceText, stop: Stop) -> Trap | None:
    """The first item of a list without its dash: the parser stops at the second one, which has it."""
    last = source.line_number(stop.at)
    item = _ITEM.match(source.line(last))
    if item is None or "did not find expected" not in stop.problem:
        return None
    first = last
    while first > 1 and _goes_on(source.line(first - 1), len(item["lead"])):
        first -= 1
    while first < last and not source.line(first).partition("#")[0].strip():
        first += 1
    entry = _ENTRY.match(source.line(first))
    if first == last or entry is None or entry["key"] != item["key"]:
        return None
    return _trap(source, source.line_start(first) + len(entry["lead"]))


def item_without_room(source: SourceText, stop: Stop) -> Trap | None:
    """An item whose first key stands in the column of the dashes above: there is no room for its own."""
    number = source.line_number(stop.at)
    entry = _ENTRY.match(source.line(number))
    if entry is None or not ("did not find expected" in stop.problem or "expected <block end>" in stop.problem):
        return None
    column, above = len(entry["lead"]), number - 1
    while above and (indentation(source.line(above)) > column or _goes_on(source.line(above), column + 1)):
        above -= 1
    item = _ITEM.match(source.line(above)) if above else None
    if item is None or len(item["lead"]) != column or item["key"] != entry["key"] or _is_compact(source, above, column):
        return None
    at = source.line_start(number) + column
    others = _others(source, number, column, entry["key"])
    more = ", and its other lines two columns to the right" if others else ""
    starts = [source.line_start(line) for line in others]
    edits = [Edit(source.span(at, at), "- "), *(Edit(source.span(start, start), "  ") for start in starts)]
    return Trap(
        Finding(
            code="missing-dash",
            message=_NO_DASH,
            span=source.span(at, at + 1),
            help=f'write "- {source.line(number).strip()}"{more}',
            fix=Fix(tuple(edits)),
        )
    )


def _others(source: SourceText, number: int, column: int, key: str) -> list[int]:
    """The lines that belong to the item of that line and stand as far left, and what is below these."""
    others: list[int] = []
    for line in range(number + 1, len(source.starts) + 1):
        text = source.line(line)
        entry = _ENTRY.match(text)
        level = indentation(text) == column and text.strip()
        if text.strip() and indentation(text) < column:
            break
        if level and (entry is None or entry["key"] == key or text.lstrip().startswith("-")):
            break
        if text.strip() and (level or others):
            others.append(line)
    return others


def _is_compact(source: SourceText, number: int, column: int) -> bool:
    """Whether the dashes of a list stand in the column of its key, so that what stands there may be another key."""
    while number and (indentation(source.line(number)) >= column or not source.line(number).strip()):
        line = source.line(number)
        if indentation(line) == column and line.strip() and not line.lstrip().startswith("-"):
            return True
        number -= 1
    return False


def _goes_on(line: str, column: int) -> bool:
    """Whether a line may belong to an item whose dash should stand in that column (from 0)."""
    lead = indentation(line)
    return line.strip()[:1] in ("", "#") or lead > column or (lead == column and _ENTRY.match(line) is not None)


def lost_dashes(source: SourceText, text: str, events: Sequence[yaml.Event]) -> Iterator[Trap]:
    """The keys with which an item of a list begins anew: those that it began with, and others follow again."""
    frames: list[_Frame] = []
    for event in events:
        if isinstance(event, yaml.NodeEvent) and frames:
            frame = frames[-1]
            if frame.mapping and frame.count % 2 == 0:
                frame.keys.append((getattr(event, "value", ""), start_of(event)))
            frame.count += 1
        if isinstance(event, yaml.CollectionStartEvent):
            frames.append(_Frame(isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.CollectionEndEvent):
            keys = frames.pop().keys
            safe = all(len(item) >= _FEWEST for item in _items(keys))
            for at in _anew(keys, text):
                yield _trap(source, at, safe=safe)
            if _may_hold_lists(frames) and (starts := _undashed(keys, text)):
                yield _list_trap(source, starts)


def _may_hold_lists(frames: list[_Frame]) -> bool:
    """Whether the innermost block is the whole file or an item: only these have lists under their keys."""
    return bool(frames) and frames[-1].mapping and not (len(frames) > 1 and frames[-2].mapping)


def _anew(keys: _Keys, text: str) -> list[int]:
    """Where an item's first key comes again, if what follows can only be items of their own."""
    if not keys or not text.startswith("- ", keys[0][1] - 2):
        return []
    items = _items(keys)
    whole = all(len(item) >= min(2, len(items[0])) and len(dict(item)) == len(item) for item in items)
    return [item[0][1] for item in items[1:]] if whole and _begin_lines(items[1:], text) else []


def _undashed(keys: _Keys, text: str) -> list[int]:
    """Where the items of a list begin that has no dash at all, where there is room for them."""
    items = _items(keys)
    whole = all(len(item) >= _FEWEST and len(dict(item)) == len(item) for item in items)
    room = all(_lead(text, at) >= len("- ") for _, at in (item[0] for item in items))
    return [item[0][1] for item in items] if len(items) > 1 and whole and room and _begin_lines(items, text) else []


def _items(keys: _Keys) -> list[_Keys]:
    """The keys, parted where the first one comes again."""
    starts = [index for index, (key, _) in enumerate(keys) if key == keys[0][0]]
    return [keys[start:end] for start, end in pairwise([*starts, len(keys)])]


def _begin_lines(items: list[_Keys], text: str) -> bool:
    """Whether each item has a line of its own, in which nothing stands before it."""
    return all(text.startswith("\n", at - 1 - _lead(text, at)) for _, at in (item[0] for item in items))


def _lead(text: str, at: int) -> int:
    """How many spaces stand right before the offset."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return len(before) - len(before.rstrip(" "))


def _list_trap(source: SourceText, starts: list[int]) -> Trap:
    """What is told of a list that has no dash at all, at its first item."""
    first = starts[0]
    line = source.line(source.line_number(first))
    column = first - source.line_start(source.line_number(first))
    finding = Finding(
        code="missing-dash",
        message='the items of this list have no "-"',
        span=source.span(first, first + 1),
        help=f'write "{line[: column - 2]}- {line[column:].rstrip()}", and so where each of the {len(starts)} begins',
        fix=Fix(tuple(Edit(source.span(at - 2, at), "- ") for at in starts), safe=False),
    )
    return Trap(finding, dashes=tuple(at - 2 for at in starts))


def _trap(source: SourceText, key: int, *, safe: bool = True) -> Trap:
    """What is told of the key at which an item begins; in the first column there is no room for its dash."""
    line = source.line(source.line_number(key))
    column = key - source.line_start(source.line_number(key))
    room = column >= 2
    written = f"{line[: column - 2] if room else ''}- {line[column:]}".rstrip()
    finding = Finding(
        code="missing-dash",
        message=_NO_DASH,
        span=source.span(key, key + 1),
        help=f'write "{written}"' + ("" if room else ", and its other lines two columns to the right"),
        fix=Fix((Edit(source.span(key - 2, key), "- "),), safe=safe) if room else None,
    )
    return Trap(finding, dashes=(key - 2,) if room else ())
