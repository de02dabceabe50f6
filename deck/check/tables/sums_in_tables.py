"""Sums that a reader can do within one table: its totals, its changes; and shares that labels tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.slides import slides
from deck.check.tables import (
    balance,
    column_change,
    column_duration,
    column_index,
    column_relation,
    column_share,
    column_total,
    column_whole,
    part_rows,
    row_relation,
    row_total,
    series_change,
    signed_total,
)
from deck.check.tables.named_share import check_labels
from deck.check.tables.total_label import is_total
from deck.content.model import Report
from deck.figures.inline import Inline
from deck.figures.language import Language
from deck.kinds.slide import Slide
from deck.kinds.text_table import TextTable
from deck.prose.tabulated import Table, tabulated
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
        found = list(_of_table(table, report.language, in_words=isinstance(slide, TextTable))) if table else []
        for own in found:
            if own.span not in told and not (table and _is_explained(own.span, table, slide)):
                told.add(own.span)
                yield own


def _is_explained(place: Span, table: Table, slide: Slide) -> bool:
    """Whether the note below the table speaks of the row: `C: in full-time equivalents`."""
    note = getattr(slide, "note", None)
    labels = [row.label for row in table.rows for cell in row.cells if cell and cell.place == place]
    named = (label for label in labels if label and not is_total(label))
    return isinstance(note, Inline) and any(re.search(rf"(?<!\w){re.escape(own)}(?!\w)", note.text) for own in named)


def _of_table(table: Table, language: Language, *, in_words: bool) -> Iterator[Finding]:
    """What the cells of one table contradict; not the total of a column, where one of its shares is wrong."""
    more = balance.holds_more(table)
    shares = list(column_share.disagreements(table, language)) if in_words else []
    known = {column for own in shares for column in table.columns_of(own.span)}
    for total in (*column_total.disagreements(table, language), *row_total.disagreements(table, language)):
        if not known & table.columns_of(total.span):
            yield total
    if in_words:  # in a table of figures, variation.py knows the changes
        yield from column_change.disagreements(table, language)
        yield from series_change.disagreements(table, language)
        if not more:
            yield from column_relation.disagreements(table, language)
        yield from shares
        yield from column_whole.disagreements(table, language)
        yield from column_duration.disagreements(table, language)
        yield from column_index.disagreements(table, language)
    yield from part_rows.disagreements(table, language)
    yield from signed_total.disagreements(table, language)
    if not more:
        yield from balance.disagreements(table, language)
        yield from row_relation.disagreements(table, language)
