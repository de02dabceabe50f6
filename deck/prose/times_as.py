"""How many times as much, or as fast, one thing is as another: `about four times as`, `deux fois plus`, `half as`.

And what a comparison is denied by.
"""

from __future__ import annotations

import re
from decimal import Decimal

from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.numeral import SPELLED

TIMES = (
    r"(?P<how>(?:more than|plus de|nearly|almost|presque|pres de|about|around|roughly|environ|quelque|over|some) )?"
    r"(?P<n>twice|half|(?:two|three|four|five|six|ten) times|(?:deux|trois|quatre|cinq|six|dix) fois)"
)
"""In lower case without accents."""
DENIED = Late(
    r"\b(?:not|no|never|nor|neither|n't|ne|pas|jamais|ni|sans|without|can|once|used to|until|unless|longer|had been"
    r"|avait ete)\b|n'"
)
"""It is not so, or was once. What may be says linking.is_hypothetical."""
_MARGINS = {
    2: ("1.6", "2.5"),
    3: ("2.4", "3.6"),
    4: ("3.3", "4.8"),
    5: ("4.2", "6"),
    6: ("5", "7.2"),
    10: ("8", "12.5"),
}
"""What so many times may mean, from and to: who says it in words rounds."""
_WIDER = Decimal("1.1")


def times_as(match: re.Match[str], *, less: bool = False) -> Interval | None:
    """How many times as much the first of two has; where it has so many times less, the inverse of it."""
    written, how = match["n"].split()[0], (match["how"] or "").strip()
    number = {**SPELLED, "twice": 2, "half": 2}.get(written)
    if number not in _MARGINS:
        return None
    low, high = (Decimal(each) for each in _MARGINS[number])
    if how in ("more than", "plus de", "over"):
        low, high = Decimal(number) / _WIDER, high * 2
    elif how:
        low, high = low / _WIDER, high * _WIDER
    return Interval(1 / high, 1 / low) if less or written == "half" else Interval(low, high)
