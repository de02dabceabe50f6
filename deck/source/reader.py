"""Reads one YAML file: bytes to text, text to nodes, and everything that is wrong with it, at its place."""

from __future__ import annotations

import re
import stat
from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path

from deck.source import invisible
from deck.source.alias import repeated
from deck.source.event import MOST as MOST_EVENTS
from deck.source.event import events_of
from deck.source.finding import Finding
from deck.source.flood import MOST, cut
from deck.source.hiding import hide, reveal
from deck.source.lost_dash import lost_dashes
from deck.source.malformed import malformed, missing_space
from deck.source.node import Node, Scalar
from deck.source.odd_space import INDENTATION
from deck.source.silent import silent_traps
from deck.source.span import Span
from deck.source.text import SourceText
from deck.source.trap import Trap
from deck.source.traps import traps_at
from deck.source.tree import Tree

LARGEST = 2_000_000
"""Bytes. The longest report is a hundredth of it."""

_MOST_ROUNDS = 30
_BUDGET = 400_000
"""Characters to parse in all while looking for traps: a huge broken file is told about in a few rounds."""

_SAVE_AS = 'save it as "UTF-8" in your editor'


def read(path: Path, shown: str) -> tuple[Node | None, list[Finding]]:
    """The node that stands in the file, and what is wrong with it.

    `shown` is the path as findings say it. None when the file cannot be read as a tree; a finding says why. Where a
    trap caught the author, the node says what was meant and a finding (an error) tells. An empty file is a null.
    """
    source, findings = read_text(path, shown)
    if findings:
        return None, findings
    return parse(source)


def read_text(path: Path, shown: str, largest: int = LARGEST) -> tuple[SourceText, list[Finding]]:
    """The file's text. Findings when it is not a file, has more bytes than `largest` or is not UTF-8; then the text is
    what can be shown."""
    try:
        about = path.stat()  # before it is opened: that alone would wait for a pipe, or wake a device
        if not stat.S_ISREG(about.st_mode):
            return _refused(shown, "not-a-file", "this is not a file", "give the name of a text file")
        if about.st_size > largest:
            return _too_big(shown, largest)
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError:
        return _refused(shown, "missing-file", "there is no such file", "look at the name and the folder")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return _refused(shown, "unreadable-file", f"this file cannot be read: {reason}", "look at its permissions")
    if len(data) > largest:
        return _too_big(shown, largest)
    if _is_utf16(data):
        return _refused(shown, "not-utf8", "this file is in UTF-16", _SAVE_AS)
    try:
        return SourceText.of(shown, data.decode("utf-8")), []
    except UnicodeDecodeError as error:
        return _not_utf8(shown, data, error.start)


def parse(source: SourceText) -> tuple[Node | None, list[Finding]]:
    """The node that stands in the text, and what is wrong with it, in the file's order: `read` without the file."""
    text, findings = _readable(source)
    source = SourceText(source.path, text, source.starts)
    shaky: set[int] = set()
    for _ in range(max(2, min(_MOST_ROUNDS, _BUDGET // (len(text) + 1)))):
        events, stop = events_of(text)
        if len(events) > MOST_EVENTS:
            return None, [_too_full(source)]
        if (alias := repeated(source, events)) is not None:
            return None, [*findings, alias]  # what the rest of the file says, nobody can tell without it
        traps = traps_at(source, text, events, stop) if stop else silent_traps(source, text, events)
        findings += (trap.finding for trap in traps)
        shaky |= _reindented(source, traps)
        if len(findings) > MOST:
            return None, cut(source.path, findings)
        before, text = text, hide(text, *_offsets(traps))
        if text == before:
            break
    if stop and not traps:
        findings += [malformed(source, events, stop), *(trap.finding for trap in silent_traps(source, text, events))]
    tree = Tree(source, events, str if text == source.text else reveal)
    for _ in range(_MOST_ROUNDS):  # a list without dashes may hold others
        repeats = not stop and any(finding.code == "duplicate-key" for finding in tree.findings)
        lost = list(lost_dashes(source, text, events)) if repeats else []
        findings += (trap.finding for trap in lost)
        before, text = text, hide(text, *_offsets(lost))
        if text == before:
            break
        events, stop = events_of(text)
        tree = Tree(source, events, reveal)
    root = None if stop else tree.root
    findings += tree.findings
    if len(findings) > MOST:
        return None, cut(source.path, findings)
    findings += _glued(source, root)
    return root, sorted(_trusted(findings, shaky), key=lambda finding: finding.span)


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


def _glued(source: SourceText, root: Node | None) -> list[Finding]:
    """A file that is only `title:Text` is one text for YAML."""
    finding = missing_space(source, root.span.line) if isinstance(root, Scalar) else None
    return [finding] if finding else []


def lines_of(path: Path) -> tuple[str, ...]:
    """The lines of a file as findings count them, for showing; none when it cannot be read."""
    source, _ = read_text(path, "")
    return source.lines if source.text else ()


def _readable(source: SourceText) -> tuple[str, list[Finding]]:
    """The text with a replacement for each character that YAML refuses, and a finding about the first one."""
    first = invisible.unreadable(source.text)
    if not first:
        return source.text, []
    return invisible.readable(source.text), [invisible.finding(source.text, source.span(*first.span()))]


def _too_big(shown: str, largest: int) -> tuple[SourceText, list[Finding]]:
    message = f"this file is larger than {largest // 1_000_000} MB"
    return _refused(shown, "file-too-big", message, "content is text; pictures and data go into files of their own")


def _too_full(source: SourceText) -> Finding:
    message = f"this file holds more than {MOST_EVENTS:,} keys and values"
    return Finding(code="file-too-big", message=message, span=Span(source.path), help="make several files of it")


def _refused(shown: str, code: str, message: str, help_: str) -> tuple[SourceText, list[Finding]]:
    return SourceText.of(shown, ""), [Finding(code=code, message=message, span=Span(shown), help=help_)]


def _is_utf16(data: bytes) -> bool:
    """Whether it says so, or every other byte of its beginning is nothing: letters of Europe have two bytes there."""
    begin = data[:1000]
    halves = (begin[::2].count(0), begin[1::2].count(0))
    return data.startswith((b"\xff\xfe", b"\xfe\xff")) or (max(halves) > max(1, len(begin) // 3) and not min(halves))


def _not_utf8(shown: str, data: bytes, at: int) -> tuple[SourceText, list[Finding]]:
    """The text as far as it can be shown, and a finding at the first byte that is not UTF-8."""
    source = SourceText.of(shown, data.decode("utf-8", errors="replace"))
    # line ends and BOM are changed in what comes before the place, too
    before = len(SourceText.of(shown, data[:at].decode("utf-8")).text)
    meant = data[at : at + 1].decode("cp1252", errors="replace")
    guess = f' (for Windows it is "{meant}")' if meant.isprintable() and meant != "\ufffd" else ""
    message = f"the byte {data[at]:02X}{guess} is not UTF-8"
    return source, [Finding(code="not-utf8", message=message, span=source.span(before, before + 1), help=_SAVE_AS)]
