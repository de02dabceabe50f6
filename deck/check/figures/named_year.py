"""Years that a text names beside a figure, a table or a text that has others. What impossible_period.py says.

`our class of 2021` below the figure of 2019; `Five falls in a row since 2022` over a table that ends in 2025; `2,400
homes from 2025 to 2030` of a figure called `Homes planned, 2024 to 2028`; `opens in 2029, a year later` beside
`opens in 2026`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from deck.check.figures import impossible_period
from deck.check.slides import parts_with_figures, slides
from deck.content.model import Report
from deck.figures.amount import amount
from deck.figures.book import VALUE, Figure, Reference
from deck.figures.late import Late
from deck.figures.moment import WRITTEN_YEAR, YEAR, years_of
from deck.figures.tens import number_in_words
from deck.kinds.slide import Part, Slide
from deck.prose.disagreement import disagreement
from deck.prose.said import Said, said_by
from deck.prose.sentence import sentences
from deck.source.finding import Finding
from deck.source.text import SourceText

_OF_YEAR = Late(
    r"(?i)\W*(?:(?:our|the|notre|la|le|en|in|for|pour|fin|at the end of|end of|à la fin de)\s)?"
    r"(?:(?:class|cohort|season|vintage|promotion|saison|campagne|rentrée|récolte|millésime)\s(?:of\s|de\s)?)?"
    rf"{YEAR}\W*"
)
"""A text that is nothing but a year."""
_IN_A_ROW = Late(
    r"(?i)\b(?P<n>[^\W_]+(?:-[^\W\d_]+)?) (?:consecutive |straight |successive )?"
    r"(?:baisses|hausses|reculs|progressions|falls|rises|declines|increases|gains|drops)"
    r"(?: (?:annuelles|consécutives|successives))?(?: (?:de suite|d['’]affilée|in a row|running|consécutives))?"
    rf" (?:depuis|since) {YEAR}\b"
)
_RANGE = Late(rf"(?i)(?<!\d)(?P<first>{WRITTEN_YEAR})\s?(?:to|à|and|et|[-–])\s?(?P<last>{WRITTEN_YEAR})(?!\d)")
_WHEN = Late(
    rf"(?i)\s*(?P<what>[^\W\d_]+)(?: prévue?| planned)? (?:en|in|for|pour) {YEAR}"
    r"(?:,? (?P<n>[^\W_]+) (?:ans?|years?) (?P<way>plus tard|later|plus tôt|earlier|de retard|late))?\W*"
)
_FEWEST = 3
"""So many years has a table that goes on year by year."""
_MANY = 20
"""A smaller value may be of anything."""
_ONE = {"un": 1, "one": 1, "a": 1}


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such year or number of years."""
    ranged = [own for own in report.figures if VALUE in own.quantities and len(_ranges(own.label)) == 1]
    for slide in slides(report):
        for part, shown in parts_with_figures(slide):
            if part is not slide and shown.part in years_of(shown.figure.periods):
                yield from _of_item(part, shown, slide, texts)
        spoken = [own for own in said_by(slide, slide) if re.search(WRITTEN_YEAR, own.raw)]
        for own in spoken:
            yield from _in_a_row(own, slide, report.language.tag, texts)
            yield from _of_ranged(own, ranged, report, texts) if ranged else ()
        yield from _later(spoken, report.language.tag, texts)


def _of_item(part: Part, shown: Reference, slide: Slide, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A text of an item that is nothing but the year of the figure above it, and has another."""
    for own in said_by(part, slide):
        match = _OF_YEAR.fullmatch(own.raw)
        if match and match["year"] != shown.part:
            message = f'"{match["year"]}" disagrees with the figure above it, which is that of {shown.part}'
            yield _told(own, match.span("year"), message, texts)


def _in_a_row(own: Said, slide: Slide, language: str, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """More falls or rises in a row, a year each, than there are years in the table since the one named."""
    columns = years_of(str(each) for each in getattr(slide, "columns", ()))
    for match in _IN_A_ROW.finditer(own.words) if len(columns) >= _FEWEST else ():
        count = number_in_words(match["n"], language)
        most = int(columns[-1]) - int(match["year"])
        if count and match["year"] in columns and count > most:
            message = f'"{match[0]}" disagrees with the table: from {match["year"]} to {columns[-1]} there are {most}'
            yield _told(own, match.span(), message, texts)


def _of_ranged(
    own: Said, ranged: Sequence[Figure], report: Report, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """The years from and to which something is said to be that a figure has, by its label, in others."""
    ranges = _ranges(own.words)
    if len(ranges) != 1:
        return
    for sentence in sentences(own, report):
        if not sentence.start <= ranges[0].start() < sentence.end:
            continue
        for figure in ranged:
            stated, (of,) = amount(figure.quantities[VALUE]), _ranges(figure.label)
            if of.groups() == ranges[0].groups() or stated is None or stated.interval.low < _MANY:
                continue
            if any(each.amount.same_as(stated) for each in sentence.values):
                message = f'"{ranges[0][0]}" disagrees with {figure.label}'
                yield _told(own, ranges[0].span(), message, texts)


def _ranges(words: str) -> list[re.Match[str]]:
    return [*_RANGE.finditer(words)]


def _later(spoken: Sequence[Said], language: str, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """So many years later than another text of the slide says, which gives another year."""
    whens = [(own, match) for own in spoken if (match := _WHEN.fullmatch(own.words))]
    for own, match in whens:
        before = {
            each["year"] for said, each in whens if each["what"].lower() == match["what"].lower() and not each["n"]
        }
        if not match["n"] or len(before) != 1:
            continue
        count = _ONE.get(match["n"].lower()) or number_in_words(match["n"], language)
        (year,) = before
        apart = int(match["year"]) - int(year)
        right = -apart if match["way"].lower() in ("plus tôt", "earlier") else apart
        if count and count != right:
            message = f'"{match["n"]}" disagrees with {year} and {match["year"]}'
            yield _told(own, match.span("n"), message, texts)


def _told(own: Said, place: tuple[int, int], message: str, texts: Mapping[str, SourceText]) -> Finding:
    return disagreement(impossible_period.CODE, message, own.place(texts, *place), advice="mend the year or the number")
