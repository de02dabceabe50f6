"""Rows with signs lead to their last row, where that is a total, or the first row at a later time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, settings
from tests.check.test_sums_in_tables import told

STOCK = ["Stock on 1 January, 31", "Given, +141", "Bought, +97", "Handed out, −229", "Stock on 31 December, 40"]
RIGHT = [
    ("Movement, Tonnes", STOCK),
    (
        "Movement, Tonnes",
        ["Opening stock, 31", "Given, +141", "Handed out, −132", "Net change, +9", "Closing stock, 40"],
    ),
    ("Step, 2025 (£m)", ["EBITDA 2024, 41.2", "Prices, +3.1", "Wages, −1.9", "EBITDA 2025, 42.5"]),
    ("Order, Amount", ["No 1, +£38000", "No 2, +£27500", "No 3, −£9500", "Total, +£56000"]),
    ("Part, Points", ["Organic, +4.1", "Acquisitions, +2.9", "Currency, −0.5", "As reported, +6.5"]),
    ("Region, Growth", ["North, +8", "South, −4", "Total, +1"]),
    ("Region, 2025", ["North, +8%", "South, −4%", "Total, +1%"]),
    ("Region, 2025", ["North, +8", "South, −4", "Total (average), +1"]),
    ("Region, Points", ["North, +8", "South, −4", "Total, +1"]),
    ("Region, Change (k€)", ["Income, −10", "Costs, −15", "Net, +5"]),
    ("Region, 2025", ["North, +4", "South, −2", "East, +7"]),
    ("Region, 2025", ["North, +4", "South, +2", "Total, +9"]),
    ("Movement, Staff", ["Arrivals, +187", "Departures, −163", "Total movements, 350"]),
    ("Movement, Staff", ["Joiners, +187", "of whom apprentices, +20", "Leavers, −163", "Net change, +24"]),
    ("Movement, Staff", ["– Joiners, +187", "– Leavers, −163", "Net change, +24"]),
    ("Movement, Staff", ["Gifts, +20", "– Losses, −5", "Loans, +15", "Net change, +30"]),
    ("Region, 2025", ["North, +8 pts", "South, −4 pts", "Total, +1 pt"]),
    ("Part, Sales", ["Change 2024, +4", "of which prices, +6", "of which volume, −2", "Change 2025, 0"]),
    ("Part, Sales", ["Change 2024, 0", "of which prices, +6", "of which volume, −2", "Change 2025, +19"]),
    ("Region, Growth (%)", ["France, +4.1", "Export, −1.5", "Reported, +3.1"]),
    ("Part, Growth (%)", ["Organic, +4.1", "Currency, +2.0", "Reported, +7.1"]),
    ("Part, Margin (%)", ["Margin before, 31.0", "Volume, +1.2", "Prices, −0.4", "Reported, +0.8"]),
    ("Part, Margin (%)", ["Volume, +1.2", "Prices, −0.4", "Reported, 31.8"]),
    ("Step, Salary", ["Base, £2400", "Bonus, +£120", "Night, +£80", "Total, +£200"]),
    ("Region, Sales", ["North, +£4m", "South, +£2m", "East, +£9m"]),
    ("Job, Average raise", ["Nurses, +£120", "Cooks, +£80", "Total, +£101"]),
    ("Part, Cash", ["Gifts, +£80", "Sales, +£12", "Total in hand, £500"]),
    ("Step, Staff", ["Site A, 31", "Moved in, +12", "Moved out, −4", "Site B, 50"]),
    ("Club, Lions", ["Matches, 31", "Bonus points, +12", "Penalties, −4", "Final rank, 3"]),
    ("Shop, Week", ["Opening stock, 31", "Bought, +12", "Sold, −4", "Shelves, 6"]),
    ("Day, Visitors more", ["1 May, +4", "2 May, +13", "3 May, −2", "4 May, 0"]),
    ("Day, Visitors more", ["1 May, 0", "2 May, +13", "3 May, −2", "4 May, +4"]),
    ("Day, Visitors more", ["1 May, 0", "2 May, +13", "3 May, −2", "4 May, 0"]),
    ("Site, Level", ["Site A, 31", "Site B, +12", "Site C, −4", "Site D, 50"]),
    (
        "Main movement, Bread, Rice",
        ["Stock on 1 January, 31, 40", "Given, +141, +50", "Handed out, −132, −20", "Stock on 31 December, 55, 60"],
    ),
    ("Town on 1 May, Level", ["Bath, 31", "Hull, +12", "York, −4", "Leeds, 50"]),
]
WRONG = [
    ("Movement, Tonnes", [row.replace("+97", "+79") for row in STOCK], "40"),
    ("Movement, Tonnes", ["Opening stock, 31", "Given, +141", "Handed out, −132", "Closing stock, 44"], "44"),
    ("Step, 2025 (£m)", ["EBITDA 2024, 41.2", "Prices, +3.1", "Wages, −1.9", "EBITDA 2025, 44.4"], "44.4"),
    ("Order, Amount", ["No 1, +£38000", "No 2, −£27500", "No 3, +£9500", "Total, +£56000"], "+£56000"),
    ("Order, Amount", ["No 1, +£38000", "No 2, +£27500", "No 3, +£9500", "Total, +£56000"], "+£56000"),
    ("Order, With 20% VAT", ["No 1, +£38000", "No 2, −£27500", "No 3, +£9500", "Total, +£56000"], "+£56000"),
    ("Part, Points", ["Organic, +4.1", "Acquisitions, +3.9", "Currency, −0.5", "As reported, +6.5"], "+6.5"),
    ("Effet, Points", ["À périmètre constant, +4.1", "Effet de change, −0.5", "Croissance publiée, +6.5"], "+6.5"),
    ("Movement, Staff", ["Joiners, +187", "Leavers, −163", "Net change, +34"], "+34"),
    ("Movement, Staff", ["Joiners, +187", "of whom apprentices, +20", "Leavers, −163", "Net change, +34"], "+34"),
    ("Step, Sales (£m)", ["2024, 41.2", "Prices, +3.1", "Volume, −1.9", "2025, 44.4"], "44.4"),
    ("Movement, Staff", ["Staff, 400", "Joiners, +31", "Leavers, −19", "Staff on 1 May, 444"], "444"),
    ("Step, Cost", ["Budget 2025, 400", "Prices, +31", "Volume, −19", "Budget 2025, 444"], "444"),
]


@pytest.mark.parametrize(("columns", "rows"), RIGHT)
def test_rows_with_signs_that_are_right_or_no_steps_are_left_alone(
    columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, columns, *rows) == []


@pytest.mark.parametrize(("columns", "rows", "cell"), WRONG)
def test_the_last_row_is_told_where_the_signs_lead_elsewhere(
    columns: str, rows: list[str], cell: str, tmp_path: Path
) -> None:
    assert told(tmp_path, columns, *rows) == [f"total-disagrees {cell}"]


def test_two_last_cells_are_told_where_more_columns_are_led_to_theirs(tmp_path: Path) -> None:
    rows = ["Stock on 1 January, 10, 20, 30, 40, 50", "Given, +87, +98, +41, +70, +52", "Sold, −63, −12, −50, −20, −9"]
    last = "Stock on 31 December, 34, 106, 21, 99, 39"
    assert told(tmp_path, "Movement, A, B, C, D, E", *rows, last) == ["total-disagrees 99", "total-disagrees 39"]


def test_bare_rates_that_the_title_names_have_no_sum(tmp_path: Path) -> None:
    rows = ["North, +8", "South, −4", "Total, +1"]
    for title in ("Sales growth by region", "Sales against plan, in %"):
        assert told(tmp_path, "Region, 2025", *rows, title=title) == []
        amounts = ["North, +£8m", "South, −£4m", "Total, +£1m"]
        assert told(tmp_path, "Region, 2025", *amounts, title=title) == ["total-disagrees +£1m"]


def test_a_last_row_whose_figure_says_its_parts_is_made_of_these(tmp_path: Path) -> None:
    figures = {
        "joiners": "    label: Joiners\n    2025: +187\n",
        "apprentices": "    label: Apprentices\n    2025: +20\n",
        "leavers": "    label: Leavers\n    2025: −163\n",
        "net": "    label: Net change\n    2025: +24\n    parts: [joiners, leavers]\n",
    }
    slide = "kind: table\ntitle: Staff grew\ncolumns: [2025]\nrows: [joiners, apprentices, leavers, net]\n"
    assert found(tmp_path, slide, results=settings(figures)) == []


@pytest.mark.parametrize(
    ("columns", "rows", "end"),
    [
        (
            "Item, 2024",
            ["Members on 1 January 2024, 591", "Joined, +284", "Left, −169"],
            "Members on 31 December 2024",
        ),
        ("Poste, 2025", ["Effectif initial, 591", "Entrées, +284", "Sorties, −169"], "Effectif final"),
        ("Item, Volunteers", ["At the start of 2024, 591", "Came, +284", "Left, −169"], "At the end of 2024"),
    ],
)
def test_who_came_and_left_is_counted_one_by_one(columns: str, rows: list[str], end: str, tmp_path: Path) -> None:
    assert told(tmp_path / "right", columns, *rows, f"{end}, 706") == []
    assert told(tmp_path / "wrong", columns, *rows, f"{end}, 707") == ["total-disagrees 707"]
    money = columns.replace("Item", "Members' fees (£k)").replace("Poste", "Effectif (k)")
    assert told(tmp_path / "money", money, *(own.replace("169", "170") for own in rows), f"{end}, 704") == []
