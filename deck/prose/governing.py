"""Which figure a number in a text is said of, and how: as its value, or as how much it changed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deck.figures.book import CHANGE
from deck.figures.numeral import Numeral
from deck.figures.quantity import PERCENT
from deck.prose.comparing import before, limit_before
from deck.prose.linking import Link, direction, link
from deck.prose.mention import Mention

_THE = r"(?:(?:le|la|les|the|our|its|notre|nos|son|sa|ses)\s+|l['’])?"
_CHANGED_BY = "rise|fall|drop|increase|decrease|growth|decline|gain|jump|surge|dip|slump"
_OF = rf"\s*(?:(?:de|du|des|of|in|en|pour)\s+|d['’]|(?:{_CHANGED_BY})\s+(?:in|of|for)\s+)?{_THE}\s*"
"""Between a number and the name behind it: `54 M€ de recettes`, `a 31% rise in sales`."""
_YEAR = r"(?:\s*(?!en\b|in\b)[^\W\d_]{1,3}\b)?(?:\s*\(?(?:(?:en|in|for|pour)\s+)?(?:19|20)\d\d\)?)?"
_BEGINNING = r"(?:^|[.!?;]\s+|\n\s*)$"
_WITH = r"(?:^|[.!?;:]\s+|\n\s*)(?:avec|with|at|à)\s+$"
_THAT = rf"{_YEAR}\s*,\s*{_THE}"
"""`With £54m in 2025, sales ...`."""
_AMOUNT = r"(?:montant|total|niveau|nombre|chiffre|volume|amount|level|number|figure)"
_IS = (
    rf"{_YEAR}\s*(?:[:,–—]\s*)?(?:(?:c['’]est|voilà|is|was|that is)\s+)(?:(?:le|the)\s+{_AMOUNT}\s+)?"
    rf"(?:(?:de|du|des|of|what)\s+|d['’])?{_THE}"
)
"""`54 M€ : c'est le montant des recettes`, `£54m is what sales brought`."""
_SAYS_SO = (
    r"\s*(?:$|[.!?;]|(?:en|in)\s+(?:19|20)\d\d\s*[.!?;]|(?:en|in)\s+(?:19|20)\d\d\s*$"
    r"|(?:sont|est|ont|a|rest\w+|demeur\w+|progress\w+|recul\w+|augment\w+|baiss\w+|dépass\w+|atteign\w+"
    r"|is|are|was|were|has|have|remain\w*|rose|grew|fell|stand|stood|hit|set|brought|made|came|took)\b)"
)
"""Behind the name: nothing narrows it, as `in Lyon` or `per head` would."""
_GROWTH = (
    r"(?:croissance|hausse|progression|augmentation|baisse|recul|diminution|repli|chute|growth|rise|increase|decrease"
    r"|fall|drop|decline)\s+(?:(?:de|du|des|in|of)\s+|d['’])(?:(?:la|les|the|our|nos|notre)\s+|l['’])?$"
)
"""Before a name: how much it changed is spoken of."""


def governing(words: str, number: Numeral, mentions: Sequence[Mention], language: str) -> list[tuple[Mention, Link]]:
    """The one figure that the number is said of, and how; none where there are two."""
    found: list[tuple[Mention, Link]] = []
    ahead = [mention for mention in mentions if mention.end <= number.start]
    behind = [mention for mention in mentions if mention.start >= number.end]
    if (
        ahead
        and not ahead[-1].partial
        and not _is_another(words, number, ahead[-1])
        and (tie := link(words[ahead[-1].end : number.start], language))
    ):
        found.append((ahead[-1], _of_growth(words, ahead[-1], tie)))
    gap = words[number.end : behind[0].start] if behind else ""
    if behind and not behind[0].partial and _introduces(words, number, behind[0]):
        found.append((behind[0], Link(False, 0)))
    elif behind and re.fullmatch(_OF, gap, re.IGNORECASE) and not _is_some(words, number, gap, behind[0]):
        tie = link(gap, language, lead=before(words, number))
        found += [(behind[0], tie)] if tie else []
    return found if len(found) == 1 else []


def _introduces(words: str, number: Numeral, mention: Mention) -> bool:
    """Whether a sentence begins with the number as the value of what it names next."""
    gap = words[number.end : mention.start]
    if not re.match(_SAYS_SO, words[mention.end :], re.IGNORECASE):
        return False
    if re.search(_WITH, words[: number.start], re.IGNORECASE) and re.fullmatch(_THAT, gap, re.IGNORECASE):
        return True
    begins = re.search(_BEGINNING, words[: number.start]) is not None
    return begins and re.fullmatch(_IS, gap, re.IGNORECASE) is not None


def _of_growth(words: str, mention: Mention, tie: Link) -> Link:
    """The tie; behind `growth in`, of a change."""
    growth = re.search(_GROWTH, words[: mention.start], re.IGNORECASE)
    return Link(True, direction(growth[0]), tie.limit) if growth else tie


def _is_some(words: str, number: Numeral, gap: str, mention: Mention) -> bool:
    """Whether a number counts or takes some of what the name behind it means: `45 beds`, `58 % of sales`.

    A count is the figure's own where the text begins with it or says that it is ours, behind a limit, and where the
    text gives one of its periods or says that it is all.
    """
    if number.unit == PERCENT:
        levels = (own for figure in mention.figures for part, own in figure.quantities.items() if part != CHANGE)
        if any(own.unit == PERCENT for own in levels):
            return False
        return re.match(r"\s*(?:of|de|du|des|d['’])", gap) is not None and not re.search(_RISE, before(words, number))
    first = not words[: number.start].strip() and not gap.strip()
    ours = re.search(_OURS, before(words, number)) is not None
    if not number.bare or first or ours or limit_before(words, number):
        return False
    periods = (part for figure in mention.figures for part in figure.periods)
    return not any(part in words for part in periods) and not re.search(_IN_ALL, words)


def _is_another(words: str, number: Numeral, mention: Mention) -> bool:
    """Whether a number behind a name is of something else: of the next thing counted, or of any one of its kind."""
    gap, ahead = words[mention.end : number.start], words[: mention.start]
    if number.bare and re.fullmatch(r"\s*(?:,|et|and|plus|puis)\s*", gap) and re.search(r"\d\s*$", ahead):
        return True
    return (
        re.search(_ANY_ONE, ahead) is not None and re.match(r"\s*[^\W\d_]+\s+[^\W\d_]", words[number.end :]) is not None
    )


_ANY_ONE = r"(?i)(?:^|[.!?;]\s+)(?:une?|an?)\s+$"
"""A sentence that begins so speaks of one as it may be: `A budget of £2m is kept for works`."""
_OURS = r"(?i)\b(?:nous|we)\s+[^\W\d_]+\s+$"
_RISE = r"(?i)\b(?:hausses?|baisses?|reculs?|croissance|progression|augmentation|diminution|chute|repli|gain)\s+de\s*$"
_IN_ALL = r"(?i)\b(?:au total|en tout|in total|in all|altogether|désormais|aujourd['’]hui|now|today|total)\b"
