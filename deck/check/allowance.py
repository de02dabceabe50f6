"""Findings that the author allows where they are told, with a comment: `# deck: allow title-stop`.

The comment stands behind the line that the finding names, or alone on the line above it. Behind `title: |` it counts
for all lines of that text: inside it, everything is text; behind the last line of any other text of several lines it
does so, too. Several codes may follow each other, with commas or without;
what follows them is the author's reason. An allowance that allows nothing is told, so that none outlives its cause; so
is a comment that was to be one and is not (`# deck: alow title-stop`).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import takewhile

from deck.frozen import frozen
from deck.source.block_text import block_texts, lines_inside
from deck.source.event import long_values
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.span import Span
from deck.source.suggestion import nearest
from deck.source.text import SourceText

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#\s*[dD]eck:\s*[aA]llow:?\s+(?P<codes>[a-z][\w-]*(?:\s*,\s*[a-z][\w-]*)*)")
_BEGUN = re.compile(r"#[ \t]*[dD]eck")
_MEANT = re.compile(r"(?:^|(?<=[ \t]))(?P<begun>#\s*[dD]eck(?P<colon>\s*:)?\s*(?P<verb>[^\W\d_]+):?)")
_ALIKE = 0.8
"""How much a word must be like `allow` to be it: `alow`, `allowed`, not `follow`."""
_CODE = re.compile(r"(?P<code>[\w-]+)")


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
    has_reason: bool = False
    """Whether its author says why."""
    inside: bool = False
    """Whether it stands inside a text, where it is no comment and allows nothing."""

    def covers(self, finding: Finding) -> bool:
        """Whether this finding is meant. An error is not allowed by that: without it mended, no deck can be made."""
        same = finding.code == self.code and finding.span.path == self.span.path and not self.inside
        return same and self.first <= finding.span.line <= self.last


def settled(
    findings: Iterable[Finding],
    texts: Mapping[str, SourceText],
    *,
    complete: bool,
    unasked: Container[str] = frozenset(),
) -> list[Finding]:
    """The findings that nobody allowed, and the allowances that allow nothing: those of errors and in texts always, the
    needless ones when everything was checked (`complete`), but for the codes that nobody looked for (`unasked`)."""
    given = [allowance for text in texts.values() for allowance in allowances(text)]
    broken = [finding for text in texts.values() for finding in malformed(text)]
    if not given:
        return [*findings, *broken]
    left: list[Finding] = []
    used: set[Allowance] = set()
    of_errors: set[Allowance] = set()
    for finding in findings:
        covering = [allowance for allowance in given if allowance.covers(finding)]
        (of_errors if finding.is_error else used).update(covering)
        left += [] if covering and not finding.is_error else [finding]
    for allowance in given:
        if allowance in used:
            continue
        if allowance in of_errors:
            left.append(_refused(allowance))
        elif allowance.inside or (complete and allowance.code not in unasked):
            left.append(_told(allowance))
    return [*left, *broken]


def allowances(text: SourceText) -> Iterator[Allowance]:
    """Every allowance in a file."""
    if "eck:" not in text.text:
        return
    lines = text.lines
    texts = dict(block_texts(lines))
    inside = lines_inside(texts.items())
    values = dict(long_values(text))
    began = {last: first for first, last in reversed(values.items())}
    for number, line in enumerate(lines, 1):
        match = _COMMENT.search(line)
        if match is None:
            continue
        behind = line[: match.start()].strip() or number in inside
        first = began.get(number, number) if behind else _next_line(lines, number)
        last = texts.get(first) or values.get(first, first)
        codes = [*_CODE.finditer(line, *match.span("codes")), *_further(line, match.end("codes"))]
        comment = _comment(text.path, lines, number, match) if len(codes) == 1 else None
        has_reason = re.search(r"\w", line[codes[-1].end("code") :]) is not None
        for code in codes:
            span = Span(text.path, number, code.start("code") + 1, number, code.end("code") + 1)
            yield Allowance(code["code"], span, comment, first, last, has_reason, number in inside)


def malformed(text: SourceText) -> Iterator[Finding]:
    """Comments that were to allow something and do not: a misspelt `allow`, no code, no colon."""
    if not _BEGUN.search(text.text):
        return
    inside = lines_inside(block_texts(text.lines))
    for number, line in enumerate(text.lines, 1):
        match = None if _COMMENT.search(line) else _MEANT.search(line)
        if match is None:
            continue
        named = _named(line, match.end())
        allows = nearest(match["verb"], ["allow"], _ALIKE) is not None
        if named or (allows and match["colon"]):
            end = named[-1].end() if named else match.end()
            span = Span(text.path, number, match.start("begun") + 1, number, end + 1)
            yield _in_text(span) if number in inside else _malformed(span, [code["code"].lower() for code in named])


def _named(line: str, at: int) -> list[re.Match[str]]:
    """The codes that follow at once, whatever their case."""
    from deck.check.explained import codes

    words = re.compile(r"[\s,]+(?P<code>[\w-]+)").finditer(line, at)
    return list(takewhile(lambda word: word["code"].lower() in codes(), words))


def _further(line: str, at: int) -> Iterator[re.Match[str]]:
    """The codes that follow without a comma, and behind these; the first word that is none begins the author's reason.

    Behind a comma a word much like a code is one, too, to be told as misspelt.
    """
    from deck.check.explained import codes

    further = re.compile(r"(?P<between>\s*,\s*|\s+)(?P<code>[a-z][\w-]*)")
    while match := further.match(line, at):
        if match["code"] not in codes() and not ("," in match["between"] and nearest(match["code"], codes())):
            return
        at = match.end()
        yield match


def _comment(path: str, lines: tuple[str, ...], number: int, match: re.Match[str]) -> Span:
    """The comment with the spaces before it, its whole line where it stands alone."""
    before, end = match.string[: match.start()].rstrip(), len(match.string) + 1
    if not before and number < len(lines):
        return Span(path, number, 1, number + 1, 1)
    return Span(path, number, len(before) + 1, number, end)


def _next_line(lines: tuple[str, ...], number: int) -> int:
    """The line after `number` that says something."""
    below = ((each, line.strip()) for each, line in enumerate(lines[number:], number + 1))
    return next((each for each, line in below if line and not line.startswith("#")), number)


def _refused(allowance: Allowance) -> Finding:
    return Finding(
        code="unused-allowance",
        message="errors cannot be allowed: no deck can be made until this one is mended",
        span=allowance.span,
        help="mend what is wrong on this line, and take the comment out",
        severity=Severity.WARNING,
        fix=_taken_out(allowance),
    )


def _taken_out(allowance: Allowance) -> Fix | None:
    """Its comment away; with a reason in it, nobody but its author does that."""
    return Fix((Edit(allowance.comment, ""),), safe=not allowance.has_reason) if allowance.comment else None


def _malformed(span: Span, named: list[str]) -> Finding:
    meant = f"# deck: allow {', '.join(named)}"
    return Finding(
        code="unused-allowance",
        message="this comment allows nothing",
        span=span,
        help=f'did you mean "{meant}"?' if named else "name what it should allow by its code: # deck: allow title-stop",
        severity=Severity.WARNING,
        fix=Fix((Edit(span, meant),), safe=False) if named else None,
    )


def _in_text(span: Span) -> Finding:
    return Finding(
        code="allowance-in-text",
        message="inside a text this is no comment: the audience would read it",
        span=span,
        help='write it behind the "|" that begins the text',
        severity=Severity.WARNING,
    )


def _told(allowance: Allowance) -> Finding:
    if allowance.inside:
        return _in_text(allowance.span)
    from deck.check.explained import codes

    near = None if allowance.code in codes() else nearest(allowance.code, codes())
    return Finding(
        code="unused-allowance",
        message=f'nothing here is told as "{allowance.code}"',
        span=allowance.span,
        help=f'did you mean "{near}"?' if near else "take the comment out",
        severity=Severity.WARNING,
        fix=None if near else _taken_out(allowance),
    )
