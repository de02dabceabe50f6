"""A date that no calendar has, periods in the wrong order, or more years than lie between two.

Level: warning

Why: `T5 2025`, `30 February` and `in seven years, from 2020 to 2025` are seen at once. So are a day of the week that
does not fit its date, a length that the months around it contradict (`six months, from January to August`), and how
long ago a year is beside the deck's own date; in a timeline, a length (`Done in six months`, `two weeks later`) that
its dates have not.
And figures whose periods stand newest first show their oldest value where they are called by name alone, for that
means the last period written.

Instead: correct the date; write periods from the first to the last. Where the order is meant, allow the finding on its
line.

Example:

    figures:
      sales:
        label: Sales
        2025: 716.9
        2024: 638            # told: <sales> alone would now be that of 2024
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from deck.check.figures import timeline
from deck.check.slides import own_title, slides
from deck.content.model import Report
from deck.figures.book import Figure
from deck.figures.calendar_of_prose import impossible_in
from deck.figures.dated import minutes_of
from deck.figures.elapsed import Miscount, miscounted, misplaced
from deck.figures.lasting import COUNTED, days_from, disagrees, misjudged
from deck.figures.lasting_months import misjudged_days, misjudged_months
from deck.figures.moment import MONTH, Moment, in_order, is_impossible, moment, month_numbers, months_alone
from deck.figures.weekday import day_named, misnamed
from deck.kinds.quote import Quote
from deck.kinds.slide import Slide
from deck.kinds.text_table import TextTable
from deck.prose.said import Said, flowing, said
from deck.source.finding import Finding, Severity
from deck.source.span import Span
from deck.source.text import SourceText

CODE = "impossible-period"


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each period, date and stretch of years that cannot be, and for periods out of order."""
    tag = report.language.tag
    for figure in report.figures:
        yield from _of_figure(figure)
        yield from _in_text(figure.label, figure.span, tag)
    for own in said(report):
        yield from _of_said(own, report, texts)
    for source in report.sources.values():
        yield from _in_text(source.text.raw, source.text.span, tag)
    for slide in slides(report):
        yield from _dates(getattr(slide, "dates", ()), tag)
        yield from _lasting(slide, tag, texts)
        for found in timeline.slips(slide, tag, report.deck.date[:4]):
            yield _disagreeing(found.message, found.said.place(texts, found.start, found.end))
        if isinstance(slide, TextTable):
            yield from _rows(slide, tag)
            yield from _times(slide)
            yield from _years(slide)


def _of_said(own: Said, report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    words, tag = flowing(own.words), report.language.tag
    for match in impossible_in(words, tag):
        yield _impossible(words[match.start() : match.end()], own.place(texts, *match.span()))
    for slip in misnamed(words):
        yield _misnamed(words[slip.start : slip.end], slip.right, own.place(texts, slip.start, slip.end))
    now = int(year) if (year := report.deck.date[:4]).isdigit() and not isinstance(own.slide, Quote) else 0
    for told in (*miscounted(words, tag), *(misplaced(words, tag, now) if now else ())):
        yield _miscounted(words, told, own.place(texts, told.start, told.end))
    for length in (*misjudged(words, tag), *misjudged_days(words, tag)):
        yield _misjudged(words[length.start : length.end], length.days, own.place(texts, length.start, length.end))
    dated = own.field == "title" and hasattr(own.slide, "dates")  # timeline.py knows its days
    for of in misjudged_months(words, tag) if not dated else ():
        message = f'"{words[of.start : of.end]}" disagrees with its months: with both of them there are {of.months}'
        yield _disagreeing(message, own.place(texts, of.start, of.end))


def _of_figure(figure: Figure) -> Iterator[Finding]:
    for period in figure.periods:
        if is_impossible(period):
            yield _impossible(period, figure.place(period))
    ordered = in_order(figure.periods)
    wrong = [(period, before) for period, before in zip(figure.periods, ordered, strict=True) if period != before]
    if wrong:
        period = figure.periods[-1]
        yield Finding(
            code=CODE,
            message=f"the periods are not in order: <{figure.name}> alone would show that of {period}",
            span=figure.place(period),
            label=f"after {figure.periods[-2]}",
            help=f"write them from the first to the last: {', '.join(ordered)}; or allow it: # deck: allow {CODE}",
            severity=Severity.WARNING,
        )


def _dates(items: object, tag: str) -> Iterator[Finding]:
    """What a timeline tells earlier than it was."""
    last: tuple[Moment, str] | None = None
    for item in items if isinstance(items, tuple) else ():
        written = getattr(item, "date", "")
        own = moment(written)
        if _is_no_day(written):
            yield _impossible(written, item.span)
        elif is_impossible(written) and not any(True for _ in impossible_in(written, tag)):
            yield _impossible(written, item.span)  # else it is told as what is said
        if own is None:
            continue
        if last and own.ends < last[0].begins:
            yield _too_late(written, last[1], item.span)
        last = (own, written)
    yield from _months(items if isinstance(items, tuple) else ())


_LEAP = 2024
_DAY_BEHIND = re.compile(rf"(?i){MONTH} (?P<day>30|31)")


def _is_no_day(written: str) -> bool:
    """Whether a date is the last day of a month that has not as many: `April 31`."""
    match = _DAY_BEHIND.fullmatch(written.strip())
    month = month_numbers().get(match["month"].lower(), 0) if match else 0
    return match is not None and month > 0 and int(match["day"]) > monthrange(_LEAP, month)[1]


_BEGINS = (
    r"(?i)(?:(?:date de |heure de )?(?:début|départ|ouverture|lancement)|du|de|start(?: date| time)?|starts|begins?"
    r"|opens?|from|launch)"
)
_ENDS = (
    r"(?i)(?:(?:date de |heure de )?(?:fin|clôture|fermeture|arrivée)|au|à|end(?: date| time)?|ends|closes?"
    r"|to|until|finish)"
)
"""Headings of the first and the last day of what a row is about."""
_TURNED = 3
"""So few months back are a slip; from November to July is the next year."""


def _months(items: Sequence[Any]) -> Iterator[Finding]:
    """Months without a year may pass the end of one year; where that takes nearly all of the next, they are turned."""
    written = [getattr(item, "date", "") for item in items]
    months = months_alone(written)
    back = [index for index, (one, next_) in enumerate(pairwise(months), 1) if next_ < one]
    turned = back and months[-1] > months[0] and months[back[0] - 1] - months[back[0]] <= _TURNED
    if len(back) > 1 or turned:
        yield _too_late(written[back[0]], written[back[0] - 1], items[back[0]].span)


def _rows(table: TextTable, tag: str) -> Iterator[Finding]:
    """The rows of a table that end before they begin."""
    begins, ends = (
        [index for index, heading in enumerate(table.columns) if re.fullmatch(words, heading.strip())]
        for words in (_BEGINS, _ENDS)
    )
    for row in table.rows if begins and ends else ():
        cells = dict(enumerate(row.cells))
        first, last = cells.get(begins[0]), cells.get(ends[0])
        if first is None or last is None or (tag == "en-US" and "/" in first.text + last.text):
            continue  # nobody knows which of the two numbers is the month
        start, end = moment(first.text), moment(last.text)
        if start and end and end.ends < start.begins:
            yield _too_late(last.text, first.text, last.span)


_A_DAY, _NOON, _LONGEST = 24 * 60, 12 * 60, 16 * 60
"""In minutes; what goes on past midnight is over in so many."""


def _times(table: TextTable) -> Iterator[Finding]:
    """The rows that end at an earlier time of day than they begin, where no other is of a night."""
    at = [
        next((index for index, heading in enumerate(table.columns) if re.fullmatch(words, heading.strip())), None)
        for words in (_BEGINS, _ENDS)
    ]
    if at[0] is None or at[1] is None:
        return
    rows = [(row.cells[at[0]], row.cells[at[1]]) for row in table.rows if max(at[0], at[1]) < len(row.cells)]
    known = [
        (begins, ends, first, last)
        for begins, ends in rows
        if (first := minutes_of(begins.text)) is not None and (last := minutes_of(ends.text)) is not None
    ]
    of_whole_day = any(
        max(first, last) > _NOON + 59 for _, _, first, last in known
    )  # `9:00` to `5:00` is of an afternoon
    turned = [own for own in known if own[3] < own[2]]
    for begins, ends, first, last in turned if of_whole_day and len(turned) == 1 < len(known) else ():
        if _A_DAY + last - first > _LONGEST:
            yield _too_late(ends.text, begins.text, ends.span)


_YEARS = r"\s*(?P<first>(?:19|20)\d\d)\s?(?:[-–/]|à|to)\s?(?P<last>(?:19|20)\d\d)\s*"


def _years(table: TextTable) -> Iterator[Finding]:
    """Of a column of periods, the one that ends before it begins."""
    for cells in zip(*(row.cells for row in table.rows if len(row.cells) == len(table.columns)), strict=True):
        periods = [(cell, own) for cell in cells if (own := re.fullmatch(_YEARS, cell.text))]
        turned = [cell for cell, own in periods if own["last"] < own["first"]]
        if len(turned) == 1 < len(periods):
            yield _impossible(turned[0].text.strip(), turned[0].span)


_LASTED = rf"(?i)(?:(?:the|le|la|l['’]) ?)?(?P<what>[^\W\d_]+) (?:lasted|took|a duré|aura duré) (?P<length>{COUNTED})"
_POINT = (
    r"(?i)(?P<date>\d\d?(?:er|st|nd|rd|th)?[ \u00a0][^\W\d_]{3,9}\.?[ \u00a0](?:19|20)\d\d)[ \u00a0]?[:–—] "
    r"(?:(?P<begins>(?:start|launch|beginning|début|lancement|ouverture|démarrage))|(?:end|close|fin|clôture)) "
    r"(?:of |du |de |d['’])(?:the |la |l['’])?(?P<what>[^\W\d_]+)\W*"
)


def _lasting(slide: Slide, tag: str, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """The title that says how long something lasted whose first and last day its points give."""
    title = own_title(slide)
    lasted = re.fullmatch(_LASTED, title.text.strip()) if title else None
    if title is None or lasted is None:
        return
    days: dict[bool, Moment | None] = {}
    for point in getattr(slide, "points", ()):
        text = getattr(point, "text", None)
        match = re.fullmatch(_POINT, text.text.strip()) if text else None
        if match and match["what"].lower() == lasted["what"].lower():
            days[bool(match["begins"])] = moment(match["date"])
    between = days_from(days.get(True), days.get(False))
    if between and disagrees(lasted["count"], lasted["unit"], between, tag):
        place = Said(title.raw, "title", title.span, inline=True).place(texts, *lasted.span("length"))
        yield _misjudged(lasted["length"], between, place)


def _misjudged(written: str, days: int, span: Span) -> Finding:
    return _disagreeing(f'"{written}" disagrees with its dates: between them there are {days} days', span)


def _misnamed(written: str, right: int, span: Span) -> Finding:
    return _disagreeing(f'"{written}" disagrees with the date beside it: that is a {day_named(right)}', span)


def _disagreeing(message: str, span: Span) -> Finding:
    return Finding(
        code=CODE,
        message=message,
        span=span,
        label="here",
        help=f"mend what is wrong, or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )


def _too_late(written: str, before: str, span: Span) -> Finding:
    return Finding(
        code=CODE,
        message=f'"{written}" stands after "{before}", which is later',
        span=span,
        label="here",
        help=f"put the dates in order, or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )


def _in_text(text: str, span: Span, tag: str) -> Iterator[Finding]:
    for match in impossible_in(text, tag):
        yield _impossible(text[match.start() : match.end()], span)


def _miscounted(words: str, told: Miscount, span: Span) -> Finding:
    years = told.last - told.first
    return Finding(
        code=CODE,
        message=f'"{words[told.start : told.end]}" disagrees with its years: '
        f"from {told.first} to {told.last} there {'is' if years == 1 else 'are'} {years}",
        span=span,
        label="here",
        help=f"mend the number that is wrong, or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )


def _impossible(written: str, span: Span) -> Finding:
    return Finding(
        code=CODE,
        message=f'"{written}" cannot be',
        span=span,
        label="here",
        help=f"look at the calendar and at the order of the years; or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )
