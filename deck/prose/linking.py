"""What may stand between a figure's name and a number that is meant to be its value, in French and English."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from deck.figures.numeral import numerals
from deck.figures.vocabulary import words
from deck.prose.comparing import NEAR
from deck.prose.level_verbs import LEVEL_VERBS

_UP = words("""
    hausse hausses progresse progressent progressé progression augmente augmentent augmenté augmentation croît
    croissent crû croissance bondit bondissent bondi grimpe grimpé gagne gagnent gagné gain rose rise rises risen
    rising grew grow grows grown growing growth increase increases increased up climbed climbs jumped jumps gained
    gains higher soar soars soared surge surges surged advance advances advanced advancing double doublent doublé
    triple triplent triplé quadruple quadruplé porté portée portés portées relevé relevée relevés relevées doubled
    doubles tripled triples trebled quadrupled
""")
_DOWN = words("""
    baisse baissent baissé recule reculent reculé recul diminue diminuent diminué diminution chute chutent chuté
    perd perdu ramené ramenée ramenés ramenées réduit réduite réduits réduites retombe retombent retombé retombée
    redescend redescendent redescendu redescendue cut fell fall falls fallen falling drop drops dropped decline
    declines declined decrease decreases decreased down lost loses lower slip slips slipped slid halved halves shrank
    shrunk shrink shrinks contracts contracted rétrécit
""")
_CHANGE = words("variation évolution évolue change changes changed")
_LIMITS = {
    **dict.fromkeys(words("dépasse dépassent dépassé dépassait exceeds exceed exceeded tops topped"), ">"),
    **dict.fromkeys(words("n'atteint"), ""),
    **dict.fromkeys(words("approche approchent approchait frôle frôlent frôlait near neared nearing nears"), NEAR),
}
_LINKS = words("""
    in a ont est sont était étaient de d du des à au aux en le la les l un une se s'élève s'élèvent s'élevait s'établit
    s'établissent s'est élève élevé passe passent passé passée monté vaut valait représentait désormais aujourd'hui
    maintenant ainsi donc ensuite puis encore environ près quelque plus moins autour total totale pour sur l'an an
    année exercice fin contre et soit avec reach reaches reached is was were are at of to from by the stands stand
    totals totalled totaled amounts amounted equals now then about around roughly nearly almost over more than less
    under for and hit hits year end against versus compared with still just record group consolidated consolidé
    consolidée groupe se été termine terminé has have been finished finishes finish closed closes ended ends score
    presque forte fort légère représenté représente représentent signifie signifient means mean meant se rapporté
    rapporte rapportent went going show shows showed brought brings bring up léger vive strong sharp slight steep
    steady solid fewer came come comes tombe tombent tombé tombée
""")
_IS_PASSED = (
    r" (?:est|sont|is|are|was|were|has been) [^.,;:]{0,20}?\b(?:pass|cross|reach|broke|exceed|franchi|dépass|attein)"
)
"""Behind a limit: of it nothing is said but that it lies behind us."""
_HYPOTHETICAL = (
    r"(?i)\b(?:pourra\w*|devra\w*|objectif|cible|prévu\w*|prévision\w*|prévo(?:i|y)\w*|attend(?:u\w*|ons|ent)|espér\w+"
    r"|we hope|hop(?:es?|ed|ing) (?:to|for)|vis(?:e\w*|ons|ai\w+)|si|hypothèse"
    r"|(?<!du )(?<!of the )budget\w*"
    r"|could|would|should|may|might|will|target\w*|forecast\w*|plan(?:s|ned|ning)?|if|assum\w*|goal|aim\w*|sera|seront"
    r"|(?<!nobody )(?<!no one )(?<!few )(?<!than )expect\w*"
    rf"|(?:plafon\w+|seuils?|planchers?|limites?|max(?:\.|im\w+)|min(?:\.|im\w+)|ceilings?|thresholds?|limits?|caps?"
    rf"|capped|floors?)(?!{_IS_PASSED})"
    r"|veu(?:t|x|lent)|voul(?:ons|ez)|voudr\w+|souhait\w+|autoris\w+|want(?:s|ed)?|wish(?:es|ed)?|allowed"
    r"|permitted|promis\w*|promett\w*|pledg\w*|benchmark\w*|faut atteindre|(?:pas|jamais|sans) dépasser"
    r"|(?:not|never) (?:to )?exceed"
    r"|(?:doi(?:t|vent)|must|needs? to|ha(?:s|ve) to)(?! (?:expl|not|rem|ret|rec|rep|rapp|comp|und|say|dire))"
    r"|secteur|marché|concurren\w*|moyenne|average|rivals?|analyst\w*|peers|sector|market|competitor\w*"
    r"|(?:le|la|the|du) leaders?|numéro un|number one|challengers?)\b"
)
"""A sentence with one of these does not speak of what is, or not of this figure."""
_SEVERAL = (
    "deux|trois|quatre|cinq|six|sept|huit|dix|two|three|four|five|seven|eight|ten|several|plusieurs|quelques|past|last"
)
_TIMES = "(?:ans|années|years|mois|months|semaines|weeks|jours|days)"
_NARROWER = (
    r"(?i)\b(?:périmètres? (?:constant|comparable)s?|(?:taux|changes?) constants?|données comparables"
    r"|like[- ]for[- ]like|constant (?:currenc\w+|scope|perimeter|exchange)|comparable (?:basis|scope)|pro[- ]forma"
    r"|(?:(?<=^)|(?<=[,;(] ))nett?e?s? (?:of|des?|du|d['’])"
    r"|trimestres?|semestres?|quarters?|quarterly|half[- ]years?|(?:first|second)[- ]half"
    rf"|(?!12)(?:[2-9]|\d\d|{_SEVERAL})[- ](?:derniers |dernières |past |last )?{_TIMES}"
    r"|real terms|excluding|excl|hors|adjusted|ajustée?s?|underlying|recurring|récurrente?s?"
    r"|en (?:volume|valeur)|in (?:volume|value)(?: terms)?"
    r"|organic\w*|organiques?|monthly|weekly|daily|mensuel\w*|hebdomadaires?|quotidiens?|quotidiennes?)\b"
)
"""Words of a measure that is not the figure itself, unless they are part of its name."""
_PLACE = (
    r"(?i)\s*(?:en|(?:à(?!\s\w+[ei]r\s?:)|at)(?!\s[$€£¥~≈\ufffc]*[\d\ufffc])|au|aux|dans|chez|hors"
    r"|sans(?!\s(?:les?\s|la\s|l['’])?\ufffc)|sur|selon|d['’]après|in|over|across|outside|within|among|excluding"
    r"|according to|(?:avant|pour une?|without|before|for an?)(?=[^,:\d\ufffc]*[,:]))\s[^,:]{1,60}[,:]"
    r"|\s*[^\W\d_]{3,}(?:ée?s?|ed),"
)
_TIME = (
    r"(?i)\b(?:(?:19|20)\d\d|12 mois|12 months|ans?|années?|exercices?|total|tout|fait|effet|résumé|bref|years?|all"
    r"|short|fact|sum|end|fin)\b"
)
"""Before its comma, a sentence may say where (`In Belgium, ...`) or when."""
_ASIDE = r"(?i)\s*(?:sans|malgré|vu|avec|without|despite|given|with)\s[^,]*,"
"""What a sentence begins with and takes for granted: `Without sales of £5m, we would close`."""
_BESIDE_A_LIMIT = (
    r"(?i)[,(–—;]\s?(?:(?:soit|sont|est|is|are|was|were|et|donc|and|still|toujours|bien|well|just|juste|far|très|nettement|largement)\s)*"
    r"(?:sous|dans|pour|contre|face à|malgré|(?:au-dessus|en dessous|au-delà|en deçà|loin|proche) d[eu]"
    r"|below|under|above|within|over|against|versus|vs\.?|for|short of|ahead of|beyond|close to|near|despite"
    r"|in line with|en ligne avec|conformes? (?:à|avec)|compared (?:with|to))\s"
    r"(?:(?:les?|la|une?|notre|nos|son|the|our|its|an?|this|ce|cette)\s|l['’]|d['’])?(?:[^\W\d_]+(?:['’]s)?\s)?"
    r"(?:plafond|seuil|objectif|cible|limite|maximum|minimum|moyenne|budget|prévision|ceiling|limit|cap|threshold|target"
    r"|goal|forecast|average)s?\b"
)
"""Behind a value, the limit that it keeps or the aim that it meets: `below the bank's ceiling of £8m`."""
SHALL = (
    r"(?:doi(?:t|vent)|devr\w+|pourr\w+|sera|seront|va|vont|vise\w*|must|should|could|will|would|needs?\sto"
    r"|ha(?:s|ve)\sto|(?:is|are)\sto|may|might)\b"
)
_SET_IN = (
    r"(?i),\s(?:(?:aujourd['’]hui|actuellement|désormais|now|currently|today)\s)?(?:de\s|d['’]|à\s|at\s|of\s)?[$€£]?$"
)
_BEFORE_THAT = rf"(?i)[\d\ufffc](?:[\d\ufffc.,\u00a0\u202f ]*[\d\ufffc])?[^,;:.!?\d]{{0,24}},\s{SHALL}"
"""A value between commas, behind a name and before what that shall become: `The delay, at 11 days, must fall to 8`."""
_FRACTION = r"(?i)\b(?:by (?:(?:a|one) (?:third|quarter|half)|half)|d['’]un (?:tiers|quart)|de moitié)\b"
"""By how much it changed, before it is said to what."""
_END = r"[.!?;](?:\s|$)|\n\s*\n"
_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)?"
LONGEST = 80
BLANK = "\ufffc"
"""In place of a name or a call, which say nothing of what stands around them."""
_FURTHEST = 500
"""So far from a number its sentence is read, on both sides."""


class Link(NamedTuple):
    """How a number is tied to a name: as its value, or as how much it changed."""

    changed: bool
    direction: int
    """1 for more, −1 for less, 0 where nothing says which."""
    limit: str = ""
    """`>` where the value is beyond the number, `~` (comparing.NEAR) where it comes near it."""
    by: bool = False
    """Whether it can only be how much it changed, not to what: `by 12`, `12 de plus`."""


def link(gap: str, language: str, lead: str = "") -> Link | None:
    """What the text between a name and a number says; None when they do not belong together.

    `lead` is what stands before the number where the name comes behind it (`up 31 % in net profit`).
    """
    if len(gap) > LONGEST or re.search(_END, gap):
        return None
    rest = _without_numbers(gap, language)
    tokens = [word.lower().replace("’", "'") for word in re.findall(_WORD, rest)]
    if "ne" in tokens or not all(_joins(token) for token in tokens):
        return None
    around = {*tokens, *(word.lower() for word in re.findall(_WORD, lead)[-3:])}
    limits = [_LIMITS[token] for token in tokens if token in _LIMITS]
    changed = bool(around & (_UP | _DOWN | _CHANGE))
    return Link(changed, _direction(around), limits[0] if limits else "", by=changed and tokens[-1:] == ["by"])


def direction(text: str) -> int:
    """1 where a text speaks of more, −1 where of less, 0 where of neither or both."""
    return _direction({word.lower() for word in re.findall(_WORD, text)})


def _direction(tokens: Set[str]) -> int:
    return bool(tokens & _UP) - bool(tokens & _DOWN)


def is_hypothetical(text: str, at: int) -> bool:
    """Whether the sentence around `at` says what may be or must not be, or speaks of others."""
    return re.search(_HYPOTHETICAL, _clause(text, at)) is not None


def is_narrowed(text: str, at: int) -> bool:
    """Whether the sentence around `at` speaks of a part or of another measure: of a place, a quarter, what recurs."""
    sentence = _before_what_shall_be(text, at) or _sentence(text, at)
    place = re.match(_PLACE, sentence)
    return re.search(_NARROWER, sentence) is not None or bool(place and not re.search(_TIME, place[0]))


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """Where the sentence around `at` begins and ends; of a very long one, the stretch that is near."""
    first = max(0, at - _FURTHEST)
    begin = max((match.end() for match in re.finditer(_END, text[first:at])), default=0)
    end = re.search(_END, text[at : at + _FURTHEST])
    return first + begin, at + end.start() if end else min(len(text), at + _FURTHEST)


def _sentence(text: str, at: int) -> str:
    begin, end = sentence_around(text, at)
    return text[begin:end]


def _before_what_shall_be(text: str, at: int) -> str:
    """What stands before a value between commas that shall become another; empty if it is none."""
    begin, end = sentence_around(text, at)
    is_set_in = re.search(_SET_IN, text[begin:at]) and re.match(_BEFORE_THAT, text[at:end])
    return text[begin:at] if is_set_in else ""


def _clause(text: str, at: int) -> str:
    """The sentence; or what it begins with, or what stands before a limit or a plan, if `at` is in that."""
    begin, end = sentence_around(text, at)
    aside = re.match(_ASIDE, text[begin:end])
    if aside and at < begin + aside.end():
        return aside[0]
    if set_in := _before_what_shall_be(text, at):
        return set_in
    beside = re.search(_BESIDE_A_LIMIT, text[at:end])
    return text[begin : at + beside.start() if beside else end]


def _joins(token: str) -> bool:
    known = _LINKS | LEVEL_VERBS | _UP | _DOWN | _CHANGE
    forms = (token, re.sub("^(?:s|l|d|n|qu|j|c)'", "", token), re.sub("(?<=[éi])(?:e|s|es)$", "", token))
    return token in _LIMITS or any(form in known for form in forms)


def _without_numbers(text: str, language: str) -> str:
    text = re.sub(_FRACTION, " ", text)
    for number in reversed(numerals(text, language)):
        text = f"{text[: number.start]} {text[number.end :]}"
    return re.sub(r"\b(?:Mds?|[kM])?\s?[$€£]", " ", text)
