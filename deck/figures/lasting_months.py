"""How long something lasted, beside its months, its years or its days: `lasted six months, from January to August`.

Both ways of counting are right, with the last month or without it: from January to August there are eight, or seven.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from deck.figures.lasting import COUNTED, Lasting, days_between, disagrees
from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES, month_numbers
from deck.figures.numeral import number_of
from deck.figures.spaces import widened

_GAP = "[ \u00a0]"
_MONTH = rf"(?:{MONTH_NAMES})"
_FIRST = rf"(?P<first>{_MONTH})(?:{_GAP}(?P<since>(?:19|20)\d\d))?"
_LAST = rf"(?P<last>{_MONTH})(?:{_GAP}(?P<until>(?:19|20)\d\d))?"
_MONTHS = rf"(?:\b(?:de{_GAP}|d['’]|from{_GAP}|entre{_GAP}|between{_GAP}){_FIRST}{_GAP}(?:à|to|et|and){_GAP}{_LAST})"
_DAY = rf"\d\d?(?:er|st|nd|rd|th)?{_GAP}{_MONTH}(?:{_GAP}(?:19|20)\d\d)?"
_IN_MONTH = (
    rf"(?:\b(?:du|from){_GAP}(?P<first>\d\d?)(?:er|st|nd|rd|th)?{_GAP}(?:au|to){_GAP}"
    rf"(?P<last>\d\d?(?:er|st|nd|rd|th)?{_GAP}(?P<month>{_MONTH}(?:{_GAP}(?:19|20)\d\d)?)))"
)
"""Both days of one month: `from 4 to 17 January 2027`."""
_DAYS = rf"(?:\b(?:du|from){_GAP}(?P<first>{_DAY}){_GAP}(?:au|to){_GAP}(?P<last>{_DAY}))"
_LASTED = (
    r"\b(?:a duré|ont duré|avait duré|avaient duré|dura|durèrent|dure|durent|durera|dureront|aura duré|s['’]étend sur"
    r"|s['’]est étendue? sur|s['’]étale sur|s['’]est étalée? sur|lasted|lasts?|has lasted|had lasted|will last"
    r"|ran for|runs for|took|takes?|went on for)"
)
_NAMELY = r"(?:,? (?:soit|which is|that is|i\.e\.|c['’]est-à-dire|ce qui fait|a total of)| \()"
_LENGTH = rf"(?P<length>{COUNTED})"
_FOR = r"(?:for|in|over|within|during|en|sur|pendant|durant)"
_ENDS = rf"(?={_GAP}?[.,;:!?)]|$)"
_PAUSED = Late(
    r"(?i)\b(?:pauses?|interr\w+|hors|sauf|except\w*|exclu\w*|without|break|breaks|suspen\w+|effecti\w+|net|nets?"
    r"|worked|cumul\w*|ouvr(?:é|able)s?|working|début|fin|mi|late|early|mid|end|chacun\w*|chaque|each|every|par|per)\b"
)
"""Not all of the stretch counts, or more of it than its months say: nobody can reckon then."""
_BESIDE = (
    rf"{_LASTED} {_LENGTH}(?:{_GAP}?[,:(–—]{_GAP}?|{_GAP}){{of}}",
    rf"{{of}}{_NAMELY} ?{_LENGTH}{_ENDS}",
    rf"{{of}},? {_LASTED} {_LENGTH}{_ENDS}",
    rf"(?:^|[:–—]{_GAP}){_LENGTH},? {{of}}{_ENDS}",
    rf"\b{_FOR}{_GAP}{_LENGTH}, {{of}}{_ENDS}",
)
_OF_MONTHS = tuple(Late(f"(?i){form.replace('{of}', _MONTHS)}") for form in _BESIDE)
_OF_DAYS = tuple(
    Late(f"(?i){form.replace('{of}', days)}")
    for days in (_DAYS, _IN_MONTH)
    for form in _BESIDE
    if _NAMELY not in form or days == _IN_MONTH
)
_FROM_A_DAY = Late(rf"(?i)\b(?:du|from){_GAP}\d")
_BEGUN = Late(
    r"(?i)\b(?:began|begins|started|starts|opened|opens|a commencé|ont commencé|avait commencé|avaient commencé"
    r"|commence|a débuté|ont débuté|débute|a ouvert|ouvre)"
    rf"{_GAP}(?:on{_GAP}|le{_GAP})?(?:[^\W\d_]+day,?{_GAP}|[^\W\d_]+di{_GAP})?(?P<first>{_DAY}),? (?:and|et) "
    rf"{_LASTED} {_LENGTH},? (?:until|till|up to|to|jusqu['’]au) (?P<last>{_DAY})\b"
)
"""`began on 15 September and lasted 19 days, until 3 October`."""
_SENTENCE = Late(r"[^.;!?\n]+")
_UNITS = {"d": 1 / 30.44, "j": 1 / 30.44, "w": 7 / 30.44, "s": 7 / 30.44, "m": 1.0}
_YEAR = 12
_SIGNS = ("mois", "month", "semaine", "week", "jours", "day")


class OfMonths(NamedTuple):
    """A length that its months contradict: where it stands, and how many there are, both ends counted."""

    start: int
    end: int
    months: int


def misjudged_months(text: str, language: str) -> Iterator[OfMonths]:
    """The lengths in a text that the months around them contradict."""
    for sentence, match in _found(text, _OF_MONTHS):
        months = _months(match)
        count = number_of(match["count"], language)
        letter = match["unit"][0].lower()
        if months is None or count is None or letter in "dj" or _PAUSED.search(sentence[0]):
            continue
        meant = float(count) * _UNITS[letter]
        slack = 0.0 if letter == "m" else 1.0
        if not match["since"] and meant > _YEAR + slack:
            continue  # `eighteen months, from January to June`: of the next year
        if not months - 1 - slack <= meant <= months + slack:
            start = sentence.start()
            yield OfMonths(start + match.start("length"), start + match.end("length"), months)


def misjudged_days(text: str, language: str) -> Iterator[Lasting]:
    """The lengths in a text that the days around them contradict, of which lasting.py does not read the form."""
    for sentence, match in _found(text, (*_OF_DAYS, _BEGUN)):
        month = match.groupdict().get("month") or ""
        days = days_between(f"{match['first']} {month}".strip(), match["last"])
        several = sum(1 for _ in _FROM_A_DAY.finditer(sentence[0])) > 1
        if (
            days
            and not several
            and not _PAUSED.search(sentence[0])
            and disagrees(match["count"], match["unit"], days, language)
        ):
            start = sentence.start()
            yield Lasting(start + match.start("length"), start + match.end("length"), days)


def _found(text: str, forms: tuple[Late, ...]) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Each sentence that gives a length beside its ends, and how; the first form that fits."""
    folded = text.casefold()
    if not any(sign in folded for sign in _SIGNS):
        return
    for sentence in _SENTENCE.finditer(widened(text)):
        match = next((found for form in forms if (found := form.search(sentence[0]))), None)
        if match:
            yield sentence, match


def _months(match: re.Match[str]) -> int | None:
    """How many months there are, both ends counted; in the next year where no year is given and they go back."""
    names = month_numbers()
    first, last = names[match["first"].lower()], names[match["last"].lower()]
    since, until = (int(match[name] or 0) for name in ("since", "until"))
    if since and not until:
        return None  # `from March 2024 to June`: of which year?
    apart = (until - since) * _YEAR if since and until else _YEAR * (last < first)
    months = apart + last - first + 1
    return months if months > 1 else None
