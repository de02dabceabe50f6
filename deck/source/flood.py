"""So many findings in one file that nobody would read them all: the first are told, and that there are more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from deck.source.finding import Finding, Severity
from deck.source.span import Span

MOST = 100
"""Findings told of one file."""
CODE = "more-findings"


class Enough(Exception):  # noqa: N818 - said of the author's file, not of the program
    """More findings of one file than are told: looking for others would only take time."""


def cut(path: str, findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one file, in its order, errors first where they are too many; then one says that there are more.

    At most `MOST` and one, so that to cut twice is to cut once.
    """
    own = [finding for finding in findings if finding.code != CODE]
    first = sorted(own, key=lambda finding: (not finding.is_error, finding.span))[:MOST]
    return [*sorted(first, key=lambda finding: finding.span), more(path)]


def stemmed(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those of each file that has too many cut."""
    counts = Counter(finding.span.path for finding in findings)
    flooded = [path for path, count in counts.items() if count > MOST + 1]
    calm = [finding for finding in findings if finding.span.path not in flooded]
    return calm + [own for path in flooded for own in cut(path, (each for each in findings if each.span.path == path))]


def more(path: str) -> Finding:
    """That a file has more findings than those told."""
    return Finding(
        code=CODE,
        message=f"there is more to tell of this file than these {MOST} findings",
        span=Span(path),
        help="mend these first: many of the others may go with them",
        severity=Severity.INFO,
    )
