"""What an item says of an earlier value of the figure that it shows: `From $79.7m in 2024`. See literal.

Such a text need not name the figure, which stands above it: read is a value with its year, or one of a year earlier,
and before it in its clause nothing but words that point back at the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from deck.check.figures import literal
from deck.check.figures.contradiction import Contradiction, contradicted
from deck.check.slides import slides
from deck.content.model import Report
from deck.figures.amount import Amount, amount
from deck.figures.book import CHANGE, VALUE, Figure, Reference
from deck.figures.interval import Interval
from deck.figures.moment import in_order
from deck.figures.vocabulary import words
from deck.kinds.slide import Part, Slide
from deck.prose.content_words import content_words, plain_words
from deck.prose.measures import adds_nothing
from deck.prose.said import Said, said_by
from deck.prose.scope import blanked, is_doubtful, without
from deck.prose.sentence import A_YEAR, Sentence, Value, sentences
from deck.source.finding import Finding
from deck.source.text import SourceText

_IN_YEAR = rf"(?:[ \u00a0\u202f][^\W\d_]+)?[ \u00a0\u202f]?(?:,? ?(?:en|in|for)|[(,])? ?(?P<year>{A_YEAR})"
_YEAR_BEFORE = (
    r"(?:[ \u00a0\u202f][^\W\d_]+)?,? (?:(?:un an|une année) (?:plus tôt|avant|auparavant)|l['’](?:an|année) (?:dernier"
    r"|dernière|passée?|précédente?|d['’]avant)|il y a un an|(?:a|one) year (?:ago|earlier|before)"
    r"|the (?:year before|previous year)|last year)\b"
)
_ENDS = re.compile(r"[,;:()–—](?!\d)| (?:et|and|puis|then) ")
_BACK = words("""
    from after against versus vs compared with to than was were had been it they this that these up down on stood still
    we our its their at came rose fell grew increased decreased dropped climbed declined
    contre apres etait etaient avait c ce il elle ils elles nous on par rapport a de d depuis hausse baisse passe
    passent passee passees venant partant en encore ressortait atteignait atteignaient s elevait elevaient notre nos
""")
"""What stands before a value of before that is said of the figure above it."""
_TO_IT = (
    r"(?i)\b(?:up|down|rose|fell|grew|increased|decreased|dropped|climbed|declined|hausse|baisse|than|by|to|at least) $"
)
"""Before a value: it is how much something changed, or to what."""
_ROUGHLY = (
    r"(?i)\b(?:nearly|almost|over|under|above|below|about|around|some|roughly|plus|moins|more|less|fewer|environ|presque"
    r"|quelque|autour|près)\b"
)
_COUNTED = r"[ \u00a0\u202f](?!(?:en|in|for|un|une|il|l|a|one|the|last)\b)([^\W\d_]+)"
_SHORT = {
    **dict.fromkeys(("minute", "minutes"), "min"),
    **dict.fromkeys(("heure", "heures", "hour", "hours"), "h"),
    "day": "days",
    "jour": "jours",
}
_NEAR = Decimal(2)
"""How many times as large the one may be: what is further away is of something else."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each value of an earlier time that the figure of its item had otherwise."""
    for slide in slides(report):
        for part, reference in _shown(slide):
            for own in said_by(part, slide):
                if own.field == "caption" or part is not slide:
                    for sentence in sentences(own, report):
                        for told in _contradictions(sentence, own, reference, report):
                            yield contradicted(literal.CODE, own, told, report, texts)


def _shown(slide: Slide) -> Iterator[tuple[Part, Reference]]:
    """The items of a slide that show a figure, and the slide where it shows one."""
    items: list[Any] = [own for key in type(slide).__annotations__ for own in _several(getattr(slide, key, ()))]
    for part in (slide, *items):
        reference = getattr(part, "figure", None)
        if isinstance(part, Part) and isinstance(reference, Reference) and len(reference.figure.periods) > 1:
            yield part, reference


def _several(value: object) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def _contradictions(sentence: Sentence, own: Said, reference: Reference, report: Report) -> Iterator[Contradiction]:
    figure, language = reference.figure, report.language.tag
    named = content_words(figure.label, language)
    for value in sentence.values:
        period = _period(sentence, value, reference)
        stated = amount(figure.quantities[period]) if period else None
        if stated is None or value.signed or value.called or not _points_back(sentence, value, named, language):
            continue
        around = blanked(without(own.words, named, language), value.start, value.end)
        if not _is_of_unit(sentence, value, stated, named, language) or is_doubtful(around, value.start):
            continue
        interval = value.amount.interval.scaled(stated.scale) if value.bare else value.amount.interval
        if _is_near(interval, stated.interval) and not any(
            interval.meets(each) for each in (stated.interval, *_of_others(report, figure, period))
        ):
            yield Contradiction(value.start, value.end, figure)


def _period(sentence: Sentence, value: Value, reference: Reference) -> str:
    """The period of the figure of which a value is said; empty where nothing says so."""
    figure, behind = reference.figure, sentence.shape[value.end : sentence.end]
    if year := re.match(_IN_YEAR, behind):
        written = sentence.written(value.end + year.start("year"), value.end + year.end("year"))
        return written if written in figure.periods else ""
    years = [each for each in in_order(figure.periods) if re.fullmatch(r"(?:19|20)\d\d", each)]
    now = reference.part if reference.part not in (CHANGE, VALUE) else (years or [""])[-1]
    if not re.match(_YEAR_BEFORE, behind) or now not in years:
        return ""
    before = str(int(now) - 1)
    return before if before in years else ""


def _points_back(sentence: Sentence, value: Value, named: frozenset[str], language: str) -> bool:
    """Whether nothing stands before the value in its clause that could be another thing than the figure."""
    ahead = sentence.shape[sentence.start : value.start]
    ends = [match.end() for match in _ENDS.finditer(ahead)]
    clause = re.sub(r"[$€£¥~≈]", "", ahead[ends[-1] if ends else 0 :])
    if re.search(_TO_IT, clause) or re.search(_ROUGHLY, clause):
        return False
    spoken = plain_words(clause)
    return all(word in _BACK or adds_nothing(word) or content_words(word, language) <= named for word in spoken)


def _is_of_unit(sentence: Sentence, value: Value, stated: Amount, named: frozenset[str], language: str) -> bool:
    """Whether a value has the unit of the figure, and behind it stands nothing but that, or what the figure counts."""
    counted = re.match(_COUNTED, sentence.said.words[value.end :])
    noun = counted[1] if counted else ""
    unit, wanted = (_SHORT.get(each.casefold(), each.casefold()) for each in (value.amount.unit, stated.unit))
    if not value.bare:
        return unit == wanted and not noun
    if wanted and _SHORT.get(noun.casefold(), noun.casefold()) == wanted:
        return True
    return not wanted and content_words(noun, language) <= named


def _is_near(one: Interval, other: Interval) -> bool:
    """Whether the one may be meant for the other."""
    low, high = sorted((each.low + each.high) / 2 for each in (one, other))
    return low.is_finite() and high.is_finite() and low > 0 and high <= low * _NEAR


def _of_others(report: Report, figure: Figure, period: str) -> Iterator[Interval]:
    """The values of other figures then, of which the text may speak."""
    for other in report.figures:
        own = amount(other.quantities[period]) if other is not figure and period in other.quantities else None
        if own:
            yield own.interval
