"""Columns of indices beside the values that they are of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_of_which import told

WRONG = [
    (
        "en",
        "Year | Output | Index (2021 = 100)",
        ["2021 | 40.0 | 100", "2022 | 46.0 | 115", "2023 | 52.0 | 103"],
        "103",
    ),
    (
        "en",
        "Year | Output | Index, base 100 in 2021",
        ["2021 | 40 t | 100.0", "2022 | 46 t | 105.1", "2023 | 52 t | 130.0"],
        "105.1",
    ),
    ("en", "Year | Output | Output index", ["2021 | 40.0 | 100", "2022 | 46.0 | 115", "2023 | 52.0 | 230"], "230"),
    ("en", "Year | Output | Index, 2023 = 100", ["2021 | 40.0 | 77", "2022 | 46.0 | 98", "2023 | 52.0 | 100"], "98"),
    (
        "en",
        "Year | Staff | Output | Index",
        ["2021 | 40 | £8.0m | 100", "2022 | 51 | £9.2m | 115", "2023 | 55 | £9.6m | 102"],
        "102",
    ),
    ("en", "Item | 2021 | 2022 | 2023", ["Rents | £40m | £46m | £52m", "Index | 100 | 115 | 103"], "103"),
    (
        "fr",
        "Année | Récolte | Indice (base 100 en 2021)",
        ["2021 | 40,0 | 100", "2022 | 46,0 | 115", "2023 | 52,0 | 103"],
        "103",
    ),
    (
        "fr",
        "Année | Loyers | Indice, 2021 = 100",
        ["2021 | 40 k€ | 100", "2022 | 46 k€ | 151", "2023 | 52 k€ | 130"],
        "151",
    ),
    ("fr", "Année | Loyers | 2021 = 100", ["2021 | 40,0 | 100", "2022 | 36,0 | 90", "2023 | 30,0 | 57"], "57"),
    ("fr", "Année | Loyers | Indice des loyers", ["2021 | 40,0 | 100", "2022 | 36,0 | 90", "2023 | 30,0 | 57"], "57"),
    ("fr", "Poste | 2021 | 2022 | 2023", ["Loyers | 40,0 | 46,0 | 52,0", "Indice | 100 | 115 | 103"], "103"),
]
RIGHT = [
    ("en", "Year | Output | Index (2021 = 100)", ["2021 | 40.0 | 100", "2022 | 46.0 | 115", "2023 | 52.0 | 130"]),
    ("en", "Year | Output | Index", ["2021 | 40 | 100", "2022 | 46 | 114", "2023 | 52 | 131"]),
    (
        "en",
        "Year | Wage | Price index (2021 = 100)",
        ["2021 | £40.0 | 100", "2022 | £46.0 | 115", "2023 | £52.0 | 121"],
    ),
    ("en", "Year | Output | Index, 2020 = 100", ["2021 | 40.0 | 100", "2022 | 46.0 | 115", "2023 | 52.0 | 121"]),
    ("en", "Year | Output | Index, constant prices", ["2021 | 40.0 | 100", "2022 | 46.0 | 115", "2023 | 52.0 | 121"]),
    ("en", "Year | Output | Index", ["2021 | 40.0 | 100", "2022 | 46.0 | 112", "2023 | 52.0 | 121"]),
    ("en", "Year | Output | Index", ["2021 | 40.0 | 100", "2022 | 40.1 | 100", "2023 | 52.0 | 104"]),
    ("en", "Year | Output | Index", ["2021 | 40.0 | 100", "2022 | 46.0 | 121"]),
    ("en", "Site | Sales | Index", ["Bath | 40.0 | 100", "Hull | 46.0 | 100", "York | 52.0 | 113"]),
    ("en", "Year | Output | Confidence index", ["2021 | 40.0 | 100", "2022 | 46.0 | 115", "2023 | 52.0 | 103"]),
    ("en", "Year | Growth | Index", ["2021 | 4.0% | 100", "2022 | 4.6% | 115", "2023 | 5.2% | 121"]),
    ("en", "Year | Bath | Hull | Index", ["2021 | 40 | 20 | 100", "2022 | 46 | 23 | 115", "2023 | 52 | 24 | 120"]),
    (
        "fr",
        "Année | Récolte | Indice (base 100 en 2021)",
        ["2021 | 40,0 | 100", "2022 | 46,0 | 115", "2023 | 52,0 | 130"],
    ),
    ("fr", "Année | SMIC | Indice des prix", ["2021 | 40,0 | 100", "2022 | 46,0 | 115", "2023 | 52,0 | 121"]),
    (
        "fr",
        "Année | Loyers | Indice (euros constants)",
        ["2021 | 40,0 | 100", "2022 | 46,0 | 115", "2023 | 52,0 | 121"],
    ),
    ("fr", "Année | Loyers | Indice, 2020 = 100", ["2021 | 40,0 | 100", "2022 | 46,0 | 115", "2023 | 52,0 | 121"]),
    ("fr", "Poste | 2021 | 2022 | 2023", ["Loyers | 40,0 | 46,0 | 52,0", "Indice | 100 | 115 | 130"]),
]


@pytest.mark.parametrize(("tag", "columns", "rows", "at"), WRONG)
def test_the_only_index_that_its_values_exclude_is_told(
    tag: str, columns: str, rows: list[str], at: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows) == [at]


@pytest.mark.parametrize(("tag", "columns", "rows"), RIGHT)
def test_an_index_that_is_right_or_of_other_values_is_left_alone(
    tag: str, columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows) == []


def test_the_index_of_a_series_that_was_broken_is_left_alone(tmp_path: Path) -> None:
    assert told(tmp_path, *WRONG[0][:3], title="Output, restated in 2023") == []
