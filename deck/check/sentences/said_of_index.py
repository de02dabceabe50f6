"""A change since the base year of an index that its table contradicts: `Since 2020, prices have risen by 25%`.

Read is a table whose rows are years and whose index is 100 in one of them, where it is the only one of that thing; and
a sentence of the deck that says nothing but how far the same thing rose or fell since, in percent. Silent where a later
year than the table's last is spoken of, and where anything around the sentence names another thing, place or basis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.check.figures import variation
from deck.check.slides import slides
from deck.check.tables.column_index import BREAK, INDEX
from deck.content.model import Report
from deck.figures.amount import plain, shown, spelled
from deck.figures.change import in_percent
from deck.figures.interval import HUNDRED
from deck.figures.late import Late
from deck.figures.quantity import PERCENT
from deck.figures.vocabulary import words
from deck.kinds.slide import Slide
from deck.kinds.text_table import TextTable
from deck.prose.basis import is_of_another, is_on_another_basis, narrowing
from deck.prose.content_words import content_words, plain_words
from deck.prose.context import Contexts, contexts, speaks_of_another_time
from deck.prose.introducing import introduces
from deck.prose.said import said_together
from deck.prose.scope import is_quoted
from deck.prose.sentence import A_VALUE, A_YEAR, Sentence, Value, finding, sentences
from deck.prose.stating import stated
from deck.prose.tabulated import Cell, tabulated
from deck.source.finding import Finding
from deck.source.text import SourceText

_FEWEST = 3
"""Fewer years are no series."""
_YEAR = r"(?:19|20)\d\d"
_NO_NAME = Late(r"(?i)\b(?:indices?|index|indexed|base|years?|années?|ans?|en|in|points?)\b|=|\b\d+(?:[.,]\d+)?\b")
"""In a title or a heading: what makes a number an index, not of what it is."""
_JOINS = words("the our of le la les l du de des d notre nos")
_ROSE = (
    r"(?:(?:(?:have|has) )?(?:risen|rose|increased|grown|grew|climbed|gone up)|(?:are|is) up"
    r"|(?:(?:a|ont) )?(?:augmenté|progressé|grimpé|monté)|(?:est|sont) en hausse)"
)
_FELL = (
    r"(?:(?:(?:have|has) )?(?:fallen|fell|declined|decreased|dropped|gone down)|(?:are|is) down"
    r"|(?:(?:a|ont) )?(?:baissé|reculé|diminué|chuté)|(?:est|sont) en baisse)"
)
_CHANGED = rf"(?:(?P<rose>{_ROSE})|(?P<fell>{_FELL})) (?:(?:by|of|de) )?(?P<value>{A_VALUE})"
_THING = r"(?P<thing>[^,;:.!?()]{2,50}?)"
_SINCE = Late(rf"(?i)^\W*(?:since|depuis) (?P<year>{A_YEAR}),? {_THING} {_CHANGED}\W*$")
_SINCE_BEHIND = Late(rf"(?i)^\W*{_THING} {_CHANGED},? (?:since|depuis) (?P<year>{A_YEAR})\W*$")


class _Index(NamedTuple):
    """An index by years: of what, when it is 100, and what it has come to."""

    of: frozenset[str]
    years: tuple[str, str]
    first: Cell
    last: Cell
    section: str


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each change since the base year that the only index of the same thing excludes."""
    indices = [own for own in _indices(report) if _is_only_one(own, report)]
    if not indices:
        return
    around = contexts(report)
    for slide, several in said_together(report):
        for said in several if not hasattr(slide, "by") else ():
            for sentence in sentences(said, report) if not said.column else ():
                for index in indices:
                    if index.years[1] == around.now:
                        yield from _disagreement(sentence, index, slide, around, report, texts)


def _indices(report: Report) -> Iterator[_Index]:
    """The columns that are an index by years, and say so, of what they or the title name."""
    for slide in slides(report):
        table = tabulated(slide, report) if isinstance(slide, TextTable) else None
        if table is None or len(table.rows) < _FEWEST or BREAK.search(f"{table.around} {' '.join(table.columns)}"):
            continue
        title = slide.title.text if slide.title else ""
        alone = len(table.columns) == 1
        for column, heading in enumerate(table.columns):
            of = _name(heading, report) or (_name(title, report) if alone else frozenset())
            cells = {row.label: row.cell(column) for row in table.rows if re.fullmatch(_YEAR, row.label)}
            given = {year: cell for year, cell in cells.items() if cell and not cell.amount.unit}
            bases = [year for year, cell in given.items() if cell.quantity.value == HUNDRED]
            if of and INDEX.search(f"{title} {heading}" if alone else heading) and len(given) == len(table.rows):
                last = max(given)
                if len(bases) == 1 and bases[0] < last:
                    yield _Index(of, (bases[0], last), given[bases[0]], given[last], slide.section)


def _name(text: str, report: Report) -> frozenset[str]:
    return content_words(_NO_NAME.sub(" ", text), report.language.tag)


def _is_only_one(index: _Index, report: Report) -> bool:
    """Whether no other table and no figure may be of the same thing."""
    tables = [own for slide in slides(report) if (own := tabulated(slide, report))]
    named = [f"{own.about} {' '.join(own.columns)}" for own in tables] + [own.label for own in report.figures]
    return sum(index.of <= content_words(own, report.language.tag) for own in named) == 1


def _disagreement(
    sentence: Sentence,
    index: _Index,
    slide: Slide,
    around: Contexts,
    report: Report,
    texts: Mapping[str, SourceText],
) -> Iterator[Finding]:
    found = _SINCE.match(sentence.text) or _SINCE_BEHIND.match(sentence.text)
    value = sentence.by_start.get(sentence.start + found.start("value")) if found else None
    if found is None or value is None or value.signed or value.called or value.amount.unit != PERCENT:
        return
    year = sentence.written(*(sentence.start + at for at in found.span("year")))
    if year != index.years[0] or not _is_of(found["thing"], index, report.language.tag):
        return
    if not _is_beside_nothing_else(sentence, value, index, slide, around, report):
        return
    stated_change = value.amount.interval.negated() if found["fell"] else value.amount.interval
    made = in_percent(index.first.amount, index.last.amount)[0]
    if not made.meets(stated_change):
        first, last = (plain(shown(own.quantity, report.language)) for own in (index.first, index.last))
        change = spelled(made, report.language, PERCENT, apart=stated_change, signed=True)
        message = (
            f'"{sentence.shown(value)}" disagrees with the index, {first} in {year} and {last} in {index.years[1]}: '
            f"that is {change}"
        )
        yield finding(sentence, texts, variation.CODE, message, (value.start, value.end))


def _is_of(thing: str, index: _Index, language: str) -> bool:
    """Whether its subject is what the index is of, and no word narrows it."""
    plainly = all(word in _JOINS or content_words(word, language) for word in plain_words(thing))
    return plainly and content_words(thing, language) == index.of


def _is_beside_nothing_else(
    sentence: Sentence, value: Value, index: _Index, slide: Slide, around: Contexts, report: Report
) -> bool:
    """Whether nothing around it speaks of another thing, place, time or basis."""
    language, said = report.language.tag, sentence.said
    title = slide.title.text if slide.title and said.field != "title" else ""
    heads = " · ".join(["" if introduces(title, language) else title, said.heading])
    beside = f"{heads} · {sentence.rest}"
    if is_quoted(said.words, value.start) or speaks_of_another_time(beside) or is_on_another_basis(beside):
        return False
    if BREAK.search(beside) or {*re.findall(_YEAR, beside)} - {*index.years}:
        return False
    if any(is_of_another(text, index.of, language) for text in (heads, sentence.rest)):
        return False
    sections = {slide.section, index.section}
    if len(sections) > 1 and narrowing(" ".join(sections), language) - index.of:
        return False
    own = stated(value, index.of, index.years[0], said, "")
    return not around.names(own) - index.of
