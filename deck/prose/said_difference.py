"""How far two values lie apart, as a sentence says it: `4,400 fewer than in 2023`, `L'écart est de 56 centimes`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.sentence import A_VALUE, A_YEAR, YEAR, Sentence, Value
from deck.prose.when import A_YEAR_BEFORE

_WORD = (
    r" (?!(?:de|d|en|sur|more|fewer|less|plus|moins|than|que|qu|et|and|or|ou|soit|since|depuis|in|on|over|par|per|of"
    r"|each|chaque|every|a|an|the|le|la|les)\b)[^\W\d_]+(?:-[^\W\d_]+)*"
)
_NOUN = rf"(?P<noun>(?: (?:de|of)(?= (?!plus|moins|more|less)))?(?:{_WORD}){{0,2}})"
_YEAR_BEFORE = (
    rf" (?:que |qu['’]|than ){A_YEAR_BEFORE}| (?:en|sur) un an\b| en une année\b"
    r"| than (?:we|it|they) (?:began|started) with\b| than at the (?:start|beginning)\b"
    r"| (?:in|over|within) (?:a|one) year\b"
)
_SINCE = (
    r" (?:depuis|since)(?: (?:la |l['’]|the )?[^\W\d_]+)? "
    rf"(?P<since>{A_YEAR})| qu['’](?:en|à (?:la |l['’])?[^\W\d_]+(?: de)?) (?P<en>{A_YEAR})"
    rf"| than(?: in| at the end of| on| at the start of)? (?P<than>{A_YEAR})"
)
_TIME = rf"(?P<before>{_YEAR_BEFORE})|{_SINCE}"
_ENDS = r"(?=\s*(?:[.!?;:,)–—]|$)| (?:et|and|mais|but|pour|to|grâce|thanks|malgré|despite) )"
_FRENCH = Late(rf"(?i)(?P<v>{A_VALUE}){_NOUN} de (?:plus|moins)\b(?: *(?:{_TIME}))?{_ENDS}")
_ENGLISH = Late(rf"(?i)(?P<v>{A_VALUE})(?P<unit>{_WORD})? (?:more|fewer|less|higher|lower){_NOUN} *(?:{_TIME}){_ENDS}")
_GAP = Late(
    r"(?i)(?:l['’]écart|la différence|the (?:gap|difference))(?: (?:est|était|atteint|is|was|reached|comes to))?"
    rf"(?: de| d['’]| of)? ?(?P<v>{A_VALUE}){_NOUN}"
)
_WENT = (
    r"(?:gagné|perdu|(?:progressé|augmenté|baissé|reculé|diminué|grossi|crû) de|gained|lost|(?:rose|risen|grew|grown"
    r"|fell|fallen|increased|decreased|dropped|declined) by)"
)
_SOME_YEARS = (
    r"(?: (?:en|sur|in|over) (?:un|deux|trois|quatre|cinq|six|an?|one|two|three|four|five|six) (?:ans?|years?))"
)
_MOVED = Late(
    rf"(?i)\b{_WENT} (?:(?:de |by )?{A_VALUE}(?:{_WORD})?{_SOME_YEARS}?,? (?:et|and) (?:de |by )?)?(?P<v>{A_VALUE})"
    rf"{_NOUN}(?: *(?:{_TIME}))?{_ENDS}"
)
_SINCE_FIRST = Late(
    rf"(?i)^\W*(?:since|depuis)(?: (?:la |l['’]|the )?[^\W\d_]+)? (?P<since>{A_YEAR}),? [^.;:{YEAR}]{{0,40}}?\b{_WENT} "
    rf"(?P<v>{A_VALUE}){_NOUN}{_ENDS}"
)
_THAT_IS = Late(rf"(?i)\b{_WENT} (?P<p>{A_VALUE}),? (?:soit|that is|or|i\.e\.) (?:de )?(?P<v>{A_VALUE}){_NOUN}{_ENDS}")
_SIGNS = (
    *(
        " de plus",
        " de moins",
        " more",
        " fewer",
        " less",
        " higher",
        " lower",
        "cart",
        "différence",
        "gap",
        "difference",
    ),
    *("gagn", "perdu", " de ", " by ", "lost", "gain", "soit"),
)


class Difference(NamedTuple):
    """How far two values lie apart, in a sentence."""

    start: int
    """Where what says it begins."""
    value: Value
    noun: str
    """What it counts, or its unit in words."""
    year: str = ""
    """The year from which it counts, where one is named."""
    is_of_a_year: bool = False
    """Whether it counts from the year before."""
    compares: bool = False
    """Whether it says more or less, not who came or went."""
    is_gap: bool = False
    """Whether it only says how far they are apart."""

    @property
    def is_dated(self) -> bool:
        return bool(self.year) or self.is_of_a_year


def may_differ(text: str) -> bool:
    """Whether a closer look is worth while."""
    return any(sign in text for sign in _SIGNS)


def differences_in(sentence: Sentence) -> Iterator[Difference]:
    """The differences that a sentence says, each once."""
    seen: set[int] = set()
    for form in (_FRENCH, _ENGLISH, _GAP, _SINCE_FIRST, _MOVED, _THAT_IS):
        for match in form.finditer(sentence.text):
            own = _of_match(match, sentence, form)
            if own and own.value.start not in seen:
                seen.add(own.value.start)
                yield own


def _of_match(match: re.Match[str], sentence: Sentence, form: Late) -> Difference | None:
    found, start = match.groupdict(), sentence.start
    value = sentence.by_start.get(start + match.start("v"))
    if value is None or value.called or value.signed or value.amount.unit in (PERCENT, POINTS):
        return None
    if form is _THAT_IS:
        share = sentence.by_start.get(start + match.start("p"))
        if share is None or share.amount.unit != PERCENT:
            return None
    key = next((name for name in ("since", "en", "than") if found.get(name)), "")
    year = sentence.said.raw[start + match.start(key) : start + match.end(key)] if key else ""
    noun = f"{found.get('unit') or ''}{found['noun'] or ''}".strip()
    compares = form in (_FRENCH, _ENGLISH)
    return Difference(
        start + match.start(), value, noun, year, bool(found.get("before")), compares, is_gap=form is _GAP
    )
