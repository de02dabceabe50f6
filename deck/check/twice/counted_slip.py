"""What all of the deck has, counted in two places with two digits turned: `Our 430 volunteers`. See value_twice.

said_slip.py compares the texts of one slide by the words that they share. Here the whole deck is read, and little is
shared but what is counted: so nothing may narrow either count, and one of the numbers stands nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from deck.check.slides import figures_on
from deck.check.twice.apart import LIMITED, TOLD_APART
from deck.check.twice.disagreeing import in_order
from deck.check.twice.given import YEAR, Given, given, years_in
from deck.check.twice.shown import of_figure
from deck.check.twice.telling import twice
from deck.content.model import Report
from deck.figures.slip import all_digits, digits, is_slip
from deck.figures.vocabulary import words
from deck.prose.content_words import content_words, plain_words
from deck.prose.context import Contexts, contexts
from deck.prose.going_on import goes_on
from deck.prose.scope import is_doubtful
from deck.prose.standing import numbers_of
from deck.prose.stating import EARLIER, SUPPOSED, Statement, stated
from deck.source.finding import Finding
from deck.source.text import SourceText

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
_TIMED = rf"{_COUNTED} (?:en|in) (?:{YEAR}|deux|trois|quatre|cinq|two|three|four|five)\b"
"""Behind a number: what it counts, and how long that took or when it was."""
_THEY = r"(?i)\W*(?:ils|elles|they)\b"
_RANK = r"(?i)\b(?:la|le|the|our|notre) (?:premi(?:er|ère)|first)\b"
_WE_HAVE = (
    r"(?i)\W*(?:(?:nous|we|on)|(?:(?:les?|la|the|our|notre) |l['’])[\w-]+) (?:comptons|avons|employons|have|employ"
    r"|comptent?|a|ont|emploient?|has|employs|counts?)\b"
)
_AIM = r"(?i)\b(?:objectif|cible|target|goal|forecast|prévision|budget|plan(?:ned|s)?|prévu)"
_WANTED = (
    r"(?i)\b(?:[^\W\d_]+r(?:ait|aient|ions)|faut|besoin|manqu\w+|cherch\w+|recrut\w+|embauch\w+|need\w*|want\w*|lack\w*"
    r"|seek\w*|look\w* for|hir\w+|recruit\w*|short of)\b"
)
"""Of how many there ought to be."""
_FEWEST, _SHORT = 3, 2
"""So many digits that are not zeros at its end has a number that is told by what it counts alone; by more, so many."""


class _Count(NamedTuple):
    """A number that counts all of what it names."""

    given: Given
    noun: frozenset[str]
    ahead: frozenset[str]
    """The words before it that may say of which part of the deck's subject it is."""
    definite: bool
    heading: frozenset[str]

    @property
    def statement(self) -> Statement:
        own = self.given
        return stated(own.value, self.noun, "", own.said, own.raw)


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such number: the one that stands once, else the later."""
    counts = [count for _, several in given(report) for own in several for count in _counts(own, report)]
    yield from _beside_figures(counts, report, texts)
    groups: dict[tuple[frozenset[str], str], list[_Count]] = {}
    for count in counts:
        groups.setdefault((count.noun, in_order(count.given.written)), []).append(count)
    told: set[int] = set()
    for several in groups.values():
        for at, other in enumerate(several):
            for one in several[:at]:
                if is_slip(one.given.written, other.given.written):
                    odd, meant = (one, other) if _often(other, report) > 1 else (other, one)
                    once = _often(odd, report) == 1 and id(odd) not in told
                    if once and not _are_apart(one, other, contexts(report)):
                        told.add(id(odd))
                        yield twice(odd.given, meant.given, texts)


def _counts(own: Given, report: Report) -> Iterator[_Count]:
    """The number as a count, where nothing says that it is of a part."""
    language = report.language.tag
    noun = re.match(_COUNTED, own.behind) if own.value.bare else None
    of = content_words(noun[1], language) if noun else frozenset()
    if not of or len(digits(own.written)) < _SHORT or not _ends(own, language):
        return
    supposed = re.search(SUPPOSED, re.sub(r"[«»“”\"]", "", own.raw))
    if supposed or any(re.search(each, own.raw) for each in (EARLIER, _AIM)):
        return
    before, clause = _before(own), own.around()[: _comma(own)]
    if not (is_doubtful(clause, own.value.start) or re.search(LIMITED, before)):
        spoken = plain_words(before)
        of_deck = content_words(f"{report.deck.title.text} {report.deck.subtitle}", language)  # all of it is of these
        ahead = content_words(" ".join(word for word in spoken if word not in _HAS), language) - of_deck
        definite = bool(spoken) and spoken[-1] in _DEFINITE
        yield _Count(own, of, ahead, definite, content_words(own.said.heading, language) - of)


def _comma(own: Given) -> int:
    """Where the clause ends that gives the number."""
    comma = own.said.words.find(", ", own.value.end)
    return comma if comma >= 0 else len(own.said.words)


def _before(own: Given) -> str:
    """What stands before a number in its clause; before an `and`, too, where somebody else may be the subject."""
    ahead = re.sub(r"\s", " ", own.before)
    begins = [match.end() for match in _BEGINS.finditer(ahead)]
    is_ours = any(word in _HAS for word in plain_words(ahead)[:1])
    return ahead[begins[-1] :] if begins and is_ours else ahead


def _ends(own: Given, language: str) -> bool:
    """Whether nothing behind what is counted says which of them: a verb, a sign or a time follows, or the end."""
    behind = own.behind[: own.sentence.end - own.value.end]
    tokens = [match[0].lower() for match in _TOKEN.finditer(behind)]
    following = tokens[1:2]
    if not following or not following[0][0].isalpha() or goes_on(tokens, 1, language):
        return True
    return re.match(_TIMED, behind) is not None


def _often(own: _Count, report: Report) -> int:
    """How often the deck has that number."""
    return numbers_of(report)[all_digits(own.given.written)]


def _are_apart(one: _Count, other: _Count, around: Contexts) -> bool:
    """Whether anything may tell two counts apart."""
    here, there = one.given, other.given
    if here.sentence is there.sentence or here.is_beside(there.interval) or there.is_beside(here.interval):
        return True
    years = [years_in(here.raw), years_in(there.raw)]
    if _telling(here) ^ _telling(there) or (all(years) and not years[0] & years[1]):
        return True
    if _says_again(one, other) or _says_again(other, one):
        return False
    if here.said.slide is not there.said.slide:
        now = {around.now, around.period(one.statement), around.period(other.statement)}
        if not around.alike(one.statement, other.statement) or (years[0] ^ years[1]) - now:
            return True
    return not _are_all(one, other)


def _telling(own: Given) -> frozenset[str]:
    """The words that tell it from another; behind it, `the first` says what it is, not which."""
    begun = own.said.raw[own.sentence.start : own.value.end]
    behind = own.said.raw[own.value.end : own.sentence.end]
    return frozenset({*plain_words(begun), *plain_words(re.sub(_RANK, " ", behind))}) & TOLD_APART


def _are_all(one: _Count, other: _Count) -> bool:
    """Whether both count all that the deck's subject has, or both say the same of them."""
    definite, written = one.definite or other.definite, one.given.written
    enough = len(digits(written)) >= _FEWEST or (definite and len(all_digits(written)) >= _FEWEST)
    enough = enough or (definite and any(re.match(_WE_HAVE, each.given.raw) for each in (one, other)))
    headed = [each.heading for each in (one, other) if each.heading]
    of_one = not headed or one.heading == other.heading or (len(headed) == 1 and definite)
    return of_one and enough and one.ahead == other.ahead


def _says_again(one: _Count, other: _Count) -> bool:
    """`They attracted 85,000 people` below what a sentence says of these: `Exhibitions attracted 58,000 people`."""
    they = re.match(_THEY, one.given.raw) is not None
    return they and len(other.ahead) >= _SHORT and other.ahead <= (one.ahead | one.heading)


def _beside_figures(counts: Sequence[_Count], report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """Of counts of what a figure counts: `It received 186,000 files` beside `Files received: 168,000`."""
    titles = [own for own in counts if own.given.said.field == "title"]
    for own in titles:
        yield from _above_figures(own, report, texts)
    whole = [own for own in counts if not own.ahead and len(digits(own.given.written)) >= _FEWEST]
    figures = [(figure, head) for figure in report.figures if whole and (head := _head(figure.label, report))]
    for own in whole:
        years, known = years_in(own.given.raw), [figure for figure, head in figures if head <= own.noun]
        meant = [
            each
            for figure in known
            for each in of_figure(figure, report)
            if not (each.amount.unit or each.amount.scale)
            and (not years or each.heading in {*years, ""})
            and is_slip(own.given.written, each.written)
        ]
        named = _often(own, report) == 1 and (not own.heading or own.definite)
        if len(known) == len(meant) == 1 and named:
            yield twice(own.given, meant[0], texts)


def _above_figures(own: _Count, report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """Of a title's count of what one figure counts that the slide shows: `64 drivers` over `Drivers: 46`."""
    slide = own.given.said.slide
    shown = figures_on(slide) if slide and _often(own, report) == 1 and not years_in(own.given.raw) else ()
    known = [each for each in shown if (head := _head(each.label, report)) and head <= own.noun]
    values = [each for figure in known for each in of_figure(figure, report)]
    meant = [each for each in values if not (each.amount.unit or each.amount.scale)]
    wanted = re.search(_WANTED, own.given.raw)
    is_one = len(known) == len(meant) == 1 and not (wanted or own.given.is_beside(meant[0].interval))
    if is_one and is_slip(own.given.written, meant[0].written):
        yield twice(own.given, meant[0], texts)


def _head(label: str, report: Report) -> frozenset[str]:
    """What a label counts: its first word, where that means something."""
    return content_words(" ".join(re.findall(r"[^\W\d_]+", label)[:1]), report.language.tag)
