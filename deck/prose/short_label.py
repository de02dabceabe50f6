"""A figure called by a word of its label: `women` for `Women employed`, beside the whole that they are a part of."""

from __future__ import annotations

from collections.abc import Iterable

from deck.figures.book import Figure
from deck.figures.vocabulary import words
from deck.prose.content_words import plain_words
from deck.prose.measures import adds_nothing, measures, root

_DONE = words("""
    collected collecte collectes collectee collectees earned employed employes employees given paid received recu recus
    recue recues sold spent verse verses versee versees vendu vendus vendue vendues
""")
"""What was done with it, without accents: it narrows nothing."""


def called(said: str, whole: Figure, figures: Iterable[Figure], tag: str) -> Figure | None:
    """The only one of the figures that the words mean where a part of that whole is spoken of."""
    wanted = _roots(said, tag)
    found = [own for own in figures if own is not whole and wanted and _means(own, whole, wanted, tag)]
    return found[0] if len(found) == 1 else None


def _means(figure: Figure, whole: Figure, wanted: frozenset[str], tag: str) -> bool:
    """Whether the words are in its label, and what else stands there says no more than the whole itself."""
    label = _roots(figure.label, tag)
    rest = label - wanted - _roots(whole.label, tag) - measures(tag) - {root(word, tag) for word in _DONE}
    return wanted <= label and not rest


def _roots(text: str, tag: str) -> frozenset[str]:
    return frozenset(root(word, tag) for word in plain_words(text) if not adds_nothing(word))
