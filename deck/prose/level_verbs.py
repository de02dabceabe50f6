"""Verbs that say at what level something is: `ressort à`, `came out at`, `se situe autour de`, `hovers around`.

They tie a name to a number (see linking), and are no word of what the number is of (see measures).
"""

from __future__ import annotations

from deck.figures.vocabulary import words
from deck.prose.content_words import plain_words

LEVEL_VERBS = words("""
    affiche affichent affiché approche approchent approchait arrête arrêtent arrêté atteint atteignent atteignait
    avoisine avoisinent avoisinait chiffre chiffrent chiffré clôture clôturent clôturé compte culmine culminent
    contenu contenue contenus contenues demeure demeurent demeurait enregistre établit établissent établissait établi
    fixe fixent fixé flirte flirtent
    limite limitent limité limitée limités limitées
    frôle frôlent frôlait hisse hissent inscrit inscrivent inscrivait maintient maintiennent maintenu maintenue
    maintenus maintenues monte montent oscille oscillent pointe pointent proche proches reste restent restait
    ressort ressortent ressortait revient reviennent rester situe situent situait situé stabilise stabilisent
    stabilisé stagne stagnent tourne tournent tournait totalise totalisent voisin voisine voisins voisines
    back clocked clocks close came come comes landed landing lands levelled leveled lies near neared nearing nears
    numbered number numbers out plateaued registered registers remain remained remains sat settled settles settling
    sits stabilised stabilized stay stayed stays stood topped touched touches touching hovered hovering hovers
    held
    running ran runs
""")
"""In lower case, with their accents, and the particles of the English ones."""
PLAIN_LEVEL_VERBS = frozenset(plain for verb in LEVEL_VERBS for plain in plain_words(verb))
"""Without accents."""
