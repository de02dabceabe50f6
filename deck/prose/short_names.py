"""A figure called by some of the words of its label that no other has: `costs` for `Operating costs`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from deck.figures.amount import amount
from deck.figures.book import CHANGE, Figure
from deck.figures.interval import added_up
from deck.figures.late import Late
from deck.frozen import frozen
from deck.prose.shown_data import is_among, roots_of

_ALL = Late(
    r"(?i)\s*(?:(?:the|le|les|l['’]) ?)?(?:whole|total|overall|ensemble|all|everything|tout|toutes|tous)\b"
    r"[^,;:.]{0,30}$"
)
_FEWEST = 2


@frozen
class _Name:
    """The roots of the words by which a figure may be called: of its label, of its short label, of its name."""

    figure: Figure
    ways: tuple[frozenset[str], ...]


class ShortNames:
    """Some figures, by the words of their labels."""

    def __init__(self, figures: Iterable[Figure], tag: str) -> None:
        self._tag = tag
        self._names = [
            _Name(own, tuple(roots_of(each, tag) for each in dict.fromkeys((own.label, own.short, own.name)) if each))
            for own in figures
        ]

    def __len__(self) -> int:
        return len(self._names)

    def called(self, said: str) -> Figure | None:
        """The one figure that has all words of it; of several, the one that has no others."""
        wanted = roots_of(said, self._tag)
        if not wanted:
            return None
        having = [own for own in self._names if any(_has_all(way, wanted) for way in own.ways)]
        if len(having) > 1:
            having = [
                own for own in having if any(len(way) == len(wanted) and _has_all(way, wanted) for way in own.ways)
            ]
        return having[0].figure if len(having) == 1 else None

    def common(self, said: str) -> bool:
        """Whether it has a word that is in the labels of all of them."""
        labels = [own.ways[0] for own in self._names]
        return any(all(is_among(each, label) for label in labels) for each in roots_of(said, self._tag))

    def whole(self, said: str) -> Figure | None:
        """The one that all others add up to, where the words mean that: `l'ensemble des ventes`."""
        figures = [own.figure for own in self._names]
        found = [own for own in figures if _is_sum(own, figures)] if _ALL.fullmatch(said) else []
        return found[0] if len(found) == 1 else None


def _has_all(way: frozenset[str], wanted: frozenset[str]) -> bool:
    return all(is_among(each, way) for each in wanted)


def _is_sum(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether the others of its unit come to it."""
    part = figure.whole
    others = [own for own in figures if own is not figure]
    values = [amount(own.quantities[part]) if part in own.quantities else None for own in others]
    total = amount(figure.quantities[part]) if part != CHANGE else None
    known = [own.interval for own in values if own and total and own.unit == total.unit]
    return total is not None and len(known) >= _FEWEST and added_up(known).meets(total.interval)
