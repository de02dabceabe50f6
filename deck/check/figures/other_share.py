"""The rest of a share that its slide shows: `Bears the other 30%` beside a figure of 60%.

What total.py says of figures. Told where the slide says no other percentage and no fraction, so that the rest can
only be that of the one it shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check.figures.total import CODE
from deck.content.model import Report
from deck.figures.amount import amount, spelled
from deck.figures.book import CHANGE, Reference
from deck.figures.interval import HUNDRED, Interval
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.form import CLOSES, found
from deck.prose.fraction import SIGN, with_fractions
from deck.prose.said import said_together
from deck.prose.sentence import A_VALUE, finding, sentences
from deck.source.finding import Finding
from deck.source.text import SourceText

_OTHER = (
    rf"\b(?:the|les) (?:other|remaining|autres) (?P<r>{A_VALUE})"
    rf"(?: (?:of the (?:cost|costs|total|whole)|du (?:coût|total)))?(?:,|{CLOSES})",
    rf"\bles (?P<r>{A_VALUE}) restants?{CLOSES}",
)


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each rest that is not what the share of the slide leaves."""
    for slide, spoken in said_together(report):
        reference = getattr(slide, "figure", None)
        own = amount(reference.quantity) if isinstance(reference, Reference) and reference.part != CHANGE else None
        if own is None or own.unit != PERCENT or not 0 < own.interval.low < own.interval.high < HUNDRED:
            continue
        left = Interval(HUNDRED - own.interval.high, HUNDRED - own.interval.low)
        read = [each for text in spoken for each in sentences(text, report)]
        rests = [(each, values["r"]) for each in read for _, values in found(each, *_OTHER) if "r" in values]
        shares = [value for each in read for value in each.values if value.amount.unit in (PERCENT, POINTS)]
        parted = any(SIGN in with_fractions(text.raw) for text in spoken if text.field != "title")
        others = [value for value in shares if not value.amount.interval.meets(own.interval)]
        if len(rests) != 1 or len(others) > 1 or parted:
            continue
        sentence, rest = rests[0]
        if rest.amount.unit == PERCENT and not rest.signed and not rest.amount.interval.meets(left):
            value = spelled(left, report.language, PERCENT, apart=rest.amount.interval)
            message = f'"{sentence.shown(rest)}" is not what the share of this slide leaves: {value}'
            yield finding(sentence, texts, CODE, message, (rest.start, rest.end))
