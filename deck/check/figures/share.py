"""A stated share or ratio that its part and its whole contradict.

Level: warning

Why: a share is the first thing that a listener works out. `of:` under a figure says what it is a share of. Part and
whole are printed rounded, so the check takes every unrounded value that prints as written, and tells only a share
that none of them gives. It also reads sentences: a part, `out of` its whole, and the share, in percent or as
a fraction in words; a fraction beside a percentage; or two figures by their labels, where one makes up a percentage of
the other; a label such as `Share of women in the workforce`; a column of shares beside a total of 100%, or below the
row that they are `of which`; a margin beside its sales and its profit, where the other rows agree. A fraction in words
is taken widely: `a third` is anything from 30 to 36%.

Instead: look up which of the numbers is wrong. When the published share rests on another base, allow the finding on its
line and say so in a `note:` on the slide. In `of:`, a name alone means the same period as the share's own.

Example:

    figures:
      part:
        label: Advertising's part of sales
        value: 9%                       # told: 69 / 716.9 is 9.55 to 9.70%
        of: ads 2025 / sales 2025
    text: Of £717m, £69m came from advertising, or 19%      # told: that is 9.54 to 9.70%
    text: A quarter of the 96 towns, or 32, signed          # told: that is 32.81 to 33.86%
    text: Three in four (68%) agree                         # told
    text: Advertising makes up 19% of sales                 # told by the labels of both figures
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, shown, spelled
from deck.figures.book import CHANGE, Figure
from deck.figures.expression import Expression, Number, leaves, parse_formula
from deck.figures.formula import written
from deck.figures.interval import HUNDRED, ONE, THOUSAND, Interval
from deck.figures.quantity import PERCENT, Quantity
from deck.figures.reckoning import called, in_period, is_quotient, only_period, reckoned
from deck.prose.disagreement import disagreement
from deck.source.finding import Finding
from deck.source.text import SourceText

CODE = "share-disagrees"


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each stated share that no unrounded values of its formula give."""
    del texts
    for figure in report.figures:
        if figure.share_of and is_quotient(expression := parse_formula(figure.share_of, report.language.decimal)):
            only = only_period(report.figures, figure, expression)
            for part, stated in figure.quantities.items():
                if part != CHANGE and part not in figure.formulas and only in ("", part):
                    yield from _disagreement(report, figure, part, stated)


def _disagreement(report: Report, figure: Figure, part: str, stated: Quantity) -> Iterator[Finding]:
    expression = parse_formula(figure.share_of, report.language.decimal)
    own, quotient = amount(stated), reckoned(expression, in_period(report.figures, part))
    computed = _as_stated(quotient, stated, in_hundreds=_in_hundreds(expression)) if quotient else None
    if own is None or computed is None or computed.meets(own.interval):
        return
    language = report.language
    sum_ = written(expression, lambda call: called(report.figures, call, part).quantity, language.term)
    value = spelled(computed, language, stated.unit, apart=own.interval, signed=stated.signed)
    yield disagreement(
        CODE,
        f'"{shown(stated, language)}" disagrees with {plain(sum_)}, which is {value}',
        figure.place(part),
        f"of: {figure.share_of}",
    )


def _in_hundreds(expression: Expression) -> bool:
    """Whether the formula itself makes a percentage of its quotient: `100 * part / whole`."""
    return any(isinstance(leaf, Number) and leaf.quantity.value == HUNDRED for leaf in leaves(expression))


def _as_stated(quotient: Amount, stated: Quantity, *, in_hundreds: bool) -> Interval | None:
    """The quotient in the unit of the share: in percent; less the whole itself where a variation is stated."""
    if in_hundreds:
        return quotient.interval if stated.unit == PERCENT and not stated.signed else None
    if stated.unit == PERCENT:
        return (quotient.interval.minus(ONE) if stated.signed else quotient.interval).times(HUNDRED)
    if stated.unit == "‰":
        return quotient.interval.times(THOUSAND)
    return quotient.interval if stated.unit != "points" else None
