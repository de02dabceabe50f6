"""A role: what a paragraph is (title, figure, caption), and so how it looks. In the file, a list level of a layout."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from deck.frozen import frozen
from deck.units import Length, pt

MONO_FONT = "Courier New"
"""Themes have two fonts, neither of one width: code is set in the one that Office has everywhere. Layouts name it, so
that slides need not."""

Align = Literal["l", "ctr", "r"]

BULLET, DASH = "•", "–"
"""Before a point, and before one below it: where both have one size, the sign tells them apart."""
MARKED = (pt(22), pt(20), pt(18))
FIGURES = ("figure", "giant")
"""How the roles of figures begin."""


@frozen
class Role:
    """How the paragraphs of one role are set. All lengths in EMU, sizes included."""

    name: str
    size: Length
    bold: bool = False
    colour: str = "text"
    """A role of the palette."""
    line: int | Length = 100
    """Line pitch: up to 400 a percentage of 1.2 em, above that an exact Length (`a:spcPts`)."""
    before: Length = 0
    """Space above the paragraph, none at the top of its frame."""
    after: Length = 0
    """Space below it: of a floor's, see `floor`."""
    tracking: Length = 0
    """Added after each character; negative is tighter."""
    heading: bool = False
    """Set in the theme's major font, and subject to the brand's heading weight and tracking."""
    align: Align = "l"
    bullet: str = ""
    """The sign that hangs before a point of a list; none before other text."""
    indent: Length = 0
    """Left margin; with a bullet, the hanging indent."""
    hang: Length = 0
    """How far the first line begins left of that margin; a bullet hangs by itself."""
    steps: tuple[Length, ...] = ()
    """Smaller sizes that the fitting may fall back to, in falling order; the last is the floor."""
    mono: bool = False
    """Set in `MONO_FONT`: code."""

    def __hash__(self) -> int:
        """Of what tells nearly all apart: a role is looked up whenever a paragraph is set."""
        return hash((self.name, self.size))

    @property
    def marked(self) -> tuple[Length, ...]:
        """Further steps of a title that says which part of its slide it heads; its author knew of no such mark."""
        return tuple(size for size in MARKED if size < self.sizes[-1])

    @property
    def sizes(self) -> tuple[Length, ...]:
        return (self.size, *self.steps)

    @property
    def is_figure(self) -> bool:
        """A number, perhaps with its unit: in two pieces it would be another number."""
        return self.name.startswith(FIGURES)

    @property
    def highlighted(self) -> Role:
        """The same role in the highlight colour: a level of its own, so that a slide needs no direct colour."""
        return replace(self, name=f"{self.name}-highlight", colour="highlight")

    def at(self, size: Length) -> Role:
        """The same role a step down its scale: a list level of its own, so that a slide needs no direct size."""
        return replace(self, size=size, steps=(), tracking=self.tracking * size // self.size)

    @property
    def floor(self) -> Role:
        """The role at its smallest step, with space below it: what follows stands where it would below the role."""
        lowest = self.at(self.sizes[-1])
        return replace(lowest, after=self.pitch - lowest.pitch)

    @property
    def pitch(self) -> Length:
        """The height of one line at the role's own size."""
        return line_pitch(self, self.size)


def line_pitch(role: Role, size: Length) -> Length:
    """The height of one line set at `size`: 1.2 em times the percentage (docs/design.md), or the exact pitch."""
    return round(size * 1.2 * role.line / 100) if role.line <= 400 else role.line


def role(
    name: str,
    size: float,
    *,
    bold: bool = False,
    colour: str = "text",
    line: int | Length = 100,
    before: float = 0,
    tracking: float = 0,
    heading: bool = False,
    align: Align = "l",
    bullet: str = "",
    indent: float = 0,
    hang: float = 0,
    steps: tuple[float, ...] = (),
    mono: bool = False,
) -> Role:
    """A role as a designer writes it: sizes, spaces and tracking in points (`line` as in `Role`)."""
    return Role(
        name=name,
        size=pt(size),
        bold=bold,
        colour=colour,
        line=line,
        before=pt(before),
        tracking=pt(tracking),
        heading=heading,
        align=align,
        bullet=bullet,
        indent=pt(indent),
        hang=pt(hang),
        steps=tuple(pt(step) for step in steps),
        mono=mono,
    )
