"""The cover, from `deck.yaml`: title, date, authors, and the data as its picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from deck.brand.layout import Layout
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.parts import NBSP, figure_runs, fitted, portrait, text, written
from deck.kinds.plots import bar_value, cover_chart
from deck.kinds.slide import Slide
from deck.kinds.style import Author, Style
from deck.page.fit import fit_title
from deck.page.item import Item, Paragraph, Picture, Text
from deck.page.page import Page

IN_A_ROW, IN_A_GRID = 3, 6
CHART_POINTS = range(3, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
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


def plan(slide: Cover, style: Style) -> Page:
    layout = style.layout(_name(len(style.authors)))
    shown = [*slide.chart, *([slide.figure] if slide.figure else [])]
    title = _title(slide, layout, style)
    items: tuple[Item, ...] = (
        title,
        *_head(slide, layout, style),
        *written((text(slide, "subtitle", ("subtitle", slide.subtitle)),)),
        *_small(slide, layout, style, "occasion", *slide.occasion),
        *_authors(slide, layout, style),
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


def _name(authors: int) -> str:
    return "cover-3" if authors <= IN_A_ROW else "cover-6" if authors <= IN_A_GRID else "cover-list"


def _title(slide: Cover, layout: Layout, style: Style) -> Text:
    """Split at its colon or line break into subject and claim; else one paragraph."""
    slot = layout.slot("title")
    runs = slide.title.runs if slide.title else ()
    subject, claim = _split(runs)
    if not claim:
        role = slot.roles[slot.level("whole")]
        whole = fit_title(runs, style.brand.dressed(role), slot.box.size, style.measure, lines=2)
        size = whole.size if whole.size != role.size else None
        return Text(address=f"{slide.address}#title", slot="title", paragraphs=(Paragraph("whole", whole.runs, size),))
    words = Text(
        address=f"{slide.address}#title",
        slot="title",
        paragraphs=(Paragraph("subject", subject), Paragraph("claim", claim)),
    )
    return fitted(fitted((words,), "claim", layout, style), "subject", layout, style)[0]


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
    if len(style.authors) > IN_A_GRID:
        people = ", ".join(author.name.replace(" ", NBSP) for author in style.authors)  # lines end between two of them
        listed = text(slide, "authors", ("author", people))
        return fitted((listed,), "author", layout, style)
    names = fitted(
        [_name_lines(author, index) for index, author in enumerate(style.authors, 1)], "author", layout, style
    )
    return tuple(
        item
        for index, (author, name) in enumerate(zip(style.authors, names, strict=True), 1)
        for item in (portrait(author, layout, f"portrait-{index}"), name)
    )


def _name_lines(author: Author, index: int) -> Text:
    """The name on two lines: the first word, the rest."""
    words = Run("\n".join(line for line in author.lines if line))
    return Text(address=f"{author.address}#name", slot=f"author-{index}", paragraphs=(Paragraph("author", (words,)),))


def _art(slide: Cover, layout: Layout, style: Style) -> tuple[Item, ...]:
    """The growth series, else one hero figure, else a plain ink page."""
    if _is_series(slide.chart):
        title = slide.note.text if slide.note else slide.subtitle
        return (cover_chart(slide.address, slide.chart, layout, style, title.rstrip(".")),)
    if slide.figure is None:
        return ()
    figure = fitted((text(slide, "figure", ("figure", figure_runs(slide.figure, style, 60))),), "figure", layout, style)
    return (*figure, text(slide, "caption", ("caption", slide.caption or slide.figure.figure.label)))


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
