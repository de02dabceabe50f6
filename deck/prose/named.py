"""Of what each value of a sentence is said, in whatever construction: `the rate of 67% among staff`, `rates reach 67%`.

stating.py reads sentences that say nothing else, mentioning.py what such a sentence said. This reads the name around
any value: what stands before the word that ties it to the value, or behind the value, with all that narrows it. Where a
sentence may be read in several ways, it gives each; where a name may be only part of one, it says that it is unsure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.prose.circumstance import circumstance
from deck.prose.going_on import having
from deck.prose.linking import direction
from deck.prose.measures import root
from deck.prose.name_parts import SIGNS, NameParts, roots_of
from deck.prose.name_words import DIMENSIONS, name_words
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence, Value
from deck.prose.stating import A_YEAR_EACH, EARLIER, NAMED_EARLIER, SUPPOSED, Statement, label_words, stated
from deck.prose.trimmed import LEAD, blank

_TOKEN = re.compile(rf"{VALUE}+|{YEAR}+|{OTHER}+|[^\W\d_]+\d+|[^\W\d_]+(?:-[^\W\d_]+)*|\d+|['’]s\b|[,;:()–—.!?]")
_AHEAD_OF = r"(?i)\b(?:before|avant)(?= \w)"
"""What is still to come: `before winter`."""
_RATE = (
    r"(?i)\b(?:an?|per|each|every|par|chaque|à l['’])(?: |(?<=['’]))(?:day|week|month|hour|jour|semaine|mois|heure)\b"
)
"""How often: what is near as many and not said so is meant as often."""


_OF_OTHERS = (
    r"(?i)\b(?:voisine?s|concurrente?s?|confrères?|homologues?|competitors?|rivals?|neighbou?r(?:s|ing)?|peers?)\b"
)
"""It is said of somebody else: `among our neighbours`."""
_OF_AGE = ("year", "an", "ans", "years", "année")
"""What an age is told in: `at the 70 years of the applicant`, one day of many."""
_TO, _NEAR = ("to", "à", "at"), 3


class Named(NamedTuple):
    """A value and one reading of what it is of."""

    of: Statement
    subject: frozenset[str]
    """Those of its words that are of whom it is said: a sentence near by may leave them out."""
    sure: bool
    """Whether the name is whole."""
    definite: bool
    """Whether it is that of something known: `these 451 animals`."""


class _Reading(NamedTuple):
    words: frozenset[str]
    start: int
    end: int
    """Between which of its tokens the name stands."""
    sure: bool = True
    subject: frozenset[str] = frozenset()
    definite: bool = False


def named(sentence: Sentence, language: str) -> Iterator[Named]:
    """The readings of each value of a sentence that says what is."""
    raw = sentence.said.raw[sentence.start : sentence.end]
    text = re.sub(_RATE, blank, re.sub(LEAD, blank, re.sub(A_YEAR_EACH, blank, sentence.text)))
    if "=" in text or re.search(SUPPOSED, raw) or re.search(_OF_OTHERS, raw):
        return
    known = name_words(language)
    found = [(match[0], match.start()) for match in _TOKEN.finditer(text)]
    tokens = [token.lower() for token, _ in found]
    earlier = re.search(EARLIER, re.sub(_AHEAD_OF, "", re.sub(NAMED_EARLIER, "", raw)))
    apart, unreal = (bool(words & {*tokens}) for words in (known.others, known.unreal))
    for index, (token, at) in enumerate(found):
        value = sentence.by_start.get(sentence.start + at) if token.startswith(VALUE) else None
        if value is None or value.signed or value.called or not all(map(Decimal.is_finite, value.amount.interval)):
            continue
        for own in _Reader(tokens, index, value, language, sentence.written(value.start, value.end).lower()).readings():
            if any(
                word.startswith((VALUE, OTHER)) for word in (*tokens[own.start : index], *tokens[index + 1 : own.end])
            ):
                continue
            years = [place for place, word in enumerate(tokens) if word.startswith(YEAR)]
            inside = [place for place in years if own.start - 2 <= place <= own.end + 1]
            if len(inside) > 1 or (earlier and not inside) or (apart and not own.sure) or (unreal and not own.definite):
                continue
            begin = sentence.start + found[inside[0]][1] if inside else 0
            period = sentence.written(begin, begin + len(found[inside[0]][0])) if inside else ""
            case = label_words(circumstance(sentence.before(value)), language)
            names = " ".join(word for word, _ in found[own.start : own.end] if word[0].isalpha() or word in "'s’s")
            yield Named(
                stated(value, own.words | case, period, sentence.said, names),
                own.subject,
                own.sure and len(years) == len(inside),
                own.definite,
            )


def name_of(text: str, unit: str, language: str) -> frozenset[str]:
    """The words of a label as those of a name."""
    known, implied = name_words(language), DIMENSIONS.get(unit.casefold(), frozenset())
    return roots_of(_TOKEN.findall(text.lower()), known.empty | implied, language)


class _Reader(NameParts):
    """Its readings, by what stands right before the value."""

    def __init__(self, tokens: Sequence[str], index: int, value: Value, language: str, written: str) -> None:
        super().__init__(tokens, index, value.amount.unit.casefold(), language)
        self._written = written

    def readings(self) -> Iterator[_Reading]:
        """Each way to read the name of the value."""
        known, at = self._known, self._index - 1
        while self._at(at) in known.about:
            at -= 1
        before, ahead = self._at(at), self._at(at - 1)
        if before not in _TO and direction(" ".join(self._tokens[max(0, at - _NEAR) : at + 1])):
            return  # how much it changed
        if self._known.definite & {*self._written.split()}:
            yield from self._definite(self._index)
        elif before in ("(", ",", "–", "—"):
            yield from self._apart(at)
        elif before in known.sets and ahead == ",":
            yield from self._apart(at - 1)
        elif before in known.sets and ahead in known.sets and self._at(at - 2) == ",":
            yield from self._apart(at - 2)
        elif before in known.of and (ahead not in known.links or ahead in known.of):
            yield from self._described(at)
        elif self._opens(at):
            yield from self._introduced(frozenset(), at)
        elif before in known.definite and self._unit not in _OF_AGE:
            yield from self._definite(at)
        elif before:
            yield from self._said(at)

    def _said(self, at: int) -> Iterator[_Reading]:
        """`Sales came to £3m`, `The refuge took in 415 animals`: all of the clause before it, and what is counted."""
        begin = self._clause(at)
        ahead = self._words(begin, at + 1)
        subject, sure = self._words(begin, at) | self._words(at, at + 1), self._is_opening(begin)
        pure = self._at(at) in self._known.holds
        has = pure or root(self._at(at), self._language) in having(self._language)
        tied = has or self._at(at) in self._known.links or self._at(at) == ":"
        for behind, end in self._ends():
            if not (behind or self._unit or tied):
                continue
            yield _Reading(ahead | behind, begin, end, sure, subject)
            if has:
                yield _Reading(self._words(begin, at) | behind, begin, end, sure=sure and pure, subject=subject)

    def _apart(self, comma: int) -> Iterator[_Reading]:
        """`The stadium (25,400 seats) is`, `The fee, set at £25, is`."""
        begin = self._clause(comma - 1)
        for behind, end in self._ends():
            closed = self._at(end) in (",", ")", "–", "—") and self._at(end + 1) not in ("", ".")
            ahead = self._words(begin, comma)
            if closed and (behind or self._unit or len(ahead) > 1):
                yield _Reading(ahead | behind, begin, end, self._is_opening(begin))

    def _described(self, at: int) -> Iterator[_Reading]:
        """`A rate of 67% among staff`, `The dam has a capacity of 25 MW`, `The lake, with a surface of 12 ha, is`."""
        begin = self._noun_phrase(at - 1)
        head = self._words(begin, at)
        if not head and not self._implied & {*self._tokens[begin:at]}:
            return
        determined = self._at(begin - 1) in self._articles
        ahead = begin - 1 - determined
        opener = self._at(ahead)
        if self._opens(ahead):
            yield from self._introduced(head, ahead)
        elif determined and opener in self._known.has:
            yield from self._joined(ahead, head, apart=False)
        elif opener in self._known.of | self._known.opens | {","}:
            comma = ahead - (opener != ",")
            apart = self._at(comma) == ","
            yield from self._joined(comma if apart else comma + 1, head, apart=apart)
        elif self._is_one(begin, at, ahead):
            sure = (ahead < 0 or opener in SIGNS) and self._is_opening(ahead + 1)
            for behind, end in self._ends():
                yield _Reading(head | behind, begin, end, sure)

    def _is_one(self, begin: int, end: int, ahead: int) -> bool:
        """Whether a measure is that of one thing: `a team of 24 engineers` is any one."""
        if not {*self._tokens[max(0, begin - 1) : end]} & self._known.indefinite:
            return True
        return bool(self._unit) and (ahead < 0 or (self._at(ahead) in SIGNS and self._is_opening(ahead + 1)))

    def _joined(self, at: int, head: frozenset[str], *, apart: bool) -> Iterator[_Reading]:
        """A measure with whom it is of, which ends before that place."""
        start = self._clause(at - 1)
        for behind, end in self._ends():
            if not apart or self._at(end) == ",":
                yield _Reading(self._words(start, at) | head | behind, start, end, self._is_opening(start))

    def _introduced(self, head: frozenset[str], at: int) -> Iterator[_Reading]:
        """`With 620 places, the car park is`: of that, or of what the sentence goes on to speak of."""
        for behind, end in self._ends():
            if self._at(end) != ",":
                continue
            if head:
                yield _Reading(head | behind, at, end, sure=False)
            for follow, last in self._subjects(end + 1):
                yield _Reading(head | behind | follow, at, last)

    def _definite(self, at: int) -> Iterator[_Reading]:
        """`These 451 animals taken in`, `the 24 kW that the room draws`, `the park's 480 spaces`."""
        begin, owner = at, frozenset[str]()
        if self._at(at) in ("'s", "’s"):
            begin = self._noun_phrase(at - 1)
            owner = self._words(begin, at)
        for behind, end in self._ends(definite=True):
            if behind or owner:
                yield _Reading(owner | behind, begin, end, definite=True)
            if self._opens(at - 1) and self._at(end) == ",":
                for follow, last in self._subjects(end + 1):
                    yield _Reading(owner | behind | follow, begin, last)
