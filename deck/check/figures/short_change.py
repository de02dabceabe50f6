"""By how much a figure of the slide changed that a text calls by some words of its label: see variation.

`Math gained seven points, reading only three` over a table of `Grade 3 at reading level` and `Grade 8 at math level`.
Each clause says nothing else; the second takes its verb and its unit from the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from deck.check.figures import variation
from deck.content.model import Report
from deck.figures.amount import amount, plain, shown, spelled
from deck.figures.book import CHANGE, Figure
from deck.figures.change import in_percent
from deck.figures.interval import Interval, around
from deck.figures.late import Late
from deck.figures.moment import in_order
from deck.figures.numeral import SPELLED
from deck.figures.quantity import PERCENT, POINTS
from deck.frozen import frozen
from deck.prose.linking import is_hypothetical, is_narrowed
from deck.prose.said import said_together
from deck.prose.scope import is_quoted
from deck.prose.sentence import A_VALUE, OTHER, VALUE, YEAR, Sentence, finding, sentences
from deck.prose.short_names import ShortNames, figures_on
from deck.prose.title_shape import fold
from deck.prose.title_way import ways_in
from deck.source.finding import Finding
from deck.source.text import SourceText

_NO = rf"[^{VALUE}{YEAR}{OTHER},.;:!?()–—]"
_WORDS = "|".join(sorted(map(fold, SPELLED), key=len, reverse=True))
_PERCENT = r" points?\b| pour ?cent| per ?cent"
_SO_MUCH = rf"(?P<{{0}}>{A_VALUE}|(?:{_WORDS})(?={_PERCENT}|{{1}}))(?P<{{0}}u>{_PERCENT})?"
_ONLY = r"(?:only|just|no more than|seulement|a peine|que|pas moins de|as much as|even) "
_CLOSES = (
    r"(?=\s*(?:$|[,.;:!?]| (?:and|et|but|mais|while|tandis que|quand|alors que)\b"
    r"| (?:en|in|over|sur) (?:un an|a year|one year|the year|l'annee)\b))"
)
_FIRST = Late(
    rf"\s*(?P<one>{_NO}{{2,50}}?) (?:(?:a|ont|has|have|had) )?(?P<way>[a-z']+) (?:(?:de|by|d') ?)?(?:{_ONLY})?"
    + _SO_MUCH.format("d", "(?!)")
    + _CLOSES
)
_SECOND = Late(
    rf",? (?:(?:and|et|but|mais|while) )?(?P<other>{_NO}{{2,40}}?)(?: (?:by|de|d'))? (?:{_ONLY})?"
    + _SO_MUCH.format("e", _CLOSES)
    + _CLOSES
)
_NOT = Late(
    r"\b(?:not|no|never|ne|pas|jamais|if|si|would|could|should|will|must|expected|planned|more|plus|other)\b|n'"
)
_HALF = Decimal("0.5")


@frozen
class _Change:
    """By how much a figure is said to have changed, and where."""

    figure: Figure
    stated: Interval
    unit: str
    place: tuple[int, int]


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such change that no two periods of the figure give."""
    for slide, spoken in said_together(report):
        figures = [own for own in figures_on(slide) if len(own.periods) > 1]
        names = ShortNames(figures, report.language.tag) if len(figures) > 1 else None
        for own in spoken if names else ():
            for sentence in sentences(own, report, least=0) if not own.column and names else ():
                changes = _changes(sentence, names) if names else []
                for each in changes:
                    if not any(way.meets(each.stated) for way in _ways(each.figure, each.unit)):
                        yield _finding(sentence, each, report, texts)


def _changes(sentence: Sentence, names: ShortNames) -> Sequence[_Change]:
    """What the sentence begins with: one change, or two of which the second is said in short."""
    text = fold(sentence.text)
    first = _FIRST.match(text)
    ways = ways_in(first["way"]) if first else []
    if first is None or not ways or _NOT.search(first["one"]) or is_quoted(sentence.said.words, sentence.start):
        return []
    if is_hypothetical(text, 0) or is_narrowed(text, 0) or YEAR in text:
        return []
    one = _change(sentence, first, "d", names.called(first["one"]), ways[0].sign)
    second = _SECOND.match(text, first.end())
    if one is None or second is None or _NOT.search(second["other"]):
        return [one] if one else []
    other = _change(sentence, second, "e", names.called(second["other"]), ways[0].sign)
    if other and not second["eu"] and other.unit != one.unit and not other.unit:
        other = _Change(other.figure, other.stated, one.unit, other.place)
    return [one, other] if other and other.figure is not one.figure else [one]


def _change(sentence: Sentence, match: re.Match[str], key: str, figure: Figure | None, sign: int) -> _Change | None:
    """The figure with what is said of it, where it can be compared."""
    if figure is None:
        return None
    start, end = (sentence.start + each for each in match.span(key))
    value = sentence.by_start.get(start)
    if value is None:
        number = Decimal(next(own for word, own in SPELLED.items() if fold(word) == match[key]))
        stated, unit = around(number, _HALF), POINTS if "point" in (match[f"{key}u"] or "") else PERCENT
        unit = unit if match[f"{key}u"] else ""
    elif value.signed or value.called:
        return None
    else:
        stated, unit = value.amount.interval, value.amount.unit
    return _Change(figure, stated if sign > 0 else stated.negated(), unit, (start, end))


def _ways(figure: Figure, unit: str) -> Iterator[Interval]:
    """How the figure changed between any two of its periods; everything, where that unit does not measure it."""
    periods = in_order(figure.periods)
    values = [own for own in (amount(figure.quantities[each]) for each in periods) if own]
    stated = amount(figure.quantities[CHANGE]) if CHANGE in figure.quantities else None
    if stated and stated.unit == unit:
        yield stated.interval
    known = False
    for first, last in combinations(values, 2):
        difference = last.interval.minus(first.interval)
        if unit == PERCENT and first.unit != PERCENT:
            known, found = True, in_percent(first, last)
        else:
            measured = unit == (POINTS if first.unit == PERCENT else first.unit)
            known, found = known or measured, (difference,) if measured else ()
        yield from found
    if not known or len(values) < len(periods):
        yield Interval(Decimal("-Infinity"), Decimal("Infinity"))


def _finding(sentence: Sentence, own: _Change, report: Report, texts: Mapping[str, SourceText]) -> Finding:
    figure, language = own.figure, report.language
    one, other = in_order(figure.periods)[-2:]
    first, last = (amount(figure.quantities[each]) for each in (one, other))
    before, after = (plain(shown(figure.quantities[each], language)) for each in (one, other))
    value = ""
    if first and last:
        computed = in_percent(first, last)[:1] if own.unit == PERCENT else [last.interval.minus(first.interval)]
        value = "".join(
            f": that is {spelled(each, language, own.unit, apart=own.stated, signed=True)}" for each in computed
        )
    said = sentence.written(*own.place)
    message = f'"{said}" disagrees with {before} → {after} of {figure.label}{value}'
    return finding(sentence, texts, variation.CODE, message, own.place)
