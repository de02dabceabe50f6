"""How many times as large something became, in a sentence: `doubled`, `multiplié par 3`, `a factor of 3`, `(×3.1)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from deck.figures.interval import ONE, UNBOUNDED, Interval
from deck.figures.late import Late
from deck.prose.sentence import A_VALUE, VALUE, YEAR, Sentence, Value
from deck.prose.way import WAYS
from deck.prose.when import EARLIER

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
_STARTING_POINT = r"(?:niveau|level|start\w* (?:point|level|value)|point de départ|initial (?:level|value))"


class _Form(NamedTuple):
    """A way to say a factor."""

    pattern: str
    signs: tuple[str, ...]
    """One of these stands in what it says: without, the pattern need not be compiled."""
    times: int = 0
    """The factor itself, where its word says it."""
    power: int = 1
    """−1 where it says so many times less."""
    of_time: bool = False
    """Whether it says how much faster something goes, so that it takes that much less time."""


_MUCH = r"(?P<how2>plus de |près de |presque |environ |more than |almost )?"
_LESS = ("fois moins", "times less", "times fewer", "times lower", "times smaller")
_STARTS = ("niveau", "level", "départ", "start", "initial")
_OFTEN = ("fois", "times")
_NO_SPEED = (
    r"(?! (?:vite|rapide\w*|tôt|tard|ch[eè]re?s?|longtemps|souvent|quick\w*|fast\w*|often|expensive|likely|expected"
    r"|(?:que|than) (?:prévu|planned|expected)))"
)
"""Behind `twice more`: how fast or how often, no quantity."""
_OTHER = Late(rf"(?i) (?:que |qu['’]|than |as )(?![^{VALUE}{YEAR}.,;]{{0,12}}[{VALUE}{YEAR}]|{EARLIER}|il y a)")
"""Behind it: something else that it is compared with: `than in Lyon`."""
_DOUBLES = r"(?:é|ée|és|ées|ant|ent|e|er|ed|es|ing)\b"
_WHOLE = r"(?! (?:of|an?|plus|un)\b)"
_FORMS = (
    _Form(rf"{_HOW}multipli\w* (?:par|by) {_MUCH}{_N}(?! ?%)", ("multipl",)),
    _Form(rf"{_HOW}divi[sd]\w* (?:par|by) {_MUCH}{_N}(?! ?%)", ("divis", "divid"), power=-1),
    _Form(rf"{_HOW}{_N} (?:fois|times)(?= (?:the|les?|la) {VALUE})", ("fois l", "times the")),
    _Form(rf"{_HOW}{_N}-?fold\b", ("fold",)),
    _Form(rf"{_HOW}{_N} (?:fois|times) (?:the|its|les?|son) (?:{YEAR}+ )?{_STARTING_POINT}", _STARTS),
    _Form(
        rf"{_HOW}{_N} (?:fois|times) (?:what (?:it|they) (?:was|were)|ce qu['’](?:ils?|elles?) ét(?:ait|aient))\b",
        ("times what", "fois ce"),
    ),
    _Form(rf"(?:by )?a factor of (?:(?P<how>almost |nearly |more than |about ))?{_N}", ("factor",)),
    _Form(rf"(?:d['’]|par )?un facteur (?:de )?(?:(?P<how>presque |près de |plus de |environ ))?{_N}", ("facteur",)),
    _Form(rf"(?<=\(){_N} ?[×x](?=\))", ("×", "x)")),
    _Form(
        rf"{_HOW}{_N}[- ](?:fois|times) (?:plus|as (?:much|many|large|high|big)|more|larger|higher|bigger|greater"
        rf"|supérieur\w*){_NO_SPEED}",
        ("fois plus", "fois sup", "times "),
    ),
    _Form(rf"{_HOW}{_N}[- ](?:fois|times) (?:moins|less|fewer|lower|smaller){_NO_SPEED}", _LESS, power=-1),
    _Form(
        rf"{_HOW}{_N}[- ](?:fois plus (?:vite|rapides?|rapidement)|times (?:faster|quicker|as fast|as quick(?:ly)?))"
        r"(?! (?:que|qu['’]|than|as)\b)",
        ("plus vite", "plus rapid", "faster", "quicker", "as fast", "as quick"),
        power=-1,
        of_time=True,
    ),
    _Form(rf"[×x] ?{_N}(?![\w ]* ?[×x])", ("×", "x ", "(x")),
    _Form(rf"{_HOW}(?<!\ble )(?<!\bdu )(?<!\bun )doubl{_DOUBLES}", ("doubl",), times=2),
    _Form(rf"{_HOW}(?:tripl{_DOUBLES}|trebled\b)", ("tripl", "trebl"), times=3),
    _Form(rf"{_HOW}quadrupl{_DOUBLES}", ("quadrupl",), times=4),
    _Form(rf"{_HOW}(?:halv(?:ed|es|ing)|cut in half|in half)\b{_WHOLE}", ("halv", "half"), times=2, power=-1),
    _Form(
        rf"{_HOW}(?P<half>(?:de plus )?de moitié|by (?:more than )?half)\b{_WHOLE}",
        ("moitié", "half"),
        times=2,
        power=-1,
    ),
)
FACTOR_SIGNS = tuple(dict.fromkeys(sign for form in _FORMS for sign in form.signs))
"""Signs of a text without one of which it says no factor."""
_NEAR, _BEYOND = ("presque", "quasi", "près", "almost", "nearly"), ("plus", "more", "over")


class Factor(NamedTuple):
    """How many times as large, and where that stands."""

    start: int
    end: int
    ratio: Interval
    value: Value | None
    """Its number, where it has one."""
    of_time: bool = False
    """Whether it says how little time something takes."""


def factors_in(sentence: Sentence) -> Iterator[Factor]:
    """The factors that a sentence says."""
    text = sentence.text.lower()
    for form, signs, times, power, of_time in _FORMS:
        if not any(sign in text for sign in signs):
            continue
        pattern = re.compile(rf"(?<![\w{VALUE}]){form}", re.IGNORECASE)
        for match in pattern.finditer(sentence.shape, sentence.start, sentence.end):
            how = " ".join((own or "").strip() for own in (match["how"] if "how" in match.re.groupindex else "",))
            if match.groupdict().get("half", "").lower().startswith(("de plus", "by more")):
                how = "plus de"
            if "how2" in match.re.groupindex and match["how2"]:
                how = match["how2"]
            if any(sign in match[0].lower() for sign in _OFTEN) and _OTHER.match(sentence.shape, match.end()):
                continue
            number = times or _TIMES_WORDS.get(match["n"].lower(), 0)
            value = None if number else sentence.by_start.get(match.start("n"))
            if not number and (value is None or not value.bare or value.amount.interval.low <= 0):
                continue
            factor = _factor(Decimal(number), how) if number else value.amount.interval if value else None
            if factor and match[0].endswith("fold") and factor.high - factor.low >= 1:
                factor = Interval(factor.low, factor.high + 1)  # a twofold increase: twice as much, or twice more
            if factor and match.groupdict().get("half"):
                way = _half_way(sentence, match.start())
                factor = _factor(Decimal("1.5"), how) if way > 0 else factor if way else None
                power = way
            if factor:
                falls = power > 0 and _falls(sentence, match)
                ratio = factor if power > 0 and not falls else ONE.over(factor)
                if ratio:
                    yield Factor(match.start(), match.end(), ratio, value, of_time)


def _half_way(sentence: Sentence, start: int) -> int:
    """What the last word before `by half` says: 1 for half as much again, −1 for half of it, 0 for neither."""
    told = list(WAYS.among(sentence.shape[max(sentence.start, start - 60) : start]))
    return told[-1].sign if told else 0


def _falls(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a factor says how far something fell: `cut by a factor of three`, `dropped tenfold`, `a tenfold drop`."""
    if match[0].endswith("fold"):
        around = f"{_lead(sentence, match)}|{sentence.shape[match.end() : match.end() + 12]}"
        return any(way.sign < 0 for way in WAYS.among(around))
    lead = _lead(sentence, match)
    return "factor" in match[0] and any(way.sign < 0 and lead[way.end :] == " by " for way in WAYS.among(lead))


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
