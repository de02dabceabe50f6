"""Totals that only one number can be: of counts, of subtotals, of shares, of rows that are all of one unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_of_which import told

COUNTS = [
    ("en", "Faculty | 2024", ["Law | 142", "Arts | 309", "Maths | 356", "Total students enrolled | 808"], "808"),
    ("en", "Museum | Visitors", ["Navy | 488", "Fashion | 931", "Science | 197", "Total | 1617"], "1617"),
    (
        "en",
        "Ward | Beds | Head",
        ["Surgery | 123 | A. Hill", "Oncology | 58 | B. Moss", "Eyes | 31 | C. Lane", "Total | 211 | –"],
        "211",
    ),
    ("en", "Club | 2024", ["Bath | 731", "Hull | 642", "York | 518", "Total members | 1892"], "1892"),
    ("fr", "Faculté | 2024", ["Droit | 142", "Lettres | 309", "Maths | 356", "Total étudiants inscrits | 808"], "808"),
    ("fr", "Musée | Visiteurs", ["Marine | 488", "Mode | 931", "Sciences | 197", "Total | 1617"], "1617"),
    (
        "fr",
        "Musée | 2024 | Responsable",
        ["Marine | 488 | A. Roy", "Mode | 931 | B. Roux", "Total visiteurs | 1418 | —"],
        "1418",
    ),
    ("fr", "Salle | Spectateurs", ["Nord | 731", "Sud | 642", "Est | 518", "Total | 1892"], "1892"),
]
COUNTS_RIGHT = [
    ("en", "Museum | Visitors a day", ["Navy | 488", "Fashion | 931", "Science | 197", "Total | 1617"]),
    ("en", "Museum | Daily visitors", ["Navy | 488", "Fashion | 931", "Science | 197", "Total | 1617"]),
    ("en", "Museum | Visitors (thousands)", ["Navy | 488", "Fashion | 931", "Science | 197", "Total | 1617"]),
    ("en", "Faculty | 2024", ["Law | 142", "Arts | 309", "Maths | 356", "Total, £k | 808"]),
    ("en", "Museum | Visitors", ["Navy | 1488", "Fashion | 1931", "Science | 1197", "Total | 4617"]),
    ("en", "Museum | Visitors", ["Navy | 480", "Fashion | 935", "Science | 195", "Total | 1611"]),
    ("en", "Museum | Visitors", ["Navy | 488", "Fashion | 931", "Science | 200", "Total | 1620"]),
    ("fr", "Musée | Visiteurs par jour", ["Marine | 488", "Mode | 931", "Sciences | 197", "Total | 1617"]),
    ("fr", "Musée | Visiteurs (milliers)", ["Marine | 488", "Mode | 931", "Sciences | 197", "Total | 1617"]),
    ("fr", "Faculté | 2024", ["Droit | 142", "Lettres | 309", "Maths | 356", "Total, en k€ | 808"]),
]
SUBTOTALS = [
    (
        "en",
        "Town | 2024",
        [
            "Bath | 627",
            "Hull | 555",
            "York | 89",
            "Total west | 1271",
            "Leeds | 543",
            "Wells | 314",
            "Total east | 857",
            "Grand total | 2130",
        ],
        "2130",
    ),
    (
        "en",
        "Item | £m",
        [
            "Bus | 3.4",
            "Tram | 24.7",
            "Cars | 9.2",
            "Subtotal A | 37.3",
            "Oil | 8.0",
            "Gas | 5.2",
            "Subtotal B | 13.2",
            "Total | 50.7",
        ],
        "50.7",
    ),
    (
        "fr",
        "Ville | 2024",
        [
            "Metz | 627",
            "Lens | 555",
            "Albi | 89",
            "Sous-total nord | 1271",
            "Pau | 543",
            "Dax | 314",
            "Sous-total sud | 857",
            "Ensemble | 2130",
        ],
        "2130",
    ),
]
SUBTOTALS_RIGHT = [
    (
        "en",
        "Town | 2024",
        [
            "Bath | 627",
            "Hull | 555",
            "York | 89",
            "Total west | 1271",
            "Leeds | 543",
            "Wells | 314",
            "Total east | 857",
            "Grand total | 2129",
        ],
    ),
    (
        "en",
        "Item | 2024",
        [
            "Fees | 62",
            "Gifts | 55",
            "Shop | 8",
            "Total income | 125",
            "Staff | 54",
            "Rent | 31",
            "Total costs | 85",
            "Total | 40",
        ],
    ),
    (
        "en",
        "Town | 2024",
        [
            "Bath | 627",
            "Hull | 555",
            "Total west | 1182",
            "Leeds | 543",
            "Wells | 314",
            "Total east | 857",
            "Online | 90",
            "Grand total | 2129",
        ],
    ),
    (
        "fr",
        "Ville | 2024",
        [
            "Metz | 6,2",
            "Lens | 5,5",
            "Sous-total nord | 11,8",
            "Pau | 5,4",
            "Dax | 3,1",
            "Sous-total sud | 8,5",
            "Ensemble | 20,2",
        ],
    ),
]
OF_SHARES = [
    ("en", "Site | Share", ["York | 18.1%", "Hull | 22.2%", "Bath | 39.6%", "Wells | 19.4%", "Sum | 100%"], "100%"),
    (
        "fr",
        "Site | Part",
        ["Metz | 18,1 %", "Lens | 22,2 %", "Albi | 40,6 %", "Dax | 19,7 %", "Total | 100 %"],
        "100 %",
    ),
]
OF_SHARES_RIGHT = [
    ("en", "Site | Share", ["York | 18.1%", "Hull | 22.2%", "Bath | 40.0%", "Wells | 19.6%", "Sum | 100%"]),
    ("en", "Site | Share", ["York | 33%", "Hull | 33%", "Bath | 33%", "Sum | 100%"]),
    ("fr", "Site | Part", ["Metz | 33,3 %", "Lens | 33,3 %", "Albi | 33,3 %", "Total | 100 %"]),
]
ACROSS = [
    (
        "en",
        "Sales by quarter (£m)",
        "Line | Q1 | Q2 | Q3 | Q4 | Total 2024",
        [
            "Bath | 7.0 | 20.7 | 20.5 | 4.2 | 52.4",
            "Toys | 2.4 | 9.9 | 11.9 | 5.9 | 30.1",
            "Tools | 9.5 | 8.3 | 8.9 | 5.0 | 9.2",
        ],
        "9.2",
    ),
    (
        "en",
        "Waste by half (t)",
        "Stream | H1 | H2 | Total 2024",
        ["Glass | 23.9 | 58.9 | 582.8", "Paper | 46.6 | 50.5 | 97.1", "Wood | 60.6 | 33.2 | 93.8"],
        "582.8",
    ),
    (
        "fr",
        "Les ventes par trimestre (k€)",
        "Rayon | T1 | T2 | T3 | T4 | Total 2024",
        [
            "Bain | 7,0 | 20,7 | 20,5 | 4,2 | 52,4",
            "Jeux | 2,4 | 9,9 | 11,9 | 5,9 | 30,1",
            "Bois | 9,5 | 8,3 | 8,9 | 5,0 | 9,2",
        ],
        "9,2",
    ),
]
ACROSS_RIGHT = [
    (
        "en",
        "The staff by quarter (jobs)",
        "Item | Q1 | Q2 | Q3 | Q4 | Total 2024",
        ["Hired | 3 | 4 | 5 | 6 | 18", "Left | 2 | 2 | 3 | 2 | 9", "Staff | 101 | 103 | 105 | 109 | 109"],
    ),
    (
        "en",
        "The shop by quarter (£k)",
        "Item | Q1 | Q2 | Q3 | Q4 | Total 2024",
        ["Sales | 30 | 41 | 52 | 60 | 183", "Rent | 20 | 20 | 31 | 20 | 91", "Debt | 101 | 103 | 105 | 109 | 109"],
    ),
    (
        "en",
        "The shop by quarter (£k)",
        "Item | Q1 | Q2 | Q3 | Q4 | Total 2024",
        ["Sales | 30 | 41 | 52 | 60 | 183", "Rent | 20 | 20 | 31 | 20 | 91", "Stock | 100 | 104 | 105 | 111 | 105"],
    ),
    (
        "en",
        "The shop by quarter",
        "Item | Q1 | Q2 | Q3 | Q4 | Total 2024",
        ["Sales | 30 | 41 | 52 | 60 | 183", "Visits | 20 | 20 | 31 | 20 | 91", "Basket | 31 | 36 | 33 | 30 | 32.1"],
    ),
    (
        "fr",
        "Le magasin par trimestre (k€)",
        "Poste | T1 | T2 | T3 | T4 | Total 2024",
        ["Ventes | 30 | 41 | 52 | 60 | 183", "Loyer | 20 | 20 | 31 | 20 | 91", "Dette | 101 | 103 | 105 | 109 | 109"],
    ),
]
QUARTERS = [
    (
        "en",
        "Quarter | Area | Change on previous quarter",
        ["Q3 2024 | 50.0 | —", "Q4 2024 | 60.0 | +20.0%", "Q1 2025 | 54.0 | −10.0%", "Q2 2025 | 63.0 | +17.6%"],
        "+17.6%",
    ),
    (
        "en",
        "Month | Sales | Change",
        ["Nov 2024 | 50.0 | —", "Dec 2024 | 60.0 | +30.0%", "Jan 2025 | 54.0 | −10.0%"],
        "+30.0%",
    ),
    (
        "fr",
        "Trimestre | Surface | Variation",
        ["T3 2024 | 50,0 | —", "T4 2024 | 60,0 | +20,0 %", "T1 2025 | 54,0 | −10,0 %", "T2 2025 | 63,0 | +17,6 %"],
        "+17,6 %",
    ),
    (
        "fr",
        "Semestre | Ventes | Évolution",
        ["S1 2024 | 50,0 | —", "S2 2024 | 60,0 | +20,0 %", "S1 2025 | 54,0 | −11,0 %"],
        "−11,0 %",
    ),
]
QUARTERS_RIGHT = [
    (
        "en",
        "Half | Sales | Change",
        ["H1 2024 | 50.0 | —", "H2 2024 | 50.0 | —", "H1 2025 | 54.0 | +8.0%", "H2 2025 | 60.0 | +20.0%"],
    ),
    (
        "en",
        "Half | Sales | Change",
        ["H1 2024 | 50.0 | —", "H2 2024 | 60.0 | —", "H1 2025 | 54.0 | +8.0%", "H2 2025 | 72.0 | +20.0%"],
    ),
    (
        "en",
        "Half | Sales | Change on a year before",
        ["H1 2024 | 50.0 | +20.0%", "H2 2024 | 60.0 | +20.0%", "H1 2025 | 54.0 | +8.0%", "H2 2025 | 72.0 | +20.0%"],
    ),
    ("en", "Quarter | Area | Change", ["Q3 2024 | 50.0 | —", "Q4 2024 | 60.0 | +20.0%", "Q2 2025 | 63.0 | +16.0%"]),
    (
        "fr",
        "Semestre | Ventes | Sur un an",
        ["S1 2024 | 50,0 | —", "S2 2024 | 60,0 | —", "S1 2025 | 54,0 | +8,0 %", "S2 2025 | 72,0 | +20,0 %"],
    ),
]


@pytest.mark.parametrize(("tag", "columns", "rows", "at"), [*COUNTS, *SUBTOTALS, *OF_SHARES, *QUARTERS])
def test_what_can_only_be_one_number_is_told_where_it_is_another(
    tag: str, columns: str, rows: list[str], at: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows) == [at]


@pytest.mark.parametrize(
    ("tag", "columns", "rows"), [*COUNTS_RIGHT, *SUBTOTALS_RIGHT, *OF_SHARES_RIGHT, *QUARTERS_RIGHT]
)
def test_what_may_be_rounded_or_of_something_else_is_left_alone(
    tag: str, columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows) == []


@pytest.mark.parametrize(("tag", "title", "columns", "rows", "at"), ACROSS)
def test_the_total_of_a_row_is_told_where_the_other_rows_are_sums_of_one_unit(
    tag: str, title: str, columns: str, rows: list[str], at: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows, title) == [at]


@pytest.mark.parametrize(("tag", "title", "columns", "rows"), ACROSS_RIGHT)
def test_how_things_stood_at_the_end_or_in_the_middle_is_no_sum_of_a_row(
    tag: str, title: str, columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows, title) == []


def test_visitors_that_a_note_gives_in_thousands_are_no_exact_count(tmp_path: Path) -> None:
    assert told(tmp_path, *COUNTS[1][:3], note="note: All numbers in thousands.\n") == []
