"""A price with tax that the price without it and the rate contradict: `£24 including VAT, £18 before tax at 20%`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from deck.check.figures.total import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.interval import HUNDRED, Interval
from deck.figures.language import Language
from deck.figures.quantity import CURRENCIES, PERCENT
from deck.prose.sentence import Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_WITH = (
    r"(?i),? ?\(?(?:TTC|toutes taxes|TVA (?:comprise|incluse)|incl\w*\.? (?:of )?(?:VAT|tax)|with (?:VAT|tax)|after"
    r" tax)\b"
)
_WITHOUT = (
    r"(?i),? ?\(?(?:HT|hors taxes?|hors TVA|excl\w*\.? (?:of )?(?:VAT|tax)|before (?:VAT|tax)|without (?:VAT|tax)"
    r"|plus VAT|net of VAT)\b"
)
_RATE_AHEAD = r"(?i)\b(?:TVA|VAT|tax|taxe)(?: rate| réduite)?(?: (?:à|de|at|of|is|est de))? ?\(?$|\b(?:at|à) $"
_RATE_BEHIND = r"(?i) (?:de TVA|VAT|of VAT|tax)\b"
_WHOLE = Interval(HUNDRED, HUNDRED)


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return any(sign in text for sign in ("HT", "TVA", "VAT", "tax"))


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for the price without tax that the one with it does not give; only where there is one of each."""
    gross, net, rate, tax = (_only(sentence, own) for own in (_is_gross, _is_net, _is_rate, _is_tax))
    if gross is None or net is None or gross is net or gross.amount.unit != net.amount.unit:
        return
    if rate is not None and tax is None:
        computed = gross.amount.interval.times(HUNDRED).over(_WHOLE.plus(rate.amount.interval))
        by = f"{sentence.shown(gross)} with {sentence.shown(rate)} of tax"
    elif tax is not None and rate is None:
        computed, by = (
            gross.amount.interval.minus(tax.amount.interval),
            f"{sentence.shown(gross)} − {sentence.shown(tax)}",
        )
    else:
        return
    if computed and not computed.meets(net.amount.interval):
        shown = spelled_like(sentence, net, computed, language)
        message = f'"{sentence.shown(net)}" disagrees with {by}: that is {shown} without it'
        yield finding(sentence, texts, CODE, message, (net.start, net.end))


def _only(sentence: Sentence, is_one: Callable[[Sentence, Value], bool]) -> Value | None:
    """The value that is one; None where several are."""
    found = [own for own in sentence.values if is_one(sentence, own)]
    return found[0] if len(found) == 1 else None


def _is_gross(sentence: Sentence, own: Value) -> bool:
    return _is_money(own) and re.match(_WITH, sentence.shape[own.end : sentence.end]) is not None


def _is_net(sentence: Sentence, own: Value) -> bool:
    return _is_money(own) and re.match(_WITHOUT, sentence.shape[own.end : sentence.end]) is not None


def _is_rate(sentence: Sentence, own: Value) -> bool:
    if own.amount.unit != PERCENT:
        return False
    ahead, behind = sentence.shape[sentence.start : own.start], sentence.shape[own.end : sentence.end]
    return bool(re.search(_RATE_AHEAD, ahead) or re.match(_RATE_BEHIND, behind))


def _is_tax(sentence: Sentence, own: Value) -> bool:
    if not _is_money(own):
        return False
    ahead, behind = sentence.shape[sentence.start : own.start], sentence.shape[own.end : sentence.end]
    return bool(re.match(_RATE_BEHIND, behind) or re.search(r"(?i)\b(?:TVA|VAT)(?: (?:de|of|is))? ?[:(]? ?$", ahead))


def _is_money(own: Value) -> bool:
    return bool(own.amount.unit) and own.amount.unit in CURRENCIES and not own.signed
