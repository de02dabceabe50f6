"""Findings to text: for people (full, short), for programs (json), for GitHub (annotations). In the files' order."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, Final

from deck.source.finding import Finding, Severity
from deck.source.fix import Edit

Lines = Mapping[str, Sequence[str]]
"""The lines of each file, by the path that spans name; a file that is not in it is told without its line."""

WIDTH: Final = 110
"""Columns to show of a source line; of a longer one, those around the caret. The terminal's own width plays no part."""

LONGEST: Final = 400
"""Characters of a message, a label or a line of help."""

_UNSHOWN = r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]"
"""Characters that would steer the terminal."""

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(findings: Iterable[Finding], lines: Lines, form: str = "full", *, colour: bool = False) -> str:
    """The findings in one of `FORMS`; ends without a line end. KeyError for another form."""
    return FORMS[form](ordered(findings), lines, colour)


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """By path, line and column, then code; the same said twice is said once, nothing at endless length."""
    brief = (_brief(finding) for finding in dict.fromkeys(findings))
    return sorted(brief, key=lambda finding: (finding.span, finding.code, finding.message))


def _brief(finding: Finding) -> Finding:
    """The finding; what it repeats of an author's endless word is cut."""
    if max(len(finding.message), len(finding.help), len(finding.label), len(finding.span.path)) <= LONGEST:
        return finding
    message, help_, label, path = (
        text if len(text) <= LONGEST else f"{text[: LONGEST // 2]}…{text[-LONGEST // 2 :]}"
        for text in (finding.message, finding.help, finding.label, finding.span.path)
    )
    return replace(finding, message=message, help=help_, label=label, span=replace(finding.span, path=path))


def full(findings: Iterable[Finding], lines: Lines, colour: bool = False) -> str:
    """Message, place, the line with a caret, and what to do."""
    return "\n\n".join(_full(finding, lines.get(finding.span.path, ()), colour) for finding in ordered(findings))


def short(findings: Iterable[Finding], lines: Lines | None = None, colour: bool = False) -> str:
    """One line each: `file:line:column: error[code]: message`."""
    del lines
    return "\n".join(f"{_place(finding)}: {_head(finding, colour)}" for finding in ordered(findings))


def as_json(findings: Iterable[Finding], lines: Lines | None = None, colour: bool = False) -> str:
    """A list of objects with all that a finding has; a fix as edits by line and column, from 1, the end exclusive."""
    del lines, colour
    return json.dumps([_fields(finding) for finding in ordered(findings)], ensure_ascii=False, indent=2)


def github(findings: Iterable[Finding], lines: Lines | None = None, colour: bool = False) -> str:
    """Workflow commands: annotations on the lines of a pull request."""
    del lines, colour
    return "\n".join(_github(finding) for finding in ordered(findings))


def _full(finding: Finding, lines: Sequence[str], colour: bool) -> str:
    span = finding.span
    gutter = len(str(span.line))
    edge = " " * gutter + " |"
    said = [_head(finding, colour, bold=True)]
    if span.path:
        said.append(f"{' ' * gutter}--> {_place(finding)}")
    if span.path and 1 <= span.line <= len(lines):
        shown, indent, width = _excerpt(lines[span.line - 1], *_columns(finding, lines[span.line - 1]))
        caret = _painted("^" * width, _COLOURS[finding.severity], colour)
        label = f" {_safe(finding.label)}" if finding.label else ""
        said += [edge, f"{span.line} | {shown}".rstrip(), f"{edge} {' ' * indent}{caret}{label}"]
    for index, line in enumerate(_safe(finding.help, breaks=True).split("\n") if finding.help else []):
        said.append(f"{' ' * gutter} {'= help: ' if index == 0 else ' ' * 8}{line}")
    return "\n".join(said)


def _columns(finding: Finding, line: str) -> tuple[int, int]:
    """The offsets in its first line that the finding points at: at least one character."""
    span = finding.span
    start = min(max(span.column - 1, 0), len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line.rstrip())
    return start, max(end, start + 1)


def _excerpt(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The line as shown, the width before its carets, and how many carets. A long line is cut around them."""
    before, marked, after = (_shown(line[a:b]) for a, b in ((0, start), (start, end), (end, None)))
    if _width(before + marked + after) > WIDTH:
        marked = _fitting(marked, WIDTH)
        room = WIDTH - _width(marked)
        right = min(_width(after), max(room // 3, room - _width(before)))
        before = _fitting(before, room - right, keep_end=True)
        after = _fitting(after, right)
    return before + marked + after, _width(before), max(_width(marked), 1)


def _fitting(text: str, width: int, keep_end: bool = False) -> str:
    """As much of the text as fits, with an ellipsis where it is cut."""
    if _width(text) <= width:
        return text
    kept, used = [], 1
    for char in reversed(text) if keep_end else text:
        used += _width(char)
        if used > width:
            break
        kept.append(char)
    if width < 1:
        return ""
    return "…" + "".join(reversed(kept)) if keep_end else "".join(kept) + "…"


def _shown(text: str) -> str:
    """As a terminal of any kind shows it alike: tabs as spaces, nothing that steers it."""
    return _safe(text.replace("\t", "    "))


def _safe(text: str, breaks: bool = False) -> str:
    if breaks:
        return "\n".join(re.sub(_UNSHOWN, "\ufffd", line) for line in text.split("\n"))
    return re.sub(_UNSHOWN, "\ufffd", text)


def _width(text: str) -> int:
    """Columns that the text takes on a terminal: two for East Asian wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(_char_width(char) for char in text)


def _char_width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def _place(finding: Finding) -> str:
    span = finding.span
    return f"{_safe(span.path)}:{span.line}:{span.column}" if span.path else "deck"


def _head(finding: Finding, colour: bool, bold: bool = False) -> str:
    level = _painted(f"{finding.severity.value}[{finding.code}]", f"1;{_COLOURS[finding.severity]}", colour)
    return f"{level}: {_painted(_safe(finding.message), '1', colour and bold)}"


def _painted(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text


def _fields(finding: Finding) -> dict[str, Any]:
    fields = {"code": finding.code, "severity": finding.severity.value, "message": finding.message}
    fix = finding.fix and {"safe": finding.fix.safe, "edits": [_edit(edit) for edit in finding.fix.edits]}
    return {**fields, **asdict(finding.span), "label": finding.label, "help": finding.help, "fix": fix}


def _edit(edit: Edit) -> dict[str, Any]:
    return {**asdict(edit.span), "text": edit.text}


def _github(finding: Finding) -> str:
    span = finding.span
    place = {"file": span.path, "line": span.line, "col": span.column, "endLine": span.end_line}
    if span.line == span.end_line and span.end_column > span.column:
        place["endColumn"] = span.end_column - 1  # GitHub counts the last column in
    fields = {**(place if span.path else {}), "title": finding.code}
    said = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in fields.items())
    text = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    return f"::{_LEVELS[finding.severity]} {said}::{_escaped(text)}"


def _escaped(text: str, more: str = "") -> str:
    """As workflow commands want it: percent escapes, `%` first."""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


FORMS: Final[Mapping[str, Callable[[Iterable[Finding], Lines, bool], str]]] = {
    "full": full,
    "short": short,
    "json": as_json,
    "github": github,
}
