"""A sentence that says nothing but how much something came to in a year: `North reached £46.9m in 2024`.

No word of it may narrow the number: all that stands before it names what it is of.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.prose.content_words import content_words, plain_words
from deck.prose.sentence import A_VALUE, A_YEAR, OTHER, VALUE, YEAR, Sentence, Value

_ABOUT = (
    r"(?i)\W*(?:about|around|roughly|nearly|almost|approximately|close|near|environ|près|presque|quelque|autour)\b|~|≈"
)
"""What a number begins with that is not exact."""
_LIMIT = (
    r"(?:(?:(?:more|less|fewer) than|over|under|at least|at most|(?:plus|moins) (?:de |d['’])|au (?:moins|plus))\s?)"
)
_JOINS = words("the our its of in le la les l du de des d notre nos en")
"""What may stand within a name; any other little word makes more of the sentence: `North was to reach`."""
_COMES_TO = (
    r"(?:reached|reaches|came (?:in )?(?:to|at)|comes (?:in )?(?:to|at)|come to|stood at|stands at|stand at"
    r"|amount(?:s|ed)? to|total(?:l?ed|s)|reach|made up|(?:a |ont )?attein(?:t|gnent|gnait|gnaient)"
    r"|s['’](?:élève|élèvent|élevait|élevaient|établit|établissent|établissait|établissaient) à"
    r"|s['’]est (?:élevée?|établie?) à|se sont (?:élevée?s|établie?s) à|se (?:monte|montent|montait|chiffre) à"
    r"|représent(?:e|ent|ait|aient)|a représenté|ont représenté|totalis(?:e|ent|ait|aient)|a totalisé|ont totalisé"
    r"|ressort(?:ent)? à)"
)
_NOT_WHEN = r"(?!(?:in|en|for|pour)\b)"
_FLAT = Late(
    rf"(?i)^\W*(?:(?:in|en|for|pour) (?P<ahead>{A_YEAR}),? )?"
    r"(?P<what>[^,;:.!?()]{2,60}?)"
    rf"(?: (?P<verb>{_COMES_TO}) | ?: ){_LIMIT}?(?P<value>{A_VALUE})"
    rf"(?: {_NOT_WHEN}(?:of |de |d['’])?(?P<counted>[^\W\d_]{{2,}}(?: {_NOT_WHEN}[^\W\d_]{{2,}})?))?"
    rf"(?:,? (?:in|en|for|pour) (?P<behind>{A_YEAR})| \((?P<apart>{A_YEAR})\))?\W*$"
)
_NO_NAME = f'«»“”"–—{VALUE}{YEAR}{OTHER}'
"""Signs that stand in no name."""
_LONGEST = 140


class Flat(NamedTuple):
    """What such a sentence says."""

    value: Value
    names: str
    """Of what, as written."""
    period: str
    """As written: `2024`."""
    counted: str
    """What stands behind a number without a unit: `visitors`."""
    about: bool
    is_said: bool
    """Whether a verb says so; a colon may stand below any heading."""


def flat(sentence: Sentence, language: str) -> Flat | None:
    """What a sentence says flatly; None where anything in it is left over, or it says no year."""
    if len(sentence.values) != 1 or YEAR not in sentence.text or sentence.end - sentence.start > _LONGEST:
        return None
    (value,) = sentence.values
    if value.called or value.signed:
        return None
    found = _FLAT.match(sentence.text)
    if found is None:
        return None
    years = [found.span(key) for key in ("ahead", "behind", "apart") if found[key]]
    if len(years) != 1 or sentence.start + found.start("value") != value.start:
        return None
    begin, end = (sentence.start + at for at in years[0])
    if any(sign in found["what"] for sign in _NO_NAME):
        return None
    spoken = plain_words(found["what"])
    if len(spoken) > 1 and not all(word in _JOINS or content_words(word, language) for word in spoken):
        return None
    return Flat(
        value,
        found["what"].strip(),
        sentence.written(begin, end),
        found["counted"] or "",
        re.match(_ABOUT, sentence.written(value.start, value.end)) is not None,
        bool(found["verb"]),
    )
