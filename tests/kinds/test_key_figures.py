"""Key figures side by side: they stand on one line, however long their labels are."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.kinds.style import Style
from deck.page.fit import line_count
from deck.page.item import Text
from deck.page.page import Page
from tests.decks import RESULTS, planned
from tests.kinds.slides import small

LONG = "Orders in hand at the end of the year that nobody has paid for, in any of the towns that we serve"


def heights(page: Page, style: Style) -> dict[int, set[int]]:
    """Top of a row of cells -> how many lines stand above the figures in it."""
    found: dict[int, set[int]] = {}
    for item in page.items:
        if isinstance(item, Text) and item.slot.startswith("cell"):
            slot, label = page.layout.slot(item.slot), item.paragraphs[0]
            lines = line_count(label.runs, slot.role("label"), slot.box.width, style.measure)
            found.setdefault(slot.box.y, set()).add(lines)
    return found


@pytest.mark.parametrize(
    "names", ["[long, margin]", "[margin, long, ratio]", "[long, margin, ratio, staff, plan, sales]"]
)
def test_figures_of_a_row_stand_on_one_line(names: str, tmp_path: Path) -> None:
    results = f"{RESULTS}  long: {{ label: '{LONG}', value: 5% }}\n"
    slide = f"kind: key-figures\ntitle: What we earned\nfigures: {names}\n"
    page = planned(tmp_path, slide, results=results).pages[1]
    rows = heights(page, small()[1])
    assert max(rows[min(rows)]) > 1
    assert all(len(own) == 1 for own in rows.values())


def test_cells_that_have_no_room_for_empty_lines_stand_as_they_are(tmp_path: Path) -> None:
    results = f"{RESULTS}  long: {{ label: '{LONG}. {LONG}', value: 5% }}\n"
    slide = "kind: key-figures\ntitle: What we earned\nhero: margin\nfigures: [margin, long, sales, profit, orders]\n"
    _, *pages = planned(tmp_path, slide, results=results).pages
    assert all("\n" not in own.text for page in pages for item in page.body for own in item.paragraphs)


def test_a_row_of_which_a_label_may_break_in_two_ways_stands_as_it_is(tmp_path: Path) -> None:
    """In some program it is a line shorter, and then its neighbour would stand lower than it."""
    slide, style, seen = "kind: key-figures\ntitle: What we earned\nfigures: [long, margin]\n", small()[1], set()
    for letters in range(1, 20):
        results = f"{RESULTS}  long: {{ label: '{'word ' * 10}{'x' * letters}', value: 5% }}\n"
        _, page = planned(tmp_path / str(letters), slide, results=results).pages
        long, short = (item.paragraphs[0] for item in page.body if item.slot.startswith("cell"))
        slot = page.layout.slot("cell-1")
        widths = slot.box.width, slot.box.width * 104 // 100
        lines = tuple(line_count(long.runs, slot.role("label"), width, style.measure) for width in widths)
        seen.add(lines)
        assert short.text.count("\n") == (1 if lines == (2, 2) else 0)
    assert seen == {(1, 1), (2, 1), (2, 2)}
