"""A word that says more where two values say less: `fell from £3.1m to £4.5m`. What variation.py says of figures.

In French, `baisse de 3 à 5 %` may be a drop of 3 to 5%: a fall is told only between values that are no range, dated,
precise, or of a rate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures.variation import CODE
from deck.figures.interval import THOUSAND, Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.form import counts, found, has_word, numbers_in
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, A_YEAR, Sentence, Value, finding
from deck.prose.way import A_FALL, A_RISE, STEMS
from deck.source.finding import Finding
from deck.source.text import SourceText

_UP_VERB, _DOWN_VERB = rf"{A_RISE}|en (?:hausse|augmentation)", A_FALL
_UP_NOUN, _DOWN_NOUN = r"hausse|augmentation|up|rise|increase", r"baisse|recul|diminution|repli|down|fall|drop|decrease"
_LITTLE = (
    r"(?: (?:encore|ainsi|nettement|fortement|légèrement|régulièrement|sharply|slightly|steadily|again|back|en \d+ ans"
    r"|en un an))?"
)
_NOUN = (
    r"(?:(?: (?:de |d['’]|of )?(?!(?:à|to|en|in|et|and|pour|for|au|jusqu|down|up|contre|de)\b)[^\W\d_][\w'’-]*){0,2})"
)
_A, _B = rf"(?P<a>{A_VALUE})(?P<na>{_NOUN})", rf"(?P<b>{A_VALUE})(?P<nb>{_NOUN})"
_IN_A, _IN_B = (rf"(?P<{year}>,? \(?(?:(?:en|in) )?{A_YEAR}\)?)?" for year in ("ya", "yb"))
_FROM_TO = rf"(?:de |d['’] ?|from ){_A}{_IN_A},? (?:à|to|jusqu['’]à|up to|down to) {_B}{_IN_B}"
_TELLS = rf"(?:(?P<up>{_UP_NOUN})|(?P<down>{_DOWN_NOUN}))\b"
_ENDS = r"(?=\s*(?:[.;:!)]|,(?! ?[\ue000])|$)| (?:sur|depuis|over|since|par rapport)\b)"
_A_YEAR_AGO = (
    r"(?:un an (?:plus tôt|auparavant|avant)|l['’](?:an|année) (?:dernier|dernière|passée?|précédente?)|a year"
    r" (?:earlier"
    r"|ago|before)|last year|auparavant)"
)
_NO_NOUN = "".join(
    rf"(?<!\b{word} )"
    for word in ("la", "le", "une", "un", "du", "au", "sa", "son", "ce", "cette", "the", "of", "in", "its", "this")
)
"""Before a verb there is no article: `la baisse` may itself go up."""
_VERB = rf"(?i)\b{_NO_NOUN}(?:(?P<up>{_UP_VERB})|(?P<down>{_DOWN_VERB}))\b{_LITTLE},? ?$"
_TOLD = rf"(?i)\b(?:en )?{_TELLS} ?$"
_GOING = rf"(?i)\b{_NO_NOUN}(?:(?P<up>{_UP_VERB})|(?P<down>{_DOWN_VERB}))\b[^,;]{{0,40}}, (?:en )?(?:passant|going) $"
_SURELY = r"(?i)\b(?:(?:est|sont) tombée?s?|passant|going)\b[^,;]{0,10}$"
_WENT = r"(?i)\b(?:pass\w+|went|goes|gone|moved) $"
_SO = rf"(?i),? (?:soit )?(?:en |une |a |an )?(?:nette |forte |légère |sharp |slight )?{_TELLS}{_ENDS}"
_FORMS = (
    _FROM_TO,
    rf"\b(?:to|à) {_B}{_IN_B},? from {_A}",
    rf"\b(?:to|à) {_B},? (?:contre|against|après|compared with) {_A},? {_A_YEAR_AGO}",
    rf"(?P<colon>: ?){_B}[^\ue000:;()]{{0,30}}?,? (?:contre|against|vs\.?) {_A},? {_A_YEAR_AGO}",
    rf"(?P<colon>: ?){_B}(?P<yb>,? \(?(?:(?:en|in) )?{A_YEAR}\)?),? (?:contre|against|vs\.?) {_A}"
    rf"(?P<ya>,? \(?(?:(?:en|in) )?{A_YEAR})",
    rf"{_B}{_IN_B},? (?:soit )?(?:is |are |was |were )?(?:en )?{_TELLS} (?:from|par rapport (?:à|aux)) {_A}",
)
_STEMS = (*STEMS, "hausse", "augmentation", "up", "baisse", "recul", "diminution", "repli", "down")
_AHEAD = 60
"""So far before its values a verb may stand, with what goes with it."""
_UNSURE = (
    r"(?i)\b(?:not|never|n['’]\w+|ne|pas|jamais|sans|without|instead|plutôt|au lieu|stop\w*|cess\w+|rather|rank\w*"
    r"|classement|places?|rangs?|positions?|league|table|seed\w*|ATP|WTA|dollars?|euros?|yens?|livres?|pounds?|sterling"
    r"|francs?|yuans?|roubles?|rubles?|roupies?|rupees?|pesos?|lir[ae]s?|currency|monnaies?|devises?|change|exchange"
    r"|pluies?|neiges?|rains?|snow|grades?|selon|suivant|depending|according|between|entre|pertes? de|a\.?m|p\.?m"
    r"|o['’]clock|handicap|odds)\b|n['’]"
)
"""A negation, a rank, a price of money in money, a range: what falls may be a larger number."""
_BETTER_LESS = r"(?i)\b(?:temps|chronos?|durées?|délais?|times?|lap)\b"
"""What makes progress by becoming less."""
_RATE = r"(?i)\b(?:taux|part|proportion|ratio|marge|rates?|share|margin|unemployment|inflation|turnout|churn)\b"
_TIMES = ("ans", "years", "year", "h", "heures", "hours", "mois", "months", "jours", "days", "min", "minutes", "minute")


def may_say(text: str) -> bool:
    """Whether a closer look is worth while: two numbers, and what ties an earlier one to a later one."""
    tied = any(sign in text for sign in ("from ", "From ", "de ", "d'", "d’", "contre", "against", "par rapport"))
    return tied and numbers_in(text) > 1


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each verb that says the contrary of what its two values say."""
    unsigned = sum(not own.signed for own in sentence.values)
    if unsigned < 2 or not counts(sentence, 2) or not has_word(sentence, *_STEMS):
        return
    told: set[int] = set()
    for start, end, first, last, rises in _contradictions(sentence, language):
        if start not in told:
            told.add(start)
            yield finding(
                sentence,
                texts,
                CODE,
                f'"{sentence.written(start, end)}" disagrees with {sentence.shown(first)} → {sentence.shown(last)}: '
                f"that is {'more' if rises else 'less'}",
                (start, end),
                "mend the word or the number that is wrong",
            )


def _contradictions(sentence: Sentence, language: Language) -> Iterator[tuple[int, int, Value, Value, bool]]:
    for match, values in found(sentence, *_FORMS):
        first, last = values.get("a"), values.get("b")
        if not first or not last or first.signed or last.signed or not _of_one_kind(match):
            continue
        if "colon" in match.re.groupindex and not _in_order(sentence, match):
            continue
        rises = _rises(first, last)
        word = _word(sentence, match) if rises is not None else None
        if word is None or rises is None or rises == bool(word["up"]) or re.search(_UNSURE, sentence.text):
            continue
        if word["up"] and word["up"].casefold().startswith("progress") and re.search(_BETTER_LESS, sentence.text):
            continue
        leads = word.end() == match.start() and match.start("a") < match.start("b")
        may_be_range = leads and word["down"] and not re.search(_SURELY, word.string[: word.end()])
        if not may_be_range or _is_no_range(sentence, match, first, last, language):
            yield (*word.span("up" if word["up"] else "down"), first, last, rises)


def _word(sentence: Sentence, match: re.Match[str]) -> re.Match[str] | None:
    """What says that there is more or less: the verb before the values, or what stands behind them or between."""
    if "up" in match.re.groupindex:
        return match
    ahead = sentence.shape[: match.start()]
    if "colon" in match.re.groupindex:
        begin = max(sentence.start, match.start() - _AHEAD)
        return re.compile(_VERB if "ya" in match.re.groupindex else _TOLD).search(ahead, begin)
    if found_ahead := re.compile(_GOING).search(ahead, max(sentence.start, match.start() - 2 * _AHEAD)):
        return found_ahead
    if re.search(_WENT, ahead[-_AHEAD:]):
        return re.compile(_SO).match(sentence.shape, match.end(), sentence.end)
    return re.compile(_VERB).search(ahead, max(sentence.start, match.start() - _AHEAD))


def _of_one_kind(match: re.Match[str]) -> bool:
    """Whether both numbers count the same: not `from 2 weeks to 3 days`."""
    one, other = ([word.casefold().rstrip("sx") for word in match[key].split()[:1]] for key in ("na", "nb"))
    if {*one, *other} & {"more", "plu", "other", "autre"}:
        return False
    if match.start("a") > match.start("b"):
        return not one or not other or one == other
    return not one or one == other


def _in_order(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the later of two dated values is that of the later year."""
    if "ya" not in match.re.groupindex:
        return True
    one, other = (re.findall(r"\d+", sentence.said.raw[slice(*match.span(year))])[-1] for year in ("ya", "yb"))
    return int(one) < int(other)


def _rises(first: Value, last: Value) -> bool | None:
    """Whether the later is larger; None where rounding, or a unit that only one of them has, leaves it open."""
    both = alike(first, last)
    if both is None:
        return None
    ends = [own.amount.interval for own in both]
    ways = {_way(ends[0], ends[1])}
    if first.bare and not last.bare and first.amount.interval.high >= THOUSAND:  # from 3,000 to 1.2 million
        ways.add(_way(first.amount.interval, last.amount.interval))
    return ways.pop() if len(ways) == 1 else None


def _way(first: Interval, last: Interval) -> bool | None:
    if first.high < last.low:
        return True
    return False if last.high < first.low else None


def _is_no_range(sentence: Sentence, match: re.Match[str], first: Value, last: Value, language: Language) -> bool:
    """Whether `de 41,2 à 46,5` are two values, and not how much less there is at least and at most."""
    if match["ya"] and match.groupdict().get("yb"):
        return True
    unit = last.amount.unit
    if unit in _TIMES:
        return False
    if unit == PERCENT:
        return re.search(_RATE, sentence.shape[sentence.start : match.start()]) is not None
    if _is_precise(sentence, first) and _is_precise(sentence, last):
        return True
    return not language.is_french and (not last.bare or bool(match["nb"]))


def _is_precise(sentence: Sentence, value: Value) -> bool:
    """Whether it has three digits that count: nobody gives a range so."""
    written = re.sub(r"[^\d.,]", "", sentence.shown(value)).lstrip("0.,")
    digits = re.sub(r"\D", "", written)
    return len(digits if "." in written or "," in written else digits.rstrip("0")) >= 3
