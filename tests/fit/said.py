"""Whether pages say all that a slide's content says: every word once, in order; what stands on each page, on one.

Words are known by their numbers (`words`), so nothing is guessed: a word of one text cannot be taken for another's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from deck.content.key import keys
from deck.figures.inline import Inline
from deck.kinds import name_of
from deck.kinds.slide import Part, Slide, Source, Verbatim
from deck.page.item import Chart, Drawing, Equation, Item, Picture, Table, Text
from deck.page.page import Page
from tests.fit.words import DIGITS, found, read

REPEATED = ("title", "kicker", "source", "columns", "rows.cells 0")
"""Keys whose words stand on every page of their slide, once: headings, and the first cell of a row, come again where a
table goes on. A source stands in the notes, too."""
BEFORE_EACH = ("columns",)
"""Keys whose words come before each cell where a table is told in words."""
HEADS = {
    "chart": ("reading.title",),
    "code": ("caption",),
    "compare": ("columns.0.name", "columns.0.caption", "columns.1.name", "columns.1.caption"),
    "team": ("members.name",),
}
"""By kind, what stands over each part of what goes on."""
SIDE_BY_SIDE = ("columns",)
"""Lists whose items go on beside one another: each is in order by itself."""
FLOWING = {"text": "points"}
"""By kind, the list of which all texts are one in order: a point, the points below it, the next point."""
AGAIN = re.compile(r"\u00a0\((continued|suite)\)$")
"""How a heading ends that comes again at the head of a page."""
NOT_AS_TEXT = ("latex", "claim", "label")
"""Keys that are drawn or checked; what all levers are called has no room from five on."""


class Word(NamedTuple):
    """A word of the content: which text it belongs to, its number, its letters."""

    key: str
    number: int
    letters: str


class Place(NamedTuple):
    """Where a word stands: on which page, in which of its items; pages of notes come last."""

    page: int
    item: int
    offset: int


def missing(slide: Slide, pages: Sequence[Page]) -> Iterator[str]:
    """Words that are lost, mutilated, doubled, or not in the order of their text."""
    shown = _shown(pages)
    last: dict[str, tuple[Place, int]] = {}
    for word in words_of(slide):
        places = shown.get(word.number, [])
        if not places:
            yield f"lost: word {word.number} of {word.key}: {word.letters[-30:]!r}"
            continue
        if not places[0][1].endswith(word.letters):
            yield f"mutilated: word {word.number} of {word.key}: {word.letters[-30:]!r}, now {places[0][1][-30:]!r}"
        if word.key in REPEATED or word.key in HEADS.get(name_of(slide), ()):
            times = Counter(place.page for place, _ in places if not _comes_again(word.key, place, pages))
            twice = [page + 1 for page, count in times.items() if count > 1]
            yield from (f"doubled: word {word.number} of {word.key} on page {page}" for page in twice)
            continue
        if len(places) > 1:
            yield f"doubled: word {word.number} of {word.key}: {word.letters[-30:]!r}, {len(places)} times"
        text = flowing if (flowing := FLOWING.get(name_of(slide))) == word.key.partition(".")[0] else word.key
        before = last.get(text)
        if before and before[0] > places[0][0]:
            yield f"disordered: word {word.number} of {word.key} stands before word {before[1]}"
        last[text] = (places[0][0], word.number)


def _comes_again(key: str, place: Place, pages: Sequence[Page]) -> bool:
    """Whether it may stand there any number of times."""
    return key in BEFORE_EACH and place.page < len(pages) and bool(pages[place.page].instead_of)


def words_of(part: Any, path: str = "") -> Iterator[Word]:
    """The numbered words of a slide, text by text in the order of its fields."""
    for key in keys(type(part)).values():
        if key.name in NOT_AS_TEXT and (not path or key.name == "latex"):
            continue
        name = f"{path}.{key.name}" if path else key.name
        value = getattr(part, key.field)
        for index, own in enumerate(value if isinstance(value, tuple) else (value,)):
            match own:
                case Part():
                    yield from words_of(own, f"{name}.{index}" if name in SIDE_BY_SIDE else name)
                case Inline() | Verbatim():
                    text = f"{name} {index}" if key.name == "cells" else name  # a table may go on to the right
                    yield from (Word(text, *word) for word in found(own.text))
                case Source():
                    yield from (Word(name, *word) for word in found(own.text.text))
                case str() if not key.plain:
                    yield from (Word(name, *word) for word in found(own))


def _shown(pages: Sequence[Page]) -> dict[int, list[tuple[Place, str]]]:
    """Number -> where the word stands, and its letters.

    An item's text is read across its pages, for a word that is longer than a page may go on over two.
    """
    streams: dict[str, list[tuple[Place, str]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for index, item in enumerate(page.items):
            streams[item.address].append((Place(number, index, 0), _text(item)))
            streams[f"{item.address} alt"].append((Place(number, index, 0), _alt(item)))
        notes = "\n".join(run.text for paragraph in page.notes for run in paragraph)
        streams["notes"].append((Place(len(pages) + number, 0, 0), notes))
    shown: dict[int, list[tuple[Place, str]]] = defaultdict(list)
    for pieces in streams.values():
        for place, word in _read(pieces):
            shown[word[0]].append((place, word[1]))
    return shown


def _read(pieces: Sequence[tuple[Place, str]]) -> Iterator[tuple[Place, tuple[int, str]]]:
    """The words of one stream, each with the place of its end."""
    rest = ""
    for (place, text), (_, following) in zip(pieces, (*pieces[1:], (None, "")), strict=True):
        words, rest = read(rest + text, goes_on=following != "" and following[0] in DIGITS)
        yield from ((place._replace(offset=offset), word) for offset, word in enumerate(words))


def _text(item: Item) -> str:
    """All that an item says to those who see it."""
    match item:
        case Text():
            first, *others = (own.text for own in item.paragraphs) if item.paragraphs else ("",)
            again = item.paragraphs and item.paragraphs[0].role in ("heading", "bullet") and AGAIN.search(first)
            return "\n".join(others if again else (first, *others)).replace("└", "")
        case Drawing():
            return "".join(run.text for run in item.runs)
        case Picture() | Equation():
            return ""
        case Table():
            return "\n".join(cell.text for row in item.rows for cell in row)
        case Chart():
            labels = [own.label for series in item.spec.series for own in series.points]
            return "\n".join((*item.spec.categories, *labels, *(note.text for note in item.spec.notes)))


def _alt(item: Item) -> str:
    """What a picture says to those who cannot see it, where its author wrote that: a portrait's is a name."""
    return item.alt if isinstance(item, Picture | Equation) and not item.address.endswith("#photo") else ""
