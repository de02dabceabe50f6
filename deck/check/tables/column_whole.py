"""Shares in a column that come to more or less than the whole, where a row holds all others: nothing is left out.

`Friends 41%, Press 22%, Social media 29%, Other 7%` under `Share`. What said_hundred.py says of a sentence.
Under `Split` or `% of total` they come to no more than it either, where nothing else is in the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from deck.check.figures.total import CODE
from deck.check.tables.change_heading import period
from deck.check.tables.total_label import has_no_sum, is_total
from deck.figures.amount import spelled
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_SHARE = Late(r"(?i)\W*(?:parts?|shares?|proportion|%|[ei]n %|share of (?:the )?total|part du total)\W*")
_OF_TOTAL = Late(
    r"(?i)\W*(?:split|mix|breakdown|distribution|répartition|ventilation|quotes?-parts?|(?:[ei]n )?%"
    r" (?:of (?:the )?total|du total)|share of (?:the )?total|part du total)\W*"
)
"""Of one whole, whichever rows are shown."""
_ANSWERS = Late(
    r"(?i)\b(?:réponses?|answers?|raisons?|reasons?|motifs?|usages?|uses?|freins?|barriers?|canaux|channels?|outils?|tools?"
    r"|équip\w+|langues?|languages?|répondants?|respondents?|sondage|survey)\b"
)
"""Who is asked may give several."""
_OTHERS = Late(
    r"(?i)\W*(?:(?:all |any |tous les |toutes les )?(?:others?|autres?)(?: [^\W\d_]+)?|divers|the rest|le reste"
    r"|(?:anything|everything) else)\W*"
)
_SEVERAL = Late(
    r"(?i)\b(?:several|multiple|more than one|plusieurs|plus d['’]une?|up to|jusqu['’]à|at least|au moins"
    r"|all that apply|cumul\w*|selection|sélection|extrait|excerpt|multiples?|(?:non )?exclusive?s?|(?:two|deux|trois"
    r"|three) (?:answers?|réponses?|choices|choix|sites?)|tick\w*|coch\w+|possibles?|without|sans|hors|excluding"
    r"|(?:in|dans) (?:all|each|every|chaque|tou(?:te)?s les) )"
    r"|\b(?:parts?|shares?|proportion|taux|rates?|%) (?:of|d[eu]s?|d['’]) ?(?:women|men|girls|boys|femmes|hommes|filles"
    r"|garçons|young|jeunes|voters?|électeurs)\b"
)
"""Who answers twice is counted twice; some are left out; of each row it is another whole."""
_OF_THEM = Late(r"(?i)\s*(?:[-–—•·+]|(?:of which|including|dont)\b)")
"""A row that is a part of another."""
_FEWEST = 3
_MANY = 10
_WHOLE = Interval(HUNDRED, HUNDRED)
_MOST = Interval(HUNDRED * 3 / 4, HUNDRED * 3 / 2)
"""Percentages that come to more or less are no parts of one thing."""


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for each column of shares, with one row of all others, that do not come to the whole."""
    if any(_OF_THEM.match(row.label) for row in table.rows):
        return
    others = [row for row in table.rows if _OTHERS.fullmatch(row.label)]
    if len(others) > 1 or len(table.rows) < _FEWEST or any(is_total(row.label) for row in table.rows):
        return
    if not others and (not _is_of_one_whole(table) or _ANSWERS.search(f"{table.about} {table.around}")):
        return
    if _SEVERAL.search(f"{table.about} {table.around}"):
        return
    for column, heading in enumerate(table.columns):
        shares = (
            table.filled(column) if (_SHARE.fullmatch(heading) or not others) and not has_no_sum(table.corner) else []
        )
        if not shares or any(own.amount.unit != PERCENT or own.quantity.signed for own in shares):
            continue
        whole = added_up(own.amount.interval for own in shares)
        if not others and (whole.high < HUNDRED or _some_are_all(shares)):
            continue
        if not whole.meets(_WHOLE) and whole.meets(_MOST):
            value = spelled(whole, language, PERCENT, apart=_WHOLE)
            place = max(shares, key=lambda own: own.amount.interval.high).place
            yield disagreement(CODE, f"the shares add up to {value}, not to the whole", place, "the shares")


def _is_of_one_whole(table: Table) -> bool:
    """Whether it holds nothing but shares of a total, and not of one year below the other."""
    numbered = [heading for heading, cells in table.by_column() if cells]
    return (
        len(numbered) == 1
        and bool(_OF_TOTAL.fullmatch(numbered[0]))
        and not any(period(own.label, 0) for own in table.rows)
    )


def _some_are_all(shares: Sequence[Cell]) -> bool:
    """Whether some of them come to the whole, so that the others are parts of these: `Europe`, `France`, `Asia`."""
    intervals = [own.amount.interval for own in shares[:_MANY]]
    choices = (choice for count in range(1, len(intervals)) for choice in combinations(intervals, count))
    return len(shares) > _MANY or any(added_up(own).meets(_WHOLE) for own in choices)
