"""Quotes in any direction: their marks stand at their ends, and over nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.continuing import continued
from deck.kinds.quote import Quote
from deck.page.item import Drawing
from deck.page.page import Page
from deck.units import Box
from tests.decks import planned
from tests.fit.setting import BRANDS, FORMATS, setting
from tests.kinds.rules import ink, misplaced
from tests.kinds.slides import small

LATIN = "We will not go back to the way it was"
ARABIC = "نمت الأرباح هذا العام أسرع من المبيعات والاستثمارات"
HEBREW = "הרווח גדל השנה מהר יותר מן המכירות"


def quote(words: str) -> Quote:
    return Quote(text=Inline((Run(words),)), by="Ada", address="results/quote", section="Results")


def mark(page: Page, name: str) -> Box:
    return next(own.shapes[0].box for own in page.items if own.address == f"results/quote#{name}")  # type: ignore[union-attr]


def lines(page: Page) -> list[Box]:
    return list(ink(page.items[0], page.layout.slot("title"), small()[1]))  # type: ignore[arg-type]


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("page_format", FORMATS)
@pytest.mark.parametrize("words", [LATIN, ARABIC, HEBREW, f"{ARABIC} {ARABIC}"])
def test_marks_stand_over_nothing(brand: str, page_format: str, words: str) -> None:
    style = setting(brand, page_format).style
    (page,) = continued(quote(words), style)
    assert page.layout.name.startswith("quote")
    assert misplaced(page, style) == []


@pytest.mark.parametrize("words", [LATIN, HEBREW])
def test_the_marks_of_a_quote_that_comes_again_stand_over_nothing(words: str, tmp_path: Path) -> None:
    _, first, again = planned(tmp_path, *[f"kind: quote\ntext: {words}\nby: Ada\n"] * 2).pages
    assert again.title == f"{first.title}\u00a0(2)"
    assert misplaced(again, small()[1]) == []


@pytest.mark.parametrize("words", [ARABIC, HEBREW])
def test_what_is_written_from_right_to_left_opens_at_the_right_and_closes_at_the_left(words: str) -> None:
    (page,) = continued(quote(words), small()[1])
    first, *_, last = lines(page)
    assert mark(page, "opening").x > first.right
    assert mark(page, "closing").right < last.x
    assert mark(page, "closing").y > mark(page, "opening").y


def test_the_marks_of_two_directions_are_each_others_mirror_images() -> None:
    """The mark at the left always curls as the opening one of English does, whichever it is."""

    def outlines(words: str) -> dict[str, object]:
        (page,) = continued(quote(words), small()[1])
        marks = (own for own in page.items if isinstance(own, Drawing))
        return {own.address.partition("#")[2]: own.shapes[0].outline for own in marks}

    latin, hebrew = outlines(LATIN), outlines(HEBREW)
    assert (hebrew["opening"], hebrew["closing"]) == (latin["closing"], latin["opening"])


def test_a_mark_on_a_text_from_right_to_left_is_told() -> None:
    style = small()[1]
    (page,) = continued(quote(HEBREW), style)
    (last,) = (own for own in page.items if own.address.endswith("#closing"))
    place = lines(page)[-1]
    moved = replace(last, shapes=tuple(replace(own, box=replace(own.box, x=place.x)) for own in last.shapes))  # type: ignore[union-attr]
    items = tuple(moved if own is last else own for own in page.items)
    assert [*misplaced(replace(page, items=items), style)] != []


def test_the_halves_of_both_marks_have_names_of_their_own() -> None:
    (page,) = continued(quote(LATIN), small()[1])
    names = [shape.name for own in page.items if isinstance(own, Drawing) for shape in own.shapes]
    assert names == ["opening mark 1", "opening mark 2", "closing mark 1", "closing mark 2"]
