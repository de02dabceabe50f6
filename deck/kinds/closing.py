"""What to remember, in figures; the sources and conventions; the authors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Annotated, ClassVar, TypeAlias

from deck.brand.layout import Layout
from deck.brand.layouts.closing import MEDALLIONS, MOST
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import NBSP, accented, figure_runs, fitted, fitted_figures, page, portrait, text
from deck.kinds.slide import Count, Kind, Part, Portion, Slide, part_of
from deck.kinds.style import Style
from deck.kinds.wording import as_text, captioned, point
from deck.page.blocks import Block, Frame
from deck.page.fit import fits, holds
from deck.page.flow import Flow
from deck.page.item import Item, Paragraph, Text
from deck.page.page import Page

UNITS = 0, 18, 16
"""Points of a figure's unit and qualifier: as large as the figure, smaller where that has no room."""


@frozen(kw_only=True)
class Reminder(Part):
    """One figure to remember, and what it is."""

    figure: Annotated[Reference, "The figure, called by name"]
    caption: Annotated[Inline | None, "What it is; its label by default"] = None
    highlight: Annotated[bool, "Whether this is the figure that the page is about"] = False


Feet: TypeAlias = tuple[bool, bool]
"""Whether sources and authors stand under the figures."""
Shown: TypeAlias = tuple[tuple[Reminder, ...], Feet]
"""What a page of figures shows."""
FEET: tuple[Feet, ...] = ((True, True), (True, False), (False, True), (False, False))
"""In the order in which they are tried."""


@frozen(kw_only=True)
class Closing(Slide):
    """What to remember, in figures; the sources and conventions; the authors."""

    AROUND: ClassVar = True

    figures: Annotated[tuple[Reminder, ...], "What to remember", Count(0, MOST)] = ()


def plan(slide: Closing, style: Style) -> tuple[Page, ...]:
    """On one page if all has room. Else figures first, then what has no room under the last of them.

    No page where even the figures have no room.
    """
    whole = _page(slide, style, *FEET[0]) if len(slide.figures) <= MOST else None
    if whole and holds(whole, style.brand, style.measure):
        return (whole,)
    *firsts, last = _parts(slide.figures)
    tried = FEET if last else FEET[-1:]
    under = next((own for own in tried if _holds(slide, last, own, style)), None)
    if under is None or not all(_holds(slide, part, FEET[-1], style) for part in firsts):
        return ()
    shown = [*((part, FEET[-1]) for part in firsts), *(((last, under),) if last or any(under) else ())]
    return _spread(slide, shown, under, style)


def _spread(slide: Closing, shown: Sequence[Shown], under: Feet, style: Style) -> tuple[Page, ...]:
    """Pages of figures, the last with what has room `under` them, then pages of what has none there."""
    sources, authors = (not own for own in under)
    frames = _frames(style, sources, authors)
    count = len(shown) + len(frames)
    portions = [Portion(number=number, count=count) for number in range(1, count + 1)]
    pages = [
        _page(part_of(slide, own, figures=part), style, *feet)
        for own, (part, feet) in zip(portions, shown, strict=False)
    ]
    for own, frame in zip(portions[len(shown) :], frames, strict=True):
        words = Text(address=f"{slide.address}#sources", slot="sources", paragraphs=frame)
        listing = _listing(part_of(slide, own)) if sources else part_of(slide, own)
        pages.append(page(listing, style, "closing-further", (words,)))
    return tuple(pages)


def _parts(figures: Sequence[Reminder]) -> list[tuple[Reminder, ...]]:
    """As few parts as hold so many figures, filled alike; one of none where there are none."""
    count = max(1, -(-len(figures) // MOST))
    size, more = divmod(len(figures), count)
    starts = [number * size + min(number, more) for number in range(count + 1)]
    return [tuple(figures[first:end]) for first, end in pairwise(starts)]


def _holds(slide: Closing, figures: tuple[Reminder, ...], under: Feet, style: Style) -> bool:
    return holds(_page(replace(slide, figures=figures), style, *under), style.brand, style.measure)


def _frames(style: Style, sources: bool, authors: bool) -> tuple[Frame, ...]:
    """Sources and authors over as many further pages as they take."""
    heading, lines = _source_lines(style)
    blocks = _blocks(heading, lines) if sources else []
    if authors and style.authors:
        blocks += _blocks(_authors_heading(style), [", ".join(own.name.replace(" ", NBSP) for own in style.authors)])
    slot = style.layout("closing-further").slot("sources")
    return Flow(slot, style.brand, style.measure, most=len(blocks)).frames(blocks) if blocks else ()


def _blocks(heading: str, lines: Sequence[str | Inline]) -> list[Block]:
    """A heading, which stays with the first of its lines; a block for each of the others."""
    said = [own.runs if isinstance(own, Inline) else (Run(own),) for own in lines]
    paragraphs = [Paragraph("source", runs) for runs in said]
    return [(Paragraph("heading", (Run(heading),)), paragraphs[0]), *((own,) for own in paragraphs[1:])] if said else []


def _page(slide: Closing, style: Style, sources: bool, authors: bool) -> Page:
    name = f"closing-{len(slide.figures)}"
    layout = style.layout(name)
    reminders = list(enumerate(slide.figures, 1))
    accent = accented([own.figure for own in slide.figures], slide, [own.highlight for own in slide.figures])
    figures = fitted_figures(
        lambda unit: [_figure(own, index, unit, style, accent=index - 1 == accent) for index, own in reminders],
        *(layout, style, *UNITS),
    )
    said = fitted(_sources(slide, style), "source", layout, style) if sources else ()
    items = (*figures, *said, *(_authors(slide, layout, style) if authors else ()))
    shown = [reminder.figure for reminder in slide.figures]
    mentions = [own for reminder in slide.figures if reminder.caption for own in reminder.caption.mentions]
    return page(_listing(slide) if said else slide, style, name, items, (*shown, *mentions))


def _listing(slide: Closing) -> Closing:
    """The slide on a page that lists all sources: the line under it need not name some of them again."""
    return replace(slide, source=())


def _figure(reminder: Reminder, index: int, unit: float, style: Style, *, accent: bool) -> Text:
    role = "figure-highlight" if accent else "figure"
    caption = reminder.caption or reminder.figure.figure.label
    runs = figure_runs(reminder.figure, style, unit)
    return text(reminder, f"figure-{index}", (role, runs), ("caption", caption), name="figure")


def _source_lines(style: Style) -> tuple[str, list[str | Inline]]:
    """The heading; the sources, each a paragraph, then the conventions in one."""
    conventions = " ".join(style.conventions)
    heading = "sources-and-conventions" if conventions else "sources-heading"
    return style.language.word(heading), [*style.sources, *([conventions] if conventions else [])]


def _sources(slide: Closing, style: Style) -> tuple[Text, ...]:
    heading, lines = _source_lines(style)
    return (text(slide, "sources", ("heading", heading), *(("source", own) for own in lines)),) if lines else ()


def _authors_heading(style: Style) -> str:
    return style.language.word("authors" if len(style.authors) > 1 else "author")


def _authors(slide: Closing, layout: Layout, style: Style) -> tuple[Item, ...]:
    """A medallion and a name each, up to three; more are a list of names."""
    if not style.authors:
        return ()
    heading = text(slide, "authors-heading", ("heading", _authors_heading(style)))
    if len(style.authors) > MEDALLIONS:
        return (heading, _listed(slide, layout, style))
    names = [
        Text(address=f"{own.address}#name", slot=f"author-{index}", paragraphs=(Paragraph("author", (Run(own.name),)),))
        for index, own in enumerate(style.authors, 1)
    ]
    portraits = [portrait(author, layout, f"portrait-{index}") for index, author in enumerate(style.authors, 1)]
    pairs = zip(portraits, fitted(names, "author", layout, style), strict=True)
    return (heading, *(item for pair in pairs for item in pair))


def _listed(slide: Closing, layout: Layout, style: Style) -> Text:
    """One name a line, as long as that is well to read; else one after the other."""
    names = [author.name for author in style.authors]
    (lines,) = fitted((text(slide, "authors", ("author", Inline((Run("\n".join(names)),)))),), "author", layout, style)
    slot = layout.slot("authors")
    if lines.paragraphs[0].size != slot.roles[0].sizes[-1] and fits(lines, slot, style.brand, style.measure):
        return lines
    together = ", ".join(name.replace(" ", NBSP) for name in names)  # lines end between two of them
    return fitted((text(slide, "authors", ("author", together)),), "author", layout, style)[0]


def as_points(slide: Closing, style: Style) -> Slide:
    """A point for each figure, then the sources and the authors."""
    points = [point("", captioned(own.figure, style, own.caption)) for own in slide.figures]
    heading, lines = _source_lines(style)
    if lines:
        points.append(point(heading, *(own if isinstance(own, Inline) else Inline((Run(own),)) for own in lines)))
    if style.authors:
        names = Inline((Run(", ".join(own.name for own in style.authors)),))
        points.append(point(_authors_heading(style), names))
    return as_text(slide, points=points)


KIND = Kind(
    Closing,
    plan,
    otherwise=as_points,
    spreads=True,
    example="""\
kind: closing
title: Growth pays; next year tells what it costs
figures:
  - figure: sales change
    caption: more sales
  - figure: plan
    caption: to be invested next year
    highlight: yes
""",
)
