"""What can be said of content that has errors: all that these errors cannot have brought about.

A draft lacks what could not be read of slides, and figures whose value could not; what counts the slides, asks for all
figures, or compares how often something is written, waits until the errors are mended.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from deck.content.model import Report
from deck.content.sums import faults_of_sum
from deck.figures.book import Figure, Figures
from deck.figures.quantity import NOT_GIVEN
from deck.source.finding import Finding

WAITING = frozenset(
    {
        "off-pace",
        "short-agenda",
        "not-in-report",
        "unit-forms",
        "bad-claim",
        "undrawn-difference",
        "missing-cell",
    }
)
"""Codes that an error elsewhere may bring about."""
_IN_THE_FILE = frozenset({"count-disagrees", "list-length"})
"""Codes that an error in the same file may bring about: the list that a section announces goes on in a lost slide."""
_OF_QUOTES = frozenset({"unclosed-quote", "text-after-quote", "colon-in-text"})
"""Errors of the quotes in their line, which remarks on quotes there repeat."""
_ON_QUOTES = frozenset({"lone-quote", "plain-typing", "quoted-whole"})
_OF_FIGURES = frozenset({"value-twice", "other-scale", "unbound-number"})
"""Codes that a figure without its values may bring about."""
_OF_ALL = frozenset({"unknown-language"})
"""Errors that leave nothing to be read as it was meant."""


def doubtless(report: Report, errors: Sequence[Finding]) -> Report | None:
    """The draft, its figures without the values that an error may have touched; None where nothing is certain."""
    if any(error.code in _OF_ALL for error in errors) or not report.deck.language:
        return None
    lines = {(error.span.path, error.span.line) for error in errors}
    sections = tuple(replace(section, slides=section.readable) for section in report.sections)
    figures = Figures(_certain(figure, lines, report) for figure in report.figures)
    return replace(report, sections=sections, figures=figures)


def certain(found: Iterable[Finding], report: Report, errors: Sequence[Finding]) -> list[Finding]:
    """The findings in a draft that no error can have brought about."""
    files = {error.span.path for error in errors}
    open_quotes = {(error.span.path, error.span.line) for error in errors if error.code in _OF_QUOTES}
    blank = any(not own.given for figure in report.figures for own in figure.quantities.values())
    return [
        own
        for own in found
        if own.code not in WAITING
        and not (own.code in _IN_THE_FILE and own.span.path in files)
        and not (own.code in _OF_FIGURES and blank)
        and not (own.code in _ON_QUOTES and (own.span.path, own.span.line) in open_quotes)
    ]


def _certain(figure: Figure, lines: set[tuple[str, int]], report: Report) -> Figure:
    """The figure; with nothing but its names and labels where a line of it has an error, or a formula no value."""
    last = max((span.end_line for span in (figure.spans or {}).values()), default=figure.span.line)
    touched = any((figure.span.path, line) in lines for line in range(figure.span.line, last + 1))
    uncomputed = any(not figure.quantities[part].given for part in figure.formulas if part in figure.quantities)
    astray = any(faults_of_sum(figure, report.figures, report.language.decimal))  # calls one of a file that is missing
    if not touched and not uncomputed and not astray:
        return figure
    return replace(figure, quantities=dict.fromkeys(figure.quantities, NOT_GIVEN), formulas={}, share_of="", parts=())
