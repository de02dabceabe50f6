"""Margins beside the sales and the profits that they are of; results of which some are losses, and their total."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_of_which import told

MARGINS = [
    (
        "en",
        "Shop | Sales | Gross profit | Gross margin",
        ["Bath | £40.0m | £12.0m | 30%", "Hull | £25.0m | £5.0m | 25%", "York | £60.0m | £9.0m | 15%"],
        "25%",
    ),
    (
        "en",
        "Year | Revenue (£m) | Operating profit (£m) | Operating margin",
        ["2023 | 40.0 | 12.0 | 30.0%", "2024 | 52.5 | 8.4 | 61.0%"],
        "61.0%",
    ),
    (
        "en",
        "Item | 2023 | 2024",
        ["Turnover | £40.0m | £50.0m", "Net profit | £6.0m | £8.0m", "Net margin | 15% | 61%"],
        "61%",
    ),
    ("en", "Shop | Sales | EBITDA | Margin", ["Bath | 400 | 124 | 31%", "Hull | 250 | 50 | 25%"], "25%"),
    (
        "fr",
        "Magasin | Ventes | Marge brute | Taux de marge",
        ["Metz | 40,0 | 12,0 | 30 %", "Lens | 25,0 | 5,0 | 25 %", "Albi | 60,0 | 9,0 | 15 %"],
        "25 %",
    ),
    (
        "fr",
        "Magasin | Chiffre d'affaires | Résultat net | Marge nette",
        ["Metz | 40 M€ | 12,4 M€ | 31 %", "Lens | 50 M€ | 8,0 M€ | 61 %"],
        "61 %",
    ),
    (
        "fr",
        "Poste | 2023 | 2024",
        [
            "Chiffre d'affaires | 40,0 k€ | 50,0 k€",
            "Résultat d'exploitation | 6,0 k€ | 8,0 k€",
            "Marge d'exploitation | 15 % | 61 %",
        ],
        "61 %",
    ),
    ("fr", "Année | CA (k€) | Bénéfice (k€) | Marge", ["2023 | 400 | 124 | 31 %", "2024 | 250 | 50 | 25 %"], "25 %"),
]
MARGINS_RIGHT = [
    (
        "en",
        "Shop | Sales | Gross profit | Gross margin",
        ["Bath | £40.0m | £12.0m | 30%", "Hull | £25.0m | £5.0m | 20%"],
    ),
    ("en", "Shop | Sales | Gross profit | Net margin", ["Bath | £40.0m | £12.0m | 11%", "Hull | £25.0m | £5.0m | 12%"]),
    ("en", "Shop | Sales 2023 | Sales 2024 | Margin", ["Bath | 40 | 50 | 80%", "Hull | 30 | 50 | 71%"]),
    ("en", "Shop | Cost | Profit | Margin", ["Bath | 40 | 10 | 25%", "Hull | 25 | 5 | 17%"]),
    ("en", "Shop | Sales | Staff | Margin", ["Bath | 400 | 124 | 31%", "Hull | 250 | 50 | 25%"]),
    ("en", "Year | Sales | Profit | Margin of the sector", ["2023 | 40 | 12 | 22%", "2024 | 50 | 10 | 24%"]),
    ("fr", "Magasin | Ventes | Marge brute | Taux de marge", ["Metz | 40,0 | 12,0 | 30 %", "Lens | 25,0 | 5,0 | 20 %"]),
    ("fr", "Magasin | Ventes | Marge brute | Marge nette", ["Metz | 40,0 | 12,0 | 11 %", "Lens | 25,0 | 5,0 | 12 %"]),
    ("fr", "Magasin | Achats | Marge | Taux de marge", ["Metz | 40,0 | 10,0 | 25 %", "Lens | 25,0 | 5,0 | 20 %"]),
    ("fr", "Année | Ventes | Effectif | Marge", ["2023 | 400 | 124 | 31 %", "2024 | 250 | 50 | 25 %"]),
]
RESULTS = [
    ("en", "Shop | Result 2024", ["Bath | −£2.1m", "Hull | £3.0m", "York | £1.9m", "Total | £7.0m"], "£7.0m"),
    ("en", "Shop | Result (£k)", ["Bath | 41", "Hull | −12", "York | 30", "Total | 95"], "95"),
    ("en", "Shop | Net profit", ["Bath | 41.0", "Hull | −12.0", "York | 30.0", "Total | 5.9"], "5.9"),
    (
        "en",
        "Item | Cash flow ($m)",
        ["Operations | 41.0", "Investment | −52.0", "Loans | 30.0", "Total | 91.0"],
        "91.0",
    ),
    ("en", "Item | 2024 (£k)", ["Fees | 410", "Staff | −290", "Rent | −80", "Total | 400"], "400"),
    ("en", "Shop | Result 2024", ["Bath | £3.0m", "Hull | −£8.0m", "All | −£4.0m"], "−£4.0m"),
    ("fr", "Magasin | Résultat 2024", ["Metz | −2,1 M€", "Lens | 3,0 M€", "Albi | 1,9 M€", "Total | 7,9 M€"], "7,9 M€"),
    ("fr", "Magasin | Résultat (k€)", ["Metz | 41", "Lens | −12", "Albi | 30", "Ensemble | 95"], "95"),
    ("fr", "Magasin | Bénéfice", ["Metz | 41,0", "Lens | −12,0", "Albi | 30,0", "Total | 5,9"], "5,9"),
    (
        "fr",
        "Poste | Flux de trésorerie (M€)",
        ["Exploitation | 41,0", "Travaux | −52,0", "Emprunts | 30,0", "Total | 91,0"],
        "91,0",
    ),
]
RESULTS_RIGHT = [
    ("en", "Item | Variance of the result (£k)", ["Fees | 21", "Staff | −30", "Total | 51"]),
    ("en", "Shop | Result 2024", ["Bath | −£2.1m", "Hull | £3.0m", "York | £1.9m", "Total | £2.8m"]),
    ("en", "Shop | Result 2024", ["Bath | −£2.1m", "Hull | £3.0m", "Total before tax | £4.4m"]),
    ("en", "Shop | Result (%)", ["Bath | −2.1", "Hull | 3.0", "York | 1.9", "Total | 1.4"]),
    ("en", "Shop | Growth of the result (£m)", ["Bath | −2.1", "Hull | 3.0", "York | 1.9", "Total | 1.4"]),
    ("en", "Topic | Balance of opinion", ["Prices | −21", "Jobs | 30", "Homes | 19", "All | 8"]),
    ("en", "Town | Temperature", ["Bath | −2", "Hull | 3", "York | 4", "All | 2"]),
    ("en", "Item | 2024 (£k)", ["Opening cash | 50", "Fees | 410", "Staff | −290", "Total | 120"]),
    ("en", "Item | 2024 (£k)", ["Fees | 410", "Staff | −290", "Gross result | 120", "Rent | −80", "Total | 40"]),
    ("en", "Shop | Result (£m)", ["Bath | −2.1", "of which rent | −1.0", "Hull | 3.0", "Total | 0.9"]),
    ("en", "Main shops | Result (£m)", ["Bath | −2.1", "Hull | 3.0", "York | 1.9", "Total | 9.4"]),
    ("en", "Shop | Result per share (£)", ["Bath | −2.1", "Hull | 3.0", "York | 1.9", "Total | 0.9"]),
    ("en", "Shop | Result (£m)", ["Bath | −2.1", "Hull | 3.0", "Subtotal | 0.9", "York | 1.9", "Total | 2.8"]),
    ("fr", "Magasin | Résultat 2024", ["Metz | −2,1 M€", "Lens | 3,0 M€", "Albi | 1,9 M€", "Total | 2,8 M€"]),
    ("fr", "Magasin | Écart de résultat (k€)", ["Metz | −21", "Lens | 30", "Albi | 19", "Total | 8"]),
    ("fr", "Sujet | Solde d'opinion", ["Prix | −21", "Emploi | 30", "Logement | 19", "Ensemble | 8"]),
    ("fr", "Magasin | Taux de résultat", ["Metz | −2,1 %", "Lens | 3,0 %", "Albi | 1,9 %", "Total | 1,4 %"]),
    ("fr", "Magasin | Résultat moyen (k€)", ["Metz | −21", "Lens | 30", "Albi | 19", "Total | 8"]),
    ("fr", "Principaux magasins | Résultat (k€)", ["Metz | −21", "Lens | 30", "Albi | 19", "Total | 94"]),
]


@pytest.mark.parametrize(("tag", "columns", "rows", "at"), MARGINS)
def test_a_margin_is_the_profit_over_the_sales_as_in_the_other_rows(
    tag: str, columns: str, rows: list[str], at: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows) == [at]


@pytest.mark.parametrize(("tag", "columns", "rows"), MARGINS_RIGHT)
def test_a_margin_that_is_right_or_of_something_else_is_left_alone(
    tag: str, columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows) == []


@pytest.mark.parametrize(("tag", "columns", "rows", "at"), RESULTS)
def test_the_total_of_results_is_their_sum_with_losses_taken_away(
    tag: str, columns: str, rows: list[str], at: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows) == [at]


@pytest.mark.parametrize(("tag", "columns", "rows"), RESULTS_RIGHT)
def test_what_is_less_than_nothing_and_has_no_sum_is_left_alone(
    tag: str, columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows) == []


def test_the_total_of_a_group_whose_shops_sell_to_each_other_is_left_alone(tmp_path: Path) -> None:
    note = "note: Sales between the shops are eliminated.\n"
    assert told(tmp_path, *RESULTS[0][:3], note=note) == []
