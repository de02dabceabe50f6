"""How much text a key holds, read from what its annotation says: `two lines of about 60 characters`."""

from __future__ import annotations

import re

from deck.content.key import Key
from deck.frozen import frozen

_SAID = re.compile(r"(?:(two|three) lines of )?about (\d+) (characters|words)")
_LINES = {"two": 2, "three": 3}


@frozen
class Budget:
    """What fits: about `most` characters (or words) on each of so many lines."""

    most: int
    lines: int = 1
    words: bool = False


def budget(key: Key) -> Budget | None:
    """The budget that the key's meaning states; None where it states none."""
    said = _SAID.search(key.meaning)
    return said and Budget(int(said[2]), _LINES.get(said[1] or "", 1), said[3] == "words")
