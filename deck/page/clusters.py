"""What readers see as one character: a letter with its marks, a syllable, an emoji of several parts, a flag.

Words that are wider than their place break between these and nowhere else. Follows UAX #29, and keeps consonants joined
by a virama together, as the scripts of India are written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from deck.brand.script import script_of

JOINER = "\u200d"
_EXTENDS = frozenset((JOINER, "\u200c", "\u0e33", "\u0eb3"))
"""Not marks by their category, but part of what stands before: joiners, the vowel AM of Thai and Lao."""
_SKIN = range(0x1F3FB, 0x1F400)
_FLAGS = range(0x1F1E6, 0x1F200)
_TAGS = range(0xE0020, 0xE0080)
_LEADING, _VOWEL, _TRAILING = range(0x1100, 0x1160), range(0x1160, 0x11A8), range(0x11A8, 0x1200)
"""Hangul in its parts, of which a syllable is made."""
_VIRAMA = 9
"""The combining class of the sign that joins a consonant to the next."""


def is_boundary(text: str, offset: int) -> bool:
    """Whether a character, as readers see it, ends before that offset."""
    if not 0 < offset < len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if before == JOINER or _extends(after) or _is_syllable(before, after):
        return False
    if unicodedata.combining(before) == _VIRAMA and _is_joined(text[max(0, offset - 2) : offset + 1]):
        return False
    return not (ord(after) in _FLAGS and _flags_before(text, offset) % 2)


def boundary(text: str, offset: int, first: int) -> int:
    """The boundary at an offset, else the last before it that lies behind `first`, else the next one."""
    for place in range(offset, first, -1):
        if is_boundary(text, place):
            return place
    return next(place for place in range(offset + 1, len(text) + 1) if is_boundary(text, place))


def ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where each character, as readers see it, ends between two offsets."""
    return (place for place in range(start + 1, end + 1) if is_boundary(text, place))


def _extends(character: str) -> bool:
    code = ord(character)
    return (
        character in _EXTENDS
        or code in _SKIN
        or code in _TAGS
        or (code > 0x2FF and unicodedata.category(character) in ("Mn", "Mc", "Me"))
    )


def _is_joined(text: str) -> bool:
    """Whether a letter, a virama and a letter are of one script."""
    return len(text) == 3 and text[2].isalpha() and len(set(map(script_of, text))) == 1


def _is_syllable(before: str, after: str) -> bool:
    """Whether two parts of Hangul belong to one syllable."""
    one, two = ord(before), ord(after)
    open_syllable = 0xAC00 <= one <= 0xD7A3 and (one - 0xAC00) % 28 == 0
    closed = 0xAC00 <= one <= 0xD7A3 and not open_syllable
    if one in _LEADING:
        return two in _LEADING or two in _VOWEL or 0xAC00 <= two <= 0xD7A3
    if one in _VOWEL or open_syllable:
        return two in _VOWEL or two in _TRAILING
    return (one in _TRAILING or closed) and two in _TRAILING


def _flags_before(text: str, offset: int) -> int:
    """How many letters of flags stand in a row before an offset."""
    count = 0
    while count < offset and ord(text[offset - 1 - count]) in _FLAGS:
        count += 1
    return count
