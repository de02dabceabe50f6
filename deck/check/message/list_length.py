"""A list of one point, or of more points than an audience takes in.

Level: warning

Why: a list of one is a sentence with a bullet. Of more than six points nobody remembers the middle ones, and the
speaker begins to read them out.

Instead: make the single point part of the text. Split a long list by what its points have in common, and say that in
two titles; or move the details to `notes:`.

Example:

    kind: text
    title: What we did not measure
    points:                     # told: one point
      - text: The north, where the network is new
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from deck.check.slides import slides
from deck.content.model import Report
from deck.kinds.slide import Part, Slide, counts
from deck.source.finding import Finding, Severity
from deck.source.span import Span
from deck.source.text import SourceText

CODE = "list-length"
FEWEST, MOST = 2, 6
LISTS = ("points", "levers")
BESIDE = 3
"""A list that holds no more explains something else on its slide."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each list whose points are too few or too many, on however many slides it is shown."""
    for slide in slides(report):
        for name, found in (*_lists(slide), *(own for column in _columns(slide) for own in _lists(column))):
            if found and not FEWEST <= len(found) <= MOST:
                yield _finding(_key(name, found[0].span, texts) or slide.span, len(found))


def _lists(part: Part) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The lists of points of a slide, or of a column of it; not the few words that may stand beside a figure.

    Below a point one more may stand: it says more of it.
    """
    for name in LISTS:
        if (count := counts(type(part)).get(name)) and count.most > BESIDE:
            points = getattr(part, name)
            yield name, points
            below = (own for point in points if isinstance(point, Part) for own in _lists(point))
            yield from ((key, own) for key, own in below if len(own) > MOST)


def _key(name: str, first: Span, texts: Mapping[str, SourceText]) -> Span | None:
    """Where the key of a list stands: the last of that name before its first item."""
    source = texts.get(first.path)
    if source is None:
        return None
    before = source.text[: source.offset(first.line, first.column)]
    *_, last = [None, *re.finditer(rf"(?<![\w-]){name}(?=[\"']?\s*:)", before)]
    return source.span(*last.span()) if last else None


def _columns(slide: Slide) -> Iterator[Part]:
    columns = getattr(slide, "columns", ())
    yield from (own for own in columns if isinstance(own, Part))


def _finding(place: Span, found: int) -> Finding:
    few = found < FEWEST
    return Finding(
        code=CODE,
        message="this list has one point" if few else f"this list has {found} points, more than anybody takes in",
        span=place,
        label="this list",
        help="write it as a sentence in text:" if few else "split it over two titles, or move details to notes:",
        severity=Severity.WARNING,
    )
