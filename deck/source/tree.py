"""YAML events to nodes. Events, not PyYAML's nodes: they tell aliases and tags from text, and need no recursion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import yaml

from deck.source import invisible
from deck.source.event import DEEPEST, end_of, start_of
from deck.source.finding import Finding
from deck.source.flood import MOST
from deck.source.node import Entry, Mapping, Node, Scalar
from deck.source.node import Sequence as Items
from deck.source.run_together import blocks_in, told
from deck.source.text import SourceText

_ANCHOR = re.compile(r"&\S+\s*")
_MOST_REPEATED = 10_000
"""Values that all references of a file stand for, taken together: a few lines of them could stand for millions."""
_NULLS = ("", "~", "null", "Null", "NULL")


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    start: int
    mapping: bool
    anchor: str | None = None
    children: list[Node] = field(default_factory=list)
    """Of a mapping: key, value, key, value."""
    end: int = 0
    size: int = 1
    """How many values it is, those in its blocks counted in."""
    repeats: bool = False
    """Whether it holds what another place says: such a block is not repeated itself."""


class Tree:
    """The node that a stream of events stands for, and what is wrong with its structure.

    `events` are PyYAML's; their marks count characters of `source.text`. `plain` gives a folded plain scalar back its
    characters that were hidden from the parser. An incomplete stream (the parser gave up, or it nests too deep) has
    no root; a stream of nothing is a null.
    """

    def __init__(self, source: SourceText, events: Sequence[yaml.Event], plain: Callable[[str], str] = str) -> None:
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self._source = source
        self._plain = plain
        self._open: list[_Open] = []
        self._documents = 0
        self._anchors: dict[str, tuple[Node | None, int]] = {}
        """What can be repeated, and how many values it is."""
        self._repeated = 0
        for event in events:
            if self._documents > 1 or len(self._open) > DEEPEST:
                break
            self._take(event)
        if self.root is None and not self._documents:
            self.root = Scalar("", source.span(0, 0), null=True)

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            scalar = self._scalar(event)
            self._add(scalar)
            if event.anchor:
                self._anchors[event.anchor] = scalar, 1
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._finish(event)
        elif isinstance(event, yaml.AliasEvent):
            self._repeat(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._several_documents(start_of(event))

    def _repeat(self, event: yaml.AliasEvent) -> None:
        """Adds what another place of the file says, as it stands there; the reference itself where nothing can be."""
        start, end = start_of(event), end_of(event)
        node, size = self._anchors.get(event.anchor or "", (None, 0))
        if node is None or self._repeated + size > _MOST_REPEATED:
            node, size = Scalar(self._source.text[start:end], self._source.span(start, end)), 1
        self._repeated += size
        self._add(node, end, size)
        if self._open:
            self._open[-1].repeats = True

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start, end = start_of(event), end_of(event)
        if event.anchor and (anchor := _ANCHOR.match(self._source.text, start, end)):
            start = anchor.end()
        if event.style in ("|", ">"):
            end = start + len(self._source.text[start:end].rstrip())
        span = self._source.span(start, end)
        if event.style:
            return self._seen(Scalar(event.value.replace("\r", "\n"), span, plain=False))
        if span.line != span.end_line:
            return Scalar(self._plain(event.value), span, plain=False)
        text = self._source.text[start:end]
        return Scalar(text, span, null=text in _NULLS)

    def _seen(self, scalar: Scalar) -> Scalar:
        """The scalar without invisible characters: an escape between double quotes can write any."""
        if invisible.is_readable(scalar.text):
            return scalar
        self.findings += invisible.findings(scalar.text, partial(self._source.span_in, scalar))
        return replace(scalar, text=invisible.readable(scalar.text))

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        start = start_of(event)
        self._open.append(_Open(start, isinstance(event, yaml.MappingStartEvent), event.anchor))
        if len(self._open) > DEEPEST:
            self.root = None
            message, help_ = f"lists and keys stand more than {DEEPEST} deep in each other", "take some levels out"
            self._say("nested-too-deep", message, start, start + 1, help_)

    def _finish(self, event: yaml.CollectionEndEvent) -> None:
        done = self._open.pop()
        # the end mark of a block collection lies after the blank lines and comments that follow it
        closed = end_of(event) > start_of(event)
        end = end_of(event) if closed else max(done.end, done.start)
        span = self._source.span(done.start, end)
        if done.mapping and self._add_blocks(done):
            return
        node = Mapping(self._entries(done.children), span) if done.mapping else Items(tuple(done.children), span)
        self._add(node, size=done.size)
        if done.anchor and not done.repeats:
            self._anchors[done.anchor] = node, done.size
        if done.repeats and self._open:
            self._open[-1].repeats = True

    def _add_blocks(self, done: _Open) -> bool:
        """Adds blocks that ran into each other, each where it was meant; False where it is one block."""
        above = self._open[-1].children[-1:] if self._open and self._open[-1].mapping else []
        if not above or not isinstance(above[0], Scalar) or not (blocks := blocks_in(self._source, done.children)):
            return False
        self.findings += told(self._source, blocks, above[0])
        named = [node for own in blocks for node in (own.name, Mapping(self._entries(own.children), own.span)) if node]
        if blocks[0].name:
            span = self._source.span(done.start, done.end)
            self._add(Mapping(self._entries(named), span))
        else:
            for node in named:
                self._add(node)
        return True

    def _add(self, node: Node, end: int | None = None, size: int = 1) -> None:
        """Adds a node to the block that is open; `end` where it ends elsewhere than at its own place."""
        if self._open:
            parent = self._open[-1]
            parent.children.append(node)
            parent.end = self._source.offset(node.span.end_line, node.span.end_column) if end is None else end
            parent.size += size
        elif self.root is None:
            self.root = node

    def _entries(self, children: Sequence[Node]) -> tuple[Entry, ...]:
        """The entries that hold: a key twice keeps its first value, and keys merged in stand behind its own."""
        entries: dict[str, Entry] = {}
        merged: list[Entry] = []
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._at(key, "key-not-text", "a list or { } stands where a key is expected", "a key is one word")
            elif key.text == "<<" and key.plain:
                self._at(key, "merge-key", 'the merge key "<<" is not used here', "write the keys out")
                merged += _merged(value)
            elif key.text in entries:
                self._duplicate(key, entries[key.text].key)
            else:
                entries[key.text] = Entry(key, value)
        for entry in merged:
            entries.setdefault(entry.key.text, entry)
        return tuple(entries.values())

    def _duplicate(self, key: Scalar, first: Scalar) -> None:
        help_ = f"the first one is in line {first.span.line}; keep one of them, or rename one"
        self._at(key, "duplicate-key", f'the key "{key.text}" is here twice', help_)

    def _several_documents(self, start: int) -> None:
        message, help_ = 'a second document starts here ("---")', 'take the "---" out, or make it a file of its own'
        self._say("several-documents", message, start, start + 3, help_)

    def _at(self, node: Node, code: str, message: str, help_: str) -> None:
        if len(self.findings) <= MOST:  # who reads so many will be told that there are more
            self.findings.append(Finding(code=code, message=message, span=node.span, help=help_))

    def _say(self, code: str, message: str, start: int, end: int, help_: str) -> None:
        self.findings.append(Finding(code=code, message=message, span=self._source.span(start, end), help=help_))


def _merged(value: Node) -> Iterator[Entry]:
    """The entries of the block, or of each block in the list, behind a merge key."""
    for node in value.items if isinstance(value, Items) else (value,):
        if isinstance(node, Mapping):
            yield from node.entries
