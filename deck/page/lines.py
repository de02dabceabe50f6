"""Breaking lines as PowerPoint does, and how high the lines are.

`opportunities` is the only function that knows where a line may end. It finds fewer places than Unicode's UAX #14 (but
for a space before a slash), so that neither PowerPoint nor LibreOffice needs more lines than planned: in plain text
(Latin, Greek, Cyrillic) those that a pattern knows, else those of `unicode_breaks`. Both fill lines greedily, as here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from deck.brand.role import Role
from deck.figures.run import Run
from deck.frozen import frozen
from deck.page.measure import Extent, Measure
from deck.units import Length

SOFT_HYPHEN = "\u00ad"

_HYPHENS = "-\u2010\u2013\u2014"
_SPACES = " \t\u2000-\u2006\u2008-\u200a\u205f\u3000\u200b"
_OPPORTUNITY = re.compile(
    rf"[{_SPACES}](?<![(\[{{].)[{_SPACES}]*+(?![!?)\]}}:;,.])"  # not inside brackets nor before a sign (LibreOffice)
    r"|[-\u2010\u2013\u2014](?<=\w.)(?=[^\W\d])(?!\S*/)"  # after a hyphen or dash inside words; not in 5–9, in paths
    rf"|{SOFT_HYPHEN}(?=\w)"
)
"""Each way begins with what it consumes and looks back only then: so `re` skips the letters, which is twice as fast."""
_PERHAPS_BEYOND = re.compile("[^\x00-\u02ff\u2010-\u2027]")
"""Two ranges, which are quick to compile, and hold nearly all of plain text."""
_PLAIN = (
    *(range(0x300), range(0x370, 0x483), range(0x48A, 0x530), range(0x1E00, 0x200C), range(0x2010, 0x2028)),
    *(range(0x202F, 0x2060), range(0x20A0, 0x20D0), range(0x2100, 0x2600)),
)
"""Latin, Greek, Cyrillic with their signs. Other scripts, marks, joiners, pictographs want all of Unicode's rules."""
_BEGINS = r"(?=[^\s!?.,:;|/\\}\"'«»-])(?![\u2010-\u2015’])(?!\u2026)"
"""What may begin a line: no sign that LibreOffice keeps with the word before it."""
_IN_ADDRESS = re.compile(
    rf"(?:(?<=[!?|-])|(?<=[\u2010\u2013\u2014])|(?<=\u2026)){_BEGINS}"
    rf"|(?<=[/\\])(?!(?<=\d[/\\])\d){_BEGINS}(?=..)"  # after a slash, but in 24/7, where one character more has room
    r"|(?<=[^\W\d])(?=%)"  # before the signs that stand for a letter, Syst%C3%A8me
)
"""Where LibreOffice breaks a word that is too wide, before it breaks it anywhere: at signs as in addresses.

PowerPoint may not, and fills the line. A line that ends at the last of these places holds no more than either sets, so
neither needs more lines.
"""


_INK = itemgetter(0)


class Opportunity(NamedTuple):
    """A place where a line may end: the next begins at `end`; what stands from `ink` to there hangs, invisible."""

    ink: int
    end: int
    hyphen: bool = False
    """A soft hyphen, which shows when the line ends here."""
    inside: bool = False
    """Between two characters of a word that is wider than the frame."""
    guessed: bool = False
    """In a script that does not tell words apart: a word may end here, or a few letters before."""


@frozen
class Line:
    """One line as set."""

    text: str
    """As written, with the space or newline that ends it: the lines of a paragraph joined are its text."""
    width: Length
    """Without the space that hangs at its end."""
    size: Length
    """The largest size on it."""
    broken: bool = False
    """It ends inside a word that is wider than the frame."""


@frozen
class SetParagraph:
    """A paragraph in lines, and the role in which it is set."""

    role: Role
    lines: tuple[Line, ...]
    height: Length
    """Of all its lines."""
    cut: tuple[str, ...]
    """Its words that had to be broken at their characters."""


@lru_cache(maxsize=4096)  # the same text is set at several sizes and widths
def opportunities(text: str, start: int, end: int) -> tuple[Opportunity, ...]:
    """Where a line may end between two offsets, in order; the last is the end itself."""
    places = _plain(text, start, end)
    found = _everywhere(text, start, end, places) if _is_beyond(text, start, end) else places
    return (*found, Opportunity(start + len(text[start:end].rstrip(" \t")), end))


def _is_beyond(text: str, start: int, end: int) -> bool:
    """Whether anything between two offsets is not plain text."""
    if text.isascii():
        return False
    return any(not _is_plain(match[0]) for match in _PERHAPS_BEYOND.finditer(text, start, end))


@cache
def _is_plain(character: str) -> bool:
    return any(ord(character) in stretch for stretch in _PLAIN)


def _plain(text: str, start: int, end: int) -> Iterator[Opportunity]:
    """The places in plain text, before its end."""
    for match in _OPPORTUNITY.finditer(text, start, end):
        ink, begins = match.span()
        if begins < end:
            sign = text[ink]
            yield Opportunity(begins if sign in _HYPHENS else ink, begins, sign == SOFT_HYPHEN)


def _everywhere(text: str, start: int, end: int, plain: Iterator[Opportunity]) -> Iterator[Opportunity]:
    """The places in any text: Unicode's, but between two plain characters the pattern decides, as in plain text."""
    from deck.page.clusters import is_boundary  # most decks never need it
    from deck.page.unicode_breaks import breaks, guessed

    known = {place.end: place for place in plain}
    stretch = text[start:end]
    guesses = frozenset(start + place for place in guessed(stretch))
    for place in sorted({start + place for place in breaks(stretch) if is_boundary(stretch, place)} | guesses):
        if place in known:
            yield known[place]
        elif _is_beyond(text, place - 1, place + 1):
            ink = start + len(text[start:place].rstrip(" \t\u3000\u200b"))
            yield Opportunity(ink, place, guessed=place in guesses)


def break_lines(
    runs: Sequence[Run], role: Role, width: Length, measure: Measure, size: Length | None = None
) -> tuple[Line, ...]:
    """The lines of a paragraph in a frame of `width`, at least one.

    A word wider than the frame breaks at its characters; `cut_words` names it.
    """
    return set_paragraph(runs, role, width, measure, size).lines


def set_paragraph(
    runs: Sequence[Run], role: Role, width: Length, measure: Measure, size: Length | None = None
) -> SetParagraph:
    """A paragraph in a frame of `width`; `size` is a step down its role's scale."""
    return _set(tuple(runs), role, width, measure, role.size if size is None else size)


@lru_cache(maxsize=65536)  # planning asks for the same lines again and again; the checks, for those of the whole deck
def _set(runs: tuple[Run, ...], role: Role, width: Length, measure: Measure, size: Length) -> SetParagraph:
    extent = measure.extent(runs, role, size)
    lines: list[Line] = []
    start = 0
    for stretch in extent.text.split("\n"):
        end = start + len(stretch)
        lines += filled(extent, start, end, width - role.indent, hang=0 if start else role.hang)
        start = end + 1
    height = sum([measure.pitch(role, line.size) for line in lines])
    return SetParagraph(role, tuple(lines), height, cut_words(lines))


def filled(extent: Extent, start: int, end: int, room: Length, hang: Length = 0) -> Iterator[Line]:
    """The lines of a stretch without newlines; the first has `hang` more room, the last takes the newline after it."""
    ink = start + len(extent.text[start:end].rstrip(" \t"))
    whole = extent.width(start, ink)
    if whole <= room + hang:  # most names and labels
        yield Line(extent.text[start : end + 1], whole, extent.largest(start, ink))
        return
    places = opportunities(extent.text, start, end)
    first, free = 0, room + hang
    while True:
        found = _farthest(extent, start, places, first, free)
        place = _cut(extent, start, places[first].ink, free) if found is None else places[found]
        last = place.end == end
        text = extent.text[start : place.end + 1 if last else place.end]
        width = extent.width(start, place.ink) + (_spare(extent, place) if place.hyphen else 0)
        yield Line(text, width, extent.largest(start, place.ink), place.inside)
        if last:
            return
        start, first, free = place.end, first if found is None else found + 1, room


def _farthest(extent: Extent, start: int, places: Sequence[Opportunity], first: int, room: Length) -> int | None:
    """The index of the last place, from `first`, to which the text from `start` fits."""
    beyond = bisect_right(places, extent.reach(start, room), lo=first, key=_INK)
    for index in range(beyond - 1, first - 1, -1):
        spare = _spare(extent, places[index])
        if not spare or extent.width(start, places[index].ink) + spare <= room:
            return index
    return None


def _cut(extent: Extent, start: int, end: int, room: Length) -> Opportunity:
    """As many characters of a word as fit, at least one; of an address, up to the last sign that ends a part of it."""
    place = start + 1 + bisect_right(range(start + 2, end), room, key=lambda offset: extent.width(start, offset))
    signs = [match.start() for match in _IN_ADDRESS.finditer(extent.text, start + 1, place + 1)]
    if signs:
        place = signs[-1]
    if _is_beyond(extent.text, start, end):
        from deck.page.clusters import boundary

        place = boundary(extent.text, place, start)
    return Opportunity(place, place, inside=True)


def _spare(extent: Extent, place: Opportunity) -> Length:
    """What must be free behind a line that ends there.

    For a soft hyphen a good third of an em, as in all text faces; where a word's end is guessed, what an average line
    loses to the rest of its last word, and as much again.
    """
    if place.hyphen:
        return extent.largest(place.ink, place.end) * 34 // 100
    return extent.largest(place.ink - 1, place.end) * 3 // 2 if place.guessed else 0


def stacked(paragraphs: Sequence[SetParagraph]) -> Length:
    """How high paragraphs stand one under the other, without the space above the first: a frame has none at its top."""
    whole = sum([own.height + own.role.before for own in paragraphs])
    return whole - (paragraphs[0].role.before if paragraphs else 0)


def cut_words(lines: Sequence[Line]) -> tuple[str, ...]:
    """The words that had to be broken at their characters."""
    if not any(line.broken for line in lines):
        return ()
    words, word = [], ""
    for line in lines:
        if word and not line.broken:
            words.append(word + line.text.split(" ")[0].rstrip())
        word = word + line.text if line.broken else ""
    return tuple(words)
