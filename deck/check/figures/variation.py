"""A stated variation that its own values contradict.

Level: warning

Why: somebody in the audience does the sum. Values are printed rounded, so many variations may be right: the check
takes every unrounded value that prints as written (59 lies from 58.5 to 59.5), and tells only what none of them
gives. With `~` a value is rounded at its printed digit and no wider, unless `tolerance:` under the figure says so. In
the same way it reads sentences: a change beside its two values, in percent, points, basis points or `doubled`, or in
brackets behind each of a row of years; a verb that says more where the values say less; a difference from a plan,
from another year, between two; and the columns of a text-table that stand beside one of changes, or one of indices of
which all but one agree. So is a change since the base year of the only index of the same thing. A title that says how
something changed is held against its values of two years in the text or the row below. A change may be of any period
before the last, but not where a table shows it beside two others.

Instead: look up which of the numbers is wrong. When the published variation rests on other values (adjusted, at
constant rates), allow the finding on its line and say so in a `note:` on the slide.

Example:

    figures:
      profit:
        label: Net profit
        2024: 59
        2025: 77.7
        change: +35%       # told: from 59 to 77.7 it is +30.50 to +32.91%
        change: +31.2%     # agrees, for 59 may be 59.2
    text: Sales rose from £41.2m to £46.5m, up 20%       # told: that is +12.60 to +13.13%
    text: Seats doubled from 120 to 170                  # told: that is ×1.41 to 1.43
    text: 60 came last year, 48 this year, a third less  # told: that is −21.49 to −18.48%
    text: The rate went from 40% to 45%, a 5% rise       # told: "5 points" are meant
    text: Net income fell from $3.1m to $4.5m            # told: that is more
    text: 48,000 came, 8,000 more than in 2023 (42,000)  # told: that is 6,000 more
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from deck.check.slides import slides
from deck.content.model import Report
from deck.figures.amount import amount, is_factor, shown, spelled
from deck.figures.book import CHANGE, VALUE, Figure
from deck.figures.change import crosses_zero, variations
from deck.figures.language import Language
from deck.figures.moment import in_order, moment
from deck.figures.quantity import PERCENT, Quantity
from deck.kinds.table import TableSlide
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "variation-disagrees"

_AVERAGE = re.compile(r"\b(?:CAGR|TCAM|TCAC|TCMA|compound annual|annuel(?:le)? moyenne?)\b", re.IGNORECASE)
"""A mean rate over several periods is another sum."""
_PAIR = 2


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each stated change that no unrounded values of its figure give."""
    del texts
    for figure in report.figures:
        stated = figure.quantities.get(CHANGE)
        if stated is None or not stated.given or CHANGE in figure.formulas or _AVERAGE.search(figure.label):
            continue
        told = list(_disagreement(figure, stated, report.language))
        yield from told or _beside_others(figure, stated, report)


def _beside_others(figure: Figure, stated: Quantity, report: Report) -> Iterator[Finding]:
    """The finding where a table shows the change beside two periods that it is not of, and not the one it is of."""
    own, ordered = amount(stated), in_order(figure.periods)
    for slide in slides(report):
        if not isinstance(slide, TableSlide) or CHANGE not in slide.columns or own is None:
            continue
        periods = [period for period in ordered if period in slide.columns]
        if len(periods) < len(slide.columns) - 1 or len(periods) < _PAIR or periods[-1] != ordered[-1]:
            continue
        if figure.name not in {row.figure.name for row in slide.rows}:
            continue
        last = figure.quantities[periods[-1]]
        fits = {period: variations(figure.quantities[period], last, stated) for period in ordered[:-1]}
        of = [period for period, each in fits.items() if any(way.meets(own.interval) for way in each)]
        around = " ".join(text.raw for text in (slide.title, slide.note) if text)
        if of and not set(of) & set(periods) and not any(period in around for period in of):
            yield _of_another(figure, stated, (periods[-2], periods[-1]), of[-1], report.language)
            return


def _of_another(figure: Figure, stated: Quantity, pair: tuple[str, str], of: str, language: Language) -> Finding:
    base, end = (shown(figure.quantities[period], language) for period in pair)
    return Finding(
        code=CODE,
        message=f'"{shown(stated, language)}" is the change from {of}, but a table shows it beside {base} → {end}',
        span=figure.place(CHANGE),
        label=f"not from {pair[0]} to {pair[1]}",
        help=f"give the change from {pair[0]}, show {of} in the table, or name it in the title or the note; "
        f"or allow it on this line: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )


def _disagreement(figure: Figure, stated: Quantity, language: Language) -> Iterator[Finding]:
    """The finding where the change fits none of the periods before the last; a value without a period is of now."""
    own = amount(stated)
    ordered = in_order(figure.periods)
    ways = [(before, last) for last in _ends(figure, ordered) for before in _earlier(ordered, last)]
    if own is None or not ways:
        return
    computed = [variations(figure.quantities[before], figure.quantities[last], stated) for before, last in ways]
    if not all(computed) or any(each.meets(own.interval) for several in computed for each in several):
        return
    before, last = ways[-1]
    base, end = (shown(figure.quantities[period], language) for period in (before, last))
    unit = stated.unit if own.unit else ""
    value, apart = (each.scaled(-own.scale) for each in (computed[-1][0], own.interval))
    if own.unit == PERCENT and crosses_zero(figure.quantities[before], figure.quantities[last]):
        what = "no percentage says how far a loss is from a gain"
    else:
        what = f"that is {spelled(value, language, unit, apart=apart, signed=not is_factor(stated))}"
    yield Finding(
        code=CODE,
        message=f'"{shown(stated, language)}" disagrees with {base} → {end}: {what}',
        span=figure.place(CHANGE),
        label=f"from {before} to {'now' if last == VALUE else last}",
        help=_advice(figure, stated),
        severity=Severity.WARNING,
    )


def _ends(figure: Figure, ordered: Sequence[str]) -> tuple[str, ...]:
    """What a change may lead to: the last period, the value that has none, the last year before a plan's."""
    years = [period for period in ordered if moment(period)]
    dated = years[-1:] if len(years) < len(ordered) else []
    return (*ordered[-1:], *((VALUE,) if VALUE in figure.quantities else ()), *dated)


def _earlier(ordered: Sequence[str], last: str) -> Sequence[str]:
    return ordered[: ordered.index(last)] if last in ordered else ordered


def _advice(figure: Figure, stated: Quantity) -> str:
    allow = f"allow it on this line: # deck: allow {CODE}"
    if stated.unit == PERCENT and {figure.quantities[period].unit for period in figure.periods} == {PERCENT}:
        return f'a difference of percentages is in "points"; else mend the wrong number, or {allow}'
    return f"mend the number that is wrong, or {allow}"
