"""Which row of its slide a title says is the first, the last or the second: `Delays are the most common cause`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deck.check.figures import claim
from deck.check.titles.title_verdict import Verdict, gained, is_above, listed, percent
from deck.figures.interval import Interval, added_up
from deck.figures.late import Late
from deck.figures.quantity import CURRENCY
from deck.prose.measures import root
from deck.prose.rank_said import NOUN, rank_said
from deck.prose.shown_data import Row, is_same
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import ways_in

_EVALUATES = Late(r"\b(?:en tete|tops?|topped|leads?|led|heads?|first|premiere?s?|last|derniere?s?|second)\b")
_IN_LINE = Late(
    r"\b(?:needs?|wants?|lacks?|requires?|expects?|deserves?|besoins?|manque\w*|cherch\w+"
    r"|attend\w*|demand\w*|souffr\w+|suffers?|fears?|craint)\b|"
    r"\b(?:in line|to (?!rent|live|eat|stay)|a (?:avoir|etre|ouvrir|offrir|proposer)|depuis"
    r"|since|one of|among|parmi)\b|\bl'une? des\b"
)


def judge(title: Title) -> Verdict | None:
    """What the values say where the title gives a row another rank than they do."""
    named = title.rows
    if not named or len(title.data.rows) < 2 or title.sentence.values or _IN_LINE.search(title.shape):
        return None
    rows = {row.label for _, _, row in named}
    behind = re.search(
        rf"\b(?:derriere|behind|devant|ahead of|before|avant) (?:the |le |la |les |l')?{A_ROW}", title.shape
    )
    if len(rows) > 2 or (len(rows) == 2 and not behind) or title.is_of_another:
        return None
    row = named[0][2]
    found = rank_said(title, alone=len(rows) == 1)
    if found is None:
        return None
    rank, start, end = found
    for values in _readings(title):
        if row.label not in {each.label for each, _ in values}:
            return None
        if not _is_wrong(row, rank, values, reversible=_may_be_reversed(title, start, end)):
            return None
    readings = _readings(title)
    if not readings:
        return None
    return Verdict(claim.CODE, start, end, _why(title, row))


def _may_be_reversed(title: Title, start: int, end: int) -> bool:
    """Whether the lowest value may be the best one: where only a place is said, and not of what the data count."""
    said = title.shape[start:end]
    if not _EVALUATES.search(said) or re.search(rf" {NOUN}$", said):
        return False
    words = [root(word, title.tag) for word in re.findall(r"[a-z]+", title.shape)]
    if re.fullmatch(rf"{CURRENCY}|%|points?|min|h|jours?|days?|weeks?|mois|months?|s", title.data.unit):
        return True
    return not any(is_same(word, each) for word in words for each in title.data.counted)


def _readings(title: Title) -> list[list[tuple[Row, Interval]]]:
    """What may be ranked: the values of a year or of the last, all together; by how much they changed."""
    data = title.data
    changes = [way for _, _, way in ways_in(title.shape)]
    if changes:
        return [_signed(own, changes[0]) for own in _changes(title)]
    columns = [year for year in title.years if year in data.columns]
    if title.years and not columns:
        return []
    if columns:
        return [[(row, own.interval) for row, own in data.pairs(column)] for column in columns]
    readings = [[(row, own.interval) for row, own in data.pairs(data.last)]]
    if data.timed and len(data.columns) > 1:
        readings.append([(row, added_up(own.interval for own in row.values.values())) for row in data.rows])
    return readings


def _signed(values: Sequence[tuple[Row, Interval]], way: int) -> list[tuple[Row, Interval]]:
    return [(row, own if way > 0 else own.negated()) for row, own in values]


def _changes(title: Title) -> list[list[tuple[Row, Interval]]]:
    """By how much each row changed, in its unit and in percent, from the first and from the last but one."""
    data = title.data
    if not data.timed or len(data.columns) < 2:
        return []
    found = []
    for first in {data.columns[0], data.columns[-2]}:
        for measure in (gained, percent):
            rows = [
                (row, measure(row.values[first], row.values[data.last]))
                for row in data.rows
                if {first, data.last} <= {*row.values}
            ]
            found.append([(row, own) for row, own in rows if own is not None])
    return found


def _is_wrong(row: Row, rank: int, values: Sequence[tuple[Row, Interval]], *, reversible: bool) -> bool:
    own = next(each for other, each in values if other.label == row.label)
    others = [each for other, each in values if other.label != row.label]
    above, below = (
        sum(is_above(one, other) for one, other in pairs)
        for pairs in ([(each, own) for each in others], [(own, each) for each in others])
    )
    ranks = (above + 1, len(others) - below + 1)
    wanted = len(values) if rank < 0 else rank
    if ranks[0] <= wanted <= ranks[1]:
        return False
    backward = (below + 1, len(others) - above + 1)
    return not (reversible and backward[0] <= wanted <= backward[1])


def _why(title: Title, row: Row) -> str:
    data = title.data
    column = next((year for year in title.years if year in data.columns), data.last)
    pairs = sorted(data.pairs(column), key=lambda pair: -pair[1].interval.high)
    return f"the data say otherwise of {row.label}: {listed([(each.label, own) for each, own in pairs])}"
