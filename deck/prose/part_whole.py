"""A share with its part and its whole in a sentence, in whatever order they are said.

`At 149 out of 412 tonnes, rail carries 36% of freight`; `13.7% of costs (£398m) comes from wages (£54m)`. The forms of
said_share.py say where such numbers stand; this reads all of a sentence. It holds nothing else, a word marks its whole,
and the share is of that whole, as far as its words say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from deck.figures.interval import HUNDRED, Interval
from deck.figures.quantity import CURRENCIES, PERCENT, POINTS
from deck.figures.vocabulary import words
from deck.prose.form import ABOUT, CLOSES, SO
from deck.prose.fraction import SIGN, percentage, with_fractions
from deck.prose.pairs import alike
from deck.prose.said_change import changes_in
from deck.prose.same_things import names_people, names_the_same
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence, Value

_SOME = r"(?: (?:les?|la|the|our|nos|un total de|a total of))?"
_OUT_OF = rf"(?:\b(?:sur|out of|of|parmi|des){_SOME}|/) ?$"
"""Before the whole."""
_WORD = r"[^\W\d_][\w'’-]*"
_THING = (
    rf"(?:(?:of|de|du|des)\b(?: la| l['’]| the| our)?|d['’])(?P<thing>[^{VALUE}{YEAR}{OTHER}{SIGN}.:;,()–—]{{2,40}})"
)
"""Behind a share: what it is of."""
_OF = ("sur", "of", "out", "parmi", "en", "in", "des")
_WHEN = rf"(?:(?:(?:in|en) )?{YEAR}+ ?)?"
_ALL = r"(?:total|ensemble|tout|whole|all)"
_SAID_SO = rf"(?:{SO}|[–—=]|\() ?{ABOUT}$"
_MAKES_UP = (
    r"\b(?:représent\w+|pès\w+|constitu\w+|fai?t|font|forme\w*|compte\w* pour|est|sont|represent\w*|account\w* for"
    rf"|ma(?:k|d)es?(?: up)?|tak(?:es?|ing)|took|is|are|was|were|weigh\w*|contribut\w+) {ABOUT}$"
)
_EXPLAINED = rf"^ ?{_WHEN}[:(–—] ?$"
_JOINS = r"\b(?:et|and|while|whereas|mais|but|tandis|puis|then)\b"
"""Between the whole and a number behind it: that one is of something else."""
_ELSEWHERE = (
    r"\b(?:dont|contre|against|après|after|avant|before|compared|versus|vs|par rapport|depuis|since|if|si|chaque|each"
    r"|every|per|par|plus|moins|more|less|fewer|hausse|baisse|rise|increase|prévus?|planned|target|objectif|budgeted"
    r"|other|others|autres?|rest|reste|restants?|remaining|hors|excluding|sans|without|pas|not|ne)\b"
)
_KINDS = {
    "money": r"affaires|ventes|recettes|revenus?|charges|coûts?|dépenses|budget|sales|revenue|turnover|costs?|spending"
    r"|expenses|expenditure|income",
    "people": r"effectifs?|salariés|personnel|agents|employés|employees|workforce|headcount|staff|people|personnes"
    r"|population",
}
"""What a thing is counted in, where its word says so."""

_INNER = rf"(?i)^{_WORD}(?: ({_WORD}))? (?:sur|in|out of) {_WORD}$"
"""A fraction with what it counts: `huit élèves sur dix`."""
_BEHIND = rf"(?i)^(?: (?:of|de|des|du)\b(?: the| our| la| nos)?| d['’]) ?({_WORD})"
_COUNTED = r" ?(?:[:–—] |\()$"
_OF_THOSE = rf"(?i)^(?: {_WORD})? (?:sur|des|of|out of)(?: the| our| nos| les)? $"
_THEM = (
    rf"(?i)\s*(?:(?:les?|la|un|une|an?|the|just|only|seule?|seulement) )*(?P<share>{VALUE}+|{SIGN}+)"
    rf"(?: (?:d['’]entre (?:eux|elles)|of (?:them|these|those)))?(?: \(|,? (?:soit|or) )(?P<part>{VALUE}+)(?:\)|,)"
    r"(?! (?:of|de|des|du|d['’])\b)"
)
"""`A third of them (34) are electric`."""
_VERBS = words("ont est sont a are is was were have has had did came went renewed stayed")
_FURTHEST = 25
"""A fraction in words that is so many points from what is counted is one of something else."""

_BOUND = (
    r"(?i)[^\W\d_] (?:under|over|above|below|aged|beyond|older than|younger than|de moins de|de plus de|âgée?s? de) $"
)
_MEASURES = r"tonnes?|tons?|litres?|hectares?|mètres?|metres?|kilomètres?|kilometres?"
"""Nouns behind a number that measure what they count."""


class Part(NamedTuple):
    """A share, in percent, and the two values that give it."""

    share: Interval
    part: Value
    whole: Value
    place: tuple[int, int]
    """Of the share."""
    exact: bool = False
    """Whether counts are what they are, not rounded."""


def part_of_whole(sentence: Sentence) -> Part | None:
    """The only share of a sentence with the only two values that it may be of."""
    shape = with_fractions(sentence.shape)
    text = shape[sentence.start : sentence.end]
    found = share_of(sentence, shape)
    if found is None or OTHER in text or re.search(_ELSEWHERE, text, re.IGNORECASE):
        return None
    share, place = found
    levels = [own for own in sentence.values if own.start != place[0]]
    if len(levels) != 2 or not _may_be_shared(sentence, levels) or len(set(years_of(sentence))) > 1:
        return None
    if any(own.is_told for own in changes_in(sentence)):
        return None
    marked = [own for own in levels if re.search(_OUT_OF, shape[sentence.start : own.start], re.IGNORECASE)]
    marked = marked or [own for own in levels if _is_in_brackets(own, place, shape)]
    if len(marked) != 1:
        return None
    whole, part = marked[0], levels[levels[0] is marked[0]]
    own = Part(share, part, whole, place)
    said = _is_counted(own, shape, sentence) or _is_of(whole, part, place, shape, sentence)
    return own if said else None


def part_of_last(first: Sentence, sentence: Sentence) -> Part | None:
    """The share that a sentence begins with, of what the one before it counted: `We run 68 vans. Half (34) are new`."""
    shape = with_fractions(sentence.shape)
    match = re.match(_THEM, shape[sentence.start : sentence.end])
    found = share_of(sentence, shape) if match and len(first.values) == 1 else None
    part = sentence.by_start.get(sentence.start + match.start("part")) if match else None
    whole = first.values[0] if first.values else None
    if (
        match is None
        or found is None
        or part is None
        or whole is None
        or not (whole.bare and part.bare)
        or OTHER in first.text
    ):
        return None
    share, place = found
    if len(sentence.values) > 2 or place[0] != sentence.start + match.start("share"):
        return None
    return Part(share, part, whole, place) if _is_near(share, part, whole) else None


def share_of(sentence: Sentence, shape: str) -> tuple[Interval, tuple[int, int]] | None:
    """The one percentage, or the one fraction in words."""
    percentages = [own for own in sentence.values if own.amount.unit == PERCENT]
    fractions = [match.span() for match in re.compile(f"{SIGN}+").finditer(shape, sentence.start, sentence.end)]
    if len(percentages) + len(fractions) != 1:
        return None
    if fractions:
        meant = percentage(sentence.said.raw[slice(*fractions[0])])
        return (meant, fractions[0]) if meant else None
    (own,) = percentages
    return None if own.signed else (own.amount.interval, (own.start, own.end))


def _may_be_shared(sentence: Sentence, levels: Sequence[Value]) -> bool:
    """Whether both are of one kind: not `12 pilots` of `300 sites`, nor 12 sites of 40 ha."""
    both = alike(*levels)
    if both is None or both[0].amount.unit in (PERCENT, POINTS) or any(own.signed for own in levels):
        return False
    nouns = {noun for own in levels if own.bare and (noun := counted(sentence, own))}
    return len(nouns) <= 1 and (levels[0].bare == levels[1].bare or both[1].amount.unit in (*CURRENCIES,))


def says_which(value: Value, sentence: Sentence) -> bool:
    """Whether a number only says which things are meant: `farms under 180 acres`."""
    return re.search(_BOUND, sentence.shape[sentence.start : value.start]) is not None


def counted(sentence: Sentence, value: Value) -> str:
    """What stands behind a bare number."""
    noun = re.match(r" (?:de |d['’])?([^\W\d_]+)", sentence.shape[value.end :])
    return noun[1].casefold() if noun and noun[1].casefold() not in _OF else ""


def years_of(sentence: Sentence) -> list[str]:
    found = re.compile(f"{YEAR}+").finditer(sentence.shape, sentence.start, sentence.end)
    return [sentence.said.raw[slice(*match.span())] for match in found]


def _is_in_brackets(value: Value, share: tuple[int, int], shape: str) -> bool:
    """Whether a value stands in brackets behind what the share is of: `36% of freight (412)`."""
    return re.fullmatch(rf" {_THING} {_WHEN}\(", shape[share[1] : value.start], re.IGNORECASE) is not None


def _is_of(whole: Value, part: Value, share: tuple[int, int], shape: str, sentence: Sentence) -> bool:
    """Whether the share is of the whole, as far as the words around it say."""
    before, behind = shape[sentence.start : share[0]], shape[share[1] : sentence.end]
    if re.search(_JOINS, shape[min(whole.end, part.end) : max(whole.start, part.start)], re.IGNORECASE):
        return False
    thing = re.match(rf" {_THING}", behind, re.IGNORECASE)
    named = thing is not None and re.fullmatch(rf"\s*{_ALL}\s*", thing["thing"], re.IGNORECASE) is None
    end = share[1] + (thing.end() if thing else 0)
    explained = end <= part.start and re.match(_EXPLAINED, shape[end : part.start]) is not None
    if thing is None or not named:
        closes = thing is not None or re.match(rf"{CLOSES}| ?\(", behind) is not None
        return closes and (explained or re.search(_SAID_SO, before, re.IGNORECASE) is not None)
    if explained and not _VERBS.isdisjoint(thing["thing"].casefold().split()):
        return False  # `half of the money is spent: 12 of the 40 projects are done`
    if explained or (share[1] < whole.start and "(" in shape[share[1] : whole.start]):
        return True
    makes_up = part.end <= whole.start and re.search(_MAKES_UP, before, re.IGNORECASE)
    return bool(makes_up) and _counts(thing["thing"], part, whole, sentence)


def _is_counted(said: Part, shape: str, sentence: Sentence) -> bool:
    """Whether the share is said in words, and then in numbers: `Nine in ten came back: 240 of the 300 members did`."""
    between = shape[said.place[1] : said.part.start]
    if not (said.place[1] <= said.part.start < said.whole.start and re.search(_COUNTED, between)):
        return False
    if not re.match(_OF_THOSE, shape[said.part.end : said.whole.start]) or len(re.findall("[:;(–—]", between)) > 1:
        return False
    inner, outer = re.match(_INNER, sentence.said.raw[slice(*said.place)]), re.match(_BEHIND, between)
    thing = (inner[1] if inner else None) or (outer[1] if outer else "")
    nouns = [noun for own in (said.part, said.whole) if (noun := counted(sentence, own)) and noun not in _VERBS]
    if not _is_near(said.share, said.part, said.whole):
        return False
    if not thing:
        return not nouns or any(names_people(noun) for noun in nouns)
    return all(noun.rstrip("s") == thing.casefold().rstrip("s") or names_the_same(thing, noun) for noun in nouns)


def _is_near(share: Interval, part: Value, whole: Value) -> bool:
    quotient = part.counted.over(whole.counted)
    about = Interval(share.low - _FURTHEST, share.high + _FURTHEST)
    return quotient is not None and about.meets(quotient.times(HUNDRED))


def _counts(thing: str, part: Value, whole: Value, sentence: Sentence) -> bool:
    """Whether the thing may be counted in the unit of both: freight in tonnes, a workforce in people."""
    kind = next((name for name, own in _KINDS.items() if re.search(rf"(?i)\b(?:{own})\b", thing)), "")
    noun = counted(sentence, part) or counted(sentence, whole)
    if part.bare and whole.bare and not re.fullmatch(_MEASURES, noun):
        people = re.fullmatch(_KINDS["people"], noun, re.IGNORECASE) is not None
        return (kind == "people" and people) or (bool(noun) and noun.rstrip("s") in thing.casefold())
    money = whole.amount.unit in (*CURRENCIES,)
    return kind == "money" if money else not kind
