"""When the one series that a title speaks of was at its highest or fell first, and what is said to go on every year.

`Visits peaked in 2022`, `Accidents fell for the first time in 2021`, `Output has grown every year since 2019`. Silent
where the title says a number, or a time that the series has no value of.
"""

from __future__ import annotations

import re
from itertools import groupby

from deck.check.figures import claim
from deck.check.titles.title_series import COUNTS, Series, series_of
from deck.check.titles.title_verdict import RIGHT, Verdict, is_above
from deck.figures.late import Late
from deck.prose.sentence import YEAR
from deck.prose.title_shape import Title
from deck.prose.title_way import way_of, ways_in

_PEAK = Late(
    r"\b(?:"
    r"(?P<high>peak\w*|culmin\w*|(?:un |son |leur |a |their |its |the )?(?:sommet|pic|maximum))"
    r"|(?P<low>bottom\w* out|low point|trough\w*|creux|point bas|au plus bas|plancher)"
    r")\b"
)
_RECORD = Late(
    r"\b(?:"
    r"(?P<high>records?|all-time high|highest(?: level)?|never (?:had|been) (?:so|as) (?:many|much|high)"
    r"|plus haut niveau|(?:au|le) plus haut|jamais eu autant)"
    r"|(?P<low>lowest(?: level)?|plus bas(?: niveau)?)"
    r")\b"
)
_IN_YEAR = Late(rf"[^{YEAR}]{{0,40}}?\b(?:in|en|qu'en|as in|date de|dates from) (?P<year>{YEAR}+)")
_RECORD_YEAR = Late(
    rf"(?P<year>{YEAR}+)(?:,| :| was| is| has been| a ete| est| fut)?"
    r" (?:a |an |the |une |l')?(?:record year|annee record|all-time high|record)\b"
)
_EVERY = Late(
    r"\b(?:every year|each year|year after year|year on year|steadily|continuously|without interruption"
    r"|chaque annee|tous les ans|d'annee en annee|annee apres annee|regulierement|continuellement"
    r"|sans interruption|sans discontinuer)\b"
)
_FIRST_TIME = Late(
    rf"\bfor the first time in (?P<a>{YEAR}+)"
    rf"|\bpour la premiere fois en (?P<b>{YEAR}+)"
    rf"|\b(?:in|en) (?P<c>{YEAR}+),? (?:for the first time|pour la premiere fois)\s*$"
)
_RUNNING = Late(
    r"\b(?:for )?(?P<n>two|three|four|five|deux|trois|quatre|cinq)"
    r" (?:years (?:running|in a row)|consecutive years"
    r"|annees? (?:de suite|consecutives?|d'affilee)|ans de suite)\b"
    r"|\b(?:pendant )(?P<m>deux|trois|quatre|cinq) ans\b"
    r"|\bdepuis (?P<to_now>deux|trois|quatre|cinq) ans\b"
)
_SINCE = Late(r"\b(?:since|depuis) ")


def judge(title: Title) -> Verdict | None:
    """What the values of the series say where they contradict the title."""
    series = None if title.sentence.values else series_of(title)
    return (_when(title, series) or _how_long(title, series)) if series else None


def _when(title: Title, series: Series) -> Verdict | None:
    """The year of a first fall, of a peak, of a record."""
    if _SINCE.search(title.shape):
        return None
    if first := _FIRST_TIME.search(title.shape):
        return _first_time(title, series, first)
    return (_peak(title, series) or _record_year(title, series)) if len(title.years) == 1 else None


def _first_time(title: Title, series: Series, match: re.Match[str]) -> Verdict:
    """`fell for the first time in 2021`: it rose then, or fell before."""
    (span,) = (match.span(key) for key in "abc" if match[key])
    year, way = title.written(span), way_of(ways_in(title.shape))
    if not way or year not in series.times[1:] or len(title.years) != 1:
        return RIGHT
    *before, then = series.moves[: series.times.index(year)]
    return series.contradicts(claim.CODE, span) if then == -way or way in before else RIGHT


def _peak(title: Title, series: Series) -> Verdict | None:
    """`peaked in 2022`: another value is higher; `a record in 2022`: one before it is."""
    for form in (_PEAK, _RECORD):
        match = form.search(title.shape)
        behind = _IN_YEAR.match(title.shape, match.end()) if match else None
        if not match or not behind:
            continue
        year = title.written(behind.span("year"))
        if year not in series.values:
            return RIGHT
        own = series.values[year].interval
        others = [
            other.interval
            for time, other in series.values.items()
            if (time < year if form is _RECORD else time != year)
        ]
        beaten = any(is_above(other, own) if match["high"] else is_above(own, other) for other in others)
        return series.contradicts(claim.CODE, behind.span("year")) if beaten else RIGHT
    return None


def _record_year(title: Title, series: Series) -> Verdict | None:
    """`2022 was a record year`."""
    match = _RECORD_YEAR.search(title.shape)
    year = title.written(match.span("year")) if match else ""
    if match is None or year not in series.values:
        return None
    own, before = series.values[year].interval, [each for time, each in series.values.items() if time < year]
    beaten = any(is_above(each.interval, own) for each in before)
    return series.contradicts(claim.CODE, match.span("year")) if beaten else RIGHT


def _how_long(title: Title, series: Series) -> Verdict | None:
    """What is said to go on: for so many years, or every year."""
    way = way_of(ways_in(title.shape))
    if not way:
        return None
    if running := _RUNNING.search(title.shape):
        wrong = (_stopped if running["to_now"] else _ran_shorter)(series, running, way)
        return series.contradicts(claim.CODE, running.span()) if wrong else RIGHT
    every = _EVERY.search(title.shape)
    return _every_year(title, series, every, way) if every else None


def _stopped(series: Series, running: re.Match[str], way: int) -> bool:
    """`en baisse depuis trois ans`: it rose in one of the last three, of yearly values."""
    number = COUNTS[running["to_now"]]
    last, years = series.moves[-number:], [int(time) for time in series.times if time.isdigit()]
    is_yearly = len(years) == len(series.times) and years[-1] - years[0] == len(years) - 1
    return is_yearly and len(last) == number and -way in last


def _ran_shorter(series: Series, running: re.Match[str], way: int) -> bool:
    """`fell three years running`: nowhere so often."""
    number = COUNTS[running["n"] or running["m"]]
    runs = [len([*run]) for went_on, run in groupby(move != -way for move in series.moves) if went_on]
    return max(runs, default=0) < number < len(series.values)


def _every_year(title: Title, series: Series, every: re.Match[str], way: int) -> Verdict:
    """`grows every year`, `every year since 2019`: not in one of them."""
    times, begin = series.times, 0
    if title.years:
        first = title.years[0]
        if first not in times or (len(title.years) > 1 and first != times[0]):
            return RIGHT
        begin = times.index(first)
    return series.contradicts(claim.CODE, every.span()) if -way in series.moves[begin:] else RIGHT
