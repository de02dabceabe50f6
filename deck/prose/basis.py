"""Whether a text speaks of something else than the values beside it, or of them on another basis.

`Our bakery grows` is of the bakery, `As first published` of a state of things, `By order date` of another way to count;
`The gaps remain wide` and `The year closes well` are of nothing that another place would not be of.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache

from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.prose.content_words import content_words, plain_words
from deck.prose.context import any_part
from deck.prose.linking import direction
from deck.prose.measured_here import measured
from deck.prose.measures import adds_nothing

_GENERAL = words("""
    annee annees exercice ecart ecarts hausse hausses baisse baisses croissance recul reprise progression progres
    evolution evolutions changement changements ligne lignes debut fin total totaux chose choses defi defis succes
    constat rythme dynamique niveau priorite priorites annuel annuelle annuels annuelles ensemble rappel bref
    comparaison compare comparee compares comparees seul seule seuls seules ainsi progressent montent baissent
    encore toujours continue continuent fort forte solide retenir retenez rappeler rappelez dire dites expliquer
    expliquez commencer commencez montrer montrez insister insistez question questions
    montre montrent releve releves
    deux trois bon bonne bons bonnes beau belle grand grande sommes
    year years gap gaps rise rises fall falls growth decline recovery progress change changes difference differences
    line lines start end total totals thing things challenge challenges success pace momentum level levels priority
    priorities altogether together overall whole comparison compared compare side grew grow grows rose fell
    again still keep keeps continue continues strong solid highlight highlights say explain tell show remind remember
    recall begin stress point take ask question questions make makes
    essential essentials record records shows
    annual yearly reminder brief short two three good great better best stand stands
""")
"""Subjects of titles that any place may have."""
_US = words("we it nous on c il this")
"""A sentence that begins so is of no other thing."""
_BASES = words("""
    calendaire civil civile fiscal fiscale decale decalee decales calendar financial
    estimation estimations estime estimee estimes estimees estimate estimates estimated expected hoped
    attendu attendait attendions espere esperait esperions attendue
    attendus attendues publie publiee publies publiees published communique press presse analyst analysts analyste
    analystes rival rivals rivaux peer peers recompte recount
    audit audite auditee audites auditees audited unaudited auditor auditors auditeur auditeurs ifrs gaap norme normes
    forma consolide consolidee consolides consolidees consolidated organique organic ajuste ajustee ajustes ajustees
    perimetre scope recurrent recurrente recurrents recurrentes recurring facture facturee factures facturees invoiced
    billed booked bookings encaisse encaissee encaisses encaissees collected mandate mandatee mandates mandatees engage
    engagee engages engagees committed ttc ht vat taxe taxes equivalent equivalents etp fte permanent permanents cdi cdd
    wrote written told announced ecrit ecrivions dit disait disions annonce annoncait
    voisin voisine voisins voisines neighbour neighbours neighbor neighbors
    fisc encaissement encaissements decaissement decaissements receivables
    prudent prudente prudents prudentes cautious optimiste optimistes optimistic pessimiste pessimistes pessimistic
    insee eurostat ocde oecd
    definition capita poursuivie poursuivies continuing deduit deduite deduits deduites deducted
""")
"""On which of several ways a value was drawn up, by whom, and what is in it."""
_LIKE_FOR_LIKE = r"(?i)\b(?:like[- ]for[- ]like|stand-?alone|management accounts|comptes de gestion)\b"
_NO_SENTENCE = Late(
    r"(?i)\W*(?:(?:what|where|how|who|when|why|as|by|under|in|on|at|among|before|after|within|from|for|to|per|counted"
    r"|ce que|où|comment|qui|quand|pourquoi|selon|par|sous|en|dans|chez|pour|au|aux|à|avant|après|depuis|sur)\b"
    r"|(?:ce qu|lorsqu)['’])"
)
"""What a title begins with that only says of what the text below it is."""
_SHORT = 3
"""A title of so few words of meaning names a thing."""
_ENDS = Late(r"[.!?;:·\n]+(?:\s|$)")


def is_on_another_basis(text: str) -> bool:
    """Whether a text says how values were drawn up, so that others may be otherwise."""
    return bool({*plain_words(text)} & _BASES) or re.search(_LIKE_FOR_LIKE, text) is not None


def names_another(title: str, known: Set[str], language: str) -> bool:
    """Whether a title that is no sentence, or a short one, is of something that is not known."""
    named = _NO_SENTENCE.match(title) is not None or len(content_words(title, language)) <= _SHORT
    return named and is_of_another(title, known, language)


def is_of_another(text: str, known: Set[str], language: str) -> bool:
    """Whether a sentence of a text begins with something that is neither known nor of any place nor us."""
    return any(_begins_with_another(own, known | _of_any(language), language) for own in _ENDS.split(text))


def _begins_with_another(sentence: str, known: Set[str], language: str) -> bool:
    """Whether its first word of meaning is not known; measures are compared by themselves."""
    spoken = plain_words(sentence)
    for word in spoken if spoken and spoken[0] not in _US else ():
        stem = content_words(word, language)
        if stem and (stem <= known or not adds_nothing(word)):
            return not (stem <= known or measured(word, language))
    return False


def narrowing(text: str, language: str) -> frozenset[str]:
    """The stems of the words of a title that may narrow what it measures: all that any other title would not have."""
    return frozenset().union(
        *(
            content_words(word, language)
            for word in plain_words(text)
            if not (adds_nothing(word) or measured(word, language) or direction(word))
        )
    ) - _of_any(language)


@cache
def _of_any(language: str) -> frozenset[str]:
    return any_part(language) | content_words(" ".join(_GENERAL), language)
