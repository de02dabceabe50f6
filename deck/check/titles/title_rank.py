"""Which row of its slide a title says is the first, the last or the second: `Delays are the most common cause`.

Told where the row has another rank in the values of the year, of all years together, or, of what rose or fell, in how
much it changed. Silent where the title names more rows than the one that this is said of, and the one behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from deck.check.figures import claim
from deck.check.titles.title_verdict import Verdict, gained, is_above, listed, percent
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.quantity import CURRENCY
from deck.prose.measures import root
from deck.prose.rank_said import NOUN, rank_said
from deck.prose.shown_data import Row, is_among
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import ways_in

_EVALUATES = Late(r"\b(?:en tete|tops?|topped|leads?|led|heads?|first|premiere?s?|last|derniere?s?|second)\b")
_PLACE_OF_NOUN = Late(rf" {NOUN}$")
_OF_MONEY_OR_TIME = Late(rf"{CURRENCY}|%|points?|min|h|jours?|days?|weeks?|mois|months?|s")
_BEHIND = Late(rf"\b(?:derriere|behind|devant|ahead of|before|avant) (?:the |le |la |les |l')?{A_ROW}")
_NO_RANK = Late(
    r"\b(?:"
    # what is wanted or lacking
    r"needs?|wants?|lacks?|requires?|expects?|deserves?|suffers?|fears?"
    r"|besoins?|manque\w*|cherch\w+|attend\w*|demand\w*|souffr\w+|craint"
    # what has yet to be
    r"|to (?!rent|live|eat|stay)|a (?:avoir|etre|ouvrir|offrir|proposer)"
    # one of several, since when
    r"|in line|one of|among|parmi|since|depuis"
    r")\b|\bl'une? des\b"
)

_Ranking: TypeAlias = Sequence[tuple[Row, Interval]]
"""What may be ranked: the rows, each with its value."""


def judge(title: Title) -> Verdict | None:
    """What the values say where the title gives a row another rank than they do."""
    rows = title.rows
    if not rows or len(title.data.rows) < 2 or title.sentence.values or _NO_RANK.search(title.shape):
        return None
    if len(rows) > 2 or (len(rows) == 2 and not _BEHIND.search(title.shape)) or title.is_of_another:
        return None
    found = rank_said(title, alone=len(rows) == 1)
    if found is None:
        return None
    rank, start, end = found
    rankings, reversible = _rankings(title, start), _may_be_reversed(title, start, end)
    if not rankings or not all(_is_wrong(rows[0], rank, own, reversible=reversible) for own in rankings):
        return None
    return Verdict(claim.CODE, start, end, _why(title, rows[0]))


def _may_be_reversed(title: Title, start: int, end: int) -> bool:
    """Whether the lowest value may be the best one: where only a place is said, and not of what the data count."""
    said = title.shape[start:end]
    if not _EVALUATES.search(said) or _PLACE_OF_NOUN.search(said):
        return False
    if _OF_MONEY_OR_TIME.fullmatch(title.data.unit):
        return True
    words = re.findall(r"[a-z]+", title.shape)
    return not any(is_among(root(word, title.tag), title.data.counted) for word in words)


def _rankings(title: Title, at: int) -> Sequence[_Ranking]:
    """The values of a year or of the last, all together; by how much they changed, as the word before `at` says."""
    data, ways = title.data, ways_in(title.shape)
    if ways:
        way = next((own for own in reversed(ways) if own.end <= at), ways[0])
        return [_downward(own) for own in _changes(title)] if way.sign < 0 else _changes(title)
    rankings = [[(row, own.interval) for row, own in data.pairs(column)] for column in title.columns]
    if not title.years and data.spans_time:
        rankings.append([(row, row.summed) for row in data.rows])
    return rankings


def _downward(values: _Ranking) -> _Ranking:
    return [(row, own.negated()) for row, own in values]


def _changes(title: Title) -> Sequence[_Ranking]:
    """By how much each row changed, in its unit and in percent, from the first and from the last but one."""
    data = title.data
    found = []
    for first in data.starts if data.spans_time else ():
        rows = [row for row in data.rows if {first, data.last} <= {*row.values}]
        for measure in (gained, percent):
            changes = [(row, measure(row.values[first], row.values[data.last])) for row in rows]
            found.append([(row, own) for row, own in changes if own is not None])
    return found


def _is_wrong(row: Row, rank: int, values: _Ranking, *, reversible: bool) -> bool:
    """Whether it has a value, and surely not that rank: −1 is the last, ranks that may be equal are all of them."""
    own = next((each for other, each in values if other.label == row.label), None)
    if own is None:
        return False
    others = [each for other, each in values if other.label != row.label]
    above, below = sum(is_above(each, own) for each in others), sum(is_above(own, each) for each in others)
    wanted = len(values) if rank < 0 else rank
    fits = above < wanted <= len(others) - below + 1
    return not fits and not (reversible and below < wanted <= len(others) - above + 1)


def _why(title: Title, row: Row) -> str:
    column = next(iter(title.columns), title.data.last)
    pairs = sorted(title.data.pairs(column), key=lambda pair: -pair[1].interval.high)
    return f"the data say otherwise of {row.label}: {listed([(each.label, own) for each, own in pairs])}"
