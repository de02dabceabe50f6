"""The agenda: one entry for each section that counts; where it comes again, the current one is marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from deck.brand.layout import Layout
from deck.brand.layouts.agenda import MOST
from deck.brand.shape import Shape
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import fitted, page, text
from deck.kinds.slide import Kind, Slide, Title
from deck.kinds.style import Chapter, Style
from deck.page.item import Drawing, Item, Text
from deck.page.page import Page


@frozen(kw_only=True)
class Agenda(Slide):
    """The agenda, made from the sections: one entry each; where it comes again, the current one is marked."""

    DERIVED: ClassVar = (*Slide.DERIVED, "repeated")
    OF_THE_DECK: ClassVar = True
    AROUND: ClassVar = True

    repeated: bool = False
    """Whether the deck has had an agenda before this one."""


def plan(slide: Agenda, style: Style) -> tuple[Page, ...]:
    chapters = [chapter for chapter in style.chapters if not chapter.appendix]
    current = style.chapter(slide.address) if slide.repeated else None
    if slide.notes is None and chapters:
        names = style.language.joined([chapter.name for chapter in chapters])
        said = style.language.word("parts", count=len(chapters), names=names)
        slide = replace(slide, notes=Inline((Run(said),)))
    title = slide.title or _title(current, style)
    pages = -(-len(chapters) // MOST) or 1
    length = -(-len(chapters) // pages)
    return tuple(
        _page(slide, title if not first else _continued(title, style), chapters[first : first + length], current, style)
        for first in range(0, max(len(chapters), 1), max(length, 1))
    )


def _title(current: Chapter | None, style: Style) -> Title:
    """`Plan`, or `Plan – Les leviers`: no two slides of a deck have the same title."""
    word = style.language.word("agenda")
    return Title((Run(f"{word}\u00a0– {current.name}" if current else word),))


def _continued(title: Title, style: Style) -> Title:
    return replace(title, runs=(*title.runs, Run(f" {style.language.word('continued')}")))


def _page(slide: Agenda, title: Title, shown: Sequence[Chapter], current: Chapter | None, style: Style) -> Page:
    name = f"agenda-{max(len(shown), 1)}"
    layout = style.layout(name)
    numerals = fitted([_numeral(slide, own, place) for place, own in enumerate(shown, 1)], "numeral", layout, style)
    entries = fitted([_entry(slide, own, place) for place, own in enumerate(shown, 1)], "promise", layout, style)
    entries = fitted(entries, "name", layout, style)
    items: list[Item] = []
    for chapter, numeral, entry in zip(shown, numerals, entries, strict=True):
        if chapter == current:
            items.append(_mark(slide, numeral, layout))
        behind = current is not None and chapter != current
        items += [_behind(own) if behind else own for own in (_accented(numeral, on=chapter == current), entry)]
    mentions = [mention for chapter in shown if chapter.promise for mention in chapter.promise.mentions]
    return page(slide, style, name, items, mentions, title=title)


def _numeral(slide: Agenda, chapter: Chapter, place: int) -> Text:
    return text(slide, f"numeral-{place}", ("numeral", chapter.numeral), name=f"numeral-{chapter.key}")


def _entry(slide: Agenda, chapter: Chapter, place: int) -> Text:
    lines = (("name", chapter.name), ("promise", chapter.promise or ""))
    return text(slide, f"entry-{place}", *lines, name=f"section-{chapter.key}")


def _mark(slide: Agenda, numeral: Text, layout: Layout) -> Drawing:
    """The rule of the current section, thick."""
    frame = layout.frame(numeral.slot.replace("numeral", "rule"))
    return Drawing(address=f"{slide.address}#current", shapes=(Shape(name="current", box=frame, fill="highlight"),))


def _accented(numeral: Text, *, on: bool) -> Text:
    return _renamed(numeral, {"numeral": "numeral-highlight"}) if on else numeral


def _behind(item: Text) -> Text:
    """The entry of a section that is not the current one: it steps back, at the same size."""
    return _renamed(item, {"numeral": "numeral-other", "name": "name-other"})


def _renamed(item: Text, roles: dict[str, str]) -> Text:
    return replace(item, paragraphs=tuple(replace(own, role=roles.get(own.role, own.role)) for own in item.paragraphs))


KIND = Kind(Agenda, plan, example="kind: agenda\n")
