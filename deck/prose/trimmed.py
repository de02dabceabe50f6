"""A sentence without what says nothing of the thing that its value is of: who says it, how it is spread, since when."""

from __future__ import annotations

import re

from deck.prose.mention import STATES
from deck.prose.sentence import A_VALUE, VALUE

UNITS_OF_TIME = "(?:jour|semaine|mois|heure|minute|seconde|day|week|month|hour|second)s?|ans?|années?|years?"
LEAD = (
    r"(?i)^\s*(?:(?:on |nous |we |pens\w+ à |remember to |ne pas oublier de )?(?:rappel\w*|not\w+|dire|dis\w*"
    r"|soulign\w+|précis\w+|stress|say|note|recall|remember|mention|underline|explain)"
    r"(?: bien| again| à l['’]oral| out loud)? (?:que|that) "
    r"|(?:as|comme) [^,\ue000]{3,40}, )"
)
"""What a speaker is told to do with it."""
_IN_ALL = r"(?i)^\s*(?:parmi|among|(?:in all|all in all|overall|altogether|in total|au total|en tout),?) "
_BY_US = r"(?i)\s*(?:on|nous|we) "
_WE_SAY = rf"(?i)^\s*(?:on|nous|we) (?:{'|'.join(sorted(STATES))}) (?={VALUE})"
_ASKED = r"(?i)\b(?:interrogée?s?|surveyed|polled|questioned)\b"
"""Of those whom a survey speaks of, all were asked."""
_SPREAD = rf"(?i) (?:in|across|from|dans|sur|issus de|venus de) {A_VALUE} (?!(?:{UNITS_OF_TIME})\b)[^\W\d_]+[.!]?\s*$"
"""Behind what is counted, over how many places it is spread: `430 coaches in 22 towns`."""
_OF_SIZE = rf"(?i)(?<={VALUE}) ((?:[^\W\d_]+ ){{1,2}})(?:of|de) {A_VALUE}[.!]?\s*$"
"""How large each one is: `32 turbines of 4.2 MW`."""
_SINCE = (
    r"(?i),? (?:depuis|since) (?:(?:les?|la|the|our|its|notre|sa|son) |l['’])?[^\W\d_]+(?: [^\W\d_]+){0,2}[.!]?\s*$"
)
"""Since when something has so many, without a year."""
_HAS_NOW = (
    r"(?i)\b(?:a|ont|compte|comptent|accueille|accueillent|emploie|emploient|héberge|hébergent|loge|logent|offre|offrent"
    rf"|has|have|counts?|takes?|employs?|houses?|offers?|holds?|seats?) (?:environ |about |some )?{VALUE}"
)
"""A verb of what is so now: what was counted since then would be another thing."""


def trimmed(shape: str) -> str:
    """The shape of a sentence, shorter."""
    for pattern in (LEAD, _IN_ALL, _ASKED, *((_WE_SAY,) if re.match(_BY_US, shape) else ())):
        shape = re.sub(pattern, blank, shape)
    if re.search(_HAS_NOW, shape):
        shape = re.sub(_SINCE, "", shape)
    if f"{VALUE} " in shape[: shape.rfind(VALUE)]:
        shape = re.sub(_OF_SIZE, r" \1", re.sub(_SPREAD, "", shape))
    return shape


def blank(match: re.Match[str]) -> str:
    """Spaces in its place, so that all else stands where it stood."""
    return " " * len(match[0])
