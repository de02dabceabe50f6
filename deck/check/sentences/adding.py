"""Parts of a sentence added up, and the words for a total that they do not come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from deck.check.figures.total import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.interval import Interval, added_up
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.figures.slip import is_mistyped
from deck.prose.sentence import Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText


def sum_of(parts: Sequence[Value]) -> Interval:
    """All of them, counts of things as they are."""
    return added_up(own.counted for own in parts)


def is_near(sums: Interval, total: Value) -> bool:
    """Whether the sum and the total may be meant to be the same."""
    own = total.amount.interval
    return sums.low * 2 <= own.high * 3 and own.low * 2 <= sums.high * 3


def may_be_meant(sums: Interval, total: Value) -> bool:
    """Whether the total is near the sum, or is the sum but for a digit, or for two that are turned."""
    own = total.amount.interval
    last = own.high - own.low  # what its last digit counts
    if is_near(sums, total) or not last.is_finite() or last <= 0 or total.amount.unit == PERCENT:
        return is_near(sums, total)
    return is_mistyped((own.low + own.high) / 2 / last, Interval(sums.low / last, sums.high / last), 0)


def not_the_sum(
    sentence: Sentence, texts: Mapping[str, SourceText], language: Language, total: Value, sums: Interval
) -> Finding:
    """A warning for the total of parts that stand beside it."""
    added = spelled_like(sentence, total, sums, language)
    message = f'"{sentence.shown(total)}" disagrees with the parts beside it, which add up to {added}'
    return finding(sentence, texts, CODE, message, (total.start, total.end))
