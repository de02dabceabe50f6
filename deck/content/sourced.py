"""The sources of a slide that names none itself: its section's, then those of the figures that it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from deck.figures.book import Figures, Reference, UnknownFigure
from deck.figures.expression import FormulaError, parse_formula, terms
from deck.figures.quantity import DecimalMark
from deck.kinds.slide import Part, Slide, Source

S = TypeVar("S", bound=Slide)


class Sources:
    """The sources of a deck by their names, and of its figures."""

    def __init__(self, named: Mapping[str, Source], figures: Figures, decimal: DecimalMark) -> None:
        self._named = named
        self._figures = figures
        self._decimal = decimal

    def of(self, slide: S) -> S:
        """The slide, which names no sources, with those of all figures that it calls beside the section's."""
        keys = {key: None for shown in references(slide) for key in self._keys(shown, {})}
        own = (self._named[key] for key in keys if key in self._named)
        return replace(slide, source=tuple(dict.fromkeys((*slide.source, *own))))

    def _keys(self, shown: Reference, seen: dict[str, None]) -> Iterator[str]:
        """The figure's own; of a computed one that names none, those of the figures that it is computed from."""
        figure = shown.figure
        if shown.part not in figure.formulas or "source" in (figure.spans or {}):
            yield figure.source
        elif shown.name not in seen:
            seen[shown.name] = None
            for called in self._called(figure.formulas[shown.part]):
                yield from self._keys(called, seen)

    def _called(self, formula: str) -> Iterator[Reference]:
        try:
            yield from (self._figures.resolve(term.call) for term in terms(parse_formula(formula, self._decimal)))
        except (FormulaError, UnknownFigure):
            return  # told where it is computed


def references(content: Any) -> Iterator[Reference]:
    """The figures that stand under keys of their own in a slide and in its items; what texts mention does not count."""
    if isinstance(content, Reference):
        yield content
    elif isinstance(content, tuple):
        for own in content:
            yield from references(own)
    elif isinstance(content, Part):
        for field in fields(type(content)):
            yield from references(getattr(content, field.name))
