"""What numbers count, and whether one of them may be the total of the others: girls and boys make pupils.

`312 girls and 298 boys, 610 pupils in all`; `12 sites and 40 nurses, 52 jobs in all` adds up nothing that belongs
together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.prose.sentence import VALUE, Sentence, Value

_STOPS = words("""
    de des du d l le la les et ou à au aux en sur par pour qui que dont dans avec sans contre soit puis plus chez
    of the and or to in on by for that which with without from against at as then into between among entre vers
    est sont ont a is are was were have has au total tout all altogether cumulé cumulés cumulées hors
    auxquels auxquelles ainsi font make makes give gives donne donnent so donc elle il ils elles on we they it nous à la
""")
_PEOPLE = words("""
    personnes gens salariés employés agents collaborateurs élèves étudiants participants candidats habitants joueurs
    joueuses membres adhérents inscrits visiteurs spectateurs clients patients bénévoles hommes femmes filles garçons
    adultes enfants adolescents jeunes aînés cadres ouvriers apprentis stagiaires enseignants professeurs médecins
    infirmiers infirmières aides-soignants ingénieurs techniciens votants électeurs lecteurs abonnés usagers résidents
    locataires propriétaires étrangers collégiens lycéens écoliers licenciés familles seniors retraités postes emplois
    alternants intérimaires titulaires contractuels vacataires volontaires soigneurs vétérinaires
    people staff employees workers pupils students participants candidates residents inhabitants players members
    subscribers visitors spectators customers clients patients volunteers men women girls boys adults children teenagers
    seniors managers apprentices trainees teachers doctors nurses engineers technicians voters readers users tenants
    owners guests passengers attendees runners defenders midfielders forwards goalkeepers drivers mechanics clerks jobs
    posts interns contractors temps keepers vets singers musicians dancers soldiers officers respondents graduates
    undergraduates postgraduates authors writers scientists experts consultants auteurs autrices permanents intervenants
    full-timers part-timers sopranos altos tenors basses ténors basse
""")
"""Those who are counted together, whatever each group is called."""
_ALL_KINDS = words("""
    animaux bêtes têtes véhicules arbres ouvrages livres documents repas logements équipements appareils machines pièces
    billets places lits instruments articles produits demandes dossiers messages boissons plats votes voix bâtiments
    animals vehicles trees books documents meals homes dwellings items machines devices rooms tickets seats beds
    entrées ventes unités objets contrats interventions opérations événements activités locaux
    entries sales units objects contracts operations events orders calls
    instruments products requests messages drinks dishes buildings bikes titles
""")
"""Nouns of which parts name the kinds."""
_A_WORD = Late(r"[^\W\d_][\w-]*")
_DOERS = Late(r"(?:eur|euse|ier|ière|iste|ien|ienne|assin|er|or|ist|eer|ian|timer|cadet|recrue|recruit)$")
_MOST_WORDS = 4


def words_behind(sentence: Sentence, value: Value) -> Sequence[str]:
    """The words behind a number that may say what it counts: `day members`."""
    behind = re.split(rf"[{VALUE},:;.()!?–—]", sentence.shape[value.end : sentence.end], maxsplit=1)[0]
    behind = re.sub(r"(?i)^\s+(?:de |d['’]|of )", " ", behind).replace("’", " ").replace("'", " ")
    found: list[str] = []
    for match in _A_WORD.finditer(behind):
        if match[0].casefold() in _STOPS or len(found) == _MOST_WORDS:
            break
        found.append(_root(match[0]))
    return found


def may_be_total(sentence: Sentence, total: Value, parts: Sequence[Value]) -> bool:
    """Whether the parts, counts of things, count what the total counts, or people or kinds of it."""
    whole = words_behind(sentence, total)
    named = [own for part in parts if (own := words_behind(sentence, part))]
    if not whole:
        return not named or bool(set(named[0]).intersection(*named)) or all(map(_are_people, named))
    if all(set(whole) & set(own) for own in named):
        return True
    if _are_people(whole):
        return all(_may_be_people(own) or set(own) & set(whole) for own in named)
    kinds = [own[0] for own in named]
    distinct = len(set(kinds)) == len(kinds) == len(parts) and not any(map(_are_people, named))
    return bool(_roots(_ALL_KINDS) & set(whole)) and distinct


def names_people(word: str) -> bool:
    """Whether a noun means people, by what they do or are."""
    return _root(word) in _roots(_PEOPLE)


def _are_people(own: Sequence[str]) -> bool:
    return any(word in _roots(_PEOPLE) for word in own[:2])


def _may_be_people(own: Sequence[str]) -> bool:
    """Whether a noun has the ending of those who do something: `fantassins`, `gardeners`."""
    return _are_people(own) or _DOERS.search(own[0]) is not None


@cache
def _roots(own: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_root, own))


def _root(word: str) -> str:
    """Its singular."""
    folded = word.casefold()
    return folded if len(folded) < 4 else folded.rstrip("sx")
