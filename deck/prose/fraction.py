"""Fractions in words, and what percentage each may mean: `half`, `trois quarts`, `one in five`, `près d'un tiers`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from deck.figures.interval import HUNDRED, Interval

_COUNTS = {
    **dict.fromkeys(("un", "une", "a", "one"), 1),
    **dict.fromkeys(("deux", "two"), 2),
    **dict.fromkeys(("trois", "three"), 3),
    **dict.fromkeys(("quatre", "four"), 4),
    **dict.fromkeys(("cinq", "five"), 5),
    **dict.fromkeys(("six",), 6),
    **dict.fromkeys(("sept", "seven"), 7),
    **dict.fromkeys(("huit", "eight"), 8),
    **dict.fromkeys(("neuf", "nine"), 9),
    **dict.fromkeys(("dix", "ten"), 10),
}
_PARTS = {
    **dict.fromkeys(("tiers", "third", "thirds"), 3),
    **dict.fromkeys(("quart", "quarts", "quarter", "quarters"), 4),
    **dict.fromkeys(("cinquième", "cinquièmes", "fifth", "fifths"), 5),
    **dict.fromkeys(("dixième", "dixièmes", "tenth", "tenths"), 10),
}
_NEAR = r"près (?:de |d['’])|presque |environ |quelque |nearly |almost |about |around |roughly |some "
_BEYOND = r"plus (?:de |d['’])|more than |over |just over "
_BELOW = r"moins (?:de |d['’])|less than |under |just under |à peine |barely "
_MAJORITY = "(?:la |une |a )?majorit[éy]|la plupart|most"
_COUNT, _PART = "|".join(_COUNTS), "|".join(_PARTS)
FRACTION = (
    rf"(?:\b(?:{_NEAR}|{_BEYOND}|{_BELOW}))?\b(?:(?:la |une )?moitié|half|{_MAJORITY}|(?:(?:{_COUNT})[ -])?(?:{_PART})"
    rf"|(?:{_COUNT})(?: [^\W\d_]+)? (?:sur|in|out of) (?:{_COUNT}))\b"
)
"""A pattern."""
COUNTED_FRACTION = rf"(?:\b(?:{_NEAR}|{_BEYOND}|{_BELOW}))?(?:(?:{_COUNT})[ -](?:{_PART})|(?:a|one)[ -]half)\b"
"""A pattern: those that say how many parts, so that `last quarter` is none."""
PARTS = "|".join(_PARTS)
_SIGNS = (
    *("moitié", "half", "majorit", "plupart", "most", *_PARTS),
    *(f" {of} {count}" for of in ("sur", "in", "out of") for count in _COUNTS if _COUNTS[count] > 1),
)
SIGN = "\ue003"
"""In a shape: every character of a fraction."""
_WIDTHS = {2: Decimal(4), 3: Decimal("3.4"), 4: Decimal(3), 5: Decimal("2.2")}
_NARROWEST = Decimal("1.6")


@lru_cache(maxsize=256)  # every sentence of a text asks for its whole
def with_fractions(shape: str) -> str:
    """The shape with a sign in place of every character of a fraction in words."""
    text = shape.casefold()
    if not any(sign in text for sign in _SIGNS):
        return shape
    return _pattern().sub(lambda match: SIGN * len(match[0]), shape)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(FRACTION, re.IGNORECASE)


def percentage(written: str) -> Interval | None:
    """Where the share lies that a fraction says, in percent: about a half is anything near it."""
    text = written.casefold().replace("-", " ")
    if re.search(rf"\b(?:{_MAJORITY})$", text):
        return Interval(HUNDRED / 2, HUNDRED)
    by, of = _numbers(text)
    if by >= of:
        return None
    middle, width = HUNDRED * by / of, _WIDTHS.get(of, _NARROWEST)
    if re.match(_BEYOND, text):
        return Interval(middle - Decimal("0.1"), HUNDRED)
    if re.match(_BELOW, text):
        return Interval(Decimal(0), middle + Decimal("0.1"))
    width = 2 * width if re.match(_NEAR, text) else width
    return Interval(middle - width, middle + width)


def _numbers(text: str) -> tuple[int, int]:
    """Numerator and denominator."""
    if "moitié" in text or "half" in text:
        return 1, 2
    words = re.findall(r"[^\W\d_]+", text)
    counts = [_COUNTS[word] for word in words if word in _COUNTS]
    part = next((_PARTS[word] for word in words if word in _PARTS), 0)
    if part:
        return counts[-1] if counts else 1, part
    return counts[0], counts[-1]
