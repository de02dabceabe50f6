"""A share of a whole that is called by its label, said of a figure that stands there: in a title, or beside the figure.

`Women make up 21% of the workforce` over both figures; a lever with the figure of advertising and `12% of sales` as its
text. What share.py says of `of:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.check.figures import share
from deck.check.sentences.said_of_named import OF_IT, quotient_of
from deck.check.slides import items_with_figures, own_title, shown_figures, slides
from deck.content.model import Report
from deck.figures.amount import plain, shown, spelled
from deck.figures.book import Figure
from deck.figures.quantity import PERCENT
from deck.kinds.slide import Slide
from deck.prose.linking import is_hypothetical, is_narrowed
from deck.prose.said import Said
from deck.prose.sentence import Sentence, Value, finding, sentences
from deck.prose.short_label import called
from deck.source.finding import Finding
from deck.source.text import SourceText

_VERB = (
    r"(?:représent\w+|pès\w+|constitu\w+|form\w+|comptent? pour|account(?:s|ed)? for|ma(?:k|d)es?(?: up)?|made up"
    r"|represent(?:s|ed)?|is|are|takes?|weighs?)"
)
_SUBJECT = rf"\s*(?P<part>[^.;:!?]{{2,60}}?)\s+{_VERB}\s+$"
_BEHIND = r"\s*,?\s*(?:(?:in|en)\s+)?(?P<year>(?:19|20)\d\d)?\s*[.!]?\s*$"
_ALL = r"(?:all(?: the)? |tous les |toutes les |tout le |toute la )?"


class _Said(NamedTuple):
    """A share and the whole that a sentence calls."""

    stated: Value
    whole: Figure
    year: str


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such share that the values of both figures contradict."""
    by_label = {_folded(own.label): own for own in report.figures}
    for slide in slides(report) if by_label else ():
        title = own_title(slide)
        if title is not None and "%" in title.raw:
            said = Said(title.raw, "title", title.span, inline=True, slide=slide)
            yield from _of_title(said, slide, by_label, report, texts)
        for reference, text in items_with_figures(slide):
            said = Said(text.raw, "text", text.span, inline=True, slide=slide)
            for sentence, own in _said_in(said, by_label, report):
                if not sentence.said.words[: own.stated.start].strip():
                    year = own.year or (reference.part if reference.part in own.whole.quantities else "")
                    yield from _disagreement(sentence, own._replace(year=year), reference.figure, report, texts)


def _of_title(
    said: Said, slide: Slide, by_label: Mapping[str, Figure], report: Report, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """`Women make up 21% of the workforce`, where the slide shows both figures."""
    on_slide = {own.name: own for own in shown_figures(slide)}.values()
    for sentence, own in _said_in(said, by_label, report):
        subject = re.fullmatch(_SUBJECT, said.words[: own.stated.start], re.IGNORECASE)
        doubtful = is_hypothetical(said.words, own.stated.start) or is_narrowed(said.words, own.stated.start)
        if subject and not doubtful and own.whole in on_slide:
            part = called(subject["part"], own.whole, on_slide, report.language.tag)
            if part:
                yield from _disagreement(sentence, own, part, report, texts)


def _said_in(said: Said, by_label: Mapping[str, Figure], report: Report) -> Iterator[tuple[Sentence, _Said]]:
    """The share of the text, where it is all that it says: one sentence, which ends with the whole."""
    if "%" not in said.raw and "cent" not in said.raw:
        return
    read = list(sentences(said, report))
    if len(read) != 1 or len(read[0].values) != 1:
        return
    stated = read[0].values[0]
    behind = re.fullmatch(rf"{OF_IT}{_ALL}(?P<whole>.+?){_BEHIND}", said.words[stated.end :], re.IGNORECASE)
    whole = by_label.get(_folded(behind["whole"])) if behind else None
    if behind and whole and stated.amount.unit == PERCENT and not stated.signed:
        yield read[0], _Said(stated, whole, behind["year"] or "")


def _disagreement(
    sentence: Sentence, own: _Said, part: Figure, report: Report, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """The finding where no period that both have, or the one that is named, gives the share."""
    stated = own.stated.amount.interval
    periods = [period for period in part.periods if not own.year or own.year == period]
    found = [(period, quotient) for period in periods if (quotient := quotient_of(part, own.whole, period))]
    if part is own.whole or not found or any(quotient.meets(stated) for _, quotient in found):
        return
    period, computed = found[-1]
    one, other = (plain(shown(each.quantities[period], report.language)) for each in (part, own.whole))
    value = spelled(computed, report.language, PERCENT, apart=stated)
    message = f'"{sentence.shown(own.stated)}" disagrees with {one} / {other}, which is {value}'
    yield finding(sentence, texts, share.CODE, message, (own.stated.start, own.stated.end))


def _folded(label: str) -> str:
    return re.sub(r"^(?:les? |la |l'|the |our )", "", " ".join(label.replace("’", "'").casefold().split()))
