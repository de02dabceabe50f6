"""Signs and sources: what a page says about its figures (computed, approximate, missing) and where they come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

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

FEW = 2
"""Lines that a source line takes, if it can."""
_NAME = re.compile(r"(?:«[^»]*»|“[^”]*”|\([^)]*\)|(?![，、])[^,])*")


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

    Where that takes more than two lines it is said in fewer words. Where that is not enough, fewer sources are named,
    then sentences leave the page, the last one first.
    """
    ways = tuple(_ways(slide, style, shown))
    kept, named = list(ways[0].sentences), len(slide.source)
    paragraphs = _set(ways, style, layout)
    while paragraphs is None:
        if named > 1:
            named -= 1
        elif kept:
            kept.pop()
        else:
            named = 0
        source = source_of(slide, style, named, brief=style.conventions_at_end)
        sentences = ways[-1].sentences if len(kept) == len(ways[0].sentences) else tuple(kept)
        paragraphs = _set((_Way(sentences, source),), style, layout, last=not kept and not named)
    texts = (Text(address=f"{slide.address}#source", slot="source", paragraphs=paragraphs),) if paragraphs else ()
    return SourceLine(texts, ways[0].sentences[len(kept) :], len(slide.source) - named)


class _Way(NamedTuple):
    """One way to say all of it."""

    sentences: tuple[tuple[Run, ...], ...]
    source: tuple[Run, ...]


def _ways(slide: Slide, style: Style, shown: Sequence[Reference]) -> Iterator[_Way]:
    """At length; then the sources by their names, where a closing page gives them whole; then formulas alone."""
    note, computed, signs = _note(slide), _computed(shown, style), _signs_of(shown, style)
    source = source_of(slide, style)
    yield _Way((*note, *computed, *signs), source)
    if style.conventions_at_end:
        source = source_of(slide, style, brief=True)
        yield _Way((*note, *computed, *signs), source)
    yield _Way((*note, *_formulas(shown, style), *signs), source)


def _set(ways: Sequence[_Way], style: Style, layout: Layout, *, last: bool = False) -> tuple[Paragraph, ...] | None:
    """The first of the ways that takes two lines; else the one that takes fewest, if the slot has room for it.

    The source stands below the sentences, or behind them. The `last` way is taken, with room or without.
    """
    tried: list[tuple[int, tuple[Paragraph, ...]]] = []
    for way, apart in product(ways, (True, False)):
        paragraphs = _paragraphs(*way, style, layout, apart=apart)
        tried.append((sum(_lines(own.runs, style, layout) for own in paragraphs), paragraphs))
        if tried[-1][0] <= FEW:
            break
    _, paragraphs = min(tried, key=lambda own: own[0])
    return paragraphs if last or _fits(paragraphs, style, layout) else None


def _note(slide: Slide) -> list[tuple[Run, ...]]:
    return [*slide.note.paragraphs] if slide.note else []


def _computed(shown: Sequence[Reference], style: Style) -> list[tuple[Run, ...]]:
    """One sentence for each computed figure: its label and how it was computed."""
    said = style.language.computation
    return [(Run(said(reference.quantity, reference.figure.label)),) for reference in _unique(shown)]


def _formulas(shown: Sequence[Reference], style: Style) -> list[tuple[Run, ...]]:
    """One sentence for all computed figures: their formulas, without labels. Each result stands on the page."""
    computed = [reference.quantity for reference in _unique(shown)]
    return [(Run(style.language.computations(computed)),)] if computed else []


def _unique(shown: Sequence[Reference]) -> Iterable[Reference]:
    """The computed figures, each once."""
    return {reference.name: reference for reference in shown if reference.quantity.computed}.values()


def _signs_of(shown: Sequence[Reference], style: Style) -> list[tuple[Run, ...]]:
    """What n.d. means, on every page that prints it; the other signs only where no closing page explains them."""
    quantities = [reference.quantity for reference in shown]
    sentences = _signs(quantities, style.language)
    if style.conventions_at_end:
        missing = style.language.word("convention-missing")
        sentences = [sentence for sentence in sentences if sentence == missing]
    return [(Run(sentence),) for sentence in sentences]


def source_of(slide: Slide, style: Style, named: int | None = None, *, brief: bool = False) -> tuple[Run, ...]:
    """`Source : …`, with the links that the sources have; nothing where the slide has none.

    Of more than `named`, so many are named, and the number of the others; `brief` says the names of sources alone.
    """
    if not slide.source:
        return ()
    word = style.language.word
    shown = slide.source[:named]
    runs = [Run(word("source" if len(slide.source) == 1 else "sources"))]
    for index, source in enumerate(shown):
        said = _name_of(source.text.runs) if brief else source.text.runs
        runs += [Run(word("list-break") if index else " "), *said]
    others = len(slide.source) - len(shown)
    if others:
        more = word("sources-more", count=others) if shown else word("sources-in-notes")
        runs.append(Run(f" {more}"))
    return tuple(runs)


def _name_of(source: Sequence[Run]) -> Iterator[Run]:
    """What a source is called: all before the first comma that stands in no quotation and no brackets."""
    found = _NAME.match("".join(run.text for run in source))
    left = len(found[0].rstrip()) if found else 0
    for run in source:
        if left > 0:
            yield replace(run, text=run.text[:left])
        left -= len(run.text)


def _paragraphs(
    sentences: Sequence[tuple[Run, ...]], source: tuple[Run, ...], style: Style, layout: Layout, *, apart: bool
) -> tuple[Paragraph, ...]:
    """One paragraph where all stands on a line, else the sentences above the source, if they are set `apart`."""
    flowing = _flowing(sentences)
    together = (*flowing, Run(" "), *source) if flowing and source else (*flowing, *source)
    if not together:
        return ()
    if apart and flowing and source and _lines(together, style, layout) > 1:
        return (Paragraph("source", flowing), Paragraph("source", source))
    return (Paragraph("source", together),)


def _fits(paragraphs: tuple[Paragraph, ...], style: Style, layout: Layout) -> bool:
    slot = layout.slot("source")
    room = round(slot.box.height / slot.roles[0].pitch)
    few = sum(_lines(paragraph.runs, style, layout) for paragraph in paragraphs) <= room
    said = Text(address="", slot="source", paragraphs=paragraphs)
    high = text_height(said, slot, style.brand, style.measure)
    return few and high <= slot.box.height  # lines of some scripts are higher


def _lines(runs: tuple[Run, ...], style: Style, layout: Layout) -> int:
    slot = layout.slot("source")
    return style.lines(runs, slot.roles[0], slot.box.width)


def _flowing(sentences: Sequence[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Sentences one after the other, each ended by a stop."""
    runs: list[Run] = []
    for sentence in sentences:
        if runs:
            runs.append(Run(" "))
        runs += sentence
        if not sentence[-1].text.rstrip().endswith((".", "!", "?", "…")):
            runs.append(Run("."))
    return tuple(runs)
