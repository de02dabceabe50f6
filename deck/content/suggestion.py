"""« Did you mean »: the word that an author most likely wanted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

_ALIKE = 0.7
_MOST_LISTED = 12


def nearest(word: str, known: Iterable[str], alike: float = _ALIKE) -> str | None:
    """The known word most like `word`, whatever its case, accents and hyphens; None when none is like it."""
    wanted = _plain(word)
    scored = ((SequenceMatcher(None, wanted, _plain(name)).ratio(), name) for name in known)
    score, name = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    return name if score >= alike else None


def did_you_mean(word: str, known: Iterable[str], what: str) -> str:
    """Help for an unknown word: the nearest known one, else all of them after `what` ("keys here")."""
    names = list(known)
    near = nearest(word, names)
    if near is not None:
        return f'did you mean "{near}"?'
    return listed(names, what)


def listed(names: Iterable[str], what: str) -> str:
    """`what: a, b, c`, shortened when there are many; empty when there is nothing to list."""
    shown = list(names)
    if not shown:
        return ""
    rest = len(shown) - _MOST_LISTED
    return f"{what}: {', '.join(shown[:_MOST_LISTED])}" + (f" and {rest} more" if rest > 0 else "")


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in folded if char.isalnum())
