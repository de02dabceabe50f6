"""Forms of sentences: patterns over a shape, whose groups stand for values where they begin with one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from deck.figures.quantity import PERCENT, POINTS
from deck.prose.sentence import A_VALUE, OTHER, VALUE, YEAR, Sentence, Value

SHORT = rf"[^{VALUE}{YEAR}{OTHER};:()]{{0,60}}?"
"""A few words without a number, within their clause."""
SO = (
    r"(?:soit|or|i\.?e\.?,?|that is,?|donc|c['’]est-à-dire|autrement dit|à savoir|namely|hence|thus|in other words,?"
    r"|représent\w+|ce qui (?:fait|donne|représente)|which (?:is|makes|gives|works out at|comes to)|makes? up|made up)"
)
ABOUT = (
    r"(?:(?:just|only|à peine|about|around|roughly|some|nearly|almost|over|environ|près de|presque|quelque|seulement"
    r"|plus de|moins de|more than|less than) )?"
)
CLOSES = r"(?=\s*(?:[.,;:!?)»”\"]|$))"
"""Behind a number: nothing goes on to say what it is of."""


_NUMBER = re.compile(r"\d[\d.,]*|<")


@cache
def numbers_in(text: str) -> int:
    """How many numbers may stand in a text, written or called by their names: before any closer look."""
    return len(_NUMBER.findall(text))


def counts(sentence: Sentence, least: int) -> bool:
    """Whether so many numbers of the sentence are of one kind, so that they can be added or compared."""
    units = [own.amount.unit for own in sentence.values if not own.bare]
    bare = len(sentence.values) - len(units)  # of any kind
    return bare >= least or any(units.count(unit) + bare >= least for unit in {*units})


def has_change(sentence: Sentence) -> bool:
    """Whether two of its numbers are of one kind, and a third may say how far one is from the other."""
    units = [own.amount.unit for own in sentence.values]
    relative = sum(unit in (PERCENT, POINTS) for unit in units)
    for unit in {*units}:
        alike = units.count(unit) + (units.count("") if unit else 0)
        if alike > 2 or (alike > 1 and relative and unit not in (PERCENT, POINTS)):
            return True
        if alike > 1 and unit == PERCENT and POINTS in units:
            return True
    return False


def has(sentence: Sentence, *signs: str) -> bool:
    """Whether one of the signs stands in the sentence: else no form with them needs a closer look."""
    text = sentence.text.casefold()
    return any(sign in text for sign in signs)


def has_word(sentence: Sentence, *stems: str) -> bool:
    """Whether a word of the sentence begins with one of the stems."""
    words = sentence.text.casefold().replace("’", " ").replace("'", " ").split()
    return any(word.lstrip("(«“").startswith(stems) for word in words)


def found(sentence: Sentence, *forms: str, shape: str = "") -> Iterator[tuple[re.Match[str], Mapping[str, Value]]]:
    """Every place where the sentence, or another `shape` of it, has one of the forms, with the values of its groups."""
    for form in forms:
        for match in _compiled(form).finditer(shape or sentence.shape, sentence.start, sentence.end):
            groups = (name for name, own in match.groupdict().items() if own and own[0] == VALUE)
            starts = {name: sentence.by_start.get(match.start(name)) for name in groups}
            yield match, {name: value for name, value in starts.items() if value is not None}


@cache
def _compiled(form: str) -> re.Pattern[str]:
    """The pattern, where a value is taken as a whole: its signs begin nothing and are never given back."""
    return re.compile(form.replace(A_VALUE, f"(?<!{VALUE}){VALUE}++"), re.IGNORECASE)
