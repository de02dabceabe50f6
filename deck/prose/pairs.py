"""Two values of one thing in a sentence, the earlier and the later: `from 41.2 to 46.5`, `46.5, against 41.2`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from deck.figures.amount import Amount
from deck.figures.moment import month_numbers
from deck.figures.quantity import PERCENT
from deck.prose.rate import each_of
from deck.prose.sentence import A_VALUE, A_YEAR, OTHER, VALUE, YEAR, Sentence, Value
from deck.prose.way import CHANGED
from deck.prose.when import EARLIER, IN_A_MONTH, LATER, OF_TIME

_STOPS = (
    r"(?:à|au|aux|to|en|in|et|and|de|du|des|d['’]|of|or|ou|contre|against|vs|versus|soit|puis|then|sur|for|pour|par|by"
    r"|up|down|from|as|a|one|un|l['’]|les?|la|last|dont|mais|but|while|with|avec|on|at|after|après|is|are|ont|est"
    r"|this|that|now|today|previously|before|between|entre|since|depuis|avant|auparavant|hier|cet(?:te)?|ce|désormais|maintenant|aujourd)"
)
_WORD = rf"(?!{_STOPS}\b)[^\W\d_][\w'’-]*"
A_NOUN = rf" (?:de |d['’]|of )?{_WORD}"
_NOUN = rf"(?P<{{noun}}>(?: (?:de |d['’]|of )?{_WORD}(?: {_WORD})?)?)"
"""What is counted, behind its number: `12 clubs`, `3 millions de visites`."""
_DONE = r"(?: (?:a|ont|est|sont|were|was|have|had)(?: [^\W\d_][\w'’-]*){1,4})?"
"""`1 250 files were opened, against 980`."""
_IN = r"(?:en|in|au|à fin|fin|à la fin de|for|pour|at the end of|end of)"
_WHEN = (
    rf"(?:,? ?\(?(?:{_IN} )?(?P<{{year}}>{A_YEAR})\)?|,? (?:(?P<{{earlier}}>{EARLIER})|(?P<{{later}}>{LATER}))\b"
    rf"|,? (?P<{{month}}>{IN_A_MONTH})\b)?"
)
_THEN = r"(?:à|to|jusqu['’]à|up to|down to|pour atteindre)"
_AGAINST = (
    r"(?:contre|against|versus|vs\.?|compared (?:with|to)|up from|down from|après|au lieu d(?:e|es|u)|instead of|from"
    r"|par rapport à)"
)
_WHEN_A, _WHEN_B = (_WHEN.format(year=f"y{own}", earlier=f"e{own}", later=f"l{own}", month=f"m{own}") for own in "ab")
_BEFORE = rf"(?P<a>{A_VALUE}){_NOUN.format(noun='na')}{_WHEN_A}"
_AFTER = rf"(?P<b>{A_VALUE}){_NOUN.format(noun='nb')}{_WHEN_B}"
_AFTER_DONE = rf"(?P<b>{A_VALUE}){_NOUN.format(noun='nb')}{_DONE}{_WHEN_B}"
_OF_SOME = rf"(?:des|of|of the|of all) {_WORD}(?: {_WORD})?"
_REACHES = r"(?:atteint|atteignent|reach\w*|hits?|s['’]élèv\w+ à|stands? at)"
_HAS = r"(?:compt\w+|dénombr\w+|recens\w+|accueill\w+|a|ont|avons|sont|faut|has|have|counts?|needs?|takes?)"
_TODAY = r"(?:aujourd['’]hui|actuellement|à ce jour|today|now|currently|at present)"
_IS_TO = (
    r"(?:(?:doi(?:t|vent)|devra(?:it|ient|i?ent)?|va|vont|should|must|will|is to|are to|has to|have to)"
    r" (?:passer à|atteindre|monter à|descendre à|tomber à|baisser à|reach|go (?:up |down )?to|rise to|fall to|come to)"
    r"|(?:passera|montera|descendra|tombera)(?:ient|it)? à|atteindra)"
)
"""Between a value of today and what it is to become."""
_FORMS = (
    rf"\b(?:de |d['’] ?|from ){_BEFORE},? {_THEN} {_AFTER}",
    rf"{_BEFORE} ?(?:→|->|➜|⇒|–>) ?{_AFTER}",
    rf"{_AFTER_DONE},? +\(?{_AGAINST} {_BEFORE}\)?",
    rf"{_BEFORE}(?:,|,? puis|,? then|,? et|,? and) {_AFTER}",
    rf"(?P<ya>{A_YEAR}) ?(?:: ?|\()(?P<a>{A_VALUE})\)?,? ?(?:(?:et|and|à|to) )?(?P<yb>{A_YEAR}) ?(?:: ?"
    rf"|\()(?P<b>{A_VALUE})\)?",
    rf"(?P<b>{A_VALUE}) {_OF_SOME}{_WHEN_B}, (?:contre|against|up from|down from) (?P<a>{A_VALUE})"
    rf"{_WHEN_A}(?! (?:des?|du|of)\b)",
    rf"\b(?:contre|against) {_BEFORE}, [^{VALUE}{YEAR}{OTHER};:]{{0,50}} {_REACHES} {_AFTER}",
    rf"{_BEFORE}(?: {_TODAY})?, {_IS_TO} {_AFTER}",
    rf"{_BEFORE} ?[;,] (?:elle|il|elles|ils|on|nous|it|they|we)(?: now)?"
    rf" (?:n['’]|ne )?(?:en )?{_HAS}(?: plus)?(?: que)? {_AFTER}",
)
_DATED = (3, 8)
"""The forms that only mean the same thing twice where both values have their time."""
_TELLING_BOTH = (3, 8)
"""Where each value has its time, or its verb."""
_SINCE = (6,)
"""Those where the first has one: `against 1,250 expected` is no earlier value."""
_AND_THEN = r"(?i)\b(?:puis|then)\b"
_HEAD = r"(?i) (?:de |d['’]|of )?(\w{3})"
"""How what is counted begins: `club`, `clubs`."""


class Pair(NamedTuple):
    """Two values, and the stretch of the sentence that holds them."""

    before: Value
    after: Value
    start: int
    end: int
    counted: bool
    """Whether words stand behind a number: what is counted."""
    moves: bool
    """Whether it is said to have gone from one to the other, not only to lie between them."""
    years: frozenset[str] = frozenset()


_MOVES = (
    rf"(?i)\b(?:pass(?:e|é|és|ée|ées|ent|ant|er|era)|évolu\w+|went|go(?:es|ing)?|gone|mov\w+|chang\w+|{CHANGED})\b"
    r"|\b(?:up|down) $"
)
"""What goes from one number to another, before them."""
_CHANGES = rf"(?i)\b(?:{CHANGED}) $"
_AHEAD = 60
_MARKS = r"(?i)\b(?:sur|out of) $"
"""Before a number: it is how many there could be, `12,4 sur 20`."""


def pairs(sentence: Sentence) -> Iterator[Pair]:
    """The pairs of a sentence, each value in one of them at most."""
    taken: set[int] = set()
    for number, form in enumerate(_FORMS):
        for match in re.compile(form, re.IGNORECASE).finditer(sentence.shape, sentence.start, sentence.end):
            values = [sentence.by_start.get(match.start(part)) for part in "ab"]
            if match.start("a") not in taken and match.start("b") not in taken:
                found = _pair(sentence, match, number, *values)
                if found:
                    taken |= {match.start("a"), match.start("b")}
                    yield found


def _pair(sentence: Sentence, match: re.Match[str], form: int, first: Value | None, last: Value | None) -> Pair | None:
    """The pair that a form found, in the order of its years; None where the two are of different things."""
    if first is None or last is None or not _may_be_compared(first, last, form):
        return None
    if len({each_of(own, sentence) for own in (first, last)} - {""}) > 1:
        return None
    if any(re.search(_MARKS, sentence.shape[: own.start]) for own in (first, last)):
        return None
    one, other = (alike_in_time if form in _TELLING_BOTH else alike)(first, last) or (None, None)
    groups = match.groupdict()
    years = [sentence.said.raw[slice(*match.span(key))][-4:] if groups[key] else "" for key in ("ya", "yb")]
    order = _order(years, groups, then=re.search(_AND_THEN, match[0]) is not None)
    undated = (form in _DATED and not order) or (form in _SINCE and not (years[0] or groups.get("ea")))
    named_late = form in _DATED and groups.get("nb") and not groups.get("na")
    if one is None or other is None or undated or named_late or _counts_others(groups):
        return None
    if order < 0:
        one, other = other, one
    if form == 0 and _is_by_so_much(sentence, match):
        return None
    counted = bool(groups.get("na") or groups.get("nb"))
    ahead = sentence.shape[max(sentence.start, match.start() - _AHEAD) : match.start()]
    moved = bool(any(years) or form != 0 or re.search(_MOVES, ahead))
    return Pair(one, other, match.start(), match.end(), counted, moved, frozenset(filter(None, years)))


def _is_by_so_much(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether it says how much something fell before what it fell to: `elles baissent de 150 t, à 350 t`.

    Such is `il progresse de 150 t pour atteindre 350 t`, too: what it comes from would be taken up by `à`.
    """
    ahead = sentence.shape[max(sentence.start, match.start() - _AHEAD) : match.start()]
    apart = re.match(r"\S+ [^,]*(?:, (?:à|to)| pour atteindre) ", match[0], re.IGNORECASE) is not None
    return apart and not match[0].lower().startswith("from") and re.search(_CHANGES, ahead) is not None


def _order(years: Sequence[str], groups: Mapping[str, str | None], *, then: bool) -> int:
    """1 where the times of both values say that the first came first, −1 that it came last, else 0."""
    if all(years):
        return 1 if years[0] <= years[1] else -1
    if (groups.get("ea") and groups.get("lb")) or (then and _are_months_in_order(groups)):
        return 1
    return -1 if groups.get("la") and groups.get("eb") else 0


def _are_months_in_order(groups: Mapping[str, str | None]) -> bool:
    months = [month_numbers()[own.split()[-1].casefold()] for key in ("ma", "mb") if (own := groups.get(key))]
    return len(months) == len("ab") and months[0] < months[1]


def _counts_others(groups: Mapping[str, str | None]) -> bool:
    """Whether they count two things: `120 clients, against 150 orders`."""
    heads = [re.match(_HEAD, groups.get(key) or "") for key in ("na", "nb")]
    return all(heads) and len({head[1].casefold() for head in heads if head}) > 1


def _may_be_compared(first: Value, last: Value, form: int) -> bool:
    """Whether both have a sign or neither has; a loss may become a gain."""
    return first.signed == last.signed or (form == 0 and first.signed and first.amount.interval.high < 0)


def alike_in_time(first: Value, last: Value) -> tuple[Value, Value] | None:
    """Both in one unit; a number without any takes that of a time before it, too: `it took 90 minutes, it takes 30`."""
    if last.bare and first.amount.unit in OF_TIME:
        return first, _with(last, Amount(last.amount.interval, first.amount.unit, 0))
    return alike(first, last)


def alike(first: Value, last: Value) -> tuple[Value, Value] | None:
    """Both in one unit: a number without any takes that of the one behind it (`from 40 to 45 M€`)."""
    if first.bare and not last.bare and (last.amount.unit or last.amount.scale):
        amount = Amount(first.amount.interval.scaled(last.amount.scale), last.amount.unit, last.amount.scale)
        first = _with(first, amount)
    if last.bare and not first.bare and first.amount.unit == PERCENT:
        return None
    return (first, last) if first.amount.unit == last.amount.unit else None


def _with(value: Value, amount: Amount) -> Value:
    return Value(value.start, value.end, amount, value.bare, value.exact, value.signed, value.called)
