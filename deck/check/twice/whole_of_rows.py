"""A whole that a sentence begins with, otherwise than in the table whose rows it adds up. See value_twice.

`Of 128 stops, 65 came from the blades or the gearbox` beside a table of stops that come to 118, where those two rows
come to 65: a sentence that has the parts of a column has its whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from deck.check.twice.disagreeing import agree, ratio
from deck.check.twice.given import Given, given, years_in
from deck.check.twice.shown import TOTAL, Shown, of_table
from deck.check.twice.telling import twice
from deck.content.model import Report
from deck.figures.interval import Interval, added_up
from deck.figures.late import Late
from deck.kinds.text_table import TextTable
from deck.prose.content_words import content_words
from deck.prose.linking import is_hypothetical
from deck.prose.scope import is_quoted
from deck.prose.tabulated import tabulated
from deck.source.finding import Finding
from deck.source.text import SourceText

_OF = Late(r"(?i)\W*(?:out )?(?:of|sur|parmi)\s(?:(?:the|our|these|les|nos|ces)\s)?$")
_COUNTED = Late(r"[ \u00a0\u202f]([^\W\d_]{3,})\s?,\s")
_NEAR = Decimal(2)
"""How many times as large the one may be."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such whole."""
    for slide, numbers in given(report):
        wholes = [own for own in numbers if _OF.fullmatch(own.before)] if isinstance(slide, TextTable) else []
        table = tabulated(slide, report) if wholes else None
        shown = [*of_table(table, report)] if table else []
        for own in wholes:
            if meant := _meant(own, shown, report.language.tag):
                yield twice(own, meant, texts)


def _meant(own: Given, shown: list[Shown], language: str) -> Shown | None:
    """The total of the column that counts the same, where the rows that the sentence names come to its other number."""
    counted = _COUNTED.match(own.behind)
    others = [each for each in own.sentence.values if each is not own.value]
    if not counted or len(others) != 1 or not (own.value.bare and others[0].bare) or years_in(own.raw):
        return None
    noun, spoken = content_words(counted[1], language), content_words(own.behind, language)
    if not noun or is_hypothetical(own.around(), own.value.start) or is_quoted(own.said.words, own.value.start):
        return None
    for heading in dict.fromkeys(each.heading for each in shown):
        column = [each for each in shown if each.heading == heading]
        total = next((each for each in column if re.fullmatch(TOTAL, each.label)), None)
        named = [each for each in column if _is_named(each, spoken, language)]
        part = added_up(_counted(each.interval) for each in named) if named else None
        is_part = part is not None and part == _counted(others[0].amount.interval)
        if total and is_part and len(named) > 1 and noun <= content_words(heading, language):
            return total if not agree(total, own) and ratio(total, own) <= _NEAR else None
    return None


def _is_named(own: Shown, spoken: frozenset[str], language: str) -> bool:
    label = content_words(own.label, language)
    return bool(label) and label <= spoken and not re.fullmatch(TOTAL, own.label)


def _counted(own: Interval) -> Interval:
    """What a count of things is."""
    middle = (own.low + own.high) / 2
    return Interval(middle, middle)
