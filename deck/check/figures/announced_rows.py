"""A count in a title that the rows below it contradict, whatever they are called. What announced_count.py says.

`Four kinds of purchase and their total` over five kinds and a total; `Three of our five sites have a waiting list` over
a table of four sites; `Our four best sellers` over three books, each with its copies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.check.figures.announced_count import miscounted
from deck.check.figures.listed_count import called, has_rest, rows_of, stems, sums_up
from deck.check.slides import own_title, slides
from deck.content.model import Report
from deck.figures.inline import Inline
from deck.figures.late import Late
from deck.figures.numeral import numerals
from deck.kinds.slide import Slide
from deck.kinds.text_table import TextTable
from deck.prose.announced import MOST
from deck.prose.countable import stem
from deck.prose.said import Said
from deck.prose.sentence import OTHER
from deck.source.finding import Finding
from deck.source.text import SourceText

_N = f"{OTHER}+"
_WITH_TOTAL = Late(
    rf"(?i)(?:(?:les|nos|the|our) )?(?P<n>{_N}) [^\W\d_][^,;:.]{{2,40}}? (?:and|et|with|avec|plus)"
    r" (?:their|leur|the|le|a|un) (?:total|sum|somme)\W*$"
)
_SOME_OF = Late(
    rf"(?i)(?:^|.*?[ ,:])(?P<some>{_N}) (?:of (?:the|our|its|their)|des|de (?:nos|ses|leurs)) (?P<n>{_N})"
    r" (?P<noun>[^\W\d_]+)"
)
_BEST = Late(
    rf"(?i)(?:les|nos|the|our) (?P<n>{_N}) (?:meilleure?s|plus (?:gros|grand|fort|petit|beaux|belle)[es]*"
    r"|best|top|largest|biggest|smallest|strongest) "
)
_SOME_DONE = Late(
    rf"(?i)(?:(?:les|nos|the|our) )?(?P<n>{_N}) [^,;:.]{{2,40}}, (?:of which |dont )?"
    rf"(?P<some>{_N}) (?P<done>[^\W\d_]+)\W*$"
)
_DONE_OF = Late(
    rf"(?i)(?P<n>{_N}) (?:[^\W\d_]+ )?(?:sur|(?:out )?of) (?:(?:les|nos|the|our) )?(?P<some>{_N})"
    r"(?: [^\W\d_]+){0,2}? (?:sont|ont été|are|have been|were) (?P<done>[^\W\d_]+)\W*$"
)
"""How many of them are in a state that a column of the table gives."""
_AMOUNT = re.compile(
    r"[~≈]?[$€£]?\d[\d.,\u00a0\u2009\u202f ]*(?:[kKmM]|bn|Md)?[ \u00a0\u202f]?(?P<unit>[^\W\d_]{2,}|[%€$£])?"
)
"""With what an item begins that is measured like the others: `71 000 exemplaires`."""
_NEAR = 2
"""A count that differs by more is of something else."""


class _Title(NamedTuple):
    """A title that counts, and the slide that it stands on."""

    slide: Slide
    match: re.Match[str]
    number: int
    some: int
    """Of how many of them more is said."""
    language: str


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such count that the rows or the points below it have not."""
    for slide in slides(report):
        title = own_title(slide)
        if title is not None:
            yield from _of_title(title, slide, report.language.tag, texts)


def _of_title(title: Inline, slide: Slide, language: str, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    own = Said(title.raw, "title", title.span, inline=True)
    counts = {each.start: each for each in numerals(own.words, language) if each.bare and 2 <= each.value <= MOST}
    plain = re.sub("[\u00a0\u2009\u202f]", " ", own.words)
    for each in counts.values():
        plain = plain[: each.start] + OTHER * (each.end - each.start) + plain[each.end :]
    for form, rows_meant in _FORMS if counts else ():
        if match := form.match(plain):
            number = int(counts[match.start("n")].value)
            some = int(counts[match.start("some")].value) if match.groupdict().get("some") else 0
            listed = rows_meant(_Title(slide, match, number, some, language))
            if listed and listed != number:
                message = f'"{own.words[slice(*match.span("n"))]}" announces {number}, but {listed} are listed'
                yield miscounted(message, own, match.span("n"), texts)


def _with_total(title: _Title) -> int:
    """The rows of a table but the last, their total; 0 where the columns are what is counted."""
    rows, columns = len(getattr(title.slide, "rows", ())), len(getattr(title.slide, "columns", ()))
    near = abs(rows - 1 - title.number) <= _NEAR
    return rows - 1 if near and title.number not in (columns - 1, columns - 2) else 0


def _of_all(title: _Title) -> int:
    """The rows of a table that is called like what is counted; 0 where it may have only those of which more is said."""
    table = title.slide
    if not isinstance(table, TextTable) or has_rest(table):
        return 0
    rows, named = rows_of(table), stem(title.match["noun"], title.language) in stems(called(table), title.language)
    one_less = rows == title.number - 1 and not sums_up(table)
    one_more = rows == title.number + 1 and len(table.rows) > rows
    return rows if named and (one_less or one_more) and rows not in (title.some, title.number - title.some) else 0


def _best(title: _Title) -> int:
    """The points that are all measured alike, or the rows of a table, where one of the best is not among them."""
    slide = title.slide
    if isinstance(slide, TextTable):
        listed = 0 if len(slide.rows) > rows_of(slide) or sums_up(slide) else rows_of(slide)
    else:
        measured = [_AMOUNT.match(point.text.raw) for point in getattr(slide, "points", ()) if point.text]
        units = {own["unit"] for own in measured if own}
        listed = len(measured) if all(measured) and len(units) == 1 and None not in units else 0
    return listed if title.number == listed + 1 else 0


def _of_each_state(title: _Title) -> int:
    """The points that say of each what became of it, `Noise, kept`: then they are not only those kept."""
    items = getattr(title.slide, "points", ()) or getattr(title.slide, "levers", ())
    names = [str(getattr(item, "name", "")) for item in items]
    states = [stem(name.rpartition(",")[2].strip(), title.language) for name in names if "," in name]
    kept = states.count(stem(title.match["done"], title.language))
    of_all = len(states) == len(names) and 0 < kept < len(names)
    return len(names) if of_all and len(names) in (title.some, title.number - title.some) else 0


def _in_state(title: _Title) -> int:
    """The rows of a table of all of them that are in the state which the title says: `3 of 4 tasks are done`."""
    table = title.slide
    if not isinstance(table, TextTable) or has_rest(table) or len(table.rows) != title.some:
        return 0
    done = stem(title.match["done"].casefold(), title.language)
    columns = zip(*([cell.text.casefold().split() for cell in row.cells] for row in table.rows), strict=False)
    begun = [[cell for cell in column if cell and stem(cell[0], title.language) == done] for column in columns]
    (states, *more) = [own for own in begun if own] or [[]]
    return 0 if more or any(len(cell) > 1 for cell in states) else len(states)


_FORMS = (
    (_DONE_OF, _in_state),
    (_WITH_TOTAL, _with_total),
    (_SOME_OF, _of_all),
    (_BEST, _best),
    (_SOME_DONE, _of_each_state),
)
