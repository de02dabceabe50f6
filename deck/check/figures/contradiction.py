"""What is said of a number that a figure cannot have: the figure's values, or the change that they make."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from deck.content.model import Report
from deck.figures.amount import shown, spelled
from deck.figures.book import CHANGE, VALUE, Figure
from deck.figures.change import crosses_zero
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.moment import in_order
from deck.figures.numeral import unit_of
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.said import Said
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

_ZERO = Interval(Decimal(0), Decimal(0))


class Contradiction(NamedTuple):
    """A number in a text that the figure it is said of cannot have."""

    start: int
    end: int
    figure: Figure
    unit: str = ""
    """Of a change: in what it is stated."""
    change: Interval | None = None
    """What the figure's last two values make it."""

    def moved(self, shift: int) -> Contradiction:
        """The same in a text that begins so much earlier."""
        return self._replace(start=self.start - shift, end=self.end - shift)


def contradicted(code: str, own: Said, told: Contradiction, report: Report, texts: Mapping[str, SourceText]) -> Finding:
    """Of that code, at the number in its text."""
    figure = told.figure
    written = " ".join(own.raw[told.start : told.end].split())
    allow = f"allow it on this line: # deck: allow {code}"
    if told.change is None:
        call = f"<{figure.name} {figure.whole}>" if figure.whole != VALUE else f"<{figure.name}>"
        advice = f"call the figure by name, {call}, or {allow}"
    elif CHANGE in figure.quantities:
        advice = f"call the change by name, <{figure.name} {CHANGE}>, or {allow}"
    else:
        advice = f"mend it, or state {CHANGE}: under {figure.name} and call <{figure.name} {CHANGE}>; or {allow}"
    return Finding(
        code=code,
        message=f'"{written}" disagrees with {figure.label}: {_truth(told, report.language)}',
        span=own.place(texts, told.start, told.end),
        label="here",
        help=advice,
        severity=Severity.WARNING,
    )


def _truth(told: Contradiction, language: Language) -> str:
    """The values of the figure; where a change is meant, what they make of it: with its direction."""
    figure = told.figure
    if told.change is not None:
        first, last = (figure.quantities[period] for period in in_order(figure.periods)[-2:])
        values = f"{shown(first, language)} → {shown(last, language)}"
        if told.unit == PERCENT and crosses_zero(first, last):
            return f"{values}, and no percentage says how far a loss is from a gain"
        scale = 0 if told.unit in (PERCENT, POINTS) else unit_of(last.unit)[0]
        value = told.change.scaled(-scale)
        return f"{values}, which is {spelled(value, language, told.unit, apart=_ZERO, signed=True)}"
    return ", ".join(
        f"{shown(quantity, language)}" + (f" ({part})" if part != VALUE else "")
        for part, quantity in figure.quantities.items()
        if quantity.given
    )
