"""What the rows and columns of a small table make of each other: the cell that is wrong, and right tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, written
from tests.decks import DECK

CODES = ("total-disagrees", "variation-disagrees", "share-disagrees", "value-twice")
WRONG = [
    (
        "fr",
        "Site | Visites | Recettes | Recette par visite",
        ["Lille | 4 000 | 96 000 € | 34 €", "Arras | 2 500 | 45 000 € | 18 €"],
        "34 €",
    ),
    (
        "en",
        "Type | Sessions | Spend | Cost per session",
        ["Workshop | 40 | £18,000 | £540", "Lecture | 60 | £12,000 | £200"],
        "£540",
    ),
    (
        "fr",
        "Public | Envoyés | Reçus | Taux de retour",
        ["Locataires | 800 | 360 | 45 %", "Propriétaires | 600 | 210 | 53 %"],
        "53 %",
    ),
    ("en", "Group | Candidates | Passed | Pass rate", ["Women | 250 | 210 | 74%", "Men | 200 | 150 | 75%"], "74%"),
    (
        "en",
        "Line | Trains | Late | Share late",
        ["North | 1,200 | 84 | 7%", "South | 900 | 108 | 21%", "East | 500 | 30 | 6%"],
        "21%",
    ),
    (
        "fr",
        "Lot | Début | Fin | Durée",
        ["Fondations | mars 2024 | mai 2024 | 3 mois", "Charpente | juin 2024 | novembre 2024 | 8 mois"],
        "8 mois",
    ),
    (
        "en",
        "Mission | Start | End | Length",
        ["Alpha | 2011 | 2019 | 8 years", "Beta | 2014 | 2020 | 9 years", "Gamma | 2003 | 2015 | 12 years"],
        "9 years",
    ),
    (
        "en",
        "Course | From | To | Duration",
        ["Spring | 3 March 2025 | 14 March 2025 | 21 days", "Autumn | 1 October 2025 | 7 October 2025 | 7 days"],
        "21 days",
    ),
    ("fr", "Mois | Ventes | Cumul", ["Janvier | 40 | 40", "Février | 35 | 75", "Mars | 50 | 135"], "135"),
    (
        "en",
        "Week | Signatures | Total so far",
        ["1 | 1,200 | 1,200", "2 | 900 | 2,100", "3 | 650 | 2,570", "4 | 400 | 3,150"],
        "2,570",
    ),
    ("fr", "Lot | Prévu | Réalisé | Reste", ["Toiture | 300 | 210 | 90", "Façade | 500 | 320 | 280"], "280"),
    (
        "en",
        "Area | Residents | Area (km²) | Density",
        ["North | 12,000 | 8 | 1,500", "South | 9,000 | 12 | 950", "West | 6,000 | 10 | 600"],
        "950",
    ),
    (
        "en",
        "Van | Distance (km) | Fuel (l) | Litres per 100 km",
        ["A | 500 | 40 | 8.0", "B | 800 | 72 | 9.9", "C | 600 | 42 | 7.0"],
        "9.9",
    ),
    (
        "fr",
        "Secteur | Salariés | Accidents | Pour mille",
        ["Bâtiment | 4 000 | 160 | 40", "Commerce | 5 000 | 75 | 25", "Santé | 6 000 | 180 | 30"],
        "25",
    ),
    (
        "fr",
        "Salle | Fauteuils | Entrées | Entrées par fauteuil",
        ["A | 200 | 30 000 | 150", "B | 150 | 27 000 | 210"],
        "210",
    ),
    (
        "en",
        "Product | Quantity | Unit price | Amount",
        ["Chairs | 24 | £35 | £940", "Tables | 6 | £120 | £720"],
        "£940",
    ),
    (
        "fr",
        "Article | Quantité | Prix unitaire | Montant",
        ["Casques | 12 | 45 € | 540 €", "Gants | 30 | 8 € | 280 €", "Bottes | 10 | 60 € | 600 €"],
        "280 €",
    ),
    ("fr", "Type | Propriété | Location | Parc total", ["Voitures | 42 | 18 | 70", "Camions | 12 | 5 | 17"], "70"),
    ("fr", "Article | HT | TVA | TTC", ["Câble | 100 € | 20 € | 125 €", "Prise | 50 € | 10 € | 60 €"], "125 €"),
    ("en", "Team | People | Women | % women", ["Sales | 40 | 18 | 54%", "IT | 50 | 10 | 20%"], "54%"),
    ("en", "Party | March | June | Gap", ["Red | 34 | 38 | 4", "Blue | 30 | 27 | 5", "Green | 12 | 14 | 2"], "5"),
    ("en", "City | Min | Max | Range", ["Oslo | -7 | 22 | 29", "Rome | 3 | 31 | 38"], "38"),
    ("fr", "Équipe | Demandes | Jours | Demandes par jour", ["Nord | 600 | 20 | 30", "Sud | 460 | 20 | 32"], "32"),
]
RIGHT = [
    (
        "en",
        "Event | Guests | Cost | Cost per guest after grants",
        ["Gala | 200 | £10,000 | £35", "Fair | 500 | £5,000 | £7"],
    ),
    (
        "fr",
        "Phase | Début | Fin | Durée",
        ["Étude | janvier 2024 | juin 2024 | 90 jours", "Pose | juillet 2024 | août 2024 | 25 jours"],
    ),
    (
        "en",
        "Phase | Start | End | Duration",
        ["One | January 2024 | April 2024 | 3 months", "Two | April 2024 | October 2024 | 6 months"],
    ),
    ("en", "Day | Open | Close | Visitors", ["Monday | 9 | 17 | 210", "Tuesday | 10 | 18 | 180"]),
    ("en", "Group | Sent | Returned | Valid rate", ["Tenants | 500 | 310 | 58%", "Owners | 400 | 180 | 41%"]),
    ("fr", "Poste | Brut | Net | Prime", ["Cadre | 3 800 € | 2 960 € | 200 €", "Agent | 2 100 € | 1 640 € | 100 €"]),
    ("en", "Team | People | Women | Share of managers", ["Sales | 40 | 18 | 30%", "IT | 50 | 10 | 12%"]),
    (
        "en",
        "Project | Start | End | Duration",
        [
            "A | January 2023 | December 2023 | 12 months",
            "B | March 2023 | August 2023 | 4 months",
            "C | April 2023 | June 2023 | 2 months",
        ],
    ),
    ("en", "Line | 2023 | 2024", ["Income | 40 | 44", "Costs | 45 | 42", "Balance | -5 | 2"]),
    ("en", "Year | Income | Costs | Balance", ["2023 | 40 | 45 | -5", "2024 | 44 | 42 | 2"]),
    (
        "en",
        "Site | Opened | Lease until | Term",
        ["A | 2015 | 2024 | 9 years", "B | 2018 | 2027 | 9 years", "C | 2012 | 2030 | 9 years"],
    ),
    (
        "fr",
        "Étude | Lancée | Publiée | Durée de suivi",
        ["A | 2015 | 2020 | 5 ans", "B | 2016 | 2021 | 5 ans", "C | 2012 | 2020 | 2 ans"],
    ),
    ("en", "Line | 2023 | 2024 | Rank", ["Income | 400 | 440 | 1", "Costs | 300 | 320 | 3", "Profit | 100 | 120 | 7"]),
    (
        "en",
        "Line | 2023 | 2024 | Record",
        ["Income | 400 | 440 | 9%", "Costs | 300 | 320 | 7%", "Profit | 100 | 120 | 4%"],
    ),
    ("en", "Line | 2023 | 2024 | Better", ["Income | 9 | 7 | −2", "Costs | 6 | 8 | −2", "Profit | 3 | −1 | −4"]),
    (
        "en",
        "Line | 2023 | 2024 | Most",
        ["Income | 400 | 440 | 440", "Costs | 300 | 320 | 330", "Profit | 100 | 120 | 120"],
    ),
    ("fr", "Lot | De | À | Durée", ["A | T1 2024 | T3 2024 | 6 mois", "B | T2 2024 | T4 2024 | 9 mois"]),
    ("en", "Phase | From | To | Notice", ["A | May 2024 | July 2024 | 2 months", "B | May 2024 | May 2025 | 7 months"]),
    (
        "en",
        "Post | From | To | Length",
        ["A | 2015 | 2020 | 5 years", "B | 2018 | 2016 | 4 years", "C | 2019 | 2022 | 3 years"],
    ),
    (
        "en",
        "Phase | Start | End | Duration",
        ["A | January 2024 | April 2024 | 3 months", "B | April 2024 | October 2024 | 7 months"],
    ),
    (
        "fr",
        "Année | Ventes | Évolution",
        ["2021 | 100 | –", "2022 | 200 | +100 %", "2023 | 240 | +20 %", "2025 | 300 | +11 %"],
    ),
    ("fr", "Région | Ventes | Part de marché", ["A | 100 | 25 %", "B | 200 | 50 %", "C | 100 | 12 %"]),
    ("en", "Region | Sales | Market share", ["A | 100 | 25%", "B | 200 | 50%", "C | 100 | 12%"]),
    ("en", "Post | Budget | Spent | Left", ["A | 400 | 300 | 100", "B | 500 | 450 | 50", "C | 200 | 220 | 0"]),
]
EXPLAINED = (
    "Shop | Full time | Part time | Total",
    ["Ash | 40 | 30 | 70", "Elm | 50 | 60 | 110", "Oak | 20 | 25 | 40"],
)


def told(folder: Path, tag: str, columns: str, rows: list[str], note: str = "") -> list[str]:
    quoted = [", ".join(f'"{cell}"' for cell in row.split(" | ")) for row in (columns, *rows)]
    lines = "".join(f"  - [{row}]\n" for row in quoted[1:])
    slide = f"kind: text-table\ntitle: A table of things\ncolumns: [{quoted[0]}]\nrows:\n{lines}{note}"
    deck = DECK.replace("en-GB", {"fr": "fr-FR", "en": "en-GB"}[tag])
    return [written(each, folder).strip('"') for each in found(folder, slide, deck=deck) if each.code in CODES]


@pytest.mark.parametrize(("tag", "columns", "rows", "at"), WRONG)
def test_the_cell_that_its_table_contradicts_is_told(
    tag: str, columns: str, rows: list[str], at: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, columns, rows) == [at]


@pytest.mark.parametrize(("tag", "columns", "rows"), RIGHT)
def test_a_table_that_may_be_right_is_left_alone(tag: str, columns: str, rows: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, tag, columns, rows) == []


@pytest.mark.parametrize(
    ("note", "at"),
    [("Oak in full-time equivalents", []), ("Totals as of May", ["40"]), ("Oakley in full-time equivalents", ["40"])],
)
def test_a_note_that_names_the_row_explains_it(note: str, at: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, "en", *EXPLAINED, note=f"note: {note}\n") == at
