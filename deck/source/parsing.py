"""The text of one YAML file to nodes, and everything that is wrong with it, at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

import yaml

from deck.source import invisible
from deck.source.alias import repeated
from deck.source.as_fixed import AsFixed
from deck.source.documents import second_document
from deck.source.event import MOST as MOST_EVENTS
from deck.source.event import Stop, events_of, start_of
from deck.source.finding import Finding
from deck.source.fix import Fix, offsets_of
from deck.source.flood import MOST, cut
from deck.source.hiding import hide, reveal
from deck.source.list_begun import Wants, unknown
from deck.source.list_sign import signed_items
from deck.source.lost_dash import lost_dashes
from deck.source.malformed import malformed, missing_space
from deck.source.node import Node
from deck.source.odd_space import INDENTATION
from deck.source.reindented import reindented
from deck.source.silent import silent_traps
from deck.source.span import Span
from deck.source.text import SourceText
from deck.source.torn import Torn, mended, torn
from deck.source.trap import Trap
from deck.source.traps import traps_at
from deck.source.tree import Tree

_MOST_ROUNDS = 30
_BUDGET = 400_000
"""Characters to parse in all while looking for traps: a huge broken file is told about in a few rounds."""


def parse(source: SourceText, wants: Wants = unknown) -> tuple[Node | None, list[Finding]]:
    """The node that stands in the text, and what is wrong with it, in the file's order.

    `wants` tells what the keys of such a file want.
    """
    text, findings = _readable(source)
    root, told = _read(SourceText(source.path, text, source.starts), findings, wants, measures=True)
    return root, told if text == source.text else [_unwritten(finding) for finding in told]


def _read(
    source: SourceText, findings: list[Finding], wants: Wants, *, measures: bool
) -> tuple[Node | None, list[Finding]]:
    """As `parse`, of a text without what YAML refuses, whose findings are known."""
    reading = _Reading(source, findings, wants, measures=measures)
    if not reading.without_traps():
        return None, reading.findings
    tree = reading.tree()
    reading.tell(_of_structure(reading.source, tree, reading.events))
    if len(findings) > MOST:
        return None, cut(source.path, findings)
    root = None if reading.stop or tree.root is None else reading.fixed.node(tree.root)
    return root, sorted(_trusted(findings, reading.shaky), key=lambda finding: finding.span)


class _Reading:
    """A file as it is read, round by round: what caught its author is told, and hidden from the parser."""

    def __init__(self, source: SourceText, findings: list[Finding], wants: Wants, *, measures: bool) -> None:
        self.fixed = AsFixed(source)
        self.text = source.text
        """What the parser sees."""
        self.findings = findings
        self.wants = wants
        self.measures = measures
        """Whether to find out how wide tabs are: for that the file is read once more for each width."""
        self.events: list[yaml.Event] = []
        self.stop: Stop | None = None
        self.shaky: set[int] = set()
        """Lines whose indentation was made up."""
        self.blocks: list[Torn] = []
        """Blocks between brackets that were hidden whole."""

    @property
    def source(self) -> SourceText:
        """The file, and in it what is certain to be meant where the parser could not go on without."""
        return self.fixed.source

    def tell(self, findings: Iterable[Finding]) -> None:
        """Adds findings about the text as it is now."""
        self.findings += self.fixed.back(list(findings))

    def without_traps(self) -> bool:
        """Reads until nothing more is caught; False where the file holds too much, or too much is wrong with it."""
        for _ in range(max(2, min(_MOST_ROUNDS, _BUDGET // (len(self.text) + 1)))):
            self._parse()
            if len(self.events) > MOST_EVENTS:
                self.findings[:] = [_too_full(self.source)]
                return False
            traps = [self._with_fix(trap) for trap in self._traps()]
            traps = next(([replace(trap, blank=())] for trap in traps if self._is_taken(trap)), traps)
            self.tell(trap.finding for trap in traps)
            self.shaky |= _reindented(self.source, traps)
            if len(self.findings) > MOST:
                self.findings[:] = cut(self.source.path, self.findings)
                return False
            if not (self._hide(traps) or self._take(traps)):
                break
        if self.stop and not traps:
            silent = silent_traps(self.source, self.text, self.events)
            self.tell([malformed(self.source, self.events, self.stop), *(trap.finding for trap in silent)])
        return True

    def tree(self) -> Tree:
        """What stands there, with the dashes that its lists have lost: a list without them may hold others."""
        for _ in range(_MOST_ROUNDS):
            tree = Tree(self.source, self.events, str if self.text == self.source.text else reveal)
            repeats = not self.stop and any(finding.code == "duplicate-key" for finding in tree.findings)
            lost = list(lost_dashes(self.source, self.text, self.events)) if repeats else []
            self.tell(trap.finding for trap in lost)
            if not self._hide(lost):
                break
            self._parse()
        return tree

    def _parse(self) -> None:
        self.events, self.stop = events_of(self.text)
        self.events = mended(self.events, self.blocks)

    def _traps(self) -> list[Trap]:
        if document := second_document(self.source, self.text, self.events):
            return [document]
        if signed := signed_items(self.source, self.text, self.events):
            return signed
        if not self.stop:
            return silent_traps(self.source, self.text, self.events) or _glued(self.source, self.events)
        traps = traps_at(self.source, self.text, self.events, self.stop, self.wants)
        if not traps and (block := torn(self.source, self.text, self.events, self.stop)):
            self.blocks.append(block)
            return [block.trap]
        if not traps:
            misfit = Trap(malformed(self.source, self.events, self.stop))
            return [misfit] if self._fix_of(misfit) else []
        return traps

    def _hide(self, traps: Sequence[Trap]) -> bool:
        """Whether the parser sees another text without what caught the author."""
        before = self.text
        self.text = hide(before, *_offsets(traps))
        return self.text != before

    def _with_fix(self, trap: Trap) -> Trap:
        """The trap; where it is of indentation, with the fix."""
        if not trap.leads or not self.measures:
            return trap

        def read(source: SourceText) -> tuple[Node | None, list[Finding]]:
            return _read(source, [], self.wants, measures=False)

        fix = reindented(self.source, self.text, trap.leads, trap.likely, read)
        return replace(trap, finding=replace(trap.finding, fix=fix))

    def _is_taken(self, trap: Trap) -> bool:
        """Whether the file is read on as its fix leaves it: where nothing can be hidden, or would be made up."""
        return (bool(trap.leads) or not trap.hides) and self._fix_of(trap) is not None

    def _take(self, traps: Sequence[Trap]) -> bool:
        """Whether the parser sees what a safe fix leaves, where nothing can be hidden."""
        fix = next((fix for trap in traps if (fix := self._fix_of(trap))), None)
        if fix:
            self.text = self.fixed.take(fix, self.text)
        return fix is not None

    def _fix_of(self, trap: Trap) -> Fix | None:
        """The safe fix of a trap, where the indentation is its author's and no block that was hidden comes later."""
        fix, line = trap.finding.fix, trap.finding.span.line
        if fix is None or not fix.safe or not fix.edits or (self.shaky and line >= min(self.shaky)):
            return None
        first = min(offsets_of(self.source, edit.span)[0] for edit in fix.edits)
        return None if any(block.start >= first for block in self.blocks) else fix


def _of_structure(source: SourceText, tree: Tree, events: Sequence[yaml.Event]) -> list[Finding]:
    """What the tree tells, and one finding about all that the file repeats."""
    repeats = repeated(source, events)
    return [repeats, *(own for own in tree.findings if own.code != "merge-key")] if repeats else tree.findings


def _offsets(traps: Sequence[Trap]) -> tuple[list[int], ...]:
    """What to hide, what to blank, and where to put dashes."""
    return tuple([at for trap in traps for at in own(trap)] for own in _REPLACED)


_REPLACED = (attrgetter("hidden"), attrgetter("blank"), attrgetter("dashes"))


def _reindented(source: SourceText, traps: Sequence[Trap]) -> set[int]:
    """The lines whose indentation was made up: a tab may stand for any number of spaces."""
    indents = (trap for trap in traps if trap.finding.code in INDENTATION or _widens(source, trap))
    return {source.line_number(offset) for trap in indents for offset in trap.blank}


def _widens(source: SourceText, trap: Trap) -> bool:
    """Whether a space behind a dash has another sign behind it: nobody knows how far its item is meant to stand."""
    lines = (source.text[source.line_start(source.line_number(at)) : at] for at in trap.blank)
    return trap.finding.code == "odd-space" and any(re.fullmatch(" *-[ ]+", line) for line in lines)


def _trusted(findings: Sequence[Finding], shaky: set[int]) -> list[Finding]:
    """The findings, each once, without those that may come from an indentation that was made up."""
    doubtful = ("colon-in-text", "malformed-yaml", "missing-space") if shaky else ()
    return [
        finding for finding in dict.fromkeys(findings) if finding.code not in doubtful or finding.span.line < min(shaky)
    ]


def _unwritten(finding: Finding) -> Finding:
    """The finding; its fix is not safe where it would write the sign that stands for what YAML refuses."""
    fix = finding.fix
    if fix and any(invisible.INSTEAD in edit.text for edit in fix.edits):
        return replace(finding, fix=replace(fix, safe=False))
    return finding


def _glued(source: SourceText, events: Sequence[yaml.Event]) -> list[Trap]:
    """A file that is only `title:Text` is one text for YAML."""
    root = next((event for event in events if isinstance(event, yaml.NodeEvent)), None)
    alone = isinstance(root, yaml.ScalarEvent) and not root.style
    finding = missing_space(source, source.line_number(start_of(root))) if root and alone else None
    return [Trap(finding)] if finding else []


def _readable(source: SourceText) -> tuple[str, list[Finding]]:
    """The text with a replacement for each character that YAML refuses, and findings about these."""
    if invisible.is_readable(source.text):
        return source.text, []
    return invisible.readable(source.text), invisible.findings(source.text, source.span)


def _too_full(source: SourceText) -> Finding:
    message = f"this file holds more than {MOST_EVENTS:,} keys and values"
    return Finding(code="file-too-big", message=message, span=Span(source.path), help="make several files of it")
