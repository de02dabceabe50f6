"""Titles that say how the values below them were drawn up, or of which part they are: two values are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.decks import DECK

TABLES = {
    "en-GB": """\
kind: text-table
title: "{title}"
columns: [Region, Revenue 2023, Revenue 2024]
rows:
  - [North, £41.2m, £{value}m]
  - [South, £20.1m, £22.4m]
  - [East, £11.7m, £12.9m]
{more}""",
    "fr-FR": """\
kind: text-table
title: "{title}"
columns: [Région, Revenus 2023, Revenus 2024]
rows:
  - [Nord, "41,2 M€", "{value} M€"]
  - [Sud, "20,1 M€", "22,4 M€"]
  - [Est, "11,7 M€", "12,9 M€"]
{more}""",
}
FIRST = {"en-GB": ("Revenue by region", "46.5", "48.5"), "fr-FR": ("Revenus par région", "46,5", "48,5")}


def told(folder: Path, tag: str, *slides: str) -> list[str]:
    results = "section: Results\n"
    every = found(folder, *slides, deck=DECK.replace("en-GB", tag), results=results)
    return [own.code for own in every if own.code == "value-twice"]


def text(title: str, said: str) -> str:
    return f'kind: text\ntitle: "{title}"\ntext: "{said}"\n'


def two_tables(folder: Path, tag: str, title: str, note: str = "") -> list[str]:
    first, value, other = FIRST[tag]
    more = f'note: "{note}"\n' if note else ""
    slides = (
        TABLES[tag].format(title=first, value=value, more=""),
        TABLES[tag].format(title=title, value=other, more=more),
    )
    return told(folder, tag, *slides)


@pytest.mark.parametrize(
    ("tag", "title", "note"),
    [
        ("en-GB", "Revenue by region, with the new shop", ""),
        ("en-GB", "Revenue by region, as corrected", ""),
        ("en-GB", "Revenue by region, as we propose it", ""),
        ("en-GB", "What revenue by region would be", ""),
        ("fr-FR", "Revenus par région, la contre-proposition", ""),
        ("en-GB", "Revenue by region as billed", ""),
        ("en-GB", "Revenue by region if the deal closes", ""),
        ("en-GB", "Revenue by region once the deal closed", ""),
        ("en-GB", "Revenue by region, Leeds included", ""),
        ("en-GB", "The same with the shop in Hull", ""),
        ("en-GB", "Had we kept the shop", ""),
        ("en-GB", "What we told the bank", ""),
        ("en-GB", "Revenue by region", "2024 with the shop in Hull."),
        ("en-GB", "Revenue by region", "After correction of an error."),
        ("fr-FR", "Revenus par région, avec le nouveau magasin", ""),
        ("fr-FR", "Revenus par région, Lille comprise", ""),
        ("fr-FR", "Revenus par région, si la vente se fait", ""),
        ("fr-FR", "Revenus par région : la première version", ""),
        ("fr-FR", "Si nous avions gardé le magasin", ""),
        ("fr-FR", "Ce que nous avons dit à la banque", ""),
    ],
)
def test_a_table_of_another_case_or_with_more_in_it_is_another(tmp_path: Path, tag: str, title: str, note: str) -> None:
    assert two_tables(tmp_path, tag, title, note) == []


@pytest.mark.parametrize(
    ("tag", "title"), [("en-GB", "Follow-up, one by one"), ("fr-FR", "Le suivi, du point de vue de chacun")]
)
def test_a_table_that_a_title_only_introduces_is_the_same(tmp_path: Path, tag: str, title: str) -> None:
    assert set(two_tables(tmp_path, tag, title)) == {"value-twice"}


@pytest.mark.parametrize(
    ("tag", "first", "second", "said"),
    [
        ("en-GB", "The fleet", "The buildings", "Emissions were {} t in 2024."),
        ("en-GB", "Scope 1", "Scope 2", "Emissions were {} t in 2024."),
        ("en-GB", "We go on", "What patients say", "Satisfaction was {}% in 2024."),
        ("en-GB", "We go on", "Seasonally adjusted", "Unemployment was {}% in 2024."),
        ("en-GB", "We go on", "By the definition of the ILO", "Unemployment was {}% in 2024."),
        ("en-GB", "We go on", "Another source", "Unemployment was {}% in 2024."),
        ("en-GB", "We go on", "What Eurostat finds", "Unemployment was {}% in 2024."),
        ("en-GB", "We go on", "Food", "Inflation was {}% in 2024."),
        ("en-GB", "The survey", "The registers", "Poverty was {}% in 2024."),
        ("fr-FR", "La suite", "Le bilan consolidé", "La dette est de {} M€ en 2024."),
        ("en-GB", "Mobile", "Fixed line", "Leeds was {}% in 2024."),
        ("fr-FR", "La suite", "En été", "Le taux d'occupation est de {} % en 2024."),
        ("fr-FR", "La suite", "Saisonniers compris", "Lyon compte {} agents en 2024."),
        ("fr-FR", "Site A", "Site B", "Les émissions sont de {} t en 2024."),
    ],
)
def test_a_title_names_the_part_or_the_way_to_count(
    tmp_path: Path, tag: str, first: str, second: str, said: str
) -> None:
    assert told(tmp_path, tag, text(first, said.format("42")), text(second, said.format("45"))) == []


@pytest.mark.parametrize(
    "title",
    ["Les encaissements", "Hors exceptionnel", "Au 30 novembre", "Le budget voté", "Selon le fisc", "Une estimation"],
)
def test_two_digits_turned_are_none_where_a_title_says_how_it_was_counted(tmp_path: Path, title: str) -> None:
    table = TABLES["fr-FR"].format(title="Ventes par région", value="46,5", more="").replace("Revenus ", "")
    assert told(tmp_path, "fr-FR", table, text(title, "Nord : 45,6 M€ en 2024.")) == []


def test_what_a_neighbour_opened_is_none_of_our_steps(tmp_path: Path) -> None:
    dates = "".join(
        f"  - {{date: {year}, name: {name}}}\n"
        for year, name in ((2011, "Fondation"), (2014, "Première laiterie"), (2019, "Nouveau moulin"))
    )
    line = f"kind: timeline\ntitle: De la fondation à nos jours\ndates:\n{dates}"
    said = "La première laiterie ouvre en 2012."
    assert told(tmp_path / "ours", "fr-FR", line, text("Un premier regard", said)) == ["value-twice"]
    assert told(tmp_path / "theirs", "fr-FR", line, text("Le voisin", said)) == []


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Le plan initial", "L'ouverture est prévue le 2 avril 2026."),
        ("La suite", "L'ouverture était prévue le 2 avril 2026."),
    ],
)
def test_a_date_of_another_place_or_one_given_up_is_none_of_the_timeline(tmp_path: Path, title: str, said: str) -> None:
    dates = "  - {date: 15 mars 2026, name: Ouverture}\n  - {date: juin 2026, name: Revue}\n"
    dates += "  - {date: juillet 2026, name: Pause estivale}\n"
    line = f"kind: timeline\ntitle: Les dates\ndates:\n{dates}"
    ours = "L'ouverture est prévue le 2 avril 2026."
    assert told(tmp_path / "ours", "fr-FR", line, text("La suite", ours)) == ["value-twice"]
    assert told(tmp_path / "theirs", "fr-FR", line, text(title, said)) == []
