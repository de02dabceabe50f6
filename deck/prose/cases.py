"""Whether two texts speak of two cases of one rule: `Under 26` and `From 26`, `Exceeding €10,000`, two price lists.

Terms, tariffs and guides say one sentence for each case. Nobody forgot to update the one or the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from deck.content.model import Report
from deck.figures.moment import MONTH_NAMES
from deck.kinds.slide import Slide
from deck.prose.said import Said

_NUMBER = r"\d+(?:[ \u00a0\u2009\u202f.,]\d+)*"
_BOUND = (
    r"(?:à partir de|à compter de|plus de|moins de|au moins|au plus|jusqu['’]à|dès|de|entre|from|over|under|below|above"
    r"|up to|at least|less than|more than|between|aged?)"
)
_OF_WHAT = (
    r"[ \u00a0\u202f]?(?:ans?|jours?|semaines?|mois|années?|heures?|years?(?: old)?|days?|weeks?|months?|hours?"
    r"|[€$£%]|euros?|k€|M€|km|kg|m²)"
)
_RANGE = rf"{_BOUND} ?[$€£]?{_NUMBER}(?:{_OF_WHAT})?(?: (?:et|à|and|to) [$€£]?{_NUMBER})?(?:{_OF_WHAT})?"
_OR_MORE = rf"{_NUMBER}{_OF_WHAT} (?:et|ou|and|or) (?:plus|moins|more|over|under|less)"
_OF_ONE = rf"(?i)(?:[^\W\d_][\w'’-]* (?:de |d['’]|of |for |aged ))?(?:{_RANGE}|{_OR_MORE})\W*"
"""A title that is nothing but the bounds of a case: `Enfant de moins de 13 ans`, `Between 2 and 3 years`."""
_TO_SOME = r"(?i)(?:.*[–—:] )?(?:vous (?:avez|êtes|n['’]\w+)|you (?:have|are|do))\b"
"""A title that says to whom of its readers the text below it speaks: `Vous avez une carte de résident`."""
_EXAMPLE = r"(?i)(?:^|\n)\W*(?:(?:par |for )?exemple|(?:for )?example)\b[^\n]*$"
_BEYOND = (
    r"(?i)\b(?:(?:in|sup)érieure?s? (?:ou égale?s? )?à|dépassant(?: pas)?|excédant(?: pas)?|au-delà de|exceeding"
    r"|in excess of) [$€£]?$"
)
"""Before a number that bounds a case: it is nobody's value."""
_FEWEST = 2
"""So many cells apart, and more than are alike, are no slip."""


def is_bound(own: Said, start: int) -> bool:
    """Whether the number that begins there bounds those of whom a text speaks: `firms exceeding €10m`."""
    return re.search(_BEYOND, own.words[:start]) is not None


def is_made_up(own: Said, start: int) -> bool:
    """Whether what is said there is an example."""
    return re.search(_EXAMPLE, own.words[:start]) is not None


def bounds_a_case(title: str) -> bool:
    """Whether a title only says for which case the text below it holds."""
    return re.fullmatch(_OF_ONE, title.strip()) is not None or re.match(_TO_SOME, title) is not None


class Cases:
    """The cases of which the slides of a report speak."""

    def __init__(self, report: Report) -> None:
        self._run = dict(_runs(report))
        self._tables: dict[int, Mapping[str, Sequence[Sequence[str]]]] = {}

    def are_two(self, one: Said, other: Said) -> bool:
        """Whether two texts are of two cases by their form: like titles, like rows, like points of one list."""
        if one.slide is None or other.slide is None:
            return False
        if one.column or other.column:
            return bool(one.column and other.column) and self._are_of_two_tables(one, other)
        listed = one.field == other.field and (one.slide is other.slide or one.field == "title")
        return listed and _plain(one.raw) == _plain(other.raw)

    def are_under_two_titles(self, one: Said, other: Said) -> bool:
        """Whether the titles above two texts are of two cases, or one title stands in two places: `General case`."""
        titles = [own.slide.title.text if own.slide and own.slide.title else "" for own in (one, other)]
        if titles[0] != titles[1]:
            return any(map(bounds_a_case, titles))
        return bool(titles[0]) and self._run[id(one.slide)] != self._run[id(other.slide)]

    def _are_of_two_tables(self, one: Said, other: Said) -> bool:
        """Whether the rows of two cells differ throughout, or a table has several of one name, which says nothing."""
        first, second = self._rows(one), self._rows(other)
        if len(first) > 1 or len(second) > 1:
            return True
        pairs = [pair for rows in zip(first, second, strict=True) for pair in zip(*rows, strict=False)]
        numbers = [(a, b) for a, b in pairs if any(map(str.isdigit, a)) and any(map(str.isdigit, b))]
        apart = sum(a != b for a, b in numbers)
        return apart >= _FEWEST and 2 * apart > len(numbers) and one.slide is not other.slide

    def _rows(self, cell: Said) -> Sequence[Sequence[str]]:
        """The cells of the rows of its table that are named as the row of that cell, without their names."""
        slide: Slide | None = cell.slide
        named = self._tables.get(id(slide))
        if named is None:
            named = self._tables[id(slide)] = _by_name(slide)
        return named.get(cell.heading, ())


def _by_name(slide: Slide | None) -> Mapping[str, Sequence[Sequence[str]]]:
    found: dict[str, list[Sequence[str]]] = {}
    for row in getattr(slide, "rows", ()):
        if cells := [own.text.strip() for own in getattr(row, "cells", ())]:
            found.setdefault(cells[0], []).append(cells[1:])
    return found


def _runs(report: Report) -> Iterator[tuple[int, int]]:
    """Each slide's id, and how many titles there were up to it; slides that go on under one title have one number."""
    number, before = 0, ""
    for section in report.sections:
        for slide in section.slides:
            title = slide.title.text if slide.title else ""
            number += title != before
            before = title
            yield id(slide), number


def _plain(text: str) -> str:
    """A text without its numbers and dates."""
    return re.sub(rf"(?i){_NUMBER}(?:er)?(?: (?:{MONTH_NAMES})\b)?", "#", text.strip().rstrip(".;,"))
