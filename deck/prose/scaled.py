"""The numbers of a deck in the plain unit of what they measure, so that `183 GWh` and `183 MWh` compare."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import reduce
from itertools import combinations

from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, shown
from deck.figures.book import Figure
from deck.figures.interval import Interval
from deck.figures.measure import MEASURES
from deck.figures.numeral import unit_of
from deck.figures.quantity import CURRENCY, PERCENT, POINTS, Quantity
from deck.frozen import frozen
from deck.kinds.slide import Slide
from deck.prose.columns import UNIT_IN_HEADING
from deck.prose.content_words import content_words
from deck.prose.said import Said, said
from deck.prose.sentence import Sentence, Value, sentences
from deck.prose.tabulated import tabulated
from deck.source.span import Span
from deck.source.text import SourceText

_MEASURED = ("energy", "power", "mass")
"""What is measured in units a thousand times each other, by one letter more."""
_COUNTED = re.compile(r"[ \u00a0\u202f](?:de |d['’]|of )?([^\W\d_]{2,}(?:[ \u00a0][^\W\d_]{2,})?)")
_CELLS = "cells"
_DIGIT = re.compile(r"\d")


@frozen
class Number:
    """A number that the deck gives: in a text, in a cell, or of a figure."""

    interval: Interval
    unit: str
    """A currency, `energy`, `power`, `mass`; empty for what is counted."""
    written: str
    words: frozenset[str]
    """What it counts, what names it."""
    span: Span
    slide: Slide | None = None
    figure: Figure | None = None
    head: frozenset[str] = frozenset()
    """The first word of what names it that means something."""
    said: Said | None = None
    start: int = 0
    end: int = 0
    scale: int = 0
    """The power of ten that its unit says."""

    @property
    def value(self) -> Decimal:
        """The bare number, as written."""
        return middle(self.interval).scaleb(-self.scale)

    def place(self, texts: Mapping[str, SourceText]) -> Span:
        return self.said.place(texts, self.start, self.end) if self.said else self.span

    @property
    def digits(self) -> int:
        """How many digits it has; the zeros at the end of a whole number may only fill it up."""
        whole = re.sub(r"[^\d.,]", "", self.written)
        bare = re.sub(r"\D", "", whole).lstrip("0")
        return len(bare if re.search(r"[.,]\d{1,2}$", whole) else bare.rstrip("0"))


class Numbers:
    """Those of one unit, to be asked for what lies between two ends."""

    def __init__(self, numbers: Sequence[Number]) -> None:
        self.all = sorted(numbers, key=lambda own: middle(own.interval))
        self._middles = [middle(own.interval) for own in self.all]

    def within(self, interval: Interval) -> Sequence[Number]:
        return self.all[bisect_left(self._middles, interval.low) : bisect_right(self._middles, interval.high)]


def by_unit(report: Report) -> Mapping[str, Numbers]:
    """All numbers of the deck that have a size, by their unit."""
    return grouped((*_of_figures(report), *of_cells(report), *_of_texts(report)))


def grouped(numbers: Iterable[Number]) -> Mapping[str, Numbers]:
    """By their unit."""
    found: dict[str, list[Number]] = {}
    for own in numbers:
        found.setdefault(own.unit, []).append(own)
    return {unit: Numbers(several) for unit, several in found.items()}


def in_plain_unit(own: Amount, written: str) -> Amount | None:
    """An amount in the plain unit of what it measures; None for percentages, days and whatever has one size."""
    if own.unit in (PERCENT, POINTS) or not own.interval.low.is_finite() or not own.interval.high.is_finite():
        return None
    if re.fullmatch(CURRENCY, own.unit) or not own.unit:
        return own
    measure = MEASURES.get(written.strip())
    if measure is None:
        return own._replace(unit="") if own.scale else None
    power = measure.size.normalize().as_tuple()
    if measure.of not in _MEASURED or power.digits != (1,) or not isinstance(power.exponent, int):
        return None
    return Amount(own.interval.scaled(power.exponent), measure.of, power.exponent)


def number_in(sentence: Sentence, value: Value, language: str) -> Number | None:
    """A value of a sentence; None where it is a percentage, a time, or is called."""
    own = None if value.called else in_plain_unit(value.amount, value.amount.unit)
    if own is None:
        return None
    counted = _COUNTED.match(sentence.said.words[value.end :])
    words = content_words(counted[1], language) if counted and not own.unit else frozenset[str]()
    text, place = sentence.said, (value.start, value.end)
    return Number(
        own.interval,
        own.unit,
        sentence.shown(value),
        words,
        text.span,
        text.slide,
        None,
        words,
        text,
        *place,
        own.scale,
    )


def with_numbers(texts: Iterable[Said]) -> Iterator[Said]:
    """The texts with digits, but for cells: these are read under their headings."""
    return (own for own in texts if own.field != _CELLS and _DIGIT.search(own.raw))


def _of_texts(report: Report) -> Iterator[Number]:
    for own in with_numbers(said(report)):
        for sentence in sentences(own, report):
            for value in sentence.values:
                number = number_in(sentence, value, report.language.tag)
                if number:
                    yield number


def _of_figures(report: Report) -> Iterator[Number]:
    tag = report.language.tag
    for figure in report.figures:
        head = first_word(figure.label, tag)
        for part, quantity in figure.quantities.items():
            own = _sized(quantity)
            if own:
                words = content_words(f"{figure.label} {quantity.unit}", tag)
                written = plain(shown(quantity, report.language))
                yield Number(own.interval, own.unit, written, words, figure.place(part), figure=figure, head=head)


def _sized(quantity: Quantity) -> Amount | None:
    own = amount(quantity)
    return in_plain_unit(own, quantity.unit) if own else None


def first_word(label: str, language: str) -> frozenset[str]:
    """What a label begins with that means something."""
    found = (content_words(word, language) for word in re.findall(r"[^\W\d_]+", label))
    return next((own for own in found if own), frozenset())


def of_cells(report: Report) -> Iterator[Number]:
    """The numbers in tables of words, in the unit that their heading states."""
    tag = report.language.tag
    for section in report.sections:
        for slide in section.slides:
            table = tabulated(slide, report)
            for row in table.rows if table and table.words else ():
                for heading, cell in zip(table.columns if table else (), row.cells, strict=False):
                    unit = re.search(UNIT_IN_HEADING, heading)
                    stated = unit[1].strip() if unit else ""
                    own = _of_heading(cell.amount, stated, cell.quantity.unit) if cell else None
                    if cell and own:
                        words = content_words(f"{row.label} {heading}", tag)
                        written = plain(shown(cell.quantity, report.language))
                        written = written if cell.amount.unit or not stated else f"{written} {stated}"
                        head = first_word(row.label, tag)
                        yield Number(own.interval, own.unit, written, words, cell.place, slide, head=head)


def _of_heading(own: Amount, stated: str, written: str) -> Amount | None:
    if own.unit or own.scale or not stated:
        return in_plain_unit(own, written)
    scale, unit = unit_of(stated)
    return in_plain_unit(Amount(own.interval.scaled(scale), unit, scale), stated)


def made_of(figure: Figure, report: Report) -> Iterator[Number]:
    """What a text may say of its periods together: how far two lie apart, and what all come to."""
    sized = [(part, own) for part in figure.periods if (own := _sized(figure.quantities[part]))]
    pairs = [(one, other, apart(first, last)) for (one, first), (other, last) in combinations(sized, 2)]
    if len(sized) > len("ab"):
        pairs.append((sized[0][0], sized[-1][0], reduce(Interval.plus, (own.interval for _, own in sized))))
    tag = report.language.tag
    head, words = first_word(figure.label, tag), content_words(figure.label, tag)
    for one, other, interval in pairs:
        quantity = figure.quantities[other]
        written = f"{as_shown(interval, sized[0][1].scale, quantity, report)} ({figure.label}, {one} and {other})"
        yield Number(interval, sized[0][1].unit, written, words, figure.place(other), figure=figure, head=head)


def as_shown(interval: Interval, power: int, like: Quantity, report: Report) -> str:
    """A value in the unit of another, as the deck would print it; `power` is that of its scale."""
    value = middle(interval).scaleb(-power)
    own = replace(like, value=value, upper=None, approximate=False, signed=False, qualifier="")
    return plain(shown(own, report.language))


def apart(one: Amount, other: Amount) -> Interval:
    """How far two lie apart."""
    difference = other.interval.minus(one.interval)
    return difference if difference.low >= 0 else difference.negated()


def middle(interval: Interval) -> Decimal:
    """The value as it is written."""
    return (interval.low + interval.high) / 2
