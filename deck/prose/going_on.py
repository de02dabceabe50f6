"""Whether a word behind a name is its verb: then the name is complete (`Our 12,540 members rate the app first`).

There is no dictionary here: a few verbs are known, and others are told by what stands around them. In French a verb of
several ends in -ent where an adjective would have an s; in both languages an article behind a word that joins nothing
makes it a verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from deck.figures.vocabulary import words
from deck.prose.content_words import plain_words
from deck.prose.measures import root

_GOES_ON = words("""
    is are was were has have had will stand stands stood come comes came put puts beat beats remain remains remained
    make makes made pay pays paid stay stays keep keeps kept help helps cover covers covered serve serves need needs
    mean means show shows give gives gave bring brings go goes went take takes took live lives wait waited run runs
    exceed exceeds reflect reflects explain explains allow allows leave leaves includes still now already all mostly
    place places lie lies sit sits do does did drive drives depend depends graze feed eat sleep rate read use ride vote
    cross travel meet share save join sell grow play sing learn work
    est sont etait etaient a ont reste restent demeure demeurent sera seront bat battent paie paient vient viennent
    arrive arrivent se s couvre couvrent permet permettent represente representent depasse depassent devient deviennent
    doit doivent peut peuvent fait font va vont met mettent place placent donne donnent montre montrent confirme
    confirment pese pesent suffit suffisent ne n proviennent provient finance financent explique expliquent
    while because when since quand lorsque car puisque
""")
"""Behind a name, a verb, or what begins another sentence: the name is complete."""
_HAS = words("""
    compte comptent possede possedent transporte transportent transporte accueille accueillent accueilli offre
    offrent emploie emploient traite traitent sert servent gere gerent loge logent heberge hebergent prete pretent cree
    creent coute coutent coutera couteront costs cost has have had serves serve carries carry carried employs employ
    treats treat welcomes welcome welcomed houses house lends lend lent runs run holds hold seats seat creates create
    owns own offers offer prevoit prevoient collecte trie produit produisent produced produces recycle recycles recycled
    dure durent durera dureront
""")
"""The verb of what has so many: it may be left out where these are spoken of again."""
_LONG = words("""
    long wide high tall deep longue haut haute large profond profonde mesure dure durent durera dureront
""")
"""Words of how long something is, or lasts: `The bypass is 7 km long`, `the 7 km bypass`."""
_ARTICLES = words(
    "the a an our its their his her this these all every each some most"
    " un une le la les l son sa ses leur leurs notre nos ce cette tout toute tous toutes chaque plusieurs"
)
_JOINS = words("""
    of in on at for from to with by per than as under over above below near behind across among between within without
    about against during before after since until like via and or but that who which whose if alone only present
    de du des d a au aux en pour par avec sans dans sur sous chez entre vers contre depuis pendant durant apres avant
    parmi selon hors outre que qui dont et ou mais ni comme soit dit given taught sent sold left told shown
""")
"""Words that an article may follow and that are no verbs, or that narrow what stands before them."""


@cache
def having(language: str) -> frozenset[str]:
    """The roots of verbs that say how many something has, in the language of that tag."""
    return frozenset(root(word, language) for word in _HAS)


@cache
def lengths(language: str) -> frozenset[str]:
    """The roots of words that say how long, high or wide something is."""
    return frozenset(root(word, language) for word in _LONG)


def goes_on(tokens: Sequence[str], at: int, language: str) -> bool:
    """Whether a verb stands there, behind a name."""
    if at >= len(tokens):
        return False
    word, before = (bare(tokens[own]) for own in (at, at - 1))
    if word in _GOES_ON and tokens[at] not in ("'s", "’s"):
        return True
    if not word.isalpha() or word in _JOINS or at + 1 >= len(tokens):
        return False
    article = bare(tokens[at + 1]) in _ARTICLES and tokens[at + 2 : at + 3] != ["same"]
    if language.startswith("fr"):
        several = before.endswith(("s", "x"))
        return word.endswith("ent") if several else article and not word.endswith(("ee", "s"))
    return article and not word.endswith(("ed", "ing", "en"))


def bare(word: str) -> str:
    """A word in lower case, without accents; a sign as it is."""
    return "".join(plain_words(word)) or word
