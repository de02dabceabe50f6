"""A price in a sentence that its number, its months or its heads contradict: `12 licences at £350 each, £4,000 in all`.

What total.py says of figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias

from deck.check.figures.total import CODE
from deck.check.sentences.adding import is_near
from deck.check.sentences.spelling import spelled_like
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.numeral import SPELLED
from deck.figures.quantity import CURRENCIES
from deck.prose.form import ABOUT, found, has, numbers_in
from deck.prose.sentence import A_VALUE, Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_EACHES = ("each", "apiece", "chacun", "unité", "l'un", "l’un", "pièce", "×", " x ")
_PERS, _FORS = (
    ("par ", "per ", "each ", " le ", " la ", " a "),
    (" pour ", " for ", " over ", " across ", " on ", " sur "),
)
_ORS = (" soit ", " or ", "i.e", "that is")
_WORD = r"(?:[^\W\d_][\w'’-]*)"
_OR = r"(?:soit|or|i\.e\.|that is|for|pour|making|making a total of|soit un total de|pour un total de|for a total of)"
_ENDS = r"(?:,? (?:in all|in total|au total|en tout|altogether))?(?=\s*(?:[.;:!?)]|,|$))"
_EACH = r"(?:each|apiece|chacun\w*|l['’]unité|l['’]une?|pièce)"
_PER = r"(?:par|per|pour chaque|for each|le|la)"
_NUMBER, _PRICE, _ALL = rf"(?P<n>{A_VALUE})", rf"(?P<q>{A_VALUE})", rf"(?P<t>{A_VALUE})"
_PRICES = (
    rf"{_NUMBER}(?: {_WORD}){{1,3}},? (?:at|à|de|of) {_PRICE} {_EACH}(?:,| \(| [–—]| costs?| coûtent| come"
    rf" to)? ?(?:{_OR} )?{ABOUT}{_ALL}{_ENDS}",
    rf"{_NUMBER}(?: {_WORD}){{0,3}} [×x] {_PRICE}(?:,|,? \() ?(?:{_OR} )?{_ALL}{_ENDS}",
)
_AT_SO_MUCH = (
    rf"{_NUMBER}(?: {_WORD}){{1,3}},? (?:at|à) {_PRICE},? (?:{_OR} )?{_ALL},?"
    r" (?:in all|in total|au total|en tout|altogether)\s*[.;!?]?\s*$"
)
"""`34 tickets at £15, £510 in all`: nothing behind it that is included, or taken off."""
_MORE_OR_LESS = Late(
    r"(?i)\b(?:free|discount\w*|half|reduc\w+|includ\w+|fees?|delivery|offerte?s?|gratuit\w*|remise|rabais|rédu\w+"
    r"|demi|compri\w+|inclu\w+|frais|livraison|autres?|others?)\b"
)
"""Said in the same text: not all are paid alike, or something else is paid."""
_COST_EACH = (
    rf"\b(?:the|les|nos|our|ces|these) {_NUMBER} [^\ue000-\ue002,;:()]{{2,40}}? (?:costs?|coûtent|ont coûté"
    rf"|reviennent à|will cost|coûteront),? {_ALL},? \(?(?:{_OR} )?{ABOUT}{_PRICE},? {_EACH}(?=\s*(?:[.;:!?)]|,|$))"
)
"""`the 1,400 places cost £2.1m, or £1,500 each`."""
_IN_INSTALMENTS = (
    rf"\b(?:in|en) (?:(?P<n>{A_VALUE})|(?P<times>{'|'.join(sorted(SPELLED, key=len, reverse=True))}))"
    r" (?:equal |annual |monthly )?(?:instal\w+|payments|tranches|versements|mensualités|annuités|échéances|fois)"
    rf"(?: égales| égaux| annuel\w+)? (?:of|de|d['’]) ?{_PRICE}(?: {_EACH})?(?=\s*(?:[.;:!?)]|,|$))"
)
"""`£9.0m, paid in three instalments of £3.0m each`."""
_OF_LESS = (
    r"(?i)\b(?:half|moitié|dont|of which|quarts?|quarters?|thirds?|tiers|then|puis|after|après|deposit|acompte|solde"
    r"|rest|reste|balance|first|premi\w+|other|autres?|plus|interests?|intérêts|\d+ ?%)\b|%"
)
"""In a sentence: not all of it is paid so."""
_A_YEAR_OF = rf"(?P<q>{A_VALUE}) {{month}}(?:,| et| and|;) (?P<t>{A_VALUE}) {{year}}(?=\s*(?:[.;:!?)]|$))"
_PAYS = r"(?i)\b(?:average|en moyenne|moyen\w*|pays|paie|paient|spends?|dépense\w*)\b"
_WAGES = r"(?i)\b(?:salaires?|salari\w+|rémun\w+|brut\w*|nets?|gagn\w+|primes?|wages?|salary|earn\w*|pay|bonus\w*)\b"
"""Nobody says so of a price list, where a year may be cheaper than twelve months."""
_HOLD = r"(?:accueillent|comptent|totalisent|scolarisent|offrent|hold|seat|teach|have|make|offer)"
_COUNTS = (
    rf"{_NUMBER}(?: {_WORD}){{1,2}} (?:de|of|à) (?P<q>{A_VALUE}) (?P<u>{_WORD}),? (?:(?:soit|or|i\.e\.|making) ){_ALL}"
    rf" (?P<noun>{_WORD}){_ENDS}",
    rf"\b(?:les|nos|ces|the|our|these) {_NUMBER} {_WORD} (?:de|of) (?P<q>{A_VALUE}) (?P<u>{_WORD}) {_HOLD} {_ALL}"
    rf" (?P<noun>{_WORD})(?=\s*(?:[.;:!?)]|$))",
)
_HEADS = (
    rf"\b(?:par|per|pour chaque|for each) (?P<u>{_WORD})[^\ue000:;()]{{0,40}}{_PRICE}(?: ?[:(]|,|"
    rf" [–—]) ?(?:{_OR} )?{_ALL} (?:pour|for|over|across)"
    rf" {_NUMBER} (?P<noun>{_WORD})(?=\s*(?:[.,;!?)]|$))",
    rf"{_PRICE} (?:{_PER}|an?) (?P<u>{_WORD})(?: ?[:(]|,| [–—]) ?(?:{_OR} )?{_ALL} (?:pour|for) [^\ue000:;()]{{0,40}}"
    rf"{_NUMBER}(?: (?P<noun>{_WORD}))?(?=\s*(?:[.,;!?)]|$))",
    rf"{_ALL} (?:pour|for|over|across) (?:les |the )?{_NUMBER} (?P<noun>{_WORD})(?:,| \() ?(?:{_OR} )?{ABOUT}{_PRICE}"
    rf" (?:{_PER}|an?|each) (?P<u>{_WORD})(?=\s*(?:[.,;!?)]|$))",
)
_COMES_TO = (
    rf"{_ALL}[^\ue000:;()]{{0,30}} (?:on|for|pour|sur) {_NUMBER} (?P<noun>{_WORD}),? (?:comes? to|makes?|is"
    r"|représente(?:nt)?"
    rf"|fait|font) {ABOUT}{_PRICE} (?:{_PER}|an?|each) (?P<u>{_WORD})(?=\s*(?:[.,;!?)]|$))"
)
_BRINGS = (
    r"(?:brought in|bring in|cost|come to|came to|make|made|ont rapporté|rapportent|ont coûté|coûtent|reviennent à)"
)
_AT_EACH = (
    rf"\b(?:at|à) {_PRICE} (?:an?|per|par|le|la|l['’]) ?(?P<u>{_WORD}),(?: (?:les|nos|the|our))?"
    rf" {_NUMBER} (?P<noun>{_WORD})(?: {_WORD})? {_BRINGS} {_ALL}{_ENDS}"
)
"""`at £80 a night, the 1,150 nights brought in £82,000`."""
_SPANS = {
    "month": r"(?:(?:par|per|a|each|every|chaque) (?:mois|month)|monthly|mensuels?|/ ?mois|/ ?month)",
    "year": r"(?:(?:par|per|a|each|every|chaque|l['’]) ?(?:an|année|year|annum)|annually|annuels?|/ ?an|/ ?year)",
    "week": r"(?:(?:par|per|a|each|every|chaque) (?:semaine|week)|weekly|/ ?semaine|/ ?week)",
    "day": r"(?:(?:par|per|a|each|every|chaque) (?:jour|day)|daily|/ ?jour|/ ?day)",
    "quarter": r"(?:(?:par|per|a|each|every|chaque) (?:trimestre|quarter)|quarterly)",
}
_IN_YEAR = (Decimal(10), Decimal(11), Decimal(12))
_FITS = {
    ("month", "year"): tuple(Interval(each, each) for each in _IN_YEAR),
    ("quarter", "year"): (Interval(Decimal(4), Decimal(4)),),
    ("week", "year"): (Interval(Decimal(40), Decimal(53)),),
    ("day", "year"): (Interval(Decimal(150), Decimal(366)),),
    ("day", "week"): (Interval(Decimal(4), Decimal(7)),),
    ("day", "month"): (Interval(Decimal(15), Decimal(31)),),
    ("week", "month"): (Interval(Decimal(4), Decimal("4.5")),),
}
"""How many of the shorter span the longer may have: of months, those of a year at school; of days, those worked."""
_PAID = (Interval(Decimal(12), Decimal(15)),)
"""Months that are paid in a year."""
_PAY = r"(?i)\b(?:salaires?|salari\w+|paie|paye|rémun\w+|brut\w*|nets?|gagn\w+|wages?|salary|earn\w*)\b"
_ALL_YEAR = r"(?i)\b(?:loyers?|rents?|mortgage|hypothèque|pensions?)\b"
"""What is paid every month of a year."""
_DEAL = r"(?i)\b(?:if|si|remises?|réduction|free|offerts?|gratuits?|up ?front|d['’]avance|discounts?)\b"
"""The longer span may have a price of its own."""
_TAXED = (Decimal(1), Decimal("1.2"))
"""What a price may be multiplied by before it is a total: the value added tax of most things."""
_TIMES = (
    rf"(?P<a>{A_VALUE}), (?:(?:soit|or) )?{ABOUT}(?P<k>{A_VALUE}) (?:times|fois) (?:(?!(?:contre|against|plus"
    r"|more|et|and)\b)"
    rf"{_WORD} ?){{0,6}}\(?(?P<b>{A_VALUE})"
)


_Stated: TypeAlias = tuple[Value, tuple[Interval, ...], str]
"""The number that is said, what it may be, and by which sum."""


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return numbers_in(text) > 1


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each price, rate or multiple that no unrounded values of the others give."""
    for stated, computed, what in _sums(sentence):
        if not any(own.meets(stated.counted) for own in computed):
            shown = spelled_like(sentence, stated, computed[-1], language)
            message = f'"{sentence.shown(stated)}" disagrees with {what}, which is {shown}'
            yield finding(sentence, texts, CODE, message, (stated.start, stated.end))


def _sums(sentence: Sentence) -> Iterator[_Stated]:
    if sum(_is_money(own) for own in sentence.values) > 1:
        yield from _prices(sentence)
        yield from _at_so_much(sentence)
        yield from _heads(sentence)
        yield from _multiples(sentence)
        yield from _spans(sentence)
        yield from _instalments(sentence)
        yield from _year_of_months(sentence)
    elif len(sentence.values) == 3:
        yield from _counts(sentence)


def _counts(sentence: Sentence) -> Iterator[_Stated]:
    """So many with so many of something in each."""
    for match, values in found(sentence, *_COUNTS):
        if len(values) < 3 or match["u"].casefold() != match["noun"].casefold():
            continue
        number, each = values["n"], values["q"]
        product = number.counted.by(each.counted) if number.exact and each.exact else None
        if product:
            yield values["t"], (product,), f"{sentence.shown(number)} × {sentence.shown(each)}"


def _prices(sentence: Sentence) -> Iterator[_Stated]:
    """So many at so much each."""
    each = (
        *((*_PRICES, _COST_EACH) if has(sentence, *_EACHES) else ()),
        *((_AT_EACH,) if has(sentence, "at ", "à ") else ()),
    )
    for match, values in found(sentence, *each):
        if "u" in match.re.groupindex and match["u"][:4].casefold() != match["noun"][:4].casefold():
            continue
        if len(values) == 3 and _is_money(values["q"], values["t"]) and values["n"].bare:
            if any(own.end <= match.start() and _is_money(own) for own in sentence.values):
                continue  # 34 tickets at £15 each and 20 meals at £10 each, £710 in all
            number, price = values["n"].counted, values["q"].amount.interval
            if product := number.by(price):
                what = f"{sentence.shown(values['n'])} × {sentence.shown(values['q'])}"
                yield values["t"], tuple(product.times(each) for each in reversed(_TAXED)), what


def _at_so_much(sentence: Sentence) -> Iterator[_Stated]:
    """So many at so much, and nothing else, where the sum is near what is said: the price may be one of all of them."""
    if len(sentence.values) != 3 or not has(sentence, "at ", "à ") or _MORE_OR_LESS.search(sentence.said.words):
        return
    for _, values in found(sentence, _AT_SO_MUCH):
        if len(values) < 3 or not _is_money(values["q"], values["t"]) or not values["n"].bare:
            continue
        product = values["n"].counted.by(values["q"].amount.interval)
        if product and is_near(product, values["t"]):
            what = f"{sentence.shown(values['n'])} × {sentence.shown(values['q'])}"
            yield values["t"], tuple(product.times(each) for each in reversed(_TAXED)), what


def _instalments(sentence: Sentence) -> Iterator[_Stated]:
    """A sum that is paid in so many parts, all of one size."""
    for match, values in found(sentence, _IN_INSTALMENTS) if has(sentence, "in ", "en ") else ():
        price, number = values.get("q"), values.get("n")
        if price is None or not _is_money(price) or re.search(_OF_LESS, sentence.text):
            continue
        times = Decimal(SPELLED[match["times"].casefold()]) if match["times"] else None
        count = Interval(times, times) if times else number.counted if number and number.exact else None
        product = price.amount.interval.by(count) if count else None
        sums = [own for own in sentence.values if own.end <= match.start() and own.amount.unit == price.amount.unit]
        if product and sums and not any(product.meets(own.amount.interval) for own in sums):
            yield sums[0], (product,), sentence.written(match.start("times" if times else "n"), price.end)


def _year_of_months(sentence: Sentence) -> Iterator[_Stated]:
    """So much a month and so much a year, as somebody pays it: twelve times as much."""
    if len(sentence.values) != 2 or not re.search(_PAYS, sentence.text) or re.search(_DEAL, sentence.text):
        return
    for _, values in found(sentence, _A_YEAR_OF.format(**_SPANS)) if not re.search(_WAGES, sentence.text) else ():
        price, total = values.get("q"), values.get("t")
        if price and total and _is_money(price, total) and price.amount.unit == total.amount.unit:
            product = price.amount.interval.times(_IN_YEAR[-1])
            yield total, (product,), f"12 × {sentence.shown(price)}"


def _heads(sentence: Sentence) -> Iterator[_Stated]:
    """So much a head, of a sum for so many."""
    for match, values in found(sentence, *_HEADS, _COMES_TO) if has(sentence, *_PERS) and has(sentence, *_FORS) else ():
        if len(values) != 3 or not _is_money(values["q"], values["t"]):
            continue
        number = values["n"]
        counted = match["noun"] or number.amount.unit
        if counted[:4].casefold() != match["u"][:4].casefold():
            continue
        if quotient := values["t"].amount.interval.over(number.counted):
            what = f"{sentence.shown(values['t'])} / {sentence.shown(number)}"
            yield values["q"], (quotient,), what


def _multiples(sentence: Sentence) -> Iterator[_Stated]:
    """So many times another value."""
    for _, values in found(sentence, _TIMES) if has(sentence, " times ", " fois ") else ():
        if len(values) == 3 and values["a"].amount.unit == values["b"].amount.unit and values["k"].bare:
            if values["a"].bare or values["b"].bare:
                continue
            if quotient := values["a"].amount.interval.over(values["b"].amount.interval):
                what = f"{sentence.shown(values['a'])} / {sentence.shown(values['b'])}"
                yield values["k"], (quotient,), what


def _spans(sentence: Sentence) -> Iterator[_Stated]:
    """So much a month, so much a year, where nothing else is said."""
    if len(sentence.values) != 2 or not has(sentence, *_ORS) or re.search(_DEAL, sentence.text):
        return
    for (short, long), fits in _FITS.items():
        some, most = (rf"(?P<{name}>{A_VALUE}) {_SPANS[span]}" for name, span in (("q", short), ("t", long)))
        for first, second in ((some, most), (most, some)):
            for _, values in found(sentence, rf"{first}(?:,| \(| [–—]) ?(?:soit|or|i\.e\.|that is) {ABOUT}{second}"):
                price, total = values.get("q"), values.get("t")
                if price is None or total is None or price.amount.unit != total.amount.unit:
                    continue
                times = _months(sentence) if (short, long) == ("month", "year") else fits
                products = (price.amount.interval.by(each) for each in times)
                what = f"{sentence.shown(price)} a {short}"
                yield total, tuple(own for own in products if own), what


def _months(sentence: Sentence) -> tuple[Interval, ...]:
    """How many months a year may have, for what is paid."""
    if re.search(_PAY, sentence.text):
        return _PAID
    months = _FITS["month", "year"]
    return months[-1:] if re.search(_ALL_YEAR, sentence.text) else months


def _is_money(*values: Value) -> bool:
    return all(own.amount.unit and own.amount.unit in CURRENCIES and not own.signed for own in values)
