"""What a heading says of a column of changes: that it may be one, and between which columns of the table it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.moment import moment, month_numbers

CHANGE = Late(
    r"(?i)\W*(?:variations?|évolutions?|évol\b|var\b|changes?|growth|croissance|progression|hausse|baisse|écarts?"
    r"|différences?"
    r"|differences?|deltas?|Δ|±|\+ ?/ ?[-−–]|yoy|y/y|a/a|% ?(?:change|var)|taux de (?:croissance|variation))"
    r"|^\W*(?:Δ|±)"
)
DECLINE = Late(
    r"(?i)\W*(?:baisses?|reculs?|diminutions?|réductions?|pertes?|chutes?|decreases?|declines?|drops?|falls?|reductions?"
    r"|losses|loss)\b"
)
"""Where its cells say how much less there is."""
FACTOR = Late(r"(?i)\W*(?:facteurs?|factors?|multipl\w+|ratio)\W*$")
"""Where its cells say how many times as large."""
POINTS = Late(r"(?i)\W*(?:(?:en|in) )?(?:points?|pts|pp)\W*$")
"""Where its cells say by how many points percentages changed."""
OTHER = Late(
    r"(?i)\b(?:annuel\w*|annual\w*|moyen\w*|average|TCAM|CAGR|TCAC|par an|per year|p\.?a|volume|constante?s?"
    r"|comparables?|organi\w+"
    r"|like[- ]for[- ]like|budget|objectif|target|plan|prév\w+|forecast|attendu\w*|expected|mensuel\w*|monthly)\b"
)
"""In its heading: the change of something else."""
_SIGNED = Late(
    r"(?i)\W*(?:(?:[ei]n )?(?:%|valeur|value)|diff\.?|absolute|abs\.?|gap|gains?|tendance|trend|mouvements?|movements?"
    r"|moves?|year[- ](?:on|over)[- ]year|n ?(?:/|vs?\.?) ?n ?[-–−] ?1)\W*"
)
"""Of changes where its cells have signs: `In %` of others heads shares."""
_COUNTS = {
    **dict.fromkeys(("a", "one", "un", "une", "1"), 1),
    **dict.fromkeys(("two", "deux", "2"), 2),
    **dict.fromkeys(("three", "trois", "3"), 3),
    **dict.fromkeys(("four", "quatre", "4"), 4),
    **dict.fromkeys(("five", "cinq", "5"), 5),
    **dict.fromkeys(("ten", "dix", "10"), 10),
}
_MANY = "|".join(_COUNTS)
_IN_YEARS = Late(rf"(?i)(?:\b(?:sur|en|in|over|the last) )?\b(?P<count>{_MANY}) (?:ans?|years?)\b")
_LINKS = Late(
    r"(?i)\b(?:to|à|de|du|from|vs?|contre|against|over|on|sur|depuis|since|entre|et|between|and|by|rapport|par)\b|[%\W_]"
)
"""What stands between two periods in a heading, and around them."""
_AGAINST = Late(r"(?i)\b(?:vs?|contre|against|over|on|sur|depuis|since|par rapport à)\b")
_YEARLY = Late(r"(?i)\b(?:annuel(?:le)?s?|annual|mensuel(?:le)?s?|monthly|quarterly|trimestriel(?:le)?s?)\b")
"""Of a change from one period to the next, where the rows are periods."""
_FULL_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_STAGES = {
    **dict.fromkeys(("avant", "before", "n-1", "début", "start", "hier", "then"), 0),
    **dict.fromkeys(("l'an dernier", "an dernier", "année précédente", "last year", "previous year"), 0),
    **dict.fromkeys(
        ("après", "after", "n", "fin", "end", "aujourd'hui", "now", "today", "cette année", "this year"), 1
    ),
}
_PART = r"(?:([tqsh])|(?:(trimestre|quarter|semestre|semaine|week|mois|month|année|year) ))(\d\d?)"
"""A part of a year that is not named."""
_UNDATED = 2
_WITHIN = "undated"
"""Their form: two of them may stand beside a change that counts from the year before."""
_BRACKETS = r"\([^)]*\)"
_A_PAIR = 2


class Period(NamedTuple):
    """When a column's values are of; `of` is what else its heading says."""

    of: str
    form: str
    place: tuple[int, ...]
    column: int
    name: str

    @property
    def is_undated(self) -> bool:
        """Whether it is a part of a year that is not named."""
        return self.form.startswith(_WITHIN)


class Span(NamedTuple):
    """What a column of changes may count from and to: pairs of columns, each from the earlier to the later."""

    pairs: Sequence[tuple[int, int]]
    is_undated: bool


def may_be_change(heading: str) -> bool:
    """Whether changes may stand below a heading, and not those of something else."""
    if OTHER.search(heading):
        return False
    return is_sure(heading) or _SIGNED.fullmatch(heading) is not None or _names_times_only(heading)


def is_sure(heading: str) -> bool:
    """Whether it says that changes stand below, whatever these say: `Change`, but not `In %` or `2023/2024`."""
    return any(own.match(heading) for own in (CHANGE, FACTOR, POINTS))


def is_series_change(heading: str) -> bool:
    """Whether changes from one row to the next may stand below it: `Annual change`, but no mean of several years."""
    return may_be_change(_YEARLY.sub("", heading).strip())


def _names_times_only(heading: str) -> bool:
    """Whether it says nothing but times: `2022 to 2024`, `vs 2023`, `In two years`."""
    years = re.findall(_FULL_YEAR, heading)
    if years and not _LINKS.sub("", re.sub(_FULL_YEAR, "", heading)):
        return len(years) == _A_PAIR or (len(years) == 1 and _AGAINST.search(heading) is not None)
    return _IN_YEARS.fullmatch(heading.strip()) is not None


def span(columns: Sequence[str], heading: str, changes: set[int]) -> Span:
    """The pairs of columns that a change under that heading may count between; `changes` are no periods."""
    found = sorted(
        own for index, each in enumerate(columns) if index not in changes and (own := period(each, index)) is not None
    )
    kinds = {(own.of, own.form) for own in found}
    groups = [[own for own in found if (own.of, own.form) == kind] for kind in kinds]
    several = [group for group in groups if len(group) > 1]
    if len(several) != 1:
        return Span((), is_undated=False)
    (periods,) = several
    if periods[0].is_undated and (len(periods) != _UNDATED or periods[0].column > periods[1].column):
        return Span((), is_undated=True)
    pairs = [(one.column, other.column) for one, other in _pairs(periods, heading)]
    return Span(pairs, is_undated=periods[0].is_undated)


def _pairs(periods: Sequence[Period], heading: str) -> Sequence[tuple[Period, Period]]:
    """From which period to which: those that the heading names, those so many years apart, or any."""
    years = set(re.findall(_FULL_YEAR, heading))
    named = [own for own in periods if str(own.place[0]) in years and not own.is_undated]
    if years:
        if len(years) == len(named) == _A_PAIR:
            return [(named[0], named[1])]
        since = len(years) == len(named) == 1 and named[0] != periods[-1] and _AGAINST.search(heading)
        return [(named[0], periods[-1])] if since else ()
    if count := _IN_YEARS.search(heading):
        apart = _COUNTS[count["count"].lower()]
        return [
            (one, other)
            for one, other in combinations(periods, 2)
            if other is periods[-1] and one.place[1:] == other.place[1:] and other.place[0] - one.place[0] == apart
        ]
    return () if re.search(r"\d", heading.replace("n-1", "").replace("N-1", "")) else list(combinations(periods, 2))


def period(heading: str, column: int) -> Period | None:
    """When the values under a heading are of; None where it says no time."""
    text = " ".join(re.sub(_BRACKETS, " ", heading).split()).casefold().replace("’", "'")
    if is_sure(text):
        return None
    if text in _STAGES:
        return Period("", "stage", (_STAGES[text],), column, text)
    if part := re.fullmatch(_PART, text):
        return Period("", f"{_WITHIN} {part[1] or part[2]}", (int(part[3]),), column, text)
    if text in month_numbers():
        return Period("", f"{_WITHIN} month", (month_numbers()[text],), column, text)
    if (own := moment(text)) is not None:
        return Period("", own.form, own.place, column, text)
    years = re.findall(_FULL_YEAR, text)
    own = moment(years[0]) if len(years) == 1 and not re.search(r"\d", text.replace(years[0], "")) else None
    return Period(" ".join(text.replace(years[0], "").split()), own.form, own.place, column, text) if own else None
