"""A whole that a sentence begins with, otherwise than in the table whose rows it adds up. See value_twice.

`Of 128 stops, 65 came from the blades or the gearbox` beside a table of stops that come to 118, where those two rows
come to 65: a sentence that has the parts of a column has its whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from deck.check.twice.apart import TOLD_APART
from deck.check.twice.disagreeing import agree, ratio
from deck.check.twice.given import Given, given, years_in
from deck.check.twice.shown import TOTAL, Shown, of_table
from deck.check.twice.telling import twice
from deck.content.model import Report
from deck.figures.interval import Interval, added_up
from deck.figures.late import Late
from deck.kinds.text_table import TextTable
from deck.prose.basis import is_of_another, is_on_another_basis
from deck.prose.content_words import content_words, plain_words
from deck.prose.context import speaks_of_another_time
from deck.prose.linking import is_hypothetical
from deck.prose.scaled import middle
from deck.prose.scope import is_quoted
from deck.prose.tabulated import tabulated
from deck.source.finding import Finding
from deck.source.text import SourceText

_OF = Late(r"(?i)\W*(?:out )?(?:of|sur|parmi)\s(?:(?:the|our|these|les|nos|ces)\s)?$")
_COUNTED = Late(r"[ \u00a0\u202f]([^\W\d_]{3,})\s?,\s")
"""Between both numbers."""
_OVERLAPS = Late(
    r"(?i)\b(?:several|more than one|multiple|overlap\w*|twice|includ\w+|plusieurs|recoup\w+|chevauch\w+"
    r"|deux fois|comprise?s?|inclus\w*)\b"
)
_NEAR = Decimal(2)
"""How many times as large the one may be."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such whole."""
    for slide, numbers in given(report):
        if not isinstance(slide, TextTable) or _has_overlaps(slide):
            continue
        wholes = [own for own in numbers if _OF.fullmatch(own.before)]
        table = tabulated(slide, report) if wholes else None
        shown = [*of_table(table, report)] if table else []
        for own in wholes:
            if meant := _meant(own, shown, report.language.tag):
                yield twice(own, meant, texts)


def _has_overlaps(slide: TextTable) -> bool:
    """Whether its title or its note says that rows have things in common, or that the total has more in it."""
    return any(own is not None and _OVERLAPS.search(own.text) for own in (slide.title, slide.note))


def _meant(own: Given, shown: Sequence[Shown], language: str) -> Shown | None:
    """The total of the column that counts the same, where the rows that the sentence names come to its other number."""
    others = [each for each in own.sentence.values if each is not own.value]
    if len(others) != 1 or not (own.value.bare and others[0].bare) or years_in(own.raw) or _is_elsewhere(own, language):
        return None
    counted = _COUNTED.fullmatch(own.said.words[own.value.end : others[0].start])
    noun = content_words(counted[1], language) if counted else frozenset[str]()
    if not noun or is_hypothetical(own.around(), own.value.start) or is_quoted(own.said.words, own.value.start):
        return None
    behind = own.said.words[others[0].end : own.sentence.end]
    for heading in dict.fromkeys(each.heading for each in shown):
        column = [each for each in shown if each.heading == heading]
        total = next((each for each in column if re.fullmatch(TOTAL, each.label)), None)
        rows = [each for each in column if each is not total]
        named = _named(behind, rows, language)
        if total and len(named) > 1 and noun == content_words(heading, language):
            fits = _sum(named) == _counted(others[0].amount.interval) and _sum(rows) == _counted(total.interval)
            return total if fits and not agree(total, own) and ratio(total, own) <= _NEAR else None
    return None


def _is_elsewhere(own: Given, language: str) -> bool:
    """Whether what its text says beside it is of something else, or of another time."""
    apart = speaks_of_another_time(own.rest) or bool({*plain_words(own.rest)} & TOLD_APART)
    return apart or is_on_another_basis(own.rest) or is_of_another(own.rest, frozenset(), language)


def _named(text: str, rows: Sequence[Shown], language: str) -> Sequence[Shown]:
    """The rows that a text names; none where it goes on behind them, which may narrow its number."""
    spoken = content_words(text, language)
    named = [each for each in rows if (label := content_words(each.label, language)) and label <= spoken]
    last = content_words(" ".join(plain_words(text)[-1:]), language)
    return named if last and any(last <= content_words(each.label, language) for each in named) else []


def _sum(rows: Sequence[Shown]) -> Interval:
    return added_up(_counted(each.interval) for each in rows)


def _counted(own: Interval) -> Interval:
    """What a count of things is; `more than 36` is no count."""
    value = middle(own)
    return Interval(value, value) if value.is_finite() else own
