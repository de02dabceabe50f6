"""Totals under more of their names, totals that are far off, and those that are no sum though they are called total."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.check.test_sums_in_tables import told
from tests.check.test_titles_and_data import table
from tests.check.test_titles_and_data import told as told_of
from tests.decks import DECK

NAMES = ["Overall", "Group total", "Company total", "Overall total", "Total du groupe", "Total général", "Total annuel"]
WRONG = [
    ("Item, 2023, 2024", ["Bus, £40m, £44m", "Tram, £90m, £91m", "Total, £130m, £65m"], "£65m"),
    ("Item, 2023, 2024", ["Bus, £40m, £44m", "Tram, £90m, £91m", "Total, £130m, £3135m"], "£3135m"),
    ("Item, £m", ["Bus, 34", "Tram, 247", "Subtotal A, 218", "Oil, 80", "Gas, 52", "Subtotal B, 132", "Total, 413"],
     "218"),
    ("Item, £m", ["Bus, 34", "Tram, 247", "Subtotal A, 281", "Oil, 80", "Gas, 952", "Subtotal B, 1032", "Total, 313"],
     "313"),
    ("Source, 2025", ["Wind, 60", "Sun, 23", "Water, 58", "Total electricity output, 641"], "641"),
    ("$m, Q1, Q2, Q3, Q4, Year", ["Takings, 17.7, 28.4, 26.7, 11.1, 70.2"], "70.2"),
    ("M€, T1, T2, T3, T4, Année", ["Dépenses, 9.0, 13.5, 8.3, 26.0, 41.7"], "41.7"),
    ("Item, Q1, Q2, Q3, Q4, Year", ["Takings, 17.7, 28.4, 26.7, 11.1, 38.9"], "38.9"),
    ("Poste, Dépenses (M€)", ["Total, 17.0", "Achats, 19.5", "Loyers, 4.0", "Paies, 22.4", "Autres, 25.1"], "17.0"),
    ("Ward, Beds", ["Surgery, 123", "Oncology, 58", "Total, 81"], "81"),
    ("Ville (logements), S1, S2, Année", ["Lille, 6743, 9658, 61401", "Metz, 2345, 4678, 7023"], "61401"),
    ("Town (£k), Online, Shops, Total", ["Bath, 397, 68, 165", "Hull, 354, 32, 386"], "165"),
    ("Team (jobs), Online, Shops, Wholesale, Total", ["A, 397, 68, 356, 281", "B, 354, 32, 258, 644"], "281"),
]  # fmt: skip
RIGHT = [
    ("$m, Q1, Q2, Q3, Q4, Year", ["Debt, 17.7, 28.4, 26.7, 11.1, 11.1"]),  # at the end
    ("$m, Q1, Q2, Q3, Q4, Year", ["Average order, 17.7, 28.4, 26.7, 11.1, 25.2"]),
    ("M€, T1, T2, T3, T4, Année", ["Trésorerie, 9.0, 13.5, 8.3, 26.0, 14.2"]),  # in the middle
    ("Item, Q1, Q2, Q3, Q4, Year", ["Members, 17.7, 28.4, 26.7, 11.1, 38.7"]),
    ("Source, 2025", ["Wind, 60", "Sun, 23", "Water, 58", "Total electricity output, 688"]),  # of more sources
    ("Ward, Beds", ["Heated, 52", "Cold, 48", "Line A, 30", "Line B, 70", "Total, 100"]),  # parted in two ways
    ("Site, 2023, 2024", ["North, 40, 44", "South, 60, 61", "Overall, 48, 51"]),
    ("Site, Salary 2023, Salary 2024", ["Women, £2300, £2400", "Men, £2500, £2600", "Total, £2410, £2520"]),
    ("Item, 2024", ["Tickets, 40", "Snacks, 30", "Total income, 70", "Costs, 60", "Total, 10"]),
    ("Item, 2024", ["Sales, 500", "Discounts, 60", "Returns, 20", "Total, 420"]),
    ("Team, Staff", ["Joiners, 40 jobs", "Leavers, 35 jobs", "Total, 5 jobs"]),
    ("Team, Staff", ["Hired, 500", "Gone, 60", "Retired, 20", "Total, 420"]),
    ("Town (m²), Old, New, All", ["Bath, 60, 80, 71", "Hull, 50, 90, 66"]),
    ("Item, Women, Men, All", ["Buyers, 40, 30, 70", "Basket, 31, 36, 33"]),
    ("Site, Sales 2023, Sales 2024, Basket 2024", ["Bath, 40, 44, 12", "Hull, 30, 31, 14", "Total, 70, 75, 13"]),
    ("Item, 2023, Share", ["Bus, 40, 57%", "Tram, 30, 43%", "Total, 70, 100%"]),
    ("Item, Sales, Basket", ["Bath, 40, 12", "Hull, 30, 14", "Total, 70, 13"]),
    ("Site, Q1, Q2, Year", ["Sales, 40, 44, 84", "Staff, 12, 13, 13", "Basket, 31, 36, 33"]),
    ("Town (homes), H1, H2, Year", ["Bath, 400, 420, 420", "Hull, 300, 330, 330"]),
    ("Town (€), Sales, Refunds, Total", ["Bath, 400, 20, 380", "Hull, 300, 0, 300", "York, 200, 10, 190"]),
    ("Main items (£m), 2023, 2024", ["Bus, 40, 44", "Tram, 30, 31", "Total, 70, 500"]),
    ("Item, 2023, 2024", ["Bus, 40, 44", "Tram, —, 31", "Total, 100, 75"]),
    ("Item, Share", ["Bath, 61%", "Hull, 58%", "Overall, 60%"]),
    ("Judge, Score", ["Ada, 8", "Bo, 9", "Overall, 8.5"]),
    ("Item, £m", ["Bus, 34", "Tram, 247", "Subtotal A, 281", "Oil, 80", "of which heating, 12", "Total, 361"]),
]
SHARES = "Bus, £33.0m, 30.0%", "Tram, £44.0m, 40.0%", "Tube, £33.0m, {}"
HEADS = ["Split", "Mix", "Breakdown", "Répartition", "Quote-part", "% of all", "Share of total", "% du total", "Weight"]


@pytest.mark.parametrize("name", NAMES)
def test_a_total_has_these_names_too(name: str, tmp_path: Path) -> None:
    rows = "Bus, £40m", "Tram, £30m"
    assert told(tmp_path / "right", "Item, 2025", *rows, f"{name}, £70m") == []
    assert told(tmp_path / "wrong", "Item, 2025", *rows, f"{name}, £90m") == ["total-disagrees £90m"]


@pytest.mark.parametrize(("columns", "rows", "cell"), WRONG)
def test_a_total_that_must_be_a_sum_is_told_however_far_it_is(
    columns: str, rows: list[str], cell: str, tmp_path: Path
) -> None:
    assert told(tmp_path, columns, *rows) == [f"total-disagrees {cell}"]


@pytest.mark.parametrize(("columns", "rows"), RIGHT)
def test_a_total_that_may_be_no_sum_is_left_alone(columns: str, rows: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, columns, *rows) == []


@pytest.mark.parametrize("total", ["Total", "Overall", "Group total", "Total du groupe"])
@pytest.mark.parametrize("head", HEADS)
def test_shares_have_these_headings_too(head: str, total: str, tmp_path: Path) -> None:
    def codes(share: str, folder: Path) -> list[str]:
        rows = [own.format(share) for own in SHARES]
        return told_of(
            folder, "en", table("Three modes", f'Mode, Spending, "{head}"', *rows, f"{total}, £110.0m, 100%")
        )

    assert codes("30.0%", tmp_path / "right") == []
    assert codes("31.0%", tmp_path / "wrong") == ["31.0%"]


@pytest.mark.parametrize(("share", "expected"), [("30", []), ("31", ["31"])])
def test_bare_numbers_below_a_sign_are_shares(share: str, expected: list[str], tmp_path: Path) -> None:
    rows = "Bus, 30, £33.0m", "Tram, 40, £44.0m", f"Tube, {share}, £33.0m", "Overall, 100, £110.0m"
    slide = table("Three modes", 'Mode, "% of all", Spending', *rows)
    assert told_of(tmp_path, "en", slide) == expected


@pytest.mark.parametrize(("tag", "of_which"), [("en-GB", "of which"), ("fr-FR", "dont"), ("fr-CA", "dont")])
def test_a_total_that_lacks_one_row_is_told_with_both_ways_out(tag: str, of_which: str, tmp_path: Path) -> None:
    def helps(part: str, total: str) -> list[str]:
        _, slide = table("We go on", "Area, 2024", "Europe, 500", f"{part}, 200", "Asia, 300", f"Total, {total}")
        return [own.help for own in found(tmp_path / part / total, slide, deck=DECK.replace("en-GB", tag))]

    ways_out = (
        'add {} (without that row it would agree), or call the row "' + of_which + ' …" where it is part of another'
    )
    assert helps("France", "1000") == helps(f"{of_which} France", "800") == []
    (for_200,), (for_300,), (for_none,) = (helps("France", total) for total in ("800", "700", "900"))
    assert for_200.startswith(ways_out.format(200))
    assert for_300.startswith(ways_out.format(300))
    assert for_none.startswith("mend the number that is wrong")
