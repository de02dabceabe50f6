"""Findings that an error elsewhere may have brought about: what they miss may stand where nothing could be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from deck.content.folder import Folder
from deck.source.finding import Finding
from deck.source.node import Node
from deck.source.suggestion import GUESS, nearest
from deck.source.text import SourceText

_TORN = frozenset({"unclosed-bracket", "unclosed-quote", "malformed-yaml", "reserved-start"})
"""Codes of reading: what else stands in that line was read as well as could be."""
_OF_TORN = frozenset(
    {"missing-key", "missing-title", "wrong-type", "too-few", "empty-value", "unknown-value", "bad-figure"}
)
_MARKED = frozenset({"yaml-tag", "yaml-alias"})
"""Codes of a value that YAML takes for something else than its author: its type may be wrong for that alone."""
_KEY = re.compile(r"[{,]\s*([\w-]+):")
_MISSING = frozenset({"unknown-figure", "unknown-source", "unknown-period"})
_UNREADABLE = "\ufffd"
"""What stands for a byte that is no text."""


def certain(findings: Iterable[Finding], folder: Folder, texts: Mapping[str, SourceText]) -> list[Finding]:
    """The findings but those that miss what a section that could not be read may hold.

    What no such section names stays told, with what is most like it there.
    """
    findings = list(findings)
    torn = {(own.span.path, own.span.line) for own in findings if own.code in _TORN}
    if torn:
        findings = [own for own in findings if not _follows(own, torn)]
    marked = {(own.span.path, own.span.line) for own in findings if own.code in _MARKED}
    findings = [own for own in findings if own.code != "wrong-type" or (own.span.path, own.span.line) not in marked]
    bracketed = {(own.span.path, own.span.line) for own in findings if own.code == "other-brackets"}
    findings = [
        own for own in findings if own.code != "reserved-start" or (own.span.path, own.span.line) not in bracketed
    ]
    empty = {own.span.path for own in findings if own.code == "empty-file"}
    lines = [texts[path].line(line) for path, line in torn if path in texts]
    unread = _unread(folder, empty, lines)
    return findings if unread == frozenset() else list(_certain(findings, unread, texts))


def _follows(finding: Finding, torn: Set[tuple[str, int]]) -> bool:
    """Whether it may come of a block between brackets that does not hold together, or of a quote that is open."""
    if finding.code == "unknown-period":
        return True  # the figure that has it may be one of these
    return finding.code in _OF_TORN and (finding.span.path, finding.span.line) in torn


def forget_repeats(findings: list[Finding], node: Node) -> None:
    """Takes back what is told of keys that come twice in what should be a list: they are keys of several items."""
    findings[:] = [own for own in findings if own.code != "duplicate-key" or not own.span.lies_in(node.span)]


def _unread(folder: Folder, empty: Set[str], lines: Iterable[str]) -> frozenset[str] | None:
    """What may be names in sections that could not be read, and in lines that could not be read whole.

    None where nothing can be said of the names: a section is not there, or nothing of it could be read. An empty file
    holds none.
    """
    torn = [own.source.text for own in folder.sections if own.root is None and own.shown not in empty]
    if folder.missing or not all(torn):
        return None
    lines = (*lines, *(line for text in torn for line in text.split("\n")))
    return frozenset(name for line in lines for name in _names(line))


def _names(line: str) -> Iterator[str]:
    """What may be a name in a line that is no YAML: all before its colon, or the first word where it has none."""
    start = line.lstrip("- \t")
    yield from _KEY.findall(start)
    yield from (name for name in (start.partition(":")[0].strip(" \t\"'"), start.partition(" ")[0]) if name)


def _certain(
    findings: Iterable[Finding], unread: frozenset[str] | None, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    for finding in findings:
        if finding.code not in _MISSING:
            yield finding
        elif unread is None:
            if finding.help.startswith(GUESS):
                yield finding  # a name so near is mistyped, whatever else there may be
        else:
            call = " ".join(texts[finding.span.path].slice(finding.span).strip("<>").partition(",")[0].split())
            if not any(_begins_with(call, name) for name in unread):
                yield _guessed(finding, call, unread)


def _begins_with(call: str, name: str) -> bool:
    """Whether the call may be one of that name; signs that could not be read may be any."""
    if _UNREADABLE not in name:
        return f"{call} ".startswith(f"{name} ")
    return re.match(re.escape(name).replace(_UNREADABLE, ".") + "(?: |$)", call) is not None


def _guessed(finding: Finding, call: str, unread: frozenset[str]) -> Finding:
    """The finding; where what could not be read holds a name more like the call than the one guessed, with that."""
    known = (
        [finding.help.removeprefix(f'{GUESS} "').rstrip('"?').partition(" ")[0]]
        if finding.help.startswith(GUESS)
        else []
    )
    near = nearest(call.partition(" ")[0], [*known, *sorted(unread)])
    return finding if near is None or near in known else replace(finding, help=f'{GUESS} "{near}"?', fix=None)
