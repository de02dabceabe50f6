"""A value that stands alone, below the name of what it is a value of: in an item, in a cell of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.numeral import Numeral
from deck.prose.linking import is_hypothetical
from deck.prose.mention import Mention
from deck.prose.said import Said

_BEHIND_A_VALUE = Late(
    r"\s*(?:(?:en|in|for|fin|à fin|end of)\s+(?:19|20)\d\d|\((?:19|20)\d\d\))?\s*(?:$|[.;!](?:\s|$))", re.IGNORECASE
)
"""Nothing but its year: of `100 M€ for research`, nobody can know whether it is that of the name above."""
_YEAR = re.compile(r"(?:19|20)\d\d")


class Headed(NamedTuple):
    """A text as if its heading stood before it."""

    said: Said
    shift: int
    """How much further its characters stand."""


def value_under_heading(own: Said, numbers: Sequence[Numeral]) -> Headed | None:
    """The text behind its heading, where it begins with a value that stands alone; in a table, below a year."""
    first = [number for number in numbers if number.start == numbers[0].start]
    counted = re.compile(r"\s+[^\W\d_][\w²³]*").match(own.words, first[-1].end) if first[-1].bare else None
    alone = _BEHIND_A_VALUE.match(own.words, first[-1].end) or (
        _BEHIND_A_VALUE.match(own.words, counted.end()) if counted else None
    )
    if own.words[: first[0].start].strip() or alone is None:
        return None
    if own.column and not _YEAR.fullmatch(own.column.strip()):
        return None
    before, behind = f"{own.heading} : ", f" ({own.column.strip()})" if own.column else ""
    words = f"{before}{own.words[: alone.end()]}{behind}"
    return Headed(replace(own, raw=words, inline=False), len(before))


def may_be_under(heading: str, mention: Mention) -> bool:
    """Whether a text below that heading may speak of the figure's values: not below `2026, plan`."""
    years = {*_YEAR.findall(heading)}
    known = [{*figure.periods, *_YEAR.findall(figure.label)} for figure in mention.figures]
    return not is_hypothetical(heading, 0) and all(years <= own for own in known if own)
