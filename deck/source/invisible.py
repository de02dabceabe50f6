"""Characters that no text for people holds: control characters and what Unicode keeps for programs."""

from __future__ import annotations

import re
import unicodedata

from deck.source.finding import Finding
from deck.source.span import Span

_UNREADABLE = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]"
"""What YAML or XML refuses, the line ends that editors do not count, and noncharacters: the program uses them."""
INSTEAD = "\ufffd"


def unreadable(text: str) -> re.Match[str] | None:
    """The first of them in a text."""
    if text.replace("\n", "").isprintable():  # most are, and then no pattern is compiled
        return None
    return re.search(_UNREADABLE, text)


def readable(text: str) -> str:
    """The text with a sign in the place of each."""
    return re.sub(_UNREADABLE, INSTEAD, text)


def finding(text: str, place: Span) -> Finding:
    """That a text holds such characters, told of the first, which stands at `place`."""
    found = re.findall(_UNREADABLE, text)
    first, more = found[0], len(found) - 1
    name = "NUL" if first == "\0" else unicodedata.name(first, "control character").lower()
    return Finding(
        code="control-character",
        message=f"an invisible character ({name}, U+{ord(first):04X}) in the text",
        span=place,
        help="delete it" + (f", and the {more} more of its kind" if more else ""),
    )
