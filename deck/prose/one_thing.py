"""Whether a sentence names one thing at most, beside its values, its times and the words that only tie these together.

`Up 31%: freight went from 120 to 150` names freight; `sales were 120 in 2022 and costs 150 in 2023` names two things. A
word that is not known to tie begins a name, so that a sentence with unknown words is rather left alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from deck.figures.english import ENGLISH
from deck.figures.french import FRENCH
from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence
from deck.prose.way import CHANGED

_WITHIN = words("à au aux d' de des du en for in l' la le les of on our the notre nos its their leur leurs")
"""Small words, which may stand within a name: `rate of use in the library`."""
_TIES = words("""
    a about after again against ago ainsi alors already am an and année années ans après are as at aujourd'hui
    auparavant avant avec been before between by c' ce ceci cela cet cette compared contre dernier dernière deux
    donc during désormais earlier elle elles enfin ensuite entre environ et fin finally following four from i.e ie
    il ils is it its j' jusqu' just last later less lors là moins mois month months more n' nearly nous now one only
    or ou over où par period plus presque previously près précédent précédente puis période qu' que qui rapport
    roughly s' same se seulement so soit some sommes son still sur tard than that then they this three thus to today
    trois two un une us voici we when which with y year years étaient étions
""")
"""Articles, prepositions, pronouns, words of time."""
_WHEN = words("""
    actuellement arrivée automne autumn before cet currently début départ dernière dernier exercice first hiver left
    maintenant mois month origine originally outset passé passée previous previously printemps rentrée saison
    saisons season semaine semestre spring start summer that there trimestre week winter été y
""") | {month.lower() for month in (*FRENCH.months, *ENGLISH.months)}
"""Words of a time that has no year."""
_STATES = words("""
    affichait affiche affichent amounted amounting arrivait arrive arrivent atteignaient atteignait atteignent
    atteint averaged became becomes began begins brings came change changed changes chiffrait chiffre chiffrent
    climbs closed closes comes comptait compte comptent comptons count counted courbe culmine curve difference
    différence dégage départ ended ending ends enregistrait enregistre enregistrons est facteur factor fait figure
    finished finishes finit fixe fois fold gives go goes going gone had has have hit hits initial inscrit level
    levels logged made makes making need needed needs prenait prend require required requires take takes took used
    commence commencé commençait terminé terminée terminait fini finie ouvert ouvrait clos opened closing begun
    demandait demande fallait faut avions avons dénombrait dénombre dénombrons recensait recense means measured
    mesurait mesure mesurons montait monte montent moved moves moving multiplication niveau niveaux nombre notons
    number ont opened opens part parti partie parties partis partons passaient passait passant passe passent passé
    passée passées passés plafonne point pointe points posted posts ran reach reached reaches read reads record
    recorded registered relevons relevé relève representing représente ressort ressortait ressortent revient runs
    saw see settled settles showed shows situait situe situent sont stand standing stands start started starting
    starts stood tenait tient time times totalisait totalise totalled toucher tourne valeur value variation was went
    were élevaient élevait élève élèvent établissaient établissait établissent établit étaient était évolue évoluent
    évolution
""")
"""What only says that a value is one, or became another."""
_STOPS = words("""
    aim aimed aims hope hoped hopes intends want wants wish wishes espère espèrent espérait espérons veut veulent
    voudrait souhaite souhaitons attendu attendue attendues attendus auraient aurait autre autres budget but chacun
    chacune chaque chez cible could depuis devaient devait devraient devrait did does dont each estimated except
    expected forecast half hors if including mais may might moitié must ne neither never nobody nor not objectif
    other others otherwise pas per planned pourraient pourrait prévision prévisions prévoit prévoyait prévu prévue
    prévues prévus respectively respectivement sans should si since tandis target targets unless until visait vise
    visent visons whereas while whose will without would
""")
"""Words that speak of what may be, of what is not, of others: the values may be of different things."""
_CHANGED = Late(CHANGED)
_KNOWN = _TIES | _STATES | _WHEN
_SET_PHRASES = (
    r"\b(?:in other words|en d['’]autres termes|autrement dit|that is to say|c'est-à-dire"
    r"|(?:ne |n')(?:en |y )?[^\W\d_]+ plus que)\b"
)
_TOLD = "\ue004"
_TOKEN = rf"{VALUE}+|{YEAR}+|{_TOLD}+|(?:[cdjlns]|qu|jusqu)['’](?=\w)|[^\W\d_]+(?:[-.’'][^\W\d_]+)*|\S"


def names_at_most(most: int, sentence: Sentence, told: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether it names so many things at most, none or one, outside the stretches that are `told` already."""
    shape = sentence.shape
    for start, end in told:
        shape = f"{shape[:start]}{_TOLD * (end - start)}{shape[end:]}"
    shape = shape[sentence.start : sentence.end].lower().replace("’", "'")
    shape = re.sub(_SET_PHRASES, lambda match: " " * len(match[0]), shape)
    if OTHER in shape:
        return False
    tokens = list(re.finditer(_TOKEN, shape))
    if any(token[0] in _STOPS for token in tokens):
        return False
    bare = {
        value.end - sentence.start for value in sentence.values if value.bare and value.end not in dict(told).values()
    }
    names, counted = _names(tokens, bare)
    return len(names - counted) <= most and len(counted) <= 1


def _names(tokens: Sequence[re.Match[str]], bare: Collection[int]) -> tuple[set[str], set[str]]:
    """The names, and the nouns that stand behind bare numbers as their unit."""
    names: set[str] = set()
    counted: set[str] = set()
    name: list[str] = []
    number = False
    """Whether only a bare number stands before."""
    for token in tokens:
        word = token[0]
        if word in _WITHIN:
            number = number and word in ("de", "d'")
            continue  # it goes on, or ends behind
        if number and _is_name(word):
            counted.add(word)
        elif _is_name(word):
            name.append(word)
            number = False
            continue
        names |= {" ".join(name)} if name else set()
        name, number = [], token.end() in bare
    return names | ({" ".join(name)} if name else set()), counted


def _is_name(word: str) -> bool:
    return word[0].isalpha() and word not in _KNOWN and _CHANGED.fullmatch(word) is None
