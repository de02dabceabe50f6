"""What a note, the speaker's notes or a text beside a chart or a table says of one of its rows, as a title says it.

`North rose 31% in 2024` beside 120 and 141. Read are sentences that are wholly understood (title_plain.py), and only
where those before them are: another one may say that from there on it is of a quarter, of a plan, of another place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check.titles import title_plain
from deck.check.titles.title_verdict import RIGHT
from deck.content.model import Report
from deck.figures.late import Late
from deck.kinds.chart import ChartSlide
from deck.kinds.slide import Slide
from deck.kinds.table import TableSlide
from deck.kinds.text_table import TextTable
from deck.prose.linking import is_hypothetical, is_narrowed
from deck.prose.plain_statement import statement_in
from deck.prose.said import Said, said_together
from deck.prose.sentence import Sentence, finding, sentences
from deck.prose.shown_data import data_of
from deck.prose.title_shape import Title, spoken_roots, titled
from deck.source.finding import Finding
from deck.source.text import SourceText

_FIELDS = ("note", "notes", "text", "caption")
_MAY_SAY = Late(
    r"(?i)\d|\b(?:premi[eè]re?s?|en tête|domine|mène|first|leads?|led|largest|biggest|tops?|topped|dominat\w+"
    r"|number one|total|doubl\w+"
    r"|tripl\w+|halved)\b"
)
"""One of these stands in what is read."""
_TURNS_BACK = Late(r"(?i)\s*(?:that|this|these|those|it|they|but|c['’]est|cela|ce|cette|ces|il|elle|mais|or|hors)\b")
"""A sentence that so begins may say of the one before it what it is of."""
_FOOTNOTE = Late(r"\d[\d.,]*[ \u00a0\u202f]?[%€£$]?(?:\*(?!\*)|[†‡¹²³])")
"""A note says more of that number."""
_SOME_TIME = Late(
    r"(?i)\b[QTSH][1-4]\b|\b(?:quarter|half|semester|trimestre|semestre|month|mois|week|semaine|janvier|février|mars"
    r"|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|june|july|august"
    r"|september|october|november|december|to date|so far|year-to-date|plan|budget|forecast|prévision\w*)\b"
)
"""In a title: the data are of a part of the year, or of what is to come."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such sentence that the slide's own data contradict."""
    for slide, spoken in said_together(report):
        if isinstance(slide, ChartSlide | TextTable | TableSlide):
            for own in spoken:
                if own.field in _FIELDS and not own.heading and _MAY_SAY.search(own.raw):
                    yield from _of_text(own, slide, report, texts)


def _of_text(own: Said, slide: Slide, report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    read = [each for each in sentences(own, report, least=0) if each.text.strip()]
    if _is_of_other_things(own, read, slide):
        return
    for sentence in read:
        title = _title(sentence, slide, report)
        if title is None or (said := statement_in(title)) is None:
            return
        verdict = title_plain.verdict_on(title, said)
        if verdict and verdict is not RIGHT:
            place = (verdict.start, verdict.end)
            message = f'"{sentence.written(*place)}" disagrees with the slide: {verdict.why}'
            yield finding(sentence, texts, verdict.code, message, place)


def _title(sentence: Sentence, slide: Slide, report: Report) -> Title | None:
    tag = report.language.tag
    data = data_of(slide, report, spoken_roots(sentence, tag))
    return titled(sentence, data, tag) if data else None


def _is_of_other_things(own: Said, read: list[Sentence], slide: Slide) -> bool:
    """Whether the text or the title speaks of a part, of what may be, or turns back to what it said."""
    if _FOOTNOTE.search(own.raw):
        return True
    title = slide.title.text if slide.title else ""
    if _SOME_TIME.search(title) or is_hypothetical(title, 0) or is_narrowed(title, 0):
        return True
    if any(_TURNS_BACK.match(own.words, each.start) for each in read[1:]):
        return True
    return any(is_hypothetical(own.words, each.start) or is_narrowed(own.words, each.start) for each in read)
