"""A factor, a fraction said of a named figure that its values do not give: `Orders tripled`, over 120 and then 240.

What variation.py says of a figure's own change. Changes in percent are those of literal.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures.variation import CODE
from deck.content.model import Report
from deck.figures.amount import amount, plain, shown, spelled
from deck.figures.book import CHANGE, Figure
from deck.figures.change import in_percent
from deck.figures.moment import in_order
from deck.figures.quantity import PERCENT
from deck.prose.linking import is_hypothetical, is_narrowed
from deck.prose.mention import Labels
from deck.prose.one_thing import names_at_most
from deck.prose.said_change import Change, changes_in, may_be_in_words
from deck.prose.sentence import Sentence, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"


def may_say(text: str) -> bool:
    """Whether a closer look at the figures that a text names is worth while."""
    return may_be_in_words(text)


def of_named(sentence: Sentence, labels: Labels, texts: Mapping[str, SourceText], report: Report) -> Iterator[Finding]:
    """A warning for a factor in a sentence that says nothing else of one figure, where its two values exclude it."""
    changes = [own for own in changes_in(sentence) if own.unit == "×" or own.value is None]
    if len(changes) != 1 or len(sentence.values) != bool(changes[0].value):
        return
    (change,) = changes
    mentions = [own for own in labels.mentions(sentence.said) if sentence.start <= own.start < sentence.end]
    if len(mentions) != 1 or mentions[0].partial or len(mentions[0].figures) != 1:
        return
    said = [(own.start, own.end) for own in (change, mentions[0])]
    words = sentence.said.words
    if is_hypothetical(words, change.start) or is_narrowed(words, change.start):
        return
    if names_at_most(0, sentence, said):
        yield from _disagreement(sentence, change, mentions[0].figures[0], texts, report)


def _disagreement(
    sentence: Sentence, change: Change, figure: Figure, texts: Mapping[str, SourceText], report: Report
) -> Iterator[Finding]:
    periods = [period for period in in_order(figure.periods) if period != CHANGE]
    years = re.findall(_YEAR, sentence.said.raw[sentence.start : sentence.end])
    if len(periods) != 2 or any(all(year not in period for period in periods) for year in years):
        return
    first, last = (amount(figure.quantities[period]) for period in periods)
    quotient = last.interval.over(first.interval) if first and last and first.unit == last.unit else None
    computed = in_percent(first, last)[0] if quotient and first and last and change.unit == PERCENT else quotient
    if computed is None or any(computed.meets(own) for own in change.ways):
        return
    said = sentence.written(change.start, change.end)
    one, other = (plain(shown(figure.quantities[period], report.language)) for period in periods)
    unit = change.unit if change.unit == PERCENT else ""
    that = spelled(computed, report.language, unit, apart=change.stated, signed=bool(unit))
    message = f'"{said}" disagrees with {one} → {other}: that is {that if unit else f"×{that}"}'
    yield finding(sentence, texts, CODE, message, (change.start, change.end))
