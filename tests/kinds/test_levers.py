"""Levers on a narrow page: four stand two by two, without the indices that would crowd them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deck.kinds import kind
from deck.kinds.levers import Levers
from deck.page.item import Text
from deck.page.page import Page
from tests.fit.setting import setting
from tests.kinds.rules import misplaced
from tests.kinds.test_continuing import levers


def planned(slide: Levers, page_format: str) -> Page:
    style = setting("encre", page_format).style
    (page,) = kind("levers").plan(slide, style)
    assert misplaced(page, style) == []
    return page


def indices(page: Page) -> list[str]:
    texts = (own for own in page.items if isinstance(own, Text))
    return [said.text.replace("\u00a0", " ") for own in texts for said in own.paragraphs if said.role == "index"]


def of_words(slide: Levers) -> Levers:
    return replace(slide, levers=tuple(replace(own, figure=None) for own in slide.levers))


@pytest.mark.parametrize("words", [False, True], ids=["figures", "words"])
def test_levers_in_one_row_are_counted(words: bool) -> None:
    for count, page_format in ((3, "4:3"), (3, "16:9"), (4, "16:9")):
        slide = of_words(levers(count)) if words else levers(count)
        assert indices(planned(slide, page_format)) == [f"Lever {n}" for n in range(1, count + 1)]


@pytest.mark.parametrize("words", [False, True], ids=["figures", "words"])
def test_levers_in_two_rows_are_not(words: bool) -> None:
    for count, page_format in ((4, "4:3"), (4, "A4"), (5, "16:9")):
        slide = of_words(levers(count)) if words else levers(count)
        assert indices(planned(slide, page_format)) == []
