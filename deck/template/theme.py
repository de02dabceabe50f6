"""The theme part: twelve colours, two fonts, a flat format scheme (ECMA-376 part 1, 20.1.6)."""

from __future__ import annotations

from deck.brand.brand import THEME_SLOTS, Brand
from deck.brand.script import theme_fonts
from deck.template.xml import A, escape, part

_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_LINE_WIDTHS = (9_525, 12_700, 19_050)


def theme(brand: Brand, title: str) -> bytes:
    """The theme of a master; `title` is the name that PowerPoint shows."""
    name = escape(title)
    colours = "".join(f'<a:{slot}><a:srgbClr val="{brand.theme[slot]}"/></a:{slot}>' for slot in THEME_SLOTS)
    fonts = _font("major", brand.heading_font, brand) + _font("minor", brand.body_font, brand)
    return part(
        f'<a:theme xmlns:a="{A}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{name}">{fonts}</a:fontScheme>{_formats(name)}</a:themeElements>'
        f"<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _font(rank: str, typeface: str, brand: Brand) -> str:
    """A font for Latin, one for East Asian, one for complex scripts; where these are empty, one for each script."""
    named = (("latin", typeface), ("ea", brand.east_asian_font), ("cs", brand.complex_font))
    fonts = "".join(f'<a:{kind} typeface="{escape(name)}"/>' for kind, name in named)
    fonts += "".join(f'<a:font script="{script}" typeface="{name}"/>' for script, name in theme_fonts())
    return f"<a:{rank}Font>{fonts}</a:{rank}Font>"


def _formats(name: str) -> str:
    """Three entries in each list: PowerPoint repairs a theme that has fewer."""
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_FILL}'
        '<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>'
        for width in _LINE_WIDTHS
    )
    return (
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme>"
    )
