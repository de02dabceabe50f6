"""A count that two titles give differently. What announced_count.py says of lists.

`We learned four lessons from the pilot`, and later `The five lessons of the pilot`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.check.figures.announced_count import miscounted
from deck.check.slides import own_title, slides
from deck.content.model import Report
from deck.prose.announced import Announcement, announcements
from deck.prose.content_words import content_words
from deck.prose.said import Said
from deck.source.finding import Finding
from deck.source.text import SourceText

_LISTS = ("points", "steps", "levers", "risks", "rows", "columns", "members", "dates", "facts", "figures")
_FURTHEST = 2
"""Counts that differ by more are of two things."""
_OF_WHAT = r"(?:[ \u00a0](?:of |from |in |du |des |de la |de |d['’]|de l['’])(?:the |our |notre |nos )?[^\W\d_]+)+"
"""`Four lessons of the season of 2024`: of what they are, and no more."""
_NUMBER = r"(?i)^(?:(?:les|nos|the|our)\s+)?\S+\s+"
_VERBS = (
    r"(?:will|are|were|have|can|must|should|guide|shape|remain|seront|sont|étaient|ont|vont|doivent|peuvent|guident"
    r"|restent|nous|we)\b"
)
_OF_THE = (
    r"[ \u00a0](?:of|from|in|du|des|de la|de l['’]|d['’])[ ]?(?:the |our |notre |nos )?"
    rf"(?P<of>[^\W\d_]+(?: (?!{_VERBS}|(?:that|which|who|qui|que|dont|and|et|in|of|for|en|de|du|à)\b)[^\W\d_]+)?)"
    rf"(?: and | et |[,:]|$| {_VERBS})"
)
"""`The five lessons of the pilot`: nothing narrows them; nor does a verb, `will be followed up`."""


class _Title(NamedTuple):
    """A title that counts, and which words it has beside that."""

    said: Said
    own: Announcement
    beside: frozenset[str]
    listed: bool
    """Whether a list stands under it."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each count that an earlier title contradicts."""
    language = report.language.tag
    first: dict[str, list[_Title]] = {}
    for slide in slides(report):
        title = own_title(slide)
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
    if _kind(one, language) != _kind(other, language):
        return False
    near = 0 < abs(numbers[0] - numbers[1]) <= _FURTHEST and not (one.own.about or other.own.about)
    whole = one.own.whole and other.own.whole and not (one.listed and other.listed)
    capitals = [set(re.findall(r"(?<=\s)[A-ZÀ-Ý]\w+|\d{4}", each.said.raw)) for each in (one, other)]
    of = re.match(_OF_THE, other.said.raw[other.own.end :])
    all_of_it = of and _is_definite(other) and (_is_definite(one) or not _says_more(one))
    if not (near and whole and all_of_it and capitals[0] == capitals[1]) or other.own.number < one.own.number:
        return False  # fewer may be some of them
    if of is None or of["of"].casefold() not in one.said.raw.casefold():
        return False  # of one pilot, or of several
    said = content_words(of["of"], language)
    return bool(said) and said <= one.beside


def _kind(own: _Title, language: str) -> frozenset[str]:
    """What is counted, with all that stands between it and its number: `four new members`."""
    counted = re.sub(_NUMBER, "", own.said.raw[own.own.start : own.own.end])
    return content_words(counted, language)


def _is_definite(own: _Title) -> bool:
    return re.match(r"(?i)(?:les|nos|the|our)\b", own.said.raw[own.own.start :]) is not None


def _says_more(own: _Title) -> bool:
    """Whether it says something of those counted, who may be some: `Two risks of the pilot stay with us`."""
    behind = own.said.raw[own.own.end :].rstrip()
    of = re.match(_OF_THE, behind)
    return not re.fullmatch(_OF_WHAT, behind) and (of.end("of") if of else 0) < len(behind)


def _finding(own: _Title, earlier: _Title, texts: Mapping[str, SourceText]) -> Finding:
    place = earlier.said.place(texts, earlier.own.start, earlier.own.end)
    here, there = (" ".join(each.said.raw[each.own.start : each.own.end].split()) for each in (own, earlier))
    before = f'"{there}" in {place.path}:{place.line} announces {earlier.own.number}'
    message = f'"{here}" announces {own.own.number}, but {before}'
    return miscounted(message, own.said, (own.own.start, own.own.end), texts)
