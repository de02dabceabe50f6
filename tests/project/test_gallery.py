"""The gallery holds every kind at every count, without a finding, in every brand, tone and page format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from deck.build import Planned, in_memory
from deck.content import frame
from deck.kinds import names
from deck.kinds.key_figures import KeyFigures
from deck.kinds.levers import Levers
from deck.kinds.loop import Loop
from deck.kinds.parts import HIGHLIGHTED
from deck.kinds.risks import Risks
from deck.kinds.slide import Slide
from deck.page.item import Chart, Drawing, Text
from deck.page.page import Page
from deck.project.gallery import FACES, gallery, pages_of_kinds, planned_gallery
from deck.units import Length

LOOKS = [
    *((brand, tone, "16:9") for brand in ("encre", "sobre") for tone in ("light", "dark")),
    *((brand, "light", page) for brand in ("encre", "sobre") for page in ("4:3", "A4")),
]


def slides(planned: Planned) -> tuple[Slide, ...]:
    assert planned.report
    return frame.slides(planned.report)


@pytest.mark.parametrize(("brand", "tone", "page"), LOOKS)
def test_the_gallery_has_nothing_to_mend_in_any_look(brand: str, tone: str, page: str, tmp_path: Path) -> None:
    planned = planned_gallery(tmp_path / "project", brand, tone=tone, page=page, cache=tmp_path / "cache")
    assert planned.findings == ()
    assert in_memory(planned, tmp_path / "cache")


@pytest.mark.parametrize(
    ("brand", "tone"), [("encre", "light"), ("encre", "dark"), ("sobre", "light"), ("sobre", "dark")]
)
def test_nothing_small_is_in_the_highlight(brand: str, tone: str, tmp_path: Path) -> None:
    planned = planned_gallery(tmp_path, brand, tone=tone, cache=tmp_path / "cache")
    sizes = [size for page in planned.pages for size in highlighted(page)]
    assert sizes
    assert min(sizes) >= HIGHLIGHTED


def highlighted(page: Page) -> Iterator[Length]:
    """The sizes of all text in the highlight's colour."""
    for item in page.items:
        if isinstance(item, Text):
            slot = page.layout.slot(item.slot)
            for own in item.paragraphs:
                role = slot.roles[slot.level(own.role)]
                looks = ((run.colour or role.colour, run.size or own.size or role.size) for run in own.runs)
                yield from (size for colour, size in looks if colour == "highlight")
        if isinstance(item, Chart):
            looks_of = (
                look for series in item.spec.series for look in (series.label, *(own.look for own in series.points))
            )
            yield from (look.size for look in looks_of if look and look.colour == "highlight")
        if isinstance(item, Drawing) and item.runs and item.colour == "highlight":
            yield item.size


def test_no_two_pages_of_the_gallery_have_one_title(tmp_path: Path) -> None:
    titles = [page.title for page in planned_gallery(tmp_path, cache=tmp_path / "cache").pages]
    assert len(set(titles)) == len(titles)


def test_every_kind_has_a_page_in_the_gallery(tmp_path: Path) -> None:
    planned = planned_gallery(tmp_path, cache=tmp_path / "cache")
    places = pages_of_kinds(planned)
    assert set(places) == set(names())
    assert len(set(places.values())) == len(places)


def test_the_gallery_holds_every_count_that_changes_a_page(tmp_path: Path) -> None:
    shown = slides(planned_gallery(tmp_path, cache=tmp_path / "cache"))
    assert {len(each.levers) for each in shown if isinstance(each, Levers)} == set(range(1, 9))
    assert {len(each.figures) + bool(each.hero) for each in shown if isinstance(each, KeyFigures)} >= {1, 2, 3, 4, 5, 6}
    assert {len(each.risks) for each in shown if isinstance(each, Risks)} == {2, 3, 4}
    assert {len(each.steps) for each in shown if isinstance(each, Loop)} == {3, 4, 5}


def test_the_gallery_has_covers_for_none_few_several_and_many_authors() -> None:
    assert {face.authors for face in FACES} == {0, 1, 2, 3, 6}  # the deck's own cover names eight


def test_the_same_gallery_comes_out_the_same(tmp_path: Path) -> None:
    first, second = (gallery(tmp_path / name) for name in ("a.pptx", "b.pptx"))
    assert first.path
    assert second.path
    assert first.path.read_bytes() == second.path.read_bytes()


def test_an_unknown_brand_is_told_and_nothing_written(tmp_path: Path) -> None:
    made = gallery(tmp_path / "deck.pptx", brand="unheard-of")
    assert made.path is None
    assert [finding.code for finding in made.findings] == ["unknown-brand"]
    assert not (tmp_path / "deck.pptx").exists()
