"""Sums that a reader can do within one sentence: its changes, its shares, its totals, its differences, its prices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise, product

from deck.check.sentences import (
    named_factor,
    said_balance,
    said_direction,
    said_distance,
    said_equation,
    said_fraction,
    said_kinds,
    said_named_list,
    said_of_named,
    said_part,
    said_parts,
    said_price,
    said_rest,
    said_share,
    said_states,
    said_stock,
    said_sum,
    said_total,
    said_variation,
    said_votes,
)
from deck.content.model import Report
from deck.prose.mention import labels_of
from deck.prose.said import said
from deck.prose.sentence import sentences, whole_sentences
from deck.source.finding import Finding
from deck.source.span import Span
from deck.source.text import SourceText

_SUMS = (
    said_variation,
    said_direction,
    said_distance,
    said_share,
    said_part,
    said_fraction,
    said_total,
    said_parts,
    said_sum,
    said_named_list,
    said_kinds,
    said_rest,
    said_states,
    said_balance,
    said_stock,
    said_equation,
    said_price,
    said_votes,
)
"""Each with `may_say`, which looks whether a text is worth reading for it, and `disagreements` of one sentence."""


_OF_NAMED = (said_of_named, named_factor)
"""Those that read what a sentence says of figures that it names, by `of_named`."""
_ACROSS = (said_variation, said_distance, said_share, said_part, said_parts, said_rest, said_kinds)
"""Those that read on behind a semicolon: `planned: 120; built: 96; gap: −34`."""

_OF_NEXT = (said_variation, said_part, said_rest, said_votes)
"""Those that read a sentence with the one before it."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number in a sentence that its other numbers contradict."""
    for own in said(report):
        sums = [each for each in _SUMS if each.may_say(own.raw)]
        named = [each for each in _OF_NAMED if each.may_say(own.raw)] if len(report.figures) else []
        if not (sums or named):
            continue
        across = [each for each in sums if each in _ACROSS]
        parts = list(sentences(own, report))
        read = [*product(parts, sums), *product(whole_sentences(own, report) if across else (), across)]
        told: dict[Span, Finding] = {}  # one number, one finding
        for sentence, each in read:
            for found in each.disagreements(sentence, texts, report.language):
                told.setdefault(found.span, found)
        for (first, second), nearby in product(pairwise(parts), _OF_NEXT):
            for found in nearby.disagreements_of_next(first, second, texts, report.language) if nearby in sums else ():
                told.setdefault(found.span, found)
        yield from told.values()
        for sentence, one in product(sentences(own, report, least=0) if named else (), named):
            yield from one.of_named(sentence, labels_of(report.figures), texts, report)
