"""A total in a sentence and a closed list of names with a number each: `Loans: 4,793 in all, Port (900), Mill (3,893)`.

What total.py says of figures. The names stand for parts: each number stands alone in brackets behind its name, or
before `for` or `pour` and its name. Nothing is told where some of the parts come to the total, where not all of them
are listed, or where they may be means, prices, rounded numbers or codes of places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from deck.check.sentences.adding import may_be_meant, not_the_sum, sum_of
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.form import counts, found, has, numbers_in
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, A_YEAR, Sentence, Value
from deck.source.finding import Finding
from deck.source.text import SourceText

_NAME = r"[^\W_][\w'’&-]*(?: [\w'’&-]+){0,4}?"
_IN_BRACKETS = rf"{_NAME} \({A_VALUE}\)"
_FOR = rf"{A_VALUE} (?:pour|for) {_NAME}"
_AND = r"(?:,? et|,? and|,? puis| &)"
_ITEMS = "|".join(rf"{item}(?:(?:,|;) {item})*{_AND} {item}" for item in (_IN_BRACKETS, _FOR))
_LIST = rf"(?P<list>{_ITEMS})"
_W = rf"(?P<w>{A_VALUE})(?P<noun>(?: [^\W\d_][\w'’-]*)?)"
_IN_ALL = r"(?:au total|en tout|in all|in total|altogether|all told)"
_SO = r"(?:soit|à savoir|or|namely|that is|made up of|composed of|comprising|i\.e\.|répartis? entre|réparties? entre)"
_SPLIT = (
    r"(?:(?:se )?(?:répart\w+|décompos\w+|ventil\w+|divis\w+)(?: (?:ainsi|comme suit))?"
    r"|(?:is |are |was |were )?(?:split|divided|broken down|breaks? down)(?: as follows)?|as follows|ainsi|comme suit)"
)
_COMES_TO = (
    r"(?:atteint|atteignent|totalis\w+|s['’]élèv\w+ à|s['’]établi\w+ à|représent\w+|compt\w+|est de|sont de|reach\w*"
    r"|total(?:s|led)?|c[ao]mes? to|amount\w* to|stands? at|stood at|is|are|was|were)"
)
_ENDS = r"\s*[.!?]?\s*$"
_WHEN = rf"(?: (?:en|in|of|for|de|pour) {A_YEAR})?"
_ALL_SAID = (
    rf"{_W},? {_IN_ALL}{_WHEN} ?(?:,|:|–|—)? (?:{_SO} )?{_LIST}{_ENDS}",
    rf"(?::|,|–|—|\b{_SPLIT}) ?{_LIST},? (?:{_SO} )?{_W},? {_IN_ALL}{_ENDS}",
    rf"(?::|,|–|—|\b{_SPLIT}) ?{_LIST},? (?:pour|soit|for|making) (?:un|a) total (?:de|of) {_W}{_ENDS}",
)
"""The sentence says that it is the sum."""
_HEADED = (rf"\b{_COMES_TO} {_W}{_WHEN} ?(?::|–|—) {_LIST}{_ENDS}",)
"""A colon says that the list makes it up."""
_OPEN = Late(
    r"(?i)\b(?:notamment|notably|dont|entre autres|among|par exemple|for example|e\.g|such as|etc|surtout|mainly|mostly"
    r"|including|of which|principal\w*|top|best|meilleur\w*|premi\w+|first|au moins|at least|jusqu['’]à|up to|chaque"
    r"|each|every|tou(?:t|te|s|tes)|chacun\w*|en moyenne|on average|average|moyen\w*|mean|médian\w*|median|taux"
    r"|rates?|scores?|notes?|marks?|prix|prices?|tarifs?|ratio|records?|contre|against|vs|than|depuis|since|more|fewer"
    r"|less|de plus|de moins|hausse|baisse|cumul\w*|net|nets|nette|brut\w*|gross|hors|excluding|sans|without|plus"
    r"|minus|moins|ou|or|both|les deux|objectifs?|cibles?|targets?|goals?|seuils?|thresholds?|plafonds?|ceilings?"
    r"|limite?s?|minimum|maximum|quorum|besoins?|needs?)\b|…|\.\.\.|[~≈%]"
)
"""Not all is listed, or what is listed is no part."""
_KIND = Late(
    rf"(?:{A_VALUE} (?:pour|for) |(?:^|[,;] |{_AND} )(?={_NAME} \())"
    r"(?:l['’]|d['’]|(?:the|le|la|les|our|nos) )?[^\W\d_A-ZÀ-Ý]"
)
_A_DAY = Late(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
"""Named are days, kinds or purposes, no places: who comes twice, or for two things, is in both."""
_CODE = 100
"""In brackets behind French places such numbers may be those of their departments."""
_FEWEST, _MOST, _TEN = 3, 12, 10


def may_say(text: str) -> bool:
    """Whether a closer look is worth while: three numbers, and a list behind a colon or before `in all`."""
    return (":" in text or "tot" in text or " all" in text or "tout" in text or "–" in text) and numbers_in(text) > 2


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for the total of names with their numbers that these do not come to."""
    if not counts(sentence, 3) or not has(sentence, "(", " pour ", " for "):
        return
    forms = [(own, False) for own in found(sentence, *_ALL_SAID)] + [(own, True) for own in found(sentence, *_HEADED)]
    for (match, values), only_near in forms:
        total = values.get("w")
        parts = [own for own in sentence.values if match.start("list") <= own.start < match.end("list")]
        if total is None or len(parts) > _MOST or (pieces := _pieces(total, parts)) is None:
            continue
        around = f"{sentence.shape[sentence.start : match.start()]} {re.sub(rf'(?i){_SO}|{_IN_ALL}', ' ', match[0])}"
        if _OPEN.search(around) or (language.is_french and "(" in match["list"] and _may_be_codes(pieces)):
            continue
        if _are_rounded(total, pieces) or (only_near and len(pieces) < _FEWEST):
            continue
        sums = sum_of(pieces)
        if sums.meets(total.counted) or _some_are(total, pieces) or _may_overlap(match["list"], total, sums):
            return
        if _is_close(total, pieces) if only_near else not total.bare or may_be_meant(sums, total):
            yield not_the_sum(sentence, texts, language, total, sums)
            return


def _pieces(total: Value, parts: Sequence[Value]) -> Sequence[Value] | None:
    """The parts in the unit of the total; None where they cannot be added to it."""
    if total.amount.unit in (PERCENT, POINTS) or any(own.signed or own.bare != total.bare for own in (total, *parts)):
        return None
    if total.exact and any(not _is_whole(own) for own in parts):
        return None  # marks in brackets, under a number of things
    both = [alike(own, total) for own in parts]
    return [own[0] for own in both if own] if all(both) else None


def _is_whole(own: Value) -> bool:
    middle = (own.amount.interval.low + own.amount.interval.high) / 2
    return middle % 1 == 0


def _may_overlap(listed: str, total: Value, sums: Interval) -> bool:
    """Whether more than there are, counted one by one, may be in two of the parts."""
    more = total.bare and total.counted.high < sums.low
    return more and (_KIND.search(listed) is not None or _A_DAY.search(listed) is not None)


def _may_be_codes(parts: Sequence[Value]) -> bool:
    return all(own.bare and own.amount.interval.high < _CODE for own in parts)


def _are_rounded(total: Value, parts: Sequence[Value]) -> bool:
    """Whether the parts are counted in tens, and the total to the last one."""
    return total.exact and total.counted.low % _TEN != 0 and all(own.counted.low % _TEN == 0 for own in parts)


def _some_are(total: Value, parts: Sequence[Value]) -> bool:
    """Whether fewer of them come to the total: the others may be parts of these."""
    return any(sum_of(some).meets(total.counted) for most in range(2, len(parts)) for some in combinations(parts, most))


def _is_close(total: Value, parts: Sequence[Value]) -> bool:
    """Whether sum and total are so near that one is meant to be the other."""
    sums, own = sum_of(parts), total.amount.interval
    return sums.low * 4 <= own.high * 5 and own.low * 4 <= sums.high * 5
