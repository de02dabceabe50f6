"""Widths and kerning of characters, read from a table's rows when a character first asks for them.

Widths are in ems times `EM`: whole numbers, the same on every machine.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping

EM = 1 << 20
"""Units of an em, finer than any font's own."""
INVISIBLE = frozenset("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2060\ufeff\u202a\u202b\u202c\u202d\u202e") | {
    chr(code) for code in (*range(0x2066, 0x206A), *range(0xFE00, 0xFE10))
}
"""Soft hyphen, joiners, marks of direction show nothing in a line, whatever width the font gives them."""
_AS_SPACES = "\t\u202f"
"""Tabs are written as spaces; the narrow space is lacking in many fonts, and programs then set a common one."""
BLOCK = 64
"""A row of a table never goes beyond a multiple of so many code points."""


class Advances(dict[str, int]):
    """Character -> advance width. A character that the font lacks gets a careful width, once."""

    def __init__(self, rows: Mapping[str, str], scale: float, spare: Callable[[str], int | None]) -> None:
        """`rows` as in a table; `spare` gives the width in another font of what this one lacks, or None."""
        super().__init__()
        self._scale, self._spare = scale, spare
        self._blocks: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for start, widths in rows.items():
            self._blocks[int(start, 16) // BLOCK].append((int(start, 16), widths))

    def __missing__(self, character: str) -> int:
        own = self.own(character)
        self[character] = width = self._stand_in(character) if own is None else own
        return width

    def own(self, character: str) -> int | None:
        """The width in this very font; None when it lacks the character."""
        if character in INVISIBLE:
            return 0
        if character in _AS_SPACES:
            character = " "
        for start, widths in self._blocks.get(ord(character) // BLOCK, ()):
            code = start
            for token in widths.split():
                width, _, count = token.partition("x")
                code += int(count or 1)
                if ord(character) < code:
                    return round(int(width) * self._scale) if start <= ord(character) else None
        return None

    def _stand_in(self, character: str) -> int:
        category, wide = unicodedata.category(character), unicodedata.east_asian_width(character)
        if category in ("Mn", "Me", "Cf", "Cc"):
            return 0  # marks stand over their letter; controls and joiners show nothing
        if wide in "WFH":
            return EM // 2 if wide == "H" else EM
        plain = [part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part)]
        if plain != [character] and all(self.own(part) is not None for part in plain):
            return sum(self[part] for part in plain)  # U+202F is a space, … is three dots, a letter is its base
        spare = self._spare(character)
        if spare is not None:
            return spare
        return EM if category.startswith("S") else self.own("m") or EM  # symbols; the widest of the small letters


class Kerning(dict[str, "KerningAfter"]):
    """A character -> what stands between it and those that follow it, looked up in the font's rows when first asked."""

    def __init__(self, rows: Mapping[str, Mapping[str, str]], scale: float) -> None:
        super().__init__()
        self._rows = {left: row for lefts, row in rows.items() for left in lefts}
        self._scale = scale
        self.wideners = frozenset("".join(r for row in rows.values() for units, r in row.items() if int(units) > 0))
        """What stands farther off behind some letter. In a text without them kerning makes nothing wider."""

    def __missing__(self, left: str) -> KerningAfter:
        self[left] = after = KerningAfter(self._rows.get(left, {}), self._scale)
        return after


class KerningAfter(dict[str, int]):
    """A character that follows -> what stands between, mostly negative."""

    def __init__(self, row: Mapping[str, str], scale: float) -> None:
        super().__init__()
        self._row, self._scale = row, scale

    def __missing__(self, right: str) -> int:
        units = next((int(value) for value, rights in self._row.items() if right in rights), 0)
        self[right] = value = round(units * self._scale)
        return value
