"""What a slide says, in plain words: the paragraphs and points of a text, which holds whatever no other kind can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.slide import Part, Slide, Verbatim, shared
from deck.kinds.style import Style
from deck.kinds.text import TextPoint, TextSlide

_COMMON = {field.name for field in fields(Slide)}


def in_words(slide: Slide, style: Style) -> TextSlide:
    """Any slide as a text: its own texts as paragraphs, its items as points, in the order of its fields.

    Pictures, and what is no text, are left out: a kind that has them says itself what it becomes (`Kind.otherwise`).
    """
    own = [getattr(slide, field.name) for field in fields(slide) if field.name not in _COMMON]
    said = [words for value in own for words in _said(value, style)]
    points = [point for value in own if isinstance(value, tuple) for point in _points(value, style)]
    return as_text(slide, said, points)


def as_text(slide: Slide, paragraphs: Sequence[Inline] = (), points: Sequence[TextPoint] = ()) -> TextSlide:
    """A text with what every slide has in common: title, kicker, notes, source, address."""
    return TextSlide(**shared(slide), text=joined("\n", *paragraphs) if paragraphs else None, points=tuple(points))


def joined(between: str, *texts: Inline) -> Inline:
    """Texts one after the other, with what stands between each two."""
    runs: list[Run] = []
    for index, text in enumerate(texts):
        runs += ([Run(between)] if index else []) + [*text.runs]
    return Inline(tuple(runs), tuple(mention for text in texts for mention in text.mentions))


def named_figure(figure: Reference, style: Style, label: str = "") -> Inline:
    """A figure after what it is: `Margin: 25%`. The label is its own where none is given."""
    value = style.language.figure(figure.quantity, unsigned=figure.unsigned)
    said = style.language.word("named-value", name=label or figure.figure.label, value=value)
    return Inline((Run(said),), (figure,))


def captioned(figure: Reference | None, style: Style, caption: Inline | str | None = None) -> Inline | None:
    """A figure with its caption (`25% of sales`), without one with its label (`Margin: 25%`); the caption alone."""
    words = Inline((Run(caption),)) if isinstance(caption, str) else caption or Inline(())
    if figure is None:
        return words if words.text else None
    if not words.text:
        return named_figure(figure, style)
    value = style.language.figure(figure.quantity, unsigned=figure.unsigned)
    return Inline((Run(f"{value} "), *words.runs), (figure, *words.mentions))


def point(name: str | Inline, *texts: Inline | None) -> TextPoint:
    """A point: its heading, and under it texts, a paragraph each."""
    written = [text for text in texts if text]
    if isinstance(name, str):
        return TextPoint(name=name, text=joined("\n", *written) if written else None)
    words = joined("\n", *written)
    return TextPoint(name=name.text, text=replace(words, mentions=(*name.mentions, *words.mentions)))


def _said(value: Any, style: Style) -> Iterator[Inline]:
    """What a field says in a paragraph."""
    match value:
        case Inline():
            yield value
        case Verbatim():
            yield Inline((Run(value.text),))
        case Reference():
            yield named_figure(value, style)
        case str() if value:
            yield Inline((Run(value),))


def _points(items: Sequence[Any], style: Style) -> Iterator[TextPoint]:
    """An item with a name is a heading with its text; one without, a point."""
    for item in items:
        if not isinstance(item, Part):
            yield from (TextPoint(text=words) for words in _said(item, style))
            continue
        values = [getattr(item, field.name) for field in fields(item) if field.name not in ("id", "span", "address")]
        said = [words for value in values for words in _said(value, style)]
        said += [words for value in values if isinstance(value, tuple) for own in value for words in _said(own, style)]
        name = getattr(item, "name", "")
        yield point(name, *said[1:]) if name else point("", *said)
