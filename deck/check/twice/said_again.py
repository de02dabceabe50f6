"""A sentence said again with another number or date, whatever it measures. See value_twice.

`Each turbine yields 6 MW` in one place, `Each turbine yields 8 MW, and the wind is good here` in another: the words are
the same up to the number and behind it, so the sentence says one thing, unless what stands around it speaks of two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from deck.check.twice.apart import are_drawn_up_apart, of_two_places, slides_of
from deck.check.twice.disagreeing import agree, are_turned, are_two, ratio
from deck.check.twice.telling import twice
from deck.content.model import Report
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES
from deck.figures.vocabulary import words
from deck.prose.content_words import content_words, plain_words
from deck.prose.context import Contexts, contexts
from deck.prose.linking import direction
from deck.prose.said import Said, said
from deck.prose.sentence import OTHER, VALUE, YEAR, sentences
from deck.prose.stating import Statement, stated
from deck.prose.trimmed import LEAD, blank
from deck.source.finding import Finding
from deck.source.text import SourceText

_MONTH = re.compile(rf"(?i) (?:{MONTH_NAMES})$")
_DATE = Late(
    rf"(?i)(?:\b\d\d?(?:er|st|nd|rd|th)? )?\b(?:{MONTH_NAMES}) (?:19|20)\d\d\b"
    rf"|\b\d\d?(?:er)? (?:{MONTH_NAMES})\b"
)
_ENDS = re.compile(r"[.!?;:](?=\s|$)|\n")
_BEGINNING = Late(r"(?:^|[.!?;:]\s+)([^.!?;:\d]{5,120})\d")
_GOES_ON = Late(
    r"(?i)[,;:.!?()\n–—]| (?:and|et|but|mais|so|donc|puis|then|while|which|ce qui|thanks|grâce|because|car)\b"
)
"""Behind a number: what the sentence adds."""
_NOT_SO = Late(r"(?i)[«»“”\"?]|\b(?:pourr\w+|si|sauf|could|may|might|if|unless|or|ou)\b")
_OF_ANYBODY = words("""
    il elle ils elles on lui celui celle ceux ce c cet cette ces cela ca it he she they this that these those there
    each chaque autre autres other others premier premiere second seconde first last dernier
""")
"""A sentence whose subject only points at something: it may be another thing each time."""
_ARTICLES = words("le la l un une a an each chaque")
_FEWEST = 2
"""Words of meaning that a sentence needs to say one thing."""
_OF_A_CASE = (
    r"(?i)\s*(?:(?:pour|en cas de|lorsque|quand|une fois|for|in case of|in the event of|once|when)\b"
    r"|(?:en cas d|lorsqu)['’])"
)
"""What stands before the number says in which case: `For claims made before 3 May 2026, ...`."""
_NAMED_BY_DATE = (
    r"(?i)\W*(?:arrêtés?|décrets?|lois?|ordonnances?|circulaires?|instructions?|directives?|règlements?|délibérations?"
    r"|arrêts?|avenants?|acts?|orders?|decrees?|regulations?|circulars?|rulings?|judg?ments?|resolutions?)"
    r"(?: [^\W\d_][\w'’.-]*){0,4} (?:du|of|dated)\s*$"
    r"|.*\b(?:mise? à jour|consultée?|updated|accessed|retrieved|consulted|last (?:modified|reviewed))\b.*"
)
"""Before a date: it names an act, or says since when a page stands as it does."""
_OUT_OF = rf" (?:out of|sur) {VALUE}{{1,3}}(?!{VALUE})"
"""Behind a mark: the best there is."""
_NEAR = Decimal("1.5")
"""How many times as large the one may be: beyond that nobody meant the other."""


class _Clause(NamedTuple):
    """What is said up to a number and right behind it, without the number itself."""

    key: tuple[str, str, str]
    """What stands before, what behind it, its unit."""
    statement: Statement
    dated: bool
    """Whether it is a date."""
    year: bool
    """Whether its words name the year."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number that the same sentence had otherwise before."""
    spoken = [own for own in said(report) if own.slide is not None and not own.column]
    clauses: dict[tuple[str, str, str], list[_Clause]] = {}
    for own in _beginning_alike(spoken):
        for clause in _clauses(own, report):
            clauses.setdefault(clause.key, []).append(clause)
    pairs = [
        (several[0].statement, later.statement)
        for several in clauses.values()
        if len(several) > 1 and _have_two_values(several)
        for later in several[1:]
        if _contradict(several[0], later, contexts(report))
    ]
    apart = of_two_places(pairs)
    for one, other in pairs:
        if slides_of(one, other) not in apart:
            yield twice(other, one, texts, ", in the same words")


def _beginning_alike(spoken: Sequence[Said]) -> list[Said]:
    """The texts with a sentence that begins, up to its first digit, as one of another text: few are worth reading."""
    begun = [frozenset(_beginnings(own.raw)) for own in spoken]
    often = Counter(each for several in begun for each in several)
    return [own for own, several in zip(spoken, begun, strict=True) if any(often[each] > 1 for each in several)]


def _beginnings(raw: str) -> Iterator[str]:
    for match in _BEGINNING.finditer(raw) if any(map(str.isdigit, raw)) else ():
        begun = " ".join(re.sub(LEAD, "", match[1]).split()).rstrip(" $£€~≈")
        yield _MONTH.sub("", begun).casefold()


def _clauses(own: Said, report: Report) -> Iterator[_Clause]:
    language = report.language.tag
    for sentence in sentences(own, report):
        values = [value for value in sentence.values if not (value.signed or value.called)]
        if len(values) == len(sentence.values) and values:
            first = values[0]
            before = sentence.shape[sentence.start : first.start]
            behind = re.sub(_OUT_OF, blank, sentence.shape[first.end : sentence.end])
            key = _key(own.words[sentence.start : first.start], _cut(own.words[first.end : sentence.end]), language)
            apart = not _has_number(before) and not _has_number(_cut(behind), years=False)
            if key and apart:
                of = frozenset((*content_words(key[0], language), *content_words(key[1], language)))
                statement = stated(first, of, "", own, f"{key[0]} … {key[1]}".strip(" …"))
                yield _Clause((*key, first.amount.unit), statement, dated=False, year=YEAR in _cut(behind))
    yield from _dated(own, language)


def _dated(own: Said, language: str) -> Iterator[_Clause]:
    """The sentences that give a date."""
    text = own.words
    for begin, end in pairwise((0, *(match.end() for match in _ENDS.finditer(text)), len(text))):
        dates = list(_DATE.finditer(text, begin, end))
        if len(dates) != 1 or re.match(_NAMED_BY_DATE, text[begin : dates[0].start()]):
            continue
        (date,) = dates
        key = _key(text[begin : date.start()], _cut(text[date.end() : end]), language)
        if key and not any(map(str.isdigit, f"{key[0]}{key[1]}")):
            of, when = content_words(key[0], language), date[0].casefold()
            statement = Statement(of, "date", when, _NO_INTERVAL, own, *date.span(), key[0], whole=True)
            yield _Clause((*key, _form(date[0])), statement, dated=True, year=True)


_NO_INTERVAL = Interval(Decimal(0), Decimal(0))


def _form(date: str) -> str:
    """Which parts it has: a month and a day are no contradiction."""
    return "-".join("number" if word[0].isdigit() else "word" for word in date.split())


def _cut(behind: str) -> str:
    """What stands right behind a number, up to where the sentence adds something."""
    end = _GOES_ON.search(behind)
    return behind[: end.start()] if end else behind


def _has_number(shape: str, *, years: bool = True) -> bool:
    return VALUE in shape or OTHER in shape or (years and YEAR in shape)


def _key(before: str, behind: str, language: str) -> tuple[str, str] | None:
    """The words around a number; None where they do not say by themselves of what it is."""
    before = re.sub(LEAD, "", before)
    if re.match(_OF_A_CASE, before):
        return None
    spoken = plain_words(before)
    if _NOT_SO.search(before + behind) or direction(before) or re.search("[,;:]", before):
        return None
    subject = next((word for word in spoken if word not in _ARTICLES), "")
    meaning = content_words(before, language) | content_words(behind, language)
    if len(spoken) < _FEWEST or subject in _OF_ANYBODY or len(meaning) < _FEWEST or not content_words(before, language):
        return None
    return " ".join(spoken), " ".join(plain_words(behind))


def _have_two_values(several: Sequence[_Clause]) -> bool:
    said = [each.statement for each in several]
    return len({each.period for each in said}) == 2 if several[0].dated else are_two(said)


def _contradict(first: _Clause, later: _Clause, around: Contexts) -> bool:
    one, other = first.statement, later.statement
    if are_drawn_up_apart(one, other, around.language):
        return False
    if not around.alike(one, other) or _have_it_in_common(one, other, around):
        return False
    if first.dated:
        return one.period != other.period
    periods = [around.period(one), around.period(other)]
    if not first.year and (None in periods or periods[0] != periods[1]):
        return False
    times = ratio(one, other)
    near = times <= _NEAR or (times.is_finite() and are_turned(one.written, other.written))
    return not agree(one, other) and near


def _have_it_in_common(one: Statement, other: Statement, around: Contexts) -> bool:
    """Whether both titles name the subject: `The northern warehouse is full`, `The southern warehouse has room`."""
    return bool(around.titled(one) & around.titled(other) & one.of)
