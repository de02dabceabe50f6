"""By how much something changed, in a sentence: `+12 %`, `up 5 points`, `doubled`, `multiplié par 3`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from deck.figures.interval import ONE, UNBOUNDED, Interval
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.sentence import A_VALUE, VALUE, YEAR, Sentence, Value

_MORE = (
    r"hausses?|augment\w+|progress\w+|cr(?:oît|oissance|oissant|û|u|oissent)|bondi\w*|bonds?|grimp\w+|gagn\w+|gains?"
    r"|mont\w+|accru\w*"
    r"|accroissement|amélior\w+|improv\w+|rose|ris(?:e|es|en|ing)|gr(?:ew|own?|ows|owing|owth)|increas\w+|up|climb\w*|jump\w*|gain\w*"
    r"|higher|soar\w*"
    r"|surg\w+|advanc\w+|expand\w*|widen\w*|creus\w+|alourdi\w*|add(?:ed|s|ing)?|dépassement|surcoût|overrun|plus|more|supérieure?s?"
)
_LESS = (
    r"baiss\w+|recul\w*|diminu\w+|chut\w+|perd\w*|perte|fléchi\w*|replis?|réducti\w+|réduit\w*|cédé\w*|plong\w+|fell"
    r"|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|down|los[ets]\w*|lower|slip\w*|slid|shrank|shrunk|reduc\w+|cut"
    r"|plung\w+"
    r"|tumbl\w+|contract\w+|remises?|rabais|discounts?|narrow\w*|shrink\w*|moins|less|fewer|inférieure?s?"
)
_GOOD = r"(?i)gain|gagn|amélior|improv"
_WAY = rf"(?:(?P<more>(?:{_MORE}))|(?P<less>(?:{_LESS})))"
_LITTLE = (
    r"(?: (?:(?:très |fort |plus )?(?:nette|légère|forte|nettement|légèrement|fortement|ainsi|encore|sharply"
    r"|slightly|strongly"
    r"|respectable|only|seulement|donc))\w*)?"
)
_ABOUT = (
    r"(?: (?:environ|près|quelque|plus|moins|presque|almost|nearly|about|around|roughly|some|over|more than"
    r"|less than))?"
)
_THING = r"(?: (?:(?:the|our|its|their|les?|la|nos|ses|son|sa|leurs?) )?[^\W\d_][\w'’-]*)"
"""What was cut: `cut costs by`."""
_WAY_BEFORE = (
    rf"(?i)\b{_WAY}{_LITTLE}(?:{_THING} (?:by|de))?{_ABOUT}(?: (?:de|by|of|d['’])| :)?{_ABOUT} ?(?:d['’]|de )?[~≈(]?$"
)
_WAY_BEHIND = rf"(?i) (?:(?:de |d['’])(?:la )?)?(?:points? )?{_WAY}\b(?! (?:que|qu['’]|than|de\b))"
_MORE_THAN = (
    rf"(?i) (?:(?:de |d['’])(?:la )?)?(?:points? )?(?:{_MORE}|{_LESS})"
    rf" (?:que|qu['’]|than|de|d['’]|du|des|of|in|chaque|each)(?!\w)"
    rf"(?! ?(?:(?:en|in) )?{YEAR}| (?:a year (?:ago|earlier|before)|last year|il y a un an|l['’]an(?:née)? derni))"
)
"""Behind a number: it is a change of something else, or says how far something is from a plan, from a rival."""
_OF = (
    r"(?i) (?:(?:de|du|of) (?:la |l['’]|the )?|des |d['’])(?!plus\b|moins\b|hausse|baisse|augment|progress|recul"
    r"|croissance)"
)
"""Behind a percentage: it is a part of something."""
_ELSEWHERE = (
    r"(?i)\b(?:par (?:an|mois|jour|semaine|trimestre)|per (?:year|annum|month|day|quarter)|(?:a|each|every) (?:year"
    r"|month)"
    r"(?! (?:earlier|ago|before|later))|chaque (?:année|an|mois)|CAGR|TCAM|TCAC|en moyenne|on average"
    r"|annual\w* (?:growth|rate)"
    r"|(?:croissance|hausse|baisse|rythme|progression|recul|taux) (?:annuel\w*|moyen\w*)|average (?:annual|yearly)"
    r"|moyenne annuelle"
    r"|annuellement|annually|annualis\w+|annualiz\w+"
    r"|constante?s?|comparables?|like[- ]for[- ]like|real terms|volume|valeur réelle|hors|excluding|adjusted"
    r"|ajusté\w*|corrigé\w*"
    r"|organi\w+|inflation|cumul\w*|au total sur|target|objectif|plan|seasonally|net of|nets? d[eu'])\b"
)
"""In the sentence: the change may be another than that of its two values."""

_TIMES_WORDS = {
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "dix": 10,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "ten": 10,
}
_N = rf"(?P<n>{A_VALUE}|{'|'.join(_TIMES_WORDS)})"
_HOW = (
    r"(?P<how>presque |quasi(?:ment)? |près de |plus que |plus de |almost |nearly |more than |over |environ |about "
    r"|roughly )?"
)
_FACTORS = (
    (
        rf"{_HOW}multipli\w* (?:par|by) (?P<how2>plus de |près de |presque |environ |more than |almost )?{_N}(?! ?%)",
        0,
        1,
    ),
    (rf"{_HOW}divis\w* (?:par|by) (?P<how2>plus de |près de |presque |environ |more than |almost )?{_N}(?! ?%)", 0, -1),
    (rf"{_HOW}{_N} (?:fois|times)(?= (?:the|les?|la) {VALUE})", 0, 1),
    (rf"{_HOW}{_N}-?fold\b", 0, 1),
    (rf"(?:by )?a factor of (?:(?P<how>almost |nearly |more than |about ))?{_N}", 0, 1),
    (
        rf"{_HOW}{_N}[- ](?:fois|times) (?:plus|as (?:much|many|large|high|big)|more|larger|higher|bigger|greater"
        rf"|supérieur\w*)",
        0,
        1,
    ),
    (rf"{_HOW}{_N}[- ](?:fois|times) (?:moins|less|fewer|lower|smaller)", 0, -1),
    (rf"[×x] ?{_N}(?![\w ]* ?[×x])", 0, 1),
    (rf"{_HOW}(?<!\ble )(?<!\bdu )(?<!\bun )doubl(?:é|ée|és|ées|ant|ent|e|er|ed|es|ing)\b", 2, 1),
    (rf"{_HOW}(?:tripl(?:é|ée|és|ées|ant|ent|e|er|ed|es|ing)|trebled)\b", 3, 1),
    (rf"{_HOW}quadrupl(?:é|ée|és|ées|ant|ent|e|er|ed|es|ing)\b", 4, 1),
    (rf"{_HOW}(?:halv(?:ed|es|ing)|cut in half|in half)\b(?! (?:of|an?|plus|un)\b)", 2, -1),
    (rf"{_HOW}(?P<half>de moitié|by half)\b(?! (?:of|an?|plus|un)\b)", 2, -1),
)
_SIGNS = (
    "doubl",
    "tripl",
    "trebl",
    "quadrupl",
    "halv",
    "half",
    "moitié",
    "multipl",
    "divis",
    "fois",
    "times",
    "factor",
    "fold",
    "×",
    "x ",
)
_SAID_BY = ("%", "+", "−", "cent", "point", "pts", "pp", *_SIGNS)
_DIFFERS_BY = (
    " by ",
    " de plus",
    " de moins",
    " more",
    " less",
    " of ",
    "ent de ",
    "e de ",
    "é de ",
    "n de ",
    "gain",
    "up ",
    "down ",
)
"""What may say a difference in the unit of its values."""
_NUMBER = r"\d[\d.,\s]*|<"
_NEAR, _BEYOND = ("presque", "quasi", "près", "almost", "nearly"), ("plus", "more", "over")


class Change(NamedTuple):
    """A change as its author says it."""

    start: int
    end: int
    stated: Interval
    unit: str
    """`%`, `points`, `×`, or that of the values."""
    way: int
    """1 for more, −1 for less, 0 where nothing says which."""
    value: Value | None
    """Its number, where it has one."""
    good: bool = False
    """Whether its word praises rather than tells the way: a gain of three days, from 12 to 9."""

    @property
    def ways(self) -> tuple[Interval, ...]:
        """What it may mean: both ways, where nothing says which."""
        certain = self.unit == "×" or (self.way and not self.good)
        return (self.stated,) if certain else (self.stated, self.stated.negated())


def may_say(text: str) -> bool:
    """Whether a closer look is worth while: two values and a change may stand in it."""
    numbers = len(re.findall(_NUMBER, text))
    if numbers < 3:
        return numbers == 2 and any(sign in text for sign in _SIGNS)
    return any(sign in text for sign in (*_SAID_BY, *_DIFFERS_BY))


def may_be_relative(text: str) -> bool:
    """Whether a change in percent, in points or as a factor may stand in it."""
    return any(sign in text for sign in _SAID_BY)


def may_be_factor(text: str) -> bool:
    """Whether a change as a factor may stand in it."""
    return any(sign in text for sign in _SIGNS)


def changes_in(sentence: Sentence) -> list[Change]:
    """The changes that a sentence says, in order; none where it speaks of rates a year, of volumes and the like."""
    if re.search(_ELSEWHERE, sentence.text):
        return []
    factors = list(_factors(sentence))
    used = {value.start for factor in factors if (value := factor.value)}
    parts = [_part(sentence, value) for value in sentence.values if value.start not in used and not value.called]
    return sorted([*factors, *filter(None, parts)], key=lambda own: own.start)


def _part(sentence: Sentence, value: Value) -> Change | None:
    """A number as a change, with the words that make it one; `way` 0 where it may be one."""
    shape, interval = sentence.shape, value.amount.interval
    before, behind = shape[max(sentence.start, value.start - 40) : value.start], shape[value.end : sentence.end][:40]
    if (value.amount.unit == PERCENT and re.match(_OF, behind)) or re.match(_MORE_THAN, behind):
        return None
    if value.signed:
        return Change(value.start, value.end, interval, value.amount.unit, 1 if interval.high > 0 else -1, value)
    ahead, after = re.search(_WAY_BEFORE, before), re.match(_WAY_BEHIND, behind)
    found = ahead or after
    way = (1 if found["more"] else -1) if found else 0
    if not way and value.amount.unit not in (PERCENT, POINTS):
        return None
    if value.bare and re.match(r" [^\W\d_]", behind) and any(own.start > value.end for own in sentence.values):
        return None  # a gain of 150 births less 30 deaths
    start = value.start - (len(before) - ahead.start() if ahead else 0)
    end = value.end + (after.end() if after and not ahead else 0)
    good = found is not None and re.match(_GOOD, found["more"] or "") is not None
    return Change(start, end, interval.negated() if way < 0 else interval, value.amount.unit, way, value, good)


def _factors(sentence: Sentence) -> Iterator[Change]:
    if not any(sign in sentence.text.lower() for sign in _SIGNS):
        return
    for form, times, power in _FACTORS:
        pattern = re.compile(rf"(?<![\w{VALUE}]){form}", re.IGNORECASE)
        for match in pattern.finditer(sentence.shape, sentence.start, sentence.end):
            how = " ".join((own or "").strip() for own in (match["how"] if "how" in match.re.groupindex else "",))
            if "how2" in match.re.groupindex and match["how2"]:
                how = match["how2"]
            number = times or _TIMES_WORDS.get(match["n"].lower(), 0)
            value = None if number else sentence.by_start.get(match.start("n"))
            if not number and (value is None or not value.bare or value.amount.interval.low <= 0):
                continue
            factor = _factor(Decimal(number), how) if number else value.amount.interval if value else None
            if factor and match[0].endswith("fold"):
                factor = Interval(factor.low, factor.high + 1)  # a twofold increase: twice as much, or twice more
            if factor and match.groupdict().get("half"):
                way = _half_way(sentence, match.start())
                factor = _factor(Decimal("1.5"), how) if way > 0 else factor if way else None
                power = way
            if factor:
                falls = power > 0 and _falls(sentence, match)
                ratio = factor if power > 0 and not falls else ONE.over(factor)
                if ratio:
                    yield Change(match.start(), match.end(), ratio, "×", 0, value)


def _half_way(sentence: Sentence, start: int) -> int:
    """What the last word before `by half` says: 1 for half as much again, −1 for half of it, 0 for neither."""
    told = list(re.finditer(rf"(?i)\b{_WAY}\b", sentence.shape[max(sentence.start, start - 60) : start]))
    return (1 if told[-1]["more"] else -1) if told else 0


def _falls(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a factor says how far something fell: `cut by a factor of three`, `dropped tenfold`, `a tenfold drop`."""
    if match[0].endswith("fold"):
        around = f"{_lead(sentence, match)}|{sentence.shape[match.end() : match.end() + 12]}"
        return re.search(rf"(?i)\b(?:{_LESS})\b", around) is not None
    return "factor" in match[0] and re.search(rf"(?i)\b(?:{_LESS}) by $", _lead(sentence, match)) is not None


def _lead(sentence: Sentence, match: re.Match[str]) -> str:
    start = match.start() + (3 if match[0].startswith("by ") else 0)
    return sentence.shape[max(sentence.start, start - 30) : start]


def _factor(number: Decimal, how: str) -> Interval:
    """What `doubled` may mean: 1.75 to 2.25 times as much; `almost` less, `more than` at least that."""
    if how.startswith(_BEYOND):
        return Interval(number * Decimal("0.99"), UNBOUNDED)
    half = number / 8 if number < 3 else Decimal("0.5")
    if how.startswith(_NEAR):
        return Interval(number - number / 4, number + number / 20)
    if how:
        half *= 2
    return Interval(number - half, number + half)
