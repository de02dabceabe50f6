"""Font files made for tests: a few letters, as wide as wanted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

STYLES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "boldItalic": "Bold Italic"}


def font_file(
    path: Path, family: str, widths: Mapping[str, int], *, style: str = "regular", units: int = 1000, features: str = ""
) -> Path:
    """A TrueType font with these advance widths; `features` in the language of OpenType feature files."""
    builder = FontBuilder(units, isTTF=True)
    names = {character: f"u{ord(character):04X}" for character in widths}
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(character): name for character, name in names.items()})
    builder.setupGlyf({name: TTGlyphPen(None).glyph() for name in (".notdef", *names.values())})
    advances = {".notdef": (units, 0), **{names[character]: (width, 0) for character, width in widths.items()}}
    builder.setupHorizontalMetrics(advances)
    builder.setupHorizontalHeader(ascent=units * 9 // 10, descent=-units * 3 // 10)
    builder.setupNameTable({"familyName": family, "styleName": STYLES[style], "version": "Version 1.5"})
    bold, italic = style.startswith("bold"), style.lower().endswith("italic")
    builder.setupOS2(usWinAscent=units, usWinDescent=units // 4, fsSelection=bold << 5 | int(italic))
    builder.font["head"].macStyle = int(bold) | italic << 1
    builder.setupPost()
    if features:
        addOpenTypeFeaturesFromString(builder.font, features)
    builder.save(path)
    return path
