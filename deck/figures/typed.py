"""Plain typing: several signs where print has one, and long numbers without their thousands.

It goes before `typeset`, which keeps every sign one sign.
"""

from __future__ import annotations

import re

from deck.figures.vocabulary import words

DOTS = re.compile(r"(?<![./\\])\.{3}(?![./\\])")
_DASHES = r"(?:^|(?<=[\s(\[{«“‘\"':;!?.,]))-{2,3}(?=[\s:;!?,.»”)]|$)|(?<=\d)--(?=\d)"
_GLUED_DASHES = r"(?<=[^\W\d_])---?(?=[^\W\d_])"
_SPACE = "[ \u00a0\u2009\u202f]"
_FIVE_DIGITS = re.compile(r"\d{5}")
"""Most texts have no long number: the patterns for what stands around one are compiled when the first is met."""
_LONG = (
    rf"(?<![\w.,/#°º:@+=_-])(?<!\d{_SPACE})(?P<whole>[1-9]\d{{4,11}})(?P<rest>(?:[.,]\d{{1,2}})?)(?![\w@_/:-]|[.,]\d)"
)
_LAST_WORD = r"([^\W\d_]+)\W*$"
_UNIT = rf"{_SPACE}*[$€£¥]|{_SPACE}+(?:km|m²|km²|ha|kg|t|kWh|MWh|GWh|TWh|MW|GW|tCO2e|ETP|people)\b"
_LETTERS = "[a-zà-öø-ÿœ-]{3,}"
_NOUN = rf"{_SPACE}+(?:d[e’']{_SPACE}*)?(?P<first>{_LETTERS})(?:{_SPACE}+(?P<second>{_LETTERS}))?"
_ABOUT = r"(?i)(?:[~≈$€£]|\b(?:environ|près de|plus de|moins de|about|around|nearly|almost|roughly|more than|over))\s*$"
_CODES = words("""
    code codes norme loi article règlement directive décret référence réf ref ticket numéro number no nº id page ligne
    line version modèle model postal zip compte dossier matricule client facture invoice order commande port salle room
    file files fichier folder batch
""")
"""What is named by a number, not counted by it."""
_NO_NOUNS = words("""
    dans sans sous vers plus puis depuis mais alors très ces les des ses nos vos leurs dès lors après
    was is has does this as plus across always thus its towards
""")


def prepared(text: str, thousands: str) -> str:
    """The text with `...` and `--` as one sign each, and long numbers that count something in groups of three.

    `thousands` stands between the groups.
    """
    if "..." in text:
        text = DOTS.sub("…", text)
    if "--" in text:
        text = re.sub(_GLUED_DASHES, " – ", re.sub(_DASHES, "–", text))
    if not _FIVE_DIGITS.search(text):
        return text
    return re.sub(_LONG, lambda found: grouped(found, thousands) if counts(found) else found[0], text)


def long_numbers(text: str) -> list[re.Match[str]]:
    """The numbers of five digits and more that are written in one."""
    return list(re.finditer(_LONG, text)) if _FIVE_DIGITS.search(text) else []


def counts(found: re.Match[str]) -> bool:
    """Whether a long number counts something, as far as the words around it tell: a code, a year does not."""
    if is_code(found):
        return False
    before, after = found.string[: found.start()], found.string[found.end() :]
    if re.match(_UNIT, after) or re.search(_ABOUT, before[-20:]):
        return True
    noun = re.match(_NOUN, after)
    return noun is not None and any(_is_plural(word) for word in noun.groups() if word)


def is_code(found: re.Match[str]) -> bool:
    """Whether the word before a long number says that it names something: `ISO 14001`, `ticket 123456`."""
    last = re.search(_LAST_WORD, found.string[max(0, found.start() - 40) : found.start()])
    return last is not None and (last[1].lower() in _CODES or (len(last[1]) > 1 and last[1].isupper()))


def _is_plural(word: str) -> bool:
    return word.endswith(("s", "x")) and word not in _NO_NOUNS


def grouped(found: re.Match[str], thousands: str) -> str:
    """The number in groups of three digits."""
    return f"{int(found['whole']):,}".replace(",", thousands) + found["rest"]
