"""By how much something changed, in a sentence: `+12 %`, `up 5 points`, `doubled`, `multiplié par 3`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.fraction_change import FRACTION_SIGNS, Fraction, fractions_in
from deck.prose.rate import each_of
from deck.prose.said_factor import FACTOR_SIGNS, factors_in
from deck.prose.sentence import VALUE, YEAR, Sentence, Value
from deck.prose.way import LESS, MORE, WAYS, Way, Ways
from deck.prose.when import YEARS_AGO

_GOOD = r"(?i)gain|gagn|amélior|improv|mieux|better"
_COUNTED = r" [^\W\d_][\w'’-]*"
"""Behind a bare number: what it is a number of."""
_ALONE = (
    r"(?i)\s*(?:[,.;:!?)]|–|—|$)| (?:à|to|(?:en|in)(?! (?:each|every|chaque))|and|et|contre|against|versus|vs|after"
    r"|après|auparavant|désormais|aujourd['’]hui|today|now|a year|an? month|cet(?:te)?|ce|this|last|l['’]an(?:née)?"
    rf"|un an|à l['’]origine|are left|on average|en moyenne|{YEARS_AGO})\b"
)
"""Behind a number that does not say what it counts."""
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
_OBJECT = rf"(?! (?:de|of|in|en|d)\b){_THING}(?: [^\W\d_][\w'’-]*){{0,3}} (?:by|de|d['’])"
_UP_TO = Late(rf"(?i){_LITTLE}(?:{_OBJECT})?{_ABOUT}(?: (?:de|by|of|d['’])| :)?{_ABOUT} ?(?:d['’]|de )?[~≈(]?$")
"""Between a word that says the way and its number."""
_ADDED = (
    r"(?i)\b(?:(?P<more>extra|further|additional|rallonges?|ajout\w*|supplément)|(?P<less>savings?|économies?))"
    rf"(?: de| d['’]| of)?{_ABOUT} ?[~≈]?$"
)
"""Before what is added to one value and gives the other; behind both, it would be a third."""
_BEHIND = Late(r"(?i) (?:(?:de |d['’])(?:la )?)?(?:points? )?")
"""Between a number and the word behind it that says the way."""
_WAYS_BEHIND = Ways(MORE | {"above"}, LESS | {"below"})
_THAN = Late(r"(?i) (?:que|qu['’]|than|de\b)")
_SOME_TIME = (
    r" (?:an?|one|two|three|four|five|six|ten) (?:years?|months?|weeks?)\b"
    r"| (?:une?|deux|trois|quatre|cinq|six|dix) (?:ans?|années?|mois|semaines?)\b"
)
"""Behind `in`: how long it took."""
_OF_ELSE = Late(
    rf"(?i) (?:qu['’]|d['’]|(?:que|than|de|du|des|of|in|en|chaque|each)(?!\w))"
    rf"(?! ?(?:(?:en|in) )?(?:{YEAR}|{VALUE})|{_SOME_TIME}"
    rf"| (?:a year (?:ago|earlier|before)|last year|il y a un an|l['’]an(?:née)? derni))"
)
"""Behind the way of a number: it is a change of something else, or says how far something is from a plan or a rival."""
_OF = (
    r"(?i) (?:(?:de|du|of) (?:la |l['’]|the )?|des |d['’])(?!plus\b|moins\b|hausse|baisse|augment|progress|recul"
    r"|croissance)"
)
"""Behind a percentage: it is a part of something."""
_WINS = rf"(?i)\b(?:gagn(?:e|ent|é)|perd(?:ent|u)?|gains?|gained|loses?|lost|won){_ABOUT} $"
"""Before a percentage: it is one of what follows, `lost 8% of its readers`, `gagne 7 % d'abonnés`."""
_ELSEWHERE = (
    r"(?i)\b(?:par (?:an|mois|jour|semaine|trimestre)|per (?:year|annum|month|day|quarter)"
    r"|(?:(?<!in )(?<!within )a|each|every) (?:year|month)"
    r"(?! (?:earlier|ago|before|later))|chaque (?:année|an|mois)|CAGR|TCAM|TCAC|en moyenne|on average"
    r"|annual\w* (?:growth|rate)"
    r"|(?:croissance|hausse|baisse|rythme|progression|recul|taux) (?:annuel\w*|moyen\w*)|average (?:annual|yearly)"
    r"|moyenne annuelle"
    r"|annuellement|annually|annualis\w+|annualiz\w+"
    r"|constante?s?|comparables?|like[- ]for[- ]like|real terms|valeur réelle|hors|excluding"
    r"|en volume|(?<!annual )volume(?! (?:annuel|mensuel|total)\b)|adjusted|ajusté\w*|corrigé\w*"
    r"|organi\w+|inflation|cumul\w*|au total sur|goals?|cibles?|target|objectif"
    r"|plan(?! (?:goes|went|rose|rises|fell|costs?|now|moved|passe|est passé|a augmenté|coûte)\b)"
    r"|seasonally|net of|nets? d[eu'])\b"
)
"""In the sentence: the change may be another than that of its two values."""

_LEVEL_A_DAY = rf"(?i)\b(?:à|to|contre|against) {VALUE}+ [^\W\d_]+ (?:par|per) (?:jour|semaine|mois|day|week|month)\b"
"""A value that is so many a day: `from 310 to 295 customers a day`."""
NUMBER_A_DAY = (
    r"(?i)\b(?:number|nombre) (?:of |de |d['’])[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,2}? (?:par|per|a)"
    r" (?:jour|semaine|mois|an|day|week|month|year)\b"
)
"""What is so many a day, and changes: `the number of passengers a day fell by 5%`."""
_RATE_ITSELF = rf"{_LEVEL_A_DAY}|{NUMBER_A_DAY.removeprefix('(?i)')}"
_AFTER = (
    r"(?i)\b(?:après|after|following|suite à) (?:(?:une?|an?|la|le|its|sa|son|having|the) )?(?:[^\W\d_]+ )?"
    r"(?:de |d['’]|of )?$"
)
"""Before a change: it is one of an earlier time."""
_NEAR_AHEAD = 40
_SHORT = 3
_SAID_BY = ("%", "+", "−", "cent", "point", "pts", "pp", *FACTOR_SIGNS, *FRACTION_SIGNS)
_DIFFERS_BY = (
    " by ",
    " de plus",
    " de moins",
    " more",
    " less",
    " -",
    "(-",
    " of ",
    "ent de ",
    "e de ",
    "é de ",
    "n de ",
    "gain",
    "gagn",
    "perd",
    "lost ",
    "rose ",
    "grew ",
    "fell ",
    "up ",
    "down ",
    "add",
    "ajout",
    "extra",
    "further",
    "rallonge",
    "sav",
    "économi",
    "fewer",
    "shorter",
    "longer",
    "amput",
    "perdu",
    "supprim",
    "shed ",
)
"""What may say a difference in the unit of its values."""
_NUMBER = r"\d+(?:[.,\s]?\d+)*|<"


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

    is_added: bool = False
    """Whether it is what is added: it stands before the two values, behind them it would be a third."""
    of_time: bool = False
    """Whether it says how many times faster something goes: of a stretch of time, how many times less it is."""

    @property
    def is_told(self) -> bool:
        """Whether it is said to be a change, not only a number that may be one."""
        return bool(self.way) or self.unit == "×"

    @property
    def ways(self) -> tuple[Interval, ...]:
        """What it may mean: both ways, where nothing says which."""
        certain = self.unit == "×" or (self.way and not self.good)
        return (self.stated,) if certain else (self.stated, self.stated.negated())


def may_say(text: str) -> bool:
    """Whether a closer look is worth while: two values and a change may stand in it."""
    numbers = len(re.findall(_NUMBER, text))
    if numbers < 3:
        return numbers == 2 and (may_be_in_words(text) or may_be_worded(text))
    return may_be_relative(text) or may_be_worded(text)


def may_be_worded(text: str) -> bool:
    """Whether a change in the unit of its values may stand in it."""
    return any(sign in text for sign in _DIFFERS_BY)


def may_be_relative(text: str) -> bool:
    """Whether a change in percent, in points or as a factor may stand in it."""
    return any(sign in text for sign in _SAID_BY)


def may_be_in_words(text: str) -> bool:
    """Whether a change as a factor or by a fraction may stand in it."""
    return any(sign in text for sign in (*FACTOR_SIGNS, *FRACTION_SIGNS))


def changes_in(sentence: Sentence) -> list[Change]:
    """The changes that a sentence says, in order; none where it speaks of rates a year, of volumes and the like."""
    if re.search(_ELSEWHERE, re.sub(_RATE_ITSELF, " ", sentence.text)):
        return []
    factors = [
        Change(own.start, own.end, own.ratio, "×", 0, own.value, of_time=own.of_time) for own in factors_in(sentence)
    ]
    fractions = [_by_fraction(own) for own in fractions_in(sentence)]
    used = {value.start for factor in factors if (value := factor.value)}
    parts = [_part(sentence, value) for value in sentence.values if value.start not in used and not value.called]
    found = sorted([*factors, *fractions, *filter(None, parts)], key=lambda own: own.start)
    return [own for own in found if not re.search(_AFTER, sentence.shape[sentence.start : own.start][-_NEAR_AHEAD:])]


def _by_fraction(own: Fraction) -> Change:
    unit, good = PERCENT if own.way else "×", re.match(_GOOD, own.word) is not None
    return Change(own.start, own.end, own.stated, unit, own.way, None, good)


def _part(sentence: Sentence, value: Value) -> Change | None:
    """A number as a change, with the words that make it one; `way` 0 where it may be one."""
    shape, interval = sentence.shape, value.amount.interval
    before, behind = shape[max(sentence.start, value.start - 40) : value.start], shape[value.end : sentence.end][:40]
    of_others = value.amount.unit == PERCENT and re.match(_OF, behind) and not re.search(_WINS, before)
    than = _way_behind(behind)
    if of_others or (than and _OF_ELSE.match(behind, than.end)):
        return None
    if value.signed:
        return Change(value.start, value.end, interval, value.amount.unit, 1 if interval.high > 0 else -1, value)
    counting = re.match(_COUNTED, behind) if value.bare else None
    noun = counting[0] if counting else ""
    others = [other for other in sentence.values if other is not value]
    if _is_of_another(noun, value, others, sentence):
        return None
    counted = _counted(noun, value, others, sentence)
    ahead, after = _way_before(before), _way_behind(behind[counted:])
    added = None if ahead else _added(before)
    ahead = ahead or added
    found = ahead or (None if after and _THAN.match(behind, counted + after.end) else after)
    if not found and value.amount.unit not in (PERCENT, POINTS):
        return None
    way = found.sign if found else 0
    start = value.start - (len(before) - ahead.start if ahead else 0)
    end = value.end + (counted if found else 0) + (found.end if found and not ahead else 0)
    good = way > 0 and found is not None and re.match(_GOOD, found.word) is not None
    unit = noun.strip() if noun and any(own.amount.unit == noun.strip() for own in others) else value.amount.unit
    stated = interval.negated() if way < 0 else interval
    return Change(start, end, stated, unit, way, value, good, is_added=added is not None)


def _way_before(before: str) -> Way | None:
    """The first word that says the way of the number right behind the text."""
    return next((way for way in WAYS.among(before) if _UP_TO.match(before, way.end)), None)


def _way_behind(behind: str) -> Way | None:
    """The word that says the way of the number right before the text."""
    lead = _BEHIND.match(behind)
    return _WAYS_BEHIND.at(behind, lead.end()) if lead else None


def _added(before: str) -> Way | None:
    """What says that the number right behind the text is added, or taken away."""
    own = re.search(_ADDED, before)
    return Way(own.start(), own.end(), 1 if own["more"] else -1, own[0]) if own else None


def _is_of_another(noun: str, value: Value, others: Sequence[Value], sentence: Sentence) -> bool:
    """Whether it counts something else than the values behind it (150 births less 30 deaths), or is so much each."""
    rate = each_of(value, sentence)
    if rate and all(each_of(other, sentence) != rate for other in others):
        return True
    return bool(noun) and not all(_may_count(noun, own, sentence) for own in others if own.start > value.end)


def _counted(noun: str, value: Value, others: Sequence[Value], sentence: Sentence) -> int:
    """How long the noun behind it is, where other values count the same."""
    known = bool(noun) and (any(_counts(noun, own, sentence) for own in others) or _is_named(noun, value, sentence))
    return len(noun) if known or any(_may_count(noun, own, sentence) for own in others if own.start > value.end) else 0


def _is_named(noun: str, value: Value, sentence: Sentence) -> bool:
    """Whether what it counts was named before: `Delays fell to 40, from 60: 20 fewer delays`."""
    named = noun.strip().casefold()
    return len(named) > _SHORT and named[:-1] in sentence.shape[sentence.start : value.start].casefold()


def _may_count(noun: str, other: Value, sentence: Sentence) -> bool:
    """Whether another number counts the same, or does not say what it counts."""
    alone = other.bare and not each_of(other, sentence) and re.match(_ALONE, sentence.shape[other.end : sentence.end])
    return bool(alone) or _counts(noun, other, sentence)


def _counts(noun: str, other: Value, sentence: Sentence) -> bool:
    """Whether another number counts the same."""
    return other.amount.unit == noun.strip() or sentence.shape.startswith(noun, other.end)
