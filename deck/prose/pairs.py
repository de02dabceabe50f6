"""Two values of one thing in a sentence, the earlier and the later: `from 41.2 to 46.5`, `46.5, against 41.2`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from deck.figures.amount import Amount
from deck.figures.quantity import PERCENT
from deck.prose.sentence import A_VALUE, A_YEAR, OTHER, VALUE, YEAR, Sentence, Value

_STOPS = (
    r"(?:à|au|aux|to|en|in|et|and|de|du|des|d['’]|of|or|ou|contre|against|vs|versus|soit|puis|then|sur|for|pour|par|by"
    r"|up|down|from|as|a|one|un|l['’]|les?|la|last|dont|mais|but|while|with|avec|on|at|after|après|après|is|are|ont"
    r"|est)"
)
_WORD = rf"(?!{_STOPS}\b)[^\W\d_][\w'’-]*"
_NOUN = rf"(?P<{{noun}}>(?: (?:de |d['’]|of )?{_WORD}(?: {_WORD})?)?)"
"""What is counted, behind its number: `12 clubs`, `3 millions de visites`."""
_DONE = r"(?: (?:a|ont|est|sont|were|was|have|had)(?: [^\W\d_][\w'’-]*){1,4})?"
"""`1 250 files were opened, against 980`."""
_IN = r"(?:en|in|au|à fin|fin|à la fin de|for|pour|at the end of|end of)"
_WHEN = (
    rf"(?:,? ?\(?(?:{_IN} )?(?P<{{year}}>{A_YEAR})\)?|,? (?:a|one) year (?:earlier|ago|before|later)"
    r"|,? un an (?:plus tôt|plus tard|avant|auparavant|après)|,? l['’]an(?:née)? (?:dernier|passé|dernière|précédente)"
    r"|,? last year|,? the (?:previous|following) year|,? l['’]année suivante|,? cette année|,? this year"
    r"|,? aujourd['’]hui|,? today)?"
)
_THEN = r"(?:à|to|jusqu['’]à|up to|down to|pour atteindre)"
_AGAINST = (
    r"(?:contre|against|versus|vs\.?|compared (?:with|to)|up from|down from|après|au lieu d(?:e|es|u)|instead of|from"
    r"|par rapport à)"
)
_BEFORE = rf"(?P<a>{A_VALUE}){_NOUN.format(noun='na')}{_WHEN.format(year='ya')}"
_AFTER = rf"(?P<b>{A_VALUE}){_NOUN.format(noun='nb')}{_WHEN.format(year='yb')}"
_AFTER_DONE = rf"(?P<b>{A_VALUE}){_NOUN.format(noun='nb')}{_DONE}{_WHEN.format(year='yb')}"
_OF_SOME = rf"(?:des|of|of the|of all) {_WORD}(?: {_WORD})?"
_REACHES = r"(?:atteint|atteignent|reach\w*|hits?|s['’]élèv\w+ à|stands? at)"
_FORMS = (
    rf"\b(?:de |d['’] ?|from ){_BEFORE},? {_THEN} {_AFTER}",
    rf"{_BEFORE} ?(?:→|->|➜|⇒|–>) ?{_AFTER}",
    rf"{_AFTER_DONE},? \(?{_AGAINST} {_BEFORE}\)?",
    rf"{_BEFORE}(?:,|,? puis|,? then|,? et|,? and) {_AFTER}",
    rf"(?P<ya>{A_YEAR}) ?(?:: ?|\()(?P<a>{A_VALUE})\)?,? ?(?:(?:et|and|à|to) )?(?P<yb>{A_YEAR}) ?(?:: ?"
    rf"|\()(?P<b>{A_VALUE})\)?",
    rf"(?P<b>{A_VALUE}) {_OF_SOME}{_WHEN.format(year='yb')}, (?:contre|against|up from|down from) (?P<a>{A_VALUE})"
    rf"{_WHEN.format(year='ya')}(?! (?:des?|du|of)\b)",
    rf"\b(?:contre|against) {_BEFORE}, [^{VALUE}{YEAR}{OTHER};:]{{0,50}} {_REACHES} {_AFTER}",
    rf"{_BEFORE} ?[;,] (?:elle|il|elles|ils|on|nous|it|they|we)(?: now)? (?:en )?(?:compt\w+|a|ont|avons|has|have)"
    rf" {_AFTER}",
)
_DATED = (3, 7)
"""The forms that only mean the same thing twice where both values have their year."""
_SINCE = (6,)
"""Those where the first has one: `against 1,250 expected` is no earlier value."""


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
    r"(?i)\b(?:pass(?:e|é|és|ée|ées|ent|ant|er|era)|évolu\w+|mont\w+|tomb\w+|grimp\w+|recul\w+|chut\w+|augment\w+"
    r"|baiss\w+|diminu\w+|progress\w+|ramen\w+|ramèn\w+|port(?:e|é|és|ée|ées|ent)|rédui\w+|relev\w+|abaiss\w+|bondi\w*"
    r"|doubl\w+|tripl\w+|went|go(?:es|ing)?|gone|rose|ris\w+|fell|fall\w*|gr[eo]w\w*|climb\w*|drop\w*|declin\w+|mov\w+"
    r"|increas\w+|decreas\w+|jump\w*|slip\w*|cut|rais\w+|brought|lift\w+|reduc\w+|improv\w+|chang\w+"
    r"|creus\w+|alourdi\w*|narrow\w*|widen\w*|shrank|shrunk|slid|lost|gained)\b|\b(?:up|down) $"
)
"""What goes from one number to another, before them."""
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
    if any(re.search(_MARKS, sentence.shape[: own.start]) for own in (first, last)):
        return None
    one, other = alike(first, last) or (None, None)
    years = [sentence.said.raw[match.start(key) : match.end(key)][-4:] if match[key] else "" for key in ("ya", "yb")]
    undated = (form in _DATED and not all(years)) or (form in _SINCE and not years[0])
    if one is None or other is None or undated:
        return None
    if all(years) and years[0] > years[1]:
        one, other = other, one
    nouns = match.groupdict()
    counted = bool(nouns.get("na") or nouns.get("nb"))
    ahead = sentence.shape[max(sentence.start, match.start() - _AHEAD) : match.start()]
    moved = bool(any(years) or form != 0 or re.search(_MOVES, ahead))
    return Pair(one, other, match.start(), match.end(), counted, moved, frozenset(filter(None, years)))


def _may_be_compared(first: Value, last: Value, form: int) -> bool:
    """Whether both have a sign or neither has; a loss may become a gain."""
    return first.signed == last.signed or (form == 0 and first.signed and first.amount.interval.high < 0)


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
