"""More slides, or fewer, than fit the talk that `duration:` in deck.yaml announces.

Level: warning

Why: a page needs half a minute to be read and heard. With less, the talk runs over or the audience is lost; after five
minutes on one page nobody looks at it any more.

Instead: move details to the notes or to a second deck, split a page that is spoken about for long, or change
`duration:`.

Example:

    duration: 10      # minutes; more than 20 pages are told, and fewer than 2
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check.slides import slides
from deck.content.model import Report
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "off-pace"
FASTEST, SLOWEST = 30, 300
"""Seconds that a page stands at least and at most."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning where the slides, without the cover, stand too short or too long."""
    del texts
    deck, shown = report.deck, sum(1 for _ in slides(report))
    if deck.duration is None or shown < 1:
        return
    seconds = deck.duration * 60 // shown
    if FASTEST <= seconds <= SLOWEST:
        return
    fast = seconds < FASTEST
    most, least = deck.duration * 60 // FASTEST, -(-deck.duration * 60 // SLOWEST)
    each = f"{seconds} seconds" if fast else f"{seconds // 60} minutes"  # slow is five at least
    yield Finding(
        code=CODE,
        message=f"{_counted(shown, 'slide')} in {_counted(deck.duration, 'minute')}: {each} for each",
        span=deck.places.get("duration", deck.span),
        label="here",
        help=f"{most} slides are read in that time: move details to the notes" if fast else f"show at least {least}",
        severity=Severity.WARNING,
    )


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'s' * (count != 1)}"
