"""A title as it is read against the data below it: in lower case without accents, each row that it names one sign."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.quantity import CURRENCY
from deck.figures.vocabulary import words
from deck.frozen import frozen
from deck.prose.content_words import content_words
from deck.prose.fraction import SIGN as FRACTION
from deck.prose.fraction import with_fractions
from deck.prose.measures import root
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence
from deck.prose.shown_data import Data, Row, is_among, is_same, roots_of

_FIRST, _LAST = "\ue100", "\ue1ff"
"""The signs of the first row and of the last that there may be."""
A_ROW = f"(?:[{_FIRST}-{_LAST}]+)"
_SIGNS = f"{VALUE}{YEAR}{OTHER}{FRACTION}"
_WORD = Late(r"[^\W\d_]+")
_JOINS = Late(r"['’\s-]*(?:(?:de|du|des|d|la|le|les|l|of|the|and|et|a|au|aux|en|in|to)['’\s-]+)*")
"""Between two words of one name."""
_COMPOUND = Late(r"(?:-[a-z]+)+")
"""Behind a word of a name: `kick-off`."""
_NEUTRAL = words("""
    an year years ans annee annees mois month months since depuis ago today now desormais aujourd hui
    encore again still toujours deja already then puis ensuite ici here there
    un une one deux two trois three quatre four cinq five six sept seven huit eight neuf nine dix ten
    fois time times point points pourcent percent pct nombre number numbers total totaux totals sum somme
    plus moins more less fewer most least tres very bien well far loin way much many just juste
    largement nettement clearly easily nearly almost presque pres environ about around over autant than que qu
    only seul seule seules seuls alone all every each tous toutes toute tout chaque autre autres other others
    together ensemble grace thanks propre own simple simples place premier premiere
    notre nos our us nous on we they ils elles les them their leur leurs its it il elle

    is are was were be has have had est sont etait etaient ete avoir ont
    come comes came coming go goes went arrive arrivent arrivee
    remain remains stay stays keep keeps become becomes reste restent demeure devient deviennent
    stand stands rank ranks reach reaches reached atteint atteignent passe passent
    get gets take takes took make makes made fait font compte comptent
    show shows see sees saw see voit voient vu affiche affichent connait connaissent
    record records register registers enregistre enregistrent
    concentre concentrent domine dominent dominates dominate
    create creates created creating cree creent crees creees
    produce produces produces produit produisent supply supplies provide provides fournit fournissent
    assure assurent bring brings brought apporte apportent
    sell sells vend vendent use uses utilise utilisent offer offers offre offrent
""")
"""They say nothing of what a value is of."""
_MONEY = words("""
    price prices prix cost costs cout couts coute coutent
    fare fares tarif tarifs fee fees rent rents loyer loyers bill bills facture factures
    revenue revenues recette recettes sales chiffre affaires budget
    income profit profits benefice benefices marge margin margins
    salary salaries salaire salaires wage wages pay paid
    depense depenses spending spend expense expenses
""")
"""Measures in money: another one than what is counted in anything else."""
_DIMENSIONS = words("""
    rate rates taux ratio share shares part parts proportion percentage pourcentage
    average averages moyenne moyennes median mediane
    speed vitesse duration duree delay delays delai delais wait waiting attente age
    quality qualite satisfaction score scores note notes
    size taille weight poids area surface length longueur distance distances capacity capacite
    growth croissance density densite productivity productivite risk risque risques value valeur
    target objectif objectifs goal forecast prevision
    capita habitant habitants head resident inhabitant inhabitants

    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    january february march april june july august september october november december
    spring summer autumn winter printemps ete automne hiver quarter trimestre semestre
    weekend weekends semaine week monday lundi sunday dimanche sundays
    day jour night nuit morning matin evening soir
""")
"""Another measure, or the same of a part of the time: unless the data are of it."""


def is_row(letter: str) -> bool:
    """Whether it stands for a row."""
    return _FIRST <= letter <= _LAST


def is_sign(letter: str) -> bool:
    """Whether it stands for a row or for a fraction, whose words narrow nothing."""
    return letter == FRACTION or is_row(letter)


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
class Named:
    """A row that a title names, and where."""

    row: Row
    start: int
    end: int


class Word(NamedTuple):
    """A word of a title, and where it begins."""

    start: int
    text: str


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
    unknown: tuple[Word, ...]
    """The words that neither the data know nor any title."""

    @property
    def named(self) -> list[Named]:
        """The rows that it names, as often as it names them."""
        found = re.finditer(A_ROW, self.plain)
        return [Named(self.row(own[0]), own.start(), own.end()) for own in found]

    @property
    def rows(self) -> list[Row]:
        """The rows that it names, each once."""
        return list({own.row.label: own.row for own in self.named}.values())

    def row(self, sign: str) -> Row:
        return self.data.rows[ord(sign[0]) - ord(_FIRST)]

    @property
    def years(self) -> list[str]:
        return [self.written(own.span()) for own in re.finditer(f"{YEAR}+", self.shape)]

    @property
    def columns(self) -> list[str]:
        """The columns that it may speak of: those of its years; the last one where it says no year."""
        return [year for year in self.years if year in self.data.columns] if self.years else [self.data.last]

    @property
    def is_of_another(self) -> bool:
        """Whether it speaks of another measure than the data, or of a part of the time."""
        money = re.fullmatch(CURRENCY, self.data.unit) is not None
        return any(word in _DIMENSIONS or (word in _MONEY and not money) for _, word in self.unknown)

    def written(self, span: tuple[int, int]) -> str:
        """What stands there, as it was written."""
        return self.sentence.said.words[slice(*span)]


def titled(sentence: Sentence, data: Data, tag: str) -> Title:
    """The title of a slide as it is read against its data."""
    text, fractions = fold(sentence.shape), _fractions(sentence.shape)
    words = [own for own in _WORD.finditer(text) if own[0][0] not in _SIGNS]
    roots = [root(own[0], tag) if _means(own[0], tag) else "" for own in words]
    naming = _naming(roots, data.rows)
    unknown = tuple(
        Word(word.start(), word[0])
        for at, (word, own) in enumerate(zip(words, roots, strict=True))
        if own
        and at not in naming
        and word.start() not in fractions
        and word[0] not in _NEUTRAL
        and not is_among(own, data.words)
    )
    plain = _with_rows(text, words, naming)
    shape = "".join(FRACTION if at in fractions else sign for at, sign in enumerate(plain))
    return Title(sentence, data, tag, plain, shape, unknown)


def _fractions(shape: str) -> set[int]:
    """The places of fractions in words, but for `most`, which says the largest, too."""
    found = [own.span() for own in re.finditer(f"{FRACTION}+", with_fractions(shape))]
    return {at for span in found if shape[slice(*span)].lower() != "most" for at in range(*span)}


def _means(word: str, tag: str) -> bool:
    return len(word) > 1 and bool(content_words(word, tag))


def _naming(roots: Sequence[str], rows: Sequence[Row]) -> Mapping[int, int | None]:
    """Word -> the row that it names, by their places; none where it is of two, as it names neither.

    A row is named where all words stand that tell it from the others.
    """
    found: dict[int, int | None] = {}
    for index, row in enumerate(rows):
        own = [at for at, each in enumerate(roots) if each and is_among(each, row.roots)]
        said = {name for at in own for name in row.roots if is_same(roots[at], name)}
        if row.roots and said == row.roots:
            found.update({at: None if at in found else index for at in own})
    return found


def _with_rows(text: str, words: Sequence[re.Match[str]], naming: Mapping[int, int | None]) -> str:
    """The text with the sign of its row in place of every character of a name."""
    names: list[tuple[int, int, int]] = []
    for at in sorted(naming):
        index, (start, end) = naming[at], words[at].span()
        if index is None:
            continue
        if names and names[-1][0] == index and _JOINS.fullmatch(text[names[-1][2] : start]):
            start = names.pop()[1]
        names.append((index, start, end))
    shape = list(text)
    for index, start, last in names:
        compound = _COMPOUND.match(text, last)
        end = compound.end() if compound else last
        shape[start:end] = chr(ord(_FIRST) + index) * (end - start)
    return "".join(shape)


def spoken_roots(sentence: Sentence, tag: str) -> frozenset[str]:
    """The roots of all its words."""
    return roots_of(sentence.said.words, tag)
