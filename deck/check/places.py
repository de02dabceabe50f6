"""Where in the content the things on pages stand, by their addresses: `leviers/aws#text`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from deck.content.model import Report
from deck.figures.inline import Inline
from deck.kinds.slide import Part
from deck.source.span import Span


class Places:
    """Finds the most exact place: of a text where it has one, else of the item that it belongs to."""

    def __init__(self, report: Report | None) -> None:
        self._report = report
        self._parts: dict[str, Part] = {}

    def of(self, address: str, page: Span) -> Span:
        """The place of what has that address on a page whose content stands at `page`."""
        owner, _, name = address.partition("#")
        if self._report and owner == "deck":
            return self._report.deck.places.get(name, page)
        part = self._found().get(owner)
        if part is None:
            return page
        value = getattr(part, name, None)
        return value.span if isinstance(value, Inline) and value.span.path else part.span

    def _found(self) -> dict[str, Part]:
        """Address -> what has it; looked up when something is told for the first time."""
        if self._report and not self._parts:
            shown = (slide for section in self._report.sections for slide in section.slides)
            self._parts = {part.address: part for slide in shown for part in _parts(slide)}
        return self._parts


UNKNOWN = Places(None)
"""Where nothing is known but pages."""


def _parts(value: Any) -> Iterator[Part]:
    """A slide and its items."""
    if isinstance(value, tuple):
        for each in value:
            yield from _parts(each)
    elif isinstance(value, Part):
        yield value
        for own in fields(value):
            yield from _parts(getattr(value, own.name))
