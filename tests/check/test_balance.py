"""What is left of what comes in and what goes out: told where nothing else may be in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_sums_in_tables import told

WRONG = [
    ("Item, 2024", ["Revenue, £7.5m", "Costs, £6.8m", "Profit, £1.8m"], "£1.8m"),
    ("Item, 2024", ["Income, £545k", "Expenditure, £731k", "Surplus, £186k"], "£186k"),
    ("Item, 2024", ["Income, £545k", "Expenditure, £731k", "Balance, −£816k"], "−£816k"),
    ("Poste, 2024", ["Recettes, 909", "Dépenses, 496", "Solde, 143"], "143"),
    ("Poste, 2024", ["Recettes, 909.4", "Dépenses, 496.2", "Solde, 443.3"], "443.3"),
    ("Poste, 2024", ["Produits, 38762", "Charges, 39033", "Résultat, −231"], "−231"),
    ("Poste, 2024", ["Produits, 762", "Charges, −633", "Résultat, 149"], "149"),
    ("Item, 2023, 2024", ["Joiners, 254, 693", "Leavers, 182, 586", "Net, 72, −107"], "−107"),
    ("Poste, 2023, 2024", ["Arrivées, 254, 693", "Départs, 182, 586", "Solde, 72, 170"], "170"),
    ("Item, 2024", ["Exports, 350", "Imports, 420", "Trade balance, 70"], "70"),
    ("Item, 2023, 2024", ["Revenue, £75m, £80m", "Costs, £68m, £70m", "Profit, £7m, £6m"], "£6m"),
    ("Year, Income, Costs, Balance", ["2023, 254, 182, 72", "2024, 586, 693, 107"], "107"),
    ("Item, 2024", ["Revenue, £75m", "Costs, £88m", "Loss, £31m"], "£31m"),
]
RIGHT = [
    ("Item, 2024", ["Revenue, £7.5m", "Costs, £6.8m", "Profit, £0.7m"]),
    ("Item, 2024", ["Revenue, £120m", "Costs, £90m", "Profit, £20m"]),
    ("Item, 2024", ["Revenue, £120m", "Costs, £90m", "Net profit, £20m"]),
    ("Item, 2024", ["Income, £50k", "Expenditure, £40k", "Balance, £85k"]),
    ("Item, 2024", ["Income, £5k", "Expenditure, £4k", "Balance, £2k"]),
    ("Item, 2024", ["Revenue, £75m", "Costs, £88m", "Loss, £13m"]),
    ("Item, 2024", ["Revenue, £75m", "Costs, £88m", "Deficit, £13m"]),
    ("Item, 2024", ["Revenue, £75m", "Costs, −£68m", "Result, £7m"]),
    ("Item, 2023, 2024", ["Revenue, £75m, £80m", "Costs, £68m, £70m", "Profit, £5m, £8m"]),
    ("Item, 2024", ["Income, £50k", "Grants, £20k", "Surplus, £5k"]),
    ("Item, 2024", ["Income, £50k", "Costs, £20k", "Tax, £5k", "Surplus, £25k"]),
    ("Item, 2024", ["Revenue, +5%", "Costs, +3%", "Result, +9%"]),
    ("Item, 2024", ["Income, £52k", "Expenditure, £40k", "Balance, £82k"]),
    ("Item, 2023, 2024, Best", ["Revenue, 400, 440, 440", "Costs, 300, 320, 330", "Surplus, 100, 120, 120"]),
    ("Item, Growth", ["Revenue, +5%", "Costs, +3%", "Profit, +9%"]),
    ("Item, Change", ["Revenue, 50", "Costs, 30", "Result, 90"]),
    ("Item, 2024", ["Revenue, £50m", "Costs, 30", "Result, £90m"]),
    ("Item, 2023, 2024", ["Income, 50, 60", "Costs, 40, 45", "Surplus, 90, 105"]),
    ("Poste, 2023, 2024", ["Entrées, 545, 560", "Sorties, 531, 580", "Solde, 14, −6"]),
    ("Year, Income, Costs, Balance", ["2023, 254, 182, 72", "2024, 286, 193, 165", "2025, 301, 250, 216"]),
    ("Poste, 2023, 2024", ["Entrées, 545, 560", "Sorties, 531, 580", "Solde cumulé, 14, −6"]),
    ("Item, Us, Peers", ["Income, 540, 512", "Costs, 500, 480", "Surplus, 40, 23"]),
    ("Poste, Nous, Secteur", ["Recettes, 540, 512", "Dépenses, 500, 480", "Résultat, 40, 23"]),
    ("Item, 2024, Weight", ["Income, 540, 12", "Costs, 500, 15", "Result, 40, 3"]),
    ("Quarter, Income, Costs, Balance", ["Q1, 254, 182, 372", "Q2, 286, 193, 465", "Q3, 301, 250, 516"]),
]


@pytest.mark.parametrize(("columns", "rows", "cell"), WRONG)
def test_a_result_that_is_not_what_is_left_is_told(columns: str, rows: list[str], cell: str, tmp_path: Path) -> None:
    assert told(tmp_path, columns, *rows) == [f"total-disagrees {cell}"]


@pytest.mark.parametrize(("columns", "rows"), RIGHT)
def test_a_result_that_is_right_or_holds_more_is_left_alone(columns: str, rows: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, columns, *rows) == []


@pytest.mark.parametrize("said", ["", " with £28k brought forward", " after tax"])
def test_a_result_that_the_slide_says_to_hold_more_is_left_alone(said: str, tmp_path: Path) -> None:
    rows = "Income, £545k, £560k", "Expenditure, £531k, £580k", "Surplus, £14k, £8k"
    wrong = told(tmp_path, "Item, 2023, 2024", *rows, title=f"The balance{said}")
    assert wrong == ([] if said else ["total-disagrees £8k"])
