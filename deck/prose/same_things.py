"""Words that name the same things: a share of the `turnover` may be one of the `revenue` that was spoken of before."""

from __future__ import annotations

import re
from functools import cache

from deck.figures.vocabulary import words

_SAME = (
    words("affaires ventes recettes revenus activité sales revenue turnover business income"),
    words("charges coûts dépenses costs spending expenses expenditure outlay"),
    words("étudiants élèves lycéens collégiens écoliers inscrits students pupils enrolments"),
    words("adhérents membres inscrits abonnés licenciés cotisants members subscribers"),
    words("salariés personnel employés collaborateurs agents effectif effectifs employees staff workforce headcount"),
    words("places sièges jauge capacité seats capacity"),
)


def names_the_same(word: str, text: str) -> bool:
    """Whether a word of the text names what that word does."""
    own = word.casefold()
    return any(own in group and not group.isdisjoint(_words(text)) for group in _SAME)


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold()))
