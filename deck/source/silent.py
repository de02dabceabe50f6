"""Traps that the YAML parser does not notice: it reads something else than what the author wrote, and says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import yaml

from deck.source.alias import repeats_in
from deck.source.event import end_of, last_scalar, open_brackets, start_of
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.flood import MOST
from deck.source.line import rewritten
from deck.source.odd_space import ODD, indentation_traps, name_of, separator_traps
from deck.source.text import SourceText
from deck.source.trap import Trap, reserved, text_trap

_EATEN = re.compile(r"[ \t]+#(?![\s#!]|$)[^\n]*")
_EATEN_IN_FLOW = re.compile(r"[ \t]+#(?![\s#!]|$)[^\n,\]}]*")
_GLUED_HASH = re.compile(r"[ \t]#(?![\s#!]|$)")
"""What it takes for text to be eaten; looked for in the whole file, where `[ \t]+` would try every space of a run."""
_KEY_END = re.compile(r"[ \t]*:(?=\s|$)")
_TIGHT = re.compile(r"(?:,\d{1,3}(?!\d))+(?:[^\S\n]*[^\s,\[\]{}:#])*")
"""The decimals or thousands of a number, and what stands behind them: its unit."""
_MARK = re.compile(r"[&*!][^\s,\[\]{}]*")
_ANCHORED = re.compile(r"&[a-z][\w-]* .*")
"""What somebody who knows YAML may have meant for a name that other places refer to."""
_INDENTED_BLOCK = re.compile(r"[|>][-+]?\d[-+]?")


@dataclass(slots=True)
class _Frame:
    """A collection that the walk is in, and how many nodes of it have come."""

    mapping: bool
    flow: bool
    start: int
    event: int
    count: int = 0


def silent_traps(source: SourceText, text: str, events: Sequence[yaml.Event]) -> list[Trap]:
    """The silent traps of the file; of very many only the first. `text` is what the parser saw: the source with what is
    known already hidden."""
    return [*indentation_traps(source, text, events, None), *islice(_Walk(source, text, events).traps(), MOST + 1)]


def eaten_comment(source: SourceText, text: str, events: Sequence[yaml.Event]) -> list[Trap]:
    """The trap of a `#` right behind the last text that the parser read before it stopped."""
    last = last_scalar(events)
    if last is None or last.style:
        return []
    return list(_eaten(source, text, (start_of(last), end_of(last)), bool(open_brackets(events))))


def _eaten(source: SourceText, text: str, scalar: tuple[int, int], in_flow: bool) -> Iterator[Trap]:
    start, end = scalar
    eaten = (_EATEN_IN_FLOW if in_flow else _EATEN).match(text, end)
    if eaten is None or "\n" in text[start:end]:
        return
    stop = end + len(eaten.group().rstrip())
    caret = end + eaten.group().index("#")
    yield text_trap(
        source,
        "comment-eats-text",
        'what follows " #" is lost: YAML takes it for a comment',
        (start if start < end else caret, stop),
        (caret, stop),
        advice='put quotes around it (or, if it is a comment, a space after the "#")',
        safe=False,
    )


class _Walk:
    def __init__(self, source: SourceText, text: str, events: Sequence[yaml.Event]) -> None:
        self._source = source
        self._text = text
        self._events = events
        self._frames: list[_Frame] = []
        self._comments = _GLUED_HASH.search(text) is not None
        self._repeats = repeats_in(events)
        self._told = 0
        """The end of the last value that a comma was found to cut."""

    def traps(self) -> Iterator[Trap]:
        for index, event in enumerate(self._events):
            if self._has_mark(event) and not self._is_merged(index):
                yield self._marked(event)
            if isinstance(event, yaml.ScalarEvent):
                yield from self._scalar(index, event)
            elif isinstance(event, yaml.CollectionStartEvent):
                start, mapping = start_of(event), isinstance(event, yaml.MappingStartEvent)
                self._frames.append(_Frame(mapping, self._text[start : start + 1] in ("[", "{"), start, index))
            elif isinstance(event, yaml.CollectionEndEvent) and self._frames:
                yield from self._pair(index, self._frames.pop())
            if isinstance(event, yaml.ScalarEvent | yaml.AliasEvent | yaml.CollectionEndEvent) and self._frames:
                self._frames[-1].count += 1

    def _scalar(self, index: int, event: yaml.ScalarEvent) -> Iterator[Trap]:
        start, end = start_of(event), end_of(event)
        if event.style in ("|", ">"):
            yield from self._empty_block(event, start)
        if event.style:
            return
        if self._comments and not _is_key(self._text, end):
            yield from _eaten(self._source, self._text, (start, end), self._in_flow())
        if not event.value.isascii():
            yield from self._odd_spaces(start, end)
        if self._in_flow() and index:
            yield from self._comma(self._events[index - 1], event)

    def _has_mark(self, event: yaml.Event) -> bool:
        """Whether it has a tag, or is an alias of nothing, or an anchor in a file that repeats nothing."""
        anchor = getattr(event, "anchor", None)
        meant = anchor in self._repeats if isinstance(event, yaml.AliasEvent) else bool(self._repeats)
        return bool(getattr(event, "tag", None) or (anchor and not meant))

    def _is_merged(self, index: int) -> bool:
        """Whether it is the alias behind `<<`, which is told itself."""
        before = self._events[index - 1]
        merge = isinstance(before, yaml.ScalarEvent) and before.value == "<<" and not before.style
        return merge and isinstance(self._events[index], yaml.AliasEvent)

    def _in_flow(self) -> bool:
        return any(frame.flow for frame in self._frames)

    def _marked(self, event: yaml.Event) -> Trap:
        """An alias of nothing, an anchor or a tag: nearly always a text that starts with `*`, `&` or `!`."""
        start, stop = start_of(event), end_of(event)
        mark = _MARK.match(self._text, start)
        end = mark.end() if mark else start + 1
        first = self._text[start : start + 1]
        code, message = "yaml-tag" if first == "!" else "yaml-alias", reserved(first)
        plain = isinstance(event, yaml.AliasEvent) or (isinstance(event, yaml.ScalarEvent) and not event.style)
        if plain and "\n" not in self._text[start:stop] and self._text[start : start + 2] != "!!":
            safe = _ANCHORED.fullmatch(self._text, start, stop) is None
            return text_trap(self._source, code, message, (start, stop), (start, end), safe=safe)
        help_ = f'take "{self._source.text[start:end]}" out'
        finding = Finding(code=code, message=message, span=self._source.span(start, end), help=help_)
        return Trap(finding, blank=tuple(range(start, end)))

    def _empty_block(self, event: yaml.ScalarEvent, start: int) -> Iterator[Trap]:
        """`>5` is an empty text for YAML: the 5 says how far it is indented."""
        header = _INDENTED_BLOCK.match(self._text, start)
        if header and not event.value.strip():
            message = reserved(self._text[start])
            yield text_trap(self._source, "reserved-start", message, header.span(), (start, start + 1))

    def _odd_spaces(self, start: int, end: int) -> Iterator[Trap]:
        """A no-break space at the end of a key, or behind `title:`, which makes all of it one text."""
        key = self._text[start:end]
        last = start + len(key.rstrip(ODD))
        if not _is_key(self._text, end):
            yield from separator_traps(self._source, self._text, start)
        elif last < end:
            finding = Finding(
                code="odd-space",
                message=f"{name_of(key[-1])} belongs to this key",
                span=self._source.span(last, end),
                help=f"take it out: {rewritten(self._source, last, end, '')}",
                fix=Fix((Edit(self._source.span(last, end), ""),)),
            )
            yield Trap(finding, blank=tuple(range(last, end)))

    def _comma(self, before: yaml.Event, event: yaml.ScalarEvent) -> Iterator[Trap]:
        """Inside [ ] and { } a comma always separates: `716,9` is two values, `{text: Oui, mais}` two keys."""
        start, end = start_of(event), end_of(event)
        if not isinstance(before, yaml.ScalarEvent) or before.style or start == end:
            return
        first, comma = start_of(before), end_of(before)
        if first < self._told or first == comma or self._text[comma : comma + 1] != ",":
            return
        tight = _TIGHT.match(self._text, comma) if self._text[comma - 1].isdigit() else None
        frame = self._frames[-1]
        valueless = frame.mapping and frame.count % 2 == 0 and ":" not in event.value and not _is_key(self._text, end)
        if tight or valueless:
            self._told = end = tight.end() if tight else end
            message = f'YAML splits "{self._source.text[first:end]}" at its comma'
            yield text_trap(self._source, "comma-in-flow", message, (first, end), (comma, comma + 1), safe=False)

    def _pair(self, index: int, frame: _Frame) -> Iterator[Trap]:
        """`- Un texte : sa suite` is a key and a value for YAML."""
        inside = self._events[frame.event + 1 : index]
        if not (frame.mapping and len(inside) == 2 and self._frames and not self._frames[-1].mapping):
            return
        key, value = inside
        if not isinstance(key, yaml.ScalarEvent) or not isinstance(value, yaml.ScalarEvent) or key.style:
            return
        start, colon, end = frame.start, end_of(key), end_of(value)
        between = self._text[colon : start_of(value)]
        one_line = "\n" not in self._text[start:end] and start == start_of(key)
        is_told = ":" not in between  # what a bracket that never closes holds is hidden, and read on its own
        if one_line and not is_told and between[:1].isspace() and len(key.value.split()) > 1:
            at = colon + between.index(":")
            message = 'a ":" in a text without quotes makes it a key and a value'
            yield text_trap(self._source, "colon-in-text", message, (start, end), (at, at + 1))


def _is_key(text: str, end: int) -> bool:
    """Whether a colon follows."""
    return _KEY_END.match(text, end) is not None
