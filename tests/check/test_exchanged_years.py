"""A change or a value that is that of another year than the one beside it; and what is of other things."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.decks import DECK

FR, EN = "fr", "en"
FRENCH = """figures:
  voyages: {label: Voyages du réseau, short: Voyages, unit: millions, 2019: "76,2", 2024: "74,9", 2025: "78,1"}
  magasins: {label: Magasins ouverts, 2023: 26, 2024: 28, 2025: 31}
  duree: {label: Durée de passage, unit: min, 2023: 311, 2024: 292, 2025: 271}
  gaz: {label: Émissions de gaz à effet de serre, short: Émissions, unit: kt, 2019: "41,2", 2024: "35,9", 2025: "34,6"}
  titres: {label: Titres publiés, 2023: 94, 2024: 88, 2025: 76}
  anciens: {label: Classés F ou G, unit: logements, 2023: 986, 2024: 812, 2025: 625}
"""
ENGLISH = """figures:
  trips: {label: Trips on the network, short: Trips, unit: million, 2019: 76.2, 2024: 74.9, 2025: 78.1}
  shops: {label: Shops open, 2023: 26, 2024: 28, 2025: 31}
  stay: {label: Length of stay, unit: min, 2023: 311, 2024: 292, 2025: 271}
  books: {label: Books published, 2023: 94, 2024: 88, 2025: 76}
  share: {label: Read online, unit: "%", 2023: 20, 2024: 24, 2025: 25}
  milk: {label: Emissions per litre of milk, unit: kg CO2e, 2019: 1.24, 2024: 1.12}
"""


def big(figure: str, notes: str) -> str:
    return f'kind: big-number\ntitle: Ours alone\nfigure: {figure}\ncaption: This year\nnotes: "{notes}"\n'


def closing(figure: str, caption: str) -> str:
    return f'kind: closing\ntitle: To end with\nfigures:\n  - {{figure: {figure}, caption: "{caption}"}}\n'


def table(rows: str, title: str, notes: str = "") -> str:
    more = f'notes: "{notes}"\n' if notes else ""
    return f'kind: key-figures\ntitle: "{title}"\nfigures: [{rows}]\n{more}'


def text(title: str, said: str) -> str:
    return f'kind: text\ntitle: "{title}"\npoints:\n  - text: "{said}"\n'


EXCHANGED = [
    (FR, big("voyages 2025", "C’est {} % de plus qu’en 2024."), "4,3", "2,5"),
    (FR, big("voyages 2025", "C’est {} % de plus qu’en 2019."), "2,5", "4,3"),
    (EN, big("trips 2025", "That is {}% more than in 2019."), "2.5", "4.3"),
    (EN, big("trips 2025", "Since 2024 it is +{}%."), "4.3", "2.5"),
    (FR, closing("magasins 2025", "magasins, {} de plus qu’en 2023"), "cinq", "trois"),
    (EN, closing("shops 2025", "shops, {} more than in 2023"), "five", "three"),
    (EN, closing("shops 2025", "{} more than in 2024"), "3", "5"),
    (FR, table("duree, titres", "Un passage dure en durée {} minutes de moins qu’en 2023"), "40", "21"),
    (FR, table("voyages", "Les voyages ont augmenté de {} % en un an"), "4,3", "2,5"),
    (EN, table("trips", "Trips increased by {}% in six years"), "2.5", "4.3"),
    (FR, table("titres", "Moins de titres", "Nous avions publié {} titres en 2024, pour tous les âges."), "88", "94"),
    (EN, table("books", "Fewer books", "We had published {} books in 2024, for every age."), "88", "94"),
    (EN, text("Emissions per litre are down since 2019", "We came to {} kg in 2024."), "1.12", "1.24"),
    (FR, table("duree", "Plus court", "La durée était de {} minutes fin 2024."), "292", "311"),
    (FR, table("anciens", "Moins de passoires", "Classés F ou G, ils étaient {} en 2024."), "812", "986"),
    (EN, closing("share 2025", "{} points more than in 2023"), "5", "1"),
    (EN, closing("shops 2025", "shops, {} more than in 2023, but the target is higher"), "five", "three"),
    (FR, table("gaz, titres", "Les émissions ont baissé de {} % en un an"), "3,6", "16"),
]
OF_OTHERS = [
    (FR, big("voyages 2025", "Le budget est de 2,5 % de plus qu’en 2024.")),
    (FR, big("voyages 2025", "Le coût de l’énergie est 2,5 % de plus qu’en 2024.")),
    (EN, big("trips 2025", "It is 2.5% more than in 2018.")),
    (EN, big("trips 2025", "The target is 2.5% more than in 2024.")),
    (EN, big("trips 2025", "Fuel costs 2.5% more than in 2024.")),
    (FR, closing("magasins 2025", "magasins, dont trois de plus qu’en 2023 à Nantes")),
    (EN, closing("shops 2024", "shops, two more than in 2023")),
    (FR, table("titres, magasins", "Nos auteurs sont 12 de moins qu’en 2023")),
    (EN, table("trips", "Fares increased by 2.5% in a year")),
    (FR, table("titres", "Moins de titres", "Nous visions 94 titres en 2024, l’objectif d’alors.")),
    (FR, table("titres", "Moins de titres", "Nous avons vu 94 auteurs en 2024.")),
    (EN, table("books", "Fewer books", "We had more than 94 books on show in 2026.")),
    (EN, table("shops, books", "Two lists", "In 2024 we opened 26 doors in 2024.")),
    (FR, table("duree", "Plus court", "La durée était de 311 minutes début 2024.")),
    (EN, text("Emissions per litre are down since 2019", "Feed accounts for 1.24 kg in 2019.")),
    (FR, table("voyages, titres", "Deux listes", "C’est 2,5 % de plus qu’en 2019.")),
    (FR, table("titres", "Moins de titres", "Les prix des titres ont augmenté de 6 en un an.")),
    (FR, table("titres", "Moins de titres", "Il y a 94 % de titres de plus d’un an en 2024.")),
    (
        FR,
        table(
            "anciens", "Moins de passoires", "Si nous avions été 986 en 2024, classés F ou G, ce serait autre chose."
        ),
    ),
    (FR, table("duree", "Plus court", "La durée était de 311 km fin 2024.")),
    (EN, closing("shops 2025", "shops, 3% more than in 2023")),
    (EN, closing("share 2025", "1 shop more than in 2023")),
]


def told(folder: Path, tag: str, slide: str) -> list[str]:
    deck, figures = (DECK, ENGLISH) if tag == EN else (DECK.replace("en-GB", "fr-FR"), FRENCH)
    findings = found(folder, slide, deck=deck, results=f"section: Results\n{figures}")
    return [own.message for own in findings if own.code in ("literal-disagrees", "variation-disagrees")]


@pytest.mark.parametrize(("tag", "slide", "right", "wrong"), EXCHANGED)
def test_a_number_that_is_that_of_another_year_is_told(
    tag: str, slide: str, right: str, wrong: str, tmp_path: Path
) -> None:
    assert len(told(tmp_path / "wrong", tag, slide.replace("{}", wrong))) == 1
    assert told(tmp_path / "right", tag, slide.replace("{}", right)) == []


@pytest.mark.parametrize(("tag", "slide"), OF_OTHERS)
def test_a_number_of_something_else_or_of_a_year_that_is_not_known_is_left(
    tag: str, slide: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, slide) == []


def test_a_change_since_a_year_that_is_still_to_come_is_told(tmp_path: Path) -> None:
    assert (
        len(told(tmp_path, FR, table("duree, titres", "Un passage dure en durée 21 minutes de moins qu’en 2026"))) == 1
    )


def test_a_change_that_the_figure_had_up_to_another_year_is_left(tmp_path: Path) -> None:
    assert told(tmp_path, EN, table("shops", "Shops open: two more than in 2023 by the end of 2024")) == []
