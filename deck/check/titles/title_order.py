"""What comes before what, and when, as a title says it over a timeline: `The review comes after the launch`.

Also what it begins or ends with, how long it takes, how far apart two dates are, and in which month or year one is.
Silent where the title speaks of part of something that is dated, or where not all dates of the timeline can be ordered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import TypeAlias

from deck.check.figures import claim
from deck.check.titles.title_verdict import Verdict
from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES, Moment, moment, months_alone
from deck.figures.numeral import SPELLED
from deck.frozen import frozen
from deck.kinds.timeline import Timeline
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence
from deck.prose.shown_data import Data, Row, roots_of, told_apart
from deck.prose.title_shape import A_ROW, Title, fold, titled
from deck.prose.title_way import is_turned

_BEFORE = r"(?:before|ahead of|preced\w+|prior to|devanc\w+|avant|en amont d[eu]s?|comes? first, then)"
_AFTER = r"(?:after|follow\w*|succed\w+ a|comes? behind|once|apres|sui(?:t|vent)|a la suite d[eu]s?)"
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
_AHEAD = Late(
    rf"^(?:(?P<before>{_BEFORE})|(?P<after>{_AFTER})) {_THE}(?P<one>{A_ROW})(?P<gap>[^.;:]{{0,30}}?)(?P<other>{A_ROW})"
)
"""`After the launch, the review`."""
_MANY = 4
"""More words between two names say something else of them."""
_ENDS = Late(
    r"\b(?:"
    r"(?P<end>ends?|finish\w*|conclu\w*|clos\w+|s'achev\w+|se termin\w+|finit)"
    r"|(?P<begin>starts?|begins?|opens?|kicks? off|commenc\w+|debut\w+|demarr\w+|s'ouvr\w+)"
    rf") (?:with|on|by|par|avec|sur) {_THE}(?P<one>{A_ROW})\W*$"
)
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
    rf"(?P<one>{A_ROW})(?P<gap>[^,;:.]{{0,40}}?) (?:in|for|on|to|en|le|pour)"
    rf" (?P<date>(?:{_MONTH} )?(?P<year>[{YEAR}]+)|(?:\d\d? )?{_MONTH}\b(?! [{YEAR}]))"
)
_TO_COME = Late(r"\b(?:planned|will|expected|prevu\w*|attendu\w*|aura|sera|seront|auront)\b")
"""No doubt, of a date."""
_NOT_THEN = Late(
    r"\b(?:since|until|by|from|before|after|end|early|late"
    r"|depuis|jusqu|d'ici|des|a partir|avant|apres|fin|debut)\b"
)
_STEP = Late(
    r"^(?:the |la )?(?:(?P<end>last|final|derniere)|(?P<begin>first|premiere))"
    rf" (?:step|stage|phase|milestone|etape|jalon)(?: ?:| is| est) {_THE}(?P<one>{A_ROW})\W*$"
)
_FIRST_THEN = Late(
    rf"^(?:first|d'abord) {_THE}(?P<one>{A_ROW}),?"
    rf" (?:then|and then|puis|ensuite|et ensuite) {_THE}(?P<other>{A_ROW})\W*$"
)
_APART = Late(
    rf"\b(?:from|de|du) {_THE}(?P<one>{A_ROW}) (?:to|a) {_THE}(?P<other>{A_ROW}) ?[:,]"
    rf" (?P<n>[{VALUE}{OTHER}]+|\d+|[a-z-]+) (?P<unit>months?|mois|years?|ans?)\W*$"
)
_LATER = Late(
    rf"\b(?P<n>[a-z-]+|\d\d?|[{VALUE}{OTHER}]+)(?: (?P<unit>months?|mois|years?|ans?))?"
    r" (?:before|after|later|avant|apres)"
)
_NUMBERS = {**SPELLED, "one": 1, "un": 1}
_YEAR = 12
"""Months."""
_DATED = 1900 * _YEAR
"""A month before that is of no year."""


@frozen
class _Date:
    """When something is: its first and its last month, counted from year nought, and how that is written."""

    begin: int
    end: int
    written: str


_Plan: TypeAlias = Mapping[str, _Date]
"""What is dated, by name."""


def of_timeline(slide: Timeline, sentence: Sentence, tag: str) -> Verdict | None:
    """What the dates say where they contradict the title."""
    plan = _plan(slide)
    if plan is None:
        return None
    title = titled(sentence, _as_data([*plan], tag), tag)
    if verdict := _of_first_then(title, plan) or _of_step(title, plan):
        return verdict
    if _MORE_OF_IT.search(title.shape) or is_turned(_TO_COME.sub(" ", title.shape)):
        return None
    readers = (_of_two, _of_end, _of_length, _of_date)
    return next(filter(None, (reader(title, plan) for reader in readers)), None)


def _plan(slide: Timeline) -> _Plan | None:
    """None where two are called the same, or where not all dates are of one kind, in order."""
    names, texts = [each.name for each in slide.dates], [each.date.strip() for each in slide.dates]
    if len({*names}) < len(names):
        return None
    found = [_date(own, text) for text in texts if (own := moment(text))]
    if len(found) < len(texts):
        months = months_alone(texts)
        if not months or list(months) != sorted(months):
            return None
        found = [_Date(month, month, text) for month, text in zip(months, texts, strict=True)]
    return dict(zip(names, found, strict=True))


def _date(own: Moment, written: str) -> _Date:
    (first, month, _), (last, until, _) = own.begins, own.ends
    return _Date(first * _YEAR + month, last * _YEAR + until, written)


def _as_data(names: list[str], tag: str) -> Data:
    """The names as rows, without values."""
    rows = [Row(name, {}, roots) for name, roots in zip(names, told_apart(names, tag), strict=True)]
    return Data(rows, [""], timed=False, words=roots_of(" ".join(names), tag), unit="")


def _contradicted(plan: _Plan, span: tuple[int, int], names: Iterable[str]) -> Verdict:
    return Verdict(claim.CODE, *span, ", ".join(f"{name}: {plan[name].written}" for name in names))


def _both(title: Title, match: re.Match[str]) -> tuple[str, str]:
    """The names of the two of which it says something."""
    return title.row(match["one"]).label, title.row(match["other"]).label


def _of_two(title: Title, plan: _Plan) -> Verdict | None:
    """`A before B`, `Before A, B`; how long before."""
    if len(title.rows) != 2 or title.years:
        return None
    if apart := _APART.search(title.shape):
        return _of_distance(title, plan, _both(title, apart), apart)
    match = _TWO.search(title.shape)
    ahead = None if match else _AHEAD.search(title.shape)
    if ahead and len(re.findall(r"[a-z]+", ahead["gap"])) > _MANY:
        return None
    said = match or ahead
    if not said:
        return None
    names = _both(title, said)
    one, other = (plan[name] for name in names)
    is_first = (said["before"] is not None) is (said is match)  # `A before B`, `After A, B`
    if one.begin > other.end if is_first else one.end < other.begin:
        return _contradicted(plan, said.span("before" if said["before"] else "after"), names)
    later = _LATER.search(title.shape)
    return _of_distance(title, plan, names, later) if later else None


def _of_distance(title: Title, plan: _Plan, names: tuple[str, str], match: re.Match[str]) -> Verdict | None:
    """`three months after`: within one of the months between the two."""
    number, (least, most) = _number(title, match), _apart(*(plan[name] for name in names))
    if number is None or least - 1 <= number <= most + 1:
        return None
    return _contradicted(plan, match.span("n"), names)


def _apart(one: _Date, other: _Date) -> tuple[int, int]:
    """So many months lie between the two, at least and at most."""
    first, second = abs(one.begin - other.end), abs(one.end - other.begin)
    return min(first, second), max(first, second)


def _number(title: Title, match: re.Match[str]) -> int | None:
    """So many months."""
    words = title.written(match.span("n")).casefold()
    digits = re.match(r"\d+", words)
    number = int(digits[0]) if digits else _NUMBERS.get(words)
    unit = match["unit"] or words
    if number is None or not re.search(r"mois|month|an|year", unit):
        return None
    return number * (_YEAR if re.search(r"\ban|year", unit) else 1)


def _of_first_then(title: Title, plan: _Plan) -> Verdict | None:
    """`First A, then B`."""
    match = _FIRST_THEN.search(title.shape)
    if not match:
        return None
    one, other = _both(title, match)
    wrong = one != other and plan[one].begin > plan[other].end
    return _contradicted(plan, match.span("one"), (one, other)) if wrong else None


def _of_step(title: Title, plan: _Plan) -> Verdict | None:
    """`Last step: A`."""
    match = _STEP.search(title.shape)
    if not match or len(title.named) != 1 or _fits(title, plan, match):
        return None
    return _contradicted(plan, match.span("one"), plan)


def _of_end(title: Title, plan: _Plan) -> Verdict | None:
    """`ends with A`, `commence par A`."""
    match = _ENDS.search(title.shape)
    if not match or len(title.named) != 1 or len(_left_over(title)) > 1 or _fits(title, plan, match):
        return None
    return _contradicted(plan, match.span("end" if match["end"] else "begin"), plan)


def _fits(title: Title, plan: _Plan, match: re.Match[str]) -> bool:
    """Whether the one may be the last of all, or the first, as is said."""
    own = plan[title.row(match["one"]).label]
    if match["end"]:
        return all(each.begin <= own.end for each in plan.values())
    return all(own.begin <= each.end for each in plan.values())


def _left_over(title: Title) -> list[str]:
    """The words that say more than when something is."""
    return [word for _, word in title.unknown if not re.fullmatch(_VERBS, f" {word}")]


def _of_length(title: Title, plan: _Plan) -> Verdict | None:
    """`The project takes nine months`: from its first date to the last, or between any two."""
    match = _LASTS.search(title.shape)
    number = _number(title, match) if match else None
    if match is None or number is None or title.named:
        return None
    spans = (_apart(one, other) for one, other in combinations(plan.values(), 2))
    if any(least - 1 <= number <= most + 2 for least, most in spans):
        return None
    return _contradicted(plan, match.span("n"), plan)


def _of_date(title: Title, plan: _Plan) -> Verdict | None:
    """`A takes place in 2026`, where the timeline dates it otherwise."""
    if len(_left_over(title)) > 1 or _NOT_THEN.search(title.shape):
        return None
    for match in _IN.finditer(title.shape):
        name = title.row(match["one"]).label
        own, said = plan[name], moment(title.written(match.span("date")))
        told = _date(said, "") if said and own.begin >= _DATED else None
        if told and (own.end < told.begin or told.end < own.begin):
            return _contradicted(plan, match.span("date"), [name])
    return None
