"""A text that gives a number of a table with two digits turned, wherever both stand; and texts that only look so."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.twice import table_slip
from deck.content.load import load
from tests.check.figures import written
from tests.decks import DECK, content

COSTS = """\
kind: text-table
title: {title}
columns: [Item, 2024, 2025]
rows:
  - [Staff costs, £288m, £301m]
  - [Energy, £61m, £54m]
  - [Rent and leases, £192m, £195m]
  - [Total, £541m, £550m]
"""
ROOMS = """\
kind: text-table
title: "{title}"
columns: [Floor, Rooms]
rows:
  - [First floor, "52"]
  - [Second floor, "52"]
  - [Third floor, "44"]
  - [Total, "148"]
"""
CHANNELS = """\
kind: text-table
title: Le marché
columns: [Canal, Volume]
rows:
  - [Caveau, 96 hl]
  - [Export, 114 hl]
"""
LOANS = """\
kind: text-table
title: "{title}"
columns: [Branch, Loans]
rows:
  - [Central, "301,900"]
  - [Harbour, "353,400"]
  - [Total, "655,300"]
"""

SPANS = """\
kind: text-table
title: "{title}"
columns: [Period, Volume, Income]
rows:
  - [2016-2018, "24,000 t", £1.3m]
  - [2019-2021, "41,000 t", £1.9m]
  - [2022-2025, "31,000 t", £2.1m]
  - [2016-2025, "96,000 t", £5.3m]
"""
TRADES = """\
kind: text-table
title: The trades
columns: [Workshop, Staff]
rows:
  - [Cheese, "112"]
  - [Butter, "48"]
  - [Powder, "35"]
  - [Total, "195"]
"""


def told(folder: Path, table: str, text: str, tag: str = "en-GB") -> list[str]:
    """The numbers that a table beside the text contradicts."""
    slide = f'kind: text\ntitle: What a year\ntext: "{text}"\n'
    loaded = load(content(folder, table, slide, deck=DECK.replace("en-GB", tag)))
    assert loaded.report is not None
    return [written(each, folder).strip('"') for each in table_slip.check(loaded.report, loaded.texts)]


@pytest.mark.parametrize(
    ("table", "text", "wrong"),
    [
        (COSTS.format(title="What the year cost"), "Staff costs were £310m.", "£310m"),
        (COSTS.format(title="What the year cost"), "Staff costs were £310m in 2025.", "£310m"),
        (ROOMS.format(title="The floors"), "The hotel has 184 rooms, 12 of them suites.", "184"),
        (ROOMS.format(title="The three floors have 184 rooms"), "All is well.", "184"),
        (SPANS.format(title="The woods gave 69,000 t in ten years"), "All is well.", "69,000 t"),
        (TRADES, "The firm employs 159 staff: cheese, butter and powder.", "159"),
        (LOANS.format(title="The branches lent 635,300 items"), "All is well.", "635,300"),
    ],
)
def test_a_number_of_a_table_is_the_same_in_a_text(table: str, text: str, wrong: str, tmp_path: Path) -> None:
    assert told(tmp_path, table, text) == [wrong]


def test_a_unit_may_be_known_from_the_table_alone(tmp_path: Path) -> None:
    assert told(tmp_path, CHANNELS, "L'export absorbe 141 hl.", "fr-FR") == ["141"]


@pytest.mark.parametrize(
    ("table", "text"),
    [
        (COSTS.format(title="What the year cost"), "Staff costs were £301m."),
        (COSTS.format(title="What the year cost"), "Staff costs were £310m in 2023."),
        (COSTS.format(title="What the year cost"), "Staff costs should be £310m."),
        (COSTS.format(title="What the year cost"), "Sales were £310m."),
        (COSTS.format(title="What the year cost"), "In York, staff costs were £310m."),
        (COSTS.format(title="What the year cost"), "Staff costs were £310m three years ago."),
        (COSTS.format(title="What the year cost"), "Staff costs were up to £310m."),
        (COSTS.format(title="What the year cost"), "Staff costs take 310 people."),
        (COSTS.format(title="What the year cost"), "Staff costs were £310m. We said £310m."),
        (ROOMS.format(title="The floors"), "The third floor has 184 rooms with the annex."),
        (ROOMS.format(title="The floors"), "The other hotel has 184 rooms."),
        (ROOMS.format(title="Of 184 rooms, we show those in use"), "All is well."),
        (ROOMS.format(title="The floors had 184 rooms in 2019"), "All is well."),
        (LOANS.format(title="The branches lent 655,300 items, after 635,300"), "All is well."),
        (LOANS.format(title="The branches lent 635,000 items more"), "All is well."),
        (LOANS.format(title="More than 635,300 items"), "All is well."),
        (SPANS.format(title="The woods gave 96,000 t in ten years"), "All is well."),
        (SPANS.format(title="The woods gave 42,000 t in three years"), "All is well."),
        (SPANS.replace("2016-2025", "2012-2025").format(title="The woods gave 69,000 t in ten years"), "All is well."),
        (TRADES, "The firm employs 195 staff: cheese, butter and powder."),
        (TRADES, "In cheese and butter it employs 159 staff."),
    ],
)
def test_what_may_be_of_another_thing_is_left_alone(table: str, text: str, tmp_path: Path) -> None:
    assert told(tmp_path, table, text) == []


def test_a_case_put_in_front_narrows_what_a_table_counts(tmp_path: Path) -> None:
    for case, wrong in (("On Sundays", []), ("This season", ["£310m"])):
        assert told(tmp_path / case, COSTS.format(title="Costs"), f"{case}, staff costs were £310m.") == wrong
