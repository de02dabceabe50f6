"""A count that two titles give differently, and one that the list behind its own colon contradicts.

`We learned four lessons from the pilot`, and later `The five lessons of the pilot`; `Four partners fund the bridge: the
state, the county and the town`. What announced_count.py says of lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.check import announced_count
from deck.check.slides import own_title, slides
from deck.content.model import Report
from deck.figures.inline import Inline
from deck.figures.numeral import numerals
from deck.figures.vocabulary import words
from deck.prose.announced import MOST, Announcement, announcements
from deck.prose.content_words import content_words, plain_words
from deck.prose.said import Said
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

_LISTS = ("points", "steps", "levers", "risks", "rows", "columns", "members", "dates", "facts", "figures")
_FURTHEST = 2
"""Counts that differ by more are of two things."""
_COUNTED = (
    r"(?i)^(?:(?:les|nos|the|our) )?(?P<count>[^\W_]+)[ \u00a0](?P<rest>[^:.;]*[^\W\d_]s\b[^:.;]*?)[ \u00a0]?: "
    r"(?P<list>[^:.;]+)\.?$"
)
"""`Four partners fund the bridge: the state, ...`"""
_NOT_ALL = (
    r"(?i)\b(?:dont|notamment|surtout|including|such as|like|e\.g|etc|par exemple|for example|autres?|others?|or|ou"
    r"|pas|not)\b"
    r"|…|\.\.\.|[«»“”\"()\d–—]"
)
_TIMES = r"(?i)\b(?:days?|nights?|weeks?|months?|years?|hours?|jours?|nuits?|semaines?|mois|ans|années|heures?)\b|,"
"""Before the colon: what follows is no list of what is counted, or more is counted."""
_ITEM = r"(?:the |an? |les? |la |l['’]|une? |[A-ZÀ-Ý])"
"""A name, or a thing with its article."""
_OF_THE = (
    r"[ \u00a0](?:of|from|in|du|des|de la|de l['’]|d['’])[ ]?(?:the |our |notre |nos )?(?P<of>[^\W\d_]+)"
    r"(?: and | et |[,:]|$)"
)
"""`The five lessons of the pilot`: nothing narrows them."""
_JOINED = r",? (?:et|and) |, "
_AND = r" (?:et|and|&) "
_LONGEST = 3
"""An item of more words is a sentence, or several."""
_VERBS = words("""
    is are was were has have had est sont a ont va vont reste restent fait font be been do does did will can may
""")


class _Title(NamedTuple):
    """A title that counts, and which words it has beside that."""

    said: Said
    own: Announcement
    beside: frozenset[str]
    listed: bool
    """Whether a list stands under it."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each count that an earlier title, or the list behind its colon, contradicts."""
    language = report.language.tag
    first: dict[str, list[_Title]] = {}
    for slide in slides(report):
        title = own_title(slide)
        for own in (title, getattr(slide, "text", None)):
            if isinstance(own, Inline) and ":" in own.raw:
                yield from _behind_colon(Said(own.raw, "title", own.span, inline=True, slide=slide), language, texts)
        if title is None:
            continue
        said = Said(title.raw, "title", title.span, inline=True, slide=slide)
        for told in announcements(title.raw, language):
            beside = content_words(f"{title.raw[: told.start]} {title.raw[told.end :]}", language) - {told.noun}
            now = _Title(said, told, beside, any(getattr(slide, key, ()) for key in _LISTS))
            before = first.setdefault(told.noun, [])
            if earlier := next((each for each in before if _contradict(each, now, language)), None):
                yield _finding(now, earlier, texts)
            before.append(now)


def _contradict(one: _Title, other: _Title, language: str) -> bool:
    """Whether two titles count the same: in the same words, of the same, and where no list says how many there are."""
    numbers = one.own.number, other.own.number
    near = 0 < abs(numbers[0] - numbers[1]) <= _FURTHEST and not (one.own.about or other.own.about)
    whole = one.own.whole and other.own.whole and not (one.listed and other.listed)
    capitals = [set(re.findall(r"(?<=\s)[A-ZÀ-Ý]\w+|\d{4}", each.said.raw)) for each in (one, other)]
    of = re.match(_OF_THE, other.said.raw[other.own.end :])
    all_of_it = of and re.match(r"(?i)(?:les|nos|the|our)\b", other.said.raw[other.own.start :])
    if not (near and whole and all_of_it and capitals[0] == capitals[1]) or other.own.number < one.own.number:
        return False  # fewer may be some of them
    return bool(of and content_words(of["of"], language) & one.beside)


def _behind_colon(said: Said, language: str, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """`Four partners fund the bridge: the state, the county and the town`."""
    match = re.search(_COUNTED, said.raw.strip()) if said.raw.count(":") == 1 else None
    if match is None or re.search(_NOT_ALL, f"{match['rest']} {match['list']}") or re.search(_TIMES, match["rest"]):
        return
    counts = [own for own in numerals(said.raw, language) if own.bare]
    items = re.split(_JOINED, match["list"].strip())
    if len(counts) != 1 or counts[0].written != match["count"] or len(items) < 2 or not 2 <= counts[0].value <= MOST:
        return
    if not all(_is_item(item) for item in items):
        return
    most = len(items)
    fewest = most - len(re.findall(_AND, match["list"])) + 1  # `research and development` is one
    if re.search(_AND, match["list"]) and not fewest <= counts[0].value <= most:
        words_of = f'"{counts[0].written}" announces {int(counts[0].value)}, but {most} are listed'
        yield _told(words_of, said, counts[0].start, counts[0].end, texts)


def _is_item(item: str) -> bool:
    """Whether it names one thing, and says nothing of it."""
    spoken = plain_words(item)
    return len(spoken) <= _LONGEST and re.match(_ITEM, item) is not None and not _VERBS & {*spoken}


def _finding(own: _Title, earlier: _Title, texts: Mapping[str, SourceText]) -> Finding:
    place = earlier.said.place(texts, earlier.own.start, earlier.own.end)
    here, there = (" ".join(each.said.raw[each.own.start : each.own.end].split()) for each in (own, earlier))
    before = f'"{there}" in {place.path}:{place.line} announces {earlier.own.number}'
    message = f'"{here}" announces {own.own.number}, but {before}'
    return _told(message, own.said, own.own.start, own.own.end, texts)


def _told(message: str, said: Said, start: int, end: int, texts: Mapping[str, SourceText]) -> Finding:
    return Finding(
        code=announced_count.CODE,
        message=message,
        span=said.place(texts, start, end),
        label="here",
        help=f"correct the count or the list, or allow it on this line: # deck: allow {announced_count.CODE}",
        severity=Severity.WARNING,
    )
