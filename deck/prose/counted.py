"""Numbers that count things one by one, which nobody rounds: `Matches | 26`, not `Sales (£m) | 26`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.quantity import Quantity
from deck.figures.vocabulary import words

_ONE_BY_ONE = words("""
    personnes salariés employés agents collaborateurs élèves étudiants participants candidats joueurs joueuses membres
    adhérents inscrits bénévoles hommes femmes filles garçons enfants jeunes cadres apprentis stagiaires enseignants
    médecins infirmiers infirmières ingénieurs techniciens votants usagers résidents locataires copropriétaires
    licenciés familles retraités postes effectif effectifs personnel classes licences tuteurs chercheurs conducteurs
    matchs matches victoires défaites buts incidents pannes accidents tickets tests essais réunions séances votes voix
    réponses dossiers demandes réclamations logements appartements véhicules bus camions machines serveurs sites
    magasins agences écoles communes vaches ruches arbres lits chambres cas décès naissances visites commandes
    livraisons échecs réussites projets chantiers contrats baux navires navettes stations bornes anomalies bogues
    people staff employees workers pupils students participants candidates players members volunteers men women girls
    boys children managers apprentices trainees teachers doctors nurses engineers technicians voters residents tenants
    families headcount posts jobs leavers joiners games wins losses goals faults failures accidents
    meetings sessions responses cases requests complaints homes flats vehicles buses trucks servers shops branches
    schools towns cows beds rooms deaths births visits orders deliveries projects contracts patents ships trains bugs
    falls tasks actions batches samples injections events centres boats crews parcels households
    sièges carottes échantillons vélos voitures trains bateaux salles musées hôtels clubs équipes livres panneaux sondes
    prélèvements abonnés visiteurs spectateurs musiciens chanteurs spectacles concerts représentations ateliers
    formations tables ordinateurs
    seats bikes cars books museums hotels clubs teams sensors cores cabins apartments houses musicians singers shows
    concerts performances visitors spectators workshops councillors members delegates specimens wells turbines berths
""")
"""Nouns, as headings have them, of what is counted in whole numbers."""
_NOT_SURE = Late(
    r"[%‰]|\b(?:000|k|thousands?|milliers?|millions?|mds?|milliards?|billions?|etp|etpt|fte|wte|estim\w*|arrondi\w*"
    r"|rounded|sondage|survey|pondér\w*|weighted|équivalents?|equivalents?|échantillon|sample)\b",
    re.IGNORECASE,
)
"""In a heading or a title: what is in thousands, or no sure number."""
_OF_EACH = Late(
    r"[€£$]|\b(?:taux|rates?|parts?|shares?|moyen\w*|average|mean|indice|index|par|per|pour|daily|weekly|monthly"
    r"|quotidien\w*|hebdomadaires?|mensuel\w*|an? (?:day|week|month|year|hour))\b",
    re.IGNORECASE,
)
"""In a heading: no number of things."""
_IN_A_TIME = Late(
    r"\b(?:daily|weekly|monthly|average|mean|quotidien\w*|hebdomadaires?|mensuel\w*|moyen\w*"
    r"|(?:an?|per|par) (?:day|week|month|hour|jour|semaine|mois|heure))\b",
    re.IGNORECASE,
)
"""In a title: how many there are in the middle, or at a time."""
_WORD = Late(r"[^\W\d_]+")
_SMALL = r"(?<![\w.,])(?<!\d[ \u00a0\u2009\u202f])\d{2,3} "
_PLURAL = Late(
    r"\W*((?!(?:heures|jours|semaines|mois|minutes|tonnes|euros|points|milliers|millions|ventes|frais|hours|days|weeks"
    r"|months|years|dollars|pounds|thousands|sales|costs|litres|miles|hectares)\b)[^\W\d_]{3,}[sx])\W*",
    re.IGNORECASE,
)
"""A heading that is one noun, but for what is measured rather than counted."""
FEWEST_ROUNDED = 1000
"""Larger numbers may be estimates, whatever they count."""
_ROUND = 5


def counts_things(heading: str, about: str = "") -> bool:
    """Whether that heading, under that title, says that its numbers count things one by one.

    It does, too, where it is what the title counts: `Cores` below `Four sites, 96 cores`.
    """
    words_of_it = [own.casefold() for own in map(itemgetter(0), _WORD.finditer(heading))]
    counted = any(word in _ONE_BY_ONE for word in words_of_it) or _is_counted(heading, about)
    is_sure = not (_OF_EACH.search(heading) or _IN_A_TIME.search(about) or _NOT_SURE.search(f"{heading} {about}"))
    return counted and is_sure


def may_be_rounded(text: str) -> bool:
    """Whether a text says that numbers are in thousands, or not sure."""
    return _NOT_SURE.search(text) is not None


def _is_counted(heading: str, about: str) -> bool:
    """Whether the heading is a plain plural, and a number below a thousand in the title is one of it."""
    plural = _PLURAL.fullmatch(heading)
    return plural is not None and re.search(rf"(?i){_SMALL}{plural[1]}\b", about) is not None


def exactly(quantities: Sequence[Quantity]) -> list[Interval] | None:
    """What so many counts are, to the last one; None where one of them may be rounded."""
    if any(own.value is None or own.value >= FEWEST_ROUNDED for own in quantities):
        return None
    if all(own.value % _ROUND == 0 for own in quantities if own.value):
        return None
    return _each(quantities)


def to_the_last(quantities: Sequence[Quantity]) -> list[Interval] | None:
    """What the sums of such counts are, however many; None where one of them may be rounded."""
    large = [own.value for own in quantities if own.value and own.value >= FEWEST_ROUNDED]
    return None if any(own % _ROUND == 0 for own in large) else _each(quantities)


def _each(quantities: Sequence[Quantity]) -> list[Interval] | None:
    if not all(map(_is_count, quantities)):
        return None
    return [Interval(own.value, own.value) for own in quantities if own.value is not None]


def _is_count(own: Quantity) -> bool:
    rounded = own.unit or own.decimals or own.approximate or own.qualifier or own.upper or own.signed
    return not rounded and own.value is not None and own.value >= 0
