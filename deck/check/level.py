"""How much findings matter to one deck: `checks:` in its deck.yaml says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from deck.content.model import Deck
from deck.source.finding import Finding, Severity
from deck.source.suggestion import suggest

OFF = "off"


def levelled(findings: Iterable[Finding], deck: Deck) -> Iterator[Finding]:
    """The findings at the deck's levels, without those that are off. What is an error stays one: no deck is made."""
    for finding in findings:
        level = deck.checks.get(finding.code)
        if level is None or finding.is_error:
            yield finding
        elif level != OFF:
            yield replace(finding, severity=Severity(level))


def unknown_codes(deck: Deck) -> Iterator[Finding]:
    """A finding for each level of a code that no finding has."""
    from deck.check.explained import codes  # only a deck that sets levels needs it

    for code in deck.checks:
        if code not in codes():
            yield Finding(
                code="unknown-value",
                message=f'no finding has the code "{code}"',
                span=deck.places[f"checks/{code}"],
                label="here",
                help=suggest(code, codes(), "some codes are"),
            )
