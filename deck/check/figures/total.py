"""A stated total that its parts do not add up to.

Level: warning

Why: a column of a table is added up while the speaker talks. `parts:` under a figure names the figures that make it
up (or `of:`, with sums and differences); a row labelled `Total` is taken for the sum of the rows above it, and a
number before a list in a sentence for that of the list. In sentences it does the sums that a reader does, too: shares
and their rest, parts that exclude each other, what is left, a balance, so many at so much, what a month makes in a
year, and whatever stands before `=`. In a table of words a column that all rows but one work out alike (`Plan`,
`Actual`, `Variance`; net, tax, gross; cumulated) tells which row is wrong, and rows with signs lead to their last one.
Results of which some are losses come to their total; what is `of which` is no more than the row above it. A point
`Total: 957` is held against the other points, names with a number each against the number that is said of all, two
states that leave nothing between them (closed and open) against their whole. People and things are counted one by one:
their total is told if it is one off. A title, or the sentence above a list, that counts the list's items or says that a
total is shared among them (`The three depots share 18 vans`) is held against it; so are shares with `Anything else`,
and a vote under the number of its voters. Rates, prices, ranks and averages have no sum. All are printed rounded, so
the check takes every unrounded value that prints as written, and tells only a total that none of them gives.

Instead: look up which of the numbers is wrong, or which part is missing. Where the parts overlap or leave something
out, take `parts:` away, or allow the finding on its line and say so in a `note:` on the slide.

Example:

    figures:
      income:
        label: Total income
        2025: 7.9                    # told: 4.1 + 1.7 + 1.1 is 6.75 to 7.05
        parts: [passes, rides, sponsors]
    rows: [[Bus, £40m], [Tram, £30m], [Total, £90m]]            # told: £40m + £30m
    text: 12 licences at £350 each, £4,000 in all               # told: £4,200
    text: Of 130 beds 40 are closed, leaving 80                 # told: 90
    text: "We have 130 beds: 40 in surgery, 50 in medicine and 30 in maternity"    # told: 120
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce

from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, shown, spelled
from deck.figures.book import CHANGE, Figure
from deck.figures.expression import Expression, Operation, Term, parse_formula
from deck.figures.formula import written
from deck.figures.interval import Interval, added_up
from deck.figures.quantity import PERCENT, POINTS, DecimalMark, Quantity
from deck.figures.reckoning import called, in_period, is_quotient, only_period, reckoned
from deck.prose.counted import counts_things, exactly
from deck.prose.disagreement import disagreement
from deck.source.finding import Finding
from deck.source.text import SourceText

CODE = "total-disagrees"


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each stated total that no unrounded values of its parts give."""
    del texts
    for figure in report.figures:
        for expression in _sums(figure, report.language.decimal):
            only = only_period(report.figures, figure, expression)
            for part, stated in figure.quantities.items():
                if part != CHANGE and part not in figure.formulas and only in ("", part):
                    yield from _disagreement(report, figure, part, stated, expression)


def _sums(figure: Figure, decimal: DecimalMark) -> Iterator[Expression]:
    if figure.parts:
        calls: list[Expression] = [Term(call, 0) for call in figure.parts]
        yield reduce(lambda left, right: Operation("+", left, right, 0), calls)
    if figure.share_of and not is_quotient(expression := parse_formula(figure.share_of, decimal)):
        yield expression


def _comparable(own: Amount, computed: Amount) -> bool:
    """Whether the units are one; a difference of percentages may be stated in percent."""
    return own.unit == computed.unit or {own.unit, computed.unit} == {PERCENT, POINTS}


def _disagreement(
    report: Report, figure: Figure, part: str, stated: Quantity, expression: Expression
) -> Iterator[Finding]:
    own, computed = amount(stated), reckoned(expression, in_period(report.figures, part))
    if own is None or computed is None or not _comparable(own, computed):
        return
    if counts := _counted(report, figure, part, stated):
        own, computed = (known._replace(interval=count) for known, count in zip((own, computed), counts, strict=True))
    if computed.interval.meets(own.interval):
        return
    language = report.language
    sum_ = written(expression, lambda call: called(report.figures, call, part).quantity, language.term)
    value, apart = (each.scaled(-own.scale) for each in (computed.interval, own.interval))
    yield disagreement(
        CODE,
        f'"{shown(stated, language)}" disagrees with {plain(sum_)}, '
        f"which is {spelled(value, language, stated.unit, apart=apart, signed=stated.signed)}",
        figure.place(part),
        "the total",
    )


def _counted(report: Report, figure: Figure, part: str, stated: Quantity) -> tuple[Interval, Interval] | None:
    """The total and the sum of its parts, to the last one, where all of them count things, which nobody rounds."""
    if not figure.parts or not counts_things(figure.label):
        return None
    parts = [called(report.figures, call, part).quantity for call in figure.parts]
    counts = exactly([stated, *parts])
    return (counts[0], added_up(counts[1:])) if counts else None
