"""Answers, states and results of which each thing has one: what is for is not against, what is open is not closed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from deck.prose.form import has
from deck.prose.sentence import VALUE, Sentence, Value


class Kinds(NamedTuple):
    """Words that exclude each other."""

    words: Sequence[str]
    """A pattern for each."""
    signs: Sequence[str]
    """Beginnings of words, one of which stands in every sentence that counts them."""
    all: str = ""
    """A pattern: what they are the whole of where all of them are counted."""


_ALONE = r"(?=\s*(?:[.,;:)]|\b(?:and|et|ou|or)\b|$))"
KINDS = (
    Kinds(
        (
            rf"pour{_ALONE}|for{_ALONE}|oui|yes|favorables?|in favou?r|approuv\w+|approve\w*",
            rf"contre{_ALONE}|against{_ALONE}|non{_ALONE}|no{_ALONE}|opposée?s?|opposed|défavorables?|disapprove\w*",
            r"sans opinion|indécise?s?|abst\w+|undecided|don['’]t know|ne se prononcent pas|unsure",
        ),
        ("contre", "against", "oppos", "opinion", "indécis", "undecided", "prononc", "abst"),
    ),
    Kinds((r"femmes|women|female", r"hommes|men|male"), ("hommes", "men")),
    Kinds((r"filles|girls", r"garçons|boys"), ("garçons", "boys")),
    Kinds(
        (r"victoires?|wins?", r"(?:matchs? )?nuls?|draws?", r"défaites?|loss(?:es)?|defeats?"),
        ("défaite", "loss", "defeat"),
        r"matche?s?|rencontres?|games?|matches|parties",
    ),
    Kinds(
        (
            r"livrée?s?|terminée?s?|achevée?s?|finie?s?|delivered|done|completed?|finished",
            r"en cours|in progress|under way|underway|ongoing",
            r"abandonnée?s?|annulée?s?|abandoned|cancell?ed",
            r"en attente|à venir|pending|not started|pas (?:encore )?commencée?s?",
        ),
        ("cours", "progress", "under", "ongoing", "abandon", "annul", "cancel", "attente", "à venir", "pending"),
    ),
    Kinds(
        (
            r"recyclée?s?|recycled",
            r"compostée?s?|composted",
            r"incinérée?s?|brûlée?s?|incinerated|burnt|burned",
            r"enfouie?s?|landfilled|buried",
        ),
        ("recycl", "compost"),
    ),
    Kinds((r"louée?s?|leased|rented", r"owned|possédée?s?|en propriété|achetée?s?"), ("loué", "leased", "rented")),
    Kinds((rf"ouverte?s?|open{_ALONE}", r"fermée?s?|closed"), ("fermé", "closed")),
    Kinds(
        (
            r"reçue?s?|réussi\w*|admise?s?|passed|succeeded",
            r"échoué\w*|recalée?s?|ajournée?s?|failed",
            r"absente?s?|absent|did not sit(?: the exam)?",
        ),
        ("échoué", "recalé", "ajourné", "failed"),
    ),
    Kinds((r"présente?s?|present", r"absente?s?|absent"), ("absent",)),
    Kinds(
        (r"at home|à domicile", r"away|à l['’]extérieur"),
        ("away", "extérieur"),
        r"matche?s?|rencontres?|games?|matches",
    ),
    Kinds((r"à temps plein|full[- ]time", r"à temps partiel|part[- ]time"), ("partiel", "part")),
    Kinds((r"en CDI|permanent", r"en CDD|temporary"), ("cdd", "temporary")),
)
_CLOSES = r"(?=\s*(?:[.,;:)]|(?:et|and|mais|but)\b|$))"
_LEAD = (
    r" (?:(?:de |d['’]|en |are |is |were |was |sont |est |étaient |ont |have |had )?"
    r"(?:se (?:sont |seraient )?)?(?:(?!(?:des|of|les|the|chez|among|for|par)\b)[^\W\d_]+ )?)?"
)
"""Between a number and its word: hardly anything, so that no percentage of women is taken for one of all."""


def counted(sentence: Sentence, kinds: Kinds) -> Mapping[int, Value]:
    """The numbers of a sentence that count the kinds, by the kind; empty where one is counted twice."""
    if not has(sentence, *kinds.signs):
        return {}
    found: dict[int, Value] = {}
    for value in sentence.values:
        behind = sentence.shape[value.end : sentence.end].partition(VALUE)[0]
        kind = next((index for index, word in enumerate(_behind(kinds)) if word.match(behind)), None)
        if kind in found:
            return {}
        if kind is not None:
            found[kind] = value
    return found


def opposed(sentence: Sentence) -> bool:
    """Whether the sentence names two that exclude each other: `Women: 312, men: 388`."""
    return any(
        sum(re.search(rf"(?i)\b(?:{word})\b", sentence.text) is not None for word in kinds.words) > 1
        for kinds in KINDS
        if has(sentence, *kinds.signs)
    )


@cache
def _behind(kinds: Kinds) -> Sequence[re.Pattern[str]]:
    return tuple(re.compile(rf"{_LEAD}(?:{word}){_CLOSES}", re.IGNORECASE) for word in kinds.words)
