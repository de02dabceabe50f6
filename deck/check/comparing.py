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
    if (
        ahead
        and not ahead[-1].partial
        and not _is_another(words, number, ahead[-1])
        and (tie := link(words[ahead[-1].end : number.start], language))
    ):
        found.append((ahead[-1], tie))
    gap = words[number.end : behind[0].start] if behind else ""
    if behind and re.fullmatch(_OF, gap) and not _is_some(words, number, gap, behind[0]):
        tie = link(gap, language, lead=before(words, number))
        found += [(behind[0], tie)] if tie else []
    return found if len(found) == 1 else []


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
    letter = re.search(r"(?<![^\W\d_])[kmMGT]$", number.written) is not None  # of 12 000 m beside km: metres
    return own.unit not in (PERCENT, POINTS) and unit_of(own.unit)[1] == own.unit and not (letter and len(own.unit) < 4)


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
