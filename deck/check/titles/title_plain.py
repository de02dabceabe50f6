"""What a sentence that says one thing of one row says, against the data of its slide: of titles and of all texts.

`North rose 31% in 2024`, `57% of the total comes from North`, `Nord arrive en tête`, `North reached 31 GWh in 2024`.
Told where no stretch of time that it may speak of agrees; silent where the data do not have the year that it says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deck.check.figures import literal, share, variation
from deck.check.titles.title_series import series_in
from deck.check.titles.title_verdict import (
    RIGHT,
    Ranking,
    Verdict,
    gained,
    gains,
    is_above,
    listed,
    percent,
    ranked_otherwise,
)
from deck.figures.amount import spelled
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import language
from deck.figures.late import Late
from deck.figures.moment import WRITTEN_YEAR, years_of
from deck.figures.quantity import CURRENCY, PERCENT, POINTS
from deck.kinds.text_table import TextTable
from deck.prose.plain_statement import Kind, Statement, statement_in
from deck.prose.shown_data import Data, Datum, Row, is_among, roots_of
from deck.prose.title_shape import Title, fold
from deck.prose.title_way import ways_in

_A_PART = Late(r"(?i)\W*(?:dont|of which|including|y compris)\b|\s*[–—•-]")
"""How the label of a row begins that is part of the one above it."""
_MORE_IS_BETTER = (
    "ventes chiffre recettes revenus visiteurs visites patients clients voyages voyageurs abonnés adhérents membres"
    " production récolte logements élèves emplois postes"
    " sales revenue turnover income visitors visits customers trips passengers subscribers members output"
    " harvest homes pupils students jobs staff"
)
_LESS_IS_BETTER = (
    "coût prix dépense dette perte tarif frais loyer charge facture poste salaire impôt taxe amende impayé déficit"
    " dépassement écart devis offre prime"
    " cost price spending expense debt loss fee rent bill wage salary tax fine arrears deficit overrun gap quote bid"
    " offer tender premium waste claim penalty"
)
"""Of what comes first who has most: of waits, of costs, it may be who has least."""
_IS_BETTER = Late(
    r"(?i)\b(?:gagn\w+|gain(?:s|ed)?|wins?|won|perd\w*|los(?:es?|t|s)|progress\w*|recul\w*|progrès|advanced?)\b"
)
"""Words that praise or blame a change: of waits, less is a gain."""
_IS_RATE = Late(r"(?i)\b(?:per|par|each|chaque)\b")
_GROWS = Late(r"(?i)\b(?:growth|grow\w*|croissances?|croi(?:t|ît|ssent)|dynamique?s?|évolutions?|gains?)\b")
_OTHER_ORDER = Late(
    r"(?i)\b(?:orders?|ordres?|alphab\w+|calend\w+|chronolog\w+|schedules?|routes?|itinéraires?|étapes?|races?|courses?"
    r"|volumes?|marges?|margins?|(?:per|par) (?:head|capita|habitant|tête|personne|person|an|year))\b"
)
"""In the title of a slide: what comes first may do so in time, on the way, or by another measure."""
_MOST = 10
"""A value that is so many times another is of another thing, or in another unit, which other checks tell."""


def judge(title: Title) -> Verdict | None:
    """What the data say where they contradict the title."""
    said = statement_in(title)
    return verdict_on(title, said) if said else None


def verdict_on(title: Title, said: Statement) -> Verdict | None:
    """What the data say where they contradict what the title says."""
    read = {Kind.CHANGE: _change, Kind.SHARE: _share, Kind.FIRST: _first, Kind.VALUE: _value}[said.kind]
    return read(title, said)


def _change(title: Title, said: Statement) -> Verdict | None:
    pairs = [(said.row.values[first], said.row.values[last]) for first, last in _stretches(title.data, said)]
    found = [each for pair in pairs for each in _computed(said.unit, *pair)]
    if not found:
        return None
    stated = [said.stated]
    if not _is_more_better(title) and _IS_BETTER.search(title.written((title.sentence.start, title.sentence.end))):
        stated.append(said.stated.negated())
    if any(own.meets(each) for own in stated for each in found):
        return RIGHT
    start = said.verb if isinstance(title.sentence.said.slide, TextTable) else said.span[0]  # as what figures say is
    return series_in(title.data, said.row).contradicts(variation.CODE, (start, said.span[1]))


def _stretches(data: Data, said: Statement) -> Sequence[tuple[str, str]]:
    """From which year to which it may have changed so; none where the row has no value of a year that is said."""
    times = [time for time in data.columns if time in said.row.values]
    if not data.spans_time or len(years_of(data.columns)) < len(data.columns):
        return []
    if said.in_a_year:
        return [(first, last) for last in times for first in times if int(first) == int(last) - 1]
    if said.year and not said.since and str(int(said.year) - 1) not in times:
        return []  # in a year: on the one before, which the data do not have
    lasts = [time for time in times if said.year in ("", time)]
    return [(first, last) for last in lasts for first in times if first < last and said.since in ("", first)]


def _computed(unit: str, first: Datum, last: Datum) -> Sequence[Interval]:
    """The change in that unit; nothing where the data are in another."""
    if first.interval.low <= 0 or last.interval.low <= 0:
        return []
    if unit == "×":
        quotient = last.interval.over(first.interval)
        return [quotient] if quotient else []
    if unit == PERCENT:
        change = percent(first, last)
        points = [gained(first, last)] if first.amount.unit == PERCENT else []
        return [*points, *([change] if change else [])]
    if unit == POINTS:
        return [gained(first, last)] if first.amount.unit == PERCENT else []
    return [gained(first, last)] if unit.casefold() == first.amount.unit.casefold() else []


def _share(title: Title, said: Statement) -> Verdict | None:
    """Its part of the row that is the total, in the year that it is said of or in any."""
    data, whole = title.data, title.data.total
    columns = _columns(data, said)
    if whole is None or data.unit == PERCENT or not columns:
        return None
    found: list[tuple[Datum, Datum, Interval]] = []
    for column in columns:
        own, total = said.row.values.get(column), whole.values.get(column)
        quotient = own.interval.over(total.interval) if own and total else None
        if not own or not total or not quotient or total.amount.unit != data.unit or quotient.high > 1:
            return None
        found.append((own, total, quotient.times(HUNDRED)))
    if any(said.stated.meets(quotient) for _, _, quotient in found):
        return RIGHT
    own, total, quotient = found[-1]
    part = spelled(quotient, language(title.tag), PERCENT, apart=said.stated)
    return Verdict(share.CODE, *said.span, f"{own.shown} of {total.shown} is {part}")


def _columns(data: Data, said: Statement) -> Sequence[str]:
    """The columns that it may speak of: that of its year, all where it says none."""
    if not said.year:
        return data.columns
    named = [column for column in data.columns if said.year in re.findall(WRITTEN_YEAR, column)]
    return named if len(named) == 1 else []


def _first(title: Title, said: Statement) -> Verdict | None:
    """That no other row has more, in the year that it is said of; in any year or all together where it says none."""
    data = title.data
    columns = _columns(data, said)
    rankings: list[Ranking] = [[(row, own.interval) for row, own in data.pairs(column)] for column in columns]
    if (
        len(data.rows) < 2
        or not rankings
        or _OTHER_ORDER.search(_heading(title))
        or any(_has_parts(own, said.row) for own in rankings)
    ):
        return None
    if not said.year:
        rankings.append([(row, row.summed) for row in data.rows])
    if _speaks_of_change(title):
        rankings += gains(data)
    both = not said.is_largest and not _is_more_better(title)
    if any(_may_be_first(said.row, own, both) for own in rankings):
        return RIGHT
    return ranked_otherwise(data, said.row, columns[-1], said.span)


def _has_parts(ranking: Ranking, own: Row) -> bool:
    """Whether a row may be what those beside it come to, so that it is no rival of its parts; or the row has none."""
    if own.label not in [row.label for row, _ in ranking] or any(_A_PART.match(row.label) for row, _ in ranking):
        return True
    values = [value for _, value in ranking]
    runs = ((at, end) for at in range(len(values)) for end in range(at + 2, len(values) + 1))
    sums = [(at, end, added_up(values[at:end])) for at, end in runs]
    beside = ((total, values[each]) for at, end, total in sums for each in (at - 1, end) if 0 <= each < len(values))
    return any(total.meets(value) for total, value in beside)


def _speaks_of_change(title: Title) -> bool:
    """Whether the title of its slide does, so that who is first may be who grew most."""
    own = _heading(title)
    return bool(ways_in(fold(own))) or _GROWS.search(own) is not None


def _heading(title: Title) -> str:
    """The title of its slide."""
    slide = title.sentence.said.slide
    return slide.title.text if slide and slide.title else ""


def _is_more_better(title: Title) -> bool:
    """Whether the data count what one wants to have most of, and nothing else is said of it: not `Patients waiting`."""
    data = title.data
    unit = roots_of(data.unit, title.tag)
    kinds = [own for own in data.counted if own not in unit and not any(map(str.isdigit, own))]
    if any(map(_IS_RATE.search, data.columns)):
        return False
    if kinds:
        return all(is_among(own, roots_of(_MORE_IS_BETTER, title.tag)) for own in kinds)
    spoken = data.words | roots_of(_heading(title), title.tag)
    of_money = re.fullmatch(CURRENCY, data.unit) is not None
    return of_money and not any(is_among(own, roots_of(_LESS_IS_BETTER, title.tag)) for own in spoken)


def _may_be_first(row: Row, ranking: Ranking, both: bool) -> bool:
    """Whether none is surely above it; or none below, where that may be first."""
    own = next((value for other, value in ranking if other.label == row.label), None)
    others = [value for other, value in ranking if other.label != row.label]
    if own is None:
        return True
    return not any(is_above(each, own) for each in others) or (both and not any(is_above(own, each) for each in others))


def _value(title: Title, said: Statement) -> Verdict | None:
    """Its value in that year."""
    if not title.data.timed:
        return None
    own = said.row.values.get(said.year)
    if own is None or said.stated.meets(own.interval):
        return RIGHT if own else None
    low, high = sorted((said.stated, own.interval))
    if low.low <= 0 or high.high >= low.low * _MOST:
        return None
    return Verdict(literal.CODE, *said.span, f"{said.row.label} is {listed([(f'{said.year}:', own)])}")
