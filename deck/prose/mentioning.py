"""A value that a longer sentence gives of a thing in passing: `The stadium's 25,400 seats were full for the derby`.

No grammar is known here. What is looked for is what another sentence of the deck states by itself (`The stadium has
24,500 seats`): all of its words, around the number, with nothing between them that could mean another thing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from deck.figures.vocabulary import words
from deck.prose.circumstance import circumstance
from deck.prose.going_on import bare, goes_on, having, lengths
from deck.prose.linking import is_narrowed
from deck.prose.measures import adds_nothing, root
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence
from deck.prose.stating import A_YEAR_EACH, EARLIER, NAMED_EARLIER, SUPPOSED, Statement, label_words, stated
from deck.prose.trimmed import blank

_COMPARED = r"(?i)\b(?:below|above|under|than|sous|au-dessus de|au-dessous de|que)(?: in| en)? $|\bqu['’]en $"
"""Before a year: it is not when the value was so."""
_COUNTED_FROM = rf"(?i)\b(?:from|against|versus|contre|compared (?:with|to)|par rapport à) {VALUE}+[^,;:.]{{0,20}}$"
"""Before a year: the value that something is compared with has it, what stands before has not."""
_TOKEN = re.compile(rf"(?<![^\W_])[TQSH][1-4](?![^\W_])|{VALUE}+|{YEAR}+|[^\W\d_]+|\d+|['’]s\b|[,;:()–—.!?]")
_DEFINITE = words("les le la des aux nos notre ces ses leurs leur the our these those its their")
_OF = words("of de d")
_AT = words("at à avec with")
_JOINS = words("que qu qui that which par per by")
_AHEAD = (
    _DEFINITE | _AT | words("un une a an après after despite malgré since depuis and et but mais as comme où where")
)
"""Before a name: nothing narrows it. `a` and `un` are of any one, unless something stands before them."""
_IS = words("est sont etait etaient is are was were s se")
_OURS = words("nos notre our")
_THEIRS = words("ses leurs leur its their")
_ANY = words("a an un une its")
_HAS_A = words("d has have had a ont possede possedent affiche affichent")
"""`The dam has a capacity of 25 MW`, `le barrage d'une capacité de 25 MW`."""
_OPENS, _CLOSES = (",", "(", "–", "—"), (",", ")", "–", "—")
_SET = r"fixée?s?|établie?s?|estimée?s?|mesurée?s?|set|fixed|measured|put|estimated"
_TOGETHER = words("avec with plus et and")
_RELATIVE = words("that which who whom")
_COUNTED_IN = r"(?i)\b(?:compris\w*|includ\w+|sauf|except\w*|confondue?s)\b|\d[^.;:\d]*\b(?:depuis|since)\b"
"""More, or fewer, are counted than elsewhere."""
_PEOPLE = "personnes people"
_EMPLOYS = "emploie emploient compte comptent employs employ has have"
"""Of a column of people, the verbs that say no more than that."""
_LATER = r"(?i)\bwill\b"
_OWNER = r"(?i:(?:^|[.!?:;]\s+)(?:l['’]|la |le |the |notre |our ))([a-zà-ÿ-]+(?: [a-zà-ÿ-]+)?) [^\W\d_]+ $"
"""`The farm runs`: whose they are, where nothing says which farm."""
_OF_US, _ARTICLES, _US = words("of by de d par"), words("l la le"), words("entreprise societe company firm")
_ACROSS = words("over across through")
_NEAR = 30


class Base(NamedTuple):
    """What is said by itself somewhere: its words, its unit, and the verb that need not come again."""

    of: frozenset[str]
    unit: str
    names: str
    optional: frozenset[str] = frozenset()
    """The verb of what has so many, `long` of a length, what a table calls its rows: they need not come again."""
    owner: frozenset[str] = frozenset()
    """Who has them: `our` may stand for it."""

    @property
    def words(self) -> frozenset[str]:
        """Those that must come again, where nothing stands for the owner."""
        return self.of - self.optional

    @property
    def needed(self) -> frozenset[str]:
        """Those that come again in any case."""
        return self.words - self.owner


def base(own: Statement, language: str) -> Base:
    """What a statement is of, to find it again."""
    ahead = own.said.words[max(0, own.start - _NEAR) : own.start]
    before = re.findall(r"[^\W\d_]+", ahead)
    verb = root(before[-1], language) if before else ""
    has = verb in having(language) and verb in own.of and len(own.of) > 1
    optional = (own.of & lengths(language)) | ({verb} if has else set())
    if own.said.column:
        optional |= label_words(str(getattr(own.said.slide, "columns", ("",))[0]), language) - own.of
    whose = re.search(_OWNER, ahead) if own.start <= _NEAR or "." in ahead else None
    owner = label_words(whose[1], language) & own.of if whose and not own.unit else frozenset()
    return Base(own.of, own.unit, own.names, optional, owner if owner < own.of - optional else frozenset())


@cache
def _roots(of: str, language: str) -> frozenset[str]:
    return frozenset(root(word, language) for word in of.split())


class Bases:
    """What is said by itself in a deck, found by its rarest word: decks have many statements of a common one."""

    def __init__(self, bases: Iterable[Base], language: str) -> None:
        self._language = language
        self._by_word: dict[tuple[str, str], list[tuple[frozenset[str], Base]]] = {}
        self._owners: dict[frozenset[str], set[frozenset[str]]] = {}
        known = list(dict.fromkeys(own for own in bases if own.words))
        common = Counter(word for own in known for word in own.needed)
        for own in known:
            if own.owner:
                self._owners.setdefault(own.needed, set()).add(own.owner)
            rarest = min(own.needed, key=lambda word: (common[word], word))
            self._by_word.setdefault((rarest, own.unit), []).append((own.needed, own))

    def mentioned(self, sentence: Sentence) -> Iterator[Statement]:
        """The values that a sentence gives of what other sentences state."""
        raw = sentence.said.raw[sentence.start : sentence.end]
        if not self._by_word or OTHER in sentence.text or re.search(SUPPOSED, re.sub(_LATER, "", raw)):
            return
        if re.search(_COUNTED_IN, raw):
            return
        written = re.sub(f"{YEAR}{{4}}", "2000", sentence.text)
        earlier = re.search(EARLIER, re.sub(NAMED_EARLIER, "", raw))
        text_of_one = re.sub(A_YEAR_EACH, blank, sentence.text)
        tokens = [(match[0], match.start()) for match in _TOKEN.finditer(text_of_one)]
        years = [(text, at) for text, at in tokens if text.startswith(YEAR)]
        if len(years) > 1 or any(re.search(_COMPARED, sentence.text[:at]) for _, at in years):
            return
        bases = [found.start() for _, at in years if (found := re.search(_COUNTED_FROM, sentence.text[:at]))]
        for index, (_, at) in enumerate(tokens):
            value = sentence.by_start.get(sentence.start + at)
            if value is None or value.signed or value.called or at < min(bases, default=0):
                continue
            read = _Read([text for text, _ in tokens], index, self._language)
            text, start = years[0] if years else ("", 0)
            period = sentence.written(sentence.start + start, sentence.start + start + len(text))
            if (earlier and not period) or (index != 1 and is_narrowed(written, at)):
                continue
            for own in self._known(read, value.amount.unit.casefold()):
                if self._says(read, own):
                    case = label_words(circumstance(sentence.before(value)), self._language)
                    yield stated(value, own.of | case, period, sentence.said, own.names)

    def _says(self, read: _Read, own: Base) -> bool:
        """Whether a sentence gives its value of just that; `our` stands for its owner where no one else has any."""
        alone = len(self._owners.get(own.needed, ())) == 1
        return read.says(own) or (bool(own.owner) and alone and read.says_of_ours(own))

    def _known(self, read: _Read, unit: str) -> Iterator[Base]:
        """What may be spoken of again: each statement whose words are all in the sentence."""
        roots = frozenset(read.roots)
        seen: set[frozenset[str]] = set()
        for word in dict.fromkeys(read.roots):
            for needed, own in self._by_word.get((word, unit), ()):
                if needed <= roots and own.of not in seen:
                    seen.add(own.of)
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
        if "will" in self._tokens and not self._is_before_will():
            return False
        if before in _AT:
            return self._introduced(base) if self._index == 1 else self._inserted(base)
        if before in _OPENS:
            return self._is_apart(self._index - 2, base)
        if before in (*_OF, "'s", "’s"):
            left, begin = self._back(self._index - 2, set(base.words))
            opener = begin - (self._at(begin) in _ANY)
            if left and self._at(opener) in (*_AT, *_HAS_A):
                return self._described(left, opener - 1, base)
            return self._is_free(begin) and self._ends(self._index + 1, left, base)
        if self._index and self.roots[self._index - 1] in having(self._language):
            if base.of & _roots(_PEOPLE, self._language) and self.roots[self._index - 1] not in _roots(
                _EMPLOYS, self._language
            ):
                return False
            left, begin = self._back(self._index - 2, set(base.words), base.optional)
            return self._is_free(begin) and len(left) < len(base.words) and self._ends(self._index + 1, left, base)
        return before in _DEFINITE and self._ends(self._index + 1, set(base.words), base)

    def says_of_ours(self, base: Base) -> bool:
        """Whether the value is given of it in other words for its owner: `Our 1,420 members`."""
        ahead, before = self._tokens[: self._index - 1], self._at(self._index - 1)
        known = before in _OURS or (before in _THEIRS and base.owner & {*self.roots[: self._index]})
        if not known or "will" in self._tokens or _TOGETHER & {*ahead}:
            return False
        return self._ends(self._index + 1, set(base.words - base.owner), base)

    def _is_before_will(self) -> bool:
        """Whether what will be is said of the thing, which has so many now: `The 412 places will be sold`."""
        between = self._tokens[self._index : self._tokens.index("will")]
        return self._at(self._index - 1) in _DEFINITE and bool(between) and not _RELATIVE & {*between}

    def _introduced(self, base: Base) -> bool:
        """`With 25,400 seats, the stadium ...`."""
        left, end = self._forward(self._index + 1, set(base.words), base)
        return bool(left) and self._at(end) == "," and self._ends(end + 1, left, base)

    def _described(self, left: set[str], ahead: int, base: Base) -> bool:
        """`With its capacity of 25 MW, the dam ...`, `The dam, with a capacity of 25 MW, ...`, or no comma around."""
        closed = self._at(self._index + 1) == ","
        if ahead < 0:
            return closed and self._ends(self._index + 2, left, base)
        apart = self._at(ahead) == ","
        left, begin = self._back(ahead - apart, left)
        return not left and self._is_free(begin) and (closed if apart else self._ends(self._index + 1, left, base))

    def _inserted(self, base: Base) -> bool:
        """`The stadium, with 25,400 seats, ...`, `The fee, set at £25, ...`."""
        ahead = self._index - 2
        ahead -= re.fullmatch(_SET, self._at(ahead)) is not None
        return self._at(ahead) in _OPENS and self._is_apart(ahead - 1, base)

    def _is_apart(self, ahead: int, base: Base) -> bool:
        """`The stadium (25,400 seats)`: whether it stands between signs, behind what it is of."""
        left, begin = self._back(ahead, set(base.words))
        named = len(left) < len(base.words)
        left, end = self._forward(self._index + 1, left, base)
        counts = bool(base.unit) or end > self._index + 1  # else a number of what has one: `Savoie (73)`
        goes_on = self._at(end) in _CLOSES and self._at(end + 1) not in ("", ".")
        return named and not left and self._is_free(begin) and counts and goes_on

    def _ends(self, start: int, left: set[str], base: Base) -> bool:
        """Whether all words are said from there on, and a verb or the end follows."""
        left, end = self._forward(start, left, base)
        end = self._behind_year(self._behind_us(end))
        following = self._at(end)
        return not left and (
            not following
            or following in ".!?,"
            or (following != "à" and goes_on(self._tokens, end, self._language))
            or (following in _ACROSS and bool(base.optional & lengths(self._language)))
        )

    def _forward(self, start: int, left: set[str], base: Base) -> tuple[set[str], int]:
        """The words that are still wanted, and where those end that belong to the name."""
        at, end = start, start
        while at < len(self._tokens):
            word = self.roots[at]
            if word in left or word in base.optional:
                left = left - {word}
                end = at + 1
            elif word not in base.words and not (self._passes(at) and left):
                break
            at += 1
        return left, end

    def _back(self, start: int, left: set[str], optional: Set[str] = frozenset()) -> tuple[set[str], int]:
        at, wanted = start, left | optional
        while at >= 0 and (self.roots[at] in wanted or (self._passes(at) and self._continues(at, wanted))):
            if self._plain(at) in _IS:
                break  # a sentence of its own
            left, wanted = left - {self.roots[at]}, wanted - {self.roots[at]}
            at -= 1
        return left, at

    def _continues(self, at: int, left: set[str]) -> bool:
        """Whether a name goes on before a word that adds nothing: behind an article only with one of its words."""
        return self._tokens[at] not in _AHEAD or (at > 0 and self.roots[at - 1] in left)

    def _behind_us(self, at: int) -> int:
        """Behind `of the company`, where that stands there: a deck without another is of that one."""
        name = at + 1 + (self._at(at + 1) in _DEFINITE | _ARTICLES)
        return name + 1 if self._at(at) in _OF_US and self._plain(name) in _US else at

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
        return bare(self._at(at))

    def _at(self, index: int) -> str:
        return self._tokens[index] if 0 <= index < len(self._tokens) else ""
