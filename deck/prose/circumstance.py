"""What a sentence begins with that narrows its numbers: on which days, for what, in which case they are so many.

`On Sundays, our 340 volunteers stand firm` speaks of the volunteers of Sundays, `This year, our 340 volunteers` of all.
"""

from __future__ import annotations

from deck.figures.late import Late
from deck.figures.moment import WRITTEN_YEAR

_FRONT = Late(
    r"(?i)\W*(?P<case>(?:on|at|every|each|during|throughout|when|whenever|after|once (?:an?|the|we|they|it)"
    r"|for (?:the|an?|our|(?=[a-z]+s,))|chaque|tou(?:s|tes) les"
    r"|(?:les? |la |l['’])(?=(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|week-end|matin|midi|soir|nuit|jour|été|hiver)s?\b)|pendant|durant|lors d|au cours d|quand|lorsque|lorsqu"
    r"|en cas d|après|pour (?:les?|la|l|une?|nos|notre))(?:\b|(?<=['’d ]))[^,:.;!?]{2,60}), "
)
"""Up to the comma behind it."""
_ALL_ALONG = Late(
    r"(?i)(?:at (?:last|least|first|present|heart|the moment)|on (?:average|the whole|balance|paper|top)"
    r"|for (?:the (?:moment|record|time being|[^\W\d_]+ time)|once)|pour (?:une|la [^\W\d_]+) fois"
    rf"|pour (?:le moment|l['’](?:instant|heure))|.*\b(?:years?|ans?|année|exercice|{WRITTEN_YEAR})\b)"
)
"""Of all of the time, or a way to begin."""


def circumstance(ahead: str) -> str:
    """Its words, of what a sentence says before a value; empty where it begins with none."""
    front = _FRONT.match(ahead)
    return front["case"] if front and not _ALL_ALONG.match(front["case"]) else ""
