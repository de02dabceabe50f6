"""A text ready to be compared with another: its words, its numbers and what they count, and which way it turns them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from decimal import Decimal
from itertools import islice

from deck.figures.numeral import Numeral, numerals, units
from deck.figures.vocabulary import words
from deck.frozen import frozen
from deck.prose.comparing import before, limit_before
from deck.prose.content_words import content_words, plain_words
from deck.prose.linking import direction

ENOUGH = 0.8
"""The share of a sentence's content words that carries it."""

_SMALL_COUNT = 20
"""Up to so many things are counted everywhere: three of one kind say nothing of three of another."""

_COUNTED = 2
"""How many content words after a number may name what it counts: `3 grands leviers`."""

NOT_GIVEN = re.compile(r"^[ \u00a0]*[—–-][ \u00a0]*$|(?<!\w)(?:n\.\s?d\.?|n\.?/?a\.?|nd)(?!\w)", re.I | re.M)

_COMPARED = {
    **dict.fromkeys(("plus", "davantage", "more"), "more"),
    **dict.fromkeys(("moins", "less", "fewer"), "less"),
}
_NEGATED = {True: words("ne n non"), False: words("not never cannot t")}
"""What stands before the word that it negates; `t` is what is left of `don't`."""
_NEGATION_ENDS = words("pas plus jamais guere point rien aucun aucune")
_STILL = words("se s y en l le la les been be a bien beaucoup much far")
"""Small words between a negation or a comparison and its word: `ne se vend`, `has not been`."""
_CONTRARIES = (
    *("faible fort", "court long", "hausse baisse", "haut bas", "premier dernier", "minimum maximum", "gain perte"),
    *("low high", "short long", "rise fall", "first last", "weak strong", "gain loss", "best worst", "up down"),
)
_OPPOSITE = {"more": "less", "less": "more", "not": "is", "is": "not"}
_CONTRARY = {
    own: other
    for pair in _CONTRARIES
    for tag in ("fr", "en")
    for one, two in [[next(iter(content_words(word, tag)), word) for word in pair.split()]]
    for own, other in ((one, two), (two, one))
}
"""The stem of a word -> that of its contrary."""


@frozen
class Counted:
    """A number, and the words that follow it up to the next mark or number, which may name what it counts."""

    numeral: Numeral
    of: frozenset[str] = frozenset()
    alone: bool = False
    """On a line of its own, as in a table or under a heading."""
    way: str = ""
    """`+` or `-`: what its sign says, or a word before it (`en baisse de`)."""
    limit: str = ""
    """`>` for `plus de`, `<` for `moins de`."""

    def may_be(self, other: Counted) -> bool:
        """Whether both may be the same: not beside opposite words, nor small bare numbers of other things."""
        if {self.way, other.way} == {"+", "-"} or {self.limit, other.limit} == {"<", ">"}:
            return False
        if self.way == "-" and not other.way:
            return False
        own = self.numeral
        if not own.bare or own.value > _SMALL_COUNT or not self.of:
            return True
        return bool(self.of & other.of) if other.of else other.alone


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
    valued: dict[Decimal, list[Counted]] = field(default_factory=dict, repr=False, compare=False)
    """Its numbers by their values, with their scales and without; filled when the first is looked for."""

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
        found = self._of_value(numeral)
        return bool(found) and any(numeral.is_said_by(own.numeral, self.units) and wanted.may_be(own) for own in found)

    def _of_value(self, numeral: Numeral) -> list[Counted]:
        """The numbers that may say that one."""
        if not self.valued:
            for own in self.numbers:
                for value in {own.numeral.value, own.numeral.amount}:
                    self.valued.setdefault(value, []).append(own)
        found = self.valued.get(numeral.value, [])
        return [*found, *self.valued.get(numeral.amount, [])] if numeral.scale else found

    def holds(self, said: Comparable) -> bool:
        """Whether enough of the words and all of the numbers of `said` are here, and not the opposite of it."""
        enough = len(self.words & said.words) >= ENOUGH * len(said.words)
        exact = all(word in self.words for word in said.words if not word.isalpha())  # T4, 5G
        return enough and exact and not self.denies(said) and all(self.states(number) for number in said.numbers)

    def shares(self, said: Comparable) -> bool:
        """Whether any of it is here."""
        return bool(self.words & said.words) or any(self.states(number) for number in said.numbers)

    def denies(self, said: Comparable) -> bool:
        """Whether it says `plus vite` and never `moins vite`, or `faible` and never `fort`, where the other does."""
        turned = ((_OPPOSITE[way], word) in self.turned and (way, word) not in self.turned for way, word in said.turned)
        return any(turned) or any(
            _CONTRARY[word] in self.words and word not in self.words for word in said.words if word in _CONTRARY
        )


def comparable(text: str, tag: str) -> Comparable:
    """A text of the language of that tag, ready to be compared."""
    numbers = numerals(text, tag)
    without = " ".join(text[end:start] for end, start in _between(numbers, len(text)))
    return Comparable(
        content_words(without, tag),
        tuple(_counted(text, numeral, tag) for numeral in numbers),
        units(text),
        NOT_GIVEN.search(text) is not None,
        frozenset(_turned(without, french=tag.startswith("fr"), tag=tag)),
    )


def _between(numbers: Sequence[Numeral], length: int) -> Iterator[tuple[int, int]]:
    """The stretches of a text outside its numbers. The ends of a range have one place."""
    end = 0
    for numeral in numbers:
        if numeral.start >= end:
            yield end, numeral.start
            end = numeral.end
    yield end, length


def _counted(text: str, numeral: Numeral, tag: str) -> Counted:
    phrase = re.split(r"[.\n\d]", before(text, numeral))[-1]
    way = numeral.sign or {1: "+", -1: "-", 0: ""}[direction(phrase)]
    line = text[text.rfind("\n", 0, numeral.start) + 1 :].partition("\n")[0]
    alone = line.strip() == numeral.written
    return Counted(numeral, _follows(text, numeral, tag), alone, way, limit_before(text, numeral))


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
