"""Colour by role. A role resolves, by tone, to a theme slot and native lumMod/lumOff, never to raw hex.

Source of the table: docs/design.md. `tx1`, `tx2`, `bg1`, `bg2` follow the page's colour map, so that they turn with a
dark page; `lt1`, `dk2`, `lt2`, `dk1` do not, and are for panels, which keep their colour whatever the page does.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from deck.frozen import frozen


class Tone(Enum):
    """What lies behind the ink."""

    LIGHT = "light"
    """The white page: lt1."""
    PAPER = "paper"
    """The quote's page: lt2."""
    DARK = "dark"
    """The ink page: dk2, by `clrMapOvr` on layout and slide."""
    PANEL = "panel"
    """A dark panel on a light page: no colour map turns, so colours are named outright."""


@frozen
class Colour:
    """A theme slot, darkened or lightened natively (`lum_mod`, `lum_off` in percent)."""

    slot: str
    lum_mod: int = 100
    lum_off: int = 0


_SECONDARY_DARK = Colour("accent4", 60, 40)

_LIGHT: Mapping[str, Colour] = {
    "text": Colour("tx1"),
    "page": Colour("bg1"),
    "paper": Colour("lt2"),
    "panel": Colour("dk2"),
    "panel-edge": Colour("dk2"),
    "secondary": Colour("accent3"),
    "kicker": Colour("accent1", 75),
    "highlight": Colour("accent1"),
    "actual": Colour("dk2"),
    "previous": Colour("accent4"),
    "context": Colour("accent2"),
    "hairline": Colour("accent4", 40, 60),
    "rule": Colour("tx1"),
    "negative": Colour("accent6"),
    "positive": Colour("accent5"),
    "on-context": Colour("lt1"),
    "on-actual": Colour("lt1"),
    "medallion": Colour("lt2"),
    "on-medallion": Colour("dk2"),
    "link": Colour("hlink"),
}

_DARK: Mapping[str, Colour] = {
    **_LIGHT,
    "panel": Colour("dk1"),
    "panel-edge": Colour("accent3"),
    "secondary": _SECONDARY_DARK,
    "kicker": _SECONDARY_DARK,
    "actual": Colour("lt2"),
    "on-actual": Colour("dk2"),
    "previous": Colour("accent4", 85),
    "hairline": Colour("accent3"),
    "negative": Colour("accent6", 60, 40),
    "positive": Colour("accent5", 60, 40),
    "link": Colour("tx1"),
}

COLOURS: Mapping[Tone, Mapping[str, Colour]] = {
    Tone.LIGHT: _LIGHT,
    Tone.PAPER: _LIGHT,
    Tone.DARK: _DARK,
    Tone.PANEL: {
        **_DARK,
        "text": Colour("lt1"),
        "rule": Colour("lt1"),
        "page": Colour("dk2"),
        "link": Colour("lt1"),
    },
}
"""Role name -> colour, for each tone. `on-highlight` is missing: the brand decides it (dk2 or lt1).

The brand may lighten the highlight on dark, too."""
