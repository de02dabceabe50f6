"""Scripts that text fonts for Latin lack: how to know them, which way they run, their fonts and languages.

A theme names three fonts: one for Latin (with Greek and Cyrillic), one for East Asian scripts, one for complex ones.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

RTL_LANGUAGES = frozenset(("ar", "fa", "he", "ps", "ur", "yi"))
EAST_ASIAN = frozenset(("ja", "ko", "zh"))
"""The languages of scripts that are set in a theme's East Asian font."""


@dataclass(frozen=True, slots=True, eq=False)
class Script:
    """One script as decks need to know it."""

    name: str
    characters: str
    """First and last character of each stretch of them, one pair after the other."""
    language: str
    """A run's language, where nothing else tells it."""
    tag: str
    """Its name in a theme's list of fonts (ISO 15924, as PowerPoint has it)."""
    typeface: str
    """A font for it that comes with Windows or with PowerPoint, and covers its letters in any weight."""
    complex: bool = True
    """False: East Asian."""
    joined: bool = True
    """Letters change with their neighbours: their widths alone do not tell the width of a word."""
    line: float = 1.2
    """The height of a line at 100 %, in ems: as much as marks above and below letters need."""

    def __str__(self) -> str:
        return self.name


SCRIPTS = (
    Script("Hebrew", "\u0590\u05ff\ufb1d\ufb4f", "he-IL", "Hebr", "Arial", joined=False),
    Script("Arabic", "\u0600\u06ff\u0750\u077f\u08a0\u08ff\ufb50\ufdff\ufe70\ufefe", "ar-SA", "Arab", "Arial"),
    Script("Devanagari", "\u0900\u097f\ua8e0\ua8ff", "hi-IN", "Deva", "Nirmala UI", line=1.35),
    Script("Bengali", "\u0980\u09ff", "bn-BD", "Beng", "Nirmala UI", line=1.35),
    Script("Gurmukhi", "\u0a00\u0a7f", "pa-IN", "Guru", "Nirmala UI", line=1.35),
    Script("Gujarati", "\u0a80\u0aff", "gu-IN", "Gujr", "Nirmala UI", line=1.35),
    Script("Oriya", "\u0b00\u0b7f", "or-IN", "Orya", "Nirmala UI", line=1.35),
    Script("Tamil", "\u0b80\u0bff", "ta-IN", "Taml", "Nirmala UI", line=1.35),
    Script("Telugu", "\u0c00\u0c7f", "te-IN", "Telu", "Nirmala UI", line=1.35),
    Script("Kannada", "\u0c80\u0cff", "kn-IN", "Knda", "Nirmala UI", line=1.35),
    Script("Malayalam", "\u0d00\u0d7f", "ml-IN", "Mlym", "Nirmala UI", line=1.35),
    Script("Sinhala", "\u0d80\u0dff", "si-LK", "Sinh", "Nirmala UI", line=1.35),
    Script("Thai", "\u0e00\u0e7f", "th-TH", "Thai", "Tahoma", joined=False, line=1.3),
    Script("Lao", "\u0e80\u0eff", "lo-LA", "Laoo", "Leelawadee UI", joined=False, line=1.35),
    Script("Tibetan", "\u0f00\u0fff", "bo-CN", "Tibt", "Microsoft Himalaya", line=1.5),
    Script("Burmese", "\u1000\u109f", "my-MM", "Mymr", "Myanmar Text", line=1.5),
    Script("Khmer", "\u1780\u17ff", "km-KH", "Khmr", "Leelawadee UI", line=1.5),
    Script("Japanese", "\u3040\u30ff\u31f0\u31ff\uff66\uff9f", "ja-JP", "Jpan", "Yu Gothic", False, False),
    Script(
        "Korean", "\u1100\u11ff\u3130\u318f\ua960\ua97f\uac00\ud7ff", "ko-KR", "Hang", "Malgun Gothic", False, False
    ),
    Script(
        "Chinese",
        "\u2e80\u303f\u3100\u312f\u3190\u31ef\u3200\u9fff\uf900\ufaff\ufe30\ufe4f\uff00\uff65\uffa0\uffef"
        "\U00020000\U0003ffff",
        "zh-CN",
        "Hans",
        "Microsoft YaHei",
        False,
        False,
    ),
)
"""Chinese stands for all Han characters and the wide punctuation, which may be Japanese or Korean."""

EUROPEAN = (("\u0370", "\u03ff", "el-GR"), ("\u0400", "\u052f", "ru-RU"))
"""First and last letter and language of the scripts that fonts for Latin have too; Russian stands for all Cyrillic."""

_EUROPEAN = re.compile("[\u0370-\u052f]{2}")
_STRETCHES = sorted(
    (ord(first), ord(last), script)
    for script in SCRIPTS
    for first, last in zip(script.characters[::2], script.characters[1::2], strict=True)
)
_STARTS = [first for first, _, _ in _STRETCHES]
_PERHAPS = re.compile("[^\x00-\u058f\u1900-\u2e7f]")
"""Every character of these scripts, and few others. No more than two ranges: these are quick to compile."""


@cache
def script_of(character: str) -> Script | None:
    """A character's script; None for Latin, Greek, Cyrillic and all that scripts share."""
    first, last, script = _STRETCHES[bisect_right(_STARTS, ord(character)) - 1]
    return script if first <= ord(character) <= last else None


def is_foreign(text: str) -> bool:
    """Whether any of the text is in one of these scripts. Quick where none is."""
    return not text.isascii() and _PERHAPS.search(text) is not None and bool(scripts_of(text))


def scripts_of(text: str) -> tuple[Script, ...]:
    """The scripts in a text, in the order in which they come."""
    found = dict.fromkeys(map(script_of, text))
    return tuple(script for script in found if script is not None)


def stretches(text: str) -> Iterator[tuple[int, int, Script | None]]:
    """First and last offset (exclusive) and script of each stretch of one script. Marks go with what they stand on."""
    start, own = 0, script_of(text[0]) if text else None
    for offset, character in enumerate(text):
        script = script_of(character)
        if script is not own and not (script is None and unicodedata.category(character) in ("Mn", "Mc", "Cf")):
            yield start, offset, own
            start, own = offset, script
    if text:
        yield start, len(text), own


def language_of(text: str) -> str:
    """The language of a text in another script than Latin, as far as the script tells; empty where there is none.

    Kana tell Japanese, Hangul Korean, whatever Han characters stand beside them; else the script that comes first.
    Greek and Cyrillic tell theirs where most of the letters are of them: a lone π does not.
    """
    found = scripts_of(text) if is_foreign(text) else ()
    telling = next((script for script in found if script.tag in ("Jpan", "Hang")), None)
    return (telling or found[0]).language if found else _european(text)


def _european(text: str) -> str:
    if text.isascii() or _EUROPEAN.search(text) is None:
        return ""
    letters = sum(map(str.isalpha, text))
    own = ((language, sum(first <= letter <= last for letter in text)) for first, last, language in EUROPEAN)
    return next((language for language, count in own if count > 1 and count * 2 > letters), "")


def is_right_to_left_language(language: str) -> bool:
    """Whether a deck in that language is read from the right."""
    return language.partition("-")[0] in RTL_LANGUAGES


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left (rule P2 of UAX #9)."""
    if _PERHAPS.search(text) is None:
        return False
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((own for own in directions if own in ("L", "R", "AL")), "L") != "L"


def line_of(text: str) -> float:
    """The height of a line at 100 % that the text's scripts want, in ems."""
    return max((script.line for script in scripts_of(text)), default=1.2)


def theme_fonts() -> Iterator[tuple[str, str]]:
    """Name of script and font, for the list that a theme has for each of its fonts."""
    yield from ((script.tag, script.typeface) for script in SCRIPTS)
    yield "Hant", "Microsoft JhengHei"
