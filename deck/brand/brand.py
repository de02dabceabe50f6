"""A brand: twelve theme colours, two fonts, how headings are set, a mark, a tone for each layout. Tokens, no code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from deck.brand.layout import Layout
from deck.brand.palette import COLOURS, Colour, Tone
from deck.brand.role import MONO_FONT, Role
from deck.brand.shape import Shape
from deck.frozen import frozen
from deck.units import Length

THEME_SLOTS = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
)  # fmt: skip


@frozen(kw_only=True)
class Mark:
    """The brand's mark as freeforms in a box of `width` x `height` units, plus the least height it may be drawn at."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    """Boxes in the mark's own units (as Lengths); fills are palette roles."""
    alt: str
    minimum_height: Length
    initials: str = ""
    """One to three letters in a 1 pt frame, in place of shapes."""


@frozen(kw_only=True)
class Brand:
    """What a brand folder says, checked. Colours are six hex digits without #."""

    name: str
    theme: Mapping[str, str]
    """Theme slot -> hex, the twelve of them."""
    heading_font: str
    body_font: str
    heading_bold: bool
    heading_tracking: bool
    """False sets all headings untracked."""
    mark: Mark
    tones: Mapping[str, Tone]
    """Layout family -> tone, where the brand differs from the layout's own."""
    small_on_highlight: str
    """The theme slot (dk2 or lt1) that reaches 4.5:1 on accent1 at any size."""
    highlight_on_dark: Colour = Colour("accent1")
    """accent1 where it reaches 4.5:1 on dk2, else lightened until it does; small text on it is dk2."""
    complex_font: str = ""
    """For Arabic, Hebrew, Thai, the scripts of India; empty: what PowerPoint has for each."""
    east_asian_font: str = ""
    """For Chinese, Japanese, Korean; empty: what PowerPoint has for each."""
    tone: Tone = Tone.LIGHT
    """DARK: the brand's dark variant, in which every page is the ink page."""

    @property
    def dark(self) -> Brand:
        """The same brand with dark pages throughout."""
        return replace(self, tone=Tone.DARK)

    def colour(self, role: str, tone: Tone) -> Colour:
        """The theme colour of a palette role on that tone."""
        dark = tone in (Tone.DARK, Tone.PANEL)
        if role == "on-highlight":
            return Colour("dk2" if dark else self.small_on_highlight)
        if role == "highlight" and dark:
            return self.highlight_on_dark
        return COLOURS[tone][role]

    def dressed(self, role: Role) -> Role:
        """The role as this brand sets it: heading weight and tracking are the brand's."""
        return _dressed(role, bold=self.heading_bold, tracked=self.heading_tracking) if role.heading else role

    def toned(self, layout: Layout) -> Layout:
        """The layout on the page that this brand gives its family: `cover: dark` speaks of `cover` and `cover-6`."""
        if self.tone is Tone.DARK:
            return replace(layout, tone=Tone.DARK)
        families = (family for family in self.tones if f"{layout.name}-".startswith(f"{family}-"))
        family = max(families, key=len, default=None)
        return replace(layout, tone=self.tones[family]) if family else layout

    def font(self, role: Role) -> str:
        """The name of the font a role is set in."""
        if role.mono:
            return MONO_FONT
        return self.heading_font if role.heading else self.body_font


@cache  # there are few, and each is asked for with every text
def _dressed(role: Role, *, bold: bool, tracked: bool) -> Role:
    return replace(role, bold=role.bold and bold, tracking=role.tracking if tracked else 0)
