"""A list typed into a text, line by line: its lines run together in one paragraph.

Level: warning

Why: in a text, a line break is a space and only an empty line ends a paragraph, so the slide says "We ask for: - roofs
- signs". Nothing is told of one line that begins with a dash (what somebody says, a dash that came to stand there) nor
of numbers below zero.

Instead: write the lines under `points:`; a point may have `points:` of its own. Where the slide has no such key, leave
an empty line between two of them, or make it a slide of `kind: text`.

Example:

    text: |
      We ask for:
      - roofs                   # told
      - signs
    text: We ask for
    points: [roofs, signs]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate

from deck.content.key import keys
from deck.content.model import Report
from deck.figures.late import Late
from deck.kinds.slide import Slide
from deck.prose.said import Said, said
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "typed-list"
TITLES = ("title", "subtitle")
"""Fields whose lines stay lines."""
SPOKEN = "notes"

_SUSPECT = re.compile(r"(?:^|\s)(?:[-–*•]|\d{1,2}[.)])\s")
"""Most texts have nothing of all this."""
_ITEM = re.compile(r"""[ \t]*["']?(?P<sign>[-*•]|\d{1,2}[.)])[ \t]+(?P<text>\S.*)""")
_BELOW_ZERO = Late(r"\d[\d.,\u00a0\u2009\u202f ]*(?:[%‰°€$£]|[kM][€$£]|$)")
"""What stands behind the sign of a number."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each text with lines of a list that run together."""
    for own in said(report):
        if own.field not in TITLES and _SUSPECT.search(own.raw) and (source := texts.get(own.span.path)):
            yield from _found(own, source, texts)


def _found(own: Said, source: SourceText, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    span = own.span if own.inline else own.place(texts, 0, len(own.raw))
    written = source.slice(span)
    begin = _first_item(written)
    if begin is not None:
        start = source.offset(span.line, span.column) + begin
        yield Finding(
            code=CODE,
            message="this looks like a list, and its lines run together in one paragraph",
            span=source.span(start, start + 1),
            label="from here on",
            help=_advice(own.field, own.slide),
            severity=Severity.WARNING,
        )


def _advice(field: str, slide: Slide | None) -> str:
    if field == SPOKEN or slide is None:
        return "leave an empty line between two of them"
    if "points" in keys(type(slide)):
        return 'write each under "points:"; a point may have "points:" of its own'
    return 'leave an empty line between two of them, or write them under "points:" of a slide of kind text'


def _first_item(written: str) -> int | None:
    """Where the sign of the first item stands that runs together with another, or with what announces it."""
    lines = written.split("\n")
    items = [*map(_item, lines), None]
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    for at, (start, own, follows) in enumerate(zip(starts, items, items[1:], strict=False)):
        announced = at > 0 and lines[at - 1].rstrip().endswith(":")
        if own and (announced or (follows and _goes_on(own["sign"], follows["sign"]))):
            return start + own.start("sign")
    return None


def _item(line: str) -> re.Match[str] | None:
    """The line as an item of a list; none where its sign is a number's."""
    found = _ITEM.fullmatch(line)
    return None if found is None or (found["sign"] == "-" and _BELOW_ZERO.match(found["text"])) else found


def _goes_on(sign: str, following: str) -> bool:
    """Whether items of these signs are of one list: `-` and `-`, `1.` and `2.`, a level lower and its first."""
    numbers = [int(own[:-1]) for own in (sign, following) if own[:-1].isdecimal()]
    return sign == following if not numbers else len(numbers) == 1 or numbers[1] in (numbers[0] + 1, 1)
