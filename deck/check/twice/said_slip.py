"""Two texts that give one thing with two digits turned: £95,200 in the notes, £92,500 on the slide. See value_twice.

Other checks read what a sentence says and compare it with what another says; here two sentences only share their words,
so that the numbers must be a slip of the keyboard apart, and nothing may tell two things from each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from deck.check.figures import value_twice
from deck.content.model import Report
from deck.figures.slip import digits, is_slip
from deck.figures.vocabulary import words
from deck.prose.content_words import content_words, plain_words
from deck.prose.linking import is_hypothetical, is_narrowed
from deck.prose.said import Said, said_together
from deck.prose.scope import blanked, is_quoted
from deck.prose.sentence import Sentence, Value, sentences
from deck.prose.stating import EARLIER
from deck.source.finding import Finding
from deck.source.text import SourceText

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_COUNTED = r"[ \u00a0\u202f](?:de |d['’]|of )?([^\W\d_]{2,})"
_NAME = re.compile(r"(?<=[\w,;:’'] )(?:[dlDL]['’])?([A-ZÀ-Ý][\w-]+)")
_ORDER = {"title": 0, "notes": 2}
"""A title is read before the texts of its slide, notes are read behind them; both say again what these say."""
_FEWEST, _SHORT = 2, 2
"""So many words are shared at the least; and of so few digits, many are turned by chance."""
TOLD_APART = words("""
    lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday
    matin midi soir nuit morning evening night ete hiver printemps automne summer winter spring autumn
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april
    june july august september october november december semestre trimestre quarter half
    homme hommes femme femmes fille filles garcon garcons men women man woman girls boys
    nord sud ouest north south east west gauche droite left right haut bas
    premier premiere deuxieme troisieme dernier derniere first third last autre autres other others
    avant apres before after ancien ancienne nouveau nouvelle old new hier demain jeunes young seniors
    interne externe internal external public prive publique privee private minimum maximum
""")
"""Words that tell one thing from another that is called the same."""


class _Given(NamedTuple):
    """A value, the sentence that gives it, and where: in the title, in the body or in the notes of its slide."""

    value: Value
    sentence: Sentence
    order: int

    @property
    def written(self) -> str:
        return self.sentence.shown(self.value)

    @property
    def raw(self) -> str:
        return self.sentence.said.raw[self.sentence.start : self.sentence.end]

    def agrees(self, other: _Given) -> bool:
        """Whether the other gives the same number."""
        one, two = self.value.amount, other.value.amount
        return one.unit == two.unit and one.interval.meets(two.interval)


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such number, in the later of two texts."""
    for slide, said in said_together(report):
        own_words = () if hasattr(slide, "by") else said  # a quote is somebody's
        given = sorted(_given(own_words, report), key=lambda own: own.order)
        earlier: dict[tuple[str, str], list[_Given]] = {}
        for own in given:
            alike = earlier.setdefault((own.value.amount.unit, "".join(sorted(digits(own.written)))), [])
            beside = [each for each in given if each.sentence.said is own.sentence.said and each is not own]
            meant = next((each for each in alike if _is_meant(own, each, beside, report.language.tag)), None)
            if meant and not any(own.agrees(each) for each in given if each is not own):
                yield _finding(own, meant, texts)
            alike.append(own)


def _given(texts: Sequence[Said], report: Report) -> Iterator[_Given]:
    """The values that the texts of a slide give."""
    for own in texts:
        for sentence in sentences(own, report) if not own.column else ():
            for value in sentence.values:
                if not (value.called or value.signed):
                    yield _Given(value, sentence, _ORDER.get(own.field, 1))


def _is_meant(own: _Given, other: _Given, beside: Sequence[_Given], language: str) -> bool:
    """Whether both speak of one thing, and the one number is a slip for the other, which does not stand beside it."""
    says_again = own.order != other.order
    if not is_slip(own.written, other.written) or own.sentence is other.sentence:
        return False
    if says_again and any(each.agrees(other) for each in beside):
        return False
    if own.sentence.said is not other.sentence.said and not says_again:
        return False  # two items of one slide speak of several things in like words
    kind = _kind(own, language)
    if kind is None or kind != _kind(other, language) or _are_apart(own, other, says_again=says_again):
        return False
    one, two = (content_words(each.raw, language) for each in (own, other))
    shared, fewer = len(one & two), min(len(one), len(two))
    enough = fewer if len(digits(own.written)) <= _SHORT and not says_again else fewer / 2
    return shared >= max(_FEWEST, enough)


def _kind(own: _Given, language: str) -> tuple[frozenset[str], bool] | None:
    """What its number counts where it has no unit, and whether it only may be; None for what nobody can compare."""
    said, value = own.sentence.said, own.value
    around = blanked(said.words, value.start, value.end)
    if is_narrowed(around, value.start) or is_quoted(around, value.start) or re.search(EARLIER, own.sentence.text):
        return None
    noun = re.match(_COUNTED, said.words[value.end :]) if value.bare else None
    return content_words(noun[1], language) if noun else frozenset(), is_hypothetical(around, value.start)


def _are_apart(one: _Given, other: _Given, *, says_again: bool) -> bool:
    """Whether a word, a name or a year tells them apart; where one says again what the other says, one may say less."""
    plain, names, years = (
        [frozenset(found(each.raw)) for each in (one, other)] for found in (plain_words, _NAME.findall, _YEAR.findall)
    )
    telling = [(first - second) & TOLD_APART for first, second in (plain, plain[::-1])]
    of_two_times = not years[0] & years[1] and (all(years) or (any(years) and not says_again))
    return of_two_times or names[0] != names[1] or (all(telling) if says_again else any(telling))


def _finding(own: _Given, other: _Given, texts: Mapping[str, SourceText]) -> Finding:
    first = other.sentence.said.place(texts, other.value.start, other.value.end)
    message = f'"{own.written}" here, and "{other.written}" in {first.path}:{first.line}'
    span = own.sentence.said.place(texts, own.value.start, own.value.end)
    return value_twice.of_texts(message, span, value_twice.TWO_THINGS)
