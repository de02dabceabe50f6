"""Findings that the author allows where they are told, with a comment: `# deck: allow title-stop`.

The comment stands behind the line that the finding names, or alone on the line above it. Behind `title: |` it counts
for all lines of that text: inside it, everything is text. Several codes may follow each other, with commas or without;
what follows them is the author's reason. An allowance that allows nothing is told, so that none outlives its cause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from deck.frozen import frozen
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.span import Span
from deck.source.suggestion import nearest
from deck.source.text import SourceText

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#\s*[dD]eck:\s*[aA]llow:?\s+(?P<codes>[a-z][\w-]*(?:\s*,\s*[a-z][\w-]*)*)")
_CODE = re.compile(r"(?P<code>[\w-]+)")
_HEADER = re.compile(r"(?:^ *|[:-] +)[|>][-+\d]{0,2} *(?:#.*)?$")
_KEY_COLUMN = re.compile(r" *(?:- +)*")


@frozen
class Allowance:
    """One code allowed on some lines of a file."""

    code: str
    span: Span
    """Of the code in its comment."""
    comment: Span | None
    """What to take out with it; None where it has company."""
    first: int
    last: int
    inside: bool = False
    """Whether it stands inside a text, where it is no comment and allows nothing."""

    def covers(self, finding: Finding) -> bool:
        """Whether this finding is allowed. An error never is: without it mended, no deck can be made."""
        same = finding.code == self.code and finding.span.path == self.span.path and not self.inside
        return same and not finding.is_error and self.first <= finding.span.line <= self.last


def settled(findings: Iterable[Finding], texts: Mapping[str, SourceText], *, complete: bool) -> list[Finding]:
    """The findings that nobody allowed; when everything was checked (`complete`), the needless allowances too."""
    given = [allowance for text in texts.values() for allowance in allowances(text)]
    if not given:
        return list(findings)
    left: list[Finding] = []
    used: set[Allowance] = set()
    for finding in findings:
        covering = [allowance for allowance in given if allowance.covers(finding)]
        used.update(covering)
        left += [] if covering else [finding]
    told = (_told(allowance) for allowance in given if allowance not in used and (complete or allowance.inside))
    return [*left, *told]


def allowances(text: SourceText) -> Iterator[Allowance]:
    """Every allowance in a file."""
    if "eck:" not in text.text:
        return
    lines = text.lines
    texts = dict(_texts(lines))
    inside = {number for header, last in texts.items() for number in range(header + 1, last + 1)}
    for number, line in enumerate(lines, 1):
        match = _COMMENT.search(line)
        if match is None:
            continue
        first = number if line[: match.start()].strip() or number in inside else _next_line(lines, number)
        codes = [*_CODE.finditer(line, *match.span("codes")), *_further(line, match.end("codes"))]
        comment = _comment(text.path, lines, number, match) if len(codes) == 1 else None
        for code in codes:
            span = Span(text.path, number, code.start("code") + 1, number, code.end("code") + 1)
            yield Allowance(code["code"], span, comment, first, texts.get(first, first), number in inside)


def _further(line: str, at: int) -> Iterator[re.Match[str]]:
    """The codes that follow without a comma; the first word that is none begins the author's reason."""
    from deck.check.explained import codes

    while (match := re.compile(r"\s+(?P<code>[a-z][\w-]*)").match(line, at)) and match["code"] in codes():
        at = match.end()
        yield match


def _comment(path: str, lines: tuple[str, ...], number: int, match: re.Match[str]) -> Span:
    """The comment with the spaces before it, its whole line where it stands alone."""
    before, end = match.string[: match.start()].rstrip(), len(match.string) + 1
    if not before and number < len(lines):
        return Span(path, number, 1, number + 1, 1)
    return Span(path, number, len(before) + 1, number, end)


def _texts(lines: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each text that begins with `|` or `>`."""
    header, column = 0, 0
    for number, line in enumerate(lines, 1):
        if header and line.strip() and len(line) - len(line.lstrip(" ")) <= column:
            yield header, number - 1
            header = 0
        if not header and _HEADER.search(line):
            header, column = number, len(_KEY_COLUMN.match(line)[0])  # type: ignore[index]
    if header:
        yield header, len(lines)


def _next_line(lines: tuple[str, ...], number: int) -> int:
    """The line after `number` that says something."""
    below = ((each, line.strip()) for each, line in enumerate(lines[number:], number + 1))
    return next((each for each, line in below if line and not line.startswith("#")), number)


def _told(allowance: Allowance) -> Finding:
    if allowance.inside:
        return Finding(
            code="allowance-in-text",
            message="inside a text this is no comment: the audience would read it",
            span=allowance.span,
            help='write it behind the "|" that begins the text',
            severity=Severity.WARNING,
        )
    from deck.check.explained import codes

    near = None if allowance.code in codes() else nearest(allowance.code, codes())
    return Finding(
        code="unused-allowance",
        message=f'nothing here is told as "{allowance.code}"',
        span=allowance.span,
        help=f'did you mean "{near}"?' if near else "take the comment out",
        severity=Severity.WARNING,
        fix=Fix((Edit(allowance.comment, ""),)) if allowance.comment and near is None else None,
    )
