"""Two values of one thing at two times around a change, in whatever order they are said.

`Up 31%: freight went from 120 to 150`; `Freight – 2022: 120; 2023: 150; change: +31%`; `In 2022 freight was 120. In
2023 it was 150, up 31%`. The forms of pairs.py say where such values stand; this reads all of a sentence. It holds two
values in one unit and one change and names one thing at most, and its years or its words say which value came first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from deck.figures.quantity import PERCENT
from deck.prose.one_thing import names_at_most
from deck.prose.pairs import Pair, alike
from deck.prose.said_change import Change
from deck.prose.sentence import VALUE, YEAR, Sentence, Value

_FROM = (
    r"(?i)\b(?:contre|against|after|après|versus|vs\.?|(?:up|down) from|than|par rapport (?:à|aux?)|au lieu d[eu]"
    r"|compared (?:with|to)|(?:start|beg[aiu]n)\w* (?:at|from)|part\w* de"
    r"|(?:fois|times) (?:le |the )?(?:niveau|level|start\w* point|point de départ)[^\W\d_ ]* ?\(?)"
)
"""Before a value: another counts from it."""
_TO = r"(?i)\b(?:à|to|jusqu['’]à|puis|then|(?:arriv|end|finish|reach)\w* (?:à|at))"
_WEAKLY_FROM = r"(?i)\b(?:de|d['’]|from|between|entre)"
"""From, where the other value is what it went to."""
_THE = r" ?(?:les? |la |the |about |environ )?$"
_EARLIER = rf"(?i)[^{VALUE}.;]{{0,16}}\b(?:an(?:née)? (?:plus tôt|auparavant|avant)|year (?:earlier|before|ago))\b"
_MOVES = r"(?i)\b(?:pass\w+|évolu\w+|tomb\w+|go(?:es|ing|ne)?|went|mov\w+|chang\w+)\b"
_IN_SOME_TIME = (
    r"(?i)(?: [^\W\d_]+)? (?:en|in|over|within) (?:one|an?|une?|two|deux|three|trois) (?:ans?|years?|mois|months?)\b"
)
"""Values that lie apart in time, not the ends of a range: `prices from £10 to £12`."""
_NEXT = r"(?i)\b(?:puis|then|ensuite|before|avant)\b"
"""Between the later value and the change: this one comes after them."""
_CHANGES_TOO = r"(?i)\b(?:by|soit|(?:puis|et|and|then) (?:de|d['’]|by))" + _THE
_A_YEAR = re.compile(rf"(?<!{YEAR}){YEAR}+")
_TIMES = _WITH_CHANGE = 2
_AHEAD = 40


def then_and_now(sentence: Sentence, changes: Sequence[Change]) -> Pair | None:
    """The two values that the only change of the sentence lies between, the earlier first; None where it may not."""
    told = [own for own in changes if own.is_told]
    if len(told) != 1:
        return None
    (change,) = told
    levels = [own for own in sentence.values if own is not change.value]
    both = alike(*levels) if len(levels) == 2 and not any(own.signed for own in levels) else None
    if both is None or change.unit == both[0].amount.unit == PERCENT:
        return None  # of percentages of one thing, some may be changes of others
    order = _order(sentence, change, levels)
    if not order or not names_at_most(1, sentence, [(change.start, change.end)]):
        return None
    before, after = both if order > 0 else both[::-1]
    return Pair(before, after, sentence.start, sentence.end, counted=False, moves=True)


def in_next_sentence(first: Sentence, second: Sentence) -> Sentence | None:
    """Both as one where the first gives a value of a year, the second that of another and a change."""
    follows = len(first.values) == 1 and first.end == second.start and len(second.values) <= _WITH_CHANGE
    if not follows or not all(len(_A_YEAR.findall(own.text)) == 1 for own in (first, second)):
        return None
    values, by_start = [*first.values, *second.values], {**first.by_start, **second.by_start}
    return replace(second, start=first.start, values=values, by_start=by_start)


def _order(sentence: Sentence, change: Change, levels: Sequence[Value]) -> int:
    """1 where the first value is the earlier one, −1 where it is the later; 0 where nothing says so, or not clearly."""
    found = list(_A_YEAR.finditer(sentence.shape, sentence.start, sentence.end))
    if found and found[-1].start() > change.start > levels[-1].start:
        return 0  # the change may be of that year alone
    if re.search(_NEXT, sentence.shape[levels[-1].end : change.start]):
        return 0
    if any(re.search(_CHANGES_TOO, _ahead(sentence, own)) for own in levels):
        return 0
    years = [sentence.said.raw[slice(*match.span())] for match in found]
    if len(set(years)) > _TIMES:
        return 0
    dated = (1 if years[0] < years[1] else -1) if len(years) == _TIMES == len(set(years)) else 0
    told = _told_order(sentence, levels)
    return (dated or told) if dated * told >= 0 else 0


def _ahead(sentence: Sentence, value: Value) -> str:
    return sentence.shape[max(sentence.start, value.start - _AHEAD) : value.start]


def _told_order(sentence: Sentence, levels: Sequence[Value]) -> int:
    """What the words before and behind the values say: `after 120`, `from 120 to 150`, `120 a year earlier`."""
    ahead = [_ahead(sentence, own) for own in levels]
    behind = [sentence.shape[own.end : sentence.end] for own in levels]
    around = zip(ahead, behind, strict=True)
    base = [bool(re.search(_FROM + _THE, one) or re.match(_EARLIER, other)) for one, other in around]
    if base[0] != base[1]:
        return 1 if base[0] else -1
    ends = re.search(_WEAKLY_FROM + _THE, ahead[0]) and re.search(_TO + _THE, ahead[1])
    moved = re.search(_MOVES, ahead[0]) or re.match(_IN_SOME_TIME, behind[1])
    return 1 if ends and moved and not any(base) else 0
