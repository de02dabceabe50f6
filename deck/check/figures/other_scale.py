"""A number in another scale than the deck gives it: £237bn in a sentence, £237m for the same in a figure.

Level: warning

Why: `m` and `bn`, `MWh` and `GWh` differ by a letter, and by a factor of a thousand. Whoever compares the two places
trusts neither.

Told is a number that stands nowhere else in the deck, whose digits do, a thousand or a million times smaller or
larger: where they are too many for chance, where its own slide shows or names the other, and fewer of them where it is
far out of keeping with all other amounts of the deck. How far two periods of a figure lie apart, and what all of them
come to, count as given. Left alone are amounts for each of something, those of a market or a country, and whatever the
numbers around it come to.

Instead: mend the unit. Two things whose digits are the same by chance may be allowed on the line.

Example:

    figures:
      payout: { label: Paid to members, 2024: £237m }
    slides:
      - kind: key-figures
        figures: [payout]
        notes: Members received £237bn in all.         # told: £237m in the figure
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, zip_longest
from typing import NamedTuple

from deck.check.slides import figures_on
from deck.content.model import Report
from deck.figures.amount import Amount
from deck.figures.book import Figure
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.quantity import PERCENT
from deck.prose.content_words import content_words
from deck.prose.said import Said, said
from deck.prose.scaled import Number, Numbers, by_unit, grouped, made_of, number_in, of_cells, with_numbers
from deck.prose.sentence import Sentence, Value, sentences
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "other-scale"

_SHIFTS = (3, 6, -3, -6)
_THOUSANDTH = Interval(Decimal("0.1"), Decimal("0.1"))
_MILLIONS = 6
_PROMISE = "promise"
_EACH = Late(
    r"(?i)\b(?:per|par|each|every|chacune?s?|chaque|apiece|moyenne?s?|average|mean|médian\w*|median|unit\w*|l['’]une?"
    r"|daily|weekly|monthly|quotidien\w*|mensuel\w*|an? (?:day|week|month|head|person|piece|customer|user|trip))\b"
    r"|(?<=\w)/(?=\w)"
)
"""Of so many each, a thousand have a thousand times as much, in the same digits."""
_OF_OTHERS = Late(
    r"(?i)\b(?:marchés?|markets?|secteurs?|sectors?|industr\w+|concurren\w*|competit\w*|rivals?|peers|mond\w*|world\w*"
    r"|global\w*|nation\w*|countr\w*|pays|état|state|government\w*|gouvernement\w*|france|français\w*|europ\w*|uk|britain"
    r"|british|england|america\w*|américain\w*|usa?|canad\w*|québec\w*|treasury|trésor|pib|gdp|economy|économie"
    r"|worldwide|leader\w*|géants?|giants?|groupe|group|parent|millième|thousandth|millionth|millionième)\b"
)
"""Of something else than the deck's own subject, which may be any size."""
_MANY, _SOME, _FEW = 4, 3, 2
_OUT_OF_KEEPING, _BEYOND = Decimal(10), Decimal(1_000)
"""So many times as large as all other amounts is hardly of the same subject; and is a mistake of scale."""
_FEWEST_AMOUNTS = 3
_LONG = Decimal(10_000)
"""So many millions nobody writes who has billions for them."""
_TO = Late(r" (?:à|to|et|and|puis|then) [$€£]?$")
"""Between two numbers that have one unit, written behind the second: `11.2 to 15.0 m`."""


class _Suspect(NamedTuple):
    """A number, what it was meant to be, and by which power of ten they are apart."""

    own: Number
    meant: Number
    shift: int
    sentence: Sentence

    @property
    def words(self) -> str:
        return self.sentence.said.words[self.sentence.start : self.sentence.end]

    @property
    def others(self) -> list[Value]:
        return [own for own in self.sentence.values if own.start != self.own.start]


class _Deck:
    """What the deck gives, and what its slides show."""

    def __init__(self, report: Report) -> None:
        self.report, self.tag, self.given = report, report.language.tag, by_unit(report)
        self._of_section = {id(slide): section.figures for section in report.sections for slide in section.slides}
        self._figures: dict[tuple[int, bool], Sequence[Figure]] = {}
        self._made: dict[tuple[int, bool], Mapping[str, Numbers]] = {}

    def figures(self, own: Number) -> Sequence[Figure]:
        """The figures of its slide; of a promise, those of its section."""
        promised = own.said is not None and own.said.field == _PROMISE
        key = (id(own.slide), promised)
        if key not in self._figures:
            shown = figures_on(own.slide) if own.slide else ()
            self._figures[key] = self._of_section[id(own.slide)] if promised else shown
        return self._figures[key]

    def shows(self, own: Number, other: Number) -> bool:
        """Whether the slide of the one shows the other."""
        if other.figure is None:
            return other.slide is own.slide
        return any(other.figure is each for each in self.figures(own))

    def within(self, own: Number, shift: int) -> Sequence[Number]:
        """What has its digits at that scale; and what the figures of its slide make."""
        key = (id(own.slide), own.said is not None and own.said.field == _PROMISE)
        if key not in self._made:
            self._made[key] = grouped(each for figure in self.figures(own) for each in made_of(figure, self.report))
        interval, made = own.interval.scaled(-shift), self._made[key].get(own.unit)
        return (*self.given[own.unit].within(interval), *(made.within(interval) if made else ()))


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number that the deck gives in another scale, and in its own nowhere."""
    deck = _Deck(report)
    for own in with_numbers((*said(report), *_promises(report))):
        for sentence in sentences(own, report):
            numbers = [each for each in _numbers(sentence, deck.tag) if each.unit in deck.given]
            suspects = [each for number in numbers if (each := _suspect(number, sentence, deck))]
            for each in suspects:
                if _is_certain(each, suspects, deck):
                    yield _told(each.own, each.meant, texts)
            for number in numbers if not suspects else ():
                largest = _largest_below(number, deck.given[number.unit])
                if largest and not _OF_OTHERS.search(own.words):
                    yield _told(number, largest, texts, "the largest other amount is ")
    yield from _of_columns(deck.given, report, texts)


def _promises(report: Report) -> Iterator[Said]:
    """What sections promise, in an agenda or on a divider: said of their first slide."""
    for section in report.sections:
        if section.promise and section.slides:
            yield Said(section.promise.raw, _PROMISE, section.promise.span, inline=True, slide=section.slides[0])


def _numbers(sentence: Sentence, language: str) -> Iterator[Number]:
    """The numbers of a sentence that state a scale or a unit, or share that of the next."""
    for value, following in zip_longest(sentence.values, sentence.values[1:]):
        shared = value.bare and following and _TO.fullmatch(sentence.shape[value.end : following.start])
        scaled = replace(value, amount=_in_unit_of(following, value)) if shared and following else value
        own = None if value.signed else number_in(sentence, scaled, language)
        if own and own.interval.low > 0 and (own.unit or scaled.amount.scale):
            yield own


def _in_unit_of(following: Value, value: Value) -> Amount:
    scale = following.amount.scale
    return Amount(value.amount.interval.scaled(scale), following.amount.unit, scale)


def _suspect(own: Number, sentence: Sentence, deck: _Deck) -> _Suspect | None:
    """The number, where it stands nowhere else in its scale, and does in another, on its slide first."""
    found = [
        (each, shift)
        for shift in _SHIFTS
        for each in deck.within(own, shift)
        if own.unit or own.words & each.words or (own.digits >= _MANY and deck.shows(own, each))
    ]
    if not found or any(_is_again(own, each) for each in deck.given[own.unit].all):
        return None
    meant, shift = next((pair for pair in found if deck.shows(own, pair[0])), found[0])
    return _Suspect(own, meant, shift, sentence)


def _is_again(own: Number, other: Number) -> bool:
    is_itself = other.said is not None and other.said is own.said and other.start == own.start
    return not is_itself and other.interval.meets(own.interval)


def _is_certain(suspect: _Suspect, beside: Sequence[_Suspect], deck: _Deck) -> bool:
    """Whether its digits are no chance."""
    own, meant = suspect.own, suspect.meant
    if (
        _OF_OTHERS.search(suspect.words)
        or _is_explained(suspect)
        or (suspect.shift < 0 and _is_of_each(suspect, deck.report))
    ):
        return False
    on_slide = deck.shows(own, meant)
    named = bool(meant.head) and meant.head <= content_words(suspect.words, deck.tag)
    if not own.unit:
        return own.digits >= _SOME or (own.digits == _FEW and on_slide and named)
    if own.digits >= _MANY or (own.digits >= _FEW and _comes_of_others(suspect, meant.interval)):
        return True
    out_of_keeping = _times_the_largest(suspect, beside, deck.given[own.unit]) >= _OUT_OF_KEEPING
    alike = any(each.shift == suspect.shift and each.own.digits >= _FEW for each in beside if each is not suspect)
    if own.digits == _SOME:
        return out_of_keeping or (on_slide and (named or alike))
    return on_slide and ((own.digits == _FEW and (alike or out_of_keeping)) or (named and out_of_keeping))


def _is_explained(suspect: _Suspect) -> bool:
    """Whether the sentence gives both on purpose, or the number follows from those around it."""
    meant, others = suspect.meant.interval, suspect.others
    return (
        any(own.amount.interval.meets(meant) or _is_a_thousandth(own) for own in others)
        or _comes_of_others(suspect, suspect.own.interval)
        or any(
            quotient.meets(suspect.own.interval)
            for own in others
            if own.bare and (quotient := meant.over(own.amount.interval))
        )
    )


def _is_a_thousandth(own: Value) -> bool:
    return own.amount.unit == PERCENT and own.amount.interval.meets(_THOUSANDTH)


def _is_of_each(suspect: _Suspect, report: Report) -> bool:
    """Whether it may be what one of a thousand has."""
    each = Decimal(1).scaleb(-suspect.shift)
    return _EACH.search(suspect.words) is not None or any(
        own.bare and own.amount.interval.meets(Interval(each, each))
        for said_there in said(report)
        for sentence in sentences(said_there, report)
        for own in sentence.values
    )


def _comes_of_others(suspect: _Suspect, interval: Interval) -> bool:
    """Whether a number is the sum, the difference, the product or the quotient of two others of its sentence."""
    for one, other in combinations(suspect.others, 2):
        first, last = one.amount.interval, other.amount.interval
        made = [first.plus(last), first.minus(last), last.minus(first)] if one.amount.unit == other.amount.unit else []
        made += [own for own in (first.by(last), first.over(last), last.over(first)) if own]
        if any(own.meets(interval) for own in made):
            return True
    return False


def _times_the_largest(suspect: _Suspect, beside: Sequence[_Suspect], given: Numbers) -> Decimal:
    """How many times as large it is as the largest amount that nothing speaks against; 0 of few amounts."""
    doubted = {each.own.start for each in beside}
    known = [own for own in given.all if own.said is not suspect.own.said or own.start not in doubted]
    return _times(suspect.own, known)


def _times(own: Number, known: Sequence[Number]) -> Decimal:
    largest = max((each.interval.high for each in known), default=Decimal(0))
    return own.interval.low / largest if len(known) >= _FEWEST_AMOUNTS and largest > 0 else Decimal(0)


def _largest_below(own: Number, given: Numbers) -> Number | None:
    """The largest other amount of the deck, where one in many thousands of millions is far beyond it."""
    if not own.unit or own.value < _LONG or own.scale < _MILLIONS:
        return None
    known = [each for each in given.all if each.said is not own.said or each.start != own.start]
    return max(known, key=lambda each: each.interval.high) if _times(own, known) >= _BEYOND else None


def _of_columns(given: Mapping[str, Numbers], report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """The first of the cells of a table, where several are as figures have them in another scale."""
    several: dict[int, list[tuple[Number, Number]]] = {}
    for own in of_cells(report):
        if not own.unit or own.digits < _MANY or own.interval.low <= 0:
            continue
        others = given[own.unit]
        if any(each.span != own.span and each.interval.meets(own.interval) for each in others.all):
            continue
        meant = [each for shift in _SHIFTS for each in others.within(own.interval.scaled(-shift)) if each.figure]
        if meant:
            several.setdefault(id(own.slide), []).append((own, meant[0]))
    for found in several.values():
        if len(found) >= _FEW:
            yield _told(*found[0], texts)


def _told(own: Number, meant: Number, texts: Mapping[str, SourceText], what: str = "") -> Finding:
    place = meant.place(texts)
    return Finding(
        code=CODE,
        message=f'"{own.written}" here, and {what}"{meant.written}" in {place.path}:{place.line}',
        span=own.place(texts),
        label="here",
        help=f"mend the scale of one of the two, or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )
