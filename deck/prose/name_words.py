"""What words do around a value: open a name, tie it to the value, narrow it, end it, or say what its unit says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from deck.figures.vocabulary import words
from deck.frozen import frozen


@frozen
class NameWords:
    """The tables of one language, in lower case."""

    definite: frozenset[str]
    """Before a value or a name: it is known which."""
    indefinite: frozenset[str]
    of: frozenset[str]
    opens: frozenset[str]
    """What a sentence begins with that gives a value of what it goes on to speak of."""
    thanks: frozenset[str]
    """What stands before a name at the beginning of a sentence and narrows nothing: `thanks to the ...`."""
    has: frozenset[str]
    holds: frozenset[str]
    """Verbs that only say how many something has."""
    links: frozenset[str]
    """Between a name and its value."""
    about: frozenset[str]
    sets: frozenset[str]
    """Between a comma and a value that stands apart."""
    conjunctions: frozenset[str]
    clause: frozenset[str]
    """Before a clause of its own."""
    adjuncts: frozenset[str]
    """Behind a value: more is said of it, and nothing narrowed."""
    joins: frozenset[str]
    """Prepositions."""
    ties: frozenset[str]
    """Prepositions within a name, before an article."""
    kept: frozenset[str]
    """Prepositions that say another thing than none would."""
    relative: frozenset[str]
    pronouns: frozenset[str]
    void: frozenset[str]
    """What else says nothing of what a value is of."""
    others: frozenset[str]
    """Words that set things apart."""
    unreal: frozenset[str]
    """Words of what may be, was asked for, or is over."""
    excludes: frozenset[str]
    """Behind the comma behind a value: it is of another whole."""
    past: frozenset[str]
    """Verbs that make what stands before a colon a sentence."""

    @property
    def empty(self) -> frozenset[str]:
        """All that says nothing of what a value is of."""
        return _empty(self is FRENCH)


_EMPTY = (
    "definite",
    "indefinite",
    "of",
    "links",
    "conjunctions",
    "clause",
    "relative",
    "pronouns",
    "joins",
    "void",
    "about",
)

ENGLISH = NameWords(
    definite=words("the our its these those their his her this that 's ’s"),
    indefinite=words("a an"),
    of=words("of"),
    opens=words("with at despite given"),
    thanks=words("thanks to despite because of"),
    has=words("has have had enjoys enjoy shows show reports boasts"),
    holds=words("has have had comprises comprise contains contain includes include counts count"),
    links=words("""
        is are was were be been has have had at to of by now still just only currently today about around some nearly
        roughly almost approximately reached reach reaches hit hits stood stand stands came come comes rose rise rises
        grew fell dropped climbed went amounts amount amounted totals totalled totaled equals set fixed put remains
        remain stays
    """),
    about=words("about around some nearly roughly almost approximately only just"),
    sets=words("set fixed estimated put at of with"),
    conjunctions=words("and but or while so yet nor"),
    clause=words("since because as that whereas when where though although if"),
    adjuncts=words("""
        after thanks despite against compared versus vs up down from because as so when while following thus
        which but though although whereas every each
    """),
    joins=words("""
        in on for at from to of per by among within across over under between around with without near through inside
        outside during before after into onto via until
    """),
    ties=words("of per"),
    kept=words("before without under outside after"),
    relative=words("that which who whom"),
    pronouns=words("it they we he she i you"),
    void=words("all there year total measured recorded observed"),
    others=words("""
        more less fewer than worse better best worst most least highest lowest fastest slowest longest shortest other
        others another elsewhere compared record each every not never no between target targets goal goals aim except
        excluding until limit maximum minimum old new next first second third last
    """),
    unreal=words("""
        former previous previously used initial initially planned forecast expected estimate estimated will would
        requested asked proposed rejected refused target targets goal aim until
    """),
    excludes=words("excluding excl including incl of except before without after"),
    past=words("paid off worked came went fell rose won lost know knows say says proud grew"),
)
FRENCH = NameWords(
    definite=words("les le la l des aux nos notre ces ce cette cet ses son sa leurs leur"),
    indefinite=words("un une"),
    of=words("de d"),
    opens=words("avec à malgré vu"),
    thanks=words("grâce à au aux malgré"),
    has=words("a ont possède possèdent affiche affichent présente présentent"),
    holds=words("""
        compte comptent comprend comprennent comporte comportent possède possèdent dispose disposent réunit réunissent
        regroupe regroupent rassemble rassemblent
    """),
    links=words("""
        est sont était étaient a ont été de d à au s se c désormais aujourd hui encore environ quelque presque
        maintenant toujours près autour atteint atteignent élève élèvent élevait établit établissent établissait ressort
        ressortent passe passée passé monte montée monté tombe tombée tombé grimpe grimpé représente représentent
        chiffre chiffrent fixe fixé fixée fixés situe situent reste restent
    """),
    about=words("environ quelque presque seulement"),
    sets=words("fixé fixée fixés fixées établi établie estimé estimée à de d avec soit"),
    conjunctions=words("et mais ou tandis donc ni"),
    clause=words("puisque car que lorsque quand comme si"),
    adjuncts=words("""
        après grâce malgré contre soit comme quand lorsque suite ainsi mais chaque tous toutes qui
    """),
    joins=words("""
        de du des d en dans sur pour par chez à au aux parmi entre sous vers hors sans avec avant après pendant selon
        durant jusqu
    """),
    ties=words("de d à pour en sur par dans"),
    kept=words("hors sans avant sous après"),
    relative=words("que qu qui dont où"),
    pronouns=words("il elle ils elles on nous je vous"),
    void=words("tous toutes tout toute y ne cela ça total totale année an mesuré mesurée constaté constatée observé"),
    others=words("""
        plus moins mieux pire autre autres ailleurs meilleur meilleure pires record chaque pas jamais aucun aucune
        sauf jusqu plafond seuil maximum minimum ici nouveau nouvelle premier première second seconde dernier dernière
        prochain prochaine
    """),
    unreal=words("""
        ancien ancienne précédent précédente initial initiale initialement prévu prévue prévus prévues attendu attendue
        demandé demandée proposé proposée envisagé envisagée souhaité souhaitée refusé refusée
        objectif objectifs cible jusqu visé visée
    """),
    excludes=words("hors dont compris sauf avant sans après excluant y"),
    past=words("payé"),
)


@cache
def _empty(french: bool) -> frozenset[str]:
    own = FRENCH if french else ENGLISH
    return frozenset().union(*(getattr(own, name) for name in _EMPTY)) - own.kept


def name_words(language: str) -> NameWords:
    """The tables of the language of that tag."""
    return FRENCH if language.startswith("fr") else ENGLISH


SINCE = words("since depuis")
_AREA = words(
    "surface superficie area étend étendent spread spreads cover covers couvre couvrent mesure extends occupe"
    " occupies s sur over"
)
_LENGTH = words("long longue longueur length mesure mesurent measures stretches étend étire stretch")
_TIME = words("durée duration last lasts lasted dure durent duré long longue longueur length")
_MASS = words("weigh weighs weighed weight poids pèse pèsent pesait")
_MONEY = words("cost costs coût coûte coûtent coûté price prix priced montant amount amounts sum somme worth vaut")
_TIMES = words(
    "mois month months an ans year years jour jours day days heure heures hour hours semaine semaines week weeks min"
    " minute minutes seconde secondes second seconds"
)
DIMENSIONS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("m²", "ha", "km²"), _AREA),
    **dict.fromkeys(("km", "m", "cm", "mm", "mile", "miles"), _LENGTH),
    **dict.fromkeys(_TIMES, _TIME),
    **dict.fromkeys(("t", "kg", "g", "kt", "mt"), _MASS),
    **dict.fromkeys(("m³", "l"), words("volume")),
    **dict.fromkeys(("kw", "mw", "gw", "w"), words("puissance power")),
    **dict.fromkeys(("€", "$", "£"), _MONEY),
}
"""A unit -> words that it says itself: `a surface of 12 ha`, `spreads over 12 ha`."""
