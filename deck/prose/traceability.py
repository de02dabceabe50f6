"""Where the deck says what its report states: each sentence and each figure, on a slide, in its notes, or nowhere.

With `report:` in deck.yaml the build writes the answer beside the deck, what is lost first. A sentence counts as
carried when one slide with its notes holds four fifths of its content words and all of its numbers, or two slides do
together; a figure when the same number stands there, as approximate as in the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import NamedTuple, assert_never

from deck.figures.language import Language
from deck.figures.numeral import Numeral
from deck.figures.run import Run
from deck.frozen import frozen
from deck.page.chart import Series
from deck.page.item import Chart, Drawing, Equation, Item, Picture, Table, Text
from deck.page.page import Page
from deck.prose.comparable import ENOUGH, NOT_GIVEN, Comparable, Counted, comparable
from deck.prose.content_words import content_words
from deck.prose.statement import Statement, statements

_BEST = 8
"""How many slides that hold some of a sentence are tried in pairs."""


@frozen
class SpokenSlide:
    """What an audience gets from a slide."""

    number: int
    title: str
    text: str
    """On the slide, its title included; pieces that do not belong together in lines of their own."""
    notes: str = ""
    names: str = ""
    """The full names of the figures that it shows by a short one."""


class Carrier(NamedTuple):
    """A slide that says it: on the slide itself, in its notes, or half and half (both are true)."""

    number: int
    on_slide: bool
    in_notes: bool


@frozen
class Traced:
    """A sentence or a figure of the report, and who carries it. `together`: only all carriers in one."""

    text: str
    line: int
    context: str = ""
    """For a figure: its row and column, or its sentence."""
    carriers: tuple[Carrier, ...] = ()
    together: bool = False


@frozen
class Trace:
    """The whole report, traced, in its order."""

    sentences: tuple[Traced, ...]
    figures: tuple[Traced, ...]
    slides: tuple[SpokenSlide, ...]

    @property
    def lost(self) -> tuple[Traced, ...]:
        """What no slide carries, sentences first."""
        return tuple(traced for traced in (*self.sentences, *self.figures) if not traced.carriers)


@frozen
class _Heard:
    """What was said on a slide, in its notes, and in both."""

    number: int
    slide: Comparable
    notes: Comparable
    both: Comparable
    names: frozenset[str]
    """The words of both, and of the full names of what it shows by a short one."""


def spoken_slides(pages: Iterable[Page], short: Mapping[str, str] | None = None) -> tuple[SpokenSlide, ...]:
    """What an audience gets from pages, numbered from 1. Alternative texts are not counted: few hear them.

    `short` has the full names of figures by the short ones that narrow places show.
    """
    return tuple(_spoken(number, page, short or {}) for number, page in enumerate(pages, start=1))


def _spoken(number: int, page: Page, short: Mapping[str, str]) -> SpokenSlide:
    pieces = [piece for item in page.items for piece in _pieces(item)]
    shown = {" ".join(piece.split()) for piece in pieces}
    names = "\n".join(full for brief, full in short.items() if brief in shown)
    notes = "\n".join(_text(paragraph) for paragraph in page.notes)
    return SpokenSlide(number, page.title, "\n".join(pieces), notes, names)


def trace(report: str, slides: Sequence[SpokenSlide], language: Language) -> Trace:
    """Each sentence and figure of the report (Markdown) with the slides that carry it; years alone are no figures."""
    heard = [_heard(slide, language.tag) for slide in slides]
    sentences: list[Traced] = []
    figures: list[Traced] = []
    for statement in statements(report):
        own = comparable(statement.text, language.tag)
        if own.words:
            traced = _sentence(statement, own, heard)
            if traced.carriers or not statement.heading:  # slides have headings of their own
                sentences.append(traced)
        figures += _figures(statement, own, heard, language.tag)
    return Trace(tuple(sentences), tuple(figures), tuple(slides))


def to_markdown(trace: Trace, language: Language) -> str:
    """The trace as a file for people: what is lost first, then every sentence and figure with its slides."""
    word = language.word
    lost = trace.lost
    parts = [f"# {word('traceability')}"]
    if lost:
        parts += [f"## {word('carried-nowhere')} ({len(lost)})", "\n".join(map(_lost, lost))]
    else:
        parts.append(word("nothing-lost"))
    for key, traced in (("sentence", trace.sentences), ("figure", trace.figures)):
        if traced:
            parts += [f"## {word(key)} ({len(traced)})", _table(key, traced, language)]
    if trace.slides:
        parts.append("\n".join(f"- {_titled(slide, language)}" for slide in trace.slides))
    return "\n\n".join(parts) + "\n"


def _heard(slide: SpokenSlide, tag: str) -> _Heard:
    shown, notes = comparable(slide.text, tag), comparable(slide.notes, tag)
    both = shown | notes
    return _Heard(slide.number, shown, notes, both, both.words | content_words(slide.names, tag))


def _sentence(statement: Statement, own: Comparable, heard: Sequence[_Heard]) -> Traced:
    """The sentence with the slides that carry most of it alone, else with the first two that do together."""
    shared = [(slide.both.words & own.words, slide) for slide in heard]
    enough = ENOUGH * len(own.words)
    alone = [(len(words), slide) for words, slide in shared if len(words) >= enough and slide.both.holds(own)]
    if alone:
        most = max(count for count, _ in alone)
        best = [slide for count, slide in alone if count == most]
        carriers = tuple(_carrier(slide, slide.slide.holds(own), slide.notes.holds(own)) for slide in best)
        return Traced(statement.text, statement.line, statement.label, carriers)
    some = sorted(shared, key=lambda each: (-len(each[0]), each[1].number))[:_BEST]
    for (words, one), (others, other) in combinations(some, 2):
        if len(words | others) < enough:
            continue
        pair = (one, other)
        if (one.both | other.both).holds(own) and not any(slide.both.denies(own) for slide in pair):
            parts = sorted(_carrier(slide, slide.slide.shares(own), slide.notes.shares(own)) for slide in pair)
            return Traced(statement.text, statement.line, statement.label, tuple(parts), together=True)
    return Traced(statement.text, statement.line, statement.label)


def _figures(statement: Statement, own: Comparable, heard: Sequence[_Heard], tag: str) -> Iterator[Traced]:
    """The figures of a statement, the two ends of a range as one; in a table only where its row is named."""
    context = statement.label or statement.text
    named = content_words(statement.label.partition(" · ")[0], tag)
    heard = [slide for slide in heard if len(slide.names & named) >= ENOUGH * len(named)]
    if statement.label and NOT_GIVEN.fullmatch(statement.text):
        found = (
            _carrier(slide, slide.slide.not_given, slide.notes.not_given) for slide in heard if slide.both.not_given
        )
        yield Traced(statement.text, statement.line, context, tuple(found))
    for _, group in groupby(own.numbers, key=lambda counted: counted.numeral.start):
        ends = tuple(group)
        numeral = ends[0].numeral
        if numeral.in_digits and not numeral.is_year:
            some = (slide for slide in heard if slide.both.states(ends[0]))
            carriers = tuple(_carrier(slide, *on) for slide in some if any(on := _where(slide, ends)))
            yield Traced(_as_written(statement.text, numeral, tag), statement.line, context, carriers)


def _where(slide: _Heard, ends: Sequence[Counted]) -> tuple[bool, bool]:
    """Whether the slide and whether its notes state all those numbers."""
    on_slide, in_notes = (all(place.states(end) for end in ends) for place in (slide.slide, slide.notes))
    return on_slide, in_notes


def _carrier(slide: _Heard, on_slide: bool, in_notes: bool) -> Carrier:
    """What the slide shows, its notes need not say; where neither says it all, both say their part."""
    return Carrier(slide.number, on_slide or not in_notes, not on_slide)


def _as_written(text: str, numeral: Numeral, tag: str) -> str:
    """The number with its unit, `27 µg/m³` with all of it; without one, with the word that follows."""
    follows = (_UNIT if numeral.bare else _PER).match(text, numeral.end)
    said = follows.group() if follows else ""
    counted = said if "/" in said or "°" in said or content_words(said, tag) else ""
    return text[numeral.start : numeral.end] + counted


_PER = re.compile(r"(?:/[^\W\d_]\w*)+")
_UNIT = re.compile(rf"\s?(?:°[CF]?(?!\w)|\w+(?:{_PER.pattern})?)")


def _text(paragraph: Iterable[Run]) -> str:
    return "".join(run.text for run in paragraph)


def _pieces(item: Item) -> Iterator[str]:
    """The texts that an item shows."""
    match item:
        case Text():
            yield from (paragraph.text for paragraph in item.paragraphs)
        case Table():
            yield from (cell.text for row in item.rows for cell in row)
        case Drawing():
            yield "" if (text := _text(item.runs)).isdigit() else text  # the numeral of a step is no figure
        case Chart():
            yield from (*item.spec.categories, item.spec.unit, *(note.text for note in item.spec.notes))
            yield from (part for series in item.spec.series for part in (series.name, *_labels(series)))
        case Equation():
            yield item.latex
        case Picture():
            return
        case _:
            assert_never(item)


def _labels(series: Series) -> Iterator[str]:
    return (point.label for point in series.points)


def _titled(slide: SpokenSlide, language: Language) -> str:
    number = language.word("slide", number=slide.number)
    return language.word("named-value", name=number, value=_cell(slide.title))


def _place(traced: Traced, language: Language) -> str:
    """`slide 3, notes of slide 4`; a plus where it takes both."""
    places = [_said_where(carrier, language) for carrier in traced.carriers]
    return (" + " if traced.together else ", ").join(places) or language.word("carried-nowhere")


def _said_where(carrier: Carrier, language: Language) -> str:
    keys = [key for key, holds in (("on-slide", carrier.on_slide), ("in-notes", carrier.in_notes)) if holds]
    return " + ".join(language.word(key, number=carrier.number) for key in keys)


def _lost(traced: Traced) -> str:
    context = f" ({_cell(traced.context)})" if traced.context else ""
    return f"- {traced.line}: **{_cell(traced.text)}**{context}"


def _table(key: str, rows: Sequence[Traced], language: Language) -> str:
    head = [language.word("report"), language.word(key), language.word("carried-by")]
    lines = [f"| {' | '.join(head)} |", "|---:|---|---|"]
    for traced in rows:
        said = f"**{_cell(traced.text)}** · {_cell(traced.context)}" if traced.context else _cell(traced.text)
        lines.append(f"| {traced.line} | {said} | {_place(traced, language)} |")
    return "\n".join(lines)


def _cell(text: str) -> str:
    """Text that Markdown takes as it is."""
    return re.sub(r"([\\|*_`<\[\]])", r"\\\1", " ".join(text.split()))
