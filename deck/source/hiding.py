"""Hiding characters from the YAML parser and giving them back, so that a file with a trap in it is still read whole.

Every hidden character is replaced by one other, so all positions stay true. The tree then says what the author meant,
and the checks that follow tell the other mistakes of the file in the same run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_BASE = 0xF0000
"""The hidden characters are those of Unicode's supplementary private use area A, which no text uses."""

_HIDDEN = re.compile(f"[{chr(_BASE)}-{chr(_BASE + 0x7F)}]")
_SPECIAL = frozenset(":#\"'[]{},&*!|>%@`")
"""What means something to YAML, somewhere in a value; at its start `-` and `?` do as well."""


def hide(text: str, hidden: Iterable[int], blank: Iterable[int] = (), dashes: Iterable[int] = ()) -> str:
    """The text with the characters at those offsets out of the parser's sight, or as spaces, or as dashes."""
    chars = list(text)
    for offset in hidden:
        if chars[offset].isascii():
            chars[offset] = chr(_BASE + ord(chars[offset]))
    for offset in blank:
        chars[offset] = " "
    for offset in dashes:
        chars[offset] = "-"
    return "".join(chars)


def reveal(text: str) -> str:
    """The text with its hidden characters back."""
    return _HIDDEN.sub(lambda hidden: chr(ord(hidden.group()) - _BASE), text)


def special(text: str, start: int, end: int) -> tuple[int, ...]:
    """The offsets of all that keeps `text[start:end]` from being one plain scalar."""
    first = (start,) if text[start:end].startswith(("-", "?")) else ()
    return (*first, *(offset for offset in range(start, end) if text[offset] in _SPECIAL))
