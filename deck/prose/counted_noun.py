"""The noun behind a number that a heading announces a list of: how many of what."""

from __future__ import annotations

import re
from collections.abc import Set

from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.prose.countable import countable, stem, watched

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_WATCH = Late(
    r"[ \u00a0](?:[^\W\d_]+ )?(?:à (?:surveiller|suivre|retenir|traiter|trancher|régler)"
    r"|to (?:watch|monitor|settle|remember|keep in mind|keep an eye on|deal with))\b",
    re.I,
)
_DONE = Late(
    r"(?:things?|choses?)\s[^,.:;]{0,40}?\b(?:can|could|should|must|will|to|à|peut|peuvent|doit|doivent|va|vont)"
    r"\s(?:do|faire)\b",
    re.I,
)
"""`Five things that a farm can do`: its steps."""
_TOP = Late(r"\btop\s+\d+$", re.I)
_STOPS = words("""
    de des du d l le la les et ou à au aux en sur par pour qui que dont dans avec sans contre
    of the and or to in on by for that which with without from against at as
    sont est ont a is are was were have has
""")
"""What ends the search for the noun behind a number."""
_SOME = words("""
    premier première premiers premières dernier dernière derniers dernières autre autres seul seuls seules
    first last other others more next further additional only
""")
"""What makes them some of many."""


def counted_noun(text: str, start: int, language: str, nouns: Set[str]) -> re.Match[str] | None:
    """The noun that a number counts, among the words up to one that joins; None for some of many (`first`, `other`)."""
    found: re.Match[str] | None = None
    at = start
    joined = "(?: des)?" if _TOP.search(text[:start]) else ""
    for _ in range(3):
        gap = re.match(rf"{joined}[^\S\n]+", text[at:])
        word = WORD.match(text, at + gap.end()) if gap else None
        if word is None or word[0].lower() in _STOPS or re.match("[dl][’']", word[0].lower()):
            break
        if word[0].lower() in _SOME:
            return None
        if (found is None or found[0].lower() == "key") and _is_counted(text, word, language, nouns):
            found = word
        at = word.end()
    return found


def _is_counted(text: str, word: re.Match[str], language: str, nouns: Set[str]) -> bool:
    """Whether headings announce lists of it, or this one of what is to be watched."""
    own = stem(word[0], language)
    return own in countable(language) | nouns or (own in watched(language) and is_to_be_watched(text, word.end()))


def is_to_be_watched(text: str, end: int) -> bool:
    """Whether what ends there is to be watched, or settled: `Trois sujets à surveiller`."""
    return _WATCH.match(text, end) is not None


def kind_counted(text: str, noun: re.Match[str], language: str) -> str:
    """The stem of what is counted: of things that somebody does, of steps."""
    if "noun" in noun.groupdict():
        return stem(noun["noun"], language)
    step = "étape" if language.startswith("fr") else "step"
    return stem(step if _DONE.match(text, noun.start()) else noun[0], language)
