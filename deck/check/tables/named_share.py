"""A figure whose label says what it is a share of: `Ads (share of sales)`. As share.py checks `of:`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures.share import CODE
from deck.check.sentences.said_of_named import quotient_of
from deck.content.model import Report
from deck.figures.amount import amount, plain, shown, spelled
from deck.figures.book import CHANGE, VALUE, Figure
from deck.figures.interval import HUNDRED, Interval
from deck.figures.quantity import PERCENT
from deck.prose.disagreement import disagreement
from deck.prose.short_label import called
from deck.source.finding import Finding

_OF = r"(?:de la |de l['’]|du |des |de |d['’]|of the |of our |of )"
_IN = r"(?:dans la |dans l['’]|dans les |dans le |dans |in the |in |du |des |de la )"
_LABELS = (
    rf"(?P<part>.+?)\s*[(,:–—-]\s*(?:part|poids|proportion|share|en %|in %|as a share|as %) {_OF}(?P<whole>.+?)\)?",
    rf"(?P<part>.+?) (?:en %|in %|as a share|as a percentage|as %) {_OF}(?P<whole>.+)",
    rf"(?:part|poids|share|weight) {_OF}(?P<part>.+?) {_IN}(?P<whole>.+)",
)
_SAID_BY = ("part", "poids", "proportion", "share", "weight", "%", "percentage")


def check_labels(report: Report) -> Iterator[Finding]:
    """A warning for each such figure that the two figures it names contradict."""
    by_label = {_folded(figure.label): figure for figure in reversed(tuple(report.figures))}
    for figure in report.figures:
        if any(word in figure.label.casefold() for word in _SAID_BY):
            named = _named(figure, by_label) or _named_shortly(figure, by_label, report)
            yield from _disagreements(figure, *named, report) if named and not figure.share_of else ()


def _named(figure: Figure, by_label: Mapping[str, Figure]) -> tuple[Figure, Figure] | None:
    """The part and the whole."""
    for pattern in _LABELS:
        match = re.fullmatch(pattern, figure.label, re.IGNORECASE)
        part, whole = (by_label.get(_folded(match[key])) if match else None for key in ("part", "whole"))
        if part and whole and part is not whole:
            return part, whole
    return None


def _named_shortly(figure: Figure, by_label: Mapping[str, Figure], report: Report) -> tuple[Figure, Figure] | None:
    """The part, where a word of its label stands for it (`share of women in the workforce`), and the whole."""
    match = re.fullmatch(_LABELS[-1], figure.label, re.IGNORECASE)
    whole = by_label.get(_folded(match["whole"])) if match else None
    if match is None or whole is None:
        return None
    others = [own for own in report.figures if own is not figure]
    part = called(match["part"], whole, others, report.language.tag)
    return (part, whole) if part else None


def _disagreements(figure: Figure, part: Figure, whole: Figure, report: Report) -> Iterator[Finding]:
    language = report.language
    for period, stated in figure.quantities.items():
        own, (of, computed) = amount(stated), _quotient(part, whole, period)
        if period == CHANGE or period in figure.formulas or stated.unit != PERCENT or stated.signed or own is None:
            continue
        if computed is None or computed.meets(own.interval) or computed.low > HUNDRED:
            continue  # what is more than another is no part of it
        one, other = (plain(shown(each.quantities[of], language)) for each in (part, whole))
        yield disagreement(
            CODE,
            f'"{plain(shown(stated, language))}" disagrees with {one} / {other}, '
            f"which is {spelled(computed, language, PERCENT, apart=own.interval)}",
            figure.place(period),
            figure.label,
        )


def _quotient(part: Figure, whole: Figure, period: str) -> tuple[str, Interval | None]:
    """Their quotient in a period, or, of a share without one, in the only period that both have."""
    common = [own for own in part.periods if own in whole.quantities]
    of = common[0] if period == VALUE and len(common) == 1 else period
    return of, quotient_of(part, whole, of)


def _folded(label: str) -> str:
    return re.sub(r"^(?:les? |la |l'|the |our )", "", " ".join(label.replace("’", "'").casefold().split()))
