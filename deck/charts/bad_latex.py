"""Formulas that cannot be drawn, told at the line of their LaTeX before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from deck.brand.brand import Brand
from deck.page.item import Equation
from deck.page.page import Page
from deck.source.finding import Finding
from deck.source.span import Span

CODE = "bad-latex"


def bad_latex(pages: Sequence[Page], brand: Brand, cache: Path) -> Iterator[Finding]:
    """A finding for each. What lies drawn in the cache is good, and is not looked at again."""
    found = [(page, item) for page in pages for item in page.items if isinstance(item, Equation)]
    if not found:
        return
    from deck.charts.cached import is_drawn  # only a deck with formulas needs it

    for page, item in found:
        slot = page.layout.slot(item.slot)
        if not is_drawn(item, brand, slot.tone or page.layout.tone, slot.box.size, cache):
            yield from _fault(item)


def _fault(item: Equation) -> Iterator[Finding]:
    from deck.charts.equation import EquationError, formula

    try:
        formula(item.latex)
    except EquationError as error:
        yield Finding(
            code=CODE,
            message=f"this LaTeX cannot be drawn: {error}",
            span=_at(item, error.place),
            label="here",
            help="formulas take what matplotlib's mathtext knows of LaTeX: one line, no environments, no packages",
        )


def _at(item: Equation, place: int | None) -> Span:
    """The very character where the LaTeX stands in the file as it is; else all of it."""
    span = item.span
    as_written = span.line == span.end_line and span.end_column - span.column == len(item.latex)
    if place is None or not as_written or item.latex != " ".join(item.latex.split()):
        return span
    return Span(span.path, span.line, span.column + place, span.line, span.column + place + 1)
