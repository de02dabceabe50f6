"""A value that a longer sentence gives of a thing in passing: `The stadium's 25,400 seats were full for the derby`.

No grammar is known here. What is looked for is what another sentence of the deck states by itself (`The stadium has
24,500 seats`): all of its words, around the number, with nothing between them that could mean another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from deck.figures.vocabulary import words
from deck.prose.content_words import plain_words
from deck.prose.linking import is_narrowed
from deck.prose.measures import adds_nothing, root
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence
from deck.prose.stating import EARLIER, SUPPOSED, Statement, stated

_TOKEN = re.compile(rf"{VALUE}+|{YEAR}+|[^\W\d_]+|\d+|['’]s\b|[,;:()–—.!?]")
_DEFINITE = words("les le la des aux nos notre ces ses leurs leur the our these those its their")
_OF = words("of de d")
_AT = words("at à avec with")
_JOINS = words("que qu qui that which par per by")
_AHEAD = (
    _DEFINITE | _AT | words("un une a an après after despite malgré since depuis and et but mais as comme où where")
)
"""Before a name: nothing narrows it. `a` and `un` are of any one, unless something stands before them."""
_GOES_ON = words("""
    is are was were has have had will stand stands stood come comes came put puts beat beats remain remains remained
    make makes made pay pays paid stay stays keep keeps kept help helps cover covers covered serve serves need needs
    mean means show shows give gives gave bring brings go goes went take takes took live lives wait waited run runs
    exceed exceeds reflect reflects explain explains allow allows leave leaves includes still now already all mostly
    place places lie lies sit sits do does did drive drives depend depends
    est sont etait etaient a ont reste restent demeure demeurent sera seront bat battent paie paient vient viennent
    arrive arrivent se s couvre couvrent permet permettent represente representent depasse depassent devient deviennent
    doit doivent peut peuvent fait font va vont met mettent place placent donne donnent montre montrent confirme
    confirment pese pesent suffit suffisent ne n proviennent provient finance financent explique expliquent
""")
"""Behind a name, a verb: the name is complete."""
_IS = words("est sont etait etaient is are was were s se")
_HAS = words("""
    compte comptent possede possedent transporte transportent transporte accueille accueillent accueilli offre
    offrent emploie emploient traite traitent sert servent gere gerent loge logent heberge hebergent prete pretent cree
    creent coute coutent coutera couteront costs cost has have had serves serve carries carry carried employs employ
    treats treat welcomes welcome welcomed houses house lends lend lent runs run holds hold seats seat creates create
    owns own offers offer prevoit prevoient collecte
""")
"""The verb of what has so many: it may be left out where these are spoken of again."""


_NEAR = 30


class Base(NamedTuple):
    """What is said by itself somewhere: its words, its unit, and the verb that need not come again."""

    of: frozenset[str]
    unit: str
    names: str
    verb: str = ""

    @property
    def words(self) -> frozenset[str]:
        """Those that must come again."""
        return self.of - {self.verb}


def base(own: Statement, language: str) -> Base:
    """What a statement is of, to find it again."""
    before = re.findall(r"[^\W\d_]+", own.said.words[max(0, own.start - _NEAR) : own.start])
    verb = root(before[-1], language) if before else ""
    has = verb in _having(language) and verb in own.of and len(own.of) > 1
    return Base(own.of, own.unit, own.names, verb if has else "")


@cache
def _having(language: str) -> frozenset[str]:
    return frozenset(root(word, language) for word in _HAS)


class Bases:
    """What is said by itself in a deck, found by each of its words."""

    def __init__(self, bases: Iterable[Base], language: str) -> None:
        self._language = language
        self._by_word: dict[tuple[str, str], dict[frozenset[str], Base]] = {}
        for own in bases:
            for word in own.words:
                self._by_word.setdefault((word, own.unit), {}).setdefault(own.of, own)

    def mentioned(self, sentence: Sentence) -> Iterator[Statement]:
        """The values that a sentence gives of what other sentences state."""
        raw = sentence.said.raw[sentence.start : sentence.end]
        if not self._by_word or OTHER in sentence.text or re.search(SUPPOSED, raw):
            return
        tokens = [(match[0], match.start()) for match in _TOKEN.finditer(sentence.text)]
        years = [(text, at) for text, at in tokens if text.startswith(YEAR)]
        for index, (_, at) in enumerate(tokens):
            value = sentence.by_start.get(sentence.start + at)
            if value is None or value.signed or value.called or len(years) > 1:
                continue
            read = _Read([text for text, _ in tokens], index, self._language)
            for own in self._known(read, value.amount.unit):
                if read.says(own) and (index == 1 or not is_narrowed(sentence.text, at)):
                    text, start = years[0] if years else ("", 0)
                    period = sentence.written(sentence.start + start, sentence.start + start + len(text))
                    if not period and re.search(EARLIER, raw):
                        break
                    yield stated(value, own.of, period, sentence.said, own.names)
                    break

    def _known(self, read: _Read, unit: str) -> Iterator[Base]:
        """What may be spoken of again: each statement that has a word of the sentence."""
        seen: set[frozenset[str]] = set()
        for word in dict.fromkeys(read.roots):
            for of, own in self._by_word.get((word, unit), {}).items():
                if of not in seen:
                    seen.add(of)
                    yield own


class _Read:
    """A sentence as words, around one of its values."""

    def __init__(self, tokens: Sequence[str], index: int, language: str) -> None:
        self._tokens = [token.lower() for token in tokens]
        self._index, self._language = index, language
        self.roots = [root(token, language) if token[0].isalpha() else token for token in tokens]

    def says(self, base: Base) -> bool:
        """Whether the value is given of just what the statement is of."""
        before = self._at(self._index - 1)
        if before in _AT:
            return self._introduced(base) if self._index == 1 else self._inserted(base)
        if before in (*_OF, "'s", "’s"):
            left, begin = self._back(self._index - 2, set(base.words))
            return self._is_free(begin) and self._ends(self._index + 1, left, base)
        if self._index and self.roots[self._index - 1] in _having(self._language):
            left, begin = self._back(self._index - 2, set(base.words))
            return self._is_free(begin) and len(left) < len(base.words) and self._ends(self._index + 1, left, base)
        return before in _DEFINITE and self._ends(self._index + 1, set(base.words), base)

    def _introduced(self, base: Base) -> bool:
        """`With 25,400 seats, the stadium ...`."""
        left, end = self._forward(self._index + 1, set(base.words), base)
        return bool(left) and self._at(end) == "," and self._ends(end + 1, left, base)

    def _inserted(self, base: Base) -> bool:
        """`The stadium, with 25,400 seats, ...`."""
        if self._at(self._index - 2) != ",":
            return False
        left, begin = self._back(self._index - 3, set(base.words))
        left, end = self._forward(self._index + 1, left, base)
        return not left and self._is_free(begin) and self._at(end) in (",", "")

    def _ends(self, start: int, left: set[str], base: Base) -> bool:
        """Whether all words are said from there on, and a verb or the end follows."""
        left, end = self._forward(start, left, base)
        end = self._behind_year(end)
        following = self._at(end)
        return not left and (
            not following or following in ".!?," or (following != "à" and self._plain(end) in _GOES_ON)
        )

    def _forward(self, start: int, left: set[str], base: Base) -> tuple[set[str], int]:
        """The words that are still wanted, and where those end that belong to the name."""
        at, end = start, start
        while at < len(self._tokens):
            word = self.roots[at]
            if word in left or word == base.verb:
                left = left - {word}
                end = at + 1
            elif word not in base.words and not (self._passes(at) and left):
                break
            at += 1
        return left, end

    def _back(self, start: int, left: set[str]) -> tuple[set[str], int]:
        at = start
        while at >= 0 and (self.roots[at] in left or (self._passes(at) and self._continues(at, left))):
            if self._plain(at) in _IS:
                break  # a sentence of its own
            left = left - {self.roots[at]}
            at -= 1
        return left, at

    def _continues(self, at: int, left: set[str]) -> bool:
        """Whether a name goes on before a word that adds nothing: behind an article only with one of its words."""
        return self._tokens[at] not in _AHEAD or (at > 0 and self.roots[at - 1] in left)

    def _behind_year(self, at: int) -> int:
        """Behind `in 2025`, where that stands there."""
        at_year = at + (self._at(at) in ("en", "in", "for", "de", "of", "("))
        return at_year + 1 if self._at(at_year).startswith(YEAR) else at

    def _passes(self, at: int) -> bool:
        """Whether a word adds nothing: an article, a preposition that only joins, a year."""
        token = self._tokens[at]
        return token in _JOINS or token.startswith(YEAR) or (token[0].isalpha() and adds_nothing(self._plain(at)))

    def _is_free(self, at: int) -> bool:
        """Whether a name may begin behind that word; behind `a` only where more stands before it."""
        word = self._at(at)
        if word in ("a", "an", "un", "une"):
            return self._at(at - 1) in _AHEAD
        return not word or word in _AHEAD or word in ",:;"

    def _plain(self, at: int) -> str:
        return _bare(self._tokens[at])

    def _at(self, index: int) -> str:
        return self._tokens[index] if 0 <= index < len(self._tokens) else ""


def _bare(word: str) -> str:
    return "".join(plain_words(word)) or word
