"""What a sentence concludes from its numbers, and they do not give: `640 members, 85 joined, so we have 735`.

What total.py says of figures. Two conclusions are read: how many there are after some came and some went, and what so
many cost at so much each. Which numbers were added and which taken away is not asked: no way of reckoning with all of
them gives what is said, and one comes near it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import TypeAlias

from deck.check.figures.total import CODE
from deck.check.sentences.said_price import IN_YEAR, TAXED
from deck.check.sentences.spelling import spelled_like
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import CURRENCIES, PERCENT
from deck.prose.form import ABOUT, has
from deck.prose.sentence import A_VALUE, OTHER, Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_WHO = r"(?:we|they|it|there|the [^\W\d_]+|nous|on|il|elle|ils|elles|l['’][^\W\d_]+|le [^\W\d_]+|la [^\W\d_]+)"
_HAVE = r"(?:have|has|are|count|counts|avons|a|ont|compte|comptent|comptons|reste|restent|restera|sommes|sont)"
_ENDS = r"(?: [^\W\d_]+)?(?: (?:left|now|today|en tout|au total|in all|aujourd['’]hui))?\s*[.!?]?\s*$"
_SO_MANY = Late(
    rf"(?i)(?:,|;|:|[–—]) ?(?:and )?(?:so|donc|soit|now|aujourd['’]hui) {_WHO}(?: now)? (?:en )?{_HAVE}(?: now| donc)? "
    rf"(?P<r>{A_VALUE}){_ENDS}"
    rf"|(?:,|;|:|[–—]) ?{_WHO} (?:en |now )?{_HAVE} (?:donc|now|therefore) (?P<r2>{A_VALUE}){_ENDS}"
)
_MOVED = Late(
    r"(?i)\b(?:join\w*|left|leav\w+|arriv\w+|depart\w*|hired|recruit\w*|retir\w+|resign\w*|new|closed?|closing|open\w*|sold"
    r"|bought|lost|gain\w*|added|remov\w*|dropp\w*|born|died|part(?:i|ie|is|ies|ent)|arrivée?s?|embauch\w*|recrut\w+"
    r"|démissionn\w*|retraites?|ferm\w+|ouvr\w+|ouverte?s?|vend\w+|achet\w+|perd\w+|gagn\w+|ajout\w+|supprim\w+|quitt\w+"
    r"|rejoin\w+|naiss\w+|nouveaux|nouvelles|nouvel)\b"
)
"""Some came, some went: the numbers before the conclusion are reckoned with."""
_SPAN = r"(?: (?:a|per|each|par|le|la) (?:month|year|week|day|mois|an|année|semaine|jour))?"
_COSTS = Late(
    rf"(?i)(?P<n>{A_VALUE})(?: [^\W\d_][\w'’-]*){{1,3}} (?:at|à|for) (?P<q>{A_VALUE})(?P<s>{_SPAN})"
    r"(?:,? (?:each|apiece|chacun\w*|l['’]unité|pièce))?,? "
    r"(?:comes? to|costs?|coûtent|coûte|coûteront|will cost|reviennent à|revient à|font|makes?|soit|or|i\.e\.) "
    rf"{ABOUT}(?P<t>{A_VALUE})(?P<u>{_SPAN})(?: (?:in all|in total|au total|en tout))?(?=\s*(?:[.,;:!?)]|$))"
)
_OF_ONE_TIME = Late(
    rf"(?i)\b(?:at|à) (?P<q>{A_VALUE}) (?:a|per|par) (?P<s>month|mois),? (?:the |our |l['’]|le |la |notre )?"
    r"(?:[^\W\d_]+ ){1,3}(?:comes? to|costs?|coûte|revient à|is|makes) "
    rf"{ABOUT}(?P<t>{A_VALUE}) (?:a|per|par) (?P<u>year|an)(?=\s*(?:[.,;:!?)]|$))"
)
_TAXED = Late(
    rf"(?i)(?P<q>{A_VALUE}),? (?:plus|and|et|\+) (?P<p>{A_VALUE})(?: de| of)? (?:[^\W\d_]+ )?(?:tax|VAT|TVA|taxes?)\b"
    rf",? (?:so|or|soit|i\.e\.|that is|donc|which makes|ce qui fait),? {ABOUT}(?P<t>{A_VALUE})"
    r"(?: (?:in all|in total|au total|en tout|TTC))?(?=\s*(?:[.,;:!?)]|$))"
)
_UNSURE = Late(r"(?i)[?«»“”\"]|\b(?:si|if|could|would|pourr\w+|plus de|moins de|more than|less than|dont|of which)\b")
_MONTHS = tuple(Interval(each, each) for each in IN_YEAR)
_FEWEST, _MOST = 2, 4
_NEAR = Decimal("1.15")
"""A conclusion further from what its numbers give is of something else."""


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return len(re.findall(r"\d[\d.,]*|<", text)) > 1


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each conclusion that no way of reckoning gives."""
    if len(sentence.values) < 2 or OTHER in sentence.text:
        return
    for stated, ways, what in _conclusions(sentence):
        near = [own for own in ways if _is_near(own, stated.counted)]
        if near and not any(own.meets(stated.counted) for own in ways) and not _UNSURE.search(sentence.text):
            shown = spelled_like(sentence, stated, min(near, key=lambda own: _gap(own, stated.counted)), language)
            message = f'"{sentence.shown(stated)}" disagrees with {what}: that is {shown}'
            yield finding(sentence, texts, CODE, message, (stated.start, stated.end))


_Conclusion: TypeAlias = tuple[Value, Sequence[Interval], str]
"""The number that is concluded, what the others may give, and how they are called together."""


def _conclusions(sentence: Sentence) -> Iterator[_Conclusion]:
    """What a sentence concludes, by the kinds of its numbers."""
    counts = sum(own.bare for own in sentence.values)
    prices = sum(own.amount.unit in CURRENCIES for own in sentence.values)
    if counts > _FEWEST:
        yield from _remaining(sentence)
    if counts and prices > 1:
        yield from _cost(sentence)
    if prices == 2 and len(sentence.values) == 2:
        yield from _of_a_year(sentence)
    if prices == 2 and any(own.amount.unit == PERCENT for own in sentence.values):
        yield from _taxed(sentence)


def _remaining(sentence: Sentence) -> Iterator[_Conclusion]:
    """How many there are after some came and some went."""
    match = _SO_MANY.search(sentence.text)
    if match and _MOVED.search(sentence.text[: match.start()]):
        rest = _value(sentence, match, "r" if match["r"] else "r2")
        ahead = [own for own in sentence.values if rest and own.start < rest.start]
        if rest and _FEWEST <= len(ahead) <= _MOST and all(own.bare and not own.signed for own in (rest, *ahead)):
            yield rest, _flows(ahead), f"{sentence.shown(ahead[0])} and what came and went"


def _cost(sentence: Sentence) -> Iterator[_Conclusion]:
    """What so many cost at so much each."""
    if match := _COSTS.search(sentence.text):
        number, price, total = (_value(sentence, match, key) for key in "nqt")
        if number and price and total and number.bare and _are_prices(price, total) and _same_span(match):
            cost = number.counted.by(price.amount.interval)
            what = f"{sentence.shown(number)} × {sentence.shown(price)}"
            yield total, [cost.times(each) for each in TAXED] if cost else [], what


def _of_a_year(sentence: Sentence) -> Iterator[_Conclusion]:
    """What so much a month is in a year."""
    if match := _OF_ONE_TIME.search(sentence.text) if has(sentence, "month", "mois") else None:
        price, total = (_value(sentence, match, key) for key in "qt")
        if price and total and _are_prices(price, total):
            yield total, [own for each in _MONTHS if (own := price.amount.interval.by(each))], sentence.shown(price)


def _taxed(sentence: Sentence) -> Iterator[_Conclusion]:
    """What a price is with its tax."""
    if match := _TAXED.search(sentence.text):
        price, rate, total = (_value(sentence, match, key) for key in "qpt")
        if price and rate and total and _are_prices(price, total) and rate.amount.unit == PERCENT:
            part = price.amount.interval.by(rate.amount.interval.scaled(-2))
            what = f"{sentence.shown(price)} and {sentence.shown(rate)} of tax"
            yield total, [price.amount.interval.plus(part)] if part else [], what


def _flows(ahead: Sequence[Value]) -> list[Interval]:
    """What the first is with the others added or taken away."""
    first, *others = (own.counted for own in ahead)
    found = []
    for signs in product((1, -1), repeat=len(others)):
        own = first
        for sign, each in zip(signs, others, strict=True):
            own = own.plus(each) if sign > 0 else own.minus(each)
        found.append(own)
    return found


def _same_span(match: re.Match[str]) -> bool:
    """Whether price and cost are of the same time: so much a month each, so much a month."""
    one, other = (match[key].split()[-1:] for key in "su")
    return one == other or not (one and other)


def _are_prices(*values: Value) -> bool:
    units = {own.amount.unit for own in values}
    return len(units) == 1 and units <= {*CURRENCIES} and not any(own.signed for own in values)


def _value(sentence: Sentence, match: re.Match[str], group: str) -> Value | None:
    return sentence.by_start.get(sentence.start + match.start(group))


def _is_near(own: Interval, stated: Interval) -> bool:
    return own.low > 0 and stated.low <= own.high * _NEAR and own.low <= stated.high * _NEAR


def _gap(own: Interval, stated: Interval) -> Decimal:
    return abs(own.low - stated.low)
