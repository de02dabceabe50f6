"""A fraction in a title that the part and the whole below it do not make: `One in five leaves` over 372 of 1,240.

What share.py says of figures. The slide says once how many of how many, in the words of its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures.share import CODE
from deck.check.slides import own_title, slides
from deck.content.model import Report
from deck.figures.amount import spelled
from deck.figures.inline import Inline
from deck.figures.interval import HUNDRED, Interval
from deck.figures.quantity import PERCENT
from deck.frozen import frozen
from deck.kinds.slide import Slide
from deck.prose.content_words import content_words
from deck.prose.disagreement import disagreement
from deck.prose.form import SHORT, found
from deck.prose.fraction import SIGN, percentage, with_fractions
from deck.prose.linking import is_hypothetical
from deck.prose.pairs import alike
from deck.prose.said import Said
from deck.prose.sentence import A_VALUE, Sentence, sentences
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
_ENOUGH = 2
"""So many words of meaning a title shares with the sentence that says how many."""
_BEGINNING = 5
"""Letters by which a word is known in another form: `attend`, `attendent`."""


@frozen
class _Share:
    """How many of how many a sentence says."""

    sentence: Sentence
    quotient: Interval
    said: str


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each fraction in a title that the slide's own part and whole contradict."""
    for slide in slides(report):
        title = own_title(slide)
        if title is not None:
            yield from _of_title(title, slide, report, texts)


def _of_title(title: Inline, slide: Slide, report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    shape = with_fractions(title.raw)
    places = [own.span() for own in re.finditer(f"{SIGN}+", shape)]
    if len(places) != 1 or re.search(_NOT_NOW, title.raw):
        return
    fraction = title.raw[slice(*places[0])]
    stated = percentage(fraction)
    if stated is None or stated.high == HUNDRED:
        return  # `most` is of degrees, too
    shares = [own for own in _shares(slide, report) if _speak_of_one_thing(title.raw, shape, own, report)]
    if len(shares) != 1 or shares[0].quotient.meets(stated):
        return
    heading = Said(title.raw, "title", title.span, inline=True, slide=slide)
    is_ = spelled(shares[0].quotient, report.language, PERCENT, apart=stated)
    yield disagreement(
        CODE,
        f'"{fraction}" disagrees with {shares[0].said} below, which is {is_}',
        heading.place(texts, *places[0]),
        advice="mend the fraction or the numbers",
    )


def _shares(slide: Slide, report: Report) -> Iterator[_Share]:
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
                if not both or not part or not whole or part.signed or part.amount.unit == PERCENT:
                    continue
                taken.add(match.start("w"))
                quotient = both[0].counted.over(both[1].counted)
                if quotient and quotient.high <= 1:
                    said = f"{sentence.shown(part)} of {sentence.shown(whole)}"
                    yield _Share(sentence, quotient.times(HUNDRED), said)


def _speak_of_one_thing(title: str, shape: str, own: _Share, report: Report) -> bool:
    """Whether title and sentence share enough words beside the numbers."""
    tag = report.language.tag
    rest = "".join(" " if sign == SIGN else letter for letter, sign in zip(title, shape, strict=True))
    words, spoken = (
        {word[:_BEGINNING] for word in content_words(text, tag)}
        for text in (rest, own.sentence.said.words[own.sentence.start : own.sentence.end])
    )
    supposed = is_hypothetical(title, 0) and not is_hypothetical(own.sentence.text, 0)
    alike_ = len(words & spoken) >= min(_ENOUGH, len(words)) > 0
    return alike_ and not supposed and not re.search(_NOT_NOW, own.sentence.text)
