"""What comes before what, and when, as a title says it over a timeline: `The review comes after the launch`.

Also how long it all takes, and in which month or year something is. Silent where the title speaks of part of something
that is dated, or where not all dates of the timeline can be ordered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import TypeAlias

from deck.check.figures import claim
from deck.check.titles.title_verdict import Verdict
from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES, moment
from deck.figures.numeral import SPELLED
from deck.frozen import frozen
from deck.kinds.timeline import Timeline
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence
from deck.prose.shown_data import Data, Row, roots_of, told_apart
from deck.prose.title_shape import A_ROW, Title, fold, titled
from deck.prose.title_way import is_turned

_BEFORE = r"(?:before|ahead of|preced\w+|prior to|devanc\w+|avant|en amont d[eu]s?)"
_AFTER = r"(?:after|follow\w*|succed\w+ a|apres|sui(?:t|vent)|a la suite d[eu]s?)"
_THE = r"(?:(?:the|la|le|les|l'|its|our|notre|sa|son|de|du|d'|des|au|aux|a) ?)*"
_VERBS = (
    r"(?: (?:"
    # to be, to take place
    r"comes?|came|takes?|took|place|happens?|occurs?|is|are|was|were|held|done|due|planned|scheduled|set"
    r"|est|sont|a|ont|ete|aura|lieu|vient|viennent|intervien\w+|arriv\w+|se|fait|font"
    r"|prevue?s?|organise\w*|se deroule\w*"
    # to begin, to end
    r"|starts?|begins?|runs?|launched|opens?|kicks|commenc\w+|debut\w+|demarr\w+|lance\w*|ouvr\w+"
    r"|finish\w*|ends?|end\w*|clos\w+|acheve\w*|termin\w+"
    # how long before or after
    r"|well|only|just|immediately|right|bien|juste?|directement"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|un|deux|trois|quatre|cinq|sept|huit|neuf|dix"
    r"|weeks?|months?|years?|semaines?|mois|ans?"
    r"))*"
)
_TWO = Late(rf"(?P<one>{A_ROW}){_VERBS} (?:(?P<before>{_BEFORE})|(?P<after>{_AFTER})) {_THE}(?P<other>{A_ROW})")
"""`The review comes after the launch`."""
_LASTS = Late(
    r"^(?:the |this |our |le |ce |notre |la |les |l')?(?:whole |entire |full )?"
    r"(?:projects?|projet|programm?e?|plan|schedule|calendrier|works?|chantier|travaux|rollout|roll-out|deploiement"
    r"|operation|process|demarche|it)(?: [a-z]+)?"
    r" (?:takes?|will take|lasts?|spans?|runs? (?:for|over)|dure\w*|s'etal\w+ sur|prend|prennent|court sur)"
    rf"(?: (?:about|some|environ))? (?P<n>[a-z-]+|[{VALUE}]+|[{OTHER}]+|\d+)"
    r"(?: (?P<unit>months?|mois|ans?|years?))?\W*$"
)
_MORE_OF_IT = Late(
    r"\b(?:first|second|another|new|next|last|part of|mid|half"
    r"|premiere?|deuxieme|autre|nouve\w+|derniere?|partie|moitie)\b"
)
"""It is another one than what is dated, or a part of it."""
_MONTH = f"(?:{fold(MONTH_NAMES)})"
_IN = Late(
    rf"(?P<one>{A_ROW})[^,;:.]{{0,40}}? (?:in|for|on|to|en|le|pour)"
    rf" (?P<date>(?:{_MONTH} )?[{YEAR}]+|(?:\d\d? )?{_MONTH}\b(?! [{YEAR}]))"
)
_TO_COME = Late(r"\b(?:planned|will|expected|prevu\w*|attendu\w*|aura|sera|seront|auront)\b")
"""No doubt, of a date."""
_NOT_THEN = Late(
    r"\b(?:since|until|by|from|before|after|end|early|late"
    r"|depuis|jusqu|d'ici|des|a partir|avant|apres|fin|debut)\b"
)
_NUMBERS = {**SPELLED, "one": 1, "un": 1}
_YEAR = 12
"""Months."""


@frozen
class _Span:
    """When something is: its first and its last month, counted from year nought, and how that is written."""

    begin: int
    end: int
    written: str = ""


_Plan: TypeAlias = Mapping[str, _Span]
"""What is dated, by name."""


def of_timeline(slide: Timeline, sentence: Sentence, tag: str) -> Verdict | None:
    """What the dates say where they contradict the title."""
    spans = {each.name: _span(each.date.strip()) for each in slide.dates}
    plan = {name: span for name, span in spans.items() if span}
    if len(plan) < len(slide.dates):
        return None  # two are called the same, or not all dates are of a year
    title = titled(sentence, _as_data([*plan], tag), tag)
    if _MORE_OF_IT.search(title.shape) or is_turned(_TO_COME.sub(" ", title.shape)):
        return None
    return _of_two(title, plan) or _of_length(title, plan) or _of_date(title, plan)


def _span(written: str) -> _Span | None:
    own = moment(written)
    if own is None:
        return None
    (first, month, _), (last, until, _) = own.begins, own.ends
    return _Span(first * _YEAR + month, last * _YEAR + until, written)


def _as_data(names: list[str], tag: str) -> Data:
    """The names as rows, without values."""
    rows = [Row(name, {}, roots) for name, roots in zip(names, told_apart(names, tag), strict=True)]
    return Data(rows, [""], timed=False, words=roots_of(" ".join(names), tag), unit="")


def _contradicted(plan: _Plan, span: tuple[int, int], names: Iterable[str]) -> Verdict:
    return Verdict(claim.CODE, *span, ", ".join(f"{name}: {plan[name].written}" for name in names))


def _of_two(title: Title, plan: _Plan) -> Verdict | None:
    """`A before B`, `A comes after B`."""
    match = _TWO.search(title.shape) if len(title.rows) == 2 and not title.years else None
    if match is None:
        return None
    names = [title.row(match[key]).label for key in ("one", "other")]
    one, other = (plan[name] for name in names)
    is_wrong = one.begin > other.end if match["before"] else one.end < other.begin
    return _contradicted(plan, match.span("before" if match["before"] else "after"), names) if is_wrong else None


def _of_length(title: Title, plan: _Plan) -> Verdict | None:
    """`The project takes nine months`: from its first date to the last, or between any two."""
    match = _LASTS.search(title.shape)
    number = _months(title, match) if match else None
    if match is None or number is None or title.named:
        return None
    for one, other in combinations(plan.values(), 2):
        least, most = sorted((abs(one.begin - other.end), abs(other.begin - one.end)))
        if least - 1 <= number <= most + 2:
            return None
    return _contradicted(plan, match.span("n"), plan)


def _months(title: Title, match: re.Match[str]) -> int | None:
    """How many it says, in months or in years."""
    words = title.written(match.span("n")).casefold()
    digits = re.match(r"\d+", words)
    number = int(digits[0]) if digits else _NUMBERS.get(words)
    unit = match["unit"] or words
    if number is None or not re.search(r"mois|month|an|year", unit):
        return None
    return number * (_YEAR if re.search(r"\ban|year", unit) else 1)


def _of_date(title: Title, plan: _Plan) -> Verdict | None:
    """`A takes place in 2026`, where the timeline dates it otherwise."""
    others = [word for _, word in title.unknown if not re.fullmatch(_VERBS, f" {word}")]
    if len(others) > 1 or _NOT_THEN.search(title.shape):
        return None
    for match in _IN.finditer(title.shape):
        name = title.row(match["one"]).label
        own, said = plan[name], _span(title.written(match.span("date")))
        if said and (own.end < said.begin or said.end < own.begin):
            return _contradicted(plan, match.span("date"), [name])
    return None
