"""Bad content that carries its own verdict: the findings expected, in comments.

    titel: Chaque expérience client
    #^^^^ unknown-key: no key "titel" in a quote slide
    #   = did you mean "title"?

Carets stand under what the finding is about; a `#` right before them counts as the first. Where no comment can stand
below (in a block of text), the place is written out: `# 4:12-16 unknown-figure: …` is line 4, columns 12 up to 16.
`warning` or `info` after the code says that it is no error: `unlisted-file (warning): …`. The help is optional.
"""

from __future__ import annotations

import re
from dataclasses import replace

from deck.frozen import frozen
from deck.source.finding import Finding

_SAID = r"(?P<code>[a-z]+(?:-[a-z]+)*)(?: \((?P<severity>warning|info)\))?: (?P<message>.+)$"
_CARETS = re.compile(rf"^ *#(?P<before> *)(?P<carets>\^+) {_SAID}")
_PLACE = re.compile(rf"^ *# (?P<line>\d+):(?P<column>\d+)(?:-(?P<end>\d+))? {_SAID}")
_HELP = re.compile(r"^ *# +(?P<indent>)= (?P<help>.+)$")


@frozen
class Expected:
    """A finding as a bad file states it; an end column or help of None is not compared."""

    line: int
    column: int
    end: int | None
    code: str
    severity: str
    message: str
    help: str | None = None

    def agrees(self, finding: Finding) -> bool:
        span = finding.span
        return (
            (self.line, self.column, self.code) == (span.line, span.column, finding.code)
            and (self.severity, self.message) == (finding.severity.value, finding.message)
            and self.end in (None, span.end_column)
            and self.help in (None, finding.help)
        )


def expected_in(text: str) -> list[Expected]:
    """What the comments of a bad file expect."""
    found: list[Expected] = []
    above = 0
    for number, line in enumerate(text.splitlines(), 1):
        if match := _CARETS.match(line):
            column = match.start("carets") + (0 if not match["before"] else 1)
            found.append(_expected(match, above, column, match.end("carets") + 1))
        elif match := _PLACE.match(line):
            end = int(match["end"]) if match["end"] else None
            found.append(_expected(match, int(match["line"]), int(match["column"]), end))
        elif (match := _HELP.match(line)) and found:
            last = found.pop()
            found.append(replace(last, help=match["help"]))
        else:
            above = number
    return found


def _expected(match: re.Match[str], line: int, column: int, end: int | None) -> Expected:
    return Expected(line, column, end, match["code"], match["severity"] or "error", match["message"])


def as_written(finding: Finding) -> str:
    """The comment that would expect this finding, for whoever adds a case."""
    span, severity = finding.span, finding.severity.value
    end = f"-{span.end_column}" if span.line == span.end_line else ""
    kind = "" if severity == "error" else f" ({severity})"
    return f"# {span.line}:{span.column}{end} {finding.code}{kind}: {finding.message}\n#   = {finding.help}"
