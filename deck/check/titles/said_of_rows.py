"""What a text of a table's slide says that its rows come to, and which share of all that is.

`The first three stops total 12,200 boardings a day, or 61% of the whole` over a table of stops; `The four berths
measure 4,700 m together`; `Food and retail make £33.0m together`. Read are so many rows as the sentence counts, all
that the table has, or the first, where they are the largest; or those that it names. What total.py and share.py say of
figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from deck.check.figures import share, total
from deck.check.sentences.spelling import spelled_like
from deck.check.tables.total_label import has_no_sum, is_total
from deck.content.model import Report
from deck.figures.amount import Amount, spelled
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.late import Late
from deck.figures.moment import WRITTEN_YEAR
from deck.figures.numeral import numerals, units
from deck.figures.quantity import PERCENT
from deck.kinds.text_table import TextTable
from deck.prose.fraction import SIGN, percentage, with_fractions
from deck.prose.linking import is_hypothetical
from deck.prose.said import said_together
from deck.prose.sentence import A_VALUE, VALUE, YEAR, Sentence, Value, finding, sentences
from deck.prose.shown_data import is_among, roots_of
from deck.prose.tabulated import Cell, Row, Table, tabulated
from deck.source.finding import Finding
from deck.source.text import SourceText

_SUMS = (
    r"(?:totalisent|cumulent|additionnent|réunissent|représentent|total|add up to|come to|make up|bring together"
    r"|consomment|produisent|emploient|vendent|utilisent|concentrent|pèsent|reçoivent|dépensent|apportent|rapportent"
    r"|consume|produce|employ|sell|use|receive|spend|bring in|earn)"
)
"""Of several things without `together`, too."""
_MEASURES = r"(?:mesurent|comptent|coûtent|offrent|ont|font|accueillent|measure|cost|have|hold|offer|take|make|count)"
_TOGETHER = r"(?:together|in all|in total|altogether|ensemble|au total|en tout)"
_OF_ALL = r"(?:de l['’]ensemble|du total|of the (?:total|whole)|of all(?: of them)?)"
_FORM = Late(
    rf"(?i)^\s*(?P<ahead>{_TOGETHER},? )?(?P<who>[^{VALUE}.;:()]{{3,80}}?) (?:(?P<sums>{_SUMS})|{_MEASURES})"
    rf" (?P<between>{_TOGETHER} )?(?P<w>{A_VALUE})(?P<what>[^{VALUE},.;:()]{{0,40}}?)(?:,? (?P<behind>{_TOGETHER}))?"
    rf"(?:,? (?:soit|or|that is) (?:(?P<s>{A_VALUE})|(?:les )?(?P<f>{SIGN}+)) {_OF_ALL})?\s*[.!]?\s*$"
)
_SEVERAL = Late(r"(?i)(?:les|nos|ces|the|our|these) ")
_AND = Late(r"(?i),\s*(?:(?:et|and)\s+)?|\s+(?:et|and)\s+")
_FIRST = Late(r"(?i)\b(?:premi(?:ers|ères)|first|top|plus grand\w+|largest|biggest)\b")
_NARROWED = Late(
    r"(?i)\b(?:autres?|others?|dont|of which|de plus|de moins|more|fewer|new|nouve\w+|per|par(?! jour| an| mois)|with"
    r"|avec|sans|without|hors|excluding|including|y compris|counting|at (?:most|least)|au (?:plus|moins)|up to|jusqu)\b"
)
_SPENDS = Late(r"(?i)\b(?:coûtent|dépensent|cost|spend)\b")
_EARNED = Late(
    r"(?i)\b(?:ventes?|recettes?|revenus?|chiffre|produits?|marges?|sales|revenues?|income|turnover|takings)\b"
)
_EARNS = Late(r"(?i)\b(?:vendent|reçoivent|apportent|rapportent|sell|receive|bring in|earn)\b")
_SPENT = Late(r"(?i)\b(?:coûts?|dépenses?|charges?|budgets?|prix|costs?|spending|expens\w+|prices?)\b")
_HALF_AGAIN = 3, 2
"""A sum that is so much larger or smaller than what is said is of other things."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such total, and each such share, that the rows of the table do not give."""
    for slide, spoken in said_together(report):
        table = tabulated(slide, report) if isinstance(slide, TextTable) else None
        for own in spoken if table else ():
            for sentence in sentences(own, report) if any(map(str.isdigit, own.raw)) else ():
                if table:
                    yield from _of_sentence(sentence, table, report, texts)


def _of_sentence(
    sentence: Sentence, table: Table, report: Report, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    match = _FORM.search(with_fractions(sentence.shape)[sentence.start : sentence.end])
    if match is None or _NARROWED.search(match["who"] + match["what"]):
        return
    if not (match["ahead"] or match["between"] or match["behind"] or (match["sums"] and _SEVERAL.match(match["who"]))):
        return
    value = sentence.by_start.get(sentence.start + match.start("w"))
    if value is None or is_hypothetical(sentence.said.words, sentence.start):
        return
    value = _in_metres(sentence, value, table)
    rows = [row for row in table.rows if not is_total(row.label)]
    found = _column(table, rows, value, f"{match['who']} {match['what']}", report)
    if found is None:
        return
    heading, cells, whole = found
    if _is_of_others(match, heading, table, report):
        return
    summed = _rows_meant(match["who"], cells, report) or _rows_named(match["who"], rows, cells, report)
    if not summed:
        return
    sums = added_up(_counted(own, value) for own in summed)
    told = value.counted
    if not sums.meets(told):
        most, least = _HALF_AGAIN
        if told.low * least <= sums.high * most and sums.low * least <= told.high * most:
            added = spelled_like(sentence, value, sums, report.language)
            message = f'"{sentence.shown(value)}" disagrees with the rows of the table, which add up to {added}'
            yield finding(sentence, texts, total.CODE, message, (value.start, value.end))
        return
    said = match.span("s" if match["s"] else "f")
    place = (sentence.start + said[0], sentence.start + said[1])
    stated = _share(sentence, match, place)
    quotient = sums.over(whole)
    if stated and quotient and not quotient.times(HUNDRED).meets(stated):
        part = spelled(quotient.times(HUNDRED), report.language, PERCENT, apart=stated)
        message = f'"{sentence.written(*place)}" disagrees with the rows of the table: that is {part}'
        yield finding(sentence, texts, share.CODE, message, place)


def _share(sentence: Sentence, match: re.Match[str], place: tuple[int, int]) -> Interval | None:
    """The share of all that is said behind the sum, in percent or by a fraction."""
    if match["f"]:
        return percentage(sentence.said.raw[slice(*place)])
    return sentence.by_start[place[0]].amount.interval if match["s"] else None


def _column(
    table: Table, rows: Sequence[Row], value: Value, said: str, report: Report
) -> tuple[str, Sequence[Cell], Interval] | None:
    """The numbers of the one column in the unit of the value, and what they all come to; of counts, the one named."""
    spoken = roots_of(said, report.language.tag)
    named: list[tuple[str, Sequence[Cell]]] = []
    others: list[tuple[str, Sequence[Cell]]] = []
    for column, heading in enumerate(table.columns):
        cells = _in_unit_of([cell for row in rows for cell in row.cells[column : column + 1] if cell], heading)
        if len(cells) < len(rows) or has_no_sum(heading) or any(own.quantity.signed for own in cells):
            continue
        if {own.amount.unit.casefold() for own in cells} == {value.amount.unit.casefold()}:
            is_named = any(is_among(own, spoken) for own in roots_of(heading, report.language.tag))
            (named if is_named else others).append((heading, cells))
    kept = named or ([] if value.bare else others)
    if len(kept) != 1:
        return None
    heading, cells = kept[0]
    return heading, cells, added_up(_counted(own, value) for own in cells)


def _is_of_others(match: re.Match[str], heading: str, table: Table, report: Report) -> bool:
    """Whether the sentence speaks of other things than the column: of debts, of what was spent, of so many a week."""
    tag, what, said = report.language.tag, match["what"], match[0]
    if YEAR in what and not re.search(WRITTEN_YEAR, heading):
        return True
    known = roots_of(f"{heading} {table.about} {match['who']}", tag)
    if not all(is_among(own, known) for own in roots_of(what, tag)):
        return True
    spends, earns = (_SPENDS.search(said), _EARNED.search(heading)), (_EARNS.search(said), _SPENT.search(heading))
    return all(spends) or all(earns)


def _in_unit_of(cells: Sequence[Cell], heading: str) -> Sequence[Cell]:
    """The cells in the one unit that their heading says for all of them: `Sales (€m)`."""
    named = [own for own in units(heading) if own[1]]
    if len(named) != 1 or any(own.amount.unit or own.amount.scale for own in cells):
        return cells
    scale, unit = named[0]
    return [own._replace(amount=Amount(own.amount.interval.scaled(scale), unit, scale)) for own in cells]


def _in_metres(sentence: Sentence, value: Value, table: Table) -> Value:
    """The value in metres, where the table has these: `4,700 m` alone may be of millions."""
    of_metres = any(cell and cell.amount.unit == "m" for row in table.rows for cell in row.cells)
    if not of_metres or not sentence.shown(value).endswith(" m"):
        return value
    own = value.amount
    return replace(value, amount=Amount(own.interval.scaled(-own.scale), "m", 0))


def _rows_meant(who: str, cells: Sequence[Cell], report: Report) -> Sequence[Cell]:
    """The cells of as many rows as the sentence counts: of all, or of the first, if they are the largest."""
    counts = [int(own.value) for own in numerals(who, report.language.tag) if own.bare and not own.in_digits]
    if len(counts) != 1 or counts[0] < len("ab"):
        return ()
    if not _FIRST.search(who):
        return cells if counts[0] == len(cells) else ()
    sizes = [own.amount.interval.low for own in cells[: counts[0]]]
    return cells[: counts[0]] if counts[0] < len(cells) and sizes == sorted(sizes, reverse=True) else ()


def _rows_named(who: str, rows: Sequence[Row], cells: Sequence[Cell], report: Report) -> Sequence[Cell]:
    """The cells of the rows that are named one by one, where nothing else is: `Food and retail`."""
    tag = report.language.tag
    named, labels = [roots_of(own, tag) for own in _AND.split(who)], [roots_of(own.label, tag) for own in rows]
    found = [[index for index, label in enumerate(labels) if own and own == label] for own in named]
    several = len(named) >= len("ab") and all(len(own) == 1 for own in found)
    chosen = sorted({own[0] for own in found}) if several else []
    return [cells[own] for own in chosen] if len(chosen) == len(named) < len(rows) else []


def _counted(cell: Cell, value: Value) -> Interval:
    """Where a number lies; a count of things is what it is."""
    own = cell.amount.interval
    middle = (own.low + own.high) / 2
    return Interval(middle, middle) if value.bare else own
