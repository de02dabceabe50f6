"""The grid of the page: twelve columns between two margins, in inches. Formats differ in width; none is stretched."""

from __future__ import annotations

from deck.frozen import frozen
from deck.units import Size, inch

GUTTER = 0.25
MARGIN = 2 / 3
BODY_TOP = 2.10
"""The first rule, block or label of every body sits here."""
BODY_BOTTOM = 6.40
NARROW = 12.0


@frozen
class Grid:
    """The columns of one page format. All lengths are inches, the designer's unit."""

    width: float
    height: float = 7.5

    @property
    def size(self) -> Size:
        return Size(inch(self.width), inch(self.height))

    @property
    def narrow(self) -> bool:
        """Whether columns that stand side by side on a wide page are too narrow here."""
        return self.width < NARROW

    @property
    def content(self) -> float:
        """What lies between the margins."""
        return self.width - 2 * MARGIN

    @property
    def right(self) -> float:
        """The right edge of the last column."""
        return self.width - MARGIN

    @property
    def pitch(self) -> float:
        """From the left edge of one column to the next."""
        return (self.content + GUTTER) / 12

    def column(self, index: int) -> float:
        """The left edge of column `index`, from 1 to 12."""
        return MARGIN + (index - 1) * self.pitch

    def span(self, columns: int) -> float:
        """The width of so many columns and the gutters between them."""
        return columns * self.pitch - GUTTER


FORMATS = {"16:9": Grid(13 + 1 / 3), "4:3": Grid(10.0), "A4": Grid(9_906_000 / 914_400)}
"""What `format:` in deck.yaml may name. PowerPoint's own A4 page is as high as the others, and 27.5 cm wide."""
WIDE = FORMATS["16:9"]
PAGE = WIDE.size
