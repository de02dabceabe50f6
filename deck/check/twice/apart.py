"""What tells two things apart that are called the same: words in their sentences, slides that differ throughout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from typing import TypeAlias

from deck.figures.vocabulary import words
from deck.prose.stating import Statement

TOLD_APART = words("""
    lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday
    matin midi soir nuit morning evening night ete hiver printemps automne summer winter spring autumn
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april
    june july august september october november december semestre trimestre quarter half
    homme hommes femme femmes fille filles garcon garcons men women man woman girls boys
    nord sud ouest north south east west gauche droite left right haut bas
    premier premiere deuxieme troisieme dernier derniere first third last autre autres other others
    avant apres before after ancien ancienne nouveau nouvelle old new hier demain jeunes young seniors
    interne externe internal external public prive publique privee private minimum maximum
""")
"""Words that tell one thing from another that is called the same."""
DRAWN_UP_ANEW = words("""
    revise revisee revises revisees initial initiale initiaux initiales original corrige corrigee corriges
    corrigees actualise actualisee propose proposee proposes vote votee votes adopte adoptee amende amendee
    retraite retraitee moyen moyenne moyens moyennes provisoire provisoires definitif definitive definitifs
    definitives brut brute bruts nette net nets constant constants comparable comparables ancien ancienne nouveau
    nouvelle reel reelle realise realisee cumul cumule average mean median revised initial original updated
    corrected restated proposed voted adopted amended provisional preliminary final gross net constant comparable
    adjusted old new previous actual actuals approved cumulative restatement sans hors avec dont excluding
    including without with
""")
"""Around a value: it is that of another state of things, or of a part of them."""
LIMITED = (
    r"(?i)\b(?:plus|moins|over|under|than|more|less|fewer|least|most|jusqu['’]à|up to|about|environ|dont|including"
    r"|sur|of|parmi|among|new|nouveaux|nouvelles|autres?|other|first|premiers?|premières?|hope\w*|esp[éè]r\w+)\b"
)
"""Before a number: it is not that of all of them."""
Slides: TypeAlias = tuple[int, int]


def slides_of(one: Statement, other: Statement) -> Slides:
    """The slides that make two statements."""
    return id(one.said.slide), id(other.said.slide)


def of_two_places(pairs: Iterable[tuple[Statement, Statement]]) -> Set[Slides]:
    """The slides that give several things other values: of two places, say."""
    often = Counter(slides_of(*pair) for pair in pairs)
    return {slides for slides, several in often.items() if several > 1}


def where(own: Statement) -> tuple[int, int]:
    """The text and the character at which its number stands."""
    return id(own.said), own.start
