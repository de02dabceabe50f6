"""Where lines may break, as a table: reads the Unicode Character Database, writes `deck/page/break_classes.py`.

    python assets/unicode/extract.py /usr/share/unicode      # Debian: unicode-data

Taken are the classes of UAX #14, resolved as its rule LB1 says: ambiguous, surrogate and unknown ones are alphabetic,
small kana may not begin a line (the strict style), marks of the scripts without spaces are combining. Code points that
are set aside for pictographs are taken for emoji bases, which is all that rule LB30b asks of them.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from textwrap import wrap

RESOLVED = {"AI": "AL", "XX": "AL", "SG": "AL", "CJ": "NS"}
DEFAULTS = (
    *((0x20A0, 0x20CF, "PR"), (0x3400, 0x4DBF, "ID"), (0x4E00, 0x9FFF, "ID"), (0xF900, 0xFAFF, "ID")),
    *((0x1F000, 0x1FAFF, "ID"), (0x1FC00, 0x1FFFD, "ID"), (0x20000, 0x2FFFD, "ID"), (0x30000, 0x3FFFD, "ID")),
)
"""What code points without an entry are, as the head of LineBreak.txt says; all others are alphabetic."""
TARGET = Path(__file__).parents[2] / "deck" / "page" / "break_classes.py"
HEAD = '''"""The line breaking classes of UAX #14. Made by `assets/unicode/extract.py` from {version}.

A class holds from its code point (hexadecimal) up to the next. Data: copyright Unicode, Inc., unicode.org/license.txt.
"""

from __future__ import annotations

STARTS = (
{lines}
)
'''


def entries(path: Path) -> Iterator[tuple[int, int, str]]:
    """First and last code point, and value, of each entry of a property file."""
    pattern = re.compile(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)")
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := pattern.match(line):
            yield int(match[1], 16), int(match[2] or match[1], 16), match[3]


def classes(folder: Path) -> list[str]:
    """The class of every code point."""
    found = ["AL"] * 0x110000
    for first, last, value in (*DEFAULTS, *entries(folder / "LineBreak.txt")):
        for code in range(first, last + 1):
            is_mark = value == "SA" and unicodedata.category(chr(code)) in ("Mn", "Mc")
            found[code] = "CM" if is_mark else RESOLVED.get(value, value)
    for first, last, value in entries(folder / "emoji" / "emoji-data.txt"):
        if value == "Extended_Pictographic":
            unassigned = (code for code in range(first, last + 1) if unicodedata.category(chr(code)) == "Cn")
            for code in unassigned:
                found[code] = "EB"
    return found


def main(folder: Path) -> None:
    found = classes(folder)
    changes = [0, *(code for code, (before, own) in enumerate(pairwise(found), 1) if before != own)]
    tokens = " ".join(f"{code:x}{found[code]}" for code in changes)
    version = (folder / "LineBreak.txt").read_text(encoding="utf-8").splitlines()[0].strip("# ")
    lines = "\n".join(f'    "{line} "' for line in wrap(tokens, 110))
    TARGET.write_text(HEAD.format(version=version, lines=lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
