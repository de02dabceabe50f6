"""Font metrics as numbers: reads free fonts, writes one table a family beside this file.

    python assets/fonts/extract.py /usr/share/fonts/truetype

Brands name fonts that come with PowerPoint and may not be passed on. For each there is a free twin, drawn to the same
advance widths, whose numbers stand in here:

    Arial        Liberation Sans  (Debian: fonts-liberation)
    Calibri      Carlito          (Debian: fonts-crosextra-carlito)
    Cambria      Caladea          (Debian: fonts-crosextra-caladea)
    Courier New  Liberation Mono  (Debian: fonts-liberation)

Caladea 1.001 (Debian 12 and later) is no twin any more: its prose runs about 5 % narrower than Cambria's and its digits
are proportional, where Cambria's are all of a width (github.com/huertatipografica/Caladea/issues/4). Its table says
`widen`, by how much text is to be taken wider, and gives all digits the width of the widest.

Only numbers are taken, no outlines: units per em, ascender, descender and line gap (as `hhea` has them), the advance
width of every character of the Basic Multilingual Plane, and the kerning of Latin letters, digits and punctuation with
each other (`GPOS` pairs, first subtable that covers a pair wins, as the format says; `kern` without GPOS kerning).

The table is JSON, a line for each stretch of characters and each group of left characters, so that a diff can be read:
`advances` maps the first code point of a stretch (hexadecimal) to the widths from there on; `kerning` maps left
characters that kern alike to {value: right characters}. The same fonts give the same bytes.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

FAMILIES = {
    "Arial": ("Liberation Sans", "LiberationSans-{}.ttf"),
    "Calibri": ("Carlito", "Carlito-{}.ttf"),
    "Cambria": ("Caladea", "Caladea-{}.ttf"),
    "Courier New": ("Liberation Mono", "LiberationMono-{}.ttf"),
}
WIDEN = {"Cambria": 1.08}
"""Families whose twin is narrower, and the factor that covers the difference."""
STYLES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "boldItalic": "BoldItalic"}
STRETCH = 64
"""At most so many widths stand on one line."""

_KERNED = (range(0x20, 0x7F), range(0xA1, 0xAD), range(0xAE, 0x180), range(0x2010, 0x203B), (0x20AC, 0x2212))
KERNED = [chr(code) for codes in _KERNED for code in codes if chr(code).isprintable()]
"""Characters that kern with each other: Latin to Extended-A, digits, punctuation, the euro, the minus."""


def advances(font: TTFont, *, tabular: bool = False) -> dict[str, str]:
    """First code point of each stretch -> the widths from there on, in font units. `tabular` makes all digits equal."""
    widths = {glyph: width for glyph, (width, _) in font["hmtx"].metrics.items()}
    if tabular:
        digits = [font.getBestCmap()[ord(digit)] for digit in "0123456789"]
        widths |= dict.fromkeys(digits, max(widths[digit] for digit in digits))
    rows: dict[str, list[int]] = {}
    last, row = -2, []
    for code, glyph in sorted(font.getBestCmap().items()):
        if not 0x20 <= code <= 0xFFFF:
            continue
        if code != last + 1 or code % STRETCH == 0:
            row = rows[f"{code:04X}"] = []
        row.append(widths[glyph])
        last = code
    return {start: " ".join(map(str, row)) for start, row in rows.items()}


def kerning(font: TTFont) -> dict[str, dict[str, str]]:
    """Left characters that kern alike -> {value: right characters}, in font units."""
    glyphs = {
        character: font.getBestCmap()[ord(character)] for character in KERNED if ord(character) in font.getBestCmap()
    }
    pair = pair_values(font)
    alike: dict[tuple[tuple[str, str], ...], str] = defaultdict(str)
    for left, glyph in glyphs.items():
        rights: dict[int, str] = defaultdict(str)
        for right, other in glyphs.items():
            if value := pair(glyph, other):
                rights[value] += right
        if rights:
            alike[tuple((str(value), rights[value]) for value in sorted(rights))] += left
    return {lefts: dict(rights) for rights, lefts in alike.items()}


def pair_values(font: TTFont) -> Any:
    """A function from two glyph names to their kerning."""
    lookups = list(kern_lookups(font)) if "GPOS" in font else []
    if lookups:
        return lambda left, right: sum(lookup_value(subtables, left, right) for subtables in lookups)
    tables = [table.kernTable for table in font["kern"].kernTables] if "kern" in font else []
    return lambda left, right: sum(table.get((left, right), 0) for table in tables)


def kern_lookups(font: TTFont) -> Iterator[list[Any]]:
    """The subtables of each pair lookup of the `kern` feature for Latin, extension lookups unwrapped."""
    gpos = font["GPOS"].table
    scripts = {record.ScriptTag: record.Script for record in gpos.ScriptList.ScriptRecord}
    script = scripts.get("latn") or scripts["DFLT"]
    features = [gpos.FeatureList.FeatureRecord[index] for index in script.DefaultLangSys.FeatureIndex]
    wanted = {
        index for feature in features if feature.FeatureTag == "kern" for index in feature.Feature.LookupListIndex
    }
    for index in sorted(wanted):
        subtables = [getattr(table, "ExtSubTable", table) for table in gpos.LookupList.Lookup[index].SubTable]
        yield [table for table in subtables if table.LookupType == 2]


def lookup_value(subtables: list[Any], left: str, right: str) -> int:
    """What one lookup adds to the left glyph's advance: the first subtable that covers the pair decides."""
    for table in subtables:
        if left not in table.Coverage.glyphs:
            continue
        if table.Format == 2:
            first, second = table.ClassDef1.classDefs.get(left, 0), table.ClassDef2.classDefs.get(right, 0)
            return advance_of(table.Class1Record[first].Class2Record[second].Value1)
        for record in table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord:
            if record.SecondGlyph == right:
                return advance_of(record.Value1)
    return 0


def advance_of(value: Any) -> int:
    return getattr(value, "XAdvance", 0) or 0


def style_of(font: TTFont, *, tabular: bool) -> dict[str, Any]:
    head = font["hhea"]
    return {
        "unitsPerEm": font["head"].unitsPerEm,
        "ascender": head.ascent,
        "descender": head.descent,
        "lineGap": head.lineGap,
        "advances": advances(font, tabular=tabular),
        "kerning": kerning(font),
    }


def source_of(font: TTFont, name: str) -> dict[str, str]:
    names = font["name"]
    said = {"version": 5, "copyright": 0, "licence": 13, "licenceAddress": 14}
    return {"font": name, **{key: " ".join((names.getDebugName(number) or "").split()) for key, number in said.items()}}


def family_of(folder: Path, family: str) -> dict[str, Any]:
    twin, pattern = FAMILIES[family]
    fonts = {style: TTFont(next(folder.rglob(pattern.format(suffix)))) for style, suffix in STYLES.items()}
    return {
        "family": family,
        "source": source_of(fonts["regular"], twin),
        **({"widen": WIDEN[family]} if family in WIDEN else {}),
        "styles": {style: style_of(font, tabular=family in WIDEN) for style, font in fonts.items()},
    }


def written(value: Any, depth: int = 0) -> str:
    """JSON that puts objects on lines of their own, but the innermost of the kerning on one."""
    if not isinstance(value, dict) or depth > 3:
        return json.dumps(value, ensure_ascii=False)
    indent = " " * (depth + 1)
    lines = [f"{indent}{json.dumps(key, ensure_ascii=False)}: {written(own, depth + 1)}" for key, own in value.items()]
    return "{\n" + ",\n".join(lines) + "\n" + " " * depth + "}"


def main(folder: Path) -> None:
    for family in FAMILIES:
        table = Path(__file__).parent / f"{family.lower()}.json"
        table.write_text(written(family_of(folder, family)) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
