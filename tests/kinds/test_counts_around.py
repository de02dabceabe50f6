"""The pages around the story, and comparisons: every number of items becomes a tidy page."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pytest

from deck.brand.grid import FORMATS
from deck.build import Planned
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds import kind
from deck.kinds.agenda import Agenda
from deck.kinds.section import MOST, NAMED, SectionSlide
from deck.kinds.style import Chapter, Style
from deck.page.fit import overflow
from deck.page.item import Drawing, Text
from deck.page.page import Page
from tests.decks import DECK, picture
from tests.decks import planned as planned_deck
from tests.kinds.rules import misplaced
from tests.kinds.slides import small
from tests.kinds.test_counts import NAMES, SENTENCE, holds, keys

SECTIONS = ("Figures", "The levers of success", "Investment and strategy for the years to come", "Risks")
PROMISE = Inline((Run("Four levers carry the growth of the year"),))


def styled(count: int, *, promise: Inline | None = None, names: tuple[str, ...] = SECTIONS) -> Style:
    """A style of so many chapters, keyed `s1` and on."""
    shown = enumerate(islice(cycle(names), count), 1)
    chapters = (Chapter(key=f"s{place}", name=name, numeral=str(place), promise=promise) for place, name in shown)
    return replace(small()[1], chapters=tuple(chapters))


def tidy(pages: tuple[Page, ...], style: Style) -> list[str]:
    """What is misplaced or too long."""
    texts = [(page.layout, item) for page in pages for item in page.items if isinstance(item, Text)]
    long = [item.address for own, item in texts if overflow(item, own.slot(item.slot), style.brand, style.measure)]
    return [*long, *(fault for page in pages for fault in misplaced(page, style))]


def agenda(style: Style, *, current: int = 0) -> tuple[Page, ...]:
    return kind("agenda").plan(Agenda(address=f"s{current}/agenda", repeated=current > 0), style)


def divider(style: Style, current: int) -> Page:
    (page,) = kind("section").plan(SectionSlide(address=f"s{current}", section="Section"), style)
    return page


def entries(page: Page) -> list[str]:
    return [item.paragraphs[0].text for item in page.items if isinstance(item, Text) and item.slot.startswith("entry")]


def marks(page: Page) -> list[str]:
    return [item.address for item in page.items if isinstance(item, Drawing)]


@pytest.mark.parametrize("promise", [None, PROMISE], ids=["names", "promises"])
@pytest.mark.parametrize("count", range(15))
def test_agendas(count: int, promise: Inline | None) -> None:
    style = styled(count, promise=promise)
    pages = agenda(style)
    assert tidy(pages, style) == []
    assert [name for page in pages for name in entries(page)] == [chapter.name for chapter in style.chapters]
    assert [mark for page in pages for mark in marks(page)] == []


@pytest.mark.parametrize(
    ("count", "lengths", "marks"),
    [
        (10, [10], [""]),
        (11, [6, 5], ["", " (continued)"]),
        (20, [10, 10], ["", " (continued)"]),
        (21, [7, 7, 7], [" (1/3)", " (2/3)", " (3/3)"]),
    ],
)
def test_an_agenda_of_more_than_ten_goes_on_evenly(count: int, lengths: list[int], marks: list[str]) -> None:
    pages = agenda(styled(count))
    assert [len(entries(page)) for page in pages] == lengths
    assert [page.title.replace("\u00a0", " ") for page in pages] == [f"Agenda{mark}" for mark in marks]


@pytest.mark.parametrize("count", range(1, 13))
def test_an_agenda_that_comes_again_has_one_mark(count: int) -> None:
    style = styled(count, promise=PROMISE)
    for current in range(1, count + 1):
        pages = agenda(style, current=current)
        assert tidy(pages, style) == []
        assert [mark for page in pages for mark in marks(page)] == [f"s{current}/agenda#current"]


@pytest.mark.parametrize("count", range(1, MOST + 3))
def test_dividers(count: int) -> None:
    style = styled(count, promise=PROMISE)
    for current in range(1, count + 1):
        page = divider(style, current)
        assert tidy((page,), style) == []
        assert len(marks(page)) == (1 if count > 1 else 0)
        cells = [item for item in page.items if isinstance(item, Text) and item.slot.startswith("cell")]
        (own,) = [cell for cell in cells if cell.paragraphs[0].role == "current"] or [None]
        assert own is None or own.text.startswith(str(current))
        assert len(cells) == (min(count, MOST) if count > 1 else 0)


def test_a_tracker_names_the_sections_while_their_names_have_room() -> None:
    def cells(style: Style) -> list[str]:
        items = divider(style, 2).items
        return [item.text for item in items if isinstance(item, Text) and item.slot.startswith("cell")]

    assert cells(styled(4))[1] == "2\u00a0\u00a0The levers of success"
    assert cells(styled(NAMED + 1))[1] == "2"
    assert cells(styled(NAMED, names=("Institutionalisierungsbestrebungen",)))[1] == "2"


def test_a_section_that_does_not_count_has_no_numeral_and_nothing_marked() -> None:
    page = divider(styled(4), 9)
    assert marks(page) == []
    assert [item.slot for item in page.items if isinstance(item, Text)][:2] == ["title", "cell-1"]


@pytest.mark.parametrize("points", range(5))
@pytest.mark.parametrize(
    "head",
    [
        pytest.param("", id="words"),
        pytest.param("figure: sales 2025\n", id="figures"),
        pytest.param("figure: staff\ncaption: at the end of the year\n", id="long figures"),
        pytest.param("caption: Cheaper every year\n", id="captions"),
    ],
)
@pytest.mark.parametrize("text", ["", f"text: {SENTENCE}\n"])
def test_comparisons(text: str, head: str, points: int, tmp_path: Path) -> None:
    listed = "points:\n" + "  - Orders on the web, by the same people\n" * points if points else ""
    columns = [f"name: {name}\n{head}{text}{listed}" for name in ("Until the contract of 2024", "From then on")]
    holds(tmp_path, keys("kind: compare\ntitle: Before and after\n", "columns", columns))


@pytest.mark.parametrize("page_format", FORMATS)
@pytest.mark.parametrize("count", range(7))
def test_thanks(count: int, page_format: str, tmp_path: Path) -> None:
    form = "name: {name}\nrole: Head of the study\nemail: zahia.elalaoui@example.org\n"
    contacts = [form.format(name=name) for name in islice(cycle(NAMES), count)]
    slide = keys("kind: thanks\n", "contact", contacts) if count else "kind: thanks\n"
    holds(tmp_path, slide, deck=f'{DECK}format: "{page_format}"\n')


HEAD = """\
institution: Port Averil University of Applied Sciences
course: Master of transport economics, third term
supervisor: Prof. Zahia Elalaoui El Amrani
event: Defence of 17 February 2026, hall of the faculty
partner:
  name: Harbour Bank
  logo: bank.png
confidential: yes
draft: yes
"""
SERIES = (
    "cover:\n  chart: [sales change, profit change, orders change]\n  note: Growth in a year, each bar an indicator\n"
)


@pytest.mark.parametrize("page_format", FORMATS)
@pytest.mark.parametrize("authors", [0, 1, 3, 6, 7, 20])
@pytest.mark.parametrize("art", ["", SERIES, "cover:\n  figure: sales change\n  note: Growth of sales\n"])
def test_covers_with_everything_on_them(art: str, authors: int, page_format: str, tmp_path: Path) -> None:
    made = cover(tmp_path, HEAD + art, page_format, authors)
    assert made.style
    found = [fault for page in made.pages for fault in misplaced(page, made.style)]
    assert found == []


@pytest.mark.parametrize("left_out", ["institution", "course", "supervisor", "event", "confidential", "draft"])
def test_covers_without_one_of_their_lines(left_out: str, tmp_path: Path) -> None:
    said = "".join(line for line in HEAD.splitlines(keepends=True) if not line.startswith(left_out))
    made = cover(tmp_path, said + SERIES, "16:9", 3)
    assert made.style
    assert misplaced(made.pages[0], made.style) == []


def cover(folder: Path, deck: str, page_format: str, authors: int) -> Planned:
    picture(folder / "content/assets/bank.png", (320, 80))
    listed = tuple(islice(cycle(NAMES), authors))
    return planned_deck(folder, deck=f'{DECK}format: "{page_format}"\n{deck}', authors=listed)
