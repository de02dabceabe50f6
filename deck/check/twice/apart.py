"""What tells two things apart that are called the same: words in their sentences, slides that differ throughout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Set
from typing import TypeAlias

from deck.figures.vocabulary import words
from deck.kinds.slide import Slide
from deck.prose.basis import is_on_another_basis
from deck.prose.content_words import plain_words
from deck.prose.introducing import introduces
from deck.prose.said import Said
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
    including without with included includes inclus incluse incluses compris comprise comprises version draft brouillon
    correction corrections
""")
"""Around a value: it is that of another state of things, or of a part of them."""
_IF = r"(?i)\b(?:if|si|once|une fois)\b|^\W*had\b"
"""A title that begins a case has values that are not so, or not yet."""
_NAME = r"(?<=[\w,;:’'] )(?:[dlDL]['’])?([A-ZÀ-Ý][^\W\d_]+)(?![\d-])"
"""A word with a capital letter where a sentence needs none."""
LIMITED = (
    r"(?i)\b(?:plus|moins|over|under|than|more|less|fewer|least|most|jusqu['’]à|up to|about|environ|dont|including"
    r"|sur|of|parmi|among|new|nouveaux|nouvelles|autres?|other|first|premiers?|premières?|hope\w*|esp[éè]r\w+)\b"
)
"""Before a number: it is not that of all of them."""
Slides: TypeAlias = tuple[int, int]


def slides_of(one: Statement, other: Statement) -> Slides:
    """The slides that make two statements."""
    return id(one.said.slide), id(other.said.slide)


def are_drawn_up_apart(one: Statement, other: Statement, language: str) -> bool:
    """Whether the titles or headings above two texts say that the one was drawn up in another way than the other."""
    heads = [{title_above(own.said, language), own.said.heading} for own in (one, other)]
    return any(says_how(text) or {*plain_words(text)} & TOLD_APART for text in heads[0] ^ heads[1])


def title_above(own: Said, language: str) -> str:
    """The title of a text's slide; none where it only says that something is looked at, or is the text."""
    title = own.slide.title.text if own.slide and own.slide.title and own.field != "title" else ""
    return "" if introduces(title, language) else title


def says_how(text: str) -> bool:
    """Whether a text says how values were drawn up, what is in them, or in which case they would be so."""
    return bool({*plain_words(text)} & DRAWN_UP_ANEW) or is_on_another_basis(text) or bool(re.search(_IF, text))


def are_of_two_tables(one: Statement, other: Statement) -> bool:
    """Whether two cells are of two tables of which one is of a part, or drawn up anew, by its title or its note."""
    return one.said.slide is not other.said.slide and are_titled_apart(one.said.slide, other.said.slide)


def are_titled_apart(one: Slide | None, other: Slide | None) -> bool:
    """Whether the title or the note of one of two tables says how it was drawn up, or has a name of its own."""
    said = [_said_over(own) for own in (one, other)]
    names = [{*re.findall(_NAME, text)} for text in said]
    return names[0] != names[1] or any(map(says_how, said))


def _said_over(table: Slide | None) -> str:
    """The title and the note of a table, without the words of its headings: `Waste collected by site`."""
    title = table.title.text if table and table.title else ""
    known = {*plain_words(" ".join(getattr(table, "columns", ())))}
    spoken = f"{title} · {getattr(getattr(table, 'note', None), 'raw', '')}".split()
    return " ".join(word for word in spoken if not ({*plain_words(word)} & known))


def of_two_places(pairs: Iterable[tuple[Statement, Statement]]) -> Set[Slides]:
    """The slides that give several things other values: of two places, say."""
    often = Counter(slides_of(*pair) for pair in pairs)
    return {slides for slides, several in often.items() if several > 1}


def where(own: Statement) -> tuple[int, int]:
    """The text and the character at which its number stands."""
    return id(own.said), own.start
