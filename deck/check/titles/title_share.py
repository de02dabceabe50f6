"""A fraction in a title that the slide below it does not give: `One in five leaves` over 372 of 1,240, or over 30%.

What share.py says of figures. The slide says once how many of how many, in the words of its title, or what percentage
in a row whose label has all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.check.figures.share import CODE
from deck.check.slides import own_title, slides
from deck.content.model import Report
from deck.figures.amount import spelled
from deck.figures.inline import Inline
from deck.figures.interval import HUNDRED, Interval
from deck.figures.quantity import PERCENT
from deck.kinds.slide import Slide
from deck.prose.content_words import content_words
from deck.prose.disagreement import disagreement
from deck.prose.form import SHORT, found
from deck.prose.fraction import SIGN, percentage, with_fractions
from deck.prose.linking import is_hypothetical
from deck.prose.pairs import alike
from deck.prose.said import Said
from deck.prose.sentence import A_VALUE, sentences
from deck.prose.shown_data import data_of
from deck.source.finding import Finding
from deck.source.text import SourceText

_WHOLE, _PART = rf"(?P<w>{A_VALUE})", rf"(?P<p>{A_VALUE})"
_THE = r"(?:(?:the|our|all|les|nos|an? [^\W\d_]+ of|une? [^\W\d_]+ de) )?"
_FORMS = (
    rf"\b(?:sur|out of|of|parmi|among) {_THE}{_WHOLE}{SHORT}, ?{SHORT}{_PART}",
    rf"{_PART}{SHORT},? (?:sur|out of|of) {_THE}{_WHOLE}",
)
_NOT_NOW = (
    r"(?i)\b(?:20\d\d|19\d\d|plus|moins|more|less|fewer|other|autres?|than|que|par|per|rose|fell|grew|hausse|baisse"
    r"|objectif|target|goal|hier|yesterday|soon|bientôt|demain|tomorrow)\b"
)
_COUNTED = r"^[^\W\d_]+ ([^\W\d_]+) (?:sur|in|out of) "
"""In a fraction: what it counts, `one pupil in three`."""
_ENOUGH = 2
"""So many words of meaning a title shares with the sentence that says how many."""
_BEGINNING = 5
"""Letters by which a word is known in another form: `attend`, `attendent`."""


class _Share(NamedTuple):
    """What a slide says of how many of how many, or in percent."""

    text: str
    quotient: Interval
    said: str


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each fraction in a title that the slide's own part and whole contradict."""
    for slide in slides(report):
        title = own_title(slide)
        if title is not None:
            yield from _of_title(title, slide, report, texts)


def _of_title(title: Inline, slide: Slide, report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    places = [own.span() for own in re.finditer(f"{SIGN}+", with_fractions(title.raw))]
    if len(places) != 1 or re.search(_NOT_NOW, title.raw):
        return
    (start, end), tag = places[0], report.language.tag
    fraction = title.raw[start:end]
    stated = percentage(fraction)
    if stated is None or stated.high == HUNDRED:
        return  # `most` is of degrees, too
    words = _beginnings(f"{title.raw[:start]} {title.raw[end:]}", tag)
    counted = re.match(_COUNTED, fraction)
    of = _beginnings(counted[1], tag) if counted else frozenset()
    shares = [
        own for own in _told(slide, report) if len(words & _beginnings(own.text, tag)) >= min(_ENOUGH, len(words)) > 0
    ]
    shares += [own for own in _rows(slide, report) if words | of <= _beginnings(own.text, tag)]
    if len(shares) != 1 or shares[0].quotient.meets(stated) or is_hypothetical(title.raw, 0):
        return
    heading = Said(title.raw, "title", title.span, inline=True, slide=slide)
    is_ = spelled(shares[0].quotient, report.language, PERCENT, apart=stated)
    yield disagreement(
        CODE,
        f'"{fraction}" disagrees with {shares[0].said} below, which is {is_}',
        heading.place(texts, start, end),
        advice="mend the fraction or the numbers",
    )


def _beginnings(text: str, tag: str) -> frozenset[str]:
    return frozenset(word[:_BEGINNING] for word in content_words(text, tag))


def _told(slide: Slide, report: Report) -> Iterator[_Share]:
    """How many of how many, in its text and its notes."""
    for field in ("text", "notes"):
        text = getattr(slide, field, None)
        if not isinstance(text, Inline) or not any(map(str.isdigit, text.raw)):
            continue
        for sentence in sentences(Said(text.raw, field, text.span, inline=True, slide=slide), report):
            taken: set[int] = set()
            for match, values in found(sentence, *_FORMS):
                part, whole = values.get("p"), values.get("w")
                both = alike(part, whole) if part and whole and match.start("w") not in taken else None
                if both and part and whole and part.amount.unit != PERCENT and not re.search(_NOT_NOW, sentence.text):
                    taken.add(match.start("w"))
                    quotient = both[0].counted.over(both[1].counted)
                    said = f"{sentence.shown(part)} of {sentence.shown(whole)}"
                    if quotient and quotient.high <= 1:
                        yield _Share(sentence.said.words[sentence.start : sentence.end], quotient.times(HUNDRED), said)


def _rows(slide: Slide, report: Report) -> Iterator[_Share]:
    """The percentages of its chart or its table, by their labels."""
    data = data_of(slide, report, frozenset())
    if data and data.unit == PERCENT:
        for row, own in data.pairs(data.last):
            yield _Share(row.label, own.interval, f'"{row.label}"')
