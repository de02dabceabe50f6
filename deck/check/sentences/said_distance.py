"""A difference in a sentence that its two values contradict: `48,000, or 8,000 more than in 2023 (42,000)`.

What variation.py says of figures, said of two values that stand apart: a value and another that it is compared with,
what was planned and what it came to, a gap between two, the way from one to the other (`from 24.3 to 11.3, by 11.2`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from deck.check.figures.variation import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.change import in_percent
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.form import ABOUT, SHORT, counts, found, has, numbers_in
from deck.prose.pairs import alike
from deck.prose.said_change import NUMBER_A_DAY
from deck.prose.sentence import A_VALUE, A_YEAR, Sentence, Value, finding
from deck.prose.way import WAY
from deck.source.finding import Finding
from deck.source.text import SourceText

_D = rf"{ABOUT}(?P<d>{A_VALUE})"
_D_NOUN = rf"{_D}(?: (?!de\b|d['’]|en\b|fois\b|times\b)[^\W\d_]+)?"
_OVER = r"plus|more|higher|above|over|au-dessus|au-delà|supérieure?s?|ahead"
_UNDER = r"moins|less|fewer|lower|below|under|en[- ]dessous|en deçà|inférieure?s?|short|behind"
_WAY = rf"(?:de |d['’]|en )?(?:(?P<more>{_OVER})|(?P<less>{_UNDER}))\b"
_BEYOND_PLAN = (
    rf"(?:de |d['’]|en )?(?:(?P<more>{_OVER}|dépassement|trop|surcoût)|(?P<less>{_UNDER}|économies?|manque))\b"
)
_REF = (
    rf"(?: (?:(?:FY)?{A_YEAR}|(?!(?:et|and|or|ou|mais|but|dont|while|double|half|twice|deux|trois)\b)"
    r"[^\W\d_][\w'’-]*)){0,7}"
)
_NOT_THERE = r"(?! (?:at|for|among|chez|dans|pour|à|aux?|parmi) [^,;()]*\b(?:than|que|qu))"
"""Behind `more`: it is more of some of them only, `3 more at the seaside than in 2024`."""
_PLAN = (
    r"(?:(?:initial|annual|planned|first|total|projected) )?(?:budget|plan|target|forecast|estimate|objectif|prévision"
    r"|cible|devis|enveloppe|prévisionnel)(?: (?:initiale?|prévue?|annuel|votée?|fixée?))?"
)
_AGAINST = (
    r"(?:against|contre|pour|versus|vs\.?|compared with|sur|on) (?:an? |une? |the |le |la |l['’])?"
    rf"{_PLAN} (?:of|de|d['’]) ?"
)
_EXPECTED = (
    r"(?:attend\w+|prévoy\w+|prévu\w*|prévision|tabl\w+ sur|expected|planned|forecast|budgeted|estimat\w+|visi\w+)"
)
_APART = r"(?:d['’]écart|de différence|apart|de marge)"
_GAP = r"(?:écart|différence|gap|difference|lead)"
_END = r"(?=\s*(?:[.,;:!)»”]|$))"
_FORMS = (
    rf"(?P<b>{A_VALUE}){SHORT}(?: \(?(?:en|in) {A_YEAR}\)?)?"
    r"(?:,|,? \(|,? [–—]| is| are| was| were| est| sont| était| étaient) ?"
    rf"(?:(?:soit|or|i\.e\.|which is) )?{_D_NOUN} {_WAY}{_NOT_THERE}{_REF}"
    rf"(?: ?\((?P<a>{A_VALUE})\)| (?:of|de|d['’]|the|les|des|du) ?(?P<a2>{A_VALUE}))",
    rf"(?P<b>{A_VALUE}){SHORT},? (?:est|sont|était|étaient|soit) (?:(?P<more>supérieure?s?)|(?P<less>inférieure?s?)) de"
    rf" {_D} aux? (?P<a>{A_VALUE})",
    rf"(?P<b>{A_VALUE}){SHORT}, (?:soit )?(?:un niveau |a level )?(?:(?P<more>supérieure?s?)"
    r"|(?P<less>inférieure?s?)) de"
    rf" {_D} {_REF} ?\((?P<a>{A_VALUE})\)",
)
_AHEAD = (rf"(?:\b(?:avec|with)|^) {_D_NOUN} {_WAY}{_REF} ?\((?P<a>{A_VALUE})\),{SHORT} (?P<b>{A_VALUE})",)
_OF_PLANS = (
    rf"(?P<b>{A_VALUE}){SHORT} {_AGAINST}(?P<a>{A_VALUE}),? (?:\(|[–—] )?(?:(?:soit|or) )?{_D} {_BEYOND_PLAN}{_END}",
    rf"(?P<b>{A_VALUE}){SHORT} {_AGAINST}(?P<a>{A_VALUE}),? (?:\(|[–—] )?(?:(?:soit|or) )?(?:an? |une? )?"
    r"(?:(?P<more>overspend|overrun|excess|dépassement|surcoût|excédent)"
    rf"|(?P<less>underspend|saving|shortfall|économie|manque)) (?:of|de|d['’]) ?{_D}{_END}",
    rf"\b{_EXPECTED} {SHORT}(?P<a>{A_VALUE}){SHORT}(?:,| but| mais| and| et){SHORT} (?P<b>{A_VALUE}){SHORT},"
    rf" (?:(?:soit|or) )?{_D} {_WAY}(?: (?:que|than) (?:prévu\w*|expected|planned|forecast|budgeted"
    rf"|attendu\w*))?{_END}",
)
_EXCEEDS = (
    rf"(?P<b>{A_VALUE})\)? (?P<more>dépass\w+|exceed\w*|surpass\w+) {SHORT}\(?(?P<a>{A_VALUE})\)?,?"
    rf" (?:de|by) {_D}{_END}"
)
"""`costs (£4.8m) exceed the budget (£4.5m) by £0.5m`."""
_PLANS = (
    "plan", "budget", "target", "objecti", "forecast", "prév", "devis", "estim", "attend", "expect", "cible", "vis",
)  # fmt: skip
_GAPS = (
    rf"(?:,|\(|[–—]) ?(?:(?:soit|or|avec|with) )?{_D} {_APART}{_END}",
    rf"(?:,|\(|[–—]|\bwith|\bavec) ?(?:(?:soit|or) )?(?:an? |une? )?{_GAP} (?:de|d['’]|of) ?{_D}{_END}",
    rf"\b(?:leads?|led|mène|devance) (?:by|de) {_D}, (?:on|à|avec|with) (?P<b>{A_VALUE}) (?:to|contre|against)"
    rf" (?P<a>{A_VALUE})",
)
_GAP_SAID = rf"[,;] (?:an? |une? |the |l['’])?{_GAP} ?: ?{_D}(?: [^\W\d_]+)?{_END}"
"""`planned: 120 homes; built: 96 homes; gap: −34 homes`."""
_NOUNS = ("na", "nb", "nd")
_NOUN = r"(?: (?!to\b|by\b|and\b|et\b|or\b|ou\b|of\b|de\b)[^\W\d_]+)?"
_WHEN = rf"(?: ?\(?(?:in|en) {A_YEAR}\)?)?"
_FROM_TO = rf"(?:from|de|d['’]) ?(?P<a>{A_VALUE})(?P<na>{_NOUN}){_WHEN} (?:to|à) (?P<b>{A_VALUE})(?P<nb>{_NOUN}){_WHEN}"
_CLOSED = r"(?=\s*(?:[.,;:!?)»”]|$)| (?:or|ou|soit|and|et|in|en) )"
_ON_THE_WAY = (
    rf"\b{_FROM_TO}, (?:by|de|that is,?|or|soit|c['’]est-à-dire) (?P<d>{A_VALUE})(?P<nd>{_NOUN}){_CLOSED}",
    rf"\b{WAY} (?:by |de |d['’])?(?P<d>{A_VALUE})(?P<nd>{_NOUN})"
    rf"(?: (?:en|in|over|sur) (?:un an|a year|one year|the year))?"
    rf", (?:(?:up|down|passant|going|moving|en passant) )?{_FROM_TO}{_CLOSED}",
)
_APARTS = ("écart", "différence", "apart", "gap", "difference", "lead", "led", "mène", "devance", "marge")
_ELSEWHERE = (
    r"(?i)\b(?:par (?:an|mois|jour)|a year\b(?! (?:earlier|ago|before))|per|cumul\w*|constante?s?|comparables?"
    r"|like for like|hors|excluding|adjusted|inflation|real terms|volume|moyenne annuelle|si|if|jusqu['’]à|up to)\b"
)


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return numbers_in(text) > 2


_SAID_BY = (
    *("plus", "more", "higher", "above", "over", "au-de", "supérieur", "ahead", "exce", "dépass", "surpass", "trop"),
    *("moins", "less", "fewer", "lower", "below", "under", "dessous", "deçà", "inférieur", "short", "behind"),
    *("écart", "différence", "apart", "marge", "gap", "difference", "lead", "led", "mène", "devance"),
    *("surcoût", "excédent", "saving", "économie", "manque"),
)
"""Signs without one of which no form needs a closer look."""


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each difference that no unrounded values give."""
    if len(sentence.values) < 3:
        return
    if "," in sentence.text and has(sentence, " to ", " à "):
        yield from _on_the_way(sentence, texts, language)
    if not counts(sentence, 2) or not has(sentence, *_SAID_BY):
        return
    if re.search(_ELSEWHERE, re.sub(NUMBER_A_DAY, " ", sentence.text)):
        return
    told: set[int] = set()
    beyond = (_EXCEEDS,) if has(sentence, "dépass", "exceed", "surpass") else ()
    for match, values in found(sentence, *_FORMS, *_AHEAD, *beyond, *(_OF_PLANS if has(sentence, *_PLANS) else ())):
        difference, base, own = values.get("d"), values.get("a") or values.get("a2"), values.get("b")
        if difference and base and own and difference.start not in told and not (base.signed or own.signed):
            told.add(difference.start)
            way = 1 if match["more"] else -1
            yield from _disagreement(sentence, texts, language, difference, (base, own), way)
    for _, values in found(sentence, *_GAPS, _GAP_SAID) if has(sentence, *_APARTS) else ():
        difference = values.get("d")
        others = _apart_by(sentence, difference) if difference else []
        if difference and len(others) == 2 and difference.start not in told:
            yield from _disagreement(sentence, texts, language, difference, (others[0], others[1]), 0)


def _on_the_way(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """How far it is from one value to the other, none of them a change itself."""
    for match, values in found(sentence, *_ON_THE_WAY):
        ends, far = [values[each] for each in "ab" if each in values], values.get("d")
        if len(ends) < len("ab") or far is None or far.called or any(own.signed for own in (*ends, far)):
            continue
        if far.bare and not ends[0].bare:
            continue  # up by 60 pence, from £11.40 to £12.00
        if not (ends[0].bare and len({match[noun] for noun in _NOUNS}) > 1):  # 12 more buses, from 45 to 60 seats
            yield from _disagreement(sentence, texts, language, far, (ends[0], ends[1]), 0)


def _apart_by(sentence: Sentence, difference: Value) -> list[Value]:
    """The values that a gap may lie between."""
    unit = PERCENT if difference.amount.unit == POINTS else difference.amount.unit
    others = [own for own in sentence.values if own is not difference]
    if difference.amount.unit == PERCENT and all(own.amount.unit != PERCENT for own in others):
        return others if len({own.amount.unit for own in others}) == 1 else []
    return [own for own in others if own.amount.unit == unit and not own.signed]


def _disagreement(
    sentence: Sentence,
    texts: Mapping[str, SourceText],
    language: Language,
    difference: Value,
    between: tuple[Value, Value],
    way: int,
) -> Iterator[Finding]:
    """`way` is 1 for more, −1 for less, 0 where nothing says which."""
    if (difference.signed and way) or not (computed := _differences(difference, *between)):
        return
    stated = difference.amount.interval.negated() if way < 0 else difference.amount.interval
    ways = (stated,) if way else (stated, stated.negated())
    if any(each.meets(own) for each in computed for own in ways) or _is_given(sentence, difference):
        return
    base, last = map(sentence.shown, between)
    that = spelled_like(sentence, difference, computed[0], language, signed=True, stated=stated)
    message = f'"{sentence.shown(difference)}" disagrees with {base} → {last}: that is {that}'
    yield finding(sentence, texts, CODE, message, (difference.start, difference.end))


def _differences(difference: Value, base: Value, own: Value) -> Sequence[Interval]:
    """The differences that the two values allow, as it counts them; of percentages, both in points and in percent."""
    both = alike(base, own)
    if both is None:
        return ()
    first, last = (each.amount for each in both)
    apart = last.interval.minus(first.interval)
    unit = difference.amount.unit
    if unit == PERCENT:
        return (*in_percent(first, last), *((apart,) if first.unit == PERCENT else ()))
    if unit == POINTS:
        return (apart,) if first.unit in (PERCENT, POINTS, "") else ()
    if (like := alike(difference, both[1])) is None:
        return ()
    return (apart,) if like[0].amount == difference.amount else (apart, apart.scaled(-first.scale))


def _is_given(sentence: Sentence, difference: Value) -> bool:
    """Whether some two other numbers of the sentence give it: then it may be theirs."""
    others = [own for own in sentence.values if own is not difference]
    stated = difference.amount.interval
    return len(others) > 2 and any(
        each.meets(stated) for one, other in permutations(others, 2) for each in _differences(difference, one, other)
    )
