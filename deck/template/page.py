"""What masters and layouts share: background, shape tree, colour maps."""

from __future__ import annotations

from deck.brand.palette import Tone

_ACCENTS = " ".join(f'accent{number}="accent{number}"' for number in range(1, 7))
_LIGHT_MAP = f'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" {_ACCENTS} hlink="hlink" folHlink="folHlink"'
_DARK_MAP = f'bg1="dk2" tx1="lt1" bg2="dk1" tx2="lt2" {_ACCENTS} hlink="lt1" folHlink="lt1"'
"""A link on a dark page has the text's colour: no blue is legible on both pages."""
_LIGHT_LINKS_MAP = _LIGHT_MAP.replace('hlink="hlink"', 'hlink="lt1"').replace('folHlink="folHlink"', 'folHlink="lt1"')

TREE_ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


def colour_map(tone: Tone) -> str:
    """`p:clrMap` of a master."""
    return f"<p:clrMap {_DARK_MAP if tone is Tone.DARK else _LIGHT_MAP}/>"


def colour_map_override(tone: Tone, *, light_links: bool = False) -> str:
    """`p:clrMapOvr` of a layout, and of a slide on it: a dark page turns text and background.

    `light_links` is for a light slide whose links stand on a dark panel, all of them.
    """
    maps = {Tone.DARK: _DARK_MAP, Tone.LIGHT: _LIGHT_LINKS_MAP if light_links else ""}
    own = maps.get(tone, "")
    inner = f"<a:overrideClrMapping {own}/>" if own else "<a:masterClrMapping/>"
    return f"<p:clrMapOvr>{inner}</p:clrMapOvr>"


def common_data(name: str, tone: Tone, shapes: str) -> str:
    """`p:cSld`: a name, a background in the tone's colour, a shape tree."""
    slot = "lt2" if tone is Tone.PAPER else "bg1"
    named = f' name="{name}"' if name else ""
    # PowerPoint repairs a solid background without an effect list
    background = f'<p:bgPr><a:solidFill><a:schemeClr val="{slot}"/></a:solidFill><a:effectLst/></p:bgPr>'
    return f"<p:cSld{named}><p:bg>{background}</p:bg><p:spTree>{TREE_ROOT}{shapes}</p:spTree></p:cSld>"
