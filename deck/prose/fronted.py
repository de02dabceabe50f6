"""Two values that a sentence begins with, and what it then says changed: `From £10m to £12m, sales gained 20%`."""

from __future__ import annotations

import re

from deck.prose.binding import YEARS
from deck.prose.sentence import A_YEAR, VALUE, YEAR, Value
from deck.prose.way import CHANGED

_TURNS = (
    r"(?i)\b(?:et|mais|alors|tandis|dont|while|whereas|but|and|with|avec|pour|sans|without|où|where|as|qui|that|which"
    r"|whose)\b"
)
"""From there on something else may be meant."""
_THAT_IS = (
    rf"(?i)\b(?P<moved>{CHANGED}|(?:went|gone|going) (?:up|down)),"
    r" (?:(?:soit|or|i\.e\.|that is) )?(?:(?:une?|an?|en|de) )?$"
)
"""Behind what changed, once more by how much: `From 10 to 12, sales rose, an increase of 20%`."""
_MEANWHILE = (
    r"(?i)^ ?(?:(?:in|within|over) (?:one|two|three|four|five|six|ten|\d+) (?:years?|months?)"
    r"|(?:en|sur) (?:un|deux|trois|quatre|cinq|six|dix|\d+) (?:ans?|mois))(?=,)"
)
"""Right behind the two values: in how long."""
_OF_SOME = rf"(?i) (?:de |du |des |d['’]|of |in (?!{YEAR}|an? |one |two |three |the year))"
"""Behind a change: it may be one of what follows."""
_IN_SOME_YEARS = (
    rf"(?i)^ (?:(?:between|entre|from|de) {A_YEAR} (?:and|et|to|à) {A_YEAR}|(?:since|depuis) {A_YEAR}"
    r"|(?:in|within|over|en|sur) (?:one|two|three|four|five|six|ten|un|deux|trois|quatre|cinq|dix|\d+) (?:years?|ans?))"
    r"\s*[.!]?\s*$"
)
"""Behind a change, to the end of the sentence: from when to when, so that two values before a colon are no bounds."""
_MOST = 8
"""So many words may stand between the values and their change."""


def is_headed(gap: str, behind: str) -> bool:
    """Whether it says so behind a colon, and in what time: `From 1,200 to 4,800: loans multiplied by 4 since 2019`."""
    told = re.match(r" ?: ", gap) and not re.search(_TURNS, gap) and re.match(_IN_SOME_YEARS, behind)
    return bool(told) and not re.search(rf"[,;{VALUE}{YEAR}]", gap) and len(gap.split()) <= _MOST


def is_fronted(gap: str, behind: str) -> bool:
    """Whether the sentence says, in few words, what changed and by how much, and nothing that the change is of.

    `gap` stands between the later value and the change, `behind` follows the change.
    """
    rest = re.sub(YEARS, " ", re.sub(_THAT_IS, r"\g<moved> ", re.sub(_MEANWHILE, "", gap)))
    told = rest.startswith((",", ")")) and rest.count(",") == 1 and not re.search(_TURNS, rest)
    return told and VALUE not in rest and len(rest.split()) <= _MOST and not re.match(_OF_SOME, behind)


def may_be_bounds(first: Value, last: Value) -> bool:
    """Whether both are round, or have a unit, as the bounds of a class are: `From 100 to 249: firms rose by 12%`."""
    low, high = (sum(own.amount.interval) / 2 for own in (first, last))
    is_round = low % 10 == 0 and (high % 10 == 0 or (high + 1) % 10 == 0)
    return is_round or not (first.bare and last.bare)
