"""What checks of the content ask about slides, whatever their kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from deck.content.key import keys
from deck.content.model import Report
from deck.figures.book import CHANGE, Figure, Reference
from deck.figures.inline import Inline
from deck.kinds.slide import Part, Slide
from deck.prose.said import said_by
from deck.source.node import Scalar
from deck.source.span import Span
from deck.source.text import SourceText


def slides(report: Report) -> Iterator[Slide]:
    """Every slide, in order."""
    for section in report.sections:
        yield from section.slides


def own_title(slide: Slide) -> Inline | None:
    """The title that its author gave the slide; None where the section's name stands in, or where it has none to show.

    (A quote shows what was said: its title is for the speaker.)
    """
    if slide.HEADLINE != "title" or slide.title is None or slide.title.span == slide.span:
        return None
    return slide.title


def parts_with_figures(slide: Slide) -> Iterator[tuple[Part, Reference]]:
    """The slide where it shows a figure, and its items that show one; of a chart, those read beside it, too."""
    fields = [getattr(slide, key.field, None) for key in keys(type(slide)).values()]
    fields.append(getattr(getattr(slide, "reading", None), "figures", None))
    for part in (slide, *(item for field in fields if isinstance(field, tuple) for item in field)):
        figure = getattr(part, "figure", None)
        if isinstance(part, Part) and isinstance(figure, Reference):
            yield part, figure


def items_with_figures(slide: Slide) -> Iterator[tuple[Reference, Inline]]:
    """The figures that items of a slide show, with the text of each that says something of it."""
    for item, figure in parts_with_figures(slide):
        text = getattr(item, "text", None)
        if item is not slide and isinstance(text, Inline) and figure.part != CHANGE:
            yield figure, text


def shown_figures(slide: Slide) -> Iterator[Figure]:
    """The figures of a slide's rows, or those that it sets large."""
    for name in ("rows", "figures"):
        yield from (own.figure for own in getattr(slide, name, ()) if isinstance(own, Reference))


def figures_beside(slide: Slide) -> Mapping[Span, Reference]:
    """The figure of the item that each text stands in, by the place of the text."""
    items = [(part, reference) for part, reference in parts_with_figures(slide) if part is not slide]
    return {text.span: reference for part, reference in items for text in said_by(part, slide)}


def references_on(part: Part) -> Iterator[Reference]:
    """Every figure that a slide shows, itself or in an item; not those that its texts call."""
    for key in keys(type(part)).values():
        value = getattr(part, key.field, None)
        for own in value if isinstance(value, tuple) else (value,):
            if isinstance(own, Reference):
                yield own
            elif isinstance(own, Part):
                yield from references_on(own)


def figures_on(slide: Slide) -> Sequence[Figure]:
    """The same, each figure once."""
    return tuple({own.figure.name: own.figure for own in references_on(slide)}.values())


def title_place(title: Inline, texts: Mapping[str, SourceText], start: int, end: int) -> Span:
    """Where the characters `start` to `end` of a title, as written, stand in its file."""
    source = texts.get(title.span.path)
    return source.span_in(Scalar(title.raw, title.span, plain=False), start, end) if source else title.span


def plain(text: str) -> str:
    """A text for comparison: on one line, without the case of its letters and its final stop."""
    return " ".join(text.split()).rstrip(" .:").casefold()
