"""Runs: stretches of text that look alike. What inline markup becomes, and what a paragraph is made of."""

from __future__ import annotations

from deck.frozen import frozen
from deck.units import Length


@frozen
class Run:
    """A stretch of text in one look. A line break inside a paragraph is a newline in `text`."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""
    """An http(s) or mailto address."""
    size: Length | None = None
    """A size of its own: a unit beside its figure. Everything else takes its paragraph's."""
    colour: str = ""
    """A palette role, where it differs from its paragraph's."""
    light: bool = False
    """Regular weight inside a bold paragraph."""

    def __hash__(self) -> int:
        """Of its text alone, which tells nearly all apart: runs are looked up whenever a paragraph is set."""
        return hash(self.text)
