"""A judge that lets nothing pass: good pages, broken on purpose, a rule at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import count
from random import Random

import pytest

from deck.brand.layout import Slot
from deck.brand.shape import Shape
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.continuing import continued
from deck.kinds.slide import Slide, Title
from deck.kinds.text_table import TableRow, TextTable, as_points
from deck.page.item import Cell, Drawing, Item, Paragraph, Table, Text
from deck.page.page import Page
from deck.units import Box, inch, pt
from tests.fit.contents import Amount, slide_of
from tests.fit.judge import drawings, faults, tables
from tests.fit.said import missing
from tests.fit.setting import setting
from tests.fit.words import SCRIPTS, Pen, found, read

Pages = tuple[Page, ...]


@cache
def good(name: str, items: int, chars: int) -> tuple[Slide, Pages]:
    own = setting()
    slide = slide_of(name, Amount(items=items, chars=chars), own)
    pages = continued(slide, own.style)
    assert faults(slide, pages, own.style) == []
    return slide, pages


def told(change: Callable[[Pages], Pages], name: str, items: int, chars: int) -> set[str]:
    """The rules that tell of the change."""
    slide, pages = good(name, items, chars)
    return {rule(fault) for fault in faults(slide, change(pages), setting().style)}


def rule(fault: str) -> str:
    """`page 2: overflow: …` is told by the rule `overflow`."""
    parts = fault.split(": ")
    return parts[1] if parts[0].startswith("page ") else parts[0]


def items_of(change: Callable[[Item], Item], page: int = 0) -> Callable[[Pages], Pages]:
    """A change of every item of one page."""

    def changed(pages: Pages) -> Pages:
        own = replace(pages[page], items=tuple(map(change, pages[page].items)))
        return (*pages[:page], own, *pages[page + 1 :])

    return changed


def paragraphs(change: Callable[[Paragraph], Paragraph]) -> Callable[[Item], Item]:
    def changed(item: Item) -> Item:
        if not isinstance(item, Text) or item.slot in ("title", "kicker", "source"):
            return item
        return replace(item, paragraphs=tuple(map(change, item.paragraphs)))

    return changed


def without_last_word(own: Paragraph) -> Paragraph:
    *runs, last = own.runs
    return replace(own, runs=(*runs, replace(last, text=" ".join(last.text.split(" ")[:-1]))))


def backwards(own: Paragraph) -> Paragraph:
    return replace(
        own, runs=tuple(replace(run, text=" ".join(reversed(run.text.split(" ")))) for run in own.runs[::-1])
    )


def lengthened(own: Paragraph) -> Paragraph:
    return replace(own, runs=(*own.runs, Run("\nmore" * 40)))


def without_letters(own: Paragraph) -> Paragraph:
    return replace(own, runs=tuple(replace(run, text=run.text.replace("e", "")) for run in own.runs))


def shrunk(pages: Pages) -> Pages:
    """One sibling at a size of its own."""
    smaller = paragraphs(lambda own: replace(own, size=pt(9)))
    last = pages[0].body[-1].address
    return items_of(lambda item: smaller(item) if item.address == last else item)(pages)


def placed(change: Callable[[Page, Slot], Slot]) -> Callable[[Pages], Pages]:
    """A change of every slot of the first page's layout."""

    def changed(pages: Pages) -> Pages:
        page = pages[0]
        layout = replace(page.layout, slots=tuple(change(page, slot) for slot in page.layout.slots))
        return (replace(page, layout=layout), *pages[1:])

    return changed


def lowered(_: Page, slot: Slot) -> Slot:
    return slot if slot.type == "title" else replace(slot, box=replace(slot.box, y=slot.box.y + inch(5)))


def on_one_place(page: Page, slot: Slot) -> Slot:
    return replace(slot, box=page.layout.slot(page.body[0].slot).box)


def parted(pages: Pages) -> Pages:
    """A heading with which a page begins stands at the foot of the page before."""
    bodies = [page.body[0].paragraphs for page in pages]
    roles = [[own.role for own in paragraphs[:2]] for paragraphs in bodies]
    at = roles.index(["heading", "sentence"], 1)
    heading, *others = bodies[at]
    return items_of(body_is((*bodies[at - 1], heading)), at - 1)(items_of(body_is(tuple(others)), at)(pages))


def parted_below(pages: Pages) -> Pages:
    """A point stands at the foot of the page before those below it."""
    bodies = [page.body[0].paragraphs for page in pages]
    first = next(at for at, own in enumerate(bodies[1]) if own.role == "second")
    there, left = (*bodies[0], *bodies[1][:first]), bodies[1][first:]
    return items_of(body_is(there), 0)(items_of(body_is(left), 1)(pages))


def moved(items: int) -> Callable[[Pages], Pages]:
    """So many items of the second page stand on the first."""

    def changed(pages: Pages) -> Pages:
        first, second, *others = pages
        own = list(dict.fromkeys(item.address.partition("#")[0] for item in second.body))[:items]
        there = tuple(item for item in second.items if item.address.partition("#")[0] in own)
        left = tuple(item for item in second.items if item not in there)
        return (replace(first, items=(*first.items, *there)), replace(second, items=left), *others)

    return changed


def point_alone(pages: Pages) -> Pages:
    """All points of the last page but one stand on the page before."""
    *_, before, last = (page.body[0].paragraphs for page in pages)
    begins = [at for at, own in enumerate(last) if own.role in ("heading", "bullet")]
    moved, left = body_is((*before, *last[: begins[-1]])), body_is(last[begins[-1] :])
    return items_of(left, len(pages) - 1)(items_of(moved, len(pages) - 2)(pages))


def row_alone(pages: Pages) -> Pages:
    """The last table has one row left."""
    return items_of(
        lambda own: replace(own, rows=own.rows[:2], heights=own.heights[:2]) if isinstance(own, Table) else own,
        len(pages) - 1,
    )(pages)


def headed_twice(pages: Pages) -> Pages:
    """The title stands on its page once more."""
    title = next(item for item in pages[0].items if isinstance(item, Text) and item.slot == "title")
    again = replace(title, address=f"{title.address}-again")
    return (replace(pages[0], items=(*pages[0].items, again)), *pages[1:])


def body_is(own: tuple[Paragraph, ...]) -> Callable[[Item], Item]:
    return lambda item: replace(item, paragraphs=own) if isinstance(item, Text) and item.slot == "text" else item


LEVERS, TEXT = ("levers", 12, 15), ("text", 12, 60)
NESTED = ("text", 9, 30)
POINTS, ROWS = ("text", 20, 40), ("text-table", 30, 20)
BREAKS: dict[str, tuple[str, Callable[[Pages], Pages], tuple[str, int, int]]] = {
    "a slide is lost": ("no page", lambda _: (), TEXT),
    "a page is lost": ("lost", lambda pages: pages[:-1], TEXT),
    "a word is lost": ("lost", items_of(paragraphs(without_last_word)), TEXT),
    "letters are lost": ("mutilated", items_of(paragraphs(without_letters)), TEXT),
    "words change places": ("disordered", items_of(paragraphs(backwards)), TEXT),
    "pages change places": ("disordered", lambda pages: pages[::-1], TEXT),
    "a page is doubled": ("doubled", lambda pages: (*pages, pages[-1]), TEXT),
    "a title stands twice on its page": ("doubled", headed_twice, LEVERS),
    "a title is doubled": ("title", lambda pages: (*pages, pages[-1]), TEXT),
    "parts are miscounted": ("parts", lambda pages: pages[1:], TEXT),
    "a heading parts from its text": ("parted", parted, TEXT),
    "a point parts from those below it": ("parted", parted_below, NESTED),
    "parts are not alike": ("uneven", moved(1), LEVERS),
    "an item is alone": ("orphan", moved(5), LEVERS),
    "a point is alone": ("orphan", point_alone, POINTS),
    "a row is alone": ("orphan", row_alone, ROWS),
    "a sibling is smaller": ("sizes", shrunk, LEVERS),
    "a text is too long": ("overflow", items_of(paragraphs(lengthened)), TEXT),
    "a slot leaves the slide": ("misplaced", placed(lowered), TEXT),
    "two texts have one place": ("misplaced", placed(on_one_place), LEVERS),
    "two items have one name": ("address", items_of(lambda item: replace(item, address="results/one#name")), LEVERS),
}


@pytest.mark.parametrize("broken", BREAKS)
def test_every_rule_tells_what_breaks_it(broken: str) -> None:
    wanted, change, amount = BREAKS[broken]
    assert wanted in told(change, *amount)


def cell(text: str) -> Cell:
    return Cell(runs=(Run(text),), size=pt(12))


def table(*, width: float = 3, height: float = 0.5, text: str = "a few words", cells: int = 2) -> Page:
    """A page with a table of two rows and two columns, each so wide and so high in inches."""
    _, (page, *_) = good("text", 0, 20)
    layout = setting().style.layout("table")
    rows = ((cell("head"), cell("head")), tuple(cell(text) for _ in range(cells)))
    sizes = (inch(width), inch(width)), (inch(height), inch(height))
    made = Table(address="results/one#table", slot="table", columns=sizes[0], heights=sizes[1], rows=rows, alt="")
    return replace(page, layout=layout, items=(made,))


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (table(), []),
        (table(width=7), ["overflow"]),
        (table(height=2.5), ["overflow"]),
        (table(text="a few words " * 20), ["overflow", "overflow"]),
        (table(cells=1), ["table"]),
    ],
    ids=["as it should be", "too wide", "too high", "rows that stretch", "a cell missing"],
)
def test_tables_are_judged(page: Page, wanted: list[str]) -> None:
    assert [fault.split(":")[0] for fault in tables(page, setting().style)] == wanted


@pytest.mark.parametrize(("words", "wanted"), [("AB", []), ("AB CD EF", ["overflow"])])
def test_words_on_shapes_are_judged(words: str, wanted: list[str]) -> None:
    _, (page, *_) = good("text", 0, 20)
    shape = Shape(name="medallion", box=Box(inch(1), inch(3), inch(1), inch(0.6)), fill="actual")
    item = Drawing(address="results/one#initials", shapes=(shape,), runs=(Run(words),), size=pt(28))
    made = replace(page, items=(item,))
    assert [fault.split(":")[0] for fault in drawings(made, setting().style)] == wanted


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_word_of_every_script_is_found_again(script: str) -> None:
    said = Pen(Random(1), SCRIPTS[script], count(1)).text(500)
    words = found(said)
    assert [number for number, _ in words] == list(range(1, len(words) + 1))
    assert len(words) > 20


def test_a_number_that_goes_on_is_read_when_it_is_whole() -> None:
    words, rest = read("one¹two²", goes_on=True)
    assert words == [(1, "one")]
    assert read(rest + "³") == ([(23, "two")], "")


def test_headings_come_before_each_cell_of_a_table_that_is_told_in_words() -> None:
    rows = (("one³", "two⁴"), ("five⁵", "six⁶"))
    made = (TableRow(cells=tuple(Inline((Run(words),)) for words in row)) for row in rows)
    slide = TextTable(title=Title((Run("Words"),)), columns=("Where¹", "What²"), rows=tuple(made))
    (page,) = continued(as_points(slide, setting().style), setting().style)
    assert list(missing(slide, (replace(page, instead_of="text-table"),))) == []
    assert [rule(fault) for fault in missing(slide, (page,))] == ["doubled"]
