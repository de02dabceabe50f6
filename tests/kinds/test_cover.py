"""The cover: its title broken at the sense, and all its authors somewhere, however many."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

import pytest

from deck.brand.grid import FORMATS
from deck.build import plan
from deck.page.item import Text
from deck.page.page import Page
from deck.units import pt
from tests.decks import DECK, content, planned
from tests.kinds.rules import misplaced
from tests.kinds.test_counts import NAMES


def texts(pages: tuple[Page, ...], slot: str) -> list[str]:
    return [own.text for page in pages for own in page.items if isinstance(own, Text) and own.slot.startswith(slot)]


def covered(
    folder: Path, authors: tuple[str, ...], page_format: str = "16:9", title: str = "A report"
) -> tuple[Page, ...]:
    """The cover, and the pages of authors after it."""
    deck = DECK.replace("title: A small report", f"title: {title}")
    made = planned(folder, deck=f'{deck}format: "{page_format}"\n', authors=authors)
    assert made.style
    assert [fault for page in made.pages for fault in misplaced(page, made.style)] == []
    return made.pages


@pytest.mark.parametrize("page_format", FORMATS)
@pytest.mark.parametrize("count", [30, 100, 200])
def test_no_author_is_lost(count: int, page_format: str, tmp_path: Path) -> None:
    names = tuple(f"{name} {number}" for number, name in enumerate(islice(cycle(NAMES), count)))
    cover, *others = covered(tmp_path, names, page_format)
    listed = texts((cover,), "authors")[0].replace("\u00a0", " ")
    if others:
        assert listed == f"{count} authors"
        assert [name for words in texts(tuple(others), "names") for name in words.split("\n")] == list(names)
    else:
        assert listed.split(", ") == list(names)


def test_names_too_long_for_portraits_are_a_list(tmp_path: Path) -> None:
    name = "Wolfeschlegelsteinhausen"
    (cover,) = covered(tmp_path, (f"Hubert {name}-{name} the Second",) * 2, "4:3")
    assert cover.layout.name == "cover-list"


@pytest.mark.parametrize(("length", "goes_on"), [(140, False), (10_000, True)])
def test_a_name_without_end_breaks_and_is_told(length: int, goes_on: bool, tmp_path: Path) -> None:
    name = "Wolfeschlegelsteinhausenbergerdorff".ljust(length, "e")
    made = plan(content(tmp_path, authors=(name,)))
    assert (len(made.pages) > 1) == goes_on
    assert "".join(texts(made.pages[1:], "names") or texts(made.pages, "authors")) == name
    assert "broken-word" in [own.code for own in made.findings]


def test_pages_of_authors_say_which_they_are(tmp_path: Path) -> None:
    pages = covered(tmp_path, tuple(f"{name} {number}" for number, name in enumerate(NAMES * 40)))
    titles = [page.title.replace("\u00a0", " ") for page in pages[1:]]
    assert titles[0] == f"Authors (1/{len(titles)})"
    assert len(set(titles)) == len(titles)


def test_the_author_is_told_how_many_names_are_too_many(tmp_path: Path) -> None:
    made = planned(tmp_path, authors=tuple(f"{name} {number}" for number, name in enumerate(NAMES * 40)))
    (told,) = (own for own in made.findings if own.code == "slide-continued")
    assert 100 < made.pages[0].beyond < 200
    assert f"{made.pages[0].beyond} items" in told.help


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "|\n  Port Averil Bike Share:\n  The Year It Paid Its Way",
            ["Port Averil Bike Share:", "The Year It", "Paid Its Way"],
        ),
        (
            "|\n  City bikes in a small town:\n  Every kind of slide",
            ["City bikes in a small town:", "Every kind of slide"],
        ),
    ],
)
def test_a_subject_stays_on_a_line_and_no_word_alone_on_its(title: str, lines: list[str], tmp_path: Path) -> None:
    (cover,) = covered(tmp_path, (), "4:3", title)
    assert texts((cover,), "title")[0].split("\n") == lines


@pytest.mark.parametrize(("length", "size"), [(46, None), (56, 16), (64, 14)])
def test_a_long_subtitle_is_set_smaller(length: int, size: float | None, tmp_path: Path) -> None:
    subtitle = ("words of the subtitle " * 5)[:length].strip()
    (cover, *_) = planned(tmp_path, deck=DECK.replace("Annual review", subtitle)).pages
    (own,) = [own for own in cover.items if isinstance(own, Text) and own.slot == "subtitle"]
    assert own.paragraphs[0].size == (pt(size) if size else None)
