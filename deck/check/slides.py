"""What checks of the content ask about slides, whatever their kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.content.model import Report
from deck.figures.inline import Inline
from deck.kinds.slide import Slide
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


def title_place(title: Inline, texts: Mapping[str, SourceText], start: int, end: int) -> Span:
    """Where the characters `start` to `end` of a title, as written, stand in its file."""
    source = texts.get(title.span.path)
    return source.span_in(Scalar(title.raw, title.span, plain=False), start, end) if source else title.span


def plain(text: str) -> str:
    """A text for comparison: on one line, without the case of its letters and its final stop."""
    return " ".join(text.split()).rstrip(" .:").casefold()
