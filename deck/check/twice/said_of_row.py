"""A sentence that says what a row of a table or a figure says, otherwise. See value_twice.

`The Team plan costs $59 a month` behind `Team | $49` under `Plan | Price`; `Cedar has only 155 rooms` behind
`Cedar | 125` under `Hall | Rooms`; `The waiting time at Riverside is 16 days` behind a table of clinics.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from deck.check.figures import value_twice
from deck.content.model import Report
from deck.figures.interval import Interval
from deck.prose.content_words import plain_words
from deck.prose.context import speaks_of_another_time
from deck.prose.measures import root
from deck.prose.named_value import Named, named_values
from deck.prose.naming import Reading, value_of
from deck.prose.said import Said, said
from deck.prose.sentence import Sentence, Value, sentences
from deck.prose.stating import EARLIER, SUPPOSED
from deck.source.finding import Finding
from deck.source.text import SourceText

_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_LETTER = r"\b[A-Z]\b"
"""What is called by a letter: `Line B`."""
_NEAR = Decimal("2.5")
"""How many times as large one may be: it is meant for the other."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number of a sentence that the row or the figure it speaks of contradicts."""
    named = _by_word(list(named_values(report)))
    for own in said(report) if named else ():
        if not own.column and own.slide is not None and not hasattr(own.slide, "by") and _is_of_now(own):
            for sentence in sentences(own, report):
                yield from _of_sentence(sentence, named, report, texts)


def _by_word(several: Sequence[Named]) -> Mapping[str, Sequence[Named]]:
    """What is said by name, by the rarest word of the name."""
    common = Counter(word for own in several for word in own.name)
    found: dict[str, list[Named]] = {}
    for own in several:
        found.setdefault(min(own.name, key=lambda word: (common[word], word)), []).append(own)
    return found


def _is_of_now(own: Said) -> bool:
    """Whether nothing around a text says that it speaks of another time or case."""
    title = own.slide.title.text if own.slide and own.slide.title and own.field != "title" else ""
    around = f"{title} {own.heading}"
    return not (re.search(_YEAR, around) or speaks_of_another_time(around))


def _of_sentence(
    sentence: Sentence, named: Mapping[str, Sequence[Named]], report: Report, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    value = value_of(sentence)
    if value is None:
        return
    tag = report.language.tag
    spoken = {root(word, tag) for word in plain_words(sentence.said.words[sentence.start : sentence.end])}
    spoken |= {*re.findall(_LETTER, sentence.said.raw[sentence.start : sentence.end])}
    known = [own for word in sorted(spoken & named.keys()) for own in named[word] if own.name <= spoken]
    raw = sentence.said.raw[sentence.start : sentence.end]
    if not known or re.search(SUPPOSED, raw) or re.search(EARLIER, raw):
        return
    read = Reading(sentence, value, tag)
    found = [own for own in known if read.says(own)]
    if not found or any(_agree(own.interval, value) for own in known):
        return
    near = [own for own in found if _is_near(own.interval, value.amount.interval) or own.priced]
    if near:
        yield _finding(near[0], sentence, value, texts)


def _agree(one: Interval, value: Value) -> bool:
    return one.overlaps(value.amount.interval) or one == value.amount.interval


def _is_near(one: Interval, other: Interval) -> bool:
    """Whether one may be meant for the other: by its size, or as two of its digits changed places."""
    middles = [abs(own.low + own.high) / 2 for own in (one, other)]
    low, high = sorted(middles)
    digits = [sorted(f"{own.normalize():f}".replace(".", "").strip("0")) for own in middles]
    return low > 0 and (high <= low * _NEAR or digits[0] == digits[1])


def _finding(own: Named, sentence: Sentence, value: Value, texts: Mapping[str, SourceText]) -> Finding:
    message = f'"{sentence.shown(value)}" here, and "{own.written}" in {own.place.path}:{own.place.line}'
    span = sentence.said.place(texts, value.start, value.end)
    return value_twice.of_texts(message, span, value_twice.TWO_THINGS)
