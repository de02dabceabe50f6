"""Font metrics as numbers: reads free fonts, writes one table a family beside this file.

    python assets/fonts/extract.py FOLDER      # searched for the files below, at any depth

Brands name fonts that come with PowerPoint and may not be passed on. For each there is a free twin, drawn to the same
advance widths, whose numbers stand in here:

    Arial            Liberation Sans 2.1.5   Debian: fonts-liberation2
    Times New Roman  Liberation Serif 2.1.5  Debian: fonts-liberation2
    Courier New      Liberation Mono 2.1.5   Debian: fonts-liberation2
    Calibri          Carlito                 Debian: fonts-crosextra-carlito
    Cambria          Caladea 1.002           Debian 11: fonts-crosextra-caladea 20130214
    Georgia          Gelasio 1.008           npm: @fontsource/gelasio
    Segoe UI         Selawik 1.01            npm: winstrap
    Tahoma           Wine's Tahoma           Debian: fonts-wine
    Verdana          DejaVu Sans, wider      Debian: fonts-dejavu-core, fonts-dejavu-extra
    other scripts    the widest of several   Debian: fonts-noto-core, fonts-dejavu-core, fonts-liberation2

Of Caladea there are two: 1.002 of 2013 has Cambria's widths; 1.001 of 2020 (Debian 12 and later) is narrower and has
other digits (github.com/huertatipografica/Caladea/issues/4), and is refused. Verdana has no free twin. DejaVu Sans is
within 1 % of it on average (compared with the averages of npm's @capsizecss/metrics, which are measured); with 3 % more
it serves as a careful stand-in, and text in it is told to be planned with a margin. Aptos has neither: it is measured
as any unknown font is. Selawik and Tahoma have no italics: Segoe UI's are narrower than its uprights, by 2 % on average
(same source), and Tahoma is slanted by the program. Heights that a twin has otherwise are the font's own (same source).

`other scripts` is for letters that none of these has: for each the greatest width in any of the named fonts, since
nobody knows which font a program will take. Arabic letters stand in it in all their forms (initial, medial, final).

Only numbers are taken, no outlines: units per em, ascender, descender and line gap, the advance width of every
character of the Basic Multilingual Plane, and the kerning of Latin letters, digits and punctuation with each other
(`GPOS` pairs, first subtable that covers a pair wins, as the format says; `kern` without GPOS kerning).

The table is JSON, a line for each stretch of characters and each group of left characters, so that a diff can be read:
`advances` maps the first code point of a stretch (hexadecimal) to the widths from there on (`2048x64`: 64 times the
same); `kerning` maps left characters that kern alike to {value: right characters}; a style that names another has its
numbers; all widths are to be multiplied by `widen`. The same fonts give the same bytes.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from deck.brand.font_file import STYLES, Cut, cuts, style_table, written

SUFFIXES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "boldItalic": "BoldItalic"}
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Twin:
    """Where a family's numbers come from."""

    font: str
    files: Mapping[str, tuple[str, ...]]
    """Style -> files; several hold a part of the characters each."""
    same: Mapping[str, str] = field(default_factory=dict)
    """Style -> the style whose numbers it has."""
    vertical: tuple[int, int, int] | None = None
    """Ascender, descender and line gap, where they are not the twin's."""
    version: str = ""
    """What its version must begin with."""
    licence: str = ""
    """Where the files do not say it, but what they come with."""
    widen: float = 1
    careful: bool = False
    """No twin, but a font that is like it: text is planned with a margin."""


def _files(pattern: str, *styles: str) -> dict[str, tuple[str, ...]]:
    return {style: (pattern.format(SUFFIXES[style]),) for style in styles or STYLES}


def _subsets(style: str) -> tuple[str, ...]:
    return tuple(f"gelasio-{part}-{style}.woff" for part in ("latin", "latin-ext", "vietnamese"))


UPRIGHTS = {"italic": "regular", "boldItalic": "bold"}
FAMILIES = {
    "Arial": Twin("Liberation Sans", _files("LiberationSans-{}.ttf"), version="Version 2."),
    "Calibri": Twin("Carlito", _files("Carlito-{}.ttf")),
    "Cambria": Twin("Caladea", _files("Caladea-{}.ttf"), version="Version 1.002"),
    "Courier New": Twin("Liberation Mono", _files("LiberationMono-{}.ttf"), version="Version 2."),
    "Georgia": Twin(
        "Gelasio",
        dict(zip(STYLES, map(_subsets, ("400-normal", "700-normal", "400-italic", "700-italic")), strict=True)),
        vertical=(1878, -449, 0),
        licence="SIL Open Font License, Version 1.1",
    ),
    "Segoe UI": Twin("Selawik", {"regular": ("selawk.ttf",), "bold": ("selawkb.ttf",)}, same=UPRIGHTS),
    "Tahoma": Twin("Tahoma (Wine)", {"regular": ("tahoma.ttf",), "bold": ("tahomabd.ttf",)}, same=UPRIGHTS),
    "Times New Roman": Twin("Liberation Serif", _files("LiberationSerif-{}.ttf"), version="Version 2."),
    "Verdana": Twin(
        "DejaVu Sans",
        {"regular": ("DejaVuSans.ttf",), "bold": ("DejaVuSans-Bold.ttf",)},
        same=UPRIGHTS,
        vertical=(2059, -430, 0),
        widen=1.03,
        careful=True,
    ),
}

OTHER = "other scripts"
BLOCKS = {
    "Armenian": range(0x530, 0x590),
    "Hebrew": range(0x590, 0x600),
    "Arabic": (*range(0x600, 0x700), *range(0x750, 0x780), *range(0xFB50, 0xFC00), *range(0xFE70, 0xFEFD)),
    "Devanagari": range(0x900, 0x980),
    "Bengali": range(0x980, 0xA00),
    "Gurmukhi": range(0xA00, 0xA80),
    "Gujarati": range(0xA80, 0xB00),
    "Oriya": range(0xB00, 0xB80),
    "Tamil": range(0xB80, 0xC00),
    "Telugu": range(0xC00, 0xC80),
    "Kannada": range(0xC80, 0xD00),
    "Malayalam": range(0xD00, 0xD80),
    "Sinhala": range(0xD80, 0xE00),
    "Thai": range(0xE00, 0xE80),
    "Lao": range(0xE80, 0xF00),
    "Tibetan": range(0xF00, 0x1000),
    "Myanmar": range(0x1000, 0x10A0),
    "Georgian": range(0x10A0, 0x1100),
    "Ethiopic": range(0x1200, 0x1380),
    "Khmer": range(0x1780, 0x1800),
}
"""Whose fonts are looked at, as Noto names them, and for which code points."""
ANY = ("NotoSans{}-{}.ttf", "NotoSerif{}-{}.ttf", "NotoNaskh{}-{}.ttf")
FURTHER = ("LiberationSans-{}.ttf", "LiberationSerif-{}.ttf", "DejaVuSans{}.ttf")


def table_of(folder: Path, family: str) -> dict[str, Any]:
    """A family's table from its twin's files."""
    twin = FAMILIES[family]
    found = {style: [_cut(folder, name) for name in names] for style, names in twin.files.items()}
    source = found["regular"][0].source()
    if not source["version"].startswith(twin.version):
        raise SystemExit(f"{family}: wanted {twin.font} {twin.version}, found {source['version']}")
    styles = {style: _style(twin, found[style]) if style in found else twin.same[style] for style in STYLES}
    flags = ({"widen": twin.widen} if twin.widen != 1 else {}) | ({"careful": True} if twin.careful else {})
    said = source | {"font": twin.font} | ({"licence": twin.licence} if twin.licence else {})
    return {"family": family, "source": said, **flags, "styles": styles}


def _cut(folder: Path, name: str) -> Cut:
    path = next(iter(sorted(folder.rglob(name))), None)
    if path is None:
        raise SystemExit(f"there is no {name} under {folder}")
    return cuts(path)[0]


def _style(twin: Twin, found: list[Cut]) -> dict[str, Any]:
    """The first file that has a character decides; kerning is the first file's."""
    widths: dict[int, int] = {}
    for cut in reversed(found):
        widths |= cut.widths
    first = found[0]
    return style_table(first.font["head"].unitsPerEm, twin.vertical or first.vertical, widths, first.kerning())


def other_scripts(folder: Path) -> dict[str, Any]:
    """The table of the letters that text fonts lack, each as wide as in the widest of the fonts."""
    styles = {style: _widest(folder, style) for style in ("regular", "bold")}
    first = next(_fonts_of(folder, "Arabic", "regular")).source()
    source = first | {"font": "the widest of Noto Sans, Noto Serif, Noto Naskh, DejaVu Sans and Liberation"}
    return {"family": OTHER, "source": source, "careful": True, "styles": {**styles, **UPRIGHTS}}


def _widest(folder: Path, style: str) -> dict[str, Any]:
    units, widths = 1000, dict[int, int]()
    for script, block in BLOCKS.items():
        for cut in _fonts_of(folder, script, style):
            scale = units / cut.font["head"].unitsPerEm
            for code in block:
                if code in cut.widths and unicodedata.category(chr(code)) not in ("Mn", "Me", "Cf"):
                    widths[code] = max(widths.get(code, 0), round(cut.widths[code] * scale))
    return style_table(units, (units, 0, 0), widths, {})


def _fonts_of(folder: Path, script: str, style: str) -> Iterator[Cut]:
    names = [name.format(script, SUFFIXES[style]) for name in ANY]
    names += [name.format(SUFFIXES[style]) for name in FURTHER[:2]]
    names.append(FURTHER[2].format("" if style == "regular" else "-Bold"))
    for name in names:
        for path in sorted(folder.rglob(name))[:1]:
            yield from cuts(path)


def main(folder: Path) -> None:
    tables = {family: table_of(folder, family) for family in FAMILIES} | {OTHER: other_scripts(folder)}
    for family, table in tables.items():
        (HERE / f"{family.lower()}.json").write_text(written(table) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
