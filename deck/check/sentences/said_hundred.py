"""A breakdown in percent in a sentence that is more than all there is: `yes (52%), no (35%) and blank (23%)`.

What said_total.py says of a total and its list, where the total is the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures.total import CODE
from deck.figures.amount import spelled
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT
from deck.prose.sentence import A_VALUE, VALUE, Sentence, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_COMES_FROM = r"(?:comes? from|provien\w+|vien(?:t|nent)|consists?|se compos\w+)"
_FORMS = (
    Late(
        r"(?i:\b(?:répart\w+|ventilation|breakdown|breaks? down|split|divided|composition"
        rf"|partag\w+)\b)[^{VALUE}]{{0,60}}(?P<list>{A_VALUE}[^{VALUE},:;]{{0,60}}?"
        rf"(?:(?:,|;|,? (?:et|and|puis|plus|then|&|\+)) (?:les |nos |the |our )?{A_VALUE}[^{VALUE},:;]{{0,60}}?)+)$"
    ),
    Late(
        rf"(?i:\b(?:répart\w+|ventil\w+|partag\w+|breaks? down|splits?|divided?|{_COMES_FROM})\b)[^{VALUE}:;()]{{0,60}}"
        rf"(?P<list>\({A_VALUE}\)(?:[^{VALUE}:;()]{{1,40}}\({A_VALUE}\)?)+)$"
    ),
)
"""`The vote splits into yes (52%), no (35%) and blank (13%)`."""
_SIGNS = ("épart", "entil", "artag", "reak", "plit", "ivided", "ompos", "from", "vien", "onsist")
_SEVERAL_ANSWERS = Late(
    r"(?i)plusieurs réponses|réponses? multiples?|choix multiples?|(?:several|multiple) (?:answers|choice)"
)
_RATES = Late(r"(?i)\b(?:taux|rates?|satisf\w+|réussite|success|scores?)\b")
"""Each has its own: they do not add up."""
_MOST = Interval(HUNDRED, HUNDRED * 3 / 2)
"""Percentages that add up to more are no parts of one thing."""


def over_hundred(
    sentence: Sentence, text: str, opened: Late, texts: Mapping[str, SourceText], language: Language
) -> Iterator[Finding]:
    """A warning for a breakdown in percent of more than all there is; none where a word opens it for more."""
    shares = [own for own in sentence.values if own.amount.unit == PERCENT]
    if len(shares) < 3 or not any(sign in text for sign in _SIGNS):
        return
    match = next(filter(None, (form.search(text) for form in _FORMS)), None)
    if match is None:
        return
    begin, end = sentence.start + match.start("list"), sentence.start + match.end("list")
    parts = [own for own in sentence.values if begin <= own.start < end]
    if len(parts) < 3 or any(own.amount.unit != PERCENT or own.signed for own in parts):
        return
    said = re.sub(r"(?i)\b(?:contre|against) \(", "(", match[0])  # an answer may be called so
    if opened.search(said) or _SEVERAL_ANSWERS.search(sentence.said.raw) or _RATES.search(sentence.text):
        return
    sums = added_up(own.amount.interval for own in parts)
    if sums.low > HUNDRED and sums.meets(_MOST):
        value = spelled(sums, language, PERCENT, apart=Interval(HUNDRED, HUNDRED))
        place = (parts[0].start, parts[-1].end)
        yield finding(sentence, texts, CODE, f"the parts add up to {value}, more than the whole", place)
