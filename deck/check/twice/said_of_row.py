"""A sentence that says what a row of a table or a figure says, otherwise. See value_twice.

`The Team plan costs $59 a month` behind `Team | $49` under `Plan | Price`; `Cedar has only 155 rooms` behind
`Cedar | 125` under `Hall | Rooms`; `The waiting time at Riverside is 16 days` behind a table of clinics.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from deck.check.twice.disagreeing import agree, in_order, ratio
from deck.check.twice.given import Given, years_in
from deck.check.twice.telling import At, twice
from deck.content.model import Report
from deck.prose.content_words import plain_words
from deck.prose.context import speaks_of_another_time
from deck.prose.measures import root
from deck.prose.named_value import Named, named_values
from deck.prose.naming import Reading, value_of
from deck.prose.said import Said, said
from deck.prose.sentence import Sentence, sentences
from deck.prose.stating import EARLIER, SUPPOSED
from deck.source.finding import Finding
from deck.source.text import SourceText

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
    return not (years_in(around) or speaks_of_another_time(around))


def _of_sentence(
    sentence: Sentence, named: Mapping[str, Sequence[Named]], report: Report, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    value, tag = value_of(sentence), report.language.tag
    if value is None:
        return
    own = Given(value, sentence)
    spoken = {root(word, tag) for word in plain_words(sentence.said.words[sentence.start : sentence.end])}
    spoken |= {*re.findall(_LETTER, own.raw)}
    known = [each for word in sorted(spoken & named.keys()) for each in named[word] if each.name <= spoken]
    if not known or re.search(SUPPOSED, own.raw) or re.search(EARLIER, own.raw):
        return
    read = Reading(sentence, value, tag)
    meant = next((each for each in known if (each.priced or _is_near(each, own)) and read.says(each)), None)
    if meant and not any(agree(each, own) for each in known):
        yield twice(own, At(meant.written, meant.place), texts)


def _is_near(one: Named, other: Given) -> bool:
    """Whether one may be meant for the other: by its size, or as two of its digits changed places."""
    times = ratio(one, other)
    return times <= _NEAR or (times.is_finite() and in_order(one.written) == in_order(other.written))
