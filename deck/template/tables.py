"""The brand's table style, for tables that somebody inserts by hand (ECMA-376 part 1, 21.1.3.11).

Fonts and sizes stay the cells' own: a table style cannot set them.
"""

from __future__ import annotations

from deck.brand.brand import Brand
from deck.brand.palette import Colour, Tone
from deck.template.colour import solid_fill
from deck.template.xml import A, escape, part
from deck.units import Length, pt

TABLE_STYLE = "{6B1F3C52-0D57-4E0B-9D5C-5B7D4E6C8A31}"
"""Its identity, the default of the file: a rule under the header, hairlines between rows, no fills."""


def table_styles(brand: Brand, title: str) -> bytes:
    """`ppt/tableStyles.xml` with the one style, named `title`."""
    hairline, rule = brand.colour("hairline", Tone.LIGHT), brand.colour("rule", Tone.LIGHT)
    rows = _edge("bottom", pt(0.75), hairline) + _edge("insideH", pt(0.75), hairline)
    return part(
        f'<a:tblStyleLst xmlns:a="{A}" def="{TABLE_STYLE}">'
        f'<a:tblStyle styleId="{TABLE_STYLE}" styleName="{escape(title)}">'
        f"<a:wholeTbl>{_text(bold=False)}<a:tcStyle><a:tcBdr>{rows}</a:tcBdr>"
        "<a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
        f"<a:firstRow>{_text(bold=True)}<a:tcStyle><a:tcBdr>{_edge('bottom', pt(1.25), rule)}</a:tcBdr></a:tcStyle>"
        "</a:firstRow></a:tblStyle></a:tblStyleLst>"
    )


def _text(*, bold: bool) -> str:
    weight = ' b="on"' if bold else ""
    return f'<a:tcTxStyle{weight}><a:fontRef idx="minor"/><a:schemeClr val="tx1"/></a:tcTxStyle>'


def _edge(name: str, width: Length, colour: Colour) -> str:
    return f'<a:{name}><a:ln w="{width}" cmpd="sng">{solid_fill(colour)}</a:ln></a:{name}>'
