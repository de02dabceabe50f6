"""What a heading says of a column of changes: that it may be one, and between which columns of the table it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES, WRITTEN_YEAR, YEAR_ALONE, moment, month_numbers, years_written

CHANGE = Late(
    r"(?i)\W*(?:(?:(?:%|percent(?:age)?|pct\.?) ?)?(?:variations?|[ée]volutions?|changes?|growth|croissance|increases?)"
    r"|évol\b|var\b|rises?\b|progression|hausse|augmentations?|baisse|écarts?|différences?|differences?|deltas?"
    r"|Δ|±|\+ ?/ ?[-−–]|% ?var|taux de (?:croissance|variation))"
    r"|^\W*(?:Δ|±)"
)
DECLINE = Late(
    r"(?i)\W*(?:baisses?|reculs?|diminutions?|réductions?|pertes?|chutes?|decreases?|declines?|drops?|falls?|reductions?"
    r"|losses|loss)\b"
)
"""Where its cells say how much less there is."""
FACTOR = Late(
    r"(?i)\W*(?:facteurs?|factors?|multipl\w+(?: (?:par|by))?|coefficients? multiplicateurs?|ratio)\W*$|\W*[×x]\W*$"
)
"""Where its cells say how many times as large."""
POINTS = Late(r"(?i)\W*(?:(?:en|in) )?(?:points?|pts|pp|p\.p)\W*$")
"""Where its cells say by how many points percentages changed."""
OTHER = Late(
    r"(?i)\b(?:annuel\w*|annual\w*|moyen\w*|average|compound|TCAM|CAGR|TCAC|par an|per year|p\.?a|volume"
    r"|constante?s?|comparables?|organi\w+"
    r"|like[- ]for[- ]like|budget|objectif|target|plan|prév\w+|forecast|attendu\w*|expected|mensuel\w*|monthly)\b"
)
"""In its heading: the change of something else."""
_SIGNED = Late(
    r"(?i)\W*(?:(?:[ei]n )?(?:%|valeur|value)|diff\.?|absolute|abs\.?|gap|gains?|tendance|trend|mouvements?|movements?"
    r"|moves?|coefficients?)\W*"
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
    r"(?i)\b(?:to|à|de|du|from|vs?|versus|contre|against|over|on|sur|depuis|since|entre|et|between|and|by|rapport|par"
    r"|compared|with|than|the|l)\b|[%\W_]"
)
"""What stands between two periods in a heading, and around them."""
_AGAINST = Late(
    r"(?i)\b(?:vs?|versus|contre|against|over|on|sur|depuis|since|than|par rapport (?:à|au)|compared (?:to|with))\b"
    r"|(?<=\S) ?/ ?(?=[^/]+\W*$)"
)
_YEARLY = Late(r"(?i)\b(?:mensuel(?:le)?s?|monthly|quarterly|trimestriel(?:le)?s?)\b")
"""Of a change from one period to the next, where the rows are periods."""
_ANNUAL = Late(r"(?i)\b(?:annuel(?:le)?s?|annual|yearly)\b")
"""From the year before, or a mean of the years shown."""
_LAST_YEAR = (
    r"(?<!\w)(?:(?:prior|last|previous|preceding) (?:f\w+ )?year|n ?- ?1|exercice précédent"
    r"|an(?:née)? (?:derni(?:er|ère)|passée?|précédente?))(?!\w)"
)
_YEAR_BEFORE = Late(
    r"(?i)\b(?:y[-/ ]?o[-/ ]?y|y/y|a/a|year[- ](?:on|over)[- ]year|glissement annuel|d'un an à l'autre"
    r"|d'une année (?:à|sur) l'autre|(?:on|vs\.?|from|over) (?:the |a )?year (?:before|earlier|ago)"
    r"|n ?(?:/|vs?\.?) ?n ?- ?1|(?:sur|over) 12 (?:mois|months))(?!\w)"
)
_FROM_TO = Late(rf"^{WRITTEN_YEAR}(?: ?[-/→] ?| to | à | vs\.? ){WRITTEN_YEAR}[ :,]+")
"""Before `Change`: from when to when."""
_SEASON_NAMED = Late(r"((?:19|20)\d\d)[/-](?:(?:19|20)\d\d|\d\d)(?!\d)")
_SHORT_SEASON = r"((?:19|20)\d\d)[/-]\d\d(?!\d)"
_A_TIME = Late(
    rf"(?i){_LAST_YEAR}|(?<!\w)(?:avant|après|before|after)(?!\w)|(?<!\w)[tqsh]\d(?![\w -]*{YEAR_ALONE})(?!\w)"
    rf"|(?:(?<!\w)(?:[tqsh]\d[ -]?|(?:{MONTH_NAMES}) |(?:fy|exercice|saison|season|année|year) ?))?{YEAR_ALONE}"
)
"""In a heading: when values are of."""
_STAGES = {
    **dict.fromkeys(("avant", "before", "n-1", "début", "start", "hier", "then", "baseline", "prior year"), 0),
    **dict.fromkeys(("l'an dernier", "an dernier", "année précédente", "last year", "previous year"), 0),
    **dict.fromkeys(("année dernière", "exercice précédent", "exercice n-1", "année n-1"), 0),
    **dict.fromkeys(
        ("après", "after", "n", "fin", "end", "aujourd'hui", "now", "today", "cette année", "this year", "endline"), 1
    ),
    **dict.fromkeys(("année en cours", "exercice en cours", "exercice n", "année n", "current year"), 1),
}
_SHORT_YEAR = r"(?<!\w)(fy|[tqsh]\d(?= ?['-]))[ '-]*(\d\d)(?![\w'])"
"""`FY23`, `Q3'23`: of this century."""
_SIGNS = {ord("–"): "-", ord("−"): "-", ord("’"): "'"}
_SEASON = r"(?:saison|season|campagne|(?:année|exercice)(?: \w+aire)?|(?:school|academic|f\w+) year|fy) ?"
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
    steps: Sequence[tuple[int, int]] = ()
    """From each to the next, where the change may be a mean of these."""


def may_be_change(heading: str) -> bool:
    """Whether changes may stand below a heading, and not those of something else."""
    if OTHER.search(_ANNUAL.sub(" ", _YEAR_BEFORE.sub(" ", _plain(heading)))):
        return False
    return is_sure(heading) or _SIGNED.fullmatch(heading) is not None or _names_times_only(heading)


def is_sure(heading: str) -> bool:
    """Whether it says that changes stand below, whatever these say: `Change`, but not `In %` or `2023/2024`."""
    return after_change(heading) is not None or any(own.match(heading) for own in (FACTOR, POINTS))


def after_change(heading: str) -> str | None:
    """What a heading says behind `Change`, but from when; None where it says of no change."""
    text = _ANNUAL.sub("", _YEAR_BEFORE.sub("", _plain(heading))).strip()
    text = _FROM_TO.sub("", text)
    named = CHANGE.match(text)
    return text[named.end() :] if named else None


def is_series_change(heading: str) -> bool:
    """Whether changes from one row to the next may stand below it: `Annual change`, but no mean of several years."""
    return may_be_change(_YEARLY.sub("", heading).strip())


def changes_among(columns: Sequence[str]) -> set[int]:
    """Which columns may be changes: not `2022/2023` beside `2023/2024`, which are two seasons."""
    found = {at for at, heading in enumerate(columns) if may_be_change(heading)}
    seasons = {at for at in found if (own := moment(_flat(columns[at]))) and own.form == "years"}
    has_years = any(re.fullmatch(WRITTEN_YEAR, own.strip()) for own in columns)
    return found if has_years or len(seasons) != _A_PAIR else found - seasons


def _names_times_only(heading: str) -> bool:
    """Whether it says nothing but times: `2022 to 2024`, `vs Q3 2023`, `Year on year`, `In two years`."""
    text = _flat(heading)
    if _IN_YEARS.fullmatch(text) or (_YEAR_BEFORE.search(text) and not _LINKS.sub("", _YEAR_BEFORE.sub(" ", text))):
        return True
    text = re.sub(_SHORT_SEASON, r"\1", text)
    if len(_SEASON_NAMED.findall(text)) == _A_PAIR:
        text = _SEASON_NAMED.sub(r"\1", text)
    times = len(_A_TIME.findall(text))
    if not times or _LINKS.sub("", _A_TIME.sub(" ", text)):
        return False
    return times == _A_PAIR or (times == 1 and _AGAINST.search(text) is not None)


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
    pairs = [(one.column, other.column) for one, other in _pairs(periods, _flat(heading))]
    steps = [(one.column, other.column) for one, other in pairwise(periods)]
    return Span(pairs, periods[0].is_undated, steps if len(steps) > 1 and _ANNUAL.search(heading) else ())


def _pairs(periods: Sequence[Period], heading: str) -> Sequence[tuple[Period, Period]]:
    """From which period to which: those that the heading names, those so many years apart, or any."""
    named, others = _named(periods, heading)
    if named:
        first, last = named[0], named[-1] if len(named) > 1 else periods[-1]
        since = len(named) == _A_PAIR or (first != last and _AGAINST.search(heading))
        return [(first, last)] if since and not others and len(named) <= _A_PAIR else ()
    before = re.search(_LAST_YEAR, heading) or _YEAR_BEFORE.search(heading)
    count = _IN_YEARS.search(heading)
    if before or count or _ANNUAL.search(heading):
        apart = _COUNTS[count["count"].lower()] if count else 1
        return [(one, periods[-1]) for one in periods[:-1] if _are_apart(one, periods[-1], apart)]
    return () if re.search(r"\d", heading) else list(combinations(periods, 2))


def _named(periods: Sequence[Period], heading: str) -> tuple[Sequence[Period], bool]:
    """The periods that a heading names, by their names or else by their years; and whether it names others."""
    found: list[Period] = []
    rest = heading
    for own in sorted(periods, key=lambda own: -len(own.name)):
        rest, times = re.subn(rf"(?<![\w-]){re.escape(own.name)}(?![\w-])", " ", rest, count=1)
        found += [own] * times
    if found:
        return sorted(found), re.search(YEAR_ALONE, rest) is not None
    years = set(years_written(heading))
    named = [own for own in periods if str(own.place[0]) in years and not own.is_undated]
    return named, len(named) != len(years)


def _are_apart(one: Period, other: Period, years: int) -> bool:
    """Whether the other is the same part of a year so many years later, or this year after last year."""
    if one.form == "stage":
        return years == 1 and (one.name == "n-1" or re.search(_LAST_YEAR, one.name) is not None)
    is_part = one.form != "years" and one.place[1:] != other.place[1:]
    return not (one.is_undated or is_part) and other.place[0] - one.place[0] == years


def period(heading: str, column: int) -> Period | None:
    """When the values under a heading are of; None where it says no time."""
    text = _flat(heading)
    if is_sure(text):
        return None
    if text in _STAGES:
        return Period("", "stage", (_STAGES[text],), column, text)
    if part := re.fullmatch(_PART, text):
        return Period("", f"{_WITHIN} {part[1] or part[2]}", (int(part[3]),), column, text)
    if text in month_numbers():
        return Period("", f"{_WITHIN} month", (month_numbers()[text],), column, text)
    if (own := moment(text) or moment(re.sub(rf"^{_SEASON}", "", text))) is not None:
        return Period("", own.form, own.place, column, text)
    years = years_written(text)
    own = moment(years[0]) if len(years) == 1 and not re.search(r"\d", text.replace(years[0], "")) else None
    return Period(" ".join(text.replace(years[0], "").split()), own.form, own.place, column, text) if own else None


def _flat(heading: str) -> str:
    """A plain heading without what stands in brackets."""
    return " ".join(re.sub(_BRACKETS, " ", _plain(heading)).split())


def _plain(heading: str) -> str:
    """A heading in small letters, of one kind of dashes and apostrophes, its short years in full."""
    return re.sub(_SHORT_YEAR, r"\1 20\2", " ".join(heading.translate(_SIGNS).split()).casefold())
