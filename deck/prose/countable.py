"""The nouns that headings announce lists of, in French and English."""

from __future__ import annotations

from functools import cache

from deck.figures.vocabulary import words
from deck.prose.content_words import content_words, plain_words

_HURDLES = words("""
    obstacle défi difficulté question problème frein incertitude challenge barrier difficulty issue problem uncertainty
""")
"""What may be left and be a list: of what else is left, the list may have what is done."""
_COUNTABLE = words("""
    action aspect atout argument axe avantage amélioration besoin bénéfice catégorie cause changement chantier
    chiffre choix clé composante conclusion condition conséquence constat conviction couche critère décision défi
    difficulté dimension domaine effet élément engagement enjeu enseignement erreur étape évolution exemple fait
    facteur faiblesse force frein hypothèse idée inconvénient indicateur ingrédient innovation jalon leçon levier
    limite menace message mesure méthode moteur mouvement moyen niveau nuance objectif obstacle opportunité option
    phase pilier piste point pratique preuve principe priorité problème projet proposition question raison
    recommandation règle réponse risque scénario solution technique tendance thème vérité volet advantage aim answer
    area asset assumption barrier belief benefit category caveat challenge change choice commitment component
    concern consequence criterion criteria decision difficulty drawback driver effect element example fact factor
    figure finding front goal idea improvement indicator ingredient initiative insight issue key layer lesson level
    lever limit limitation measure method metric milestone mistake move need number objective observation
    opportunity part pillar practice principle priority problem project proof proposal reason recommendation risk
    rule scenario stage step strategy strength takeaway geste mot métier promesse tâche trade promise task keyword
    fragilité vulnérabilité souhait vœu attente inquiétude crainte préoccupation doute regret réussite verrou contrainte
    exigence garantie ambition réflexe habitude lacune piège signe indice possibilité alternative remède réserve
    objection nouveauté danger wish worry fear doubt constraint requirement guarantee habit gap pitfall
    trap sign clue possibility remedy reservation expectation hope bottleneck vulnerability shortcoming
    orientation mission usage use guideline motif compétence investissement autorisation investment approval
    programme program pari bet vigilance alerte alert façon manière manner
    conseil astuce demande request chose tip theme thing threat tool topic trend truth uncertainty way weakness surprise
""")
"""What headings announce lists of, in French and English; not years, people or places, which slides speak of anyway."""
_WATCHED = words("""
    sujet signal dossier poste coût ligne matière indice subject signal cost file matter item
""")
"""What else is listed where it is to be watched: `Trois sujets à surveiller`."""
_OTHERS = words("""
    approche auteur date événement membre modèle moment personne temps voie échéance rendez-vous deadline appointment
    expert collègue spécialiste conseiller associé livrable
    approach author beat event member model movement path people colleague specialist adviser advisor deliverable
""")
"""What else lists are made of that have a name of their own."""


@cache
def hurdles(language: str) -> frozenset[str]:
    """The stems of what may be left and be a list."""
    return content_words(" ".join(_HURDLES), language)


@cache
def watched(language: str) -> frozenset[str]:
    """The stems of what headings announce lists of only where it is to be watched."""
    return content_words(" ".join(_WATCHED), language)


@cache
def countable(language: str) -> frozenset[str]:
    """The stems of all that headings announce lists of."""
    return content_words(" ".join(_COUNTABLE | _OTHERS), language)


def is_announced(word: str, language: str) -> bool:
    """Whether it is a common noun that headings announce lists of."""
    return stem(word, language) in countable(language)


def is_general(noun: str, language: str) -> bool:
    """Whether headings call lists of anything so: reasons, levers, points."""
    return noun not in {stem(word, language) for word in _OTHERS}


@cache
def stem(word: str, language: str) -> str:
    """One form for singular and plural, with and without accents; of a compound the part that says what it is."""
    parts = plain_words(word) or [word]
    head = parts[0] if language.startswith("fr") else parts[-1]
    return next(iter(content_words(head, language)), word.casefold())
