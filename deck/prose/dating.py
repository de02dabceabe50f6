"""Of which year a number in a text is, and whether it is of a day or a month within one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

from deck.prose.linking import sentence_around

_BEHIND = (
    r"(?i)\s*[,(]?\s*(?:(?:en|in|for|pour|(?:à )?(?:la )?fin(?: de)?|at the end of|au titre de)"
    r"\s*((?:19|20)\d\d)\b|((?:19|20)\d\d)\b(?!\s?:))"
)
_YEAR = (
    r"(?<!['’]en )(?<!than in )(?<!than )(?<!as in )(?<!as )(?<!below )(?<!above )(?<!under )(?<!sous )"
    r"(?<!au-dessus de )(?<!au-dessous de )(?<!depuis )(?<!since )\b(?:19|20)\d\d\b"
)
"""Not the year that something is compared with: `5 more than in 2024`."""
_COMPARED_WITH = (
    r"(?i)\b(?:par rapport à|compared (?:with|to)|vs\.?|on)\s+(?:19|20)\d\d\b"
    r"|\b(?:par rapport à|compared (?:with|to)|contre|against|versus|vs\.?|from|après|after|instead of|au lieu de|than"
    r"|(?:plus|moins|mieux|davantage)(?:\s+[^\W\d_]+)?\s+que)\s+[^.,;:()]{0,9}\d"
    r"[^;:()]{0,30}?[\s(](?:19|20)\d\d\b|\((?:en |in )?(?:19|20)\d\d\s?:[^()]*\)"
)
"""What is compared has its own year: `on 2024`, `against £59m in 2024`, `(2024: £59m)`."""
_MONTH = (
    r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
)
_AT_ITS_END = r"(?i)\b(?:(?:31|fin)\s+d[ée]cembre|(?:31(?:st)?(?: of)?|end of|end)\s+december|december 31(?:st)?)\b"
"""The year's own last day."""
_WITHIN = (
    rf"(?i)\b(?:(?:en|fin|début|mi|courant|à partir de|dès|in|of|by|late|early|mid|\d\d?(?:er|st|nd|rd|th)?)[ \u00a0-]"
    rf"(?:{_MONTH})|(?:{_MONTH})\s+(?:\d\d?\b|(?:19|20)\d\d)|[TQSH][1-4]|mi[- ](?:19|20)\d\d|mi[- ](?:année|exercice)"
    r"|mid[- ](?:19|20)\d\d|mid[- ]?year|(?:au|en) début (?:d['’]année|de \d{4})|early in (?:the year|\d{4}))\b"
)
"""A day, a month or a quarter, or the middle of the year: what is counted then need not be what the year comes to."""

_HEADED = r"(?<!\d)((?:19|20)\d\d)\s?:\s?[~≈]?[$€£¥]?\s?$"
"""Before a number: `(2024: £18m)`."""
_AGAINST = r"(?i)\b(?:contre|against|versus|vs\.?|compared (?:with|to)|par rapport à)\s*[~≈]?[$€£¥]?\s?$"
"""Before a number that is of another year than the one that the sentence names: `£12m in 2025, against £11m`."""
_FROM = r"(?i)\b(?:from|de|d['’])\s*$"
_TO = r"(?i)[^\d.;:!?]{0,30}?\s(?:to|à)\s+[~≈]?[$€£¥]?\s?\d"
"""Around a number that something came from, whatever year is named: `In 2025 costs rose from £66m to £75m`."""

_EARLIER = (
    r"(?i)\b(?:l['’]an(?:née)? (?:derni[eè]re?|passée?|précédente?)|l['’]exercice précédent"
    r"|un an (?:plus tôt|avant|auparavant)|last year|a year (?:ago|before|earlier))\b"
)
"""Of a time of which a figure of one value says nothing."""
_SINCE = r"(?i)\b(?:depuis|since)\s+((?:19|20)\d\d)\b"
_FAR = 500
"""So far back the sentences before are read."""


def year_of(words: str, start: int, end: int) -> str:
    """The year of the number there: the one behind it, else the one of its sentence, else the only one before that.

    None for what something came from or is compared with, which has another one.
    """
    behind = re.match(_BEHIND, words[end:])
    if behind:
        return behind[1] or behind[2]
    begin, stop = sentence_around(words, start)
    headed = re.search(_HEADED, words[begin:start])
    if headed:
        return headed[1]
    if re.search(_AGAINST, words[begin:start]):
        return ""
    if re.search(_FROM, words[begin:start]) and re.match(_TO, words[end:stop]):
        return ""
    own = _years(words[begin:stop])
    if len(own) == 1:
        return own[0]
    if own:
        before = _years(words[begin:start])
        return before[0] if len(before) == 1 else ""
    earlier = _years(words[max(0, begin - _FAR) : begin])
    return earlier[0] if len(earlier) == 1 else ""


def is_within_a_year(words: str, at: int, periods: Set[str]) -> bool:
    """Whether the sentence around `at` speaks of a day, a month or a quarter that is none of these periods."""
    begin, end = sentence_around(words, at)
    within = re.search(_WITHIN, re.sub(_AT_ITS_END, " ", words[begin:end]))
    named = any(period.casefold() in words[begin:end].casefold() for period in periods if not period.isdigit())
    return within is not None and not named


def is_of_earlier(words: str, periods: Sequence[str]) -> bool:
    """Whether a text speaks of a time of which a figure of one value says nothing: `last year`."""
    return len(periods) < 2 and re.search(_EARLIER, words) is not None


def counts_since(words: str, periods: Iterable[str]) -> bool:
    """Whether a text counts what came since a year before all of these: `4.6 million visitors since 2014`."""
    since = re.search(_SINCE, words)
    return since is not None and since[1] < min(periods, default="")


@lru_cache(maxsize=16)
def _years(words: str) -> tuple[str, ...]:
    """The years in a text, each once; asked for at each of its numbers."""
    return tuple(dict.fromkeys(re.findall(_YEAR, re.sub(_COMPARED_WITH, " ", words))))
