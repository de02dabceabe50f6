"""The parts of a sentence around a value, as far as the name of what it is of needs them: clauses, noun phrases, ends.

There is no dictionary of verbs here: see going_on.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from deck.prose.content_words import plain_words
from deck.prose.going_on import goes_on
from deck.prose.measures import adds_nothing, root
from deck.prose.name_words import DIMENSIONS, SINCE, name_words
from deck.prose.sentence import OTHER, VALUE, YEAR

SIGNS = frozenset(",;:()–—.!?")
_ENDS_CLAUSE = frozenset(".!?;()–—")
_MOST = 9
"""Words of a name."""
_POSTPOSED = (
    r"(?:ed|ing|en|ly|able|ible|ful)$|^(?:north|south|east|west|abroad|online|alone|free|open|worldwide|nearby)"
)
"""Behind a plural, what is no verb."""


def roots_of(tokens: Sequence[str], empty: frozenset[str], language: str) -> frozenset[str]:
    """The roots of the words among those tokens that mean something, but for the empty ones."""
    return frozenset(
        root(word, language)
        for token in tokens
        if (token.isalnum() or token[0].isalpha()) and token not in empty
        for word in plain_words(token)
        if not adds_nothing(word)
    )


class NameParts:
    """A sentence as words, around one of its values."""

    def __init__(self, tokens: Sequence[str], index: int, unit: str, language: str) -> None:
        self._tokens, self._index, self._language = tokens, index, language
        self._unit = unit
        self._implied = DIMENSIONS.get(unit, frozenset())
        self._known = name_words(language)
        self._articles = self._known.definite | self._known.indefinite

    def _clause(self, at: int) -> int:
        """Where the clause begins that ends there."""
        begin = at
        while begin > 0:
            before = self._at(begin - 1)
            if before in _ENDS_CLAUSE or before in self._known.clause:
                break
            if before == ":" and self._is_clause(begin - 1):
                break
            if before in self._known.conjunctions and self._at(begin) in self._known.definite | self._known.pronouns:
                break
            begin -= 1
        while self._at(begin) in self._known.thanks and begin < at:
            begin += 1
        return begin

    def _is_clause(self, colon: int) -> bool:
        """Whether what stands before a colon says something by itself, so that it narrows nothing."""
        ahead = [*self._tokens[:colon], "x"]
        english = self._language.startswith("en")
        if {*ahead[1:]} & self._known.past or (english and any(word.endswith("ed") for word in ahead[1:])):
            return True
        return any(goes_on(ahead, index, self._language) for index in range(1, colon))

    def _is_opening(self, begin: int) -> bool:
        """Whether nothing stands before a clause that may narrow it."""
        ahead = self._tokens[:begin]
        while ahead and ahead[-1] in self._known.thanks | self._known.clause:
            ahead = ahead[:-1]
        return not ahead or ahead[-1] in ".!?;" or (ahead[-1] == ":" and self._is_clause(len(ahead) - 1))

    def _noun_phrase(self, at: int) -> int:
        """Where the noun phrase begins that ends there, without its own article."""
        begin, known = at + 1, self._known
        while begin > 0:
            word, before = self._at(begin - 1), self._at(begin - 2)
            if word in SIGNS or word in known.conjunctions or word in known.clause or word.startswith((VALUE, YEAR)):
                break
            if word in known.has and word not in known.indefinite:
                break
            tied = before in known.ties and self._at(begin - 3) not in ("", "grâce", "face")
            if word in self._articles - {"des", "aux"} and not tied:
                break
            if word in known.joins - known.ties - {"du", "des", "au", "aux"}:
                break
            if word in known.opens and (begin == 1 or before in SIGNS):
                break
            begin -= 1
        return begin

    def _opens(self, at: int) -> bool:
        """Whether a sentence begins there, with `With`."""
        return self._at(at) in self._known.opens and (at == 0 or self._at(at - 1) in ".!?:;")

    def _subjects(self, at: int) -> Iterator[tuple[frozenset[str], int]]:
        """What a main clause that begins there speaks of: its words up to its verb."""
        for end in range(at + 1, min(len(self._tokens), at + _MOST)):
            word = self._at(end)
            if word in SIGNS or word.startswith(VALUE):
                return
            found = self._words(at, end)
            head = next((own for own in self._tokens[at:end] if own not in self._known.empty), "")
            before = self._at(end - 1)
            if not head or before in self._known.empty or word in self._known.joins:
                continue
            if any(goes_on([own, *self._tokens[end:]], 1, self._language) for own in (head, before)):
                yield found, end
                return

    def _ends(self, *, definite: bool = False) -> Iterator[tuple[frozenset[str], int]]:
        """The words behind the value that belong to its name, and where they end: each place where they may."""
        known, start, relative, phrase = self._known, self._index + 1, 0, 0
        for at in range(start, min(len(self._tokens), start + 2 * _MOST)):
            word, before, after = self._at(at), self._at(at - 1), self._at(at + 1)
            said = self._words(start, at)
            joined = word in known.joins or word in known.empty
            if word in SIGNS:
                if word != "," or after not in known.excludes:
                    yield said, at
                return
            if word in SINCE:
                return  # more are counted than are at once
            if word.startswith((VALUE, OTHER)):
                if phrase > start:  # over how many, in how long
                    yield self._words(start, phrase), phrase
                return
            if word in known.joins and before not in known.joins:
                phrase = at
            if not relative and definite and self._is_relative(at):
                relative = at
            elif word in known.relative and not relative:
                yield said, at
                return
            elif relative:
                long = len(self._tokens[relative:at]) > 2 and not joined and before not in known.empty
                if long or (at - relative > 1 and goes_on(self._tokens, at, self._language)):
                    yield said, at
            elif word in known.conjunctions and word not in known.adjuncts:
                if after in self._articles | known.pronouns or goes_on(self._tokens, at + 1, self._language):
                    yield said, at
                return
            elif (word in known.adjuncts and not (word in known.kept and after not in known.indefinite)) or (
                (at > start or self._unit) and self._goes_on(at, counted=at > start)
            ):
                yield said, at
                return
            elif joined or (at == start and not self._unit):
                continue
            elif at == start and after not in ("", *SIGNS):
                yield said, at  # a verb: no noun stands behind a unit
        else:
            if start + 2 * _MOST >= len(self._tokens):
                yield self._words(start, len(self._tokens)), len(self._tokens)

    def _goes_on(self, at: int, *, counted: bool) -> bool:
        """Whether a verb stands there; in English any word may be one behind a plural."""
        word, before = self._at(at), self._at(at - 1)
        if before in self._known.empty or word in self._known.indefinite | self._known.joins:
            return False
        plural = (
            counted and before.endswith("s") and before[-2:] not in ("ss", "'s") and self._language.startswith("en")
        )
        verb = plural and word.isalpha() and word not in self._known.empty | self._known.kept
        return (verb and not re.search(_POSTPOSED, word)) or goes_on(self._tokens, at, self._language)

    def _is_relative(self, at: int) -> bool:
        """Whether a relative clause begins there, which in English may have no word of its own for that."""
        known, word, before = self._known, self._at(at), self._at(at - 1)
        bare = self._language.startswith("en") and word in known.definite | known.pronouns
        return word in known.relative or (bare and word not in ("'s", "’s") and before not in known.joins)

    def _words(self, start: int, end: int) -> frozenset[str]:
        """The words of meaning between two places, without what the unit says itself."""
        return roots_of(self._tokens[max(0, start) : end], self._known.empty | self._implied, self._language)

    def _at(self, index: int) -> str:
        return self._tokens[index] if 0 <= index < len(self._tokens) else ""
