"""Whether a title only says that something is about to be looked at: `A first look`, `Ce qu'il faut retenir`.

Such a title is of the telling, not of what is told: the values below it are of no other place, time or state of things.
"""

from __future__ import annotations

from functools import lru_cache

from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.prose.content_words import content_words, plain_words

_LOOKS = words("""
    look looks glance view read reading remember retain recall see examine consider study studied know takeaway
    takeaways overview analysis
    regard coup oeil apercu lecture retenir rappeler voir examiner regarder etudier etudie analyser analyse savoir
    lire
""")
"""What somebody does who reads a deck, or who tells it."""
_BESIDE = words("""
    what where how our we us you it is are to as at of the a an in on from with by for this these and
    first quick brief short closer whole main key point points year data figures numbers begin begins start starts
    starting propose suggest want need needs should must take have has
    ce que qu qui ou comment nous vous il elle est sont de d des du la le les l un une en a au aux avec par pour ces et
    notre nos premier premiere rapide bref breve ensemble point points depart annee exercice donnees chiffres commence
    debute debut proposons proposees faut devons voulons souhaitons avons essentiel principaux principales vue
""")
"""What may stand beside it and says no more."""
_PROPOSED = Late(r"(?i)\b(?:propos|suggest)\w*\s+(?!(?:to|de|d|you|vous)\b)")
"""Something else is proposed than to look."""
_FIRST = Late(r"(?i)\b(?:first|premi[eè]re?) (?!look|glance|view|regard|coup|aperçu)")
"""A first reading, or a first analysis, is a state of things that another follows."""


@lru_cache(maxsize=4096)
def introduces(title: str, language: str) -> bool:
    """Whether a title says that and nothing else."""
    spoken = plain_words(title)
    meaning = content_words(title, language)
    if not meaning or any(map(str.isdigit, title)) or not _LOOKS & {*spoken}:
        return False
    if _PROPOSED.search(title) or _FIRST.search(title):
        return False
    return all(word in _LOOKS or word in _BESIDE for word in spoken)
