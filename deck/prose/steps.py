"""Values of one thing year after year in a sentence, with changes in brackets: `120 in 2022, 138 in 2023 (+15%)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from deck.prose.form import found
from deck.prose.sentence import A_VALUE, A_YEAR, Sentence, Value

_CHANGE = rf"(?: ?\((?P<c>{A_VALUE})\))?"
_NOUN = r"(?: (?!(?:en|in)\b)[^\W\d_][\w'’-]*)?"
_FORMS = (
    rf"(?P<v>{A_VALUE}){_NOUN},? \(?(?:en |in |for |fin )?(?P<y>{A_YEAR})\)?{_CHANGE}",
    rf"(?P<y>{A_YEAR}) ?:? (?P<v>{A_VALUE}){_NOUN}{_CHANGE}",
)
_NEXT = r"(?i),? ?(?:(?:puis|then|et|and|mais|but|enfin|finally) )?(?:à |to )?"


def steps(sentence: Sentence) -> Mapping[int, Sequence[Value]]:
    """Where each change in brackets begins -> the value before it, behind all earlier ones of its row."""
    return {start: values for form in _FORMS for start, values in _of_form(sentence, form)}


def _of_form(sentence: Sentence, form: str) -> Iterator[tuple[int, Sequence[Value]]]:
    row: list[Value] = []
    end, year = -1, ""
    for match, values in found(sentence, form):
        own, change = values.get("v"), values.get("c")
        if own is None:
            continue
        dated = sentence.said.raw[match.start("y") : match.end("y")][-4:]
        follows = row and re.fullmatch(_NEXT, sentence.shape[end : match.start()]) and dated > year
        row = [*row, own] if follows and own.amount.unit == row[-1].amount.unit else [own]
        end, year = match.end(), dated
        if change and len(row) > 1:
            yield change.start, tuple(row)
