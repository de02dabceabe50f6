"""Code cut into pages: nothing lost, no page too full, as few as there can be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deck.figures.run import Run
from deck.page.listing import listing_pages
from deck.page.syntax import Line

LINES = st.lists(st.sampled_from(["", "a", "  b", "    c\n    └ d", "e\nf\ng\nh\ni\nj"]), max_size=80)


def lines(texts: list[str]) -> list[Line]:
    return [(Run(text),) if text else () for text in texts]


def texts(page: tuple[Line, ...]) -> list[str]:
    return ["".join(run.text for run in line) for line in page]


def rows(page: tuple[Line, ...]) -> int:
    return sum(text.count("\n") + 1 for text in texts(page))


def split(texts: list[str]) -> list[str]:
    return [row for text in texts for row in text.split("\n") if row]


@given(LINES, st.integers(1, 12))
def test_every_line_is_on_a_page_in_order(code: list[str], room: int) -> None:
    pages = listing_pages(lines(code), room)
    assert [row for page in pages for row in split(texts(page))] == split(code)


@given(LINES, st.integers(1, 12))
def test_no_page_is_fuller_than_it_may_be_nor_ends_in_nothing(code: list[str], room: int) -> None:
    for page in listing_pages(lines(code), room):
        assert 0 < rows(page) <= room
        assert texts(page)[0]
        assert texts(page)[-1]


@given(st.integers(1, 200), st.integers(2, 30))
def test_plain_lines_are_filled_alike(count: int, room: int) -> None:
    sizes = [rows(page) for page in listing_pages(lines(["x"] * count), room)]
    assert len(sizes) == -(-count // room)
    assert max(sizes) == -(-count // len(sizes))


def test_a_page_ends_at_a_blank_line_rather_than_inside_a_block() -> None:
    code = ["def a():", "    x", "", "def b():", "    y", "    z"]
    assert [texts(page) for page in listing_pages(lines(code), 5)] == [code[:2], code[3:]]
