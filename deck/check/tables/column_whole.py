"""Shares in a column that come to more or less than the whole, where a row holds all others: nothing is left out.

`Friends 41%, Press 22%, Social media 29%, Other 7%` under `Share`. What said_hundred.py says of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.figures.total import CODE
from deck.check.tables.column_total import has_no_sum, is_total
from deck.figures.amount import spelled
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Table
from deck.source.finding import Finding

_SHARE = Late(r"(?i)\W*(?:parts?|shares?|proportion|%|[ei]n %|share of (?:the )?total|part du total)\W*")
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
_WHOLE = Interval(HUNDRED, HUNDRED)
_MOST = Interval(HUNDRED * 3 / 4, HUNDRED * 3 / 2)
"""Percentages that come to more or less are no parts of one thing."""


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for each column of shares, with one row of all others, that do not come to the whole."""
    if any(_OF_THEM.match(row.label) for row in table.rows):
        return
    others = [row for row in table.rows if _OTHERS.fullmatch(row.label)]
    if len(others) != 1 or len(table.rows) < _FEWEST or any(is_total(row.label) for row in table.rows):
        return
    if _SEVERAL.search(f"{table.about} {table.around}"):
        return
    for column, heading in enumerate(table.columns):
        shares = table.filled(column) if _SHARE.fullmatch(heading) and not has_no_sum(table.corner) else []
        if not shares or any(own.amount.unit != PERCENT or own.quantity.signed for own in shares):
            continue
        whole = added_up(own.amount.interval for own in shares)
        if not whole.meets(_WHOLE) and whole.meets(_MOST):
            value = spelled(whole, language, PERCENT, apart=_WHOLE)
            place = max(shares, key=lambda own: own.amount.interval.high).place
            yield disagreement(CODE, f"the shares add up to {value}, not to the whole", place, "the shares")
