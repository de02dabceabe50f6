"""What dates that people write mean in figures: `12 avril 2026` is 2026-04-12, `12/04/2026` is one of two days."""

from __future__ import annotations

import re
from datetime import date

from deck.figures.moment import moment

_DIGITS = r"(?P<one>\d\d?)(?P<between>[/.-])(?P<other>\d\d?)(?P=between)(?P<year>(?:19|20)\d\d)"
_YEAR_FIRST = r"(?P<year>(?:19|20)\d\d)[/.-](?P<month>\d\d?)(?:[/.-](?P<day>\d\d?))?"
_MONTH_FIRST = r"(?P<month>[^\W\d_]{3,9}\.?) (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?i)^[^\W\d_]+day,? |^(?:le )?(?:[^\W\d_]+di|dimanche) |^(?:le|the) "


def dates_meant(text: str) -> tuple[str, ...]:
    """The dates that it may mean, as 2026-04-12 or as far as they are known; none where it says no date."""
    plain = re.sub(_WEEKDAY, "", " ".join(text.split()))
    if match := re.fullmatch(_DIGITS, plain):
        one, other = int(match["one"]), int(match["other"])
        orders = ((other, one),) if match["between"] == "." else ((other, one), (one, other))
        found = (_day(int(match["year"]), month, day) for month, day in orders)
        return tuple(dict.fromkeys(own for own in found if own))
    if match := re.fullmatch(_YEAR_FIRST, plain):
        own = _day(int(match["year"]), int(match["month"]), int(match["day"] or 1))
        return (own if match["day"] else own[:7],) if own else ()
    if match := re.fullmatch(_MONTH_FIRST, plain):
        plain = f"{match['day']} {match['month']} {match['year']}"
    meant = moment(plain)
    if meant is None or meant.form not in ("month", "day"):
        return ()
    year, *rest = meant.place
    return ("-".join([str(year), *(f"{part:02}" for part in rest)]),)


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
