"""Sums that a reader can do within one sentence: its changes, its shares, its totals, its differences, its prices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check import (
    said_balance,
    said_direction,
    said_distance,
    said_equation,
    said_fraction,
    said_of_named,
    said_parts,
    said_price,
    said_range,
    said_rest,
    said_share,
    said_tax,
    said_total,
    said_variation,
)
from deck.content.model import Report
from deck.prose.mention import Labels
from deck.prose.said import said
from deck.prose.sentence import sentences
from deck.source.finding import Finding
from deck.source.text import SourceText

_SUMS = (
    said_variation,
    said_direction,
    said_distance,
    said_share,
    said_fraction,
    said_total,
    said_parts,
    said_rest,
    said_balance,
    said_equation,
    said_price,
    said_tax,
    said_range,
)
"""Each with `may_say`, which looks whether a text is worth reading for it, and `disagreements` of one sentence."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number in a sentence that its other numbers contradict."""
    labels: Labels | None = None
    for own in said(report):
        sums = [each for each in _SUMS if each.may_say(own.raw)]
        named = bool(len(report.figures)) and said_of_named.may_say(own.raw)
        if not (sums or named):
            continue
        for sentence in sentences(own, report):
            told = [found for each in sums for found in each.disagreements(sentence, texts, report.language)]
            yield from {found.span: found for found in reversed(told)}.values()  # one number, one finding
            if named:
                labels = labels or Labels(report.figures)
                yield from said_of_named.of_named(sentence, labels, texts, report)
