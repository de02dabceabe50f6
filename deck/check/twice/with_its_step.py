"""A value said with how much more it is than the year before, as only one figure rose. See value_twice.

`Altogether 94,600 people came, 12,600 more than the year before` beside visits of 84,000 and 96,600: nothing else
rose by 12,600, so that the value is that of the visits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from deck.check.twice.disagreeing import agree, ratio
from deck.check.twice.given import Given, given, years_in
from deck.check.twice.shown import Shown, of_figure
from deck.check.twice.telling import twice
from deck.content.model import Report
from deck.figures.late import Late
from deck.figures.moment import in_order
from deck.figures.slip import digits
from deck.figures.vocabulary import words
from deck.prose.basis import is_of_another, narrowing
from deck.prose.content_words import content_words, plain_words
from deck.prose.measures import measures, root
from deck.prose.scaled import middle
from deck.prose.scope import is_doubtful
from deck.prose.stating import Statement, stated
from deck.source.finding import Finding
from deck.source.text import SourceText

_BETWEEN = Late(
    r"(?:[ \u00a0\u202f][^\W\d_][\w'’-]*){0,4},? (?:soit |that is |or )?[$€£¥]?$|(?: [^\W\d_]+){0,2} ?\([$€£¥]?$"
)
_MORE = Late(
    r"(?i)(?:[ \u00a0\u202f][^\W\d_]+)? (?P<way>more|fewer|less|de (?:plus|moins)) (?:than|que|qu['’])\s?"
    r"(?:(?:in )?the (?:year|season) before|(?:in )?the previous (?:year|season)"
    r"|last (?:year|season)|a year (?:ago|earlier|before)"
    r"|(?:l['’]an(?:née)?|la saison) (?:dernier|dernière|passée?|précédente?|d['’]avant)|un an (?:plus tôt|avant))"
)
_COUNTED = words("""
    compte compter comptons recu recus recues accueilli accueillis accueillies venu venus venues enregistre enregistres
    counted count received receive welcomed welcome recorded registered
""")
"""Before a value: it came about."""
_NEAR = Decimal("1.3")
_LEEWAY = Decimal("1.05")
"""How far a value may be rounded that is said to be about so much."""
_ABOUT = Late(r"(?i)(?:.*\b(?:some|around|about|roughly|nearly|almost|environ|près d[e’']|quelque)|.*[~≈])\W*$")
_FEWEST = 3
"""So many digits that are not zeros at its end has a step that no other figure makes by chance."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each value beside a step of one figure that is not that figure's."""
    steps: list[tuple[Decimal, Shown]] | None = None
    for _, numbers in given(report):
        for own, step in pairwise(numbers):
            way = _MORE.match(step.behind) if step.sentence is own.sentence else None
            if not way or len(digits(step.written)) < _FEWEST or not _is_said_of_it(own, step):
                continue
            steps = steps if steps is not None else [*_steps(report)]
            less = way["way"].lower() not in ("more", "de plus")
            wanted = middle(step.interval) * (-1 if less else 1)
            meant = [each for by, each in steps if by == wanted and each.amount.unit.casefold() == step.unit]
            if len(meant) == 1 and _contradicts(own, step, meant[0], report.language.tag):
                yield twice(own, meant[0], texts)


def _contradicts(own: Given, step: Given, meant: Shown, language: str) -> bool:
    """Whether a value is another, near that of the figure: of no part of it, of nothing else, and no rounding."""
    label = content_words(meant.label, language)
    around = f"{own.before} {own.said.words[own.value.end : step.value.start]}"
    known = label | content_words(" ".join(_COUNTED), language)
    if narrowing(own.before, language) - known or _measures(around, language) - _measures(meant.label, language):
        return False
    if is_of_another(own.rest, label, language) or agree(_rounded(own), meant):
        return False
    is_about = _ABOUT.match(own.said.words[own.sentence.start : _digits_at(own)]) is not None
    return (_LEEWAY if is_about else 1) < ratio(own, meant) <= _NEAR


def _measures(text: str, language: str) -> frozenset[str]:
    """The roots of what a text names as measured."""
    return frozenset(root(word, language) for word in plain_words(text)) & measures(language)


def _digits_at(own: Given) -> int:
    """Where its digits begin: `Around` is a part of `Around 95,000`."""
    found = re.search(r"\d", own.said.words[own.value.start :])
    return own.value.start + (found.start() if found else 0)


def _rounded(own: Given) -> Statement:
    """The value, which may be rounded to thousands, say."""
    return stated(own.value, frozenset(), "", own.said, "")


def _is_said_of_it(own: Given, step: Given) -> bool:
    """Whether a step is that of a value before it, and nothing says of when or of which part."""
    between = own.said.words[own.value.end : step.value.start]
    doubtful = is_doubtful(own.around(), own.value.start) or years_in(own.raw[: step.value.end - own.sentence.start])
    return _BETWEEN.fullmatch(between) is not None and not doubtful and own.unit == step.unit


def _steps(report: Report) -> Iterator[tuple[Decimal, Shown]]:
    """By how much each figure rose to its last period, and what it has then."""
    for figure in report.figures:
        values = {own.heading: own for own in of_figure(figure, report)}
        periods = [own for own in in_order(figure.periods) if own in values][-2:]
        if len(periods) == 2:
            before, last = (values[own] for own in periods)
            ends = (*before.interval, *last.interval)
            if before.amount.unit == last.amount.unit and all(end.is_finite() for end in ends):
                yield middle(last.interval) - middle(before.interval), last
