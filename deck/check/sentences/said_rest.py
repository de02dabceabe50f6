"""What is left in a sentence that is not what was taken away: `of 130 beds 40 are closed, leaving 80`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import reduce
from itertools import product

from deck.check.figures.total import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.interval import HUNDRED, Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.counted_kind import words_behind
from deck.prose.form import found, has
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, OTHER, VALUE, YEAR, Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_LEFT = (
    r"(?:leaving|which leaves|(?:il|en|nous) (?:n['’])?(?:en |nous |y )?rest(?:e|ent|era|eront)"
    r"|rest(?:e|ent|era|eront)|laissant|ce qui laisse)"
)
_ENDS = r"(?P<noun>(?: [^\W\d_]+)?)(?: (?:to \w+|open|left|over|available|à \w+|disponibles?|ouverte?s?|libres?))?"
_FORM = (
    rf"(?:,|;|and|et|[–—]) ?(?:only |seulement )?{_LEFT} (?:us |only |donc |que"
    rf" )?(?P<r>{A_VALUE}){_ENDS}(?=\s*(?:[.,;:!)»”]|$))"
)
_IS_LEFT = (
    rf"(?:,|;|[–—]|:)? ?(?:so|and|donc|then) (?P<r>{A_VALUE})(?P<noun>(?: [^\W\d_]+)?)"
    r" (?:is|are|was|were) (?:still )?(?:left|unspent|available)(?: over)?(?=\s*(?:[.,;:!)»”]|$))"
)
"""`so £7,550 is left over`."""
_OTHERWISE = r"(?i)\b(?:par|per|each|chaque|chacun\w*|contre|against|than|que|dont|of wh(?:ich|om)|jours?|days?)\b"
_BOTH_SIDES = (
    (r"rendement\w*|yields?|efficiency", r"pertes?|loss(?:es)?|gaspillages?|waste"),
    (r"occup\w+", r"vacan\w+|vides?|inoccup\w+|unoccupied|empty"),
    (r"réussi\w+|succès|success\w*|pass\w*", r"échecs?|échou\w+|fail\w*"),
    (r"présen\w+|attendance|present", r"absen\w+"),
    (r"femmes|filles|women|girls", r"hommes|garçons|men|boys"),
    (r"ponctualité|à l['’]heure|punctual\w*|on time", r"retards?|en retard|late|delayed"),
)
"""What is not the one is the other."""
_SO_THE_OTHER = (
    rf"^(?P<one>[^{VALUE}{YEAR}{OTHER}.;:]{{3,60}}?)(?P<a>{A_VALUE})(?:[^{VALUE}{YEAR}{OTHER}.;:,]{{0,25}}),"
    rf" (?P<so>(?:et |and )?(?:donc |so |hence |thus )?)(?P<other>[^{VALUE}{YEAR}{OTHER}.;:]{{3,50}}?)(?P<r>{A_VALUE})"
    r"\s*[.!]?\s*$"
)
_SO = r"(?i)\b(?:donc|so|hence|thus|therefore)\b"
_IS = (
    r"(?i)(?:(?:the|its|our|les?|la|nos|ses) |l['’])?(?:(?:taux|part) (?:de |des |d['’]))?(?:{})(?: rate)?"
    r"(?: (?:is|are|was|were|est|sont|s['’]élèvent|atteignent|représentent|make up))?"
    r"(?: donc| thus| then)?(?: de| à)? $"
)
_THE_REMAINING = (
    r"(?i)\s*(?:[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,3} )?(?:the (?:remaining|other)|les autres)"
    rf" (?P<r>{A_VALUE})(?! *%)"
)
_OF_A_WHOLE = (
    rf"(?P<p>{A_VALUE})(?: [^\W\d_][\w'’-]*){{0,2}} (?:of|out of|sur|des|d['’]) ?"
    rf"(?:(?:the|our|an?|les|une?|nos|total)(?: [^\W\d_]+){{0,2}} (?:of |de |d['’]))?"
    rf"(?:the |our |les |nos )?(?P<w>{A_VALUE})"
)
_REMAINING_SIGNS = ("the remaining", "the other", "les autres")
_HALF_AGAIN = Decimal("1.5")
"""A rest that is so many times what is left, or less than that part of it, is of another thing."""
_SIGNS = (
    "leav", "reste", "laiss", " left", "emaining", "ther ", "autres", "derniers", "unspent", "available", "donc",
    "so ", "hence", "thus",
)  # fmt: skip
_MOST = 5
"""So many numbers make a sum that can still be meant."""


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return any(sign in text for sign in _SIGNS)


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each remainder that the numbers before it do not leave."""
    yield from _of_the_other(sentence, texts, language)
    for match, values in (
        found(sentence, _FORM, _IS_LEFT) if len(sentence.values) > 2 and has(sentence, *_SIGNS) else ()
    ):
        rest = values.get("r")
        ahead = [own for own in sentence.values if rest and own.end <= rest.start]
        if rest is None or not 2 <= len(ahead) <= _MOST or any(own.signed for own in (rest, *ahead)):
            continue
        if re.search(_OTHERWISE, sentence.shape[sentence.start : match.start()]) or not _is_of_same(match, sentence):
            continue
        if ";" in sentence.text and _counts_others(sentence, ahead):
            continue
        left = _left(ahead, rest)
        if left and not any(each.meets(rest.counted) for each in left):
            shown = spelled_like(sentence, rest, left[0], language)
            base = max(ahead, key=lambda own: own.amount.interval.low if own.amount.unit == rest.amount.unit else 0)
            message = f'"{sentence.shown(rest)}" disagrees with what is left of {sentence.shown(base)}: {shown}'
            yield finding(sentence, texts, CODE, message, (rest.start, rest.end))


def disagreements_of_next(
    first: Sentence, second: Sentence, texts: Mapping[str, SourceText], language: Language
) -> Iterator[Finding]:
    """A warning for what a sentence says remains of the whole before: `£86k of £215k. The remaining £139k is ours`."""
    match = re.match(_THE_REMAINING, second.text) if has(second, *_REMAINING_SIGNS) else None
    rest = second.by_start.get(second.start + match.start("r")) if match else None
    if rest is None or first.end != second.start or rest.signed or rest.amount.unit == PERCENT:
        return
    levels = [own for own in first.values if own.amount.unit == rest.amount.unit and own.bare == rest.bare]
    of = next(iter(found(first, _OF_A_WHOLE)), None)
    if of is None or len(levels) != len("ab") or {of[1].get("p"), of[1].get("w")} != {*levels}:
        return
    if rest.bare and not _counts_the_same(second, rest, first, of[1]["w"]):
        return
    left = of[1]["w"].counted.minus(of[1]["p"].counted)
    own = rest.counted
    if (
        left.low > 0
        and not left.meets(own)
        and own.low <= left.high * _HALF_AGAIN
        and left.low <= own.high * _HALF_AGAIN
    ):
        shown = spelled_like(second, rest, left, language)
        message = f'"{second.shown(rest)}" disagrees with what is left of {first.shown(of[1]["w"])}: {shown}'
        yield finding(second, texts, CODE, message, (rest.start, rest.end))


def _counts_the_same(sentence: Sentence, rest: Value, first: Sentence, whole: Value) -> bool:
    """Whether nothing else is counted: `the remaining 30 rooms` of 120 rooms."""
    one, other = (re.match(r" ([^\W\d_]+)", text.shape[own.end :]) for text, own in ((sentence, rest), (first, whole)))
    return not one or not one[1].endswith(("s", "x")) or bool(other and other[1] == one[1])


def _other_sides(sentence: Sentence) -> Iterator[tuple[Value, Value]]:
    """A percentage and that of all else: `the yield is 91%, so losses are 9%`."""
    if [own.amount.unit for own in sentence.values] != [PERCENT, PERCENT]:
        return
    match = re.search(_SO_THE_OTHER, sentence.text)
    if match is None or not re.search(_SO, match["so"] + match["other"]):
        return
    for sides in _BOTH_SIDES:
        for one, other in (sides, sides[::-1]):
            if re.search(rf"(?i)\b(?:{one})\b", match["one"]) and re.fullmatch(_IS.format(other), match["other"]):
                yield sentence.values[0], sentence.values[1]


def _of_the_other(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    for share, rest in _other_sides(sentence):
        if share.signed or rest.signed:
            continue
        left = Interval(HUNDRED, HUNDRED).minus(share.amount.interval)
        if not left.meets(rest.amount.interval):
            shown = spelled_like(sentence, rest, left, language)
            message = f'"{sentence.shown(rest)}" disagrees with what {sentence.shown(share)} leaves: {shown}'
            yield finding(sentence, texts, CODE, message, (rest.start, rest.end))
            return


def _is_of_same(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether no other thing is counted behind it: `leaving 3 orphans`."""
    noun = match["noun"].strip().casefold()
    return not noun.endswith(("s", "x")) or noun in sentence.text[: match.start() - sentence.start].casefold()


def _counts_others(sentence: Sentence, ahead: Sequence[Value]) -> bool:
    """Whether something else than the first is counted: `40 members and 12 teams; 8 are left`."""
    whole, *named = (words_behind(sentence, own) for own in ahead)
    return any(own and not {*own} & {*whole} for own in named)


def _left(ahead: Sequence[Value], rest: Value) -> tuple[Interval, ...]:
    """What the numbers before may leave: the largest without the others; of several, some may come or stay."""
    shares = [own for own in ahead if own.amount.unit == PERCENT]
    if shares and rest.amount.unit != PERCENT:
        wholes = [own for own in ahead if own not in shares]
        if len(shares) != 1 or len(wholes) != 1 or not (both := alike(wholes[0], rest)):
            return ()
        share = shares[0].amount.interval
        part = Interval(HUNDRED - share.high, HUNDRED - share.low).scaled(-2)
        own = both[0].amount.interval.by(part)
        return (own, *([other] if (other := both[0].amount.interval.by(share.scaled(-2))) else [])) if own else ()
    both_ways = [alike(own, rest) for own in ahead]
    own_values = [pair[0] for pair in both_ways if pair]
    if len(own_values) != len(ahead) or any(own.bare != rest.bare for own in ahead):
        return ()
    first, *others = sorted(own_values, key=lambda own: own.amount.interval.low, reverse=True)
    if first.amount.interval.high < rest.amount.interval.low:
        return ()
    signs = (way for way in product((-1, 0, 1), repeat=len(others)) if len(others) > 1 or way == (-1,))
    return tuple(
        reduce(
            lambda total, each: total.plus(each[0].counted if each[1] > 0 else each[0].counted.negated()),
            ((other, sign) for other, sign in zip(others, way, strict=True) if sign),
            first.counted,
        )
        for way in signs
    )
