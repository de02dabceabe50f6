"""A sum written out that does not give what is said: `12 × 350 € = 4 000 €`; `$14m divided by 2m visits makes $9`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from deck.check.figures.total import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.amount import Amount
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.form import SHORT, found
from deck.prose.sentence import A_VALUE, Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_SIGN = r"[×x*·÷/+−–-]"
_NOUN = r"(?: (?!x\b)[^\W\d_][\w'’.-]*){0,5}"
_SUM = rf"{A_VALUE}(?:{_NOUN} ?{_SIGN}? ?{A_VALUE})+"
_FORM = rf"(?P<sum>{_SUM}){_NOUN} ?= ?(?P<w>{A_VALUE})(?!{_NOUN} ?{_SIGN}? ?{A_VALUE}| ?{_SIGN})"
_DIVIDED = (
    rf"(?P<a>{A_VALUE}){SHORT} (?:divided by|divisée?s? par|shared (?:by|among)|partagée?s? entre|spread over"
    rf"|répartie?s? (?:sur|entre)) (?:(?:the|our|les|nos) )?(?P<b>{A_VALUE})(?: [^\W\d_]+){{0,4}},?"
    r" (?:that |this |cela |ça )?(?:makes?|gives?|comes? to|works out at|is|are|donnent?|font|fait|soit|or)"
    rf" (?:just |exactly |exactement )?(?P<w>{A_VALUE})"
)
_LONGER = rf"{_SIGN} ?$|[(=]$|\d ?$"
"""Before a sum: more of it stands there."""
_BEHIND = r"[^\s:;,.=(]\s*$"
"""Before a term with a sign: what it is taken from, or added to."""
_TIMES, _OVER, _LESS = "×x*·", "÷/", "−–-"
_SLOGAN = 10
"""`2 + 2 = 5`, `1 + 1 = 3`: sums of such numbers are said for effect."""


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return any(sign in text for sign in ("=", "divi", "shared", "spread", "parti", "partag"))


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each result that the sum before it does not give."""
    for match, values in found(sentence, _FORM):
        terms = [own for own in sentence.values if match.start("sum") <= own.start < match.end("sum")]
        before = sentence.shape[sentence.start : match.start()]
        result = values.get("w")
        longer = re.search(_LONGER, before) or (terms[0].signed and re.search(_BEHIND, before))
        if result is None or longer or all(_is_small(own) for own in terms):
            continue
        computed = _computed(sentence, _in_unit_of(result, terms), result)
        if computed and not computed.meets(result.counted):
            yield _disagreement(sentence, texts, language, result, computed)
    for _, values in found(sentence, _DIVIDED):
        whole, by, each = (values.get(own) for own in "abw")
        if whole is None or by is None or each is None or each.called or by.amount.unit:
            continue
        computed = whole.counted.over(by.counted) if each.amount.unit == whole.amount.unit else None
        if computed and not computed.meets(each.amount.interval):
            yield _disagreement(sentence, texts, language, each, computed)


def _disagreement(
    sentence: Sentence, texts: Mapping[str, SourceText], language: Language, result: Value, computed: Interval
) -> Finding:
    shown = spelled_like(sentence, result, computed, language)
    message = f'"{sentence.shown(result)}" disagrees with the sum before it, which gives {shown}'
    return finding(sentence, texts, CODE, message, (result.start, result.end))


def _in_unit_of(result: Value, terms: Sequence[Value]) -> Sequence[Value]:
    """The terms in the unit of their sum, where it alone has one: `290 + 310 = 600 k€`."""
    unit, scale = result.amount.unit, result.amount.scale
    if result.bare or unit == PERCENT or any(not own.bare for own in terms):
        return terms
    return [replace(own, amount=Amount(own.amount.interval.scaled(scale), unit, scale)) for own in terms]


def _is_small(own: Value) -> bool:
    return own.bare and own.amount.interval.high < _SLOGAN


def _computed(sentence: Sentence, terms: Sequence[Value], result: Value) -> Interval | None:
    """What the sum gives, products before sums; None where its units do not go together."""
    signs = [_sign(sentence, one, other) for one, other in pairwise(terms)]
    products = [terms[0].amount.interval if terms[0].signed else _plain(terms[0])]
    units = [{terms[0].amount.unit}]
    for sign, term in zip(signs, terms[1:], strict=True):
        own = _plain(term)
        if sign is None:
            return None
        if sign in _TIMES or sign in _OVER:
            done = products[-1].by(own) if sign in _TIMES else products[-1].over(own)
            if done is None or (sign in _OVER and term.amount.unit):
                return None
            products[-1] = done
            units[-1].add(term.amount.unit)
        else:
            products.append(own.negated() if sign in _LESS else own)
            units.append({term.amount.unit})
    kinds = {frozenset(own - {"", PERCENT}) for own in units}
    if len(kinds) != 1 or kinds != {frozenset({result.amount.unit} - {""})} or result.amount.unit == PERCENT:
        return None
    total = products[0]
    for own in products[1:]:
        total = total.plus(own)
    return total


def _plain(term: Value) -> Interval:
    interval = term.counted if not term.signed else term.amount.interval
    if term.signed and term.amount.interval.high < 0:
        interval = interval.negated()
    return interval.scaled(-2) if term.amount.unit == PERCENT else interval


def _sign(sentence: Sentence, one: Value, other: Value) -> str | None:
    """What stands between two terms; a sign that was read as part of the second."""
    between = re.search(rf"{_SIGN}(?= ?$)", sentence.shape[one.end : other.start])
    if between:
        return None if other.signed else between[0]
    if not other.signed:
        return None
    return "-" if other.amount.interval.high < 0 else "+"
