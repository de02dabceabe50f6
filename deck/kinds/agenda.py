"""The agenda: one entry for each section that counts; where it comes again, the current one is marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import ClassVar

from deck.brand.layout import Layout
from deck.brand.layouts.agenda import MOST
from deck.brand.shape import Shape
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import fitted, page, text
from deck.kinds.slide import Kind, Portion, Slide, Title, part_of
from deck.kinds.style import Chapter, Style
from deck.kinds.text import TextSlide
from deck.kinds.wording import as_text, point
from deck.page.fit import holds
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
    """As few pages as the entries have room on, filled alike; none where not even one of them has room on a page."""
    chapters = _chapters(style)
    current = style.chapter(slide.address) if slide.repeated else None
    if slide.notes is None and chapters:
        names = style.language.joined([chapter.name for chapter in chapters])
        said = style.language.word("parts", count=len(chapters), names=names)
        slide = replace(slide, notes=Inline((Run(said),)))

    def pages(count: int) -> tuple[Page, ...]:
        return _pages(slide, chapters, current, count, style)

    def are_enough(count: int) -> bool:
        return all(holds(own, style.brand, style.measure) for own in pages(count))

    fewest, most = -(-len(chapters) // MOST) or 1, max(len(chapters), 1)
    if are_enough(fewest):
        return pages(fewest)
    return pages(bisect_left(range(most), True, lo=fewest, key=are_enough)) if are_enough(most) else ()


def _chapters(style: Style) -> list[Chapter]:
    return [chapter for chapter in style.chapters if not chapter.appendix]


def _pages(
    slide: Agenda, chapters: Sequence[Chapter], current: Chapter | None, count: int, style: Style
) -> tuple[Page, ...]:
    ends = [-(-len(chapters) * number // count) for number in range(count + 1)]
    return tuple(
        _page(part_of(slide, Portion(number=number, count=count)), chapters[first:last], current, style)
        for number, (first, last) in enumerate(pairwise(ends), 1)
    )


def _title(current: Chapter | None, style: Style) -> Title:
    """`Plan`, or `Plan – Les leviers`: no two slides of a deck have the same title."""
    word = style.language.word("agenda")
    return Title((Run(f"{word}\u00a0– {current.name}" if current else word),))


def _page(slide: Agenda, shown: Sequence[Chapter], current: Chapter | None, style: Style) -> Page:
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
    return page(slide, style, name, items, mentions, title=slide.title or _title(current, style))


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


def in_words(slide: Agenda, style: Style) -> TextSlide:
    """A name or a promise that no entry has room for is said in a text."""
    title = slide.title or _title(style.chapter(slide.address) if slide.repeated else None, style)
    points = [point(f"{own.numeral}\u00a0\u00a0{own.name}", own.promise) for own in _chapters(style)]
    return as_text(replace(slide, title=title), points=points)


KIND = Kind(Agenda, plan, example="kind: agenda\n", otherwise=in_words, spreads=True)
