"""Whether a number in a sentence is said of something narrower, or of another time, than the figure beside it.

`rose from 65% to 81%` has a value of before; `81% for members and 54% for others` has those of groups; `was 74% a year
ago` speaks of the past. None of them contradicts the figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from deck.prose.content_words import content_words
from deck.prose.linking import BLANK, SHALL, is_hypothetical, is_narrowed, sentence_around
from deck.prose.mention import Mention

_NEAR = 60
"""So many characters behind a number are looked at."""
_COMPARED = (
    r"(?i)(?:\s+[^\W\d_][\w²³]*)?\s*"
    r"(?:below|above|less|more|fewer|lower|higher|ahead|behind|short|than|de plus|de moins|au-dess|inférieur|supéri)"
)
"""Behind a number: it says how far two things are apart."""
_LED = r"(?:,?\s(?:to|à)\s[$€£]?\d[\d.,\u00a0\u2009\u202f]*(?:\s?[^\W\d_]{0,2}[$€£%]?)?)?(?:\s+[^\W\d_][\w/²³]*)?,?\s+"
"""Behind a number: what it led to, and what is counted."""
_SOMEWHERE = (
    r"(?:in|en|au|aux|à|across|within|dans|chez)\s+(?:the\s+|les?\s+|la\s+|l['’])?"
    r"(?:(?:[^\W\d_]+\s+)?(?:zones?|areas?|régions?|regions?|quartiers?|districts?|villes?|cities|towns?|milieu|sites?"
    r"|écoles?|schools?|pays|countries)\b|(?!FY|Q\d|T\d)[A-ZÀ-Ý]"
    r"|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)"
)
"""A place, or a month, of which a number is said."""
_GROUP = (
    r"(?:in|for|among|on|at|en|pour|chez|dans|sur|au|aux)\s+(?:(?:the|our|les?|la|nos)\s+|l['’])?"
    r"(?!(?:the|our|les?|la|nos|moins|plus|niveau|même|sein|lieu|rang|regard|vu|titre|mieux|pire|départ|terme|bout"
    r"|years?|periods?|quarters?|months?|weeks?|fiscal|totals?|all|whole|full|first|second|last|end|average|today"
    r"|sales|line|season|saison|hausse|baisse|recul|progression|augmentation|croissance|moyenne|tout|total|fin|ans?|années?|mois|exercice"
    r"|ensemble|cours|comptes?|bilan|rapport|tableau|accounts?|books|reports?|table|semestre|trimestre|premier|première|second|deux|un|une|one|two|that|this|ce|cette)\b)[a-zà-ÿ]"
)
"""Those of whom a number is said."""
_DAY = (
    r"(?:(?:le |les )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end)s?\b"
    r"|(?:on |at )?(?:[A-Z][a-z]+days?|weekends?)\b)"
)
"""The days of which a number is said."""
_OF_IT = r"(?i)\s+of (?:it|them|this|these|which|whom)\b"
"""Behind a number: it is a part of what was said before, `£0.9m of it in York`."""
_BASE = (
    r"(?i)\b(?:from|against|versus|vs\.?|contre|par rapport à|compared (?:with|to))\s+"
    r"(?:about |around |some |environ )?[$€£~≈]?$"
)
_FROM = r"(?i)\b(?:de|d['’])\s*[$€£~≈]?$"
_TO = rf"(?i)(?!\s*par rapport)(?![^,.;:!?\d]{{0,24}},\s{SHALL})[^.;:!?\d]{{0,25}}?\b(?:à|to)\s+[$€£~≈]?[\d<\ufffc]"
"""`de 30 % à 32 %`: the value before is that of another time."""
_EARLIER = (
    r"(?i)[^.;:!?]{0,25}?(?:\b(?:ago|earlier|before|il y a|plus tôt|auparavant|avant|last time|at the start"
    r"|(?:saison|année|édition|exercice) précédente?|last season|au début)\b)"
)
"""Behind a number: it is of the past."""
_OUT_OF = r"\b(?:sur|out of|on a scale of|du total de|of the total of)\s$"
_PER = {
    "fr": r"(?i)(?:\s+[^\W\d_]+)?\s+(?:par|chaque)\s+(?!ans?\b|année|rapport\b)([^\W\d_]+)",
    "en": r"(?i)(?:\s+[^\W\d_]+)?\s+(?:a|an|per|each|every)\s+(?!years?\b)([^\W\d_]+)",
}
"""Behind a number: of what one has so many."""
_RANGE = (
    r"\b(?:of|between|entre|mean|means|expect|expects|forecast) [$€£]?(?!(?:19|20)\d\d\b)\d[\d.,]*"
    r"\s?(?:%|[^\W\d_]+)? (?:to|à) [$€£]?$"
)
"""Before the upper end of a range: `15 to 16%`."""
_PART = (
    r"(?i)\s(?:(?:under|over|above|below|aged|(?:de )?(?:moins|plus) de|âgée?s? de) (?:[$€£]?\d|$)"
    r"|(?:lost|gone|gained|won|left|joined|perdue?s?|gagnée?s?|partie?s?|arrivée?s?)\s?:\s?$)"
)
"""Behind a name: those of them of whom the number is said, `Guests under 18`, `Clients lost:`."""
_WEIGHT = r"(?i)\b(?:weighted by|pondérée?s? par)\s(?:(?:the|les?|la)\s)?$"
_LED_TO = r"(?i)\b(?:de|from) (?P<first>[$€£]?\d[\d.,]*)[^.;:!?]{4,60}? (?:à|to) [$€£]?\d[\d.,]*$"
"""Up to a number to which another led."""
_AFTER_IT = (
    r"(?i)(?:^|[.!?;]\s+)(?:after|once|less|minus|net of|against|under|après|une fois|moins|déduction faite d|contre"
    r"|sous|du)(?![^\W\d_])[^.,;:!?]{0,40}$"
)
"""Before a name, with which a sentence only begins: `After the £27,000 for staff, £17,000 remains`."""
_PASSES_IT = r"(?i)\b(?:dépass|excèd|excéd)\w+\s(?:les?\s|la\s|l['’]|notre\s|nos\s)?$"
_THOUSANDS = r"(?<=\d)[.,](?=\d)"
_BY = r"(?i)\sde\s[^\W\d]*$"
"""Before a name and behind it, before the number: how much more there is than of it, `dépassent le budget de 12 k€`."""


def is_another(words: str, mention: Mention, start: int) -> bool:
    """Whether the number that begins there is another than the named value: the most that may be, or that of some.

    `74 out of 100`, `15 to 16%`, `Guests under 18: 640`, `they exceed the budget by 12`, `weighted by calls: 59.8`.
    """
    if re.search(f"(?i){_OUT_OF}|{_RANGE}", words[max(0, start - _NEAR) : start]):
        return True
    gap, ahead = words[mention.end : start], words[max(0, mention.start - _NEAR) : mention.start]
    if start < mention.end:
        return False
    by_how_much = re.search(_PASSES_IT, ahead) is not None and re.search(_BY, gap) is not None
    if re.search(_AFTER_IT, re.sub(_THOUSANDS, " ", ahead)) and re.search(r",\s", gap):
        return True
    return by_how_much or re.search(_WEIGHT, ahead) is not None or re.match(_PART, gap) is not None


def counted_per(words: str, end: int, language: str) -> str:
    """Of what one has as much as the number that ends there says, `a share`; empty where nothing says so."""
    per = re.match(_PER[language[:2]], words[end : end + _NEAR])
    return per[1] if per else ""


def counted_per_before(words: str, end: int, language: str) -> str:
    """The same, where it was said of what the number came from: `from 24.8 pupils a class to 30`."""
    begin, _ = sentence_around(words, end)
    led_to = re.search(_LED_TO, words[begin:end])
    return counted_per(led_to[0], led_to.end("first") - led_to.start(), language) if led_to else ""


def is_of_another_scope(words: str, end: int, mentions: Sequence[Mention]) -> bool:
    """Whether the number that ends there is said of a group, a place or another time, or how far things are apart."""
    behind = words[end : end + _NEAR]
    if any(re.match(own, behind) for own in (_COMPARED, _LED + _SOMEWHERE, _EARLIER, _OF_IT)):
        return True
    group = re.match(rf"{_LED}(?:{_GROUP}|{_DAY})", behind)
    named = group and any(end < mention.start <= end + group.end() for mention in mentions)
    return group is not None and not named


def is_base(words: str, start: int, end: int) -> bool:
    """Whether something counts from the number there, and no year says of when it is."""
    ahead, behind = words[max(0, start - _NEAR) : start], words[end : end + _NEAR]
    if re.match(r"(?i)\s*[,(]?\s*(?:en |in )?(?:19|20)\d\d\b", behind):
        return False
    return re.search(_BASE, ahead) is not None or (
        re.search(_FROM, ahead) is not None and re.match(_TO, behind) is not None
    )


def is_quoted(words: str, at: int) -> bool:
    """Whether somebody's words stand there, in quotation marks."""
    before = words[:at]
    pairs = before.count("«") > before.count("»") or before.count("“") > before.count("”")
    return pairs or (before.count('"') % 2 == 1 and '"' in words[at:])


def is_doubtful(words: str, at: int) -> bool:
    """Whether what stands there is of what may be, of a part, or somebody's words."""
    return is_hypothetical(words, at) or is_narrowed(words, at) or is_quoted(words, at)


def blanked(words: str, start: int, end: int) -> str:
    """The text without what stands there, a number, say: `83 days` is no time of which something else is said."""
    return f"{words[:start]}{BLANK * (end - start)}{words[end:]}"


def without(text: str, words: Set[str], language: str) -> str:
    """The text without the words of a name: an `average wait` is no average of others."""
    return re.sub(
        r"[^\W\d_]+", lambda own: BLANK * len(own[0]) if content_words(own[0], language) & words else own[0], text
    )
