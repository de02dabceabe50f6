"""More of some kind in a sentence than there are at all: `of 48 aircraft, 31 are leased and 27 owned`.

The kinds exclude each other (exclusive.py), or one of them alone is more: `54 people, including 60 engineers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from deck.check.figures.total import CODE
from deck.check.sentences.adding import is_near, not_the_sum, sum_of
from deck.check.sentences.spelling import spelled_like
from deck.figures.interval import HUNDRED, Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.exclusive import KINDS, Kinds, counted
from deck.prose.form import found, has, numbers_in
from deck.prose.sentence import A_VALUE, Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_PEOPLE = (
    r"(?:people|personnes|salariés|employees|agents|staff|members|membres|élèves|pupils|students|étudiants|habitants"
    r"|residents|inhabitants)"
)
_AMONG = (
    rf"(?P<w>{A_VALUE}) {_PEOPLE},? (?:including|dont|of whom|parmi lesquels|among them) (?P<r>{A_VALUE})"
    r"(?= [^\W\d_]{4,}| [^\W\d_]+ )"
)
_COMPARED = (
    r"(?i)\b(?:than|vs|compared|par rapport|depuis|since|en moyenne|on average|plusieurs réponses|several answers)\b"
)
_SUPPORT = r"(?i)\b(?:support|approval|soutien|favorables?|oui|yes)\b"
_MOST = Interval(HUNDRED * 4 / 5, HUNDRED * 5 / 4)
"""Percentages that add up to less or more are no parts of one thing."""


def may_say(text: str) -> bool:
    """Whether a closer look is worth while: two numbers may stand in it."""
    return numbers_in(text) > 1


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each count of kinds that is more than the whole, or less where all kinds are there."""
    if len(sentence.values) < 2:
        return
    if has(sentence, "including", "dont", "of whom", "parmi", "among"):
        yield from _more_than_all(sentence, texts)
    for kinds in KINDS:
        if len(own := counted(sentence, kinds)) > 1:
            yield from _of_kinds(sentence, texts, language, kinds, own)
            return


def _more_than_all(sentence: Sentence, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """More people of some kind than there are."""
    for _, values in found(sentence, _AMONG):
        total, part = values.get("w"), values.get("r")
        if total and part and total.bare and part.bare and part.counted.low > total.counted.high:
            message = f'"{sentence.shown(part)}" is more than the {sentence.shown(total)} that it is part of'
            yield finding(sentence, texts, CODE, message, (part.start, part.end))


def _of_kinds(
    sentence: Sentence, texts: Mapping[str, SourceText], language: Language, kinds: Kinds, own: Mapping[int, Value]
) -> Iterator[Finding]:
    """What excludes each other, counted: never more than the whole, and all of it where all kinds are there."""
    parts = sorted(own.values(), key=lambda value: value.start)
    unit = parts[0].amount.unit
    others = [value for value in sentence.values if value not in parts and value.amount.unit == unit]
    if any(value.signed or value.amount.unit != unit for value in parts) or re.search(_COMPARED, sentence.text):
        return
    if unit == PERCENT:
        yield from _over_all(sentence, texts, language, others, parts)
    elif len(others) == 1 and all(value.bare for value in (*others, *parts)) and others[0].end <= parts[0].start:
        total, sums = others[0], sum_of(parts)
        whole = len(parts) == len(kinds.words) and kinds.all
        is_whole = whole and re.match(rf"(?i) (?:{kinds.all})\b", sentence.shape[total.end : parts[0].start])
        if (sums.low > total.counted.high or (is_whole and sums.high < total.counted.low)) and is_near(sums, total):
            yield not_the_sum(sentence, texts, language, total, sums)


def _over_all(
    sentence: Sentence,
    texts: Mapping[str, SourceText],
    language: Language,
    others: Sequence[Value],
    parts: Sequence[Value],
) -> Iterator[Finding]:
    """Percentages of all that exclude each other; the support for something may lead them."""
    if others and (len(others) > 1 or not re.search(_SUPPORT, sentence.shape[sentence.start : others[0].start])):
        return
    shares = [*others, *parts]
    sums = sum_of(shares)
    if sums.low > HUNDRED and _MOST.meets(sums):
        value = spelled_like(sentence, parts[-1], sums, language, stated=Interval(HUNDRED, HUNDRED))
        message = f"the parts add up to {value}, more than the whole"
        yield finding(sentence, texts, CODE, message, (shares[0].start, shares[-1].end))
