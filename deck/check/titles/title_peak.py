"""When the one series that a title speaks of was at its highest or fell first, and what is said to go on every year.

`Visits peaked in 2022`, `Accidents fell for the first time in 2021`, `Output has grown every year since 2019`. Silent
where the title says a number, or a time that the series has no value of.
"""

from __future__ import annotations

from deck.check.figures import claim
from deck.check.titles.title_series import SINCE, Series, series_of
from deck.check.titles.title_verdict import RIGHT, Verdict, is_above
from deck.figures.late import Late
from deck.prose.sentence import YEAR
from deck.prose.title_shape import Title
from deck.prose.title_way import way_of, ways_in

_PEAK = Late(
    r"\b(?:"
    r"(?P<peak>peak\w*|culmin\w*|sommet|pic|maximum)"
    r"|(?P<trough>bottom\w* out|low point|trough\w*|creux|point bas|plancher)"
    r"|(?P<record>records?|all-time high|highest(?: level)?|plus haut(?: niveau)?)"
    r"|(?P<lowest>lowest(?: level)?|plus bas(?: niveau)?)"
    rf")\b[^{YEAR}]{{0,40}}?\b(?:in|en|qu'en|as in|date de|dates from) (?P<year>{YEAR}+)"
)
_FIRST_TIME = Late(
    rf"\b(?:for the first time in|pour la premiere fois en) (?P<a>{YEAR}+)"
    rf"|\b(?:in|en) (?P<b>{YEAR}+),? (?:for the first time|pour la premiere fois)\s*$"
)
_EVERY = Late(
    r"\b(?:every year|each year|year after year|year on year|steadily|continuously|without interruption"
    r"|chaque annee|tous les ans|d'annee en annee|annee apres annee|regulierement|continuellement"
    r"|sans interruption|sans discontinuer)\b"
)


def judge(title: Title) -> Verdict | None:
    """What the values of the series say where they contradict the title."""
    series = None if title.sentence.values else series_of(title)
    if series is None or any(year not in series.values for year in title.years):
        return None
    return _first_time(title, series) or _peak(title, series) or _every_year(title, series)


def _first_time(title: Title, series: Series) -> Verdict | None:
    """`fell for the first time in 2021`: it rose then, or fell before."""
    match = _FIRST_TIME.search(title.shape)
    way = way_of(ways_in(title.shape))
    if match is None or not way or len(title.years) > 1:
        return None
    *before, then = [0, *series.moves][: series.times.index(title.years[0]) + 1]
    is_wrong = then == -way or way in before
    return series.contradicts(claim.CODE, match.span(match.lastgroup or "")) if is_wrong else RIGHT


def _peak(title: Title, series: Series) -> Verdict | None:
    """`peaked in 2022`: another value is higher; `a record in 2022`: one before it is."""
    match = _PEAK.search(title.shape)
    if match is None or len(title.years) > 1 or SINCE.search(title.shape):
        return None
    (year,), own = title.years, series.values[title.years[0]].interval
    is_record = match["record"] or match["lowest"]
    others = [each.interval for time, each in series.values.items() if (time < year if is_record else time != year)]
    if match["peak"] or match["record"]:
        is_wrong = any(is_above(other, own) for other in others)
    else:
        is_wrong = any(is_above(own, other) for other in others)
    return series.contradicts(claim.CODE, match.span("year")) if is_wrong else RIGHT


def _every_year(title: Title, series: Series) -> Verdict | None:
    """`grows every year`, `every year since 2019`: not in one of them."""
    match, way = _EVERY.search(title.shape), way_of(ways_in(title.shape))
    if match is None or not way or len(title.years) > 1:
        return None
    first = series.times.index(title.years[0]) if title.years else 0
    return series.contradicts(claim.CODE, match.span()) if -way in series.moves[first:] else RIGHT
