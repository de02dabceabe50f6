"""A font file as numbers: what `metrics` reads, and nothing of the letters' shapes.

TrueType, OpenType, WOFF and collections are read by fontTools, which is imported when a file is opened. What a table of
numbers holds is said in `assets/fonts/extract.py`, which makes those that are shipped.
"""

from __future__ import annotations

import json
import logging
import struct
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

STYLES = ("regular", "bold", "italic", "boldItalic")
BLOCK = 64
"""Widths are told in stretches that end where a multiple of so many code points begins."""
REPEATED = 4
"""So many equal widths in a row are told as one: `2048x64`."""
BOLD = 700
"""The weight at which a variable font is bold."""

_KERNED = (range(0x20, 0x7F), range(0xA1, 0xAD), range(0xAE, 0x180), range(0x2010, 0x203B), (0x20AC, 0x2212))
KERNED = [chr(code) for codes in _KERNED for code in codes if chr(code).isprintable()]
"""Characters that kern with each other: Latin to Extended-A, digits, punctuation, the euro, the minus."""


class FontError(Exception):
    """A file that gives no numbers. `message` says why, `help` what to do."""

    def __init__(self, message: str, help_: str) -> None:
        super().__init__(message)
        self.message, self.help = message, help_


@dataclass(frozen=True, eq=False)
class Cut:
    """One style of a family, in a file or at one weight of a variable font."""

    family: str
    style: str
    font: Any
    weight: int | None = None
    """Where the file's own is another."""
    index: int = 0
    """Its place in a collection."""

    @cached_property
    def widths(self) -> dict[int, int]:
        """Code point -> advance width in font units, for all of the Basic Multilingual Plane but control characters."""
        characters = {code: glyph for code, glyph in self.characters.items() if 0x20 <= code <= 0xFFFF}
        if self.weight is None:
            metrics = self.font["hmtx"].metrics
            return {code: metrics[glyph][0] for code, glyph in characters.items()}
        glyphs = self.font.getGlyphSet(location={"wght": self.weight})
        return {code: round(glyphs[glyph].width) for code, glyph in characters.items()}

    @cached_property
    def characters(self) -> Mapping[int, str]:
        """Code point -> glyph name."""
        characters: Mapping[int, str] = self.font.getBestCmap() or {}
        return characters

    @property
    def vertical(self) -> tuple[int, int, int]:
        """Ascender, descender (below zero), line gap: `hhea`'s, or Windows' where these are higher: programs differ."""
        line, windows = self.font["hhea"], self.font.get("OS/2")
        own = (line.ascent, line.descent, line.lineGap)
        if windows is None or windows.usWinAscent + windows.usWinDescent <= line.ascent - line.descent + line.lineGap:
            return own
        return windows.usWinAscent, -windows.usWinDescent, 0

    def numbers(self) -> dict[str, Any]:
        """The style's part of a table. Raises FontError."""
        with _sound():
            return style_table(self.font["head"].unitsPerEm, self.vertical, self.widths, self.kerning())

    def kerning(self) -> dict[str, dict[str, str]]:
        """Left characters that kern alike -> {value: right characters}, in font units."""
        glyphs = {own: self.characters[ord(own)] for own in KERNED if ord(own) in self.characters}
        pair = _pair_values(self.font)
        alike: dict[tuple[tuple[str, str], ...], str] = defaultdict(str)
        for left, glyph in glyphs.items():
            rights: dict[int, str] = defaultdict(str)
            for right, other in glyphs.items():
                if value := pair(glyph, other):
                    rights[value] += right
            if rights:
                alike[tuple((str(value), rights[value]) for value in sorted(rights))] += left
        return {lefts: dict(rights) for rights, lefts in alike.items()}

    def source(self) -> dict[str, str]:
        """What the file says of itself."""
        said = {"font": 4, "version": 5, "copyright": 0, "licence": 13, "licenceAddress": 14}
        names = self.font["name"]
        return {key: " ".join((names.getDebugName(number) or "").split()) for key, number in said.items()}


def cuts(path: Path) -> list[Cut]:
    """The styles that a font file holds; several for collections and variable fonts. Raises FontError, OSError."""
    from fontTools.ttLib import TTCollection, TTFont

    logging.getLogger("fontTools").setLevel(logging.CRITICAL)  # what is wrong with a font is said here, or nowhere
    with _sound():
        is_collection = path.read_bytes()[:4] == b"ttcf"
        fonts = TTCollection(path, lazy=True).fonts if is_collection else [TTFont(path, lazy=True)]
        return [cut for index, font in enumerate(fonts) for cut in _cuts_of(font, index)]


@contextmanager
def _sound() -> Iterator[None]:
    """Turn what fontTools raises over a damaged file into a FontError."""
    from fontTools.ttLib import TTLibError

    try:
        yield
    except ImportError as error:  # of brotli
        raise FontError(
            "WOFF2 cannot be read here", "give the font as .ttf, .otf or .woff, or install brotli"
        ) from error
    except (TTLibError, struct.error, EOFError, LookupError, AttributeError, TypeError, ValueError) as error:
        message = "this is no font, or it is damaged"
        raise FontError(message, "give a file that ends in .ttf, .otf, .ttc, .woff or .woff2") from error


def _cuts_of(font: Any, index: int) -> Iterator[Cut]:
    names, mac = font["name"], font["head"].macStyle
    selection = font["OS/2"].fsSelection if "OS/2" in font else (mac & 1) << 5 | (mac & 2) >> 1
    family = " ".join((names.getDebugName(1) or names.getDebugName(16) or "").split())
    bold, italic = bool(selection & 1 << 5), bool(selection & 1)
    if not family:
        raise FontError("the font says no name", "PowerPoint would not find it by one")
    if not font.getBestCmap():
        raise FontError(f"{family} has no letters, only symbols of its own", "no text can be set in it")
    yield Cut(family, _style(bold, italic), font, index=index)
    if (
        not bold
        and "fvar" in font
        and any(axis.axisTag == "wght" and axis.maxValue >= BOLD for axis in font["fvar"].axes)
    ):
        yield Cut(family, _style(True, italic), font, BOLD, index)


def _style(bold: bool, italic: bool) -> str:
    return STYLES[bold + 2 * italic]


def style_table(
    units: int, vertical: tuple[int, int, int], widths: Mapping[int, int], kerning: Mapping[str, Mapping[str, str]]
) -> dict[str, Any]:
    """One style of a table."""
    ascender, descender, gap = vertical
    own = {"unitsPerEm": units, "ascender": ascender, "descender": descender, "lineGap": gap}
    return own | {"advances": stretches(widths), "kerning": kerning}


def stretches(widths: Mapping[int, int]) -> dict[str, str]:
    """First code point of each stretch (hexadecimal) -> the widths from there on; `2048x64` is 64 times the same."""
    rows: dict[str, list[int]] = {}
    last, row = -2, list[int]()
    for code, width in sorted(widths.items()):
        if code != last + 1 or code % BLOCK == 0:
            row = rows[f"{code:04X}"] = []
        row.append(width)
        last = code
    return {start: " ".join(_runs(row)) for start, row in rows.items()}


def _runs(row: Iterable[int]) -> Iterator[str]:
    for width, equal in groupby(row):
        count = len(list(equal))
        yield from [f"{width}x{count}"] if count >= REPEATED else [str(width)] * count


def _pair_values(font: Any) -> Callable[[str, str], int]:
    """A function from two glyph names to their kerning: `GPOS`, else `kern`."""
    lookups = list(_kern_lookups(font)) if "GPOS" in font else []
    if lookups:
        return lambda left, right: sum(_lookup_value(subtables, left, right) for subtables in lookups)
    tables = [table.kernTable for table in font["kern"].kernTables] if "kern" in font else []
    return lambda left, right: sum(table.get((left, right), 0) for table in tables)


def _kern_lookups(font: Any) -> Iterator[list[_Pairs]]:
    """The subtables of each pair lookup of the `kern` feature for Latin, extension lookups unwrapped."""
    gpos = font["GPOS"].table
    scripts = {record.ScriptTag: record.Script for record in gpos.ScriptList.ScriptRecord} if gpos.ScriptList else {}
    script = scripts.get("latn") or scripts.get("DFLT")
    if script is None or script.DefaultLangSys is None:
        return
    features = [gpos.FeatureList.FeatureRecord[index] for index in script.DefaultLangSys.FeatureIndex]
    wanted = {index for own in features if own.FeatureTag == "kern" for index in own.Feature.LookupListIndex}
    for index in sorted(wanted):
        subtables = [getattr(table, "ExtSubTable", table) for table in gpos.LookupList.Lookup[index].SubTable]
        yield [_Pairs(table) for table in subtables if table.LookupType == 2]


class _Pairs:
    """A pair subtable, its coverage made quick to ask."""

    def __init__(self, table: Any) -> None:
        self.table = table
        self.places = {glyph: place for place, glyph in enumerate(table.Coverage.glyphs)}
        self.sets: dict[str, dict[str, int]] = {}

    def value(self, left: str, right: str) -> int | None:
        """What it adds to the left glyph's advance; None when it does not cover the pair."""
        if left not in self.places:
            return None
        if self.table.Format == 2:
            first = self.table.ClassDef1.classDefs.get(left, 0) if self.table.ClassDef1 else 0
            second = self.table.ClassDef2.classDefs.get(right, 0) if self.table.ClassDef2 else 0
            return _advance(self.table.Class1Record[first].Class2Record[second].Value1)
        if left not in self.sets:
            records = self.table.PairSet[self.places[left]].PairValueRecord
            self.sets[left] = {record.SecondGlyph: _advance(record.Value1) for record in records}
        return self.sets[left].get(right)


def _lookup_value(subtables: Iterable[_Pairs], left: str, right: str) -> int:
    """What one lookup adds: the first subtable that covers the pair decides, as the format says."""
    return next((value for table in subtables if (value := table.value(left, right)) is not None), 0)


def _advance(value: Any) -> int:
    return getattr(value, "XAdvance", 0) or 0


def written(value: Any, depth: int = 0) -> str:
    """JSON with objects on lines of their own, but the innermost of the kerning on one: a diff can be read."""
    if not isinstance(value, dict) or depth > 3:
        return json.dumps(value, ensure_ascii=False)
    indent = " " * (depth + 1)
    lines = [f"{indent}{json.dumps(key, ensure_ascii=False)}: {written(own, depth + 1)}" for key, own in value.items()]
    return "{\n" + ",\n".join(lines) + "\n" + " " * depth + "}"
