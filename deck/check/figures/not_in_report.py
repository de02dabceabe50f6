"""A number in the deck that its report does not say, and that is not computed from what it says.

Level: warning

Why: with `report:` in deck.yaml, every number of the deck is to come from there. One that does not is a slip of the
keyboard, or news that the report's readers never had. A number rounded from the report's is in the report. Left alone
are small whole numbers that count (`three sites`, `5 steps`), years, 100 %, and what the speaker's notes say.

Instead: write the number as the report has it. Compute what is new from named figures, so that the slide can show
how: `value: = sales 2025 - sales 2024`. Or allow the finding on its line.

Example:

    report: report.md            # it says 77.7
    figures:
      profit:
        label: Net profit
        2025: 77.1               # told
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, groupby

from deck.content.model import Report
from deck.figures.amount import rough, shown, written_interval
from deck.figures.interval import Interval, around
from deck.figures.late import Late
from deck.figures.measure import MEASURES
from deck.figures.numeral import Numeral, numerals, unit_of
from deck.figures.quantity import PERCENT, Quantity
from deck.prose.said import Said, said
from deck.source.finding import Finding, Severity
from deck.source.span import Span
from deck.source.text import SourceText

CODE = "not-in-report"

_SPOKEN = ("notes",)
"""Fields of what is said and not shown."""
_SMALLEST = 20
"""A smaller whole number without a unit counts what stands on the slide."""
_WORD = Late(r"[ \u00a0](?P<word>[^\W\d_]+[²³]?(?:/[^\W\d_]+)?)")
_NAME = Late(
    r"(?:\b[A-Z][\w.+-]*|§|\b(?i:versions?|v\.?|release|section|sections|chapter|chapitre|figure|fig\.|table|tableau"
    r"|page|p\.|annexe|appendix|article|art\.|note|no\.?|n°|norme|standard|level|niveau|step|étape|at))"
    r"[ \u00a0]?\Z"
)
"""What stands before a number with a point that is no quantity: a version, a heading's number, a time of day."""
_LONGEST_NAME = 40
_TIME = "time"
"""So many minutes are those of the talk."""
_WHOLE = Decimal(100)
"""100 % is the whole of anything."""
_COUNTED_ROUGHLY = 1000
_SIGNS = ("", "+", "-")
_MILLIONS = 6
"""What an `m` alone may be as well as metres: `18.1m passengers`."""
_ANY = None
"""In the place of a unit: whichever it is."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each number, stated or in a text that is shown, that the report does not say."""
    if report.text is None:
        return
    language = report.language
    reported = _Reported(numerals(report.text.read_text(encoding="utf-8-sig", errors="replace"), language.tag))
    for figure in report.figures:
        for part, quantity in figure.quantities.items():
            if quantity.given and part not in figure.formulas and not reported.states(quantity):
                yield _finding(shown(quantity, language), figure.place(part))
    named = _Named(quantity for figure in report.figures for quantity in figure.quantities.values())
    for own in said(report):
        if own.field not in _SPOKEN:
            yield from _literals(own, named, reported, language.tag, texts)


def _literals(
    own: Said, named: _Named, reported: _Reported, language: str, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """The numbers written out in a text that neither a figure nor the report says."""
    for _, group in groupby(numerals(own.words, language), key=lambda number: number.start):
        number, *_ = ends = tuple(group)
        counts = number.bare and number.value < _SMALLEST and not _measures(number, ends[-1], own.words)
        if not number.in_digits or number.is_year or counts or (number.unit == PERCENT and number.value == _WHOLE):
            continue
        if not named.say(ends) and not reported.say(ends):
            yield _finding(own.raw[number.start : number.end].strip(), own.place(texts, number.start, number.end))


def _measures(number: Numeral, last: Numeral, text: str) -> bool:
    """Whether it is in a unit of measure, or no whole number; `Python 3.11` and `section 2.4` are names."""
    unit = _WORD.match(text, last.end)
    measure = MEASURES.get(unit["word"]) if unit else None
    if measure is not None:
        return measure.of != _TIME
    return number.value % 1 != 0 and not _NAME.search(text[max(0, number.start - _LONGEST_NAME) : number.start])


class _Named:
    """The named figures, to be asked whether one of them is a number in a text."""

    def __init__(self, quantities: Iterable[Quantity]) -> None:
        stretches: dict[str | None, list[Interval]] = {}
        for quantity in quantities:
            if quantity.low is None or quantity.high is None:
                continue
            printed = Interval(quantity.low, quantity.high)  # of `plus de 27 000` too: 45 000 is another number
            scale, unit = unit_of(quantity.unit)
            stretches.setdefault(_known(unit), []).append(printed.scaled(scale))
            stretches.setdefault(_ANY, []).extend((printed, printed.scaled(scale)))
        self._stretches = {unit: _Stretches(found) for unit, found in stretches.items()}

    def say(self, ends: Sequence[Numeral]) -> bool:
        """Whether a figure in the unit of the number has its value, of either sign; of any unit where it has none."""
        literal = written_interval(ends)
        known = self._stretches.get(ends[-1].unit or _ANY)
        return known is not None and (known.overlap(literal) or known.overlap(literal.negated()))


class _Stretches:
    """Intervals, to be asked for one that overlaps another without looking at all."""

    def __init__(self, intervals: Iterable[Interval]) -> None:
        ordered = sorted(intervals)
        self._lows = [own.low for own in ordered]
        self._highest = list(accumulate((own.high for own in ordered), max))
        """The highest end of the first so many."""

    def overlap(self, other: Interval) -> bool:
        begun = bisect_left(self._lows, other.high)
        return begun > 0 and self._highest[begun - 1] > other.low


class _Reported:
    """The numbers of the report, to be asked for one without looking at all."""

    def __init__(self, numbers: Iterable[Numeral]) -> None:
        self._bare: dict[str, set[Decimal]] = {}
        self._values: dict[str, set[Decimal]] = {}
        amounts: dict[tuple[str | None, str], list[Decimal]] = {}
        for own in numbers:
            written_out = {own.amount} if not own.unit else set()  # 1.2m trees are 1,200,000
            self._values.setdefault(own.sign, set()).update({own.value} | written_out)
            if own.bare:
                self._bare.setdefault(own.sign, set()).add(own.value)
            else:
                amounts.setdefault((own.unit, own.sign), []).append(own.amount)
                amounts.setdefault((_ANY, own.sign), []).append(own.amount)
        self._amounts = {key: sorted(found) for key, found in amounts.items()}
        self._counts = sorted({value for found in self._bare.values() for value in found})

    def say(self, ends: Sequence[Numeral]) -> bool:
        """Whether the report has the number of a text, both of its ends where it is a range."""
        literal = written_interval(ends)
        return all(
            any(end.value in found for found in (self._values if end.bare else self._bare).values())
            or (end.bare and self._rounds(end))
            or (not end.bare and self._holds(literal, end.unit, _SIGNS))
            for end in ends
        )

    def _rounds(self, number: Numeral) -> bool:
        """Whether a count in hundreds or thousands is one of the report's, rounded."""
        if number.value < _COUNTED_ROUGHLY or number.value % 100:
            return False
        near = rough(number.value)
        at = bisect_left(self._counts, near.low)
        return at < len(self._counts) and self._counts[at] <= near.high

    def states(self, quantity: Quantity) -> bool:
        """Whether the report has a quantity, both of its ends where it is a range; no opposite of it."""
        return all(self._has(quantity, end) for end in (quantity.value, quantity.upper) if end is not None)

    def _has(self, quantity: Quantity, end: Decimal) -> bool:
        scale, unit = unit_of(quantity.unit)
        around_it = around(abs(end), Decimal(5).scaleb(-quantity.decimals - 1)).scaled(scale)
        opposite = ("+" if end < 0 else "-") if quantity.signed else None
        signs = [sign for sign in _SIGNS if sign != opposite]
        plain = self._values if _known(unit) is _ANY else self._bare
        return (
            any(abs(end) in plain.get(sign, ()) for sign in signs)
            or self._holds(around_it, _known(unit), signs)
            or (unit == "m" and self._holds(around_it.scaled(_MILLIONS), _ANY, signs))
        )

    def _holds(self, interval: Interval, unit: str | None, signs: Iterable[str]) -> bool:
        for sign in signs:
            amounts = self._amounts.get((unit, sign), [])
            at = bisect_left(amounts, interval.low)
            if at < len(amounts) and amounts[at] <= interval.high:
                return True
        return False


def _known(unit: str) -> str | None:
    """The unit, where units of that name are read in prose; what is counted (`trips`) is not."""
    return unit if unit == PERCENT or unit == "points" or len(unit) == 1 else _ANY


def _finding(written: str, place: Span) -> Finding:
    return Finding(
        code=CODE,
        message=f'"{written}" is neither in the report nor computed',
        span=place,
        label="here",
        help=f"write it as the report does, compute it (= a - b), or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )
