"""Hex values of palette roles as Office computes them, and the contrasts that a brand must reach.

Contrast ratios after WCAG 2.2 (1.4.3 for text, 1.4.11 for graphics), never rounded: 2.999 fails 3. The pairs are
those of docs/design.md. Text is held to 4.5:1 everywhere but for the highlight, which is never set
below 18 pt, bold names below 16.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import floor

from deck.brand.brand import Brand
from deck.brand.palette import COLOURS, Colour, Tone
from deck.frozen import frozen

TEXT = 4.5
GRAPHIC = 3.0

TURNED = {"tx1": "lt1", "bg1": "dk2", "tx2": "lt2", "bg2": "dk1"}
"""What the colour map of a dark page makes of the four slots that follow the page."""
STRAIGHT = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
PAGE = {Tone.LIGHT: "lt1", Tone.PAPER: "lt2", Tone.DARK: "dk2", Tone.PANEL: "dk2"}
"""The theme slot behind each tone."""
PANEL_ON_DARK = COLOURS[Tone.DARK]["panel"]
"""What a panel is on a dark page."""


def hex_of(brand: Brand, role: str, tone: Tone) -> str:
    """The six hex digits of a palette role on that tone."""
    return resolved(brand.theme, brand.colour(role, tone), tone)


def resolved(theme: Mapping[str, str], colour: Colour, tone: Tone) -> str:
    """The six hex digits of a theme colour on a page of that tone."""
    slots = TURNED if tone is Tone.DARK else STRAIGHT
    return shaded(theme[slots.get(colour.slot, colour.slot)], colour.lum_mod, colour.lum_off)


def shaded(value: str, lum_mod: int, lum_off: int = 0) -> str:
    """The colour with its HSL luminance multiplied, then raised, by percent: `a:lumMod`, `a:lumOff`."""
    if (lum_mod, lum_off) == (100, 0):
        return value.upper()
    hue, light, saturation = _hls(value)
    return _hex(hue, min(1.0, light * lum_mod / 100 + lum_off / 100), saturation)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@frozen
class Need:
    """What must be told from what, and how well. Of several inks, the best one counts."""

    what: str
    inks: tuple[Colour, ...]
    ground: Colour
    tone: Tone
    least: float

    @property
    def slots(self) -> tuple[str, ...]:
        """The theme slots that decide it: the inks', then the ground's."""
        names = TURNED if self.tone is Tone.DARK else STRAIGHT
        return tuple(names.get(colour.slot, colour.slot) for colour in (*self.inks, self.ground))

    def ratio(self, theme: Mapping[str, str]) -> float:
        ground = resolved(theme, self.ground, self.tone)
        return max(contrast(resolved(theme, ink, self.tone), ground) for ink in self.inks)


@frozen
class Fault:
    """A need that a theme does not meet."""

    need: Need
    ratio: float

    @property
    def pair(self) -> str:
        """`accent1 at 75 % on lt2`."""
        *inks, ground = zip((*self.need.inks, self.need.ground), self.need.slots, strict=True)
        return f"{' or '.join(_named(*ink) for ink in inks)} on {_named(*ground)}"

    @property
    def shown(self) -> str:
        """The ratio, never rounded up."""
        return f"{floor(self.ratio * 100) / 100:.2f}:1"


def faults(theme: Mapping[str, str]) -> list[Fault]:
    """The needs that the theme does not meet, in the order of the table. What one colour spoils twice is told once."""
    found = [Fault(need, ratio) for need in NEEDS if (ratio := need.ratio(theme)) < need.least]
    told = {fault.need.slots[0] for fault in found if fault.need.ground != PANEL_ON_DARK}
    return [fault for fault in found if fault.need.ground != PANEL_ON_DARK or not told & {*fault.need.slots}]


def proposal(theme: Mapping[str, str], fault: Fault) -> tuple[str, str] | None:
    """A slot of the pair and the nearest lightness of its colour with which all its needs are met, if there is one."""
    for slot in fault.need.slots:
        needs = [need for need in NEEDS if slot in need.slots]
        for value in _lighter_and_darker(theme[slot]):
            if all(need.ratio({**theme, slot: value}) >= need.least for need in needs):
                return slot, value
    return None


def _lighter_and_darker(value: str) -> Iterator[str]:
    """The same hue and saturation at every other lightness, nearest first, in steps of one percent."""
    hue, light, saturation = _hls(value)
    for step in range(1, 101):
        for other in (light - step / 100, light + step / 100):
            if 0 <= other <= 1:
                yield _hex(hue, other, saturation)


def _needs() -> Iterator[Need]:
    pages = (Tone.LIGHT, Tone.PAPER, Tone.DARK)
    for role in ("text", "secondary", "kicker"):
        yield from (_need(role, tone, TEXT) for tone in pages)
    yield from (_need("highlight", tone, GRAPHIC) for tone in pages)
    for role in ("actual", "previous", "context"):
        yield from (_need(role, tone, GRAPHIC) for tone in (Tone.LIGHT, Tone.DARK))
    for role in ("negative", "positive"):
        yield from (_need(role, tone, TEXT) for tone in (Tone.LIGHT, Tone.DARK))
    yield from _on_panels_of_dark_pages()
    yield from (_need("link", tone, TEXT) for tone in (Tone.LIGHT, Tone.PAPER))
    yield Need("a followed link", (Colour("folHlink"),), COLOURS[Tone.LIGHT]["page"], Tone.LIGHT, TEXT)
    yield _need("on-context", Tone.LIGHT, TEXT, ground="context")
    yield from (_need("on-actual", tone, TEXT, ground="actual") for tone in (Tone.LIGHT, Tone.DARK))
    yield _need("on-medallion", Tone.LIGHT, TEXT, ground="medallion")
    yield Need("small text on the highlight", SMALL_ON_HIGHLIGHT, Colour("accent1"), Tone.LIGHT, TEXT)


def _on_panels_of_dark_pages() -> Iterator[Need]:
    """Every brand has a dark variant: there the panels are dk1. What stands on panels of light pages stands on dk2."""
    least = {"text": TEXT, "secondary": TEXT, "negative": TEXT, "positive": TEXT}
    least |= dict.fromkeys(("highlight", "actual", "previous", "context"), GRAPHIC)
    for role, ratio in least.items():
        ink = COLOURS[Tone.PANEL][role]
        yield Need(f"{_NAMES.get(role, role)} on a panel of a dark page", (ink,), PANEL_ON_DARK, Tone.PANEL, ratio)


def _need(role: str, tone: Tone, least: float, ground: str = "") -> Need:
    colours = COLOURS[tone]
    behind = colours[ground] if ground else Colour(PAGE[tone])
    return Need(_NAMES.get(role, role), (colours[role],), behind, tone, least)


def _named(colour: Colour, slot: str) -> str:
    lighter = f" + {colour.lum_off} %" if colour.lum_off else ""
    return f"{slot} at {colour.lum_mod} %{lighter}" if colour.lum_mod != 100 else slot


def _rgb(value: str) -> tuple[float, float, float]:
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _hls(value: str) -> tuple[float, float, float]:
    from colorsys import rgb_to_hls

    return rgb_to_hls(*_rgb(value))


def _hex(hue: float, light: float, saturation: float) -> str:
    from colorsys import hls_to_rgb

    return "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue, light, saturation))


def _luminance(value: str) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _rgb(value))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


_NAMES = {
    "secondary": "secondary text",
    "kicker": "the kicker",
    "highlight": "the highlight",
    "actual": "the bar of the current year",
    "previous": "the bar of the previous year",
    "context": "a context bar",
    "negative": "a negative figure",
    "positive": "a favourable figure",
    "link": "a link",
    "on-context": "a label on a context bar",
    "on-actual": "a label on the bar of the current year",
    "on-medallion": "initials on a medallion",
}
SMALL_ON_HIGHLIGHT = (Colour("dk2"), Colour("lt1"))
NEEDS = tuple(_needs())
