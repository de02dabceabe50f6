"""Titles whose count the rows or the points below contradict, whatever these are called; and titles that are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_announced_count import CORES, EN, FR, points, table, told

REST = '  - ["Autres", "96"]\n'


def rows(title: str, *labels: str) -> str:
    items = "".join(f'  - ["{label}", "{1000 + 7 * index * index}"]\n' for index, label in enumerate(labels))
    return f'kind: text-table\ntitle: "{title}"\ncolumns: [Poste, Montant]\nrows:\n{items}'


def named(title: str, *items: tuple[str, str]) -> str:
    listed = "".join(f'  - {{name: "{name}", text: "{text}"}}\n' for name, text in items)
    return f'kind: text\ntitle: "{title}"\npoints:\n{listed}'


FOUR = ("Blé", "Orge", "Colza", "Maïs")
BOOKS = (
    ("Les Eaux basses", "71 000 exemplaires"),
    ("Petit Loup", "38 000 exemplaires"),
    ("L’Été", "27 000 exemplaires"),
)
SOLD = (("Low Water", "71,000 copies sold"), ("Little Wolf", "38,000 copies"), ("No Summer", "27,000 copies"))
KEPT = (("Le bruit, tenu", "3 dB"), ("Les oiseaux, tenu", "aucune collision"), ("L’éclairage, en retard", "promis"))
HELD = (("Noise, kept", "3 dB"), ("Birds, kept", "no collision"), ("Light, late", "promised"))
TASKS = ("Train, Ada, Done", "Mend, Bo, Done", "Cut, Cy, Under way", "Open, Di, Late")
TACHES = ("Former, Ada, Terminée", "Rénover, Bo, En cours", "Alléger, Cy, Terminée", "Ouvrir, Di, Terminée")


def states(title: str, *lines: str) -> str:
    items = "".join(f"  - [{line}]\n" for line in lines)
    return f'kind: text-table\ntitle: "{title}"\ncolumns: [Task, Who, Status]\nrows:\n{items}'


WRONG = [
    (EN, states("Three of four tasks are done", *TASKS)),
    (EN, states("3 out of the 4 tasks are done", *TASKS)),
    (FR, states("2 tâches sur 4 sont terminées", *TACHES)),
    (FR, states("Deux tâches sur quatre sont terminées", *TACHES)),
    (FR, rows("Cinq familles d’achats et leur total", *FOUR, "Somme")),
    (FR, rows("Trois récoltes et leur total", *FOUR, "Total")),
    (EN, rows("Five crops and their total", *FOUR, "Total")),
    (EN, rows("The three crops with their sum", *FOUR, "Sum")),
    (EN, table("Three of our five sites have a waiting list", 4, EN, "Site")),
    (EN, table("Two of the three sites lost money", 4, EN, "Site", CORES)),
    (FR, table("Deux des cinq écoles ferment", 4, FR, "École")),
    (FR, table("Trois de nos cinq sites sont pleins", 4, FR, "Site")),
    (FR, table("Les cinq plus grands clients font 38 % des ventes", 4, FR, "Payeur")),
    (EN, table("The five largest grants run for a year", 4, EN, "Name")),
    (FR, named("Nos quatre meilleures ventes font un cinquième de l’année", *BOOKS)),
    (EN, named("Our four best sellers make a fifth of the year", *SOLD)),
    (FR, named("Quatre engagements pris, trois tenus", *KEPT)),
    (EN, named("Four promises made, three kept", *HELD)),
    (FR, table("L’ouvrage coûte 24,6 M€, partagés entre cinq payeurs", 4, FR, "Payeur")),
    (FR, table("Le budget est réparti sur trois sites", 4, FR, "Site")),
    (EN, table("The bill is split between three payers", 4, EN, "Payer")),
    (EN, points("The plan is divided into three parts", 4, EN)),
]
RIGHT = [
    (EN, states("Two of four tasks are done", *TASKS)),
    (EN, states("Three of five tasks are done", *TASKS)),
    (EN, states("Three of four tasks are finished", *TASKS)),
    (EN, states("Three of four tasks are done", *TASKS[:3], "Open, Di, Done in part")),
    (FR, states("3 tâches sur 4 sont terminées", *TACHES)),
    (FR, states("2 tâches sur 4 sont urgentes", *TACHES)),
    (FR, rows("Quatre familles d’achats et leur total", *FOUR, "Somme")),
    (EN, rows("Four crops and their total", *FOUR, "Total")),
    (EN, rows("Two crops and their total", *FOUR, "Oats", "Total")),
    (
        EN,
        "kind: text-table\ntitle: Two years and their total\ncolumns: [Crop, A, B, Both]\nrows:\n"
        "  - [Wheat, '1', '2', '3']\n  - [Barley, '2', '3', '5']\n  - [Oats, '2', '2', '4']\n  - [Rye, '9', '2', 9]\n",
    ),
    (EN, rows("Four crops and their total cost", *FOUR, "Oats", "Rye")),
    (EN, table("Three of our four sites have a waiting list", 4, EN, "Site")),
    (EN, table("Four of our five sites have a waiting list", 4, EN, "Site")),
    (EN, table("One of our five sites has a waiting list, four have none", 4, EN, "Site")),
    (EN, table("Two of the five sites lost money", 4, EN, "Site", REST.replace("Autres", "Others"))),
    (EN, table("Two of the four sites lost money", 4, EN, "Site", '  - ["The whole house", "96"]\n')),
    (FR, table("Trois élèves sur cinq viennent à pied", 4, FR, "Élève")),
    (EN, table("Three of our five teachers are new", 4, EN, "Site")),
    (FR, table("Les dix plus grands clients font 38 % des ventes", 4, FR, "Payeur")),
    (FR, table("Les deux plus grands clients font 38 % des ventes", 4, FR, "Payeur")),
    (FR, table("Les cinq plus grands clients font 38 % des ventes", 4, FR, "Payeur", REST)),
    (FR, named("Nos trois meilleures ventes font un cinquième de l’année", *BOOKS)),
    (FR, named("Nos deux meilleures ventes font un cinquième de l’année", *BOOKS)),
    (FR, named("Nos quatre meilleures ventes font un cinquième de l’année", *BOOKS[:2], ("Le reste", "vingt titres"))),
    (FR, named("Nos quatre meilleures ventes", ("Part", "21 % de l’année"), ("Prix", "19 €"), ("Lieu", "Lyon"))),
    (FR, named("Trois engagements pris, deux tenus", *KEPT)),
    (FR, named("Quatre engagements pris, trois tenus", *((name.split(",")[0], text) for name, text in KEPT))),
    (EN, named("Four promises made, three kept", *((f"{name.split(',')[0]}, kept", text) for name, text in HELD))),
    (FR, table("L’ouvrage est partagé entre quatre payeurs", 4, FR, "Payeur", CORES)),
    (FR, table("L’ouvrage est partagé entre trois communes", 4, FR, "Payeur", CORES)),
]


@pytest.mark.parametrize(("tag", "slide"), WRONG)
def test_a_count_that_the_rows_below_have_not_is_told(tag: str, slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, slide) == ["count-disagrees"]


@pytest.mark.parametrize(("tag", "slide"), RIGHT)
def test_a_count_of_the_rows_or_of_some_of_them_is_left_alone(tag: str, slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, slide) == []


def test_the_last_row_may_sum_up_the_others_whatever_it_is_called(tmp_path: Path) -> None:
    over = "columns: [Période, Volume]\nrows:\n  - [2016-2018, '24']\n  - [2019-2021, '41']\n  - [2022-2025, '31']\n"
    title = "kind: text-table\ntitle: {} périodes\n"
    assert told(tmp_path / "a", FR, title.format("Les trois") + over + "  - [2016-2025, '96']\n") == []
    assert told(tmp_path / "b", FR, title.format("Les trois") + over + "  - [2026-2028, '97']\n") == []
    assert told(tmp_path / "c", FR, title.format("Les trois") + over + "  - [2026-2028, '44']\n") == ["count-disagrees"]
