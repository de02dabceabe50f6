"""How a column of numbers may be worked out from others, and what such a column is called."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from deck.check.figures import share, total, variation
from deck.figures.amount import Amount
from deck.figures.interval import ONE, Interval, added_up
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS

Computed: TypeAlias = list[Interval | None]


class Relation(NamedTuple):
    """How a column may be worked out, of which two others or of which one, and what such a column is called."""

    code: str
    said: str
    heading: Late
    of: Callable[[Interval, Interval], Interval | None] | None = None
    percent: bool = False
    units: int = 0
    """How many of the two have the unit of the result: none of a percentage, both of a sum."""
    down: Callable[[Sequence[Interval]], Computed] | None = None
    """Of one column: what each of its rows makes, from its first to its last."""
    unsigned: bool = False
    """Only where no cell has a sign: how far two lie apart."""
    symmetric: bool = False
    """Whether the order of the two is nothing."""
    made_of: Sequence[Late] = ()
    """What the two are called, where only their names tell that it is made of them."""

    def fits(self, own: Amount, one: Amount, other: Amount) -> bool:
        """Whether the units of a cell and of the two that it may be made of allow it."""
        if self.percent:
            return own.unit == PERCENT and _are_of_one_kind(one.unit, other.unit)
        if self.units == 2:
            points = own.unit == POINTS and one.unit == other.unit == PERCENT
            return points or own.unit == one.unit == other.unit
        if self.of is Interval.by:
            return own.unit == one.unit and not other.unit and own.unit not in (PERCENT, POINTS)
        return _is_per(own.unit, one.unit, other.unit)

    def may_be_of(self, headings: Sequence[str]) -> bool:
        """Whether the headings of the two, or of the one, allow it."""
        return not self.made_of or all(own.search(each) for own, each in zip(self.made_of, headings, strict=True))

    def fits_down(self, own: Amount, one: Amount) -> bool:
        """Whether the units of a cell and of its column's numbers allow it."""
        return own.unit == PERCENT if self.percent else own.unit == one.unit


def _are_of_one_kind(one: str, other: str) -> bool:
    """Whether one may be a part of the other: of one unit, or each of the things it counts (`500 sent, 310 back`)."""
    return one == other or (one.isalpha() and other.isalpha() and len(one) > 3 and len(other) > 3)


def _is_per(own: str, one: str, other: str) -> bool:
    """Whether a unit is that of a quotient: `€/m²` of `€` and `m²`, `€` of `€` and what is counted."""
    if {own, one, other} & {PERCENT, POINTS}:
        return False
    over, _, under = own.partition("/")
    return one in (over, "") and other in (under, "") if under else own == one and (not other or other != own)


def _hundredfold(quotient: Interval | None) -> Interval | None:
    return quotient.scaled(2) if quotient else None


def growth(one: Interval, other: Interval) -> Interval | None:
    """By how many percent of the one the other is more."""
    quotient = other.over(one)
    return quotient.minus(ONE).scaled(2) if quotient else None


def _margin(one: Interval, other: Interval) -> Interval | None:
    quotient = other.over(one)
    return ONE.minus(quotient).scaled(2) if quotient else None


def _apart(one: Interval, other: Interval) -> Interval:
    between = one.minus(other)
    return between if between.low >= 0 else between.negated() if between.high <= 0 else between


def _running(values: Sequence[Interval]) -> Computed:
    found = list(values[:1])
    for own in values[1:]:
        found.append(found[-1].plus(own))
    return [*found]


def of_whole(values: Sequence[Interval]) -> Computed:
    """What share of their sum each is."""
    whole = added_up(values)
    return [_hundredfold(own.over(whole)) for own in values]


def _called(words: str) -> Late:
    return Late(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


_DIFFERENCES = (
    r"écarts?|solde|balance|variances?|différences?|differences?|résultats?|result|marges?|margin|bénéfices?|profits?"
    r"|reste\w*|over (?:or|/) under|dépassements?|nets?|surplus|excédents?|déficits?|deficits?|remaining"
    r"|left|variations?|évolution|change|delta|gap"
)
_RATES = (
    r"taux|parts?|rates?|shares?|%|ratio|proportion|pourcentage|percent\w*|avancement|réalisation|completion|weight"
    r"|poids|participation|turnout|conversion|occupation|occupancy|réussite|success|couverture|coverage|remplissage"
    r"|fill|attainment|atteint\w*|utilisation|utilization|fréquence|frequency|exécution|achieved|progress"
)
_GROWTH = r"variations?|évolution|change|growth|croissance|progression|hausse"
_MARGINS = r"marges?|margins?|rentabilité|profitability|return on sales"
_PROFITS = (
    r"marges?|margins?|résultats?|results?|profits?|bénéfices?|excédents?|surplus|earnings|ebitda?|ebe|rex|contribution"
    r"|(?:operating|net|gross) income"
)
_SALES = (
    r"chiffres? d['’]affaires|ca|ventes|recettes|produits|revenus?|sales|revenues?|turnover|takings|receipts|income"
)
_QUOTIENTS = (
    r"unitaires?|unit|par|per|moyen\w*|average|avg|mean|prix|price|coûts?|cost|rendements?|yields?|vitesses?|speed"
    r"|productivit(?:é|y)|densit(?:é|y)|each|chacune?|consommation|consumption|[^\W\d_]+/[^\W\d_]+|pour (?:mille|\d+)"
    r"|‰"
)
_AMOUNTS = (
    r"montants?|total\w*|amount|coûts?|costs?|valeur|value|recettes?|revenus?|produits?|dépenses?|budget|facturé|payé|dû"
    r"|somme|incomes?|revenues?|takings?|receipts?|spend(?:ing)?|expenses?|paid|due|sum"
)
RELATIONS = (
    Relation(
        total.CODE,
        "{0} + {1}",
        _called(r"total\w*|totaux|ttc|somme|sum|gross|incl\w*"),
        Interval.plus,
        units=2,
        symmetric=True,
    ),
    Relation(total.CODE, "{0} − {1}", _called(_DIFFERENCES), Interval.minus, units=2),
    Relation(
        total.CODE,
        "the difference of {0} and {1}",
        _called(r"écarts?|gap|différences?|differences?|range|spread|amplitude|delta"),
        _apart,
        units=2,
        unsigned=True,
        symmetric=True,
    ),
    Relation(share.CODE, "{0} / {1}", _called(_RATES), lambda one, other: _hundredfold(one.over(other)), percent=True),
    Relation(
        share.CODE,
        "{0} / {1}",
        _called(_MARGINS),
        lambda one, other: _hundredfold(one.over(other)),
        percent=True,
        made_of=(_called(_PROFITS), _called(_SALES)),
    ),
    Relation(
        variation.CODE, "{0} → {1}", _called(rf"{_GROWTH}|écarts?|variance|gap|difference|%"), growth, percent=True
    ),
    Relation(share.CODE, "1 − {1} / {0}", _called(r"marges?|margin|taux|discount|remise"), _margin, percent=True),
    Relation(share.CODE, "{0} / {1}", _called(_QUOTIENTS), Interval.over, units=1),
    Relation(total.CODE, "{0} × {1}", _called(_AMOUNTS), Interval.by, units=1),
    Relation(total.CODE, "the numbers up to it", _called(r"cumul\w*|cumulative|running|so far|to date"), down=_running),
    Relation(
        share.CODE,
        "its share of the column",
        Late(
            r"(?i)(?<!\w)(?:parts?(?! (?:de|du|sur le) marché)|poids|(?<!market )share(?! of (?:the )?market)|weight)"
            r"(?!\w)"
            r"|^\W*(?:[ei]n )?%\W*$|% (?:of|du|des)\b"
        ),
        percent=True,
        down=of_whole,
    ),
)
