"""Which figure a number in a text is said of, and what it may be of it: one of its values, or how much it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from deck.check.amount import AT_LEAST, AT_MOST, Amount, amount, written_interval
from deck.check.interval import UNBOUNDED, Interval
from deck.check.linking import Link, link
from deck.check.mention import Mention
from deck.check.numeral import Numeral, unit_of
from deck.check.variation import in_percent
from deck.figures.book import CHANGE, Figure
from deck.figures.quantity import PERCENT, POINTS

_OF = r"\s*(?:de|du|des|d['’]|of|in|en)?\s*(?:le|la|les|l['’]|the|our|its|notre|son|sa|ses)?\s*"
_LIMIT = {**dict.fromkeys(AT_LEAST, ">"), **dict.fromkeys(AT_MOST, "<")}
_LIMIT_BEFORE = rf"(?i)(?:^|\W)({'|'.join(sorted(map(re.escape, _LIMIT), key=len, reverse=True))})\s*$"


def governing(words: str, number: Numeral, mentions: Sequence[Mention], language: str) -> list[tuple[Mention, Link]]:
    """The one figure that the number is said of, and how; none where there are two."""
    found: list[tuple[Mention, Link]] = []
    ahead = [mention for mention in mentions if mention.end <= number.start]
    behind = [mention for mention in mentions if mention.start >= number.end]
    if ahead and not ahead[-1].partial and (tie := link(words[ahead[-1].end : number.start], language)):
        found.append((ahead[-1], tie))
    if behind and re.fullmatch(_OF, gap := words[number.end : behind[0].start]):
        tie = link(gap, language, lead=before(words, number))
        found += [(behind[0], tie)] if tie else []
    return found if len(found) == 1 else []


def parts_of(figure: Figure) -> dict[str, Amount]:
    return {part: own for part, quantity in figure.quantities.items() if (own := amount(quantity)) is not None}


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


def is_one(own: Amount, number: Numeral, words: str) -> bool:
    """Whether the unit of the number is that of the amount; one of things counted stands behind it, or nothing does."""
    if number.bare:
        counted = words[number.end :].lstrip().casefold()
        unsaid = own.unit.isalpha() and own.scale == 0 and not re.match(r"[^.,;:!?)]", counted)  # from 412 to 465
        return own.unit not in (PERCENT, POINTS) and (unsaid or counted.startswith(own.unit))
    if number.unit:
        return own.unit == number.unit
    return own.unit not in (PERCENT, POINTS) and unit_of(own.unit)[1] == own.unit


def may_be(own: Amount, number: Numeral, words: str, literal: Interval) -> bool:
    return is_one(own, number, words) and own.interval.overlaps(literal)


def interval_of(words: str, ends: Sequence[Numeral], beyond: str = "") -> Interval:
    """Where the number that is written lies; beyond it, where a word before it says so."""
    limit = beyond or limit_before(words, ends[0])
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
