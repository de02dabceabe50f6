"""The words of a text that carry its meaning: no function words, and one form whatever case, accents and plural."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from deck.figures.vocabulary import words

_ACCENTS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")

_FRENCH = words("""
    a ai ainsi alors apres as au aucun aucune aussi aux avant avec avoir c car ce ceci cela celle celles celui ces cet
    cette ceux chaque chez ci comme d dans de depuis des deux du elle elles en encore entre es est et etaient etait ete
    etre eux font fut il ils j je l la le les leur leurs lors lorsque lui m ma mais malgre me meme memes mes moins mon n
    ne ni non nos notre nous on ont ou par parce pas pendant peu peut plus pour pourtant puis qu quand que quel quelle
    quelles quels qui quoi s sa sans se selon sera seront ses si sinon soit son sont sous sur t ta tandis te tes toi ton
    tous tout toute toutes tres tu un une vers via voici voila vos votre vous y
""")
_ENGLISH = words("""
    a about after against all also although am an and any are as at be because been before being between both but by can
    could did do does down during each either for from further had has have having he her here hers him his how i if in
    into is it its itself just may me might more most must my neither no nor not now of off on once only or other our
    out over own per s same shall she should since so some such t than that the their them then there these they this
    those through to too under until up upon us very was we were what when where whether which while who whom whose why
    will with within without would you your
""")


@lru_cache(maxsize=65536)  # texts are compared word by word
def content_words(text: str, language: str) -> frozenset[str]:
    """The stems of the words that mean something, in the language of that tag; no numbers, no single letters."""
    french = language.startswith("fr")
    functional = _FRENCH if french else _ENGLISH
    written = (word for word in plain_words(text) if len(word) > 1 and not word.isdigit())
    return frozenset(_stem(word, french) for word in written if word not in functional)


def plain_words(text: str) -> list[str]:
    """All words of a text in order, in lower case and without accents."""
    return _WORD.findall(_bare(text))


def _bare(text: str) -> str:
    """Lower case, without accents."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    return _ACCENTS.sub("", folded)


@lru_cache(maxsize=65536)
def _stem(word: str, french: bool) -> str:
    """One form for singular and plural, masculine and feminine, and of French verbs in -er: `mesure` and `mesurer`."""
    if len(word) > 5 and word.endswith("aux") and not word.endswith("eaux"):
        return word[:-3] + "al"
    if len(word) > 3 and word.endswith(("s", "x")) and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > 4 and french and word.endswith("er"):
        return word[:-2]
    stem = word.rstrip("e") if len(word) > 3 else word
    return stem[:-1] + "i" if stem.endswith("y") else stem
