"""A count in the name of an item whose text is nothing but the list of them. What announced_count.py says of lists.

`Four shared facilities`, and below it `The pool, the library and the nursery`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures.announced_count import miscounted
from deck.content.model import Report
from deck.figures.late import Late
from deck.figures.numeral import numerals
from deck.prose.countable import is_announced
from deck.prose.enumerated import enumerated
from deck.prose.going_on import goes_on
from deck.prose.said import Said, flowing, said
from deck.prose.sentence import OTHER
from deck.source.finding import Finding
from deck.source.text import SourceText

_NAME = Late(
    rf"(?i)(?:(?:les|nos|ces|the|our|these) )?{OTHER}+ (?P<noun>(?:[^\W\d_]+ ){{0,2}}?[^\W\d_]+[sx])"
    r"(?P<rest>(?: (?!(?:les?|la|une?|du|the|an?|our|nos|by|par|on|sur|in|dans|pour|for)\b)[^\W\d_][\w’'-]*){0,3})"
)
"""A count, what is counted, and what it is or does; nothing that it does something to."""
_DONE = Late(r"(?i)(?:é|ée|és|ées|ed|ises?|is|ues?|us|aken|ade)\b")
"""Behind what is counted: the list may be of those who did it, `Two measures funded`."""
_ARTICLED = Late(r"(?i)(?:the |an? |les? |la |l['’]|une? |their |its |our |nos )")
_LAST = Late(
    r"(?i)(?:(?:the|an?|les?|la|une?|their|its|our|nos) |l['’])[^\W\d_][\w’'-]*"
    r"(?: (?:of|for|to|de|du|des|à|au|aux|pour) .+| d['’].+)?"
)
"""The last thing of a list, behind which nothing is said of all of them: `the fund and the mediator help most`."""
_THAT = Late(r"(?i)(?:celle|celui|celles|ceux|that|the one) (?:d|o|i|à|a)")
"""An item that is one of those counted, whatever they are: `Celle d'Ance et celle de Coulonge`."""
_FEWEST = 2
_FACILITIES = Late(r"(?i)(?:équipements?|publics?|dispositifs?|facilit(?:y|ies)|audiences?|amenit(?:y|ies))")


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each list that has one item more or fewer than the name above it announces."""
    for own in said(report):
        if own.field == "text":
            yield from _of_item(own, report.language.tag, texts)


def _of_item(own: Said, language: str, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    text = flowing(own.words).strip().rstrip(".")
    counts = list(numerals(own.heading, language))
    if len(counts) != 1 or counts[0].about or counts[0].value < _FEWEST or ":" in text:
        return
    number = counts[0]
    name = own.heading[: number.start] + OTHER * (number.end - number.start) + own.heading[number.end :]
    match = _NAME.fullmatch(re.sub("[\u00a0\u2009\u202f]", " ", name).rstrip(" :."))
    listed = enumerated(f"{OTHER} {match['noun']}: {text}", 0, language) if match else None
    if match is None or listed is None:
        return
    last = listed.items[-1].split()
    if any(goes_on(last, at, language) for at in range(1, len(last))):
        return  # it says what they do
    those = all(map(_THAT.match, listed.items))
    things = (
        all(map(_ARTICLED.match, listed.items))
        and _LAST.fullmatch(listed.items[-1])
        and not _DONE.search(match["rest"])
        and _are(match, language)
    )
    near = number.value in (listed.fewest - 1, len(listed.items) + 1)
    if near and (those or things):
        message = f'"{own.heading}" announces {int(number.value)}, but {len(listed.items)} are listed'
        yield miscounted(message, own, (0, len(own.raw)), texts)


def _are(match: re.Match[str], language: str) -> bool:
    """Whether what is counted are things that lists are made of."""
    nouns = match["noun"].split()
    return any(is_announced(word, language) or _FACILITIES.fullmatch(word) for word in nouns)
