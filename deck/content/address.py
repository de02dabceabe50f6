"""Addresses: the one name of a slide or an item, from the YAML to the shape in the deck.

`outlook/grant` is the item `grant` of the section `outlook`. The key is the item's `id:`, else made of its own words,
never of its place: an item with a new name, inserted anywhere, renames nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import count

WORDS_OF_TITLE = 5
WORDS_OF_NAME = 6

_CALL = re.compile(r"(?<!\\)<[^<>]*>")
_LINK_TARGET = re.compile(r"\]\([^)]*\)")
_LEAD_END = re.compile(r"[,:;](?!\d)")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})


def slug(text: str, words: int | None = None) -> str:
    """Lower-case words joined by hyphens, at most `words` of them: « L'été 2025 » gives `l-ete-2025`.

    Accents go, letters of every script stay. Empty when the text has neither letter nor digit.
    """
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower().translate(_LIGATURES))
    bare = "".join(char for char in folded if not unicodedata.combining(char))
    found = "".join(char if char.isalnum() else " " for char in bare).split()
    return "-".join(found[:words])


def spoken(text: str) -> str:
    """The author's own words in a text: without the figures it calls and without the targets of links."""
    return _LINK_TARGET.sub("]", _CALL.sub(" ", text))


def title_slug(title: str) -> str:
    """The first words of a title: they survive most rewording of its end, and all changes of its figures."""
    return slug(spoken(title), WORDS_OF_TITLE)


def name_slug(name: str) -> str:
    """What comes before the first comma or colon of a name: « Le vélo, toute l'année » gives `le-velo`."""
    words = spoken(name)
    return slug(_LEAD_END.split(words, maxsplit=1)[0], WORDS_OF_NAME) or slug(words, WORDS_OF_NAME)


def section_key(section: str) -> str:
    """What the addresses of a section begin with, from its file's name."""
    return slug(section) or section


class Addresses:
    """Hands out the addresses of one section, none twice.

    A key is qualified by its slide's (`income.grant`) where the same figure or name may stand on several slides: so
    no slide put before another takes its addresses. Two alike on one slide are counted (`income.grant.2`). The dot is
    in no slug: a qualified key never takes the place of a plain one.
    """

    def __init__(self, section: str) -> None:
        self._section = section_key(section)
        self._taken: set[str] = set()

    def claim(self, key: str, slide: str = "", *, shared: bool = False) -> str:
        """The address for `key`; `slide` is the key of the slide that holds the item, empty for a slide itself.

        `shared`: other slides of the section may show the same, so the slide's key is part of the address.
        """
        tried = _candidates(key, slide)
        if shared:
            next(tried)
        free = next(candidate for candidate in tried if candidate not in self._taken)
        self._taken.add(free)
        return f"{self._section}/{free}"

    def has(self, key: str) -> bool:
        return key in self._taken


def _candidates(key: str, slide: str) -> Iterator[str]:
    qualified = f"{slide}.{key}" if slide else key
    yield key
    yield qualified
    for number in count(2):
        yield f"{qualified}.{number}"
