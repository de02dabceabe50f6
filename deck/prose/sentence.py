"""A sentence as sums are read in it: its values, typed or called, and its shape, where each of them is one sign."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, shown
from deck.figures.book import CHANGE, Figures, Reference, UnknownFigure
from deck.figures.english import MONTHS
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.markup import CALL
from deck.figures.numeral import Numeral, numerals
from deck.figures.quantity import POINTS
from deck.frozen import frozen
from deck.prose.comparing import interval_of, limit_before
from deck.prose.disagreement import disagreement
from deck.prose.said import Said
from deck.source.finding import Finding
from deck.source.text import SourceText

VALUE, YEAR, OTHER = "\ue000", "\ue001", "\ue002"
"""In a shape: every character of a value, of a year, of a number that is neither (a time, a date)."""
A_VALUE = f"{VALUE}+"
A_YEAR = f"(?:(?:FY|[TQSH][1-4]) ?)?{YEAR}+"

MEASURE = (
    r"\s?((?:[kMGT]?Wh|[kMG]?W|Mt|kt|t|kg|g|km/h|km|cm|mm|miles?|ha|m[²³]|dB|°C|min|minutes?|secondes?"
    r"|seconds?|jours?|days?"
    r"|heures?|hours?|semaines?|weeks?|mois|months?|ans|years?)(?![^\W_]))"
)
"""A unit that is neither money nor a percentage, behind its number."""
_MEASURED = (
    r"(?i)\s(?:(?:kilo|milli|centi)?(?:met(?:re|er)|mètre|gramme?|lit(?:re|er))s?|kilos?|tonnes?|tons?|hectares?|acres?"
    r"|degr[eé]e?s?|(?:kilo|méga|mega|giga)?watts?\w*|barrels?|barils?)\b"
)
"""A measure in words, behind its number: it may be rounded, as no count of things is."""
CALENDAR = (
    "jour",
    "jours",
    "day",
    "days",
    "semaine",
    "semaines",
    "week",
    "weeks",
    "mois",
    "month",
    "months",
    "an",
    "ans",
    "year",
    "years",
)
"""What is counted in whole ones, not measured."""
_BASIS = r"\s(?:basis[ -]points?|points? de base)|\s?bps\b"
_OF_BASE = r"\sde base\b"
"""Behind a number, behind its points: hundredths of a percentage point."""
_NO_VALUE = (
    r"\s?(?:h(?![^\W\d_])|er\b|e\b(?!-)|st\b|nd\b|rd\b|th\b|:\d|/\d"
    r"|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\b)"
)
"""Behind a number that is a time, a date, an ordinal or a mark out of ten."""
_NUMBERED = r"(?i)(?:\bn[°o]\.?|\bno\.|\bnum[ée]ro|\bnumber|\bpages?|\bp\.|\barticles?|\btableau|\btable) ?$|#$|\d[/:]$"
"""Before a number that only names something, or is the minutes of a time."""
_IN_ENGLISH = rf"\b(?:{'|'.join(MONTHS)}) $"
_AS_A_DAY = r"\s*(?:[,.;)–-]|$|(?:to|and|until) )"
"""Before and behind the day of a date: `from September 15 to October 5`."""
_LINE_BREAK = r"(?<!\n)\n(?!\s*\n)"
_SPACE = rf"[\u00a0\u2009\u202f\t]|{_LINE_BREAK}"
"""What is set as a space: a single line break, too."""
_MOST = 40
"""A sentence of more numbers is a table in prose: nobody adds it up, cut in two it would have other sums, and as its
numbers are read with each other, it would take a time that grows with their square."""
_NEAR = 16
"""So many characters around a number are looked at."""
_FULL_STOP = r"(?<!\bvs)(?<!\bapprox)(?<!\bapp)(?<!\bi\.e)(?<!\be\.g)[.!?](?=\s|$)|\n\s*\n"
_STOP = rf"{_FULL_STOP}|;(?=\s|$)"


_AGE = re.compile(
    r"(?i)\b((?:are|is|were|aged|ont|a) (?:under|over|moins de|plus de) )(\d\d)"
    r"(?=(?: ans| years old)?(?:[,.;:)]|$| and| et| \())"
)
"""How old those counted are: it says who they are, not how many."""
_TIMES = re.compile(r"(?<=\()x(?=\d[\d.,]*\))|(?<=\d)x(?=\))")
"""The letter that stands for how many times: `(x3.1)`, `(3.1x)`."""
_DASH_BEHIND_YEAR = re.compile(r"(?<=\b(?:19|20)\d\d )–(?= \d)(?! (?:19|20)\d\d\b)")
"""A dash that does not make a range of a year and a number: `in 2023 – 36% of all`."""


@frozen
class Value:
    """A number with its unit in a text: what was typed, or a figure that was called."""

    start: int
    end: int
    amount: Amount
    """Where it lies; its sign included."""
    bare: bool = False
    """Typed without a unit and a scale."""
    exact: bool = False
    """A count of things, not rounded."""
    signed: bool = False
    called: str = ""
    """What the figure shows that is called."""

    @property
    def counted(self) -> Interval:
        """Where it lies: a count of things is what it is."""
        interval = self.amount.interval
        middle = (interval.low + interval.high) / 2
        return Interval(middle, middle) if self.exact else interval


@frozen
class Sentence:
    """A stretch of a text up to its full stop."""

    said: Said
    start: int
    end: int
    values: Sequence[Value]
    shape: str
    """The whole text with a sign in place of every character of a number, each where it stands."""

    by_start: Mapping[int, Value]

    @property
    def text(self) -> str:
        """Its shape alone."""
        return self.shape[self.start : self.end]

    def before(self, value: Value) -> str:
        """What stands before a value in it."""
        return self.said.words[self.start : value.start]

    @property
    def rest(self) -> str:
        """What its text says beside it."""
        return f"{self.said.words[: self.start]} {self.said.words[self.end :]}"

    def written(self, start: int, end: int) -> str:
        """What its author wrote there, on one line."""
        return plain(" ".join(self.said.raw[start:end].split()))

    def shown(self, value: Value) -> str:
        """A value as its reader sees it."""
        return plain(value.called) or self.written(value.start, value.end)


def whole_sentences(own: Said, report: Report) -> Iterator[Sentence]:
    """The sentences of a text that go on behind a semicolon, up to their full stop."""
    if ";" in own.raw:
        yield from (each for each in sentences(own, report, _FULL_STOP) if ";" in each.text)


def sentences(own: Said, report: Report, stop: str = _STOP, *, least: int = 1) -> Iterator[Sentence]:
    """The sentences of a text up to their stop or semicolon, each with its values: so many of them at least."""
    shape, parts = _parts(own.raw, own.words, report.figures if own.inline else None, report.language, stop)
    for start, end, values, by_start in parts:
        if least <= len(values) <= _MOST:
            yield Sentence(own, start, end, values, shape, by_start)


_Part = tuple[int, int, Sequence[Value], Mapping[int, Value]]
"""Where a sentence begins and ends, its values, and these by their start."""


@lru_cache(maxsize=65536)  # one check after another reads the same texts
def _parts(raw: str, words: str, figures: Figures | None, language: Language, stop: str) -> tuple[str, Sequence[_Part]]:
    """The shape of a text, and its sentences."""
    values, shape = _read(raw, _read_as(words), figures, language)
    begin, starts, parts = 0, [value.start for value in values], []
    for end in (*(match.end() for match in re.finditer(stop, shape)), len(shape)):
        inside = values[bisect_left(starts, begin) : bisect_left(starts, end)]
        parts.append((begin, end, inside, {value.start: value for value in inside}))
        begin = end
    return shape, parts


def _read_as(words: str) -> str:
    """The text as its numbers are read, every character where it stands."""
    text = re.sub(_LINE_BREAK, " ", words) if "\n" in words else words
    text = _TIMES.sub("×", text) if "x" in text else text
    text = _DASH_BEHIND_YEAR.sub("—", text) if "–" in text else text
    return _AGE.sub(lambda own: own[1] + "y" * len(own[2]), text)


def finding(
    sentence: Sentence,
    texts: Mapping[str, SourceText],
    code: str,
    message: str,
    place: tuple[int, int],
    advice: str = "",
) -> Finding:
    """A warning about a stretch of the sentence."""
    return disagreement(code, message, sentence.said.place(texts, *place), advice=advice)


def _read(raw: str, words: str, figures: Figures | None, language: Language) -> tuple[Sequence[Value], str]:
    """The values of a text, and its shape."""
    typed, shape = _typed_in(words, language.tag)
    called = tuple(_called(raw, figures, language)) if figures and "<" in raw else ()
    if not called:
        return typed, shape
    signs = list(shape)
    for value in called:
        signs[value.start : value.end] = VALUE * (value.end - value.start)
    return sorted((*called, *typed), key=lambda value: value.start), "".join(signs)


def _typed_in(words: str, language: str) -> tuple[Sequence[Value], str]:
    """The values that are typed in a text, and its shape."""
    shape, values = list(re.sub(_SPACE, " ", words)), []
    for start, group in groupby(numerals(words, language), key=lambda number: number.start):
        ends = tuple(group)
        if not ends[0].in_digits:
            continue
        typed = None if ends[0].is_year else _typed(words, ends)
        end = typed.end if typed else ends[-1].end
        values += [typed] if typed else []
        shape[start:end] = (VALUE if typed else YEAR if ends[0].is_year else OTHER) * (end - start)
    return tuple(values), "".join(shape)


def _called(raw: str, figures: Figures, language: Language) -> Iterator[Value]:
    """The figures that the text calls, but for changes, which other checks know."""
    for match in CALL.finditer(raw):
        try:
            reference = figures.resolve(match[1])
        except UnknownFigure:
            continue
        value = _of_reference(reference)
        if value:
            seen = shown(reference.quantity, language)
            yield Value(match.start(), match.end(), value, signed=seen[:1] in {*"+-−"}, called=seen)


def _of_reference(reference: Reference) -> Amount | None:
    return None if reference.part == CHANGE else amount(reference.quantity)


def _typed(words: str, ends: Sequence[Numeral]) -> Value | None:
    """The number as a value with its unit; None for a time, a date, the number of a page."""
    number = ends[-1]
    measure = re.match(MEASURE, words[number.end : number.end + _NEAR]) if number.bare else None
    if not measure and number.bare and _is_no_value(words, ends):
        return None
    interval: Interval = interval_of(words, ends)
    interval = interval.negated() if number.sign == "-" else interval
    basis = re.match(_BASIS if number.bare else _OF_BASE, words[number.end : number.end + _NEAR])
    if basis and (number.bare or number.unit == POINTS):
        own, behind = Amount(interval.scaled(-2), POINTS, -2), basis.end()
    else:
        unit, behind = (measure[1], measure.end()) if measure else (number.unit, 0)
        own = Amount(interval, unit, number.scale)
    return Value(
        start=ends[0].start,
        end=number.end + behind,
        amount=own,
        bare=number.bare and not behind,
        exact=_is_exact(words, ends)
        and (measure[1] in CALENDAR if measure else not re.match(_MEASURED, words[number.end : number.end + _NEAR])),
        signed=bool(number.sign),
    )


def _is_no_value(words: str, ends: Sequence[Numeral]) -> bool:
    start, end = ends[0].start, ends[-1].end
    behind, ahead = words[end : end + _NEAR], words[max(0, start - _NEAR) : start]
    is_day = re.search(_IN_ENGLISH, ahead) is not None and re.match(_AS_A_DAY, behind) is not None
    return is_day or bool(re.match(_NO_VALUE, behind) or re.search(_NUMBERED, ahead))


def _is_exact(words: str, ends: Sequence[Numeral]) -> bool:
    """Whether it is a count of things that nobody rounded."""
    own = ends[0]
    whole = own.bare and own.value == own.value.to_integral() and len(ends) == 1
    return whole and own.value < 10_000 and not own.about and not limit_before(words, own) and own.value % 100 != 0
