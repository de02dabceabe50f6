"""Which figure a number in a text is said of, and how: as its value, or as how much it changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from deck.figures.book import CHANGE
from deck.figures.late import Late
from deck.figures.numeral import Numeral
from deck.figures.quantity import PERCENT
from deck.prose.comparing import before, counted_end, counts_all, limit_before, unit_end, without_units
from deck.prose.linking import Link, direction, link
from deck.prose.mention import STATES, Mention

_THE = r"(?:(?:le|la|les|the|our|its|notre|nos|son|sa|ses)\s+|l['’])?"
_CHANGED_BY = "rise|fall|drop|increase|decrease|growth|decline|gain|jump|surge|dip|slump"
_OF = rf"\s*(?:(?:de|du|des|of|in|en|pour)\s+|d['’]|(?:{_CHANGED_BY})\s+(?:in|of|for)\s+)?{_THE}\s*"
"""Between a number and the name behind it: `54 M€ de recettes`, `a 31% rise in sales`."""
_IN_A_YEAR = r"(?:\s*\(?(?:(?:en|in|for|pour)\s+)?(?:19|20)\d\d\)?)?"
_WITH = r"(?:^|[.!?;:]\s+|\n\s*)(?:avec|with|at|à)\s+$"
_THAT = rf"{_IN_A_YEAR}\s*,\s*{_THE}"
"""`With £54m in 2025, sales ...`."""
_AMOUNT = r"(?:montant|total|niveau|nombre|chiffre|volume|amount|level|number|figure|total|size)"
_IS = (
    rf"{_IN_A_YEAR}\s*(?:[:,;–—]\s*)?(?:(?:c['’]est|ce sont|voilà|tel(?:le)?s? (?:est|sont)"
    r"|(?:(?:this|that|it|such) )?(?:is|was))\s+)"
    rf"(?:(?:le|the)\s+{_AMOUNT}\s+)?(?:(?:de|du|des|of|what)\s+|d['’])?{_THE}"
)
"""`54 M€ : c'est le montant des recettes`, `£54m is what sales brought`."""
_IN_THE_ACCOUNTS = (
    r"(?:\s*(?:dans|sur|à|au|in|on)\s+(?:(?:les?|la|nos|the|our)\s+)?(?:comptes?|bilan|rapport|tableau|accounts?"
    r"|books|report|table)(?:\s+(?:(?:de|of|for)\s+)?(?:19|20)\d\d)?)?"
)
_AS = rf"{_IN_A_YEAR}{_IN_THE_ACCOUNTS}\s+(?:pour|for|as|comme)\s+{_THE}"
"""`The accounts show £54m for sales`, `We take £54m as sales`."""
_SAYS_SO = (
    r"\s*(?:$|[.!?;]|(?:(?:en|in|for|pour|de|of)\s+)?(?:19|20)\d\d\s*(?:[.!?;]|$)"
    r"|(?:ne\s|n['’]|se\s|s['’])"
    r"|(?:sont|est|ont|a|va|vont|fait|font|rest\w+|demeur\w+|progress\w+|recul\w+|augment\w+|baiss\w+|dépass\w+|atteign\w+"
    r"|surpren\w+|confirm\w+|mont\w+"
    r"|is|are|was|were|has|have|had|do|does|did|remain\w*|rose|grew|fell|stand|stood|stays?|hit|set|brought|made|came"
    r"|took|exceed\w*|beats?|surprise\w*|confirm\w*|look\w*|seem\w*|keeps?|kept|goes|went|still|now|no longer)\b)"
)
"""Behind the name: nothing narrows it, as `in Lyon` or `per head` would."""
_GROWTH = (
    r"(?:croissance|hausse|progression|augmentation|baisse|recul|diminution|repli|chute|growth|rise|increase|decrease"
    r"|fall|drop|decline)\s+(?:(?:de|du|des|in|of)\s+|d['’])(?:(?:la|les|the|our|nos|notre)\s+|l['’])?$"
)
"""Before a name: how much it changed is spoken of."""
_MADE_LESS = (
    r"\b(?:rédui\w+|abaiss\w+|diminu\w+|baiss\w+|augment\w+|relev\w+|accr\w+|allég\w+|cut|reduc\w+|lower\w*|rais\w+"
    r"|increas\w+|trimm\w+)\s+(?:(?:la|les?|the|our|nos|notre|its|ses|son|sa)\s+|l['’])?$"
)
"""Before a name: who changed it, `Nous avons réduit la dette de 2,5 M€`."""
_TIME = (
    r"(?:\s+(?:(?:en|sur) (?:un an|(?:19|20)\d\d)|sur l['’]année|in (?:a|one) year|in (?:19|20)\d\d"
    r"|over (?:a|one|the) year|on the year|year[- ]on[- ]year))?"
)
_MORE = Late(
    r"(?i)\s*(?:(?:(?:de|en)\s+(?:plus|hausse|croissance|progression)|d['’](?:augmentation)|more|higher|extra)"
    r"|(?P<less>(?:de|en)\s+(?:moins|baisse|recul|repli|diminution)|less|fewer|lower))\b"
    r"(?!\s*(?:que?\b|qu['’]|than)(?!\s*(?:en|in)\s+(?:19|20)\d\d))"
)
"""Behind a number: it says how much more or less there is, of which nothing else is compared: `35 % de plus`."""
_OF_WHICH = rf"{_TIME}\s*(?:(?:pour|for|in|of|de|du|des|dans)\s+|d['’])?{_THE}\s*"
"""Between that and the name: `35 % de plus en un an pour l'effectif`."""
_AND = rf"\s*(?:,|and|et|&|,\s*and)\s+{_THE}"
"""Between two names."""
_NEAR = 60
"""So many characters before a name are looked at."""


class More(NamedTuple):
    """How much more or less there is, said behind a number."""

    direction: int
    end: int


def more_behind(words: str, number: Numeral, mention: Mention) -> More | None:
    """What says that a number is how much more, or less, there is: `35 % de plus`, `12 visitors fewer`."""
    end = unit_end(words, number, mention.figures)
    found = _MORE.match(words, end) or _MORE.match(words, number.end)
    if found is None:
        return None
    return More(-1 if found["less"] else 1, counted_end(words, found.end(), mention.figures))


def governing(words: str, number: Numeral, mentions: Sequence[Mention], language: str) -> list[tuple[Mention, Link]]:
    """The one figure that the number is said of, and how; none where there are two."""
    ahead = [mention for mention in mentions if mention.end <= number.start]
    behind = [mention for mention in mentions if mention.start >= number.end]
    found = [
        (mention, tie)
        for mention, tie in (
            *(
                (mention, _of_name_ahead(words, number, mention, language))
                for mention in ahead[-1:]
                if not _is_joined(words, ahead)
            ),
            *((mention, _of_name_behind(words, number, mention, language)) for mention in behind[:1]),
        )
        if tie
    ]
    return found if len(found) == 1 else []


def _is_joined(words: str, ahead: Sequence[Mention]) -> bool:
    """Whether the last of the names before a number is one of several of which it is said: `York and Leeds gained`."""
    return len(ahead) > 1 and re.fullmatch(_AND, words[ahead[-2].end : ahead[-1].start], re.IGNORECASE) is not None


def _of_name_ahead(words: str, number: Numeral, mention: Mention, language: str) -> Link | None:
    """How the number behind a name is tied to it."""
    if mention.partial or _is_another(words, number, mention):
        return None
    tie = link(without_units(words[mention.end : number.start], mention.figures), language)
    if tie is None:
        return None
    more = more_behind(words, number, mention)
    if more:
        return Link(True, more.direction, tie.limit, by=True)
    lead = words[max(0, mention.start - _NEAR) : mention.start]
    growth = re.search(_GROWTH, lead, re.IGNORECASE) or re.search(_MADE_LESS, lead, re.IGNORECASE)
    return tie._replace(changed=True, direction=direction(growth[0])) if growth else tie


def _of_name_behind(words: str, number: Numeral, mention: Mention, language: str) -> Link | None:
    """How the number before a name is tied to it."""
    if _introduces(words, number, mention):
        return Link(False, 0)
    more = more_behind(words, number, mention)
    if more and re.fullmatch(_OF_WHICH, words[more.end : mention.start], re.IGNORECASE):
        return Link(True, more.direction, by=True)
    gap = words[number.end : mention.start]
    if number.unit != PERCENT and "pour" in gap.split():  # what is spent for it is not how much it is
        return None
    if not re.fullmatch(_OF, gap, re.IGNORECASE) or _is_some(words, number, gap, mention):
        return None
    return link(gap, language, lead=before(words, number))


def _introduces(words: str, number: Numeral, mention: Mention) -> bool:
    """Whether the number is given as the value of what the sentence names next."""
    gap = words[unit_end(words, number, mention.figures) : mention.start]
    if mention.partial or not re.match(_SAYS_SO, words[mention.end :], re.IGNORECASE):
        return False
    ahead = words[: number.start]
    return (
        re.fullmatch(_IS, gap, re.IGNORECASE) is not None
        or (re.fullmatch(_THAT, gap, re.IGNORECASE) is not None and re.search(_WITH, ahead, re.IGNORECASE) is not None)
        or (re.fullmatch(_AS, gap, re.IGNORECASE) is not None and _is_stated(ahead))
    )


def _is_stated(ahead: str) -> bool:
    """Whether a sentence begins with what follows, or by saying that somebody reads, counts or quotes it."""
    begun = re.split(r"[.!?;:]\s|\n\s*\n", ahead)[-1]
    return not begun.strip() or bool(STATES & {*re.findall(r"[^\W\d_]+", begun.lower())})


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
    if not number.bare or first or counts_all(words, number) or limit_before(words, number):
        return False
    periods = (part for figure in mention.figures for part in figure.periods)
    return not any(part in words for part in periods) and not re.search(_IN_ALL, words)


def _is_another(words: str, number: Numeral, mention: Mention) -> bool:
    """Whether a number behind a name is of something else: of the next thing counted, or of any one of its kind."""
    ahead = words[: mention.start]
    if number.bare and re.search(_HAS_ITS_NUMBER, ahead):
        return True
    return (
        re.search(_ANY_ONE, ahead) is not None and re.match(r"\s*[^\W\d_]+\s+[^\W\d_]", words[number.end :]) is not None
    )


_HAS_ITS_NUMBER = r"(?<![\d.,])(?!(?:19|20)\d\d,?\s*$)\d[\d.,\u00a0\u2009\u202f ]*$"
"""Before a name: `Our 12,640 titles reach 40 countries`."""
_ANY_ONE = r"(?i)(?:^|[.!?;]\s+)(?:une?|an?)\s+$"
"""A sentence that begins so speaks of one as it may be: `A budget of £2m is kept for works`."""
_RISE = r"(?i)\b(?:hausses?|baisses?|reculs?|croissance|progression|augmentation|diminution|chute|repli|gain)\s+de\s*$"
_IN_ALL = r"(?i)\b(?:au total|en tout|in total|in all|altogether|désormais|aujourd['’]hui|now|today|total)\b"
