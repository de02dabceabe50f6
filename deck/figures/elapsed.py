"""How many years lie between two, as texts say it: `in five years, from 2020 to 2025`, `its 28th birthday`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from deck.figures.numeral import number_of
from deck.figures.spaces import widened

_YEAR = r"(?:19|20)\d\d(?!\d)"
_COUNT = r"(?P<count>\d{1,3}|[^\W\d_]{2,12}(?:-(?:et-)?[^\W\d_]{3,6})?)"
_YEARS = rf"{_COUNT}[ \u00a0-](?:ans|années|years?)(?![\w-])"
_FROM_TO = rf"(?:de|from)\s+(?P<first>{_YEAR})\s+(?:à|to)\s+(?P<last>{_YEAR})"
_BETWEEN = rf"(?:entre|between)\s+(?P<since>{_YEAR})\s+(?:et|and)\s+(?P<until>{_YEAR})"
_DASHED = rf"\((?P<start>{_YEAR})\s?[–-]\s?(?P<end>{_YEAR})\)"
_WITHIN = r"(?:en|in|over|within|sur|pendant|for|soit|that is|i\.e\.|a span of)"
_STRETCHES = (
    rf"\b{_WITHIN}\s+(?:(?:the|les)\s+)?(?P<length>{_YEARS}),?\s+(?:\(\s*)?(?:{_FROM_TO}|{_BETWEEN}|{_DASHED})",
    rf"\b(?:{_FROM_TO}|{_BETWEEN}),?\s+(?:\(\s*)?{_WITHIN}\s+(?P<length>{_YEARS})(?=\s*(?:[.,;:!?)]|$))",
)
"""With its ends beside it, a number of years has either as many as lie between them or one more: both ends counted."""
_TOOK = (
    rf"\bit\s+(?:took|takes|has\s+taken)\s+(?:\w+\s+)?(?P<length>{_YEARS}),\s+{_FROM_TO},?\s+to\b",
    rf"\b{_FROM_TO},\s+il\s+(?:a\s+fallu|fallut|faut)\s+(?P<length>{_YEARS})\s+pour\b",
    rf"\bil\s+(?:a\s+fallu|fallut)\s+(?P<length>{_YEARS}),\s+{_FROM_TO},\s+pour\b",
)
"""How long it took, with the years in which it did: from one to the other, both ends counted or not."""
_NAMELY = r"(?:soit|c['’]est-à-dire|ce qui fait|that is|which is|i\.e\.)"
_GONE = r"(?:(?:have|has|had) (?:passed|gone by|elapsed)|passed|went by|elapsed)"
_GONE_BY = r"(?:se sont écoulée?s|s['’]écoulent|ont passé|sont passée?s)"
_DASH = rf"(?P<start>{_YEAR})\s?[–-]\s?(?P<end>{_YEAR})"
_SEPARATED = (
    rf"(?<![\w–-]){_DASH}\s?[,(]\s?{_NAMELY}\s+(?P<length>{_YEARS})(?=\s*(?:[.,;:!?)]|$))",
    rf"\b(?:{_FROM_TO}|{_BETWEEN}),?\s+(?:il\s+(?:s['’]est\s+(?:écoulé|passé)|y\s+a)\s+)?"
    rf"(?P<length>{_YEARS})(?:\s+(?:{_GONE}|{_GONE_BY}))(?=\s*(?:[.,;:!?)]|$))",
    rf"\b(?:{_FROM_TO}|{_BETWEEN}),?\s+il\s+(?:s['’]est\s+(?:écoulé|passé)|y\s+a)\s+(?P<length>{_YEARS})"
    r"(?=\s*(?:[.,;:!?)]|$))",
    rf"\b(?P<length>{_YEARS})\s+(?:{_GONE}|{_GONE_BY}|lie|lay)\s+(?:{_FROM_TO}|{_BETWEEN})",
    rf"\b(?P<length>{_YEARS})\s+(?:séparent|separate)\s+(?P<first>{_YEAR})\s+(?:de|et|from|and)\s+(?P<last>{_YEAR})",
)
"""How long it is from one year to another, said of nothing else."""
_SINCE = (
    rf"\b(?P<length>{_YEARS})\s+(?:{_GONE}|{_GONE_BY})\s+(?:since|depuis)\s+(?P<first>{_YEAR})",
    rf"\b(?:since|depuis)\s+(?P<first>{_YEAR}),?\s+(?:il\s+s['’]est\s+(?:écoulé|passé)\s+)?(?P<length>{_YEARS})"
    rf"\s+(?:{_GONE}|{_GONE_BY})",
    rf"\b(?:since|depuis)\s+(?P<first>{_YEAR}),?\s+{_NAMELY}\s+(?P<length>{_YEARS})(?=\s*(?:[.,;:!?)]|$))",
    rf"\b(?:since|depuis)\s+(?P<first>{_YEAR}),?\s+(?:for|depuis|soit depuis)\s+(?P<length>{_YEARS})"
    r"(?=\s+(?:now|déjà|maintenant)\b|\s*(?:[.;!?)]|$))",
    rf"\b(?:for|depuis)\s+(?P<length>{_YEARS})(?:\s+(?:now|déjà|maintenant))?,?\s+(?:since|depuis)\s+(?P<first>{_YEAR})",
    rf"\b(?P<length>{_YEARS})\s+ago,?\s+in\s+(?P<first>{_YEAR})",
    rf"\bin\s+(?P<first>{_YEAR}),?\s+(?P<length>{_YEARS})\s+ago\b",
    rf"\b(?:il\s+y\s+a|voilà)\s+(?P<length>{_YEARS}),?\s+en\s+(?P<first>{_YEAR})",
    rf"\ben\s+(?P<first>{_YEAR}),?\s+il\s+y\s+a\s+(?P<length>{_YEARS})(?=\s*(?:[.,;:!?)]|$))",
)
"""How long ago a year is, from when the deck is."""
_SINCE_SIGNS = ("since", "depuis", "ago", "il y a", "voilà")
_FOUNDED = (
    r"\b(?:fondée?s?|créée?s?|ouverte?s?|lancée?s?|née?s?|founded|created|established|opened|launched|set up|born)"
)
_FEAST = (
    r"(?:fête|fêtera|fêtent|a fêté|célèbre|célébrera|célèbrent|a célébré|souffle|a soufflé"
    r"|celebrate[sd]?|mark(?:s|ed)?)"
    r"\s+(?:(?:ses|son|leurs?|its|their|his|her)\s+)?"
)
_SOMEONE = r"(?!,?\s(?:sa|son|ses|leurs?|its|their|his|her)\s)"
"""Behind a year of foundation: somebody else has the feast that follows."""
_IN_TIME = r"(?![^.!?;\n]*\b(?:retard|tard|late|later|delay\w*|reporté\w*|postponed)\b)"
"""Behind the year of a feast: it was held in its time."""
_LIVED = r"(?:exploitation|activité|existence|service|carrière|vie|fonctionnement|operation|activity|existence|life)"
_LIVED_FOR = (
    rf"\b{_FROM_TO},\s[^.!?;:\n\d]{{1,50}}?\s(?P<length>{_YEARS})\s(?:d['’]|de |of ){_LIVED}(?=\s*(?:[.,;:!?)]|$))"
)
"""`Open from 2016 to 2024, the quarry has known eight years of operation`."""
_FEASTS = ("fête", "fêter", "célèbre", "célébrer", "célébré", "fêté", "souffl", "celebrate", "mark", "turn")
_NTH = r"(?P<count>\d{1,3})(?:(?:e|ème|th|st|nd|rd)\s+(?:anniversaire|anniversary|birthday)|\s+(?:ans|years))"
_ANNIVERSARY_FIRST = (
    rf"\b{_FEAST}(?P<length>{_NTH})(?!\s+(?:de|du|des|of)\b|\s+d['’])[^.!?;\n\d]{{0,20}}?\b(?:en|in)\s+(?P<last>{_YEAR})"
    rf"\s?(?::|,)\s(?:elle|il|it|they|ils|elles)\b[^.!?;\n\d]{{1,30}}?{_FOUNDED}\s+(?:en|in)\s+(?P<first>{_YEAR})"
)
_ANNIVERSARY = (
    rf"{_FOUNDED}\s+(?:en|in)\s+(?P<first>{_YEAR}){_SOMEONE}[^.!?;\n\d]{{1,80}}?\b{_FEAST}(?P<length>{_NTH})"
    rf"(?!\s+(?:de|du|des|of)\b|\s+d['’])[^.!?;\n\d]{{0,40}}?\b(?:en|in)\s+(?P<last>{_YEAR}){_IN_TIME}"
)
_TURNED = (
    rf"{_FOUNDED}\s+in\s+(?P<first>{_YEAR}){_SOMEONE},?\s(?:(?!\b(?:who|whose|when|had|by|and|but)\b)[^.!?;:,\n\d]){{1,50}}?"
    r"\b(?:turned|turns|will turn)\s+"
    rf"(?P<length>(?P<count>\d{{1,3}}))\s+in\s+(?P<last>{_YEAR})(?=\s*(?:[.,;:!?)]|and\b|$)){_IN_TIME}"
)
"""A feast has exactly as many as lie between them, and so has an age."""

_LENGTHS = r"\b(?:ans|années|years?|anniversaire|anniversary|birthday|turn(?:s|ed)?\b)"
"""Few texts with years have one of these words: the rest is compiled for them."""
_ENDS = ("first", "since", "start"), ("last", "until", "end")


class Miscount(NamedTuple):
    """A number of years that the years beside it contradict: where it stands, and what these say."""

    start: int
    end: int
    first: int
    last: int


def miscounted(text: str, language: str) -> Iterator[Miscount]:
    """Where a text gives another number of years than lie between the two that it gives with it."""
    if not _may_count(text, 2):
        return
    text = widened(text)
    feasts = ((_ANNIVERSARY, 0), (_ANNIVERSARY_FIRST, 0), (_TURNED, 0)) if any(sign in text for sign in _FEASTS) else ()
    for pattern, more in (*((own, 1) for own in (*_STRETCHES, *_TOOK, _LIVED_FOR, *_SEPARATED)), *feasts):
        for match in re.finditer(pattern, text, re.IGNORECASE):
            first, last = (
                int(next(year for name, year in match.groupdict().items() if year and name in ends)) for ends in _ENDS
            )
            count = number_of(match["count"], language)
            if count is not None and not last - first <= count <= last - first + more:
                yield Miscount(*match.span("length"), first, last)


def misplaced(text: str, language: str, now: int) -> Iterator[Miscount]:
    """Where a text says how long ago a year was, and from the deck's own year it is more than one year otherwise."""
    folded = text.casefold()
    if not any(sign in folded for sign in _SINCE_SIGNS) or not _may_count(text, 1):
        return
    text = widened(text)
    for pattern in _SINCE:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            count, first = number_of(match["count"], language), int(match["first"])
            if count is not None and first <= now and abs(count - (now - first)) > 1:
                yield Miscount(*match.span("length"), first, now)


def _may_count(text: str, years: int) -> bool:
    """Whether a text names so many years, and a number of years may stand in it."""
    return len(re.findall(_YEAR, text)) >= years and re.search(_LENGTHS, text, re.IGNORECASE) is not None
