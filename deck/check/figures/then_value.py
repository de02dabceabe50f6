"""What a figure was a year before, said right behind what it is: `7.0%, against 9.7% a year ago`. See literal.

The value of now is that of one figure; or the text stands below one that only says how far it moved, on the slide of
a single figure (`3.5 points less` and `The rate was 28.4% in 2024`). Which value was meant then says beside_figure.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from deck.check.figures import literal
from deck.check.figures.beside_figure import contradictions
from deck.check.figures.contradiction import Contradiction, contradicted
from deck.check.slides import figures_on
from deck.content.model import Report
from deck.figures.amount import amount, plain, shown
from deck.figures.book import CHANGE, Figure, Reference
from deck.figures.book import VALUE as WHOLE
from deck.figures.late import Late
from deck.figures.moment import YEAR_ALONE, in_order
from deck.figures.slip import all_digits, is_one_digit, is_slip
from deck.kinds.slide import Slide
from deck.prose.comparing import levels_of
from deck.prose.said import Said, said_together
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence, Value, sentences
from deck.source.finding import Finding
from deck.source.text import SourceText

_MAY = Late(rf"{YEAR_ALONE}|\b(?:year|ann?ée|an)\b")
_AGAINST = Late(
    r"(?i)(?: [^\W\d_]+){0,2}(?: ?\([^()]{2,40}\))?(?:,|;|,? \(| [–—])? ?(?:against|contre|compared (?:with|to)"
    r"|versus|vs\.?|up from|down from|after|après|au lieu d[e’'] ?|instead of|from) $"
)
"""From the value of now to that of before."""
_LITTLE = Late(r"(?: [^\W\d_]+){0,3}\s*[.;:]?\s*$")
_MOVED = Late(
    rf"(?i)(?:[{VALUE}{YEAR}{OTHER}\s,.]|\b(?:points?|de|d['’]|plus|moins|mieux|en|un|une|deux|trois|quatre|cinq|ans?|années?|depuis"
    r"|more|less|fewer|up|down|better|higher|lower|in|over|a|one|two|three|four|five|years?|since|hausse|baisse|by|gain"
    r"|gagnés?|gagnées?|perdus?|gained|lost|percentage)\b)*$"
)
"""A heading that says by how much something moved, not what."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each value of before that the figure had otherwise."""
    if not any(len(own.periods) > 1 for own in report.figures):
        return
    for slide, spoken in said_together(report):
        for own in spoken:
            if own.column or not _MAY.search(own.raw):
                continue
            for told in _told(own, slide, report):
                yield contradicted(literal.CODE, own, told, report, texts)


def _told(own: Said, slide: Slide, report: Report) -> Iterator[Contradiction]:
    read = list(sentences(own, report))
    for sentence in read:
        for now, then in pairwise(sentence.values):
            if _AGAINST.fullmatch(sentence.shape[now.end : then.start]):
                yield from _of_value(sentence, now, sentence, then, slide, report)
    for first, sentence in pairwise(read):
        now, then = first.values[-1], sentence.values[0]
        if first.end == sentence.start and _LITTLE.fullmatch(first.shape[now.end : first.end]):
            yield from _of_value(first, now, sentence, then, slide, report)
    alone = getattr(slide, "figure", None)
    if isinstance(alone, Reference) and alone.part != CHANGE and own.heading and _only_moved(own, report):
        for sentence in read:
            yield from contradictions(sentence, alone, report, sentence.values[:1])


def _only_moved(own: Said, report: Report) -> bool:
    """Whether what stands above the text says no more than by how much something moved."""
    heading = Said(own.heading, "name", own.span, inline=False)
    read = list(sentences(heading, report))
    return len(read) == 1 and _MOVED.fullmatch(read[0].text) is not None


def _of_value(
    first: Sentence, now: Value, sentence: Sentence, then: Value, slide: Slide, report: Report
) -> Iterator[Contradiction]:
    """The value of before, where that of now is one that only one figure has at its last period."""
    if now.signed or now.bare or len(all_digits(first.shown(now))) < 2:
        return
    here = list(_having(figures_on(slide), now))
    having = here or list(_having(report.figures, now))
    if len(having) != 1:
        return
    reference = having[0]
    for told in contradictions(sentence, reference, report, [then]):
        if here or _is_slip_of(sentence.shown(then), reference.figure, report):
            yield told


def _having(figures: Iterable[Figure], value: Value) -> Iterator[Reference]:
    for figure in figures:
        last = ("", *in_order(figure.periods))[-1] if WHOLE not in figure.quantities else ""
        own = amount(figure.quantities[last]) if last else None
        if own and own.same_as(value.amount):
            yield Reference(figure, last)


def _is_slip_of(written: str, figure: Figure, report: Report) -> bool:
    """Whether it has the digits of one of its values, but for one, or for two that are turned."""
    values = (plain(shown(figure.quantities[part], report.language)) for part in levels_of(figure))
    return any(is_slip(written, each) or (len(all_digits(each)) > 1 and is_one_digit(written, each)) for each in values)
