"""A balance in a sentence that its two sides do not give: `income £4.2m, costs £3.9m: a surplus of £0.5m`.

What total.py says of figures. And what a price and its extras come to: `£12.50, delivery £3.00: you pay £16.50`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures.total import CODE
from deck.check.sentences.adding import is_near, not_the_sum, sum_of
from deck.check.sentences.spelling import spelled_like
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.quantity import CURRENCIES
from deck.prose.form import SHORT, found, has, numbers_in
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_GAINS = (
    r"(?:recettes?|revenus?|produits|naissances|entrées|arrivées|actifs?|assets?|incomes?|revenues?|receipts?|births"
    r"|exports?|exportations|arrivals|embauches|hires|(?:goals |points )?(?:for|scored)|(?:buts |points )?marqués)"
)
_LOSSES = (
    r"(?:dépenses?|charges|coûts?|décès|sorties|départs|dettes?|debts?|expenses?|costs?|spending|expenditure|deaths"
    r"|imports?|importations|departures|liabilities|against|conceded|encaissés)"
)
_BALANCE = (
    r"(?:solde(?: naturel)?|excédent|déficit|bénéfice|perte|surplus|deficit|balance|profit|loss|net worth|net gain"
    r"|natural increase|goal difference|différence de buts)"
)
_A, _B, _R = (rf"(?P<{name}>{A_VALUE})" for name in "abr")
_JOIN = r"(?:,|,? (?:et|and|pour|for|against|contre|minus|moins|less|with))"
_GIVES = (
    rf"{SHORT}(?:,| ?:| [–—]| (?:give|gives|leave|leaves|font|donne(?:nt)?"
    rf"|laisse(?:nt)?)){SHORT}\b(?P<what>{_BALANCE}){SHORT} {_R}"
)
_TO_PAY = rf"(?:,|:|[–—]) ?(?:you pay|to pay|vous payez|à payer|à régler),? (?P<w>{A_VALUE})(?=\s*(?:[.;!)]|$))"
"""What a price and what comes on top of it, or off it, make."""
_FEW = 5
_FORMS = (
    rf"{_A} (?:de |d['’]|of |in )?{_GAINS}{_JOIN} {_B} (?:de |d['’]|of |in )?{_LOSSES}{_GIVES}",
    rf"\b{_GAINS}{SHORT} {_A}{_JOIN} {_LOSSES}{SHORT} {_B}{_GIVES}",
)
_SIGNS = (
    "solde", "excédent", "déficit", "bénéfice", "perte", "surplus", "deficit", "balance", "profit", "loss", "net ",
    "differ", "différ",
)  # fmt: skip
_ENDS = r"\s*(?:[.,;!?)]|$| (?:personnes|people|habitants))"


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return numbers_in(text) > 2


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each balance of exactly two sides that these do not give, and for each sum to pay."""
    if has(sentence, "pay", "régler"):
        yield from _to_pay(sentence, texts, language)
    if len(sentence.values) != 3 or not has(sentence, *_SIGNS):
        return
    for match, values in found(sentence, *_FORMS):
        gain, loss, balance = (values.get(name) for name in "abr")
        if gain is None or loss is None or balance is None or not re.match(_ENDS, match.string[match.end() :]):
            continue
        apart = _apart(gain, loss, balance)
        if (way := _way(match["what"])) and apart:
            apart = apart[:1] if way > 0 else apart[1:]
        if apart and not any(own.meets(balance.counted) for own in apart):
            shown = spelled_like(sentence, balance, apart[0], language)
            message = (
                f'"{sentence.shown(balance)}" disagrees with {sentence.shown(gain)} − {sentence.shown(loss)}: '
                f"that is {shown}"
            )
            yield finding(sentence, texts, CODE, message, (balance.start, balance.end))
            return


def _to_pay(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A price that those before it do not make, added to the first or taken off it."""
    for _, values in found(sentence, _TO_PAY):
        total = values.get("w")
        parts = [own for own in sentence.values if own is not total]
        if total is None or len(parts) < 2 or any(not _is_price(own) or own.end > total.start for own in parts):
            continue
        sums, ways = sum_of(parts), [parts[0].counted]
        for own in parts[1:]:
            ways = [way for each in ways for way in (each.plus(own.counted), each.minus(own.counted))]
        if len(parts) <= _FEW and not any(own.meets(total.counted) for own in ways) and is_near(sums, total):
            yield not_the_sum(sentence, texts, language, total, sums)


def _is_price(own: Value) -> bool:
    return own.amount.unit in CURRENCIES and not (own.signed or own.bare)


def _way(what: str) -> int:
    """1 for what is left over, −1 for what is missing, 0 for what may be either."""
    what = what.casefold()
    if what.startswith(("exc", "surplus", "bén", "profit", "net gain")):
        return 1
    return -1 if what.startswith(("déf", "def", "perte", "loss")) else 0


def _apart(gain: Value, loss: Value, balance: Value) -> tuple[Interval, ...]:
    """What lies between the two sides, whichever is larger; nothing where they are of different kinds."""
    if not alike(gain, balance) or not (sides := alike(gain, loss)) or not alike(loss, balance):
        return ()
    if len({own.bare for own in (gain, loss, balance)}) > 1:
        return ()
    apart = sides[0].counted.minus(sides[1].counted)
    return (apart, apart.negated())
