"""When the one series that a title speaks of was at its highest or fell first, and what is said to go on every year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deck.check.figures import claim
from deck.check.titles.title_series import COUNTS, moves, series_of, why, written
from deck.check.titles.title_verdict import RIGHT, Verdict, is_above, steps
from deck.figures.late import Late
from deck.prose.sentence import YEAR
from deck.prose.shown_data import Datum, Row
from deck.prose.title_shape import Title
from deck.prose.title_way import ways_in

_PEAK = Late(
    r"\b(?:(?P<high>peak\w*|culmin\w*|(?:un |son |leur |a |their |its |the )?(?:sommet|pic"
    r"|maximum))|(?P<low>bottom\w* out|creux|low point|point bas|au plus bas|plancher|trough\w*))\b"
)
_RECORD = Late(
    r"\b(?:(?P<high>records?|all-time high|plus haut niveau|(?:au|le) plus haut"
    r"|highest(?: level)?|jamais eu autant|never (?:had|been) (?:so|as) (?:many|much|high))"
    r"|(?P<low>lowest(?: level)?|plus bas(?: niveau)?))\b"
)
_AT_PEAK = rf"[^{YEAR}]{{0,40}}?\b(?:in|en|qu'en|as in|date de|dates from) (?P<year>{YEAR}+)"
_RECORD_YEAR = Late(
    rf"(?P<year>{YEAR}+)(?:,| :| was| is| a ete| est| fut| has been)? (?:a |an |the |une "
    rf"|l')?(?:record year|annee record|all-time high|record)\b"
)
_EVERY = Late(
    r"\b(?:every year|each year|year after year|chaque annee|tous les ans|sans interruption"
    r"|sans discontinuer|without interruption|d'annee en annee|annee apres annee|year on year"
    r"|steadily|regulierement|continuously|continuellement)\b"
)
_FIRST_TIME = Late(
    rf"\bfor the first time in (?P<a>{YEAR}+)|\bpour la premiere fois en (?P<b>{YEAR}+)|\b(?:in"
    rf"|en) (?P<c>{YEAR}+),? (?:for the first time|pour la premiere fois)\s*$"
)
_RUNNING = Late(
    r"\b(?:for )?(?P<n>two|three|four|five|deux|trois|quatre|cinq) (?:years (?:running"
    r"|in a row)|consecutive years|annees? (?:de suite|consecutives?|d'affilee)"
    r"|ans de suite)\b|\b(?:pendant )(?P<m>deux|trois|quatre|cinq) ans\b|\bdepuis (?P<o>deux|trois|quatre|cinq) ans\b"
)


def judge(title: Title) -> Verdict | None:
    """What the values of the series say where they contradict the title."""
    row = series_of(title)
    values = steps(title.data, row) if row is not None and title.data.timed else []
    if row is None or len(values) < 2:
        return None
    return _when(title, row, values) or _every(title, row, values)


def _when(title: Title, row: Row, values: Sequence[tuple[str, Datum]]) -> Verdict | None:
    """The year of a peak, of a low, of a first fall."""
    by_year, shape = dict(values), title.shape
    if re.search(r"\b(?:since|depuis) ", shape) or title.sentence.values:
        return None
    if first := _FIRST_TIME.search(shape):
        key = next(key for key in "abc" if first[key])
        year = written(title, first.span(key))
        return _first_time(title, row, values, year, first.span(key))
    for form, is_record in ((_PEAK, False), (_RECORD, True)):
        match = form.search(shape)
        behind = re.match(_AT_PEAK, shape[match.end() :]) if match else None
        if not match or not behind or len(title.years) != 1:
            continue
        begin = match.end() + behind.start("year")
        year = written(title, (begin, match.end() + behind.end("year")))
        if year not in by_year:
            return RIGHT
        others = [datum for column, datum in values if column != year and (not is_record or column < year)]
        own = by_year[year]
        beaten = any(
            is_above(each.interval, own.interval) if match["high"] else is_above(own.interval, each.interval)
            for each in others
        )
        return Verdict(claim.CODE, begin, begin + 4, why(row, values)) if beaten else RIGHT
    if (
        (match := _RECORD_YEAR.search(shape))
        and len(title.years) == 1
        and (year := written(title, match.span("year"))) in by_year
    ):
        above = [
            datum for column, datum in values if column < year and is_above(datum.interval, by_year[year].interval)
        ]
        return Verdict(claim.CODE, *match.span("year"), why(row, values)) if above else RIGHT
    return None


def _first_time(
    title: Title, row: Row, values: Sequence[tuple[str, Datum]], year: str, span: tuple[int, int]
) -> Verdict | None:
    ways = {way for _, _, way in ways_in(title.shape)}
    columns = [column for column, _ in values]
    if len(ways) != 1 or year not in columns[1:] or len(title.years) != 1:
        return RIGHT
    moved = moves(values)
    at = columns.index(year) - 1
    (way,) = ways
    if moved[at] == -way or any(own == way for own in moved[:at]):
        return Verdict(claim.CODE, *span, why(row, values))
    return RIGHT


def _every(title: Title, row: Row, values: Sequence[tuple[str, Datum]]) -> Verdict | None:
    """What is said to go on: every year, since a year without interruption, for so many years running."""
    ways = {way for _, _, way in ways_in(title.shape)}
    match, running = _EVERY.search(title.shape), _RUNNING.search(title.shape)
    if len(ways) != 1 or title.sentence.values or not (match or running):
        return None
    (way,) = ways
    columns = [column for column, _ in values]
    if running and running["o"]:
        last = moves(values)[-COUNTS[running["o"]] :]
        years = [int(column) for column in columns if column.isdigit()]
        yearly = len(years) == len(columns) and years[-1] - years[0] == len(years) - 1
        enough = yearly and len(last) == COUNTS[running["o"]]
        return Verdict(claim.CODE, *running.span(), why(row, values)) if enough and -way in last else RIGHT
    if running:
        number = COUNTS[running["n"] or running["m"]]
        longest = max(
            (len(run) for run in re.findall(r"1+", "".join("0" if own == -way else "1" for own in moves(values)))),
            default=0,
        )
        return (
            Verdict(claim.CODE, *running.span(), why(row, values))
            if longest < number and len(values) > number
            else RIGHT
        )
    assert match is not None
    begin = columns.index(title.years[0]) if len(title.years) == 1 and title.years[0] in columns else 0
    if title.years and not (begin or title.years[0] == columns[0]):
        return RIGHT
    if -way in moves(values)[begin:]:
        return Verdict(claim.CODE, *match.span(), why(row, values))
    return RIGHT
