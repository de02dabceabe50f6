"""The warning that a number disagrees with others: of two that contradict each other, nobody knows which is wrong."""

from __future__ import annotations

from deck.source.finding import Finding, Severity
from deck.source.span import Span

_ADVICE = "mend the number that is wrong"


def disagreement(code: str, message: str, span: Span, label: str = "here", *, advice: str = "") -> Finding:
    """A warning at one of the two, to be mended or allowed."""
    return Finding(
        code=code,
        message=message,
        span=span,
        label=label,
        help=f"{advice or _ADVICE}, or allow it on this line: # deck: allow {code}",
        severity=Severity.WARNING,
    )
