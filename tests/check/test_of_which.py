"""Rows that are parts of the row above them (`of which ...`): their shares, and that none is more than its whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, written
from tests.decks import DECK

CODES = ("total-disagrees", "variation-disagrees", "share-disagrees")
SHARES = [
    ("en", "Item | 2024 | Share", ["Grants | £48.0m | 100%", "of which sport | £12.0m | 52%"], "52%"),
    (
        "en",
        "Item | 2024 | Share of total",
        ["Staff | 640 | 100%", "of whom nurses | 208 | 30%", "of whom doctors | 96 | 15%"],
        "30%",
    ),
    (
        "en",
        "Item | 2023 | 2024 | Share 2024",
        ["Waste | 410 t | 500 t | 100%", "of which glass | 90 t | 120 t | 42%", "of which paper | 80 t | 70 t | 14%"],
        "42%",
    ),
    (
        "en",
        "Item | 2024 | Share",
        ["Books | 900 | —", "of which novels | 450 | 50%", "of which comics | 270 | 30%", "of which maps | 90 | 19%"],
        "19%",
    ),
    ("en", "Item | Tonnes | %", ["Harvest | 860 | 100%", "– wheat | 430 | 50%", "– barley | 172 | 28%"], "28%"),
    ("fr", "Poste | 2024 | Part", ["Budget | 36,0 M€ | 100 %", "dont écoles | 9,0 M€ | 52 %"], "52 %"),
    (
        "fr",
        "Poste | 2024 | Part du total",
        ["Effectif | 640 | 100 %", "dont femmes | 208 | 30 %", "dont cadres | 96 | 15 %"],
        "30 %",
    ),
    (
        "fr",
        "Poste | 2024 | Poids",
        ["Ventes | 52 k€ | 100 %", "dont vélos | 13 k€ | 25 %", "dont pièces | 26 k€ | 15 %"],
        "15 %",
    ),
    (
        "fr",
        "Poste | Parc | En %",
        ["Logements | 1 200 | 100 %", "dont T2 | 300 | 25 %", "dont T3 | 540 | 54 %"],
        "54 %",
    ),
    (
        "fr",
        "Poste | 2024 | Part",
        ["Recettes | 80 | 100 %", "dont dons | 20 | 25 %", "Dépenses | 60 | 100 %", "dont loyers | 15 | 52 %"],
        "52 %",
    ),
]
SHARES_RIGHT = [
    ("en", "Item | 2024 | Share", ["Staff | 640 | 100%", "of whom women | 320 | 50%", "of whom managers | 80 | 25%"]),
    ("en", "Item | 2024 | Share", ["Revenue | 500 | 40%", "of which sport | 100 | 8%", "Other | 750 | 60%"]),
    ("en", "Item | 2024 | Share", ["Revenue | 500 | 40%", "of which sport | 100 | 20%", "of which arts | 150 | 30%"]),
    ("en", "Item | 2024 | Share", ["Revenue | 500 | —", "of which sport | 100 | 8%"]),
    ("en", "Item | 2024 | Share of women", ["Staff | 640 | 52%", "of whom nurses | 208 | 81%"]),
    ("en", "Item | 2024 | Change", ["Staff | 640 | +100%", "of whom nurses | 208 | +12%"]),
    ("en", "Item | Target | Met", ["Homes | 640 | 100%", "of which flats | 208 | 95%"]),
    ("en", "Item | 2023 | 2024 | Share", ["Waste | 400 t | 500 t | 100%", "of which glass | 90 t | 120 t | 24%"]),
    (
        "en",
        "Item | 2024 | Share",
        ["Total | 100 | 100%", "Costs | 60 | 60%", "of which staff | 30 | 50%", "Tax | 40 | 40%"],
    ),
    ("fr", "Poste | 2024 | Part", ["Effectif | 640 | 100 %", "dont femmes | 320 | 50 %", "dont cadres | 80 | 25 %"]),
    (
        "fr",
        "Poste | 2024 | Part",
        ["Budget | 36,0 M€ | 100 %", "dont écoles | 9,1 M€ | 25 %", "dont voirie | 4,6 M€ | 13 %"],
    ),
    ("fr", "Poste | 2024 | Taux de réalisation", ["Logements | 640 | 100 %", "dont T2 | 208 | 95 %"]),
    ("fr", "Poste | 2024 | Part des femmes", ["Effectif | 640 | 47 %", "dont cadres | 96 | 31 %"]),
    ("fr", "Poste | 2024 | Part", ["Recettes | 80 | 57 %", "dont dons | 20 | 14 %", "Dépenses | 60 | 43 %"]),
]
LARGER = [
    ("en", "The year", "Item | 2024", ["Sales | £281m", "of which garden | £343m"], "£343m"),
    ("en", "The year", "Item | 2024", ["Pupils | 420", "of whom boarders | 502"], "502"),
    (
        "en",
        "Waste collected",
        "Item | Tonnes",
        ["Waste collected | 41.2", "of which glass | 44.1", "Plan | 50"],
        "44.1",
    ),
    ("en", "The year", "Item | 2023 | 2024", ["Loans | 60 | 71", "of which homes | 40 | 74"], "74"),
    ("en", "The year", "Town | Visitors | of which children", ["Bath | 640 | 702", "Hull | 500 | 120"], "702"),
    ("en", "Passengers a day", "Item | 2024", ["Passengers a day | 9206", "of which line F | 13195"], "13195"),
    ("fr", "Le bilan", "Poste | 2024", ["Ventes | 281 k€", "dont jardin | 343 k€"], "343 k€"),
    ("fr", "Le bilan", "Poste | 2024", ["Élèves | 420", "dont internes | 502", "dont filles | 210"], "502"),
    (
        "fr",
        "Voyageurs par jour : le détail",
        "Poste | 2024",
        ["Voyageurs par jour | 9 206", "dont ligne F | 13 195"],
        "13 195",
    ),
    ("fr", "Le bilan", "Poste | 2023 | 2024", ["Dépenses | 60 | 71", "dont loyers | 40 | 74"], "74"),
    ("fr", "Le bilan", "Commune | Habitants | dont mineurs", ["Metz | 640 | 702", "Lens | 500 | 120"], "702"),
]
LARGER_RIGHT = [
    ("en", "The year", "Item | 2024", ["Passengers | 300", "of which staff (hours) | 420"]),
    ("en", "The year", "Item | 2024", ["Net sales | £281m", "of which garden | £343m"]),
    ("en", "The year", "Item | 2024", ["Result | £5m", "of which garden | £8m"]),
    ("en", "The year", "Item | 2024", ["Sales | £281m", "of which garden | £343m", "of which returns | −£62m"]),
    ("en", "Unemployment", "Item | 2024", ["Population | 7.4", "of which young people (%) | 17.1"]),
    ("en", "The year", "Item | 2024", ["Managers | 30", "of whom women | 45%"]),
    ("en", "The year", "Item | 2024", ["Average sales | 281", "of which garden | 343"]),
    ("en", "Sales per shop", "Item | 2024", ["Sales | £281k", "of which Bath | £343k"]),
    ("en", "The year", "Item | Growth", ["Sales | 4", "of which garden | 7"]),
    ("en", "The year", "Item | 2024", ["Orders | 12", "of which items | 340"]),
    ("en", "The year", "Item | 2024", ["Sales | £281m", "including VAT | £337m"]),
    ("en", "The year", "Item | 2023 | 2024", ["Sales | 60 | 71", "of which homes | 64 | 74"]),
    ("en", "The group, consolidated", "Item | 2024", ["Sales | £281m", "of which garden | £343m"]),
    ("en", "The year", "Item | 2024", ["Staff | 300", "Women | 120", "of whom part-time | 160"]),
    ("fr", "Le bilan", "Poste | 2024", ["Résultat | 5 k€", "dont jardin | 8 k€"]),
    ("fr", "Le bilan", "Poste | 2024", ["Dette nette | 50 M€", "dont emprunts | 80 M€"]),
    ("fr", "Salaires médians", "Poste | 2024", ["Salariés | 2 300", "dont cadres | 4 100"]),
    ("fr", "Dépenses par habitant", "Poste | 2024", ["Dépenses | 520 €", "dont Metz | 610 €"]),
    ("fr", "Le bilan", "Poste | 2024", ["Ventes HT | 100 k€", "y compris TVA | 120 k€"]),
    ("fr", "Le bilan", "Poste | Évolution", ["Ventes | 4", "dont jardin | 7"]),
    ("fr", "Le bilan", "Poste | 2024", ["Loyer | 700 €", "dont Paris | 1 200 €"]),
]


def told(
    folder: Path, tag: str, columns: str, rows: list[str], title: str = "A table of things", note: str = ""
) -> list[str]:
    """The cells at which something is told of a table of words."""
    quoted = [", ".join(f'"{cell}"' for cell in row.split(" | ")) for row in (columns, *rows)]
    lines = "".join(f"  - [{row}]\n" for row in quoted[1:])
    slide = f'kind: text-table\ntitle: "{title}"\ncolumns: [{quoted[0]}]\nrows:\n{lines}{note}'
    deck = DECK.replace("en-GB", {"fr": "fr-FR", "en": "en-GB"}[tag])
    return [written(each, folder).strip('"') for each in found(folder, slide, deck=deck) if each.code in CODES]


@pytest.mark.parametrize(("tag", "columns", "rows", "at"), SHARES)
def test_the_share_of_a_part_is_that_of_the_row_above_it(
    tag: str, columns: str, rows: list[str], at: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows) == [at]


@pytest.mark.parametrize(("tag", "columns", "rows"), SHARES_RIGHT)
def test_the_share_of_a_part_may_be_of_another_row_or_of_another_thing(
    tag: str, columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows) == []


@pytest.mark.parametrize(("tag", "title", "columns", "rows", "at"), LARGER)
def test_no_part_is_more_than_its_whole(
    tag: str, title: str, columns: str, rows: list[str], at: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows, title) == [at]


@pytest.mark.parametrize(("tag", "title", "columns", "rows"), LARGER_RIGHT)
def test_what_may_be_less_than_a_part_of_it_is_left_alone(
    tag: str, title: str, columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows, title) == []
