"""A sentence that dates what a timeline dates otherwise: `The opening is due in September 2027`. See value_twice.

A year alone, `The new depot opened in 2019`, is held against the timeline where the sentence has its step's whole name
and a verb of beginning, and nothing around the two is of anything else: a step may be a decision, or of another place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.check.slides import slides
from deck.check.twice.apart import says_how, title_above
from deck.check.twice.telling import MEND_IT, At, twice
from deck.content.model import Report
from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES, Moment, moment
from deck.figures.vocabulary import words
from deck.kinds.timeline import Date, Timeline
from deck.prose.basis import narrowing
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
_WAS = words("was were etait etaient")
"""So it was to be."""
_YEAR = r"(?:19|20)\d\d"
_ENDS = words("fin end ends finit finira finishes acheve achevera termine terminera jusqu until")

_IN_YEAR = Late(
    r"(?i)(?:^|[.;:!?–—]\s+)(?:(?:in|en)\s(?P<ahead>(?:19|20)\d\d),\s)?(?P<what>[^.,;:!?\d–—()]{3,80}?)"
    r"(?:\s(?:in|en)\s(?P<date>(?:19|20)\d\d))?(?=\s*(?:[.;:!?]|$))"
)
_BEGINS = words("""
    ouvre ouvrent ouvert ouverte ouverts ouvertes inaugure inauguree inaugures inaugurees cree creee crees creees lance
    lancee lances lancees fonde fondee fondes fondees demarre debute commence
    opened opens inaugurated launched created founded established started began
""")
"""What a sentence says of something that is there since a year."""
_NOT_SO = words("""
    pas jamais plus not never no to would could should might may must or ou si if only seulement dit disait said re
""")
_IS_YET_TO_BE = words("""
    decision decisions decide decided vote voted projet project projects projets plan plans etude etudes study
    permis permit signature signed signing financement funding chantier travaux works construction prevu prevue planned
    fin end closing fermeture annonce announced announcement
""")
"""Around a timeline: a step may be when something was decided or begun to be built."""


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
        if own.slide is not None and not own.column and not hasattr(own.slide, "by"):
            yield from _of_text(own, dated, tag, texts)
            yield from _of_year(own, dated, tag, texts)


def _of_text(own: Said, dated: list[_Dated], tag: str, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    for match in _SAID.finditer(own.words):
        spoken = plain_words(match["what"])
        if not {*spoken} & _TAKES_PLACE or {*spoken} & (_ENDS | _WAS):
            continue
        named = content_words(" ".join(word for word in spoken if word not in _TAKES_PLACE), tag)
        for each in dated:
            told = moment(re.sub(r"\s", " ", match["date"]))
            of_one = each.name == named and each.slide is not own.slide and not says_how(title_above(own, tag))
            if of_one and told and _are_apart(told, each.when):
                here = At(match["date"], own.place(texts, *match.span("date")))
                there = At(each.item.date, each.item.span)
                yield twice(here, there, texts, f", for the same: {each.item.name}", MEND_IT)


def _of_year(own: Said, dated: list[_Dated], tag: str, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each year since which a step of a timeline is there, where that dates it otherwise."""
    for match in _IN_YEAR.finditer(own.words):
        spoken = plain_words(match["what"])
        begun, at = {*spoken} & _BEGINS, "date" if match["date"] else "ahead"
        if not begun or {*spoken} & _NOT_SO or bool(match["date"]) == bool(match["ahead"]):
            continue
        named = content_words(" ".join(word for word in spoken if word not in _BEGINS), tag)
        told = moment(match[at])
        meant = [each for each in dated if named and named <= each.name]
        for each in meant if told and all(_are_apart(told, other.when) for other in meant) else ():
            if each.name == named and re.fullmatch(_YEAR, each.item.date.strip()) and _are_of_one(own, each, tag):
                here, there = At(match[at], own.place(texts, *match.span(at))), At(each.item.date, each.item.span)
                yield twice(here, there, texts, f", for the same: {each.item.name}", MEND_IT)


def _are_of_one(own: Said, dated: _Dated, tag: str) -> bool:
    """Whether nothing around a sentence, or its step of a timeline, says that they are of two things."""
    around = " ".join([*(item.name for item in dated.slide.dates), dated.slide.title.text if dated.slide.title else ""])
    bare = not dated.item.text and not {*plain_words(around)} & _IS_YET_TO_BE
    return bare and _are_of_one_place(own, dated, tag)


def _are_of_one_place(own: Said, dated: _Dated, tag: str) -> bool:
    """Whether the title, the heading and the section of a text name nothing that the timeline does not."""
    title, line = title_above(own, tag), dated.slide.title.text if dated.slide.title else ""
    if dated.slide is own.slide or says_how(title) or says_how(own.heading):
        return False
    above = " · ".join([title, own.heading, own.slide.section if own.slide else ""])
    steps = " · ".join([item.name for item in dated.slide.dates])
    return narrowing(above, tag) <= narrowing(f"{line} {dated.slide.section} {steps}", tag) | dated.name


def _are_apart(one: Moment, other: Moment) -> bool:
    """Whether neither lies within the other: `15 June 2027` is in `June 2027`."""
    return one.ends < other.begins or other.ends < one.begins
