"""« Did you mean »: the word that an author most likely wanted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

GUESS = "did you mean"
_ALIKE = 0.7
_MOST_LISTED = 12


def suggest(word: str, names: Iterable[str], what: str = "one of") -> str:
    """Help for an unknown word: the name nearest to it, else all names after `what`; empty when there are none."""
    known = list(names)
    near = nearest(word, known)
    if near is not None:
        return f'{GUESS} "{near}"?'
    more = len(known) - _MOST_LISTED
    listed = ", ".join(known[:_MOST_LISTED]) + (f" and {more} more" if more > 0 else "")
    return f"{what}: {listed}" if known else ""


def nearest(word: str, names: Iterable[str], alike: float = _ALIKE) -> str | None:
    """The name most like `word`, whatever its case, accents and hyphens; the first of equals; None when none is."""
    from difflib import SequenceMatcher  # only a run that has something to tell needs it

    wanted = _plain(word)
    scored = [(SequenceMatcher(None, wanted, _plain(name)).ratio(), name) for name in names]
    score, name = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    return name if score >= alike else None


def alike(word: str, name: str) -> bool:
    """Whether they differ in case, accents and hyphens only: then nothing else was meant."""
    return _plain(word) == _plain(name)


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in folded if char.isalnum())
