"""A share in a sentence whose part and whole contradict it: `69 of 717, or 19%`. What share.py says of figures.

The share is a percentage or a fraction in words. It stands behind a part and what it is part of (`588 of 840 pupils
(60%)`), between them, or before both (`a quarter of the 96 towns, or 32`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import permutations

from deck.check.figures.share import CODE
from deck.figures.amount import spelled
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import Language
from deck.figures.quantity import CURRENCIES, PERCENT, POINTS
from deck.figures.vocabulary import words
from deck.prose.exclusive import opposed
from deck.prose.form import CLOSES, found, numbers_in
from deck.prose.fraction import SIGN, percentage, with_fractions
from deck.prose.pairs import alike
from deck.prose.part_whole import says_which
from deck.prose.same_things import names_the_same
from deck.prose.sentence import A_VALUE, Sentence, Value, finding
from deck.prose.share_forms import EACH, FORMS, OF_ALL_EACH
from deck.source.finding import Finding
from deck.source.text import SourceText

_ALL_OF_IT = Interval(HUNDRED, HUNDRED)
_LITTLE = words("of out the our its de des du d la le les l nos ses un a sur parmi total all")
_MANY = 3
"""So many shares that come to a hundred are those of one thing."""
_NO_SHARE = (
    r"(?i)\b(?:dont|eux|elles|of (?:these|them|those|which|whom)|ceux|celles|par|per|chaque|each|every|plus|moins|more"
    r"|less|hausse|baisse|rise|increase|contre|against|compared|si|if)\b"
)
_REST = r"(?i)\b(?:the rest|the remainder|le reste|le solde)\b"
"""Behind several shares: `half of the £3m for roads, a third for schools and the rest, £0.5m, for parks`."""
_EVERY_DAY = r"(?i)\b(?:chaque|each|every) (?:jour|matin|soir|semaine|mois|année|day|week|month|year)\b"
_OF_THEM = rf"(?i)[:;] (?:[^\W\d_]+ ){{0,3}}{A_VALUE} (?:of (?:them|which|whom)|d['’]entre (?:eux|elles))"
_OF_NOUN = r"(?i) (?:du|de la|de l['’]|des|of(?: the| our| all)?) ?(?:chiffre d['’])?([^\W\d_]+(?: [^\W\d_]+)?)"
_SHORTEST = 2
_ROOT = 6
_DO = r"(?i)\b(?:ont|a|sont|est|have|has|had|are|is|were|was|did|do|who|qui)\b|(?:[^\W\d_]+ ){5}|[^\W\d_]{2}ed "
"""Between a part and its whole: a verb, or so many words that there may be one."""
_ALL = ("total", "totale", "tout", "ensemble", "effectif", "whole", "all", "cas", "cases", "time", "temps")
_OF_WHICH = r"(?i)\b(?:dont|of wh(?:ich|om)) "
_BEHIND = (
    r"(?i)(?: [^\W\d_]+)? ?(?:in (?:each|every)|par|per|de plus|de moins|more|less|fewer|each|chac\w+|every"
    r"|ans|years)\b"
)
_OF_A_WHOLE = r"(?i)\s*(?:sur|out of|of|parmi)(?: (?:the|our|les|nos|un total de|a total of))? ?(?:d['’])?"
_SO_MUCH = r"(?i)[^\ue000-\ue002.;:()]{0,60}?(?:,? (?:soit|or|i\.e\.|that is|donc) | ?\()"
"""From a part to its share."""
_NESTED = (
    r"(?i)\b(?:dont|of wh(?:ich|om)|of (?:these|them)|parmi|chaque|each|contre|against|plus|moins|more|less|than)\b"
)
_VERBS_IN_S = ("is", "was", "has", "does", "dans", "sans", "plus", "as", "always", "pas", "tous", "across", "toujours")


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return numbers_in(text) > 1


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each share that no unrounded values of its part and its whole give."""
    if not _may_have_parts(sentence):
        return
    shape = with_fractions(sentence.shape)
    if SIGN not in shape and all(own.amount.unit != PERCENT for own in sentence.values):
        return
    told: set[int] = set()
    several = (OF_ALL_EACH,) if len(sentence.values) > 3 else ()
    for match, values in found(sentence, *FORMS, *several, shape=shape):
        share = _stated(sentence, match, values)
        if share and (place := match.start("s" if "s" in values else "f")) not in told and not _is_another(match):
            part, whole = values.get("p"), values.get("w")
            if (
                part
                and whole
                and not says_which(part, sentence)
                and _counts_the_same(match, part)
                and not _is_of_what_they_do(match, part, whole)
            ):
                told.add(place)
                yield from _disagreement(sentence, match, part, whole, share, texts, language)
    if len(sentence.values) > 4:
        yield from _each_of_whole(sentence, told, texts, language)
    if len(sentence.values) > 3 and len(sentence.values) % 2 == 0:
        yield from _of_all_listed(sentence, told, texts, language)


def _each_of_whole(
    sentence: Sentence, told: set[int], texts: Mapping[str, SourceText], language: Language
) -> Iterator[Finding]:
    """Parts with their shares behind one whole: `Of £62.4m, £35.6m comes from tax, or 57%, and £14.2m from grants, or
    23%`."""
    whole, *others = sentence.values
    ahead = sentence.shape[sentence.start : whole.start]
    if len(others) % 2 or not re.fullmatch(_OF_A_WHOLE, ahead) or re.search(_NESTED, sentence.text):
        return
    for part, share in zip(others[::2], others[1::2], strict=True):
        so = re.fullmatch(_SO_MUCH, sentence.shape[part.end : share.start])
        if share.amount.unit != PERCENT or share.signed or part.bare != whole.bare or not so:
            return
    for part, share in zip(others[::2], others[1::2], strict=True):
        computed = _quotient(part, whole, counted=True)
        stated = share.amount.interval
        closed = re.match(CLOSES, sentence.shape[share.end :])
        if share.start in told or computed is None or not closed or computed.meets(stated):
            continue
        if not _is_given(sentence, stated, may_be_rest=False) and _is_near(computed, stated):
            shown = spelled(computed, language, PERCENT, apart=stated)
            first, last = map(sentence.shown, (part, whole))
            message = f'"{sentence.shown(share)}" disagrees with {first} / {last}, which is {shown}'
            yield finding(sentence, texts, CODE, message, (share.start, share.end))
            return


def _of_all_listed(
    sentence: Sentence, told: set[int], texts: Mapping[str, SourceText], language: Language
) -> Iterator[Finding]:
    """Parts that are all there is, as their shares are: `women 312 (55%), men 388 (45%)`."""
    each = [(match, values) for match, values in found(sentence, EACH) if "s" in values]
    if not each or re.match(r"\s*(?:[.;!?]|$)", sentence.shape[each[-1][0].end() :]) is None:
        return  # it goes on to say what they do
    listed = [(values["p"], values["s"]) for _, values in each]
    shares = [share.amount.interval for _, share in listed]
    if 2 * len(listed) != len(sentence.values) or len(listed) < 2 or told:
        return
    if any(part.signed or share.signed or share.amount.unit != PERCENT for part, share in listed):
        return
    if len({(part.amount.unit, part.bare) for part, _ in listed}) > 1 or not _ALL_OF_IT.meets(added_up(shares)):
        return
    if len(listed) < _MANY and not opposed(sentence):
        return  # how far two things have come may come to a hundred
    whole = added_up(part.counted for part, _ in listed)
    for part, share in listed:
        quotient = part.counted.over(whole)
        computed = quotient.times(HUNDRED) if quotient else None
        if computed and not computed.meets(share.amount.interval):
            shown = spelled(computed, language, PERCENT, apart=share.amount.interval)
            message = f'"{sentence.shown(share)}" disagrees with {sentence.shown(part)} of all that is listed: {shown}'
            yield finding(sentence, texts, CODE, message, (share.start, share.end))
            return


def _may_have_parts(sentence: Sentence) -> bool:
    """Whether two numbers are of one kind, so that one may be a share of the other."""
    units = [own.amount.unit for own in sentence.values if not (own.signed or own.amount.unit in (PERCENT, POINTS))]
    return any(units.count(unit) + (units.count("") if unit else 0) > 1 for unit in {*units})


def _stated(sentence: Sentence, match: re.Match[str], values: Mapping[str, Value]) -> Interval | None:
    """The share in percent, however it is said."""
    if own := values.get("s"):
        return own.amount.interval if own.amount.unit == PERCENT and not own.signed else None
    return percentage(sentence.said.raw[slice(*match.span("f"))]) if match.groupdict().get("f") else None


def _is_another(match: re.Match[str]) -> bool:
    """Whether words say that the percentage is one of something else, or of a part."""
    said = re.sub(r"(?i)(?:plus|moins) (?:de|d['’]|than)|(?:more|less) than", "", match[0])
    said = re.sub(_EVERY_DAY, "", re.sub(_OF_THEM, "", said, count=1))
    said = re.sub(_OF_WHICH, "", said, count=1) if _is_part_of_which(match) else said
    behind = match.string[_last(match) :]
    if len(re.findall(rf"{SIGN}+", said)) > 1 and re.search(_REST, said):
        return True
    return bool(re.search(_NO_SHARE, said) or re.match(_BEHIND, behind)) or _is_of_something(match, behind)


def _is_of_something(match: re.Match[str], behind: str) -> bool:
    """Whether the share is of what was not spoken of: `of 12 sites 5 are done, or 40% of the budget`."""
    noun = re.match(_OF_NOUN, behind)
    if noun is None or not match["s"] or match.end("s") != _last(match):
        return False
    words, said = noun[1].casefold().split(), match[0].casefold()
    if len(words) == 1 and re.match(CLOSES, behind[noun.end() :]) and _is_direct(match):
        return not (names_the_same(words[0], said) or words[0] in _ALL or _root(words[0]) in said)
    return not any(word in _ALL or re.search(rf"\b{_root(word)}", said) for word in words if len(word) > _SHORTEST)


def _root(word: str) -> str:
    """As much of a word as its other forms have too."""
    return word.rstrip("sx")[:_ROOT]


def _is_direct(match: re.Match[str]) -> bool:
    """Whether the part is of the whole, not what some of it do: `480 voted of 1,600, or 35% of those enrolled`."""
    between = match.string[match.end("p") : match.start("s")]
    return match.end("p") <= match.start("w") and re.search(_DO, between) is None


def _last(match: re.Match[str]) -> int:
    """Where the last of its numbers ends."""
    return max(match.end(name) for name in ("p", "w", "s", "f") if name in match.re.groupindex)


def _is_part_of_which(match: re.Match[str]) -> bool:
    return (
        match.start("w") < match.start("p") and re.search(_OF_WHICH + "$", match.string[: match.start("p")]) is not None
    )


def _counts_the_same(match: re.Match[str], part: Value) -> bool:
    """Whether the part is no number of other things: `of 300 sites, 12 people replied`."""
    groups = match.groupdict()
    noun = next(iter(re.findall(r"[^\W\d_]+", groups.get("noun") or "")), "")
    if not part.bare or "noun" not in groups:
        return True
    behind = re.match(r" ([^\W\d_]+)", match.string[match.end("p") :])
    if "same" in groups:
        return not groups["same"] or groups["same"].strip().casefold() == noun.casefold()
    own = behind[1].casefold() if behind else ""
    return not own.endswith(("s", "x")) or own in (noun.casefold(), *_VERBS_IN_S)


def _is_of_what_they_do(match: re.Match[str], part: Value, whole: Value) -> bool:
    """Whether a share is of something that the counted have or do: `36 of them give 40% of the time of the 120`."""
    share, end = match.end("s") if match.groupdict().get("s") else -1, match.start("w")
    if not (part.bare and whole.bare) or share < 0 or end < share:
        return False
    if not re.search(r"(?i)\b(?:the|des|les|nos|our) $", match.string[:end]):
        return False  # 26 trains are 93% of the fleet of 28
    between = re.findall(r"[^\W\d_]+", match.string[share:end].casefold())
    return any(word not in _LITTLE for word in between)


def _disagreement(
    sentence: Sentence,
    match: re.Match[str],
    part: Value,
    whole: Value,
    share: Interval,
    texts: Mapping[str, SourceText],
    language: Language,
) -> Iterator[Finding]:
    groups = match.groupdict()
    said_alone = not match["s"] or re.match(CLOSES, match.string[match.end("s") :]) is not None
    computed = _quotient(part, whole, counted=said_alone)
    if computed is None or part.signed or computed.low > HUNDRED or computed.meets(share):
        return
    may_be_rest = not (groups.get("of") or (said_alone and not groups.get("rate")))
    if _is_given(sentence, share, may_be_rest=may_be_rest) or (groups.get("near") and not _is_near(computed, share)):
        return
    place = match.span("s" if match["s"] else "f")
    said, first, last = sentence.written(*place), *map(sentence.shown, (part, whole))
    yield finding(
        sentence,
        texts,
        CODE,
        f'"{said}" disagrees with {first} / {last}, which is {spelled(computed, language, PERCENT, apart=share)}',
        place,
    )


def _is_near(one: Interval, other: Interval) -> bool:
    """Whether one may be meant for the other."""
    return one.low <= other.high * 2 and other.low <= one.high * 2


def _quotient(part: Value, whole: Value, *, counted: bool) -> Interval | None:
    """The part in percent of the whole, both as they are or as rounded; None where they are of different kinds."""
    both = alike(part, whole)
    if not both or PERCENT in (part.amount.unit, whole.amount.unit):
        return None
    if part.bare != whole.bare and both[1].amount.unit not in ("", *CURRENCIES):
        return None  # 12 sites of 40 ha
    one, other = (own.counted if counted else own.amount.interval for own in both)
    quotient = one.over(other)
    return quotient.times(HUNDRED) if quotient else None


def _is_given(sentence: Sentence, share: Interval, *, may_be_rest: bool) -> bool:
    """Whether some two numbers of the sentence give it, as part or, where it goes on to say of what, as rest."""
    for one, other in permutations(sentence.values, 2):
        both = alike(one, other)
        quotient = both[0].counted.over(both[1].counted) if both and both[0].amount.unit != PERCENT else None
        if quotient is None:
            continue
        own = quotient.times(HUNDRED)
        if own.meets(share) or (may_be_rest and Interval(HUNDRED - own.high, HUNDRED - own.low).meets(share)):
            return True
    return False
