"""The cover, from `deck.yaml`: title, date, authors, and the data as its picture."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

from deck.brand.brand import Brand
from deck.brand.layout import Layout, Slot
from deck.brand.role import Role
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.authors import author_pages
from deck.kinds.parts import NBSP, figure_runs, fitted, fitted_figures, portrait, text, written
from deck.kinds.plots import bar_value, cover_chart
from deck.kinds.slide import Slide
from deck.kinds.style import Author, Style
from deck.page.fit import fit_title, fits, overflow
from deck.page.item import Item, Paragraph, Picture, Text
from deck.page.measure import Measure
from deck.page.page import Page
from deck.units import Length

IN_A_ROW, IN_A_GRID = 3, 6
LIST = "cover-list"
UNITS = 60, 48
"""Points of the figure's unit and qualifier; the second where the figure has no room with the first."""
CHART_POINTS = range(3, 6)


@frozen(kw_only=True)
class Cover(Slide):
    """The cover, from `deck.yaml`: title, date, authors, and the data as its picture."""

    subtitle: str = ""
    """With the date: `Rapport synthétique, février 2026`."""
    institution: str = ""
    course: str = ""
    occasion: tuple[str, ...] = ()
    """The event, and who supervised the work: a line each."""
    partner: str = ""
    logo: Path | None = None
    """Stands for the partner's name."""
    confidential: str = ""
    draft: str = ""
    """What the framed word at the top says."""
    chart: tuple[Reference, ...] = ()
    figure: Reference | None = None
    caption: Inline | None = None
    """What the hero figure is."""


def plan(slide: Cover, style: Style) -> tuple[Page, ...]:
    """The cover; where it has no room for the names of all authors, their number, and the names on pages after it."""
    for name in _layouts(len(style.authors)):
        authors = _authors(slide, style.layout(name), style)
        if _hold(authors, style.layout(name), style):
            return (_page(slide, style.layout(name), authors, style),)
    layout = style.layout(LIST)
    count = style.language.word("authors-count", count=len(style.authors))
    named = author_pages(slide, style)
    cover = _page(slide, layout, (text(slide, "authors", ("author", count)),), style)
    parts = (cover, *named)
    beyond = len(style.authors) - _on_the_cover(slide, layout, style)
    return tuple(replace(own, part=part, parts=len(parts), beyond=beyond) for part, own in enumerate(parts, 1))


def _layouts(authors: int) -> tuple[str, ...]:
    """Portraits in a row, in two columns, names alone: from what suits so many authors on, to what holds more."""
    every = ("cover-3", "cover-6", LIST)
    return every[0 if authors <= IN_A_ROW else 1 if authors <= IN_A_GRID else 2 :]


def _page(slide: Cover, layout: Layout, authors: Sequence[Item], style: Style) -> Page:
    shown = [*slide.chart, *([slide.figure] if slide.figure else [])]
    items: tuple[Item, ...] = (
        _title(slide, layout, style),
        *_head(slide, layout, style),
        *fitted(written((text(slide, "subtitle", ("subtitle", slide.subtitle)),)), "subtitle", layout, style),
        *_small(slide, layout, style, "occasion", *slide.occasion),
        *authors,
        *_art(slide, layout, style),
        *_small(slide, layout, style, "confidential", slide.confidential),
        *written((text(slide, "note", ("note", slide.note or "")),)),
    )
    return Page(
        address=slide.address,
        section=slide.section,
        layout=layout,
        items=items,
        notes=_notes(slide, shown, style),
        span=slide.span,
    )


def _title(slide: Cover, layout: Layout, style: Style) -> Text:
    """Split at its colon or line break into subject and claim; else one paragraph."""
    runs = slide.title.runs if slide.title else ()
    subject, claim = _split(runs)
    parts = _two(subject, claim, layout, style) if claim else (_line(runs, "whole", layout, style),)
    return Text(address=f"{slide.address}#title", slot="title", paragraphs=parts)


def _line(runs: tuple[Run, ...], name: str, layout: Layout, style: Style) -> Paragraph:
    """On two lines at most, broken at the sense, at the largest size of its role."""
    slot = layout.slot("title")
    role = slot.role(name)
    fitted = fit_title(runs, style.brand.dressed(role), slot.box.size, style.measure, lines=2)
    return Paragraph(name, fitted.runs, fitted.size if fitted.size != role.size else None)


def _two(subject: tuple[Run, ...], claim: tuple[Run, ...], layout: Layout, style: Style) -> tuple[Paragraph, Paragraph]:
    """Both at the largest sizes at which they stand one over the other, the claim's first; else at their smallest.

    A subject on one line, even a smaller one, is better than one on two.
    """
    slot = layout.slot("title")
    first, second = (slot.role(name) for name in ("subject", "claim"))
    for lines, below, above in product((1, 2), second.sizes, first.sizes):
        head, foot = _set(subject, first, above, slot, style, lines), _set(claim, second, below, slot, style, 2)
        pair = (head[0], foot[0])
        words = Text(address="", slot="title", paragraphs=pair)
        if head[1] and foot[1] and fits(words, slot, style.brand, style.measure):
            break
    return pair


def _set(
    runs: tuple[Run, ...], role: Role, size: Length, slot: Slot, style: Style, lines: int
) -> tuple[Paragraph, bool]:
    """At that size, broken at the sense, and whether so many lines hold it."""
    fitted = fit_title(runs, style.brand.dressed(role.at(size)), slot.box.size, style.measure, lines=lines)
    return Paragraph(role.name, fitted.runs, size if size != role.size else None), not fitted.excess


def _split(runs: tuple[Run, ...]) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The runs before and after the first line break, or after the first colon; the second empty without either."""
    whole = Inline(runs)
    if len(whole.paragraphs) == 2:
        return whole.paragraphs[0], whole.paragraphs[1]
    text = whole.text.replace("\n", " ")
    subject, colon, claim = text.partition(":")
    if not colon or not claim.strip():
        return runs, ()
    return (Run(f"{subject}:"),), (Run(claim.strip()),)


def _head(slide: Cover, layout: Layout, style: Style) -> tuple[Item, ...]:
    """Beside the mark: institution and course, the partner, the word that says this is a draft."""
    lines = (("institution", slide.institution), ("course", slide.course))
    names = fitted(written((text(slide, "institution", *lines),)), "institution", layout, style)
    return (*fitted(names, "course", layout, style), *_partner(slide, layout, style), *_draft(slide))


def _partner(slide: Cover, layout: Layout, style: Style) -> tuple[Item, ...]:
    """The partner's logo, whole; without one, the partner's name."""
    if slide.logo:
        alt = style.language.word("partner", name=slide.partner)
        return (Picture(address="deck/partner#logo", slot="logo", path=slide.logo, alt=alt, whole=True),)
    return _small(slide, layout, style, "partner", slide.partner)


def _draft(slide: Cover) -> tuple[Item, ...]:
    return written((text(slide, "draft", ("draft", slide.draft)),))


def _small(slide: Cover, layout: Layout, style: Style, slot: str, *lines: str) -> tuple[Text, ...]:
    """Lines in a slot whose only role has its name."""
    said = text(slide, slot, *((slot, line) for line in lines))
    return fitted(written((said,)), slot, layout, style)


def _authors(slide: Cover, layout: Layout, style: Style) -> tuple[Item, ...]:
    if not style.authors:
        return ()
    if layout.name == LIST:
        return fitted((_listed(slide, style.authors),), "author", layout, style)
    names = fitted(
        [_name_lines(author, index) for index, author in enumerate(style.authors, 1)], "author", layout, style
    )
    return tuple(
        item
        for index, (author, name) in enumerate(zip(style.authors, names, strict=True), 1)
        for item in (portrait(author, layout, f"portrait-{index}"), name)
    )


def _listed(slide: Cover, authors: Sequence[Author]) -> Text:
    """All names in one paragraph, whose lines end between two of them."""
    return text(slide, "authors", ("author", ", ".join(author.name.replace(" ", NBSP) for author in authors)))


def _hold(items: Sequence[Item], layout: Layout, style: Style) -> bool:
    """Whether all names stand in their places; under a portrait no word of them may break."""
    judged = _is_high_enough if layout.name == LIST else fits
    texts = (item for item in items if isinstance(item, Text))
    return all(judged(own, layout.slot(own.slot), style.brand, style.measure) for own in texts)


def _is_high_enough(words: Text, slot: Slot, brand: Brand, measure: Measure) -> bool:
    return not overflow(words, slot, brand, measure)


def _on_the_cover(slide: Cover, layout: Layout, style: Style) -> int:
    """How many names a list on the cover would hold."""

    def is_too_long(last: int) -> bool:
        shown = replace(style, authors=style.authors[: last + 1])
        return not _hold(_authors(slide, layout, shown), layout, style)

    return bisect_left(range(len(style.authors)), True, key=is_too_long)


def _name_lines(author: Author, index: int) -> Text:
    """The name on two lines: the first word, the rest."""
    words = Run("\n".join(line for line in author.lines if line))
    return Text(address=f"{author.address}#name", slot=f"author-{index}", paragraphs=(Paragraph("author", (words,)),))


def _art(slide: Cover, layout: Layout, style: Style) -> tuple[Item, ...]:
    """The growth series, else one hero figure, else a plain ink page."""
    if _is_series(slide.chart):
        title = slide.note.text if slide.note else slide.subtitle
        return (cover_chart(slide.address, slide.chart, layout, style, title.rstrip(".")),)
    hero = slide.figure
    if hero is None:
        return ()
    figure = fitted_figures(
        lambda unit: [text(slide, "figure", ("figure", figure_runs(hero, style, unit)))], *(layout, style, *UNITS)
    )
    return (*figure, text(slide, "caption", ("caption", slide.caption or hero.figure.label)))


def _is_series(references: tuple[Reference, ...]) -> bool:
    """Three to five points of one unit, none below zero."""
    values = [bar_value(reference.quantity) for reference in references]
    units = {reference.quantity.unit for reference in references}
    return len(values) in CHART_POINTS and len(units) == 1 and all(value is not None and value >= 0 for value in values)


def _notes(slide: Cover, shown: Sequence[Reference], style: Style) -> tuple[tuple[Run, ...], ...]:
    """What the cover's figures are, how computed ones were computed, and the sources: the page has no room for them."""
    computed = [reference for reference in shown if reference.quantity.computed]
    return (
        *(slide.note.paragraphs if slide.note else ()),
        *((Run(style.language.computation(own.quantity, own.figure.label)),) for own in computed),
        *(source.runs for source in style.sources),
    )
