"""What all of the deck has, counted in two places with two digits turned: `Our 430 volunteers`. See value_twice.

said_slip.py compares the texts of one slide by the words that they share. Here the whole deck is read, and little is
shared but what is counted: so nothing may narrow either count, and one of the numbers stands nowhere else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from deck.check.figures import value_twice
from deck.check.twice.said_slip import TOLD_APART
from deck.content.model import Report
from deck.figures.amount import plain, shown
from deck.figures.book import CHANGE, VALUE
from deck.figures.slip import digits, is_slip
from deck.figures.vocabulary import words
from deck.prose.content_words import content_words, plain_words
from deck.prose.context import Contexts
from deck.prose.going_on import goes_on
from deck.prose.said import Said, said
from deck.prose.scope import blanked, is_doubtful
from deck.prose.sentence import Sentence, Value, sentences
from deck.prose.standing import all_digits, numbers_of
from deck.prose.stating import EARLIER, SUPPOSED, Statement, stated
from deck.source.finding import Finding
from deck.source.span import Span
from deck.source.text import SourceText

_YEAR = r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)"
_COUNTED = r"[ \u00a0\u202f]([^\W\d_]{3,}(?:-[^\W\d_]+)*)"
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[,;:()–—.!?]")
_BEGINS = re.compile(r"[;:()–—](?=\s)| (?:et|and) (?!(?:les?|la|the|our|nos|notre)\b)")
_DEFINITE = words("les nos ces our the these")
_HAS = words("""
    we our nous notre nos on it they il elle ils elles the le la les l ces these this cette ce avec with et and now
    a ont has have compte comptent counts count emploie emploient employons employ employs employed
    accueille accueillent accueilli accueillons recu recoit attire reuni reunit rassemble welcomed attracted drew
    received hosted gathered
""")
"""Before a number: all there are of what it counts."""
_THEY = r"(?i)\W*(?:ils|elles|they)\b"
LIMITED = (
    r"(?i)\b(?:plus|moins|over|under|than|more|less|fewer|least|most|jusqu['’]à|up to|about|environ|dont|including"
    r"|sur|of|parmi|among|new|nouveaux|nouvelles|autres?|other|first|premiers?|premières?|hope\w*|esp[éè]r\w+)\b"
)
_RANK = r"(?i)\b(?:la|le|the|our|notre) (?:premi(?:er|ère)|first)\b"
_WE_HAVE = (
    r"(?i)\W*(?:(?:nous|we|on)|(?:(?:les?|la|the|our|notre) |l['’])[\w-]+) (?:comptons|avons|employons|have|employ"
    r"|comptent?|a|ont|emploient?|has|employs|counts?)\b"
)
_AIM = r"(?i)\b(?:objectif|cible|target|goal|forecast|prévision|budget|plan(?:ned|s)?|prévu)"
_FEWEST, _SHORT = 3, 2
"""So many digits that are not zeros at its end has a number that is told by what it counts alone; by more, so many."""


class _Count(NamedTuple):
    """A number that counts, in its sentence."""

    value: Value
    sentence: Sentence
    noun: frozenset[str]
    ahead: frozenset[str]
    """The words before it that may say of which part of the deck's subject it is."""
    definite: bool
    heading: frozenset[str]

    @property
    def written(self) -> str:
        return self.sentence.shown(self.value)

    @property
    def raw(self) -> str:
        return self.sentence.said.raw[self.sentence.start : self.sentence.end]

    @property
    def statement(self) -> Statement:
        return stated(self.value, self.noun, "", self.sentence.said, self.raw)


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such number: the one that stands once, else the later."""
    spoken = [own for own in said(report) if own.slide is not None]
    counts = [count for own in spoken if not own.column for count in _counts(own, report)]
    yield from _beside_figures(counts, report, texts)
    groups: dict[tuple[frozenset[str], str], list[_Count]] = {}
    for count in counts:
        groups.setdefault((count.noun, "".join(sorted(digits(count.written)))), []).append(count)
    pairs = [
        (one, other)
        for several in groups.values()
        for at, other in enumerate(several)
        for one in several[:at]
        if is_slip(one.written, other.written)
    ]
    if pairs:
        known, contexts = numbers_of(report), Contexts(report, spoken)
        told: set[int] = set()
        for one, other in pairs:
            odd, meant = (one, other) if known[_key(other)] > 1 else (other, one)
            apart = known[_key(odd)] > 1 or id(odd) in told or _are_apart(one, other, contexts)
            if not apart:
                told.add(id(odd))
                yield _finding(odd, meant, texts)


def _counts(own: Said, report: Report) -> Iterator[_Count]:
    """The numbers of a text that count something of which nothing says that it is a part."""
    language = report.language.tag
    for sentence in sentences(own, report):
        raw = own.raw[sentence.start : sentence.end]
        if re.search(EARLIER, raw) or re.search(SUPPOSED, re.sub(r"[«»“”\"]", "", raw)):
            continue
        for value in sentence.values:
            noun = re.match(_COUNTED, own.words[value.end :]) if value.bare else None
            if noun is None or value.signed or value.called or len(digits(sentence.shown(value))) < _SHORT:
                continue
            around = blanked(own.words, value.start, value.end)[: _comma(own.words, value.end)]
            before = _before(sentence, value)
            of = content_words(noun[1], language)
            if not of or is_doubtful(around, value.start) or re.search(_AIM, raw) or re.search(LIMITED, before):
                continue
            if _ends(own.words[value.end : sentence.end], language):
                spoken = plain_words(before)
                ahead = content_words(" ".join(word for word in spoken if word not in _HAS), language)
                yield _Count(
                    value,
                    sentence,
                    of,
                    ahead - _of_deck(report),
                    spoken[-1:] != [] and spoken[-1] in _DEFINITE,
                    content_words(own.heading, language) - of,
                )


def _comma(text: str, at: int) -> int:
    """Where the clause ends that gives the number which ends there."""
    comma = text.find(", ", at)
    return comma if comma >= 0 else len(text)


def _of_deck(report: Report) -> frozenset[str]:
    """The words of the deck's own title: all of it is of these."""
    return content_words(f"{report.deck.title.text} {report.deck.subtitle}", report.language.tag)


def _before(sentence: Sentence, value: Value) -> str:
    """What stands before a number in its clause; before an `and`, too, where somebody else may be the subject."""
    ahead = re.sub(r"\s", " ", sentence.said.words[sentence.start : value.start])
    begins = [match.end() for match in _BEGINS.finditer(ahead)]
    first = plain_words(ahead)[:1]
    if begins and (first and first[0] in _HAS):
        return ahead[begins[-1] :]
    return ahead


def _ends(behind: str, language: str) -> bool:
    """Whether nothing behind what is counted says which of them: a verb, a sign or a time follows, or the end."""
    tokens = [match[0].lower() for match in _TOKEN.finditer(behind)]
    following = tokens[1:2]
    if not following or not following[0][0].isalpha():
        return True
    timed = re.match(rf"{_COUNTED} (?:en|in) (?:{_YEAR}|deux|trois|quatre|cinq|two|three|four|five)\b", behind)
    return timed is not None or goes_on(tokens, 1, language)


def _key(own: _Count) -> str:
    return all_digits(own.written)


def _are_apart(one: _Count, other: _Count, contexts: Contexts) -> bool:
    """Whether anything may tell two counts apart."""
    if one.sentence is other.sentence or any(
        each.amount.interval.meets(there.value.amount.interval)
        for here, there in ((one, other), (other, one))
        for each in here.sentence.values
    ):
        return True
    plain, years = [_telling(each) for each in (one, other)], [{*_years(each.raw)} for each in (one, other)]
    if plain[0] ^ plain[1] or (years[0] and years[1] and not years[0] & years[1]):
        return True
    if _says_again(one, other) or _says_again(other, one):
        return False
    here, there = one.statement, other.statement
    if one.sentence.said.slide is not other.sentence.said.slide:
        now = {contexts.now, contexts.period(here), contexts.period(there)}
        if not contexts.alike(here, there) or (years[0] ^ years[1]) - now:
            return True
    return not _are_all(one, other)


def _telling(own: _Count) -> frozenset[str]:
    """The words that tell it from another; behind it, `the first` says what it is, not which."""
    behind = own.sentence.said.raw[own.value.end : own.sentence.end]
    begun = own.sentence.said.raw[own.sentence.start : own.value.end]
    return frozenset({*plain_words(begun), *plain_words(re.sub(_RANK, " ", behind))}) & TOLD_APART


def _years(raw: str) -> list[str]:
    return re.findall(_YEAR, raw)


def _are_all(one: _Count, other: _Count) -> bool:
    """Whether both count all that the deck's subject has, or both say the same of them."""
    definite = one.definite or other.definite
    enough = len(digits(one.written)) >= _FEWEST or (definite and len(all_digits(one.written)) >= _FEWEST)
    enough = enough or (definite and any(re.match(_WE_HAVE, each.raw) for each in (one, other)))
    headed = [each.heading for each in (one, other) if each.heading]
    of_one = not headed or one.heading == other.heading or (len(headed) == 1 and definite)
    return of_one and enough and one.ahead == other.ahead


def _says_again(one: _Count, other: _Count) -> bool:
    """`They attracted 85,000 people` below what a sentence says of these: `Exhibitions attracted 58,000 people`."""
    they = re.match(_THEY, one.raw) is not None
    return they and len(other.ahead) >= _SHORT and _all_in(other.ahead, one.ahead | one.heading)


def _all_in(few: Set[str], many: Set[str]) -> bool:
    return few <= many


def _beside_figures(counts: Sequence[_Count], report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """Of counts of what a figure counts: `It received 186,000 files` beside `Files received: 168,000`."""
    whole = [own for own in counts if not own.ahead and len(digits(own.written)) >= _FEWEST]
    counting = [(figure, _head(figure.label, report.language.tag)) for figure in report.figures if whole]
    often = numbers_of(report) if counting else Counter[str]()
    for own in whole:
        years, known = frozenset(_years(own.raw)), [figure for figure, head in counting if head and head <= own.noun]
        parts = [
            (figure, part, written)
            for figure in known
            for part, quantity in figure.quantities.items()
            if part != CHANGE and not quantity.unit and (not years or part in years or part == VALUE)
            for written in [plain(shown(quantity, report.language))]
            if is_slip(own.written, written)
        ]
        if len(known) == len(parts) == 1 and often[all_digits(own.written)] == 1 and (not own.heading or own.definite):
            figure, part, written = parts[0]
            yield _told(own, written, figure.place(part), texts)


def _head(label: str, language: str) -> frozenset[str]:
    """What a label counts: its first word, where that means something."""
    return content_words(" ".join(re.findall(r"[^\W\d_]+", label)[:1]), language)


def _finding(own: _Count, other: _Count, texts: Mapping[str, SourceText]) -> Finding:
    first = other.sentence.said.place(texts, other.value.start, other.value.end)
    return _told(own, other.written, first, texts)


def _told(own: _Count, written: str, first: Span, texts: Mapping[str, SourceText]) -> Finding:
    message = f'"{own.written}" here, and "{written}" in {first.path}:{first.line}'
    span = own.sentence.said.place(texts, own.value.start, own.value.end)
    return value_twice.of_texts(message, span, value_twice.TWO_THINGS)
