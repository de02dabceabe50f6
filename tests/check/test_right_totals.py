"""True tables and sentences that come close to a rule of totals and changes: nothing is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.check.test_listed_total import told as told_of_points
from tests.check.test_sums_in_prose import ENGLISH, FRENCH, told
from tests.decks import DECK

CODES = ("total-disagrees", "variation-disagrees", "share-disagrees", "value-twice")
TABLES = [
    ("en", "Budgets (£k)", "Team | Budget | of which spent", ["IT | 120 | 98", "HR | 80 | 91", "Shop | 200 | 187"]),
    ("en", "Grants (£k)", "Year | 2023 | 2024", ["Grants awarded | 120 | 80", "of which paid | 98 | 91"]),
    ("fr", "Production (t)", "Année | Production | dont vendue", ["2022 | 120 | 98", "2023 | 80 | 91"]),
    ("fr", "Subventions (k€)", "An | 2023 | 2024", ["Subventions votées | 120 | 80", "dont versées | 98 | 91"]),
    (
        "en",
        "Emissions (kt)",
        "Source | 2023 | 2024",
        ["Emissions after offsets | 40 | 39", "of which industry | 39 | 42", "of which offsets | 8 | 8"],
    ),
    (
        "en",
        "Members by section",
        "Section | Members",
        ["Dance | 120", "Judo | 210", "Yoga | 95", "Total members | 402"],
    ),
    ("fr", "Les profs", "Matière | Enseignants", ["Maths | 12", "Sport | 7", "Anglais | 9", "Total enseignants | 25"]),
    ("en", "Average daily visitors", "Site | Visitors", ["North | 312", "South | 255", "Total | 568"]),
    ("fr", "Visiteurs en moyenne par jour", "Site | Visiteurs", ["Nord | 312", "Sud | 255", "Total | 568"]),
    (
        "en",
        "Profit (£m)",
        "Region | Profit | Return",
        ["A | 40 | 4.2", "B | -3 | -1.3", "C | 9 | 2.0", "Total | 46 | 2.2"],
    ),
    ("fr", "Compte (k€)", "Jour | Solde", ["Lundi | 12", "Mardi | -3", "Mercredi | 4", "Total | 4"]),
    (
        "en",
        "Shop results by quarter (£k)",
        "Item | Q1 | Q2 | Q3 | Q4 | 2024",
        [
            "Sales | 120 | 130 | 125 | 150 | 525",
            "Costs | 100 | 105 | 110 | 120 | 435",
            "Profit | 20 | 25 | 15 | 30 | 90",
            "Active customers | 310 | 320 | 305 | 350 | 612",
        ],
    ),
    (
        "fr",
        "Effectif",
        "Site | Femmes | Hommes | Temps partiel | Total",
        ["A | 12 | 15 | 4 | 27", "B | 8 | 11 | 3 | 19"],
    ),
    (
        "en",
        "Shops",
        "Shop | Sales (£k) | Profit (£k) | Margin",
        ["A | 200 | 30 | 15%", "B | 150 | 12 | 8%", "Sector median | 180 | 20 | 9%"],
    ),
    (
        "fr",
        "Années",
        "Année | CA (k€) | Résultat (k€) | Marge visée",
        ["2021 | 200 | 30 | 15 %", "2022 | 150 | 12 | 8 %", "2023 | 180 | 20 | 12 %"],
    ),
    (
        "fr",
        "Ventes CVS",
        "Trimestre | Ventes (M€) | Évolution",
        ["T3 2023 | 100 | ", "T4 2023 | 120 | +20 %", "T1 2024 | 118 | +3 %", "T2 2024 | 124 | +5 %"],
    ),
]
SENTENCES = [
    (ENGLISH, "The target is 300: North (90), South (110) and East (80)."),
    (ENGLISH, "The limit is 50: North (20), South (18) and East (15)."),
    (ENGLISH, "The jury is 12: lawyers (5), doctors (4) and women (6)."),
    (ENGLISH, "We have 130 for lunch, 80 for dinner and 45 for both, 165 guests in all."),
    (FRENCH, "L'objectif est de 300 : Nord (90), Sud (110) et Est (80)."),
    (ENGLISH, "Of 40 posts, 30 are filled and 6 are vacant. Four are frozen."),
    (ENGLISH, "Of 120 seats, 80 are taken and 30 are free; 10 are out of order."),
    (ENGLISH, "Of 40 flats 20 are sold and 12 are still unsold. The others are let."),
    (FRENCH, "Sur 60 factures, 40 sont payées et 15 sont impayées. Les cinq autres sont annulées."),
    (FRENCH, "Sur 120 places, 80 sont prises et 30 sont libres ; 10 sont hors d'usage."),
    (ENGLISH, "3 nights at £120, £405 in all, breakfast included."),
    (ENGLISH, "12 people at £30, £330 in all: one is free."),
    (ENGLISH, "30 bikes at £500, £14,000 in all. Two came free."),
    (FRENCH, "20 chaises à 45 €, 950 € en tout, livraison comprise."),
    (FRENCH, "30 vélos à 500 €, soit 14 000 € au total. Deux nous ont été offerts."),
    (ENGLISH, "With 310 members in 2023 and 340 in 2024, income rose by 14%."),
    (FRENCH, "Avec 120 salariés en 2023 et 150 en 2024, la productivité a progressé de 8 %."),
    (ENGLISH, "48 in 2025, 3 more at the seaside than in 2024 (39)."),
]
POINTS = [
    ("In one year we gave 24 concerts:", ["Musicians: 12", "Venues: 4", "Volunteers: 10"]),
    ("Le club compte 120 adhérents, voici sa saison :", ["Victoires : 60", "Nuls : 20", "Défaites : 30"]),
    ("We helped 50 families, as follows:", ["Loans: 20", "Food parcels: 30", "Lessons: 12"]),
    ("62 personnes ont répondu ; elles lisent :", ["Romans : 33", "BD : 25", "Poésie : 13"]),
    ("We left with £900 and spent it as follows:", ["Hotel: £400", "Food: £300", "Tickets: £100"]),
    ("Nous avions besoin de 900 € et avons reçu :", ["Dons : 400 €", "Vente : 300 €", "Mairie : 100 €"]),
    ("Some are in two branches.", ["Leeds: 500", "York: 300", "Hull: 157", "Total: 945"]),
    ("Le total est TTC.", ["Chaises : 400", "Tables : 300", "Lampes : 100", "Total : 960"]),
    ("", ["Friday: 500", "Saturday: 300", "Sunday: 157", "Total: 740"]),
    ("", ["Vendredi : 500", "Samedi : 300", "Dimanche : 157", "Total : 740"]),
]
"""Texts above points."""


def table(title: str, columns: str, rows: list[str]) -> str:
    cells = "".join(f"  - [{', '.join(repr(own.strip()) for own in row.split('|'))}]\n" for row in rows)
    heads = ", ".join(repr(own.strip()) for own in columns.split("|"))
    return f'kind: text-table\ntitle: "{title}"\ncolumns: [{heads}]\nrows:\n{cells}'


def codes(folder: Path, language: str, *slides: str) -> list[str]:
    deck = DECK.replace("en-GB", "fr-FR") if language == "fr" else DECK
    findings = found(folder, *slides, deck=deck, results="section: Results\n")
    return [own.code for own in findings if own.code in CODES]


@pytest.mark.parametrize(("language", "title", "columns", "rows"), TABLES)
def test_nothing_is_told_of_a_true_table(
    language: str, title: str, columns: str, rows: list[str], tmp_path: Path
) -> None:
    assert codes(tmp_path, language, table(title, columns, rows)) == []


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_nothing_is_told_of_a_true_sentence(language: str, text: str) -> None:
    assert not told(text, language)


@pytest.mark.parametrize(("text", "points"), POINTS)
def test_a_number_above_points_need_not_be_their_total(text: str, points: list[str], tmp_path: Path) -> None:
    assert told_of_points(tmp_path, points, text=text) == []


def test_a_share_of_elsewhere_is_none_of_ours(tmp_path: Path) -> None:
    figures = "".join(
        f"  {name}: {{ label: {name.title()}, unit: £m, 2024: {value} }}\n"
        for name, value in (("roads", 37), ("spending", 100))
    )
    for text in ("Roads: 25% of spending, in the county beside us.", "Roads: 37% of spending."):
        slide = f'kind: text\ntitle: "We go on"\ntext: "{text}"\n'
        findings = found(tmp_path / text[7:9], slide, results=f"section: Results\nfigures:\n{figures}")
        assert [own.code for own in findings if own.code in CODES] == []
