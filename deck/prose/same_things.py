"""Words that name the same things: a share of the `turnover` may be one of the `revenue` that was spoken of before."""

from __future__ import annotations

import re
from functools import cache

from deck.figures.vocabulary import words

_PEOPLE = (
    words("étudiants élèves lycéens collégiens écoliers inscrits students pupils enrolments"),
    words("adhérents membres inscrits abonnés licenciés cotisants members subscribers"),
    words("salariés personnel employés collaborateurs agents effectif effectifs employees staff workforce headcount"),
)
_SAME = (
    *_PEOPLE,
    words("affaires ventes recettes revenus activité sales revenue turnover business income"),
    words("charges coûts dépenses costs spending expenses expenditure outlay"),
    words("places sièges jauge capacité seats capacity"),
)


def names_the_same(word: str, text: str) -> bool:
    """Whether a word of the text names what that word does."""
    return any(_root(word) in group and not group.isdisjoint(_roots(text)) for group in _same())


def names_people(word: str) -> bool:
    """Whether it names people by what they belong to."""
    return any(_root(word) in map(_root, group) for group in _PEOPLE)


@cache
def _same() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(_root, group)) for group in _SAME)


@cache
def _roots(text: str) -> frozenset[str]:
    return frozenset(map(_root, re.findall(r"[^\W\d_]+", text)))


def _root(word: str) -> str:
    """Its singular."""
    return word.casefold().rstrip("s")
