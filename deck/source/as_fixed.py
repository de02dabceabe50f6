"""A file as safe fixes leave it, so that it is read on behind them, and the way back to the places that it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from deck.source.finding import Finding
from deck.source.fix import Edit, Fix, Replacement, offsets_of, replaced
from deck.source.line import LINE_END
from deck.source.node import Entry, Mapping, Node, Scalar, Sequence
from deck.source.span import Span
from deck.source.text import SourceText


class AsFixed:
    """The text of a file, changed fix by fix. No line gets another number: a new one begins with another line end."""

    def __init__(self, written: SourceText) -> None:
        self.source = written
        self._written = written
        self._steps: list[list[Replacement]] = []
        """For each fix its edits, in the text as it was before."""

    def take(self, fix: Fix, seen: str) -> str:
        """Makes the fix; what the parser saw, with the same done to it."""
        edits = sorted(Replacement(*offsets_of(self.source, edit.span), _in_line(edit.text)) for edit in fix.edits)
        self._steps.append(edits)
        self.source = SourceText.of(self.source.path, replaced(self.source.text, edits))
        return replaced(seen, edits)

    def back(self, findings: list[Finding]) -> list[Finding]:
        """Findings about the text as it is now, at their places in the file as its author wrote it."""
        return [self._finding(finding) for finding in findings] if self._steps else findings

    def node(self, node: Node) -> Node:
        """A node of the text as it is now, with the places of the file as its author wrote it."""
        if not self._steps:
            return node
        span = self._span(node.span)
        if isinstance(node, Scalar):
            return replace(node, span=span)
        if isinstance(node, Sequence):
            return Sequence(tuple(self.node(item) for item in node.items), span)
        return Mapping(tuple(self._entries(node)), span)

    def _entries(self, node: Mapping) -> Iterator[Entry]:
        for entry in node.entries:
            yield Entry(replace(entry.key, span=self._span(entry.key.span)), self.node(entry.value))

    def _finding(self, finding: Finding) -> Finding:
        edits = finding.fix.edits if finding.fix else ()
        back = tuple(Edit(self._span(edit.span), edit.text.replace(LINE_END, "\n")) for edit in edits)
        help_ = finding.help.replace(LINE_END, "\n")
        fix = Fix(back, finding.fix.safe) if finding.fix else None
        return replace(finding, span=self._span(finding.span), help=help_, fix=fix)

    def _span(self, span: Span) -> Span:
        start, end = offsets_of(self.source, span)
        for edits in reversed(self._steps):
            start, end = _begin(start, edits), _end(end, edits)
        return self._written.span(start, end)


def _begin(at: int, edits: list[Replacement]) -> int:
    """Where the character stood before these edits; one that they wrote stood where they began."""
    grown = 0
    for start, end, words in edits:
        if at < start + grown:
            break
        if at < start + grown + len(words):
            return start
        grown += len(words) - (end - start)
    return at - grown


def _end(at: int, edits: list[Replacement]) -> int:
    """Where what ends there ended before these edits."""
    grown = 0
    for start, end, words in edits:
        if at <= start + grown:
            break
        if at <= start + grown + len(words):
            return end if at == start + grown + len(words) else start
        grown += len(words) - (end - start)
    return at - grown


def _in_line(words: str) -> str:
    return words.replace("\n", LINE_END)
