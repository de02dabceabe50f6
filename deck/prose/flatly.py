"""A sentence that says nothing but how much something came to in a year: `North reached £46.9m in 2024`.

No word of it may narrow the number: all that stands before it names what it is of. Or it begins with the number, and
goes on with a verdict: `With 1,640 loans in 2024, the library met its goals`.
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
    r"|amount(?:s|ed)? to|total(?:l?ed|s)|reach|made up|(?:a |ont )?attei(?:nt|gnent|gnait|gnaient)"
    r"|s['’](?:élève|élèvent|élevait|élevaient|établit|établissent|établissait|établissaient) à"
    r"|s['’]est (?:élevée?|établie?) à|se sont (?:élevée?s|établie?s) à|se (?:monte|montent|montait|chiffre) à"
    r"|représent(?:e|ent|ait|aient)|a représenté|ont représenté|totalis(?:e|ent|ait|aient)|a totalisé|ont totalisé"
    r"|ressort(?:ent)? à|is|was|are|were|(?:est|sont|était|étaient|a été|ont été) de)"
)
_HAD = (
    r"(?:counted|recorded|logged|welcomed|received|had"
    r"|(?:a |ont )?(?:compté|comptabilisé|enregistré|recensé|dénombré|accueilli|reçu)"
    r"|compt(?:ait|aient)|enregistr(?:e|ent|ait|aient)|recens(?:e|ent|ait|aient)|accueill(?:e|ent|ait|aient))"
)
"""Before a count: it is that of all who came, or of all there were."""
_NOT_WHEN = r"(?!(?:in|en|for|pour)\b)"
_COUNTED = rf"{_NOT_WHEN}(?:of |de |d['’])?(?P<counted>[^\W\d_]{{2,}}(?: {_NOT_WHEN}[^\W\d_]{{2,}})?)"
_FLAT = Late(
    rf"(?i)^\W*(?:(?:in|en|for|pour) (?P<ahead>{A_YEAR}),? )?"
    r"(?P<what>[^,;:.!?()]{2,60}?(?:, [^,;:.!?()]{2,40}?(?= ?:))?)"
    rf"(?:,? (?:(?:in|en|for|pour) )?(?P<inside>{A_YEAR})| \((?P<of>{A_YEAR})\))?"
    rf"(?: (?P<verb>{_COMES_TO}|{_HAD}) | ?: ){_LIMIT}?(?P<value>{A_VALUE})"
    rf"(?: {_COUNTED})?"
    rf"(?:,? (?:in|en|for|pour) (?P<behind>{A_YEAR})| \((?P<apart>{A_YEAR})\))?\W*$"
)
_GOALS = r"(?:its|their|ses|leurs) (?:goals?|targets?|objectives?|objectifs?|cibles?)"
_MEETS = (
    r"(?:me[et]t?s?|reach(?:es|ed)|hits?|achiev(?:es|ed)|exceed(?:s|ed)|beats?|tien(?:t|nent)|(?:a |ont )?tenu"
    r"|atteint|atteignent|a atteint|ont atteint|dépass(?:e|ent)|(?:a |ont )dépassé|rempli(?:t|ssent)|(?:a |ont )rempli)"
)
_VERDICT = (
    rf"(?:{_MEETS} {_GOALS}|(?:is|are|remains?|stays?|keeps?|ranks?|leads?|confirms?|continues?|progresses|did|does"
    r"|est|sont|reste|restent|demeure|demeurent|confirme|confirment|garde|gardent|poursuit|poursuivent|progresse"
    r"|progressent|retrouve|retrouvent)\b(?P<beyond>[^,;:.!?()]{0,60}?))"
)
_WITH = Late(
    rf"(?i)^\W*(?:(?:in|en) (?P<ahead>{A_YEAR}), )?(?:with|avec) (?P<value>{A_VALUE}) {_COUNTED}"
    rf"(?: (?:in|en) (?P<behind>{A_YEAR}))?, (?P<what>[^,;:.!?()]{{2,60}}?) (?P<verb>{_VERDICT})\W*$"
)
"""`With 1,640 loans in 2024, the library met its goals`."""
_NARROWS = Late(
    r"(?i)\b(?:in|on|at|for|by|from|per|among|within|of|with|without|only|not|alone|to|than|en|dans|sur|chez|pour|par"
    r"|à|au|aux|parmi|avec|sans|hors|seule?s?|seulement|ne|pas|que|dont)\b|n['’]"
)
"""In a verdict: it may be on a part, or on a time."""
_YEARS = ("ahead", "inside", "of", "behind", "apart")
_NO_NAME = f'«»“”"–—{VALUE}{YEAR}{OTHER}'
"""Signs that stand in no name."""
_LONGEST = 140
LETTER = re.compile(r"(?<=[^\W\d_] )[A-Z]\b")
"""What is called by a letter: `Line B`."""
_HOW_MUCH = Late(
    r"(?i)^(?:the |l[ea] |l['’])?(?:total )?(?:number|amount|value|volume|tonnage|quantity|level|sum|nombre|montant"
    r"|valeur|quantité|niveau|somme|total)(?: totale?)? (?:of |du |de |des |d['’])(?=\S)"
)
"""What a name begins with that only says that it is counted, or measured: the unit says so, too."""
_POINTS_AT = words("""
    it he she they this that these those there here we one il elle ils elles cela ceci ca ce c on nous ici
""")
"""A subject that only points at something."""
_OF_ANOTHER = words("""
    rise fall increase decrease growth drop gain loss change gap difference rest remainder balance share rate ratio
    average mean median total sum number amount value result figure maximum minimum peak low high
    hausse baisse augmentation diminution croissance recul progression gain perte evolution ecart difference reste
    solde part taux moyenne mediane total somme nombre montant valeur resultat chiffre maximum minimum pic
""")
"""A subject that is that of another thing, which stands elsewhere: `The rise was 12% in 2024`."""


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
    verdict: str = ""
    """What it goes on to say."""

    @property
    def thing(self) -> str:
        """Of what, without the words that say only that it is counted or measured: `the number of visitors`."""
        return _HOW_MUCH.sub("", self.names)

    @property
    def is_of_something(self) -> bool:
        """Whether its name says by itself of what it is: `The rise` does not."""
        return bool({*plain_words(self.names)} - _JOINS - _OF_ANOTHER)


def flat(sentence: Sentence, language: str) -> Flat | None:
    """What a sentence says flatly; None where anything in it is left over, or it says no year."""
    if len(sentence.values) != 1 or YEAR not in sentence.text or sentence.end - sentence.start > _LONGEST:
        return None
    (value,) = sentence.values
    if value.called or value.signed:
        return None
    found = _FLAT.match(sentence.text) or _with(sentence.text)
    if found is None:
        return None
    years = [found.span(key) for key in _YEARS if found.groupdict().get(key)]
    if len(years) != 1 or sentence.start + found.start("value") != value.start:
        return None
    begin, end = (sentence.start + at for at in years[0])
    if any(sign in found["what"] for sign in _NO_NAME):
        return None
    spoken = plain_words(found["what"])
    known = _JOINS | {letter.lower() for letter in LETTER.findall(found["what"])}
    if len(spoken) > 1 and not all(word in known or content_words(word, language) for word in spoken):
        return None
    if spoken[0] in _POINTS_AT:
        return None
    return Flat(
        value,
        found["what"].strip(),
        sentence.written(begin, end),
        found["counted"] or "",
        re.match(_ABOUT, sentence.written(value.start, value.end)) is not None,
        bool(found["verb"]),
        found.groupdict().get("beyond") or "",
    )


def _with(text: str) -> re.Match[str] | None:
    """The same of a sentence that begins with the number and goes on with a verdict that narrows nothing."""
    found = _WITH.match(text)
    return None if found is None or _NARROWS.search(found["beyond"] or "") else found
