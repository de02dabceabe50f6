"""Signs and sources: what a page says about its figures (computed, approximate, missing) and where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from deck.brand.layout import Layout
from deck.figures.book import Figure, Reference
from deck.figures.language import Language
from deck.figures.quantity import Quantity
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.slide import Slide
from deck.kinds.style import Style
from deck.page.fit import text_height
from deck.page.item import Paragraph, Text


def conventions(figures: Iterable[Figure], style: Style) -> tuple[str, ...]:
    """The signs and units that the deck's figures use, each explained in a sentence of the deck's language."""
    figures = tuple(figures)
    quantities = [quantity for figure in figures for quantity in figure.quantities.values()]
    sentences = [*_units(quantities, style), *_signs(quantities, style.language)]
    if any("change" in figure.quantities and "change" not in figure.formulas for figure in figures):
        sentences.append(style.language.word("convention-change"))
    return tuple(f"{sentence}." for sentence in sentences)


def _units(quantities: Sequence[Quantity], style: Style) -> list[str]:
    """Abbreviated units with their words; a unit that says itself is not explained."""
    language = style.language
    units = dict.fromkeys(quantity.unit for quantity in quantities if quantity.unit not in ("", "%", "points"))
    words = ((language.prose(unit), language.unit_words(unit, style.units)) for unit in units)
    return [language.word("convention", sign=unit, meaning=meaning) for unit, meaning in words if meaning != unit]


def _signs(quantities: Sequence[Quantity], language: Language) -> list[str]:
    sentences = []
    if any(quantity.approximate for quantity in quantities):
        sentences.append(language.word("convention-approximate"))
    if any(quantity.value is None for quantity in quantities):
        sentences.append(language.word("convention-missing"))
    return sentences


@frozen
class SourceLine:
    """The line at the foot of a page, and what has no room there."""

    texts: tuple[Text, ...]
    """One text, or none where there is nothing to say."""
    overflow: tuple[tuple[Run, ...], ...] = ()
    """Sentences that go to the notes. The sources stand there anyhow, all of them."""
    hidden: int = 0
    """How many sources it does not name."""


def source_line(slide: Slide, style: Style, layout: Layout, shown: Sequence[Reference]) -> SourceLine:
    """First the slide's own note, then how computed figures were computed, then the signs used, then the sources.

    What has no room goes in the opposite order but for the sources: as many are named as hold, then their number.
    """
    sentences = [*_note(slide), *_computed(shown, style), *_signs_of(shown, style)]
    kept, named = list(sentences), len(slide.source)
    while kept and not _fits(kept, source_of(slide, style), style, layout):
        kept.pop()
    while named and not _fits(kept, source_of(slide, style, named), style, layout):
        named -= 1
    overflow = tuple(sentences[len(kept) :])
    paragraphs = _paragraphs(kept, source_of(slide, style, named), style, layout)
    texts = (Text(address=f"{slide.address}#source", slot="source", paragraphs=paragraphs),) if paragraphs else ()
    return SourceLine(texts, overflow, len(slide.source) - named)


def _note(slide: Slide) -> list[tuple[Run, ...]]:
    return [*slide.note.paragraphs] if slide.note else []


def _computed(shown: Sequence[Reference], style: Style) -> list[tuple[Run, ...]]:
    """One sentence for each computed figure: its label and how it was computed."""
    unique = {reference.name: reference for reference in shown if reference.quantity.computed}
    return [
        (Run(style.language.computation(reference.quantity, reference.figure.label)),) for reference in unique.values()
    ]


def _signs_of(shown: Sequence[Reference], style: Style) -> list[tuple[Run, ...]]:
    """What n.d. means, on every page that prints it; the other signs only where no closing page explains them."""
    quantities = [reference.quantity for reference in shown]
    sentences = _signs(quantities, style.language)
    if style.conventions_at_end:
        missing = style.language.word("convention-missing")
        sentences = [sentence for sentence in sentences if sentence == missing]
    return [(Run(sentence),) for sentence in sentences]


def source_of(slide: Slide, style: Style, named: int | None = None) -> tuple[Run, ...]:
    """`Source : …`, with the links that the sources have; nothing where the slide has none.

    Of more than `named`, so many are named, and the number of the others.
    """
    if not slide.source:
        return ()
    word = style.language.word
    shown = slide.source[:named]
    runs = [Run(word("source" if len(slide.source) == 1 else "sources"))]
    for index, source in enumerate(shown):
        runs += [Run(word("list-break") if index else " "), *source.text.runs]
    others = len(slide.source) - len(shown)
    if others:
        more = word("sources-more", count=others) if shown else word("sources-in-notes")
        runs.append(Run(f" {more}"))
    return tuple(runs)


def _paragraphs(
    sentences: list[tuple[Run, ...]], source: tuple[Run, ...], style: Style, layout: Layout
) -> tuple[Paragraph, ...]:
    """One paragraph where all stands on a line, else the sentences above the source."""
    flowing = _flowing(sentences)
    together = (*flowing, Run(" "), *source) if flowing and source else (*flowing, *source)
    if not together:
        return ()
    if flowing and source and _lines(together, style, layout) > 1:
        return (Paragraph("source", flowing), Paragraph("source", source))
    return (Paragraph("source", together),)


def _fits(sentences: list[tuple[Run, ...]], source: tuple[Run, ...], style: Style, layout: Layout) -> bool:
    paragraphs = _paragraphs(sentences, source, style, layout)
    slot = layout.slot("source")
    room = round(slot.box.height / slot.roles[0].pitch)
    few = sum(_lines(paragraph.runs, style, layout) for paragraph in paragraphs) <= room
    said = Text(address="", slot="source", paragraphs=paragraphs)
    high = text_height(said, slot, style.brand, style.measure)
    return few and high <= slot.box.height  # lines of some scripts are higher


def _lines(runs: tuple[Run, ...], style: Style, layout: Layout) -> int:
    slot = layout.slot("source")
    return style.lines(runs, slot.roles[0], slot.box.width)


def _flowing(sentences: list[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Sentences one after the other, each ended by a stop."""
    runs: list[Run] = []
    for sentence in sentences:
        if runs:
            runs.append(Run(" "))
        runs += sentence
        if not sentence[-1].text.rstrip().endswith((".", "!", "?", "…")):
            runs.append(Run("."))
    return tuple(runs)
