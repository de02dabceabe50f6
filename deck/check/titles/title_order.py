"""What comes before what, and when, as a title says it over a timeline: `The review comes after the launch`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from deck.check.figures import claim
from deck.check.titles.title_verdict import Verdict
from deck.content.model import Report
from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES, Moment, moment, months_alone
from deck.figures.numeral import SPELLED
from deck.kinds.timeline import Timeline
from deck.prose.sentence import Sentence
from deck.prose.shown_data import Data, Row, roots_of
from deck.prose.title_shape import A_ROW, Title, fold, titled
from deck.prose.title_way import is_turned

_BEFORE = r"(?:before|ahead of|preced\w+|avant|en amont d[eu]s?|prior to|devanc\w+|comes? first, then)"
_AFTER = r"(?:after|follow\w*|apres|sui(?:t|vent)|succed\w+ a|comes? behind|once|a la suite d[eu]s?)"
_THE = r"(?:(?:the|la|le|les|l'|its|our|notre|sa|son|de|du|d'|des|au|aux|a) ?)*"
_VERBS = (
    r"(?: (?:comes?|came|takes?|took|place|happens?|starts?|begins?|is|are|was|were|est|sont|a"
    r"|ont|ete|aura|lieu|vient|viennent|intervien\w+|arriv\w+|commenc\w+"
    r"|debut\w+|demarr\w+|lance\w*|se|fait|font|held|done|due|planned|prevue?s?|scheduled|set"
    r"|well|bien|juste?|only|just|immediately|directement|right|three|two|four|five|six"
    r"|seven|eight|nine|ten|deux|trois|quatre|cinq|sept|huit|neuf|dix|one|un|months?|mois"
    r"|years?|ans?|weeks?|semaines?|finish\w*|runs?|occurs?|se deroule\w*|ends?|end\w*|clos\w+"
    r"|acheve\w*|termin\w+|kicks"
    r"|launched|opens?|ouvr\w+|organise\w*))*"
)
_TWO = Late(rf"(?P<one>{A_ROW}){_VERBS} (?:(?P<before>{_BEFORE})|(?P<after>{_AFTER})) {_THE}(?P<other>{A_ROW})")
_FIRST = Late(
    rf"^(?:(?P<before>{_BEFORE})|(?P<after>{_AFTER})) {_THE}(?P<one>{A_ROW})(?P<gap>[^.;:]{{0,30}}?)(?P<other>{A_ROW})"
)
_ENDS = Late(
    rf"\b(?:(?P<end>ends?|finish\w*|clos\w+|s'achev\w+|se termin\w+|finit|conclu\w*)"
    rf"|(?P<begin>starts?|begins?|opens?|kicks? off|commenc\w+|debut\w+|demarr\w+|s'ouvr\w+))"
    rf" (?:with|par|avec|on|sur|by) {_THE}(?P<one>{A_ROW})\W*$"
)
_LASTS = Late(
    r"^(?:the |this |our |le |ce |notre |la |les |l')?(?:whole |entire |full )?(?:projects?"
    r"|projet|programm?e?|plan|chantier|travaux|works?|schedule|rollout|roll-out|deploiement"
    r"|operation"
    r"|process|calendrier|demarche|it)(?: [a-z]+)? (?:takes?|lasts?|dure\w*|s'etal\w+ sur"
    r"|prend|prennent|runs? (?:for|over)|spans?|will take|court sur)(?: (?:about|environ"
    r"|some))? (?P<n>[a-z-]+|[\ue000]+|[\ue002]+|\d+)(?: (?P<unit>months?|mois|ans?"
    r"|years?))?\W*$"
)
_MORE_OF_IT = Late(
    r"\b(?:second|another|new|next|autre|deuxieme|nouve\w+|first|premiere?|last|derniere?"
    r"|part of|partie|mid|half|moitie)\b"
)
_IN = Late(
    rf"(?P<one>{A_ROW})(?P<gap>[^,;:.]{{0,40}}?) (?:in|en|for|on|le|pour"
    rf"|to) (?P<date>(?:(?:{fold(MONTH_NAMES)}) )?(?P<year>[\ue001]+)"
    rf"|(?:\d\d? )?(?:{fold(MONTH_NAMES)})\b(?! [\ue001]))"
)
_TO_COME = Late(r"\b(?:planned|prevu\w*|will|expected|attendu\w*|aura|sera|seront|auront)\b")
_NOT_THEN = Late(
    r"\b(?:since|depuis|until|jusqu|by|d'ici|from|des|a partir|before|after|avant|apres|end|fin|debut|early|late)\b"
)
_STEP = Late(
    rf"^(?:the |la )?(?:(?P<end>last|final|derniere)|(?P<begin>first|premiere)) (?:step|stage"
    rf"|phase|etape|milestone|jalon)"
    rf"(?: ?:| is| est) {_THE}(?P<one>{A_ROW})\W*$"
)
_FIRST_THEN = Late(
    rf"^(?:first|d'abord) {_THE}(?P<one>{A_ROW}),? (?:then|puis|ensuite|and then"
    rf"|et ensuite) {_THE}(?P<other>{A_ROW})\W*$"
)
_APART = Late(
    rf"\b(?:from|de|du) {_THE}(?P<one>{A_ROW}) (?:to"
    rf"|a) {_THE}(?P<other>{A_ROW}) ?[:,] (?P<n>[\ue000\ue002]+|\d+|[a-z-]+) (?P<unit>months?"
    rf"|mois|years?|ans?)\W*$"
)
_NUMBERS = {**SPELLED, "one": 1, "un": 1}
_LATER = Late(
    r"\b(?P<n>[a-z-]+|\d\d?|[\ue000\ue002]+)(?: (?P<unit>months?|mois|years?|ans?))? (?:before|after|avant|apres|later)"
)


class _Plan(NamedTuple):
    """What is dated: by name its first and last month, counted from year nought, and how it is written."""

    when: Mapping[str, tuple[int, int]]
    written: Mapping[str, str]


def of_timeline(slide: Timeline, sentence: Sentence, report: Report) -> Verdict | None:
    """What the dates say where they contradict the title."""
    tag = report.language.tag
    plan = _plan(slide)
    if plan is None:
        return None
    title = titled(sentence, _as_data(slide, tag), tag)
    if verdict := _of_step(title, plan):
        return verdict
    if _MORE_OF_IT.search(title.shape) or is_turned(_TO_COME.sub(" ", title.shape)):
        return None
    for reader in (_of_two, _of_end, _of_length, _of_date):
        verdict = reader(title, plan)
        if verdict:
            return verdict
    return None


def _plan(slide: Timeline) -> _Plan | None:
    names = [each.name for each in slide.dates]
    texts = [each.date.strip() for each in slide.dates]
    moments = [moment(text) for text in texts]
    if len({*names}) < len(names):
        return None
    if all(moments):
        found = {name: _months(own) for name, own in zip(names, moments, strict=True) if own}
    else:
        months = months_alone(texts)
        if not months or list(months) != sorted(months):
            return None
        found = {name: (own, own) for name, own in zip(names, months, strict=True)}
    return _Plan(found, dict(zip(names, texts, strict=True)))


def _months(own: Moment) -> tuple[int, int]:
    (first, month, _), (last, until, _) = own.begins, own.ends
    return first * 12 + month, last * 12 + until


def _as_data(slide: Timeline, tag: str) -> Data:
    """The names as rows, without values."""
    roots = [roots_of(each.name, tag) for each in slide.dates]
    shared = {each for each in frozenset().union(*roots) if sum(each in own for own in roots) > 1}
    rows = [Row(each.name, own - shared, {}) for each, own in zip(slide.dates, roots, strict=True)]
    words = roots_of(" ".join(each.name for each in slide.dates), tag)
    return Data(rows, [""], False, words, "")


def _of_two(title: Title, plan: _Plan) -> Verdict | None:
    """`A before B`, `Before A, B`."""
    rows = title.rows
    if len({row.label for _, _, row in rows}) != 2 or title.years:
        return None
    if apart := _APART.search(title.shape):
        names = (title.row(apart["one"]).label, title.row(apart["other"]).label)
        return _of_distance(title, plan, names, apart)
    match = _TWO.search(title.shape) or _FIRST.search(title.shape)
    if not match:
        return None
    one, other = title.row(match["one"]).label, title.row(match["other"]).label
    way = -1 if match["before"] else 1
    if "gap" in match.re.groupindex:
        way = -way
        if len(re.findall(r"[a-z]+", match["gap"])) > 4:
            return None
    first, second = plan.when[one], plan.when[other]
    key = "before" if match["before"] else "after"
    wrong = first[0] > second[1] if way < 0 else first[1] < second[0]
    if wrong:
        return Verdict(claim.CODE, *match.span(key), _why(plan, (one, other)))
    return _of_distance(title, plan, (one, other), _LATER.search(title.shape))


def _of_distance(title: Title, plan: _Plan, names: tuple[str, str], match: re.Match[str] | None) -> Verdict | None:
    """`three months after`: within one of the months between the two."""
    number = _number(title, match) if match else None
    if match is None or number is None:
        return None
    first, second = (plan.when[name] for name in names)
    least, most = sorted((abs(first[0] - second[1]), abs(first[1] - second[0])))
    if least - 1 <= number <= most + 1:
        return None
    return Verdict(claim.CODE, *match.span("n"), _why(plan, names))


def _number(title: Title, match: re.Match[str]) -> int | None:
    """So many months."""
    words = title.sentence.said.words[slice(*match.span("n"))].casefold()
    digits = re.match(r"\d+", words)
    number = int(digits[0]) if digits else _NUMBERS.get(words)
    unit = match["unit"] or words
    if number is None or not re.search(r"mois|month|an|year", unit):
        return None
    return number * (12 if re.search(r"\ban|year", unit) else 1)


def _of_step(title: Title, plan: _Plan) -> Verdict | None:
    """`Last step: A`, `First A, then B`."""
    if match := _FIRST_THEN.search(title.shape):
        one, other = title.row(match["one"]).label, title.row(match["other"]).label
        if one != other and plan.when[one][0] > plan.when[other][1]:
            return Verdict(claim.CODE, *match.span("one"), _why(plan, (one, other)))
        return None
    match = _STEP.search(title.shape)
    if not match or len(title.rows) != 1:
        return None
    name = title.row(match["one"]).label
    others = [each for other, each in plan.when.items() if other != name]
    own = plan.when[name]
    wrong = any(each[0] > own[1] for each in others) if match["end"] else any(each[1] < own[0] for each in others)
    return Verdict(claim.CODE, *match.span("one"), _why(plan, [*plan.when])) if wrong else None


def _left(title: Title) -> list[str]:
    """The words that say more than when something is."""
    return [word for _, word in title.unknown if not re.fullmatch(_VERBS, f" {word}")]


def _of_end(title: Title, plan: _Plan) -> Verdict | None:
    """`ends with A`, `commence par A`."""
    match = _ENDS.search(title.shape)
    if not match or len(title.rows) != 1 or len(_left(title)) > 1:
        return None
    name = title.row(match["one"]).label
    own = plan.when[name]
    others = [each for other, each in plan.when.items() if other != name]
    wrong = any(each[0] > own[1] for each in others) if match["end"] else any(each[1] < own[0] for each in others)
    key = "end" if match["end"] else "begin"
    return Verdict(claim.CODE, *match.span(key), _why(plan, [*plan.when])) if wrong else None


def _of_length(title: Title, plan: _Plan) -> Verdict | None:
    """`The project takes nine months`: from its first date to the last, or between any two."""
    match = _LASTS.search(title.shape)
    number = _number(title, match) if match else None
    if match is None or number is None or title.rows:
        return None
    when = list(plan.when.values())
    for index, one in enumerate(when):
        for other in when[index + 1 :]:
            least, most = sorted((abs(other[0] - one[1]), abs(other[1] - one[0])))
            if least - 1 <= number <= most + 2:
                return None
    return Verdict(claim.CODE, *match.span("n"), _why(plan, [*plan.when]))


def _of_date(title: Title, plan: _Plan) -> Verdict | None:
    """`A takes place in 2026`, where the timeline dates it otherwise."""
    if len(_left(title)) > 1 or _NOT_THEN.search(title.shape):
        return None
    for match in _IN.finditer(title.shape):
        name = title.row(match["one"]).label
        told, own = moment(title.sentence.said.words[slice(*match.span("date"))]), plan.when[name]
        if told is None or own[0] < 12 * 1900:
            continue  # of no year
        begin, end = _months(told)
        if own[1] < begin or end < own[0]:
            return Verdict(claim.CODE, *match.span("date"), _why(plan, [name]))
    return None


def _why(plan: _Plan, names: Sequence[str]) -> str:
    return ", ".join(f"{name}: {plan.written[name]}" for name in names)
