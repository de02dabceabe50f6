"""Numbers in words that say how much something changed: `a saving of nine minutes`, `treize jours de moins`.

Elsewhere a number in words is no figure: `two years ago`, `in three towns`. Here it is read as one in digits is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from deck.figures.amount import Amount
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.numeral import SPELLED
from deck.figures.vocabulary import words
from deck.prose.sentence import MEASURE, VALUE, Sentence, Value
from deck.prose.way import WAY

_NUMBER = rf"(?P<n>{'|'.join(sorted(SPELLED, key=len, reverse=True))})"
_NO_AMOUNT = (
    r"(?! (?:fois|times|fold|thirds?|quarters?|fifths?|tiers|quarts?|cinquièmes?|dixièmes?"
    r"|years? (?:ago|earlier|running)"
    r"|ans? (?:plus|avant))\b|[-\w])"
)
_BEHIND_WAY = rf"\b{WAY}(?: (?:of|by|de)| d['’])? ?{_NUMBER}{_NO_AMOUNT}"
_BEFORE_WAY = (
    rf"(?<![-\w]){_NUMBER}{_NO_AMOUNT}(?=(?: [^\W\d_]+)? (?:(?:de |en )(?:plus|moins|mieux)|more|fewer|less|extra"
    r"|supplémentaires?)\b)"
)
_BEHIND, _BEFORE = Late(f"(?i){_BEHIND_WAY}"), Late(f"(?i){_BEFORE_WAY}")
_NO_WAY = words("à en in at to les the nos our ces these dans sur over entre between un une a an")
"""Right before a number, no word for a change: most numbers in words need no more to be looked at."""
_TIMES = words("fois times")
"""Behind a number: a factor."""
_UNIT = Late(MEASURE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HALF = Decimal("0.5")


def with_words(sentence: Sentence) -> Sentence:
    """The sentence with the numbers in words that say how much more or less there is as values."""
    spoken = _WORD.findall(sentence.text.casefold())
    if SPELLED.keys().isdisjoint(spoken):
        return sentence
    shape, values = sentence.shape, list(sentence.values)
    around = zip(spoken, spoken[1:], [*spoken[2:], ""], strict=False)
    behind_way = any(own in SPELLED and ahead not in _NO_WAY and next_ not in _TIMES for ahead, own, next_ in around)
    for form in (_BEHIND, _BEFORE) if behind_way else (_BEFORE,):
        for match in form.finditer(sentence.shape, sentence.start, sentence.end):
            start, end = match.span("n")
            if match.groupdict().get("more") in ("plus", "more") or VALUE in shape[start:end]:
                continue  # more than nine
            number = Decimal(SPELLED[match["n"].casefold()])
            unit = _UNIT.match(sentence.said.words, end)
            behind = unit.end() if unit else end
            amount = Amount(Interval(number - _HALF, number + _HALF), unit[1] if unit else "", 0)
            values.append(Value(start, behind, amount, bare=not unit, exact=not unit))
            shape = f"{shape[:start]}{VALUE * (behind - start)}{shape[behind:]}"
    if shape == sentence.shape:
        return sentence
    values.sort(key=lambda value: value.start)
    return replace(sentence, shape=shape, values=values, by_start={value.start: value for value in values})
