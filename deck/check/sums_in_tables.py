"""Sums that a reader can do within one table: its totals, its changes; and shares that labels tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check import column_change, column_mean, column_relation, column_share, column_total
from deck.check.named_share import check_labels
from deck.check.slides import slides
from deck.content.model import Report
from deck.kinds.text_table import TextTable
from deck.prose.tabulated import tabulated
from deck.source.finding import Finding
from deck.source.span import Span
from deck.source.text import SourceText


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each total and each change that the other cells of its table contradict."""
    del texts
    yield from check_labels(report)
    told: set[Span] = set()
    for slide in slides(report):
        table = tabulated(slide, report)
        found = list(column_total.disagreements(table, report.language)) if table else []
        if table and isinstance(slide, TextTable):  # in a table of figures, variation.py knows the changes
            found += column_change.disagreements(table, report.language)
            found += column_relation.disagreements(table, report.language)
            found += column_share.disagreements(table, report.language)
            found += column_mean.disagreements(table, report.language)
        for own in found:
            if own.span not in told:
                told.add(own.span)
                yield own
