"""One figure on its panel: how many points explain it, and whether a bar is drawn, decide the page."""

from __future__ import annotations

import pytest

from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds import kind
from deck.kinds.continuing import continued
from deck.kinds.figure import Explanation, FigureSlide
from deck.kinds.slide import Title
from deck.page.page import Page
from tests.fit.setting import BRANDS, FORMATS, setting
from tests.kinds.rules import misplaced

SENTENCE = "New contracts follow costs, and old ones do so from next year on. "


def figure(
    count: int, *, times: int = 1, share: str = "100 %", page_format: str = "16:9", brand: str = "encre"
) -> Page:
    own = setting(brand, page_format)
    points = tuple(
        Explanation(name=f"Point {n}", text=Inline((Run((SENTENCE * times).strip()),)), address=f"results/f/p{n}")
        for n in range(count)
    )
    slide = FigureSlide(
        title=Title((Run("One pound in four stays"),)),
        figure=own.figure("margin"),
        share_of=share,
        points=points,
        address="results/f",
        section="Results",
    )
    (page,) = kind("figure").plan(slide, own.style)
    assert misplaced(page, own.style) == []
    return page


@pytest.mark.parametrize(
    ("count", "times", "share", "layout"),
    [
        (0, 1, "100 %", "figure"),
        (1, 1, "100 %", "figure-alone"),
        (1, 1, "", "figure-alone-plain"),
        (1, 7, "100 %", "figure-1"),
        (2, 1, "100 %", "figure"),
        (3, 1, "", "figure-plain"),
    ],
)
def test_the_page_is_made_for_its_points_and_its_bar(count: int, times: int, share: str, layout: str) -> None:
    assert figure(count, times=times, share=share).layout.name == layout


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("page_format", FORMATS)
@pytest.mark.parametrize("count", range(4))
def test_every_number_of_points_is_tidy_in_every_format(count: int, page_format: str, brand: str) -> None:
    assert figure(count, page_format=page_format, brand=brand).instead_of == ""
    assert figure(count, share="", page_format=page_format, brand=brand).layout.name.endswith("-plain")


def test_points_that_go_on_have_one_geometry_and_one_size() -> None:
    own, points = (
        setting(),
        tuple(
            Explanation(name=f"Point {n}", text=Inline((Run(SENTENCE * 5),)), address=f"results/f/p{n}")
            for n in range(4)
        ),
    )
    title = Title((Run("One pound in four stays"),))
    slide = FigureSlide(title=title, figure=own.figure("margin"), points=points, address="results/f", section="Results")
    pages = continued(slide, own.style)
    assert [page.layout.name for page in pages] == ["figure-2-plain"] * 2
    assert (
        len({each.size for page in pages for item in page.body for each in item.paragraphs if each.role == "text"}) == 1
    )
