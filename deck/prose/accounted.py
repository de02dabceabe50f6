"""What else a number beside a figure's name is, where the numbers around it account for it.

`The trawlers sell £15.6m, the netters £7.3m, the others £2.5m` are parts of sales of £25.4m; `81 shows, 60% of the
season` is a share of them; `just ahead of the cod, by £1.2m` is how far two figures lie apart; `£29` is no slip of
£14.4m; and `110 tests, against the 84 of 2025` are of no year that the figure has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from deck.figures.amount import Amount, amount, written_interval
from deck.figures.book import CHANGE, VALUE, Figure
from deck.figures.interval import HUNDRED, ONE, Interval, added_up
from deck.figures.moment import in_order
from deck.figures.numeral import Numeral, numerals
from deck.figures.quantity import PERCENT, POINTS
from deck.figures.slip import digits
from deck.prose.comparing import levels_of, parts_of
from deck.prose.linking import sentence_around

_FAR = Decimal(20)
"""How many times as large or as small a number of other digits may be for a value that was not updated."""
_FEWEST, _MOST = 3, 8
"""So many parts that make up a value do so by no chance, nor two that stand alone; of more numbers anything does."""
_COUNTED = r"(?<![\d$€£¥.,])\d[\d \u00a0\u2009\u202f.,]*(?:\s[^\W\d_][\w'’-]*){1,5}\s?\($"
"""Before a percentage in brackets: it says which share those counted are, `14 patients on placebo (3.0%)`."""
_SO_MANY_OF = r"(?i)\d(?:\s?%|\s[^\W\d_]+)?\s(?:of|out of|sur|parmi)\s(?:(?:the|les)\s)?[~≈]?[$€£¥]?$"
"""Before the whole of which something is a part: `30,000 of 40,000`."""
_BESIDE_IT = r"(?i),? (?:contre|against|versus|vs\.?|compared (?:with|to)) [$€£¥]?"
"""Between what somebody else has and what the figure says."""
_AGAINST = (
    r"(?i)\b(?:against|compared (?:with|to)|versus|vs\.?|contre|par rapport (?:à|aux?)|au lieu des?|instead of)\s"
    r"[^.;!?]{0,80}?(?<!\d)((?:19|20)\d\d)(?!\d)"
)


def is_accounted_for(
    words: str, ends: Sequence[Numeral], figure: Figure, others: Sequence[Figure], numbers: Sequence[Numeral]
) -> bool:
    """Whether a number beside the figure's name is rather one that `numbers`, those around it, or `others` explain."""
    number = ends[0]
    if _is_set_against(words, ends, figure, numbers):
        return True
    if re.search(_SO_MANY_OF, words[: number.start]) or _is_part_of_said(words, number, numbers):
        return True
    literal, values = written_interval(ends), list(_values(figure))
    if number.unit in (PERCENT, POINTS):
        is_share = re.search(_COUNTED, words[: number.start]) is not None
        return is_share or (number.unit == PERCENT and _leads_to_other(literal, figure, numbers))
    _, stop = sentence_around(words, number.start)
    behind = words[ends[-1].end : stop]
    return (
        _is_far(words[number.start : ends[-1].end], literal, values)
        or _is_of_later(figure, behind)
        or _is_share(literal, values, [own for own in numbers if ends[-1].end <= own.start < stop])
        or _is_part(words, number, values, numbers)
        or any(own.meets(literal) for other in others if other is not figure for own in _apart(figure, other))
    )


def leading(texts: Sequence[str], language: str) -> list[Numeral]:
    """The numbers that texts begin with: `84 on the shuttle`, beside `190 volunteers at the door`."""
    first = (next(iter(numerals(text, language)), None) for text in texts)
    return [own for text, own in zip(texts, first, strict=True) if own and not text[: own.start].strip()]


def _values(figure: Figure) -> Iterator[Interval]:
    yield from (own.interval for own in levels_of(figure).values())


def _last(figure: Figure) -> Amount | None:
    """Its value of the last period, or the one that it has."""
    return amount(figure.quantities[in_order(figure.periods)[-1] if figure.periods else VALUE])


def _is_far(written: str, literal: Interval, values: Sequence[Interval]) -> bool:
    """Whether it is of another size than all values, and none of them with its zeros or its scale forgotten."""
    known = [own for own in values if own.low > 0 and own.high.is_finite()]
    if len(known) < len(values) or not (literal.low > 0 and literal.high.is_finite()):
        return False
    alike = any(sorted(digits(written).strip("0")) == sorted(_significant(own)) for own in known)
    return not alike and all(literal.low > own.high * _FAR or literal.high * _FAR < own.low for own in known)


def _significant(value: Interval) -> str:
    return digits(str(((value.low + value.high) / 2).normalize())).strip("0")


def _is_of_later(figure: Figure, behind: str) -> bool:
    """Whether it is compared with what the figure's last period had: then it is of another one."""
    periods = in_order(figure.periods)
    against = re.search(_AGAINST, behind)
    return bool(periods) and against is not None and against[1] == periods[-1]


def _is_share(literal: Interval, values: Sequence[Interval], behind: Sequence[Numeral]) -> bool:
    """Whether the percentage right behind it says which share of a value it is."""
    if not behind or behind[0].unit != PERCENT or behind[0].sign:
        return False
    stated = written_interval(behind[:1])
    shares = (literal.over(own) for own in values if own.low > 0)
    return any(own is not None and own.times(HUNDRED).meets(stated) for own in shares)


def _is_part(words: str, number: Numeral, values: Sequence[Interval], around: Sequence[Numeral]) -> bool:
    """Whether it makes up a value of the figure together with others like it."""
    alike = [own for own in around if (own.unit, own.scale, own.sign) == (number.unit, number.scale, "")]
    others = [own for own in alike if own is not number and own.in_digits and not own.is_year]
    if len(others) >= _MOST:
        return False
    fewest = 1 if len(others) == 1 and _are_joined(words, number, others[0]) else _FEWEST - 1
    sums = (
        added_up(written_interval([own]) for own in (number, *chosen))
        for count in range(fewest, len(others) + 1)
        for chosen in combinations(others, count)
    )
    return any(made.meets(own) for made in sums for own in values)


def _leads_to_other(stated: Interval, figure: Figure, around: Sequence[Numeral]) -> bool:
    """Whether a percentage leads from the figure's last value to another number: `66,000 visitors, 1.7% more`."""
    last = _last(figure)
    others = (written_interval([own]) for own in around if own.unit not in (PERCENT, POINTS) and not own.is_year)
    known = list(_values(figure))
    quotients = (own.over(last.interval) for own in others if last and not any(own.meets(each) for each in known))
    changes = (own.minus(ONE).times(HUNDRED) for own in quotients if own)
    return any(own.meets(stated) or own.negated().meets(stated) for own in changes)


def _is_set_against(words: str, ends: Sequence[Numeral], figure: Figure, around: Sequence[Numeral]) -> bool:
    """Whether it is another's, and the figure's own last value stands behind it: `46 % contre 21 %`, of women."""
    behind = [own for own in around if own.start >= ends[-1].end][:1]
    if not behind or not re.fullmatch(_BESIDE_IT, words[ends[-1].end : behind[0].start]):
        return False
    last = _last(figure)
    return last is not None and last.unit == behind[0].unit and last.interval.meets(written_interval(behind))


def _is_part_of_said(words: str, number: Numeral, around: Sequence[Numeral]) -> bool:
    """Whether a number that its sentence said before is broken up: `3.0 points: 2.4 in claims, 0.6 in costs`."""
    begin, stop = sentence_around(words, number.start)
    behind = max(words.rfind(":", begin, number.start), words.rfind("(", begin, number.start))
    whole = [own for own in around if begin <= own.start < behind and own.in_digits][-1:]
    parts = [own for own in around if behind < own.start < stop and own.in_digits and own.unit == number.unit]
    if not whole or len(parts) < 2 or whole[0].unit != number.unit:
        return False
    return added_up(written_interval([own]) for own in parts).meets(written_interval(whole))


def _are_joined(words: str, one: Numeral, other: Numeral) -> bool:
    """Whether few words and an `and` stand between two numbers of a text: `£9m with the bank and £6.5m`."""
    first, second = sorted((one, other), key=lambda own: own.start)
    between = words[first.end : second.start]
    return re.fullmatch(r"(?i)(?:\s[^\W\d_]+(?:['’][^\W\d_]+)?){0,4}\s?(?:,|\+|et|and)\s", between) is not None


def _apart(one: Figure, other: Figure) -> Iterator[Interval]:
    """How far the values of two figures lie apart."""
    for part, first in parts_of(one).items():
        second = parts_of(other).get(part)
        if second and part != CHANGE and first.unit == second.unit:
            apart = first.interval.minus(second.interval)
            yield apart if apart.low >= 0 else apart.negated()
