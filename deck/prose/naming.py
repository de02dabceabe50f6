"""Whether a sentence gives its number of what a row or a figure is called: `There are 240 rooms in Birch`.

Read is one number with the name around it, and between them no word but that of its column, of what every row is, and
words that add nothing. A word that is not known may narrow it: a time, a part, a plan.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.quantity import CURRENCIES, PERCENT
from deck.prose.content_words import plain_words
from deck.prose.going_on import goes_on
from deck.prose.measures import adds_nothing, root
from deck.prose.named_value import Named
from deck.prose.naming_words import (
    ADVERBS,
    AND,
    ARTICLES,
    AVERAGE,
    COSTS,
    DEFINITE,
    EACH,
    EARNS,
    EMPLOYS,
    IN,
    JOINS,
    OWNERS,
    PEOPLE,
    TIMES,
    TRADES,
    VERBS,
    WITH,
)
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence, Value

_TOKEN = Late(rf"{VALUE}+|{YEAR}+|{OTHER}+|[^\W\d_]+|[,;:()–—.!?]")
_OPENS = Late(
    r"(?i)^\s*(?:(?:say|stress|note|recall|mention|explain|add|remember|insist|point out|underline|repeat|remind)"
    r"(?: (?:them|people|everyone|the (?:audience|board|room|team)))?(?: that)?"
    r"|(?:rappeler|dire|préciser|souligner|noter|signaler|expliquer|ajouter|insister|rappelons|notons|répéter|redire)"
    r"(?: (?:que |qu['’]|sur (?:le fait que |l['’]|le |la |les )?))?|à noter que|il faut rappeler que)\s*(?::\s*)?"
)
_ENDS = (",", ";", ":", "(", ")", "–", "—", ".", "!", "?", "")
_APART = ",(–—:"


def _is_money(own: Named) -> bool:
    return own.unit != "" and own.unit in CURRENCIES


class _Token(NamedTuple):
    """A word, a number or a sign of a sentence."""

    text: str
    plain: str
    root: str
    at: int


def value_of(sentence: Sentence) -> Value | None:
    """The number that a sentence gives; None where it has several, or speaks of a year."""
    if len(sentence.values) != 1 or YEAR in sentence.text:
        return None
    value = sentence.values[0]
    if OTHER in sentence.shape[sentence.start : value.start]:
        return None
    return None if value.signed or value.called else value


class Reading:
    """A sentence around its one number, to be compared with many names."""

    def __init__(self, sentence: Sentence, value: Value, language: str) -> None:
        opener = _OPENS.match(sentence.text)
        begin = opener.end() if opener and opener.end() < value.start - sentence.start else 0
        self.tokens = [
            _token(match[0], match.start() + sentence.start, language)
            for match in _TOKEN.finditer(sentence.text, begin)
        ]
        self._language = language
        self.tokens = _without_asides(self.tokens, value.start)
        self._index = next((n for n, own in enumerate(self.tokens) if own.at == value.start), -1)
        self._value = value
        self._first = 0
        if len(self.tokens) > 1 and self.tokens[0].text == "A":  # an article
            self.tokens[0] = self.tokens[0]._replace(root="")
        self.roots = frozenset(own.root for own in self.tokens if own.root)

    def says(self, own: Named) -> bool:
        """Whether its number is given of that name and of nothing else."""
        if self._index < 0 or not own.name <= self.roots or not self._is_of_unit(own):
            return False
        begin, end = self._chunk()
        before, behind = self.tokens[begin : self._index], self.tokens[self._index + 1 : end]
        if own.name & {each.root for each in (*before, *behind)}:
            return self._says_at_once(own, self.tokens[: self._index] if self._is_placed(begin) else before)
        ahead = self.tokens[:begin]
        if self._is_placed(begin) and own.name <= {each.root for each in ahead}:
            return self._says_at_once(own, self.tokens[: self._index])
        return self._says_apart(own, before, begin, end)

    def _is_of_unit(self, own: Named) -> bool:
        unit = self._value.amount.unit.casefold()
        following = self._following()
        if unit:
            same = unit == own.unit or bool(own.counted and root(unit, self._language) in own.counted)
        else:
            said = own.measure and own.measure <= self.roots and following in (*_ENDS, *AND)
            same = (bool(own.counted) and self._noun() in own.counted | (frozenset() if own.measure else own.name)) or (
                not own.unit and bool(said)
            )
        if not same:
            return False
        if own.unit == PERCENT or not own.alone or _is_money(own):
            spoken = {each.plain for each in self.tokens}
            earns = own.is_wage and bool(EARNS & spoken)
            costs = own.priced and bool(COSTS & spoken)
            return own.measure <= self.roots or costs or earns or self._noun() in own.counted
        return bool(own.unit) or not any(each.plain in TRADES for each in self.tokens) or own.is_flow

    def _following(self) -> str:
        return self.tokens[self._index + 1].text if self._index + 1 < len(self.tokens) else ""

    def _noun(self) -> str:
        """The root of what is counted."""
        at = self._index + 1
        while at < len(self.tokens) and self.tokens[at].plain in ("de", "d", "of"):
            at += 1
        return self.tokens[at].root if at < len(self.tokens) else ""

    def _chunk(self) -> tuple[int, int]:
        """From where to where the signs around the number leave it."""
        begin = end = self._index
        while begin > 0 and self.tokens[begin - 1].text not in _ENDS:
            begin -= 1
        while end < len(self.tokens) and self.tokens[end].text not in _ENDS:
            end += 1
        return begin, end

    def _says_at_once(self, own: Named, before: Sequence[_Token]) -> bool:
        """`Cedar has only 155 rooms`, `Les 320 places des Halles sont occupées`."""
        begin = self._index - len(before)
        if not self._stands_free(begin, own) or not self._all_known(before, own):
            return False
        has_verb = any(map(self._is_verb, before))
        definite = len(before) == 1 and before[0].plain in DEFINITE
        if not (has_verb or definite):
            return False
        if self._plain(self._index + 1) in PEOPLE and any(
            self._is_verb(each) and each.plain not in EMPLOYS for each in before
        ):
            return False
        left = own.name - {each.root for each in before}
        return self._is_complete(own, self._index + 1, left, goes=not has_verb)

    def _is_placed(self, begin: int) -> bool:
        """Whether the stretch stands behind a place: `At Northgate, ...`."""
        return begin > 1 and self.tokens[0].plain in IN and self.tokens[begin - 1].text == ","

    def _is_verb(self, each: _Token) -> bool:
        return each.plain in VERBS and (each.plain != "a" or self._language.startswith("fr"))

    def _stands_free(self, begin: int, own: Named) -> bool:
        """Whether nothing stands ahead of the stretch that may narrow it: `On Sundays, ...`."""
        ahead = [each for each in self.tokens[:begin] if each.text not in _ENDS]
        return self._all_known(ahead, own)

    def _says_apart(self, own: Named, before: Sequence[_Token], begin: int, end: int) -> bool:
        """`With its 330 rooms, Ashby is ...`, `Cedar Hall (135 rooms) ...`, `Riverside: 2,570 patients`."""
        if not self._all_known(before, own) or any(map(self._is_verb, before)):
            return False
        if not self._is_complete(own, self._index + 1, frozenset(), goes=False):
            return False
        introduced = begin == 0 and before and before[0].plain in WITH
        sign = self.tokens[begin - 1].text if begin else ""
        if introduced:
            return end < len(self.tokens) and self.tokens[end].text == "," and self._begins(own, end + 1)
        if not sign or sign not in _APART or end - begin > len(before) + _FEW:
            return False
        if sign == "," and not (before or (end < len(self.tokens) and self.tokens[end].text == ",")):
            return False
        if sign == "," and before and before[0].plain not in WITH:
            return False
        ahead = self.tokens[: begin - 1]
        return own.name <= {each.root for each in ahead} and self._all_known(ahead, own)

    def _begins(self, own: Named, at: int) -> bool:
        """Whether a name stands there, whole, before its verb."""
        left = own.name
        while at < len(self.tokens) and left:
            each = self.tokens[at]
            if each.root not in own.name and each.root not in own.called and each.plain not in JOINS:
                return False
            left = left - {each.root}
            at += 1
        texts = [each.text.lower() for each in self.tokens]
        return at < len(texts) and (self.tokens[at].plain in VERBS or goes_on(texts, at, self._language))

    def _all_known(self, several: Sequence[_Token], own: Named) -> bool:
        return all(self._is_known(each, own) for each in several)

    def _is_known(self, each: _Token, own: Named) -> bool:
        if each.plain in AVERAGE:
            return own.is_average
        return (
            each.root in own.name
            or each.root in own.measure
            or each.root in own.called
            or each.root in own.counted
            or each.plain in JOINS
            or each.plain in VERBS
            or each.plain in ADVERBS
            or each.plain in OWNERS
            or (len(each.text) > 1 and adds_nothing(each.plain))
            or each.text.lower() in ("s", ",")
        )

    def _is_complete(self, own: Named, at: int, left: Set[str], *, goes: bool) -> bool:
        """Whether behind the number stand what it counts and what is left of the name, and there it ends."""
        texts = [each.text.lower() for each in self.tokens]
        if _is_money(own) and texts[at : at + 1] and texts[at] in EACH and self._plain(at + 1) in TIMES:
            at += 2
        while at < len(self.tokens):
            each = self.tokens[at]
            if each.text in _ENDS:
                break
            wanted = each.root in left or each.root in own.counted | own.measure | own.called
            if not (wanted or (each.plain in JOINS | ADVERBS | AVERAGE and self._is_known(each, own))):
                break
            if each.plain in AND and self._plain(at + 1) not in own.name:
                break
            left = left - {each.root}
            at += 1
        if left:
            return False
        following = texts[at] if at < len(texts) else ""
        if goes:
            return following in ("",) or goes_on(texts, at, self._language)
        return following in _ENDS or self._plain(at) in AND

    def _plain(self, at: int) -> str:
        return self.tokens[at].plain if at < len(self.tokens) else ""


_FEW = 8
"""So many words and numbers stand in brackets."""


def _without_asides(tokens: Sequence[_Token], until: int) -> list[_Token]:
    """Without what is called by another name between two commas: `Oakfield, the largest, has 420 pupils`."""
    commas = [index for index, own in enumerate(tokens) if own.text == "," and own.at < until]
    for one, other in pairwise(commas):
        if one and tokens[one + 1].plain in ARTICLES and VALUE not in tokens[other - 1].text:
            return [*tokens[:one], *tokens[other + 1 :]]
    return list(tokens)


def _token(text: str, at: int, language: str) -> _Token:
    if not text[0].isalpha() or text.lower() == "à":  # which is no form of `a`
        return _Token(text, text.lower(), "", at)
    plain = "".join(plain_words(text))
    if len(text) == 1 and "A" <= text <= "Z":
        return _Token(text, plain, text, at)
    return _Token(text, plain, "" if adds_nothing(plain) else root(plain, language), at)
