"""A sentence that says flatly what a table, a figure or another such sentence says otherwise. See value_twice.

`North reached £46.9m in 2024` beside `North | £46.5m` under `2024`. Such a sentence says nothing else, so that its
number is that of its subject; on the slide of a table any other value contradicts it, elsewhere one that is near or a
slip of the pen: in another place a subject may be measured in another way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from deck.check.slides import slides
from deck.check.twice.apart import DRAWN_UP_ANEW, TOLD_APART, are_drawn_up_apart, of_two_places, slides_of
from deck.check.twice.flat_value import FlatValue, agrees, is_near, may_be_one, widened
from deck.check.twice.given import YEAR, years_in
from deck.check.twice.shown import OF_OTHERS, Shown, of_figure, of_table
from deck.check.twice.telling import A_FIGURE, twice
from deck.content.model import Report
from deck.figures.quantity import PERCENT
from deck.kinds.slide import Slide
from deck.kinds.text_table import TextTable
from deck.prose.basis import is_of_another, is_on_another_basis, names_another, narrowing
from deck.prose.content_words import content_words, plain_words
from deck.prose.context import Contexts, contexts, speaks_of_another_time
from deck.prose.flatly import LETTER, flat
from deck.prose.introducing import introduces
from deck.prose.measured_here import measured
from deck.prose.said import Said, said_together
from deck.prose.scope import is_quoted
from deck.prose.sentence import sentences
from deck.prose.stating import stated
from deck.prose.tabulated import tabulated
from deck.source.finding import Finding
from deck.source.text import SourceText

_BY = re.compile(r"(?i)\s(by|par)\s")
"""In the title of a table: before it what it measures, behind it of what."""


class _Known(NamedTuple):
    """A number that a table or a figure gives of something by name."""

    shown: Shown
    label: frozenset[str]
    about: str
    """The words around it, which may say what is measured."""
    section: str
    slide: Slide | None


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each value that a sentence gives flatly and another place otherwise."""
    own_ones = [each for slide, several in said_together(report) for each in _flats(slide, several, report)]
    if not own_ones:
        return
    around, known = contexts(report), _by_word(_known(report))
    found = [(own, meant) for own in own_ones if (meant := _meant(own, known, around, report.language.tag))]
    often = Counter(places for places, _ in {(_places(own, meant), meant.shown.span) for own, meant in found})
    told: set[int] = set()
    for own, meant in found:
        if often[_places(own, meant)] == 1 or meant.slide is own.slide:
            told.add(id(own))
            yield twice(own.statement, meant.shown, texts, f", for the same: {own.flat.names}", A_FIGURE)
    pairs = [pair for several in _groups(own_ones) for pair in _pairs(several, around, report.language.tag)]
    apart = of_two_places((one.statement, other.statement) for one, other in pairs)
    for one, other in pairs:
        if id(other) not in told and slides_of(one.statement, other.statement) not in apart:
            told.add(id(other))
            yield twice(other.statement, one.statement, texts, f", for the same: {other.flat.names}", A_FIGURE)


def _places(own: FlatValue, known: _Known) -> tuple[int, int, str]:
    """The slide of a sentence and what it contradicts: where that is several values, it measures another thing."""
    return id(own.slide), id(known.slide), known.section


def _flats(slide: Slide, several: Sequence[Said], report: Report) -> Iterator[FlatValue]:
    """What the texts of a slide say flatly; a quote is somebody's."""
    language = report.language.tag
    title = slide.title.text if slide.title and not introduces(slide.title.text, language) else ""
    for said in several if not hasattr(slide, "by") else ():
        for sentence in sentences(said, report) if not said.column else ():
            own = flat(sentence, language)
            words = _name(own.thing, language) if own else frozenset[str]()
            if own is None or not words:
                continue
            heads = " · ".join([title if said.field != "title" else "", said.heading])
            statement = stated(own.value, words, own.period, said, own.names)
            made = FlatValue(own, words, statement, slide, heads, sentence.rest)
            beside = f"{made.around} · {own.verdict}"
            doubtful = is_quoted(said.words, own.value.start) or speaks_of_another_time(beside)
            apart = {*plain_words(beside)} & DRAWN_UP_ANEW or {*plain_words(own.verdict)} & TOLD_APART
            if not (doubtful or apart or is_on_another_basis(beside)):
                yield made


def _known(report: Report) -> Iterator[_Known]:
    """The numbers of tables of words and of figures, which have a name and a period."""
    language, names = report.language.tag, {section.key: section.name for section in report.sections}
    for slide in slides(report):
        table = tabulated(slide, report) if isinstance(slide, TextTable) else None
        if table is None:
            continue
        for shown in of_table(table, report):
            if not re.fullmatch(OF_OTHERS, shown.label):
                about = f"{table.about} {shown.heading}"
                yield _Known(shown, _name(shown.label, language), about, slide.section, slide)
    for figure in report.figures:
        for shown in of_figure(figure, report):
            if shown.period:
                label = _name(re.sub(YEAR, " ", figure.label), language)
                yield _Known(shown, label, figure.label, names.get(figure.section, ""), None)


def _name(text: str, language: str) -> frozenset[str]:
    """The stems of a name, and its letter: `Line B`; `Maïs` is no `mais`."""
    return (content_words(text, language) or frozenset(plain_words(text))) | {*LETTER.findall(text)}


def _by_word(several: Iterator[_Known]) -> Mapping[frozenset[str], Sequence[_Known]]:
    found: dict[frozenset[str], list[_Known]] = {}
    for own in several:
        if own.label:
            found.setdefault(own.label, []).append(own)
    return found


def _meant(
    own: FlatValue, known: Mapping[frozenset[str], Sequence[_Known]], around: Contexts, language: str
) -> _Known | None:
    """The number that a sentence contradicts; None where it may be any of several."""
    named = known.get(own.words, ())
    named = named or [each for label, several in known.items() if label < own.words for each in several]
    alike = [each for each in named if _is_of_it(own, each, language)]
    if not alike or any(agrees(own, each.shown) for each in named if _is_of_year(own, each, language)):
        return None
    first = alike[0]
    if any(not widened(first.shown.interval, own).meets(widened(each.shown.interval, own)) for each in alike[1:]):
        return None
    fits = all(_may_be_of(own, each, around, language) for each in alike)
    return first if fits else None


def _is_of_it(own: FlatValue, known: _Known, language: str) -> bool:
    """Whether a number is of the subject, the year and the unit of a sentence."""
    heading, years = known.shown.heading, known.shown.years
    beyond = content_words(re.sub(YEAR, " ", known.shown.column), language)
    said = own.words - known.label
    if not years or years != years_in(own.flat.period) or not own.flat.period.isdigit():
        return False
    if speaks_of_another_time(heading) or re.search(r"\d", re.sub(YEAR, "", heading)):
        return False
    about = content_words(known.about, language)
    counted = content_words(own.flat.counted, language)
    return said <= about and beyond <= _measuring(heading, language) | counted and _is_of_unit(own, known, language)


def _is_of_year(own: FlatValue, known: _Known, language: str) -> bool:
    return own.flat.period in known.shown.years and _is_of_unit(own, known, language)


def _measuring(text: str, language: str) -> frozenset[str]:
    """The stems of those words of a text that name what is measured."""
    return frozenset().union(*(content_words(word, language) for word in text.split() if measured(word, language)))


def _is_of_unit(own: FlatValue, known: _Known, language: str) -> bool:
    unit, said = known.shown.amount.unit.casefold(), own.flat.value.amount.unit.casefold()
    if said:
        return said == unit and not own.flat.counted
    counted = content_words(own.flat.counted, language)
    if unit:
        return counted == content_words(unit, language) and bool(counted)
    return counted <= content_words(known.about, language)


def _may_be_of(own: FlatValue, known: _Known, around: Contexts, language: str) -> bool:
    """Whether nothing says that the sentence measures something else, or elsewhere, and how far the number may be."""
    beside = own.around if known.section == own.slide.section else _beside(own)
    known_words = f"{known.about} {known.shown.label} {known.section} {known.shown.amount.unit}"
    if measured(beside, language) - measured(f"{known_words} {own.flat.names} {own.flat.counted}", language):
        return False
    stems = content_words(f"{known_words} {own.flat.names}", language)
    if is_of_another(own.rest, stems, language):
        return False
    if known.slide is own.slide and _is_sure(own, known):
        return True
    if known.slide is not own.slide and _is_below_another(own, stems, around, language):
        return False
    named = around.names(own.statement) - content_words(known_words, language)
    if _names_measure(own, known, language) and not named and _is_clean(own, stems, language):
        return True
    return (around.is_named(own.statement) or not named) and is_near(own, known.shown)


def _names_measure(own: FlatValue, known: _Known, language: str) -> bool:
    """Whether a sentence has, beside the row, all of what a table by rows measures: `Sales by shop`, `Sales, Leeds`."""
    measure, by, _ = re.split(_BY, known.about, maxsplit=1) if re.search(_BY, known.about) else ("", "", "")
    words = content_words(re.sub(YEAR, " ", measure), language)
    return bool(by and words and own.statement.unit) and words <= own.words - known.label


def _is_clean(own: FlatValue, known: frozenset[str], language: str) -> bool:
    """Whether nothing around it may say that it is of a part, of another place or of another state of things."""
    return not narrowing(f"{own.around} {own.slide.section}", language) - known


def _is_below_another(own: FlatValue, known: frozenset[str], around: Contexts, language: str) -> bool:
    """Whether its title or heading is of something else: any subject, where the sentence itself names none."""
    by_heads = names_another if around.is_named(own.statement) else is_of_another
    return by_heads(own.heads, known, language)


def _is_sure(own: FlatValue, known: _Known) -> bool:
    """Whether it can be of nothing else than what its slide shows: `North: 12%` may be by how much it grew."""
    unit = known.shown.amount.unit
    return bool(unit) and (unit != PERCENT or own.flat.is_said)


def _groups(several: Sequence[FlatValue]) -> Iterator[Sequence[FlatValue]]:
    """Those of one subject, period and unit."""
    found: dict[tuple[frozenset[str], str, str, str], list[FlatValue]] = {}
    for own in (each for each in several if each.flat.is_of_something):
        key = (own.words, own.flat.period, own.statement.unit, own.flat.counted.casefold())
        found.setdefault(key, []).append(own)
    return (group for group in found.values() if len(group) > 1)


def _pairs(several: Sequence[FlatValue], around: Contexts, language: str) -> Iterator[tuple[FlatValue, FlatValue]]:
    """The first with the one other value there is; none where there are three."""
    first, *others = several
    apart = [each for each in others if not may_be_one(first, each)]
    if apart and all(may_be_one(apart[0], each) for each in apart):
        yield from ((first, each) for each in apart if _contradict(first, each, around, language))


def _contradict(one: FlatValue, other: FlatValue, around: Contexts, language: str) -> bool:
    here, there = (measured(_beside(own), language) - measured(own.flat.names, language) for own in (one, other))
    if here != there or not around.alike(one.statement, other.statement):
        return False
    apart = are_drawn_up_apart(one.statement, other.statement, language)
    if apart or any(_is_of_another(own, around, language) for own in (one, other)):
        return False
    surely = one.statement.unit and all(_is_clean(own, own.words, language) for own in (one, other))
    return bool(surely) or is_near(other, one.statement)


def _is_of_another(own: FlatValue, around: Contexts, language: str) -> bool:
    names = content_words(own.flat.names, language)
    return is_of_another(own.rest, names, language) or _is_below_another(own, names, around, language)


def _beside(own: FlatValue) -> str:
    """What stands around it, with the name of its section."""
    return f"{own.around} {own.slide.section}"
