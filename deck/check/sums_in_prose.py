"""Sums that a reader can do within one sentence: its variations, its shares, its totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check import said_share, said_total, said_variation
from deck.content.model import Report
from deck.prose.mention import Labels
from deck.prose.said import said
from deck.prose.said_change import may_say_change
from deck.prose.sentence import sentences
from deck.source.finding import Finding
from deck.source.text import SourceText


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each change, share and total in a sentence that its other numbers contradict."""
    labels: Labels | None = None
    for own in said(report):
        change = may_say_change(own.raw)
        share, total = said_share.may_say_share(own.raw), said_total.may_say_total(own.raw)
        named = bool(len(report.figures)) and said_share.may_name_share(own.raw)
        if not (change or share or total or named):
            continue
        for sentence in sentences(own, report):
            if change:
                yield from said_variation.disagreements(sentence, texts, report.language)
            if share:
                yield from said_share.disagreements(sentence, texts, report)
            if total:
                yield from said_total.disagreements(sentence, texts, report.language)
            if named:
                labels = labels or Labels(report.figures)
                yield from said_share.of_named(sentence, labels, texts, report)
