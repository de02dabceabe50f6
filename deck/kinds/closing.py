"""What to remember, in up to four figures; the sources and conventions; the authors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from deck.brand.layout import Layout
from deck.brand.layouts.closing import MEDALLIONS
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.parts import accented, figure_runs, fitted, fitted_figures, page, portrait, text, written
from deck.kinds.slide import Count, Kind, Part, Slide
from deck.kinds.style import Style
from deck.page.fit import fits
from deck.page.item import Item, Paragraph, Text
from deck.page.page import Page

UNIT = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder(Part):
    """One figure to remember, and what it is."""

    figure: Annotated[Reference, "The figure, called by name"]
    caption: Annotated[Inline | None, "What it is; its label by default"] = None
    highlight: Annotated[bool, "Whether this is the figure that the page is about"] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing(Slide):
    """What to remember, in up to four figures; the sources and conventions; the authors."""

    AROUND: ClassVar = True

    figures: Annotated[tuple[Reminder, ...], "What to remember", Count(0, 4)] = ()


def plan(slide: Closing, style: Style) -> tuple[Page, ...]:
    name = f"closing-{len(slide.figures)}"
    layout = style.layout(name)
    reminders = list(enumerate(slide.figures, 1))
    accent = accented([own.figure for own in slide.figures], slide, [own.highlight for own in slide.figures])
    figures = fitted_figures(
        lambda unit: [_figure(own, index, unit, style, accent=index - 1 == accent) for index, own in reminders],
        *(layout, style, 0, UNIT),
    )
    sources = fitted((_sources(slide, style),), "source", layout, style)
    items = (*figures, *written(sources), *_authors(slide, layout, style))
    return (page(slide, style, name, items, [reminder.figure for reminder in slide.figures]),)


def _figure(reminder: Reminder, index: int, unit: float, style: Style, *, accent: bool) -> Text:
    role = "figure-highlight" if accent else "figure"
    caption = reminder.caption or reminder.figure.figure.label
    runs = figure_runs(reminder.figure, style, unit)
    return text(reminder, f"figure-{index}", (role, runs), ("caption", caption), name="figure")


def _sources(slide: Closing, style: Style) -> Text:
    """The sources, each a paragraph, then the conventions in one."""
    lines = [("source", source) for source in style.sources]
    heading = "sources-and-conventions" if style.conventions else "sources-heading"
    conventions = " ".join(style.conventions)
    if not lines and not conventions:
        return text(slide, "sources")
    return text(slide, "sources", ("heading", style.language.word(heading)), *lines, ("source", conventions))


def _authors(slide: Closing, layout: Layout, style: Style) -> tuple[Item, ...]:
    """A medallion and a name each, up to three; more are a list of names."""
    if not style.authors:
        return ()
    word = style.language.word("authors" if len(style.authors) > 1 else "author")
    heading = text(slide, "authors-heading", ("heading", word))
    if len(style.authors) > MEDALLIONS:
        listed = _listed(slide, layout, style)
        return (heading, *listed) if listed else ()
    items: list[Item] = [heading]
    for index, author in enumerate(style.authors, 1):
        name = Paragraph("author", (Run(author.name),))
        items.append(portrait(author, layout, f"portrait-{index}"))
        items.append(Text(address=f"{author.address}#name", slot=f"author-{index}", paragraphs=(name,)))
    return tuple(items)


def _listed(slide: Closing, layout: Layout, style: Style) -> tuple[Text, ...]:
    """One name a line, else one after the other; none where there are too many: the cover has them all."""
    names = [author.name for author in style.authors]
    for words in ("\n".join(names), ", ".join(names)):
        listed = text(slide, "authors", ("author", Inline((Run(words),))))
        shown = fitted((listed,), "author", layout, style)
        if all(fits(own, layout.slot(own.slot), style.brand, style.measure) for own in shown):
            return shown
    return ()


KIND = Kind(
    Closing,
    plan,
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
