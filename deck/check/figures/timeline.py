"""What a timeline says of its own dates: on which day of the week one is, and how long it is from one to another.

A length is told only where no two of its dates are so far apart: that it is from the first to the last, or which two
are meant, a title does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from deck.check.slides import own_title
from deck.figures.dated import MINUTES, Stretch, dated
from deck.figures.inline import Inline
from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES, years_written
from deck.figures.tens import number_in_words
from deck.figures.weekday import day_named, index_of, weekday_in
from deck.kinds.slide import Slide
from deck.prose.content_words import content_words
from deck.prose.said import Said

_UNIT = r"(?:days?|weeks?|months?|years?|hours?|minutes?|min|h|jours?|semaines?|mois|ans?|années?|heures?)"
_LENGTH = (
    rf"(?P<length>(?P<count>\d{{1,3}}|[^\W\d_]{{2,12}}(?:-[^\W\d_]{{3,6}})?)"
    rf"(?P<half> and a half)?[ \u00a0\u202f]?(?P<unit>{_UNIT})(?P<more> et demie?)?"
    r"(?:[ \u00a0\u202f]?(?P<minutes>\d\d?)(?:[ \u00a0\u202f]?(?:min|minutes?))?)?)(?![\w-])"
)
_IN_TITLE = (
    Late(rf"\b(?:in|within|en) {_LENGTH}\W*$", re.IGNORECASE),
    Late(rf"(?:^|: |, ){_LENGTH},? (?:from|between|de|du|d['’]|entre)\b.+? (?:to|and|à|au|aux|et)\b", re.IGNORECASE),
    Late(
        rf"\b(?:takes?|took|lasts?|lasted|dure|duré|durera|prend|prendra|pris) {_LENGTH}(?! (?:de|of)\b)", re.IGNORECASE
    ),
    Late(
        r"\b(?:glisse\w*|recule\w*|décal\w+|repouss\w+|retard\w*|slip\w*|delay\w*|postpon\w+|put back|pushed back)"
        rf" (?:de |d['’]|of |by )?{_LENGTH}\W*$",
        re.IGNORECASE,
    ),
)
"""In the title of a timeline: how long it is from one of its dates to another."""
_OF_ALL = Late(
    rf"^{_LENGTH},? (?:d['’]histoire|d['’]existence|of history"
    r"|(?:in|en) \S+ (?:dates|étapes|steps|stages|milestones|jalons|moments)\W*$)",
    re.IGNORECASE,
)
"""How long it is to one of its dates, or to now."""
_IN_STEP = Late(rf"\W*{_LENGTH} (?P<way>plus tard|later|après|after|lost|perdu\w*)\b(?P<what>[^.,;:]*)", re.IGNORECASE)
"""At the beginning of a step's text: how long it is from one before."""
_FROM_TO = Late(r"\b(?:from|between|de|du|entre)\s(?P<one>.+?)\s(?:to|and|à|au|aux|et)\s(?P<other>.+)", re.IGNORECASE)
_ARTICLE = Late(r"^\W*(?:the|a|an|le|la|les|l['’]|un|une|du|de la)\s?", re.IGNORECASE)
_FIRST = Late(r"\b(?:first|premi[eè]re?s?)\b", re.IGNORECASE)
_THE_FIRST = Late(r"\W*(?:the first|l[ea] premi[eè]re?)\W*$", re.IGNORECASE)
_THE_START = Late(
    r"\W*(?:the (?:start|beginning|kick-off|launch)|le (?:début|démarrage|départ|lancement|coup d['’]envoi))\W*$",
    re.IGNORECASE,
)
"""After what a length is told: an earlier step that is called the first, or the first one."""
_IN_MINUTES = {
    **dict.fromkeys("dj", MINUTES),
    **dict.fromkeys("ws", 7 * MINUTES),
    **dict.fromkeys("ya", 525_960),
    "m": 43_830,
    "h": 60,
}
"""By the first letter of a unit."""
_MINUTE_NAMES = ("min", "minute", "minutes")
_MOST_WORKED = 0.75
"""Of some days, at most that many are workdays."""


class Slip(NamedTuple):
    """Where it stands in which text, and what is wrong with it."""

    said: Said
    start: int
    end: int
    message: str


def slips(slide: Slide, language: str, now: str = "") -> Iterator[Slip]:
    """The days of the week and the lengths that the dates of a timeline contradict; `now` is the deck's own year."""
    steps = getattr(slide, "dates", ())
    if not isinstance(steps, tuple) or not steps:
        return
    title = own_title(slide)
    years = years_written(title.text) if title else []
    stretches = dated([step.date for step in steps], int(years[0]) if len(years) == 1 else 0)
    names = [str(step.name) for step in steps]
    whole = [f"{step.name} {getattr(getattr(step, 'text', None), 'raw', '')}" for step in steps]
    for index, (step, own) in enumerate(zip(steps, stretches, strict=True)):
        text = getattr(step, "text", None)
        if isinstance(text, Inline) and own:
            said = Said(text.raw, "text", text.span, inline=True, slide=slide)
            yield from _weekday(said, own)
            yield from _since(said, index, stretches, names, language)
    if title and all(stretches):
        said, known = Said(title.raw, "title", title.span, inline=True), [own for own in stretches if own]
        yield from _in_title(said, known, (names, whole), language)
        if of_all := _OF_ALL.match(title.raw):
            ends = [*known, *(own for own in dated([now]) if own)]
            pairs = sorted(combinations(ends, 2), key=lambda own: own[0].first - own[1].last)
            yield from _told(of_all, said, pairs, language)


def _weekday(said: Said, own: Stretch) -> Iterator[Slip]:
    match, day = weekday_in(said.raw), own.day
    if match and day and day.weekday() != index_of(match):
        yield Slip(said, *match.span("weekday"), f'"{match["weekday"]}" disagrees with its date: {_named(day)}')


def _named(day: date) -> str:
    return f"{day.isoformat()} is a {day_named(day.weekday())}"


def _since(
    said: Said, index: int, stretches: Sequence[Stretch | None], names: Sequence[str], language: str
) -> Iterator[Slip]:
    """The length at the beginning of a step, since an earlier one: the one it names, or any."""
    match, own = _IN_STEP.match(said.raw), stretches[index]
    if match is None or own is None:
        return
    earlier = [each for each in stretches[:index] if each]
    if match["what"].strip():
        what = _folded(match["what"])
        named = [each for each, name in zip(stretches[:index], names, strict=False) if _folded(name) == what]
        if match["way"].lower() in ("après", "after"):
            earlier = [each for each in named if each] or _meant_before(match, index, stretches, names)
    yield from _told(match, said, [(each, own) for each in earlier], language)


def _meant_before(
    match: re.Match[str], index: int, stretches: Sequence[Stretch | None], names: Sequence[str]
) -> list[Stretch]:
    """The earlier steps that `after the first` or `after the start` may mean; none where it may be no step."""
    own, first = stretches[index], stretches[0]
    if _THE_FIRST.match(match["what"]):
        named = (each for each, name in zip(stretches[:index], names, strict=False) if _FIRST.search(name))
        return [each for each in named if each]
    shorter = own and first and own.first - first.last > _IN_MINUTES[match["unit"][0].lower()] * _number(match)
    return [each for each in stretches[:index] if each] if shorter and _THE_START.match(match["what"]) else []


def _number(match: re.Match[str]) -> int:
    return int(number_in_words(match["count"], "en") or number_in_words(match["count"], "fr") or 0)


def _in_title(
    said: Said, stretches: Sequence[Stretch], called: Sequence[Sequence[str]], language: str
) -> Iterator[Slip]:
    match = next((own for form in _IN_TITLE if (own := form.search(said.raw))), None)
    if match is None:
        return
    ends = _FROM_TO.search(said.raw)
    first, last = (_meant(ends[key], called, language) if ends else None for key in ("one", "other"))
    pairs = [
        (stretches[one], stretches[other])
        for one, other in combinations(range(len(stretches)), 2)
        if first in (None, one) and last in (None, other)
    ]
    by_month = ends is not None and all(re.match(rf"(?i)(?:{MONTH_NAMES})\b", ends[key]) for key in ("one", "other"))
    pairs = sorted(pairs, key=lambda own: own[0].first - own[1].last)
    yield from _told(match, said, pairs, language, both_ends=by_month)


def _meant(text: str, called: Sequence[Sequence[str]], language: str) -> int | None:
    """The only step that is called like what a title says, by its name, or else by its name and its text."""
    said = content_words(_FIRST.sub(" ", text), language)
    for words, names in zip((said, content_words(text, language)), called, strict=True):
        own = [content_words(name, language) for name in names]
        shared = [len(words & each) if said & each else 0 for each in own]
        if any(shared):
            return shared.index(max(shared)) if shared.count(max(shared)) == 1 else None
    return None


def _told(
    match: re.Match[str],
    said: Said,
    pairs: Sequence[tuple[Stretch, Stretch]],
    language: str,
    *,
    both_ends: bool = False,
) -> Iterator[Slip]:
    """The length in that match, where none of these pairs is so far apart; months counted with those at `both_ends`."""
    count = number_in_words(match["count"], language)
    in_hours = match["unit"].lower() in _MINUTE_NAMES or match["unit"][0].lower() == "h"
    of_a_day = [one.first == one.last for one, _ in pairs]
    if count is None or not pairs or any(own != in_hours for own in of_a_day):
        return
    ranges = [_between(one, other) for one, other in pairs]
    if not any(_agrees(float(count), match, *own, both_ends=both_ends) for own in ranges):
        length = _spelled(*ranges[0], in_hours=in_hours)
        which = "it is" if len(pairs) == 1 else "no two of them are so far apart, the first and the last are"
        yield Slip(said, *match.span("length"), f'"{match["length"]}" disagrees with its dates: {which} {length}')


def _between(one: Stretch, other: Stretch) -> tuple[int, int]:
    """How many minutes there are at least and at most, the last day counted or not."""
    shorter = MINUTES if one.last > one.first else 0
    return other.first - one.last + shorter, other.last - one.first


def _agrees(count: float, match: re.Match[str], low: int, high: int, *, both_ends: bool) -> bool:
    name = match["unit"].lower()
    if name in _MINUTE_NAMES:
        return low - 1 <= count <= high + 1
    unit = _IN_MINUTES[name[0]]
    halved = bool(match["half"] or match["more"])
    meant = (count + halved / 2) * unit + int(match["minutes"] or 0)
    if unit == MINUTES and meant < low * _MOST_WORKED:
        return True
    slack = 1 if match["minutes"] else unit / (4 if halved else 2)
    more = unit if both_ends and name[0] == "m" else slack  # September to June are ten months, with these two
    return low - slack <= meant <= high + more


def _spelled(low: int, high: int, *, in_hours: bool) -> str:
    if in_hours:
        return f"{low // 60} h {low % 60:02}" if low >= 60 else f"{low} minutes"
    days = low // MINUTES, high // MINUTES
    return f"{days[0]} days" if days[1] - days[0] <= 1 else f"{days[0]} to {days[1]} days"


def _folded(text: str) -> str:
    return " ".join(_ARTICLE.sub("", text).casefold().split())
