"""A sentence that dates what a timeline dates otherwise: `The opening is due in September 2027`. See value_twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.check.slides import slides
from deck.check.twice.telling import MEND_IT, At, twice
from deck.content.model import Report
from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES, Moment, moment
from deck.figures.vocabulary import words
from deck.kinds.timeline import Date, Timeline
from deck.prose.content_words import content_words, plain_words
from deck.prose.said import Said, said
from deck.source.finding import Finding
from deck.source.text import SourceText

_SAID = Late(
    r"(?i)(?:^|[.;:!?–—]\s+|\s(?:and|et|mais|but)\s+)(?P<what>[^.,;:!?\d–—]{3,80}?)\s(?:en|in|le|on|for|pour|dès|from)\s"
    rf"(?:the\s)?(?P<date>(?:\d\d?(?:er|st|nd|rd|th)?\s)?(?:{MONTH_NAMES})\s(?:19|20)\d\d)\b"
)
_TAKES_PLACE = words("""
    aura lieu est sont sera seront prevu prevue prevus prevues fixe fixee attendu attendue commence commencent
    commencera debute debutera demarre demarrera interviendra
    will be is are takes take place planned due scheduled set begins begin starts start expected happens happen comes
""")
"""What a sentence says of a date beside its name: that it is then."""
_ENDS = words("fin end ends finit finira finishes acheve achevera termine terminera jusqu until")


class _Dated(NamedTuple):
    """What a timeline dates."""

    name: frozenset[str]
    when: Moment
    item: Date
    slide: Timeline


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each date in a sentence that the date of a timeline contradicts."""
    tag = report.language.tag
    dated = [
        _Dated(content_words(item.name, tag), when, item, slide)
        for slide in slides(report)
        if isinstance(slide, Timeline)
        for item in slide.dates
        if (when := moment(item.date.strip())) and item.name
    ]
    names = [own.name for own in dated]
    dated = [own for own in dated if own.name and names.count(own.name) == 1]
    for own in said(report) if dated else ():
        if own.slide is not None and not own.column:
            yield from _of_text(own, dated, tag, texts)


def _of_text(own: Said, dated: list[_Dated], tag: str, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    for match in _SAID.finditer(own.words):
        spoken = plain_words(match["what"])
        if not {*spoken} & _TAKES_PLACE or {*spoken} & _ENDS:
            continue
        named = content_words(" ".join(word for word in spoken if word not in _TAKES_PLACE), tag)
        for each in dated:
            told = moment(re.sub(r"\s", " ", match["date"]))
            if each.name == named and each.slide is not own.slide and told and _are_apart(told, each.when):
                here = At(match["date"], own.place(texts, *match.span("date")))
                there = At(each.item.date, each.item.span)
                yield twice(here, there, texts, f", for the same: {each.item.name}", MEND_IT)


def _are_apart(one: Moment, other: Moment) -> bool:
    """Whether neither lies within the other: `15 June 2027` is in `June 2027`."""
    return one.ends < other.begins or other.ends < one.begins
