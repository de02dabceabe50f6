"""A title as it is read against the data below it: in lower case without accents, each row that it names one sign."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from deck.figures.late import Late
from deck.figures.quantity import CURRENCY
from deck.figures.vocabulary import words
from deck.frozen import frozen
from deck.prose.content_words import content_words
from deck.prose.fraction import SIGN as FRACTION
from deck.prose.fraction import with_fractions
from deck.prose.measures import root
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence
from deck.prose.shown_data import Data, Row, is_same, roots_of

FIRST = 0xE100
"""The sign of the first row; the others follow."""
A_ROW = rf"(?:[{chr(FIRST)}-{chr(FIRST + 0xFF)}]+)"
_SIGNS = f"{VALUE}{YEAR}{OTHER}{FRACTION}"
_WORD = Late(r"[^\W\d_]+")
_JOINS = Late(r"['’\s-]*(?:(?:de|du|des|d|la|le|les|l|of|the|and|et|a|au|aux|en|in|to)['’\s-]+)*")
"""Between two words of one name."""
_COMPOUND = re.compile(r"(?:-[a-z]+)+")
"""Behind a word of a name: `kick-off`."""
_NEUTRAL = words("""
    an year years ans annee annees mois month months since depuis ago today now desormais aujourd hui encore again
    still toujours deja already deux trois quatre cinq six sept huit neuf dix two three four five seven eight nine ten
    one un une only seul seule seules seuls alone plus moins more less fewer most least tres very bien far loin
    largement nettement clearly easily well juste just nearly almost presque pres environ about around over than que
    qu then puis ensuite ici here there grace thanks all every each tous toutes toute tout chaque autre autres other
    others together ensemble notre nos our us nous we they ils elles les them their leur leurs its it il elle on
    own propre simple simples fois time times times' point points pourcent percent pct way much many autant
    come comes came coming go goes went get gets take takes took make makes made show shows see sees remain remains
    stay stays keep keeps become becomes stand stands rank ranks reach reaches reached be is are was were has have had
    arrive arrivent arrivee reste restent demeure est sont etait etaient ete avoir ont fait font devient deviennent
    saw see voit voient vu atteint atteignent passe passent compte comptent place premier premiere
    concentre concentrent crees creees domine dominent dominates dominate
    create creates created creating cree creent produce produces produit produisent supply supplies provide provides
    fournit fournissent assure assurent bring brings brought apporte apportent sell sells vend vendent use uses utilise
    utilisent offer offers offre offrent nombre number numbers total totaux totals sum somme
    enregistre enregistrent affiche affichent connait connaissent record records register registers
""")
"""They say nothing of what a value is of."""
_MONEY = words("""
    price prices prix cost costs cout couts coute coutent fare fares tarif tarifs fee fees revenue revenues recette
    recettes budget chiffre affaires income profit profits benefice benefices marge margin margins salary salaries
    salaire salaires wage wages pay paid rent rents loyer loyers bill bills facture factures depense depenses
    spending spend expense expenses sales
""")
"""Measures in money: another one than what is counted in anything else."""
_DIMENSIONS = words("""
    rate rates taux ratio share shares part parts proportion percentage pourcentage average averages moyenne moyennes
    median mediane speed vitesse duration duree delay delays delai delais wait waiting attente quality qualite
    satisfaction score scores note notes size taille age growth croissance density densite productivity productivite
    weight poids area surface length longueur distance distances target objectif objectifs goal forecast prevision
    risk risque risques value valeur capacity capacite
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april
    june july august september october november december spring summer autumn winter printemps ete automne hiver
    weekend weekends semaine week day jour night nuit morning matin evening soir monday lundi sunday dimanche sundays
    quarter trimestre semestre
    capita habitant habitants head resident inhabitant inhabitants
""")
"""Another measure, or the same of a part of the time: unless the data are of it."""


def is_sign(letter: str) -> bool:
    """Whether it stands for a row or for a fraction, whose words narrow nothing."""
    return letter == FRACTION or FIRST <= ord(letter) <= FIRST + 0xFF


def fold(text: str) -> str:
    """Lower case without accents, every character where it stands."""
    return "".join(_folded(each) for each in text)


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    if sign in "’ʼ":
        return "'"
    if sign in "\u00a0\u202f":
        return " "
    low = unicodedata.normalize("NFKD", sign.casefold())
    return low[0] if len(sign) == 1 and low else sign


@frozen
class Title:
    """A title with the data below it."""

    sentence: Sentence
    data: Data
    tag: str
    plain: str
    """Values, years and rows as signs."""
    shape: str
    """Fractions in words, too."""
    unknown: tuple[tuple[int, str], ...]
    """The words that neither the data know nor any title, and where they begin."""

    @property
    def rows(self) -> list[tuple[int, int, Row]]:
        """The rows that it names, where it names them."""
        found = re.finditer(A_ROW, self.plain)
        return [(own.start(), own.end(), self.row(own[0])) for own in found]

    def row(self, sign: str) -> Row:
        return self.data.rows[ord(sign[0]) - FIRST]

    @property
    def years(self) -> list[str]:
        return [self.sentence.said.words[slice(*own.span())] for own in re.finditer(f"{YEAR}+", self.shape)]

    @property
    def is_of_another(self) -> bool:
        """Whether it speaks of another measure than the data, or of a part of the time."""
        money = re.fullmatch(CURRENCY, self.data.unit) is not None
        return any(word in _DIMENSIONS or (word in _MONEY and not money) for _, word in self.unknown)


def titled(sentence: Sentence, data: Data, tag: str) -> Title:
    """The title of a slide as it is read against its data."""
    text = fold(sentence.shape)
    parts = _with_parts(sentence.shape)
    fractions = {at for at, sign in enumerate(parts) if sign == FRACTION}
    shape = list(text)
    tokens = [own for own in _WORD.finditer(text) if own[0][0] not in _SIGNS]
    roots = [root(own[0], tag) if _means(own[0], tag) else "" for own in tokens]
    taken: dict[int, int] = {}
    for index, row in enumerate(data.rows):
        own = [at for at, each in enumerate(roots) if each and any(is_same(each, name) for name in row.roots)]
        names = {name for at in own for name in row.roots if is_same(roots[at], name)}
        if row.roots and names == row.roots:
            for at in own:
                taken[at] = -1 if at in taken else index  # what two rows are called names neither
    for start, last, index in _runs(tokens, taken, text):
        compound = _COMPOUND.match(text, last)
        end = compound.end() if compound else last
        shape[start:end] = chr(FIRST + index) * (end - start)
    known = data.words
    unknown = tuple(
        (own.start(), own[0])
        for at, own in enumerate(tokens)
        if roots[at]
        and own.start() not in fractions
        and at not in taken
        and own[0] not in _NEUTRAL
        and not any(is_same(roots[at], each) for each in known)
    )
    plain = "".join(shape)
    signed = "".join(FRACTION if at in fractions else sign for at, sign in enumerate(plain))
    return Title(sentence, data, tag, plain, signed, unknown)


def _with_parts(shape: str) -> str:
    """With fractions as signs, but for `most`, which says the largest, too."""
    signed = with_fractions(shape)
    return re.sub(
        rf"{FRACTION}+",
        lambda own: (
            shape[slice(*own.span())]
            if own.end() - own.start() < 5 and "ost" in shape[slice(*own.span())].lower()
            else own[0]
        ),
        signed,
    )


def _means(word: str, tag: str) -> bool:
    return len(word) > 1 and bool(content_words(word, tag))


def _runs(tokens: Sequence[re.Match[str]], taken: dict[int, int], shape: str) -> Iterator[tuple[int, int, int]]:
    """Where rows are named: their words, with what joins them."""
    begun: tuple[int, int, int] | None = None
    for at in sorted(taken):
        index = taken[at]
        if index < 0:
            continue
        start, end = tokens[at].span()
        if begun and begun[2] == index and _JOINS.fullmatch(shape[begun[1] : start]):
            begun = (begun[0], end, index)
            continue
        if begun:
            yield begun
        begun = (start, end, index)
    if begun:
        yield begun


def spoken_roots(sentence: Sentence, tag: str) -> frozenset[str]:
    """The roots of all its words."""
    return roots_of(sentence.said.words, tag)
