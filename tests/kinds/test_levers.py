"""Levers on a narrow page: four stand two by two, without the indices that would crowd them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deck.figures.inline import Inline
from deck.figures.run import Run
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


def test_words_too_long_for_their_place_leave_the_figures_beside_them_as_they_are() -> None:
    own = levers(4)
    first, *others = own.levers
    caption = Inline((Run("A word that stands for a figure"),))
    page = planned(replace(own, levers=(replace(first, figure=None, caption=caption), *others)), "16:9")
    said = [each for item in page.body for each in item.paragraphs]
    assert {each.size for each in said if each.role == "figure"} == {None}
    assert [each.size for each in said if each.role.startswith("words")] != [None]
