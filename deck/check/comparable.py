"""A text ready to be compared with another: its words, its numbers and what they count, and which way it turns them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from deck.check.content_words import content_words, plain_words
from deck.check.numeral import Numeral, numerals, units
from deck.figures.vocabulary import words
from deck.frozen import frozen

ENOUGH = 0.8
"""The share of a sentence's content words that carries it."""

_SMALL_COUNT = 20
"""Up to so many things are counted everywhere: three of one kind say nothing of three of another."""

_COUNTED = 2
"""How many content words after a number may name what it counts: `3 grands leviers`."""

NOT_GIVEN = re.compile(
    r"^[ \u00a0]*[—–-][ \u00a0]*$|(?<!\w)(?:n\.[ \u00a0\u202f]?d\.?|n\.?/?a\.?|nd)(?!\w)", re.I | re.M
)

_COMPARED = {
    **dict.fromkeys(("plus", "davantage", "more"), "more"),
    **dict.fromkeys(("moins", "less", "fewer"), "less"),
}
_NEGATED = {True: words("ne n"), False: words("not never cannot t")}
"""What stands before the word that it negates; `t` is what is left of `don't`."""
_NEGATION_ENDS = words("pas plus jamais guere point rien aucun aucune")
_STILL = words("se s y en l le la les been be a bien beaucoup much far")
"""Small words between a negation or a comparison and its word: `ne se vend`, `has not been`."""
_OPPOSITE = {"more": "less", "less": "more", "not": "is", "is": "not"}


@frozen
class Counted:
    """A number, and the words that follow it up to the next mark or number, which may name what it counts."""

    numeral: Numeral
    of: frozenset[str] = frozenset()

    def may_be(self, other: Counted) -> bool:
        """Whether both may count the same: small bare numbers that are followed by other things do not."""
        own = self.numeral
        if not own.bare or own.value > _SMALL_COUNT or not self.of or not other.of:
            return True
        return bool(self.of & other.of)


@frozen
class Comparable:
    """A text ready to be compared."""

    words: frozenset[str]
    numbers: tuple[Counted, ...]
    units: frozenset[tuple[int, str]]
    not_given: bool
    """Whether it says of a figure that it is not given."""
    turned: frozenset[tuple[str, str]]
    """What it says of its words: more or less of one, not one, or simply that it is."""

    def __or__(self, other: Comparable) -> Comparable:
        return Comparable(
            self.words | other.words,
            self.numbers + other.numbers,
            self.units | other.units,
            self.not_given or other.not_given,
            self.turned | other.turned,
        )

    def states(self, wanted: Counted) -> bool:
        """Whether the text states that number: value, unit, as approximate, and of nothing else."""
        numeral = wanted.numeral
        return any(numeral.is_said_by(own.numeral, self.units) and wanted.may_be(own) for own in self.numbers)

    def holds(self, said: Comparable) -> bool:
        """Whether enough of the words and all of the numbers of `said` are here, and not the opposite of it."""
        enough = len(self.words & said.words) >= ENOUGH * len(said.words)
        return enough and not self._denies(said) and all(self.states(number) for number in said.numbers)

    def shares(self, said: Comparable) -> bool:
        """Whether any of it is here."""
        return bool(self.words & said.words) or any(self.states(number) for number in said.numbers)

    def _denies(self, said: Comparable) -> bool:
        """Whether it says `plus vite` and never `moins vite` where the other says `moins vite`."""
        return any(
            (_OPPOSITE[way], word) in self.turned and (way, word) not in self.turned for way, word in said.turned
        )


def comparable(text: str, tag: str) -> Comparable:
    """A text of the language of that tag, ready to be compared."""
    numbers = numerals(text, tag)
    without = text
    for numeral in reversed(numbers):
        without = f"{without[: numeral.start]} {without[numeral.end :]}"
    return Comparable(
        content_words(without, tag),
        tuple(Counted(numeral, _follows(text, numeral, tag)) for numeral in numbers),
        units(text),
        NOT_GIVEN.search(text) is not None,
        frozenset(_turned(without, french=tag.startswith("fr"), tag=tag)),
    )


def _follows(text: str, numeral: Numeral, tag: str) -> frozenset[str]:
    """The next content words of its phrase."""
    if not numeral.bare or numeral.value > _SMALL_COUNT:
        return frozenset()
    phrase = re.match(r"[^\d\n.,;:!?()«»“”]*", text[numeral.end : numeral.end + 60])
    found = (content_words(word, tag) for word in phrase.group().split()) if phrase else ()
    return frozenset().union(*islice(filter(None, found), _COUNTED))


def _turned(text: str, *, french: bool, tag: str) -> Iterator[tuple[str, str]]:
    """Each content word with what is said of it."""
    for line in text.splitlines():
        way, negated = "is", False
        for word in plain_words(line):
            if word in _NEGATED[french]:
                way, negated = "not", True
            elif negated and word in _NEGATION_ENDS:
                negated = False
            elif word in _COMPARED:
                way = _COMPARED[word]
            elif own := content_words(word, tag):
                yield from ((way, stem) for stem in own)
                way = "is"
            elif word not in _STILL:
                way = "is"
