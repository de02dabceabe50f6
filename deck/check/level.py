"""How much findings matter to one deck: `checks:` in its deck.yaml says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from deck.content.model import Deck
from deck.source.finding import Finding, Severity
from deck.source.span import Span
from deck.source.suggestion import suggest

OFF = "off"
_CHECKS = "checks/"


def audible(findings: Iterable[Finding], deck: Deck) -> Iterator[Finding]:
    """The findings without those that the deck turns off. An error cannot be: without it mended, no deck is made."""
    return (finding for finding in findings if finding.is_error or deck.checks.get(finding.code) != OFF)


def levelled(findings: Iterable[Finding], deck: Deck) -> Iterator[Finding]:
    """The audible findings at the deck's levels. What is an error stays one."""
    for finding in audible(findings, deck):
        level = deck.checks.get(finding.code)
        yield finding if level is None or finding.is_error else replace(finding, severity=Severity(level))


def useless_levels(places: Mapping[str, Span]) -> Iterator[Finding]:
    """A finding for each level of a code that no finding has, or that has no other level; `places` are those of the
    deck file."""
    levels = {key.removeprefix(_CHECKS): span for key, span in places.items() if key.startswith(_CHECKS)}
    if not levels:
        return
    from deck.check.explained import adjustable, codes  # only a deck that sets levels needs it

    for code, span in levels.items():
        if code in adjustable():
            continue
        if code in codes():
            message, advice = f'"{code}" is always an error: it has no other level', "take the line out"
        else:
            message, advice = f'no finding has the code "{code}"', suggest(code, adjustable(), "some codes are")
        yield Finding(code="unknown-value", message=message, span=span, label="here", help=advice)
