"""Everything about the deck that a kind may need to plan its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path

from deck.brand.brand import Brand
from deck.brand.grid import WIDE, Grid
from deck.brand.layout import Layout
from deck.brand.layouts import layout
from deck.brand.role import Role
from deck.figures.inline import Inline
from deck.figures.language import Language
from deck.figures.run import Run
from deck.frozen import frozen
from deck.page.fit import line_count
from deck.page.measure import Measure
from deck.units import Length


@frozen(kw_only=True)
class Author:
    """One author of the report. `photo` is a local picture, or None for a medallion with initials."""

    name: str
    photo: Path | None = None
    address: str = ""

    @property
    def lines(self) -> tuple[str, str]:
        """The first word of the name, and the rest."""
        first, _, rest = self.name.partition(" ")
        return first, rest

    @property
    def initials(self) -> str:
        """The first letters of the first two words; of what has no letters, its first signs."""
        words = [word for word in self.name.split() if any(map(str.isalpha, word))] or self.name.split()
        return "".join(next(filter(str.isalpha, word), word[0]).upper() for word in words[:2])


@frozen(kw_only=True)
class Chapter:
    """A section of the report as agenda and dividers count it: with a numeral, or with the letter of an appendix."""

    key: str
    """What the addresses of its slides begin with."""
    name: str
    numeral: str
    promise: Inline | None = None
    """What it shows, in a sentence."""
    appendix: bool = False


@frozen(kw_only=True)
class Style:
    """Brand, language, and what several slides share: authors, sources, the conventions that the deck uses."""

    brand: Brand
    language: Language
    measure: Measure
    grid: Grid = WIDE
    authors: tuple[Author, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    """The sections that count, in order."""
    sources: tuple[Inline, ...] = ()
    """All sources of the deck, in order, for the closing page."""
    units: Mapping[str, str] = field(default_factory=dict)
    """The deck's own words for units."""
    conventions: tuple[str, ...] = ()
    """Signs and units that the deck uses, each explained in one sentence."""
    conventions_at_end: bool = False
    """Whether a closing page explains them, so that the pages before need not."""

    def lines(self, runs: Sequence[Run], role: Role, width: Length) -> int:
        """How many lines the text takes at most, in this brand and in any common font.

        For choosing between words, such as a label and its short form: another brand then changes no text.
        """
        return max(line_count(runs, role, width, measure) for measure in (self.measure, Measure.careful()))

    def chapter(self, address: str) -> Chapter | None:
        """The chapter that a slide of that address belongs to; None where its section does not count."""
        key = address.partition("/")[0]
        return next((own for own in self.chapters if own.key == key), None)

    def layout(self, name: str) -> Layout:
        """The layout of that name in the brand's tone for its family. Raises KeyError when there is none."""
        return self.brand.toned(layout(name, self.grid))
