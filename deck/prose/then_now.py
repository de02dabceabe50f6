"""Two values of one thing at two times around a change, in whatever order they are said.

`Up 31%: freight went from 120 to 150`; `Freight – 2022: 120; 2023: 150; change: +31%`; `In 2022 freight was 120. In
2023 it was 150, up 31%`. The forms of pairs.py say where such values stand; this reads all of a sentence. It holds two
values in one unit and one change and names one thing at most, and its years or its words say which value came first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from deck.figures.late import Late
from deck.figures.moment import month_numbers
from deck.figures.quantity import PERCENT
from deck.prose.construed import AGAINST, is_construed
from deck.prose.one_thing import names_at_most
from deck.prose.pairs import A_NOUN, Pair, alike_in_time
from deck.prose.said_change import Change
from deck.prose.sentence import VALUE, YEAR, Sentence, Value
from deck.prose.way import CHANGED
from deck.prose.when import EARLIER, IN_A_MONTH, LATER, YEARS_AGO

_SOMETHING = r"(?:(?:the|our|its|la|le|les|notre|sa|son|cette|this|it) (?:[^\W\d_]+ )?|l['’][^\W\d_]+ )?"
_FROM = (
    r"(?i)\b(?:contre|against|after|après|versus|vs\.?|(?:up|down) from|than|par rapport (?:à|aux?)|au lieu d[eu]"
    rf"|compared (?:with|to)|(?:start|beg[aiu]n|open)\w* {_SOMETHING}(?:at|from|with)|part\w* de|used to \w+"
    rf"|(?:commenc|débu|démarr|ouv(?:r|ert)|entam)\w* {_SOMETHING}(?:avec|à|de|par)"
    r"|(?:fois|times) (?:le |the )?(?:niveau|level|start\w* point|point de départ)[^\W\d_ ]* ?\(?)"
)
"""Before a value: another counts from it."""
_EARLIER = rf"(?:{EARLIER}|{YEARS_AGO})"
_TO = r"(?i)\b(?:à|to|jusqu['’]à|puis|then|(?:arriv|end|finish|reach)\w* (?:à|at))"
_WEAKLY_FROM = r"(?i)\b(?:de|d['’]|from|between|entre)"
"""From, where the other value is what it went to."""
_THE = r" ?(?:les? |la |the |about |environ )?$"
_CLAUSE = r"(?i)[,;:.]|\b(?:et|and|mais|but|puis|then)\b"
"""Where what is told of one value ends."""
_MOVES = r"(?i)\b(?:pass\w+|évolu\w+|tomb\w+|go(?:es|ing|ne)?|went|mov\w+|chang\w+)\b"
_IN_SOME_TIME = (
    r"(?i)(?: [^\W\d_]+)? (?:en|in|over|within) (?:one|an?|une?|two|deux|three|trois) (?:ans?|years?|mois|months?)\b"
)
"""Values that lie apart in time, not the ends of a range: `prices from £10 to £12`."""
_WENT_TO = rf"(?i)\b(?:pass\w+|went|goes|{CHANGED}) (?:à|to) (?:environ |about )?$"
"""`From 240 members, the club grew to 300`."""
_SAYS_FROM = r"(?i), (?:from |de |d['’])"
"""Between a change and two values: `more than halved, from 14 minutes to 6`."""
_IN_A_YEAR = rf"(?i)(?: [^\W\d_]+)? \(?(?:en |in )?{YEAR}"
_OUT_OF = r"(?i)(?<!instead )(?<!in place )\b(?:of|sur|des|parmi)(?: (?:the|our|les|nos))? $"
_UP_TO = r"(?i)[^,;:]{0,20} (?:à|to) "
_TIME_FIRST = rf"(?i)((?:^|[;:.]|\b(?:et|and|mais|but)) ?(?:{_EARLIER}|{LATER})),"
"""`Today, we use 40`."""
_NEXT = r"(?i)\b(?:puis|then|ensuite|before|avant)\b"
"""Between the later value and the change: this one comes after them."""
_CHANGES_TOO = r"(?i)\b(?:by|soit|(?:puis|et|and|then) (?:de|d['’]|by))" + _THE
_MORE_OF = Late(r"(?i) (?:de |d['’])?(?!avant|before|after|après)([^\W\d_]{3,})(?=\s*(?:[.,;:)!?–—]|$))")
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
    both = alike_in_time(*levels) if len(levels) == 2 and not any(own.signed for own in levels) else None
    if (
        both is None
        or _counts_others(sentence, *levels)
        or _is_of_more(sentence, change)
        or change.unit == both[0].amount.unit == PERCENT
    ):
        return None  # of percentages of one thing, some may be changes of others
    order = _order(sentence, change, levels)
    told_at = (change.start, change.end)
    if not order or not (names_at_most(1, sentence, [told_at]) or is_construed(sentence, told_at, levels)):
        return None
    before, after = both if order > 0 else both[::-1]
    return Pair(before, after, sentence.start, sentence.end, counted=False, moves=True)


def _counts_others(sentence: Sentence, first: Value, last: Value) -> bool:
    """Whether the second value is of what the first is not: `160 members and £208`, `250 of 300 members`."""
    counted = [
        own.bare and re.match(rf"(?! il y a){A_NOUN}", sentence.shape[own.end : sentence.end]) for own in (first, last)
    ]
    between = sentence.shape[first.end : last.start]
    if re.search(_OUT_OF, between) or (first.bare != last.bare and any(counted)):
        return True
    return bool(counted[1] and not counted[0]) and re.fullmatch(_UP_TO, between) is None


def _is_of_more(sentence: Sentence, change: Change) -> bool:
    """Whether a factor says how much more there is of what was not named before: `with twice as many tests`."""
    of_more = change.unit == "×" and re.search(r"(?i)(?:plus|more|as many|as much)$", sentence.shape[: change.end])
    noun = _MORE_OF.match(sentence.shape, change.end) if of_more else None
    return noun is not None and noun[1].casefold() not in sentence.shape[sentence.start : change.start].casefold()


def in_next_sentence(first: Sentence, second: Sentence) -> Sentence | None:
    """Both as one where the first gives a value of a year, the second that of another and a change."""
    follows = len(first.values) == 1 and first.end == second.start and len(second.values) <= _WITH_CHANGE
    if not follows or not all(_has_its_time(own) for own in (first, second)):
        return None
    values, by_start = [*first.values, *second.values], {**first.by_start, **second.by_start}
    return replace(second, start=first.start, values=values, by_start=by_start)


def _has_its_time(sentence: Sentence) -> bool:
    years = len(_A_YEAR.findall(sentence.text))
    return years == 1 or (not years and re.search(rf"(?i)\b(?:{_EARLIER}|{LATER})", sentence.text) is not None)


def _order(sentence: Sentence, change: Change, levels: Sequence[Value]) -> int:
    """1 where the first value is the earlier one, −1 where it is the later; 0 where nothing says so, or not clearly."""
    found = list(_A_YEAR.finditer(sentence.shape, sentence.start, sentence.end))
    if found and found[-1].start() > change.start > levels[-1].start:
        return 0  # the change may be of that year alone
    if re.search(_NEXT, re.sub(r"(?i)\bthe \w+ before\b", "", sentence.shape[levels[-1].end : change.start])):
        return 0
    if any(re.search(_CHANGES_TOO, _ahead(sentence, own)) for own in levels):
        return 0
    years = [sentence.said.raw[slice(*match.span())] for match in found]
    if len(set(years)) > _TIMES:
        return 0
    return in_order(sentence, levels, years, change)


def in_order(
    sentence: Sentence, levels: Sequence[Value], years: Sequence[str] = (), change: Change | None = None
) -> int:
    """1 where the times of both values say that the first is the earlier one, −1 where it is the later, else 0."""
    dated = (1 if years[0] < years[1] else -1) if len(years) == _TIMES == len(set(years)) else 0
    told = _told_order(sentence, levels, change)
    return (dated or told) if dated * told >= 0 else 0


def _ahead(sentence: Sentence, value: Value) -> str:
    return sentence.shape[max(sentence.start, value.start - _AHEAD) : value.start]


def _told_order(sentence: Sentence, levels: Sequence[Value], change: Change | None) -> int:
    """What the words around the values say: `after 120`, `from 120 to 150`, `120 last year`, `in March`, `now`."""
    ahead = [_ahead(sentence, own) for own in levels]
    behind = [sentence.shape[own.end : sentence.end] for own in levels]
    ahead = [re.sub(_TIME_FIRST, r"\1 ", own) if "," in own else own for own in ahead]
    around = [_clause(one, other) for one, other in zip(ahead, behind, strict=True)]
    base = [re.search(_FROM + _THE, one) is not None for one in ahead]
    if not any(base):
        base = [re.search(rf"(?i)\b{AGAINST}{_THE}", one) is not None for one in ahead]
        base[1] = base[1] or re.search(rf"(?i)[, ]from{_THE}", ahead[1]) is not None
    if base[0] != base[1]:
        return 1 if base[0] else -1
    then, now = ([_is_told(time, *own) for own in around] for time in (_EARLIER, LATER))
    first, last = then[0] or now[1], then[1] or now[0]
    if first != last:
        return 1 if first else -1
    months = [_month(*own) for own in around]
    if change is None and all(months) and not any(base):
        return int(months[0] < months[1])
    if re.search(_WENT_TO, ahead[1]) and re.match(_IN_A_YEAR, behind[0]):
        return 1
    ends = re.search(_WEAKLY_FROM + _THE, ahead[0]) and re.search(_TO + _THE, ahead[1])
    follows = change is not None and re.fullmatch(_SAYS_FROM, sentence.shape[change.end : levels[0].start])
    moved = (
        follows or re.search(_MOVES, ahead[0]) or re.match(_IN_SOME_TIME, behind[1]) or re.search(_WENT_TO, ahead[1])
    )
    return 1 if ends and moved and not (first or any(base)) else 0


def _month(ahead: str, behind: str) -> int:
    """The month of a value, from 1; 0 where none is told."""
    told = re.search(rf"(?i)\b{IN_A_MONTH}\b", f"{ahead}|{behind}")
    return month_numbers().get(told[0].split()[-1].casefold(), 0) if told else 0


def _clause(ahead: str, behind: str) -> tuple[str, str]:
    """What stands before and behind a value, no further than to its next neighbour."""
    return re.split(f"{_CLAUSE}|{VALUE}", ahead)[-1], re.split(f"{_CLAUSE}|{VALUE}", behind)[0]


def _is_told(time: str, ahead: str, behind: str) -> bool:
    return re.search(rf"(?i)\b{time}\b", f"{ahead}|{behind}") is not None
