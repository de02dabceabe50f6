"""Two texts that give one thing with two digits turned: £95,200 in the notes, £92,500 on the slide. See value_twice.

Other checks read what a sentence says and compare it with what another says; here two sentences only share their words,
so that the numbers must be a slip of the keyboard apart, and nothing may tell two things from each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from deck.check.twice.apart import TOLD_APART
from deck.check.twice.disagreeing import in_order
from deck.check.twice.given import Given, given, years_in
from deck.check.twice.telling import twice
from deck.content.model import Report
from deck.figures.slip import digits, is_slip
from deck.prose.content_words import content_words, plain_words
from deck.prose.linking import is_hypothetical, is_narrowed
from deck.prose.scope import is_quoted
from deck.prose.stating import EARLIER
from deck.source.finding import Finding
from deck.source.text import SourceText

_COUNTED = r"[ \u00a0\u202f](?:de |d['’]|of )?([^\W\d_]{2,})"
_NAME = re.compile(r"(?<=[\w,;:’'] )(?:[dlDL]['’])?([A-ZÀ-Ý][\w-]+)")
_ORDER = {"title": 0, "notes": 2}
"""A title is read before the texts of its slide, notes are read behind them; both say again what these say."""
_FEWEST, _SHORT = 2, 2
"""So many words are shared at the least; and of so few digits, many are turned by chance."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such number, in the later of two texts."""
    for slide, numbers in given(report):
        own_ones = () if hasattr(slide, "by") else sorted(numbers, key=_order)  # a quote is somebody's
        earlier: dict[tuple[str, str], list[Given]] = {}
        for own in own_ones:
            alike = earlier.setdefault((own.value.amount.unit, in_order(own.written)), [])
            beside = [each for each in own_ones if each.said is own.said and each is not own]
            meant = next((each for each in alike if _is_meant(own, each, beside, report.language.tag)), None)
            if meant and not any(_agree(own, each) for each in own_ones if each is not own):
                yield twice(own, meant, texts)
            alike.append(own)


def _order(own: Given) -> int:
    """Where it is read: in the title, in the body or in the notes of its slide."""
    return _ORDER.get(own.said.field, 1)


def _agree(one: Given, other: Given) -> bool:
    return one.value.amount.unit == other.value.amount.unit and one.interval.meets(other.interval)


def _is_meant(own: Given, other: Given, beside: Sequence[Given], language: str) -> bool:
    """Whether both speak of one thing, and the one number is a slip for the other, which does not stand beside it."""
    says_again = _order(own) != _order(other)
    if not is_slip(own.written, other.written) or own.sentence is other.sentence:
        return False
    if says_again and any(_agree(each, other) for each in beside):
        return False
    if own.said is not other.said and not says_again:
        return False  # two items of one slide speak of several things in like words
    kind = _kind(own, language)
    if kind is None or kind != _kind(other, language) or _are_apart(own, other, says_again=says_again):
        return False
    one, two = (content_words(each.raw, language) for each in (own, other))
    shared, fewer = len(one & two), min(len(one), len(two))
    enough = fewer if len(digits(own.written)) <= _SHORT and not says_again else fewer / 2
    return shared >= max(_FEWEST, enough)


def _kind(own: Given, language: str) -> tuple[frozenset[str], bool] | None:
    """What its number counts where it has no unit, and whether it only may be; None for what nobody can compare."""
    around, at = own.around(), own.value.start
    if is_narrowed(around, at) or is_quoted(around, at) or re.search(EARLIER, own.sentence.text):
        return None
    noun = re.match(_COUNTED, own.behind) if own.value.bare else None
    return content_words(noun[1], language) if noun else frozenset(), is_hypothetical(around, at)


def _are_apart(one: Given, other: Given, *, says_again: bool) -> bool:
    """Whether a word, a name or a year tells them apart; where one says again what the other says, one may say less."""
    plain, names, years = (
        [frozenset(found(each.raw)) for each in (one, other)] for found in (plain_words, _NAME.findall, years_in)
    )
    telling = [(first - second) & TOLD_APART for first, second in (plain, plain[::-1])]
    of_two_times = not years[0] & years[1] and (all(years) or (any(years) and not says_again))
    return of_two_times or names[0] != names[1] or (all(telling) if says_again else any(telling))
