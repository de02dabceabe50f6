"""Of which figures a stated difference may be, and how far their values lie apart. See stated_difference.py."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, rough, shown
from deck.figures.book import CHANGE, Figure, Reference
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.measure import IN_SHORT, short_unit
from deck.figures.moment import in_order, years_of
from deck.figures.quantity import CURRENCY, PERCENT, Quantity
from deck.figures.slip import all_digits, digits, is_one_digit, is_slip
from deck.prose.comparing import levels_of
from deck.prose.content_words import content_words
from deck.prose.mention import Labels, Mention
from deck.prose.said_difference import Difference
from deck.prose.scaled import apart, as_shown, first_word, middle
from deck.prose.sentence import A_VALUE, Sentence, Value

_BEGINS = Late(r"(?i)\s*(?:(?:soit|that is|i\.e\.|or|c['’]est|il y en a|there are) )?[$€£¥]?$")
_THE = Late(r"(?i)\s*(?:(?:les?|la|the|our|nos|notre) |l['’])?$")
_THEN = Late(r"(?i)\s*(?:(?:a|ont|has|have|had|avait|en|in)\s+)?$")
_GAP_BEGINS = Late(r"(?i)\s*(?:l['’]écart|la différence|the (?:gap|difference))\b[^.,;:]{0,24}$")
_FOLLOWS = Late(rf"{A_VALUE}(?: [^\W\d_]+)?(?:,| ?[(–—]) ?(?:soit |that is |or )?$")
"""Before a difference: a value, of which it says how much more that is than before."""
_ALL = Late(
    r"(?i)\s*(?:(?:et|and|soit|mais|but|now|désormais|aujourd['’]hui)\s+)?"
    r"(?:(?:we|nous|on|it|they|ils|elles?|il y|there|(?:the|our|la|le|les|notre) (?!branch|shop|store|school|team|site"
    r"|section|town|city|office|agence|boutique|magasin|école|équipe|filiale|ville|région|région)[^\W\d_]+"
    r"|l['’](?!agence|école|équipe)[^\W\d_]+)\s+)?"
    r"(?:(?:now|désormais|still|encore|have|has|had|are|were|counts?|compte|comptent|comptons|avons|avait|avaient|a|ont)"
    r"\s+){0,2}$"
)
"""In the clause before what is counted: nothing says of which of them."""
_MONEY = Late(rf"({CURRENCY})(?:/|$)")
_CENTS = frozenset({"centime", "centimes", "cent", "cents", "pence", "penny"})
_NEAR = Decimal(3)
"""How many times as large the one may be: what is further away is of something else."""
_FEWEST = 2


class Asked(NamedTuple):
    """A difference, and what stands around it."""

    own: Difference
    sentence: Sentence
    on_slide: Sequence[Reference]
    beside: Reference | None
    labels: Labels
    report: Report

    @property
    def ahead(self) -> str:
        """What stands before its number in the sentence."""
        return self.sentence.said.words[self.sentence.start : self.own.value.start]

    @property
    def field(self) -> str:
        return self.sentence.said.field

    @property
    def written(self) -> str:
        return self.sentence.shown(self.own.value)

    @property
    def spoken(self) -> frozenset[str]:
        """The words of its sentence that mean something."""
        return self.words(self.sentence.said.words[self.sentence.start : self.sentence.end])

    @property
    def noun(self) -> frozenset[str]:
        return self.words(self.own.noun)

    def words(self, text: str) -> frozenset[str]:
        return content_words(text, self.report.language.tag)


class Tie(NamedTuple):
    """A figure that the difference may be of, and how far its values lie apart, from which to which."""

    figure: Figure
    apart: Sequence[Apart]
    is_firm: bool
    """Whether the difference can be of no other figure."""
    is_likely: bool = True
    """Whether something says that it is of this one."""


class Apart(NamedTuple):
    """Two values, as the deck shows them, how far they lie apart, and what the sentence says of that in their unit."""

    first: str
    last: str
    interval: Interval
    stated: Sequence[Interval]
    shown: str

    @property
    def is_so(self) -> bool:
        return any(each.meets(self.interval) for each in self.stated)

    @property
    def is_near(self) -> bool:
        """Whether the number may have been meant for it."""
        own = middle(self.interval)
        return any(own / _NEAR <= middle(each) <= own * _NEAR for each in self.stated)

    def is_turned(self, written: str) -> bool:
        """Whether two neighbouring digits of it have changed places in the number."""
        return any(is_slip(meant, own) for meant, own in self._digits(written))

    def is_mistyped(self, written: str) -> bool:
        """Whether two digits have changed places, or one is another."""
        one_digit = (len(own) > 1 and is_one_digit(meant, own) for meant, own in self._digits(written))
        return self.is_turned(written) or any(one_digit)

    def _digits(self, written: str) -> Iterator[tuple[str, str]]:
        """The digits of both, with the zeros at their end and without."""
        pair = f"{middle(self.interval).normalize():f}", written
        for of in (all_digits, digits):
            meant, own = (of(each).lstrip("0") for each in pair)
            yield meant, own


def ties(asked: Asked) -> Iterator[Tie]:
    """The figures that the difference may be of."""
    if asked.own.is_gap:
        yield from _gap(asked)
        return
    on_slide = {each.figure.name: each.figure for each in asked.on_slide}
    mentions = [each for each in asked.labels.mentions(asked.sentence.said) if asked.sentence.start <= each.start]
    mentions = [each for each in mentions if each.end <= asked.sentence.end]
    named = [figure for own in mentions for figure in own.figures]
    others = [each for each in asked.report.figures if _is_headed(asked, each) or _is_counted(asked, each)]
    for figure in {each.name: each for each in (*on_slide.values(), *named, *others)}.values():
        pairs = list(_pairs(asked, figure))
        if pairs:
            alone = len(on_slide) == 1 and figure.name in on_slide
            firm = _is_firm(asked, figure, alone=alone) or _is_said_of(asked, figure, mentions)
            counts = asked.own.compares and _is_counted(asked, figure) and _is_of_all(asked)
            sure = asked.own.is_dated or any(each.is_mistyped(asked.written) for each in pairs)
            likely = alone or figure in named or figure in others or bool(asked.noun & _words(asked, figure))
            yield Tie(figure, pairs, firm or (counts and sure), likely)


def _words(asked: Asked, figure: Figure) -> frozenset[str]:
    units = " ".join({quantity.unit for quantity in figure.quantities.values()})
    return asked.words(f"{figure.label} {units}")


def _is_headed(asked: Asked, figure: Figure) -> bool:
    """Whether the sentence has the word that its label begins with."""
    head = first_word(figure.label, asked.report.language.tag)
    return bool(head) and head <= asked.spoken


def _is_counted(asked: Asked, figure: Figure) -> bool:
    """Whether its label is what the number counts, and nothing else."""
    return bool(asked.noun) and asked.words(figure.label) == asked.noun


def _is_of_all(asked: Asked) -> bool:
    """Whether nothing before the number in its clause says of which of them."""
    return _ALL.fullmatch(re.split(r"[,;:(]", asked.ahead)[-1]) is not None


def _is_firm(asked: Asked, figure: Figure, *, alone: bool) -> bool:
    """Whether a difference that says more or less can be of no other figure."""
    own = asked.own
    if not own.compares:
        return False
    if _FOLLOWS.search(asked.sentence.shape[asked.sentence.start : own.value.start]) and _is_its_value(asked, figure):
        return True
    begins = _BEGINS.fullmatch(asked.ahead) is not None and asked.noun <= _words(asked, figure)
    if begins and asked.beside is not None:
        return asked.beside.figure is figure
    if alone and asked.field == "title":
        return begins or len(asked.spoken & asked.words(figure.label)) >= _FEWEST
    return begins and alone and asked.field not in ("notes", "note")


def _is_its_value(asked: Asked, figure: Figure) -> bool:
    """Whether the number before is a value of the figure: `453 cafés, 41 more than a year ago`."""
    value = [each for each in asked.sentence.values if each.start < asked.own.value.start][-1]
    alike = (own for own in levels_of(figure).values() if own.interval == value.amount.interval and not value.signed)
    return any(short_unit(own.unit) == short_unit(value.amount.unit) or (value.bare and not own.scale) for own in alike)


def _is_said_of(asked: Asked, figure: Figure, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence begins with a figure that is measured, and says since when it gained so much."""
    if not asked.own.is_dated or len(mentions) != 1 or mentions[0].figures != (figure,) or mentions[0].partial:
        return False
    words = asked.sentence.said.words
    begins = _THE.fullmatch(words[asked.sentence.start : mentions[0].start])
    then = _THEN.fullmatch(words[mentions[0].end : asked.own.start])
    return begins is not None and then is not None and any(each.unit for each in levels_of(figure).values())


def _gap(asked: Asked) -> Iterator[Tie]:
    """The two values that a slide compares, where the sentence begins with how far they are apart."""
    values = {(each.figure.name, each.part): each for each in asked.on_slide if each.part != CHANGE}
    if asked.sentence.start or not _GAP_BEGINS.fullmatch(asked.ahead):
        return
    if len(values) == 2:
        one, other = values.values()
        first, last = amount(one.quantity), amount(other.quantity)
        if first and last and first.unit == last.unit:
            stated = _readings(asked, last)
            if stated:
                pair = _as_shown(one.quantity, other.quantity, first, last, stated, asked.report)
                yield Tie(other.figure, [pair], is_firm=True)


def _pairs(asked: Asked, figure: Figure) -> Iterator[Apart]:
    """How far its values lie apart, of those years that the sentence speaks of."""
    known = levels_of(figure)
    years = years_of(known)
    if asked.own.year and asked.own.year not in known:
        return
    for one, other in combinations(in_order(list(known)), 2):
        from_year = not asked.own.year or one == asked.own.year
        a_year = not asked.own.is_of_a_year or not years or (one in years and str(int(one) + 1) == other)
        stated = _readings(asked, known[other]) if known[one].unit == known[other].unit else []
        if from_year and a_year and stated:
            quantities = figure.quantities[one], figure.quantities[other]
            yield _as_shown(*quantities, known[one], known[other], stated, asked.report)


def _as_shown(
    one: Quantity, other: Quantity, first: Amount, last: Amount, stated: Sequence[Interval], report: Report
) -> Apart:
    seen, difference = [plain(shown(each, report.language)) for each in (one, other)], apart(first, last)
    like = one if one.decimals > other.decimals else other
    return Apart(seen[0], seen[1], difference, stated, as_shown(difference, last.scale, like, report))


def _readings(asked: Asked, own: Amount) -> list[Interval]:
    """What the number says in the unit of a figure; nothing where it is in another."""
    value, noun = asked.own.value, asked.own.noun.casefold().split(" ")[0]
    stated, unit, wanted = rough_of(value), short_unit(value.amount.unit), short_unit(own.unit)
    money = _MONEY.match(wanted)
    if not value.bare:
        alike = unit == (money[1] if money else wanted) if unit else not money
        return [stated] if alike else []
    if noun in _CENTS:
        return [stated.scaled(-2 if money else 0)]
    if money or wanted == PERCENT or (wanted in IN_SHORT and short_unit(noun) != wanted):
        return []
    return [stated, stated.scaled(own.scale)] if own.scale else [stated]


def rough_of(value: Value) -> Interval:
    """Where it may lie: anywhere within its last digit that is not zero."""
    own = value.amount.interval
    if not own.low.is_finite() or not own.high.is_finite():
        return own
    wide = rough(middle(own))
    return Interval(min(own.low, wide.low), max(own.high, wide.high))
