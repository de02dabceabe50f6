"""What a number in a text may be of a figure: one of its values, or how much it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from deck.figures.amount import AT_LEAST, AT_MOST, Amount, amount, written_interval
from deck.figures.book import CHANGE, Figure
from deck.figures.change import in_percent
from deck.figures.interval import UNBOUNDED, Interval
from deck.figures.moment import in_order
from deck.figures.numeral import Numeral, unit_of
from deck.figures.quantity import PERCENT, POINTS

_FROM = r"(?i)\b(?:from|de|d['’])\s*$"
_FROM_TO = r"(?i)(?:\s+(?:in|en)\s+(?:19|20)\d\d)?\s+(?:to|à)\s+"
NEAR = "~"
"""The limit of what `comes near 50`."""
_NEARLY = (Decimal("0.975"), Decimal("1.025"))
_PASSES = (
    *("dépasse", "dépassent", "dépasse les", "dépassent les", "passe les", "franchit les", "barre des"),
    *("exceeds", "exceed", "exceeded", "passes", "passed", "tops"),
)
_LIMIT = {**dict.fromkeys((*AT_LEAST, *_PASSES), ">"), **dict.fromkeys(AT_MOST, "<")}
_LIMIT_BEFORE = (
    r"(?i)(?:^|\W)(?<!\badd )(?<!\badds )(?<!\badding )"
    rf"({'|'.join(sorted(map(re.escape, _LIMIT), key=len, reverse=True))})\s*$"
)
"""`60 and 30 add up to 90` gives no limit."""


def parts_of(figure: Figure) -> dict[str, Amount]:
    return {part: own for part, quantity in figure.quantities.items() if (own := amount(quantity)) is not None}


def levels_of(figure: Figure) -> dict[str, Amount]:
    """What it is and was: all but its change."""
    return {part: own for part, own in parts_of(figure).items() if part != CHANGE}


def changes(parts: Mapping[str, Amount], unit: str) -> Iterator[Interval]:
    """How a figure changed, as stated and as computed from any two of its values; its value, where that is a change."""
    levels = [own for part, own in parts.items() if part != CHANGE]
    yield from (
        own.interval for part, own in parts.items() if own.unit == unit and (part == CHANGE or len(levels) == 1)
    )
    pairs = list(combinations(levels, 2))
    for one, other in pairs[:-1] if CHANGE in parts else pairs:
        if one.unit == other.unit:
            yield from in_percent(one, other) if unit == PERCENT else [other.interval.minus(one.interval)]


_GROWS = (
    r"(?i)\b(?:croissance|growth|hausse|baisse|variation|évolution|progression|recul|change|increase|rise|decline"
    r"|drop)\b"
)


def is_level(figure: Figure, unit: str) -> bool:
    """Whether its only value, in that unit, is how much there is (a margin of 34 %), not how much it changed."""
    signed = any(own.signed for own in figure.quantities.values())
    return unit == PERCENT and not signed and re.search(_GROWS, figure.label) is None


def steps(figure: Figure, parts: Mapping[str, Amount], direction: int, until: str = "") -> Iterator[Interval]:
    """How much a figure rose (1), fell (-1) or changed (0) from one of these values to a later one; to that of a year.

    Below zero nobody knows what rises: a loss, or the result.
    """
    if any(own.interval.low < 0 for own in parts.values()):
        direction = 0
    periods = [period for period in in_order(figure.periods) if period in parts]
    rises = [
        parts[later].interval.minus(parts[earlier].interval)
        for earlier, later in combinations(periods, 2)
        if until in ("", later)
    ]
    change = parts_of(figure).get(CHANGE)
    if change and any(change.unit == own.unit for own in parts.values()):
        rises.append(change.interval)
    yield from (rise for rise in rises if direction >= 0)
    yield from (rise.negated() for rise in rises if direction <= 0)


def is_turned(figure: Figure, words: str, ends: Sequence[Numeral], following: Sequence[Numeral]) -> bool:
    """Whether `from 12 to 10` gives the values of two periods the wrong way round."""
    if not following or not re.search(_FROM, before(words, ends[0])):
        return False
    if not re.fullmatch(_FROM_TO, words[ends[-1].end : following[0].start]):
        return False
    parts = parts_of(figure)
    levels = [parts[period] for period in in_order(figure.periods) if period in parts]
    start, end = interval_of(words, ends), interval_of(words, following)
    pairs = list(combinations(levels, 2))
    right, wrong = (
        any(
            may_be(one, ends[0], words, start) and may_be(other, following[0], words, end)
            for one, other in (pair if forward else pair[::-1] for pair in pairs)
        )
        for forward in (True, False)
    )
    return wrong and not right


_OURS = (
    r"(?i)\b(?:nous|we)\s+[^\W\d_]+\s+$"
    r"|(?:^|[.!?]\s+)(?:(?:le|la|the|notre|our)\s|l['’])(?:entreprise|société|groupe|association|fondation|ville|commune"
    r"|école|lycée|collège|université|hôpital|clinique|musée|usine|hôtel|festival|club|coopérative|mairie|banque"
    r"|company|firm|group|association|charity|foundation|trust|town|city|school|college|university|hospital|clinic"
    r"|museum|factory|plant|hotel|club|cooperative|council|bank|library)\s"
    r"(?:compte|emploie|a|has|employs|counts)\s+$"
)
"""Before a count: it is of all that the deck speaks of."""
_MAY_BE_MILLIONS = ("m", "k")
"""Units that are metres or kelvins, and for some authors millions and thousands: beside `34.9 million` nobody knows."""
FEW = 20
"""A smaller number is of what the figure counts only where it says so: `9.1 days`, not `times 5.1`."""


def is_one(own: Amount, number: Numeral, words: str) -> bool:
    """Whether the unit of the number is that of the amount; one of things counted stands behind it, or nothing does."""
    if number.bare:
        counted = words[number.end :].lstrip().casefold()
        if number.value < FEW and not counts_all(words, number):
            return bool(own.unit) and counted.startswith(own.unit)
        unsaid = own.unit.isalpha() and own.scale == 0 and not re.match(r"[^.,;:!?)]", counted)  # from 412 to 465
        return own.unit not in (PERCENT, POINTS) and (unsaid or counted.startswith(own.unit))
    if number.unit:
        return own.unit == number.unit
    if number.scale and own.unit in _MAY_BE_MILLIONS:
        return False
    letter = re.search(r"(?<![^\W\d_])[kmMGT]$", number.written) is not None  # of 12 000 m beside km: metres
    return own.unit not in (PERCENT, POINTS) and unit_of(own.unit)[1] == own.unit and not (letter and len(own.unit) < 4)


def unit_end(words: str, number: Numeral, figures: Sequence[Figure]) -> int:
    """Where a number ends, with what it counts in one of these figures: `35,700 visitors`."""
    return counted_end(words, number.end, figures) if number.bare else number.end


def counted_end(words: str, at: int, figures: Sequence[Figure]) -> int:
    """Behind the noun that stands there, where one of these figures counts it."""
    noun = re.compile(r"\s*([^\W\d_][\w²³]*)").match(words, at)
    units = {own.unit for figure in figures for own in parts_of(figure).values()} if noun else set()
    counted = noun[1].casefold() if noun else ""
    return noun.end() if noun and units & {counted, counted.removesuffix("s"), f"{counted}s"} else at


def counts_all(words: str, number: Numeral) -> bool:
    """Whether a number counts all of what stands behind it that the deck's subject has: `The clinic has 16 doctors`."""
    return re.search(_OURS, before(words, number)) is not None


def without_units(words: str, figures: Sequence[Figure]) -> str:
    """The text with what these figures count blanked out, where it came from or to so many: `from 46 days to 31`."""
    for unit in {own.unit for figure in figures for own in parts_of(figure).values() if own.unit.isalpha()}:
        behind = rf"(?i)(\b(?:from|de|to|à)\s\d[\d.,\u00a0\u2009\u202f]*)([ \u00a0\u202f]{re.escape(unit)})(?![^\W_])"
        words = re.sub(behind, lambda own: own[1] + " " * len(own[2]), words)
    return words


def may_be(own: Amount, number: Numeral, words: str, literal: Interval) -> bool:
    return is_one(own, number, words) and own.interval.overlaps(literal)


def interval_of(words: str, ends: Sequence[Numeral], beyond: str = "") -> Interval:
    """Where the number that is written lies; beyond it or near it, where a word before it says so."""
    limit = beyond or limit_before(words, ends[0])
    if limit == NEAR:
        low, high = (own.value.scaleb(own.scale) * by for own, by in zip((ends[0], ends[-1]), _NEARLY, strict=True))
        written = written_interval(ends)
        return Interval(min(low, written.low), max(high, written.high))
    if limit == ">":
        return Interval(ends[0].value.scaleb(ends[0].scale), UNBOUNDED)
    if limit == "<":
        return Interval(-UNBOUNDED, ends[-1].value.scaleb(ends[-1].scale))
    return written_interval(ends)


def claims_more(ends: Sequence[Numeral], literal: Interval, own: Interval) -> bool:
    """Whether neither has an end, and the text begins beyond the figure: `over 37` where `over 27` is known."""
    written = written_interval(ends)
    above = literal.high == own.high == UNBOUNDED and written.low > own.low
    return above or (literal.low == own.low == -UNBOUNDED and written.high < own.high)


def limit_before(words: str, number: Numeral) -> str:
    """`>` behind `plus de`, `<` behind `moins de`; empty where no limit stands before the number."""
    limited = re.search(_LIMIT_BEFORE, " ".join(before(words, number).split()))  # with no-break spaces on slides
    return _LIMIT[limited[1].lower().replace("’", "'")] if limited else ""


def before(words: str, number: Numeral) -> str:
    """What stands before a number, as far as it may say something of it."""
    return words[max(0, number.start - 30) : number.start]
