"""Theme colours in DrawingML (ECMA-376 part 1, 20.1.2.3): always a scheme colour, never RGB."""

from __future__ import annotations

from functools import cache

from deck.brand.palette import Colour


@cache
def scheme_colour(colour: Colour) -> str:
    """`a:schemeClr` with the lumMod and lumOff that the colour has."""
    mod = f'<a:lumMod val="{colour.lum_mod * 1000}"/>' if colour.lum_mod != 100 else ""
    off = f'<a:lumOff val="{colour.lum_off * 1000}"/>' if colour.lum_off else ""
    if not mod and not off:
        return f'<a:schemeClr val="{colour.slot}"/>'
    return f'<a:schemeClr val="{colour.slot}">{mod}{off}</a:schemeClr>'


@cache
def solid_fill(colour: Colour) -> str:
    """`a:solidFill` of a theme colour."""
    return f"<a:solidFill>{scheme_colour(colour)}</a:solidFill>"
