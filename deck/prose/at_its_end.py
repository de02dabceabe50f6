"""Counts at the end of a heading that stand for the list below it: `Ships wait less, for four reasons`."""

from __future__ import annotations

import re

from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.prose.content_words import content_words

_ENDS = Late(r"(?:\s(?!only\b)[^\W\d_]+)?\s*[.!]?\s*$", re.I)
"""Behind what is counted: an adjective at most, `pour trois raisons simples`."""
_FOR = Late(r"\b(?:for|pour)\s+$", re.I)
_REASONS = "raison motif cause reason cause"
_THINGS = "chose thing"
_BY_MEANS_OF = Late(
    r"\b(?:thanks to|because of|owing to|due to|by means of|through"
    r"|grâce à|à cause de|en raison de|du fait de|au moyen de)\s+$",
    re.I,
)
_VERB = Late(r"(?P<verb>[^\W\d_]{2,})\s+$")
_NO_VERBS = words("""
    of for to in at by from with on and or about among than as over under do doing
    de des pour dans à aux par avec sur et ou parmi que entre sans faire
""")
"""Before `three things`: they are none of the list's; `do two things at once`."""
_REASON = Late(r", (?=(?:for|pour|thanks to|grâce à|because of|owing to|due to) [^,;:.]*\s*$)", re.I)
LIST, MEANS = "list", "means"


def at_its_end(text: str, start: int, end: int, counted: str, language: str) -> str:
    """What a count from `start` to `end` says of the list below: that it is it, or what something came about by."""
    before = text[:start]
    if not _ENDS.match(text, end):
        return ""
    if _BY_MEANS_OF.search(before):
        return MEANS
    if _FOR.search(before) and counted in content_words(_REASONS, language):
        return LIST
    verb = _VERB.search(before)
    things = counted in content_words(_THINGS, language)
    return LIST if things and verb and verb["verb"].lower() not in _NO_VERBS else ""


def last_reason(text: str) -> str:
    """The clause at its end that gives reasons, if any; else all of it. `Ships wait less` says nothing of how many."""
    reason = _REASON.search(text)
    return text[reason.end() :] if reason else text
