"""What stands around the slides: the cover, the agenda, dividers; and which sections count in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from deck.content.address import section_key
from deck.content.model import Report, Section
from deck.kinds.agenda import Agenda
from deck.kinds.appendix import Appendix
from deck.kinds.cover import Cover
from deck.kinds.section import SectionSlide
from deck.kinds.slide import Slide
from deck.kinds.style import Chapter

LONG = 20
"""Slides, the cover included, from which on dividers come by themselves."""
YES, NO = ("yes", "true", "oui"), ("no", "false", "non")


def title_of(report: Report) -> str:
    """The deck's title on one line."""
    return " ".join(line.strip(" ") for line in report.deck.title.text.split("\n"))


def chapters(report: Report) -> tuple[Chapter, ...]:
    """The sections that count, in order: numerals for those of the talk, letters for appendices."""
    numerals = iter(range(1, len(report.sections) + 1))
    letters = map(chr, range(ord("A"), ord("Z") + 1))
    return tuple(
        Chapter(
            key=section_key(section.key),
            name=section.name,
            numeral=next(letters, "") if _is_appendix(section) else str(next(numerals)),
            promise=section.promise,
            appendix=_is_appendix(section),
        )
        for section in report.sections
        if _counts(section)
    )


def _counts(section: Section) -> bool:
    """Whether its author says so; else whether it tells more than an overview or a closing does."""
    if not section.slides:
        return False
    if _is_appendix(section):
        return True
    if section.numbered is not None:
        return section.numbered
    return not all(slide.AROUND for slide in section.slides)


def _is_appendix(section: Section) -> bool:
    """Whether its file says so, or a page of it opens an appendix."""
    return section.appendix or any(isinstance(slide, Appendix) for slide in section.slides)


def cover(report: Report) -> Cover:
    """The cover, as `deck.yaml` describes it."""
    deck, language = report.deck, report.language
    dated = ", ".join(part for part in (deck.subtitle, language.date(deck.date) if deck.date else "") if part)
    supervised = language.word("supervisor", name=deck.supervisor) if deck.supervisor else ""
    return Cover(
        title=deck.title,
        subtitle=dated,
        institution=deck.institution,
        course=deck.course,
        occasion=tuple(words for words in (deck.event, supervised) if words),
        partner=deck.partner.name if deck.partner else "",
        logo=deck.partner.logo if deck.partner else None,
        confidential=_own_words(deck.confidential, language.word("confidential")),
        draft=language.word("draft") if deck.draft else "",
        chart=deck.cover.chart,
        figure=deck.cover.figure,
        note=deck.cover.note,
        address="deck",
        section=title_of(report),
        span=deck.span,
    )


def _own_words(said: str, usual: str) -> str:
    """The usual words for `yes`, none for `no`, else what is said."""
    answer = said.strip().lower()
    return usual if answer in YES else "" if answer in NO else said


def slides(report: Report) -> tuple[Slide, ...]:
    """Every slide after the cover, in order: agenda, dividers and the sections' own."""
    return tuple(_marking_repeats((*_agenda(report), *_sections(report))))


def _agenda(report: Report) -> tuple[Slide, ...]:
    if not report.deck.agenda:
        return ()
    return (Agenda(address="deck/agenda", span=report.deck.span),)


def _sections(report: Report) -> Iterator[Slide]:
    counted = {chapter.key: chapter for chapter in chapters(report)}
    divided = _is_divided(report, counted.values())
    for section in report.sections:
        chapter = counted.get(section_key(section.key))
        if chapter and not _opens_itself(section):
            yield from _divider(section, chapter, report, divided=divided)
        for slide in section.slides:
            yield _of_appendix(slide, chapter, report) if chapter and chapter.appendix else slide


def _is_divided(report: Report, counted: Iterable[Chapter]) -> bool:
    """On request; else in a long deck of several sections."""
    if report.deck.dividers is not None:
        return report.deck.dividers
    count = 1 + len(_agenda(report)) + sum(len(section.slides) for section in report.sections)
    return count >= LONG and sum(not chapter.appendix for chapter in counted) > 1


def _opens_itself(section: Section) -> bool:
    """Whether its author placed a divider in it."""
    return any(isinstance(slide, SectionSlide | Appendix) for slide in section.slides)


def _divider(section: Section, chapter: Chapter, report: Report, *, divided: bool) -> Iterator[Slide]:
    """The page that opens the section: always one for an appendix, unless the deck refuses dividers."""
    if chapter.appendix and report.deck.dividers is not False:
        yield Appendix(address=chapter.key, section=section.name, span=section.span)
    elif divided:
        yield SectionSlide(address=chapter.key, section=section.name, span=section.span)


def _of_appendix(slide: Slide, chapter: Chapter, report: Report) -> Slide:
    """The slide, whose kicker says that it is in an appendix."""
    if slide.kicker or isinstance(slide, SectionSlide | Appendix):
        return slide
    kicker = report.language.word("appendix-kicker", letter=chapter.numeral, name=chapter.name)
    return replace(slide, kicker=kicker)


def _marking_repeats(framed: Iterable[Slide]) -> Iterator[Slide]:
    """The slides; agendas after the first know that they are."""
    seen = False
    for slide in framed:
        if isinstance(slide, Agenda):
            yield replace(slide, repeated=seen)
            seen = True
        else:
            yield slide
