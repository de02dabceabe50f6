"""Characters that no text for people holds: control characters and what Unicode keeps for programs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from deck.source.finding import Finding
from deck.source.span import Span

_UNREADABLE = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]"
"""What YAML or XML refuses, the line ends that editors do not count, and noncharacters: the program uses them."""
_MOST = 20
"""Places told one by one; a text with more of them was not typed by anybody."""
INSTEAD = "\ufffd"


def is_readable(text: str) -> bool:
    """Whether a text holds none of them."""
    # most are printable, and then no pattern is compiled
    return text.replace("\n", "").isprintable() or re.search(_UNREADABLE, text) is None


def readable(text: str) -> str:
    """The text with a sign in the place of each."""
    return re.sub(_UNREADABLE, INSTEAD, text)


def findings(text: str, span: Callable[[int, int], Span]) -> list[Finding]:
    """That a text holds such characters, at each place; of very many places only the first. `span` tells where a
    stretch of the text stands."""
    found = list(re.finditer(f"({_UNREADABLE})\\1*", text))
    if len(found) > _MOST:
        first = found[0]
        more = sum(len(own.group()) for own in found) - 1
        return [_finding(first[1], span(first.start(), first.start() + 1), f", and the {more:,} more of its kind")]
    return [_finding(own[1], span(*own.span()), _others(len(own.group()))) for own in found]


def _others(count: int) -> str:
    """How many stand right behind the first."""
    return {1: "", 2: ", and the one behind it"}.get(count, f", and the {count - 1:,} behind it")


def _finding(char: str, place: Span, more: str) -> Finding:
    name = "NUL" if char == "\0" else unicodedata.name(char, "control character").lower()
    return Finding(
        code="control-character",
        message=f"an invisible character ({name}, U+{ord(char):04X}) in the text",
        span=place,
        help=f"delete it{more}",
    )
