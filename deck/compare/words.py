"""Texts word by word. A number is one word, with its sign, its ≈ and its percent sign: `+31,2 %`, `≈ 107`, `27 000`.

What nobody sees makes no difference: the kind of space, where a line breaks, soft hyphens.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from deck.frozen import frozen

_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Soft hyphens, joiners, marks of direction; and what would steer a terminal."""
_NUMBER = r"(?:[≈~] ?)?[+−–-]?(?:\d{1,3}(?:[ .,’']\d{3})+(?!\d)|\d+)(?:[.,]\d+)?(?: ?[%‰])?"
_WORD = re.compile(rf"(?<!\w){_NUMBER}(?!\w)|\w+['’]?|\S")
_IS_NUMBER = re.compile(_NUMBER)
_LONGEST = 4_000_000
"""Words of one text times words of the other: above it, texts are taken as a whole."""


@frozen
class Stretch:
    """Words that stand in both texts (`old` and `new` are equal), or what stands in the place of what."""

    old: str
    new: str

    @property
    def is_kept(self) -> bool:
        return self.old == self.new


def seen(text: str) -> str:
    """The text as a reader sees it: what is equal here looks equal."""
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())


def words(text: str) -> list[str]:
    """The words and signs of a text, in order."""
    return [match[0] for match in _WORD.finditer(seen(text))]


def is_number(text: str) -> bool:
    """Whether the text is a number and no more."""
    return _IS_NUMBER.fullmatch(seen(text)) is not None


def likeness(old: str, new: str) -> float:
    """How much two texts have in common, from 0 to 1: 1 when they look equal."""
    if seen(old) == seen(new):
        return 1.0
    matcher = _matcher(words(old), words(new))
    return matcher.ratio() if matcher else 0.0


def stretches(old: str, new: str) -> list[Stretch]:
    """The two texts from left to right, in as few stretches as tell the difference."""
    before, after = words(old), words(new)
    matcher = _matcher(before, after)
    if matcher is None:
        return [Stretch(seen(old), seen(new))]
    cut_old, cut_new = _Cut(seen(old), before), _Cut(seen(new), after)
    blocks = _settled(matcher.get_opcodes(), before)
    return [Stretch(cut_old.between(i, j), cut_new.between(k, m)) for i, j, k, m in blocks]


def numbers(old: str, new: str) -> list[tuple[str, str]]:
    """The numbers that gave way to others."""
    changed = (each for each in stretches(old, new) if not each.is_kept)
    return [(each.old, each.new) for each in changed if is_number(each.old) and is_number(each.new)]


class _Cut:
    """Cuts stretches out of a text, by words, with the spaces between them as they are."""

    def __init__(self, text: str, words: Sequence[str]) -> None:
        self._text = text
        self._places: list[tuple[int, int]] = []
        end = 0
        for word in words:
            start = text.index(word, end)
            end = start + len(word)
            self._places.append((start, end))

    def between(self, first: int, last: int) -> str:
        """From word `first` to before word `last`."""
        return self._text[self._places[first][0] : self._places[last - 1][1]] if first < last else ""


def _matcher(old: Sequence[str], new: Sequence[str]) -> SequenceMatcher[str] | None:
    if len(old) * len(new) > _LONGEST:
        return None
    return SequenceMatcher(None, old, new, autojunk=False)


def _settled(
    opcodes: Sequence[tuple[str, int, int, int, int]], old: Sequence[str]
) -> Iterator[tuple[int, int, int, int]]:
    """Changed stretches with no more between them than a sign or a small word become one: `[a, b -> c, d]`."""
    blocks: list[tuple[bool, int, int, int, int]] = []
    for position, (tag, i, j, k, m) in enumerate(opcodes):
        inner = 0 < position < len(opcodes) - 1
        kept = tag == "equal" and not (inner and j - i == 1 and len(old[i]) <= 2 and not is_number(old[i]))
        if blocks and not kept and not blocks[-1][0]:
            _, first, _, third, _ = blocks.pop()
            i, k = first, third
        blocks.append((kept, i, j, k, m))
    for _, i, j, k, m in blocks:
        yield i, j, k, m
