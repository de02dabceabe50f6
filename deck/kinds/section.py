"""A divider: the section's numeral and name, what it shows, and the tracker of all sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, ClassVar

from deck.brand.layout import Layout
from deck.brand.layouts.section import CELLS
from deck.brand.shape import Shape
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import fitted, page, text, written
from deck.kinds.slide import Kind, Slide, Title
from deck.kinds.style import Chapter, Style
from deck.kinds.text import TextSlide
from deck.kinds.wording import as_text
from deck.page.fit import fits, resized
from deck.page.item import Drawing, Item, Text
from deck.page.measure import Measure
from deck.page.page import Page

NAMED = 6
"""A tracker of more cells shows their numerals alone."""
MOST = CELLS[-1]


@frozen(kw_only=True)
class SectionSlide(Slide):
    """A divider: the section's numeral and name, what it shows, and the tracker of all sections."""

    OF_THE_DECK: ClassVar = True
    AROUND: ClassVar = True

    title: Annotated[Title | None, "The section's name by default: two lines of about 30 characters"] = None
    promise: Annotated[Inline | None, "What the section shows: a sentence of about 70 characters"] = None


def plan(slide: SectionSlide, style: Style) -> tuple[Page, ...]:
    return (divider(slide, slide.promise, style),)


def divider(slide: Slide, promise: Inline | None, style: Style, kicker: str = "") -> Page:
    """The page that opens a section. `kicker` stands above its title where the slide has none."""
    own = style.chapter(slide.address)
    title, promise = title_of(slide, style), _promise(slide, promise, style)
    peers = _peers(own, style)
    name = f"section-{len(peers)}"
    layout = style.layout(name)
    numeral = fitted((text(slide, "numeral", ("numeral", own.numeral if own else "")),), "numeral", layout, style)
    words = fitted((text(slide, "promise", ("promise", promise or "")),), "promise", layout, style)
    items: list[Item] = [*written(numeral), *written(words), *_track(slide, peers, own, layout, style)]
    if slide.notes is None and own:
        slide = replace(slide, notes=Inline((Run(_said(own, style)),)))
    mentions = promise.mentions if promise else ()
    return page(slide, style, name, items, mentions, title=title, kicker=slide.kicker or kicker)


def title_of(slide: Slide, style: Style) -> Title:
    """The slide's own, else the section's name."""
    own = style.chapter(slide.address)
    return slide.title or Title((Run(own.name if own else slide.section),))


def _promise(slide: Slide, promise: Inline | None, style: Style) -> Inline | None:
    """The slide's own, else the section's."""
    own = style.chapter(slide.address)
    return promise or (own.promise if own else None)


def told_after(slide: Slide, promise: Inline | None, style: Style) -> TextSlide:
    """A text with a promise that is longer than its place on the divider."""
    said = _promise(slide, promise, style)
    return as_text(replace(slide, title=title_of(slide, style)), [said] if said else [])


def _peers(own: Chapter | None, style: Style) -> Sequence[Chapter]:
    """The sections that the tracker shows: those of the talk or those of the appendix, at most so many around `own`."""
    appendix = own.appendix if own else False
    peers = [chapter for chapter in style.chapters if chapter.appendix == appendix]
    if len(peers) < CELLS[1]:
        return ()
    place = peers.index(own) if own else 0
    first = max(0, min(place - MOST // 2, len(peers) - MOST))
    return peers[first : first + MOST]


def _track(slide: Slide, peers: Sequence[Chapter], own: Chapter | None, layout: Layout, style: Style) -> list[Item]:
    items: list[Item] = []
    for chapter, words in zip(peers, _cells(slide, peers, own, layout, style), strict=True):
        if chapter == own:
            bar = Shape(name="current", box=layout.frame(words.slot), fill="highlight")
            items.append(Drawing(address=f"{slide.address}#current", shapes=(bar,)))
        items.append(words)
    return items


def _cells(
    slide: Slide, peers: Sequence[Chapter], own: Chapter | None, layout: Layout, style: Style
) -> tuple[Text, ...]:
    """Numerals and names at the largest size at which all fit; numerals alone where they are many, or too long."""
    named = _labels(slide, peers, own, names=len(peers) <= NAMED)
    sizes = layout.slot(named[0].slot).roles[0].sizes if named else ()
    # in any common font, so that another brand changes no text
    if not _all_fit(_sized(named, sizes[-1:]), layout, style, Measure.careful()):
        named = _labels(slide, peers, own, names=False)
    tried = (_sized(named, (size,)) for size in sizes)
    return next((cells for cells in tried if _all_fit(cells, layout, style, style.measure)), _sized(named, sizes[-1:]))


def _labels(slide: Slide, peers: Sequence[Chapter], own: Chapter | None, *, names: bool) -> tuple[Text, ...]:
    return tuple(
        text(
            slide,
            f"cell-{number}",
            (
                "current" if chapter == own else "label",
                f"{chapter.numeral}\u00a0\u00a0{chapter.name}" if names else chapter.numeral,
            ),
            name=f"section-{chapter.key}",
        )
        for number, chapter in enumerate(peers, 1)
    )


def _sized(cells: Sequence[Text], sizes: Sequence[int]) -> tuple[Text, ...]:
    for size in sizes:
        cells = [resized(resized(cell, "label", size), "current", size) for cell in cells]
    return tuple(cells)


def _all_fit(cells: Sequence[Text], layout: Layout, style: Style, measure: Measure) -> bool:
    return all(fits(cell, layout.slot(cell.slot), style.brand, measure) for cell in cells)


def _said(own: Chapter, style: Style) -> str:
    """What the speaker says: `Partie 2 sur 4 : …`."""
    if own.appendix:
        return style.language.word("appendix-named", letter=own.numeral, name=own.name)
    count = sum(not chapter.appendix for chapter in style.chapters)
    return style.language.word("part-of", number=own.numeral, count=count, name=own.name)


def without_promise(slide: SectionSlide, style: Style) -> tuple[Slide, Slide]:
    """The divider, and after it the promise that has no room on it."""
    bare = replace(slide, title=title_of(slide, style), promise=Inline(()))
    return bare, told_after(slide, slide.promise, style)


KIND = Kind(
    SectionSlide,
    plan,
    otherwise=without_promise,
    example="""\
kind: section
promise: What grew, what did not, and why
""",
)
