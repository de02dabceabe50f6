"""A change or a value said of one year that is that of another year of the same figure. See variation and literal.

`2.5% more than in 2024` where the figure has grown by 4.3% since 2024 and by 2.5% since 2019; `We had 812 in 2025` of
a figure that was 812 in 2024. Told only where the number fits the other year, and no figure has it for the year named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple, TypeAlias

from deck.check.figures import literal, variation
from deck.check.slides import figures_beside, figures_on, slides
from deck.content.model import Report
from deck.figures.amount import Amount, amount, written_interval
from deck.figures.book import Figure, Reference
from deck.figures.change import in_percent
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.moment import WRITTEN_YEAR, YEAR, years_of
from deck.figures.numeral import SPELLED, Numeral, numerals
from deck.figures.quantity import PERCENT, POINTS, Quantity
from deck.kinds.slide import Slide
from deck.prose.disagreement import disagreement
from deck.prose.linking import is_hypothetical, is_narrowed, sentence_around
from deck.prose.said import Said, said_by
from deck.prose.shown_data import is_among, roots_of
from deck.prose.way import CHANGED
from deck.source.finding import Finding
from deck.source.text import SourceText

_THAN = Late(
    r"(?i)(?:[ \u00a0\u202f](?!plus\b|moins\b|more\b|less\b|fewer\b)[^\W\d_]+(?:['’-][^\W\d_]+)?){0,4}[ \u00a0\u202f]"
    r"(?:de |d['’])?(?:plus|more|higher|above|moins|less|fewer|lower|below)\s"
    rf"(?:[^\W\d_]+\s)?(?:than(?:\sin)?|qu['’]en|que|qu['’]à\sla\sfin\sde)\s{YEAR}\b"
)
"""Behind a number: it is how much more there is than in a year."""
_SINCE = Late(rf"(?i)\b(?:since|depuis) {YEAR},? (?:it is|it was|c['’]est|(?:elle|il) est de|cela fait) [+−-]?$")
"""Before a number: it is the change since a year."""
_OVER_YEARS = Late(r"(?i) (?:en|in|over) (?P<n>[^\W_]+) (?:ans|years?|an)\b")
_IN_YEAR = Late(
    r"(?i)(?:[ \u00a0\u202f][^\W\d_]+(?:['’-][^\W\d_]+)?){0,2}?[ \u00a0\u202f](?:en|in|fin|à la fin de|at the end of)"
    rf" {YEAR}\b"
)
"""Behind a number: it is that of a year."""
_OTHERS = Late(
    r"(?i)\b(?:objectif\w*|cible\w*|target\w*|goal\w*|forecast\w*|budget\w*|pr[ée]v\w+|plan\w*|autres?|others?|dont"
    r"|including|average|moyenne|national\w*|début|early)\b"
    r"|\b(?:plus de|moins de|over|under|more than|less than|nearly|près de) (?=[\d$€£])"
)
"""It may be a plan, a part, or another's."""
_CHANGED_BY = Late(rf"(?i)\b(?:{CHANGED}) (?:de|by|d['’])? ?$")
_POINTS_BACK = Late(
    r"(?i)\W*(?:c['’]est|cela|elle|il|it|that|this)\b|.*\b(?:since|depuis) \d{4},? (?:it is|c['’]est)\b"
)
"""A sentence that goes on about the only figure of the slide."""
_CLAUSE = Late(r"[,;:](?=\s)|\s[–—]\s")
_MAY_BE = Late(rf"{WRITTEN_YEAR}|\b(?:ans?|years?)\b")
_NUMBERS = {**SPELLED, **dict.fromkeys(("un", "une", "one", "a"), 1)}
_NO_NOUNS = ("en", "in", "fin", "à", "at")
"""Behind a number: what it counts is not said again."""
_A_WORD = 4
_NEAR = 60
_SURE = 3
"""So many digits say enough by themselves."""


class _Told(NamedTuple):
    """A number of a text, and the year that it is said of."""

    number: Numeral
    noun: str
    """What stands behind the number."""
    year: str
    changed: bool
    """Whether it is how much more or less there is, or was in that year."""
    years: int = 0
    """Of a change in so many years: it counts from the year so long before the last."""


_Meant: TypeAlias = tuple[Figure, Sequence[str]]
"""A figure that a text may speak of, and the years up to which it may say that it changed, the likeliest last."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number that is that of another year than the one beside it."""
    known = [figure for figure in report.figures if len(_years(figure)) > 1]
    for slide in slides(report) if known else ():
        beside = figures_beside(slide)
        for own in said_by(slide, slide):
            for told in _told(own.words.replace("\n", " "), report.language.tag) if _MAY_BE.search(own.raw) else ():
                meant = _meant(told, own, beside.get(own.span), slide, known, report)
                yield from _of_number(told, own, meant, report, texts)


def _of_number(
    told: _Told, own: Said, meant: Sequence[_Meant], report: Report, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    for figure, until in meant:
        named = str(int(until[-1]) - told.years) if told.years else told.year
        others = [each for each in _years(figure) if each != named and _fits(told, figure, each, until[-1])]
        if others and _is_known(figure, named) and not _is_right(told, named, others, meant, report):
            what = "it is the change since" if told.changed else "it is the value of"
            message = f'"{told.number.written}" disagrees with {figure.label}: {what} {others[-1]}'
            place = own.place(texts, told.number.start, told.number.end)
            code = variation.CODE if told.changed else literal.CODE
            yield disagreement(code, message, place, advice="mend the number or its year")
            return


def _told(words: str, tag: str) -> Iterator[_Told]:
    """The numbers that are said of a year."""
    for number in numerals(words, tag):
        told = None if number.is_year or number.about else _said_of(words, number)
        if told and not _is_of_others(words, number.start, changed=told.changed):
            yield told


def _said_of(words: str, number: Numeral) -> _Told | None:
    """Of which year the number is, or since which one the change."""
    noun = words[number.end :].split(maxsplit=1)[:1]
    ahead = words[max(0, number.start - _NEAR) : number.start]
    said = (number, noun[0].strip(".,;:") if noun else "")
    if than := _THAN.match(words, number.end):
        return _Told(*said, than["year"], changed=True)
    if (since := _SINCE.search(ahead)) and number.unit in (PERCENT, POINTS):
        return _Told(*said, since["year"], changed=True)
    if (over := _OVER_YEARS.match(words, number.end)) and _CHANGED_BY.search(ahead) and number.unit == PERCENT:
        return _Told(*said, "", changed=True, years=_NUMBERS.get(over["n"].lower(), 0))
    of = _IN_YEAR.match(words, number.end)
    if of is None or number.sign or not number.in_digits or _CHANGED_BY.search(ahead):
        return None
    return _Told(*said, of["year"], changed=False)


def _is_of_others(words: str, at: int, *, changed: bool) -> bool:
    """Whether the clause of a change, or the sentence of a value, speaks of a plan, a part or somebody else."""
    begin, end = sentence_around(words, at)
    if changed:
        begin = max((begin + each.end() for each in _CLAUSE.finditer(words[begin:at])), default=begin)
        end = next((at + each.start() for each in _CLAUSE.finditer(words[at:end])), end)
    return _OTHERS.search(words[begin:end]) is not None or is_hypothetical(words[begin:end], 0)


def _meant(
    told: _Told, own: Said, beside: Reference | None, slide: Slide, known: Sequence[Figure], report: Report
) -> list[_Meant]:
    """The figures that it may be said of: the one beside it, the only one of a slide, or those that it names."""
    if beside is not None:
        years = _years(beside.figure)
        return [(beside.figure, [beside.part] if beside.part in years else years)] if beside.figure in known else []
    begin, end = sentence_around(own.words, told.number.start)
    sentence, tag = own.words[begin:end], report.language.tag
    shown = figures_on(slide)
    if len(shown) == 1 and _POINTS_BACK.match(sentence):
        return [(each, _years(each)) for each in shown if each in known]
    if told.changed:
        spoken = frozenset() if is_narrowed(own.words, told.number.start) else roots_of(sentence, tag)
        return [(each, _years(each)) for each in known if each in shown and _is_named(each, spoken, tag)]
    return [(each, _years(each)) for each in known if _is_counted(told, each, sentence, tag)]


def _is_counted(told: _Told, figure: Figure, said: str, tag: str) -> bool:
    """Whether the figure has what is behind the number in its label or its unit; where nothing is, any other word."""
    unit = figure.quantities[_years(figure)[-1]].unit
    label = roots_of(f"{figure.label} {figure.name} {unit}", tag)
    if told.noun.casefold() in _NO_NOUNS:
        spoken = roots_of(said, tag)
        return _digits(told.number) >= _SURE and any(is_among(root, spoken) for root in label)
    noun = roots_of(told.noun, tag)
    return (bool(unit) and _is_in(told, unit)) or bool(noun and label and all(is_among(root, label) for root in noun))


def _digits(number: Numeral) -> int:
    """How many digits it has that are not zeros at an end."""
    return len(re.sub(r"\D", "", number.written).strip("0"))


def _is_named(figure: Figure, spoken: Set[str], tag: str) -> bool:
    """Whether a sentence with these words has most of the figure's label, or all that it is called in short."""
    label, short = (roots_of(text, tag) for text in (figure.label, figure.short))
    most = sum(1 for root in label if is_among(root, spoken)) * 2 > len(label)
    return most or (bool(short) and all(is_among(root, spoken) for root in short))


def _years(figure: Figure) -> Sequence[str]:
    return years_of(figure.periods)


def _is_known(figure: Figure, year: str) -> bool:
    """Whether the figure says what it was in that year, or that year is still to come."""
    years = _years(figure)
    return year in years or year > years[-1]


def _is_right(told: _Told, year: str, others: Sequence[str], meant: Sequence[_Meant], report: Report) -> bool:
    """Whether it fits the year that is named, of a figure that may be meant; or is the value of any other figure."""
    if told.changed:
        return any(_fits(told, each, year, last) for each, until in meant for last in until)
    return any(
        _is_value(told, quantity)
        for each in report.figures
        for part, quantity in each.quantities.items()
        if not (part in others and any(each is own for own, _ in meant))
    )


def _fits(told: _Told, figure: Figure, year: str, until: str) -> bool:
    """Whether it is the figure's change from that year, or its value of that year."""
    if not told.changed:
        return _is_value(told, figure.quantities[year])
    if year not in figure.periods or year >= until:
        return False
    first, last = amount(figure.quantities[year]), amount(figure.quantities[until])
    if first is None or last is None or first.unit != last.unit:
        return False
    said = written_interval([told.number])
    return any(each.overlaps(way) for each in _changes(told, first, last) for way in (said, said.negated()))


def _changes(told: _Told, first: Amount, last: Amount) -> Sequence[Interval]:
    """How much the figure changed, in the unit of the number."""
    if told.number.unit == PERCENT and last.unit != PERCENT:
        return in_percent(first, last)
    in_points = told.number.unit == POINTS and last.unit == PERCENT
    return [last.interval.minus(first.interval)] if in_points or _is_in(told, last.unit) else []


def _is_value(told: _Told, quantity: Quantity) -> bool:
    own = amount(quantity)
    return own is not None and _is_in(told, own.unit) and own.interval.overlaps(written_interval([told.number]))


def _is_in(told: _Told, unit: str) -> bool:
    """Whether the number is in that unit, or counts what it says; or the figure has none."""
    if told.number.unit:
        return told.number.unit == unit
    counted = told.noun.casefold() in _NO_NOUNS and len(unit) >= _A_WORD
    return not unit or counted or told.noun.casefold().startswith(unit.split()[0].casefold())
