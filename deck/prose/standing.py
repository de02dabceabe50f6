"""How often each number stands in a deck: one that stands twice is hardly a slip."""

from __future__ import annotations

from collections import Counter

from deck.content.model import Report
from deck.figures.amount import amount
from deck.figures.slip import all_digits
from deck.prose.read_once import read_once
from deck.prose.said import said
from deck.prose.sentence import sentences


@read_once
def numbers_of(report: Report) -> Counter[str]:
    """Its numbers by their digits, in texts, in cells and in figures."""
    found = Counter(
        all_digits(sentence.written(value.start, value.end))
        for own in said(report)
        for sentence in sentences(own, report)
        for value in sentence.values
        if not value.called
    )
    for figure in report.figures:
        found.update(all_digits(f"{own.value:f}") for own in figure.quantities.values() if amount(own) and own.value)
    return found
