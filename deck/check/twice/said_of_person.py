"""Since when somebody has a role, otherwise in two places: `Ellen Birch has been chair since 2017`. See value_twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.check.slides import slides
from deck.check.twice.telling import MEND_IT, twice
from deck.content.model import Report
from deck.kinds.team import Team
from deck.prose.content_words import content_words
from deck.prose.said import Said, said
from deck.source.finding import Finding
from deck.source.span import Span
from deck.source.text import SourceText

_NAME = r"[A-ZÀ-Ý][\w'’-]+(?:\s(?:de|du|van|von|le|la|el|bin|Mc)?\s?[A-ZÀ-Ý][\w'’-]+){1,2}"
_SINCE = r"(?:since|depuis)\s(?P<year>(?:19|20)\d\d)\b"
_SAID = re.compile(
    rf"(?P<name>{_NAME})(?:,|\s(?:has been|have been|is|est|was|a été|était))\s(?:(?:the|our|le|la|notre)\s|l['’])?"
    rf"(?P<role>[^.,;:!?\d\n]{{3,40}}?),?\s{_SINCE}"
)
_ROLE = re.compile(rf"(?P<role>[^.,;:!?\d\n]{{3,40}}?),?\s{_SINCE}")

_OF_ANYTHING = "member membre members membres here ici"
"""Of the board, or of the club: nothing says of what."""


class _Held(NamedTuple):
    """That somebody has a role since a year."""

    name: str
    role: frozenset[str]
    said: Said
    written: str
    """Since which year."""
    at: tuple[int, int]

    def place(self, texts: Mapping[str, SourceText]) -> Span:
        """Where the year stands."""
        return self.said.place(texts, *self.at)


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each year that an earlier place gives otherwise for one person and role."""
    first: dict[tuple[str, frozenset[str]], _Held] = {}
    teams = {id(slide) for slide in slides(report) if isinstance(slide, Team)}
    for own in said(report):
        for held in _held(own, id(own.slide) in teams, report.language.tag):
            earlier = first.setdefault((held.name, held.role), held)
            if earlier.written != held.written:
                yield twice(held, earlier, texts, f", for {held.name}", MEND_IT)


def _held(own: Said, of_team: bool, language: str) -> Iterator[_Held]:
    """What a text, or the role of a member of a team, says of it."""
    anything = content_words(_OF_ANYTHING, language)
    for match in _SAID.finditer(own.words):
        if (role := content_words(match["role"], language)) - anything:
            yield _Held(" ".join(match["name"].split()), role, own, match["year"], match.span("year"))
    whole = _ROLE.fullmatch(own.words.strip()) if of_team and own.heading else None
    if whole and (role := content_words(whole["role"], language)) - anything:
        at = own.words.index(whole["year"])
        yield _Held(own.heading, role, own, whole["year"], (at, at + len(whole["year"])))
